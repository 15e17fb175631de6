"""Binary workbooks whose cells leave out their column, as some programs write them: all columns are read."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest

from hte_cli.errors import Refused
from hte_cli.intake.files.opening import open_book

SHEET = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"


def record(kind: int, content: bytes = b"") -> bytes:
    number = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size = len(content)
    return number + (bytes([size]) if size < 0x80 else bytes([size & 0x7F | 0x80, size >> 7])) + content


def text(words: str) -> bytes:
    return struct.pack("<I", len(words)) + words.encode("utf-16-le")


def cell(kind: int, value: bytes, column: int | None = None) -> bytes:
    return record(kind, (b"" if column is None else struct.pack("<I", column)) + bytes(4) + value)


def row(number: int, *cells: bytes, hidden: bool = False) -> bytes:
    return record(0, struct.pack("<I", number) + bytes(7) + bytes([0x10 if hidden else 0]) + bytes(5)) + b"".join(cells)


def workbook(path: Path, *rows: bytes) -> Path:
    sheet = record(129) + record(148, struct.pack("<4I", 0, 9, 0, 9)) + record(145) + b"".join(rows) + record(146) + record(130)
    link = f'<Relationship Id="rId1" Type="{SHEET}" Target="worksheets/sheet1.bin"/>'
    bundle = struct.pack("<II", 0, 1) + text("rId1") + text("名单")
    parts = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.bin": record(131) + record(143) + record(156, bundle) + record(144) + record(132),
        "xl/_rels/workbook.bin.rels": f"<Relationships>{link}</Relationships>",
        "xl/worksheets/sheet1.bin": sheet,
    }
    with zipfile.ZipFile(path, "w") as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return path


LONG, SHORT, SHORT_NUMBER, SHORT_RK, SHORT_BLANK, SHORT_FLAG, RICH = 6, 17, 16, 13, 12, 15, 62


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        ([cell(LONG, text("a"), 0), cell(SHORT, text("b")), cell(SHORT, text("c"))], ["a", "b", "c"]),
        ([cell(SHORT, text("a")), cell(SHORT, text("b"))], ["a", "b"]),
        ([cell(LONG, text("a"), 0), cell(SHORT_BLANK, b""), cell(SHORT, text("c"))], ["a", "", "c"]),
        ([cell(LONG, text("a"), 0), cell(LONG, text("d"), 3), cell(SHORT_NUMBER, struct.pack("<d", 1.5))], ["a", "", "", "d", 1.5]),
        ([cell(LONG, text("a"), 0), cell(SHORT_RK, struct.pack("<I", (7 << 2) | 2)), cell(SHORT_FLAG, b"\1")], ["a", 7, True]),
        ([cell(LONG, text("a"), 0), cell(RICH, b"\1" + text("乙") + bytes(8), 1), cell(SHORT, text("c"))], ["a", "乙", "c"]),
        ([cell(LONG, text("长" * 200), 0), cell(SHORT, text("字" * 200))], ["长" * 200, "字" * 200]),
    ],
)
def test_every_cell_stands_in_its_column(tmp_path: Path, cells: list[bytes], wanted: list[object]) -> None:
    (grid,) = open_book(workbook(tmp_path / "a.xlsb", row(0, cell(LONG, text("x"), 0)), row(1, *cells))).grids
    (_first, found) = [list(cells) for _number, cells in grid.rows()]
    assert found[: len(wanted)] == wanted


def test_an_error_among_them_is_seen(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"\.xlsx"):
        open_book(workbook(tmp_path / "a.xlsb", row(0, cell(LONG, text("x"), 0), cell(14, b"\x07"))))


def test_a_sheet_of_nothing_but_short_cells_is_measured(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        open_book(workbook(tmp_path / "a.xlsb", *(row(number, *[cell(SHORT, text("x"))] * 3) for number in (0, 9_000_000))))


@pytest.mark.parametrize("filtered", [False, True])
def test_hidden_and_filtered_rows_and_hidden_columns_are_marked(tmp_path: Path, filtered: bool) -> None:
    rows = [row(n, cell(LONG, text("x"), 0), cell(SHORT, text("y")), hidden=n == 1) for n in range(3)]
    columns = record(60, struct.pack("<IIIIH", 1, 2, 0, 0, 1))
    (grid,) = open_book(workbook(tmp_path / "a.xlsb", columns, *rows, record(163) if filtered else b"")).grids
    assert (grid.marks.hidden, grid.marks.filtered) == ((set(), {2}) if filtered else ({2}, set()))
    assert grid.marks.columns == {1, 2}
