"""Workbooks of the older kinds (.xls, Excel 2 to 2003) through xlrd, which knows their code pages and how their cells look."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from io import StringIO

import xlrd
from xlrd.biffh import XLRDError
from xlrd.compdoc import CompDoc, CompDocError
from xlrd.xldate import XLDateError, xldate_as_datetime

from hte_cli.errors import Refused
from hte_cli.intake.files.broken_cells import Broken
from hte_cli.intake.files.damage import damaged, guarded, protected
from hte_cli.intake.files.grids import Grid, Row, chosen
from hte_cli.intake.files.looks import Looks, Run, Seen
from hte_cli.intake.files.merges import sound
from hte_cli.intake.files.number_formats import BUILTIN, matters
from hte_cli.intake.files.packing import Packer
from hte_cli.language import _

_CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_EMPTY, _TEXT, _NUMBER, _DATE, _BOOLEAN, _ERROR, _BLANK = range(7)
_RAISED = 1
_GBK = "gbk"
"""The encoding of a workbook of Excel 5 or older that names none, or none that is known."""

_CHARACTERS = {134: "gbk", 136: "big5hkscs"}
"""The encodings of fonts whose characters are Chinese: what an old workbook's texts are shown in, whatever code page it states."""

_Style = tuple[bool, str | None]


def open_old_workbook(data: bytes, wanted: str | None) -> tuple[list[Grid], list[str]]:
    """The grids of the sheets that are shown, or only of the `wanted` one, and the names of the hidden sheets.

    Raises Refused in one sentence where the workbook cannot be read, NotFound where no sheet is the wanted one.
    """
    _look_into_container(data)
    book = guarded(partial(_opened, data))
    places = {name: place for place, name in enumerate(book.sheet_names())}
    shown = [name for name, place in places.items() if not book._sheet_visibility[place]]
    hidden = [name for name in places if name not in shown]
    names = shown if wanted is None else [chosen(wanted, shown, hidden)]
    styles = guarded(partial(_styles, book))
    packer, grids = Packer(), []
    for name in names:
        sheet = guarded(partial(book.sheet_by_index, places[name]))
        grids.append(_grid(book, sheet, styles, packer))
        book.unload_sheet(places[name])
    return grids, [name for name in hidden if name not in names]


def _look_into_container(data: bytes) -> None:
    """Raises Refused where a container holds something else than a workbook that anybody may open."""
    if not data.startswith(_CONTAINER):
        return
    try:
        entries = CompDoc(data, logfile=StringIO(), ignore_workbook_corruption=True).dirlist
        names = {entry.name.casefold() for entry in entries}
        tops = {entries[place].name.casefold() for place in entries[0].children}
    except (CompDocError, ValueError, IndexError, AssertionError, RecursionError, KeyError, OverflowError, struct.error):
        raise damaged() from None
    if "encryptedpackage" in names:
        raise protected()
    if "worddocument" in tops:
        raise Refused(_("This is a Word document of the older kind (.doc)."), _("Open it in Word or WPS and save it as .docx."))


def _opened(data: bytes) -> xlrd.Book:
    read = partial(xlrd.open_workbook, file_contents=data, logfile=StringIO(), formatting_info=True, on_demand=True, ragged_rows=True)
    try:
        return _in_encoding(read)
    except CompDocError:
        return _in_encoding(partial(read, ignore_workbook_corruption=True))
    except XLRDError as error:
        if "encrypted" in str(error):
            raise protected() from None
        raise


def _in_encoding(read: partial[xlrd.Book]) -> xlrd.Book:
    """The workbook; one whose texts are in no known encoding is read as Chinese programs wrote them."""
    try:
        book = read()
    except (LookupError, UnicodeDecodeError):
        return read(encoding_override=_GBK)
    if book.biff_version >= 80:
        return book
    chinese = next((_CHARACTERS[font.character_set] for font in book.font_list if font.character_set in _CHARACTERS), None)
    western = book.codepage in (None, 367, 1252, 10000, 32768, 32769)
    return read(encoding_override=chinese or _GBK) if western and (chinese or book.codepage in (None, 367)) else book


