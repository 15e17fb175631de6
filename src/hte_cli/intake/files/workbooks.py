"""Workbooks through calamine: .xlsx, .xls, .xlsb and .ods, whatever the file's name says."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import TypeVar

from python_calamine import CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from hte_cli.errors import Refused
from hte_cli.intake.files import broken_cells, old_sheets, short_records, zips
from hte_cli.intake.files.grids import Grid, Row, chosen
from hte_cli.intake.files.merges import sound
from hte_cli.intake.files.ole import Container
from hte_cli.intake.files.packing import Packer
from hte_cli.language import _

T = TypeVar("T")


@dataclass(frozen=True)
class Findings:
    """What was found of a workbook before it was loaded: its date system, and its broken cells sheet by sheet."""

    date1904: bool
    broken: Callable[[int, str], broken_cells.Broken]
    """A sheet's broken cells, by its place among all sheets and its name."""

    short: bool = False
    """Whether cells leave out their column (`short_records`)."""


def open_workbook(data: bytes, wanted: str | None) -> tuple[list[Grid], list[str]]:
    """The grids of the sheets that are shown, or only of the `wanted` one, and the names of the hidden sheets.

    Raises Refused in one sentence where the workbook cannot be read, NotFound where no sheet is the wanted one.
    """
    findings = _look_into_archive(data) if data.startswith(b"PK") else _look_into_container(data)
    whole = _guarded(partial(short_records.written_out, data)) if findings.short else data
    book = _guarded(lambda: CalamineWorkbook.from_filelike(BytesIO(whole)))
    sheets = {m.name: place for place, m in enumerate(book.sheets_metadata) if m.typ == SheetTypeEnum.WorkSheet}
    shown = [name for name, place in sheets.items() if book.sheets_metadata[place].visible == SheetVisibleEnum.Visible]
    hidden = [name for name in sheets if name not in shown]
    names = shown if wanted is None else [chosen(wanted, shown, hidden)]
    grids, packer = [], Packer()
    for name in names:
        sheet = _guarded(partial(book.get_sheet_by_name, name))
        broken = findings.broken(sheets[name], name)
        merges = sound(sheet.merged_cell_ranges or ())
        grids.append(Grid(name, packer.pack(_rows(sheet)), merges, findings.date1904, broken))
    return grids, [name for name in hidden if name not in names]


def _look_into_archive(data: bytes) -> Findings:
    archive = zips.examine(data)
    if archive.encrypted:
        raise _protected()
    if archive.suspect and archive.kind != "xlsx":
        message = _("Cells of this workbook show an error (as #REF!), and in this format they cannot be named.")
        raise Refused(message, _("Save it as .xlsx and import that: each such cell is named then."))
    broken = _guarded(lambda: broken_cells.in_xlsx(data)) if archive.suspect else {}
    return Findings(archive.date1904, lambda _place, name: broken.get(name, {}), archive.short)


def _look_into_container(data: bytes) -> Findings:
    try:
        container = Container(data)
        if container.is_encrypted:
            raise _protected()
        if container.is_document:
            raise Refused(_("This is a Word document of the older kind (.doc)."), _("Open it in Word or WPS and save it as .docx."))
        old = old_sheets.examine(container.workbook())
    except (ValueError, IndexError, struct.error):
        raise _damaged() from None
    if old.protected:
        raise _protected()
    return Findings(old.date1904, lambda place, _name: old.broken.get(place, {}))


def _rows(sheet: CalamineSheet) -> Iterator[tuple[int, Row]]:
    """The sheet's rows from its first; calamine leaves out the empty columns before the first cell."""
    left: list[object] = [""] * (sheet.start[1] if sheet.start else 0)
    rows = enumerate(sheet.iter_rows(), start=1)
    return ((number, [*left, *row]) for number, row in rows) if left else rows


def _protected() -> Refused:
    return Refused(_("The workbook is protected by a password."), _("Open it in Excel, remove the password, and save it."))


def _damaged() -> Refused:
    message = _("The workbook cannot be read: it is damaged, or of a kind that is not supported.")
    return Refused(message, _("Open it in Excel and save it as .xlsx."))


def _guarded(read: Callable[[], T]) -> T:
    """What `read` gives; every fault inside the libraries, a panic too, becomes one sentence."""
    try:
        with _panics_unheard():
            return read()
    except (KeyboardInterrupt, SystemExit, MemoryError, Refused):
        raise
    except PasswordError:
        raise _protected() from None
    except BaseException:  # calamine's panics are no Exception
        raise _damaged() from None


@contextmanager
def _panics_unheard() -> Iterator[None]:
    """Keeps what calamine's panics write to the terminal away from it: they bypass Python's own stderr."""
    try:
        kept = os.dup(2)
    except OSError:  # there is no terminal to write to
        yield
        return
    silence = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(silence, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(silence)
        os.close(kept)
