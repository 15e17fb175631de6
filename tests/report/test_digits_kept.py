"""Digits survive the way out and back: what looks like a number and is none is text in every file that a spreadsheet opens."""

from __future__ import annotations

import ast
import csv
import io
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from openpyxl import Workbook, load_workbook

from hte_cli.intake.left_overs import bare
from hte_cli.report.formats.cells import guarded, taken_for_number
from hte_cli.report.formats.csv_file import write_csv
from hte_cli.report.formats.xlsx_file import write_workbook
from hte_cli.report.workbook.returned_marks import fill
from hte_cli.report.workbook.template_sheets import write_template
from hte_cli.report.workbook.templates import Template, TemplateColumn
from hte_cli.report.workbook.year_sheet import Sheet, SheetColumn, formats
from hte_cli.values.table import Column, Table

SOURCE = Path(__file__).parents[2] / "src" / "hte_cli"
LONG = ("6222020200112233445", "911522010783762860", "0012", "202465272200000017", "1E5", "12.5e10", "012345678901")
PLAIN = ("精河镇", "GR202465000001", "91652722MAXX00015B", "2024", "2024-1/3", "0909-5322222", "", "第1批")


def table(*texts: str, kind: Any = "text") -> Table:
    return Table("表", (Column("a", "甲", kind), Column("b", "乙")), [(text, "x") for text in texts])


def of_a_list(folder: Path, text: str) -> Path:
    with (folder / "a.xlsx").open("wb") as file:
        write_workbook([table("前", text, "后")], file)
    return folder / "a.xlsx"


def of_a_template(folder: Path, text: str) -> Path:
    write_template(Template("表", (TemplateColumn("a", "甲", "digits", True, "", text),)), folder / "a.xlsx")
    return folder / "a.xlsx"


def of_a_year(folder: Path, text: str) -> Path:
    workbook = xlsxwriter.Workbook(str(folder / "a.xlsx"))
    sheet = Sheet(workbook, formats(workbook), "表", "题", [SheetColumn("甲", 9), SheetColumn("乙", 9, "digits")])
    sheet.rows([[text, text]])
    workbook.close()
    return folder / "a.xlsx"


def of_a_copy(folder: Path, text: str) -> Path:
    workbook = Workbook()
    fill(workbook.worksheets[0]["A1"], text)
    workbook.save(folder / "a.xlsx")
    return folder / "a.xlsx"


WORKBOOKS = {
    "report/formats/xlsx_file.py": of_a_list,
    "report/workbook/template_sheets.py": of_a_template,
    "report/workbook/year.py": of_a_year,
    "report/workbook/returned_rows.py": of_a_copy,
}
"""Each file of the program that makes a workbook, and one made by it; its cells are filled by what stands beside it."""

ALTERED = {"report/workbook/returned.py"}
"""What only marks a workbook that somebody else made: its cells stay as they are."""

CSV = {"report/formats/csv_file.py"}


def makers(*calls: str) -> set[str]:
    """The files of the program in which one of these is called."""
    found = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in calls:
                found.add(path.relative_to(SOURCE).as_posix())
    return found


def test_every_writer_of_files_for_spreadsheets_is_tried_here():
    assert makers("Workbook", "openpyxl.Workbook", "xlsxwriter.Workbook", "workbook_for", "load_workbook") == {*WORKBOOKS, *ALTERED}
    assert makers("csv.writer", "csv.DictWriter", "writer") == CSV


@pytest.mark.parametrize("text", LONG)
@pytest.mark.parametrize("made", WORKBOOKS.values(), ids=WORKBOOKS)
def test_in_a_workbook_it_is_text(tmp_path: Path, made: Any, text: str):
    cells = [cell for sheet in load_workbook(made(tmp_path, text)) for row in sheet.iter_rows() for cell in row if cell.value == text]
    assert cells
    assert {(cell.data_type, cell.number_format) for cell in cells} == {("s", "@")}


def test_a_column_of_digits_is_text_to_its_last_cell_and_keeps_what_is_typed_into_it(tmp_path: Path):
    with (tmp_path / "a.xlsx").open("wb") as file:
        write_workbook([table("139", "", "GR202465000001", kind="digits")], file)
    assert [load_workbook(tmp_path / "a.xlsx").worksheets[0].cell(row, 1).number_format for row in (2, 3, 4)] == ["@"] * 3


@pytest.mark.parametrize("text", LONG)
def test_in_csv_it_is_guarded_and_an_import_takes_the_guard_off(text: str):
    made = io.BytesIO()
    write_csv(table(text), made)
    (cell, _beside) = list(csv.reader(io.StringIO(made.getvalue().decode("utf-8-sig"), newline="")))[1]
    assert (cell, bare(cell)) == (f'="{text}"', text)


@pytest.mark.parametrize("text", PLAIN)
def test_what_no_spreadsheet_takes_for_another_number_stands_as_it_is(text: str):
    assert not taken_for_number(text)
    assert guarded(text) == text


@pytest.mark.parametrize(
    ("text", "is_"), [("13900000000", True), ("53222", True), ("6222-01", True), ("0909-5322222", False), ("甲1", False)]
)
def test_of_a_column_of_digits_any_digits_are_guarded(text: str, is_: bool):
    assert taken_for_number(text, "digits") is is_
    assert bare(guarded(text, "digits")) == text


def test_columns_of_codes_accounts_telephones_and_vouchers_are_columns_of_digits():
    wrong = []
    for path in (SOURCE / "report").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Column" and isinstance(node.args[0], ast.Constant):
                id_, kind = node.args[0].value, ast.unparse(node.args[2]) if len(node.args) > 2 else ""
                if id_ in ("uscc", "account", "phone", "voucher") and kind != "'digits'":
                    wrong.append((path.name, id_))
    assert wrong == []
