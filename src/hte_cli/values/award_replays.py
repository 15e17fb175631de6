"""Lines of awards recalculated from their frozen rules and facts, and what does not fit."""

from __future__ import annotations

from dataclasses import dataclass

from hte_cli.values.awards import AwardLine
from hte_cli.values.results import Sums


@dataclass(frozen=True, slots=True)
class Replay:
    """A line recomputed from its frozen rule and facts; `faults` are sentences, empty where it comes out the same."""

    line: AwardLine
    sums: Sums | None
    faults: tuple[str, ...]
    findings: tuple[str, ...] = ()
    """What is to be looked at although the line comes out the same: nobody changed it behind the program's back."""

    @property
    def told(self) -> tuple[str, ...]:
        """All that is to be said of it."""
        return (*self.faults, *self.findings)


@dataclass(frozen=True, slots=True)
class Verified:
    """Lines recalculated; `faults` are sentences on the funds that they are paid from.

    `altered` are sentences on rows of awards that are not what the journal says.
    """

    replays: tuple[Replay, ...]
    faults: tuple[str, ...]
    altered: tuple[str, ...] = ()

    @property
    def as_left(self) -> bool:
        """Whether every line comes out the same, from rows that are what the journal says."""
        return not self.altered and not any(replay.faults for replay in self.replays)

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong, and nothing is to be looked at."""
        return self.as_left and not self.faults and not any(replay.findings for replay in self.replays)
