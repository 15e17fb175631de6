"""The states of a line of awards and the moves between them: the one table (docs/definitions.md#states-of-a-line)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, get_args

State = Literal[
    "drafted", "reviewed", "publicised", "objected", "approved", "partly-paid", "paid", "suspended", "rejected", "clawback", "recovered"
]
"""Where a line stands."""

STATES: tuple[State, ...] = get_args(State)

StepName = Literal[
    "open",
    "history",
    "allow",
    "relink",
    "review",
    "publicise",
    "object",
    "dismiss",
    "approve",
    "reject",
    "refresh",
    "suspend",
    "resume",
    "settle",
    "payee",
    "returned",
    "unpaid",
    "pay",
    "reverse",
    "clawback",
    "waive",
    "recover",
]
"""What is decided, on a round or on lines of it: the last of them move a line."""

FIRST: State = "drafted"
"""The state of a line that nothing was decided on."""

COMMITTED: tuple[State, ...] = ("approved", "partly-paid", "paid", "clawback", "recovered")
"""The states of a line that the county has bound itself to pay, or has paid."""


class Move(NamedTuple):
    """A step of a line: from which states it may be taken, and to which it may lead."""

    sources: tuple[State, ...]
    targets: tuple[State, ...]


UNDECIDED: tuple[State, ...] = ("drafted", "reviewed", "publicised")
STANDING: tuple[State, ...] = (*UNDECIDED, "objected", "approved", "partly-paid", "suspended")

MOVES: Mapping[StepName, Move] = {
    "review": Move(("drafted",), ("reviewed",)),
    "publicise": Move(("reviewed",), ("publicised",)),
    "object": Move(("publicised",), ("objected",)),
    "dismiss": Move(("objected",), ("publicised",)),
    "approve": Move(("publicised",), ("approved", "paid", "clawback")),
    "reject": Move((*UNDECIDED, "objected", "approved", "suspended"), ("rejected",)),
    "refresh": Move((*STANDING, "rejected"), STANDING),
    "suspend": Move((*UNDECIDED, "approved", "partly-paid"), ("suspended",)),
    "resume": Move(("suspended",), (*UNDECIDED, "approved", "partly-paid")),
    "settle": Move((*UNDECIDED, "objected", "suspended"), (*UNDECIDED, "objected", "suspended")),
    "payee": Move(("approved", "partly-paid"), ("approved", "partly-paid")),
    "returned": Move(("approved", "partly-paid", "paid"), ("approved", "partly-paid")),
    "unpaid": Move(("approved", "partly-paid"), ("approved", "partly-paid")),
    "pay": Move(("approved", "partly-paid"), ("partly-paid", "paid")),
    "reverse": Move(("partly-paid", "paid", "clawback", "recovered"), ("approved", "partly-paid", "clawback")),
    "clawback": Move(("partly-paid", "paid"), ("clawback",)),
    "waive": Move(("clawback",), ("paid",)),
    "recover": Move(("clawback",), ("clawback", "recovered")),
}
"""Every legal move of a line."""


NAMING_PAYEES: tuple[StepName, ...] = ("approve", "payee", "returned")
"""The steps that say for which account a line's money is."""

FROM_FUND: tuple[StepName, ...] = ("approve", "pay")
"""The steps that draw on a fund, and say whether it holds what they draw."""

CLAIMS: Mapping[StepName, int] = {"clawback": 1, "waive": -1}
"""The steps whose sum adds to what is to be recovered, or lets go of it."""


def legal_from(state: State) -> tuple[StepName, ...]:
    """The steps that may be taken where a line stands."""
    return tuple(step for step, move in MOVES.items() if state in move.sources)
