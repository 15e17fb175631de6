"""Checks of certificates: their numbers, their time, their occasions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import and_, exists, extract, func, not_, or_, select

from hte_cli.language import _
from hte_cli.policy.conditions import derived_occasion, effective, located
from hte_cli.policy.tables import CERTIFICATION, ENTERPRISE, Statement
from hte_cli.services.checking.look import Look, named, owner, remark
from hte_cli.store.reading import image, key_of
from hte_cli.values import doubts
from hte_cli.values.checking import Remark
from hte_cli.values.records import Change, years_later

HTE_NUMBER = re.compile(r"G[RF]\d{4}(\d{2})\d{6}")
SME_NUMBER = re.compile(r"\d{4}(\d{6}).{8}")
"""Where the province and the division stand in a number (domain.md §2.5, §3.4)."""

DUE_DAYS = 180
"""How long before its last day a certificate is due for renewal."""

LATE_DAYS = 180
"""An announcement so long after the issue is unusual: lists follow within weeks."""

YOUNG_YEARS = 3
"""An enterprise older than that may well have held an earlier certificate that nobody recorded."""


def _certificates(*more: Any) -> Statement:
    c = CERTIFICATION
    columns = [*owner(), c.c.scheme, c.c.number, c.c.issued_on, c.c.valid_until, *more]
    source = c.join(ENTERPRISE, ENTERPRISE.c.key == c.c.enterprise)
    return select(*columns).select_from(source).order_by(c.c.scheme, c.c.number)


def _remark(row: dict[str, Any], reason: str, fix: str) -> Remark:
    return remark(row, "certification", row["number"], reason, fix)


def _compare() -> str:
    return _("Compare it with the certificate: `hte cert edit` mends it.")


def number_years(look: Look) -> Iterator[Remark]:
    """Numbers that speak of another year than the day of issue."""
    for row in look.rows(_certificates()):
        reason = doubts.number_year(row["number"], row["issued_on"].isoformat())
        if reason:
            yield _remark(row, reason, _compare())


def other_provinces(look: Look) -> Iterator[Remark]:
    """Numbers of another province, where nothing says that the enterprise moved in: it keeps its number then."""
    known = {division[:2] for division in look.divisions}
    for row in look.rows(_certificates().where(CERTIFICATION.c.scheme == "hte", ENTERPRISE.c.joined_on.is_(None))):
        found = HTE_NUMBER.fullmatch(row["number"])
        if found and found[1] not in known:
            reason = _("The number is of province {code}.").format(code=found[1])
            yield _remark(
                row, reason, _("If it moved in, record the day: `hte enterprise edit {who} --joined-on D`.").format(who=named(row))
            )


def other_divisions(look: Look) -> Iterator[Remark]:
    """Register numbers of another division than the plans'."""
    for row in look.rows(_certificates().where(CERTIFICATION.c.scheme == "tech-sme")):
        found = SME_NUMBER.fullmatch(row["number"])
        if found and found[1] not in look.divisions:
            reason = _("The number is of division {code}.").format(code=found[1])
            yield _remark(row, reason, _("Registered elsewhere, or moved in? Nothing to mend if so."))


def numbers_twice(look: Look) -> Iterator[Remark]:
    """One number under two enterprises: in another spelling, or under two schemes."""
    other = CERTIFICATION.alias()
    again = exists().where(
        func.upper(other.c.number) == func.upper(CERTIFICATION.c.number),
        other.c.enterprise != CERTIFICATION.c.enterprise,
    )
    twice = select(func.upper(CERTIFICATION.c.number)).group_by(func.upper(CERTIFICATION.c.number))
    several = twice.having(func.count(CERTIFICATION.c.enterprise.distinct()) > 1)
    statement = _certificates().where(func.upper(CERTIFICATION.c.number).in_(several), again)
    for row in look.rows(statement):
        yield _remark(row, _("Another enterprise is recorded with the same number."), _compare())


def overlapping(look: Look) -> Iterator[Remark]:
    """Certificates of one scheme that were issued while an earlier one was in force, before the year of its end."""
    earlier = CERTIFICATION.alias()
    c = CERTIFICATION.c
    before = or_(earlier.c.issued_on < c.issued_on, and_(earlier.c.issued_on == c.issued_on, earlier.c.number < c.number))
    in_force = and_(
        earlier.c.enterprise == c.enterprise,
        # As text, so that the other certificate is looked up by its enterprise, not among all of the scheme.
        earlier.c.scheme.concat("") == c.scheme,
        before,
        c.issued_on <= earlier.c.valid_until,
        or_(earlier.c.revoked_on.is_(None), earlier.c.revoked_on > c.issued_on),
        # In the year of its end a renewal may come before the last day.
        or_(c.scheme.not_in(list(look.years)), extract("year", c.issued_on) < extract("year", earlier.c.valid_until)),
    )
    source = CERTIFICATION.join(ENTERPRISE, ENTERPRISE.c.key == c.enterprise).join(earlier, in_force)
    columns = [*owner(), c.scheme, c.number, earlier.c.number.label("earlier"), earlier.c.valid_until.label("last")]
    for row in look.rows(select(*columns).select_from(source).where(effective(CERTIFICATION)).order_by(c.scheme, c.number)):
        reason = _("{earlier} was still in force, until {last}.").format(earlier=row["earlier"], last=row["last"])
        yield _remark(row, reason, _compare())


