"""A list is what a person sees of it: hidden, filtered and struck rows, hidden columns, number formats, footnotes."""

from __future__ import annotations

import re
import struct
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from docx import Document
from docx.oxml import OxmlElement
from old_workbook_making import OldBook, old_workbook
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from test_files import SHEET, replaced
from workbook_making import CODES, opened

from hte_cli.errors import Problem
from hte_cli.intake.files.opening import open_book
from hte_cli.intake.files.other_looks import binary_sheet
from hte_cli.values.records import Draft

HEADING = ["序号", "企业名称", "统一社会信用代码", "所属乡镇"]
FIRMS = ["精河县甲有限公司", "精河县乙有限公司", "精河县丙有限公司"]
ROWS: list[list[Any]] = [HEADING, *([n + 1, firm, CODES[n], "精河镇"] for n, firm in enumerate(FIRMS))]
STRUCK = Font(strike=True)

Change = Callable[[Any], object]


def made(path: Path, change: Change, rows: list[list[Any]] = ROWS) -> Path:
    book = Workbook()
    sheet: Any = book.active
    for row in rows:
        sheet.append(row)
    change(sheet)
    book.save(path)
    return path


def found(path: Path, **options: Any) -> tuple[list[str], list[tuple[str, str, int | None, str, str]]]:
    """The names that are read, and every problem: code, severity, row, column, value."""
    file = opened(path, **options)
    rows = [found for sheet in file.sheets for found in sheet.drafts()]
    told = [*file.problems, *(f for f in rows if isinstance(f, Problem))]
    names = [str(f.fields.get("name")) for f in rows if isinstance(f, Draft)]
    return names, [(p.code, p.severity, p.row, p.column, p.value) for p in told]


def hide(*rows: int) -> Change:
    return lambda sheet: [setattr(sheet.row_dimensions[row], "hidden", True) for row in rows]


def filtered(sheet: Any) -> None:
    sheet.auto_filter.ref = "A1:D4"
    sheet.auto_filter.add_filter_column(3, ["精河镇"])
    hide(3)(sheet)


def strike(*cells: str) -> Change:
    return lambda sheet: [setattr(sheet[cell], "font", STRUCK) for cell in cells]


UNSEEN: dict[str, tuple[Change, str, str]] = {
    "a hidden row": (hide(3), "rows-hidden", "3"),
    "a row filtered away": (filtered, "rows-hidden", "3"),
    "a collapsed group": (lambda sheet: sheet.row_dimensions.group(3, 3, hidden=True), "rows-hidden", "3"),
    "a struck row": (strike("A3", "B3", "C3", "D3"), "rows-struck", "3"),
    "all but the number struck": (strike("B3", "C3", "D3"), "rows-struck", "3"),
}


@pytest.mark.parametrize(("change", "code", "rows"), UNSEEN.values(), ids=UNSEEN)
def test_rows_that_nobody_sees_are_named_and_decided_by_a_person(tmp_path: Path, change: Change, code: str, rows: str) -> None:
    path = made(tmp_path / "a.xlsx", change)
    assert found(path) == ([], [(code, "error", 1, "", rows)])
    assert found(path, hidden="include") == (FIRMS, [(code, "warning", 1, "", rows)])
    assert found(path, hidden="skip") == ([FIRMS[0], FIRMS[2]], [(code, "warning", 1, "", rows)])
    assert sum(sheet.skipped for sheet in opened(path, hidden="skip").sheets) == 0  # counted while the rows are read


def test_rows_left_out_are_counted(tmp_path: Path) -> None:
    (sheet,) = opened(made(tmp_path / "a.xlsx", hide(2, 3)), hidden="skip").sheets
    assert len(list(sheet.drafts())) == 1
    assert (sheet.read, sheet.skipped) == (1, 2)


def test_many_rows_are_named_in_runs_and_both_kinds_at_once(tmp_path: Path) -> None:
    rows = [HEADING, *([n, f"精河县第{n}有限公司", None, "精河镇"] for n in range(1, 20))]
    path = made(tmp_path / "a.xlsx", lambda sheet: (hide(2, 3, 4, 9)(sheet), strike("B6", "D6", "B7", "D7")(sheet)), rows)
    assert found(path)[1] == [("rows-hidden", "error", 1, "", "2-4, 9"), ("rows-struck", "error", 1, "", "6-7")]
    assert len(found(path, hidden="skip")[0]) == 13


