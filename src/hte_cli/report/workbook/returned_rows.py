"""A workbook on its way back, made of its cells alone and written row by row: of a CSV file, an .xls, a document, a long list."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from hte_cli.errors import Problem
from hte_cli.language import _
from hte_cli.report.workbook.returned_marks import LAST_COLUMN, REASONS, WIDTH, Marks, apart, fill
from hte_cli.values.returning import Faulty, SheetCells

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

T = TypeVar("T")
Place = tuple[int, int]
Merge = tuple[Place, Place]

MOST_MERGED = 200_000
"""Merged cells of a copy; each is an object when the copy is opened again."""


def built(faulty: Faulty) -> bytes:
    """The workbook with its marks, whatever the file was; it takes as much memory for a long list as for a short one."""
    from openpyxl import Workbook
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    workbook, marks = Workbook(write_only=True), Marks()
    beside: dict[str, Sequence[Problem]] = {}
    for cells in faulty.sheets:
        if cells.date1904:
            workbook.epoch = CALENDAR_MAC_1904
        # A text file has one sheet, which has no name.
        own = [p for p in faulty.problems if p.sheet == cells.name or (not p.sheet and cells is faulty.sheets[0])]
        heading = faulty.headings.get(cells.name) or faulty.headings.get("")
        sheet = _Sheet(workbook, cells, heading or 1, marks)
        sheet.write(own)
        if own and sheet.column > LAST_COLUMN:
            beside[cells.name] = own
    apart(workbook, beside)
    made = BytesIO()
    workbook.save(made)
    return made.getvalue()


class _ByRow(Generic[T]):
    """What belongs to rows, given out from the first row down."""

    def __init__(self, found: Iterable[tuple[int, T]]) -> None:
        self._left = deque(sorted(found, key=itemgetter(0)))

    def of(self, row: int) -> list[T]:
        """What belongs to the row; called for each row in turn."""
        found = []
        while self._left and self._left[0][0] <= row:
            found.append(self._left.popleft()[1])
        return found


class _Sheet:
    """One sheet. `heading` is the last row of its heading."""

    def __init__(self, workbook: Workbook, cells: SheetCells, heading: int, marks: Marks) -> None:
        self.sheet: Any = workbook.create_sheet(cells.name or _("Sheet"))
        self.cells, self.heading, self.marks = cells, heading, marks
        self.rows, self.width, self.column = self._extent()
        self.merges = list(_drawn(cells.merges, self.rows, self.width))

    def write(self, problems: Sequence[Problem]) -> None:
        """Writes the rows, with marks where there are problems."""
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.cell_range import CellRange

        said = problems if self.column <= LAST_COLUMN else ()
        if said:
            self.sheet.column_dimensions[get_column_letter(self.column)].width = WIDTH
        for (top, left), (bottom, right) in self.merges:
            # `merged_cells.add` looks at all ranges for each.
            self.sheet.merged_cells.ranges.add(CellRange(None, left + 1, top + 1, right + 1, bottom + 1))
        errors_first = sorted(problems, key=lambda one: not one.is_error)
        reasons = _ByRow([(one.row or self.heading, one) for one in errors_first])
        places = _ByRow(self._placed(errors_first))
        last = max([self.rows, *((one.row or self.heading) for one in problems)])
        for number, row in self._numbered(last):
            made = [self._cell(value) for value in row]
            # So that an error's colour stays where both are said of one cell.
            for column, problem in reversed(places.of(number)):
                self.marks.cell(_at(self.sheet, made, column), problem)
            if said:
                self._reason(number, made, reasons.of(number))
            self.sheet.append(made)

    def _numbered(self, last: int) -> Iterator[tuple[int, Sequence[object]]]:
        """All rows from 1 to the last, blank ones too."""
        at = 0
        for number, row in chain(self.cells.rows(), [(last, ())]):
            while at < number:
                at += 1
                yield at, row if at == number else ()

    def _extent(self) -> tuple[int, int, int]:
        """The last row and column that hold something, and the column of reasons: that of an earlier round, else the next."""
        rows, width, column = 0, 0, 0
        for number, row in self.cells.rows():
            filled = next((n for n in range(len(row), 0, -1) if row[n - 1] not in ("", None)), 0)
            if filled:
                rows, width = number, max(width, filled)
            if number == self.heading:
                column = next((n for n, value in enumerate(row, 1) if value in REASONS), 0)
        return rows, width, column or width + 1

    def _placed(self, problems: Iterable[Problem]) -> Iterator[tuple[int, tuple[int, Problem]]]:
        """Where each problem's mark stands: in its cell, or in the first of the merged cells that it is one of."""
        from openpyxl.utils import column_index_from_string

        over: dict[int, list[Merge]] = {}
        for (top, left), last in sorted(self.merges):
            for column in range(left, last[1] + 1):
                over.setdefault(column, []).append(((top, left), last))
        for problem in problems:
            if problem.column:
                row, column = problem.row or self.heading, column_index_from_string(problem.column)
                ranges = over.get(column - 1, [])
                at = bisect_right(ranges, row - 1, key=lambda one: one[0][0]) - 1
                if at >= 0 and row - 1 <= ranges[at][1][0]:
                    row, column = ranges[at][0][0] + 1, ranges[at][0][1] + 1
                yield row, (column, problem)

    def _cell(self, value: object) -> Any:
        from openpyxl.cell import WriteOnlyCell

        if value in ("", None):
            return None
        cell = WriteOnlyCell(self.sheet)
        fill(cell, value)
        return cell

    def _reason(self, number: int, made: list[Any], problems: Sequence[Problem]) -> None:
        if number > self.heading and len(made) >= self.column:
            made[self.column - 1] = None  # of an earlier round
        if number == self.heading:
            self.marks.heading(_at(self.sheet, made, self.column), problems)
        elif problems:
            self.marks.reasons(_at(self.sheet, made, self.column), problems)


def _at(sheet: Any, made: list[Any], column: int) -> Any:
    """The cell of a row, made where it is empty."""
    from openpyxl.cell import WriteOnlyCell

    made += [None] * (column - len(made))
    if made[column - 1] is None:
        made[column - 1] = WriteOnlyCell(sheet)
    return made[column - 1]


def _drawn(merges: Iterable[Merge], rows: int, columns: int) -> Iterator[Merge]:
    """The merged ranges as far as the cells reach, until so many cells are merged that the copy would be larger than its list."""
    left = MOST_MERGED
    for first, (bottom, right) in merges:
        last = min(bottom, rows - 1), min(right, columns - 1)
        cells = (last[0] - first[0] + 1) * (last[1] - first[1] + 1)
        if last >= first and last[1] >= first[1] and 1 < cells <= left:
            left -= cells
            yield first, last
