"""The rows below a heading, one by one: what merged cells say of them, which are blank, and which are wanted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hte_cli.intake.faults import Fault, Found
from hte_cli.intake.files.grids import Merge, Row, Shown, filled
from hte_cli.intake.known_heading import Heading
from hte_cli.intake.placeholders import is_blank
from hte_cli.kinds import field_of
from hte_cli.kinds.stating import Holds
from hte_cli.language import _

_LAST = 1 << 31

_ONE_RECORDS = (Holds.SUM, Holds.COUNT, Holds.NUMBER, Holds.LINE)
"""What belongs to one record and is not repeated: money, numbers of people, a certificate's number, a line of a round."""


@dataclass
class _Single:
    """A merged range of a column whose value is one record's alone; `rows` of it hold something."""

    column: int
    first: int
    last: int
    rows: int = 0
    value: object = None


class MergedCells:
    """Fills merged cells down a column of data from their top cell, and only inside merged ranges.

    `single` are columns whose value is one record's alone (a sum, a count, a certificate's number): one that reaches over
    several rows that hold something is a fault of each of them, and is not filled.
    """

    def __init__(self, merges: Sequence[Merge], heading: Heading, columns: Sequence[int]) -> None:
        self._starting: dict[int, list[tuple[int, int]]] = {}
        single: list[_Single] = []
        wide: list[tuple[int, int]] = []
        alone = _alone(heading)
        names = {(first[0], last[0]) for first, last in merges if first[1] in _names(heading)}
        for first, last in merges:
            row = first[0] + 1
            if row <= heading.last:
                continue
            if last[0] > first[0] and first[1] in columns:
                if alone.get(first[1], False) or (first[1] in alone and (first[0], last[0]) not in names):
                    single.append(_Single(first[1], row, last[0] + 1))
                else:
                    self._starting.setdefault(row, []).append((first[1], last[0] + 1))
            if last[1] - first[1] >= 2:
                wide.append((row, last[0] + 1))
        self._wide = _joined(wide)
        self._open: dict[int, tuple[object, int]] = {}
        self._single, self._next = sorted(single, key=lambda span: span.first), 0
        self._over: dict[int, _Single] = {}
        self.any = bool(self._starting)

    @property
    def single(self) -> bool:
        """Whether a value that is one record's alone reaches over several rows."""
        return bool(self._single)

    def look(self, number: int, row: Row) -> None:
        """A row that holds something, before any is read: it may be one of several that share a value."""
        for span in self._spans(number):
            span.rows += 1
            if number == span.first:
                span.value = row[span.column] if span.column < len(row) else None

    def faults(self, number: int) -> Iterator[Found]:
        """The values that the row shares with others and that are one record's alone."""
        for span in self._spans(number):
            if span.rows > 1 and span.value not in ("", None):
                message = _(
                    "The cell is merged over rows {first} to {last}: whether each of them has this value, or all together, is not said."
                )
                fix = _("Unmerge it, and write into each row what it has; leave the others empty.")
                fault = Fault("merged-over-rows", message.format(first=span.first, last=span.last), fix)
                yield fault, span.column, span.value

    def _spans(self, number: int) -> list[_Single]:
        """The ranges that the row lies in; asked from the top to the bottom, and again from the top."""
        if self._next and number <= self._single[0].first:
            self._next, self._over = 0, {}
        while self._next < len(self._single) and self._single[self._next].first <= number:
            span = self._single[self._next]
            self._over[span.column] = span
            self._next += 1
        return [span for span in self._over.values() if number <= span.last]

    def fill(self, number: int, row: Row) -> Row:
        """The row with the values of merged cells that reach down into it."""
        for column, last in self._starting.get(number, ()):
            self._open[column] = (row[column] if column < len(row) else "", last)
        filled = None
        for column, (value, last) in list(self._open.items()):
            if number > last:
                del self._open[column]
            elif value not in ("", None):
                filled = filled or list(row) + [""] * (column + 1 - len(row))
                filled[column] = value
        return filled or row

    def is_wide(self, number: int) -> bool:
        """Whether a merged cell spans three columns or more of the row."""
        at = bisect_right(self._wide, (number, _LAST)) - 1
        return at >= 0 and number <= self._wide[at][1]


def _alone(heading: Heading) -> dict[int, bool]:
    """The columns whose value is one record's alone: whoever's it is (True), or where the records are several holders' (False)."""
    found = {}
    for column in heading.columns:
        field = field_of(column.field)
        if field is not None and field.holds in _ONE_RECORDS:
            found[column.index] = True
        elif field is not None and field.holds in (Holds.ACCOUNT, Holds.PHONE):
            found[column.index] = False
    return found


def _names(heading: Heading) -> set[int]:
    return {column.index for column in heading.columns if column.field in ("name", "uscc")}


def _joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans of rows in their order, with those in one that touch."""
    found: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def says_nothing(row: Row, counters: frozenset[int]) -> bool:
    """Whether a row holds nothing but its number."""
    return all(_is_empty(cell) or (i in counters and _is_number(cell)) for i, cell in enumerate(row))


def _is_empty(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and is_blank(cell))


def _is_number(cell: object) -> bool:
    return isinstance(cell, int | float | Shown) or (isinstance(cell, str) and cell.strip().isdecimal())


def only_cell(row: Row) -> bool:
    """Whether one cell alone of the row holds something."""
    return len(filled(row)) == 1


Keep = Callable[[Row], bool]


def keeper(wanted: Mapping[int, str], texts: Callable[[object], str]) -> Keep:
    """Whether a row's cells have the values wanted of their columns, compared after cleaning."""
    cleaned = {index: texts(value) for index, value in wanted.items()}
    return lambda row: all(index < len(row) and texts(row[index]) == value for index, value in cleaned.items())