NOTHING: dict[str, Change] = {
    "hidden rows that hold nothing": lambda sheet: (sheet.insert_rows(3), hide(3)(sheet)),
    "a hidden row above the heading": lambda sheet: (sheet.insert_rows(1), hide(1)(sheet)),
    "a hidden total": lambda sheet: (sheet.append(["合计", "3家"]), hide(5)(sheet)),
    "a hidden row that only counts": lambda sheet: (sheet.append([4]), hide(5)(sheet)),
    "a hidden column that is not read": lambda sheet: setattr(sheet.column_dimensions["A"], "hidden", True),
    "a filter that filters nothing": lambda sheet: setattr(sheet.auto_filter, "ref", "A1:D4"),
    "a struck cell in no column": strike("F3"),
    "a struck heading": strike("A1", "B1"),
}


@pytest.mark.parametrize("change", NOTHING.values(), ids=NOTHING)
def test_what_is_hidden_beside_the_records_needs_no_decision(tmp_path: Path, change: Change) -> None:
    names, told = found(made(tmp_path / "a.xlsx", change))
    assert names == FIRMS
    assert [code for code, *_rest in told if code != "heading-unknown"] == []


def test_rows_that_another_word_leaves_out_need_no_decision(tmp_path: Path) -> None:
    rows = [HEADING, *([n, firm, None, town] for n, (firm, town) in enumerate(zip(FIRMS, ("精河镇", "托里镇", "精河镇"), strict=True)))]
    assert found(made(tmp_path / "a.xlsx", hide(3), rows), where={"所属乡镇": "精河镇"}) == ([FIRMS[0], FIRMS[2]], [])


def test_a_hidden_column_that_would_be_read_is_decided_too(tmp_path: Path) -> None:
    def change(sheet: Any) -> None:
        sheet.column_dimensions["D"].hidden = True

    path = made(tmp_path / "a.xlsx", change)
    assert found(path) == ([], [("columns-hidden", "error", 1, "", "D 所属乡镇")])
    kept = {
        word: [d.fields.get("township") for s in opened(path, hidden=word).sheets for d in s.drafts() if isinstance(d, Draft)]
        for word in ("include", "skip")
    }
    assert kept == {"include": ["精河镇"] * 3, "skip": [None] * 3}


def rich(*pieces: tuple[str, dict[str, Any]]) -> CellRichText:
    return CellRichText(*(TextBlock(InlineFont(**looks), text) if looks else text for text, looks in pieces))


@pytest.mark.parametrize(
    "change",
    [
        strike("B3"),
        lambda sheet: sheet.__setitem__("D3", rich(("精河镇", {"strike": True}), ("茫丁乡", {}))),
        lambda sheet: setattr(sheet["D3"], "number_format", ";;;"),
    ],
    ids=["a cell alone", "a part of a cell", "a format that shows nothing"],
)
def test_a_cell_of_which_not_all_is_seen_is_refused(tmp_path: Path, change: Change) -> None:
    path = made(tmp_path / "a.xlsx", change)
    names, told = found(path)
    assert names == [FIRMS[0], FIRMS[2]]
    assert [(code, severity, row) for code, severity, row, _column, _value in told] == [("cell-unseen", "error", 3)]
    assert found(path, hidden="include")[0][1] == FIRMS[1]


RAISED = {"vertAlign": "superscript"}


@pytest.mark.parametrize(
    ("cell", "name", "code"),
    [
        (rich((FIRMS[1], {}), ("1", RAISED)), FIRMS[1], "footnote-dropped"),
        (rich((FIRMS[1], {}), ("[2]", RAISED)), FIRMS[1], "footnote-dropped"),
        (rich((FIRMS[1], {}), ("①", RAISED)), FIRMS[1], "footnote-dropped"),
        (f"{FIRMS[1]}¹", FIRMS[1], "footnote-dropped"),
        (f"{FIRMS[1]}②", FIRMS[1], "footnote-dropped"),
        (rich(("精河县10", {}), ("4", RAISED), ("立方有限公司", {})), "精河县104立方有限公司", None),
        (rich((FIRMS[1][:4], {"b": True}), (FIRMS[1][4:], {})), FIRMS[1], None),
    ],
)
def test_the_raised_sign_of_a_footnote_is_no_part_of_a_name(tmp_path: Path, cell: Any, name: str, code: str | None) -> None:
    names, told = found(made(tmp_path / "a.xlsx", lambda sheet: sheet.__setitem__("B3", cell)))
    if "10" not in name:
        assert names == [FIRMS[0], name, FIRMS[2]]
    assert [(c, s, row, column) for c, s, row, column, _value in told] == ([(code, "warning", 3, "B")] if code else [])


