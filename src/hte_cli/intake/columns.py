"""What a person is shown of a sheet: what each column became, what stands above the heading, and the sheet's shape."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256

from hte_cli.intake.cells import as_text
from hte_cli.intake.fields import MONEY
from hte_cli.intake.files.grids import Grid, Row, filled
from hte_cli.intake.folding import fold
from hte_cli.intake.headings import NOT_READ, folded
from hte_cli.intake.known_heading import Heading
from hte_cli.intake.layout import DEEPEST, MOST_COLUMNS, SEARCHED_ROWS, is_data
from hte_cli.intake.letters import letter
from hte_cli.intake.sheets import ReadSheet
from hte_cli.kinds import KINDS
from hte_cli.values.importing import ColumnRead, SheetReport, Unread, WhyNotRead
from hte_cli.values.names import clean

_YEAR = re.compile(r"(?:19|20)\d\d")
_LOOKED_AT = 100
_MOST_ABOVE = 200
"""Characters of a line above a heading that are looked at."""


def sheet_report(sheet: ReadSheet) -> SheetReport:
    """What is told of a sheet before its rows are read."""
    grid, heading = sheet.below.grid, sheet.below.converter.heading
    return SheetReport(
        sheet.name,
        sheet.kind,
        sheet.heading_row,
        columns=columns_read(heading),
        sums=sums_without_unit(grid, heading),
        above=lines_above(grid, heading.first),
        shape=shape_of([text.text for _index, text in sorted(heading.headings.items())]),
    )


def columns_read(heading: Heading) -> list[ColumnRead]:
    """Every column of a heading, from the left: the field that it became, or why it is not read."""
    used = {column.index: column.field for column in heading.columns}
    doubled = {column.index: column.field for column in heading.doubled}
    unknown = {index for index, _text in heading.unknown}
    keys = folded(NOT_READ) | folded(KINDS[heading.kind].sent)
    passed_over = {index for index, _text, _why in heading.unread} | {i for i, text in heading.headings.items() if keys & set(text.keys)}
    found = []
    for index, text in sorted(heading.headings.items()):
        if index in used:
            found.append(ColumnRead(letter(index), text.text, used[index]))
        else:
            why: WhyNotRead = "unknown" if index in unknown else "nothing" if index in passed_over else "left-out"
            found.append(ColumnRead(letter(index), text.text, None, "twice" if index in doubled else why))
    return found


def sums_without_unit(grid: Grid, heading: Heading) -> tuple[str, ...]:
    """The first figures of the columns of money whose unit neither heading nor note tells, as they stand."""
    wanted = [c.index for c in heading.columns if c.field in MONEY.values() and not (c.heading.unit or heading.unit)]
    if not wanted:
        return ()
    rows = [row for number, row in grid.head(heading.last + _LOOKED_AT) if number > heading.last]
    return tuple(as_text(row[i]) for row in rows for i in wanted if i < len(row) and row[i] not in ("", None))


def lines_above(grid: Grid, first: int) -> tuple[str, ...]:
    """The texts above the row `first` (from 1): titles and notes, in which a year or a day may stand."""
    return tuple(_texts_above(grid, first))


def _texts_above(grid: Grid, first: int) -> Iterator[str]:
    yield from (line[:_MOST_ABOVE] for line in grid.above)
    for number, row in grid.head(min(first, SEARCHED_ROWS)):
        if number < first:
            yield from dict.fromkeys(clean(cell[:_MOST_ABOVE]) for cell in row[:MOST_COLUMNS] if isinstance(cell, str) and cell.strip())


def unread(grid: Grid) -> Unread:
    """What a sheet without a known heading shows: the row that is most likely its heading."""
    best: tuple[int, Row] = (0, ())
    for number, row in grid.head(SEARCHED_ROWS + DEEPEST):
        texts = filled(row)
        if len(texts) > MOST_COLUMNS or not all(isinstance(cell, str) and not is_data(cell) for cell in texts):
            continue
        if len(texts) > len(filled(best[1])):
            best = (number, row)
    headings = [(letter(i), clean(cell)) for i, cell in enumerate(best[1]) if isinstance(cell, str) and cell.strip()]
    found = [(place, text) for place, text in headings if fold(text) not in folded(NOT_READ)]
    above = lines_above(grid, best[0] or 1)
    return Unread(grid.name, best[0] or None, tuple(found), above, shape_of([text for _place, text in headings]))


def shape_of(headings: Sequence[str]) -> str:
    """What two lists of one form have in common: their headings in order, whatever year they name. No text can be read from it."""
    return sha256("\n".join(fold(_YEAR.sub("", text)) for text in headings).encode()).hexdigest()[:16]
