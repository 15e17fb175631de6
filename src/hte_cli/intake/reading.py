"""Reading a file: which sheets it has, what each holds, and what cannot be read of it (docs/definitions.md#skipped-and-refused)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from hte_cli.errors import Problem
from hte_cli.intake import remarks
from hte_cli.intake.cancellations import remark_columns, titled
from hte_cli.intake.cells import as_text, tidy
from hte_cli.intake.certifications import day_from_number
from hte_cli.intake.converting import converter, hint_of
from hte_cli.intake.faults import Fault
from hte_cli.intake.fields import reader_of
from hte_cli.intake.files.grids import Grid
from hte_cli.intake.files.opening import open_book
from hte_cli.intake.folding import fold
from hte_cli.intake.headings import NOT_WANTED, NOTES, field_named, folded
from hte_cli.intake.layout import SEARCHED_ROWS, Heading, find_heading, heading_key, records_above
from hte_cli.intake.letters import letter
from hte_cli.intake.options import Vocabulary
from hte_cli.intake.parts import parts_of
from hte_cli.intake.remarks import wanted
from hte_cli.intake.rows import MergedCells, keeper
from hte_cli.intake.sheets import Below, ReadSheet
from hte_cli.kinds import KINDS, LISTS, RecordKind
from hte_cli.language import _
from hte_cli.values.importing import ReadOptions
from hte_cli.values.money import UNITS
from hte_cli.values.records import Fields, Source

__all__ = ["ReadFile", "ReadSheet", "read_file"]

_TOTALS = ("合计", "小计", "总计", "共计")


@dataclass
class ReadFile:
    """A file that was opened: its sheets that hold records, and the problems of the file as a whole."""

    file: str
    sha256: str
    sheets: list[ReadSheet] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


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
    without = []
    seen: set[str] = set()
    for grid in book.grids:
        if options.sheet is None and fold(grid.name) in folded(NOTES):
            continue
        heading = find_heading(grid, options, path.name)
        if heading is not None:
            seen.update(key for text in heading.headings.values() for key in text.keys)
            _add_parts(read, grid, heading, vocabulary, options)
        elif any(any(cell not in ("", None) for cell in row) for _, row in grid.head(SEARCHED_ROWS)) or len(book.grids) == 1:
            without.append(grid.name)
    read.problems += _not_found(name, without or ([] if read.sheets else [""]), bool(read.sheets), options)
    if read.sheets:
        absent = [heading for heading in options.mapped if heading_key(heading) not in seen]
        read.problems += [_heading_unknown(heading).at(name) for heading in absent]
    return read


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
        if word not in NOT_WANTED and not any(field_named(word, known.name) for known in LISTS):
            message = _("No field is called {word}.").format(word=word)
            fix = _("Name a field by its column name or heading, as issued_on or 发证日期.")
            problems.append(Fault("map-unknown", message, fix, value=f"{heading}={word}").at(file))
    return problems


def _add_parts(read: ReadFile, grid: Grid, heading: Heading, vocabulary: Vocabulary, options: ReadOptions) -> None:
    """Adds a sheet; where a row holds several records, once for each of them."""
    fixed, faults = _fixed(heading.kind, options.fixed)
    taken = {} if heading.doubt else wanted(heading, fixed)
    faults += [heading.doubt] if heading.doubt else remarks.refused(heading, fixed, taken)
    cancelled = titled(heading, {*fixed, *taken})
    faults += [cancelled] if cancelled else []
    said = [] if heading.doubt else remarks.of_heading(grid, heading)
    read.problems += [f.at(read.file, grid.name, heading.last) for f in said]
    read.problems += [remarks.of_taken(heading.kind, field, one).at(read.file, grid.name, one.row) for field, one in taken.items()]
    for row, index in records_above(grid, heading) if options.heading_row is None else ():
        read.problems.append(_above(heading).at(read.file, grid.name, row, letter(index)))
    if any(key in folded(KINDS[heading.kind].sure) for text in heading.headings.values() for key in text.keys):
        fixed["renames"] = True
    fixed = {**{field: one.value for field, one in taken.items()}, **fixed}
    for part in parts_of(heading, fixed.get("year")):
        _add_sheet(read, grid, part, vocabulary, options, {**fixed, **part.own}, faults)


def _add_sheet(
    read: ReadFile, grid: Grid, heading: Heading, vocabulary: Vocabulary, options: ReadOptions, fixed: Fields, faults: Sequence[Fault]
) -> None:
    source = Source(read.file, read.sha256, grid.name, {c.field: letter(c.index) for c in reversed(heading.columns)})
    asked = {word: heading.column_of(word) for word in options.where}
    faults = [*faults, *(_where_unknown(word) for word, index in asked.items() if index is None)]
    faults += [] if heading.doubt else _missing_columns(heading, fixed)
    indexes = {index: options.where[word] for word, index in asked.items() if index is not None}
    below = Below(
        grid=grid,
        converter=replace(
            converter(grid, heading, fixed, options.fixed.get("unit"), vocabulary), asides=remark_columns(heading, options.mapped)
        ),
        merged=MergedCells(grid.merges, heading, [*indexes, *(c.index for c in heading.columns)]),
        keep=keeper(indexes, _compared) if indexes else None,
        refused=[f.at(read.file, grid.name, heading.last) for f in faults],
        suspects=frozenset((*_TOTALS, *(tidy(h.text) for h in heading.headings.values()))),
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
        value = reader_of(name, unit="yuan")(text) if name else None
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


def _not_found(file: str, sheets: list[str], others: bool, options: ReadOptions) -> list[Problem]:
    """A problem for each sheet without known headings: an error where the file has no sheet with any."""
    if not sheets:
        return []
    looked_for = "; ".join(f"{known.looked_for} ({known.name})" for known in LISTS if options.kind in (None, known.name))
    if options.heading_row is None:
        message = _("No row of the first {n} is a known heading. Looked for: {headings}.").format(n=SEARCHED_ROWS, headings=looked_for)
    else:
        message = _("Row {n} is not a known heading. Looked for: {headings}.").format(n=options.heading_row, headings=looked_for)
    fix = _("Name the columns so. Or say what they mean (--map 'HEADING=FIELD') and what the sheet holds (--as KIND).")
    if others:
        return [Fault("headings-not-found", message, fix, "warning").at(file, sheet) for sheet in sheets]
    sheet = sheets[0] if len(sheets) == 1 else ""
    return [Fault("headings-not-found", message, fix, value=", ".join(sheets)).at(file, sheet)]
