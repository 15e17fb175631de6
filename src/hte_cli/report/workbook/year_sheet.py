"""One sheet of the year's workbook: a title across, headings, rows, a total of formulas, the lines to sign; A4 across."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from hte_cli.language import _
from hte_cli.report.formats.cells import AS_TEXT, sheet_day, taken_for_number
from hte_cli.report.formats.layout import cell_len
from hte_cli.report.formats.plain import printable
from hte_cli.report.formats.xlsx_file import lay_across

if TYPE_CHECKING:
    from xlsxwriter import Workbook


class AtLeast(NamedTuple):
    """A count that undecided records could raise: a number, shown as "≥3"."""

    figure: int


Content = str | int | Decimal | Fraction | AtLeast | None
"""What a cell holds; a Decimal is a sum in 万元, a Fraction a part of one."""

Kind = Literal["text", "digits", "integer", "figure", "wan", "date"]

FONT = "宋体"
_LINE = 16
_HEADINGS = 3
"""The rows above the rows: title, unit or nothing, headings."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its heading, its width in characters, and what it holds."""

    title: str
    width: int
    kind: Kind = "text"


def formats(workbook: Workbook) -> dict[str, Any]:
    """The few looks of all sheets, by name."""
    body = {"font_name": FONT, "font_size": 10, "valign": "vcenter", "border": 1, "text_wrap": True}
    number = {**body, "align": "right", "text_wrap": False}
    looks = {
        "title": {"font_name": "黑体", "font_size": 16, "align": "center", "valign": "vcenter"},
        "unit": {"font_name": FONT, "font_size": 10, "align": "right"},
        "head": {**body, "bold": True, "align": "center", "bg_color": "#DDE7F0"},
        "text": body,
        "digits": {**body, "num_format": AS_TEXT},
        "integer": {**number, "num_format": "0"},
        "least": {**number, "num_format": '"≥"0'},
        "figure": {**number, "num_format": "General"},
        "percent": {**number, "num_format": "0.0%"},
        "wan": {**number, "num_format": "#,##0.00####"},
        "date": {**body, "align": "center", "num_format": "yyyy-mm-dd"},
        "total": {**number, "bold": True, "num_format": "#,##0.00####"},
        "label": {**body, "bold": True},
        "plain": {"font_name": FONT, "font_size": 10},
        "section": {"font_name": "黑体", "font_size": 12},
    }
    return {name: workbook.add_format(look) for name, look in looks.items()}


class Sheet:
    """A sheet on its way. `next` is the first free row, counted from 0."""

    def __init__(
        self, workbook: Workbook, looks: dict[str, Any], name: str, title: str, columns: Sequence[SheetColumn], unit: str = ""
    ) -> None:
        self.name, self.columns, self.looks = name, columns, looks
        self.sheet = workbook.add_worksheet(name)
        self.last = len(columns) - 1
        self.sheet.merge_range(0, 0, 0, self.last, printable(title), looks["title"])
        self.sheet.set_row(0, 30)
        self.sheet.merge_range(1, 0, 1, self.last, unit, looks["unit"])
        for number, column in enumerate(columns):
            self.sheet.set_column(number, number, column.width)
            self.sheet.write_string(2, number, column.title, looks["head"])
        self.sheet.set_row(2, 30)
        self.sheet.freeze_panes(_HEADINGS, 2)
        self.next = _HEADINGS
        self._set_up_page()

    def _set_up_page(self) -> None:
        """Title and headings on each page, the pages counted."""
        sheet = self.sheet
        lay_across(sheet)
        sheet.repeat_rows(0, 2)
        sheet.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.7)
        sheet.set_footer("&C&P / &N")
        sheet.center_horizontally()

    def rows(self, rows: Iterable[Sequence[Content]]) -> None:
        """The rows, each as high as its longest text needs; a sentence where there is none."""
        for row in rows:
            lines = 1
            for number, (content, column) in enumerate(zip(row, self.columns, strict=True)):
                self._write(self.next, number, content, column.kind)
                if isinstance(content, str):
                    lines = max(lines, sum(-(-cell_len(part) // max(column.width - 1, 1)) or 1 for part in content.split("\n")))
            if lines > 1:
                self.sheet.set_row(self.next, _LINE * lines)
            self.next += 1
        if self.next == _HEADINGS:
            self.sheet.merge_range(self.next, 0, self.next, self.last, _("None"), self.looks["text"])
            self.next += 1

    def _write(self, row: int, column: int, content: Content, kind: Kind) -> None:
        looks, sheet = self.looks, self.sheet
        if content is None or content == "":
            sheet.write_blank(row, column, None, looks[kind])
        elif isinstance(content, Fraction):
            sheet.write_number(row, column, float(content), looks["percent"])
        elif isinstance(content, AtLeast):
            sheet.write_number(row, column, content.figure, looks["least"])
        elif isinstance(content, int | Decimal):
            sheet.write_number(row, column, float(content), looks[kind])  # shown to the fen; the total's value is exact
        elif kind == "date" and (day := sheet_day(content)):
            sheet.write_datetime(row, column, day, looks["date"])
        else:
            text = printable(content)
            sheet.write_string(row, column, text, looks["digits" if taken_for_number(text, kind) else "wan" if kind == "wan" else "text"])

    def total(self, title: str, values: dict[int, Content]) -> None:
        """A last row: a sum as a formula over the rows in each of the columns, stored with its value; other words as they are."""
        row, first = self.next, _HEADINGS + 1
        for number in range(self.last + 1):
            value = values.get(number)
            if isinstance(value, Decimal):
                formula = f"=SUM({_letter(number)}{first}:{_letter(number)}{row})"
                self.sheet.write_formula(row, number, formula, self.looks["total"], float(value))
            elif value is not None:
                self.sheet.write_string(row, number, str(value), self.looks["total"])
            else:
                self.sheet.write_string(row, number, title if number == 1 else "", self.looks["label"])
        self.next += 1

    def note(self, text: str) -> None:
        """A sentence below the rows."""
        self.sheet.write_string(self.next, 0, _("Note: {text}").format(text=printable(text)), self.looks["plain"])
        self.next += 1

    def signatures(self) -> None:
        """填报人、审核人、填报日期: the line that every table of an office ends with."""
        said = _("Filled in by:                Checked by:                Date:")
        self.sheet.write_string(self.next + 1, 0, said, self.looks["plain"])
        self.next += 2

    def below(self, title: str, headings: Sequence[str], column: int = 0) -> int:
        """Begins a small table below, or beside, what is there; the row of its first line."""
        self.sheet.write_string(self.next + 1, column, title, self.looks["section"])
        for number, heading in enumerate(headings):
            self.sheet.write_string(self.next + 2, column + number, heading, self.looks["head"])
        return self.next + 3

    def line(self, row: int, contents: Sequence[Content], column: int = 0) -> None:
        """A line of a small table."""
        for number, content in enumerate(contents):
            kind: Kind = "text" if isinstance(content, str) else "wan" if isinstance(content, Decimal) else "integer"
            self._write(row, column + number, content, kind)

    def chart(self, row: int, column: int, chart: Any) -> None:
        """A chart, its upper left corner in the cell."""
        self.sheet.insert_chart(row, column, chart, {"object_position": 2})


def _letter(column: int) -> str:
    from xlsxwriter.utility import xl_col_to_name

    return str(xl_col_to_name(column))
