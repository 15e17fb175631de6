"""Workbooks as one XML file: SpreadsheetML as Excel 2003 and many systems write it, and flat OpenDocument (.fods)."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from typing import Any

from lxml import etree

from hte_cli.errors import Refused
from hte_cli.intake.files.broken_cells import NO_RESULT, Broken
from hte_cli.intake.files.figures import figure
from hte_cli.intake.files.grids import Grid, Merge, Row, chosen
from hte_cli.intake.files.merges import sound
from hte_cli.intake.files.packing import Packer
from hte_cli.intake.files.zips import check_extent, refuse_entities
from hte_cli.language import _

_WIDEST, _DEEPEST = 16_384, 1_048_576
_DECLARATION = re.compile(r"<\?xml[^>]{0,300}\?>")
_OFFICE = "{urn:schemas-microsoft-com:office:spreadsheet}"


class _Sheet:
    """A sheet while it is read: its rows one by one; merged ranges and broken cells are complete with the last."""

    def __init__(self, name: str) -> None:
        self.name, self.hidden = name, False
        self.merges: list[Merge] = []
        self.broken: Broken = {}
        self._cells = 0

    def rows(self, events: Iterator[tuple[str, Any]]) -> Iterator[tuple[int, Row]]:
        """Each row's number from 1, and its cells, up to the end of the sheet."""
        number = 0
        for event, element in events:
            kind = _local(element)
            if event == "start":
                continue
            if kind == "Row":
                number = _place(element, "Index", number + 1, _DEEPEST)
                yield number, self._row(element, number)
                number += _place(element, "Span", 0, _DEEPEST)
                _forget(element)
            elif kind == "Visible" and (element.text or "").strip() in ("SheetHidden", "SheetVeryHidden"):
                self.hidden = True
            elif kind == "Worksheet":
                _forget(element)
                return

    def _row(self, element: Any, number: int) -> list[object]:
        row: list[object] = []
        column = 0
        for cell in element:
            if _local(cell) != "Cell":
                continue
            column = _place(cell, "Index", column + 1, _WIDEST)
            across, down = _place(cell, "MergeAcross", 0, _WIDEST), _place(cell, "MergeDown", 0, _DEEPEST)
            row += [""] * (column - 1 - len(row))
            row[column - 1 :] = [self._value(cell, number, column)]
            if across or down:
                self.merges.append(((number - 1, column - 1), (number - 1 + down, column - 1 + across)))
            column += across
        self._cells += len(row)
        check_extent(self._cells)
        return row

    def _value(self, cell: Any, number: int, column: int) -> object:
        data = next((part for part in cell if _local(part) == "Data"), None)
        text = "" if data is None else "".join(data.itertext())
        kind = "" if data is None else _attribute(data, "Type")
        formula = _attribute(cell, "Formula")
        if kind == "Error" or (formula and data is None):
            self.broken.setdefault(number, {})[column - 1] = text or (NO_RESULT + formula.removeprefix("="))
            return ""
        if kind == "Number":
            return figure(text)
        if kind == "Boolean":
            return text.strip() == "1"
        return _moment(text) if kind == "DateTime" else text


def open_spreadsheet_xml(text: str, wanted: str | None) -> tuple[list[Grid], list[str]]:
    """The grids of the sheets that are shown, or only of the `wanted` one, and the names of the hidden sheets.

    Raises Refused where the XML is damaged, NotFound where no sheet is the wanted one.
    """
    grids, hidden, packer = [], [], Packer()
    try:
        events = _events(text)
        for event, element in events:
            if event == "start" and _local(element) == "Worksheet":
                sheet = _Sheet(_attribute(element, "Name"))
                rows = packer.pack(sheet.rows(events))
                grids.append(Grid(sheet.name, rows, sound(sheet.merges), False, sheet.broken))
                hidden += [sheet.name] if sheet.hidden else []
    except (etree.XMLSyntaxError, ValueError):
        raise _damaged() from None
    if not grids:
        raise _damaged()
    shown = [grid.name for grid in grids if grid.name not in hidden]
    names = shown if wanted is None else [chosen(wanted, shown, hidden)]
    return [grid for grid in grids if grid.name in names], [name for name in hidden if name not in names]


def packed_ods(text: str) -> bytes:
    """A flat OpenDocument as the archive that it is otherwise, which is read as every .ods."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", _DECLARATION.sub("", text, count=1).encode())
    return packed.getvalue()


def _events(text: str) -> Iterator[tuple[str, Any]]:
    xml = _DECLARATION.sub("", text, count=1).lstrip("\ufeff \r\n\t").encode()
    refuse_entities(xml[:4096])
    tags = [f"{_OFFICE}{name}" for name in ("Worksheet", "Row")] + ["{urn:schemas-microsoft-com:office:excel}Visible"]
    return iter(etree.iterparse(BytesIO(xml), ("start", "end"), tag=tags, resolve_entities=False, no_network=True, load_dtd=False))


def _moment(text: str) -> object:
    """A day, or a day with its time; the text where it is neither."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return text
    return date(moment.year, moment.month, moment.day) if moment.time() == datetime.min.time() else moment


def _attribute(element: Any, name: str) -> str:
    return str(element.get(_OFFICE + name) or element.get(name) or "")


def _place(element: Any, name: str, otherwise: int, most: int) -> int:
    """A number that an element states. ValueError where it is none, or beyond a sheet."""
    stated = _attribute(element, name)
    number = int(stated) if stated else otherwise
    if not 0 <= number <= most:
        raise ValueError(name)
    return number


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _forget(element: Any) -> None:
    element.clear()
    around = element.getparent()
    if around is not None:
        around.remove(element)


def _damaged() -> Refused:
    message = _("The workbook cannot be read: its XML is damaged.")
    return Refused(message, _("Ask for it again."))
