"""Tables in marked-up text, whatever their name says: web pages, web archives, workbooks as one XML file."""

from __future__ import annotations

import re

from hte_cli.errors import Refused
from hte_cli.intake.files.encodings import decoded, without_mark
from hte_cli.intake.files.foreign import another_way, as_list
from hte_cli.intake.files.grids import Grid
from hte_cli.language import _

_LOOKED_AT = 100_000
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_MIME = re.compile(r"(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){0,30}?MIME-Version\s*:", re.IGNORECASE)
_ELEMENT = re.compile(r"<([A-Za-z_][\w.:-]*)")
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z][\w:.-]{1,30})""", re.IGNORECASE)


def is_markup(head: bytes) -> bool:
    """Whether a file that begins so is marked-up text."""
    encoding = next((name for bom, name in _BOMS if head.startswith(bom)), None) or without_mark(head) or "latin-1"
    text = head.decode(encoding, "ignore").lstrip("\ufeff \t\r\n")
    return text.startswith("<") or is_web_archive(text)


def is_web_archive(text: str) -> bool:
    """Whether a text begins as a web archive (MHTML) does."""
    return bool(_MIME.match(text[:4096].replace("\r\n", "\n")))


def open_markup(data: bytes, wanted: str | None) -> tuple[list[Grid], list[str]]:
    """The grids that are shown, or only the `wanted` one, and the names of those that are hidden.

    Raises Refused where the file holds no table, or is none that is read; NotFound where no table is the wanted one.
    """
    from hte_cli.intake.files.web_tables import open_page

    if is_web_archive(data[:4096].decode("latin-1").lstrip("\ufeff \t\r\n")):
        from hte_cli.intake.files.web_archives import open_web_archive

        return open_web_archive(data, wanted)
    found = _CHARSET.search(data[:_LOOKED_AT])
    text = decoded(data, found[1].decode("ascii") if found else None)
    name = _root(text[:_LOOKED_AT])
    if name == "workbook":
        from hte_cli.intake.files.spreadsheet_xml import open_spreadsheet_xml

        return open_spreadsheet_xml(text, wanted)
    if name == "document" and "opendocument" in text[:_LOOKED_AT]:
        return _flat_document(text, wanted)
    _refuse_other_xml(name, text)
    return open_page(text, wanted)


def _root(text: str) -> str:
    """The name of the first element, without its prefix and in lower case; comments and declarations stand before it."""
    at = text.find("<")
    while at >= 0:
        if found := _ELEMENT.match(text, at):
            return found[1].rpartition(":")[2].lower()
        end = "-->" if text.startswith("<!--", at) else ">"
        at = text.find("<", max(text.find(end, at), at + 1))
    return ""


def _flat_document(text: str, wanted: str | None) -> tuple[list[Grid], list[str]]:
    from hte_cli.intake.files.spreadsheet_xml import packed_ods
    from hte_cli.intake.files.workbooks import open_workbook

    if "opendocument.spreadsheet" not in text[:_LOOKED_AT]:
        message = _("This is a text document (OpenDocument), no workbook.")
        raise Refused(message, _("Open it in LibreOffice, WPS or Word and save it as .docx."))
    return open_workbook(packed_ods(text), wanted)


def _refuse_other_xml(root: str, text: str) -> None:
    if root in ("worddocument", "package"):
        raise Refused(_("This is a Word document saved as XML."), _("Open it in Word or WPS and save it as .docx."))
    if root == "uof":
        raise Refused(_("This is a table in a format that is not read: {format}.").format(format="UOF"), another_way())
    if text.lstrip("\ufeff \r\n\t").startswith("<?xml") and root != "html" and "<table" not in text[:_LOOKED_AT].lower():
        raise Refused(_("This is XML of another kind, no workbook."), as_list())
