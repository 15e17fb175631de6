"""What units report of the plan's measures, and what the office reported itself."""

from __future__ import annotations

from datetime import date

from sqlmodel import Field, SQLModel

from hte_cli.models.records import KEYED


class Measure(SQLModel, table=True):
    """What a unit reports of one of the plan's measures for a half-year, such as 2024H1."""

    __tablename__ = "measure"
    __table_args__ = (KEYED,)

    plan: str = Field(primary_key=True)
    clause: str = Field(primary_key=True)
    half: str = Field(primary_key=True)
    unit: str = Field(primary_key=True)
    status: str
    text: str | None = None


class IssuedReport(SQLModel, table=True):
    """A notice that was sent. `figures` is canonical JSON; `head` the hash of the journal's newest entry when it was written."""

    __tablename__ = "issued_report"
    __table_args__ = (KEYED,)

    half: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    on: date
    file: str
    sha256: str
    entry: int
    head: str
    figures: str
