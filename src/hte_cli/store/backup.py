"""Copies of the store by SQLite's own backup interface: whole even while somebody writes."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from glob import escape as glob_escape
from pathlib import Path

from hte_cli.errors import NotFound, StoreFault
from hte_cli.language import _
from hte_cli.outputs.guard import folder_there, may_write
from hte_cli.outputs.placing import placed
from hte_cli.store.engine import told
from hte_cli.store.reaching import Purpose, reach


def copy_store(source: Path, target: Path) -> None:
    """Writes a whole copy of `source` to `target`, replacing it only when the copy is complete."""
    with part_of(source, target):
        pass


@contextmanager
def part_of(source: Path, target: Path) -> Iterator[sqlite3.Connection]:
    """A whole copy of `source`, to be altered; it takes its place as `target` when the block ends well."""
    try:
        with told(source), closing(reach(source, Purpose.READ)) as reader, placed(target) as part, told(target):
            try:
                with closing(sqlite3.connect(part, isolation_level=None)) as writer:
                    reader.backup(writer)
                    writer.execute("PRAGMA journal_mode = DELETE")
                    yield writer
            finally:
                Path(f"{part}-journal").unlink(missing_ok=True)
    except OSError as error:
        raise StoreFault(
            _("The copy {path} cannot be written ({error}).").format(path=target, error=error.strerror or error),
            _("Name a place with room, in a folder that you may write to."),
        ) from error


def backup(source: Path, target: Path) -> None:
    """Copies the store to a file of the user's. Raises what `named` does."""
    copy_store(source, named(target))


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
    with told(path), closing(reach(path, Purpose.READ)) as connection:
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


def named(target: Path) -> Path:
    """The very file that the user names for a copy. NotFound where its folder is not there; else raises what `may_write` does."""
    found = may_write(target, database=True)
    folder_there(target)
    return found


def integrity(path: Path) -> list[str]:
    """What SQLite finds wrong with the file: pages, indexes and references; empty where it is whole."""
    try:
        connection = reach(path, Purpose.READ)
        try:
            found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
            found += [f"{row[0]}: {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")]
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        finally:
            connection.close()
    except sqlite3.DatabaseError as e:
        return [str(e)]
    return found if {"entry", "row_change"} <= tables else [*found, _("it has no journal: not a store of hte")]
