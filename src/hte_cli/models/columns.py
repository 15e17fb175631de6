"""How the tables are stated: a line for each column. Sums are fen; a day is a date without a time."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
)
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeEngine

from hte_cli.kinds.stating import Field, Holds, Kind, Stored

METADATA = MetaData()
"""All tables of the store."""

SAYS = "says"
"""Where a table keeps what its rows are."""


def table(name: str, says: str, *items: SchemaItem, rowid: bool = False) -> Table:
    """A table, and what its rows are. One known by a natural key is kept in its order: one look-up instead of two."""
    return Table(name, METADATA, *items, info={SAYS: says}, sqlite_with_rowid=rowid)


def text(name: str, *, key: bool = False, null: bool = False, index: bool = False, unique: bool = False) -> Column[Any]:
    """A column of text. `key`: part of the primary key; `null`: it may hold nothing."""
    return _column(name, String, key=key, null=null, index=index, unique=unique)


def day(name: str, *, key: bool = False, null: bool = False) -> Column[Any]:
    """A column of days."""
    return _column(name, Date, key=key, null=null)


def flag(name: str, *, null: bool = False) -> Column[Any]:
    """A column of yes and no."""
    return _column(name, Boolean, null=null)


def number(name: str, *, key: bool = False, null: bool = False) -> Column[Any]:
    """A column of years, of people, of whatever is counted."""
    return _column(name, Integer, key=key, null=null)


def large(name: str, *, null: bool = False) -> Column[Any]:
    """A column of sums in fen, or of numbers that may be as large."""
    return _column(name, BigInteger, null=null)


def content(name: str) -> Column[Any]:
    """A column of bytes."""
    return _column(name, LargeBinary)


def record_id() -> Column[Any]:
    """The id that names a record for good: `store.identity` says how. Natural keys may be corrected, this may not."""
    return text("record_id", null=True, index=True, unique=True)


def enterprise_key(name: str, *, key: bool = False, null: bool = False, index: bool = False) -> Column[Any]:
    """A column that refers to an enterprise; checked when the transaction ends, so the order of writes is free."""
    refers = ForeignKey("enterprise.key", deferrable=True, initially="DEFERRED")
    return _column(name, String, refers, key=key, null=null, index=index)


def entry_id(name: str, *, key: bool = False, null: bool = False) -> Column[Any]:
    """A column that refers to an entry of the journal."""
    return _column(name, Integer, ForeignKey("entry.id"), key=key, null=null)


def refers_to(other: str, *columns: tuple[str, str]) -> ForeignKeyConstraint:
    """The row of another table that a row belongs to, by (own column, its column); checked when the transaction ends."""
    own, theirs = [own for own, _ in columns], [f"{other}.{column}" for _, column in columns]
    return ForeignKeyConstraint(own, theirs, deferrable=True, initially="DEFERRED")


def columns_of(kind: Kind) -> list[Column[Any]]:
    """The columns of a kind of record: of each field that is kept in its table, in their order."""
    return [_of_field(field) for field in kind.fields if field.stored is not Stored.NOWHERE]


def _of_field(field: Field) -> Column[Any]:
    key, null = field.stored is Stored.KEY, field.stored is Stored.MAYBE
    match field.holds:
        case Holds.ENTERPRISE:
            # Beside whose record it is, which begins the key or has an index of its own, it is looked up alone.
            return enterprise_key(field.name, key=key, null=null, index=null)
        case Holds.DAY | Holds.VALIDITY:
            return day(field.name, key=key, null=null)
        case Holds.FLAG:
            return flag(field.name, null=null)
        case Holds.SUM:
            return large(field.name, null=null)
        case Holds.YEAR | Holds.COUNT:
            beyond = field.bound is not None and field.bound.most >= 1 << 31
            return large(field.name, null=null) if beyond else number(field.name, key=key, null=null)
        case _:
            return text(field.name, key=key, null=null, unique=field.unique)


def _column(
    name: str,
    kind: type[TypeEngine[Any]],
    *refers: ForeignKey,
    key: bool = False,
    null: bool = False,
    index: bool = False,
    unique: bool = False,
) -> Column[Any]:
    column: Column[Any] = Column(kind, *refers, primary_key=key, nullable=null, index=index or None, unique=unique or None)
    # Given at once it would be no plain text but a class of SQLAlchemy's, which what writes JSON is sixty times slower with.
    column.name = column.key = name
    return column
