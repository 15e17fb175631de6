"""Results: entitlements with their reasons, and gaps. Money is fen; None is a sum or figure that cannot be told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal, NamedTuple

from hte_cli.kinds.words import Occasion
from hte_cli.values.award_doubts import Doubt
from hte_cli.values.journal import Cell
from hte_cli.values.pots import Drawn
from hte_cli.values.pots import Sums as Sums
from hte_cli.values.records import Plain

LEVELS = ("region", "prefecture", "county")

LevelTitles = Mapping[str, Mapping[str, str]]
"""What the plan calls each level, in each language."""


class Tally(NamedTuple):
    """Sums added up: the fen of the `known` ones, and how many are unknown. Both counts 0: nobody speaks of any sum."""

    fen: int = 0
    known: int = 0
    unknown: int = 0

    @classmethod
    def of(cls, sums: Iterable[int | None]) -> Tally:
        """The tally of sums in fen, None for each that is not stated."""
        found = list(sums)
        known = [fen for fen in found if fen is not None]
        return cls(sum(known), len(known), len(found) - len(known))


class Entitlement(NamedTuple):
    """What one rule gives one enterprise for one certificate, event or annual record. `on` is ISO text.

    A tuple, as there are as many as a nation has certificates.
    """

    plan: str
    rule: str
    titles: Mapping[str, str]
    clause: str
    basis: str
    enterprise_key: str
    enterprise: str
    uscc: str | None
    on: str
    evidence: str
    subject: str
    occasion: Occasion | None
    occasion_source: str | None
    sums: Sums
    doubts: tuple[Doubt, ...] = ()
    """What stands against an approval, as far as the records tell it."""
    drawn: Drawn | None = None
    """What the pot of its benefit makes of it, where that is another line than the rule's alone."""

    @property
    def gross(self) -> Sums:
        """What the rule alone gives the record; `sums` is what is owed beside the other lines of its pot."""
        return self.sums if self.drawn is None else self.drawn.gross

    @property
    def is_owed(self) -> bool:
        """Whether the pot gives it something."""
        return self.drawn is None or self.drawn.sums is not None

    @property
    def known(self) -> int:
        """The sum of the levels that are known, in fen."""
        return sum(filter(None, self.sums.values()))

    @property
    def complete(self) -> bool:
        """Whether no level's sum is unknown."""
        return None not in self.sums.values()

    @property
    def tally(self) -> Tally:
        """Its levels' sums added up."""
        return Tally.of(self.sums.values())


Lack = Literal["rule", "condition", "beside"]
"""Why a record gets nothing: no rule speaks of it, a rule does and a condition is not met, or another record of its benefit,
or an earlier one, has it already.
"""

LACKS: tuple[Lack, ...] = ("rule", "condition", "beside")


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A record of the year that no rule gives anything, or of which `rule` cannot be told; `why` is a sentence.

    `at_most` is what is at stake of the plan's own level's money, in fen: None without end, 0 where nothing is. Where it
    is not `undecided`, `rule` is the one that came nearest, None where none did, and `lacks` the kind of reason.
    """

    enterprise: str
    uscc: str | None
    on: str
    evidence: str
    subject: str
    why: str
    rule: str | None = None
    at_most: int | None = 0
    undecided: bool = False
    lacks: Lack = "rule"


@dataclass(frozen=True, slots=True)
class Undecided:
    """How many records of a year a rule cannot be told of, and what is at stake there, in fen: None without end."""

    year: int
    rule: str
    count: int
    at_most: int | None


@dataclass(slots=True)
class Totals:
    """Sums over lines, in fen, with how many lines' sums are stated and not, and how many rest on an inferred occasion.

    `undecided` counts what cannot be told, beside the lines; `at_most` is what is at stake there, in fen, of the plan's
    own level: None where one has no end.
    """

    sums: dict[str, int] = field(default_factory=lambda: dict.fromkeys(LEVELS, 0))
    unknown: dict[str, int] = field(default_factory=lambda: dict.fromkeys(LEVELS, 0))
    stated: dict[str, int] = field(default_factory=lambda: dict.fromkeys(LEVELS, 0))
    inferred_lines: int = 0
    lines: int = 0
    undecided: int = 0
    at_most: int | None = 0

    @property
    def known(self) -> int:
        """All levels' known sums together, in fen."""
        return sum(self.sums.values())

    def add(self, line: Entitlement) -> None:
        """Counts one line in."""
        self.inferred_lines += line.occasion_source == "inferred"
        self.count(line.sums)

    def lacks(self, one: Uncovered) -> None:
        """Counts in what cannot be told."""
        if one.undecided:
            self.undecided += 1
            self.at_most = None if self.at_most is None or one.at_most is None else self.at_most + one.at_most

    def count(self, sums: Sums) -> None:
        """Counts the sums of one line in."""
        self.lines += 1
        for level, fen in sums.items():
            if fen is None:
                self.unknown[level] += 1
            else:
                self.sums[level] += fen
                self.stated[level] += 1

    def join(self, other: Totals) -> None:
        """Counts all lines of another in."""
        self.inferred_lines += other.inferred_lines
        self.lines += other.lines
        for level in other.sums:
            self.sums[level] += other.sums[level]
            self.unknown[level] += other.unknown[level]
            self.stated[level] += other.stated[level]

    def tally(self, level: str) -> Tally:
        """A level's sums added up."""
        return Tally(self.sums[level], self.stated[level], self.unknown[level])

    @property
    def tallies(self) -> dict[str, Tally]:
        """Level by level, those that any line speaks of."""
        found = {level: self.tally(level) for level in self.sums}
        return {level: tally for level, tally in found.items() if tally.known or tally.unknown}


