"""A plan's measures and the units that carry them out, and what the units report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import get_args

from hte_cli.kinds.words import Status

STATUSES: tuple[Status, ...] = get_args(Status)
"""What a unit may report of a measure."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the register. `names` are all by which it is known; `until` is the first day on which it was no more.

    `ended` says that it was succeeded or ended, also where the day is not stated.
    """

    id: str
    short: Mapping[str, str]
    full: Mapping[str, str]
    names: Sequence[str] = ()
    from_: date | None = None
    until: date | None = None
    ended: bool = False
    successor: str | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of a plan, with the ids of the units that lead it and of those that are responsible beside them."""

    plan: str
    clause: str
    titles: Mapping[str, str]
    lead: tuple[str, ...]
    responsible: tuple[str, ...]

    @property
    def units(self) -> tuple[str, ...]:
        """All units that have to report, the leading ones first."""
        return (*self.lead, *self.responsible)


@dataclass(frozen=True, slots=True)
class Reported:
    """What a unit reported of a measure; `status` is None where it did not."""

    measure: Measure
    unit: Unit
    leads: bool
    status: Status | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """The measures of a half-year: every pair of measure and unit, with what was reported."""

    half: str
    measures: tuple[Measure, ...]
    units: tuple[Unit, ...]
    reports: tuple[Reported, ...]

    @property
    def silent(self) -> tuple[Reported, ...]:
        """The pairs of which nothing is reported."""
        return tuple(report for report in self.reports if report.status is None)

    @property
    def behind(self) -> tuple[Reported, ...]:
        """The pairs that are reported as behind or not started."""
        return tuple(report for report in self.reports if report.status in ("behind", "not-started"))
