"""A county's records and plans as the oracle sees them: plain values, no database and no model of the program.

Money is whole fen, `until` of a period the first day after it, `valid_until` the last day in force.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

LEVELS = ("region", "prefecture", "county")


@dataclass(frozen=True)
class Enterprise:
    key: str
    name: str
    uscc: str | None = None
    joined_on: date | None = None
    left_on: date | None = None
    left_why: str | None = None


@dataclass(frozen=True)
class Certificate:
    scheme: str
    number: str
    enterprise: str
    issued_on: date
    valid_until: date
    occasion: str | None = None
    revoked_on: date | None = None


@dataclass(frozen=True)
class Event:
    enterprise: str
    kind: str
    on: date
    title: str = ""
    grade: str | None = None
    region: int | None = None
    prefecture: int | None = None


@dataclass(frozen=True)
class Annual:
    enterprise: str
    year: int
    above_scale: bool | None = None
    revenue: int | None = None
    rd_spending: int | None = None
    staff: int | None = None
    rd_staff: int | None = None


@dataclass(frozen=True)
class Statistic:
    id: str
    as_of: date
    value: int


@dataclass(frozen=True)
class Admission:
    enterprise: str
    on: date


@dataclass(frozen=True)
class County:
    enterprises: tuple[Enterprise, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    events: tuple[Event, ...] = ()
    annuals: tuple[Annual, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    admissions: tuple[Admission, ...] = ()


@dataclass(frozen=True)
class Match:
    """`ratio` of what `level` paid; `written` is the ratio in the plan's words."""

    level: str
    ratio: Fraction
    written: str


@dataclass(frozen=True)
class Rule:
    """`pay` names the levels spoken of: fen, None (not stated), or a match. `bands` are (at least, below) by figure."""

    id: str
    pay: Mapping[str, int | Match | None]
    certification: str | None = None
    event: str | None = None
    annual: str | None = None
    occasion: str | None = None
    grades: tuple[str, ...] | None = None
    in_force: str | None = None
    above_scale: bool | None = None
    bands: Mapping[str, tuple[int | None, int | None]] = field(default_factory=dict)
    once: bool = False
    on_request: bool = False
    valid: tuple[date, date] | None = None
    benefit: str | None = None


@dataclass(frozen=True)
class Indicator:
    """One of: enterprises with `in_force` (perhaps only those above scale), the `reserve` pool, the count `of` another

    indicator against a `statistic`, the renewal rate of the scheme `renewed`.
    """

    id: str
    targets: Mapping[int, Fraction]
    in_force: str | None = None
    above_scale: bool = False
    reserve: bool = False
    of: str | None = None
    statistic: str | None = None
    renewed: str | None = None


@dataclass(frozen=True)
class Plan:
    """`years` gives each scheme's validity in years, None where it ends with its year."""

    id: str
    period: tuple[date, date]
    rules: tuple[Rule, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    years: Mapping[str, int | None] = field(default_factory=lambda: {"hte": 3, "tech-sme": None})
