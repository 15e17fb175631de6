"""Control totals: what a total row (合计, 小计, 共3家) says of a column of figures, or of how many rows there are, held
against what its rows say."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from hte_cli.intake.cells import Reader
from hte_cli.intake.faults import Fault
from hte_cli.intake.files.grids import Row
from hte_cli.intake.footers import meaning, plain
from hte_cli.kinds import field_of
from hte_cli.kinds.stating import Holds
from hte_cli.language import _
from hte_cli.values.money import yuan_text
from hte_cli.values.records import Fields

ROWS = "rows"
"""Under this name the rows are counted, beside the sums of the fields."""

SUBTOTALS = ("小", "sub")
"""The words of a total that speaks of a section only."""

_WORD = re.compile(r"(小|sub|汇总|累计|平均|均值|最[大小]|计数|average|count|max|min)|([合总共]|total|sum)")
_NO_SUM = ("累计", "平均", "均值", "最大", "最小", "计数", "average", "count", "max", "min")
"""Words of figures that are no sum of these rows."""

_HOWEVER = "汇总"
"""What a table of Excel writes at its end: a sum, or how many cells are filled."""

_NUMBER = re.compile(r"-?\d[\d,]*(?:\.(\d+))?")
_HOW_MANY = re.compile(r"(?<![\d.,])(\d{1,6})(家|户|个|条|项|件|笔)(?!月|工作日|亿)")
_HOLDERS = ("家", "户")


@dataclass(frozen=True)
class _TotalRow:
    """A total row: its number and cells, its word, and what the rows above it had come to, column by column."""

    number: int
    row: Row
    word: str
    above: Mapping[str, int]


class Totals:
    """The totals of one sheet, told row by row from the top. `columns` are those of figures; `rounded` sums may be off by
    what rounding makes of them: they are statistics, not sums that are paid.
    """

    def __init__(self, columns: Sequence[tuple[str, int, Reader]] = (), *, rounded: bool = False) -> None:
        self._columns = columns
        self._rounded = rounded
        self._sums = dict.fromkeys((ROWS, *(field for field, _index, _reader in columns)), 0)
        self._filled = dict.fromkeys(self._sums, 0)
        self._unread = set[str]()
        self._slack: dict[str, Fraction] = dict.fromkeys(self._sums, Fraction())
        self._rows: list[_TotalRow] = []
        self._holders = array("q")

    @property
    def any(self) -> bool:
        """Whether there is a column of figures at all."""
        return bool(self._columns)

    def add(self, fields: Fields, row: Row) -> None:
        """A row that holds a record, with the fields that its cells state."""
        self._sums[ROWS] += 1
        self._holders.append(hash(fields.get("name") or fields.get("uscc") or fields.get("person")))
        for field, index, _reader in self._columns:
            cell = row[index] if index < len(row) else None
            value = fields.get(field)
            if isinstance(value, int):
                self._sums[field] += value
                self._filled[field] += 1
                if self._rounded and _is_sum(field):
                    self._slack[field] += _half_place(cell, value)
            elif cell not in (None, "") and _NUMBER.search(str(cell)):
                self._unread.add(field)

    def note(self, number: int, row: Row) -> None:
        """A row that holds no record: kept where it is a total."""
        told = next((cell for cell in row if isinstance(cell, str) and meaning(cell) == "total"), None)
        if told is not None:
            found = _WORD.search(plain(told))
            word = (found[1] or found[2]) if found else "total"
            self._rows.append(_TotalRow(number, row, word, dict(self._sums)))

    def faults(self) -> Iterator[tuple[int, tuple[Fault, int, object]]]:
        """The totals that differ, each with its row, column and cell; to be asked when all rows are told."""
        for place, total in enumerate(self._rows):
            if total.word in _NO_SUM:
                continue
            yield from ((total.number, fault) for fault in self._counted(place, total))
            for field, index, reader in self._columns:
                cell = total.row[index] if index < len(total.row) else None
                said = None if cell in (None, "") or field in self._unread else reader(cell)
                negative = isinstance(said, Fault) and said.code == "amount-negative"
                if not negative and (not isinstance(said, int) or self._fits(place, field, said, cell)):
                    continue
                told = str(cell) if not isinstance(said, int) else _text(field, said)
                yield total.number, (_differs(told, _text(field, self._meant(place, field)), _is_sum(field)), index, cell)

    def _counted(self, place: int, total: _TotalRow) -> Iterator[tuple[Fault, int, object]]:
        """The cells of a total that say how many there are, where there are not so many rows and not so many holders."""
        for index, cell in enumerate(total.row):
            found = _HOW_MANY.findall(plain(cell)) if isinstance(cell, str) else []
            if len(found) != 1:
                continue
            said, unit = int(found[0][0]), found[0][1]
            spans = list(self._sections(place))
            fits = {until[ROWS] - above[ROWS] for above, until in spans}
            if unit in _HOLDERS:
                fits |= {len(set(self._holders[above[ROWS] : until[ROWS]])) for above, until in spans}
            if said not in fits and fits:
                yield _differs(str(said), str(self._meant(place, ROWS)), False), index, cell

    def _fits(self, place: int, field: str, said: int, cell: object) -> bool:
        slack = self._slack[field] + _half_place(cell, said) if self._rounded and _is_sum(field) else 0
        if self._rows[place].word == _HOWEVER and isinstance(cell, int | float) and cell in (self._filled[field], self._sums[ROWS]):
            return True
        return any(abs(said - (until[field] - above[field])) <= slack for above, until in self._sections(place))

    def _sections(self, place: int) -> Iterator[tuple[Mapping[str, int], Mapping[str, int]]]:
        """What the total may stand for, as what the rows had come to before and after: all rows, all above it, or those of
        its section, which may lie above or below it.

        A section reaches to the next total of the same word, that of a 小计 to the next total of any.
        """
        total = self._rows[place]
        nothing: Mapping[str, int] = dict.fromkeys(self._sums, 0)
        fits = [lambda other: other.word == total.word] + ([lambda _other: True] if total.word in SUBTOTALS else [])
        sections: list[tuple[Mapping[str, int], Mapping[str, int]]] = [(nothing, self._sums), (nothing, total.above)]
        for alike in fits:
            sections.append((next((one.above for one in reversed(self._rows[:place]) if alike(one)), nothing), total.above))
            sections.append((total.above, next((one.above for one in self._rows[place + 1 :] if alike(one)), self._sums)))
        yield from ((above, until) for above, until in sections if until[ROWS] > above[ROWS])

    def _meant(self, place: int, field: str) -> int:
        """What the rows most likely meant come to: those since the last total for a 小计, else all above it, or all."""
        total = self._rows[place]
        before = self._rows[place - 1].above[field] if place and total.word in SUBTOTALS else 0
        return total.above[field] - before if total.above[ROWS] else self._sums[field]


def _differs(said: str, sum_: str, money: bool) -> Fault:
    yuan, plain_ = _("The total says {said} yuan, its rows come to {sum} yuan."), _("The total says {said}, its rows come to {sum}.")
    message = yuan if money else plain_
    fix = _("Correct whichever is wrong; where rows were taken out on purpose, take the total out too.")
    return Fault("total-differs", message.format(said=said, sum=sum_), fix)


def _text(field: str, figure: int) -> str:
    return yuan_text(figure) if _is_sum(field) else str(figure)


def _is_sum(field: str) -> bool:
    stated = field_of(field)
    return stated is not None and stated.holds is Holds.SUM


def _half_place(cell: object, fen: int) -> Fraction:
    """Half of the last place that the cell shows, in fen: 1,234.5 in 万元 may stand for 500 yuan more or less."""
    text = cell if isinstance(cell, str) else format(cell, ".15g") if isinstance(cell, int | float) else ""
    found = _NUMBER.search(text)
    if not found or not fen:
        return Fraction()
    shown = Fraction(Decimal(found[0].replace(",", "")))
    return abs(Fraction(fen) / shown) / 10 ** len(found[1] or "") / 2 if shown else Fraction()
