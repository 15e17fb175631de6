"""Rounds and lines as they are recorded: what people name, found and put together."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_

from hte_cli.errors import NotFound
from hte_cli.language import _
from hte_cli.store.reading import CHUNK, images, table_of
from hte_cli.values.awards import AwardLine, Entry, Round, Step
from hte_cli.values.records import Fields

_LINE = re.compile(r"\s*(\d{4}-\d+)\s*(?:/\s*(\d+))?\s*")


def rounds(connection: Connection, *conditions: ColumnElement[bool]) -> list[Round]:
    """The rounds with their steps, by year and number."""
    steps: dict[str, list[Step]] = {}
    for row in images(connection, "award_step"):
        steps.setdefault(str(row["round"]), []).append(_step(row))
    found = [_round(row, steps.get(str(row["id"]), ())) for row in images(connection, "award_round", *conditions)]
    return sorted(found, key=lambda one: (one.year, one.number))


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


def lines_of(connection: Connection, round_id: str | None = None, *, numbers: Collection[int] | None = None) -> list[AwardLine]:
    """The lines of a round, or of all, in their order; of the numbers where asked."""
    table = table_of("award_line").c
    conditions = [] if round_id is None else [table.round == round_id]
    if numbers is not None and len(numbers) <= CHUNK:
        conditions.append(table.line.in_(sorted(numbers)))
    return _lines(connection, images(connection, "award_line", *conditions), round_id)


def lines_of_enterprises(connection: Connection, keys: Collection[str]) -> list[AwardLine]:
    """All lines of the enterprises of these keys, in all rounds."""
    wanted, column = sorted(keys), table_of("award_line").c.enterprise
    parts = [wanted[start : start + CHUNK] for start in range(0, len(wanted), CHUNK)]
    rows = [row for some in parts for row in images(connection, "award_line", column.in_(some))]
    return _lines(connection, rows) if rows else []


def adjusting(connection: Connection, ids: Collection[str]) -> list[AwardLine]:
    """The lines, not rejected, that were opened for the difference to what one of these lines gave."""
    wanted, column = set(ids), table_of("award_line").c.earlier
    rows = [row for row in images(connection, "award_line", column.is_not(None)) if wanted & json.loads(str(row["earlier"])).keys()]
    return [line for line in _lines(connection, rows) if line.state != "rejected"] if rows else []


def _lines(connection: Connection, rows: Iterable[Fields], round_id: str | None = None) -> list[AwardLine]:
    held = list(rows)
    only = {(str(row["round"]), int(str(row["line"]))) for row in held}
    steps = {(step.round, step.number): step for round_ in rounds(connection) for step in round_.steps}
    moves: dict[tuple[str, int], list[tuple[str, Step]]] = {}
    for row in _of_lines(connection, "award_move", round_id, only):
        place = str(row["round"]), int(str(row["line"]))
        moves.setdefault(place, []).append((str(row["state"]), steps[place[0], int(str(row["step"]))]))
    entries: dict[tuple[str, int], list[Entry]] = {}
    for row in _of_lines(connection, "award_entry", round_id, only):
        entry = entry_of(row)
        entries.setdefault((entry.round, entry.line), []).append(entry)
    found = [_line(row, moves, entries) for row in held]
    return sorted(found, key=lambda line: (line.round, line.number))


def _of_lines(connection: Connection, name: str, round_id: str | None, only: Collection[tuple[str, int]]) -> Iterable[Fields]:
    """The rows of these lines: asked for singly where they are few, else read whole."""
    table = table_of(name).c
    if len(only) == 1:
        round_, line = next(iter(only))
        return images(connection, name, and_(table.round == round_, table.line == line))
    rows = images(connection, name, *([table.round == round_id] if round_id is not None else []))
    return (row for row in rows if (row["round"], row["line"]) in only)


def _line(row: Fields, moves: Mapping[Any, list[tuple[str, Step]]], entries: Mapping[Any, list[Entry]]) -> AwardLine:
    place = str(row["round"]), int(str(row["line"]))
    found: dict[str, Any] = {name: row.get(name) for name in _AS_STORED}
    return AwardLine(
        number=place[1],
        enterprise_key=str(row["enterprise"]),
        enterprise=str(row["name"]),
        titles=json.loads(str(row["titles"])),
        sums=json.loads(str(row["sums"])),
        earlier=json.loads(str(row["earlier"])) if "earlier" in row else {},
        facts=json.loads(str(row["facts"])),
        moves=tuple(moves.get(place, ())),
        entries=tuple(entries.get(place, ())),
        **found,
    )


_AS_STORED = (
    "round",
    "claim",
    "benefit",
    "uscc",
    "plan",
    "rule",
    "rules_hash",
    "clause",
    "basis",
    "kind",
    "on",
    "evidence",
    "subject",
    "occasion",
    "occasion_source",
    "frozen",
)


def _round(row: Fields, steps: Iterable[Step]) -> Round:
    known: dict[str, Any] = dict(row)
    return Round(**{"budget_year": None, **known}, steps=tuple(steps))


def _step(row: Fields) -> Step:
    known: dict[str, Any] = dict(row)
    if "working" in known:
        known["working"] = bool(known["working"])
    return Step(**known)


def entry_of(row: Fields) -> Entry:
    """The entry in a row's image."""
    known: dict[str, Any] = dict(row)
    return Entry(**known)
