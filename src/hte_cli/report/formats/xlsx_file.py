"""Tables as a workbook: one sheet each, headings in the first row, so that an import reads it back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
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
    from openpyxl.workbook import Workbook

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


def write_workbook(tables: Sequence[Table], file: BinaryIO) -> None:
    """Write `tables` as a workbook to a stream of bytes, a sheet each.

    Money are numbers of yuan, dates real dates, text never a formula, and what only looks like a number is text (`@`).
    Below the rows stand the total and the notes.
    It is made in memory: were the stream to fail half-way, openpyxl would leave open sheets behind that complain on their end.
    """
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    workbook.properties.creator = "hte"
    taken: set[str] = set()
    for table in tables:
        _Sheet(workbook, table, _sheet_name(table.title, taken)).write()
    made = BytesIO()
    workbook.save(made)
    file.write(made.getbuffer())


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


class _Sheet:
    """One table on its way into a sheet; a styled cell per column serves all its rows."""

    def __init__(self, workbook: Workbook, table: Table, name: str) -> None:
        self.table = table
        self.sheet: Any = workbook.create_sheet(name)
        self.kinds = [column.kind for column in table.columns]
        self.widths = self._widths()
        self.last_row = 0

    def write(self) -> None:
        from openpyxl.utils import get_column_letter

        table, sheet = self.table, self.sheet
        for number, width in enumerate(self.widths, 1):
            sheet.column_dimensions[get_column_letter(number)].width = width
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(self.kinds))}{len(table.rows) + 1}"
        self._set_up_page()
        self._append([[heading(column) for column in table.columns]], bold=True)
        self._append(table.rows)
        if table.total:
            self._append([table.total], bold=True)
        if table.notes:
            sheet.append([])
        for note in table.notes:
            sheet.append([_("Note: {text}").format(text=printable(note))])

    def _set_up_page(self) -> None:
        """On paper: A4 across, all columns on one page; the title, the headings and the page's number on each."""
        setup = self.sheet.page_setup
        setup.paperSize, setup.orientation = 9, "landscape"
        setup.fitToWidth, setup.fitToHeight = 1, 0
        self.sheet.sheet_properties.pageSetUpPr.fitToPage = True
        self.sheet.print_title_rows = "1:1"
        self.sheet.print_options.gridLines = True
        self.sheet.page_margins.left = self.sheet.page_margins.right = _MARGIN
        self.sheet.oddHeader.center.text = printable(self.table.title)[:_LONGEST_HEADER].replace("&", "&&") or None
        self.sheet.oddFooter.center.text = "&P / &N"

    def _widths(self) -> list[int]:
        widths = [cell_len(heading(column)) + 3 for column in self.table.columns]  # beside it, the filter's button
        for row in [*islice(self.table.rows, _MEASURED), *([self.table.total] if self.table.total else [])]:
            for number, kind in enumerate(self.kinds):
                cents = 3 if kind == "yuan" else 0
                widths[number] = max(widths[number], cell_len(text_for_people(row[number], kind)) + 2 + cents)
        widths = [min(max(width, _NARROWEST), _WIDEST) for width in widths]
        return widths if sum(widths) <= _PAGE else [min(width, _WIDEST_OF_MANY) for width in widths]

    def _append(self, rows: Iterable[Sequence[Cell]], bold: bool = False) -> None:
        cells = [self._cell(kind, bold) for kind in self.kinds]
        for row in rows:
            contents = [_value(value, kind) for value, kind in zip(row, self.kinds, strict=True)]
            self.last_row += 1
            lines = max(map(self._lines, contents, self.widths))
            if lines > 1:
                self.sheet.row_dimensions[self.last_row].height = _LINE_HEIGHT * lines
            filled = zip(cells, contents, self.kinds, strict=True)
            self.sheet.append([self._filled(cell, content, kind, bold) for cell, content, kind in filled])

    def _filled(self, cell: Any, content: Content, kind: Kind, bold: bool) -> Any:
        if isinstance(content, str) and (looks_like_formula(content) or (kind != "digits" and taken_for_number(content))):
            # A style that is in use must not change, so such a text gets a cell of its own.
            cell = self._cell("digits" if taken_for_number(content) else kind, bold, quoted=looks_like_formula(content))
        if isinstance(content, Decimal):
            # As digits: openpyxl would write the sixteen of a float, "99999999999.99001" for a sum ending in .99.
            cell.value, cell.data_type = str(content), "n"
        else:
            cell.value = content
            cell.data_type = "s" if isinstance(content, str) else cell.data_type
        return cell

    @staticmethod
    def _lines(content: Content, width: int) -> int:
        """How many lines the content takes; not every program finds the row's height by itself."""
        return -(-cell_len(content) // (width - 1)) if isinstance(content, str) and 2 * len(content) >= width else 1

    def _cell(self, kind: Kind, bold: bool, quoted: bool = False) -> Any:
        """An empty cell in its column's style; `quoted` keeps it text even when somebody edits it."""
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Font

        cell: Any = WriteOnlyCell(self.sheet)
        cell.number_format = _FORMATS.get(kind, "General")
        across = "right" if kind in RIGHT_ALIGNED else "left"
        cell.alignment = Alignment(horizontal=across, vertical="center", wrap_text=kind in ("text", "digits"))
        if bold:
            cell.font = Font(name="Calibri", size=11, bold=True)
        cell.quotePrefix = quoted
        return cell


def _value(cell: Cell, kind: Kind) -> Content:
    """Money as yuan, a date as a date, all else as people read it."""
    if cell is None or cell == "":
        return None
    if isinstance(cell, int) and not isinstance(cell, bool):
        return Decimal(cell).scaleb(-2) if kind == "yuan" else cell
    if kind == "date" and isinstance(cell, str):
        return sheet_day(cell) or plain_text(cell)
    return plain_text(cell)
