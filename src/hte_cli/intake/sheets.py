"""One sheet whose heading is known: its rows as drafts and problems, in a stream."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hte_cli.errors import Problem
from hte_cli.intake.converting import Converter, Found
from hte_cli.intake.faults import Fault
from hte_cli.intake.fields import MONEY
from hte_cli.intake.files.grids import BrokenOff, Grid, Row
from hte_cli.intake.letters import letter
from hte_cli.intake.rows import Keep, MergedCells, is_footer, only_cell, says_nothing
from hte_cli.intake.sections import Sections
from hte_cli.intake.totals import Totals
from hte_cli.kinds import KINDS, RecordKind
from hte_cli.language import _
from hte_cli.values.records import Draft, Fields, Origin, Source

WHO = frozenset(("name", "uscc", "former_names"))
"""Fields that say whom a row is about, and nothing else."""


@dataclass(frozen=True)
class Below:
    """What stands below a heading, and how it is read. `refused` are problems that leave no row to read."""

    grid: Grid
    converter: Converter
    merged: MergedCells
    keep: Keep | None
    refused: Sequence[Problem]
    suspects: frozenset[str]


@dataclass
class ReadSheet:
    """A sheet's name, kind and heading; `read` and `skipped` count its rows while `drafts` runs.

    `read` are the rows that hold a record, refused ones too; `skipped` the blank rows between them, repeated
    headings, totals, notes, and the rows that `where` leaves out.
    """

    name: str
    kind: RecordKind
    heading_row: int
    source: Source
    below: Below = field(repr=False)
    read: int = 0
    skipped: int = 0
    _totals: Totals = field(default_factory=Totals, repr=False)

    def drafts(self) -> Iterator[Draft | Problem]:
        """Each row's draft, and its problems: a row with an error gives no draft; at last, totals that differ from the rows.

        May be called again.
        """
        self.read = self.skipped = 0
        money = [column for column in self.below.converter.columns if column[0] in MONEY.values()]
        self._totals = Totals(money, rounded=self.kind == "annual")
        if self.below.refused:
            yield from self.below.refused
            return
        try:
            yield from self._records()
            yield from (self._at(found, number) for number, found in self._totals.faults())
        except BrokenOff as broken:
            fix = _("Correct the row in a text editor, or save the list as .xlsx.")
            yield Fault(broken.code, broken.message, fix).at(self.source.file, self.name, broken.row)

    def _records(self) -> Iterator[Draft | Problem]:
        below, columns_refused = self.below, set[int | None]()
        convert, finish = below.converter.convert, below.converter.finish
        sections, own = Sections(self.kind), bool(below.converter.heading.own) or below.converter.heading.part is not None
        for number, row in self._filled():
            if text := sections.enter(row):
                self.skipped += 1
                yield self._section(text, number, sections.stated)
                continue
            fields, found = convert(number, row)
            if own and not found and not fields.keys() - WHO:
                # The row holds nothing of this part: no figures of that year, no such certificate.
                self.skipped += 1
                continue
            if sections.stated and fields:
                fields = {**sections.stated, **fields}
            stated, sums = bool(fields), dict(fields) if self._totals.any else fields
            faults = [f for f in found if not f[0].whole_column] or finish(fields)
            suspect = faults or not stated or fields.get("name") in below.suspects
            if suspect and (noise := self._noise(number, row, stated)) is not None:
                self.skipped += 1
                self._totals.note(number, row)
                yield from noise
                continue
            self.read += 1
            self._totals.add(sums, row)
            if found:
                yield from self._columns_refused(found, columns_refused)
            if faults:
                # What a row lacks because its column cannot be read was said of the column.
                unread = {index for fault, index, _cell in found if fault.whole_column}
                yield from (self._at(fault, number) for fault in faults if fault[1] not in unread)
                if any(fault[0].is_error for fault in faults):
                    continue
            yield Draft(self.kind, fields, Origin(self.source, number))

    def _section(self, text: str, number: int, stated: Fields) -> Problem:
        """What is said of a row that heads a section."""
        code = "section-row" if stated else "row-not-read"
        if stated:
            said = _(", ").join(f"{self._title(name)} {value}" for name, value in stated.items())
            message = _("This row heads a section; the rows below it take from it what they do not state: {said}.").format(said=said)
        else:
            message = _("This row heads a section and is no record.")
        return Fault(code, message, severity="warning", value=text).at(self.source.file, self.name, number)

    def _title(self, name: str) -> str:
        return KINDS[self.kind][name].headings.split()[0]

    def _columns_refused(self, found: list[Found], before: set[int | None]) -> Iterator[Problem]:
        """The faults that refuse a whole column, each column's once."""
        for fault in found:
            if fault[0].whole_column and fault[1] not in before:
                before.add(fault[1])
                yield self._at(fault, self.heading_row)

    def _filled(self) -> Iterator[tuple[int, Row]]:
        """The rows that may hold a record, with the values of merged cells."""
        below, blank, number = self.below, 0, 0
        for number, row in below.grid.rows():
            if number <= self.heading_row:
                continue
            first = next((cell for cell in row if cell), None)
            if first is None and number not in below.grid.broken and not any(cell == 0 for cell in row):
                blank += 1
                continue
            if blank:
                self.skipped, blank = self.skipped + blank, 0
            filled = below.merged.fill(number, row) if below.merged.any else row
            if is_footer(first):
                self.skipped += 1
                self._totals.note(number, row)
            elif below.keep is not None and not below.keep(filled):
                self.skipped += 1
                self._left_out(number, filled)
            else:
                yield number, filled
        for beyond in sorted(row for row in below.grid.broken if row > max(number, self.heading_row)):
            yield beyond, ()

    def _left_out(self, number: int, row: Row) -> None:
        """A row that is not wanted: a total of the list counts it all the same."""
        if self._totals.any:
            fields, _found = self.below.converter.convert(number, row)
            if self._noise(number, row, bool(fields)) is None:
                self._totals.add(fields, row)
            else:
                self._totals.note(number, row)

    def _noise(self, number: int, row: Row, stated: bool) -> list[Problem] | None:
        """For a row that holds no record, what is to be said of it; None for one that does."""
        heading = self.below.converter.heading
        names = [row[index] for name, index, _ in self.below.converter.columns if name in ("name", "id", "line") and index < len(row)]
        if heading.repeats(row) or any(is_footer(cell) for cell in names):
            return []
        if not stated and number not in self.below.grid.broken and says_nothing(row, heading.counters):
            return []
        if only_cell(row) and self.below.merged.is_wide(number):
            text = next(cell for cell in row if cell not in ("", None))
            note = Fault("row-not-read", _("A note over the whole width is not a record and is not read."), severity="warning")
            return [note.at(self.source.file, self.name, number, value=text)]
        return None

    def _at(self, found: Found, row: int) -> Problem:
        fault, index, cell = found
        return fault.at(self.source.file, self.name, row, "" if index is None else letter(index), cell)
