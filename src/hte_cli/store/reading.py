"""Bulk reads: rows as images, in chunks, without ORM objects."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache, reduce
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Connection, Date, Select, String, Table, cast, literal, select
from sqlmodel import SQLModel

from hte_cli.models import RECORDS, Entry, RowChange, SourceSheet
from hte_cli.values.records import KEY_SEPARATOR, Fields

CHUNK = 500
"""Values in one `IN (…)`: well under SQLite's limit, and one cached statement serves every chunk."""

ENTRY = SQLModel.metadata.tables[str(Entry.__tablename__)]
SOURCE_SHEET = SQLModel.metadata.tables[str(SourceSheet.__tablename__)]
ROW_CHANGE = SQLModel.metadata.tables[str(RowChange.__tablename__)]


@cache
def table_of(name: str) -> Table:
    """The table of a record's kind."""
    return SQLModel.metadata.tables[str(RECORDS[name].__tablename__)]


@cache
def key_columns(name: str) -> tuple[str, ...]:
    """The columns that make a row's key, in order."""
    return tuple(column.name for column in table_of(name).primary_key.columns)


def key_of(name: str, image: Fields) -> str:
    """The key of a row's image: the parts of its primary key, joined."""
    return KEY_SEPARATOR.join(str(image[column]) for column in key_columns(name))


def plain(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """The column as an image holds it: dates as ISO text."""
    return cast(column, String).label(column.key) if isinstance(column.type, Date) else column


def key_order(name: str) -> ColumnElement[Any]:
    """Orders rows as their keys are ordered as text: not always as the parts of the primary key are."""
    first, *others = [c if isinstance(c.type, String) else cast(c, String) for c in table_of(name).primary_key.columns]
    return reduce(lambda key, part: key + KEY_SEPARATOR + part, others, first)


def images(
    connection: Connection, name: str, *conditions: ColumnElement[bool], order: ColumnElement[Any] | None = None
) -> Iterator[Fields]:
    """The rows of a table as images: dates ISO text, no None values, in the key's order or the one asked for."""
    table = table_of(name)
    columns = [plain(c) for c in table.columns]
    names = [c.name for c in table.columns]
    statement = select(*columns).where(*conditions).order_by(*(table.primary_key.columns if order is None else [order]))
    for row in connection.execute(statement):
        yield {n: v for n, v in zip(names, row, strict=True) if v is not None}


def images_where(connection: Connection, name: str, column: str, values: Collection[str]) -> Iterator[Fields]:
    """The images of all rows whose `column` holds one of `values`, however many there are."""
    wanted = sorted(values)
    for start in range(0, len(wanted), CHUNK):
        yield from images(connection, name, table_of(name).c[column].in_(wanted[start : start + CHUNK]))


def image(connection: Connection, name: str, key: str) -> Fields | None:
    """One row's image by its key, None where there is none."""
    table = table_of(name)
    parts = key.split(KEY_SEPARATOR)
    conditions = [
        (cast(c, String) if not isinstance(c.type, String) else c) == literal(part)
        for c, part in zip(table.primary_key.columns, parts, strict=True)
    ]
    return next(images(connection, name, *conditions), None)


def is_empty(connection: Connection, name: str) -> bool:
    """Whether the table holds no row."""
    return connection.execute(select(literal(1)).select_from(table_of(name)).limit(1)).first() is None


def rows(connection: Connection, statement: Select[*tuple[Any, ...]] | CompoundSelect[*tuple[Any, ...]]) -> Iterator[dict[str, Any]]:
    """The statement's rows as dicts, dates as ISO text, streamed in chunks."""
    names = [str(column.key) for column in statement.selected_columns]
    for row in connection.execution_options(yield_per=5000).execute(statement):
        yield dict(zip(names, row, strict=True))
