"""The parts of a binary workbook (.xlsb): how far a sheet reaches, whether a cell is an error, which date system
(MS-XLSB 2.1.4, 2.5)."""

from __future__ import annotations

from collections.abc import Iterator

_ROW = 0
_LAST_CELL = 11
_ERRORS = (3, 11)
"""A cell that is an error, and a formula whose result is one."""

_WORKBOOK_PROPERTIES = 153


def examine_sheet(data: bytes) -> tuple[int, bool]:
    """The cells of the rectangle from A1 to the last cell that holds something, and whether one of them is an error."""
    row, last_row, widest, suspect = 0, 0, 0, False
    for kind, at in records(data):
        if kind == _ROW:
            row = int.from_bytes(data[at : at + 4], "little") + 1
        elif 1 < kind <= _LAST_CELL:
            last_row, widest = row, max(widest, int.from_bytes(data[at : at + 4], "little") + 1)
            suspect |= kind in _ERRORS
    return last_row * widest, suspect


def counts_from_1904(data: bytes) -> bool:
    """Whether a workbook's serial dates count from 1904."""
    return any(kind == _WORKBOOK_PROPERTIES and data[at] & 1 for kind, at in records(data) if at < len(data))


def records(data: bytes) -> Iterator[tuple[int, int]]:
    """Each record's kind and where its contents begin."""
    at = 0
    while at < len(data):
        kind, at = _number(data, at, 2)
        size, at = _number(data, at, 4)
        yield kind, at
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
