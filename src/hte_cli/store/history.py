"""What the journal tells: entries, which of them stand, and the cell that a value came from."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Select, and_, func, or_, select, union

from hte_cli.models import ENTRY, ROW_CHANGE, SOURCE_SHEET
from hte_cli.store.reading import RECORD_ID, any_of
from hte_cli.values.journal import MIGRATING, Cell, EntryLine
from hte_cli.values.level_money import PAID, PAYMENT
from hte_cli.values.records import KEY_SEPARATOR, Change, Fields, Origin, Source

LAST_NUMBER = (1 << 63) - 1
"""No entry has a higher number: SQLite holds none."""

GIVING_IDS = f"{MIGRATING} 0006"
"""The entry in which the records of an older store got their ids."""


def undone(connection: Connection) -> dict[int, int]:
    """Entries that do not count any more, each with the entry that cancels it; an undo that stands cancels itself too.

    Looked at from the newest back: an undo of an undo cancels that undo, and what it undid stands again.
    """
    cancelled: dict[int, int] = {}
    statement = select(ENTRY.c.id, ENTRY.c.undoes).where(ENTRY.c.undoes.is_not(None)).order_by(ENTRY.c.id.desc())
    for entry, undoes in connection.execute(statement):
        if entry not in cancelled:
            cancelled[undoes] = entry
            cancelled[entry] = entry
    return cancelled


def entries(connection: Connection, *, newest: int | None = None, only: int | None = None) -> list[EntryLine]:
    """The entries, oldest first; only the `newest` so many, or only one, where asked."""
    if only is not None and not 0 < only <= LAST_NUMBER:
        return []
    cancelled = undone(connection)
    statement = select(ENTRY).order_by(ENTRY.c.id.desc())
    if only is not None:
        statement = statement.where(ENTRY.c.id == only)
    if newest is not None:
        statement = statement.limit(newest)
    found = [
        EntryLine(
            id=row.id,
            at=row.at,
            actor=row.actor,
            command=row.command,
            changes=row.changes,
            undoes=row.undoes,
            undone_by=cancelled[row.id] if cancelled.get(row.id, row.id) != row.id else None,
            hash=row.hash,
            login=row.login,
        )
        for row in connection.execute(statement)
    ]
    return found[::-1]


def changes_of(connection: Connection, entry: int, limit: int | None = None) -> Iterator[Change]:
    """The changes of an entry in their order, each with its sheet and row."""
    sheets = {row.number: _source(row) for row in connection.execute(select(SOURCE_SHEET).where(SOURCE_SHEET.c.entry == entry))}
    statement = select(ROW_CHANGE).where(ROW_CHANGE.c.entry == entry).order_by(ROW_CHANGE.c.number).limit(limit)
    for row in connection.execute(statement):
        origin = Origin(sheets[row.sheet], row.row) if row.sheet is not None else None
        yield Change(row.table, row.key, _image(row.before), _image(row.after), origin)


def _settled_after(connection: Connection, entry: int) -> set[int]:
    """Entries after `entry` that were undone since, with what undid them: together they changed nothing.

    What undid an entry from before `entry` is none of them: since then something is missing. A migration that only gave
    records their ids changed nothing either.
    """
    naming = connection.execute(select(ENTRY.c.id).where(ENTRY.c.command == GIVING_IDS)).scalars()
    return {one for older, newer in undone(connection).items() if entry < older < newer for one in (older, newer)} | set(naming)


def later_touching(connection: Connection, entry: int, keys: set[tuple[str, str]]) -> set[int]:
    """Entries after `entry` that changed any of the rows `keys` (table, key)."""
    settled, c = _settled_after(connection, entry), ROW_CHANGE.c
    found = set[int]()
    for table, places in groupby(sorted(keys), key=itemgetter(0)):
        of_rows = c.key.in_(any_of([key for _table, key in places]))
        found |= set(connection.execute(select(c.entry).where(c.table == table, of_rows, c.entry > entry)).scalars())
    return found - settled


def later_under(connection: Connection, entry: int, tables: Collection[str], prefixes: Collection[str], parts: int = 2) -> set[int]:
    """Entries after `entry`, still standing, that changed rows of the tables whose keys' first `parts` are one of the prefixes."""
    settled = _settled_after(connection, entry)
    c = ROW_CHANGE.c
    later = connection.execute(select(c.entry, c.key).where(c.entry > entry, c.table.in_(tables)))
    return {e for e, key in later if KEY_SEPARATOR.join(key.split(KEY_SEPARATOR)[:parts]) in prefixes and e not in settled}


def later_referring(connection: Connection, entry: int, enterprises: set[str]) -> set[int]:
    """Entries after `entry`, still standing, whose rows refer to any of the enterprises."""
    if not enterprises:
        return set()
    c, wanted = ROW_CHANGE.c, any_of(enterprises)
    named = or_(*(func.json_extract(c.after, f"$.{field}").in_(wanted) for field in ("enterprise", "merged_into")))
    later = select(c.entry).where(c.entry > entry, c.after.is_not(None), named).distinct()
    return set(connection.execute(later).scalars()) - _settled_after(connection, entry)


