"""What a day to come will show by the records of today, and what its targets then need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from hte_cli.kinds.words import Occasion
from hte_cli.values.results import LEVELS, Sums, Totals


@dataclass(frozen=True, slots=True)
class Holder:
    """An enterprise with the certificate that it holds longest; `valid_until` is its last day (ISO text)."""

    key: str
    enterprise: str
    uscc: str | None
    number: str
    valid_until: str


@dataclass(frozen=True, slots=True)
class Applicant:
    """An open application; `renews` where the enterprise holds, or held, a certificate of the scheme."""

    key: str
    enterprise: str
    uscc: str | None
    scheme: str
    year: int
    filed_on: str
    renews: bool


@dataclass(frozen=True, slots=True)
class RenewalRate:
    """The part of ending certificates that are renewed: `renewed` of `ended` by the records, or a rate that was stated.

    `rate` is None where the county has no record yet and none was stated.
    """

    rate: Fraction | None
    stated: bool = False
    renewed: int | None = None
    ended: int | None = None


@dataclass(frozen=True, slots=True)
class Outlook:
    """A count on the day to come: `today` less what lapses and leaves is `staying`, against the `target` of its year."""

    id: str
    titles: Mapping[str, str]
    clause: str
    scheme: str | None
    today: int
    staying: int
    target: int | None
    lapsing: tuple[Holder, ...] = ()
    leaving: tuple[Holder, ...] = ()
    applicants: tuple[Applicant, ...] = ()
    ready: tuple[str, ...] = ()
    rate: RenewalRate = RenewalRate(None)
    yearly: bool = False
    """Whether the scheme is a yearly register: what is new is a registration then."""

    @property
    def needed(self) -> int | None:
        """How many are missing to the target, at least 0; None where there is no target."""
        return None if self.target is None else max(self.target - self.staying, 0)

    @property
    def renewals(self) -> int:
        """How many of the lapsing are renewed at the rate, rounded down; all of them where no rate is known."""
        return len(self.lapsing) if self.rate.rate is None else int(self.rate.rate * len(self.lapsing))

    @property
    def renewals_needed(self) -> int | None:
        """The part of `needed` that renewals can bring."""
        return None if self.needed is None else min(self.needed, self.renewals)

    @property
    def others_needed(self) -> int | None:
        """The rest: first certifications, or admissions to the reserve pool."""
        return None if self.needed is None or self.renewals_needed is None else self.needed - self.renewals_needed


@dataclass(frozen=True, slots=True)
class RenewalsDue:
    """A renewal target: of the `ending` certificates of the year `renewed` are renewed by the records; `needed` more must be."""

    titles: Mapping[str, str]
    target: Fraction
    ending: int
    renewed: int
    needed: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """The plan's counts on the day `to`, looked at on `as_of` (both ISO text)."""

    as_of: str
    to: str
    plan: str
    titles: Mapping[str, str]
    outlooks: tuple[Outlook, ...]
    renewals: tuple[RenewalsDue, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Expected:
    """What a rule would give for a certificate that is still to come: `ground` is "renewal-due" or "application".

    `on` is the last day of the certificate that ends, or the day of the application; `sums` as an entitlement's, with no
    level where no rule rewards the occasion.
    """

    enterprise: str
    uscc: str | None
    ground: str
    on: str
    evidence: str
    occasion: Occasion
    applied: bool
    titles: Mapping[str, str] | None
    clause: str
    sums: Sums


@dataclass(frozen=True, slots=True)
class SubsidyForecast:
    """What a year may cost: `recorded` for what records dated by `as_of` give, with what cannot be told of them.

    `totals` is for the lines to come.
    """

    year: int
    as_of: str
    levels: Mapping[str, Mapping[str, str]]
    recorded: Totals
    lines: tuple[Expected, ...]
    totals: Totals
    own_level: str = LEVELS[-1]
    """Whose money the office pays: people read it first."""
