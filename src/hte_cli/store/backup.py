"""Copies of the store by SQLite's own backup interface: whole even while somebody writes."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from hte_cli.errors import Conflict, NotFound, StoreFault
from hte_cli.language import _
from hte_cli.store.engine import BUSY_SECONDS, told
from hte_cli.store.location import owner_only


def copy_store(source: Path, target: Path) -> None:
    """Writes a whole copy of `source` to `target`, replacing it only when the copy is complete."""
    part = target.with_name(target.name + ".part")
    with told(source):
        reader = sqlite3.connect(source, timeout=BUSY_SECONDS)
        try:
            with told(target):
                part.unlink(missing_ok=True)
                owner_only(part)
                writer = sqlite3.connect(part)
                try:
                    reader.backup(writer)
                    writer.execute("PRAGMA journal_mode = DELETE")
                finally:
                    writer.close()
        finally:
            reader.close()
    part.replace(target)


def backup(source: Path, target: Path) -> None:
    """Copies the store to a new file. Conflict where the file is there already."""
    if target.exists():
        raise Conflict(_("{path} is there already.").format(path=target), _("Name a new file."))
    if not target.parent.is_dir():
        raise NotFound(_("There is no folder {path}.").format(path=target.parent), _("Make it, or name another."))
    copy_store(source, target)


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
        finally:
            reader.close()
            writer.close()


def integrity(path: Path) -> list[str]:
    """What SQLite finds wrong with the file: pages, indexes and references; empty where it is whole."""
    try:
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS)
        try:
            found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
            found += [f"{row[0]}: {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")]
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        finally:
            connection.close()
    except sqlite3.DatabaseError as e:
        return [str(e)]
    return found if {"entry", "row_change"} <= tables else [*found, _("it has no journal: not a store of hte")]
