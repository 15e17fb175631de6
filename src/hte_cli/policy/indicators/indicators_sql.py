"""Indicators as SQL: counts, the renewal rate, statistics and the reserve pool of docs/definitions.md."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, assert_never

from sqlalchemy import (
    ColumnElement,
    String,
    and_,
    case,
    cast,
    distinct,
    exists,
    extract,
    func,
    literal,
    not_,
    or_,
    select,
    true,
)

from hte_cli.models import ANNUAL, CERTIFICATION, ENTERPRISE, RESERVE, STATISTIC
from hte_cli.policy.conditions import in_force, located
from hte_cli.policy.indicators.ways import Admitted, Calculated, Holders, Renewed, ShareOf
from hte_cli.policy.tables import Statement


def counted(of: Holders | Admitted, day: date) -> Statement:
    """One row: `actual`, the enterprises that count on the day, and `undecided`, those that might."""
    match of:
        case Holders():
            return _in_force(of.scheme, day, above_scale=of.above_scale)
        case Admitted():
            return _admitted(day)
        case _:
            assert_never(of)


def behind(of: Calculated, years: Mapping[str, int], day: date) -> Statement | None:
    """The certificates and admissions behind a figure: key, enterprise, evidence, counts (whether it counts for certain).

    Of a count the last row of an enterprise tells why it counts. None for a share: that has those of its count.
    `years` gives the validity of each scheme that has one in years.
    """
    match of:
        case Holders():
            return _holding(of, day)
        case Admitted():
            r, e = RESERVE.c, ENTERPRISE.c
            columns = (e.key, e.name.label("enterprise"), cast(r.on, String).label("evidence"), true().label("counts"))
            joined = RESERVE.join(ENTERPRISE, e.key == r.enterprise)
            return select(*columns).select_from(joined).where(r.on <= day).order_by(r.on.desc())
        case Renewed():
            return Renewals(of.scheme, years[of.scheme], day).told()
        case ShareOf():
            return None
        case _:
            assert_never(of)


def _holding(of: Holders, day: date) -> Statement:
    c, a = CERTIFICATION.c, ANNUAL.c
    found = holders(of.scheme, day, day).add_columns(c.number.label("evidence"), true().label("counts"))
    above = select(a.enterprise).where(a.year == day.year, a.above_scale.is_(True))
    return found.where(c.enterprise.in_(above)) if of.above_scale else found


def _in_force(scheme: str, day: date, *, above_scale: bool) -> Statement:
    c, e = CERTIFICATION, ENTERPRISE
    source = c.join(e, e.c.key == c.c.enterprise)
    held = and_(in_force(c, scheme, day), located(e, day))
    if not above_scale:
        return select(func.count(distinct(c.c.enterprise)).label("actual"), literal(0).label("undecided")).select_from(source).where(held)
    a = ANNUAL
    source = source.outerjoin(a, and_(a.c.enterprise == c.c.enterprise, a.c.year == day.year))
    return (
        select(
            func.count(distinct(case((a.c.above_scale, c.c.enterprise)))).label("actual"),
            func.count(distinct(case((a.c.above_scale.is_(None), c.c.enterprise)))).label("undecided"),
        )
        .select_from(source)
        .where(held)
    )


def holders(scheme: str, day: date, issued_by: date) -> Statement:
    """The certificates of a scheme in force on the day, of enterprises located then, the one that ends last the last.

    Only those issued on or before `issued_by`, for a day to come. Columns: key, enterprise, uscc, number, valid_until (ISO text).
    """
    return _certificates(and_(in_force(CERTIFICATION, scheme, day), located(ENTERPRISE, day), CERTIFICATION.c.issued_on <= issued_by))


def ever_issued(scheme: str, day: date) -> Statement:
    """Every certificate of a scheme issued on or before the day, of enterprises located then, in the order of their last days.

    Columns: those of `holders`, then scheme, issued_on, and revoked_on where that took effect on or before the day.
    """
    c = CERTIFICATION.c
    revoked = case((c.revoked_on <= day, cast(c.revoked_on, String))).label("revoked_on")
    more = (c.scheme, cast(c.issued_on, String).label("issued_on"), revoked)
    return _certificates(and_(c.scheme == scheme, c.issued_on <= day, located(ENTERPRISE, day))).add_columns(*more)


def _certificates(condition: ColumnElement[bool]) -> Statement:
    """The certificates of the condition with their enterprises, in the order of their last days."""
    c, e = CERTIFICATION.c, ENTERPRISE.c
    columns = [e.key, e.name.label("enterprise"), e.uscc, c.number, cast(c.valid_until, String).label("valid_until")]
    source = CERTIFICATION.join(ENTERPRISE, e.key == c.enterprise)
    return select(*columns).select_from(source).where(condition).order_by(c.valid_until, c.number)


def _admitted(day: date) -> Statement:
    """Cumulative: distinct enterprises admitted on or before the day, wherever they are now."""
    r = RESERVE.c
    return select(func.count(distinct(r.enterprise)).label("actual"), literal(0).label("undecided")).where(r.on <= day)


def statistic(statistic_id: str, day: date) -> Statement:
    """The latest value with `as_of ≤ day` in the day's year; no row where there is none."""
    s = STATISTIC.c
    this_year = and_(s.id == statistic_id, s.as_of <= day, s.as_of >= date(day.year, 1, 1))
    return select(s.value, cast(s.as_of, String).label("as_of")).where(this_year).order_by(s.as_of.desc()).limit(1)


