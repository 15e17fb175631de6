"""What stands between the plan and a certificate, as SQL: open applications, the reserve pool's history."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, String, and_, cast, exists, extract, literal, null, or_, select, union_all

from hte_cli.models import APPLICATION, CERTIFICATION, ENTERPRISE, POOL_MOVE, RESERVE
from hte_cli.policy.conditions import effective, located
from hte_cli.policy.tables import Statement


def open_applications(day: date, scheme: str | None = None) -> Statement:
    """Applications filed on or before the day, neither failed nor followed by a certificate by then.

    A certificate of the scheme issued on or after the filing closes the application. Only enterprises located on the day
    count. Columns: enterprise (key), name, uscc, scheme, year, batch, filed_on, state (the last step taken).
    """
    a, e, c = APPLICATION.c, ENTERPRISE.c, CERTIFICATION.alias()
    arrived = exists().where(
        c.c.enterprise == a.enterprise, c.c.scheme == a.scheme, c.c.issued_on >= a.filed_on, c.c.issued_on <= day, effective(c)
    )
    conditions = [a.filed_on <= day, or_(a.failed_on.is_(None), a.failed_on > day), ~arrived, located(ENTERPRISE, day)]
    if scheme is not None:
        conditions.append(a.scheme == scheme)
    columns = [a.enterprise, e.name, e.uscc, a.scheme, a.year, a.batch]
    days = [cast(a[step], String).label(step) for step in ("filed_on", "recommended_on", "publicised_on", "passed_on")]
    source = APPLICATION.join(ENTERPRISE, e.key == a.enterprise)
    return select(*columns, *days).select_from(source).where(and_(*conditions)).order_by(a.filed_on, e.name)


def held_before(enterprise: str, scheme: str, day: date) -> Statement:
    """The years in which an enterprise's certificates of a scheme were issued, before the day. Column: year."""
    c = CERTIFICATION.c
    mine = and_(c.enterprise == enterprise, c.scheme == scheme, c.issued_on < day, effective(CERTIFICATION))
    return select(extract("year", c.issued_on).label("year")).where(mine)


def pool_history(day: date, schemes: Collection[str], enterprise: str | None = None) -> Statement:
    """Everything that moved an enterprise of the reserve pool on or before the day, in order; it leads to one of the schemes.

    Columns: enterprise (key), on (ISO text), turn (of several on one day: an admission, then moves, then a certificate),
    state, remark, responsible.
    """
    r, m, c = RESERVE.c, POOL_MOVE.c, CERTIFICATION.c
    known = or_(exists().where(r.enterprise == c.enterprise), exists().where(m.enterprise == c.enterprise))
    admitted: list[Any] = [r.enterprise, _day(r.on), literal(0).label("turn"), literal("admitted").label("state"), r.source.label("remark")]
    moved: list[Any] = [m.enterprise, _day(m.on), literal(1), m.state, m.remark, null()]
    certified: list[Any] = [c.enterprise, _day(c.issued_on), literal(2), literal("certified"), c.number, null()]
    parts: list[Statement] = [
        select(*admitted, r.responsible).where(r.on <= day),
        select(*moved).where(m.on <= day),
        select(*certified).where(c.scheme.in_(sorted(schemes)), c.issued_on <= day, effective(CERTIFICATION), known),
    ]
    if enterprise is not None:
        owners = (r.enterprise, m.enterprise, c.enterprise)
        parts = [part.where(owner == enterprise) for part, owner in zip(parts, owners, strict=True)]
    history = union_all(*parts).subquery()
    h = history.c
    return select(h.enterprise, h.on, h.turn, h.state, h.remark, h.responsible).order_by(h.enterprise, h.on, h.turn, h.state)


def _day(column: Any) -> ColumnElement[str]:
    return cast(column, String).label("on")
