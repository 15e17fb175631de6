"""Tables as a workbook: one sheet each, headings in the first row, so that an import reads it back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

from hte_cli.language import _
from hte_cli.report.formats.cells import (
    AS_TEXT,
    RIGHT_ALIGNED,
    heading,
    looks_like_formula,
    plain_text,
    sheet_day,
    taken_for_number,
    text_for_people,
)
from hte_cli.report.formats.layout import cell_len
from hte_cli.report.formats.plain import printable
from hte_cli.values.table import Cell, Kind, Table

if TYPE_CHECKING:
    from xlsxwriter import Workbook

Content = str | int | Decimal | date | None
"""What a workbook's cell holds."""

_FORMATS: dict[Kind, str] = {"yuan": "#,##0.00", "date": "yyyy-mm-dd", "digits": AS_TEXT}
_MEASURED = 1000
"""So many rows decide the columns' widths."""

_NARROWEST, _WIDEST = 8, 50
_MARGIN = 0.4
"""Left and right on paper, in inches."""

_PAGE, _WIDEST_OF_MANY = 160, 24
"""More characters than that across are too small to read on paper: long texts then take several lines."""

_LINE_HEIGHT = 17
"""In points: Chinese fonts stand higher than the 15 of a row of its own accord."""

_LONGEST_SHEET_NAME, _LONGEST_HEADER = 31, 100


@contextmanager
def workbook_for(file: BinaryIO, *, row_by_row: bool = False) -> Iterator[Workbook]:
    """A workbook of ours, which is in the stream after the block: no text in it becomes a formula, a number or a link of itself.

    `row_by_row` keeps only the last row of a sheet in memory: cells must then be written in the order in which they stand.
    It is packed in memory: of a stream that fails XlsxWriter would make an error of its own.
    """
    from xlsxwriter import Workbook

    made = BytesIO()
    kept = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(made, {**kept, "constant_memory": row_by_row, "in_memory": not row_by_row}) as workbook:
        workbook.set_properties({"author": "hte"})
        yield workbook
    file.write(made.getbuffer())


def lay_across(sheet: Any) -> None:
    """On paper: A4 across, all columns on one page."""
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def write_workbook(tables: Sequence[Table], file: BinaryIO) -> None:
    """Write `tables` as a workbook to a stream of bytes, a sheet each.

    Money are numbers of yuan, dates real dates, text never a formula, and what only looks like a number is text (`@`).
    Below the rows stand the total and the notes.
    """
    with workbook_for(file, row_by_row=True) as workbook:
        looks = _Looks(workbook)
        taken: set[str] = set()
        for table in tables:
            _Sheet(workbook.add_worksheet(_sheet_name(table.title, taken)), table, looks).write()


def _sheet_name(title: str, taken: set[str]) -> str:
    """A name that Excel accepts (31 characters, some forbidden) and that no other sheet has."""
    name = re.sub(r"[\[\]:*?/\\]", " ", printable(title)).strip(" '")[:_LONGEST_SHEET_NAME].rstrip(" '") or _("Sheet")
    number, unique = 1, name
    while unique.casefold() in taken:
        number += 1
        suffix = f" {number}"
        unique = name[: _LONGEST_SHEET_NAME - len(suffix)] + suffix
    taken.add(unique.casefold())
    return unique


