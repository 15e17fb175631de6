"""A template as a workbook: a sheet to fill in, and one of notes that an import passes over by its name."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hte_cli.language import _
from hte_cli.outputs.placing import replacing
from hte_cli.report.formats.cells import AS_TEXT, taken_for_number
from hte_cli.report.formats.layout import cell_len
from hte_cli.report.workbook.templates import Template, TemplateColumn
from hte_cli.values.table import Kind

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

_LAST_ROW = 5000
"""Down to here cells are checked while they are filled in."""

_FORMATS: dict[Kind, str] = {
    "text": AS_TEXT,
    "digits": AS_TEXT,
    "date": "yyyy-mm-dd",
    "yuan": "#,##0.00",
    "integer": "0",
    "flag": AS_TEXT,
}
_FIRST_CHOICES = 7
"""The column of the notes in which the lists of words begin."""

_NARROWEST, _WIDEST = 10, 40


def write_template(template: Template, path: Path) -> None:
    """Write the template to the workbook `path`. Raises HteError where the file cannot be written."""
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.properties.creator = "hte"
    sheet, notes = workbook.worksheets[0], workbook.create_sheet(_("Notes on filling in"))
    sheet.title = template.title[:31]
    _List(sheet, template).write(_Notes(notes, template).write())
    with replacing(path) as file:
        _save(workbook, file)


def _save(workbook: Workbook, file: Any) -> None:
    for sheet in workbook.worksheets:
        setup: Any = sheet.page_setup
        setup.paperSize, setup.orientation, setup.fitToHeight = 9, "landscape", 0
        fit: Any = sheet.sheet_properties
        fit.pageSetUpPr.fitToPage = True
    workbook.save(file)


class _List:
    """The sheet to fill in: headings, the sample, and what each column takes."""

    def __init__(self, sheet: Any, template: Template) -> None:
        self.sheet, self.template = sheet, template

    def write(self, choices: dict[str, str]) -> None:
        """`choices` are the ranges of the words that a column takes."""
        sample = _("Example")
        self._column(1, _("No."), "text", sample, _("This row is an example: an import does not read it, and you may delete it."), False)
        for number, column in enumerate(self.template.columns, 2):
            self._column(number, column.heading, column.kind, column.sample, column.note, column.needed)
            self._validate(number, column, choices.get(column.field))
        self.sheet.freeze_panes = "C2"
        self.sheet.print_title_rows = "1:1"

    def _column(self, number: int, heading: str, kind: Kind, sample: str, note: str, needed: bool) -> None:
        from openpyxl.comments import Comment
        from openpyxl.styles import Alignment, Font, PatternFill
        from openpyxl.utils import get_column_letter

        dimension = self.sheet.column_dimensions[get_column_letter(number)]
        dimension.width = min(max(cell_len(heading) + 4, cell_len(sample) + 2, _NARROWEST), _WIDEST)
        dimension.number_format = _FORMATS[kind]
        top, below = self.sheet.cell(1, number, heading), self.sheet.cell(2, number, _sample(kind, sample))
        top.font, top.alignment = Font(bold=True), Alignment(vertical="center", wrap_text=True)
        top.fill = PatternFill("solid", fgColor="FFFFE699" if needed else "FFDDEBF7")
        below.font, below.number_format = Font(italic=True, color="FF808080"), _FORMATS[kind]
        said = " ".join(filter(None, [_("Needed.") if needed else "", note]))
        if said:
            (below if number == 1 else top).comment = Comment(said, "hte", height=80, width=260)

    def _validate(self, number: int, column: TemplateColumn, words: str | None) -> None:
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.datavalidation import DataValidation

        rules: dict[Kind, dict[str, Any]] = {
            "date": {"type": "date", "operator": "greaterThan", "formula1": "17899"},
            "yuan": {"type": "decimal", "operator": "greaterThanOrEqual", "formula1": "0"},
            "integer": {"type": "whole", "operator": "greaterThanOrEqual", "formula1": "0"},
        }
        rule = {"type": "list", "formula1": words} if words else rules.get(column.kind)
        if rule is None:
            return
        check = DataValidation(allow_blank=True, errorStyle="warning", **rule)
        check.error = column.note or _("A whole number.")
        check.errorTitle = column.heading[:32]
        check.showErrorMessage = True
        letter = get_column_letter(number)
        check.add(f"{letter}3:{letter}{_LAST_ROW}")
        self.sheet.add_data_validation(check)


class _Notes:
    """The sheet of notes: each column with what to heed, and the words that columns take."""

    def __init__(self, sheet: Any, template: Template) -> None:
        self.sheet, self.template = sheet, template

    def write(self) -> dict[str, str]:
        """Returns each field's range of words."""
        from openpyxl.styles import Alignment, Font

        for line in self._rows():
            self.sheet.append(line)
            if len(line) == 1:
                row = self.sheet.max_row
                self.sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=4)
        for row in self.sheet.iter_rows():
            for cell in row:
                cell.alignment = Alignment(vertical="top", wrap_text=True)
                cell.number_format = AS_TEXT if taken_for_number(str(cell.value)) else cell.number_format
        for cell in self.sheet[1]:
            cell.font = Font(bold=True)
        for letter, width in zip("ABCD", (24, 10, 56, 24), strict=True):
            self.sheet.column_dimensions[letter].width = width
        self.sheet.freeze_panes = "A2"
        return dict(self._words())

    def _rows(self) -> list[list[str]]:
        lines = [[_("Column"), _("Needed"), _("What to heed"), _("Sample")]]
        lines += [[c.heading, _("yes") if c.needed else "", c.note, c.sample] for c in self.template.columns]
        general = (
            _("Fill in from the third row on; the second row is an example, which an import does not read."),
            _("Yellow headings are needed. Columns that stay empty may be deleted; their order does not matter."),
            _("When the list is imported, what cannot be read is named by its cell, and nothing is written until it is corrected."),
        )
        return [*lines, [], *([text] for text in general)]

    def _words(self) -> Any:
        from openpyxl.styles import Font
        from openpyxl.utils import get_column_letter

        number = _FIRST_CHOICES
        for column in self.template.columns:
            if not column.choices:
                continue
            letter = get_column_letter(number)
            for row, text in enumerate((column.heading, *column.choices), 1):
                self.sheet.cell(row, number, text).font = Font(bold=row == 1)
            self.sheet.column_dimensions[letter].width = max(map(cell_len, (column.heading, *column.choices))) + 3
            yield column.field, f"'{self.sheet.title}'!${letter}$2:${letter}${len(column.choices) + 1}"
            number += 1


def _sample(kind: Kind, sample: str) -> object:
    """The sample as a cell of its kind holds it."""
    if not sample:
        return None
    if kind == "date":
        return date.fromisoformat(sample)
    return int(sample) if kind in ("integer", "yuan") else sample
