"""The store: one SQLite file, read in one snapshot and written in one `BEGIN IMMEDIATE` transaction at a time."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, exc
from sqlalchemy.pool import NullPool

from hte_cli.errors import StoreFault
from hte_cli.language import _
from hte_cli.store.location import is_published, on_network
from hte_cli.values.committed import note_entries

ENTRIES = "entries"
"""Under this name a connection holds the numbers of the entries that its transaction writes."""

BUSY_SECONDS = 30
"""How long a command waits for another program's transaction."""


class Store:
    """An open store. Its schema is the program's: `store.opening` sees to that."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One consistent look at the records. StoreFault where the file cannot be read."""
        with told(self.path), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self, *, preparing: bool = False) -> Iterator[Connection]:
        """One transaction that nobody else writes beside; kept when the block ends well, else as if it never was.

        From its commit on its entries are `committed`, unless it is `preparing` the store for what the command was asked to
        do. StoreFault for a published copy.
        """
        if is_published(self.path):
            raise StoreFault(
                _("{path} is a published copy, only to be read.").format(path=self.path), _("Write to the store itself: --db FILE.")
            )
        with told(self.path), self._engine.connect() as connection:
            connection = connection.execution_options(writing=True)
            with connection.begin() as transaction:
                yield connection
                entries = connection.info.get(ENTRIES, ()) if transaction.is_active and not preparing else ()
            note_entries(*entries)


def connect(path: Path) -> Store:
    """The store in an existing or empty file; no schema is looked at. StoreFault where it cannot be opened."""
    engine = create_engine("sqlite://", creator=lambda: _open_file(path), poolclass=NullPool)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return Store(path, engine)


def open_raw(path: Path) -> sqlite3.Connection:
    """The file as SQLite opens it; a published copy without locks, which a network folder does not keep."""
    if not is_published(path):
        return sqlite3.connect(path, timeout=BUSY_SECONDS)
    place = quote(os.fsencode(path.absolute().as_posix()))
    return sqlite3.connect(f"file://{'' if place.startswith('/') else '/'}{place}?mode=ro&immutable=1", uri=True, isolation_level=None)


def _open_file(path: Path) -> sqlite3.Connection:
    if is_published(path):
        return open_raw(path)
    # isolation_level None: Python's own transactions are off, `_begin` decides.
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    connection.execute("PRAGMA page_size = 8192")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    # In KiB: a large write puts keys into every index in no order, and would read and write its pages again and again.
    connection.execute("PRAGMA cache_size = -32000")
    wanted = "delete" if on_network(path) else "wal"
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != wanted:
        connection.execute(f"PRAGMA journal_mode = {wanted}")
    return connection


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns what SQLite says into a StoreFault: one sentence, and what to do next."""
    try:
        yield
    except (exc.DBAPIError, sqlite3.Error) as e:
        original = e.orig if isinstance(e, exc.DBAPIError) else e
        if not isinstance(original, sqlite3.OperationalError | sqlite3.DatabaseError) or isinstance(
            original, sqlite3.ProgrammingError | sqlite3.IntegrityError
        ):
            raise
        raise _fault(path, original) from e


def _fault(path: Path, error: sqlite3.Error) -> StoreFault:
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return StoreFault(
            _("The store {path} is held by another program.").format(path=path),
            _("Close what has it open, or wait, then run the command again; nothing was written."),
        )
    if name.startswith("SQLITE_FULL"):
        return StoreFault(
            _("No room is left for the store {path}.").format(path=path), _("Free some space and run again; nothing was written.")
        )
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_IOERR")):
        return StoreFault(
            _("The store {path} cannot be opened or written ({error}).").format(path=path, error=error),
            _("Check that its folder is there and that you may write to it, or name another with --db."),
        )
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return StoreFault(
            _("The store {path} is damaged, or is no store of hte ({error}).").format(path=path, error=error),
            _("Bring a copy back with `hte db restore FILE`, or name another store with --db."),
        )
    return StoreFault(_("The store {path} refused: {error}.").format(path=path, error=error), _("Run `hte db check`."))
