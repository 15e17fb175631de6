"""From one row's cells to fields and faults, by the columns of its sheet's heading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hte_cli.intake.cancellations import remarked
from hte_cli.intake.cells import Reader, as_text, is_number, no_number
from hte_cli.intake.certifications import other_year
from hte_cli.intake.faults import Fault, Found
from hte_cli.intake.fields import finish, reader_of
from hte_cli.intake.files.broken_cells import NO_RESULT
from hte_cli.intake.files.grids import Grid, Row
from hte_cli.intake.folding import UNKNOWN_UNIT
from hte_cli.intake.footnotes import NAMES, without_footnote
from hte_cli.intake.headings import folded
from hte_cli.intake.known_heading import Column, Heading
from hte_cli.intake.left_overs import SUSPECT, bare
from hte_cli.intake.options import Vocabulary
from hte_cli.intake.seen import Sight
from hte_cli.intake.shown_cells import shown_reader
from hte_cli.intake.standings import is_out
from hte_cli.kinds.shared import CERTIFICATE, REGISTER
from hte_cli.language import _
from hte_cli.values.characters import LOST
from hte_cli.values.records import Fields, Plain


@dataclass
class Converter:
    """Turns rows of one sheet into fields. `fixed` are the fields stated for all rows that do not state them."""

    heading: Heading
    columns: Sequence[tuple[str, int, Reader]]
    fixed: Mapping[str, Plain]
    broken: Mapping[int, Mapping[int, str]]
    vocabulary: Vocabulary
    hint: str = ""
    unseen: Mapping[int, Mapping[int, Fault]] = field(default_factory=dict)
    judged: bool = False
    """A column says of each certificate whether it is in force."""
    spans: Sequence[tuple[int, int]] = ()
    """Columns of codes that are written character by character under one heading: the first and the last."""
    asides: tuple[int, ...] = ()
    """The columns of remarks."""

    def convert(self, number: int, row: Row) -> tuple[Fields, list[Found]]:
        """The fields that a row states, and the faults of its cells."""
        fields: Fields = {}
        faults: list[Found] = []
        if self.spans:
            row = _in_one(row, self.spans)
        width = len(row)
        for name, index, reader in self.columns:
            cell = row[index] if index < width else None
            if cell is None or cell == "":
                continue
            if cell.__class__ is float and not is_number(cell):
                faults.append((no_number(), index, cell))
                continue
            shown = cell
            if cell.__class__ is str and (cell[0] in SUSPECT or LOST in cell or not cell.isprintable()):
                cell = bare(cell)
            value = cell if cell.__class__ is Fault else reader(cell)
            if isinstance(value, Fault):
                faults.append((value, index, shown))
                if value.kept is not None:
                    fields.setdefault(name, value.kept)
            elif value is not None and name not in fields:
                fields[name] = value
        if self.asides or number in self.broken or number in self.unseen:
            faults += self._beside(number, row)
        return fields, faults

    def _beside(self, number: int, row: Row) -> Iterator[Found]:
        """The faults of a row's remarks, and of cells that show an error, or that are not seen whole."""
        yield from remarked(self.heading.kind, row, self.asides)
        read = {index for _, index, _ in self.columns}
        yield from ((_broken_cell(shows), index, shows) for index, shows in self.broken.get(number, {}).items() if index in read)
        yield from ((fault, index, row[index]) for index, fault in self.unseen.get(number, {}).items() if index < len(row))

    def finish(self, fields: Fields) -> list[Found]:
        """Complete the fields and check them together."""
        for name, value in self.fixed.items():
            if name not in fields and (name != "revoked_on" or not self.judged or is_out(fields)):
                fields[name] = value
                if name == "issued_on" and (fault := other_year(fields)):
                    return [(fault, self._place("number"), fields["number"])]
        faults = finish(self.heading.kind, fields, self.vocabulary, self.hint)
        if faults and self._place("issued_on") is None:
            # Of a list without such a column it is said once.
            faults = [fault for fault in faults if fault.code != "day-from-number"]
        return [(fault, self._place(fault.field), None) for fault in faults] if faults else []

    def _place(self, field: str) -> int | None:
        return next((index for name, index, _ in self.columns if name == field), None)


def converter(grid: Grid, seen: Sight, fixed: Mapping[str, Plain], unit: str | None, vocabulary: Vocabulary) -> Converter:
    """The converter of a sheet; `unit` is that of money columns which neither heading nor note nor cell gives one."""
    heading = seen.heading
    columns = [(c.field, c.index, _reader(c, heading, unit, grid)) for c in heading.columns]
    judged = any(c.field in ("standing", "cancelled", "valid") for c in heading.columns)
    spans = [
        (c.index, last[1])
        for c in heading.columns
        for first, last in grid.merges
        if c.field == "uscc" and heading.first <= first[0] + 1 <= heading.last and first[1] == c.index and last[1] > c.index
    ]
    return Converter(heading, columns, fixed, grid.broken, vocabulary, hint_of(heading), seen.cells, judged, spans)


def _in_one(row: Row, spans: Sequence[tuple[int, int]]) -> Row:
    """The row with each code in its first column, whatever number of cells it is written in."""
    cells = list(row)
    for first, last in spans:
        pieces = [as_text(cell) for cell in cells[first : last + 1]]
        if sum(1 for piece in pieces if piece) > 1:
            cells[first] = "".join(pieces)
    return cells


def _reader(column: Column, heading: Heading, unit: str | None, grid: Grid) -> Reader:
    stated = column.heading.unit or heading.unit or unit
    known = None if stated == UNKNOWN_UNIT else stated
    reader = reader_of(column.field, known, grid.date1904)
    if column.field in NAMES:
        reader = without_footnote(reader)
    return shown_reader(reader, column.field, known) if column.index in grid.marks.shown else reader


def hint_of(heading: Heading) -> str:
    """What the heading of the numbers says of the scheme (`certifications.Hint`)."""
    number = next((c.heading.keys[0] for c in heading.columns if c.field == "number"), "")
    if number in folded(REGISTER):
        return "year-end"
    return "years" if number in folded(CERTIFICATE) else ""


def _broken_cell(shows: str) -> Fault:
    if shows.startswith(NO_RESULT):
        message = _("The cell holds a formula whose result is not stored.")
        return Fault("formula-without-result", message, _("Open the workbook in Excel, save it, and import it again."))
    return Fault("cell-error", _("The cell shows an error."), _("Correct the formula, or enter the value itself."))
