"""Copies of the store by SQLite's own backup interface: whole even while somebody writes."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from glob import escape as glob_escape
from pathlib import Path

from hte_cli.errors import Conflict, NotFound, StoreFault
from hte_cli.language import _
from hte_cli.store.engine import BUSY_SECONDS, open_raw, told
from hte_cli.store.location import owner_only
from hte_cli.values.committed import note_restored


def copy_store(source: Path, target: Path) -> None:
    """Writes a whole copy of `source` to `target`, replacing it only when the copy is complete."""
    with part_of(source, target):
        pass


@contextmanager
def part_of(source: Path, target: Path) -> Iterator[sqlite3.Connection]:
    """A whole copy of `source`, to be altered; it takes its place as `target` when the block ends well."""
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        with told(source), closing(open_raw(source)) as reader, told(target):
            part.unlink(missing_ok=True)
            owner_only(part)
            with closing(sqlite3.connect(part, isolation_level=None)) as writer:
                reader.backup(writer)
                writer.execute("PRAGMA journal_mode = DELETE")
                yield writer
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def backup(source: Path, target: Path) -> None:
    """Copies the store to a new file. Conflict where the file is there already."""
    must_be_new(target)
    copy_store(source, target)


COPIES_KEPT = 30
"""So many days' copies of a store lie in the folder of copies, the newest."""


def keep_copy(source: Path, folder: Path, day: date) -> Path | None:
    """Copies the store into `folder`, under the day, where the newest copy lacks its newest entry; returns the copy.

    A day's later copy takes the place of its earlier one; of earlier days' the newest 30 are kept. A store is told by the
    hash of its first entry, so that several may use one folder. NotFound where the folder is not there.
    """
    newest = _ends(source)
    if newest is None:
        return None
    if not os.path.isdir(folder):  # noqa: PTH112 - where a name is too long a path's own method raises
        raise NotFound(_("There is no folder {path}.").format(path=folder), _("Make it, or name another."))
    mark = f"{source.stem}-{newest[0][:6]}-"
    known = sorted(folder.glob(f"{glob_escape(mark)}????-??-??.db"))
    if known and _ends(known[-1]) == newest:
        return None
    copy = folder / f"{mark}{day.isoformat()}.db"
    copy_store(source, copy)
    for old in sorted({*known, copy})[:-COPIES_KEPT]:
        old.unlink()
    return copy


def _ends(path: Path) -> tuple[str, str] | None:
    """The hashes of a store's first and its newest entry; None where there are none."""
    with told(path), closing(open_raw(path)) as connection:
        try:
            found = connection.execute(
                "SELECT hash FROM entry WHERE id IN ((SELECT min(id) FROM entry), (SELECT max(id) FROM entry)) ORDER BY id"
            )
        except sqlite3.OperationalError as error:
            if "no such table" in str(error):
                return None
            raise
        hashes = [str(row[0]) for row in found]
    return (hashes[0], hashes[-1]) if hashes else None


def must_be_new(target: Path) -> None:
    """Conflict where the file is there, NotFound where its folder is not."""
    if target.exists():
        raise Conflict(_("{path} is there already.").format(path=target), _("Name a new file."))
    if not target.parent.is_dir():
        raise NotFound(_("There is no folder {path}.").format(path=target.parent), _("Make it, or name another."))


def restore(copy: Path, store: Path) -> Path | None:
    """Puts `copy` in the store's place. Returns where the store that was there is kept, None where there was none."""
    if not copy.is_file():
        raise NotFound(_("There is no file {path}.").format(path=copy), _("Name the file that `hte db backup` wrote."))
    faults = integrity(copy)
    if faults:
        raise StoreFault(_("{path} is no whole copy: {fault}.").format(path=copy, fault=faults[0]), _("Restore another copy."))
    kept = None
    if store.exists():
        kept = store.with_name(f"{store.name}.before-restore")
        number = 1
        while kept.exists():
            number += 1
            kept = store.with_name(f"{store.name}.before-restore-{number}")
        copy_store(store, kept)
    else:
        store.parent.mkdir(parents=True, exist_ok=True)
    _pour(copy, store)
    return kept


def _pour(copy: Path, store: Path) -> None:
    """Writes `copy` over the store through SQLite, so that its locks and its WAL are honoured."""
    with told(store):
        owner_only(store)
        reader, writer = sqlite3.connect(copy), sqlite3.connect(store, timeout=BUSY_SECONDS)
        try:
            reader.backup(writer)
            note_restored()
        finally:
            reader.close()
            writer.close()


def integrity(path: Path) -> list[str]:
    """What SQLite finds wrong with the file: pages, indexes and references; empty where it is whole."""
    try:
        connection = open_raw(path)
        try:
            found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
            found += [f"{row[0]}: {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")]
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        finally:
            connection.close()
    except sqlite3.DatabaseError as e:
        return [str(e)]
    return found if {"entry", "row_change"} <= tables else [*found, _("it has no journal: not a store of hte")]
