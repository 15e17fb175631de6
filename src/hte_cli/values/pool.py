"""The reserve pool as a ledger: its states, the moves between them, its tasks (plan 二㈠4; docs/domain.md#reserve-pool)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

PoolState = Literal["candidate", "admitted", "cultivating", "applied", "certified", "withdrawn"]
"""Where an enterprise of the pool stands."""

STATES: tuple[PoolState, ...] = get_args(PoolState)

LEGAL: Mapping[PoolState | None, tuple[PoolState, ...]] = {
    None: ("candidate", "admitted"),
    "candidate": ("admitted", "withdrawn"),
    "admitted": ("cultivating", "applied", "withdrawn"),
    "cultivating": ("applied", "withdrawn"),
    "applied": ("cultivating", "withdrawn"),
    "certified": (),
    "withdrawn": ("candidate", "admitted"),
}
"""The states that a person may move an enterprise to, by the one it is in; only a certificate leads to `certified`."""

OPEN: tuple[PoolState, ...] = ("candidate", "admitted", "cultivating", "applied")
"""The states from which a certificate leads to `certified`."""

SUBJECTS = {"rd": "研发投入", "conversion": "成果转化", "ip": "知识产权"}
"""The plan's three fields in which shortcomings are made good (二㈠4)."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something that moved an enterprise on a day (ISO text)."""

    on: str
    state: PoolState
    remark: str | None = None
    responsible: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done by a day; `subject` is one of SUBJECTS."""

    enterprise: str
    name: str
    subject: str
    title: str
    due_on: str
    responsible: str | None
    done_on: str | None


@dataclass(frozen=True, slots=True)
class Member:
    """An enterprise of the pool on a day: its state, since when, and what it has to do."""

    key: str
    name: str
    uscc: str | None
    state: PoolState
    since: str
    admitted_on: str | None
    responsible: str | None
    remark: str | None
    tasks: tuple[Task, ...] = ()
    overdue: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True)
class Board:
    """The pool on a day (ISO text), state by state."""

    as_of: str
    members: tuple[Member, ...]

    def of(self, state: PoolState) -> tuple[Member, ...]:
        """Those in one state."""
        return tuple(member for member in self.members if member.state == state)


def state_after(steps: Iterable[Step]) -> Step | None:
    """The step that gave the state that holds after all of them, in their order; None where none did.

    An admission of one that is in the pool already changes nothing, nor does a certificate of one that is in none of the
    open states.
    """
    last: Step | None = None
    for step in steps:
        state = last.state if last else None
        if step.state == "certified":
            last = step if state in OPEN else last
        elif step.state != "admitted" or step.state in LEGAL[state]:
            last = step
    return last
