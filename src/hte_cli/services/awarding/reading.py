"""Rounds and lines as they are recorded: what people name, found and put together."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, select

from hte_cli.errors import NotFound
from hte_cli.language import _
from hte_cli.models import ENTRY, ROW_CHANGE
from hte_cli.store.reading import CHUNK, Stored, any_of, images, key_of, remembered, stored, table_of
from hte_cli.values.award_ledger import BOOKABLE, RELEASED, REVERSED, Entry
from hte_cli.values.award_rows import odd_row
from hte_cli.values.award_states import NAMING_PAYEES, STATES, State
from hte_cli.values.awards import COUNTY, AwardLine, Round, Step
from hte_cli.values.records import Change, Fields

_LINE = re.compile(r"\s*(\d{4}-\d{1,9})\s*(?:/\s*(\d{1,9}))?\s*")


def rounds(connection: Connection, *conditions: ColumnElement[bool]) -> list[Round]:
    """The rounds with their steps, by year and number."""
    every = remembered(connection, _rounds)
    if not conditions:
        return list(every)
    wanted = {row["id"] for row in images(connection, "award_round", *conditions, only=("id",))}
    return [one for one in every if one.id in wanted]


def _rounds(connection: Connection) -> tuple[Round, ...]:
    steps: dict[str, list[Step]] = {}
    typed = _typed(connection)
    for row in images(connection, "award_step"):
        steps.setdefault(str(row["round"]), []).append(_step(row, typed.get(key_of("award_step", row))))
    found = [_round(row, steps.get(str(row["id"]), ())) for row in images(connection, "award_round")]
    return tuple(sorted(found, key=lambda one: (one.year, one.number)))


def round_named(connection: Connection, name: str) -> tuple[Round, int | None]:
    """The round that a person names, 2024-1, and the line's number where a line is named, 2024-1/3. NotFound for any other."""
    match = _LINE.fullmatch(name)
    found = rounds(connection, table_of("award_round").c.id == match[1]) if match else []
    if not match or not found:
        raise NotFound(_("There is no round {name}.").format(name=name), _("`hte award list` shows those there are."))
    return found[0], int(match[2]) if match[2] else None


def line_named(connection: Connection, name: str) -> AwardLine:
    """The line that a person names, 2024-1/3. NotFound where there is none, or where a whole round is named."""
    round_, number = round_named(connection, name)
    if number is None:
        raise NotFound(_("{name} is a round.").format(name=name), _("Name one of its lines: {name}/1.").format(name=name))
    return one_line(connection, round_.id, number)


def one_line(connection: Connection, round_id: str, number: int) -> AwardLine:
    """The line of that number. NotFound where the round has none."""
    found = lines_of(connection, round_id, numbers=[number])
    if not found:
        message = _("Round {round} has no line {number}.").format(round=round_id, number=number)
        raise NotFound(message, _("`hte award show {round}` shows its lines.").format(round=round_id))
    return found[0]


def as_they_stand(connection: Connection, places: Sequence[tuple[str, int]]) -> Iterator[AwardLine]:
    """The lines of these rounds and numbers, in that order, read round by round."""
    found = {}
    for round_ in dict.fromkeys(round_ for round_, _number in places):
        numbers = {number for one, number in places if one == round_}
        found.update({(line.round, line.number): line for line in lines_of(connection, round_, numbers=numbers)})
    return (found[place] for place in places)


def lines_of(connection: Connection, round_id: str | None = None, *, numbers: Collection[int] | None = None) -> list[AwardLine]:
    """The lines of a round, or of all, in their order; of the numbers where asked."""
    table = table_of("award_line").c
    conditions = [] if round_id is None else [table.round == round_id]
    if numbers is not None and len(numbers) <= CHUNK:
        conditions.append(table.line.in_(sorted(numbers)))
    rows = stored(connection, "award_line", *conditions)
    if numbers is None:
        return _lines(connection, list(rows), round_id)
    wanted = set(numbers)
    return _lines_alone(connection, [row for row in rows if row[1] in wanted], round_id)


def lines_of_enterprises(connection: Connection, keys: Collection[str]) -> list[AwardLine]:
    """All lines of the enterprises of these keys, in all rounds."""
    rows = stored(connection, "award_line", table_of("award_line").c.enterprise.in_(any_of(keys)))
    return _lines_alone(connection, list(rows))