@dataclass(frozen=True, slots=True)
class Renewals:
    """The certificates of a scheme that end in a year, on or before a day of it; `years` is how long they hold.

    Those of a yearly register end with the year and are renewed in the next: there `of` is the year before the day's.
    """

    scheme: str
    years: int
    day: date
    of: int | None = None
    issued_by: date | None = None
    """Only certificates issued on or before this day renew, where `day` is one to come."""

    def rate(self) -> Statement:
        """One row: `numerator` renewed of `denominator` certificates that had to be."""
        return (
            select(func.count().label("denominator"), func.count(case((self._renewed(), 1))).label("numerator"))
            .select_from(self._source())
            .where(self._due())
        )

    def due(self) -> Statement:
        """The certificates that had to be renewed. Columns: key, enterprise, uscc, number, valid_until (ISO text)."""
        return _certificates(self._due())

    def open(self) -> Statement:
        """Those of `due` that are not renewed."""
        return self.due().where(not_(self._renewed()))

    def told(self) -> Statement:
        """Those of `due`, with `evidence`, their number, and `counts`, whether they are renewed."""
        return self.due().add_columns(CERTIFICATION.c.number.label("evidence"), self._renewed().label("counts"))

    def excluded(self) -> Statement:
        """The certificates left out of the rate, with why: `revoked`, or why the enterprise was elsewhere that day."""
        c, e = CERTIFICATION.c, ENTERPRISE.c
        why = case((self._revoked(), "revoked"), (e.left_on <= c.valid_until, func.coalesce(e.left_why, "moved")), else_="not-yet-joined")
        columns = (
            e.name.label("enterprise"),
            e.uscc,
            c.number.label("evidence"),
            cast(c.valid_until, String).label("on"),
            why.label("why"),
        )
        left_out = or_(self._revoked(), not_(located(ENTERPRISE, c.valid_until)))
        return select(*columns).select_from(self._source()).where(self._ending(), left_out).order_by(c.valid_until, c.number)

    def _source(self) -> Any:
        return CERTIFICATION.join(ENTERPRISE, ENTERPRISE.c.key == CERTIFICATION.c.enterprise)

    def _due(self) -> ColumnElement[bool]:
        return and_(self._ending(), not_(self._revoked()), located(ENTERPRISE, CERTIFICATION.c.valid_until))

    def _ending(self) -> ColumnElement[bool]:
        c = CERTIFICATION.c
        first = date(self.of or self.day.year, 1, 1)
        return and_(c.scheme == self.scheme, c.valid_until >= first, c.valid_until <= min(self.day, first.replace(month=12, day=31)))

    def _revoked(self) -> ColumnElement[bool]:
        """Revoked with effect before it ended: it was not there to be renewed. Never null."""
        c = CERTIFICATION.c
        return and_(c.revoked_on.is_not(None), c.revoked_on <= c.valid_until)

    def _renewed(self) -> ColumnElement[bool]:
        """The enterprise holds one issued in the year of issue plus the validity, on or before the day."""
        c, new = CERTIFICATION.c, CERTIFICATION.alias()
        in_time = and_(new.c.issued_on <= (self.issued_by or self.day), or_(new.c.revoked_on.is_(None), new.c.revoked_on > self.day))
        continuous = extract("year", new.c.issued_on) == extract("year", c.issued_on) + self.years
        return exists().where(new.c.enterprise == c.enterprise, new.c.scheme == self.scheme, in_time, continuous)
