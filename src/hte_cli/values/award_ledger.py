"""The ledger of an award: its entries, and what they come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

BOOKABLE = ("committed", "paid", "recovered")
"""The kinds of entries that are summed up, and may be taken back."""

RELEASED, REVERSED = "released", "reversed"
"""The kinds that take off: from what is committed, and from the entry that is named."""


class Entry(NamedTuple):
    """One entry of a line's ledger: fen at a level on a day (ISO text)."""

    round: str
    line: int
    number: int
    level: str
    kind: str
    fen: int
    on: str
    budget_year: int | None = None
    document: str | None = None
    reason: str | None = None
    reverses: int | None = None


@dataclass(frozen=True, slots=True)
class Balance:
    """What the entries of one level come to, in fen. Balances only ever add up from entries."""

    committed: int = 0
    paid: int = 0
    recovered: int = 0

    @property
    def kept(self) -> int:
        """What was paid and not recovered."""
        return self.paid - self.recovered


def balance(entries: Sequence[Entry], level: str | None = None) -> Balance:
    """The balance of the entries, of one level where asked. What an entry reverses is among them."""
    kinds = {(e.round, e.line, e.number): e.kind for e in entries} if any(e.reverses for e in entries) else {}
    sums = dict.fromkeys(BOOKABLE, 0)
    for entry in entries:
        if level is not None and entry.level != level:
            continue
        if entry.kind == REVERSED:
            assert entry.reverses is not None
            sums[kinds[entry.round, entry.line, entry.reverses]] -= entry.fen
        elif entry.kind == RELEASED:
            sums["committed"] -= entry.fen
        else:
            sums[entry.kind] += entry.fen
    return Balance(**sums)
