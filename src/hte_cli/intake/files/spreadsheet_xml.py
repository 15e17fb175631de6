"""Workbooks as one XML file: SpreadsheetML as Excel 2003 and many systems write it, and flat OpenDocument (.fods)."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from io import BytesIO
from typing import Any

from lxml import etree

from hte_cli.errors import Refused
from hte_cli.intake.files.broken_cells import NO_RESULT, Broken
from hte_cli.intake.files.figures import figure
from hte_cli.intake.files.grids import WIDEST, Grid, Merge, Row, chosen
from hte_cli.intake.files.looks import Looks, Run, Seen
from hte_cli.intake.files.merges import sound
from hte_cli.intake.files.number_formats import matters
from hte_cli.intake.files.packing import Packer
from hte_cli.intake.files.zips import check_extent, refuse_entities
from hte_cli.language import _

_DEEPEST = 1_048_576
_DECLARATION = re.compile(r"<\?xml[^>]{0,300}\?>")
_OFFICE = "{urn:schemas-microsoft-com:office:spreadsheet}"
_EXCEL = "{urn:schemas-microsoft-com:office:excel}"
_HEAD = 1 << 16
_MOST_SPAN = 100_000
_NAMED = {
    "Percent": "0.00%",
    "Scientific": "0.00E+00",
    "Long Time": "h:mm:ss",
    "Medium Time": "h:mm AM/PM",
    "Short Time": "h:mm",
    **dict.fromkeys(("General", "General Number", "General Date", "Long Date", "Medium Date", "Short Date"), ""),
    **dict.fromkeys(("Currency", "Euro Currency", "Fixed", "Standard", "Yes/No", "True/False", "On/Off"), ""),
}
"""Number formats that have a name: those that are empty here show the whole value."""

_Style = tuple[bool, str | None]


class _Sheet:
    """A sheet while it is read: its rows one by one; merged ranges and broken cells are complete with the last."""

    def __init__(self, name: str, styles: Mapping[str, _Style]) -> None:
        self.name, self.hidden = name, False
        self.looks, self._styles = Looks(), styles
        self._columns = 0
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
                span = _place(element, "Span", 0, _DEEPEST)
                if _attribute(element, "Hidden") == "1":
                    self.looks.hidden.update(range(number, number + min(span, _MOST_SPAN) + 1))
                yield number, self._row(element, number)
                number += span
                _forget(element)
            elif kind == "Column":
                self._column(element)
            elif kind == "FilterColumn":
                self.looks.filtered |= self.looks.hidden
            elif kind == "Visible" and (element.text or "").strip() in ("SheetHidden", "SheetVeryHidden"):
                self.hidden = True
            elif kind == "Worksheet":
                _forget(element)
                return

    def _column(self, element: Any) -> None:
        first, span = _place(element, "Index", self._columns + 1, WIDEST), _place(element, "Span", 0, WIDEST)
        self._columns = first + span
        if _attribute(element, "Hidden") == "1":
            self.looks.columns.update(range(first - 1, self._columns))

    def _row(self, element: Any, number: int) -> list[object]:
        row: list[object] = []
        column = 0
        for cell in element:
            if _local(cell) != "Cell":
                continue
            column = _place(cell, "Index", column + 1, WIDEST)
            across, down = _place(cell, "MergeAcross", 0, WIDEST), _place(cell, "MergeDown", 0, _DEEPEST)
            row += [""] * (column - 1 - len(row))
            row[column - 1 :] = [self._value(cell, number, column)]
            struck, code = self._styles.get(_attribute(cell, "StyleID"), (False, None))
            self.looks.note(number, column - 1, struck, code)
            if across or down:
                self.merges.append(((number - 1, column - 1), (number - 1 + down, column - 1 + across)))
            column += across
        self._cells += len(row)
        check_extent(self._cells)
        return row

    def _value(self, cell: Any, number: int, column: int) -> object:
        data = next((part for part in cell if _local(part) == "Data"), None)
        text = "" if data is None else "".join(data.itertext())
        if data is not None and len(data):
            runs = list(_runs(data))
            if any(run.unseen or run.raised for run in runs):
                self.looks.runs.setdefault(number, {})[column - 1] = runs
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
    grids, hidden, packer, styles = [], [], Packer(), dict[str, _Style]()
    try:
        events = _events(text)
        for event, element in events:
            if event == "end" and _local(element) == "Style":
                styles[_attribute(element, "ID")] = _style(element)
            elif event == "start" and _local(element) == "Worksheet":
                sheet = _Sheet(_attribute(element, "Name"), styles)
                rows = packer.pack(sheet.rows(events))
                seen = Seen(sheet.looks)
                if sheet.looks.formats or sheet.looks.runs:
                    rows = Packer().pack(seen.rows(rows()))
                grids.append(Grid(sheet.name, rows, sound(sheet.merges), False, sheet.broken, marks=seen.marks()))
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
    declared = _DECLARATION.search(text[:1000])
    refuse_entities(text[:_HEAD].encode())
    xml = _Encoded(text, declared.end() if declared else 0)
    tags = [_OFFICE + name for name in ("Style", "Worksheet", "Column", "Row")] + [_EXCEL + name for name in ("Visible", "FilterColumn")]
    return iter(etree.iterparse(xml, ("start", "end"), tag=tags, resolve_entities=False, no_network=True, load_dtd=False))


class _Encoded:
    """A text as a file of bytes, piece by piece, without a second copy of it."""

    def __init__(self, text: str, at: int) -> None:
        self._text, self._at = text, at + len(text[at : at + _HEAD]) - len(text[at : at + _HEAD].lstrip())

    def read(self, size: int = -1) -> bytes:
        """The next piece; of so many characters, each of which may take several bytes."""
        size = _HEAD if size < 0 else max(size // 4, 1)
        piece = self._text[self._at : self._at + size]
        self._at += size
        return piece.encode("utf-8", "replace")


def _style(element: Any) -> _Style:
    """Whether a style strikes its text through, and its number format where that may show something else than a value."""
    struck, code = False, ""
    for part in element:
        if _local(part) == "Font":
            struck = _attribute(part, "StrikeThrough") == "1"
        elif _local(part) == "NumberFormat":
            code = _attribute(part, "Format")
    code = _NAMED.get(code, code)
    return struck, code if code and matters(code) else None


def _runs(data: Any) -> Iterator[Run]:
    """The pieces of a text with several fonts."""
    waiting: list[tuple[Any, bool, bool]] = [(data, False, False)]
    while waiting:
        element, unseen, raised = waiting.pop()
        if isinstance(element, str):
            yield Run(element, unseen, raised)
            continue
        name = _local(element)
        unseen, raised = unseen or name == "S", raised or name == "Sup"
        inside: list[tuple[Any, bool, bool]] = [(element.text or "", unseen, raised)]
        for part in element:
            inside += [(part, unseen, raised), (part.tail or "", unseen, raised)]
        waiting += reversed(inside)


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
