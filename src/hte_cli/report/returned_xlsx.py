"""A workbook on its way back: each faulty cell red (a doubtful one yellow) with a comment, and a column of reasons."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hte_cli.bounded import Exhausting, bounded
from hte_cli.errors import Problem
from hte_cli.language import _
from hte_cli.outputs.placing import replacing
from hte_cli.report.cells import looks_like_formula
from hte_cli.report.plain import printable
from hte_cli.values.returning import Faulty, SheetCells

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

RED, YELLOW = "FFFF7C80", "FFFFE699"
AUTHOR = "hte"
"""By this name our own comments are known again, when the copy comes back with other faults."""

REASONS = ("退回原因", "Reason for return")
"""The heading of the reasons, in both languages; an import knows it and does not read it."""

Merge = tuple[tuple[int, int], tuple[int, int]]

_SECONDS_PER_MB = 12
"""openpyxl takes so long for what was read in one."""

_MOST_MERGED = 200_000
"""Merged cells of a copy; each is an object."""

_WIDTH = 60
_LONGEST_CELL = 32_767


def write_returned(faulty: Faulty, path: Path) -> None:
    """Write the marked copy of a file to the workbook `path`; the file appears whole or not at all.

    What was a formula stands as the value it showed, so that the copy reads as the file did. Raises HteError where the
    file cannot be written.
    """
    size = max(len(faulty.original or b""), Path(faulty.file).stat().st_size)
    try:
        content = bounded(lambda: _marked(faulty, _copied(faulty)), size, _SECONDS_PER_MB)
    except Exhausting:  # its form is more than can be kept; its cells are not
        content = None
    if content is None:
        content = bounded(lambda: _marked(faulty, _built(faulty.sheets)), size, _SECONDS_PER_MB)
    with replacing(path, private=True) as file:
        file.write(content or b"")


def _marked(faulty: Faulty, workbook: Workbook | None) -> bytes | None:
    """The workbook with its marks, as it is written."""
    if workbook is None:
        return None
    for sheet in workbook.worksheets:
        # A text file has one sheet, which has no name.
        own = [p for p in faulty.problems if p.sheet == sheet.title or (not p.sheet and sheet is workbook.worksheets[0])]
        heading = faulty.headings.get(sheet.title) or faulty.headings.get("")
        if own:
            _Marking(sheet, heading or 1).mark(own)
    made = BytesIO()
    workbook.save(made)
    return made.getvalue()


def _copied(faulty: Faulty) -> Workbook | None:
    """The workbook itself with the values of its formulas; None where it is no xlsx, or openpyxl cannot read it
    (of merged ranges it makes an object for each cell)."""
    from openpyxl import load_workbook

    merged = sum((last[0] - first[0] + 1) * (last[1] - first[1] + 1) for cells in faulty.sheets for first, last in cells.merges)
    if faulty.original is None or merged > _MOST_MERGED:
        return None
    try:
        workbook = load_workbook(BytesIO(faulty.original))
        formulas: list[Any] = [cell for sheet in workbook.worksheets for cell in _cells(sheet) if cell.data_type == "f"]
        if formulas:
            values = load_workbook(BytesIO(faulty.original), data_only=True)
            for cell in formulas:
                shown = values[cell.parent.title].cell(cell.row, cell.column).value
                # Without a stored value the formula is all there is.
                cell.value = cell.value if shown is None else shown
                if isinstance(shown, str):
                    cell.data_type, cell.quotePrefix = "s", looks_like_formula(shown)
    except MemoryError:
        raise
    except Exception:  # openpyxl is strict where Excel is not, in many ways; the cells are known all the same
        return None
    # It reads a workbook that has lost its sheets' names, or shows none of them, and then cannot write it.
    named = {cells.name for cells in faulty.sheets} <= {sheet.title for sheet in workbook.worksheets}
    return workbook if named and any(sheet.sheet_state == "visible" for sheet in workbook.worksheets) else None


def _built(sheets: Sequence[SheetCells]) -> Workbook:
    """A workbook of the cells alone: for a CSV file, an .xls, a document."""
    from openpyxl import Workbook
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for cells in sheets:
        sheet = workbook.create_sheet(cells.name or _("Sheet"))
        if cells.date1904:
            workbook.epoch = CALENDAR_MAC_1904
        for number, row in cells.rows():
            for column, value in enumerate(row, 1):
                if value not in ("", None):
                    _fill(sheet.cell(number, column), value)
        for (top, left), (bottom, right) in _drawn(cells.merges, sheet.max_row, sheet.max_column):
            sheet.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
    return workbook


def _drawn(merges: Iterable[Merge], rows: int, columns: int) -> Iterator[Merge]:
    """The merged ranges as far as the cells reach, until so many cells are merged that the copy would be larger than its list."""
    left = _MOST_MERGED
    for first, (bottom, right) in merges:
        last = min(bottom, rows - 1), min(right, columns - 1)
        cells = (last[0] - first[0] + 1) * (last[1] - first[1] + 1)
        if last >= first and last[1] >= first[1] and 1 < cells <= left:
            left -= cells
            yield first, last


def _cells(sheet: Any) -> list[Any]:
    """The cells that are there: `iter_rows` would make all of the rectangle to the farthest one."""
    return list(sheet._cells.values())


def _fill(cell: Any, value: object) -> None:
    if isinstance(value, str):
        text = "\n".join(map(printable, value.splitlines()))[:_LONGEST_CELL]
        cell.value, cell.data_type = text, "s"
        # As text: so an apostrophe's work is done, and a long number keeps its digits.
        cell.number_format, cell.quotePrefix = "@", looks_like_formula(text)
    else:
        cell.value = value
        if isinstance(value, date) and not isinstance(value, datetime):
            cell.number_format = "yyyy-mm-dd"


class _Marking:
    """The marks of one sheet. `heading` is the last row of its heading."""

    def __init__(self, sheet: Any, heading: int) -> None:
        self.sheet, self.heading = sheet, heading
        self._over: dict[int, list[tuple[int, int, Any]]] = {}
        self.column = self._reasons_column()

    def mark(self, problems: Iterable[Problem]) -> None:
        """Marks each problem's cell, and says in its row what is wrong and what to do."""
        rows: dict[int, list[Problem]] = {}
        for problem in sorted(problems, key=lambda p: not p.is_error):
            rows.setdefault(problem.row or self.heading, []).append(problem)
        self._begin_reasons()
        for row, found in rows.items():
            for problem in reversed(found):  # so that an error's colour stays where both are said of one cell
                self._mark_cell(row, problem)
            self._give_reasons(row, found)

    def _reasons_column(self) -> int:
        """The column of reasons of an earlier round, else the first one to the right of everything."""
        widest = 0
        for cell in sorted(_cells(self.sheet), key=lambda cell: (cell.row, cell.column)):
            if cell.row == self.heading and cell.value in REASONS:
                return int(cell.column)
            if cell.value is not None:
                widest = max(widest, cell.column)
        return widest + 1

    def _begin_reasons(self) -> None:
        from openpyxl.styles import Alignment, Font, PatternFill
        from openpyxl.utils import get_column_letter

        for cell in _cells(self.sheet):
            if cell.comment is not None and cell.comment.author == AUTHOR:
                cell.comment, cell.fill = None, PatternFill()
            if cell.column == self.column and cell.row > self.heading and cell.value is not None:
                cell.value = None
        cell = self._cell(self.heading, self.column)
        cell.value, cell.font, cell.alignment = _("Reason for return"), Font(bold=True), Alignment(vertical="center")
        self.sheet.column_dimensions[get_column_letter(self.column)].width = _WIDTH

    def _mark_cell(self, row: int, problem: Problem) -> None:
        from openpyxl.comments import Comment
        from openpyxl.styles import PatternFill
        from openpyxl.utils import column_index_from_string

        if not problem.column:
            return
        cell = self._cell(row, column_index_from_string(problem.column))
        cell.fill = PatternFill("solid", fgColor=RED if problem.is_error else YELLOW)
        before = cell.comment.text + "\n" if cell.comment is not None and cell.comment.author == AUTHOR else ""
        said = _said(problem)
        cell.comment = Comment(said if said in before else before + said, AUTHOR, height=100, width=320)

    def _give_reasons(self, row: int, problems: Sequence[Problem]) -> None:
        from openpyxl.styles import Alignment, Font

        cell = self._cell(row, self.column)
        said = dict.fromkeys(f"{problem.column}: {_said(problem)}" if problem.column else _said(problem) for problem in problems)
        text = "\n".join(said)[:_LONGEST_CELL]
        if row == self.heading:
            text = f"{_('Reason for return')}\n{text}"
            return self._comment_heading(cell, text)
        cell.value, cell.data_type = text, "s"
        cell.font, cell.alignment = Font(color="FFC00000"), Alignment(wrap_text=True, vertical="top")
        return None

    def _comment_heading(self, cell: Any, text: str) -> None:
        """What is wrong with the columns stands beside their heading, whose own text an import must know again."""
        from openpyxl.comments import Comment
        from openpyxl.styles import PatternFill

        cell.fill = PatternFill("solid", fgColor=RED)
        cell.comment = Comment(text, AUTHOR, height=160, width=420)

    def _cell(self, row: int, column: int) -> Any:
        """The cell, or the first of the merged cells that it is one of."""
        from openpyxl.cell import MergedCell

        cell = self.sheet.cell(row, column)
        if isinstance(cell, MergedCell):
            ranges = self._ranges(column)
            _top, _bottom, over = ranges[bisect_right(ranges, row, key=lambda one: one[0]) - 1]
            return self.sheet.cell(over.min_row, over.min_col)
        return cell

    def _ranges(self, column: int) -> list[tuple[int, int, Any]]:
        """The merged ranges over a column from the top down: first and last row, and the range; looked for once."""
        if column not in self._over:
            over = [one for one in self.sheet.merged_cells.ranges if one.min_col <= column <= one.max_col]
            self._over[column] = sorted(((one.min_row, one.max_row, one) for one in over), key=lambda one: one[:2])
        return self._over[column]


def _said(problem: Problem) -> str:
    """What is wrong, and how to mend it in the list; our commands and options are no help to whoever made the list."""
    sentences = _SENTENCE.findall(f"{problem.message} {problem.fix}".strip())
    return printable("".join(one for one in sentences if not _OURS.search(one)).strip() or problem.message)


_SENTENCE = re.compile(r".+?(?:[。！？]|[.!?](?=\s|$)|$)\s*", re.DOTALL)
_OURS = re.compile(r"`hte |(?<![\w-])--[a-z]")
