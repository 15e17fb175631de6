"""A template as a workbook: a sheet to fill in, and one of notes that an import passes over by its name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hte_cli.language import _
from hte_cli.outputs.placing import replacing
from hte_cli.report.formats.cells import AS_TEXT, taken_for_number
from hte_cli.report.formats.layout import cell_len
from hte_cli.report.formats.xlsx_file import lay_across, workbook_for
from hte_cli.report.workbook.templates import Template, TemplateColumn
from hte_cli.values.table import Kind

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_LAST_ROW = 5000
"""Down to here cells are checked while they are filled in."""

_EARLIEST = date(1949, 1, 1)
"""No day of a list lies before it."""

_FORMATS: dict[Kind, str] = {
    "text": AS_TEXT,
    "digits": AS_TEXT,
    "date": "yyyy-mm-dd",
    "yuan": "#,##0.00",
    "integer": "0",
    "flag": AS_TEXT,
}
_CHECKS: dict[Kind, dict[str, Any]] = {
    "date": {"validate": "date", "criteria": ">=", "value": _EARLIEST},
    "yuan": {"validate": "decimal", "criteria": ">=", "value": 0},
    "integer": {"validate": "integer", "criteria": ">=", "value": 0},
}
_FIRST_CHOICES = 6
"""The column of the notes, counted from 0, in which the lists of words begin."""

_NARROWEST, _WIDEST = 10, 40
_LONGEST_MESSAGE = 255
"""Characters of a message that Excel shows."""

_WRAPPED = {"valign": "top", "text_wrap": True}


def write_template(template: Template, path: Path) -> None:
    """Write the template to the workbook `path`. Raises HteError where the file cannot be written."""
    with replacing(path) as file, workbook_for(file) as workbook:
        sheet = _List(workbook, template)
        sheet.write(_Notes(workbook, template).write())


def _new_sheet(workbook: Workbook, name: str) -> Any:
    sheet = workbook.add_worksheet(name)
    lay_across(sheet)
    return sheet


class _List:
    """The sheet to fill in: headings, the sample, and what each column takes."""

    def __init__(self, workbook: Workbook, template: Template) -> None:
        self.workbook, self.template = workbook, template
        self.sheet = _new_sheet(workbook, template.title[:31])

    def write(self, choices: dict[str, str]) -> None:
        """`choices` are the ranges of the words that a column takes."""
        sample = _("Example")
        self._column(0, _("No."), "text", sample, needed=False)
        self._remark(1, 0, _("This row is an example: an import does not read it, and you may delete it."))
        for number, column in enumerate(self.template.columns, 1):
            self._column(number, column.heading, column.kind, column.sample, needed=column.needed)
            self._remark(0, number, " ".join(filter(None, [_("Needed.") if column.needed else "", column.note])))
            self._check(number, column, choices.get(column.field))
        self.sheet.freeze_panes(1, 2)
        self.sheet.repeat_rows(0)

    def _column(self, number: int, heading: str, kind: Kind, sample: str, *, needed: bool) -> None:
        stated = {"num_format": _FORMATS[kind]}
        width = min(max(cell_len(heading) + 4, cell_len(sample) + 2, _NARROWEST), _WIDEST)
        self.sheet.set_column(number, number, width, self.workbook.add_format(stated))
        top = {"bold": True, "valign": "vcenter", "text_wrap": True, "bg_color": "#FFE699" if needed else "#DDEBF7"}
        self.sheet.write_string(0, number, heading, self.workbook.add_format(top))
        below = self.workbook.add_format({**stated, "italic": True, "font_color": "#808080"})
        if not sample:
            self.sheet.write_blank(1, number, None, below)
        elif kind == "date":
            self.sheet.write_datetime(1, number, date.fromisoformat(sample), below)
        elif kind in ("integer", "yuan"):
            self.sheet.write_number(1, number, int(sample), below)
        else:
            self.sheet.write_string(1, number, sample, below)

    def _remark(self, row: int, column: int, said: str) -> None:
        if said:
            self.sheet.write_comment(row, column, said, {"author": "hte", "height": 80, "width": 260})

    def _check(self, number: int, column: TemplateColumn, words: str | None) -> None:
        check = {"validate": "list", "source": words} if words else _CHECKS.get(column.kind)
        if check is not None:
            told = {"error_title": column.heading[:32], "error_message": (column.note or _("A whole number."))[:_LONGEST_MESSAGE]}
            self.sheet.data_validation(2, number, _LAST_ROW - 1, number, {**check, **told, "error_type": "warning"})


class _Notes:
    """The sheet of notes: each column with what to heed, and the words that columns take."""

    def __init__(self, workbook: Workbook, template: Template) -> None:
        self.template = template
        self.name = _("Notes on filling in")
        self.sheet = _new_sheet(workbook, self.name)
        self.plain, self.bold = workbook.add_format(_WRAPPED), workbook.add_format({**_WRAPPED, "bold": True})
        self.kept = workbook.add_format({**_WRAPPED, "num_format": AS_TEXT})

    def write(self) -> dict[str, str]:
        """Returns each field's range of words."""
        for row, line in enumerate(self._rows()):
            if len(line) == 1:
                self.sheet.merge_range(row, 0, row, 3, line[0], self.plain)
                continue
            for column, text in enumerate(line):
                self._text(row, column, text)
        for column, width in enumerate((24, 10, 56, 24)):
            self.sheet.set_column(column, column, width)
        self.sheet.freeze_panes(1, 0)
        return dict(self._words())

    def _text(self, row: int, column: int, text: str) -> None:
        if text:
            self.sheet.write_string(row, column, text, self.bold if row == 0 else self.kept if taken_for_number(text) else self.plain)

    def _rows(self) -> list[list[str]]:
        lines = [[_("Column"), _("Needed"), _("What to heed"), _("Sample")]]
        lines += [[c.heading, _("yes") if c.needed else "", c.note, c.sample] for c in self.template.columns]
        general = (
            _("Fill in from the third row on; the second row is an example, which an import does not read."),
            _("Yellow headings are needed. Columns that stay empty may be deleted; their order does not matter."),
            _("When the list is imported, what cannot be read is named by its cell, and nothing is written until it is corrected."),
        )
        return [*lines, [], *([text] for text in general)]

    def _words(self) -> Iterator[tuple[str, str]]:
        from xlsxwriter.utility import xl_range_abs

        number = _FIRST_CHOICES
        for column in self.template.columns:
            if not column.choices:
                continue
            for row, text in enumerate((column.heading, *column.choices)):
                self._text(row, number, text)
            self.sheet.set_column(number, number, max(map(cell_len, (column.heading, *column.choices))) + 3)
            yield column.field, f"='{self.name}'!{xl_range_abs(1, number, len(column.choices), number)}"
            number += 1
