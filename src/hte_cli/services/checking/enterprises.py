"""Checks of enterprises: their codes, and one firm that is recorded twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sqlalchemy import and_, select

from hte_cli.language import _
from hte_cli.models import ENTERPRISE
from hte_cli.services.checking.look import Look, named, owner, remark
from hte_cli.store.reading import table_of
from hte_cli.values import doubts
from hte_cli.values.checking import Remark
from hte_cli.values.codes import code_fits, organisation_fits
from hte_cli.values.commands import command

FORMS = re.compile(r"(?:集团)?(?:股份有限公司|有限责任公司|有限公司|股份公司|公司|厂)$")
PLACES = re.compile(r"^(?:新疆|内蒙古|广西|西藏|宁夏)?(?:(?:维吾尔|壮族|回族)?自治区)?(?:[^省市州县区]{1,8}(?:省|自治州|州|市|县|区))*")
BRACKETED = re.compile(r"（[^）]*）")
LEAST_OF_A_NAME = 2
"""How many characters must be left of a name for it to mean one firm."""


def mistyped_codes(look: Look) -> Iterator[Remark]:
    """Codes whose check character does not fit (GB 32100-2015)."""
    for row in _with_code(look):
        if not code_fits(row["owner_uscc"]):
            yield _code_remark(row, doubts.code_mistyped())


def mistyped_organisations(look: Look) -> Iterator[Remark]:
    """Codes that fit, though the organisation code within does not (GB 11714)."""
    for row in _with_code(look):
        if code_fits(row["owner_uscc"]) and not organisation_fits(row["owner_uscc"]):
            yield _code_remark(row, _("The check character of the organisation code within (characters 9 to 17) does not fit."))


def _with_code(look: Look) -> Iterator[dict[str, str]]:
    return look.rows(select(*owner()).where(ENTERPRISE.c.uscc.is_not(None)).order_by(ENTERPRISE.c.key))


def _code_remark(row: dict[str, str], reason: str) -> Remark:
    edit = command("enterprise", "edit", named(row), "--uscc", "CODE")
    fix = _("Compare it with the licence: {command}.").format(command=edit)
    return remark(row, "enterprise", row["owner_uscc"], reason, fix)


def two_codes(look: Look) -> Iterator[Remark]:
    """One name, or the former name of one and the name of another, or one organisation code, under two codes."""
    other, former = ENTERPRISE.alias(), table_of("former_name")
    columns = [*owner(), other.c.name.label("name"), other.c.uscc.label("uscc")]
    same = and_(other.c.name_key == ENTERPRISE.c.name_key, other.c.key > ENTERPRISE.c.key)
    both = and_(ENTERPRISE.c.uscc.is_not(None), other.c.uscc.is_not(None))
    by_name = select(*columns).select_from(ENTERPRISE.join(other, same)).where(both)
    once = and_(former.c.name_key == ENTERPRISE.c.name_key, former.c.enterprise != ENTERPRISE.c.key)
    source = ENTERPRISE.join(former, once).join(other, other.c.key == former.c.enterprise)
    for statement in (by_name, select(*columns).select_from(source).where(both)):
        for row in look.rows(statement.order_by(ENTERPRISE.c.key, other.c.key)):
            reason = _("{name} ({uscc}) has, or had, the same name.").format(name=row["name"], uscc=row["uscc"])
            yield remark(row, "enterprise", row["owner_uscc"], reason, _merging(named(row), row["uscc"]))
    yield from _one_organisation(look)


def _one_organisation(look: Look) -> Iterator[Remark]:
    """Two codes around one organisation code (characters 9 to 17), which belongs to one organisation alone."""
    met: dict[str, dict[str, str]] = {}
    for row in _with_code(look):
        first = met.setdefault(row["owner_uscc"][8:17], row)
        if first is not row:
            reason = _("{name} ({uscc}) has the same organisation code (characters 9 to 17).")
            said = reason.format(name=first["owner"], uscc=first["owner_uscc"])
            yield remark(row, "enterprise", row["owner_uscc"], said, _merging(named(row), first["owner_uscc"]))


def near_names(look: Look) -> Iterator[Remark]:
    """Names that are equal but for the place, a word in brackets, or the form of the company; or equal, one without a code."""
    met: dict[str, dict[str, str]] = {}
    counted = ENTERPRISE.c.holder.is_(None)
    statement = select(*owner(), ENTERPRISE.c.name_key.label("name_key")).where(counted).order_by(ENTERPRISE.c.key)
    for row in look.rows(statement):
        heart = PLACES.sub("", FORMS.sub("", BRACKETED.sub("", row["name_key"])))
        if len(heart) < LEAST_OF_A_NAME:
            continue
        first = met.setdefault(heart, row)
        told_elsewhere = first["name_key"] == row["name_key"] and first["owner_uscc"] and row["owner_uscc"]
        if first is not row and not told_elsewhere:
            reason = _("Its name is, save for the place or the form of the company, that of {other}.").format(other=_called(first))
            yield remark(row, "enterprise", _called(row), reason, _merging(named(row), named(first)))


def _called(row: dict[str, str]) -> str:
    return f"{row['owner']} ({row['owner_uscc']})" if row["owner_uscc"] else row["owner"]


def _merging(one: str, other: str) -> str:
    return _("If they are one firm: {command}.").format(command=command("enterprise", "merge", one, "--into", other))
