"""A sheet's rows as they go from the process that reads a file to the one that understands it, and are kept there."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from itertools import islice

from hte_cli.errors import Refused
from hte_cli.intake.files.grids import Row
from hte_cli.language import _

MAX_PACKED = 120_000_000
"""Bytes that a file's rows may take: 100,000 rows of ten columns take 16 MB."""

MAX_ROWS = 250_000
"""Rows of a file that hold something."""

_EMPTY = ("", None)
_WIDE = 60
_AT_ONCE = 200


class PackedRows:
    """Gives the rows again each time it is called, as `Grid.rows` does."""

    def __init__(self, chunks: list[bytes]) -> None:
        self._chunks = chunks

    def __call__(self) -> Iterator[tuple[int, Row]]:
        """Each row's number from 1, and its cells; of a wide row those up to the last that holds something."""
        for chunk in self._chunks:
            yield from pickle.loads(chunk)


class Packer:
    """Packs the rows of a file's sheets. Raises Refused where together they are too many."""

    def __init__(self) -> None:
        self._bytes = self._filled = 0

    def pack(self, rows: Iterable[tuple[int, Row]]) -> PackedRows:
        """The rows of one sheet."""
        chunks = []
        each = iter(rows)
        while some := [(number, _trimmed(row)) for number, row in islice(each, _AT_ONCE)]:
            self._filled += sum(1 for _number, row in some if any(row))
            if self._filled > MAX_ROWS:
                raise too_many_rows()
            chunks.append(pickle.dumps(some, pickle.HIGHEST_PROTOCOL))
            self._bytes += len(chunks[-1])
            if self._bytes > MAX_PACKED:
                raise Refused(_("The file's cells hold more text than can be read."), _("Copy the table alone into a new workbook."))
        return PackedRows(chunks)


def too_many_rows() -> Refused:
    """What is said of a list that is longer than any of a county."""
    return Refused(_("The file has more than {n} rows.").format(n=f"{MAX_ROWS:,}"), _("Divide it, and import one part after the other."))


def _trimmed(row: Row) -> Row:
    last = len(row)
    if last <= _WIDE:
        return row
    while last and row[last - 1] in _EMPTY:
        last -= 1
    return row[:last]
