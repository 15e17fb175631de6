"""The older container of Office files (MS-CFB), read with a guard against every loop that a damaged one can hold.

calamine follows a chain of sectors wherever it leads and sets memory aside for whatever number stands in the header,
so a container is looked through here before it is loaded.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from itertools import chain

_ENCRYPTED = "encryptedpackage"
_STREAMS = ("workbook", "book")
_DOCUMENT = "worddocument"
_LAST_SECTOR = 0xFFFFFFFA
"""Numbers from here on end a chain."""

_ROOT, _STREAM = 5, 2


class Container:
    """A container's streams by name. Raises ValueError where it is damaged."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        try:
            self._read_header()
        except (struct.error, IndexError) as fault:
            raise ValueError("damaged container") from fault

    @property
    def is_encrypted(self) -> bool:
        """Whether it holds an encrypted workbook of the newer kind."""
        return _ENCRYPTED in self._entries

    @property
    def is_document(self) -> bool:
        """Whether it is a .doc, and not a workbook that has one embedded."""
        return _DOCUMENT in self._tops

    def workbook(self) -> bytes:
        """The stream of an .xls workbook's records; ValueError where there is none."""
        found = next((self._entries[name] for name in _STREAMS if name in self._entries), None)
        if found is None:
            raise ValueError("no workbook in the container")
        return self._stream(*found)

    def _read_header(self) -> None:
        shift, mini_shift = struct.unpack_from("<HH", self._data, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise ValueError("damaged container")
        self._size = 1 << shift
        tables, directory, _, self._small, mini_start, mini_tables, more_start, more = struct.unpack_from("<8I", self._data, 44)
        if max(tables, mini_tables, more) * self._size > len(self._data):
            raise ValueError("damaged container")
        places = list(struct.unpack_from("<109I", self._data, 76))
        for _ in range(more):
            *further, more_start = self._numbers(more_start)
            places += further
        self._table = list(chain.from_iterable(self._numbers(p) for p in places if p < _LAST_SECTOR))
        self._mini_table = [n for sector in self._chain(mini_start, self._table) for n in self._numbers(sector)]
        self._entries = {name.casefold(): (start, size) for name, kind, start, size in self._directory(directory) if kind == _STREAM}
        for start, size in self._entries.values():  # calamine may follow each of them
            self._chain(start, self._mini_table if size < self._small else self._table)

    def _directory(self, first: int) -> list[tuple[str, int, int, int]]:
        entries = []
        for at in range(0, len(content := self._joined(first)), 128):
            length, kind = struct.unpack_from("<HB", content, at + 64)
            start, size = struct.unpack_from("<II", content, at + 116)
            name = content[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
            entries.append((name, kind, start, size))
        self._tops = {entries[at][0].casefold() for at in _top_entries(content)}
        self._mini = self._joined(next((start for _, kind, start, size in entries if kind == _ROOT and size), _LAST_SECTOR))
        return entries

    def _stream(self, start: int, size: int) -> bytes:
        if size >= self._small:
            return self._joined(start)[:size]
        return b"".join(self._mini[n * 64 : (n + 1) * 64] for n in self._chain(start, self._mini_table))[:size]

    def _joined(self, start: int) -> bytes:
        return b"".join(self._sector(n) for n in self._chain(start, self._table))

    def _chain(self, start: int, table: Sequence[int]) -> list[int]:
        """The sectors from `start`; ValueError where they go in a circle."""
        found: list[int] = []
        while start < len(table):
            if len(found) > len(table):
                raise ValueError("damaged container")
            found.append(start)
            start = table[start]
        return found

    def _sector(self, number: int) -> bytes:
        return self._data[(number + 1) * self._size : (number + 2) * self._size]

    def _numbers(self, sector: int) -> list[int]:
        content = self._sector(sector)
        return [n for (n,) in struct.iter_unpack("<I", content[: len(content) // 4 * 4])]


def _top_entries(directory: bytes) -> set[int]:
    """The places of the entries directly below the root: a tree of left and right neighbours."""
    found: set[int] = set()
    waiting = list(struct.unpack_from("<I", directory, 76))
    while waiting:
        place = waiting.pop()
        if place not in found and place < len(directory) // 128:
            found.add(place)
            waiting += struct.unpack_from("<II", directory, place * 128 + 68)
    return found
