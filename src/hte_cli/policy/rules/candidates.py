"""Candidates: what a rule may reward. One query per kind, with the enterprise and its year's figures joined."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, assert_never

from sqlalchemy import BindParameter, ColumnElement, FromClause, String, and_, cast, extract, func, literal, null, select

from hte_cli.models import ANNUAL, CERTIFICATION, ENTERPRISE, EVENT
from hte_cli.policy.conditions import effective, occasion, occasion_source, paid_by
from hte_cli.policy.plan import FIGURE_COLUMNS
from hte_cli.policy.rules.paying import Base, Kind, OfRecord, OfYear, PaidBy
from hte_cli.policy.tables import Columns


class Year(NamedTuple):
    """A calendar year: its number, its first day, and the first one after it; as values, or as parameters to be filled in."""

    number: int | BindParameter[int]
    first: date | BindParameter[date]
    after: date | BindParameter[date]


def year_of(year: int) -> Year:
    """The year with its days."""
    return Year(year, date(year, 1, 1), date(year + 1, 1, 1))


@dataclass(frozen=True, slots=True)
class Candidates:
    """The rows of one kind. `on` is the day that counts, `key` the record's own columns, `subject` what `when` names.

    `figures` are those of the annual record of the day's year; each is null where nothing is recorded. `told` are the
    record's columns, beside its key, that rules and lines look at.
    """

    kind: Kind
    source: FromClause
    record: Columns
    enterprise: Columns
    figures: Columns
    on: ColumnElement[date]
    key: tuple[ColumnElement[Any], ...]
    subject: ColumnElement[str]
    evidence: ColumnElement[str]
    occasion: ColumnElement[str | None]
    occasion_source: ColumnElement[str | None]
    sound: ColumnElement[bool] | None
    told: tuple[str, ...]

    def figure(self, base: Base) -> ColumnElement[int | None]:
        """The figure that a sum is calculated from."""
        found: ColumnElement[int | None]
        match base:
            case PaidBy():
                found = paid_by(base.level, self.record.c.record_id)
            case OfRecord():
                found = self.record.c[base.field]
            case OfYear():
                found = self.figures.c[base.field]
            case _:
                assert_never(base)
        return found

    def within(self, year: Year) -> ColumnElement[bool]:
        """The day lies in the calendar year."""
        if self.kind == "annual":
            return and_(self.record.c.year == year.number)
        return and_(self.on >= year.first, self.until(year))

    def until(self, year: Year) -> ColumnElement[bool]:
        """The day lies in the calendar year, or before it."""
        return self.record.c.year <= year.number if self.kind == "annual" else self.on < year.after


def candidates(kind: Kind, years: Mapping[str, int], *, figures: bool = True) -> Candidates:
    """Fresh candidates of a kind (fresh aliases, so that they can stand inside each other).

    `years` gives the validity of each scheme that has occasions. Without `figures` those of the year are not joined:
    no condition may look at them.
    """
    if kind == "certification":
        return _certifications(years, figures=figures)
    return _events(figures=figures) if kind == "event" else _annual()


class Named(dict[str, ColumnElement[Any]]):
    """Columns by their names, as a table's `c` gives them."""

    __getattr__ = dict.__getitem__


@dataclass(frozen=True, slots=True)
class Part:
    """The columns of a common table that stand for one of the tables it was made from."""

    c: Named


OF_ENTERPRISE = ("key", "name", "uscc", "joined_on", "left_on", "record_id")
"""What lines and conditions say of the enterprise."""


