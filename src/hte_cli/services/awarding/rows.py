"""The rows of awards, each made in one place: rounds, lines, steps, moves, entries of money."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hte_cli.store.reading import key_of
from hte_cli.values.arriving import Hashed
from hte_cli.values.award_doubts import Standing
from hte_cli.values.award_states import FROM_FUND, State, StepName
from hte_cli.values.awards import AwardLine
from hte_cli.values.journal import Stamp
from hte_cli.values.records import Change, Fields, Plain

OPENING = 1
"""The number of a round's first step."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A step that somebody asks for: on which day, and what it rests on. `fen` is the sum that it sets.

    `over_budget` and `out_of_order` let it be for the reason, on record, although the fund is too small, or the day too early.
    """

    what: StepName
    on: date
    reason: str | None = None
    body: str | None = None
    document: str | None = None
    scan: Hashed | None = None
    from_on: date | None = None
    until_on: date | None = None
    working: bool | None = None
    fen: int | None = None
    over_budget: bool = False
    out_of_order: bool = False
    seen: bool = False
    """Whether the step answers what is only to be looked at."""


def made(table: str, after: Fields) -> Change:
    """A new row."""
    return Change(table, key_of(table, after), None, after)


def stated(row: Fields) -> Fields:
    """The row without what it does not state."""
    return {name: value for name, value in row.items() if value is not None}


def round_row(year: int, number: int, origin: str, on: str, by: str, budget_year: int | None) -> Fields:
    """A row of `award_round`; days as ISO text."""
    row: Fields = {"id": f"{year}-{number}", "year": year, "number": number, "origin": origin, "opened_on": on, "opened_by": by}
    return stated(row | {"budget_year": budget_year})


def step_row(round_id: str, number: int, wish: Wish, stamp: Stamp) -> Fields:
    """The row of `award_step` that a wish becomes."""
    row: Fields = {
        "round": round_id,
        "number": number,
        "what": wish.what,
        "on": wish.on.isoformat(),
        "by": stamp.actor,
        "reason": wish.reason,
        "body": wish.body,
        "document": wish.document,
        "working": wish.working,
        "fen": wish.fen,
        "from_on": wish.from_on.isoformat() if wish.from_on else None,
        "until_on": wish.until_on.isoformat() if wish.until_on else None,
        "scan": wish.scan.sha256 if wish.scan else None,
        "out_of_order": wish.out_of_order or None,
        "over_budget": wish.over_budget if wish.what in FROM_FUND else None,
    }
    return stated(row)


def move_row(round_id: str, line: int, number: int, state: State, step: int, told: Mapping[str, Plain] | None = None) -> Fields:
    """A row of `award_move`: the state that a line enters by a step of its round; `told` are its other columns."""
    return stated({"round": round_id, "line": line, "number": number, "state": state, "step": step, **(told or {})})


def entry_row(place: tuple[str, int, int], level: str, kind: str, fen: int, on: str, told: Mapping[str, Plain]) -> Fields:
    """A row of `award_entry`, by round, line and number: fen of a level on a day; `told` are its other columns."""
    round_id, line, number = place
    return stated({"round": round_id, "line": line, "number": number, "level": level, "kind": kind, "fen": fen, "on": on, **told})


def allowance_row(one: Standing, step: int) -> Fields:
    """A row of `award_allowance`: a doubt of a line, answered by a step of its round."""
    round_id, _slash, number = one.line.partition("/")
    row: Fields = {"round": round_id, "line": int(number), "doubt": one.doubt.key, "code": one.doubt.code}
    return row | {"said": one.doubt.said, "step": step}


def moved(line: AwardLine, state: State, step: int, **told: str | int | None) -> Change:
    """The line enters a state by a step of its round."""
    return made("award_move", move_row(line.round, line.number, len(line.moves) + 1, state, step, told))


def entered(
    line: AwardLine, kind: str, fen: int, on: date, budget_year: int | None, *, level: str | None = None, **told: str | int | None
) -> Change:
    """A further entry of the line's ledger, of its own level's money where no other is named."""
    place = line.round, line.number, len(line.entries) + 1
    return made("award_entry", entry_row(place, level or line.own_level, kind, fen, on.isoformat(), {"budget_year": budget_year, **told}))
