"""Ids of records: where a record was first written, as entry.position (`17.3`), and nothing else.

A number, day, title or code may be corrected, an enterprise renamed or merged: the image carries the id along. What was
undone and is recorded anew under the same natural key gets its id again. So the journal alone decides: a migration, a
replay, undo and redo, and two copies of a store give the same ids.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any

import yaml
from sqlalchemy import Connection, func, select

from hte_cli.models import ENTRY, RECORDS, ROW_CHANGE
from hte_cli.store.history import merged_by
from hte_cli.store.reading import RECORD_ID, any_of, images, is_empty, key_of, table_of
from hte_cli.values.claims import first_claim, moved
from hte_cli.values.names import name_key
from hte_cli.values.records import KEY_SEPARATOR, Change, Fields

ID = RECORD_ID

IDENTIFIED = tuple(name for name, model in RECORDS.items() if ID in model.c)
"""The tables whose rows have an id."""

NAMES = {"award_line": ("record", "claim")}
"""What names a row that has no id of its own, by what it is given for."""

Place = tuple[str, str]
"""A table and a key."""


def named(connection: Connection, entry: int, changes: Sequence[Change]) -> list[Change]:
    """The changes of an entry, each image with its record's id; a record that is new gets one.

    A line of what was paid before the store was kept, for which nothing was recorded, finds its record when one of just
    its natural key is there: behind the changes stand those that put its claim on the record.
    """
    fresh = [c for c in changes if c.before is None and c.table in IDENTIFIED and ID not in (c.after or {})]
    held = _once_held(connection, fresh)
    found = []
    for number, change in enumerate(changes, 1):
        if change.table in IDENTIFIED:
            place = (change.table, change.key)
            stated = next((image[ID] for image in (change.before, change.after) if image is not None and ID in image), None)
            if stated is not None:
                held[place] = str(stated)
            elif change.before is None:
                held.setdefault(place, f"{entry}.{number}")
            if place in held:
                change = change._replace(before=_with(change.before, held[place]), after=_with(change.after, held[place]))
        found.append(change)
    gone = {(change.table, change.key) for change in changes if change.after is None}
    return _found_records(connection, found, {place: id_ for place, id_ in held.items() if place not in gone})


def _found_records(connection: Connection, changes: Sequence[Change], held: Mapping[Place, str]) -> list[Change]:
    """The changes with the lines of awards that find their record among those `held`, by its natural key."""
    if not held or (is_empty(connection, "award_line") and not any(change.table == "award_line" for change in changes)):
        return list(changes)
    linking, found = _Linking(connection, held), list[Change]()
    for change in changes:
        if change.table == "award_line":
            before, after = (linking.linked(change.key, image) for image in (change.before, change.after))
            change = change._replace(before=before if change.key in linking.made else change.before, after=after)
            linking.made.add(change.key)
        found.append(change)
    for row in images(connection, "award_line", table_of("award_line").c.record.is_(None)):
        key = key_of("award_line", row)
        if key not in linking.made and (after := linking.linked(key, row)) != row:
            found.append(Change("award_line", key, row, after))
    return found


@dataclass(slots=True)
class _Linking:
    """Puts claims that were made on a natural key on the ids of records; of two on one record only the first."""

    connection: Connection
    held: Mapping[Place, str]
    made: set[str] = field(default_factory=set)
    _taken: dict[str, str] = field(default_factory=dict)

    def linked(self, key: str, line: Fields | None) -> Fields | None:
        """The line's image with its record, where it had none and nobody else claims the same for that."""
        if line is None or "claim" not in line or "record" in line:
            return line
        benefit, kind, natural = first_claim(str(line["claim"])).split(KEY_SEPARATOR, 2)
        id_ = self.held.get((kind, natural))
        if id_ is None:
            return line
        claim = moved(str(line["claim"]), benefit, id_)
        lines = table_of("award_line").c
        if claim not in self._taken and self.connection.execute(select(lines.line).where(lines.claim == claim)).first() is not None:
            self._taken[claim] = ""
        return {**line, "record": id_, "claim": claim} if self._taken.setdefault(claim, key) == key else line


def _with(image: Fields | None, id_: str) -> Fields | None:
    return image if image is None or ID in image else {**image, ID: id_}