def cell_of(connection: Connection, table: str, key: str, field: str, before_entry: int | None = None) -> Cell | None:
    """Where a row's field was last set: the entry, and the file's cell where it came from one.

    What was undone does not count, and what a merging moved here came from where it was before. Only changes before
    `before_entry` are looked at, where it is given.
    """
    limit = before_entry
    for row in connection.execute(_changes_of_row(table, key)):
        if limit is not None and row.entry >= limit:
            continue
        if row.undoes is not None:
            # The row is again as it was before the entry that was undone.
            limit = row.undoes
            continue
        before, after = _image(row.before) or {}, _image(row.after) or {}
        if before.get(field) != after.get(field) or row.before is None:
            found = _cell_before_merging(connection, table, key, field, row.entry) if row.file is None else None
            columns = json.loads(row.columns) if row.columns else {}
            return found or Cell(row.entry, row.file or "", row.sheet_name or "", row.row, columns.get(field, ""), row.sha256 or "")
    return None


def _cell_before_merging(connection: Connection, table: str, key: str, field: str, entry: int) -> Cell | None:
    pair = merged_by(connection, entry)
    if pair is None or key.split(KEY_SEPARATOR)[0] != pair[1]:
        return None
    return cell_of(connection, table, pair[0] + key.removeprefix(pair[1]), field, entry)


def merged_by(connection: Connection, entry: int) -> tuple[str, str] | None:
    """The keys of the record that the entry joined to another, and of that other; None where it joined none.

    Its first change removes an enterprise, its second is of the one that stays (`services.joining`); nothing else but
    an undo removes one.
    """
    columns = ROW_CHANGE.c.table, ROW_CHANGE.c.key, ROW_CHANGE.c.after, ENTRY.c.undoes
    statement = select(*columns).join(ENTRY, ENTRY.c.id == ROW_CHANGE.c.entry)
    first = connection.execute(statement.where(ROW_CHANGE.c.entry == entry, ROW_CHANGE.c.number == 1)).first()
    if first is None or first.undoes is not None or first.table != "enterprise" or first.after is not None:
        return None
    second = connection.execute(statement.where(ROW_CHANGE.c.entry == entry, ROW_CHANGE.c.number == 2)).one()
    return str(first.key), str(second.key)


def entry_of_hash(connection: Connection, beginning: str) -> int | None:
    """The entry whose hash begins so; None where there is none."""
    hashes = connection.execute(select(ENTRY.c.id, ENTRY.c.hash).order_by(ENTRY.c.id))
    return next((number for number, hash_ in hashes if hash_.startswith(beginning)), None)


def counts(connection: Connection) -> tuple[int, int]:
    """How many entries there are, and how many changes of rows."""
    entries_ = connection.execute(select(func.count()).select_from(ENTRY)).scalar_one()
    return int(entries_), int(connection.execute(select(func.count()).select_from(ROW_CHANGE)).scalar_one())


PARTS_OF_AN_ENTERPRISE = ("former_name", "event", "annual", "reserve", "application", "pool_move", "pool_task")
"""The tables whose keys begin with the enterprise's."""


KNOWN_BY_IMAGE = ("certification", "award_line")
"""The tables whose rows name their enterprise, under a key of their own."""


def changes_of_enterprise(connection: Connection, key: str) -> Iterator[tuple[int, Change]]:
    """Every change of an enterprise's records, oldest first, with its entry's number; also what was undone since.

    `key` is the enterprise's; what was recorded of another before it was merged into this one belongs to it. A
    certificate or a line of an award is known by its own number: those count whose image, before or after, is the
    enterprise's, and what was decided on and booked for such a line.
    """
    c = ROW_CHANGE.c
    keys = _keys_merged(connection, key, None, undone(connection))
    wanted = union(*(statement for one, until in keys for statement in _changes_under(connection, one, until))).subquery()
    found = select(ROW_CHANGE).join(wanted, and_(wanted.c.entry == c.entry, wanted.c.number == c.number)).order_by(c.entry, c.number)
    sheets: dict[tuple[int, int], Source] = {}
    for row in connection.execute(found):
        yield row.entry, Change(row.table, row.key, _image(row.before), _image(row.after), _origin(connection, row, sheets))


