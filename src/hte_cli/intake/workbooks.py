"""Workbooks through calamine: .xlsx, .xls, .xlsb and .ods, whatever the file's name says."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from typing import TypeVar

from python_calamine import CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from hte_cli.errors import NotFound, Refused
from hte_cli.intake import broken_cells, zips
from hte_cli.intake.folding import fold
from hte_cli.intake.grids import Grid, Row
from hte_cli.intake.ole import is_protected, is_sound
from hte_cli.language import _

T = TypeVar("T")


def open_workbook(data: bytes, wanted: str | None) -> tuple[list[Grid], list[str]]:
    """The grids of the sheets that are shown, or only of the `wanted` one, and the names of the hidden sheets.

    Raises Refused in one sentence where the workbook cannot be read, NotFound where no sheet is the wanted one.
    """
    archive = zips.examine(data) if data.startswith(b"PK") else None
    if archive.encrypted if archive else is_protected(data):
        raise _protected()
    if archive is None and not is_sound(data):
        raise _damaged()
    if archive and archive.suspect and archive.kind != "xlsx":
        message = _("Cells of this workbook show an error (as #REF!), and in this format they cannot be named.")
        raise Refused(message, _("Save it as .xlsx and import that: each such cell is named then."))
    book = _guarded(lambda: CalamineWorkbook.from_filelike(BytesIO(data)))
    sheets = [m for m in book.sheets_metadata if m.typ == SheetTypeEnum.WorkSheet]
    hidden = [m.name for m in sheets if m.visible != SheetVisibleEnum.Visible]
    shown = [m.name for m in sheets if m.visible == SheetVisibleEnum.Visible]
    names = shown if wanted is None else [_chosen(wanted, shown, hidden)]
    loaded = {name: _guarded(lambda name=name: book.get_sheet_by_name(name)) for name in names}  # type: ignore[misc]
    broken, date1904 = _faults_inside(data, archive, names)
    grids = [
        Grid(name, _rows(sheet), tuple(sheet.merged_cell_ranges or ()), date1904, broken.get(name, {})) for name, sheet in loaded.items()
    ]
    return grids, [name for name in hidden if name not in names]


def _chosen(wanted: str, shown: list[str], hidden: list[str]) -> str:
    named = [name for name in (*shown, *hidden) if name == wanted or fold(name) == fold(wanted)]
    exact = [name for name in named if name == wanted]
    if exact or len(named) == 1:
        return (exact or named)[0]
    if wanted.isdecimal() and 0 < int(wanted) <= len(shown):
        return shown[int(wanted) - 1]
    known = ", ".join(shown)
    raise NotFound(_("The workbook has no sheet {sheet}.").format(sheet=wanted), _("Its sheets are: {known}.").format(known=known))


def _faults_inside(data: bytes, archive: zips.Archive | None, names: list[str]) -> tuple[Mapping[str, broken_cells.Broken], bool]:
    if archive is None:
        return _guarded(lambda: broken_cells.in_xls(data, names))
    return (_guarded(lambda: broken_cells.in_xlsx(data)) if archive.suspect else {}), archive.date1904


def _rows(sheet: CalamineSheet) -> Callable[[], Iterator[tuple[int, Row]]]:
    """The sheet's rows from its first; calamine leaves out the empty columns before the first cell."""
    left: list[object] = [""] * (sheet.start[1] if sheet.start else 0)
    if not left:
        return lambda: enumerate(sheet.iter_rows(), start=1)
    return lambda: ((number, [*left, *row]) for number, row in enumerate(sheet.iter_rows(), start=1))


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
    except (KeyboardInterrupt, SystemExit):
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
