"""What every file becomes before its meaning is looked for: named grids of cells, with their row numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice

from hte_cli.errors import NotFound
from hte_cli.intake.folding import fold
from hte_cli.language import _

Row = Sequence[object]
Merge = tuple[tuple[int, int], tuple[int, int]]
"""First and last cell of a merged range, each (row, column) from 0."""


class BrokenOff(Exception):
    """A text file cannot be read on from this row: an internal signal, which becomes a problem."""

    def __init__(self, row: int, code: str, message: str) -> None:
        super().__init__(message)
        self.row, self.code, self.message = row, code, message


@dataclass
class Grid:
    """A sheet's cells. `rows` gives (row number from 1, cells) from the top, again each time it is called.

    `broken` holds cells that show an error, or a formula without a result: row, then column from 0, to what it shows.
    `above` are lines over the table that are no rows of it, and may state its unit of money.
    """

    name: str
    rows: Callable[[], Iterator[tuple[int, Row]]]
    merges: Sequence[Merge] = ()
    date1904: bool = False
    broken: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    above: Sequence[str] = ()

    def head(self, n: int) -> list[tuple[int, Row]]:
        """The first `n` rows, or as many as can be read."""
        found = []
        with suppress(BrokenOff):
            for row in islice(self.rows(), n):
                found.append(row)
        return found


@dataclass
class Book:
    """A file's grids that are shown, and the names of those that are hidden."""

    sha256: str
    grids: list[Grid]
    hidden: list[str] = field(default_factory=list)


def chosen(wanted: str, shown: Sequence[str], hidden: Sequence[str]) -> str:
    """The sheet that a user names, or numbers from 1 among those shown. Raises NotFound where there is none."""
    named = [name for name in (*shown, *hidden) if name == wanted or fold(name) == fold(wanted)]
    exact = [name for name in named if name == wanted]
    if exact or len(named) == 1:
        return (exact or named)[0]
    if wanted.isdecimal() and len(wanted) < 9 and 0 < int(wanted) <= len(shown):
        return shown[int(wanted) - 1]
    known = ", ".join(shown)
    raise NotFound(_("The file has no sheet {sheet}.").format(sheet=wanted), _("Its sheets are: {known}.").format(known=known))
