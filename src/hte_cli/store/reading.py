"""Bulk reads: rows as images, in chunks, without ORM objects."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache, reduce
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, CompoundSelect, Connection, Date, Select, String, Table, and_, cast, func, literal, select

from hte_cli.models import RECORDS
from hte_cli.values.canonical import canonical_json
from hte_cli.values.level_money import PAID, PAYMENT, as_fields
from hte_cli.values.records import KEY_SEPARATOR, Fields

CHUNK = 500
"""Values in one `IN (…)`: well under SQLite's limit, and one cached statement serves every chunk."""

RECORD_ID = "record_id"
"""The column of a record's id."""

REMEMBERED = "remembered"
"""Under this name a connection holds what it read and need not read again."""

T = TypeVar("T")

Stored = tuple[Any, ...]
"""A row as the store holds it: its columns in their order."""


def table_of(name: str) -> Table:
    """The table of a record's kind."""
    return RECORDS[name]


@cache
def key_columns(name: str) -> tuple[str, ...]:
    """The columns that make a row's key, in order."""
    return tuple(column.name for column in table_of(name).primary_key.columns)


def key_of(name: str, image: Fields) -> str:
    """The key of a row's image: the parts of its primary key, joined."""
    return KEY_SEPARATOR.join([str(image[column]) for column in key_columns(name)])


def plain(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """The column as an image holds it: dates as ISO text."""
    return cast(column, String).label(column.key) if isinstance(column.type, Date) else column


def key_order(name: str) -> ColumnElement[Any]:
    """Orders rows as their keys are ordered as text: not always as the parts of the primary key are."""
    first, *others = [c if isinstance(c.type, String) else cast(c, String) for c in table_of(name).primary_key.columns]
    return reduce(lambda key, part: key + KEY_SEPARATOR + part, others, first)


def images(
    connection: Connection,
    name: str,
    *conditions: ColumnElement[bool],
    order: ColumnElement[Any] | None = None,
    only: Collection[str] | None = None,
) -> Iterator[Fields]:
    """The rows of a table as images: dates ISO text, no None values, in the key's order or the one asked for.

    `only` names the columns that are wanted, in their order; else all are.
    """
    names = [c.name for c in table_of(name).columns] if only is None else list(only)
    for row in stored(connection, name, *conditions, order=order, only=names):
        yield {n: v for n, v in zip(names, row, strict=True) if v is not None}


def stored(
    connection: Connection,
    name: str,
    *conditions: ColumnElement[bool],
    order: ColumnElement[Any] | None = None,
    only: Collection[str] | None = None,
) -> Iterator[Stored]:
    """As `images`, but as tuples of the columns in their order, None where a column states nothing."""
    statement = _select(name, None if only is None else tuple(only)).where(*conditions)
    statement = statement.order_by(*(table_of(name).primary_key.columns if order is None else [order]))
    for part in connection.execution_options(yield_per=5000).execute(statement).partitions():
        yield from map(tuple, part)


@cache
def _select(name: str, only: tuple[str, ...] | None) -> Select[Any]:
    """The columns of a table, or some of them, as images hold them: made once, as it is asked for again and again."""
    table = table_of(name)
    return select(*(plain(column) for column in (table.columns if only is None else [table.c[one] for one in only])))


def remembered(connection: Connection, read: Callable[[Connection], T]) -> T:
    """What `read` gives, read once between two writes of the connection. It is shared: nobody changes it."""
    kept = connection.info.setdefault(REMEMBERED, {})
    if read not in kept:
        kept[read] = read(connection)
    return kept[read]  # type: ignore[no-any-return]


def forget_read(connection: Connection) -> None:
    """What was read may have changed: it is read anew."""
    connection.info.pop(REMEMBERED, None)


def images_where(
    connection: Connection, name: str, column: str, values: Collection[str], only: Collection[str] | None = None
) -> Iterator[Fields]:
    """The images of all rows whose `column` holds one of `values`, however many there are.

    They say too what levels paid for the record (`values.level_money`); where `only` names some of it, every level's sum
    alone, and where it names none, nothing.
    """
    table = table_of(name)
    chosen = None if only is None else [field for field in only if field in table.c]
    found = images(connection, name, table.c[column].in_(any_of(values)), only=chosen)
    if name not in PAID or (only is not None and len(only) == len(chosen or ())) or is_empty(connection, PAYMENT):
        return found
    return _with_money(connection, list(found), ("fen",) if only is not None else None)


def _with_money(connection: Connection, found: Sequence[Fields], parts: Collection[str] | None = None) -> Iterator[Fields]:
    """The records' images with what levels paid for them, all of it or some parts."""
    paid: dict[str, Fields] = {}
    ids = [str(image[RECORD_ID]) for image in found if RECORD_ID in image]
    for row in images(connection, PAYMENT, table_of(PAYMENT).c.record.in_(any_of(ids))):
        paid.setdefault(str(row["record"]), {}).update(as_fields(row, parts))
    return ({**image, **paid.get(str(image.get(RECORD_ID)), {})} for image in found)


def any_of(values: Collection[str]) -> Select[tuple[Any]]:
    """The values as a statement for `IN (…)`: one parameter, however many there are."""
    each = func.json_each(canonical_json(sorted(values))).table_valued("value")
    return select(each.c.value)


def image(connection: Connection, name: str, key: str) -> Fields | None:
    """One row's image by its key, with what levels paid for a record; None where there is none."""
    table = table_of(name)
    parts = key.split(KEY_SEPARATOR)
    conditions = [
        (cast(c, String) if not isinstance(c.type, String) else c) == literal(part)
        for c, part in zip(table.primary_key.columns, parts, strict=True)
    ]
    found = list(images(connection, name, *conditions))
    return next(_with_money(connection, found) if name in PAID else iter(found), None)


def images_at(connection: Connection, name: str, keys: Collection[str]) -> dict[str, Fields]:
    """The rows' images by their keys, as `image` gives one: those that are there, looked up in one statement."""
    table = table_of(name)
    each = func.json_each(canonical_json([key.split(KEY_SEPARATOR) for key in keys])).table_valued("value")
    parts = [c == func.json_extract(each.c.value, f"$[{n}]") for n, c in enumerate(table.primary_key.columns)]
    names = [c.name for c in table.columns]
    statement = _select(name, None).select_from(each.join(table, and_(*parts)))
    rows_ = connection.execution_options(yield_per=5000).execute(statement)
    found = [{n: v for n, v in zip(names, row, strict=True) if v is not None} for row in rows_]
    return {key_of(name, row): row for row in (_with_money(connection, found) if name in PAID else found)}


def is_empty(connection: Connection, name: str) -> bool:
    """Whether the table holds no row."""
    return connection.execute(select(literal(1)).select_from(table_of(name)).limit(1)).first() is None


def rows(
    connection: Connection,
    statement: Select[*tuple[Any, ...]] | CompoundSelect[*tuple[Any, ...]],
    filled_in: Mapping[str, Any] | None = None,
) -> Iterator[dict[str, Any]]:
    """The statement's rows as dicts, dates as ISO text, streamed in chunks; `filled_in` are the values of its parameters."""
    names = [str(column.key) for column in statement.selected_columns]
    for row in connection.execution_options(yield_per=5000).execute(statement, filled_in):
        yield dict(zip(names, row, strict=True))
