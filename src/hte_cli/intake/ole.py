"""The older container of Office files: whether it is protected, and an .xls workbook's stream of records (MS-XLS 2.4)."""

from __future__ import annotations

import io

from xlrd.compdoc import CompDoc

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_FILE_PASS = 0x2F
_BOUND_SHEET = 0x85
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


def _needs_password(stream: bytes) -> bool:
    at = 0
    while at + 4 <= len(stream):
        kind = int.from_bytes(stream[at : at + 2], "little")
        if kind in (_FILE_PASS, _BOUND_SHEET):
            return kind == _FILE_PASS
        at += 4 + int.from_bytes(stream[at + 2 : at + 4], "little")
    return False
