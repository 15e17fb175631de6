"""Reading a file: which sheets it has, what each holds, and what cannot be read of it (docs/definitions.md#skipped-and-refused)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from hte_cli.errors import Problem
from hte_cli.intake import remarks
from hte_cli.intake.beyond import survey
from hte_cli.intake.cancellations import remark_columns, titled
from hte_cli.intake.cells import as_text
from hte_cli.intake.certifications import day_from_number
from hte_cli.intake.clocks import decide_clocks
from hte_cli.intake.columns import unread
from hte_cli.intake.continuing import continues, holds_records, is_filled
from hte_cli.intake.converting import converter, hint_of
from hte_cli.intake.faults import Fault, shown
from hte_cli.intake.fields import read_word
from hte_cli.intake.files.grids import Grid, Row, filled
from hte_cli.intake.files.opening import open_book
from hte_cli.intake.folding import fold
from hte_cli.intake.headings import NOTES, field_named, folded
from hte_cli.intake.known_heading import Heading
from hte_cli.intake.layout import SEARCHED_ROWS, heading_key, records_above
from hte_cli.intake.letters import letter
from hte_cli.intake.options import Vocabulary
from hte_cli.intake.parts import parts_of
from hte_cli.intake.remarks import wanted
from hte_cli.intake.rows import MergedCells, keeper
from hte_cli.intake.seen import sight
from hte_cli.intake.sheets import Below, ReadSheet
from hte_cli.intake.tables import Table, tables_of
from hte_cli.kinds import KINDS, LISTS, RecordKind
from hte_cli.language import _
from hte_cli.values.importing import LEFT_OUT, ReadOptions, Unread
from hte_cli.values.money import UNITS
from hte_cli.values.records import Fields, Source

__all__ = ["ReadFile", "ReadSheet", "read_file"]


@dataclass
class ReadFile:
    """A file that was opened: its sheets that hold records, and the problems of the file as a whole."""

    file: str
    sha256: str
    sheets: list[ReadSheet] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)


def read_file(path: Path, vocabulary: Vocabulary, options: ReadOptions) -> ReadFile:
    """Open a workbook or text table and find what its sheets hold; rows are read by each sheet's `drafts`.

    Raises NotFound where there is no such file or sheet, and Refused, with one sentence, where the file is
    protected, damaged, too large or no table at all. An Office lock file (`~$…`) gives one warning and no sheets.
    """
    name = str(path)
    if path.name.startswith("~$"):
        message = _("This is a lock file that Office leaves while a workbook is open; it is passed over.")
        return ReadFile(name, "", [], [Fault("lock-file", message, _("Close the workbook in Office."), "warning").at(name)])
    book = open_book(path, options.sheet)
    read = ReadFile(name, book.sha256, [], _option_problems(options, name))
    if book.hidden:
        message = _("Hidden sheets are not read: {names}.").format(names=", ".join(book.hidden))
        fix = _("To read one, show it in Excel. Or name it: --sheet NAME.")
        read.problems.append(Fault("sheet-hidden", message, fix, "warning").at(name, value=", ".join(book.hidden)))
    _read_grids(read, book.grids, vocabulary, options)
    return read


def _read_grids(read: ReadFile, grids: Sequence[Grid], vocabulary: Vocabulary, options: ReadOptions) -> None:
    """Finds the tables of each sheet; one without a heading continues the table above it, or is said to hold none."""
    without: list[Grid] = []
    seen: set[str] = set()
    last: tuple[str, Heading] | None = None
    for grid in grids:
        if options.sheet is None and fold(grid.name) in folded(NOTES):
            continue
        found = tables_of(replace(grid, file=Path(read.file).name), options)
        tables = [table for table in found.tables if len(grids) == 1 or _is_a_list(table)]
        for table in tables:
            seen.update(key for text in table.heading.headings.values() for key in text.keys)
            _add_parts(read, table, vocabulary, options)
            last = grid.name, table.heading
        read.problems += [_unknown_inside(row, below, number).at(read.file, grid.name, number) for number, row, below in found.unknown]
        if tables:
            continue
        continued = last and continues(grid, last[1], vocabulary, options.fixed.get("unit"))
        if continued and last:
            read.problems.append(_continued(last[0]).at(read.file, grid.name))
            _add_parts(read, continued, vocabulary, options)
        elif is_filled(grid) or len(grids) == 1:
            without.append(grid)
            read.unread.append(unread(grid))
    decide_clocks(read.sheets, options.clock)
    read.problems += _not_found(read.file, without, bool(read.sheets), options)
    if read.sheets:
        absent = [heading for heading in options.mapped if heading_key(heading) not in seen]
        read.problems += [_heading_unknown(heading).at(read.file) for heading in absent]


def _is_a_list(table: Table) -> bool:
    """Whether it is sure what the table holds, or records seem to stand in it."""
    return table.heading.doubt is None or holds_records(table.grid, table.heading.last)


def _continued(above: str) -> Fault:
    message = _("No heading stands here: its columns fit those of {sheet}, so they are read under that heading.").format(sheet=above)
    return Fault("sheet-continues", message, _("Compare a row with what was recorded."), "warning", value=above)


def _unknown_inside(row: Row, below: Grid, number: int) -> Fault:
    """What is said of a heading further down that tells no list: an error where records seem to stand below it."""
    words = ", ".join(map(shown, filled(row)))
    message = _("This row is another heading, and tells no list that is known: what stands below it is not read.")
    fix = _("Name its columns as in the heading above, or move what is below it to a sheet of its own.")
    return Fault("heading-inside", message, fix, "error" if holds_records(below, number) else "warning", value=words)


def _option_problems(options: ReadOptions, file: str) -> list[Problem]:
    problems = []
    for word, value in options.fixed.items():
        if word == "unit":
            if value not in UNITS:
                message = _("This unit of money is not known.")
                problems.append(Fault("unit-unknown", message, _("Write yuan or wan."), value=value).at(file))
        elif not any(field_named(word, known.name) for known in LISTS):
            message = _("No field is called {word}.").format(word=word)
            fix = _("Name a field by its column name or heading, as issued_on or 发证日期.")
            problems.append(Fault("set-unknown", message, fix, value=word).at(file))
    for heading, word in options.mapped.items():
        if word not in LEFT_OUT and not any(field_named(word, known.name) for known in LISTS):
            message = _("No field is called {word}.").format(word=word)
            fix = _("Name a field by its column name or heading, as issued_on or 发证日期.")
            problems.append(Fault("map-unknown", message, fix, value=f"{heading}={word}").at(file))
    return problems


def _add_parts(read: ReadFile, table: Table, vocabulary: Vocabulary, options: ReadOptions) -> None:
    """Adds a table; where a row holds several records, once for each of them."""
    grid, heading = table.grid, table.heading
    fixed, faults = _fixed(heading.kind, options.fixed)
    taken = {} if heading.doubt else wanted(heading, fixed)
    faults += [heading.doubt] if heading.doubt else remarks.refused(heading, fixed, taken)
    cancelled = titled(heading, {*fixed, *taken})
    faults += [cancelled] if cancelled else []
    said = [] if heading.doubt else remarks.of_heading(grid, heading)
    read.problems += [f.at(read.file, grid.name, heading.last or None) for f in said]
    read.problems += [remarks.of_taken(heading.kind, field, one).at(read.file, grid.name, one.row) for field, one in taken.items()]
    if options.heading_row is None and heading.last:
        read.problems += [_above(heading).at(read.file, grid.name, row, letter(index)) for row, index in records_above(grid, heading)]
    if any(key in folded(KINDS[heading.kind].sure) for text in heading.headings.values() for key in text.keys):
        fixed["renames"] = True
    fixed = {**{field: one.value for field, one in taken.items()}, **fixed}
    for part in parts_of(heading, fixed.get("year")):
        _add_sheet(read, replace(table, heading=part), vocabulary, options, {**fixed, **part.own}, faults)


def _add_sheet(read: ReadFile, table: Table, vocabulary: Vocabulary, options: ReadOptions, fixed: Fields, faults: Sequence[Fault]) -> None:
    grid, found = table.grid, table.heading
    asked = {word: found.column_of(word) for word in options.where}
    indexes = {index: options.where[word] for word, index in asked.items() if index is not None}
    keep = keeper(indexes, _compared) if indexes else None
    read_columns = [*indexes, *(c.index for c in found.columns)]
    seen = sight(grid, found, options, keep, MergedCells(grid.merges, found, read_columns))
    heading = seen.heading
    faults = [*faults, *(_where_unknown(word) for word, index in asked.items() if index is None)]
    faults += [*([] if heading.doubt else _missing_columns(heading, fixed)), *seen.refused]
    source = Source(read.file, read.sha256, grid.name, {c.field: letter(c.index) for c in reversed(heading.columns)})
    place = (read.file, grid.name, heading.last or None)
    merged = MergedCells(grid.merges, heading, read_columns)
    beyond = survey(table, merged)
    said = [f.at(read.file, grid.name, row, "" if index is None else letter(index)) for row, index, f in seen.remarks]
    said += [f.at(*place) for f in beyond.remarks()] if beyond is not None else []
    read.problems += [problem for problem in said if problem not in read.problems]
    below = Below(
        table=table,
        converter=replace(
            converter(grid, seen, fixed, options.fixed.get("unit"), vocabulary), asides=remark_columns(heading, options.mapped)
        ),
        merged=merged,
        keep=keep,
        refused=[f.at(*place) for f in faults],
        beyond=beyond,
        unseen=seen.unseen,
    )
    dated = {"issued_on", "announced_on"} & {*fixed, *(c.field for c in heading.columns)}
    if heading.kind == "certification" and hint_of(heading) == "year-end" and not dated:
        read.problems.append(day_from_number().at(read.file, grid.name, heading.last))
    read.sheets.append(ReadSheet(grid.name, heading.kind, heading.last, source, below))


def _above(heading: Heading) -> Fault:
    message = _("This row is above the heading found in row {row}, so it is not read.").format(row=heading.last)
    return Fault("row-above-heading", message, _("Correct the heading above it: some of its columns are not known."))


def _compared(cell: object) -> str:
    return fold(as_text(cell)) or as_text(cell)


def _fixed(kind: RecordKind, words: Mapping[str, str]) -> tuple[Fields, list[Fault]]:
    """The fields of `kind` stated for all rows; sums are in yuan where they name no unit."""
    fields: Fields = {}
    faults = []
    for word, text in words.items():
        name = field_named(word, kind) if word != "unit" else None
        value = read_word(name, text) if name else None
        if isinstance(value, Fault):
            faults.append(Fault(value.code, value.message, value.fix, value=f"{word}={text}"))
        elif name and value is not None:
            fields[name] = value
    return fields, faults


def _where_unknown(word: str) -> Fault:
    return Fault("where-unknown", _("The sheet has no column called {word}.").format(word=word), _by_its_heading(), value=word)


def _heading_unknown(heading: str) -> Fault:
    return Fault("map-heading-unknown", _("The file has no column called {word}.").format(word=heading), _by_its_heading(), value=heading)


def _by_its_heading() -> str:
    return _("Name the column by its heading, as it is in the sheet.")


def _missing_columns(heading: Heading, fixed: Mapping[str, object]) -> Iterable[Fault]:
    known = KINDS[heading.kind]
    there = {c.field for c in heading.columns} | fixed.keys()
    if heading.kind == "certification" and (hint_of(heading) == "year-end" or "revoked_on" in there):
        there.add("issued_on")
    if heading.kind == "reserve" and "reserve" in heading.around.says:
        # Under a title that says the pool a ledger need not say where each came from: it is not recorded then.
        there.add("source")
    for group in (*known.told_by, *known.needs):
        if not there & set(group):
            titles = " / ".join(known[name].headings.split()[0] for name in group)
            message = _("The sheet has no column for {titles}, without which no row can be kept.").format(titles=titles)
            fix = _("Add the column. Or state it for all rows: --set {name}=….").format(name=group[0])
            yield Fault("column-missing", message, fix)


def _not_found(file: str, grids: Sequence[Grid], others: bool, options: ReadOptions) -> list[Problem]:
    """A problem for each sheet without known headings: an error where it holds records, or the file no sheet with any."""
    if not grids and others:
        return []
    looked_for = "; ".join(f"{known.looked_for} ({known.name})" for known in LISTS if options.kind in (None, known.name))
    if options.heading_row is None:
        message = _("No row of the first {n} is a known heading. Looked for: {headings}.").format(n=SEARCHED_ROWS, headings=looked_for)
    else:
        message = _("Row {n} is not a known heading. Looked for: {headings}.").format(n=options.heading_row, headings=looked_for)
    fix = _("Name the columns so. Or say what they mean (--map 'HEADING=FIELD') and what the sheet holds (--as KIND).")
    if others:
        return [_without_heading(grid, message, fix).at(file, grid.name) for grid in grids]
    sheet = grids[0].name if len(grids) == 1 else ""
    return [Fault("headings-not-found", message, fix, value=", ".join(grid.name for grid in grids)).at(file, sheet)]


def _without_heading(grid: Grid, message: str, fix: str) -> Fault:
    """What is said of a sheet beside others that were read."""
    if not holds_records(grid):
        return Fault("headings-not-found", message, fix, "warning")
    said = _("Rows like records stand here without a known heading, and they do not fit under the heading above: {message}")
    advice = _("{fix} Send the other sheets apart. Or read them one by one: --sheet NAME.").format(fix=fix)
    return Fault("headings-not-found", said.format(message=message), advice)
