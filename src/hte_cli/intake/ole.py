"""The older container of Office files: whether it is protected, and an .xls workbook's stream of records (MS-XLS 2.4)."""

from __future__ import annotations

import io
from collections.abc import Iterator

from xlrd.compdoc import CompDoc

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_FILE_PASS = 0x2F
_BOUND_SHEET = 0x85
_DIMENSIONS = 0x0200
_MOST_ROWS, _MOST_COLUMNS = 65_536, 256
_STREAMS = ("Workbook", "Book")


def is_protected(data: bytes) -> bool:
    """Whether a password is needed to read the workbook."""
    return _ENCRYPTED in data or _needs_password(workbook_stream(data) or b"")


def workbook_stream(data: bytes) -> bytes | None:
    """The workbook's records in their own order, or None where they cannot be taken out."""
    try:
        document = CompDoc(data, logfile=io.StringIO())
        return next((s for name in _STREAMS if (s := document.get_named_stream(name)) is not None), None)
    except Exception:  # whatever is wrong with the container, the main reader is the one to say so
        return None


def is_sound(data: bytes) -> bool:
    """Whether sizes that calamine sets memory aside for are possible ones; it ends the program where they are not."""
    sectors = (int.from_bytes(data[at : at + 4], "little") for at in (44, 64, 72))
    if any(number > len(data) for number in sectors):
        return False
    stream = workbook_stream(data) or b""
    return all(_possible(content) for kind, content in _records(stream) if kind == _DIMENSIONS)


def _possible(dimensions: bytes) -> bool:
    """Whether a sheet's first and last row and column (half-open) are possible; rows take 4 bytes each, or 2."""
    wide = 4 if len(dimensions) == 14 else 2
    first, last = (int.from_bytes(dimensions[i * wide : (i + 1) * wide], "little") for i in (0, 1))
    left, right = (int.from_bytes(dimensions[2 * wide + i * 2 : 2 * wide + i * 2 + 2], "little") for i in (0, 1))
    return (first <= last <= _MOST_ROWS or last == 0) and (right <= _MOST_COLUMNS or left > right)


def _needs_password(stream: bytes) -> bool:
    return next((kind == _FILE_PASS for kind, _ in _records(stream) if kind in (_FILE_PASS, _BOUND_SHEET)), False)


def _records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    """Each record's kind and content."""
    at = 0
    while at + 4 <= len(stream):
        size = int.from_bytes(stream[at + 2 : at + 4], "little")
        yield int.from_bytes(stream[at : at + 2], "little"), stream[at + 4 : at + 4 + size]
        at += 4 + size