def lines_of_records(connection: Connection, ids: Collection[str]) -> list[AwardLine]:
    """All lines that are given for the records of these ids, whoever has them, in all rounds."""
    rows = stored(connection, "award_line", table_of("award_line").c.record.in_(any_of(ids)))
    return _lines_alone(connection, list(rows))


def several_times(connection: Connection) -> set[str]:
    """The ids of the records that more than one line is given for."""
    record = table_of("award_line").c.record
    return set(connection.execute(select(record).where(record.is_not(None)).group_by(record).having(func.count() > 1)).scalars())


def adjusting(connection: Connection, ids: Collection[str]) -> list[AwardLine]:
    """The lines, not rejected, that were opened for the difference to what one of these lines gave."""
    wanted, earlier = set(ids), table_of("award_line").c.earlier
    lines = (line_of(row) for row in stored(connection, "award_line", earlier.is_not(None)))
    found = [(line.round, line.number) for line in lines if wanted & line.earlier.keys()]
    return [line for line in as_they_stand(connection, found) if line.state != "rejected"]


def taken_off(connection: Connection, lines: Iterable[AwardLine]) -> Iterator[AwardLine]:
    """The lines whose sums these take off theirs."""
    wanted: dict[str, set[int]] = {}
    for line in lines:
        for other in line.earlier:
            round_, _slash, number = other.partition("/")
            wanted.setdefault(round_, set()).add(int(number))
    for round_, numbers in wanted.items():
        yield from lines_of(connection, round_, numbers=numbers)


def _lines_alone(connection: Connection, rows: Sequence[Stored], round_id: str | None = None) -> list[AwardLine]:
    """Some lines, not all of what is recorded."""
    return _lines(connection, rows, round_id, {row[:2] for row in rows}) if rows else []


def _lines(connection: Connection, rows: Sequence[Stored], round_id: str | None, only: Collection[Any] | None = None) -> list[AwardLine]:
    held = rounds(connection)
    steps = {(step.round, step.number): step for round_ in held for step in round_.steps}
    moves: dict[Any, list[tuple[State, Step]]] = {}
    told: dict[Any, dict[str, Any]] = {}
    for round_, line, number, state, step, fen, payee in _of_lines(connection, "award_move", round_id, only):
        if (round_, step) not in steps or state not in STATES:
            raise odd_row(f"award_move {round_}/{line} {number}")
        moves.setdefault((round_, line), []).append((state, steps[round_, step]))
        if (said := _told(steps[round_, step], fen, payee)) is not None:
            told.setdefault((round_, line), {}).update(said)
    entries: dict[Any, list[Entry]] = {}
    for row in _of_lines(connection, "award_entry", round_id, only):
        entries.setdefault(row[:2], []).append(Entry(*row))
    _refuse_odd(rows, {round_.id for round_ in held}, entries)
    return [line_of(row, moves.get(row[:2], ()), entries.get(row[:2], ()), told.get(row[:2])) for row in rows]


def _refuse_odd(rows: Iterable[Stored], known: Collection[str], entries: Mapping[Any, Sequence[Entry]]) -> None:
    """StoreFault for a line without its round, an entry of a kind that is none, or one that takes back what is not there."""
    for round_, number in (row[:2] for row in rows):
        if round_ not in known:
            raise odd_row(f"award_line {round_}/{number}")
    for some in entries.values():
        kinds = {entry.number: entry.kind for entry in some}
        for entry in some:
            kind = kinds.get(entry.reverses or 0) if entry.kind == REVERSED else entry.kind
            if kind not in (*BOOKABLE, *([] if entry.kind == REVERSED else [RELEASED])):
                raise odd_row(f"award_entry {entry.round}/{entry.line} {entry.number}")


def _told(step: Step, fen: int | None, payee: str | None) -> dict[str, Any] | None:
    """What a move says beside the state: the sum that was published, the account that the money is for."""
    if step.what == "publicise":
        return {"shown": fen}
    return {"payee": payee} if step.what in NAMING_PAYEES else None


