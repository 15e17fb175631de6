"""Whether a file that nobody named by itself (one of a folder, or of an archive) is a list; and if not, what it is."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from itertools import islice
from pathlib import Path

from hte_cli.bounded import bounded
from hte_cli.errors import Refused
from hte_cli.intake.files.encodings import without_mark
from hte_cli.intake.files.foreign import HEAD, as_list, foreign_archive, refuse_foreign, refuse_foreign_container
from hte_cli.intake.files.marked_up import is_markup
from hte_cli.intake.files.separators import is_table
from hte_cli.intake.files.zips import is_word_document, word_document
from hte_cli.language import _
from hte_cli.values.arriving import beginning

_LOCKS = ("~$", ".~lock.")
_RETURNED = re.compile(r".*退回\d*\.xlsx", re.IGNORECASE)
_OF_TABLES = (".csv", ".tsv", ".tab")
_CONTAINER, _ARCHIVE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"
_WORD = "WordDocument".encode("utf-16-le")
_BOOKS = tuple(name.encode("utf-16-le") + b"\0\0" for name in ("Workbook", "WORKBOOK", "Book", "BOOK"))
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")
_TABLE = re.compile(rb"<(?:\w+:)?(?:table|worksheet)\b|MIME-Version", re.IGNORECASE)
_MOST = 100_000_000
_LINES = 200


def why_no_list(name: str, lies: Path) -> Refused | None:
    """Why the file `name`, whose bytes lie there, is no list; None where it is one, or can only be told when it is read."""
    if name.startswith(_LOCKS):
        return Refused(_("This is a lock file that Office leaves while a workbook is open."), _("Close the workbook in Office."))
    if name.startswith("."):
        return Refused(_("This is a hidden file."), _("If it is a list, name it by itself."))
    if _RETURNED.fullmatch(name):
        return Refused(_("This is a marked copy that was sent back."), _("If it has been corrected, name it by itself."))
    head = beginning(lies, HEAD)
    return _known(lambda: refuse_foreign(head)) or _by_contents(name, lies, head)


def _known(look: Callable[[], None]) -> Refused | None:
    """What `look` raises, if anything."""
    try:
        look()
    except Refused as refused:
        return refused
    return None


def _by_contents(name: str, lies: Path, head: bytes) -> Refused | None:
    """Why the file is no list, by what stands in it. What is damaged, or too large, may be one: whoever reads it says so."""
    size = lies.stat().st_size
    if size > _MOST:
        return None
    if head.startswith((_CONTAINER, _ARCHIVE)):
        data = lies.read_bytes()
        with suppress(Refused):
            return bounded(lambda: _packed(data), size)
    elif is_markup(head):
        if not _TABLE.search(lies.read_bytes().replace(b"\0", b"")):
            return Refused(_("This is a web page without a table."), as_list())
    elif b"\0" in head and not head.startswith(_WIDE) and not without_mark(head):
        return Refused(_("The file is of a kind that is not read."), as_list())
    elif not name.lower().endswith(_OF_TABLES) and not _has_columns(lies):
        return Refused(_("This is a text without columns."), _("If it is a list, name it by itself."))
    return None


def _packed(data: bytes) -> Refused | None:
    if not data.startswith(b"PK"):
        if _WORD in data and not any(book in data for book in _BOOKS):
            return Refused(_("This is a Word document of the older kind (.doc)."), _("Open it in Word or WPS and save it as .docx."))
        return _known(lambda: refuse_foreign_container(data))
    if not is_word_document(data):
        return _other_archive(data)
    if b"tbl>" in word_document(data):
        return None
    return Refused(_("This Word document holds no table."), _("Put the list into a table, or import it as a workbook."))


def _other_archive(data: bytes) -> Refused | None:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = {name.replace("\\", "/").lower() for name in archive.namelist()}
        is_small = "mimetype" in names and archive.getinfo("mimetype").file_size < HEAD
        told = foreign_archive(names, archive.read("mimetype") if is_small else b"")
    return None if told.message == foreign_archive(()).message else told


def _has_columns(lies: Path) -> bool:
    with lies.open("rb") as file:
        head = b"".join(islice(iter(lambda: file.readline(HEAD), b""), _LINES))
    for encoding in ("utf-8-sig", "gb18030", "utf-16"):
        with suppress(UnicodeDecodeError):
            return is_table(head.decode(encoding).splitlines())
    return True
