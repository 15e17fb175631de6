"""Cells that stand under no heading: a row that is longer than its heading, and columns that have none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date

from hte_cli.intake.faults import SHOWN, Fault, Found, shown
from hte_cli.intake.files.grids import BrokenOff, Row
from hte_cli.intake.footers import HOLDER, is_footer, plain
from hte_cli.intake.known_heading import Heading
from hte_cli.intake.layout import MOST_COLUMNS
from hte_cli.intake.letters import letter
from hte_cli.intake.rows import MergedCells
from hte_cli.intake.tables import Table
from hte_cli.kinds import field_of
from hte_cli.kinds.stating import Holds
from hte_cli.language import _

REMARKS = (
    "核实 核对 已核 待核 无误 确认 存疑 备注 详见 见附 附件 原件 复印件 扫描 材料不 沟通 通知 收到 已报 已交 未交 发票 待补 补交 需补 催交 "
    "缺 联系不上 电话 同上 同左 checked ok note see"
)
"""Words of a note that somebody wrote beside the table; it is named, and nothing is read from it."""

DECIDING = "注销 取消 撤销 吊销 迁出 迁入 更名 不予 退回 停业 破产 失效 作废 未通过 不合格 不通过 放弃 暂缓 到期 过期 删除 不符合"
"""Words that decide something: a cell with one of them is never taken for a note."""

_REMARK = re.compile("|".join(map(re.escape, REMARKS.split())), re.IGNORECASE)
_DECIDING = re.compile("|".join(map(re.escape, DECIDING.split())))
_PROSE = re.compile(r".{12,}[。；;!！?？:：，].*|.*[:：].{8,}", re.DOTALL)
_DATA = re.compile(r"[-+]?[\d,]+(?:\.\d+)?%?(?:万元|元|家|人)?|[0-9a-z][0-9a-z/-]{5,}|\d{4}[-./年]\d{1,2}.*")
_GROUP, _THOUSANDS = re.compile(r"-?\d{1,3}"), re.compile(r"\d{3}(?:\.\d+)?")
_NAMED = 5
"""So many cells of a column without heading are named."""

_COLUMN_FROM = 3
"""Filled rows from which it can be a column at all, and no slip."""


@dataclass
class _Headless:
    """What a column without a heading holds below it."""

    filled: int = 0
    data: bool = False
    remarks: bool = True
    counts: bool = True
    last: object = None
    first: list[tuple[int, object]] = field(default_factory=list)

    def look(self, number: int, cell: object) -> None:
        self.filled += 1
        self.data = self.data or _is_data(cell)
        self.remarks = self.remarks and _is_remark(cell)
        if self.counts:
            before, self.last = self.last, _whole(cell)
            self.counts = isinstance(self.last, int) and self.last in ((1,) if before is None else (1, int(str(before)) + 1))
        if len(self.first) < _NAMED:
            self.first.append((number, cell))


class Beyond:
    """The columns of one table that have no heading, looked at once from the top (`look`), then row by row (`faults`).

    `cells` are those of the heading's rows, `sums` the columns of figures, `covered` those over which a heading is merged.
    """

    def __init__(
        self, heading: Heading, cells: int, sums: Collection[int], region: Collection[int] | None = None, covered: Collection[int] = ()
    ) -> None:
        named = heading.headings.keys()
        self.width = max(named, default=-1) + 1
        self._covered = frozenset(covered)
        self._cells, self._sums = max(cells, self.width), sorted(sums)
        self.inner = [i for i in range(self.width) if i not in named and (region is None or i in region)]
        self._columns: dict[int, _Headless] = {}
        self._longer = Counter[int]()
        self._rows = 0
        self._passed: frozenset[int] = frozenset()
        self._columned: frozenset[int] = frozenset()

    def look(self, number: int, row: Row) -> None:
        """A row below the heading, before any is read."""
        self._rows += 1
        for index in self._filled(row):
            self._columns.setdefault(index, _Headless()).look(number, row[index])
        if len(row) > self._cells:
            self._longer[len(row)] += 1

    def settle(self) -> None:
        """Decides when all rows were looked at what each column is."""
        usual, often = next(iter(self._longer.most_common(1)), (0, 0))
        if often >= _COLUMN_FROM and often * 2 > self._rows:
            self._cells = usual
        passed = {
            i for i, column in self._columns.items() if i in self._covered or column.counts or column.remarks or self._is_column(column)
        }
        self._passed = frozenset(i for i in passed if i < self._cells)
        self._columned = frozenset(i for i, column in self._columns.items() if self._fills(column))

    def _is_numbering(self, column: _Headless) -> bool:
        return column.counts and column.filled * 2 > self._rows

    def _is_column(self, column: _Headless) -> bool:
        return not column.data and self._fills(column)

    def _fills(self, column: _Headless) -> bool:
        return column.filled >= _COLUMN_FROM and column.filled * 2 > self._rows

    def remarks(self) -> Iterator[Fault]:
        """Warnings for the columns that hold text without a heading."""
        for index in sorted(self._passed):
            column = self._columns[index]
            if self._is_numbering(column):
                continue
            cells = ", ".join(f"{letter(index)}{number} {shown(cell)}" for number, cell in column.first)
            message = _("Column {column} has no heading, so its {n} cells are not read: {cells}.").format(
                column=letter(index), n=column.filled, cells=cells
            )
            fix = _("Write a heading over it if it says something of the rows; 备注 if it is a note.")
            yield Fault("column-without-heading", message, fix, "warning", value=cells[:SHOWN])

    def faults(self, row: Row) -> list[Found]:
        """The cells of a record that stand under no heading and are no note, and what a separator in a value has shifted."""
        if len(row) > self._cells:
            last = next((index for index in reversed(range(len(row))) if row[index] not in ("", None)), 0)
            torn = next((index for index in range(1, len(row)) if _halves(row[index - 1], row[index])), last)
            return [(_longer(), torn, row[torn])]
        if self.inner or len(row) > self.width:
            beyond = [index for index in self._filled(row) if index not in self._passed]
            if beyond:
                return [(_without(letter(index) if index in self._columned else ""), index, row[index]) for index in beyond]
        for index in self._sums:
            cell = row[index] if index < len(row) else None
            if cell.__class__ is str and cell[:1] == "0" and cell != "0" and index and _halves(row[index - 1], cell):
                return [(_longer(), index, cell)]
        return []

    def _filled(self, row: Row) -> Iterator[int]:
        for index in self.inner:
            if index < len(row) and row[index] not in ("", None):
                yield index
        for index in range(self.width, len(row)):
            if row[index] not in ("", None):
                yield index


def _halves(before: object, cell: object) -> bool:
    both = isinstance(before, str) and isinstance(cell, str)
    return both and _GROUP.fullmatch(str(before)) is not None and _THOUSANDS.fullmatch(str(cell)) is not None


def _without(column: str) -> Fault:
    """The fault of a cell, or of a whole column of figures."""
    if column:
        message = _("Column {column} has no heading, and what stands in it may be data.").format(column=column)
        fix = _("Write a heading over it, 备注 if it is not to be read.")
        return Fault("column-without-heading", message, fix, whole_column=True)
    message = _("The cell stands under no heading, so nobody knows what it says.")
    fix = _("Write a heading over its column (备注 for a note), or move it to where it belongs.")
    return Fault("cell-without-heading", message, fix)


def _longer() -> Fault:
    message = _(
        "The row has more cells than its heading: a separator inside a value (300,000, or a comma in a text) shifts what follows it."
    )
    return Fault("row-longer", message, _("Put that value into quotation marks, or write the number without separators."))


def _is_data(cell: object) -> bool:
    if not isinstance(cell, str):
        return isinstance(cell, int | float | date)
    bare = plain(cell)
    return _DATA.fullmatch(bare) is not None or HOLDER.fullmatch(bare) is not None


def _is_remark(cell: object) -> bool:
    if not isinstance(cell, str) or _DECIDING.search(cell) or _is_data(cell):
        return False
    return _REMARK.search(cell) is not None or _PROSE.fullmatch(cell.strip()) is not None


def _whole(cell: object) -> int | None:
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    if isinstance(cell, int) and not isinstance(cell, bool):
        return cell
    return int(cell) if isinstance(cell, str) and cell.strip().isdecimal() and len(cell) < 9 else None


def survey(table: Table, merged: MergedCells) -> Beyond | None:
    """Looks at all rows of a table once: at cells without heading, and at what merged cells reach over. None where no cell
    can stand without a heading."""
    heading = table.heading
    widest = min(table.widest, table.region.stop) if table.region else table.widest
    cells = max((len(row) for number, row in table.grid.head(heading.last) if heading.first <= number <= heading.last), default=0)
    sums = [c.index for c in heading.columns if (stated := field_of(c.field)) is not None and stated.holds in (Holds.SUM, Holds.COUNT)]
    covered = {
        column
        for (top, left), (_bottom, right) in table.grid.merges
        if heading.first <= top + 1 <= heading.last
        for column in range(left + 1, min(right, MOST_COLUMNS) + 1)
    }
    beyond = Beyond(heading, max(cells or widest, *(column + 1 for column in covered), 0), sums, table.region, covered)
    looking = widest > beyond.width or beyond.inner
    if not looking and not merged.single:
        return beyond if sums else None
    with suppress(BrokenOff):
        for number, row in table.grid.rows():
            if number > heading.last and number not in table.again and any(cell not in ("", None) for cell in row):
                merged.look(number, row)
                if not is_footer(next((cell for cell in row if cell), None)):
                    beyond.look(number, row)
    beyond.settle()
    return beyond if looking or sums else None