def _styles(book: xlrd.Book) -> Mapping[int, _Style]:
    """The styles in which there is something: a line through the text, or a number format that may show something else."""
    found = {}
    for number, xf in enumerate(book.xf_list):
        font = book.font_list[xf.font_index] if xf.font_index < len(book.font_list) else None
        format_ = book.format_map.get(xf.format_key)
        code = BUILTIN.get(xf.format_key) or (format_.format_str if format_ is not None else "")
        struck = bool(font and font.struck_out)
        if struck or matters(code):
            found[number] = struck, code if matters(code) else None
    return found


def _grid(book: xlrd.Book, sheet: xlrd.sheet.Sheet, styles: Mapping[int, _Style], packer: Packer) -> Grid:
    looks = _looks(book, sheet, styles)
    broken: Broken = {}
    seen = Seen(looks)
    rows = packer.pack(seen.rows(_rows(sheet, book.datemode, broken)))
    merges = sound(((top, left), (bottom - 1, right - 1)) for top, bottom, left, right in sheet.merged_cells)
    return Grid(sheet.name, rows, merges, bool(book.datemode), broken, marks=seen.marks())


def _rows(sheet: xlrd.sheet.Sheet, datemode: int, broken: Broken) -> Iterator[tuple[int, Row]]:
    for row in range(sheet.nrows):
        types: Sequence[int] = sheet.row_types(row)
        cells: list[object] = sheet.row_values(row)
        for column, kind in enumerate(types):
            if kind == _DATE:
                cells[column] = _moment(cells[column], datemode)
            elif kind == _BOOLEAN:
                cells[column] = bool(cells[column])
            elif kind == _ERROR:
                shows = xlrd.error_text_from_code.get(cells[column], "#")
                broken.setdefault(row + 1, {})[column] = shows
                cells[column] = ""
        yield row + 1, cells


def _moment(serial: object, datemode: int) -> object:
    """A day, or a day with its clock; the number itself where the calendar has no such day."""
    if not isinstance(serial, float) or serial < 1:
        return serial
    try:
        found: datetime = xldate_as_datetime(serial, datemode)
    except (XLDateError, ValueError, OverflowError):
        return serial
    return found if serial % 1 else date(found.year, found.month, found.day)


def _looks(book: xlrd.Book, sheet: xlrd.sheet.Sheet, styles: Mapping[int, _Style]) -> Looks:
    looks = Looks()
    looks.hidden.update(row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden or (info.height == 0 and info.height_mismatch))
    looks.columns.update(column for column, info in sheet.colinfo_map.items() if info.hidden or info.width == 0)
    for row, used in enumerate(sheet._cell_xf_indexes) if styles else ():
        types = sheet.row_types(row)
        for column, xf in enumerate(used):
            if xf in styles and types[column] not in (_EMPTY, _BLANK):
                looks.note(row + 1, column, *styles[xf])
    for (row, column), pieces in sheet.rich_text_runlist_map.items():
        if runs := _runs(book, sheet, row, column, pieces):
            looks.runs.setdefault(row + 1, {})[column] = runs
    return looks


def _runs(book: xlrd.Book, sheet: xlrd.sheet.Sheet, row: int, column: int, pieces: Sequence[tuple[int, int]]) -> Sequence[Run]:
    """The pieces of a text; none where all of it looks as the cell does."""
    text = str(sheet.cell_value(row, column))
    first = book.xf_list[sheet.cell_xf_index(row, column)].font_index
    starts = [(0, first), *pieces]
    stops = [start for start, _font in starts[1:]] + [len(text)]
    found = []
    for (start, number), stop in zip(starts, stops, strict=True):
        font = book.font_list[number] if number < len(book.font_list) else None
        if start < stop:
            found.append(Run(text[start:stop], bool(font and font.struck_out), bool(font and font.escapement == _RAISED)))
    return found if any(run.unseen or run.raised for run in found) else ()
