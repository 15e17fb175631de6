"""A workbook on its way back: each faulty cell red (a doubtful one yellow) with a comment, and a column of reasons."""

from __future__ import annotations

import tempfile
from bisect import bisect_right
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from hte_cli.bounded import Exhausting, bounded
from hte_cli.errors import HteError, Problem
from hte_cli.language import _
from hte_cli.outputs.placing import replacing
from hte_cli.report.formats.cells import looks_like_formula
from hte_cli.report.workbook.returned_marks import AUTHOR, REASONS, WIDTH, Marks
from hte_cli.report.workbook.returned_rows import MOST_MERGED, built
from hte_cli.values.arriving import arrived
from hte_cli.values.returning import Faulty

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

_SECONDS_PER_MB = 20
"""openpyxl takes so long for what was read in one."""


def write_returned(faulty: Faulty, path: Path) -> None:
    """Write the marked copy of a file to the workbook `path`; the file appears whole or not at all.

    What was a formula stands as the value it showed, so that the copy reads as the file did. Raises HteError where the
    file cannot be written.
    """
    try:
        content = _made(faulty, lambda: _marked(faulty, _copied(faulty)))
    except Exhausting:  # its form is more than can be kept; its cells are not
        content = None
    if content is None:
        content = _made(faulty, lambda: built(faulty))
    with replacing(path, private=True) as file:
        file.write(content or b"")


def _made(faulty: Faulty, make: Callable[[], bytes | None]) -> bytes | None:
    """What `make` gives, within bounds. openpyxl's passing files lie in a folder that goes, also where it is ended half-way."""
    size = max(len(faulty.original or b""), arrived(Path(faulty.file)).stat().st_size)
    with TemporaryDirectory(prefix="hte-", ignore_cleanup_errors=True) as folder:

        def made() -> bytes | None:
            before, tempfile.tempdir = tempfile.tempdir, folder
            try:
                return make()
            except OSError as error:
                message = _("The copy to send back cannot be made.")
                raise HteError(message, _("The system says: {reason}.").format(reason=error.strerror or error)) from error
            finally:
                tempfile.tempdir = before

        return bounded(made, size, _SECONDS_PER_MB)


def _marked(faulty: Faulty, workbook: Workbook | None) -> bytes | None:
    """The workbook with its marks, as it is written."""
    if workbook is None:
        return None
    marks = Marks()
    for sheet in workbook.worksheets:
        # A text file has one sheet, which has no name.
        own = [p for p in faulty.problems if p.sheet == sheet.title or (not p.sheet and sheet is workbook.worksheets[0])]
        heading = faulty.headings.get(sheet.title) or faulty.headings.get("")
        if own:
            _Marking(sheet, heading or 1, marks).mark(own)
    made = BytesIO()
    workbook.save(made)
    return made.getvalue()


def _copied(faulty: Faulty) -> Workbook | None:
    """The workbook itself with the values of its formulas; None where it is no xlsx, or openpyxl cannot read it
    (of merged ranges it makes an object for each cell)."""
    from openpyxl import load_workbook

    merged = sum((last[0] - first[0] + 1) * (last[1] - first[1] + 1) for cells in faulty.sheets for first, last in cells.merges)
    if faulty.original is None or merged > MOST_MERGED:
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


def _cells(sheet: Any) -> list[Any]:
    """The cells that are there: `iter_rows` would make all of the rectangle to the farthest one."""
    return list(sheet._cells.values())


class _Marking:
    """The marks of one sheet. `heading` is the last row of its heading."""

    def __init__(self, sheet: Any, heading: int, marks: Marks) -> None:
        self.sheet, self.heading, self.marks = sheet, heading, marks
        self._over: dict[int, list[tuple[int, int, Any]]] = {}
        self.column = self._reasons_column()

    def mark(self, problems: Iterable[Problem]) -> None:
        """Marks each problem's cell, and says in its row what is wrong and what to do."""
        rows: dict[int, list[Problem]] = {}
        for problem in sorted(problems, key=lambda p: not p.is_error):
            rows.setdefault(problem.row or self.heading, []).append(problem)
        self._clear()
        of_columns = rows.pop(self.heading, [])
        self._mark(self.heading, of_columns)
        self.marks.heading(self._cell(self.heading, self.column), of_columns)
        for row, found in rows.items():
            self._mark(row, found)
            self.marks.reasons(self._cell(row, self.column), found)

    def _mark(self, row: int, found: list[Problem]) -> None:
        from openpyxl.utils import column_index_from_string

        for problem in reversed(found):  # so that an error's colour stays where both are said of one cell
            if problem.column:
                self.marks.cell(self._cell(row, column_index_from_string(problem.column)), problem)

    def _reasons_column(self) -> int:
        """The column of reasons of an earlier round, else the first one to the right of everything."""
        widest = 0
        for cell in sorted(_cells(self.sheet), key=lambda cell: (cell.row, cell.column)):
            if cell.row == self.heading and cell.value in REASONS:
                return int(cell.column)
            if cell.value is not None:
                widest = max(widest, cell.column)
        return widest + 1

    def _clear(self) -> None:
        """Takes away what an earlier round said."""
        from openpyxl.styles import PatternFill
        from openpyxl.utils import get_column_letter

        for cell in _cells(self.sheet):
            if cell.comment is not None and cell.comment.author == AUTHOR:
                cell.comment, cell.fill = None, PatternFill()
            if cell.column == self.column and cell.row > self.heading and cell.value is not None:
                cell.value = None
        self.sheet.column_dimensions[get_column_letter(self.column)].width = WIDTH

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
