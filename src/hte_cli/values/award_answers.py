"""The finance bureau's answer to a round, row by row."""

from __future__ import annotations

from dataclasses import dataclass

from hte_cli.errors import Problem
from hte_cli.values.awards import AwardLine


@dataclass(frozen=True, slots=True)
class Answered:
    """What a file of payments came to. `entry` None: nothing new, or nothing written because rows are refused.

    `open` are rows that say nothing yet; `same` those that are recorded already.
    """

    entry: int | None
    file: str
    sha256: str
    read: int
    paid: int
    unpaid: int
    same: int
    open: int
    refused: int
    lines: tuple[AwardLine, ...]
    problems: tuple[Problem, ...]
    warnings: tuple[str, ...] = ()
    """What is to be said of the funds that paid."""