def settled(c: Candidates, figures: Collection[str], *wanted: ColumnElement[bool]) -> Candidates:
    """The candidates that meet `wanted` as a common table, so that what is derived is calculated once for each of them.

    Of the year's figures it holds the columns named.
    """
    of_record = dict.fromkeys((*(str(column.key) for column in c.key), *c.told))
    derived: dict[str, ColumnElement[Any]] = {
        "on": c.on,
        "subject": c.subject,
        "evidence": c.evidence,
        "occasion": c.occasion,
        "occasion_source": c.occasion_source,
    }
    parts = {"record": (c.record, of_record), "enterprise": (c.enterprise, OF_ENTERPRISE), "figures": (c.figures, figures)}
    columns = [source.c[name].label(f"{part}_{name}") for part, (source, names) in parts.items() for name in names]
    columns += [column.label(name) for name, column in derived.items() if not _is_one_of(c.record, column, of_record)]
    table = select(*columns).select_from(c.source).where(*wanted).cte("candidate")
    record, enterprise, of_year = (
        Part(Named((name, table.c[f"{part}_{name}"]) for name in names)) for part, (_source, names) in parts.items()
    )
    told = {
        name: record.c[str(column.key)] if _is_one_of(c.record, column, of_record) else table.c[name] for name, column in derived.items()
    }
    return Candidates(
        kind=c.kind,
        source=table,
        record=record,
        enterprise=enterprise,
        figures=of_year,
        on=told["on"],
        key=tuple(record.c[str(column.key)] for column in c.key),
        subject=told["subject"],
        evidence=told["evidence"],
        occasion=told["occasion"],
        occasion_source=told["occasion_source"],
        sound=None if c.sound is None else effective(record),
        told=c.told,
    )


def _is_one_of(record: Columns, column: ColumnElement[Any], names: Collection[str]) -> bool:
    return any(record.c[name] is column for name in names)


def _joined(record: FromClause, on: ColumnElement[date], *, figures: bool) -> tuple[FromClause, FromClause, FromClause]:
    enterprise, annual = ENTERPRISE.alias(), ANNUAL.alias()
    source: FromClause = record.join(enterprise, enterprise.c.key == record.c.enterprise)
    if figures:
        same_year = annual.c.year == extract("year", on)
        source = source.outerjoin(annual, and_(annual.c.enterprise == record.c.enterprise, same_year))
    return source, enterprise, annual


def _certifications(years: Mapping[str, int], *, figures: bool) -> Candidates:
    record = CERTIFICATION.alias()
    source, enterprise, annual = _joined(record, record.c.issued_on, figures=figures)
    return Candidates(
        kind="certification",
        source=source,
        record=record,
        enterprise=enterprise,
        figures=annual,
        on=record.c.issued_on,
        key=(record.c.scheme, record.c.number),
        subject=record.c.scheme,
        evidence=record.c.number,
        occasion=occasion(record, years),
        occasion_source=occasion_source(record, years),
        sound=effective(record),
        told=("issued_on", "revoked_on", "record_id"),
    )


def _events(*, figures: bool) -> Candidates:
    record = EVENT.alias()
    source, enterprise, annual = _joined(record, record.c.on, figures=figures)
    return Candidates(
        kind="event",
        source=source,
        record=record,
        enterprise=enterprise,
        figures=annual,
        on=record.c.on,
        key=(record.c.enterprise, record.c.kind, record.c.on, record.c.title),
        subject=record.c.kind,
        evidence=record.c.title,
        occasion=cast(null(), String),
        occasion_source=cast(null(), String),
        sound=None,
        told=("grade", "record_id"),
    )


def _annual() -> Candidates:
    record = ANNUAL.alias()
    enterprise = ENTERPRISE.alias()
    # An annual record is dated 31 December of its year (docs/definitions.md#day-that-counts); made by text, as SQL does no date
    # arithmetic here.
    last_day = func.date(cast(record.c.year, String) + literal("-12-31"), type_=ENTERPRISE.c.joined_on.type)
    return Candidates(
        kind="annual",
        source=record.join(enterprise, enterprise.c.key == record.c.enterprise),
        record=record,
        enterprise=enterprise,
        figures=record,
        on=last_day,
        key=(record.c.enterprise, record.c.year),
        subject=literal("annual"),
        evidence=cast(record.c.year, String),
        occasion=cast(null(), String),
        occasion_source=cast(null(), String),
        sound=None,
        told=(*FIGURE_COLUMNS.values(), "record_id"),
    )