def _changes_under(connection: Connection, key: str, until: int | None) -> Iterator[Select[tuple[int, int]]]:
    """Statements that find the changes of one key's records, up to an entry; each by the index on (table, key)."""
    c = ROW_CHANGE.c
    prefix, after = f"{key}{KEY_SEPARATOR}", f"{key}{chr(ord(KEY_SEPARATOR) + 1)}"
    named = _canonical_pair("enterprise", key)
    own = [
        and_(c.table.in_(("enterprise", "contact")), c.key == key),
        *(and_(c.table == table, or_(func.instr(c.before, named) > 0, func.instr(c.after, named) > 0)) for table in KNOWN_BY_IMAGE),
        *(and_(c.table == table, c.key >= prefix, c.key < after) for table in PARTS_OF_AN_ENTERPRISE),
        *(
            and_(c.table == PAYMENT, c.key >= f"{id_}{KEY_SEPARATOR}", c.key < f"{id_}{chr(ord(KEY_SEPARATOR) + 1)}")
            for id_ in _ids_under(connection, key)
        ),
        *(
            and_(c.table == table, c.key >= f"{line}{KEY_SEPARATOR}", c.key < f"{line}{chr(ord(KEY_SEPARATOR) + 1)}")
            for (line,) in connection.execute(select(c.key).where(c.table == "award_line", func.instr(c.after, named) > 0).distinct())
            for table in ("award_move", "award_payee", "award_entry", "award_allowance")
        ),
    ]
    for condition in own:
        statement = select(c.entry, c.number).where(condition)
        yield statement if until is None else statement.where(c.entry <= until)


def _ids_under(connection: Connection, key: str) -> list[str]:
    """The ids of the records, ever written under the enterprise's key, for which levels may have paid."""
    c, named = ROW_CHANGE.c, _canonical_pair("enterprise", key)
    image = func.coalesce(c.after, c.before)
    id_ = func.json_extract(image, f"$.{RECORD_ID}")
    found = connection.execute(select(id_).where(c.table.in_(PAID), func.instr(image, named) > 0, id_.is_not(None)).distinct())
    return sorted(found.scalars())


def _keys_merged(connection: Connection, key: str, until: int | None, cancelled: dict[int, int]) -> Iterator[tuple[str, int | None]]:
    """The key, and those of records merged into it, each with the last entry in which the key was theirs."""
    yield key, until
    c = ROW_CHANGE.c
    second = select(c.entry).where(c.table == "enterprise", c.key == key, c.number == 2)
    for (entry,) in connection.execute(second).all():
        pair = merged_by(connection, entry)
        if pair is None or pair[1] != key or entry in cancelled or (until is not None and entry > until):
            continue
        removed = select(func.max(c.entry)).where(c.table == "enterprise", c.key == pair[0], c.after.is_(None))
        yield from _keys_merged(connection, pair[0], connection.execute(removed).scalar_one(), cancelled)


def _canonical_pair(field: str, value: str) -> str:
    """How an image states the field."""
    return json.dumps({field: value}, ensure_ascii=False, separators=(",", ":"))[1:-1]


def _origin(connection: Connection, row: Any, sheets: dict[tuple[int, int], Source]) -> Origin | None:
    if row.sheet is None:
        return None
    place = row.entry, row.sheet
    if place not in sheets:
        of_entry = (SOURCE_SHEET.c.entry == row.entry, SOURCE_SHEET.c.number == row.sheet)
        sheets[place] = _source(connection.execute(select(SOURCE_SHEET).where(*of_entry)).one())
    return Origin(sheets[place], row.row)


def last_before(connection: Connection, instant: str) -> int | None:
    """The last entry that was written before the instant (UTC, ISO text, exclusive); None where none was."""
    found: int | None = connection.execute(select(func.max(ENTRY.c.id)).where(ENTRY.c.at < instant)).scalar_one()
    return found


def newest_entry_id(connection: Connection) -> int:
    """The number of the newest entry, 0 where there is none."""
    return int(connection.execute(select(func.coalesce(func.max(ENTRY.c.id), 0))).scalar_one())


def _changes_of_row(table: str, key: str) -> Select[Any]:
    joined = ROW_CHANGE.join(ENTRY, ENTRY.c.id == ROW_CHANGE.c.entry).outerjoin(
        SOURCE_SHEET, (SOURCE_SHEET.c.entry == ROW_CHANGE.c.entry) & (SOURCE_SHEET.c.number == ROW_CHANGE.c.sheet)
    )
    return (
        select(
            ROW_CHANGE.c.entry,
            ENTRY.c.undoes,
            ROW_CHANGE.c.before,
            ROW_CHANGE.c.after,
            ROW_CHANGE.c.row,
            SOURCE_SHEET.c.file,
            SOURCE_SHEET.c.sheet.label("sheet_name"),
            SOURCE_SHEET.c.columns,
            SOURCE_SHEET.c.sha256,
        )
        .select_from(joined)
        .where(ROW_CHANGE.c.table == table, ROW_CHANGE.c.key == key)
        .order_by(ROW_CHANGE.c.entry.desc(), ROW_CHANGE.c.number.desc())
    )


def _source(row: Any) -> Source:
    return Source(row.file, row.sha256, row.sheet, json.loads(row.columns))


def _image(text: str | None) -> Fields | None:
    return None if text is None else json.loads(text)
