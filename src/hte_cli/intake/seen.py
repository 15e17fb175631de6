"""Rows, columns and text of a sheet that nobody sees who looks at it: counted and named, and decided by a person
(docs/definitions.md#skipped-and-refused)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from hte_cli.intake.faults import Fault
from hte_cli.intake.files.grids import BrokenOff, Grid, Row
from hte_cli.intake.footers import is_footer
from hte_cli.intake.known_heading import Column, Heading
from hte_cli.intake.letters import letter
from hte_cli.intake.rows import Keep, MergedCells, says_nothing
from hte_cli.intake.shown_cells import remarks
from hte_cli.language import _, _n
from hte_cli.values.importing import ReadOptions

_NAMED = 20
"""Rows, or runs of rows, that are named; of more it is said that there are more."""

Remark = tuple[int, int | None, Fault]
"""A row, a column from 0 or None, and what is said of it."""


@dataclass(frozen=True)
class Sight:
    """What of a sheet is read. `heading` has the columns that are read; `unseen` rows are left out; `cells` are refused each.

    `refused` is what somebody has to decide first, `remarks` are warnings.
    """

    heading: Heading
    unseen: frozenset[int] = frozenset()
    cells: Mapping[int, Mapping[int, Fault]] = field(default_factory=dict)
    refused: Sequence[Fault] = ()
    remarks: Sequence[Remark] = ()


def sight(grid: Grid, heading: Heading, options: ReadOptions, keep: Keep | None, merged: MergedCells) -> Sight:
    """What of a sheet is read, as `options.hidden` decides; rows that `keep` leaves out need no decision."""
    if not grid.marks:
        return Sight(heading)
    marks = grid.marks
    rows = _Rows.of(grid, heading, keep, merged)
    columns = [column for column in heading.columns if column.index in marks.columns]
    said = [fault for fault in (_rows_hidden(grid, rows.hidden), _rows_struck(rows.struck), _columns_hidden(columns)) if fault]
    told = [*remarks(grid, heading), *_footnotes(grid, heading)]
    if options.hidden is None:
        return Sight(heading, cells=rows.cells, refused=said, remarks=told)
    told += [(heading.last, None, _decided(fault, options.hidden)) for fault in said]
    if options.hidden == "include":
        return Sight(heading, remarks=told)
    unseen = frozenset((*marks.hidden, *marks.filtered, *rows.struck))
    return Sight(_without(heading, columns), unseen, rows.cells, remarks=told)


@dataclass(frozen=True)
class _Rows:
    """The rows that hold something and are hidden, or struck through; and the cells of others that are not seen whole."""

    hidden: list[int]
    struck: list[int]
    cells: dict[int, dict[int, Fault]]

    @classmethod
    def of(cls, grid: Grid, heading: Heading, keep: Keep | None, merged: MergedCells) -> _Rows:
        marks, found = grid.marks, cls([], [], {})
        hidden = marks.hidden | marks.filtered
        if not (hidden or marks.struck or marks.partly):
            return found
        read = {column.index for column in heading.columns}
        for number, row in _below(grid, heading):
            filled = merged.fill(number, row)
            if keep is not None and not keep(filled):
                continue
            if number in hidden:
                found.hidden.append(number)
            elif number in marks.struck or number in marks.partly:
                found._look(number, row, read, grid)
        return found

    def _look(self, number: int, row: Row, read: set[int], grid: Grid) -> None:
        struck = grid.marks.struck.get(number, frozenset())
        partly = grid.marks.partly.get(number, {})
        filled = {index for index in read if index < len(row) and row[index] not in ("", None)}
        if filled and filled <= struck:
            self.struck.append(number)
            return
        faults = {index: _partly_seen(partly.get(index, "")) for index in filled if index in struck or index in partly}
        if faults:
            self.cells[number] = faults


def _below(grid: Grid, heading: Heading) -> Iterator[tuple[int, Row]]:
    """The rows below the heading that say something, down to where the file cannot be read on."""
    try:
        for number, row in grid.rows():
            first = next((cell for cell in row if cell not in ("", None)), None)
            if number > heading.last and not is_footer(first) and not says_nothing(row, heading.counters):
                yield number, row
    except BrokenOff:
        return


def _rows_hidden(grid: Grid, rows: Sequence[int]) -> Fault | None:
    if not rows:
        return None
    filtered = sum(1 for row in rows if row in grid.marks.filtered)
    if filtered == len(rows):
        message = _n("{n} row is filtered away and not seen: {rows}.", "{n} rows are filtered away and not seen: {rows}.", len(rows))
    else:
        message = _n("{n} row is hidden: {rows}.", "{n} rows are hidden: {rows}.", len(rows))
    return _to_decide("rows-hidden", message.format(n=len(rows), rows=_named(rows)), _named(rows))


def _rows_struck(rows: Sequence[int]) -> Fault | None:
    if not rows:
        return None
    message = _n("{n} row is struck through: {rows}.", "{n} rows are struck through: {rows}.", len(rows))
    return _to_decide("rows-struck", message.format(n=len(rows), rows=_named(rows)), _named(rows))


def _columns_hidden(columns: Sequence[Column]) -> Fault | None:
    if not columns:
        return None
    names = ", ".join(f"{letter(column.index)} {column.heading.text}" for column in columns)
    return _to_decide("columns-hidden", _("Columns that would be read are hidden: {names}.").format(names=names), names)


def _to_decide(code: str, message: str, value: str) -> Fault:
    fix = _("Say whether they count: --hidden include reads them, --hidden skip leaves them out. Or delete or show them in the file.")
    return Fault(code, message, fix, value=value)


def _decided(fault: Fault, hidden: str) -> Fault:
    said = _("They are read.") if hidden == "include" else _("They are left out.")
    return replace(fault, message=f"{fault.message} {said}", fix="", severity="warning")


def _partly_seen(left: str) -> Fault:
    if left:
        message = _("Part of the cell is struck through or hidden; what is left says: {left}.").format(left=left)
    else:
        message = _("What the cell holds is struck through or hidden, beside others of its row that are not.")
    fix = _("Keep in the cell what counts, and nothing else, as plain text.")
    return Fault("cell-unseen", message, fix)


def _without(heading: Heading, columns: Sequence[Column]) -> Heading:
    """The heading without these columns; another that says the same takes a column's place."""
    gone = {column.index for column in columns}
    kept = [column for column in heading.columns if column.index not in gone]
    fields = {column.field for column in kept}
    instead = {c.field: c for c in reversed(heading.doubled) if c.index not in gone and c.field not in fields}
    doubled = tuple(column for column in heading.doubled if column not in instead.values())
    return replace(heading, columns=tuple(sorted((*kept, *instead.values()), key=lambda c: c.rank)), doubled=doubled)


def _footnotes(grid: Grid, heading: Heading) -> Iterator[Remark]:
    """The superscripts that were taken off the cells of a column: each column's first row, and how many."""
    found: dict[int, list[tuple[int, str]]] = {}
    for row, cells in sorted(grid.marks.footnotes.items()):
        for index, mark in cells.items():
            if row > heading.last:
                found.setdefault(index, []).append((row, mark))
    for column in heading.columns:
        if marks := found.get(column.index):
            rows = _named([row for row, _mark in marks])
            message = _("Raised signs of footnotes are not part of what is read, in column {column}: row {rows}.")
            place = f"{letter(column.index)} {column.heading.text}"
            fault = Fault("footnote-dropped", message.format(column=place, rows=rows), severity="warning", value=marks[0][1])
            yield marks[0][0], column.index, fault


def _named(rows: Iterable[int]) -> str:
    """Rows as a person names them: 3-5, 9."""
    runs: list[list[int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1][1] = row
        else:
            runs.append([row, row])
    names = [str(first) if first == last else f"{first}-{last}" for first, last in runs]
    return ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
