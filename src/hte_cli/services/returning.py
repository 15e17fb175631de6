"""What `hte import --errors` needs of the files that have faults: their cells, and what is wrong with which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from hte_cli.errors import Conflict, Problem, Refused
from hte_cli.intake.files import zips
from hte_cli.intake.files.grids import BrokenOff, Grid, Row
from hte_cli.intake.files.opening import open_book
from hte_cli.language import _
from hte_cli.values.arriving import arrived
from hte_cli.values.importing import FileReport, ImportReport
from hte_cli.values.returning import Faulty, SheetCells

LOSES = frozenset(
    (
        "heading-unknown",
        "heading-twice",
        "heading-broken",
        "headings-not-found",
        "heading-inside",
        "column-without-heading",
        "sheet-hidden",
    )
)
"""Warnings of more than a row that say that something of the list was not read."""


def faulty_files(report: ImportReport, sheet: str | None = None) -> Iterator[Faulty]:
    """The files with anything to mark, each with all its problems; `sheet` as it was asked for.

    A file that cannot be opened at all, or shows no sheet, is left out: nothing in it can be marked. Conflict where one was changed since.
    """
    for file in report.files:
        problems = [problem for problem in report.problems if problem.file == file.file]
        if any(_marked(file, problem) for problem in problems):
            yield from _faulty(file, problems, sheet)


def has_marks(report: ImportReport) -> bool:
    """Whether anything is refused, is doubtful in a row, or was not read."""
    return any(_marked(file, problem) for file in report.files for problem in report.problems if problem.file == file.file)


def _marked(file: FileReport, problem: Problem) -> bool:
    """An error wherever it is, a warning of a row, and one that something was not read."""
    headings = _headings(file)
    return problem.is_error or problem.code in LOSES or (problem.sheet in headings and (problem.row or 0) > headings[problem.sheet])


def _headings(file: FileReport) -> dict[str, int]:
    """The last row of each sheet's heading, of the uppermost of several; 0 where the heading stands on another sheet."""
    found: dict[str, int] = {}
    for sheet in file.sheets:
        found[sheet.sheet] = min(sheet.heading_row, found.get(sheet.sheet, sheet.heading_row))
    return found


def _rows(grid: Grid) -> Iterator[tuple[int, Row]]:
    """The rows down to where the file cannot be read on, which is a problem of its own."""
    with suppress(BrokenOff):
        yield from grid.rows()


def _faulty(file: FileReport, problems: Sequence[Problem], sheet: str | None) -> Iterator[Faulty]:
    try:
        book = open_book(Path(file.file), sheet)
    except Refused:
        return
    if not book.grids:
        return  # every sheet is hidden: nothing that is shown can be marked
    if book.sha256 != file.sha256:
        raise Conflict(_("{file} was changed while it was read.").format(file=file.file), _("Run the import again."))
    data = arrived(Path(file.file)).read_bytes()
    yield Faulty(
        file=file.file,
        original=data if data.startswith(b"PK") and zips.is_excel_workbook(data) else None,
        sheets=[SheetCells(grid.name, partial(_rows, grid), grid.merges, grid.date1904) for grid in book.grids],
        headings=_headings(file),
        problems=problems,
    )
