"""How far a sheet reaches and whether it holds errors, told from its bytes before it is loaded."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest
from workbook_making import opened

from hte_cli.errors import Refused
from hte_cli.intake.files.binary_sheets import counts_from_1904, examine_sheet
from hte_cli.intake.files.zips import MAX_CELLS, examine

ODS = b"application/vnd.oasis.opendocument.spreadsheet"


def record(kind: int, content: bytes) -> bytes:
    """One record of a binary sheet; a kind from 128 takes two bytes, and so does a size."""
    number = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return number + bytes([len(content)]) + content


def row(number: int, *cells: tuple[int, int]) -> bytes:
    return record(0, struct.pack("<I", number)) + b"".join(record(kind, struct.pack("<IIB", column, 0, 7)) for kind, column in cells)


@pytest.mark.parametrize(
    ("sheet", "cells", "suspect"),
    [
        (b"", 0, False),
        (row(0, (7, 0), (5, 2)) + row(9, (7, 1)), 30, False),
        (row(0, (7, 0)) + row(99_999, (1, 16_000)), 1, False),
        (row(4, (3, 1)), 10, True),
        (row(4, (9, 1), (11, 2)), 15, True),
        (record(300, b"x" * 90) + row(1, (6, 0)), 2, False),
        (b"\x80\x80\x80", 0, False),
        (row(2, (7, 1)) + record(17, b"x") * 3, 15, False),
        (row(0, (62, 4)) + record(14, b"x"), 6, True),
    ],
)
def test_a_binary_sheet_tells_its_extent_and_its_errors(sheet: bytes, cells: int, suspect: bool) -> None:
    assert examine_sheet(sheet)[:2] == (cells, suspect)


@pytest.mark.parametrize(("flags", "answer"), [(1, True), (0, False), (2, False)])
def test_a_binary_workbook_tells_its_date_system(flags: int, answer: bool) -> None:
    assert counts_from_1904(record(131, b"x") + record(153, struct.pack("<I", flags))) is answer


def binary_workbook(path: Path, sheet: bytes) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("xl/workbook.bin", record(153, b"\1\0\0\0"))
        made.writestr("xl/worksheets/sheet1.bin", sheet)
    return path


def test_a_binary_workbook_with_errors_is_refused_with_the_way_out(tmp_path: Path) -> None:
    path = binary_workbook(tmp_path / "a.xlsb", row(4, (3, 1)))
    archive = examine(path.read_bytes())
    assert (archive.kind, archive.date1904, archive.suspect) == ("xlsb", True, True)
    with pytest.raises(Refused, match=r"\.xlsx"):
        opened(path)


def test_a_binary_workbook_that_reaches_too_far_is_refused(tmp_path: Path) -> None:
    path = binary_workbook(tmp_path / "a.xlsb", row(1_048_575, (7, 16_383)))
    with pytest.raises(Refused):
        examine(path.read_bytes())


def open_document(path: Path, rows: str) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("mimetype", ODS)
        made.writestr("content.xml", f"<office:document-content>{rows}</office:document-content>")
    return path


def test_repeated_cells_of_an_open_document_count(tmp_path: Path) -> None:
    cell = '<table:table-cell office:value-type="string" table:number-columns-repeated="{}"/>'
    sound = f"<table:table-row>{cell.format(3)}</table:table-row>" + (
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    assert examine(open_document(tmp_path / "a.ods", sound).read_bytes()).kind == "ods"
    huge = f'<table:table-row table:number-rows-repeated="{MAX_CELLS}">{cell.format(2)}</table:table-row>'
    with pytest.raises(Refused):
        examine(open_document(tmp_path / "b.ods", huge).read_bytes())
