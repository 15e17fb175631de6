"""What is recorded, kind by kind, for lists and for one enterprise's page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, false, func, or_, select

from hte_cli.kinds import RecordKind
from hte_cli.models import ANNUAL, APPLICATION, CERTIFICATION, CONTACT, ENTERPRISE, EVENT, MEASURE, RESERVE, STATISTIC
from hte_cli.policy.conditions import in_force, located, occasion, occasion_source, paid_by
from hte_cli.policy.plan import Plan
from hte_cli.policy.rules.rules_sql import scheme_years
from hte_cli.policy.tables import Columns, Statement
from hte_cli.services.enterprises import find_enterprise
from hte_cli.services.workspace import Workspace
from hte_cli.store.reading import plain, rows, table_of
from hte_cli.values.awards import COUNTY
from hte_cli.values.level_money import PAID, field_of
from hte_cli.values.listing import Filter
from hte_cli.values.results import LEVELS

Rows = Iterator[dict[str, Any]]


@contextmanager
def listed(workspace: Workspace, kind: RecordKind, wanted: Filter) -> Iterator[Rows]:
    """The records of a kind as dicts in the words of docs/json.md, dates ISO text, money fen; read while the block lasts."""
    with workspace.store.read() as connection:
        key = str(find_enterprise(connection, wanted.enterprise)["key"]) if wanted.enterprise else None
        if kind in ("enterprise", "holder"):
            yield _with_former_names(connection, rows(connection, _enterprises(key, holders=kind == "holder")))
        elif kind == "certification":
            yield rows(connection, certificates(workspace.plans(connection), key, wanted))
        else:
            yield rows(connection, others(kind, key, wanted))


def _enterprises(key: str | None, *, holders: bool = False) -> Statement:
    """The enterprises of the county's count, or those who only receive money."""
    other = ENTERPRISE.alias()
    columns = [*(plain(c) for c in ENTERPRISE.c), func.coalesce(other.c.uscc, other.c.name).label("merged_into_whom")]
    source = ENTERPRISE.outerjoin(other, other.c.key == ENTERPRISE.c.merged_into)
    statement: Statement = select(*columns).select_from(source).order_by(ENTERPRISE.c.uscc, ENTERPRISE.c.name)
    statement = statement.where(ENTERPRISE.c.holder.is_not(None) if holders else ENTERPRISE.c.holder.is_(None))
    return statement.where(ENTERPRISE.c.key == key) if key else statement


def _with_former_names(connection: Connection, enterprises: Rows) -> Rows:
    former = table_of("former_name").c
    names: dict[str, list[str]] = {}
    for owner, name in connection.execute(select(former.enterprise, former.name).order_by(former.until, former.name)):
        names.setdefault(owner, []).append(name)
    for enterprise in enterprises:
        yield {**enterprise, "former_names": names.get(enterprise["key"], [])}


def certificates(plans: Sequence[Plan], key: str | None, wanted: Filter) -> Statement:
    """Certificates with their occasion, stated or derived as the plans' schemes say."""
    years = scheme_years(plans)
    c = CERTIFICATION
    columns = [
        ENTERPRISE.c.name.label("enterprise"),
        ENTERPRISE.c.uscc,
        c.c.scheme,
        c.c.number,
        *(plain(c.c[name]) for name in ("issued_on", "valid_until")),
        occasion(c, years).label("occasion"),
        occasion_source(c, years).label("occasion_source"),
        *(plain(c.c[name]) for name in ("revoked_on", "revocation_decided_on", "announced_on")),
        c.c.announcement,
        c.c.batch,
        *_paid(c),
    ]
    source = c.join(ENTERPRISE, ENTERPRISE.c.key == c.c.enterprise)
    conditions: list[ColumnElement[bool]] = []
    if key:
        conditions.append(c.c.enterprise == key)
    if wanted.scheme:
        conditions.append(c.c.scheme == wanted.scheme)
    if wanted.year:
        conditions.append(and_(c.c.issued_on >= date(wanted.year, 1, 1), c.c.issued_on <= date(wanted.year, 12, 31)))
    if wanted.inferred:
        conditions.append(occasion_source(c, years) == "inferred")
    if wanted.in_force_on:
        schemes = [wanted.scheme] if wanted.scheme else years
        held = or_(false(), *(in_force(c, scheme, wanted.in_force_on) for scheme in schemes))
        conditions += [held, located(ENTERPRISE, wanted.in_force_on)]
    return select(*columns).select_from(source).where(*conditions).order_by(c.c.issued_on, c.c.number)


def _paid(record: Columns) -> list[ColumnElement[Any]]:
    """What each level above the county paid for the record, in fen, as a column of its own."""
    return [paid_by(level, record.c.record_id).label(field_of(level)) for level in LEVELS if level != COUNTY]


TABLES = {
    "event": EVENT,
    "annual": ANNUAL,
    "statistic": STATISTIC,
    "reserve": RESERVE,
    "contact": CONTACT,
    "application": APPLICATION,
    "measure": MEASURE,
}
DAY_OF = {"annual": "year", "application": "filed_on"}
"""By which column a list is ordered, where it is not `on`."""


def others(kind: RecordKind, key: str | None, wanted: Filter) -> Statement:
    """Records of a kind that needs nothing derived."""
    table = TABLES[kind]
    if kind == "measure":
        half: Statement = select(*table.c).order_by(table.c.half, table.c.plan, table.c.clause, table.c.unit)
        return half.where(table.c.half == wanted.kind) if wanted.kind else half
    if kind == "statistic":
        statement: Statement = select(*(plain(c) for c in table.c)).order_by(table.c.id, table.c.as_of)
        if wanted.kind:
            statement = statement.where(table.c.id == wanted.kind)
        return _in_year(statement, table.c.as_of, wanted.year)
    own = [plain(c) for c in table.c if c.name != "enterprise"] + (_paid(table) if kind in PAID else [])
    columns = [ENTERPRISE.c.name.label("enterprise"), ENTERPRISE.c.uscc, *own]
    source = table.join(ENTERPRISE, ENTERPRISE.c.key == table.c.enterprise)
    statement = select(*columns).select_from(source)
    if key:
        statement = statement.where(table.c.enterprise == key)
    if kind == "contact":
        return statement.order_by(ENTERPRISE.c.name)
    statement = statement.order_by(table.c[DAY_OF.get(kind, "on")], ENTERPRISE.c.name)
    if wanted.kind and kind == "event":
        statement = statement.where(table.c.kind == wanted.kind)
    if wanted.scheme and kind == "application":
        statement = statement.where(table.c.scheme == wanted.scheme)
    if kind in ("annual", "application"):
        return statement.where(table.c.year == wanted.year) if wanted.year else statement
    return _in_year(statement, table.c.on, wanted.year)


def _in_year(statement: Statement, day: ColumnElement[date], year: int | None) -> Statement:
    return statement if year is None else statement.where(day >= date(year, 1, 1), day <= date(year, 12, 31))
