"""Workbooks of Excel 5 and Excel 97 (.xls), made record by record: what they say of their looks and their code page."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

Cell = str | float | tuple["str | float", int] | list[tuple[str, int]]
"""A value; with the number of its style; or the pieces of a text, each with the number of its font."""


@dataclass(frozen=True)
class OldBook:
    """One sheet. `formats` are the number formats of styles 1, 2 …; a struck font is 1, a raised one 2 (5 and 6 in the file)."""

    rows: Sequence[Sequence[Cell]]
    formats: Sequence[str] = ()
    struck_styles: Sequence[int] = ()
    hidden_rows: Sequence[int] = ()
    hidden_columns: Sequence[int] = ()
    codepage: int | None = 1200
    encoding: str = ""
    names: Sequence[str] = ("名单",)
    states: Mapping[str, int] = field(default_factory=dict)

    @property
    def newer(self) -> bool:
        """Whether it is one of Excel 97, whose texts are Unicode whatever the code page."""
        return not self.encoding


def old_workbook(path: Path, book: OldBook, *, container: bool = True) -> Path:
    """Writes the workbook; without a container its records alone, as some programs did."""
    stream = _stream(book)
    path.write_bytes(_contained(stream, b"Workbook" if book.newer else b"Book") if container else stream)
    return path


def _record(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _text(book: OldBook, text: str, length: str = "<H") -> bytes:
    if book.newer:
        return struct.pack(length, len(text)) + b"\1" + text.encode("utf-16-le")
    data = text.encode(book.encoding)
    return struct.pack(length, len(data)) + data


def _beginning(book: OldBook, what: int) -> bytes:
    return _record(0x0809, struct.pack("<HHHHII", 0x0600, what, 0, 0, 0, 0) if book.newer else struct.pack("<HHHH", 0x0500, what, 0, 0))


def _stream(book: OldBook) -> bytes:
    sheet = _sheet(book)
    head = _beginning(book, 5) + (b"" if book.codepage is None else _record(0x42, struct.pack("<H", book.codepage)))
    head += b"".join(_font(book, *looks) for looks in ((0, 0), (0, 0), (0, 0), (0, 0), (8, 0), (0, 1)))
    head += b"".join(
        _record(0x41E, struct.pack("<H", 164 + n) + _text(book, code, "<H" if book.newer else "<B")) for n, code in enumerate(book.formats)
    )
    styles = max([len(book.formats), *book.struck_styles, 0]) + 1
    for n in range(styles):
        font, format_ = (5 if n in book.struck_styles else 0), (163 + n if 0 < n <= len(book.formats) else 0)
        head += _record(0xE0, struct.pack("<HH", font, format_).ljust(20 if book.newer else 16, b"\0"))
    length = len(head) + sum(len(_record(0x85, b"\0" * 6 + _text(book, name, "<B"))) for name in book.names) + 4
    for n, name in enumerate(book.names):
        place = length + n * len(sheet)
        head += _record(0x85, struct.pack("<IBB", place, book.states.get(name, 0), 0) + _text(book, name, "<B"))
    return head + _record(0x0A) + sheet * len(book.names)


def _font(book: OldBook, flags: int, raised: int) -> bytes:
    return _record(0x31, struct.pack("<HHHHHBBBB", 200, flags, 0x7FFF, 400, raised, 0, 0, 134, 0) + _text(book, "Arial", "<B"))


def _sheet(book: OldBook) -> bytes:
    found = _beginning(book, 16)
    for column in book.hidden_columns:
        found += _record(0x7D, struct.pack("<HHHHHH", column, column, 2000, 0, 1, 0))
    for row, cells in enumerate(book.rows):
        found += _record(0x208, struct.pack("<HHHHHHI", row, 0, len(cells), 300, 0, 0, 0x20 if row + 1 in book.hidden_rows else 0))
        found += b"".join(_cell(book, row, column, cell) for column, cell in enumerate(cells))
    return found + _record(0x0A)


def _cell(book: OldBook, row: int, column: int, cell: Cell) -> bytes:
    value, style = cell if isinstance(cell, tuple) else (cell, 0)
    place = struct.pack("<HHH", row, column, style)
    if isinstance(value, list):
        text, runs = "", []
        for piece, font in value:
            runs.append((len(text), font))
            text += piece
        return _record(0xD6, place + _text(book, text) + struct.pack("<H", len(runs)) + b"".join(struct.pack("<HH", *run) for run in runs))
    if isinstance(value, str):
        return _record(0x204, place + _text(book, value)) if value else b""
    return _record(0x203, place + struct.pack("<d", value))


def _contained(stream: bytes, name: bytes) -> bytes:
    """The stream in a container (MS-CFB): a sector of the table, one of the directory, then the stream."""
    stream = stream.ljust(4096, b"\0")
    sectors = -(-len(stream) // 512)
    table = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, sectors + 2), 0xFFFFFFFE]
    assert len(table) <= 128
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(24, b"\0") + struct.pack("<HHHHH6x", 62, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    head += struct.pack("<I", 0) + b"\xff\xff\xff\xff" * 108
    entries = _entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + _entry(name.decode(), 2, 0xFFFFFFFF, 2, len(stream))
    return (
        head
        + struct.pack("<128I", *table, *[0xFFFFFFFF] * (128 - len(table)))
        + entries.ljust(512, b"\0")
        + stream.ljust(sectors * 512, b"\0")
    )


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le")
    around = struct.pack("<HBBIII", len(text) + 2, kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
    return text.ljust(64, b"\0") + around + b"\0" * 36 + struct.pack("<II4x", start, size)
