"""Results: entitlements with their reasons, and gaps. Money is fen; None is a sum or figure that cannot be told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from hte_cli.values.journal import Cell
from hte_cli.values.records import Plain

LEVELS = ("region", "prefecture", "county")

LevelTitles = Mapping[str, Mapping[str, str]]
"""What the plan calls each level, in each language."""

Sums = Mapping[str, int | None]
"""Fen by level; None: not stated. A level that a rule does not name is not there."""


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
    occasion: str | None
    occasion_source: str | None
    sums: Sums

    @property
    def known(self) -> int:
        """The sum of the levels that are known, in fen."""
        return sum(filter(None, self.sums.values()))

    @property
    def complete(self) -> bool:
        """Whether no level's sum is unknown."""
        return None not in self.sums.values()


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A certificate or event of the year that no rule gives anything; `why` is a sentence."""

    enterprise: str
    uscc: str | None
    on: str
    evidence: str
    subject: str
    why: str


@dataclass(slots=True)
class Totals:
    """Sums over lines, in fen, with how many lines' sums are not stated and how many rest on an inferred occasion."""

    sums: dict[str, int] = field(default_factory=lambda: dict.fromkeys(LEVELS, 0))
    unknown: dict[str, int] = field(default_factory=lambda: dict.fromkeys(LEVELS, 0))
    inferred_lines: int = 0
    lines: int = 0

    @property
    def known(self) -> int:
        """All levels' known sums together, in fen."""
        return sum(self.sums.values())

    def add(self, line: Entitlement) -> None:
        """Counts one line in."""
        self.inferred_lines += line.occasion_source == "inferred"
        self.count(line.sums)

    def count(self, sums: Sums) -> None:
        """Counts the sums of one line in."""
        self.lines += 1
        for level, fen in sums.items():
            if fen is None:
                self.unknown[level] += 1
            else:
                self.sums[level] += fen


@dataclass(frozen=True, slots=True)
class Calculation:
    """The entitlements of a year. `lines` and `uncovered` are read once, in order; `totals` is right after `lines`."""

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
    """An indicator on a day: gap = target − actual; `met` None where it cannot be told, `why` then says so."""

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
    series: tuple[YearFigure, ...] = ()
    applied: int | None = None
    """Enterprises whose application for the scheme is open on the day: no part of the count. None where there is no scheme."""

    @property
    def gap(self) -> Fraction | None:
        """What is missing to the target, negative where it is passed."""
        return None if self.target is None or self.actual is None else self.target - self.actual


@dataclass(frozen=True, slots=True)
class YearFigure:
    """One year of an indicator: at its end, or on the day asked for in the day's own year; None: not yet, or untold."""

    year: int
    actual: Fraction | None
    target: Fraction | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the county is from its targets on a day (ISO text)."""

    as_of: str
    plan: str
    titles: Mapping[str, str]
    gaps: tuple[Gap, ...]
    notes: tuple[str, ...] = ()
