"""Enterprises and what is recorded of them. `_on` is a date, `valid_until` the last day in force, `_fen` money."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Index, String
from sqlmodel import Field, SQLModel

KEYED = {"sqlite_with_rowid": False}
"""Tables known by a natural key are kept in its order: one look-up instead of two."""


def record_id() -> Any:
    """A column that names a record for good: `store.identity` says how. Natural keys may be corrected, this may not."""
    return Field(default=None, unique=True, index=True)


def enterprise_key(**options: Any) -> Any:
    """A column that refers to an enterprise; checked when the transaction ends, so the order of writes is free."""
    return Column(String, ForeignKey("enterprise.key", deferrable=True, initially="DEFERRED"), **options)


class Enterprise(SQLModel, table=True):
    """A registered enterprise. `key` is its code, else its compared name, when it was first recorded; it never changes.

    `parent` is the high-tech enterprise outside the county whose subsidiary it is, by name. `holder` says that it only
    receives money and is no enterprise of the county's count: a person, or another unit (`values.holders`).
    """

    __tablename__ = "enterprise"
    __table_args__ = (KEYED,)

    key: str = Field(primary_key=True)
    uscc: str | None = Field(default=None, unique=True)
    name: str
    name_key: str = Field(index=True)
    registered_on: date | None = None
    township: str | None = None
    industry: str | None = None
    joined_on: date | None = None
    left_on: date | None = None
    left_why: str | None = None
    merged_into: str | None = Field(default=None, sa_column=enterprise_key(nullable=True, index=True))
    parent: str | None = None
    industrial: bool | None = None
    record_id: str | None = record_id()
    holder: str | None = None


class FormerName(SQLModel, table=True):
    """A name that an enterprise had. `until` is the day of the renaming, where it is known."""

    __tablename__ = "former_name"
    __table_args__ = (Index("ix_former_name_name_key", "name_key"), KEYED)

    enterprise: str = Field(sa_column=enterprise_key(primary_key=True))
    name_key: str = Field(primary_key=True)
    name: str
    until: date | None = None


class Certification(SQLModel, table=True):
    """One certificate or register number. `occasion` is as stated; `revoked_on` the day the revocation takes effect."""

    __tablename__ = "certification"
    __table_args__ = (
        Index("ix_certification_enterprise", "enterprise", "scheme", "issued_on"),
        Index("ix_certification_issued_on", "scheme", "issued_on"),
        KEYED,
    )

    scheme: str = Field(primary_key=True)
    number: str = Field(primary_key=True)
    enterprise: str = Field(sa_column=enterprise_key(nullable=False))
    issued_on: date
    valid_until: date
    occasion: str | None = None
    announced_on: date | None = None
    announcement: str | None = None
    batch: str | None = None
    revoked_on: date | None = None
    revocation_decided_on: date | None = None
    record_id: str | None = record_id()


class Event(SQLModel, table=True):
    """Something else that a rule can reward. What upper levels paid for it stands in `level_payment`."""

    __tablename__ = "event"
    __table_args__ = (Index("ix_event_on", "on", "kind"), KEYED)

    enterprise: str = Field(sa_column=enterprise_key(primary_key=True))
    kind: str = Field(primary_key=True)
    on: date = Field(primary_key=True)
    title: str = Field(primary_key=True)
    grade: str | None = None
    board: str | None = None
    document: str | None = None
    record_id: str | None = record_id()


class LevelPayment(SQLModel, table=True):
    """What a level paid for an event or a certificate, by the record's id: whatever the plan states, or does not, of its sum."""

    __tablename__ = "level_payment"
    __table_args__ = (KEYED,)

    record: str = Field(primary_key=True)
    level: str = Field(primary_key=True)
    fen: int = Field(sa_type=BigInteger)
    document: str | None = None
    on: date | None = None


class Annual(SQLModel, table=True):
    """An enterprise's figures of one year. `ip_class_1` and `_2` are rights held, `conversions` results put to use in it."""

    __tablename__ = "annual"
    __table_args__ = (Index("ix_annual_year", "year"), KEYED)

    enterprise: str = Field(sa_column=enterprise_key(primary_key=True))
    year: int = Field(primary_key=True)
    above_scale: bool | None = None
    revenue_fen: int | None = Field(default=None, sa_type=BigInteger)
    rd_spending_fen: int | None = Field(default=None, sa_type=BigInteger)
    staff: int | None = None
    rd_staff: int | None = None
    high_tech_income_fen: int | None = Field(default=None, sa_type=BigInteger)
    total_income_fen: int | None = Field(default=None, sa_type=BigInteger)
    assets_fen: int | None = Field(default=None, sa_type=BigInteger)
    ip_class_1: int | None = None
    ip_class_2: int | None = None
    conversions: int | None = None
    record_id: str | None = record_id()


class Statistic(SQLModel, table=True):
    """A county-wide figure on a day."""

    __tablename__ = "statistic"
    __table_args__ = (KEYED,)

    id: str = Field(primary_key=True)
    as_of: date = Field(primary_key=True)
    value: int = Field(sa_type=BigInteger)
    record_id: str | None = record_id()


class Contact(SQLModel, table=True):
    """Whom to call at an enterprise, and where money goes: private, shown only where it is asked for."""

    __tablename__ = "contact"
    __table_args__ = (KEYED,)

    enterprise: str = Field(sa_column=enterprise_key(primary_key=True))
    person: str | None = None
    phone: str | None = None
    bank: str | None = None
    account_name: str | None = None
    account: str | None = None


class Reserve(SQLModel, table=True):
    """An admission to the reserve pool."""

    __tablename__ = "reserve"
    __table_args__ = (KEYED,)

    enterprise: str = Field(sa_column=enterprise_key(primary_key=True))
    on: date = Field(primary_key=True)
    source: str | None = None
    responsible: str | None = None
    record_id: str | None = record_id()
