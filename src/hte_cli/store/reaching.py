"""The file as SQLite opens it: to be read without leaving a trace, to be written, or to be tried out.

What is read keeps its bytes, its journal mode and its permissions, wherever it lies and whoever owns it. So of the ways to open
it that serve, the first that works is taken: with locks where they can be had, without (`immutable`) where nothing can be
written beside it, and in a passing copy where what was not finished lies beside a file that cannot be touched.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from tempfile import mkdtemp
from urllib.parse import quote

from hte_cli.store.location import header, in_wal_mode, is_published, on_network

BUSY_SECONDS = 30
"""How long a command waits for another program's transaction."""

CACHE_KIB = 32000
"""A large write puts keys into every index in no order, and would read and write its pages again and again."""


UNREACHED = ("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_IOERR", "SQLITE_PERM", "SQLITE_AUTH")
"""What SQLite calls the failures after which another way to the file may serve."""


class Purpose(Enum):
    """What a store is opened for. What is tried out is written and rolled back; the file stays as it is."""

    READ = "read"
    TRY = "try"
    WRITE = "write"


class Reader(sqlite3.Connection):
    """A connection that knows whether it reads without locks, and the folder of the copy that it reads, if any."""

    unlocked: tuple[Path, object] | None = None
    folder: str | None = None

    def torn(self) -> bool:
        """Whether the file was written while it was read without locks: what was read may be half of this, half of that."""
        return self.unlocked is not None and _mark(self.unlocked[0]) != self.unlocked[1]

    def close(self) -> None:
        """Closes; a passing copy is gone."""
        super().close()
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)


def reach(path: Path, purpose: Purpose) -> sqlite3.Connection:
    """The file, opened. sqlite3.Error where it cannot be."""
    if purpose is Purpose.WRITE:
        return _to_write(path)
    *some, last = _ways(path, purpose)
    for way in some:
        try:
            return _alive(way(path))
        except sqlite3.OperationalError as error:
            if not error.sqlite_errorname.startswith(UNREACHED):
                raise
    return _alive(last(path))


def _to_write(path: Path) -> sqlite3.Connection:
    # isolation_level None: Python's own transactions are off, `store.engine` decides.
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        connection.execute("PRAGMA page_size = 8192")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        wanted = "delete" if on_network(path) else "wal"
        if connection.execute("PRAGMA journal_mode").fetchone()[0] != wanted:
            connection.execute(f"PRAGMA journal_mode = {wanted}")
    except BaseException:
        connection.close()
        raise
    return connection


def _ways(path: Path, purpose: Purpose) -> list[Callable[[Path], Reader]]:
    """The ways to open the file, the best first."""
    if is_published(path):
        return [_immutable]
    if purpose is Purpose.TRY:
        return [_in_place, _in_a_copy] if _may_write(path) else [_in_a_copy]
    if _is_beside(path, "-wal") or _is_beside(path, "-journal"):
        return [_only_read, _in_a_copy]
    if not in_wal_mode(path):
        return [_only_read, _immutable]
    # To lock a store with a WAL is to write beside it: the last who closes takes that away again, and nothing was changed.
    return [_in_place, _immutable] if _may_write(path) and not on_network(path) else [_immutable]


def _alive(connection: Reader) -> Reader:
    """The connection, once it has read: SQLite opens a file no earlier."""
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _opened(path: Path, **how: object) -> Reader:
    place = quote(os.fsencode(path.absolute().as_posix()))
    asked = "&".join(f"{name}={value}" for name, value in how.items())
    uri = f"file://{'' if place.startswith('/') else '/'}{place}?{asked}"
    return sqlite3.connect(uri, timeout=BUSY_SECONDS, isolation_level=None, uri=True, factory=Reader)


def _in_place(path: Path) -> Reader:
    connection = _opened(path, mode="rw")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _only_read(path: Path) -> Reader:
    return _opened(path, mode="ro")


def _immutable(path: Path) -> Reader:
    mark = _mark(path)
    connection = _opened(path, mode="ro", immutable=1)
    connection.unlocked = path, mark
    return connection


def _in_a_copy(path: Path) -> Reader:
    """What lies beside goes along: SQLite finishes there what was not finished here."""
    folder = mkdtemp(prefix="hte-")
    try:
        for end in ("", "-wal", "-journal"):
            if not end or _is_beside(path, end):
                shutil.copyfile(f"{path}{end}", Path(folder) / f"store{end}")
        connection = _in_place(Path(folder) / "store")
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    connection.folder = folder
    return connection


def _is_beside(path: Path, end: str) -> bool:
    beside = Path(f"{path}{end}")
    return beside.exists() and beside.stat().st_size > 0


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def _mark(path: Path) -> object:
    """What is another as soon as somebody has written to the file."""
    found = path.stat()
    return found.st_mtime_ns, found.st_size, found.st_ino, header(path), _is_beside(path, "-wal")
