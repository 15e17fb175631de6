"""Files that are no list, told by their first bytes: each is refused by its right name, with a way that loses nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from hte_cli.errors import Refused
from hte_cli.language import _

HEAD = 4096
"""So many bytes tell what a file is."""

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_PACKED = ((b"Rar!\x1a\x07", "RAR"), (b"7z\xbc\xaf\x27\x1c", "7z"), (b"\x1f\x8b", "gzip"), (b"BZh91AY&SY", "bzip2"), (b"\xfd7zXZ\0", "xz"))
_DBASE = (0x02, 0x03, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8B, 0x8C, 0xCB, 0xF5, 0xFB)
_DIF = re.compile(rb"\s*TABLE\r?\n\s*0,\s*1\b")
_SYLK = re.compile(rb"ID;[^\r\n]*\r?\n[A-Z]{1,2};[A-Z]")
_JSON = re.compile(rb"""\s*[\[{]\s*["\[{\]}]""")
_MAIL = re.compile(rb"(?:Received|Return-Path|X-[\w-]+|Message-ID|Delivered-To): ?[^\n]*\n", re.IGNORECASE)


def refuse_foreign(head: bytes) -> None:
    """Raises Refused where a file that begins so is known to be no list that can be read."""
    bare = head.removeprefix(b"\xef\xbb\xbf")
    if not bare.strip():
        raise Refused(_("The file is empty."), _("Ask for it again."))
    for is_one, refusal in (
        (_is_pdf, _pdf),
        (_is_picture, _picture),
        (_is_packed, _packed),
        (_is_other_table, _other_table),
        (_is_document, _document),
    ):
        if is_one(bare):
            raise refusal(bare)


def another_way() -> str:
    """How a list goes from one format into another with all the digits of its codes and accounts."""
    return _(
        "Ask for the list as .xlsx. Or take it over in WPS or Excel by Data > From Text, with the columns of codes, accounts and "
        "telephones set to Text, and save it as .xlsx: opened by a double click, numbers of more than 15 digits lose their last ones."
    )


def as_list() -> str:
    """What is asked of a sender whose file can only be looked at."""
    return _("Ask for the list as a workbook (.xlsx); what is typed or recognised from it, compare with the original.")


def _is_pdf(head: bytes) -> bool:
    return head.lstrip().startswith(b"%PDF-")


def _pdf(_head: bytes) -> Refused:
    fix = _(
        "Ask for the list as a workbook, or make one of it: in Excel by Data > Get Data > From File > From PDF, or in WPS by "
        "PDF to Excel, with the columns of codes and accounts as text; then compare it with the PDF."
    )
    return Refused(_("This is a PDF, no workbook."), fix)


def _is_picture(head: bytes) -> bool:
    container = head[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1") or (head[:4] == b"RIFF" and head[8:12] == b"WEBP")
    return head.startswith(_PICTURES) or container or (head[:2] == b"BM" and head[6:10] == b"\0\0\0\0")


def _picture(_head: bytes) -> Refused:
    return Refused(_("This is a picture, no workbook."), as_list())


def _is_packed(head: bytes) -> bool:
    return any(head.startswith(start) for start, _name in _PACKED)


def _packed(head: bytes) -> Refused:
    name = next(name for start, name in _PACKED if head.startswith(start))
    return Refused(_("This is an archive ({format}).").format(format=name), _("Unpack it, and name the lists in it or their folder."))


def _is_other_table(head: bytes) -> bool:
    return bool(_table_format(head))


def _other_table(head: bytes) -> Refused:
    return Refused(_("This is a table in a format that is not read: {format}.").format(format=_table_format(head)), another_way())


def _table_format(head: bytes) -> str:
    """What the format of tables is called; empty where it is none of these."""
    known: tuple[tuple[bool, Callable[[], str]], ...] = (
        (bool(_DIF.match(head)), lambda: "DIF"),
        (bool(_SYLK.match(head)), lambda: "SYLK (.slk)"),
        (_is_dbase(head), lambda: "dBase (.dbf)"),
        (head.startswith((b"\0\0\2\0\4\4", b"\0\0\2\0\6\4", b"\0\0\x1a\0")), lambda: "Lotus 1-2-3"),
        (head[4:19] in (b"Standard Jet DB", b"Standard ACE DB"), lambda: "Access"),
        (head.startswith(b"SQLite format 3"), lambda: "SQLite"),
        (bool(_JSON.match(head)), lambda: "JSON"),
    )
    return next((name() for fits, name in known if fits), "")


def _is_dbase(head: bytes) -> bool:
    """A dBase header: its kind, a day of change that is one, and lengths of header and record that fit together."""
    if len(head) < 33 or head[0] not in _DBASE or not (1 <= head[2] <= 12 and 1 <= head[3] <= 31):
        return False
    header, record = int.from_bytes(head[8:10], "little"), int.from_bytes(head[10:12], "little")
    return header > 32 and record > 1 and header % 32 in (0, 1, 8, 9)


def _is_document(head: bytes) -> bool:
    return head.startswith((b"{\\rtf", b"HWP Document", b"CAJ\0", b"AT&TFORM")) or bool(_MAIL.match(head))


def _document(head: bytes) -> Refused:
    if head.startswith(b"{\\rtf"):
        return Refused(_("This is a text document (RTF), no workbook."), _("Open it in Word or WPS and save it as .docx."))
    if _MAIL.match(head):
        return Refused(_("This is a mail, no workbook."), _("Save what is attached to it, and name that."))
    return Refused(_("This is a document, no workbook."), as_list())


def foreign_archive(names: Collection[str], mimetype: bytes = b"") -> Refused:
    """What is said of a ZIP archive with such members (in lower case), which is no workbook and no Word document."""
    if "ofd.xml" in names:
        return Refused(_("This is an OFD document, no workbook."), as_list())
    if "ppt/presentation.xml" in names or b"presentation" in mimetype:
        return Refused(_("This is a presentation, no workbook."), as_list())
    if b"opendocument.text" in mimetype:
        return Refused(
            _("This is a text document (OpenDocument), no workbook."), _("Open it in LibreOffice, WPS or Word and save it as .docx.")
        )
    if any(name.startswith("index/") and name.endswith(".iwa") for name in names) or "index.zip" in names:
        fix = _("Export it in Numbers as Excel (.xlsx), or ask for the list so; compare codes and accounts with the original.")
        return Refused(_("This is a document of Apple's Numbers or Pages."), fix)
    if any(name.startswith("visio/") for name in names) or b"epub" in mimetype:
        return Refused(_("This is a document, no workbook."), as_list())
    return Refused(_("This is an archive, no workbook."), _("Unpack it and import the workbooks in it."))


def refuse_foreign_container(data: bytes) -> None:
    """Raises Refused where an older container of Office holds neither a workbook nor a Word document, and it is known what else."""
    if any(_entry(name) in data for name in ("Workbook", "WORKBOOK", "Book", "BOOK", "WordDocument", "EncryptedPackage")):
        return
    if _entry("PowerPoint Document") in data:
        raise Refused(_("This is a presentation, no workbook."), as_list())
    if _entry("__properties_version1.0") in data:
        raise Refused(_("This is a mail, no workbook."), _("Save what is attached to it, and name that."))
    if any(_entry(name) in data for name in ("VisioDocument", "FileHeader", "MatOST", "PageMaker", "CONTENTS")):
        raise Refused(_("This is a document, no workbook."), as_list())


def _entry(name: str) -> bytes:
    return name.encode("utf-16-le") + b"\0\0"
