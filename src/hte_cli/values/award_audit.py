"""What an auditor asks of each line: why, how much, who decided, who was paid, and what changed since."""

from __future__ import annotations

from dataclasses import dataclass

from hte_cli.values.award_doubts import LineDoubts
from hte_cli.values.award_replays import Replay
from hte_cli.values.awards import AwardLine, Difference, Step
from hte_cli.values.journal import Cell, Head


@dataclass(frozen=True, slots=True)
class Correction:
    """A change of the record that a line rests on, of its enterprise or its account, made after the approval.

    The entry, when it was written (UTC, ISO text) and by whom; `login` as whom the computer knows them.
    """

    entry: int
    at: str
    actor: str
    login: str | None
    command: str


@dataclass(frozen=True, slots=True)
class Named:
    """An account that a line's money was to go to: its fingerprint (None: there was none), and the step that said so."""

    fingerprint: str | None
    step: Step


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
    payees: tuple[Named, ...] = ()
    """The accounts it was approved for, and later ones, oldest first."""
    opening: Step | None = None
    """The step by which its round was opened."""


@dataclass(frozen=True, slots=True)
class Audit:
    """The lines of a year's rounds; `faults` are sentences on the funds that they are paid from."""

    year: int
    lines: tuple[AuditLine, ...]
    faults: tuple[str, ...]
    head: Head
