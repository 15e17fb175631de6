"""The order of a line's days: what follows what, and before which day a step cannot have been (docs/definitions.md#order-of-days)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hte_cli.values.awards import HISTORY, AwardLine, Round, Step

BOOKED = ("pay", "unpaid", "recover")
"""What is booked as its papers come in: among themselves in any order."""

WITHIN_PUBLICITY = ("object", "dismiss", "approve", *BOOKED)
"""What cannot have been before the first day of a publicity, however early that was announced."""


class TooEarly(NamedTuple):
    """A day that a step may not be before: of what (a step, `evidence` or `publicity`, which must be over), ISO text."""

    what: str
    day: str


def too_early(line: AwardLine, what: str, on: str, opened_on: str | None = None) -> TooEarly | None:
    """The latest day that a step of a line, on a day (ISO text), would be before; None where it is in its order.

    `opened_on` is the day of the line's round. What takes an entry back is no step of the way, and bound to none.
    """
    return _too_early(line, line.moves, what, on, opened_on)


def out_of_order(line: AwardLine, opened_on: str) -> Iterator[tuple[Step, TooEarly]]:
    """The steps of a line whose day is before what they follow, be that marked or not."""
    if _is_plain(line, opened_on):
        return
    for place, (_state, step) in enumerate(line.moves):
        if (early := _too_early(line, line.moves[:place], step.what, step.on, opened_on)) is not None:
            yield step, early


def _is_plain(line: AwardLine, opened_on: str) -> bool:
    """Whether each step's day is on or after all before it, as of most lines: then no one needs to be held against each other."""
    last, until = max(evidence_day(line), opened_on), ""
    for _state, step in line.moves:
        if step.on < last or (step.what == "approve" and step.on <= until):
            return False
        last, until = step.on, str(step.until_on) if step.what == "publicise" else until
    return True


EarlyStep = tuple[Step, TooEarly]
"""A step whose day is not in order, with a day that it is before."""


def early_steps(round_: Round, lines: Sequence[AwardLine]) -> tuple[EarlyStep, ...]:
    """The steps of a round whose days are not in order for some of its lines, its opening too: each once, in their order."""
    opening = round_.opening
    found = {opening.number: (opening, TooEarly("evidence", ""))} if opening is not None and opening.out_of_order else {}
    for line in lines:
        for step, early in out_of_order(line, round_.opened_on):
            found.setdefault(step.number, (step, early))
    return tuple(found[number] for number in sorted(found))


def evidence_day(line: AwardLine) -> str:
    """The day before which nothing can have been decided: that of the evidence; of a year's figures its first."""
    return f"{line.on[:4]}-01-01" if line.kind == "annual" else line.on


def _too_early(line: AwardLine, moves: Sequence[tuple[str, Step]], what: str, on: str, opened_on: str | None) -> TooEarly | None:
    if what == "reverse":
        return None
    days = [TooEarly("evidence", evidence_day(line))] if _rests_on_it(line, moves) else []
    days += [TooEarly("open", opened_on)] if opened_on is not None and not _is_history(moves) else []
    days += [TooEarly(step.what, _day(step, what)) for _state, step in moves if not _free(what, step.what)]
    early = max((one for one in days if on < one.day), key=lambda one: one.day, default=None)
    publicity = next((step for _state, step in reversed(moves) if step.what == "publicise"), None)
    if what == "approve" and publicity is not None and on <= str(publicity.until_on):
        return TooEarly("publicity", str(publicity.until_on))
    return early


def _rests_on_it(line: AwardLine, moves: Sequence[tuple[str, Step]]) -> bool:
    """Whether the line was frozen with its evidence when the moves had been made: a later refreshing may have moved its day."""
    return len(moves) == len(line.moves) or all(step.what != "refresh" for _state, step in line.moves[len(moves) + 1 :])


def _is_history(moves: Sequence[tuple[str, Step]]) -> bool:
    """Whether the line was paid before the store was kept: when that was taken over binds nothing."""
    return bool(moves) and moves[0][1].what == HISTORY


def _free(what: str, before: str) -> bool:
    return before in ("reverse", HISTORY) or (what in BOOKED and before in BOOKED)


def _day(step: Step, what: str) -> str:
    """The day that a step binds what follows it to: a publicity that is still to begin may be stopped before it does."""
    if step.what == "publicise" and what not in WITHIN_PUBLICITY and step.typed_at is not None:
        return min(step.on, step.typed_at[:10])
    return step.on
