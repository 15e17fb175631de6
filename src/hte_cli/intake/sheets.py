"""One sheet whose heading is known: its rows as drafts and problems, in a stream."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property

from hte_cli.errors import Problem
from hte_cli.intake.account import Account
from hte_cli.intake.beyond import Beyond
from hte_cli.intake.converting import Converter
from hte_cli.intake.faults import Fault, Found, shown
from hte_cli.intake.files.grids import BrokenOff, Grid, Row
from hte_cli.intake.footers import is_footer, may_be, what_it_is
from hte_cli.intake.known_heading import Heading
from hte_cli.intake.letters import letter
from hte_cli.intake.rows import Keep, MergedCells, only_cell, says_nothing
from hte_cli.intake.sections import Sections
from hte_cli.intake.tables import Table, is_heading, known_words
from hte_cli.intake.totals import Totals
from hte_cli.kinds import KINDS, RecordKind, field_of
from hte_cli.kinds.stating import Holds
from hte_cli.language import _
from hte_cli.values.records import Draft, Fields, Origin, Plain, Source

WHO = frozenset(("name", "uscc", "former_names"))
"""Fields that say whom a row is about, and nothing else."""

_NAMING = ("name", "id", "line", "person")
"""Fields that say whose a row is: a total's word may stand in their columns."""


@dataclass(frozen=True)
class Below:
    """What stands below a heading, and how it is read. `refused` are problems that leave no row to read; `unseen` rows are left
    out.

    `table` is the sheet's part; `beyond` are its columns without heading, None where it has none.
    """

    table: Table
    converter: Converter
    merged: MergedCells
    keep: Keep | None
    refused: Sequence[Problem]
    unseen: frozenset[int] = frozenset()
    beyond: Beyond | None = None

    @cached_property
    def own(self) -> Mapping[int, bool]:
        """The columns that hold something of a record beside whose it is, and whether that is a day."""
        return {index: _is_day(name) for name, index, _ in self.converter.columns if name not in _NAMING}

    @property
    def grid(self) -> Grid:
        """The cells of the table."""
        return self.table.grid


