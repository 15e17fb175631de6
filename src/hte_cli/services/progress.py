"""`hte progress report`: every indicator of the plan on a day, its target, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from sqlalchemy import Connection

from hte_cli.language import _, _n, pick
from hte_cli.policy.indicators_sql import Renewals, counted, statistic
from hte_cli.policy.plan import Indicator, Plan
from hte_cli.policy.pool_sql import open_applications
from hte_cli.policy.rules_sql import scheme_years
from hte_cli.services.workspace import Workspace
from hte_cli.store.reading import rows
from hte_cli.values import doubts
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
    """An indicator on one day, before its target is looked at. `undecided` records could raise the numerator."""

    actual: Fraction | None
    numerator: int | None = None
    denominator: int | None = None
    undecided: int = 0
    why: str | None = None
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
        met, why = _met(figure, target)
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
            why=why,
            series=self._series(indicator, figure),
            applied=self._applied(indicator),
        )

    def _applied(self, indicator: Indicator) -> int | None:
        """Enterprises with an open application: for a count of its scheme, for a renewal rate of those due in the year."""
        count, ratio = indicator.count, indicator.ratio
        scheme = count.in_force if count and not count.where else ratio.renewed if ratio else None
        if scheme is None:
            return None
        applied = {row["enterprise"] for row in rows(self.connection, open_applications(self.day, scheme))}
        if ratio:
            due = Renewals(scheme, scheme_years([self.plan])[scheme], self.day.replace(month=12, day=31)).open()
            applied &= {row["key"] for row in rows(self.connection, due)}
        return len(applied)

    def _series(self, indicator: Indicator, today: _Figure) -> tuple[YearFigure, ...]:
        """The plan's years: each at its end, the day's own on the day, none after it."""
        last = self.plan.period.until - timedelta(days=1)
        found = []
        for year in range(self.plan.period.from_.year, last.year + 1):
            actual = None
            if year == self.day.year:
                actual = today.actual
            elif year < self.day.year:
                actual = replace(self, day=date(year, 12, 31)).figure(indicator).actual
            found.append(YearFigure(year, actual, indicator.targets.get(year)))
        return tuple(found)

    def figure(self, indicator: Indicator, *, with_excluded: bool = False) -> _Figure:
        """The indicator's value on the day (§5)."""
        if indicator.count is not None:
            row = next(rows(self.connection, counted(indicator.count, self.day)))
            return _Figure(Fraction(row["actual"]), undecided=row["undecided"])
        if indicator.ratio is not None and indicator.ratio.renewed:
            return self._renewal_rate(indicator.ratio.renewed, with_excluded=with_excluded)
        return self._share(indicator)

    def _share(self, indicator: Indicator) -> _Figure:
        ratio = indicator.ratio
        assert ratio is not None
        assert ratio.to is not None
        counted_indicator = next(i for i in self.plan.indicators if i.id == ratio.of)
        count = self.figure(counted_indicator)
        found = next(rows(self.connection, statistic(ratio.to.statistic, self.day)), None)
        title = self.plan.statistics[ratio.to.statistic]
        if found is None or not found["value"]:
            said = _("{statistic} is not recorded for {year} up to {day}: `hte statistic set {id} --year {year} --value N`.")
            said = said.format(statistic=pick(title.model_dump()), year=self.day.year, day=self.day, id=ratio.to.statistic)
            return _Figure(None, why=said)
        numerator, all_ = int(count.actual or 0), found["value"]
        why = doubts.share_above_one(numerator, all_, pick(title.model_dump())) if numerator > all_ else None
        return _Figure(Fraction(numerator, all_), numerator, all_, count.undecided, why)

    def _renewal_rate(self, scheme: str, *, with_excluded: bool) -> _Figure:
        renewals = Renewals(scheme, scheme_years([self.plan])[scheme], self.day)
        row = next(rows(self.connection, renewals.rate()))
        n, d = row["numerator"], row["denominator"]
        excluded = tuple(Excluded(**r) for r in rows(self.connection, renewals.excluded())) if with_excluded else ()
        if not d:
            why = _("no certificate ended in {year} up to {day}").format(year=self.day.year, day=self.day)
            return _Figure(None, n, d, why=why, excluded=excluded)
        return _Figure(Fraction(n, d), n, d, excluded=excluded)


def _met(figure: _Figure, target: Fraction | None) -> tuple[bool | None, str | None]:
    """Whether the target is met; and a sentence where that cannot be told (§5, Count and Gap), or the figure cannot be."""
    why = figure.why
    if figure.undecided:
        said = _n(
            "{n} enterprise in force has no record whether it is above scale",
            "{n} enterprises in force have no record whether they are above scale",
            figure.undecided,
        ).format(n=figure.undecided)
        why = said if why is None else f"{said}; {why}"
    if target is None or figure.actual is None:
        return None, why
    if figure.actual >= target:
        return True, why
    at_most = figure.actual + Fraction(figure.undecided, figure.denominator or 1)
    return (None if at_most >= target else False), why
