"""The definitions of docs/definitions.md as SQL expressions. Every bound is a value from Python: no date arithmetic in SQL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, extract, false, func, literal, null, or_, select

from hte_cli.models import CERTIFICATION, LEVEL_PAYMENT
from hte_cli.policy.tables import Columns

Wanted = str | int | bool | date | tuple[str, ...] | tuple[int | None, int | None] | tuple[date, date] | None


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that a rule wants. `test` is true, false, or null where it cannot be told; `found` what it looks at.

    A band is wanted as (at least, below), a period as (first day, first day after it).
    """

    name: str
    test: ColumnElement[bool]
    found: ColumnElement[Any]
    wanted: Wanted


def in_force(certification: Columns, scheme: str, day: ColumnElement[date] | date) -> ColumnElement[bool]:
    """`issued_on ≤ day ≤ valid_until`, and no revocation with effect on or before the day (docs/definitions.md#in-force)."""
    c = certification.c
    return and_(c.scheme == scheme, c.issued_on <= day, c.valid_until >= day, or_(c.revoked_on.is_(None), c.revoked_on > day))


def located(enterprise: Columns, day: ColumnElement[date] | date) -> ColumnElement[bool]:
    """`joined_on` is empty or ≤ day, and `left_on` is empty or > day (docs/definitions.md#located)."""
    c = enterprise.c
    return and_(or_(c.joined_on.is_(None), c.joined_on <= day), or_(c.left_on.is_(None), c.left_on > day))


def effective(certification: Columns) -> ColumnElement[bool]:
    """Not revoked with effect on or before its issue: else it gives no award and is no earlier certificate
    (docs/definitions.md#void-certificate).
    """
    c = certification.c
    return or_(c.revoked_on.is_(None), c.revoked_on > c.issued_on)


def has_in_force(enterprise: ColumnElement[str], scheme: str, day: ColumnElement[date] | date) -> ColumnElement[bool]:
    """The enterprise holds a certificate of the scheme that is in force on the day."""
    held = CERTIFICATION.alias()
    return exists().where(held.c.enterprise == enterprise, in_force(held, scheme, day))


def number_in_force(enterprise: ColumnElement[str], scheme: str, day: ColumnElement[date]) -> ColumnElement[str | None]:
    """The number of that certificate, null where there is none."""
    held = CERTIFICATION.alias()
    # max() of an expression, not of the column: else SQLite goes through all numbers of the scheme, newest first.
    newest = select(func.max(held.c.number.concat(""))).where(held.c.enterprise == enterprise, in_force(held, scheme, day))
    return newest.scalar_subquery()


def occasion(certification: Columns, years: Mapping[str, int]) -> ColumnElement[str | None]:
    """The occasion: as stated, else derived from the earlier certificates of the enterprise (docs/definitions.md#occasion).

    `years` gives a scheme's validity; a scheme that is not in it (a yearly register) has no occasions.
    """
    return func.coalesce(certification.c.occasion, derived_occasion(certification, years))


def derived_occasion(certification: Columns, years: Mapping[str, int]) -> ColumnElement[str | None]:
    """The occasion that the earlier certificates of the enterprise give, whatever is stated (docs/definitions.md#occasion)."""
    c = certification.c
    before, continuous = _earlier(certification, years)
    return case(
        (c.scheme.not_in(list(years)), null()),
        (~before, literal("first")),
        (continuous, literal("renewal")),
        else_=literal("relapse"),
    )


def contradicted_occasion(certification: Columns, years: Mapping[str, int]) -> ColumnElement[bool]:
    """The stated occasion is not the derived one; asked in the way that needs the fewest look-ups. False where none is stated."""
    c = certification.c
    before, continuous = _earlier(certification, years)
    return case(
        (or_(c.occasion.is_(None), c.scheme.not_in(list(years))), false()),
        (c.occasion == "first", before),
        (c.occasion == "renewal", ~continuous),
        else_=or_(~before, continuous),
    )


def _earlier(certification: Columns, years: Mapping[str, int]) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """The enterprise has an earlier certificate of the scheme; and one issued just as many years before as the scheme is valid."""
    c = certification.c
    earlier = CERTIFICATION.alias()
    before = and_(
        earlier.c.enterprise == c.enterprise,
        earlier.c.scheme == c.scheme,
        earlier.c.issued_on < c.issued_on,
        effective(earlier),
    )
    term = case(dict(years), value=c.scheme) if years else null()
    continuous = extract("year", earlier.c.issued_on) == extract("year", c.issued_on) - term
    return exists().where(before), exists().where(before, continuous)


def occasion_source(certification: Columns, years: Mapping[str, int]) -> ColumnElement[str | None]:
    """`stated` or `inferred`; null for a scheme without occasions."""
    c = certification.c
    return case(
        (c.occasion.is_not(None), literal("stated")),
        (c.scheme.in_(list(years)), literal("inferred")),
        else_=null(),
    )


def paid_by(level: str, record: ColumnElement[str | None]) -> ColumnElement[int | None]:
    """The fen that a level paid for the record of this id; null where nothing is recorded of it."""
    paid = LEVEL_PAYMENT.alias().c
    return select(paid.fen).where(paid.record == record, paid.level == level).scalar_subquery()


def in_band(column: ColumnElement[int], at_least: int | None, below: int | None) -> ColumnElement[bool]:
    """`at_least ≤ column < below`; null where the figure is missing, so that it falls into no band."""
    bounds = []
    if at_least is not None:
        bounds.append(column >= at_least)
    if below is not None:
        bounds.append(column < below)
    return and_(*bounds) if bounds else column.is_not(None)