def other_validity(look: Look) -> Iterator[Remark]:
    """A last day other than the scheme's by more than a day; a yearly register has no other last day than its year's."""
    for row in look.rows(_certificates()):
        scheme = look.schemes.get(row["scheme"])
        last = scheme.last_day(row["issued_on"], row["number"]) if scheme else None
        if scheme is None or last is None or abs((row["valid_until"] - last).days) <= (1 if scheme.years else 0):
            continue
        reason = _("It is recorded as in force until {day}; by the scheme it would be {last}.").format(day=row["valid_until"], last=last)
        found = _remark(row, reason, _compare())
        yield found if scheme.years else replace(found, mending=_mended(look, row, last))


def _mended(look: Look, row: dict[str, Any], last: date) -> Change | None:
    key = key_of("certification", row)
    before = image(look.connection, "certification", key)
    return None if before is None else Change("certification", key, before, {**before, "valid_until": last.isoformat()})


def contradicted_occasions(look: Look) -> Iterator[Remark]:
    """Stated occasions that the earlier certificates speak against (§5)."""
    c = CERTIFICATION.c
    derived = derived_occasion(CERTIFICATION, look.years)
    for row in look.rows(_certificates(c.occasion, derived.label("derived")).where(c.occasion != derived)):
        fix = _("Is an earlier certificate missing? Else: `hte cert confirm {number} --occasion {derived}`.")
        yield _remark(row, doubts.occasion(row["occasion"], row["derived"]), fix.format(number=row["number"], derived=row["derived"]))


def doubtful_firsts(look: Look) -> Iterator[Remark]:
    """First certifications that are inferred, of enterprises registered more than three years before."""
    c = CERTIFICATION.c
    registered = ENTERPRISE.c.registered_on
    statement = _certificates(registered.label("registered_on")).where(
        c.occasion.is_(None), registered.is_not(None), derived_occasion(CERTIFICATION, look.years) == "first"
    )
    for row in look.rows(statement):
        if years_later(row["registered_on"], YOUNG_YEARS) < row["issued_on"]:
            reason = _("It is taken for a first certification, but the enterprise was registered on {day}.").format(
                day=row["registered_on"]
            )
            yield _remark(row, reason, _("If it is one: `hte cert confirm {number} --occasion first`.").format(number=row["number"]))


def late_announcements(look: Look) -> Iterator[Remark]:
    """Certificates announced long after their issue."""
    announced = CERTIFICATION.c.announced_on
    for row in look.rows(_certificates(announced.label("announced_on")).where(announced.is_not(None))):
        days = (row["announced_on"] - row["issued_on"]).days
        if days > LATE_DAYS:
            reason = _("It was issued on {issued} and announced {days} days later.").format(issued=row["issued_on"], days=days)
            yield _remark(row, reason, _compare())


def before_joining(look: Look) -> Iterator[Remark]:
    """Certificates from before the enterprise came: it was certified elsewhere, and is owed nothing for them here."""
    joined = ENTERPRISE.c.joined_on
    for row in look.rows(_certificates(joined.label("joined_on")).where(CERTIFICATION.c.issued_on < joined)):
        reason = _("The enterprise is in the county only from {day} on.").format(day=row["joined_on"])
        yield _remark(row, reason, _("Nothing to mend if it was certified before it moved in."))


def after_leaving(look: Look) -> Iterator[Remark]:
    """Certificates from when the enterprise had left."""
    left = ENTERPRISE.c.left_on
    for row in look.rows(_certificates(left.label("left_on")).where(CERTIFICATION.c.issued_on >= left)):
        reason = _("The enterprise left the county on {day}.").format(day=row["left_on"])
        yield _remark(row, reason, _("Compare both days: `hte enterprise edit {who} --left-on D` mends the one.").format(who=named(row)))


def due_renewals(look: Look) -> Iterator[Remark]:
    """Certificates in force whose last day is near, without a later one."""
    until = look.day + timedelta(days=DUE_DAYS)
    last = CERTIFICATION.c.valid_until
    for row in look.rows(_newest(look).where(last >= look.day, last <= until)):
        reason = _("It is in force until {day}.").format(day=row["valid_until"])
        yield _remark(row, reason, _("The enterprise must apply again in the year of the last day."))


def lapsed(look: Look) -> Iterator[Remark]:
    """Enterprises in the county whose last certificate has ended."""
    for row in look.rows(_newest(look).where(CERTIFICATION.c.valid_until < look.day)):
        reason = _("It ended on {day}, and no later one is recorded.").format(day=row["valid_until"])
        yield _remark(row, reason, _("If it was renewed, record the new one: `hte cert add {who} …`.").format(who=named(row)))


def _newest(look: Look) -> Statement:
    """The newest certificate of each enterprise located on the day, of schemes that are renewed, unless it is revoked."""
    later, c = CERTIFICATION.alias(), CERTIFICATION.c
    is_later = exists().where(
        later.c.enterprise == c.enterprise, later.c.scheme == c.scheme, later.c.issued_on > c.issued_on, effective(later)
    )
    standing = or_(c.revoked_on.is_(None), c.revoked_on > look.day)
    return _certificates().where(
        c.scheme.in_(list(look.years)), c.issued_on <= look.day, located(ENTERPRISE, look.day), standing, not_(is_later)
    )
