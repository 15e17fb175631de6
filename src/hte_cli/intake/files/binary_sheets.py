"""The parts of a binary workbook (.xlsb): how far a sheet reaches, whether a cell is an error, which date system
(MS-XLSB 2.1.4, 2.5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

ROW, LAST_CELL, RICH_TEXT = 0, 11, 62
"""The kinds of a row and of the cells that state their column: those up to the last, and text with several fonts."""

SHORT = {12: 1, 13: 2, 14: 3, 15: 4, 16: 5, 17: 6, 18: 7}
"""The kind of a cell that leaves out its column, and of the same cell with it."""

_BLANKS = (1, 12)
_ERRORS = (3, 11, 14)
"""A cell that is an error, and a formula whose result is one."""

_WORKBOOK_PROPERTIES = 153


class Examined(NamedTuple):
    """The cells of the rectangle from A1 to the last cell that holds something, whether one of them is an error, and whether cells
    have to be `written_out` (`short_records`) before the sheet can be read."""

    cells: int
    suspect: bool
    short: bool


def examine_sheet(data: bytes) -> Examined:
    """What the records of a sheet say of it."""
    row, column, last_row, widest, suspect, short = 0, -1, 0, 0, False, False
    for kind, _begins, at, _ends in records(data):
        if kind == ROW:
            row, column = int.from_bytes(data[at : at + 4], "little") + 1, -1
        elif 0 < kind <= LAST_CELL or kind in SHORT or kind == RICH_TEXT:
            column = column + 1 if kind in SHORT else int.from_bytes(data[at : at + 4], "little")
            short |= kind > LAST_CELL
            suspect |= kind in _ERRORS
            if kind not in _BLANKS:
                last_row, widest = row, max(widest, column + 1)
    return Examined(last_row * widest, suspect, short)


def counts_from_1904(data: bytes) -> bool:
    """Whether a workbook's serial dates count from 1904."""
    return any(kind == _WORKBOOK_PROPERTIES and data[at] & 1 for kind, _begins, at, _ends in records(data) if at < len(data))


def records(data: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Each record's kind, where it begins, where its contents begin, and where it ends."""
    at = 0
    while at < len(data):
        begins = at
        kind, at = _number(data, at, 2)
        size, at = _number(data, at, 4)
        yield kind, begins, at, at + size
        at += size


def _number(data: bytes, at: int, most: int) -> tuple[int, int]:
    """A number of 7 bits a byte, the lowest first, and where it ends."""
    number = 0
    for n in range(most):
        byte = data[at + n] if at + n < len(data) else 0
        number |= (byte & 0x7F) << (7 * n)
        if byte < 0x80:
            return number, at + n + 1
    return number, at + most
