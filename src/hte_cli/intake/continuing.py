"""Sheets and Word tables without a heading: whether they continue the table above, or hold records at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hte_cli.intake.converting import Converter, converter
from hte_cli.intake.files.grids import Grid, Row, filled
from hte_cli.intake.footers import HOLDER, names_somebody, plain, what_it_is
from hte_cli.intake.known_heading import Heading
from hte_cli.intake.layout import SEARCHED_ROWS
from hte_cli.intake.options import Vocabulary
from hte_cli.intake.seen import Sight
from hte_cli.intake.tables import Table
from hte_cli.kinds import field_of
from hte_cli.kinds.stating import Holds

_LOOKED_AT = 200
"""Rows at the top by which it is told what a sheet holds."""

_TITLES = 5
"""Rows of one cell that may stand above the first record."""

_OF_A_FORM = (Holds.DAY, Holds.YEAR, Holds.SUM)
"""What a person's row holds beside the name."""

_LONGEST_NAME = 40


def is_filled(grid: Grid) -> bool:
    """Whether anything stands on the sheet."""
    return any(filled(row) for _number, row in grid.head(SEARCHED_ROWS))


def holds_records(grid: Grid, below: int = 0) -> bool:
    """Whether rows of the sheet below a row name somebody beside other cells, as rows of a list do."""
    rows = (row for number, row in grid.head(below + _LOOKED_AT) if number > below)
    return any(len(filled(row)) > 1 and any(names_somebody(cell) and len(str(cell)) <= _LONGEST_NAME for cell in row) for row in rows)


def continues(grid: Grid, heading: Heading, vocabulary: Vocabulary, unit: str | None) -> Table | None:
    """The sheet as a part of the table with that heading, where its columns fit: as many as there, and each holds what it should."""
    rows = [(number, row) for number, row in grid.head(_LOOKED_AT) if filled(row)]
    first = next((place for place, (_number, row) in enumerate(rows) if len(filled(row)) > 1 or heading.repeats(row)), len(rows))
    if first > _TITLES or first == len(rows):
        return None
    start = rows[first - 1][0] if first else 0
    under = replace(heading, first=start, last=start, unknown=(), doubled=())
    reader = converter(grid, Sight(under), {}, unit, vocabulary)
    records = list(_records(rows[first:], heading))
    width = max(heading.headings, default=-1) + 1
    fitting = sum(_fits(reader, number, row, width) for number, row in records)
    if not records or fitting * 2 < len(records):
        return None
    return Table(grid, under, widest=max(len(row) for _number, row in rows))


def _records(rows: list[tuple[int, Row]], heading: Heading) -> Iterator[tuple[int, Row]]:
    for number, row in rows:
        if not heading.repeats(row) and what_it_is(row, heading.counters) is None:
            yield number, row


def _fits(reader: Converter, number: int, row: Row, width: int) -> bool:
    """Whether each cell of a row is what its column holds, and one of them is so by its form or by a holder's name."""
    if filled(row[width:]):
        return False
    fields, faults = reader.convert(number, row)
    if any(fault.is_error and not fault.whole_column for fault, _index, _cell in faults):
        return False
    if any(_is_misplaced(name, row[index]) for name, index, _reader in reader.columns if index < len(row)):
        return False
    known = any(names_somebody(str(fields[name])) for name in ("name", "number") if name in fields) or {"uscc", "line"} & fields.keys()
    return bool(known) or ("person" in fields and any(_holds(name) in _OF_A_FORM for name in fields))


def _holds(name: str) -> Holds | None:
    field = field_of(name)
    return None if field is None else field.holds


def _is_misplaced(name: str, cell: object) -> bool:
    """Whether a holder's name stands where a number should, or a code where a name should."""
    if not isinstance(cell, str) or not names_somebody(cell):
        return False
    holder = HOLDER.fullmatch(plain(cell)) is not None
    return _holds(name) in (Holds.CODE, Holds.NUMBER) if holder else _holds(name) in (Holds.NAME, Holds.NAMES)
