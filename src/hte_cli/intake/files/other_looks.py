"""Hidden rows and columns and struck cells of binary workbooks (.xlsb: MS-XLSB 2.5) and of open documents (.ods)."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from struct import unpack_from
from xml.etree import ElementTree

from hte_cli.intake.files.binary_sheets import records
from hte_cli.intake.files.grids import WIDEST
from hte_cli.intake.files.looks import Looks
from hte_cli.intake.files.number_formats import BUILTIN, matters
from hte_cli.intake.files.xlsx_parts import links, local_name

_ROW, _LAST_CELL, _COLUMNS, _SHEET, _FILTERED = 0, 11, 60, 156, 163
_FORMAT, _FONT, _STYLE, _STYLES, _STYLES_END = 44, 43, 47, 617, 618
_ROW_HIDDEN, _COLUMN_HIDDEN, _STRUCK = 0x10, 0x01, 0x08


def binary_looks(data: bytes) -> Callable[[str], Looks]:
    """Gives how a sheet of an .xlsb looks, by its name. The archive has been examined (`zips.examine`)."""
    archive = zipfile.ZipFile(BytesIO(data))
    parts = {number: (kind, part) for kind, number, part in links(archive, "xl/workbook.bin")}
    sheets = {name: parts[link][1] for name, link in _sheets(archive.read("xl/workbook.bin")) if link in parts}
    styles = next((_styles(archive.read(part)) for kind, part in parts.values() if kind == "styles"), {})
    return lambda name: binary_sheet(archive.read(sheets[name]), styles) if name in sheets else Looks()


def binary_sheet(data: bytes, styles: dict[int, tuple[bool, str | None]]) -> Looks:
    """How a sheet looks, by its records; `styles` are those in which there is something."""
    looks, row, filtered = Looks(), 0, False
    for kind, _begins, at, _ends in records(data):
        if kind == _ROW:
            row = unpack_from("<I", data, at)[0] + 1
            if _flags(data, at + 11) & _ROW_HIDDEN:
                looks.hidden.add(row)
        elif 1 < kind <= _LAST_CELL and styles:
            column, style = unpack_from("<II", data, at)
            if style & 0xFFFFFF in styles:
                looks.note(row, column, *styles[style & 0xFFFFFF])
        elif kind == _COLUMNS:
            first, last = unpack_from("<II", data, at)
            if _flags(data, at + 16) & _COLUMN_HIDDEN:
                looks.columns.update(range(first, min(last + 1, WIDEST)))
        elif kind == _FILTERED:
            filtered = True
    if filtered:
        looks.filtered, looks.hidden = looks.hidden, looks.filtered
    return looks


def _flags(data: bytes, at: int) -> int:
    return data[at] if at < len(data) else 0


def _sheets(data: bytes) -> Iterator[tuple[str, str]]:
    """Each sheet's name, and the number of its link."""
    for kind, _begins, at, _ends in records(data):
        if kind == _SHEET:
            link, after = _text(data, at + 8)
            yield _text(data, after)[0], link


def _text(data: bytes, at: int) -> tuple[str, int]:
    after = at + 4 + 2 * int(unpack_from("<I", data, at)[0])
    return data[at + 4 : after].decode("utf-16-le", "replace"), after


def _styles(data: bytes) -> dict[int, tuple[bool, str | None]]:
    codes: dict[int, str] = {}
    struck: list[bool] = []
    found: dict[int, tuple[bool, str | None]] = {}
    number = -1
    for kind, _begins, at, _ends in records(data):
        if kind == _FORMAT:
            codes[unpack_from("<H", data, at)[0]] = _text(data, at + 2)[0]
        elif kind == _FONT:
            struck.append(bool(data[at + 2] & _STRUCK))
        elif kind in (_STYLES, _STYLES_END):
            number = 0 if kind == _STYLES else -1
        elif kind == _STYLE and number >= 0:
            _parent, format_, font = unpack_from("<HHH", data, at)
            code = codes.get(format_) or BUILTIN.get(format_, "General")
            if (font < len(struck) and struck[font]) or matters(code):
                found[number] = font < len(struck) and struck[font], code if matters(code) else None
            number += 1
    return found


def open_looks(data: bytes) -> Callable[[str], Looks]:
    """Gives how a sheet of an .ods looks, by its name: hidden and filtered rows, hidden columns, struck cells."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        xml = archive.read("content.xml")
    found: dict[str, Looks] = {}
    if b"visibility" in xml or b"line-through" in xml:
        _OpenSheets(found).read(xml)
    return lambda name: found.get(name, Looks())


class _OpenSheets:
    """Goes through an open document and notes the looks of its sheets."""

    def __init__(self, found: dict[str, Looks]) -> None:
        self._found = found
        self._looks, self._row, self._column = Looks(), 0, 0
        self._struck: set[str] = set()

    def read(self, xml: bytes) -> None:
        """Reads the document's XML."""
        for event, element in ElementTree.iterparse(BytesIO(xml), events=("start", "end")):
            name = local_name(element.tag)
            if event == "start" and name == "table":
                self._looks, self._row, self._column = Looks(), 0, 0
                self._found[_stated(element, "name")] = self._looks
            elif (
                event == "end" and name == "style" and any(_stated(part, "text-line-through-style") not in ("", "none") for part in element)
            ):
                self._struck.add(_stated(element, "name"))
            elif event == "end" and name == "table-column":
                self._note_column(element)
            elif event == "end" and name == "table-row":
                self._note_row(element)
                element.clear()

    def _note_column(self, column: ElementTree.Element) -> None:
        after = self._column + _repeated(column, "number-columns-repeated")
        if _stated(column, "visibility") in ("collapse", "filter"):
            self._looks.columns.update(range(self._column, min(after, WIDEST)))
        self._column = after

    def _note_row(self, row: ElementTree.Element) -> None:
        times = _repeated(row, "number-rows-repeated")
        cells, at = [], 0
        for cell in row:
            if _stated(cell, "value-type"):
                cells.append((at, _stated(cell, "style-name") in self._struck))
            at += _repeated(cell, "number-columns-repeated")
        for number in range(self._row + 1, self._row + times + 1) if cells else ():
            seen = {"filter": self._looks.filtered, "collapse": self._looks.hidden}.get(_stated(row, "visibility"))
            if seen is not None:
                seen.add(number)
            for column, struck in cells:
                self._looks.note(number, column, struck, None)
        self._row += times


def _stated(element: ElementTree.Element, name: str) -> str:
    return next((value for key, value in element.items() if local_name(key) == name), "")


def _repeated(element: ElementTree.Element, name: str) -> int:
    text = _stated(element, name)
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 1
