"""What lines of awards come to, and what a fund holds: sums of the county's money."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hte_cli.values.awards import COUNTY, HISTORY, AwardLine
from hte_cli.values.results import Tally


@dataclass(frozen=True, slots=True)
class FundYear:
    """The fund of a budget year in fen, and what of it is committed and paid. `fund` None: not stated.

    `before` is the fund of the budget year before it, where that is stated; `asked` the clause of the plan that asks that
    it grow, where there is one; `beyond` was paid though it is not committed there.
    """

    budget_year: int
    fund: int | None
    document: str | None
    committed: int
    paid: int
    recovered: int
    before: int | None = None
    asked: str | None = None
    beyond: int = 0
    own_level: str = COUNTY
    """Whose fund it is."""

    @property
    def grows(self) -> bool | None:
        """Whether the fund is larger than that of the year before, as the plan wants (二㈢1); None where one is not stated."""
        return None if self.fund is None or self.before is None else self.fund > self.before

    @property
    def left(self) -> int | None:
        """What may still be committed; None where no fund is stated."""
        return None if self.fund is None else self.fund - self.used

    @property
    def used(self) -> int:
        """What is committed, or was paid without being committed there."""
        return self.committed + self.beyond


@dataclass(frozen=True, slots=True)
class CountySums:
    """What lines come to, in fen of the county. A rejected one is not due; `unknown` counts those due whose sum is not stated.

    `due` is what is owed less the `back` that lines find to have been paid too much; `known` counts the lines with a sum.
    `reversed_later` is the part of what was paid beyond what is committed that was reversed after the day of the sums.
    """

    due: int
    committed: int
    paid: int
    recovered: int
    unknown: int
    known: int
    back: int
    reversed_later: int

    @property
    def owed(self) -> Tally:
        """What is owed, with how many sums are not stated; what is to come back is not taken off."""
        return Tally(self.due + self.back, self.known, self.unknown)

    @property
    def left(self) -> int:
        """What is committed and not paid yet."""
        return self.committed - self.paid


@dataclass(frozen=True, slots=True)
class AwardedYear(CountySums):
    """What the rounds of one year came to."""

    year: int


def county_sums(lines: Sequence[AwardLine]) -> CountySums:
    """The money of the lines' own level over lines."""
    standing = [line for line in lines if line.state != "rejected"]
    balances = [line.balance() for line in lines]
    sums = [fen for line in standing if line.own_level in line.due and (fen := line.due[line.own_level]) is not None]
    return CountySums(
        due=sum(sums),
        committed=sum(one.committed for one in balances),
        paid=sum(one.paid for one in balances),
        recovered=sum(one.recovered for one in balances),
        unknown=sum(line.county is None for line in standing),
        known=sum(fen >= 0 for fen in sums),
        back=-sum(fen for fen in sums if fen < 0),
        reversed_later=sum(min(line.beyond, line.reversed_later) for line in lines),
    )


def gross_of(line: AwardLine) -> int | None:
    """What a line alone would be worth of its own level's money, as the rule says or as it was settled."""
    fen = line.sums.get(line.own_level, 0)
    return line.settlement.fen if fen is None and line.settlement is not None else fen


def on_day(line: AwardLine, day: str) -> AwardLine:
    """The line as it stood at the end of the day (ISO text): what was decided and booked up to then.

    That something was paid before the store was kept is no decision of a day: its entries have the days.
    """
    moves = tuple((state, step) for state, step in line.moves if step.on <= day or step.what == HISTORY)
    entries = tuple(entry for entry in line.entries if entry.on <= day)
    paid = {entry.number for entry in entries if entry.kind == "paid" and entry.level == line.own_level}
    later = sum(entry.fen for entry in line.entries if entry.on > day and entry.reverses in paid)
    return line._replace(moves=moves, entries=entries, reversed_later=later)
