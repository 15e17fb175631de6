"""From a path to a book of grids: what a file is shows in its first bytes, never in its name."""

from __future__ import annotations

import hashlib
from pathlib import Path

from hte_cli.errors import NotFound, Refused
from hte_cli.intake.grids import Book
from hte_cli.intake.text_files import open_text
from hte_cli.language import _
from hte_cli.values.arriving import arrived

_CONTAINER_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def open_book(path: Path, sheet: str | None = None) -> Book:
    """The file's grids. Raises NotFound where there is no such file or sheet, Refused where it cannot be read."""
    try:
        lies = arrived(path)
        with lies.open("rb") as file:
            start = file.read(8)
            file.seek(0)
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            file.seek(0)
            data = file.read() if start.startswith(_CONTAINER_STARTS) else None
        return Book(digest, [open_text(lies)]) if data is None else _packed(digest, data, sheet)
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
        raise _refused(path, refused.message, refused.hint) from None


def _packed(digest: str, data: bytes, sheet: str | None) -> Book:
    """A workbook's or a Word document's grids; each library is loaded only for its own files."""
    from hte_cli.intake.zips import word_document

    document = word_document(data) if data.startswith(b"PK") else None
    if document is not None:
        from hte_cli.intake.word_tables import open_document

        return Book(digest, open_document(document, sheet))
    from hte_cli.intake.workbooks import open_workbook

    grids, hidden = open_workbook(data, sheet)
    return Book(digest, grids, hidden)


def _refused(path: Path, message: str, hint: str) -> Refused:
    return Refused(f"{path}: {message}", hint)
