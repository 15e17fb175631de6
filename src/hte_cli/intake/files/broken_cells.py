"""Cells that calamine gives as empty although they are not: errors (#REF!), and formulas without a stored result."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.etree import ElementTree

from hte_cli.intake.files.xlsx_parts import column_number, local_name, sheet_parts

Broken = dict[int, dict[int, str]]
"""Row from 1, then column from 0, to what the cell shows."""

NO_RESULT = "="
"""What stands for a formula without a stored result."""


def in_xlsx(data: bytes) -> Mapping[str, Broken]:
    """Each sheet's broken cells, by the sheet's name. The archive has been examined (`zips.examine`)."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: _in_sheet(archive, part) for name, part in sheet_parts(archive)}


def _in_sheet(archive: zipfile.ZipFile, part: str) -> Broken:
    broken: Broken = {}
    row = column = -1
    with archive.open(part) as xml:
        for event, element in ElementTree.iterparse(xml, events=("start", "end")):
            name = local_name(element.tag)
            if event == "start":
                if name == "row":
                    row, column = int(element.get("r", row + 2)) - 1, -1
                elif name == "c":
                    column = column_number(element.get("r"), column + 1)
            elif name == "c" and (shows := _shows(element)):
                broken.setdefault(row + 1, {})[column] = shows
            elif name == "row":
                element.clear()
    return broken


def _shows(cell: ElementTree.Element) -> str:
    """What a broken cell shows; empty where the cell is sound."""
    parts = {local_name(part.tag): part.text or "" for part in cell}
    if cell.get("t") == "e":
        return parts.get("v", "#")
    missing = "v" not in parts or (not parts["v"] and cell.get("t") != "str")
    return NO_RESULT + parts["f"] if "f" in parts and missing else ""