def _of_lines(connection: Connection, name: str, round_id: str | None, only: Collection[Any] | None) -> Iterable[Stored]:
    """The rows of these lines (None: of all of the round): asked for singly where they are few, else read whole."""
    table = table_of(name).c
    if only is not None and len(only) == 1:
        round_, line = next(iter(only))
        return stored(connection, name, and_(table.round == round_, table.line == line))
    rows = stored(connection, name, *([table.round == round_id] if round_id is not None else []))
    return rows if only is None else (row for row in rows if row[:2] in only)


def line_of(
    row: Stored, moves: Iterable[tuple[State, Step]] = (), entries: Iterable[Entry] = (), told: Mapping[str, Any] | None = None
) -> AwardLine:
    """The line in a row of `award_line`, with what happened to it. The table's columns are a line's fields, in their order."""
    shown, payee = (told.get("shown"), told.get("payee")) if told else (None, None)
    cells: list[Any] = [*row, tuple(moves), tuple(entries), shown, payee]
    for place in _DECODED:
        try:
            cells[place] = _decoded(cells[place]) if cells[place] is not None else {}
        except ValueError as error:
            raise odd_row(f"award_line {row[0]}/{row[1]}") from error
    cells[_OWN_LEVEL] = cells[_OWN_LEVEL] or COUNTY
    return AwardLine(*cells)


_DECODED = [AwardLine._fields.index(name) for name in ("titles", "sums", "earlier")]
"""Where a row holds JSON."""

_OWN_LEVEL = AwardLine._fields.index("own_level")


@lru_cache(maxsize=1000)
def _decoded(text: str) -> Any:
    """What a column says as JSON. Most lines of a round say the same."""
    return json.loads(text)


def moved_on(lines: Iterable[AwardLine], changes: Iterable[Change], round_: Round) -> list[AwardLine]:
    """The lines of a round as they stand after changes that were written; `round_` as it is after them."""
    steps = {step.number: step for step in round_.steps}
    moves: dict[Any, list[tuple[State, Step]]] = {}
    told: dict[Any, dict[str, Any]] = {}
    entries: dict[Any, list[Entry]] = {}
    for change in changes:
        row: dict[str, Any] = dict(change.after or {})
        if change.table == "award_move":
            step = steps[row["step"]]
            moves.setdefault(row["line"], []).append((row["state"], step))
            told.setdefault(row["line"], {}).update(_told(step, row.get("fen"), row.get("payee")) or {})
        elif change.table == "award_entry":
            entries.setdefault(row["line"], []).append(entry_of(row))
    after = [line.after(moves.get(line.number, ()), entries.get(line.number, ())) for line in lines]
    return [line._replace(**told.get(line.number, {})) for line in after]


def _round(row: Fields, steps: Iterable[Step]) -> Round:
    known: dict[str, Any] = dict(row)
    return Round(**{"budget_year": None, **known}, steps=tuple(steps))


def _step(row: Fields, typed: tuple[int, str, str | None] | None) -> Step:
    known: dict[str, Any] = dict(row)
    for name in ("working", "out_of_order", "over_budget"):
        if name in known:
            known[name] = bool(known[name])
    entry, at, login = typed or (None, None, None)
    return Step(**known, entry=entry, typed_at=at, login=login)


def _typed(connection: Connection) -> dict[str, tuple[int, str, str | None]]:
    """In which entry each step was typed, when (UTC) and as whom; what was undone and redone in the first of its entries."""
    c = ROW_CHANGE.c
    made = select(c.key, c.entry).where(c.table == "award_step", c.before.is_(None)).order_by(c.entry)
    rows = connection.execute(made).all()
    if not rows:
        return {}
    found, first = {row.key: row.entry for row in rows}, ENTRY.c.id >= rows[0].entry
    entries = {row.id: row for row in connection.execute(select(ENTRY.c.id, ENTRY.c.at, ENTRY.c.login, ENTRY.c.undoes).where(first))}
    typed = {}
    for key, entry in found.items():
        while (undone := entries[entry].undoes) is not None:
            entry = entries[undone].undoes or undone
        typed[key] = (entry, entries[entry].at, entries[entry].login)
    return typed


def entry_of(row: Fields) -> Entry:
    """The entry in a row's image."""
    known: dict[str, Any] = dict(row)
    return Entry(**known)
