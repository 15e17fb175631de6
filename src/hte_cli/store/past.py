"""The records as an entry left them: read from the journal, beside the store's own rows and in their place.

SQLite looks for a table among the temporary ones first. So one connection's temporary tables stand before the store's own
of the same names, and every statement of the program reads the past without knowing it. They lie in SQLite's temporary
file, not in memory, are seen by this connection alone, and are gone with it: the store is only read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby, islice
from typing import Any

from sqlalchemy import Connection, literal, select
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

from hte_cli.errors import UsageFault
from hte_cli.language import _
from hte_cli.models import RECORDS, ROW_CHANGE
from hte_cli.store.engine import Store
from hte_cli.store.identity import ID, IDENTIFIED, NAMES, ids_by_journal, of_lines
from hte_cli.store.journal import CHUNK
from hte_cli.store.reading import image, key_columns, table_of
from hte_cli.values.level_money import PAYMENT, paid_in
from hte_cli.values.records import KEY_SEPARATOR

JOURNAL = {"entry": "id", "row_change": "entry", "source_sheet": "entry"}
"""The journal's tables, each with the column that holds the number of its entry."""

_SQLITE = SQLiteDialect()


class Past(Store):
    """A store as its entry `entry` left it, that entry included; only to be read."""

    def __init__(self, store: Store, entry: int) -> None:
        self.path, self.entry, self._now = store.path, entry, store

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One look at the records and the journal up to the entry; what came later is not there."""
        with self._now.read() as connection:
            put_back(connection, self.entry)
            yield connection

    @contextmanager
    def write(self, *, preparing: bool = False) -> Iterator[Connection]:  # noqa: ARG002 - as a store that is written
        """UsageFault: what is past cannot be written."""
        raise UsageFault(_("What was known then is only to be read."), _("Leave --at-entry and --known-on out."))
        yield  # pragma: no cover - never reached: it makes this a generator


def put_back(connection: Connection, entry: int) -> None:
    """Puts the records as the entry left them, and the journal up to it, in the place of today's for this connection."""
    for name in RECORDS:
        for statement in _filled(name, entry):
            connection.exec_driver_sql(statement)
    for name, number in JOURNAL.items():
        # Last: until here the whole journal was read under these names.
        seen = f"SELECT * FROM main.{_quoted(name)} WHERE {number} <= {entry:d}"  # noqa: S608 - the names above and a number
        connection.exec_driver_sql(f"CREATE TEMPORARY VIEW {_quoted(name)} AS {seen}")
    if any(_nameless(connection, name) for name in IDENTIFIED):
        _name(connection)


def _nameless(connection: Connection, name: str) -> bool:
    """Whether a row is there from before records had ids."""
    return connection.execute(select(literal(1)).where(table_of(name).c[ID].is_(None)).limit(1)).first() is not None


def _name(connection: Connection) -> None:
    """Gives the records, and the lines that claim them, the ids that an older store got later: by where they began."""
    ids = sorted(ids_by_journal(connection).items())
    for name, some in groupby(ids, key=lambda named: named[0][0]):
        _set(connection, name, (ID,), ((id_, *key.split(KEY_SEPARATOR)) for (_table, key), id_ in some))
    columns, lines = NAMES["award_line"], list(of_lines(connection))
    _set(connection, "award_line", columns, ((*map((c.after or {}).get, columns), *c.key.split(KEY_SEPARATOR)) for c in lines))
    _pay(connection)


def _pay(connection: Connection) -> None:
    """Puts what levels paid, which older images of events say, into rows of its own."""
    c, said = ROW_CHANGE.c, dict[str, str | None]()
    for key, after in connection.execute(select(c.key, c.after).where(c.table == "event").order_by(c.entry, c.number)):
        said[key] = after
    rows = []
    for key, after in said.items():
        paid = paid_in(json.loads(after)) if after is not None else {}
        event = image(connection, "event", key) if paid else None
        rows += [(event[ID], level, one["fen"]) for level, one in paid.items()] if event is not None else []
    if rows:
        connection.exec_driver_sql(f"INSERT INTO {PAYMENT} (record, level, fen) VALUES (?, ?, ?)", rows)  # noqa: S608


def _set(connection: Connection, name: str, columns: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> None:
    """Writes columns of temporary rows, each given by the values and the parts of its key."""
    given, key = (" = ?, ".join(map(_quoted, columns)), " = ? AND ".join(map(_quoted, key_columns(name))))
    statement = f"UPDATE temp.{_quoted(name)} SET {given} = ? WHERE {key} = ?"  # noqa: S608 - names of the models
    source = iter(rows)
    while chunk := list(islice(source, CHUNK)):
        connection.exec_driver_sql(statement, chunk)


def _filled(name: str, entry: int) -> Iterator[str]:
    """Statements that make a temporary table of the record's kind and fill it with each row's last image up to the entry.

    It demands nothing of its rows: an image from before a column, or a reference, was made does not have it. Its indexes
    come last: one that grows with the rows takes longer.
    """
    table = table_of(name)
    columns = [(_quoted(column.name), column.type.compile(_SQLITE)) for column in table.columns]
    yield f"CREATE TEMPORARY TABLE {_quoted(name)} ({', '.join(f'{column} {kind}' for column, kind in columns)})"
    fields = ", ".join(f"json_extract(c.after, '$.{column}')" for column, _kind in columns)
    later = f'l."table" = c."table" AND l.key = c.key AND l.entry <= {entry:d} AND (l.entry, l.number) > (c.entry, c.number)'
    last = f"c.\"table\" = '{name}' AND c.entry <= {entry:d} AND c.after IS NOT NULL"
    passed = f"EXISTS (SELECT 1 FROM main.row_change l WHERE {later})"  # noqa: S608 - names of the models and a number, here and below
    yield f"INSERT INTO temp.{_quoted(name)} SELECT {fields} FROM main.row_change c WHERE {last} AND NOT {passed}"  # noqa: S608
    keys = [key_columns(name), *((column.name,) for column in table.columns if column.unique)]
    for key in dict.fromkeys((*keys, *(tuple(index.columns.keys()) for index in table.indexes))):
        yield f"CREATE INDEX temp.{_quoted('_'.join(('past', name, *key)))} ON {_quoted(name)} ({', '.join(map(_quoted, key))})"


def _quoted(name: str) -> str:
    return f'"{name}"'