ANNUAL = ["企业名称", "年度", "营业收入（{unit}）", "职工总数"]


@pytest.mark.parametrize(
    ("unit", "value", "code", "fen"),
    [
        ("万元", 12_345_678, '0!.0,"万元"', 1_234_567_800),
        ("元", 12_345_678, '0!.0,"万元"', 1_234_567_800),
        ("万元", 12_345_678, '0"."0000', 1_234_567_800),
        ("万元", 12.5, '0.00"万元"', 12_500_000),
        ("元", 1250, '"¥"#,##0.00', 125_000),
        ("元", 1250, '0"元"', 125_000),
        ("千元", 1_250_000, "#,##0,", 125_000_000),
        ("万元", 1_234_567_890, '[>=100000000]0!.00,,"亿";[>=10000]0!.0,"万";0', "format-unclear"),
        ("元", 1_234_567_890, '[>=100000000]0!.00,,"亿";[>=10000]0!.0,"万";0', 123_456_789_000),
        ("万元", 12_345_678, "#,##0.00,", "format-unclear"),
        ("万元", 0.2, "0%", "format-unclear"),
        ("万元", 12_345_678, '#,##0,,"百万"', "format-unclear"),
        ("元", 100, '"$"#,##0', "format-unclear"),
        ("万元", 100, '0"元"', "format-unclear"),
        ("元", 12.5, '0.00"万元"', "format-unclear"),
        ("万元", 12.5, "00000.0", 12_500_000),
        ("元", 120000, "0.00E+00", 12_000_000),
    ],
)
def test_a_sum_is_read_as_it_is_seen_or_refused(tmp_path: Path, unit: str, value: float, code: str, fen: int | str) -> None:
    rows = [[text.format(unit=unit) for text in ANNUAL], [FIRMS[0], 2024, value, 5]]
    path = made(tmp_path / "a.xlsx", lambda sheet: setattr(sheet["C2"], "number_format", code), rows)
    (row,) = opened(path).sheets[0].drafts()
    assert (row.code if isinstance(row, Problem) else row.fields["revenue_fen"]) == fen


@pytest.mark.parametrize(
    ("heading", "value", "code", "read"),
    [
        ("证书编号", 202465000001, '"GR"0', ("number", "GR202465000001")),
        ("证书编号", 202465000001, '"GR"000000000000', ("number", "GR202465000001")),
        ("发证日期", date(2024, 12, 1), "yyyy-mm-dd", ("issued_on", "2024-12-01")),
        ("发证日期", date(2024, 12, 1), 'yyyy"年"m"月"', "date-incomplete"),
        ("发证日期", date(2024, 12, 1), "mmm-yy", "date-incomplete"),
        ("发证日期", date(2024, 12, 1), "yyyy", "date-incomplete"),
        ("发证日期", date(2024, 12, 1), 'm"月"d"日"', "date-unreadable"),
        ("发证日期", 20241206, '0000"."00"."00', ("issued_on", "2024-12-06")),
        ("发证日期", 202412, '0000"年"00"月"', "date-incomplete"),
    ],
)
def test_a_number_and_a_day_are_read_as_they_are_seen(tmp_path: Path, heading: str, value: Any, code: str, read: object) -> None:
    good = {"企业名称": FIRMS[0], "证书编号": "GR202465000001", "发证日期": date(2024, 11, 2)} | {heading: value}

    def change(sheet: Any) -> None:
        sheet.cell(2, list(good).index(heading) + 1).number_format = code

    rows = list(opened(made(tmp_path / "a.xlsx", change, [list(good), list(good.values())])).sheets[0].drafts())
    (row,) = [one for one in rows if not (isinstance(one, Problem) and not one.is_error)]
    assert (row.code if isinstance(row, Problem) else (read[0], row.fields[read[0]])) == read  # type: ignore[index]


