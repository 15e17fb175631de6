"""Workbooks and Word documents are zip archives: what kind they are, and whether they are safe to load.

calamine allocates a sheet's whole rectangle and expands every member, so what is huge is refused beforehand.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from hte_cli.errors import Refused
from hte_cli.intake.files.binary_sheets import counts_from_1904, examine_sheet
from hte_cli.intake.files.foreign import foreign_archive
from hte_cli.language import _

MAX_BYTES = 300_000_000
"""Unpacked bytes of a workbook that is still read."""

MAX_RATIO, RATIO_FROM = 150, 20_000_000
"""A member of this size or more that was packed so tightly is no list of enterprises."""

MAX_CELLS = 8_000_000
"""Cells of all sheets' rectangles together; 32 bytes each."""

MAX_MEMBERS = 20_000
"""Members of an archive that is still looked into."""

MAX_TAGS = 1_500_000
"""Tags of a Word document's text: 7,500 rows of eight columns as Word writes them, which take 370 MB to read."""

_WORD_PART = re.compile(r"word[/\\]document\d*\.xml", re.IGNORECASE)
_ATTACHED = re.compile(r"customXml[/\\]item\d+\.xml", re.IGNORECASE)
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_DATE_1904 = re.compile(rb"""\bdate1904\s*=\s*["'](?:1|true)["']""")
_ERROR_CELL = re.compile(rb"""\bt\s*=\s*["']e["']""")
_NO_RESULT = re.compile(
    rb"(?:</(?:\w+:)?f>|<(?:\w+:)?f(?:\s[^>]*)?/>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
# No word boundary before the `r`: it would make each of these searches six times as slow.
_REST = rb"""["'](?:[^>"']|"[^"]*"|'[^']*')*+(?<!/)>"""
_CELL = re.compile(rb"""r\s*=\s*["']\s*([A-Za-z]{1,3})\d+""" + _REST)
_WIDE_CELL = re.compile(rb"""r\s*=\s*["']\s*([A-Za-z]{2,3})\d+""" + _REST)
_ROW = re.compile(rb"""row\s[^>]{0,200}?\br\s*=\s*["']\s*(\d{1,9})""")
_CELL_ROW = re.compile(rb"""r\s*=\s*["']\s*[A-Za-z]{0,3}(\d{1,9})""")
_TEXTS = re.compile(rb"""\buniqueCount\s*=\s*["']\s*(\d+)""")
_NOT_LOADED = ("xl/media/", "pictures/", "thumbnails/", "xl/vbaproject", "xl/printersettings/")
_ATTRIBUTES = rb"""((?:[^>"']|"[^"]*"|'[^']*')*+)"""
_ODS_ROW = re.compile(rb"<table:table-row\b" + _ATTRIBUTES + rb"(?:(?<=/)>|>(.*?)</table:table-row>)", re.DOTALL)
_ODS_CELL = re.compile(rb"<table:(?:covered-)?table-cell\b" + _ATTRIBUTES + rb">")
_ODS_ROWS = re.compile(rb"""number-rows-repeated\s*=\s*["']\s*(\d{1,18})""")
_ODS_COLUMNS = re.compile(rb"""number-columns-repeated\s*=\s*["']\s*(\d{1,18})""")


@dataclass(frozen=True)
class Archive:
    """A workbook's archive: `kind` is xlsx, xlsb or ods; `suspect` whether cells may hold errors or no result;
    `encrypted` whether a password is needed; `short` whether cells of an xlsb leave out their column."""

    kind: str
    date1904: bool = False
    suspect: bool = False
    encrypted: bool = False
    short: bool = False


def examine(data: bytes) -> Archive:
    """What the archive is. Raises Refused where it is no workbook, damaged, or built to exhaust the machine."""
    with _unpacked(data) as archive:
        _sizes(archive)
        return _contents(archive, _kind(archive))


def attached_parts(data: bytes) -> list[bytes]:
    """The XML that programs attached to an Office file for themselves (customXml). Raises Refused as `examine` does."""
    with _unpacked(data) as archive:
        _sizes(archive)
        parts = [archive.read(name) for name in archive.namelist() if _ATTACHED.fullmatch(name)]
    for part in parts:
        refuse_entities(part)
    return parts


def is_word_document(data: bytes) -> bool:
    """Whether the archive holds a Word document's text. Raises Refused where it is none."""
    with _unpacked(data) as archive:
        return _word_part(archive) is not None


def is_excel_workbook(data: bytes) -> bool:
    """Whether the archive is a workbook as Excel writes it. Raises Refused as `examine` does."""
    return not is_word_document(data) and examine(data).kind == "xlsx"


def _word_part(archive: zipfile.ZipFile) -> str | None:
    return next((name for name in archive.namelist() if _WORD_PART.fullmatch(name)), None)


def word_document(data: bytes) -> bytes:
    """The XML that a Word document's text is in. Raises Refused as `examine` does."""
    with _unpacked(data) as archive:
        part = _word_part(archive)
        if part is None:
            raise zipfile.BadZipFile
        _sizes(archive)
        xml = archive.read(part)
    refuse_entities(xml)
    if xml.count(b"<") > MAX_TAGS:
        message = _("The Word document is larger than can be read.")
        raise Refused(message, _("Copy the table alone into a new workbook, or save it as CSV."))
    return xml


@contextmanager
def _unpacked(data: bytes) -> Iterator[zipfile.ZipFile]:
    if data.count(b"PK\1\2") > MAX_MEMBERS:
        raise Refused(_("The file holds more parts than any workbook."), _("Copy the table alone into a new workbook, or save it as CSV."))
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            yield archive
    except (zipfile.BadZipFile, zlib.error, LookupError, EOFError, NotImplementedError, OSError, RuntimeError, ValueError):
        raise Refused(_("The file is damaged: its archive cannot be unpacked."), _("Ask for it again.")) from None


def _kind(archive: zipfile.ZipFile) -> str:
    names = {name.replace("\\", "/").lower() for name in archive.namelist()}
    if "xl/workbook.bin" in names:
        return "xlsb"
    if any(name.startswith("xl/worksheets/") for name in names) or _is_spreadsheet(archive):
        return "xlsx"
    if "content.xml" in names and b"spreadsheet" in archive.read("mimetype" if "mimetype" in names else "content.xml"):
        return "ods"
    mimetype = archive.read("mimetype")[:200] if "mimetype" in names else b""
    raise foreign_archive(names, mimetype)


def _is_spreadsheet(archive: zipfile.ZipFile) -> bool:
    """Whether a package with unusual paths says that it is a workbook."""
    types = "[Content_Types].xml"
    return types in archive.namelist() and b"spreadsheetml.sheet.main" in archive.read(types)


def _sizes(archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    packed = [m for m in members if m.file_size > RATIO_FROM and m.file_size > MAX_RATIO * max(m.compress_size, 1)]
    if packed or sum(m.file_size for m in members) > MAX_BYTES:
        message = _("The file unpacks to more than can be read ({n} MB).").format(n=sum(m.file_size for m in members) // 1_000_000)
        raise Refused(message, _("Copy the table alone into a new workbook, or save it as CSV."))


def _contents(archive: zipfile.ZipFile, kind: str) -> Archive:
    date1904 = suspect = encrypted = short = False
    for member in archive.infolist():
        name = member.filename.replace("\\", "/").lower()
        if name.startswith(_NOT_LOADED):
            continue
        data = archive.read(member)
        if name.endswith((".xml", ".rels")) and not name.startswith("meta-inf/"):
            refuse_entities(data)
        if "worksheets/" in name and name.endswith(".bin"):
            sheet = examine_sheet(data)
            check_extent(sheet.cells)
            suspect, short = suspect or sheet.suspect, short or sheet.short
        elif b"sheetData" in data and name.endswith(".xml"):
            suspect |= _sheet_is_suspect(data)
        elif name.endswith(("workbook.xml", "workbook.bin")):
            date1904 |= bool(_DATE_1904.search(data)) if kind == "xlsx" else counts_from_1904(data)
        elif name.endswith("sharedstrings.xml") and any(int(n) > len(data) for n in _TEXTS.findall(data[:4096])):
            raise zipfile.BadZipFile
        elif name == "meta-inf/manifest.xml":
            encrypted = b"encryption-data" in data
        elif kind == "ods" and name == "content.xml":
            check_extent(_ods_cells(data))
            suspect |= b'value-type="error"' in data
    return Archive(kind, date1904, suspect, encrypted, short)


def refuse_entities(xml: bytes) -> None:
    """Raises Refused where the XML declares entities: a few lines of them make gigabytes."""
    if _DECLARED.search(xml):
        message = _("The file's XML declares entities, which no list needs: it may be an attack.")
        raise Refused(message, _("Do not open it."))


def _sheet_is_suspect(xml: bytes) -> bool:
    check_extent(_xlsx_cells(xml))
    return bool(_ERROR_CELL.search(xml) or _NO_RESULT.search(xml))


def _xlsx_cells(xml: bytes) -> int:
    """The cells of the rectangle from A1 to the last cell that holds something; 0 where it is surely small enough."""
    last = max(xml.rfind(b"</v>"), xml.rfind(b":v>"), xml.rfind(b"</is>"), xml.rfind(b":is>"), 0)
    rows = max(map(int, (*_CELL_ROW.findall(xml[max(last - 100_000, 0) : last]), *_ROW.findall(xml))), default=0)
    letters = (_CELL if rows * 26 > MAX_CELLS else _WIDE_CELL).findall(xml)
    return rows * max((_column_number(column.upper()) for column in set(letters)), default=0)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _ods_cells(xml: bytes) -> int:
    rows = last_row = widest = 0
    for attributes, inside in _ODS_ROW.findall(xml):
        rows += int((_ODS_ROWS.search(attributes) or (0, 1))[1])
        if b"office:value-type" not in inside:
            continue
        last_row, columns = rows, 0
        for cell in _ODS_CELL.findall(inside):
            columns += int((_ODS_COLUMNS.search(cell) or (0, 1))[1])
            if b"office:value-type" in cell:
                widest = max(widest, columns)
    return last_row * widest


def check_extent(cells: int) -> None:
    """Raises Refused where a rectangle of so many cells is too large to be held."""
    if cells > MAX_CELLS:
        message = _("A cell far away from the table makes the sheet {n} million cells large.").format(n=cells // 1_000_000)
        raise Refused(message, _("Delete the empty rows and columns beside the table and save it again, or save it as CSV."))
