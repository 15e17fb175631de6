"""The records of an .xls workbook (MS-XLS 2.4): what calamine does not tell of them, or does not survive.

Error cells come from calamine as empty ones, a cell outside the sheet's limits ends the program.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from struct import Struct, unpack_from

from hte_cli.intake.files.broken_cells import Broken

_HEAD = Struct("<HH")
_CELL = Struct("<HH")
_FILE_PASS, _DATE_SYSTEM, _BOUND_SHEET, _DIMENSIONS = 0x2F, 0x22, 0x85, 0x0200
_BEGIN, _END = 0x0809, 0x0A
_FORMULA, _FLAG_OR_ERROR = 0x06, 0x0205
_CELLS = frozenset((_FORMULA, _FLAG_OR_ERROR, 0x0203, 0x027E, 0x00FD, 0x0204, 0x00BD, 0x00D6))
_MOST_ROWS, _MOST_COLUMNS = 65_536, 256
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}


@dataclass
class OldWorkbook:
    """`broken` holds each sheet's error cells, by its place among the workbook's sheets from 0."""

    protected: bool = False
    date1904: bool = False
    broken: dict[int, Broken] = field(default_factory=dict)


def examine(stream: bytes) -> OldWorkbook:
    """What the records say. Raises ValueError, or struct's own error, where they are impossible."""
    book = OldWorkbook()
    sheets: dict[int, int] = {}
    sheet: int | None = None
    depth = 0  # a chart inside a sheet has cells of its own, which are none of the sheet's
    for at, kind, size in _records(stream):
        if kind in _CELLS:
            if sheet is not None and depth == 1:
                _note_cell(book, sheet, kind, stream, at)
        elif kind == _BEGIN:
            sheet, depth = (sheets[at - 4], 1) if at - 4 in sheets else (sheet, depth + 1)
        elif kind == _END:
            depth -= 1
        elif kind == _BOUND_SHEET:
            sheets[unpack_from("<I", stream, at)[0]] = len(sheets)
        elif kind == _FILE_PASS:
            book.protected = True
            break
        else:
            _note_setting(book, kind, stream, at, size)
    return book


def _note_cell(book: OldWorkbook, sheet: int, kind: int, stream: bytes, at: int) -> None:
    row, column = _CELL.unpack_from(stream, at)
    if column >= _MOST_COLUMNS:
        raise ValueError("a cell outside the sheet")
    if shows := _shows(kind, stream, at):
        book.broken.setdefault(sheet, {}).setdefault(row + 1, {})[column] = shows


def _note_setting(book: OldWorkbook, kind: int, stream: bytes, at: int, size: int) -> None:
    if kind == _DATE_SYSTEM:
        book.date1904 = stream[at : at + 2] == b"\1\0"
    elif kind == _DIMENSIONS:
        _check_dimensions(stream, at, size)


def _records(stream: bytes) -> Iterator[tuple[int, int, int]]:
    """Where each record's content begins, its kind, and its size."""
    at, end, unpack = 0, len(stream) - 4, _HEAD.unpack_from
    while at <= end:
        kind, size = unpack(stream, at)
        yield at + 4, kind, size
        at += 4 + size


def _shows(kind: int, stream: bytes, at: int) -> str:
    """What an error cell shows; empty for any other cell."""
    if kind == _FLAG_OR_ERROR and stream[at + 7] == 1:
        return _ERRORS.get(stream[at + 6], "#")
    if kind == _FORMULA and stream[at + 12 : at + 14] == b"\xff\xff" and stream[at + 6] == 2:
        return _ERRORS.get(stream[at + 8], "#")
    return ""


def _check_dimensions(stream: bytes, at: int, size: int) -> None:
    """The first and last row and column, half-open, must be possible: memory is set aside for them."""
    first, last, _, right = unpack_from("<IIHH" if size == 14 else "<HHHH", stream, at)
    empty = last == 0 or right == 0
    if not empty and (last > _MOST_ROWS or first >= last or right > _MOST_COLUMNS):
        raise ValueError("a sheet larger than any")
