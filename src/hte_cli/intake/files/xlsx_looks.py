"""How the cells of an .xlsx workbook look, from its XML: looked at only where the workbook says that there can be something."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree

from hte_cli.intake.files.grids import WIDEST
from hte_cli.intake.files.looks import Looks, Run
from hte_cli.intake.files.number_formats import BUILTIN, matters
from hte_cli.intake.files.xlsx_parts import column_number, local_name, related, sheet_parts

_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_ROW_UNSEEN = re.compile(rb"""<(?:\w+:)?row\b([^>]*?\s(?:hidden\s*=\s*["'][1t]|ht\s*=\s*["'][01](?:\.\d+)?["'])[^>]*)>""")
_COLUMN = re.compile(rb"<(?:\w+:)?col\b([^>]*)>")
_FIRST_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*)>")
_FILTER = re.compile(rb"<(?:\w+:)?autoFilter\b([^>]*)>\s*<(?:\w+:)?filterColumn\b")
_ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_RANGE = re.compile(r"\$?[A-Za-z]+\$?(\d+)(?::\$?[A-Za-z]+\$?(\d+))?")
_FLAT = (b' ht="0', b' ht="1', b" ht='0", b" ht='1")
_LEAST_HEIGHT, _LEAST_WIDTH = 2.0, 0.3
"""Points of a row, and characters of a column, in which something can be seen."""

_RICH = (b"strike", b"vertAlign")
_YES = ("1", "true", "on")


@dataclass(frozen=True, slots=True)
class _Style:
    """What of a style matters: a line through the text, and a number format that may show something else than a value."""

    struck: bool = False
    code: str | None = None


def looks_of(data: bytes) -> Callable[[str], Looks]:
    """Gives how a sheet looks, by its name. The archive has been examined (`zips.examine`)."""
    return _Workbook(zipfile.ZipFile(BytesIO(data))).of


class _Workbook:
    """A workbook's styles and texts, and the looks of its sheets."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._parts = dict(sheet_parts(archive))
        links = related(archive, "xl/workbook.xml")
        self._styles = self._read_styles(next((part for kind, part in links if kind == "styles"), ""))
        self._texts = self._read_texts(next((part for kind, part in links if kind == "sharedStrings"), ""))

    def of(self, name: str) -> Looks:
        """How the sheet of that name looks."""
        looks = Looks()
        part = self._parts.get(name)
        if part is None:
            return looks
        xml = self._archive.read(part)
        self._note_rows(looks, xml, part)
        rich = bool(self._texts) or any(word in xml for word in _RICH)
        styled = bool(self._styles) and re.search(_styles_named(self._styles), xml) is not None
        first = _FIRST_CELL.search(xml)
        if rich or (styled and first and "r" not in _attributes(first[1])):
            self._note_cells(looks, part)
        elif styled:
            for row, column, style in _styled_cells(xml, self._styles):
                looks.note(row, column, style.struck, style.code)
        return looks

    def _read_styles(self, part: str) -> Mapping[str, _Style]:
        """The styles in which there is something, by their number."""
        if part not in self._archive.namelist():
            return {}
        root = ElementTree.fromstring(self._archive.read(part))
        groups = {local_name(group.tag): group for group in root}
        codes = {_whole(f.get("numFmtId")): f.get("formatCode", "") for f in groups.get("numFmts", ())}
        struck = [any(local_name(e.tag) == "strike" and e.get("val", "1") in _YES for e in font) for font in groups.get("fonts", ())]
        found = {}
        for number, xf in enumerate(groups.get("cellXfs", ())):
            font, format_ = _whole(xf.get("fontId")), _whole(xf.get("numFmtId"))
            code = codes.get(format_) or BUILTIN.get(format_)
            style = _Style(font < len(struck) and struck[font], code if code and matters(code) else None)
            if style.struck or style.code:
                found[str(number)] = style
        return found

    def _read_texts(self, part: str) -> Mapping[int, Sequence[Run]]:
        """The shared texts that do not look the same throughout, by their number."""
        if part not in self._archive.namelist() or not any(word in self._archive.read(part) for word in _RICH):
            return {}
        found = {}
        with self._archive.open(part) as xml:
            number = 0
            for _event, element in ElementTree.iterparse(xml):
                if local_name(element.tag) == "si":
                    if runs := _runs(element):
                        found[number] = runs
                    number += 1
                    element.clear()
        return found

    def _note_rows(self, looks: Looks, xml: bytes, part: str) -> None:
        if b"hidden" in xml or any(word in xml for word in _FLAT):
            first = _ROW.search(xml)
            said = first is not None and "r" in _attributes(first[1])
            for number, found in _numbered(_ROW_UNSEEN if said else _ROW, xml):
                if found.get("hidden") in _YES or _is_below(found.get("ht"), _LEAST_HEIGHT):
                    looks.hidden.add(number)
        for found in (_attributes(match[1]) for match in _COLUMN.finditer(xml[: xml.find(b"sheetData")])):
            if found.get("hidden") in _YES or _is_below(found.get("width"), _LEAST_WIDTH):
                looks.columns.update(range(max(_whole(found.get("min")) - 1, 0), min(_whole(found.get("max")), WIDEST)))
        if looks.hidden:
            filters = [xml, *(self._archive.read(table) for kind, table in related(self._archive, part) if kind == "table")]
            for match in (m for text in filters for m in _FILTER.finditer(text)):
                if reach := _RANGE.fullmatch(_attributes(match[1]).get("ref", "")):
                    rows = range(_whole(reach[1]), _whole(reach[2] or reach[1]) + 1)
                    looks.filtered.update(row for row in looks.hidden if row in rows)

    def _note_cells(self, looks: Looks, part: str) -> None:
        """Reads every cell, also those that do not say where they are."""
        with self._archive.open(part) as xml:
            row = column = -1
            for event, element in ElementTree.iterparse(xml, events=("start", "end")):
                name = local_name(element.tag)
                if event == "start" and name == "row":
                    row, column = (_whole(element.get("r")) or row + 2) - 1, -1
                elif event == "start" and name == "c":
                    column = column_number(element.get("r"), column + 1)
                elif event == "end" and name == "c":
                    self._note_cell(looks, row + 1, column, element)
                elif event == "end" and name == "row":
                    element.clear()

    def _note_cell(self, looks: Looks, row: int, column: int, cell: ElementTree.Element) -> None:
        style = self._styles.get(cell.get("s", ""))
        content = {local_name(part.tag): part for part in cell}
        if style and content:
            looks.note(row, column, style.struck, style.code)
        text = content["v"].text or "" if "v" in content else ""
        runs: Sequence[Run] = ()
        if cell.get("t") == "s":
            runs = self._texts.get(_whole(text), ())
        elif "is" in content:
            runs = _runs(content["is"])
        if runs:
            looks.runs.setdefault(row, {})[column] = runs


