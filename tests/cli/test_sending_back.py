"""`hte import --errors`: the marked copy, and that it is taken in as it is once it is corrected."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any
from unittest.mock import patch

import docx
import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font

from hte_cli.report.workbook.returned_marks import REASONS, RED
from running import Hte

FIRM = "精河县甲乙示例有限公司"
HEADING = ["企业名称", "统一社会信用代码", "证书编号", "发证日期"]
GOOD = [FIRM, "91652722MAXX00015B", "GR201865000901", "2018-10-16"]
BAD_DAY = [FIRM, "91652722MAXX00015B", "GR202165000902", "去年"]
BAD_CODE = [FIRM, "91652722MAXX00015C", "GR202465000903", "2024-11-16"]
SCIENTIFIC = [FIRM, 9.16527e17, "GR202465000904", "2024-10-16"]


def sheet_of(path: Path) -> Any:
    return load_workbook(path).worksheets[0]


def marked(sheet: Any) -> dict[str, str]:
    """The red cells with their comments."""
    return {c.coordinate: c.comment.text for row in sheet.iter_rows() for c in row if c.comment and c.fill.fgColor.rgb == RED}


def correct(path: Path, **cells: str) -> None:
    book = load_workbook(path)
    for place, value in cells.items():
        book.worksheets[0][place] = value
    book.save(path)


@pytest.fixture
def faulty(empty: Hte) -> Hte:
    empty.workbook("list.xlsx", 名单=[["2024年名单"], HEADING, GOOD, BAD_DAY, BAD_CODE])
    return empty


@pytest.mark.parametrize(("day", "code"), [("去年", 5), ("2024-10-16", 0)])
def test_the_faulty_rows_of_a_word_document_go_back_in_a_workbook(empty: Hte, day: str, code: int):
    document = docx.Document()
    table = document.add_table(3, 4)
    for row, cells in zip(table.rows, (HEADING, GOOD, [FIRM, "91652722MAXX00015B", "GR20246500090X", day]), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.save(str(empty.folder / "list.docx"))
    done = empty.here("import", "list.docx", "--create-missing", "--errors", "back.xlsx")
    assert done.code == code, done.stderr
    assert any(cell.comment for row in sheet_of(empty.folder / "back.xlsx") for cell in row)


def test_each_faulty_cell_is_red_with_its_reason_and_the_corrected_copy_is_taken_in(faulty: Hte):
    run = faulty.here("import", "list.xlsx", "--create-missing", "--errors", "back.xlsx")
    assert (run.code, "back.xlsx" in run.stderr) == (5, True)
    sheet = sheet_of(faulty.folder / "back.xlsx")
    assert set(marked(sheet)) == {"D4", "B5"}
    assert sheet["E2"].value == REASONS[0]
    assert sheet["E3"].value is None
    assert "D" in sheet["E4"].value
    assert "B" in sheet["E5"].value
    correct(faulty.folder / "back.xlsx", D4="2021-11-01", B5="91652722MAXX00015B")
    again = faulty.here("import", "back.xlsx", "--create-missing", "--format", "json")
    assert (again.code, again.document["problems"]) == (0, [])
    assert len(faulty.json("cert", "list")) == 3


def test_a_copy_that_comes_back_with_other_faults_is_marked_anew(faulty: Hte):
    faulty.here("import", "list.xlsx", "--create-missing", "--errors", "back.xlsx")
    correct(faulty.folder / "back.xlsx", D4="2021-11-01", B5="91652722MAXX00015B", D3="昨天")
    assert faulty.here("import", "back.xlsx", "--create-missing", "--errors", "again.xlsx").code == 5
    sheet = sheet_of(faulty.folder / "again.xlsx")
    assert set(marked(sheet)) == {"D3"}
    assert [sheet.cell(row, 5).value is None for row in (3, 4, 5)] == [False, True, True]
    assert sheet.max_column == 5


def test_what_else_a_workbook_holds_stays(faulty: Hte):
    book = load_workbook(faulty.folder / "list.xlsx")
    sheet = book.worksheets[0]
    sheet["A1"].font = Font(bold=True, size=20)
    sheet["C3"] = '="GR2024"&"65000901"'
    sheet.merge_cells("A1:D1")
    book.create_sheet("别的")["A1"] = "不动"
    book.save(faulty.folder / "list.xlsx")
    faulty.here("import", "list.xlsx", "--create-missing", "--errors", "back.xlsx")
    copy = load_workbook(faulty.folder / "back.xlsx")
    assert copy.sheetnames == ["名单", "别的"]
    assert copy["别的"]["A1"].value == "不动"
    assert copy["名单"]["A1"].font.size == 20
    # A formula whose result nobody stored is a fault, and stays as it is for whoever opens the copy.
    assert copy["名单"]["C3"].value == '="GR2024"&"65000901"'
    assert "C3" in marked(copy["名单"])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_a_text_file_comes_back_as_a_workbook_with_its_digits(empty: Hte, encoding: str):
    rows = [HEADING, GOOD, BAD_DAY, ["=HYPERLINK(1)", "91652722MAXX000311", "0012", "2024-10-16"]]
    text = "\r\n".join(",".join(map(str, row)) for row in rows)
    (empty.folder / "list.csv").write_bytes(text.encode(encoding))
    assert empty.here("import", "list.csv", "--create-missing", "--errors", "back.xlsx").code == 5
    sheet = sheet_of(empty.folder / "back.xlsx")
    assert "D3" in marked(sheet)
    assert [(sheet[c].value, sheet[c].data_type) for c in ("A4", "C4")] == [("=HYPERLINK(1)", "s"), ("0012", "s")]
    sheet.parent.close()
    book = load_workbook(empty.folder / "back.xlsx")
    book.worksheets[0].delete_rows(4)
    book.worksheets[0]["D3"] = "2024-11-01"
    book.save(empty.folder / "back.xlsx")
    assert empty.here("import", "back.xlsx", "--create-missing").code == 0
    assert len(empty.json("cert", "list")) == 2


def test_faults_of_the_heading_stand_beside_it(empty: Hte):
    empty.workbook("list.xlsx", 名单=[HEADING[:3], GOOD[:3]])
    assert empty.here("import", "list.xlsx", "--create-missing", "--errors", "back.xlsx").code == 5
    sheet = sheet_of(empty.folder / "back.xlsx")
    assert (sheet["D1"].value, set(marked(sheet))) == (REASONS[0], {"D1"})


def test_the_copy_is_in_chinese_unless_a_language_is_stated(faulty: Hte):
    faulty.here("--lang", "en", "import", "list.xlsx", "--create-missing", "--errors", "en.xlsx")
    assert sheet_of(faulty.folder / "en.xlsx")["E2"].value == REASONS[1]
    Hte(faulty.folder, {"HTE_LANG": "en"}).here("import", "list.xlsx", "--create-missing", "--errors", "zh.xlsx")
    sheet = sheet_of(faulty.folder / "zh.xlsx")
    assert sheet["E2"].value == REASONS[0]
    assert "日期" in sheet["E4"].value


def test_good_rows_are_written_with_partial_and_the_rest_goes_back(faulty: Hte):
    assert faulty.here("import", "list.xlsx", "--create-missing", "--partial", "--errors", "back.xlsx").code == 5
    assert len(faulty.json("cert", "list")) == 1
    assert set(marked(sheet_of(faulty.folder / "back.xlsx"))) == {"D4", "B5"}


def test_where_nothing_is_refused_nothing_goes_back(empty: Hte):
    empty.workbook("list.xlsx", 名单=[HEADING, GOOD])
    assert empty.here("import", "list.xlsx", "--create-missing", "--errors", "back.xlsx").code == 0
    assert not (empty.folder / "back.xlsx").exists()


def long_list(hte: Hte, rows: int) -> None:
    lines = (f"{FIRM},91652722MAXX00015C,GR2024650{n:05},去年" for n in range(rows))
    (hte.folder / "long.csv").write_text("\n".join([",".join(HEADING), *lines]), encoding="utf-8")


def test_of_many_faults_some_have_a_comment_and_all_are_coloured_and_have_their_reason(empty: Hte):
    long_list(empty, 12)
    with patch("hte_cli.report.workbook.returned_marks._MOST_COMMENTS", 5):
        assert empty.here("import", "long.csv", "--create-missing", "--errors", "back.xlsx").code == 5
    sheet = sheet_of(empty.folder / "back.xlsx")
    red = [c for row in sheet.iter_rows() for c in row if c.fill.fgColor.rgb == RED]
    assert (len(red), sum(1 for cell in red if cell.comment)) == (24, 5)
    assert all(sheet.cell(row, 5).value for row in range(1, 14))


def test_a_list_of_which_nothing_is_right_is_refused_with_its_first_fault(empty: Hte):
    long_list(empty, 12)
    with patch("hte_cli.services.importing.MOST_PROBLEMS", 10):
        for words in ([], ["--partial"], ["--errors", "back.xlsx"]):
            done = empty.here("--lang", "zh", "import", "long.csv", "--create-missing", *words)
            assert (done.code, done.stdout, len(done.stderr.splitlines()), "long.csv" in done.stderr) == (5, "", 1, True), done.stderr
    assert not (empty.folder / "back.xlsx").exists()
    assert empty.json("enterprise", "list") == []


def test_merged_cells_of_another_kind_of_file_stay_merged_and_are_marked_in_their_first_one(empty: Hte):
    document = docx.Document()
    table = document.add_table(3, 4)
    for row, cells in zip(table.rows, (HEADING, BAD_DAY, [FIRM, "", "GR202465000905", ""]), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    for column in (0, 1, 3):
        table.cell(1, column).merge(table.cell(2, column))
    document.save(str(empty.folder / "list.docx"))
    assert empty.here("import", "list.docx", "--create-missing", "--errors", "back.xlsx").code == 5
    sheet = sheet_of(empty.folder / "back.xlsx")
    assert {str(one) for one in sheet.merged_cells.ranges} >= {"B2:B3", "D2:D3"}
    assert "D2" in marked(sheet)
    assert "D3" not in marked(sheet)
    assert all(sheet.cell(row, 5).value for row in (2, 3))


def test_several_files_go_back_into_a_folder(faulty: Hte):
    faulty.workbook("good.xlsx", 名单=[HEADING, GOOD])
    faulty.workbook("bad.xlsx", 名单=[HEADING, BAD_DAY])
    assert faulty.here("import", "list.xlsx", "bad.xlsx", "--errors", "back.xlsx").code == 2
    (faulty.folder / "back").mkdir()
    assert faulty.here("import", "list.xlsx", "good.xlsx", "bad.xlsx", "--create-missing", "--errors", "back").code == 5
    assert sorted(path.name for path in (faulty.folder / "back").iterdir()) == ["bad-退回.xlsx", "list-退回.xlsx"]


@pytest.mark.parametrize("out", ["back.csv", "list.xlsx"])
def test_a_place_that_cannot_be_is_a_usage_fault(faulty: Hte, out: str):
    before = (faulty.folder / "list.xlsx").read_bytes()
    assert faulty.here("import", "list.xlsx", "--errors", out).code == 2
    assert (faulty.folder / "list.xlsx").read_bytes() == before


def test_a_fault_in_merged_cells_marks_the_first_of_them(empty: Hte):
    book = Workbook()
    sheet = book.active
    for row in (HEADING, BAD_DAY, [None, None, "GR202465000905", None]):
        sheet.append(row)
    for column in "ABD":
        sheet.merge_cells(f"{column}2:{column}3")
    book.save(empty.folder / "list.xlsx")
    assert empty.here("import", "list.xlsx", "--create-missing", "--errors", "back.xlsx").code == 5
    assert set(marked(sheet_of(empty.folder / "back.xlsx"))) == {"D2"}


def test_an_outside_xls_comes_back_as_a_workbook(empty: Hte):
    outside = Path(__file__).parents[2].parent / "shared" / "outside" / "balance-sheet.xls"
    if not outside.exists():
        pytest.skip("the outside files are not here")
    run = empty.here("import", str(outside), "--as", "enterprise", "--errors", "back.xlsx")
    assert run.code == 5
    assert load_workbook(empty.folder / "back.xlsx").worksheets


def test_a_workbook_that_shows_no_sheet_has_none_to_mark(empty: Hte):
    book = load_workbook(empty.folder / empty.workbook("hidden.xlsx", 名单=[["企业名称", "统一社会信用代码"], ["甲示例有限公司", "1"]]))
    book.create_sheet("空").sheet_state = "visible"
    book["名单"].sheet_state = "hidden"
    book.save(empty.folder / "hidden.xlsx")
    spoiled = empty.folder / "all-hidden.xlsx"
    with zipfile.ZipFile(empty.folder / "hidden.xlsx") as whole, zipfile.ZipFile(spoiled, "w") as part:
        for name in whole.namelist():
            content = whole.read(name)
            part.writestr(name, content.replace(b'state="visible"', b'state="hidden"') if name == "xl/workbook.xml" else content)
    done = empty.here("import", spoiled, "--errors", "back.xlsx")
    assert (done.code, (empty.folder / "back.xlsx").exists()) == (5, False), done.stderr


def test_of_a_sheet_filled_to_its_last_column_the_reasons_stand_in_a_sheet_of_their_own(empty: Hte):
    book = load_workbook(empty.folder / empty.workbook("list.xlsx", 名单=[HEADING, GOOD, BAD_DAY]))
    book.worksheets[0]["XFD1"], book.worksheets[0]["XFD2"] = "备注", "末"
    book.save(empty.folder / "list.xlsx")
    assert empty.here("import", "list.xlsx", "--create-missing", "--errors", "back.xlsx").code == 5
    copy = load_workbook(empty.folder / "back.xlsx")
    assert (copy.sheetnames, copy["名单"].max_column) == (["名单", REASONS[0]], 16_384)
    assert [(row[0].value, row[1].value) for row in copy[REASONS[0]].iter_rows(min_row=2)] == [("名单", 3)]
    assert set(marked(copy["名单"])) == {"D3"}
    correct(empty.folder / "back.xlsx", D3="2021-11-01")
    again = empty.here("import", "back.xlsx", "--create-missing", "--errors", "again.xlsx", "--format", "json")
    assert (again.code, len(again.document["files"][0]["sheets"])) == (0, 1)


def test_a_list_of_which_something_was_not_read_goes_back_too(empty: Hte):
    empty.workbook("list.xlsx", 名单=[[*HEADING, "没有这一栏"], [*GOOD, "要紧"]])
    assert empty.here("import", "list.xlsx", "--create-missing", "--errors", "back.xlsx").code == 0
    heading = sheet_of(empty.folder / "back.xlsx")["F1"]
    assert (heading.value, "没有这一栏" in heading.comment.text) == (REASONS[0], True)


def test_a_list_with_a_column_that_nothing_heads_goes_back_too(empty: Hte):
    rows = [HEADING, [*GOOD, "已核实"]]
    run = empty.here("import", empty.workbook("list.xlsx", 名单=rows), "--create-missing", "--errors", "back.xlsx", "--format", "json")
    assert (run.code, "column-without-heading" in run.codes, (empty.folder / "back.xlsx").exists()) == (0, True, True)


def test_a_folder_for_several_copies_is_made(faulty: Hte):
    faulty.workbook("bad.xlsx", 名单=[HEADING, BAD_DAY])
    assert faulty.here("import", "list.xlsx", "bad.xlsx", "--create-missing", "--errors", "退回").code == 5
    assert sorted(path.name for path in (faulty.folder / "退回").iterdir()) == ["bad-退回.xlsx", "list-退回.xlsx"]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_shown_equals_sign_is_text_in_the_copy(empty: Hte, ending: str):
    if ending == "csv":
        (empty.folder / "list.csv").write_text(f"{','.join(HEADING)}\n=1+1示例,,GR202165000902,去年\n", encoding="utf-8")
    else:
        empty.workbook("list.xlsx", 名单=[HEADING, ["占位", None, "GR202165000902", "去年"]])
        with zipfile.ZipFile(empty.folder / "list.xlsx") as book:
            parts = {name: book.read(name) for name in book.namelist()}
        shown = '<c r="A2" t="str"><f>"="&amp;"1+1示例"</f><v>=1+1示例</v></c>'.encode()
        sheet = parts["xl/worksheets/sheet1.xml"]
        at = sheet.index(b'<c r="A2"')
        parts["xl/worksheets/sheet1.xml"] = sheet[:at] + shown + sheet[sheet.index(b"</c>", at) + 4 :]
        with zipfile.ZipFile(empty.folder / "list.xlsx", "w") as book:
            for name, part in parts.items():
                book.writestr(name, part)
    assert empty.here("import", f"list.{ending}", "--create-missing", "--errors", "back.xlsx").code == 5
    cell = sheet_of(empty.folder / "back.xlsx")["A2"]
    assert (cell.value, cell.data_type) == ("=1+1示例", "s")
