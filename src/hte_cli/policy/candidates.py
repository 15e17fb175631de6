"""Candidates: what a rule may reward. One query per kind, with the enterprise and its year's figures joined."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import ColumnElement, FromClause, String, and_, cast, extract, func, literal, null

from hte_cli.policy.conditions import effective, occasion, occasion_source
from hte_cli.policy.tables import ANNUAL, CERTIFICATION, ENTERPRISE, EVENT

Kind = Literal["certification", "event", "annual"]


@dataclass(frozen=True, slots=True)
class Candidates:
    """The rows of one kind. `on` is the day that counts, `key` the record's own columns, `subject` what `when` names.

    `figures` are those of the annual record of the day's year; each is null where nothing is recorded.
    """

    kind: Kind
    source: FromClause
    record: FromClause
    enterprise: FromClause
    figures: FromClause
    on: ColumnElement[date]
    key: tuple[ColumnElement[Any], ...]
    subject: ColumnElement[str]
    evidence: ColumnElement[str]
    occasion: ColumnElement[str | None]
    occasion_source: ColumnElement[str | None]
    sound: ColumnElement[bool] | None

    def within(self, year: int) -> ColumnElement[bool]:
        """The day lies in the calendar year."""
        if self.kind == "annual":
            return self.record.c.year == year
        return and_(self.on >= date(year, 1, 1), self.on < date(year + 1, 1, 1))


def candidates(kind: Kind, years: Mapping[str, int]) -> Candidates:
    """Fresh candidates of a kind (fresh aliases, so that they can stand inside each other).

    `years` gives the validity of each scheme that has occasions.
    """
    makers = {"certification": _certifications, "event": _events, "annual": _annual}
    return makers[kind](years)


def _joined(record: FromClause, on: ColumnElement[date]) -> tuple[FromClause, FromClause, FromClause]:
    enterprise, figures = ENTERPRISE.alias(), ANNUAL.alias()
    same_year = figures.c.year == extract("year", on)
    source = record.join(enterprise, enterprise.c.key == record.c.enterprise).outerjoin(
        figures, and_(figures.c.enterprise == record.c.enterprise, same_year)
    )
    return source, enterprise, figures


def _certifications(years: Mapping[str, int]) -> Candidates:
    record = CERTIFICATION.alias()
    source, enterprise, figures = _joined(record, record.c.issued_on)
    return Candidates(
        kind="certification",
        source=source,
        record=record,
        enterprise=enterprise,
        figures=figures,
        on=record.c.issued_on,
        key=(record.c.scheme, record.c.number),
        subject=record.c.scheme,
        evidence=record.c.number,
        occasion=occasion(record, years),
        occasion_source=occasion_source(record, years),
        sound=effective(record),
    )


def _events(years: Mapping[str, int]) -> Candidates:  # noqa: ARG001  (one shape for every kind)
    record = EVENT.alias()
    source, enterprise, figures = _joined(record, record.c.on)
    return Candidates(
        kind="event",
        source=source,
        record=record,
        enterprise=enterprise,
        figures=figures,
        on=record.c.on,
        key=(record.c.enterprise, record.c.kind, record.c.on, record.c.title),
        subject=record.c.kind,
        evidence=record.c.title,
        occasion=cast(null(), String),
        occasion_source=cast(null(), String),
        sound=None,
    )


def _annual(years: Mapping[str, int]) -> Candidates:  # noqa: ARG001
    record = ANNUAL.alias()
    enterprise = ENTERPRISE.alias()
    # An annual record is dated 31 December of its year (design §4); made by text, as SQL does no date arithmetic here.
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
    )
