"""Where what is owed and what rounds hold do not agree: each case by its name, with what is at stake and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hte_cli.language import _, _n
from hte_cli.values.money import yuan_text

Case = Literal["unopened", "other-year", "other-firm", "rejected", "given-less", "changed", "not-owed"]

CASES: tuple[Case, ...] = ("unopened", "other-year", "other-firm", "rejected", "given-less", "changed", "not-owed")
"""In the order told.

`unopened`: owed, and no line has it. `other-year`: the line stands in the round of another year. `other-firm`: the line is
another enterprise's, to whom the record belonged before. `rejected`: rejected, and its facts have changed since. `given-less`:
decided, claimed back or released in part, and more is owed. `changed`: another sum is owed than the line has. `not-owed`: a
line has it, or it was paid, and nothing is owed for it any more.
"""


@dataclass(frozen=True, slots=True)
class Unsettled:
    """One award of a year that is not settled. `fen` is the office's own money at stake, None where that is not stated.

    `line` is the line concerned, None where there is none; `what` a sentence, `fix` the command that answers it.
    """

    case: Case
    year: int
    enterprise: str
    uscc: str | None
    line: str | None
    fen: int | None
    what: str
    fix: str


def told_of(case: Case, year: int, n: int) -> str:
    """So many awards of a year that are not settled, in a sentence without a command, for screens and papers."""
    return {
        "unopened": _n("{n} award of {year} is owed and is in no round.", "{n} awards of {year} are owed and are in no round.", n),
        "other-year": _n("{n} award of {year} is in a round of another year.", "{n} awards of {year} are in a round of another year.", n),
        "other-firm": _n(
            "{n} award of {year} went to another enterprise than the records say.",
            "{n} awards of {year} went to other enterprises than the records say.",
            n,
        ),
        "rejected": _n(
            "{n} award of {year} was rejected, and its facts have changed since.",
            "{n} awards of {year} were rejected, and their facts have changed since.",
            n,
        ),
        "given-less": _n("Of {n} award of {year} less is given than is owed.", "Of {n} awards of {year} less is given than is owed.", n),
        "changed": _n("For {n} award of {year} another sum is owed by now.", "For {n} awards of {year} another sum is owed by now.", n),
        "not-owed": _n(
            "{n} award of {year} is held or paid, and nothing is owed for it any more.",
            "{n} awards of {year} are held or paid, and nothing is owed for them any more.",
            n,
        ),
    }[case].format(year=year, n=n)


def sums_told(fen: int, unknown: int) -> str:
    """The money at stake: what is known of it, and how many sums are not stated."""
    if not unknown:
        return _("{sum} yuan").format(sum=yuan_text(fen))
    if not fen:
        return _n("{n} sum is not stated", "{n} sums are not stated", unknown).format(n=unknown)
    said = _n("{sum} yuan, {n} more sum is not stated", "{sum} yuan, {n} more sums are not stated", unknown)
    return said.format(sum=yuan_text(fen), n=unknown)