def as_named_now(now: Fields | None, table: str, older: Fields | None) -> Fields | None:
    """An image from before records had ids, as the row is named now: for undoing what was written then."""
    if now is None or older is None or (names := NAMES.get(table, (ID,)))[0] in older:
        return older
    compared = {"name_key": name_key(str(older["name"]))} if "name_key" in older else {}
    return older | {name: now[name] for name in names if name in now} | compared


def _once_held(connection: Connection, fresh: Iterable[Change]) -> dict[Place, str]:
    """The ids that records to be made had before they were removed, as far as nobody else has them by now."""
    found: dict[Place, str] = {}
    for table, some in groupby(sorted(fresh, key=itemgetter(0)), key=itemgetter(0)):
        c = ROW_CHANGE.c
        if connection.execute(select(c.entry).where(c.table == table).limit(1)).first() is None:
            continue
        keys = [change.key for change in some]
        newest = select(c.key, func.max(c.entry).label("entry")).where(c.table == table, c.key.in_(any_of(keys))).group_by(c.key).subquery()
        told = select(c.key, c.before, c.entry, c.number).join(newest, (c.key == newest.c.key) & (c.entry == newest.c.entry))
        for key, before, _entry, _number in connection.execute(told.where(c.table == table, c.before.is_not(None)).order_by(c.number)):
            found[table, key] = json.loads(before).get(ID) or _first_written(connection, table, key)
        column = table_of(table).c[ID]
        ids = [id_ for (name, _key), id_ in found.items() if name == table]
        alive = {id_ for (id_,) in connection.execute(select(column).where(column.in_(any_of(ids))))} if ids else set()
        found = {place: id_ for place, id_ in found.items() if place[0] != table or id_ not in alive}
    return found


def _first_written(connection: Connection, table: str, key: str) -> str:
    """Where a record was first written under its key: the id of one that was removed before records had ids."""
    c = ROW_CHANGE.c
    first = select(c.entry, c.number).where(c.table == table, c.key == key).order_by(c.entry, c.number).limit(1)
    entry, number = connection.execute(first).one()
    return f"{entry}.{number}"


# --- the store of an older schema


def of_records(connection: Connection) -> Iterator[Change]:
    """What gives each record of an older store its id, by the journal; names are compared as today."""
    ids = _Replayed(connection).alive
    for table in IDENTIFIED:
        for before in images(connection, table):
            key = key_of(table, before)
            compared = {"name_key": name_key(str(before["name"]))} if table == "enterprise" else {}
            yield Change(table, key, before, {**before, ID: ids[table, key], **compared})


def of_former_names(connection: Connection) -> Iterator[Change]:
    """What puts the former names of an older store under the name that is compared today; of two that are one the first stays."""
    there = {key_of("former_name", row): row for row in images(connection, "former_name")}
    for key, before in list(there.items()):
        after: Fields = {**before, "name_key": name_key(str(before["name"]))}
        if after != before:
            yield Change("former_name", key, before, None)
            if there.setdefault(key_of("former_name", after), after) is after:
                yield Change("former_name", key_of("former_name", after), None, after)


def ids_by_journal(connection: Connection) -> Mapping[Place, str]:
    """The id of each record that is there, by the journal alone, whether or not its image carries one."""
    return _Replayed(connection).alive


def of_lines(connection: Connection) -> Iterator[Change]:
    """What puts the claims of an older store's lines on the ids of their records.

    Of two lines that would have one claim, as a merging of records can bring about, the later stays with the id that its
    record had before.
    """
    if is_empty(connection, "award_line"):
        return
    replayed, texts, taken = _Replayed(connection), _Texts(connection), set[str]()
    for before in images(connection, "award_line"):
        benefit, kind, key = first_claim(str(before["claim"])).split(KEY_SEPARATOR, 2)
        records = list[str | None]()
        if kind == "enterprise" and texts.states_benefit(before):
            kind, key = str(before["kind"]), _natural_key(before)
        elif kind == "enterprise":
            benefit, records = f"{before['plan']}/{benefit}", [replayed.now("enterprise", str(before["enterprise"]))]
        records += [replayed.now(kind, key), replayed.last.get((kind, key))]
        claims = {record: moved(str(before["claim"]), benefit, record) for record in records if record is not None}
        free = next(((record, claim) for record, claim in claims.items() if claim not in taken), None)
        if free is not None:
            taken.add(free[1])
            yield Change("award_line", key_of("award_line", before), before, {**before, "record": free[0], "claim": free[1]})


