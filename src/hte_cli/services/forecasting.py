"""`hte progress forecast`: which certificates lapse before a day to come, and what its targets then need."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sqlalchemy import Connection, exists, func, select

from hte_cli.errors import UsageFault
from hte_cli.language import _, pick
from hte_cli.models import APPLICATION, CERTIFICATION, ENTERPRISE
from hte_cli.policy.criteria_sql import Look
from hte_cli.policy.indicators.indicators_sql import Renewals, counted, holders
from hte_cli.policy.indicators.pool_sql import open_applications
from hte_cli.policy.indicators.ways import Admitted, Holders, Renewed
from hte_cli.policy.plan import Indicator, Plan
from hte_cli.policy.rules.rules_sql import scheme_years
from hte_cli.services.diagnosing import criteria_of, diagnoses
from hte_cli.services.pool import board_on
from hte_cli.services.progress import plan_for
from hte_cli.services.schemes import renewable
from hte_cli.services.workspace import Workspace
from hte_cli.store.reading import rows
from hte_cli.values.forecast import Applicant, Forecast, Holder, Outlook, RenewalRate, RenewalsDue
from hte_cli.values.pool import OPEN


def forecast(workspace: Workspace, as_of: date, to: date, rate: Fraction | None = None) -> Forecast:
    """The counts of the plan on `to`, by the records of `as_of`; `rate` is the part of lapsing certificates that is renewed.

    Without a rate it is the county's own: of all certificates that ended in past years, those renewed. UsageFault where
    `to` lies before `as_of`.
    """
    if to < as_of:
        raise UsageFault(
            _("{to} lies before {as_of}.").format(to=to, as_of=as_of), _("A forecast looks ahead: name a later day with --to.")
        )
    with workspace.store.read() as connection:
        return forecast_on(connection, workspace.plans(connection), as_of, to, rate)


def forecast_on(connection: Connection, plans: tuple[Plan, ...], as_of: date, to: date, rate: Fraction | None = None) -> Forecast:
    """As `forecast`, in an open look at the store."""
    plan, notes = plan_for(plans, to)
    ahead = _Ahead(connection, plans, plan, as_of, to, rate)
    outlooks = tuple(ahead.outlook(indicator) for indicator in plan.indicators if indicator.of.ahead == "counted")
    left_out = {
        "figures": _("Not foreseen, as they rest on figures of {year}: {indicators}."),
        "unforeseen": _("Not foreseen: {indicators}."),
    }
    for why, said in left_out.items():
        named = [pick(indicator.title.model_dump()) for indicator in plan.indicators if indicator.of.ahead == why]
        notes = (*notes, said.format(year=to.year, indicators=_(", ").join(named))) if named else notes
    return Forecast(as_of.isoformat(), to.isoformat(), plan.id, plan.title.model_dump(), outlooks, tuple(ahead.renewals()), notes)


def applicants(connection: Connection, day: date, scheme: str | None = None) -> list[Applicant]:
    """The applications open on the day, one for each enterprise and scheme, the first filed first."""
    a, c = APPLICATION.c, CERTIFICATION.c
    renews = exists().where(c.enterprise == a.enterprise, c.scheme == a.scheme, c.issued_on <= day).label("renews")
    found: dict[tuple[str, str], Applicant] = {}
    for row in rows(connection, open_applications(day, scheme).add_columns(renews)):
        told = Applicant(row["enterprise"], row["name"], row["uscc"], row["scheme"], row["year"], row["filed_on"], row["renews"])
        found.setdefault((told.key, told.scheme), told)
    return list(found.values())


def own_rate(connection: Connection, scheme: str, years: int | None, day: date) -> RenewalRate:
    """The county's own record: of the certificates that ended in the years before or ending on the day, those renewed.

    A yearly register (`years` None) ends with its year and is renewed in the next.
    """
    first = next(rows(connection, select(func.min(CERTIFICATION.c.valid_until).label("day")).where(CERTIFICATION.c.scheme == scheme)))[
        "day"
    ]
    last = day.year if (day.month, day.day) == (12, 31) else day.year - 1
    renewed = ended = 0
    lag = 0 if years else 1
    for year in range(first.year if first else last + 1, last + 1 - lag):
        until = date(year + lag, 12, 31)
        row = next(rows(connection, Renewals(scheme, years or 1, until, of=year).rate()))
        renewed, ended = renewed + row["numerator"], ended + row["denominator"]
    return RenewalRate(Fraction(renewed, ended) if ended else None, False, renewed, ended)


@dataclass(frozen=True, slots=True)
class _Ahead:
    """A look from one day to another."""

    connection: Connection
    plans: tuple[Plan, ...]
    plan: Plan
    as_of: date
    to: date
    rate: Fraction | None

    def outlook(self, indicator: Indicator) -> Outlook:
        of = indicator.of
        assert isinstance(of, Holders | Admitted)  # what is counted ahead is one of these
        target = indicator.targets.get(self.to.year)
        told = (indicator.id, indicator.title.model_dump(), indicator.cite.clause)
        wanted = None if target is None else int(target)
        if isinstance(of, Admitted):
            today = next(rows(self.connection, counted(of, self.as_of)))["actual"]
            return Outlook(*told, None, today, today, wanted)
        scheme = of.scheme
        today, then = self._held(scheme, self.as_of), self._held(scheme, self.to)
        lost = [holder for key, holder in today.items() if key not in then]
        ends = self.to.isoformat()
        return Outlook(
            *told,
            scheme=scheme,
            today=len(today),
            staying=len(then),
            target=wanted,
            lapsing=tuple(holder for holder in lost if holder.valid_until < ends),
            leaving=tuple(holder for holder in lost if holder.valid_until >= ends),
            applicants=tuple(applicants(self.connection, self.as_of, scheme)),
            ready=tuple(self._ready(scheme, then)) if scheme in renewable(self.plans) else (),
            rate=self._rate(scheme),
            yearly=scheme not in scheme_years(self.plans),
        )

    def _held(self, scheme: str, day: date) -> dict[str, Holder]:
        return {row["key"]: Holder(**row) for row in rows(self.connection, holders(scheme, day, self.as_of))}

    def _rate(self, scheme: str) -> RenewalRate:
        if self.rate is not None:
            return RenewalRate(self.rate, True)
        return own_rate(self.connection, scheme, scheme_years(self.plans).get(scheme), self.as_of)

    def _ready(self, scheme: str, held: dict[str, Holder]) -> Iterator[str]:
        """Who is on the way in the pool, holds none, and meets every criterion that figures can tell."""
        criteria = criteria_of(self.plans, scheme)
        if criteria is None:
            return
        keys = [m.key for m in board_on(self.connection, self.plans, self.as_of).members if m.state in OPEN and m.key not in held]
        for diagnosis in diagnoses(self.connection, Look(criteria, self.as_of), scheme, ENTERPRISE.c.key.in_(keys)):
            if diagnosis.meets_all:
                yield diagnosis.enterprise

    def renewals(self) -> Iterator[RenewalsDue]:
        """What each renewal target of the year needs: the certificates that end in it up to the day."""
        for indicator in self.plan.indicators:
            target = indicator.targets.get(self.to.year)
            if not isinstance(indicator.of, Renewed) or target is None:
                continue
            scheme = indicator.of.scheme
            renewals = Renewals(scheme, scheme_years(self.plans)[scheme], self.to, issued_by=self.as_of)
            row = next(rows(self.connection, renewals.rate()))
            ending, renewed = row["denominator"], row["numerator"]
            wanted = -(-target.numerator * ending // target.denominator)
            yield RenewalsDue(indicator.title.model_dump(), target, ending, renewed, max(wanted - renewed, 0))