@pytest.mark.parametrize(
    ("value", "code", "read"),
    [
        (127, '0"人"', 127),
        (127, '0"台套"', 127),
        (127, "00000", 127),
        (127_000, "0,", "format-unclear"),
        (0.5, "0%", "format-unclear"),
        (3, '"约"0', "count-unreadable"),
    ],
)
def test_a_count_is_read_with_its_word_and_never_scaled(tmp_path: Path, value: float, code: str, read: object) -> None:
    rows = [[text.format(unit="元") for text in ANNUAL], [FIRMS[0], 2024, 1, value]]
    path = made(tmp_path / "a.xlsx", lambda sheet: setattr(sheet["D2"], "number_format", code), rows)
    (row,) = opened(path).sheets[0].drafts()
    assert (row.code if isinstance(row, Problem) else row.fields["staff"]) == read


def test_what_is_read_as_it_is_seen_is_said_once_for_each_format(tmp_path: Path) -> None:
    rows = [["企业名称", "证书编号", "发证日期"], *([firm, 202465000001 + n, "2024-11-02"] for n, firm in enumerate(FIRMS))]
    path = made(tmp_path / "a.xlsx", lambda sheet: [setattr(sheet.cell(n, 2), "number_format", '"GR"0') for n in (2, 3, 4)], rows)
    assert [one for one in found(path)[1] if one[0] == "format-shown"] == [("format-shown", "warning", 2, "B", "GR202465000001")]


def test_a_heading_that_only_its_format_makes_a_word_is_one(tmp_path: Path) -> None:
    rows = [["企业名称", "统一社会信用代码", 7], [FIRMS[0], CODES[0], "精河镇"]]
    path = made(tmp_path / "a.xlsx", lambda sheet: setattr(sheet["C1"], "number_format", '"所属乡镇"'), rows)
    assert [d.fields for d in opened(path).sheets[0].drafts() if isinstance(d, Draft)] == [
        {"name": FIRMS[0], "uscc": CODES[0], "township": "精河镇"}
    ]


def test_files_of_another_writer_tell_the_same(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    sheet, struck, raised = book.add_worksheet(), book.add_format({"font_strikeout": True}), book.add_format({"font_script": 1})
    for number, row in enumerate(ROWS):
        sheet.write_row(number, 0, row, struck if number == 2 else None)
    sheet.write_rich_string(3, 1, FIRMS[2], raised, "1")
    sheet.set_row(1, None, None, {"hidden": True})
    sheet.autofilter("A1:D4")
    sheet.filter_column("B", "x == 乙")
    book.close()
    assert [(code, value) for code, _severity, _row, _column, value in found(tmp_path / "a.xlsx")[1]] == [
        ("footnote-dropped", "1"),
        ("rows-hidden", "2"),
        ("rows-struck", "3"),
    ]
    assert found(tmp_path / "a.xlsx", hidden="skip")[0] == [FIRMS[2]]


def test_cells_without_references_and_prefixed_xml_tell_their_looks(tmp_path: Path) -> None:
    path = made(tmp_path / "a.xlsx", strike("B3", "C3", "D3"))
    whole = found(path)[1]

    def bare(xml: str) -> str:
        return re.sub(r'<c r="[A-Z]+\d+"', "<c", re.sub(r'<row r="\d+"', "<row", xml))

    replaced(path, SHEET, bare)
    assert found(path)[1] == whole == [("rows-struck", "error", 1, "", "3")]


@pytest.mark.parametrize(("height", "hidden"), [("0", True), ("0.75", True), ("1.5", True), ("6", False), ("15", False)])
def test_a_row_of_no_height_is_hidden(tmp_path: Path, height: str, hidden: bool) -> None:
    path = made(tmp_path / "a.xlsx", hide())
    replaced(path, SHEET, lambda xml: xml.replace('<row r="3"', f'<row r="3" ht="{height}" customHeight="1"'))
    assert [(code, value) for code, _severity, _row, _column, value in found(path)[1]] == ([("rows-hidden", "3")] if hidden else [])


# --- Word


def document(path: Path, change: Change) -> Path:
    made_ = Document()
    table = made_.add_table(0, len(HEADING))
    for row in ROWS:
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.paragraphs[0].add_run(str(value))
    change(table)
    made_.save(str(path))
    return path


def runs(table: Any, row: int) -> list[Any]:
    return [cell.paragraphs[0].runs[0] for cell in table.rows[row].cells]


def hide_row(table: Any) -> None:
    table.rows[2]._tr.get_or_add_trPr().append(OxmlElement("w:hidden"))


def strike_row(table: Any) -> None:
    for run in runs(table, 2):
        run.font.strike = True


def hide_text(table: Any) -> None:
    for run in runs(table, 2):
        run.font.hidden = True


def strike_part(table: Any) -> None:
    table.rows[2].cells[3].paragraphs[0].add_run("茫丁乡").font.double_strike = True


def raise_part(table: Any) -> None:
    table.rows[2].cells[1].paragraphs[0].add_run("1").font.superscript = True


def strike_not(table: Any) -> None:
    for run in runs(table, 2):
        run.font.strike = False


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (hide_row, [("rows-hidden", "error", 1, "3")]),
        (strike_row, [("rows-struck", "error", 1, "3")]),
        (hide_text, [("rows-struck", "error", 1, "3")]),
        (strike_part, [("cell-unseen", "error", 3, "精河镇茫丁乡")]),
        (raise_part, [("footnote-dropped", "warning", 3, "1")]),
        (strike_not, []),
    ],
)
def test_a_word_table_tells_what_is_seen_of_it(tmp_path: Path, change: Change, told: list[tuple[str, str, int, str]]) -> None:
    path = document(tmp_path / "a.docx", change)
    assert [(code, severity, row, value) for code, severity, row, _column, value in found(path)[1]] == told
    assert len(found(path, hidden="include")[0]) == 3
    if change is raise_part:
        assert found(path)[0] == FIRMS


