"""The tables of a sheet: one below the other, and side by side, each with a heading of its own."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from hte_cli.errors import Refused
from hte_cli.intake.files.grids import WIDEST, BrokenOff, Grid, Row, filled
from hte_cli.intake.folding import fold, read_heading
from hte_cli.intake.footers import HOLDER, meaning, plain
from hte_cli.intake.headings import COUNTERS, NOT_READ, folded, synonyms
from hte_cli.intake.known_heading import Heading
from hte_cli.intake.layout import DEEPEST, SEARCHED_ROWS, find_heading, is_data
from hte_cli.kinds import LISTS
from hte_cli.language import _
from hte_cli.values.importing import ReadOptions

MOST_TABLES = 100
"""Tables of a sheet: a list for each township has a dozen."""

_IDENTITY = frozenset(("name", "uscc", "person", "line", "id", "unit", "clause"))
"""Fields that say whose a row is: a table beside another has one of its own."""

_TITLES = 4
"""Rows above a heading further down that may be its title and its unit."""

_LONGEST = 40
"""Signs of a heading."""


@dataclass
class Table:
    """One table of a sheet: its part of the grid and its heading.

    `again` are the rows that say a heading again, `others` the rows of what is no list; `widest` is the longest row's cells.
    """

    grid: Grid
    heading: Heading
    again: frozenset[int] = frozenset()
    others: tuple[range, ...] = ()
    widest: int = 0
    region: range | None = None
    """The columns that are the table's, where others stand beside it."""


@dataclass
class Found:
    """The tables of a sheet, from the top, and the headings among them that tell no list: each row, and what is below it."""

    tables: list[Table] = field(default_factory=list)
    unknown: list[tuple[int, Row, Grid]] = field(default_factory=list)


class _Next(NamedTuple):
    """The next heading of a sheet: where its table begins with its title, its own row, and that row's cells."""

    start: int
    number: int
    row: Row


def tables_of(grid: Grid, options: ReadOptions) -> Found:
    """Every table of a sheet whose heading is known; none where no row is one. Raises Refused where they are too many."""
    found = Found()
    heading = find_heading(grid, options)
    if heading is None:
        return found
    start = 1
    if options.heading_row is None and heading.first > 2:
        start = _add_above(found, grid, heading, options)
    following: _Next | None = _Next(start, heading.last, ())
    while following is not None:
        table, following = _table(found, grid, heading, following, options)
        found.tables += _beside(table, options)
        if following is not None:
            heading = _heading_at(grid, following, heading, options) or heading
        if len(found.tables) > MOST_TABLES:
            raise _too_many()
    return found


def _too_many() -> Refused:
    message = _("A sheet has more than {n} tables.").format(n=MOST_TABLES)
    return Refused(message, _("Divide it, and import one part after the other."))


def _table(found: Found, grid: Grid, heading: Heading, begins: _Next, options: ReadOptions) -> tuple[Table, _Next | None]:
    """The table under a heading, and the next heading that tells a list. What tells none is kept as unknown."""
    again, others, widest = set[int](), list[range](), 0
    last, number = heading.last, begins.number
    while True:
        rows = _further(grid, heading, number, again)
        following, until, width = rows
        widest = max(widest, width)
        if number != begins.number:
            others.append(range(number, until + 1))
        if following is None or _heading_at(grid, following, heading, options) is not None:
            break
        if len(found.unknown) > MOST_TABLES:
            raise _too_many()
        number = following.number
        found.unknown.append((number, following.row, grid))
    whole = begins.start == 1 and following is None
    own = grid if whole else _cut(grid, begins.start, None if following is None else following.start - 1)
    return Table(own, heading, frozenset(row for row in again if row > last), tuple(others), widest), following