@dataclass
class ReadSheet:
    """A table's sheet, kind and heading; `account` counts its rows while `drafts` runs.

    `heading_row` is the heading's last row, 0 where the heading stands on another sheet.
    """

    name: str
    kind: RecordKind
    heading_row: int
    source: Source
    below: Below = field(repr=False)
    account: Account = field(default_factory=Account)
    _totals: Totals = field(default_factory=Totals, repr=False)
    _signed: bool = field(default=False, repr=False)
    _sections: Sections = field(init=False, repr=False)
    _said: list[Problem] = field(default_factory=list, repr=False)

    def __post_init__(self) -> None:
        self._sections = Sections(self.kind)

    @property
    def read(self) -> int:
        """The rows that hold a record, refused ones too."""
        return self.account.read

    @property
    def skipped(self) -> int:
        """The rows that hold none: blank ones between others, repeated headings, totals, notes, and those that `where` leaves out."""
        return self.account.skipped

    def drafts(self) -> Iterator[Draft | Problem]:
        """Each row's draft, and its problems: a row with an error gives no draft; at last, totals that differ from the rows.

        May be called again.
        """
        self.account = Account()
        figures = [column for column in self.below.converter.columns if _is_figure(column[0])]
        self._totals = Totals(figures, rounded=self.kind == "annual")
        if self.below.refused:
            yield from self.below.refused
            self._refuse_all()
            return
        try:
            yield from self._records()
            yield from self._taken_said()
            yield from (self._at(found, number) for number, found in self._totals.faults())
        except BrokenOff as broken:
            self.account.seen, self.account.read, self.account.refused = (
                self.account.seen + 1,
                self.account.read + 1,
                self.account.refused + 1,
            )
            fix = _("Correct the row in a text editor, or ask for the list as .xlsx.")
            yield Fault(broken.code, broken.message, fix).at(self.source.file, self.name, broken.row)

    def _refuse_all(self) -> None:
        """Counts the rows of a table that is refused as a whole."""
        with suppress(BrokenOff):
            for _number, _row in self._filled():
                self.account.read += 1
                self.account.refused += 1

    def _records(self) -> Iterator[Draft | Problem]:
        below, columns_refused, account = self.below, set[int | None](), self.account
        convert, finish = below.converter.convert, below.converter.finish
        words = known_words()
        self._sections = sections = Sections(self.kind)
        own = bool(below.converter.heading.own) or below.converter.heading.part is not None
        for number, row in self._filled():
            yield from self._taken_said()
            fields, found = convert(number, row)
            if own and not found and not fields.keys() - WHO:
                # The row holds nothing of this part: no figures of that year, no such certificate.
                account.skip(number, "blank")
                continue
            found = self._with_the_row(found, number, row)
            if sections.stated and fields:
                fields = {**sections.stated, **fields}
            stated, sums = bool(fields), dict(fields) if self._totals.any else fields
            faults = [f for f in found if not f[0].whole_column]
            if not any(fault[0].is_error for fault in faults):
                faults += finish(fields)
            suspect = faults or not stated or ((name := fields.get("name")).__class__ is str and (may_be(str(name)) or name in words))
            if suspect and (noise := self._noise(number, row, stated)) is not None:
                yield from noise
                continue
            account.read += 1
            self._signed = False
            self._totals.add(sums, row)
            if found:
                yield from self._columns_refused(found, columns_refused)
            if faults:
                # What a row lacks because its column cannot be read was said of the column.
                unread = {index for fault, index, _cell in found if fault.whole_column}
                yield from (self._at(fault, number) for fault in faults if fault[1] not in unread)
                if any(fault[0].is_error for fault in faults):
                    account.refused += 1
                    continue
            yield Draft(self.kind, fields, Origin(self.source, number))

    def _with_the_row(self, found: list[Found], number: int, row: Row) -> list[Found]:
        """The faults of cells, with those of cells that stand under no heading, or are merged over several records."""
        below = self.below
        if below.beyond is not None and (extra := below.beyond.faults(row)):
            # What is shifted is no value of its column.
            found = extra if extra[0][0].code == "row-longer" else found + extra
        return [*found, *below.merged.faults(number)] if below.merged.single else found

    def _section(self, text: str, number: int, stated: Fields) -> Iterator[Problem]:
        """What is said of a row that heads a section and states something of the rows below it."""
        if not stated:
            return
        said = _(", ").join(self._worded(name, value) for name, value in stated.items())
        message = _("This row heads a section; the rows below it take from it what they do not state: {said}.").format(said=said)
        yield Fault("section-row", message, severity="warning", value=text).at(self.source.file, self.name, number)

    def _worded(self, name: str, value: Plain) -> str:
        """The field and its value, as a list would say them."""
        field = KINDS[self.kind][name]
        return f"{field.headings.split()[0]} {field.words.title(str(value)) if field.words else value}"

    def _columns_refused(self, found: list[Found], before: set[int | None]) -> Iterator[Problem]:
        """The faults that refuse a whole column, each column's once."""
        for fault in found:
            if fault[0].whole_column and fault[1] not in before:
                before.add(fault[1])
                yield self._at(fault, self.heading_row)

    def _filled(self) -> Iterator[tuple[int, Row]]:
        """The rows that may hold a record, with the values of merged cells."""
        below, table, account, blank, number = self.below, self.below.table, self.account, 0, 0
        lead = _Lead(below.converter.heading)
        for number, row in below.grid.rows():
            if number <= self.heading_row:
                continue
            first = lead.of(row)
            if first is None and number not in below.grid.broken and not any(cell or cell == 0 for cell in row):
                blank += 1
                continue
            if blank:
                account.blank(blank)
                blank = 0
            account.seen += 1
            filled = below.merged.fill(number, row) if below.merged.any else row
            if number in table.again or (table.others and any(number in others for others in table.others)):
                account.skip(number, "heading" if number in table.again else "other", _text_of(row))
            elif (first is None or may_be(first)) and self._passed_over(number, row):
                continue
            elif not self._is_left_out(number, filled):
                yield number, filled
        for beyond in sorted(row for row in below.grid.broken if row > max(number, self.heading_row)):
            account.seen += 1
            yield beyond, ()

    def _passed_over(self, number: int, row: Row) -> bool:
        """Whether the row is told by what stands in it to be no record; it is counted, and a total is kept."""
        heading = self.below.converter.heading
        told = what_it_is(row, heading.counters, self.below.own, signed=self._signed)
        if told is None:
            return False
        self._signed = told[0] == "note"
        reason, text = told
        self.account.skip(number, reason, text)
        if reason != "note":
            self._totals.note(number, row, reason)
        if reason == "section":
            self._sections.take(text)
            self._said += self._section(text, number, self._sections.stated)
        return True

    def _taken_said(self) -> list[Problem]:
        """What is to be said of the rows that were passed over since it was asked last."""
        said, self._said = self._said, []
        return said

    def _is_left_out(self, number: int, row: Row) -> bool:
        """Whether the row is not wanted; it is counted, and a total of the list counts it all the same."""
        below = self.below
        if number in below.unseen:
            self.account.skip(number, "struck" if number in below.grid.marks.struck else "hidden")
        elif below.keep is not None and not below.keep(row):
            self.account.skip(number, "where")
        else:
            return False
        if self._from_name(row) is not row:
            self._totals.note(number, row)
        else:
            self._totals.add(below.converter.convert(number, row)[0], row)
        return True

    def _noise(self, number: int, row: Row, stated: bool) -> list[Problem] | None:
        """For a row that holds no record, what is to be said of it; None for one that does."""
        heading = self.below.converter.heading
        if heading.repeats(row):
            self.account.skip(number, "heading", _text_of(row))
            return []
        if is_heading(row, heading):
            return None
        if self._passed_over(number, self._from_name(row)):
            return []
        if not stated and number not in self.below.grid.broken and says_nothing(row, heading.counters):
            self.account.skip(number, "blank")
            return []
        if only_cell(row) and self.below.merged.is_wide(number):
            text = _text_of(row)
            self.account.skip(number, "note", text)
            note = Fault("row-not-read", _("A note over the whole width is not a record and is not read."), severity="warning")
            return [note.at(self.source.file, self.name, number, value=text)]
        return None

    def _from_name(self, row: Row) -> Row:
        """The row with the cell that names its holder first: a total may stand there, behind what is filled in above."""
        named = [index for name, index, _ in self.below.converter.columns if name in _NAMING and index < len(row)]
        lead = next((row[index] for index in named if isinstance(row[index], str) and is_footer(row[index])), None)
        return row if lead is None else [lead, *(cell for cell in row if cell is not lead)]

    def _at(self, found: Found, row: int) -> Problem:
        fault, index, cell = found
        return fault.at(self.source.file, self.name, row, "" if index is None else letter(index), cell)


def _is_figure(name: str) -> bool:
    field = field_of(name)
    return field is not None and field.holds in (Holds.SUM, Holds.COUNT)


def _is_day(name: str) -> bool:
    field = field_of(name)
    return field is not None and field.holds in (Holds.DAY, Holds.VALIDITY)


class _Lead:
    """The first text of a row, behind its number: what leads it. It stands nearly always in the same column."""

    def __init__(self, heading: Heading) -> None:
        self._counters = heading.counters
        self._at = min((i for i in heading.headings if i not in self._counters), default=0)

    def of(self, row: Row) -> str | None:
        """The text; None where the row has none."""
        at = self._at
        if at < len(row):
            cell = row[at]
            if cell and isinstance(cell, str) and (not at or _numbers(row[0])):
                return cell
        return next((c for i, c in enumerate(row) if c and isinstance(c, str) and not (i in self._counters and c.isdecimal())), None)


def _numbers(cell: object) -> bool:
    return not cell or not isinstance(cell, str) or cell.isdecimal()


def _text_of(row: Row) -> str:
    return next((shown(cell) for cell in row if cell not in ("", None)), "")
