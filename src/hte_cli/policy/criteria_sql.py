"""Criteria as SQL: for each a test (true, false, or null where it cannot be told) and the figures that it looks at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import reduce
from typing import Any

from sqlalchemy import ColumnElement, Integer, and_, case, cast, func, literal, null, or_, select

from hte_cli.models import ANNUAL, ENTERPRISE
from hte_cli.policy.conditions import has_in_force
from hte_cli.policy.criteria import Criterion, Points, SchemeCriteria, ShareOf, Steps, column_of
from hte_cli.policy.tables import Statement

Bounds = tuple[ColumnElement[Any], ColumnElement[Any]]
"""The fewest and the most that something can be."""

YES, NO, UNTOLD = literal(True), literal(False), null()


@dataclass(frozen=True, slots=True)
class Look:
    """Criteria on a day: the fiscal year is the one before it. `last` is that year's record, where there is one."""

    criteria: SchemeCriteria
    day: date

    @property
    def year(self) -> int:
        """The last fiscal year."""
        return self.day.year - 1

    def statement(self, *conditions: ColumnElement[bool]) -> Statement:
        """A row for each enterprise that the conditions let through: key, name, uscc, then of criterion n the columns

        n_test, n_upper, n_lower, n_share (numerator) and n_over (denominator) of what is asked for.
        """
        e = ENTERPRISE.c
        columns: list[Any] = [e.key, e.name, e.uscc]
        for number, criterion in enumerate(self.criteria.criteria):
            parts = zip(("test", "upper", "lower", "share", "over"), self._criterion(criterion), strict=True)
            columns += [part.label(f"{number}_{name}") for name, part in parts]
        source = ENTERPRISE.outerjoin(ANNUAL, and_(ANNUAL.c.enterprise == e.key, ANNUAL.c.year == self.year))
        return select(*columns).select_from(source).where(*conditions).order_by(e.name)

    def _criterion(self, criterion: Criterion) -> tuple[ColumnElement[Any], ...]:
        """Test, upper figure, lower figure, and the share asked for as numerator and denominator."""
        if criterion.judged is not None:
            return UNTOLD, null(), null(), null(), null()
        if criterion.days_registered is not None:
            return self._registered(criterion.days_registered)
        if criterion.points is not None:
            return self._score(criterion)
        if criterion.share is not None:
            upper, lower = self._sums(criterion.share)
            share, over = self._asked(criterion)
            reached = case((or_(lower.is_(None), lower <= 0, share.is_(None)), UNTOLD), else_=upper * over >= share * lower)
            return reached, upper, lower, share, over
        figures: list[str] = [*(criterion.sum or ()), *([criterion.figure] if criterion.figure else [])]
        columns = [ANNUAL.c[column_of(figure)] for figure in figures]
        total, known = _added(columns), _added([func.coalesce(column, 0) for column in columns])
        limit = int(criterion.at_least if criterion.at_least is not None else criterion.at_most or 0)
        if criterion.sum and criterion.at_most is not None:
            limit //= 100  # written without a unit: people or pieces, not yuan
        # Figures are never negative: those that are known can decide alone.
        if criterion.at_least is not None:
            test = case((known >= limit, YES), else_=total >= limit)
        else:
            test = case((known > limit, NO), else_=total <= limit)
        return test, case((test.is_not(None), known)), null(), literal(limit), literal(1)

    def _registered(self, days: int) -> tuple[ColumnElement[Any], ...]:
        latest = self.day - timedelta(days=days)
        return ENTERPRISE.c.registered_on <= latest, cast(null(), Integer), null(), literal(days), literal(1)

    def _sums(self, share: ShareOf) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
        """Both figures, summed over the years that the enterprise must have; null where one of them is missing."""
        if share.years == 1:
            return ANNUAL.c[column_of(share.of)], ANNUAL.c[column_of(share.to)]
        first = self.year - share.years + 1
        a, e = ANNUAL.alias(), ENTERPRISE.c
        of, to = a.c[column_of(share.of)], a.c[column_of(share.to)]
        begins = [(e.registered_on >= date(year, 1, 1), self.year - year + 1) for year in range(self.year, first, -1)]
        needed = case(*begins, else_=share.years)
        within = and_(a.c.enterprise == e.key, a.c.year >= first, a.c.year <= self.year, of.is_not(None), to.is_not(None))
        known = select(func.count()).select_from(a).where(within).correlate(ENTERPRISE).scalar_subquery()

        def summed(figure: ColumnElement[Any]) -> ColumnElement[Any]:
            total = select(func.sum(figure)).select_from(a).where(within).correlate(ENTERPRISE).scalar_subquery()
            return case((known >= needed, total), else_=null())

        return summed(of), summed(to)

    def _asked(self, criterion: Criterion) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
        if not criterion.bands:
            asked = criterion.at_least or Fraction(0)
            return literal(asked.numerator), literal(asked.denominator)
        figure = ANNUAL.c[column_of(str(criterion.by))]

        def by_band(part: str) -> ColumnElement[Any]:
            ends = [
                (figure <= band.up_to if band.up_to is not None else figure.is_not(None), literal(getattr(band.at_least, part)))
                for band in criterion.bands
            ]
            return case(*ends, else_=null())

        return by_band("numerator"), by_band("denominator")

    def _score(self, criterion: Criterion) -> tuple[ColumnElement[Any], ...]:
        """The score, between what the known parts give and what the others could."""
        assert criterion.points is not None
        bounds = [self._points(part) for part in criterion.points]
        low, high = _added([least for least, _m in bounds]), _added([most for _l, most in bounds])
        wanted = int(criterion.at_least or 0)
        never_zero = [pair for pair, part in zip(bounds, criterion.points, strict=True) if part.never_zero]
        zero, some = [most == 0 for _l, most in never_zero], [least > 0 for least, _m in never_zero]
        test = case((or_(high < wanted, *zero), NO), (and_(low >= wanted, *some), YES), else_=UNTOLD)
        if criterion.unless_in_force:
            test = case((has_in_force(ENTERPRISE.c.key, criterion.unless_in_force, self.day), YES), else_=test)
        score = case((low == high, low), else_=null())
        return test, score, null(), literal(wanted), literal(1)

    def _points(self, part: Points) -> Bounds:
        """The fewest and the most points that the part can give: the same where its figures are known."""
        if part.share is None:
            return _best([(_stepped(steps), max(steps.steps.values())) for steps in part.best_of])
        upper, lower = self._sums(part.share)
        unknown = or_(upper.is_(None), lower.is_(None), lower <= 0)
        reached = [(upper * step.denominator >= lower * step.numerator, points) for step, points in _falling(part.steps.items())]
        return case((unknown, 0), *reached, else_=0), case((unknown, max(part.steps.values())), *reached, else_=0)


def _added(parts: Sequence[ColumnElement[Any]]) -> ColumnElement[Any]:
    return reduce(lambda a, b: a + b, parts)


def _falling(steps: Any) -> list[tuple[Fraction, int]]:
    return sorted(steps, reverse=True)


def _stepped(steps: Steps) -> ColumnElement[Any]:
    figure = ANNUAL.c[column_of(steps.figure)]
    reached = [(figure >= int(step), points) for step, points in _falling(steps.steps.items())]
    return case((figure.is_(None), null()), *reached, else_=0)


def _best(parts: Sequence[tuple[ColumnElement[Any], int]]) -> Bounds:
    """The most points of several parts: by those that are known, and by what the others could give at most."""
    least: ColumnElement[Any] = literal(0)
    most: ColumnElement[Any] = literal(0)
    for points, at_most in parts:
        known, possible = func.coalesce(points, 0), func.coalesce(points, at_most)
        least, most = case((known > least, known), else_=least), case((possible > most, possible), else_=most)
    return least, most
