"""The journal: one entry per command that wrote, one row change per row it touched, chained by hashes."""

from __future__ import annotations

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from hte_cli.models.records import KEYED


class Entry(SQLModel, table=True):
    """What one command wrote. `at` is UTC, ISO text; `hash` covers the entry, its changes and `prev_hash`.

    `actor` is who the person says to be (HTE_ACTOR), `login` the name by which the computer knows them.
    """

    __tablename__ = "entry"

    id: int | None = Field(default=None, primary_key=True)
    at: str
    actor: str
    command: str
    program: str
    undoes: int | None = Field(default=None, foreign_key="entry.id")
    changes: int
    prev_hash: str
    hash: str
    login: str | None = None


class SourceSheet(SQLModel, table=True):
    """A sheet that an entry's rows came from. `columns` is canonical JSON: field → column letter."""

    __tablename__ = "source_sheet"
    __table_args__ = (KEYED,)

    entry: int = Field(primary_key=True, foreign_key="entry.id")
    number: int = Field(primary_key=True)
    file: str
    sha256: str
    sheet: str
    columns: str


class RowChange(SQLModel, table=True):
    """One row's images, canonical JSON without nulls. `sheet` is a SourceSheet's number, `row` its row from 1."""

    __tablename__ = "row_change"
    __table_args__ = (Index("ix_row_change_key", "table", "key"), KEYED)

    entry: int = Field(primary_key=True, foreign_key="entry.id")
    number: int = Field(primary_key=True)
    table: str
    key: str
    before: str | None = None
    after: str | None = None
    sheet: int | None = None
    row: int | None = None