# --- the older workbooks

OLD: list[list[Any]] = [["企业名称", "统一社会信用代码"], *([firm, CODES[n]] for n, firm in enumerate(FIRMS))]


@pytest.mark.parametrize("container", [True, False])
@pytest.mark.parametrize("codepage", [1200, 1252, 936, 950, 65001, 10008, 32768, 367, None])
def test_a_newer_xls_is_read_whatever_its_code_page(tmp_path: Path, codepage: int | None, container: bool) -> None:
    path = old_workbook(tmp_path / "a.xls", OldBook(OLD, codepage=codepage), container=container)
    assert found(path) == (FIRMS, [])


@pytest.mark.parametrize(
    ("codepage", "encoding"), [(936, "gbk"), (None, "gbk"), (367, "gbk"), (1252, "gbk"), (10008, "gbk"), (20936, "gbk"), (32769, "gbk")]
)
@pytest.mark.parametrize("container", [True, False])
def test_an_xls_of_excel_5_is_read_in_its_code_page_or_that_of_its_fonts(
    tmp_path: Path, codepage: int | None, encoding: str, container: bool
) -> None:
    path = old_workbook(tmp_path / "a.xls", OldBook(OLD, codepage=codepage, encoding=encoding), container=container)
    assert found(path) == (FIRMS, [])


def test_an_xls_of_taiwan_is_read_in_big5(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["企業名稱", "統一社會信用代碼"], ["精河縣甲有限公司", CODES[0]]]
    book = OldBook(rows, codepage=950, encoding="big5", names=("表",))
    assert [list(row) for _number, row in open_book(old_workbook(tmp_path / "a.xls", book)).grids[0].rows()] == rows


@pytest.mark.parametrize("encoding", ["", "gbk"])
def test_an_xls_tells_what_is_seen_of_it(tmp_path: Path, encoding: str) -> None:
    rows = [*OLD[:2], [(cell, 1) for cell in OLD[2]], OLD[3]]
    hidden = OldBook(rows, struck_styles=[1], hidden_rows=[4], codepage=936 if encoding else 1200, encoding=encoding)
    path = old_workbook(tmp_path / "a.xls", hidden)
    assert [(code, value) for code, _severity, _row, _column, value in found(path)[1]] == [("rows-hidden", "4"), ("rows-struck", "3")]
    assert found(path, hidden="skip")[0] == FIRMS[:1]
    column = old_workbook(tmp_path / "b.xls", OldBook(OLD, hidden_columns=[1]))
    assert [(code, value) for code, _severity, _row, _column, value in found(column)[1]] == [("columns-hidden", "B 统一社会信用代码")]


