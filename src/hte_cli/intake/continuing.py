"""Sheets and Word tables without a heading: whether they continue the table above, or hold records at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hte_cli.intake.converting import Converter, converter
from hte_cli.intake.faults import Fault
from hte_cli.intake.files.grids import Grid, Row
from hte_cli.intake.footers import HOLDER, names_somebody, plain, what_it_is
from hte_cli.intake.layout import SEARCHED_ROWS, Heading
from hte_cli.intake.options import Vocabulary
from hte_cli.intake.tables import Table
from hte_cli.kinds import field_of
from hte_cli.kinds.stating import Holds

_LOOKED_AT = 200
"""Rows at the top by which it is told what a sheet holds."""

_TITLES = 5
"""Rows of one cell that may stand above the first record."""

_OF_A_FORM = (Holds.CODE, Holds.NUMBER, Holds.DAY, Holds.VALIDITY, Holds.YEAR, Holds.HALF, Holds.LINE, Holds.SUM, Holds.COUNT, Holds.FLAG)
"""What a cell cannot hold by chance: it has a form of its own."""

_LONGEST_NAME = 40


def is_filled(grid: Grid) -> bool:
    """Whether anything stands on the sheet."""
    return any(any(cell not in ("", None) for cell in row) for _number, row in grid.head(SEARCHED_ROWS))


def holds_records(grid: Grid, below: int = 0) -> bool:
    """Whether rows of the sheet below a row name somebody beside other cells, as rows of a list do."""
    rows = (row for number, row in grid.head(below + _LOOKED_AT) if number > below)
    return any(len(_filled(row)) > 1 and any(names_somebody(cell) and len(str(cell)) <= _LONGEST_NAME for cell in row) for row in rows)


def continues(grid: Grid, heading: Heading, vocabulary: Vocabulary, unit: str | None) -> Table | None:
    """The sheet as a part of the table with that heading, where its columns fit: as many as there, and each holds what it should."""
    rows = [(number, row) for number, row in grid.head(_LOOKED_AT) if _filled(row)]
    first = next((place for place, (_number, row) in enumerate(rows) if len(_filled(row)) > 1 or heading.repeats(row)), len(rows))
    if first > _TITLES or first == len(rows):
        return None
    start = rows[first - 1][0] if first else 0
    under = replace(heading, first=start, last=start, unknown=(), doubled=())
    reader = converter(grid, under, {}, unit, vocabulary)
    records = list(_records(rows[first:], heading))
    width = max(heading.headings, default=-1) + 1
    fitting = sum(_fits(reader, number, row, width) for number, row in records)
    if not records or fitting * 10 < len(records) * 8:
        return None
    return Table(grid, under, widest=max(len(row) for _number, row in rows))


def _records(rows: list[tuple[int, Row]], heading: Heading) -> Iterator[tuple[int, Row]]:
    for number, row in rows:
        if not heading.repeats(row) and what_it_is(row, heading.counters) is None:
            yield number, row


def _fits(reader: Converter, number: int, row: Row, width: int) -> bool:
    """Whether each cell of a row is what its column holds, and one of them is so by its form or by a holder's name."""
    if any(cell not in ("", None) for cell in row[width:]):
        return False
    fields, faults = reader.convert(number, row)
    if any(fault.is_error for fault, _index, _cell in faults if isinstance(fault, Fault) and not fault.whole_column):
        return False
    named = [str(fields[name]) for name in ("name", "person") if name in fields]
    formed = [name for name in fields if (field := field_of(name)) is not None and field.holds in _OF_A_FORM]
    holder = any(HOLDER.fullmatch(plain(name)) for name in named)
    return bool(named or formed) and (holder or bool(formed))


def _filled(row: Row) -> list[object]:
    return [cell for cell in row if cell not in ("", None)]
