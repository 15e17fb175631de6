"""Doubts of certificates: two at a time, an occasion against the records, a number of another form or nearly another's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, String, and_, case, cast, exists, func, or_, select

from hte_cli.language import _
from hte_cli.models import CERTIFICATION
from hte_cli.policy.conditions import contradicted_occasion, derived_occasion, effective
from hte_cli.policy.tables import Columns
from hte_cli.services.doubting.scope import Doubtful, Scope, about
from hte_cli.store.reading import table_of
from hte_cli.values import doubts
from hte_cli.values.award_doubts import Doubt, doubt
from hte_cli.values.commands import command
from hte_cli.values.patterns import matcher
from hte_cli.values.records import Scheme, year_of


def still_in_force(certificate: Columns, earlier: Columns, years: Mapping[str, int]) -> ColumnElement[bool]:
    """Whether `certificate` was issued while `earlier`, of the same enterprise and scheme, was in force, before the year of its end.

    The one meaning of "overlap": `hte check` and the doubts before money take it.
    """
    c, e = certificate.c, earlier.c
    return and_(
        c.issued_on <= e.valid_until,
        # In the year of its end a renewal may come before the last day.
        or_(c.scheme.not_in(list(years)), year(c.issued_on) < year(e.valid_until)),
    )


def year(day: ColumnElement[date]) -> ColumnElement[str]:
    """The year of a day as text: much quicker to compare than what a database makes of its parts."""
    return func.substr(cast(day, String), 1, 4)


def of_one_firm(certificate: Columns, earlier: Columns) -> ColumnElement[bool]:
    """Whether `earlier` is another certificate of the same enterprise and scheme, not later and not revoked by then."""
    c, e = certificate.c, earlier.c
    return and_(
        e.enterprise == c.enterprise,
        # As text, so that either certificate is looked up by its enterprise, not among all of the scheme.
        e.scheme.concat("") == c.scheme.concat(""),
        or_(e.issued_on < c.issued_on, and_(e.issued_on == c.issued_on, e.number < c.number)),
    )


def not_revoked(certificate: Columns, earlier: Columns) -> ColumnElement[bool]:
    """Whether the earlier one was not revoked with effect on or before the issue of the later."""
    return or_(earlier.c.revoked_on.is_(None), earlier.c.revoked_on > certificate.c.issued_on)


def worth_asking(scope: Scope) -> Scope:
    """Of all enterprises those whose certificates are doubtful, found in one pass; where few are named, they.

    Most certificates have no earlier one beside them, and no more is asked of those. What is doubtful of the few that are
    left is said by the statements below.
    """
    if scope.enterprises is not None:
        return scope
    c, any_earlier, earlier = CERTIFICATION.c, CERTIFICATION.alias(), CERTIFICATION.alias()
    beside = and_(_of_scheme(CERTIFICATION, any_earlier), any_earlier.c.issued_on <= c.issued_on, any_earlier.c.number != c.number)
    close = or_(_double(CERTIFICATION, earlier, scope.years), _same_year(CERTIFICATION, earlier))
    before = and_(_of_scheme(CERTIFICATION, earlier), earlier.c.issued_on <= c.issued_on, earlier.c.number != c.number)
    doubtful = or_(exists().where(before, close), contradicted_occasion(CERTIFICATION, scope.years))
    wanted = case((exists().where(beside), doubtful), else_=c.occasion.in_(("renewal", "relapse")))
    statement = select(c.enterprise).where(scope.since(c.issued_on), wanted)
    return replace(scope, enterprises=frozenset(row["enterprise"] for row in scope.rows(statement)))


def _of_scheme(certificate: Columns, other: Columns) -> ColumnElement[bool]:
    return and_(other.c.enterprise == certificate.c.enterprise, other.c.scheme == certificate.c.scheme)


def _same_year(certificate: Columns, earlier: Columns) -> ColumnElement[bool]:
    return year(certificate.c.issued_on) == year(earlier.c.issued_on)


def _double(certificate: Columns, earlier: Columns, years: Mapping[str, int]) -> ColumnElement[bool]:
    """Whether only one of two certificates can be right, or both are one."""
    return and_(
        not_revoked(certificate, earlier),
        effective(certificate),
        or_(
            still_in_force(certificate, earlier, years),
            and_(certificate.c.scheme.in_(list(years)), _same_year(certificate, earlier)),
            and_(certificate.c.occasion == "first", earlier.c.occasion == "first"),
        ),
    )


def pairs(scope: Scope, found: Doubtful) -> None:
    """Two certificates that may be one, or of which only one can be right: each is doubtful beside the other."""
    c, earlier = CERTIFICATION.c, CERTIFICATION.alias()
    e, double, same_year = earlier.c, _double(CERTIFICATION, earlier, scope.years), _same_year(CERTIFICATION, earlier)
    columns = [
        c.enterprise.label("owner_key"),
        *(column.label(name) for name, column in _told(c).items()),
        *(column.label(f"earlier_{name}") for name, column in _told(e).items()),
        e.valid_until.label("last"),
        double.label("double"),
    ]
    source = CERTIFICATION.join(earlier, of_one_firm(CERTIFICATION, earlier))
    for row in scope.rows(
        select(*columns).select_from(source).where(or_(double, same_year), scope.wanted(c.enterprise), scope.since(c.issued_on))
    ):
        told = _of_two(row)
        if told is not None:
            found.of_pair(told, about(row), about(row, "earlier_"))


def _told(columns: Any) -> dict[str, Any]:
    c = columns
    return {"record": c.record_id, "subject": c.scheme, "on": c.issued_on, "evidence": c.number, "occasion": c.occasion}


def _of_two(row: Mapping[str, Any]) -> Doubt | None:
    one, other = row["evidence"], row["earlier_evidence"]
    ids = sorted(str(row[f"{which}record"] or row[f"{which}evidence"]) for which in ("", "earlier_"))
    days = {"one": one, "day": row["on"], "other": other, "before": row["earlier_on"], "last": row["last"]}
    if not row["double"]:
        if not near(one, other):
            return None
        said = _("{one} is nearly the number {other} of the same enterprise and year.")
        return doubt("number-near", ids, said.format(**days))
    fix = _("If they are one, undo or correct the wrong one: {command}.").format(
        command=command("cert", "edit", one, "--to-number", "NUMBER")
    )
    if row["occasion"] == row["earlier_occasion"] == "first":
        said = _("{one} ({day}) and {other} ({before}) are both stated as a first certification of one enterprise.")
        return doubt("first-twice", ids, said.format(**days), fix)
    if row["occasion"] == row["earlier_occasion"] == "renewal" and str(row["on"])[:4] == str(row["earlier_on"])[:4]:
        said = _("{one} ({day}) and {other} ({before}) are both renewals of one year.")
        return doubt("renewal-twice", ids, said.format(**days), fix)
    said = _("{one} was issued on {day}, while {other} ({before}) was in force until {last}: one certificate under two numbers?")
    return doubt("overlap", ids, said.format(**days), fix)


def near(one: str, other: str) -> bool:
    """Whether two numbers are one digit, or one swap of neighbours, apart."""
    if len(one) != len(other):
        longer, shorter = sorted((one, other), key=len, reverse=True)
        return len(longer) == len(shorter) + 1 and any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))
    differing = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(differing) == 2:
        i, j = differing
        return j == i + 1 and one[i] == other[j] and one[j] == other[i]
    return len(differing) == 1


def both(scope: Scope, found: Doubtful) -> None:
    """Pairs of certificates, and stated occasions against the records."""
    asked = worth_asking(scope)
    if asked.enterprises != frozenset():
        pairs(asked, found)
        occasions(asked, found)


def occasions(scope: Scope, found: Doubtful) -> None:
    """Stated occasions that the earlier certificates speak against (docs/definitions.md#occasion)."""
    c = CERTIFICATION.c
    derived = derived_occasion(CERTIFICATION, scope.years)
    columns = [c.enterprise.label("owner_key"), *(column.label(name) for name, column in _told(c).items()), derived.label("derived")]
    stated = (contradicted_occasion(CERTIFICATION, scope.years), effective(CERTIFICATION))
    for row in scope.rows(select(*columns).where(*stated, scope.wanted(c.enterprise), scope.within(c.issued_on))):
        fix = _("If an earlier certificate is missing, record it; else: {command}.")
        confirm = command("cert", "confirm", row["evidence"], "--occasion", row["derived"])
        said = f"{row['evidence']}: {doubts.occasion(row['occasion'], row['derived'])}"
        ids = (row["record"] or row["evidence"], row["occasion"], row["derived"])
        found.of_record(doubt("occasion", ids, said, fix.format(command=confirm)), about(row))


def reissued(scope: Scope, found: Doubtful) -> None:
    """Certificates of renamed enterprises whose number speaks of an earlier year: maybe the day is that of the reissued paper.

    On a renaming a certificate is issued anew, and its number and validity stay (国科发火〔2016〕32号 art. 17).
    """
    c, former = CERTIFICATION.c, table_of("former_name").c
    renamed = exists().where(former.enterprise == c.enterprise, or_(former.until.is_(None), former.until <= c.issued_on))
    columns = [c.enterprise.label("owner_key"), *(column.label(name) for name, column in _told(c).items())]
    for row in scope.rows(select(*columns).where(renamed, scope.wanted(c.enterprise), scope.within(c.issued_on))):
        number, day = row["evidence"], str(row["on"])
        year_told = year_of(number)
        if year_told is None or year_told >= int(day[:4]):
            continue
        said = _("{number} speaks of {year}, its day of issue is {day}, and the enterprise was renamed: the day of a reissued certificate?")
        fix = _("Number and validity stay when a certificate is reissued: {command} gives the first day of issue.")
        edit = command("cert", "edit", number, "--issued-on", "DAY")
        ids = (row["record"] or number, day)
        told = doubt("reissued", ids, said.format(number=number, year=year_told, day=day), fix.format(command=edit))
        found.of_record(told, about(row))


def form(number: str, scheme: Scheme | None) -> Doubt | None:
    """What is doubtful of a number that misses its scheme's pattern."""
    if scheme is None or scheme.fits(number):
        return None
    fix = _("Compare it with the certificate: {command} corrects it.")
    edit = command("cert", "edit", number, "--to-number", "NUMBER")
    said = f"{number}: {doubts.number_pattern(scheme)}"
    return doubt("number-form", (scheme.id, number), said, fix.format(command=edit))


def fitting(schemes: Mapping[str, Scheme]) -> Callable[[str, str], bool]:
    """Tells whether a scheme's number has the form that the plan states, for very many numbers."""
    matches = {name: matcher(scheme.pattern) for name, scheme in schemes.items() if scheme.pattern}
    return lambda scheme, number: (match := matches.get(scheme)) is None or match(number)
