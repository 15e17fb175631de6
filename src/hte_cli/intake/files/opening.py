"""From a path to a book of grids: what a file is shows in its first bytes, never in its name."""

from __future__ import annotations

import hashlib
import os
import re
from importlib import import_module
from pathlib import Path
from stat import S_ISREG

from hte_cli.bounded import bounded
from hte_cli.errors import NotFound, Refused
from hte_cli.intake.files.foreign import HEAD, refuse_foreign, refuse_foreign_container
from hte_cli.intake.files.grids import Book, Grid
from hte_cli.intake.files.marked_up import is_markup, open_markup
from hte_cli.intake.files.text_files import MAX_TEXT, open_text
from hte_cli.language import _
from hte_cli.values.arriving import arrived, without_waiting

MAX_PACKED_FILE = 100_000_000
"""Bytes of a workbook that is still read: one of 100,000 rows has 6 MB."""

_WORD_PART = re.compile(rb"word[/\\]document", re.IGNORECASE)
_CONTAINER_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_BARE_RECORDS = (b"\x09\x08\x10\x00", b"\x09\x08\x08\x00", b"\x09\x04\x06\x00", b"\x09\x02\x06\x00", b"\x09\x00\x04\x00")
"""How a workbook of Excel 2 to 97 begins that lies in no container."""


def open_book(path: Path, sheet: str | None = None) -> Book:
    """The file's grids. Raises NotFound where there is no such file or sheet, Refused where it cannot be read."""
    try:
        lies = arrived(path)
        digest, data = _looked_at(lies)
        return Book(digest, [open_text(lies)]) if data is None else _bounded(digest, data, sheet)
    except FileNotFoundError:
        raise NotFound(_("There is no file {file}.").format(file=path)) from None
    except IsADirectoryError:
        raise _refused(path, _("It is a folder."), _("Name the workbooks in it.")) from None
    except PermissionError:
        raise _refused(path, _("It may not be read."), _("Close it in other programs, or ask for access.")) from None
    except OSError as error:
        reason = _("It cannot be read: {reason}.").format(reason=error.strerror or error)
        raise _refused(path, reason, _("Copy it to a disk of this computer, and name the copy.")) from None
    except Refused as refused:
        raise Refused(f"{path}: {refused.message}", refused.hint, refused.problems) from None


def _looked_at(path: Path) -> tuple[str, bytes | None]:
    """The file's SHA-256, and its bytes where it is a workbook, a document or marked-up text.

    Raises Refused where it is larger than any list, or known to be none.
    """
    with open(path, "rb", opener=without_waiting) as file:
        state = os.fstat(file.fileno())
        if not S_ISREG(state.st_mode):
            raise Refused(_("It is not a file that can be read twice."), _("Save the list as a file, and name that."))
        head = file.read(HEAD) if state.st_size else b""
        packed = head.startswith((*_CONTAINER_STARTS, *_BARE_RECORDS)) or is_markup(head)
        if not packed:
            refuse_foreign(head)
        if state.st_size > (MAX_PACKED_FILE if packed else MAX_TEXT):
            message = _("The file is larger than can be read ({n} MB).").format(n=state.st_size // 1_000_000)
            raise Refused(message, _("Copy the table alone into a new workbook, or divide the list."))
        file.seek(0)
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        file.seek(0)
        return digest, file.read() if packed else None


def _bounded(digest: str, data: bytes, sheet: str | None) -> Book:
    """The grids of what is not read as a stream. What reads it is loaded here, so that it is not loaded anew for each file."""
    if not data.startswith((*_CONTAINER_STARTS, *_BARE_RECORDS)):
        import_module("hte_cli.intake.files.web_tables")
    else:
        import_module("hte_cli.intake.files.word_tables" if _WORD_PART.search(data) else "hte_cli.intake.files.workbooks")
    grids, hidden = bounded(lambda: _grids(data, sheet), len(data))
    return Book(digest, grids, hidden)


def _grids(data: bytes, sheet: str | None) -> tuple[list[Grid], list[str]]:
    from hte_cli.intake.files.zips import is_word_document

    if not data.startswith((*_CONTAINER_STARTS, *_BARE_RECORDS)):
        return open_markup(data, sheet)
    if data.startswith(b"PK") and is_word_document(data):
        from hte_cli.intake.files.word_tables import open_document

        return open_document(data, sheet), []
    from hte_cli.intake.files.workbooks import open_workbook

    if not data.startswith(b"PK"):
        refuse_foreign_container(data)
    return open_workbook(data, sheet)


def _refused(path: Path, message: str, hint: str) -> Refused:
    return Refused(f"{path}: {message}", hint)
