"""What a file is before anybody works with it: which schema it states, what in it the migrations did not make, and rows that
hold what their columns cannot.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from sqlalchemy import BigInteger, Boolean, Column, Date, Integer, LargeBinary, Table

from hte_cli.errors import StoreFault
from hte_cli.language import _
from hte_cli.models import METADATA
from hte_cli.values.award_rows import odd_row

DROPPED = frozenset({("index", "ix_certification_valid_until")})
"""What earlier migrations made and later ones took away: a store of an older schema may still have it."""

VERSIONS = "alembic_version"

MOST_NAMED = 5
"""So many objects are named in one sentence."""

AT_A_GLANCE = 400_000
"""SQLite's steps that a look at the rows may take when a store is opened: about ten milliseconds, the rows of any county.

What lies beyond in a larger store is found by `hte db check`, and when a command stumbles over it.
"""

KINDS: tuple[tuple[type, str], ...] = ((Boolean, "integer"), (BigInteger, "integer"), (Integer, "integer"), (LargeBinary, "blob"))
"""How SQLite holds the values of a column, by the column's type; all others are text."""


def schema_version(connection: sqlite3.Connection, path: Path, newest: str) -> str | None:
    """The schema that the store states, `newest` at most; None for a file that is empty.

    StoreFault where it is a database, but no store of hte, or states a newer schema, or none that there ever was.
    """
    objects = _objects(connection)
    if ("table", VERSIONS) in objects:
        return _stated(connection, path, newest)
    if not objects:
        return None
    raise StoreFault(_("{path} is a database, but no store of hte.").format(path=path), _("Name another with --db."))


def refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    """StoreFault where the store holds triggers, views, tables or indexes that no migration made: they would change what is
    written and read.
    """
    strange = foreign(connection)
    if strange:
        raise StoreFault(
            _("The store {path} holds what hte did not make: {objects}.").format(path=path, objects=_enumerated(strange)),
            _("Remove it with the tool that made it, or bring a copy back: `hte db restore FILE`."),
        )


def _stated(connection: sqlite3.Connection, path: Path, newest: str) -> str:
    stated = [row[0] for row in connection.execute(f"SELECT * FROM {VERSIONS}").fetchmany(2)]  # noqa: S608 - the name above
    version = stated[0] if len(stated) == 1 and isinstance(stated[0], str) else ""
    if not re.fullmatch(r"[0-9]{4}", version) or version < "0001":
        said = ", ".join(str(one)[:40] for one in stated)
        raise StoreFault(
            _("The store {path} states a schema that no hte has made ({version}).").format(path=path, version=said or "-"),
            _("Bring a copy back: `hte db restore FILE`, or name another with --db."),
        )
    if version > newest:
        raise StoreFault(
            _("The store {path} was written by a newer hte (schema {version}).").format(path=path, version=version),
            _("Install the newest hte, then run the command again."),
        )
    return version


def _objects(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    """What the file holds, without what SQLite makes for itself: kind and name."""
    found = connection.execute("SELECT type, name FROM sqlite_master")
    return {(str(kind), str(name)) for kind, name in found if not str(name).startswith("sqlite_")}


@cache
def _made() -> frozenset[tuple[str, str]]:
    tables = METADATA.tables.values()
    names = {("table", VERSIONS), *(("table", table.name) for table in tables)}
    return frozenset(names | {("index", str(index.name)) for table in tables for index in table.indexes})


def foreign(connection: sqlite3.Connection) -> list[str]:
    """The objects that no migration made, as they are named to a person."""
    return sorted(f"{kind} {name}" for kind, name in _objects(connection) - _made() - DROPPED)


def _enumerated(names: Iterable[str]) -> str:
    first = [name[:60] for name in sorted(names)]
    return ", ".join(first[:MOST_NAMED]) + (", …" if len(first) > MOST_NAMED else "")


def faults(connection: sqlite3.Connection) -> Iterator[str]:
    """What a store of the newest schema holds that none of the program's could: a sentence for each."""
    for name in foreign(connection):
        yield _("hte did not make the {object}.").format(object=name)
    missing = sorted(_made() - _objects(connection))
    for kind, name in missing:
        yield _("The {object} is missing.").format(object=f"{kind} {name}")
    tables = [table for table in METADATA.sorted_tables if ("table", table.name) not in missing]
    odd = [said for table in tables for said in _misshapen(connection, table)]
    yield from odd
    if not odd:
        for row in odd_rows(connection, tables):
            yield _("{row} holds what its columns cannot: another program wrote it.").format(row=row)


def _misshapen(connection: sqlite3.Connection, table: Table) -> Iterator[str]:
    there = {str(row[1]) for row in connection.execute(f'PRAGMA table_xinfo("{table.name}")')}
    wrong = there ^ {column.name for column in table.columns}
    if wrong:
        yield _("The table {table} has other columns than hte made: {columns}.").format(table=table.name, columns=_enumerated(wrong))


def glance(connection: sqlite3.Connection) -> None:
    """Looks at the rows of a store of the newest schema, as far as a moment reaches. StoreFault where one is odd.

    The journal's changes are left to those who read them.
    """
    left = [AT_A_GLANCE // 1000]

    def passed() -> bool:
        left[0] -= 1
        return left[0] < 0

    connection.set_progress_handler(passed, 1000)
    try:
        found = next(odd_rows(connection, (table for table in METADATA.sorted_tables if table.name != "row_change")), None)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname != "SQLITE_INTERRUPT":
            raise
        found = None
    finally:
        connection.set_progress_handler(None, 0)
    if found is not None:
        raise odd_row(found)


def odd_rows(connection: sqlite3.Connection, tables: Iterable[Table]) -> Iterator[str]:
    """The first row of each table that holds nothing where a value must be, or a value that is none of its column's."""
    for table in tables:
        row = connection.execute(_look(table)).fetchone()
        if row is not None:
            yield " ".join([table.name, *(str(part)[:60] for part in row)])


@cache
def _look(table: Table) -> str:
    keys = ", ".join(f'"{column.name}"' for column in table.primary_key.columns)
    odd = " OR ".join(_odd(table.name, column) for column in table.columns)
    return f'SELECT {keys} FROM "{table.name}" WHERE {odd} LIMIT 1'  # noqa: S608 - names of the models


def _odd(table: str, column: Column[object]) -> str:
    """A condition that a value holds which none of the program's could be."""
    name = f'"{column.name}"'
    kind = next((told for type_, told in KINDS if isinstance(column.type, type_)), "text")
    # A number beyond its bounds is told where it is used; here only what is none.
    said = f"typeof({name}) <> '{kind}'"
    if isinstance(column.type, Date):
        said = f"(typeof({name}) <> 'text' OR date({name}) IS NOT {name})"
    if table == "row_change" and column.name in ("before", "after"):
        said = f"(typeof({name}) <> 'text' OR NOT json_valid({name}))"
    return f"({name} IS NOT NULL AND {said})" if column.nullable else said
