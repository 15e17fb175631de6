"""What happens on the way to a certificate: applications, the reserve pool's ledger, its tasks."""

from __future__ import annotations

from datetime import date

from sqlmodel import Field, SQLModel

from hte_cli.models.records import KEYED, enterprise_key, record_id


class Application(SQLModel, table=True):
    """An enterprise's application under a scheme; each `_on` is the day of a step, where it was taken."""

    __tablename__ = "application"
    __table_args__ = (KEYED,)

    enterprise: str = Field(sa_column=enterprise_key(primary_key=True))
    scheme: str = Field(primary_key=True)
    year: int = Field(primary_key=True)
    batch: str = Field(primary_key=True)
    filed_on: date
    recommended_on: date | None = None
    publicised_on: date | None = None
    passed_on: date | None = None
    failed_on: date | None = None
    record_id: str | None = record_id()


class PoolMove(SQLModel, table=True):
    """A state that an enterprise of the reserve pool entered on a day; its admissions are `reserve`."""

    __tablename__ = "pool_move"
    __table_args__ = (KEYED,)

    enterprise: str = Field(sa_column=enterprise_key(primary_key=True))
    on: date = Field(primary_key=True)
    state: str = Field(primary_key=True)
    remark: str | None = None
    record_id: str | None = record_id()


class PoolTask(SQLModel, table=True):
    """What an enterprise of the reserve pool is to do by a day, in one of the plan's three fields."""

    __tablename__ = "pool_task"
    __table_args__ = (KEYED,)

    enterprise: str = Field(sa_column=enterprise_key(primary_key=True))
    due_on: date = Field(primary_key=True)
    subject: str = Field(primary_key=True)
    title: str = Field(primary_key=True)
    responsible: str | None = None
    done_on: date | None = None
    record_id: str | None = record_id()
