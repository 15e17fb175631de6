"""The store: one SQLite file, read in one snapshot and written in one `BEGIN IMMEDIATE` transaction at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, exc
from sqlalchemy.pool import NullPool

from hte_cli.errors import StoreFault
from hte_cli.language import _
from hte_cli.store.reaching import Purpose, Reader, reach
from hte_cli.store.reading import forget_read
from hte_cli.values.committed import note_entries

ENTRIES = "entries"
"""Under this name a connection holds the numbers of the entries that its transaction writes."""

STATEMENTS = 2000
"""As many statements stay compiled; the largest command has some hundred."""

_sought: ContextVar[tuple[Path, Purpose]] = ContextVar("sought")
"""The file that the next connection opens, and what for."""


class Store:
    """An open store. Its schema is the program's: `store.opening` sees to that."""

    def __init__(self, path: Path, purpose: Purpose) -> None:
        self.path = path
        self._purpose = purpose

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One consistent look at the records. StoreFault where the file cannot be read, or was written meanwhile."""
        with told(self.path), self._connected() as connection, connection.begin():
            yield connection
            opened = connection.connection.driver_connection
            if isinstance(opened, Reader) and opened.torn():
                raise StoreFault(_("The store {path} was written while it was read.").format(path=self.path), _("Run the command again."))

    @contextmanager
    def write(self, *, preparing: bool = False) -> Iterator[Connection]:
        """One transaction that nobody else writes beside; kept when the block ends well, else as if it never was.

        From its commit on its entries are `committed`, unless it is `preparing` the store for what the command was asked to
        do. The store must have been opened to be written, or to be tried out by one who rolls back.
        """
        with told(self.path), self._connected() as connection:
            connection = connection.execution_options(writing=True)
            with connection.begin() as transaction:
                yield connection
                entries = connection.info.get(ENTRIES, ()) if transaction.is_active and not preparing else ()
            note_entries(*entries)

    def _connected(self) -> Connection:
        _sought.set((self.path, self._purpose))
        return _engine().connect()


def connect(path: Path, purpose: Purpose) -> Store:
    """The store in an existing or empty file; no schema is looked at, and the file is not opened yet."""
    return Store(path, purpose)


@cache
def _engine() -> Engine:
    """One for all stores of the process: a statement is compiled once, however many are opened one after the other."""
    engine = create_engine("sqlite://", creator=lambda: reach(*_sought.get()), poolclass=NullPool, query_cache_size=STATEMENTS)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    @event.listens_for(engine, "rollback")
    def _rolled_back(connection: Connection) -> None:
        forget_read(connection)

    return engine


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
            _("The store {path} is damaged, or is not a store of hte ({error}).").format(path=path, error=error),
            _("Bring a copy back with `hte db restore FILE`, or name another store with --db."),
        )
    return StoreFault(_("The store {path} refused: {error}.").format(path=path, error=error), _("Run `hte db check`."))
