"""`hte progress report`: every indicator of the plan on a day, its target, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from typing import assert_never

from sqlalchemy import Connection

from hte_cli.language import _, _n, pick
from hte_cli.policy.indicators.indicators_sql import Renewals, counted, statistic
from hte_cli.policy.indicators.pool_sql import open_applications
from hte_cli.policy.indicators.ways import Admitted, Holders, Renewed, ShareOf
from hte_cli.policy.plan import Indicator, Plan
from hte_cli.policy.rules.rules_sql import scheme_years
from hte_cli.services.workspace import Workspace
from hte_cli.store.reading import rows
from hte_cli.values import doubts
from hte_cli.values.commands import command_line
from hte_cli.values.results import Excluded, Gap, Progress, YearFigure


def report(workspace: Workspace, day: date) -> Progress:
    """The indicators on `day`, by the plan whose period it lies in, else the one that ended last before it."""
    with workspace.store.read() as connection:
        return report_on(connection, workspace.plans(connection), day)


def report_on(connection: Connection, plans: Sequence[Plan], day: date) -> Progress:
    """As `report`, in an open look at the store."""
    plan, notes = plan_for(plans, day)
    gaps = [_Reckoning(connection, plan, day).gap(indicator) for indicator in plan.indicators]
    return Progress(day.isoformat(), plan.id, plan.title.model_dump(), tuple(gaps), notes)


def plan_for(plans: Sequence[Plan], day: date) -> tuple[Plan, tuple[str, ...]]:
    """The plan whose period the day lies in, else the one that ended last before it, else the first; with what to say of that."""
    within = [plan for plan in plans if day in plan.period]
    if len(within) > 1:
        others = ", ".join(plan.id for plan in within[:-1])
        return within[-1], (_("Other plans of these days are left out: {others}.").format(others=others),)
    if within:
        return within[0], ()
    earlier = [plan for plan in plans if plan.period.from_ <= day]
    plan = max(earlier, key=lambda p: p.period.until) if earlier else plans[0]
    last = plan.period.until - timedelta(days=1)
    note = _("{day} lies outside the plan's period, {first} – {last}: no targets are set for it.")
    return plan, (note.format(day=day, first=plan.period.from_, last=last),)


@dataclass(frozen=True, slots=True)
class _Figure:
    """An indicator on one day, before its target is looked at. `undecided` records could raise the numerator.

    Where none counts for certain and some are undecided, numerator and figure are not known: that would be a 0 made of nothing.
    """

    actual: Fraction | None
    numerator: int | None = None
    denominator: int | None = None
    undecided: int = 0
    why: str | None = None
    fix: str | None = None
    excluded: tuple[Excluded, ...] = ()


@dataclass(frozen=True, slots=True)
class _Reckoning:
    """The indicators of a plan on one day."""

    connection: Connection
    plan: Plan
    day: date

    def gap(self, indicator: Indicator) -> Gap:
        figure = self.figure(indicator, with_excluded=True)
        target = indicator.targets.get(self.day.year)
        met = _met(figure, target)
        return Gap(
            id=indicator.id,
            titles=indicator.title.model_dump(),
            clause=indicator.cite.clause,
            unit=indicator.unit,
            actual=figure.actual,
            numerator=figure.numerator,
            denominator=figure.denominator,
            target=target,
            met=met,
            excluded=figure.excluded,
            why=figure.why,
            fix=figure.fix,
            undecided=figure.undecided,
            series=self._series(indicator, figure),
            applied=self._applied(indicator),
        )

    def _applied(self, indicator: Indicator) -> int | None:
        """Enterprises with an open application: for a count of its scheme, for a renewal rate of those due in the year."""
        of, scheme = indicator.of, indicator.of.applied_for
        if scheme is None:
            return None
        applied = {row["enterprise"] for row in rows(self.connection, open_applications(self.day, scheme))}
        if isinstance(of, Renewed):
            due = Renewals(scheme, scheme_years([self.plan])[scheme], self.day.replace(month=12, day=31)).open()
            applied &= {row["key"] for row in rows(self.connection, due)}
        return len(applied)

    def _series(self, indicator: Indicator, today: _Figure) -> tuple[YearFigure, ...]:
        """The plan's years: each at its end, the day's own on the day, none after it."""
        last = self.plan.period.until - timedelta(days=1)
        found = []
        for year in range(self.plan.period.from_.year, last.year + 1):
            figure = _Figure(None)
            if year == self.day.year:
                figure = today
            elif year < self.day.year:
                figure = replace(self, day=date(year, 12, 31)).figure(indicator)
            found.append(YearFigure(year, figure.actual, indicator.targets.get(year), figure.undecided))
        return tuple(found)

    def figure(self, indicator: Indicator, *, with_excluded: bool = False) -> _Figure:
        """The indicator's value on the day (docs/definitions.md#progress)."""
        of = indicator.of
        match of:
            case Holders() | Admitted():
                row = next(rows(self.connection, counted(of, self.day)))
                return self._counted(row["actual"], row["undecided"])
            case Renewed():
                return self._renewal_rate(of.scheme, with_excluded=with_excluded)
            case ShareOf():
                return self._share(of)
            case _:
                assert_never(of)

    def _counted(self, actual: int, undecided: int) -> _Figure:
        """A count, with a word on the enterprises of which nobody recorded whether they count."""
        if not undecided:
            return _Figure(Fraction(actual))
        year = self.day.year
        why = _n(
            "of {n} enterprise in force it is not recorded whether it was above scale in {year}",
            "of {n} enterprises in force it is not recorded whether they were above scale in {year}",
            undecided,
        ).format(n=undecided, year=year)
        fix = command_line("annual", "set", "CODE", "--year", year, "--above-scale")
        return _Figure(Fraction(actual) if actual else None, undecided=undecided, why=why, fix=fix)

    def _share(self, of: ShareOf) -> _Figure:
        counted_indicator = next(i for i in self.plan.indicators if i.id == of.share_of)
        count = self.figure(counted_indicator)
        found = next(rows(self.connection, statistic(of.statistic, self.day)), None)
        title = pick(self.plan.statistics[of.statistic].model_dump())
        if found is None:
            why = _("{statistic} is not recorded for {year} up to {day}").format(statistic=title, year=self.day.year, day=self.day)
            fix = command_line("statistic", "set", of.statistic, "--year", self.day.year, "--value", "N")
            return _Figure(None, why=why, fix=fix)
        if not found["value"]:
            why = _("{statistic} is 0 on {day}: there is nothing to divide by").format(statistic=title, day=found["as_of"])
            return _Figure(None, why=why)
        total = found["value"]
        if count.actual is None:
            return replace(count, denominator=total)
        numerator = int(count.actual)
        beyond = [doubts.share_above_one(numerator, total, title)] if numerator > total else []
        said = _("; ").join(filter(None, (count.why, *beyond))) or None
        return replace(count, actual=Fraction(numerator, total), numerator=numerator, denominator=total, why=said)

    def _renewal_rate(self, scheme: str, *, with_excluded: bool) -> _Figure:
        renewals = Renewals(scheme, scheme_years([self.plan])[scheme], self.day)
        row = next(rows(self.connection, renewals.rate()))
        n, d = row["numerator"], row["denominator"]
        excluded = tuple(Excluded(**r) for r in rows(self.connection, renewals.excluded())) if with_excluded else ()
        if not d:
            why = _("no certificate ended in {year} up to {day}").format(year=self.day.year, day=self.day)
            return _Figure(None, n, d, why=why, excluded=excluded)
        return _Figure(Fraction(n, d), n, d, excluded=excluded)


def _met(figure: _Figure, target: Fraction | None) -> bool | None:
    """Whether the target is met; None where that cannot be told, or undecided records could change it (docs/definitions.md#count,
    docs/definitions.md#gap).
    """
    if target is None or figure.actual is None:
        return None
    if figure.actual >= target:
        return True
    at_most = figure.actual + Fraction(figure.undecided, figure.denominator or 1)
    return None if at_most >= target else False
