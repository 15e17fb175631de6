"""Merged ranges as a sheet may have them: whole, not too many, and none over another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from hte_cli.errors import Refused
from hte_cli.intake.files.grids import WIDEST, Merge
from hte_cli.language import _

MAX_MERGES = 300_000
"""Merged ranges of a sheet: three in each of 100,000 rows."""

_LOOKED_AT = 100
"""Rows at the top in which a heading may stand: there each column of a range is looked at."""


def sound(merges: Iterable[Merge]) -> tuple[Merge, ...]:
    """The ranges, each once. Raises Refused where they are too many, or lie one over the other."""
    found = tuple(dict.fromkeys(merges))
    if len(found) > MAX_MERGES:
        raise Refused(_("The sheet has more than {n} merged ranges.").format(n=f"{MAX_MERGES:,}"), _advice())
    covered = Counter[int]()
    for (top, left), (bottom, right) in found:
        for row in range(top, min(bottom, _LOOKED_AT) + 1):
            covered[row] += right - left + 1
    if any(width > WIDEST for width in covered.values()):
        raise Refused(_("Merged ranges of the sheet lie one over the other: it is damaged."), _advice())
    return found


def _advice() -> str:
    return _("Copy the table alone into a new workbook, or save it as CSV.")
