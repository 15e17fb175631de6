"""Cells that calamine gives as empty although they are not: errors (#REF!), and formulas without a stored result."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree

Broken = dict[int, dict[int, str]]
"""Row from 1, then column from 0, to what the cell shows."""

NO_RESULT = "="
"""What stands for a formula without a stored result."""

_REFERENCE = re.compile(r"([A-Z]+)(\d+)")


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
