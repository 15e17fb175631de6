"""The ways in which an indicator is calculated, a class for each: all that is known of a way without the store stands there.

`Calculated` is the closed union of them. Each has
* `unit`: whether it counts enterprises or is a ratio.
* `statistic`: the county-wide figure that it is divided by, `share_of` the indicator that is divided; None of others.
* `applied_for`: the scheme of which open applications are told beside it, None where there are none to tell.
* `of_whole`: whether a ratio is a part of a whole, so that its target is not above 1.
* `ahead`: how a forecast goes about it: "counted" from certificates and admissions alone, "listed" apart by what falls due, by
  "figures" of the year, which nobody foresees, or "unforeseen" for any other reason.
* `check(known)`: what does not fit in a plan that states it.
Its statements are in `policy.indicators.indicators_sql`, its figure with what is missing in `services.progress`: both match on the
class, so that mypy names what a new way lacks.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal, NamedTuple

from pydantic import model_validator

from hte_cli.language import _
from hte_cli.policy.findings import Finding, unknown
from hte_cli.policy.scalars import Text, fault
from hte_cli.policy.stated import Stated

IndicatorUnit = Literal["count", "ratio"]
Ahead = Literal["counted", "listed", "figures", "unforeseen"]


class Targeted(NamedTuple):
    """What an indicator can be held against; None: a file has a fault there. As in `policy.checks.Known`."""

    schemes: Mapping[str, bool] | None
    statistics: Collection[str] | None
    counts: Mapping[str, bool]


@dataclass(frozen=True, slots=True)
class Holders:
    """Enterprises with a certificate of a scheme in force; with `above_scale` only those above scale in the day's year."""

    scheme: str
    above_scale: bool = False
    unit: ClassVar[IndicatorUnit] = "count"
    statistic: ClassVar[None] = None
    share_of: ClassVar[None] = None
    of_whole: ClassVar[bool] = False

    @property
    def ahead(self) -> Ahead:
        """Whether an enterprise is above scale is a figure of the year."""
        return "figures" if self.above_scale else "counted"

    @property
    def applied_for(self) -> str | None:
        """Its scheme; of enterprises that apply nobody knows whether they will be above scale."""
        return None if self.above_scale else self.scheme

    def check(self, known: Targeted) -> Iterator[Finding]:
        """A scheme that is not named."""
        return unknown("scheme-unknown", ("count", "in_force"), self.scheme, known.schemes)


@dataclass(frozen=True, slots=True)
class Admitted:
    """Enterprises ever admitted to the reserve pool."""

    unit: ClassVar[IndicatorUnit] = "count"
    statistic: ClassVar[None] = None
    share_of: ClassVar[None] = None
    applied_for: ClassVar[None] = None
    of_whole: ClassVar[bool] = False
    ahead: ClassVar[Ahead] = "counted"

    def check(self, _known: Targeted) -> Iterator[Finding]:
        """Nothing can be wrong with it."""
        return iter(())


@dataclass(frozen=True, slots=True)
class ShareOf:
    """A count, by its indicator's id, divided by a statistic."""

    share_of: str
    statistic: str
    unit: ClassVar[IndicatorUnit] = "ratio"
    applied_for: ClassVar[None] = None
    of_whole: ClassVar[bool] = True
    ahead: ClassVar[Ahead] = "figures"

    def check(self, known: Targeted) -> Iterator[Finding]:
        """An indicator that is none or no count, and a statistic that is not named."""
        yield from unknown("indicator-unknown", ("ratio", "of"), self.share_of, known.counts)
        if not known.counts.get(self.share_of, True):
            message = _("the indicator `{name}` is not a count").format(name=self.share_of)
            yield Finding(("ratio", "of"), "indicator-not-count", message, _("name an indicator that has `count`"))
        yield from unknown("statistic-unknown", ("ratio", "to", "statistic"), self.statistic, known.statistics)


@dataclass(frozen=True, slots=True)
class Renewed:
    """Of the certificates of a scheme that end in the year, those renewed."""

    scheme: str
    unit: ClassVar[IndicatorUnit] = "ratio"
    statistic: ClassVar[None] = None
    share_of: ClassVar[None] = None
    of_whole: ClassVar[bool] = True
    ahead: ClassVar[Ahead] = "listed"

    @property
    def applied_for(self) -> str | None:
        """Its scheme: of those due in the year."""
        return self.scheme

    def check(self, known: Targeted) -> Iterator[Finding]:
        """A scheme that is not named, or of which nothing is renewed."""
        yield from unknown("scheme-unknown", ("ratio", "renewed"), self.scheme, known.schemes)
        if known.schemes and known.schemes.get(self.scheme):
            message = _("the scheme `{name}` ends with its year, so nothing of it is renewed").format(name=self.scheme)
            yield Finding(("ratio", "renewed"), "renewed-year-end", message, _("name a scheme that is valid for years"))


Calculated = Holders | Admitted | ShareOf | Renewed


class Count(Stated):
    """Distinct enterprises: with a scheme in force, or ever admitted to the reserve pool."""

    in_force: Text | None = None
    where: Literal["above_scale"] | None = None
    admitted: Literal["reserve"] | None = None

    def of_what(self) -> Calculated:
        """The way to calculate that is stated."""
        return Admitted() if self.in_force is None else Holders(self.in_force, above_scale=self.where is not None)

    @model_validator(mode="after")
    def _one_subject(self) -> Count:
        if (self.in_force is None) == (self.admitted is None):
            raise fault("one-of", names="in_force, admitted", found="0" if self.in_force is None else "2")
        if self.where and not self.in_force:
            raise fault("goes-with", name="where", other="in_force")
        return self


class StatisticTerm(Stated):
    """A county-wide figure, by its id."""

    statistic: Text


class Share(Stated):
    """One count against a statistic, or the renewal rate of a scheme."""

    of: Text | None = None
    to: StatisticTerm | None = None
    renewed: Text | None = None

    def of_what(self) -> Calculated:
        """The way to calculate that is stated."""
        if self.renewed is not None:
            return Renewed(self.renewed)
        assert self.of is not None  # _one_subject
        assert self.to is not None
        return ShareOf(self.of, self.to.statistic)

    @model_validator(mode="after")
    def _one_subject(self) -> Share:
        if (self.renewed is None) == (self.of is None) or (self.of is None) != (self.to is None):
            raise fault("share-unclear")
        return self
