"""Control totals: what a total row (合计, 小计) says of a column of money, held against what its rows say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from hte_cli.intake.cells import Reader
from hte_cli.intake.faults import Fault
from hte_cli.intake.files.grids import Row
from hte_cli.language import _
from hte_cli.values.money import yuan_text
from hte_cli.values.records import Fields

ROWS = "rows"
"""Under this name the rows are counted, beside the sums of the fields."""

SUBTOTALS = ("小", "sub")
"""The words of a total that speaks of a section only."""

_TOTAL = re.compile(
    r"([合小总共])\s*计\s*(?:[:：(（\d].{0,20})?|(共)\s*\d+\s*[家户条项].{0,12}|.{0,16}([合小总])计\s*[:：]?"
    r"|(sub|grand )?totals?\s*(?:[:(\d].{0,20})?",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.(\d+))?")


@dataclass(frozen=True)
class _TotalRow:
    """A total row: its number and cells, its word, and what the rows above it had come to, column by column."""

    number: int
    row: Row
    word: str
    above: Mapping[str, int]


class Totals:
    """The totals of one sheet, told row by row from the top. `columns` are those of money; `rounded` figures may be off by
    what rounding makes of them: they are statistics, not sums that are paid.
    """

    def __init__(self, columns: Sequence[tuple[str, int, Reader]] = (), *, rounded: bool = False) -> None:
        self._columns = columns
        self._rounded = rounded
        self._sums = dict.fromkeys((ROWS, *(field for field, _index, _reader in columns)), 0)
        self._unread = set[str]()
        self._slack: dict[str, Fraction] = dict.fromkeys(self._sums, Fraction())
        self._rows: list[_TotalRow] = []

    @property
    def any(self) -> bool:
        """Whether there is a column of money at all."""
        return bool(self._columns)

    def add(self, fields: Fields, row: Row) -> None:
        """A row that holds a record, with the fields that its cells state."""
        self._sums[ROWS] += 1
        for field, index, _reader in self._columns:
            cell = row[index] if index < len(row) else None
            value = fields.get(field)
            if isinstance(value, int):
                self._sums[field] += value
                if self._rounded:
                    self._slack[field] += _half_place(cell, value)
            elif cell not in (None, "") and _NUMBER.search(str(cell)):
                self._unread.add(field)

    def note(self, number: int, row: Row) -> None:
        """A row that holds no record: kept where it is a total."""
        for cell in row if self.any else ():
            found = _TOTAL.fullmatch(cell.strip()) if isinstance(cell, str) else None
            if found:
                word = next(filter(None, found.groups()), "total").strip().lower()
                self._rows.append(_TotalRow(number, row, word, dict(self._sums)))
                return

    def faults(self) -> Iterator[tuple[int, tuple[Fault, int, object]]]:
        """The totals that differ, each with its row, column and cell; to be asked when all rows are told."""
        for place, total in enumerate(self._rows):
            for field, index, reader in self._columns:
                cell = total.row[index] if index < len(total.row) else None
                said = None if cell in (None, "") or field in self._unread else reader(cell)
                negative = isinstance(said, Fault) and said.code == "amount-negative"
                if not negative and (not isinstance(said, int) or self._fits(place, field, said, cell)):
                    continue
                told = str(cell) if not isinstance(said, int) else yuan_text(said)
                yield total.number, (_differs(told, self._meant(place, field)), index, cell)

    def _fits(self, place: int, field: str, said: int, cell: object) -> bool:
        slack = self._slack[field] + _half_place(cell, said) if self._rounded else 0
        return any(abs(said - sum_) <= slack for sum_ in self._possible(place, field))

    def _possible(self, place: int, field: str) -> Iterator[int]:
        """What the total may stand for: all rows, all above it, or those of its section, which may lie above or below it.

        A section reaches to the next total of the same word, that of a 小计 to the next total of any.
        """
        total = self._rows[place]
        nothing: Mapping[str, int] = dict.fromkeys(self._sums, 0)
        fits = [lambda other: other.word == total.word] + ([lambda _other: True] if total.word in SUBTOTALS else [])
        sections: list[tuple[Mapping[str, int], Mapping[str, int]]] = [(nothing, self._sums), (nothing, total.above)]
        for alike in fits:
            sections.append((next((one.above for one in reversed(self._rows[:place]) if alike(one)), nothing), total.above))
            sections.append((total.above, next((one.above for one in self._rows[place + 1 :] if alike(one)), self._sums)))
        yield from (until[field] - from_[field] for from_, until in sections if until[ROWS] > from_[ROWS])

    def _meant(self, place: int, field: str) -> int:
        """What the rows most likely meant come to: those since the last total for a 小计, else all above it, or all."""
        total = self._rows[place]
        before = self._rows[place - 1].above[field] if place and total.word in SUBTOTALS else 0
        return total.above[field] - before if total.above[ROWS] else self._sums[field]


def _differs(said: str, sum_: int) -> Fault:
    message = _("The total says {said} yuan, its rows come to {sum} yuan.").format(said=said, sum=yuan_text(sum_))
    return Fault("total-differs", message, _("Correct whichever is wrong; where rows were taken out on purpose, take the total out too."))


def _half_place(cell: object, fen: int) -> Fraction:
    """Half of the last place that the cell shows, in fen: 1,234.5 in 万元 may stand for 500 yuan more or less."""
    text = cell if isinstance(cell, str) else format(cell, ".15g") if isinstance(cell, int | float) else ""
    found = _NUMBER.search(text)
    if not found or not fen:
        return Fraction()
    shown = Fraction(Decimal(found[0].replace(",", "")))
    return abs(Fraction(fen) / shown) / 10 ** len(found[1] or "") / 2 if shown else Fraction()
