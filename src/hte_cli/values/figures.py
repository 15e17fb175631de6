"""What an office reports on a day: the same figures for the notice, the workbook and the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from hte_cli.values.award_sums import AwardedYear, FundYear
from hte_cli.values.awards import COUNTY
from hte_cli.values.forecast import Forecast
from hte_cli.values.measures import Standing
from hte_cli.values.pool import Board
from hte_cli.values.reconciling import Unsettled
from hte_cli.values.results import Entitlement, LevelTitles, Progress, Tally, Totals, Uncovered

ENDING_DAYS = 365
"""A certificate that ends within so many days is one that ends soon: time for a renewal."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A certificate in force on the day, of an enterprise located then; `renewed` is the number of a later one."""

    key: str
    enterprise: str
    uscc: str | None
    scheme: str
    number: str
    issued_on: str
    valid_until: str
    days: int
    renewed: str | None


@dataclass(frozen=True, slots=True)
class Contributor:
    """What stands behind an indicator's figure: an enterprise and what makes it count (a certificate, an admission).

    Of a renewal rate, a certificate that is due; it `counts` where it is renewed.
    """

    key: str
    enterprise: str
    evidence: str
    counts: bool = True


@dataclass(frozen=True, slots=True)
class Reported:
    """An indicator as it was, or would be, reported; `actual` None where it could not be told.

    Where records were `undecided`, it is the least that it could be.
    """

    id: str
    titles: Mapping[str, str]
    unit: str
    actual: Fraction | None
    target: Fraction | None
    contributors: tuple[Contributor, ...] = ()
    undecided: int = 0


@dataclass(frozen=True, slots=True)
class Statement:
    """The figures of one notice, to be kept with it. `entry` and `head` are the journal's newest when it was written."""

    half: str
    as_of: str
    plan: str
    entry: int
    head: str
    indicators: tuple[Reported, ...]
    county_fen: int = 0
    county_unknown: int = 0

    def of(self, indicator: str) -> Reported | None:
        """The indicator of that id."""
        return next((one for one in self.indicators if one.id == indicator), None)


@dataclass(frozen=True, slots=True)
class Issued:
    """A notice that was sent: which of its half-year it is, when, from which file, and its figures.

    `kept` where the paper itself is in the store, byte by byte.
    """

    number: int
    on: str
    file: str
    sha256: str
    statement: Statement
    kept: bool

    @property
    def name(self) -> str:
        """How a command names it: 2024H1/1."""
        return f"{self.statement.half}/{self.number}"


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that is reported on the day `as_of` (ISO text).

    `year` is the year of the subsidies, of which only those dated up to the day are there. `before` has the figures of the
    half-year before: as they were sent where `before_issued`, else by the records of today.
    """

    as_of: str
    year: int
    plan: str
    titles: Mapping[str, str]
    document: str | None
    clause: str | None
    progress: Progress
    standing: Standing | None
    board: Board
    holdings: tuple[Holding, ...]
    forecast: Forecast | None
    levels: LevelTitles
    lines: tuple[Entitlement, ...]
    totals: Totals
    uncovered: tuple[Uncovered, ...]
    statement: Statement
    before: Statement | None
    before_issued: bool
    signer: Mapping[str, str] | None
    townships: Mapping[str, str]
    """By the enterprise's key, where it is known."""

    awarded: tuple[AwardedYear, ...]
    unsettled: tuple[Unsettled, ...]
    fund: FundYear
    lasting: Mapping[str, Mapping[str, str]]
    """The schemes whose certificates are renewed, with their titles."""

    own_level: str = COUNTY
    """Whose money the office pays."""

    @property
    def whole(self) -> Tally:
        """All levels of all lines together: what is stated, and how many lines leave something open."""
        some = [line.known for line in self.lines if line.tally.known]
        return Tally(sum(some), len(some), sum(not line.complete for line in self.lines))

    def ending(self, days: int = ENDING_DAYS) -> tuple[Holding, ...]:
        """The certificates that are to be renewed, end within so many days and are not renewed; by scheme, the soonest first."""
        return tuple(h for scheme in self.lasting for h in self.holdings if h.scheme == scheme and h.days <= days and h.renewed is None)


@dataclass(frozen=True, slots=True)
class RuleYear:
    """What one rule gives in one year: its lines' sums, with how many are not stated."""

    rule: str
    titles: Mapping[str, str]
    year: int
    totals: Totals


@dataclass(frozen=True, slots=True)
class Span:
    """A certificate as a stretch of time, of an enterprise located on the day; days in ISO text, the last one in force."""

    key: str
    enterprise: str
    uscc: str | None
    scheme: str
    number: str
    issued_on: str
    valid_until: str
    revoked_on: str | None


@dataclass(frozen=True, slots=True)
class PlanYears:
    """What the plan's years brought up to a day: rewards by year and rule, and every certificate that holds for years."""

    years: tuple[int, ...]
    rewards: tuple[RuleYear, ...]
    spans: tuple[Span, ...]
    schemes: Mapping[str, Mapping[str, str]]
    """The titles of the schemes."""
    own_level: str = COUNTY
    """Whose money the office pays."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One reason why a figure changed: "development" (something happened), "correction" (it was recorded otherwise), or
    "unexplained" (the plan that says who counts is adopted no more).

    `step` is +1 where an enterprise came to count, −1 where it ceased to; `entries` are the journal entries of a correction.
    """

    kind: str
    step: int
    enterprise: str
    evidence: str
    why: str
    entries: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Changed:
    """An indicator in two notices, with what stands behind the change; the figure may be the same for all that."""

    id: str
    titles: Mapping[str, str]
    unit: str
    first: Fraction | None
    second: Fraction | None
    differences: tuple[Difference, ...]

    @property
    def cancels(self) -> bool:
        """Whether who came and who went leave the figure as it was."""
        return self.first is not None and self.first == self.second and bool(self.differences)
