"""What sums add up to, in one wording everywhere: what is stated, and how many are not. An unknown is never 0."""

from __future__ import annotations

from collections.abc import Callable

from hte_cli.language import _, _n
from hte_cli.values.money import yuan_text
from hte_cli.values.results import Tally
from hte_cli.values.table import UNKNOWN, Cell


def total_text(total: Tally, say: Callable[[int], str] = yuan_text) -> str:
    """A total in words; `say` writes the fen of what is stated. Empty where nobody speaks of any sum."""
    if not total.known:
        return _n("{n} not stated", "{n} not stated", total.unknown).format(n=total.unknown) if total.unknown else ""
    if not total.unknown:
        return say(total.fen)
    said = _n("{sum} stated; {n} more not stated", "{sum} stated; {n} more not stated", total.unknown)
    return said.format(sum=say(total.fen), n=total.unknown)


def total_cell(total: Tally) -> Cell:
    """A total as a cell of money: the fen of what is stated, not stated where nothing is, blank where nobody speaks of any sum.

    What the cell leaves out stands in a note beside it, by `total_text`.
    """
    return total.fen if total.known else UNKNOWN if total.unknown else None


def yuan_said(fen: int) -> str:
    """A sum in a sentence, in yuan."""
    return _("{sum} yuan").format(sum=yuan_text(fen))
