"""Checks of certificates: their numbers, their time, their occasions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import and_, exists, not_, or_, select

from hte_cli.language import _
from hte_cli.models import CERTIFICATION, ENTERPRISE
from hte_cli.policy.conditions import derived_occasion, effective, located
from hte_cli.policy.tables import Statement
from hte_cli.services.checking.look import Look, adding, named, owner, remark
from hte_cli.services.doubting.certificates import not_revoked, of_one_firm, still_in_force
from hte_cli.store.reading import key_of
from hte_cli.values import doubts
from hte_cli.values.checking import Correction, Remark
from hte_cli.values.commands import command
from hte_cli.values.names import fold_code
from hte_cli.values.records import years_later

HTE_NUMBER = re.compile(r"G[RF]\d{4}(\d{2})\d{6}")
SME_NUMBER = re.compile(r"\d{4}(\d{6}).{8}")
"""Where the province and the division stand in a number (docs/domain.md#certificate-numbers, docs/domain.md#sme-numbers)."""

NOT_OF_A_NUMBER = re.compile(r"[^0-9A-Z]")

SAME_PROVINCE = {"65": ("65", "66"), "66": ("65", "66")}
"""Xinjiang's Production and Construction Corps may have a number of its own (docs/domain.md#certificate-numbers: unsure, so both pass)."""

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


def _compare(row: dict[str, Any], option: str, value: object) -> str:
    said = _("Compare it with the certificate: {command} corrects it.")
    return said.format(command=command("cert", "edit", row["number"], option, value))


def foreign_numbers(look: Look) -> Iterator[Remark]:
    """Numbers that have not the form of their scheme's."""
    for row in look.rows(_certificates()):
        scheme = look.schemes.get(row["scheme"])
        if scheme is not None and not scheme.fits(row["number"]):
            yield _remark(row, doubts.number_pattern(scheme), _compare(row, "--to-number", "NUMBER"))


def number_years(look: Look) -> Iterator[Remark]:
    """Numbers that speak of another year than the day of issue."""
    for row in look.rows(_certificates()):
        reason = doubts.number_year(row["number"], row["issued_on"].isoformat())
        if reason:
            yield _remark(row, reason, _compare(row, "--issued-on", "D"))


def other_provinces(look: Look) -> Iterator[Remark]:
    """Numbers of another province, where nothing says that the enterprise moved in: it keeps its number then."""
    known = {province for division in look.divisions for province in SAME_PROVINCE.get(division[:2], (division[:2],))}
    for row in look.rows(_certificates().where(CERTIFICATION.c.scheme.in_(list(look.years)), ENTERPRISE.c.joined_on.is_(None))):
        found = HTE_NUMBER.fullmatch(row["number"])
        if found and found[1] not in known:
            reason = _("The number is of province {code}.").format(code=found[1])
            fix = _("If it moved in, record the day: {command}.")
            yield _remark(row, reason, fix.format(command=command("enterprise", "edit", named(row), "--joined-on", "D")))


def other_divisions(look: Look) -> Iterator[Remark]:
    """Register numbers of another division than the plans'."""
    for row in look.rows(_certificates().where(CERTIFICATION.c.scheme.not_in(list(look.years)))):
        found = SME_NUMBER.fullmatch(row["number"])
        if found and found[1] not in look.divisions:
            reason = _("The number is of division {code}.").format(code=found[1])
            yield _remark(row, reason, _("Registered elsewhere, or moved in? Nothing to correct if so."))


def numbers_twice(look: Look) -> Iterator[Remark]:
    """One number under two enterprises: in another spelling, without its letters, or under two schemes."""
    bearers: dict[str, str] = {}
    shared: set[str] = set()
    for row in look.rows(_certificates()):
        bare = _bare(row["number"])
        if bearers.setdefault(bare, row["owner_key"]) != row["owner_key"]:
            shared.add(bare)
    for row in look.rows(_certificates()) if shared else ():
        if _bare(row["number"]) in shared:
            yield _remark(row, _("Another enterprise is recorded with the same number."), _compare(row, "--to-number", "NUMBER"))


def _bare(number: str) -> str:
    """A number without what a list may leave out or write otherwise: signs, case, the letters before the year."""
    return NOT_OF_A_NUMBER.sub("", fold_code(number)).removeprefix("GR").removeprefix("GF")


def overlapping(look: Look) -> Iterator[Remark]:
    """Certificates of one scheme that were issued while an earlier one was in force, before the year of its end."""
    earlier = CERTIFICATION.alias()
    c = CERTIFICATION.c
    in_force = and_(
        of_one_firm(CERTIFICATION, earlier), not_revoked(CERTIFICATION, earlier), still_in_force(CERTIFICATION, earlier, look.years)
    )
    source = CERTIFICATION.join(ENTERPRISE, ENTERPRISE.c.key == c.enterprise).join(earlier, in_force)
    columns = [*owner(), c.scheme, c.number, earlier.c.number.label("earlier"), earlier.c.valid_until.label("last")]
    for row in look.rows(select(*columns).select_from(source).where(effective(CERTIFICATION)).order_by(c.scheme, c.number)):
        reason = _("{earlier} was still in force, until {last}.").format(earlier=row["earlier"], last=row["last"])
        yield _remark(row, reason, _compare(row, "--issued-on", "D"))


def other_validity(look: Look) -> Iterator[Remark]:
    """A last day other than the scheme's or the day before it; a yearly register has its year's last day only."""
    for row in look.rows(_certificates()):
        scheme = look.schemes.get(row["scheme"])
        last = scheme.last_day(row["issued_on"], row["number"]) if scheme else None
        if scheme is None or last is None or 0 <= (last - row["valid_until"]).days <= (1 if scheme.years else 0):
            continue
        reason = _("It is recorded as in force until {day}; by the scheme it would be {last}.").format(day=row["valid_until"], last=last)
        found = _remark(row, reason, _compare(row, "--valid-until", last))
        yield found if scheme.years else replace(found, correction=_correction(row, last))


def _correction(row: dict[str, Any], last: date) -> Correction:
    return Correction("certification", key_of("certification", row), "valid_until", row["valid_until"].isoformat(), last.isoformat())


def contradicted_occasions(look: Look) -> Iterator[Remark]:
    """Stated occasions that the earlier certificates speak against (docs/definitions.md#occasion)."""
    c = CERTIFICATION.c
    derived = derived_occasion(CERTIFICATION, look.years)
    for row in look.rows(_certificates(c.occasion, derived.label("derived")).where(c.occasion != derived)):
        fix = _("Is an earlier certificate missing? Else: {command}.")
        confirm = command("cert", "confirm", row["number"], "--occasion", row["derived"])
        yield _remark(row, doubts.occasion(row["occasion"], row["derived"]), fix.format(command=confirm))


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
            confirm = command("cert", "confirm", row["number"], "--occasion", "first")
            yield _remark(row, reason, _("If it is one: {command}.").format(command=confirm))


def late_announcements(look: Look) -> Iterator[Remark]:
    """Certificates announced long after their issue."""
    announced = CERTIFICATION.c.announced_on
    for row in look.rows(_certificates(announced.label("announced_on")).where(announced.is_not(None))):
        days = (row["announced_on"] - row["issued_on"]).days
        if days > LATE_DAYS:
            reason = _("It was issued on {issued} and announced {days} days later.").format(issued=row["issued_on"], days=days)
            yield _remark(row, reason, _compare(row, "--announced-on", "D"))


def before_joining(look: Look) -> Iterator[Remark]:
    """Certificates from before the enterprise came: it was certified elsewhere, and is owed nothing for them here."""
    joined = ENTERPRISE.c.joined_on
    for row in look.rows(_certificates(joined.label("joined_on")).where(CERTIFICATION.c.issued_on < joined)):
        reason = _("The enterprise is in the county only from {day} on.").format(day=row["joined_on"])
        yield _remark(row, reason, _("Nothing to correct if it was certified before it moved in."))


def after_leaving(look: Look) -> Iterator[Remark]:
    """Certificates from when the enterprise had left."""
    left = ENTERPRISE.c.left_on
    for row in look.rows(_certificates(left.label("left_on")).where(CERTIFICATION.c.issued_on >= left)):
        reason = _("The enterprise left the county on {day}.").format(day=row["left_on"])
        edit = command("enterprise", "edit", named(row), "--left-on", "D")
        yield _remark(row, reason, _("Compare both days: {command} corrects one of them.").format(command=edit))


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
        yield _remark(row, reason, _("If it was renewed, record the new one: {command}.").format(command=adding(row, row["scheme"])))


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