@dataclass(frozen=True, slots=True)
class Calculation:
    """The entitlements of a year. `lines` and `uncovered` are read once, in order; `totals` is right after both."""

    year: int
    plans: tuple[str, ...]
    levels: LevelTitles
    lines: Iterator[Entitlement]
    uncovered: Iterator[Uncovered]
    totals: Totals
    own_level: str = LEVELS[-1]
    """Whose money the office pays: people read it first."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One condition of a rule on one candidate. `holds` is None where it cannot be told."""

    condition: str
    about: str
    holds: bool | None
    found: Plain
    wanted: str
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A rule on one candidate: yes, no or cannot tell (None), with every condition and the arithmetic."""

    line: Entitlement
    holds: bool | None
    findings: tuple[Finding, ...]
    arithmetic: tuple[str, ...]
    cell: Cell | None


@dataclass(frozen=True, slots=True)
class RuleStory:
    """What `explain` says of one rule: its verdicts on the year's candidates; none where there is no candidate."""

    plan: str
    rule: str
    titles: Mapping[str, str]
    clause: str
    basis: str
    wants: str
    on_request: bool
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why, and why not, rule by rule, for one enterprise and year."""

    year: int
    enterprise: str
    uscc: str | None
    levels: LevelTitles
    rules: tuple[RuleStory, ...]
    totals: Totals
    uncovered: tuple[Uncovered, ...]


@dataclass(frozen=True, slots=True)
class Excluded:
    """A certificate left out of a renewal rate, and the reason's word."""

    enterprise: str
    uscc: str | None
    evidence: str
    on: str
    why: str


@dataclass(frozen=True, slots=True)
class Gap:
    """An indicator on a day: gap = target − actual; `met` None where it cannot be told, `why` then says so.

    `undecided` enterprises might count too: then `actual` is the least that it can be, and None where none counts for certain.
    `why` is a sentence for every reader; `fix` the command that corrects it, for the screen alone.
    """

    id: str
    titles: Mapping[str, str]
    clause: str
    unit: str
    actual: Fraction | None
    numerator: int | None
    denominator: int | None
    target: Fraction | None
    met: bool | None
    excluded: tuple[Excluded, ...] = ()
    why: str | None = None
    fix: str | None = None
    undecided: int = 0
    series: tuple[YearFigure, ...] = ()
    applied: int | None = None
    """Enterprises whose application for the scheme is open on the day: no part of the count. None where there is no scheme."""

    @property
    def gap(self) -> Fraction | None:
        """What is missing to the target, negative where it is passed."""
        return None if self.target is None or self.actual is None else self.target - self.actual


@dataclass(frozen=True, slots=True)
class YearFigure:
    """One year of an indicator: at its end, or on the day asked for in the day's own year; None: not yet, or untold.

    Where records are `undecided`, `actual` is the least that it can be.
    """

    year: int
    actual: Fraction | None
    target: Fraction | None
    undecided: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the county is from its targets on a day (ISO text)."""

    as_of: str
    plan: str
    titles: Mapping[str, str]
    gaps: tuple[Gap, ...]
    notes: tuple[str, ...] = ()
