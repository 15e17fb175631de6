"""The account of a table: every row that was seen is a record, was refused, or was skipped for a reason that is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from hte_cli.intake.footers import Passed

REASONS = ("blank", "heading", "total", "note", "section", "where", "hidden", "struck", "other")
"""Why a row is skipped: nothing stands in it, it says the heading again, it is a total, a note or a signature, it stands over
some of the rows, `--where` leaves it out, nobody sees it, it belongs to something that is no list."""

_MOST = 2_000
"""Rows that are named."""


@dataclass
class Account:
    """The rows below a heading: `seen` are all of them, `read` those that hold a record, `refused` those of them with an error."""

    seen: int = 0
    read: int = 0
    refused: int = 0
    skipped_by: Counter[str] = field(default_factory=Counter)
    passed: list[Passed] = field(default_factory=list)

    @property
    def skipped(self) -> int:
        """The rows that were skipped, for whatever reason."""
        return sum(self.skipped_by.values())

    @property
    def sections(self) -> list[Passed]:
        """The rows that stand over some of the records and speak of all of them (二、重新认定企业), as far as they were read."""
        return [row for row in self.passed if row.reason == "section"]

    @property
    def adds_up(self) -> bool:
        """Whether no row was lost."""
        return self.seen == self.read + self.skipped

    def blank(self, rows: int) -> None:
        """Blank rows between others."""
        self.seen += rows
        self.skipped_by["blank"] += rows

    def skip(self, number: int, reason: str, text: str = "") -> None:
        """A row that is no record; it is named with its text where it has one."""
        self.skipped_by[reason] += 1
        if text and len(self.passed) < _MOST:
            self.passed.append(Passed(number, reason, text))

    def figures(self) -> Mapping[str, int]:
        """How many rows were skipped for each reason."""
        return {reason: self.skipped_by[reason] for reason in (*REASONS, *sorted(set(self.skipped_by) - set(REASONS)))}
