"""The journal, and `apply`: the one write path. Rows and their journal entry are written in one transaction.

An entry's hash covers its header, every change as stored, and the hash of the entry before it, so that a change to
anything older shows in everything newer.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby, islice
from typing import Any, TypeVar

from sqlalchemy import Connection, insert, select

from hte_cli.models import ENTRY, RECORDS, ROW_CHANGE, SOURCE_SHEET
from hte_cli.store.engine import ENTRIES
from hte_cli.store.identity import named
from hte_cli.store.level_money import put_beside, taken_out
from hte_cli.store.reading import forget_read, key_columns, table_of
from hte_cli.values.canonical import canonical_json, ordered_json
from hte_cli.values.journal import Stamp
from hte_cli.values.records import Change, Fields, Source

R = TypeVar("R", bound=tuple[Any, ...])

Row = tuple[int, int, str, str, str | None, str | None, int | None, int | None]
"""A RowChange as stored: entry, number, table, key, before, after, sheet, row."""

CHUNK = 5000
"""Rows in one statement."""

GENESIS = "0" * 64
"""What the first entry gives as the hash before it."""


def canonical(image: Fields | None) -> str | None:
    """An image as it is stored and hashed: JSON, keys sorted, no nulls, no spaces."""
    if image is None:
        return None
    return canonical_json({k: v for k, v in image.items() if v is not None} if None in image.values() else image)


def apply(connection: Connection, changes: Sequence[Change], stamp: Stamp, undoes: int | None = None) -> int | None:
    """Writes `changes` and their entry; returns the entry's number, None where there is nothing to write.

    The connection must be in `Store.write`. Records that are new get their ids (`store.identity`), and what levels paid
    for them goes into rows of its own (`store.level_money`). Changes are grouped by
    table and operation; references are checked when the transaction ends, so their order is free.
    """
    if not changes:
        return None
    last = connection.execute(select(ENTRY.c.id, ENTRY.c.hash).order_by(ENTRY.c.id.desc()).limit(1)).first()
    entry_id, prev_hash = (last[0] + 1, last[1]) if last else (1, GENESIS)
    changes, told = taken_out(changes)
    changes = put_beside(named(connection, entry_id, changes), told)
    if not changes:
        return None
    _write_rows(connection, changes)
    sheets = _sheets(changes)
    header: dict[str, Any] = {
        "id": entry_id,
        "at": stamp.at,
        "actor": stamp.actor,
        "command": stamp.command,
        "program": stamp.program,
        "undoes": undoes,
        "changes": len(changes),
        "prev_hash": prev_hash,
        "login": stamp.login,
    }
    sheet_rows = [
        {
            "entry": entry_id,
            "number": number,
            "file": source.file,
            "sha256": source.sha256,
            "sheet": source.sheet,
            "columns": canonical_json(dict(source.columns)),
        }
        for source, number in sheets.values()
    ]
    # The hash is known when the last change has passed: until then their entry is not there.
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    rows = _inserted(connection, ROW_CHANGE, _journal_rows(entry_id, changes, sheets))
    connection.execute(insert(ENTRY).values(**header, hash=entry_hash(header, sheet_rows, rows)))
    if sheet_rows:
        connection.execute(insert(SOURCE_SHEET), sheet_rows)
    connection.info.setdefault(ENTRIES, []).append(entry_id)
    return entry_id


def entry_hash(header: Fields, sheets: Iterable[Fields], rows: Iterable[Row]) -> str:
    """SHA-256 of an entry as stored: its header with `prev_hash`, its sheets, its changes in their order."""
    digest = hashlib.sha256()
    for part in entry_text(header, sheets, rows):
        digest.update(part)
    return digest.hexdigest()


def entry_text(header: Fields, sheets: Iterable[Fields], rows: Iterable[Row]) -> Iterator[bytes]:
    """The text that an entry's hash is of, part by part: written to a file, any tool gives the same SHA-256.

    A line of JSON for the header (keys sorted, no nulls, no blanks, without `hash`), one for each sheet, then one for each
    change: its columns with U+001F between them, nothing where a column is empty. No line end at the end; UTF-8.
    """
    yield canonical_json({k: v for k, v in header.items() if v is not None and k != "hash"}).encode()
    for sheet in sheets:
        yield b"\n" + canonical_json(sheet).encode()
    for row in rows:
        yield ("\n" + "\x1f".join(["" if part is None else str(part) for part in row])).encode()


def _sheets(changes: Sequence[Change]) -> dict[int, tuple[Source, int]]:
    """The sheets that the changes came from, numbered from 1 in the order met."""
    found: dict[int, tuple[Source, int]] = {}
    for change in changes:
        if change.origin and id(change.origin.source) not in found:
            found[id(change.origin.source)] = (change.origin.source, len(found) + 1)
    return found


def _journal_rows(entry: int, changes: Iterable[Change], sheets: dict[int, tuple[Source, int]]) -> Iterator[Row]:
    for number, change in enumerate(changes, 1):
        origin = change.origin
        yield (
            entry,
            number,
            change.table,
            change.key,
            _as_stored(change.table, change.before),
            _as_stored(change.table, change.after),
            sheets[id(origin.source)][1] if origin else None,
            origin.row if origin else None,
        )


def _as_stored(table: str, image: Fields | None) -> str | None:
    """What `canonical` says of the image."""
    return None if image is None else ordered_json({c: image[c] for c in columns_in_order(table) if image.get(c) is not None})


@cache
def columns_in_order(table: str) -> list[str]:
    """A table's columns in the order in which an image of its rows is written."""
    return sorted(column.name for column in table_of(table).columns)


