"""Whether the rows are what the journal says, and the journal what was written: changes by another tool show here.

Rows and their last images are walked side by side in the order of their keys, so that a store of any size takes one pass
and little memory.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Boolean, Connection, func, select
from sqlalchemy.exc import DBAPIError

from hte_cli.language import _
from hte_cli.models import ENTRY, RECORDS, ROW_CHANGE, SOURCE_SHEET
from hte_cli.store.journal import GENESIS, columns_in_order, entry_hash, entry_text
from hte_cli.store.location import PUBLISHED
from hte_cli.store.reading import key_columns, key_order, plain, table_of
from hte_cli.store.sources import damaged
from hte_cli.values.canonical import ordered_json
from hte_cli.values.journal import MOST_TEXT, Link
from hte_cli.values.records import KEY_SEPARATOR

Keyed = tuple[str, str | None]
"""A row's key, and its image as the journal stores it."""


@dataclass(slots=True)
class Chain:
    """What is known of the chain once `altered` has run.

    `whole_to` is the last entry before its first fault, `withheld` how many entries of a published copy lack the private
    rows that their hashes cover.
    """

    whole_to: int = 0
    withheld: int = 0


def altered(connection: Connection, chain: Chain | None = None) -> Iterator[str]:
    """A sentence for each row that is not what its last change says, and each entry or kept file whose hash does not fit."""
    connection = connection.execution_options(yield_per=5000)
    yield from _broken_chain(connection, chain or Chain())
    yield from damaged(connection)
    yield from altered_rows(connection, RECORDS)


def altered_rows(connection: Connection, tables: Iterable[str]) -> Iterator[str]:
    """A sentence for each row of the tables that is not what its last change in the journal says."""
    connection = connection.execution_options(yield_per=5000)
    for table in tables:
        yield from _altered_rows(connection, table)


def _broken_chain(connection: Connection, chain: Chain) -> Iterator[str]:
    published = connection.exec_driver_sql("PRAGMA application_id").scalar_one() == int.from_bytes(PUBLISHED)
    before, whole = GENESIS, True
    for entry in connection.execute(select(ENTRY).order_by(ENTRY.c.id)).mappings():
        if published and _rows_kept(connection, entry["id"]) < entry["changes"]:
            chain.withheld += 1
            fits = entry["prev_hash"] == before
        else:
            fits = entry["prev_hash"] == before and entry["hash"] == _hash_of(connection, entry)
        if not fits:
            yield _("Journal entry {n} is not what was written.").format(n=entry["id"])
        whole = whole and fits
        chain.whole_to = entry["id"] if whole else chain.whole_to
        before = entry["hash"]


def _rows_kept(connection: Connection, entry: int) -> int:
    return int(connection.execute(select(func.count()).select_from(ROW_CHANGE).where(ROW_CHANGE.c.entry == entry)).scalar_one())


def _hash_of(connection: Connection, entry: Any) -> str:
    """The hash that the entry must have, by all that is stored of it."""
    return entry_hash(dict(entry), *_parts_of(connection, entry["id"]))


def _parts_of(connection: Connection, number: int) -> tuple[Iterator[dict[str, Any]], Iterator[Any]]:
    sheets = connection.execute(select(SOURCE_SHEET).where(SOURCE_SHEET.c.entry == number).order_by(SOURCE_SHEET.c.number))
    rows = connection.execute(select(ROW_CHANGE).where(ROW_CHANGE.c.entry == number).order_by(ROW_CHANGE.c.number))
    return (dict(sheet) for sheet in sheets.mappings()), (tuple(row) for row in rows)


def links_from(connection: Connection, first: int, but: Collection[str]) -> Iterator[Link]:
    """The entries from one on to the newest, each with the text that its hash is of.

    None stands for the text of one that holds rows of the tables `but`, which are private, be they here or, in a published
    copy, not; and of one that is too large.
    """
    for entry in connection.execute(select(ENTRY).where(ENTRY.c.id >= first).order_by(ENTRY.c.id)).mappings().all():
        tables = connection.execute(select(ROW_CHANGE.c.table).where(ROW_CHANGE.c.entry == entry["id"]).distinct()).scalars().all()
        private = bool(set(tables) & set(but)) or _rows_kept(connection, entry["id"]) < entry["changes"]
        text = None if private else _short(entry_text(dict(entry), *_parts_of(connection, entry["id"])))
        yield Link(entry["id"], entry["at"], entry["actor"], entry["command"], entry["prev_hash"], entry["hash"], text, private)


