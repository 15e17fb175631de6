"""Putting a copy in the store's place: looked at first, with what would be lost; the store that was there is kept."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from hte_cli.errors import NotFound, StoreFault
from hte_cli.language import _
from hte_cli.models import RECORDS
from hte_cli.store.backup import copy_store, integrity
from hte_cli.store.engine import connect, told
from hte_cli.store.examining import faults, refuse_foreign, schema_version
from hte_cli.store.journal import GENESIS, canonical, entry_hash
from hte_cli.store.location import is_published, is_there, owner_only
from hte_cli.store.opening import HEAD, migrate
from hte_cli.store.reaching import BUSY_SECONDS, Purpose, reach
from hte_cli.store.verifying import altered
from hte_cli.values.committed import note_restored
from hte_cli.values.journal import Lost, LostEntry
from hte_cli.values.records import KEY_SEPARATOR

PAST_REPAIR = ("SQLITE_NOTADB", "SQLITE_CORRUPT")
"""What SQLite calls a file that it cannot read as a store at all."""


def examine(copy: Path) -> str:
    """The schema of a copy that may take the store's place.

    NotFound where there is none; StoreFault where it is damaged, published, of a newer or no known schema, where it holds
    what no migration made, where an entry or a row is not what the journal says.
    """
    if not is_there(copy):
        raise NotFound(_("There is no file {path}.").format(path=copy), _("Name the file that `hte db backup` wrote."))
    if is_published(copy):
        raise StoreFault(
            _("{path} is a published copy, only to be read: what is private is not in it.").format(path=copy),
            _("Name the file that `hte db backup` wrote."),
        )
    fault = next(iter(integrity(copy)), None)
    if fault is None:
        with told(copy), closing(reach(copy, Purpose.READ)) as connection:
            version = schema_version(connection, copy, HEAD)
            refuse_foreign(connection, copy)
            fault = next(_faults(copy, connection, version), None)
    if fault is not None or version is None:
        said = _("{path} is not a whole copy: {fault}.").format(path=copy, fault=(fault or "").rstrip(".。"))
        raise StoreFault(said, _("Restore another copy."))
    return version


def _faults(copy: Path, connection: sqlite3.Connection, version: str | None) -> Iterator[str]:
    """What is wrong with a file that SQLite can read, the first of each kind that is looked for."""
    if version != HEAD:
        yield from _altered_before(connection)
        return
    yield from faults(connection)
    with connect(copy, Purpose.READ).read() as look:
        yield from altered(look)


def _altered_before(connection: sqlite3.Connection) -> Iterator[str]:
    """As `verifying.altered`, of a store of an older schema: by the columns that it has itself."""
    connection.row_factory = sqlite3.Row
    before = GENESIS
    for entry in connection.execute("SELECT * FROM entry ORDER BY id").fetchall():
        sheets = connection.execute("SELECT * FROM source_sheet WHERE entry = ? ORDER BY number", [entry["id"]])
        rows: Any = connection.execute("SELECT * FROM row_change WHERE entry = ? ORDER BY number", [entry["id"]])
        if entry["prev_hash"] != before or entry["hash"] != entry_hash(dict(entry), map(dict, sheets), map(tuple, rows)):
            yield _("Journal entry {n} is not what was written.").format(n=entry["id"])
        before = entry["hash"]
    there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for table in [name for name in RECORDS if name in there]:
        if dict(_last_told(connection, table)) != dict(_found(connection, table)):
            yield _("Rows of {table} were changed by another program: they are not what their last journal entries say.").format(
                table=table
            )


def _last_told(connection: sqlite3.Connection, table: str) -> Iterator[tuple[str, str]]:
    told_ = connection.execute('SELECT key, after FROM row_change WHERE "table" = ? ORDER BY key, entry, number', [table])
    for key, changes in groupby(map(tuple, told_), key=itemgetter(0)):
        *_older, (_key, after) = changes
        if after is not None:
            yield key, after


def _found(connection: sqlite3.Connection, table: str) -> Iterator[tuple[str, str | None]]:
    columns = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    keys = [column["name"] for column in sorted(columns, key=itemgetter("pk")) if column["pk"]]
    truths = [column["name"] for column in columns if column["type"] == "BOOLEAN"]
    for row in map(dict, connection.execute(f'SELECT * FROM "{table}"')):  # noqa: S608 - a name of the models
        row |= {name: bool(row[name]) for name in truths if row[name] is not None}
        try:
            image = canonical(row)
        except (TypeError, ValueError):
            image = repr(row)
        yield KEY_SEPARATOR.join(str(row[key]) for key in keys), image


def lost_by(copy: Path, store: Path) -> Lost | None:
    """What the store that is there has and the copy has not; None where the store cannot be read."""
    try:
        there, kept = _entries(store), {entry[-1] for entry in _entries(copy)}
    except (sqlite3.Error, StoreFault):
        return None
    missing = [entry for entry in there if entry[-1] not in kept]
    strange = bool(there) and there[0][-1] not in kept
    ends = tuple(LostEntry(*entry[:4]) for entry in (*missing[:1], *missing[1:][-1:]))
    return Lost(len(missing), ends, strange)


def _entries(path: Path) -> list[tuple[Any, ...]]:
    with closing(reach(path, Purpose.READ)) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'entry'").fetchone():
            return []
        return connection.execute("SELECT id, at, actor, command, hash FROM entry ORDER BY id").fetchall()


def restore(copy: Path, store: Path) -> Path | None:
    """Puts a copy that was examined in the store's place, in the newest schema.

    Returns where the store that was there is kept, None where there was none. StoreFault where a published copy lies there.
    """
    there = is_there(store)
    if there and is_published(store):
        raise StoreFault(_("{path} is a published copy, only to be read.").format(path=store), _("Write to the store itself: --db FILE."))
    if not there:
        store.parent.mkdir(parents=True, exist_ok=True)
    part = store.with_name(f"{store.name}.{os.getpid()}.part")
    try:
        copy_store(copy, part)
        with connect(part, Purpose.WRITE).write(preparing=True) as connection:
            migrate(connection)
        kept = _kept(store) if there else None
        _pour(part, store)
    finally:
        for end in ("", "-wal", "-shm"):
            Path(f"{part}{end}").unlink(missing_ok=True)
    return kept


def _kept(store: Path) -> Path:
    """Keeps the store that is there under another name: a copy; where it cannot be read, the file itself."""
    kept = store.with_name(f"{store.name}.before-restore")
    number = 1
    while kept.exists():
        number += 1
        kept = store.with_name(f"{store.name}.before-restore-{number}")
    try:
        copy_store(store, kept)
    except StoreFault as fault:
        if not getattr(fault.__cause__, "sqlite_errorname", "").startswith(PAST_REPAIR):
            raise
        for end in ("-wal", "-shm", "-journal", ""):
            if Path(f"{store}{end}").exists():
                Path(f"{store}{end}").rename(f"{kept}{end}")
    return kept


def _pour(part: Path, store: Path) -> None:
    """Writes over the store through SQLite, so that its locks and its WAL are honoured."""
    with told(store):
        owner_only(store)
        with (
            closing(reach(part, Purpose.READ)) as reader,
            closing(sqlite3.connect(store, timeout=BUSY_SECONDS, isolation_level=None)) as writer,
        ):
            # A WAL takes no pages of another size.
            writer.execute("PRAGMA journal_mode = DELETE")
            reader.backup(writer)
            note_restored()