def _natural_key(line: Fields) -> str:
    """The key of the record that a line was given for, as it stood then."""
    told = {
        "certification": ("subject", "evidence"),
        "event": ("enterprise", "subject", "on", "evidence"),
        "annual": ("enterprise", "evidence"),
    }
    return KEY_SEPARATOR.join(str(line[column]) for column in told[str(line["kind"])])


@dataclass(slots=True)
class _Replayed:
    """The ids by the journal alone: of the records that are there, and the last that each key had."""

    connection: Connection
    alive: dict[Place, str] = field(default_factory=dict)
    last: dict[Place, str] = field(default_factory=dict)
    living: set[str] = field(default_factory=set)
    folded: dict[Place, Place] = field(default_factory=dict)
    """Records that became one with another by a merging of enterprises."""

    def __post_init__(self) -> None:
        c = ROW_CHANGE.c
        columns = (c.entry, c.number, c.table, c.key, c.before.is_(None), ENTRY.c.undoes)
        made_or_gone = c.table.in_(IDENTIFIED) & (c.before.is_(None) | c.after.is_(None))
        statement = select(*columns).join(ENTRY, ENTRY.c.id == c.entry).where(made_or_gone).order_by(c.entry, c.number)
        for entry, rows in groupby(self.connection.execute(statement).fetchall(), key=itemgetter(0)):
            self._replay(entry, list(rows))

    def now(self, table: str, key: str) -> str | None:
        """The id of the record that was known by the key, or of that which it was folded into."""
        place = (table, key)
        while place in self.folded and place not in self.alive:
            place = self.folded[place]
        return self.alive.get(place) or self.last.get(place)

    def _replay(self, entry: int, rows: Sequence[Any]) -> None:
        merged = merged_by(self.connection, entry) if rows[0][2] == "enterprise" and not rows[0][4] else None
        gone = {(table, key): self.alive.pop((table, key), "") for _e, _n, table, key, is_new, _u in rows if not is_new}
        made = {(table, key): f"{entry}.{number}" for _e, number, table, key, is_new, _u in rows if is_new}
        self.living.difference_update(gone.values())
        for place, id_ in made.items():
            before = self._moved_from(place, gone, made, merged, undoing=rows[0][5] is not None)
            again = self.last.get(place)
            here = gone[before] if before is not None else again if again is not None and again not in self.living else id_
            self.alive[place] = self.last[place] = here
            self.living.add(here)
        if merged is not None:
            for table, key in gone:
                place = (table, merged[1] + key.removeprefix(merged[0]))
                if place not in made and place in self.alive:
                    self.folded[table, key] = place

    @staticmethod
    def _moved_from(
        place: Place, gone: Mapping[Place, str], made: Collection[Place], merged: tuple[str, str] | None, *, undoing: bool
    ) -> Place | None:
        """The key under which a record that appears in an entry stood before it."""
        table, key = place
        if merged is not None:
            before = (table, merged[0] + key.removeprefix(merged[1]))
            return before if key.startswith(merged[1]) and before in gone else None
        others = [one for one in gone if one[0] == table]
        alone = len(others) == 1 and sum(one[0] == table for one in made) == 1
        return others[0] if alone and not undoing else None


@dataclass(slots=True)
class _Texts:
    """The rules that lines were frozen with, or that are adopted, as far as a claim needs them."""

    connection: Connection
    _read: dict[str, Any] = field(default_factory=dict)

    def states_benefit(self, line: Fields) -> bool:
        """Whether the line's rule names a benefit of its own."""
        table, wanted = ("award_rules", str(line["rules_hash"])) if "rules_hash" in line else ("plan_file", str(line["plan"]))
        if wanted not in self._read:
            column = table_of(table).c["hash" if table == "award_rules" else "plan"]
            rows = images(self.connection, table, column == wanted)
            text = next((row.get("rules_yaml") or row.get("text") for row in rows if row.get("name", "rules.yaml") == "rules.yaml"), "[]")
            self._read[wanted] = yaml.safe_load(str(text)) or []
        return any(rule.get("id") == line["rule"] and rule.get("benefit") for rule in self._read[wanted])