def _short(parts: Iterator[bytes]) -> bytes | None:
    found = bytearray()
    for part in parts:
        found += part
        if len(found) > MOST_TEXT:
            return None
    return bytes(found)


def _altered_rows(connection: Connection, table: str) -> Iterator[str]:
    if not _agrees(connection, table):
        yield from _differing(connection, table)


def _agrees(connection: Connection, table: str) -> bool:
    """Whether each row is what its last change says, and none is missing, as the database itself compares them.

    False also where it writes a text otherwise than the journal does, or cannot: then the rows are looked at one by one.
    """
    cells = ", ".join(f"'{name}', {_as_json(table, name)}" for name in columns_in_order(table))
    key = f" || '{KEY_SEPARATOR}' || ".join(f'CAST(r."{name}" AS TEXT)' for name in key_columns(table))
    of_row = f'SELECT c.after FROM row_change c WHERE c."table" = ? AND c.key = {key} ORDER BY c.entry DESC, c.number DESC LIMIT 1'  # noqa: S608 - names of the models
    # Patching nothing with an object gives the object without its nulls.
    differs = f"""SELECT 1 FROM "{table}" r WHERE json_patch('{{}}', json_object({cells})) IS NOT ({of_row}) LIMIT 1"""  # noqa: S608
    newest = 'SELECT after, max((entry << 32) + number) FROM row_change WHERE "table" = ? GROUP BY key'
    missing = f'SELECT (SELECT count(*) FROM ({newest}) WHERE after IS NOT NULL) - (SELECT count(*) FROM "{table}")'  # noqa: S608
    try:
        if connection.exec_driver_sql(differs, (table,)).first() is not None:
            return False
        return bool(connection.exec_driver_sql(missing, (table,)).scalar_one() == 0)
    except DBAPIError:
        return False


def _as_json(table: str, name: str) -> str:
    """What writes a cell as JSON."""
    if isinstance(table_of(table).c[name].type, Boolean):
        return f"CASE r.\"{name}\" WHEN 1 THEN json('true') WHEN 0 THEN json('false') ELSE r.\"{name}\" END"
    return f'r."{name}"'


def _differing(connection: Connection, table: str) -> Iterator[str]:
    told, found = _told(connection, table), _found(connection, table)
    said, row = next(told, None), next(found, None)
    while said is not None or row is not None:
        if said == row:
            said, row = next(told, None), next(found, None)
            continue
        key = min(side[0] for side in (said, row) if side is not None)
        named = f"{table} {key}".replace("\t", " ")
        there, last = row is not None and row[0] == key, said[1] if said is not None and said[0] == key else None
        if there and last is None:
            yield _("{record} was added by another program: no journal entry speaks of it.").format(record=named)
        elif there:
            yield _("{record} was changed by another program: it is not what its last journal entry says.").format(record=named)
        elif last is not None:
            yield _("{record} was removed by another program.").format(record=named)
        said = next(told, None) if said is not None and said[0] == key else said
        row = next(found, None) if there else row


def _told(connection: Connection, table: str) -> Iterator[Keyed]:
    """What the journal says last of each row of the table, in the order of the keys; None of one that was removed."""
    c = ROW_CHANGE.c
    statement = select(c.key, c.after).where(c.table == table).order_by(c.key, c.entry, c.number)
    key, last = None, None
    for changed, after in connection.execute(statement):
        if changed != key and key is not None:
            yield key, last
        key, last = changed, after
    if key is not None:
        yield key, last


def _found(connection: Connection, table: str) -> Iterator[Keyed]:
    names = columns_in_order(table)
    statement = select(key_order(table), *(plain(table_of(table).c[name]) for name in names)).order_by(key_order(table))
    for key, *row in connection.execute(statement):
        yield str(key), _text({name: value for name, value in zip(names, row, strict=True) if value is not None})


def _text(image: dict[str, Any]) -> str | None:
    """The image as the journal would hold it; what no program of ours could have stored is told otherwise."""
    try:
        return ordered_json(image)
    except (TypeError, ValueError):
        return repr(image)