def _write_rows(connection: Connection, changes: Sequence[Change]) -> None:
    order = {name: place for place, name in enumerate(RECORDS)}
    altered = {(c.table, c.key) for c in changes if c.before is not None and c.after is not None}
    made = {(c.table, c.key) for c in changes if c.before is None} & altered if altered else set()

    def place(change: Change) -> tuple[int, str]:
        return order[change.table], _operation(change, made)

    for (_number, operation), group in groupby(sorted(changes, key=place), key=place):
        some = list(group)
        _OPERATIONS[operation](connection, some[0].table, some)
    forget_read(connection)


def _operation(change: Change, made: Container[tuple[str, str]]) -> str:
    """Rows that were there give up what must be unique (a code) before others are made that have it."""
    if change.after is None:
        return "1 delete"
    if change.before is None:
        return "3 insert"
    return "4 update" if (change.table, change.key) in made else "2 update"


def _insert_rows(connection: Connection, name: str, changes: Sequence[Change]) -> None:
    table = table_of(name)
    columns = [c.name for c in table.columns]
    deque(_inserted(connection, table, (tuple(map((c.after or {}).get, columns)) for c in changes)), maxlen=0)


def _inserted(connection: Connection, table: Any, rows: Iterable[R]) -> Iterator[R]:
    """Inserts tuples of all columns, each given on when it is written: so many rows are never held at once.

    The driver takes them as they are: images hold what it stores.
    """
    statement, source = str(insert(table).compile(connection.engine)), iter(rows)
    while chunk := list(islice(source, CHUNK)):
        connection.exec_driver_sql(statement, chunk)
        yield from chunk


def _update_rows(connection: Connection, name: str, changes: Sequence[Change]) -> None:
    table, keys = table_of(name), key_columns(name)
    others = [c.name for c in table.columns if c.name not in keys]
    quote = connection.dialect.identifier_preparer.quote
    settings = ", ".join(f"{quote(c)} = ?" for c in others)
    conditions = " AND ".join(f"{quote(c)} = ?" for c in keys)
    rows = [tuple(map((c.after or {}).get, [*others, *keys])) for c in changes]
    if others:
        connection.exec_driver_sql(f"UPDATE {quote(name)} SET {settings} WHERE {conditions}", rows)  # noqa: S608


def _delete_rows(connection: Connection, name: str, changes: Sequence[Change]) -> None:
    quote = connection.dialect.identifier_preparer.quote
    conditions = " AND ".join(f"{quote(c)} = ?" for c in key_columns(name))
    rows = [tuple(map((c.before or {}).get, key_columns(name))) for c in changes]
    connection.exec_driver_sql(f"DELETE FROM {quote(name)} WHERE {conditions}", rows)  # noqa: S608


_OPERATIONS = {"1 delete": _delete_rows, "2 update": _update_rows, "3 insert": _insert_rows, "4 update": _update_rows}
