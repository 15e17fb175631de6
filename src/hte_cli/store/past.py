"""The records as an entry left them: read from the journal, beside the store's own rows and in their place.

SQLite looks for a table among the temporary ones first. So one connection's temporary tables stand before the store's own
of the same names, and every statement of the program reads the past without knowing it. They lie in SQLite's temporary
file, not in memory, are seen by this connection alone, and are gone with it: the store is only read.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Column, Connection, Index, MetaData, Table, exists, func, insert, select, tuple_
from sqlalchemy.schema import CreateTable

from hte_cli.errors import UsageFault
from hte_cli.language import _
from hte_cli.models import RECORDS
from hte_cli.store.engine import Store
from hte_cli.store.reading import ENTRY, ROW_CHANGE, SOURCE_SHEET, key_columns, table_of

JOURNAL = {"entry": ENTRY.c.id, "row_change": ROW_CHANGE.c.entry, "source_sheet": SOURCE_SHEET.c.entry}
"""The journal's tables, each with the column that holds the number of its entry."""


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
    def write(self) -> Iterator[Connection]:
        """UsageFault: what is past cannot be written."""
        raise UsageFault(_("What was known then is only to be read."), _("Leave --at-entry and --known-on out."))
        yield  # pragma: no cover - never reached: it makes this a generator


def put_back(connection: Connection, entry: int) -> None:
    """Puts the records as the entry left them, and the journal up to it, in the place of today's for this connection."""
    for name in RECORDS:
        _fill(connection, name, entry)
    for name, number in JOURNAL.items():
        # Last: until here the whole journal was read under these names.
        seen = f'SELECT * FROM main."{name}" WHERE "{number.name}" <= {entry:d}'  # noqa: S608 - the names above and a number
        connection.exec_driver_sql(f'CREATE TEMPORARY VIEW "{name}" AS {seen}')


def _fill(connection: Connection, name: str, entry: int) -> None:
    """A temporary table of the record's kind, with each row's last image up to the entry.

    It demands nothing of its rows: an image from before a column, or a reference, was made does not have it.
    """
    table = _standing_in(name)
    connection.execute(CreateTable(table))
    c, later = ROW_CHANGE.c, ROW_CHANGE.alias().c
    passed = exists().where(
        later.table == c.table, later.key == c.key, later.entry <= entry, tuple_(later.entry, later.number) > tuple_(c.entry, c.number)
    )
    fields = [func.json_extract(c.after, f'$."{column.name}"') for column in table.columns]
    last = select(*fields).where(c.table == name, c.entry <= entry, c.after.is_not(None), ~passed)
    connection.execute(insert(table).from_select([column.name for column in table.columns], last))
    # When the rows are there: an index that grows with them takes longer.
    for index in table.indexes:
        index.create(connection)


def _standing_in(name: str) -> Table:
    """The table that stands in for the record's own: its columns and its indexes, and no more."""
    own = table_of(name)
    table = Table(own.name, MetaData(), *(Column(c.name, c.type) for c in own.columns), prefixes=["TEMPORARY"])
    keys = [key_columns(name), *((column.name,) for column in own.columns if column.unique)]
    for columns in (*keys, *(tuple(index.columns.keys()) for index in own.indexes)):
        Index("_".join(("past", name, *columns)), *(table.c[column] for column in columns))
    return table