def _add_above(found: Found, grid: Grid, heading: Heading, options: ReadOptions) -> int:
    """Adds a smaller table above the one that was found first, with rows of its own between the two headings; the row at
    which the other begins."""
    above = _cut(grid, 1, heading.first - 1)
    first = find_heading(above, options)
    if first is None or _is_spoiled(first, heading):
        return 1
    rows = list(above.head(SEARCHED_ROWS + DEEPEST))
    between = [row for number, row in rows if first.last < number and len(filled(row)) > 1]
    if all(looks_like_heading(row) or first.repeats(row) for row in between):
        return 1
    start = _title_above(rows[-_TITLES:], heading.first)
    further = tables_of(_cut(grid, 1, start - 1), options)
    found.tables += further.tables
    found.unknown += further.unknown
    return start


def _is_spoiled(heading: Heading, other: Heading) -> bool:
    """Whether a heading tells no more than whose its rows are, beside words that are not understood: one of them may be the
    word that makes it a heading of the other's kind."""
    return bool(heading.unknown) and heading.kind != other.kind and heading.kind == "enterprise"


def _heading_at(grid: Grid, following: _Next, other: Heading, options: ReadOptions) -> Heading | None:
    part = _cut(grid, following.start, following.number + DEEPEST)
    rows = list(part.rows())
    found = find_heading(replace(part, rows=lambda: iter(rows)), replace(options, heading_row=following.number))
    return None if found is None or _is_spoiled(found, other) else found


def _further(grid: Grid, heading: Heading, after: int, again: set[int]) -> tuple[_Next | None, int, int]:
    """The next heading below a row, with the last row before its table and the cells of the longest one; the rows that say
    this heading again are added to `again`."""
    before: deque[tuple[int, Row]] = deque(maxlen=_TITLES)
    none = (known_words() | _own_words(heading)).isdisjoint
    seen, widest, number = after != heading.last, 0, after
    with suppress(BrokenOff):
        for number, row in grid.rows():
            if number <= after:
                continue
            if not none(row) and is_heading(row, heading):
                if not heading.repeats(row) and seen:
                    start = _title_above(before, number)
                    return _Next(start, number, row), start - 1, widest
                again.add(number)
            elif not seen and len(filled(row)) > 1:
                seen = True
            if len(row) > widest:
                widest = len(row)
            before.append((number, row))
    return None, number, widest


def _title_above(before: Sequence[tuple[int, Row]], number: int) -> int:
    """Where the title over a heading begins: rows of one cell that names nobody, close above it."""
    start = number
    for above, row in reversed(before):
        cells = filled(row)
        texts = [cell for cell in cells if isinstance(cell, str)]
        ends = above != start - 1 or len(cells) > 1 or len(texts) < len(cells)
        if ends or any(HOLDER.fullmatch(plain(text)) or (meaning(text) in ("total", "note") and "单位" not in text) for text in texts):
            break
        start = above
    return start


def may_head(row: Row) -> bool:
    """Whether a row may be a heading at all, at first sight: it is text, and names no company and no code."""
    for cell in row:
        if cell in ("", None):
            continue
        if not isinstance(cell, str) or cell.endswith("公司") or cell.isdecimal() or (len(cell) == 18 and cell.isascii()):
            return False
    return True


def is_heading(row: Row, above: Heading) -> bool:
    """Whether a row below a heading is that heading again, in whatever order, or another one."""
    if not may_head(row):
        return False
    if above.repeats(row) or looks_like_heading(row):
        return True
    cells = [fold(str(cell)) for cell in filled(row)]
    return len(cells) > 1 and {word for words in above.texts for word in words.values()}.issuperset(cells)


def looks_like_heading(row: Row) -> bool:
    """Whether a row is made of words that head columns: two at least are known, and half of all."""
    cells = filled(row)
    if len(cells) < 2:
        return False
    texts = [cell for cell in cells if isinstance(cell, str) and len(cell) <= _LONGEST and not cell.isdecimal()]
    if len(texts) < len(cells) or any(is_data(text) for text in texts):
        return False
    known = {keys[0] for keys in (_known_keys(text) for text in texts) if keys}
    return len(known) >= 2 and len(known) * 2 >= len(cells)


@lru_cache(maxsize=4096)
def _known_keys(text: str) -> tuple[str, ...]:
    return tuple(key for key in read_heading(text).keys if key in _folded_words())


