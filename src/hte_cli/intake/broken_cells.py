"""Cells that calamine gives as empty although they are not: errors (#REF!), and formulas without a stored result."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from xml.etree import ElementTree

import xlrd

from hte_cli.intake.ole import workbook_stream

Broken = dict[int, dict[int, str]]
"""Row from 1, then column from 0, to what the cell shows."""

NO_RESULT = "="
"""What stands for a formula without a stored result."""

_REFERENCE = re.compile(r"([A-Z]+)(\d+)")
_ERROR_RECORD = b"\x05\x02\x08\x00"
_ERROR_RESULT = re.compile(rb"\x06\x00[\s\S]{8}\x02[\s\S]{5}\xff\xff")
_DATE_1904_RECORD = b"\x22\x00\x02\x00\x01\x00"


def in_xlsx(data: bytes) -> Mapping[str, Broken]:
    """Each sheet's broken cells, by the sheet's name. The archive has been examined (`zips.examine`)."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: _in_sheet(archive, part) for name, part in _parts(archive)}


def _parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Each sheet's name and its part of the archive."""
    targets = {link.get("Id"): (link.get("Target") or "") for link in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))}
    members = set(archive.namelist())
    for element in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter():
        if _local(element.tag) != "sheet":
            continue
        link = next((value for key, value in element.items() if _local(key) == "id"), "")
        target = targets.get(link, "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if part in members:
            yield element.get("name", ""), part


def _in_sheet(archive: zipfile.ZipFile, part: str) -> Broken:
    broken: Broken = {}
    row = column = -1
    with archive.open(part) as xml:
        for event, element in ElementTree.iterparse(xml, events=("start", "end")):
            name = _local(element.tag)
            if event == "start":
                if name == "row":
                    row, column = int(element.get("r", row + 2)) - 1, -1
                elif name == "c":
                    column = _column(element.get("r"), column + 1)
            elif name == "c" and (shows := _shows(element)):
                broken.setdefault(row + 1, {})[column] = shows
            elif name == "row":
                element.clear()
    return broken


def _shows(cell: ElementTree.Element) -> str:
    """What a broken cell shows; empty where the cell is sound."""
    parts = {_local(part.tag): part.text or "" for part in cell}
    if cell.get("t") == "e":
        return parts.get("v", "#")
    missing = "v" not in parts or (not parts["v"] and cell.get("t") != "str")
    return NO_RESULT + parts["f"] if "f" in parts and missing else ""


def _column(reference: str | None, following: int) -> int:
    found = _REFERENCE.fullmatch(reference or "")
    if not found:
        return following
    number = 0
    for letter in found[1]:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def in_xls(data: bytes, names: Iterable[str]) -> tuple[Mapping[str, Broken], bool]:
    """The broken cells of the sheets called `names` of an .xls workbook, and whether its dates count from 1904.

    A quick search over the records tells whether a closer look with the second reader is needed at all.
    """
    stream = workbook_stream(data)
    if stream is not None and not any((_ERROR_RECORD in stream, _DATE_1904_RECORD in stream, _ERROR_RESULT.search(stream))):
        return {}, False
    book = xlrd.open_workbook(file_contents=data, on_demand=True, logfile=io.StringIO())
    broken: dict[str, Broken] = {}
    for name in names:
        sheet = book.sheet_by_name(name)
        for row in range(sheet.nrows):
            for column, kind in enumerate(sheet.row_types(row)):
                if kind == xlrd.XL_CELL_ERROR:
                    shows = xlrd.error_text_from_code.get(sheet.cell_value(row, column), "#")
                    broken.setdefault(name, {}).setdefault(row + 1, {})[column] = shows
    return broken, bool(book.datemode)
