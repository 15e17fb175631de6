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
WIDEST = 16_384
"""Columns of a sheet."""

Merge = tuple[tuple[int, int], tuple[int, int]]
"""First and last cell of a merged range, each (row, column) from 0."""


def filled(row: Row) -> list[object]:
    """The cells of a row in which something stands."""
    return [cell for cell in row if cell not in ("", None)]


class BrokenOff(Exception):
    """A text file cannot be read on from this row: an internal signal, which becomes a problem."""

    def __init__(self, row: int, code: str, message: str) -> None:
        super().__init__(message)
        self.row, self.code, self.message = row, code, message


class Shown(str):
    """A cell as it is seen, where its number format shows something else than its value: `held` is the value, `scale` by
    what it is divided to be shown, exactly, and `code` the format."""

    __slots__ = ("code", "held", "scale")
    held: object
    scale: int
    code: str

    def __new__(cls, text: str, held: object, scale: int, code: str) -> Shown:
        """The text with what is behind it; all digits of a number are in it, also those that a format rounds away."""
        shown = super().__new__(cls, text)
        shown.held, shown.scale, shown.code = held, scale, code
        return shown

    def __getnewargs__(self) -> tuple[str, object, int, str]:  # type: ignore[override]
        return str(self), self.held, self.scale, self.code


@dataclass(frozen=True)
class Marks:
    """What a person who looks at a sheet sees of it, beside its cells' values: rows are numbered from 1, columns from 0.

    `hidden` and `filtered` rows are not seen, nor are the hidden `columns`. `struck` cells have a line through all that is
    in them; of `partly` seen ones some text is struck through or hidden, and what is left of it is given. `footnotes` are the
    superscripts that are no longer part of a cell's text; `shown` names, for a column, a cell of each number format that
    shows something else than the value (`Shown`): its row, and the cell.
    """

    hidden: frozenset[int] = frozenset()
    filtered: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()
    struck: Mapping[int, frozenset[int]] = field(default_factory=dict)
    partly: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    footnotes: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    shown: Mapping[int, Sequence[tuple[int, Shown]]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether anything is otherwise than the cells' values say."""
        return any((self.hidden, self.filtered, self.columns, self.struck, self.partly, self.footnotes, self.shown))


PLAIN = Marks()
"""A sheet that shows what it holds."""


@dataclass
class Grid:
    """A sheet's cells. `rows` gives (row number from 1, cells) from the top, again each time it is called.

    `broken` holds cells that show an error, or a formula without a result: row, then column from 0, to what it shows.
    `above` are lines over the table that are no rows of it, and may state its unit of money. `marks` tell what is seen. `file` is
    the name of the file, which may tell what it holds.
    """

    name: str
    rows: Callable[[], Iterator[tuple[int, Row]]]
    merges: Sequence[Merge] = ()
    date1904: bool = False
    broken: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    above: Sequence[str] = ()
    marks: Marks = PLAIN
    file: str = ""

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