class _Looks:
    """The few looks of all cells, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        self.workbook = workbook
        self.made: dict[tuple[Kind, bool, bool], Any] = {}

    def of(self, kind: Kind, bold: bool, quoted: bool) -> Any:
        """How a cell of the kind looks; `quoted` keeps it text even when somebody edits it."""
        look = self.made.get((kind, bold, quoted))
        if look is None:
            stated = {"align": "right" if kind in RIGHT_ALIGNED else "left", "valign": "vcenter", "text_wrap": kind in ("text", "digits")}
            stated |= {"num_format": _FORMATS.get(kind, "General"), "bold": bold, "quote_prefix": quoted}
            look = self.made[kind, bold, quoted] = self.workbook.add_format(stated)
        return look


class _Sheet:
    """One table on its way into a sheet. `next` is the first free row, counted from 0."""

    def __init__(self, sheet: Any, table: Table, looks: _Looks) -> None:
        self.sheet, self.table, self.looks = sheet, table, looks
        self.kinds = [column.kind for column in table.columns]
        self.widths = self._widths()
        self.next = 0

    def write(self) -> None:
        table, sheet = self.table, self.sheet
        for number, width in enumerate(self.widths):
            sheet.set_column(number, number, width)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(table.rows), len(self.kinds) - 1)
        self._set_up_page()
        self._rows([[heading(column) for column in table.columns]], bold=True)
        self._rows(table.rows)
        if table.total:
            self._rows([table.total], bold=True)
        for number, note in enumerate(table.notes, self.next + 1):
            sheet.write_string(number, 0, _("Note: {text}").format(text=printable(note)))

    def _set_up_page(self) -> None:
        """The title, the headings and the page's number on each page."""
        sheet = self.sheet
        lay_across(sheet)
        sheet.repeat_rows(0)
        sheet.hide_gridlines(0)
        sheet.set_margins(left=_MARGIN, right=_MARGIN)
        title = printable(self.table.title)[:_LONGEST_HEADER].replace("&", "&&")
        if title:
            sheet.set_header(f"&C{title}")
        sheet.set_footer("&C&P / &N")

    def _widths(self) -> list[int]:
        widths = [cell_len(heading(column)) + 3 for column in self.table.columns]  # beside it, the filter's button
        for row in [*islice(self.table.rows, _MEASURED), *([self.table.total] if self.table.total else [])]:
            for number, kind in enumerate(self.kinds):
                cents = 3 if kind == "yuan" else 0
                widths[number] = max(widths[number], cell_len(text_for_people(row[number], kind)) + 2 + cents)
        widths = [min(max(width, _NARROWEST), _WIDEST) for width in widths]
        return widths if sum(widths) <= _PAGE else [min(width, _WIDEST_OF_MANY) for width in widths]

    def _rows(self, rows: Iterable[Sequence[Cell]], bold: bool = False) -> None:
        for row in rows:
            contents = [_value(value, kind) for value, kind in zip(row, self.kinds, strict=True)]
            lines = max(map(self._lines, contents, self.widths))
            if lines > 1:
                self.sheet.set_row(self.next, _LINE_HEIGHT * lines)
            for number, (content, kind) in enumerate(zip(contents, self.kinds, strict=True)):
                self._write(number, content, kind, bold)
            self.next += 1

    def _write(self, column: int, content: Content, kind: Kind, bold: bool) -> None:
        if isinstance(content, str):
            kept, quoted = taken_for_number(content, kind), looks_like_formula(content)
            self.sheet.write_string(self.next, column, content, self.looks.of("digits" if kept else kind, bold, quoted))
            return
        look = self.looks.of(kind, bold, quoted=False)
        if content is None:
            self.sheet.write_blank(self.next, column, None, look)
        elif isinstance(content, date):
            self.sheet.write_datetime(self.next, column, content, look)
        else:
            # As a Decimal it is written digit by digit: of a float the sixteen would be, 99999999999.99001 for a sum ending in .99.
            self.sheet.write_number(self.next, column, Decimal(content), look)

    @staticmethod
    def _lines(content: Content, width: int) -> int:
        """How many lines the content takes; not every program finds the row's height by itself."""
        return -(-cell_len(content) // (width - 1)) if isinstance(content, str) and 2 * len(content) >= width else 1


def _value(cell: Cell, kind: Kind) -> Content:
    """Money as yuan, a date as a date, all else as people read it."""
    if cell is None or cell == "":
        return None
    if isinstance(cell, int) and not isinstance(cell, bool):
        return Decimal(cell).scaleb(-2) if kind == "yuan" else cell
    if kind == "date" and isinstance(cell, str):
        return sheet_day(cell) or plain_text(cell)
    return plain_text(cell)
