"""Where a sheet's heading stands, which kind it tells, and which column holds which field (docs/definitions.md#kind-of-a-sheet)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TypeGuard

from hte_cli.intake.below_heading import with_rows_below
from hte_cli.intake.cells import is_number
from hte_cli.intake.figures_of_years import figures_of_years
from hte_cli.intake.files.grids import Grid, Merge, Row
from hte_cli.intake.folding import HeadingText, fold, read_heading, unit_in_note
from hte_cli.intake.headings import NOT_READ, field_named, folded, synonyms, unread
from hte_cli.intake.known_heading import Column, Heading
from hte_cli.intake.parts import parted
from hte_cli.intake.surroundings import Surroundings, surroundings
from hte_cli.intake.telling import Near, belonging, chosen
from hte_cli.kinds import KINDS, LISTS, Kind, RecordKind
from hte_cli.kinds.bounds import YEAR
from hte_cli.kinds.stating import Title
from hte_cli.values.importing import LEFT_OUT, ReadOptions
from hte_cli.values.names import clean

SEARCHED_ROWS = 30
"""A heading stands within the first so many rows."""

DEEPEST = 3
"""Rows of the deepest heading with merged groups."""

MOST_COLUMNS = 500
"""Columns of a heading: a row in which more cells are filled is none."""

SEVERAL = ("title",)
"""Fields that several columns may hold, one of them in each row (项目名称, 平台名称, 奖项名称)."""

_DATA = re.compile(r"[0-9][0-9A-Z]{17}|.{3,}(?:有限公司|责任公司|合作社)|\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?")


def find_heading(grid: Grid, options: ReadOptions) -> Heading | None:
    """The heading of a sheet, of the kind asked or of the one that is told (`telling.chosen`); None where none is.

    Fields that are stated for all rows, or by what stands around the table, count: a year given so need not stand in a column.
    Where a row of the heading is stated, the heading holds that row.
    """
    searched = max(SEARCHED_ROWS, options.heading_row or 0)
    head = grid.head(searched + DEEPEST)
    merges = _merges_within(grid, head)
    candidates = [(i, depth) for i in range(min(len(head), searched)) for depth in _depths(i, len(head), merges)]
    if options.heading_row is not None:
        candidates = [(i, depth) for i, depth in candidates if head[i][0] <= options.heading_row <= head[i + depth - 1][0]]
    wide = {i for i, (_, row) in enumerate(head) if sum(1 for cell in row if cell) > MOST_COLUMNS}
    joined = {(i, depth): _joined(head, (i, depth), merges) for i, depth in candidates if wide.isdisjoint(range(i, i + depth))}
    around = {i: surroundings(grid, head[:i], grid.file) for i in {i for (i, _depth), texts in joined.items() if texts}}
    reads = _Reads(head, joined, around, options)
    told: dict[RecordKind, Heading] = {}
    for known in LISTS if options.kind is None else (KINDS[options.kind],):
        for place, texts in joined.items():
            found = reads.at(place, known) if texts else None
            best = told.get(known.name)
            if found is None or _cut(place, found, merges, joined):
                continue
            if _tells(known, found, options.fixed, forced=options.kind is not None) and (best is None or _better(found, best)):
                told[known.name] = found
    if not told:
        return None
    places = {(head[i][0], head[i + depth - 1][0]): (i, depth) for i, depth in joined}

    def near(heading: Heading) -> Near:
        return lambda kind: reads.at(places[heading.first, heading.last], KINDS[kind])

    heading = told[options.kind] if options.kind is not None else chosen(told, near, grid)
    heading = replace(heading, belong=belonging(heading, near(heading)))
    heading = with_rows_below(heading, head)
    return heading if heading.unit else replace(heading, unit=_note_unit(tuple(reversed(grid.above))) or heading.around.unit())


@dataclass
class _Reads:
    """The first rows of a sheet, read as headings of any kind."""

    head: Sequence[tuple[int, Row]]
    joined: Mapping[tuple[int, int], Mapping[int, list[str]]]
    around: Mapping[int, Surroundings]
    options: ReadOptions

    def at(self, place: tuple[int, int], known: Kind) -> Heading:
        """The rows of a place as the heading of that kind."""
        around = self.around[place[0]]
        titled = self.options.kind is not None or known.name in around.says
        table = {**synonyms(known.name, titled), **mapped_fields(self.options.mapped, known.name)}
        return replace(_heading(self.head, place, self.joined[place], known, table), around=around)


def _merges_within(grid: Grid, head: Sequence[tuple[int, Row]]) -> list[Merge]:
    """The merged ranges of these rows, counted from the first of them: a table further down begins in no first row."""
    top = head[0][0] - 1 if head else 0
    merges = grid.merges if not top else [((a - top, b), (c - top, d)) for (a, b), (c, d) in grid.merges]
    return [merge for merge in merges if 0 <= merge[0][0] < len(head)]


def mapped_fields(mapped: Mapping[str, str], kind: RecordKind) -> Mapping[str, tuple[str, int]]:
    """What the user says that headings mean in a sheet of `kind`, as `synonyms` has it; better than any synonym."""
    meant = {heading_key(heading): LEFT_OUT[0] if word in LEFT_OUT else field_named(word, kind) for heading, word in mapped.items()}
    return {key: (field, -1) for key, field in meant.items() if field is not None}


def heading_key(heading: str) -> str:
    """A heading as it is compared."""
    return next(iter(read_heading(heading).keys), "")


def records_above(grid: Grid, heading: Heading) -> Iterator[tuple[int, int]]:
    """The rows above a heading that look like its records, each with the column that shows it: a spoiled heading above
    them was passed over for one further down. A title holds no code, name or day under three of the columns."""
    columns = [c.index for c in heading.columns]
    telling = [c.index for c in heading.columns if c.field in ("name", "uscc")] or columns[:1]
    for number, row in grid.head(heading.first - 1):
        filled = {i for i in columns if i < len(row) and row[i] not in ("", None)}
        shown = next((i for i in telling if i in filled and is_data(row[i])), None)
        if number < heading.first and len(filled) >= min(3, len(columns)) and shown is not None:
            yield number, shown


def _better(one: Heading, other: Heading) -> bool:
    """Whether `one` reads more fields, or as many from fewer rows: a title merged over the table is no group."""
    return (len(one.columns), other.last - other.first) > (len(other.columns), one.last - one.first)


def _cut(
    place: tuple[int, int], found: Heading, merges: Sequence[Merge], joined: Mapping[tuple[int, int], Mapping[int, list[str]]]
) -> bool:
    """Whether a heading ends within merged cells of its own columns, and would not with a row more."""
    start, depth = place
    read = {column.index for column in found.columns}
    ends = [last[0] for first, last in merges if first[1] in read and first[1] == last[1] and start <= first[0] < start + depth]
    end = max(ends, default=0)
    return end >= start + depth and any(texts and i >= start and i + rows - 1 == end for (i, rows), texts in joined.items())


def _depths(i: int, rows: int, merges: Sequence[Merge]) -> Iterator[int]:
    """How many rows a heading that begins in row `i` may have: more than one only over merged cells."""
    yield 1
    starting = [m for m in merges if m[0][0] == i]
    deepest = max((last[0] - i + 1 for _, last in starting), default=1)
    grouped = any(last[1] > first[1] for first, last in starting)
    for depth in range(2, DEEPEST + 1):
        if i + depth <= rows and (depth <= deepest or (grouped and depth <= max(deepest, 2))):
            yield depth


def _joined(head: Sequence[tuple[int, Row]], place: tuple[int, int], merges: Sequence[Merge]) -> dict[int, list[str]]:
    """The texts over each column, the group first; empty where a cell is no heading but data."""
    start, depth = place
    texts: dict[int, list[str]] = {}
    for i in range(start, start + depth):
        filled = dict(enumerate(head[i][1]))
        for first, last in merges:
            if start <= first[0] <= i <= last[0] and first[1] < len(head[first[0]][1]):
                group = last[0] < start + depth - 1
                for column in range(first[1], (last[1] if group else first[1]) + 1):
                    filled[column] = head[first[0]][1][first[1]]
        for column, cell in filled.items():
            if depth > 1 and i > start and _is_year(cell):
                cell = f"{cell:.0f}年"
            if is_data(cell):
                return {}
            text = clean(cell) if isinstance(cell, str) else ""
            if text and text not in texts.setdefault(column, []):
                texts[column].append(text)
    return {column: words for column, words in texts.items() if words}


def _is_year(cell: object) -> TypeGuard[float | int]:
    """Whether a cell below a group is the number of a year: in a workbook 2023 over a column is often no text."""
    return is_number(cell) and cell % 1 == 0 and YEAR.holds(int(cell))


def is_data(cell: object) -> bool:
    """Whether a cell is no heading but what stands under one: a number, a day, a code, a company's name."""
    if isinstance(cell, str):
        return _DATA.fullmatch(cell.strip()) is not None
    return isinstance(cell, date | float | int)