@lru_cache(maxsize=1)
def _folded_words() -> frozenset[str]:
    """Every heading of any kind, as it is compared."""
    words = {word for kind in LISTS for word in synonyms(kind.name)}
    return frozenset(words | folded(NOT_READ) | folded(COUNTERS))


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """Every heading of any kind, as it is written."""
    words = {word for kind in LISTS for words in kind.read.values() for word in words.split()} | {*NOT_READ.split()}
    return frozenset(words | {word.replace("_", " ").capitalize() for word in words if word.isascii()})


def _own_words(heading: Heading) -> frozenset[str]:
    return frozenset(text.text for text in heading.headings.values())


def _cut(grid: Grid, first: int, last: int | None, columns: Collection[int] | None = None) -> Grid:
    """The rows from `first` to `last` of a grid, or from `first` on only the cells of `columns`; all keep their places."""

    def rows() -> Iterator[tuple[int, Row]]:
        for number, row in grid.rows():
            if last is not None and number > last:
                return
            if number >= first:
                yield number, row if columns is None else _masked(row, columns)
            elif columns is not None:
                yield number, row

    def holds(row: int) -> bool:
        return row >= first and (last is None or row <= last)

    def kept(column: int) -> bool:
        return columns is None or column in columns

    broken = {row: {i: shows for i, shows in cells.items() if kept(i)} for row, cells in grid.broken.items() if holds(row)}
    merges = tuple(merge for merge in grid.merges if holds(merge[0][0] + 1) and kept(merge[0][1]))
    return replace(grid, rows=rows, broken={row: cells for row, cells in broken.items() if cells}, merges=merges)


def _masked(row: Row, columns: Collection[int]) -> Row:
    return ["" if i not in columns else cell for i, cell in enumerate(row)]


def _beside(table: Table, options: ReadOptions) -> list[Table]:
    """The tables that stand side by side under one line of headings, or the one that there is."""
    heading = table.heading
    starts = _starts(heading)
    while starts:
        edges = [0, *starts, WIDEST]
        regions = [range(first, after) for first, after in pairwise(edges)]
        parts = [_part(table, region, options) for region in regions]
        wrong = next((place for place, part in enumerate(parts) if part is None), None)
        if wrong is None:
            return [part for part in parts if part is not None]
        del starts[max(wrong - 1, 0)]
    return [table]


def _part(table: Table, region: range, options: ReadOptions) -> Table | None:
    """The table of some columns, where its headings tell a list and whose its rows are."""
    heading = table.heading
    grid = _cut(table.grid, heading.first, None, region)
    rows = grid.rows() if heading.last < SEARCHED_ROWS else _cut(grid, heading.first, heading.last).rows()
    head = list(islice(rows, SEARCHED_ROWS + DEEPEST))
    found = find_heading(replace(grid, rows=lambda: iter(head)), replace(options, heading_row=heading.last))
    if found is None or not {c.field for c in found.columns} & _IDENTITY:
        return None
    alone = len(found.headings) < 2 <= len(heading.headings) - len(found.headings)
    return None if alone else replace(table, grid=grid, heading=found, region=region)


def _starts(heading: Heading) -> list[int]:
    """The columns at which a further table may begin: the numbering or the first heading comes again, or after a gap."""
    places = sorted(heading.headings)
    texts = {i: "".join(heading.headings[i].text.split()) for i in places}
    counters = heading.counters
    starts: list[int] = []
    begun = places[0]
    for before, i in pairwise(places):
        gap = i > before + 1
        again = texts[i] == texts[begun] or (i in counters and any(c in counters for c in range(begun, i)))
        named_again = not again and _names_again(heading, texts, begun, i)
        if again or named_again or gap:
            starts.append(i)
            begun = i
    return starts


def _names_again(heading: Heading, texts: dict[int, str], begun: int, i: int) -> bool:
    """Whether the heading that names an enterprise comes again in the same words."""
    named = {c.index for c in (*heading.columns, *heading.doubled) if c.field in ("name", "uscc")}
    return i in named and any(j in named and texts.get(j) == texts[i] for j in range(begun, i)) and i - 1 not in heading.counters
