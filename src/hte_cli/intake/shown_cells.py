"""Cells whose number format shows something else than their value: read as they are seen, where that is certain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from hte_cli.intake.cells import Reader, as_text
from hte_cli.intake.faults import Fault
from hte_cli.intake.files.grids import Grid, Shown
from hte_cli.intake.known_heading import Heading
from hte_cli.intake.letters import letter
from hte_cli.kinds import field_of
from hte_cli.kinds.stating import Holds
from hte_cli.language import _
from hte_cli.values.money import UNITS
from hte_cli.values.records import Plain

_NUMBER = re.compile(r"(?P<before>[^\d.-]*)(?P<number>-?\d*\.?\d+)(?P<power>E[+-]\d+)?(?P<after>\D*)")
_MULTIPLE = re.compile(r"[十百千万亿%‰]")
_ITSELF = (Holds.COUNT, Holds.YEAR, Holds.HALF, Holds.DAY, Holds.VALIDITY)
"""What is read the same from the value, or is refused where it is not: nothing need be said of it."""


def shown_reader(reader: Reader, field: str, unit: str | None) -> Reader:
    """`reader` for a column in which cells show something else than their value; `unit` is that of its heading or note."""
    holds = _holds(field)

    def read(cell: object) -> Plain | Fault:
        if not isinstance(cell, Shown):
            return reader(cell)
        if holds is Holds.SUM:
            return _read_sum(reader, cell, unit)
        if holds is Holds.COUNT:
            return _read_count(reader, cell)
        if holds is Holds.YEAR and isinstance(cell.held, date):
            return reader(cell.held)
        return reader(str(cell))

    return read


def remarks(grid: Grid, heading: Heading) -> Iterator[tuple[int, int, Fault]]:
    """What is to be said of columns that are read as they are seen: row, column, warning; once for each number format."""
    for column in heading.columns:
        for row, cell in grid.marks.shown.get(column.index, ()):
            holds = _holds(column.field)
            if row <= heading.last or holds in _ITSELF or (holds is Holds.SUM and cell.scale == 1):
                continue
            message = _("Column {column} is read as it is seen: this cell holds {held} and shows {shown}.").format(
                column=f"{letter(column.index)} {column.heading.text}", held=as_text(cell.held), shown=str(cell)
            )
            yield row, column.index, Fault("format-shown", message, severity="warning", value=str(cell))


def _holds(field: str) -> Holds | None:
    stated = field_of(field)
    return None if stated is None else stated.holds


def _read_sum(reader: Reader, cell: Shown, unit: str | None) -> Plain | Fault:
    """A sum: the figure is that of the unit seen beside it, or of the heading's where the format divides by just that."""
    found = _NUMBER.fullmatch(cell)
    if found is None:
        return reader(str(cell)) if not any(sign.isdigit() for sign in cell) else _unclear(cell)
    beside, heading = UNITS.get(found["after"].strip().lower()), UNITS.get(unit or "")
    if found["before"].strip() or (found["after"].strip() and beside is None):
        return _unclear(cell)
    if beside is not None:
        agrees = heading is None or heading in (beside, beside // cell.scale)
        return reader(str(cell)) if agrees else _unclear(cell)
    if cell.scale == 1:
        return reader(cell.held)
    return reader(found["number"]) if heading in (None, UNITS["元"] * cell.scale) else _unclear(cell)


def _read_count(reader: Reader, cell: Shown) -> Plain | Fault:
    found = _NUMBER.fullmatch(cell)
    if found is None or found["before"].strip():
        return reader(str(cell))
    if cell.scale != 1 or _MULTIPLE.search(found["after"]):
        return _unclear(cell)
    return reader(cell.held)


def _unclear(cell: Shown) -> Fault:
    message = _("The cell holds {held} and shows {shown}: which of them is meant under this heading cannot be told.")
    fix = _("Give the cell the number format 常规, and enter the figure in the unit that the heading names.")
    return Fault("format-unclear", message.format(held=as_text(cell.held), shown=str(cell)), fix, value=str(cell))