def _heading(
    head: Sequence[tuple[int, Row]],
    place: tuple[int, int],
    texts: Mapping[int, list[str]],
    known: Kind,
    table: Mapping[str, tuple[str, int]],
) -> Heading:
    start, depth = place
    headings = {index: _read(words, table) for index, words in texts.items()}
    matched = [
        Column(table[heading.keys[0]][0], index, heading, table[heading.keys[0]][1])
        for index, heading in sorted(headings.items())
        if heading.keys and heading.keys[0] in table
    ]
    matched += figures_of_years(known.name, matched, headings)
    matched = parted(known.name, [c for c in matched if c.field != LEFT_OUT[0]])
    best = {(c.field, c.part): c for c in sorted(matched, key=lambda c: (-c.rank, -c.index))}
    used = [c for c in matched if c is best[c.field, c.part] or c.field in SEVERAL]
    doubled = [c for c in matched if c not in used]
    others = _others(headings, {c.index for c in matched}, table, known)
    rows = [head[i][1] for i in range(start, start + depth)]
    return Heading(
        kind=known.name,
        first=head[start][0],
        last=head[start + depth - 1][0],
        columns=tuple(sorted(used, key=lambda c: c.rank)),
        doubled=tuple(doubled),
        unknown=tuple((index, text) for index, text, why in others if why is None),
        unread=tuple((index, text, why) for index, text, why in others if why is not None),
        unit=next((u for u in (_note_unit(row) for _, row in reversed(head[: start + depth])) if u), None),
        texts=tuple({i: fold(c) for i, c in enumerate(row) if isinstance(c, str) and c.strip()} for row in rows),
        headings=headings,
    )


