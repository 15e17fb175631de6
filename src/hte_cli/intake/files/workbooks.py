"""Workbooks through calamine: .xlsx, .xlsb and .ods, whatever the file's name says; older ones through xlrd."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from io import BytesIO

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from hte_cli.errors import Refused
from hte_cli.intake.files import broken_cells, short_records, xlsx_looks, zips
from hte_cli.intake.files.damage import guarded, protected
from hte_cli.intake.files.grids import Grid, Row, chosen
from hte_cli.intake.files.looks import Looks, Seen
from hte_cli.intake.files.merges import sound
from hte_cli.intake.files.other_looks import binary_looks, open_looks
from hte_cli.intake.files.packing import Packer
from hte_cli.language import _

_LOOKS = {"xlsx": xlsx_looks.looks_of, "xlsb": binary_looks, "ods": open_looks}


@dataclass(frozen=True)
class Findings:
    """What was found of a workbook before it was loaded: its date system, and sheet by sheet its broken cells and how it looks."""

    date1904: bool
    broken: Mapping[str, broken_cells.Broken]
    looks: Callable[[str], Looks]
    short: bool = False
    """Whether cells leave out their column (`short_records`)."""


def open_workbook(data: bytes, wanted: str | None) -> tuple[list[Grid], list[str]]:
    """The grids of the sheets that are shown, or only of the `wanted` one, and the names of the hidden sheets.

    Raises Refused in one sentence where the workbook cannot be read, NotFound where no sheet is the wanted one.
    """
    if not data.startswith(b"PK"):
        from hte_cli.intake.files.old_workbooks import open_old_workbook

        return open_old_workbook(data, wanted)
    findings = _look_into_archive(data)
    whole = guarded(partial(short_records.written_out, data)) if findings.short else data
    book = guarded(lambda: CalamineWorkbook.from_filelike(BytesIO(whole)))
    sheets = {m.name: place for place, m in enumerate(book.sheets_metadata) if m.typ == SheetTypeEnum.WorkSheet}
    shown = [name for name, place in sheets.items() if book.sheets_metadata[place].visible == SheetVisibleEnum.Visible]
    hidden = [name for name in sheets if name not in shown]
    names = shown if wanted is None else [chosen(wanted, shown, hidden)]
    grids, packer = [], Packer()
    for name in names:
        sheet = guarded(partial(book.get_sheet_by_name, name))
        merges = sound(sheet.merged_cell_ranges or ())
        seen = Seen(guarded(partial(findings.looks, name)))
        rows = packer.pack(seen.rows(_rows(sheet)))
        grids.append(Grid(name, rows, merges, findings.date1904, findings.broken.get(name, {}), marks=seen.marks()))
    return grids, [name for name in hidden if name not in names]


def _look_into_archive(data: bytes) -> Findings:
    archive = zips.examine(data)
    if archive.encrypted:
        raise protected()
    if archive.suspect and archive.kind != "xlsx":
        message = _("Cells of this workbook show an error (as #REF!), and in this format they cannot be named.")
        raise Refused(message, _("Save it as .xlsx and import that: each such cell is named then."))
    broken = guarded(lambda: broken_cells.in_xlsx(data)) if archive.suspect else {}
    looks = guarded(lambda: _LOOKS[archive.kind](data))
    return Findings(archive.date1904, broken, looks, archive.short)


def _rows(sheet: CalamineSheet) -> Iterator[tuple[int, Row]]:
    """The sheet's rows from its first; calamine leaves out the empty columns before the first cell."""
    left: list[object] = [""] * (sheet.start[1] if sheet.start else 0)
    rows = enumerate(sheet.iter_rows(), start=1)
    return ((number, [*left, *row]) for number, row in rows) if left else rows
