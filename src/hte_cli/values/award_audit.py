"""What an auditor asks of each line: why, how much, who decided, who was paid, and what changed since."""

from __future__ import annotations

from dataclasses import dataclass

from hte_cli.values.award_doubts import LineDoubts
from hte_cli.values.awards import AwardLine, Difference, Replay, Step
from hte_cli.values.journal import Cell, Head


@dataclass(frozen=True, slots=True)
class Correction:
    """A change of the record that a line rests on, made after its approval: the entry, when (UTC, ISO text) and by whom."""

    entry: int
    at: str
    actor: str
    command: str


@dataclass(frozen=True, slots=True)
class AuditLine:
    """A line with all that is to be known of it. `owed` is what the rules of today give, in fen of its own level.

    None where they give nothing; `open` says that they give something whose sum is not stated.
    """

    line: AwardLine
    source: Cell | None
    owed: int | None
    open: bool
    doubts: LineDoubts
    differences: tuple[Difference, ...]
    corrections: tuple[Correction, ...]
    replay: Replay
    opening: Step | None = None
    """The step by which its round was opened."""


@dataclass(frozen=True, slots=True)
class Audit:
    """The lines of a year's rounds; `faults` are sentences on the funds that they are paid from."""

    year: int
    lines: tuple[AuditLine, ...]
    faults: tuple[str, ...]
    head: Head