def _styled_cells(xml: bytes, styles: Mapping[str, _Style]) -> Iterator[tuple[int, int, _Style]]:
    """The cells that hold something and have one of these styles."""
    named = _styles_named(styles)
    cell = re.compile(rb"""<(?:\w+:)?c\b(?=[^>]*?\sr\s*=\s*["']([A-Za-z]+)(\d+))[^>]*?""" + named + rb"[^>]*(?<!/)>")
    columns: dict[bytes, int] = {}
    for match in cell.finditer(xml):
        letters, row, style = match.groups()
        if letters not in columns:
            columns[letters] = column_number(letters.decode() + "1", 0)
        yield int(row), columns[letters], styles[style.decode()]


def _styles_named(styles: Mapping[str, _Style]) -> bytes:
    return rb"""\ss\s*=\s*["'](""" + "|".join(styles).encode() + rb""")["']"""


def _runs(text: ElementTree.Element) -> Sequence[Run]:
    """The pieces of a text; none where all of it looks as a cell does."""
    found = []
    for run in text:
        if local_name(run.tag) == "t":
            found.append(Run(run.text or ""))
        elif local_name(run.tag) == "r":
            looks = {local_name(e.tag): e.get("val") for part in run if local_name(part.tag) == "rPr" for e in part}
            words = "".join(part.text or "" for part in run if local_name(part.tag) == "t")
            struck = "strike" in looks and (looks["strike"] or "1") in _YES
            found.append(Run(words, struck, looks.get("vertAlign") == "superscript"))
    return found if any(run.unseen or run.raised for run in found) else ()


def _numbered(tag: re.Pattern[bytes], xml: bytes) -> Iterator[tuple[int, Mapping[str, str]]]:
    """The attributes of each such tag, with its number: as it says, or the next."""
    number = 0
    for match in tag.finditer(xml):
        found = _attributes(match[1])
        stated = found.get("r", "")
        number = _whole(stated) or number + 1
        yield number, found


def _attributes(text: bytes) -> dict[str, str]:
    return {m[1].decode(errors="replace"): (m[2] or m[3] or b"").decode(errors="replace").strip() for m in _ATTRIBUTE.finditer(text)}


def _whole(number: str | None) -> int:
    """A number that a file states; 0 where it is none."""
    text = (number or "").strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0


def _is_below(number: str | None, least: float) -> bool:
    try:
        return number is not None and float(number) < least
    except ValueError:
        return False
