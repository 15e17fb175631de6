"""What a store holds and whether it is whole: looked at with sqlite3 and with the program's own checks."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from hte_cli.models import RECORDS
from hte_cli.store.backup import integrity
from hte_cli.store.opening import open_store
from hte_cli.store.verifying import altered


def digest(store: Path) -> str:
    """A hash of every record: equal where the records are."""
    found = hashlib.sha256()
    with closing(sqlite3.connect(store)) as connection:
        for table in RECORDS:
            columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
            order = ", ".join(f'"{column}"' for column in columns)
            for row in connection.execute(f'SELECT {order} FROM "{table}" ORDER BY {order}'):  # noqa: S608
                found.update(repr(row).encode())
    return found.hexdigest()


def entries(store: Path) -> int:
    """How many entries the journal has."""
    with closing(sqlite3.connect(store)) as connection:
        return int(connection.execute("SELECT count(*) FROM entry").fetchone()[0])


def faults(store: Path) -> list[str]:
    """What `db check` and `journal verify` would find; empty where the store is whole."""
    with open_store(store).read() as connection:
        return [*integrity(store), *altered(connection)]


def copy(store: Path, target: Path) -> Path:
    """A copy of a store that nobody has open, with nothing left of an earlier one."""
    for old in target.parent.glob(f"{target.name}*"):
        old.unlink()
    shutil.copy(store, target)
    return target