def test_pieces_of_a_text_in_an_xls_are_told_apart(tmp_path: Path) -> None:
    rows = [*OLD[:2], [[(FIRMS[1], 0), ("1", 6)], CODES[1]], [[(FIRMS[2], 0), ("（已注销）", 5)], CODES[2]]]
    names, told = found(old_workbook(tmp_path / "a.xls", OldBook(rows)))
    assert names == FIRMS[:2]
    assert [(code, row) for code, _severity, row, _column, _value in told] == [("footnote-dropped", 3), ("cell-unseen", 4)]


def test_number_formats_of_an_xls_are_read_as_they_are_seen(tmp_path: Path) -> None:
    formats = ['0!.0,"万元"', "#,##0,", '"GR"0', 'yyyy"年"m"月"']
    rows: list[list[Any]] = [
        ["企业名称", "年度", "营业收入（万元）"],
        [FIRMS[0], 2024.0, (12_345_678.0, 1)],
        [FIRMS[1], 2024.0, (12_345_678.0, 2)],
    ]
    first, second = opened(old_workbook(tmp_path / "a.xls", OldBook(rows, formats))).sheets[0].drafts()
    assert isinstance(first, Draft)
    assert first.fields["revenue_fen"] == 1_234_567_800
    assert isinstance(second, Problem)
    assert second.code == "format-unclear"
    rows = [["企业名称", "证书编号", "发证日期"], [FIRMS[0], (202465000001.0, 3), "2024-11-02"], [FIRMS[1], "GR202465000002", (45627.0, 4)]]
    first, second = opened(old_workbook(tmp_path / "b.xls", OldBook(rows, formats))).sheets[0].drafts()
    assert isinstance(first, Draft)
    assert first.fields["number"] == "GR202465000001"
    assert isinstance(second, Problem)
    assert second.code == "date-incomplete"


def test_a_hidden_sheet_of_an_xls_stays_named_and_unread(tmp_path: Path) -> None:
    book = OldBook(OLD, names=("名单", "旧", "更旧"), states={"旧": 1, "更旧": 2})
    names, told = found(old_workbook(tmp_path / "a.xls", book))
    assert names == FIRMS
    assert [(code, value) for code, _severity, _row, _column, value in told] == [("sheet-hidden", "旧, 更旧")]


# --- binary workbooks and open documents


def record(kind: int, content: bytes) -> bytes:
    """One record of a binary workbook."""
    return (bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])) + bytes([len(content)]) + content


def test_a_binary_sheet_tells_hidden_rows_and_columns_and_struck_cells() -> None:
    def line(number: int, hidden: bool) -> bytes:
        return record(0, struct.pack("<IIHBB", number, 0, 300, 0, 0x10 if hidden else 0))

    def cell(column: int, style: int) -> bytes:
        return record(7, struct.pack("<III", column, style, 0))

    columns = record(60, struct.pack("<IIIIH", 2, 3, 2000, 0, 1)) + record(60, struct.pack("<IIIIH", 4, 4, 2000, 0, 2))
    data = columns + line(0, False) + cell(0, 0) + line(1, True) + cell(0, 1) + line(2, False) + cell(0, 1) + cell(1, 2)
    looks = binary_sheet(data, {1: (True, None), 2: (False, '"GR"0')})
    assert (looks.hidden, looks.columns, looks.struck, looks.formats) == ({2}, {2, 3}, {2: {0}, 3: {0}}, {3: {1: '"GR"0'}})


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("<table:table-row ", '<table:table-row table:visibility="collapse" ', ("rows-hidden", "1 row is hidden")),
        ("<table:table-row ", '<table:table-row table:visibility="filter" ', ("rows-hidden", "1 row is filtered")),
        ("<table:table-column ", '<table:table-column table:visibility="collapse" ', ("columns-hidden", "Columns")),
    ],
)
def test_an_open_document_tells_what_is_hidden(tmp_path: Path, old: str, new: str, told: tuple[str, str]) -> None:
    source = Path(__file__).parent / "files" / "enterprises.ods"
    with zipfile.ZipFile(source) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts["content.xml"].decode()
    at = text.rindex(old, 0, text.rindex("office:value-type")) if "row" in old else text.index(old)
    parts["content.xml"] = (text[:at] + new + text[at + len(old) :]).encode()
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    (sheet,) = opened(tmp_path / "a.ods").sheets
    assert [(p.code, p.message[: len(told[1])]) for p in sheet.drafts() if isinstance(p, Problem)] == [told]