def _others(
    headings: Mapping[int, HeadingText], read: Collection[int], table: Mapping[str, tuple[str, int]], known: Kind
) -> list[tuple[int, str, Title | None]]:
    """The columns that are not read, each with the reason where its heading is known."""
    silent = folded(NOT_READ) | folded(known.sent) | {key for key, (field, _rank) in table.items() if field == LEFT_OUT[0]}
    return [
        (index, heading.text, next((why for key in heading.keys if (why := unread(key))), None))
        for index, heading in sorted(headings.items())
        if index not in read and not silent.intersection(heading.keys)
    ]


def _read(words: Sequence[str], table: Mapping[str, object]) -> HeadingText:
    """A column's heading; its first key is the one that is known, if any: group and column together, else the column."""
    heading = _in_words(tuple(words))
    best = next((key for key in heading.keys if key in table), None)
    return heading if best is None or best == heading.keys[0] else replace(heading, keys=tuple(dict.fromkeys((best, *heading.keys))))


@lru_cache(maxsize=100_000)
def _in_words(words: tuple[str, ...]) -> HeadingText:
    """A column's heading before it is known which of its keys mean something; asked for each kind of list."""
    together, alone = read_heading("".join(words)), read_heading(words[-1])
    group = next((h.unit for h in (read_heading(w) for w in words[:-1]) if h.unit), None)
    bare = "".join(read_heading(w).keys[0] for w in words if read_heading(w).keys)
    keys = tuple(dict.fromkeys((bare, *together.keys, *alone.keys)))
    return HeadingText(" ".join(words), keys, alone.unit or together.unit or group, together.year)


def _note_unit(row: Row) -> str | None:
    return next((u for u in (unit_in_note(c) for c in row if isinstance(c, str)) if u), None)


def _states_more(heading: Heading, kind: RecordKind) -> bool:
    """Whether a column states something that only a record of this kind has, beside which enterprise is meant."""
    table = synonyms(kind)
    fields = {table[text.keys[0]][0] for text in heading.headings.values() if text.keys and text.keys[0] in table}
    return bool(fields - {"uscc", "name"})


def _tells(known: Kind, heading: Heading, fixed: Collection[str], forced: bool) -> bool:
    there = {c.field for c in heading.columns}
    if forced:
        return bool(there & {f for group in (*known.told_by, ("name", "uscc")) for f in group})
    taken = heading.around.taken(known.name).keys()
    stated = {meant[0] for word in fixed if (meant := synonyms(known.name).get(fold(word)))} | taken
    if any(isinstance(column.part, int) for column in heading.columns):
        stated.add("year")
    if known.name in heading.around.says and (there - {"name", "uscc"} or "above_scale" in taken):
        return _titled(known, there, stated, taken)
    if not all(there & set(group) for group in known.told_by if not stated & set(group)):
        return False
    if len(known.told_by) == 1 and known.needs and not any((there | stated) & set(group) for group in known.needs):
        return False
    if known.gives_way_to and _states_more(heading, known.gives_way_to):
        return False
    telling = [c for c in heading.columns if any(c.field in group for group in known.told_by)]
    return bool(telling) and (len(there) > 1 or any(c.heading.keys[0] not in folded(known.weak) for c in telling))


def _titled(known: Kind, there: Set[str], stated: Set[str], taken: Collection[str]) -> bool:
    """Whether columns under a title that says the kind are a list of it: one group of fields suffices that tells it.

    That an enterprise is above scale may be said by the title alone.
    """
    told = there | {"above_scale"} if "above_scale" in taken else there
    return any(told & set(group) for group in known.told_by) and any((there | stated) & set(group) for group in known.needs or ((*there,),))
