import zipfile
from datetime import date

import openpyxl
import pytest
from sample_tables import COLUMNS, ROWS, TABLE

from hte_cli.errors import HteError
from hte_cli.language import _
from hte_cli.report.formats.files import write_table
from hte_cli.values.table import UNKNOWN, Column, Table


class BreakingOff(list):
    def __iter__(self):
        yield self[0]
        raise RuntimeError


@pytest.fixture
def sheet(tmp_path):
    """The first sheet of a workbook that holds the given tables."""

    def write(*tables):
        write_table(tables, tmp_path / "out.xlsx")
        return openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0]

    return write


def test_headings_stand_in_the_first_row_bold_frozen_and_with_a_filter(sheet):
    ws = sheet(TABLE)
    assert ws["A1"].value == "企业名称"
    assert ws["A1"].font.bold
    assert ws.freeze_panes == "A2"
    assert ws.auto_filter.ref == f"A1:H{len(ROWS) + 1}"


def test_the_heading_of_money_names_its_unit(sheet):
    ws = sheet(TABLE)
    assert [c.title for c, cell in zip(COLUMNS, ws[1], strict=True) if cell.value != c.title] == ["自治区", "自治州", "县级"]


@pytest.mark.parametrize(
    ("fen", "digits"),
    [
        (6_172_850, "61728.50"),
        (1, "0.01"),
        (0, "0.00"),
        (-12_345, "-123.45"),
        (99_999_999_999_99, "99999999999.99"),
        (10_000_000, "100000.00"),
    ],
)
def test_money_is_a_number_of_yuan_to_the_fen(tmp_path, fen, digits):
    write_table([Table("a", (Column("a", "A", "yuan"),), [(fen,)])], tmp_path / "a.xlsx")
    xml = zipfile.ZipFile(tmp_path / "a.xlsx").read("xl/worksheets/sheet1.xml").decode()
    assert f"<v>{digits}</v>" in xml
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").active["A2"].number_format == "#,##0.00"


def test_dates_are_dates_and_what_is_none_stays_text(sheet):
    ws = sheet(Table("a", (Column("a", "A", "date"),), [("2024-11-22",), ("2024年",), ("1899-12-31",), (None,)]))
    assert [ws["A2"].value.date(), ws["A3"].value, ws["A4"].value] == [date(2024, 11, 22), "2024年", "1899-12-31"]
    assert ws["A2"].number_format == "yyyy-mm-dd"


def test_cells_of_the_other_kinds(sheet):
    columns = (Column("a", "A", "flag"), Column("b", "B", "integer"), Column("c", "C", "yuan"), Column("d", "D", "bar"))
    ws = sheet(Table("a", columns, [(True, 2024, UNKNOWN, (8, 10)), (None, None, None, None)]))
    assert [cell.value for cell in ws[2]] == [_("yes"), 2024, _("not stated"), "8/10"]


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "=1+1", "#N/A", "[red]甲[/red]"])
def test_text_is_never_a_formula(sheet, text):
    cell = sheet(Table("a", (Column("a", "A"),), [("before",), (text,), ("after",)]))["A3"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.quotePrefix == text.startswith(("=", "+", "-", "@"))


def test_the_prefix_of_one_text_does_not_spread_to_others(sheet):
    ws = sheet(Table("a", (Column("a", "A"),), [("before",), ("=1",), ("after",)]))
    assert [cell.quotePrefix for cell in ws["A"][1:]] == [False, True, False]


def test_control_characters_do_not_stop_the_writing(sheet):
    assert sheet(Table("a", (Column("a", "A"),), [("\x1b[31m甲\x00乙\ufffe\ud800",)]))["A2"].value == "甲乙\ufffd"


def test_the_total_is_bold_and_the_notes_stand_below_an_empty_row(sheet):
    ws = sheet(TABLE)
    total = len(ROWS) + 2
    assert (ws.cell(total, 1).value, ws.cell(total, 7).value, ws.cell(total, 7).font.bold) == ("合计", 211728.5, True)
    assert [cell.value for cell in ws[total + 1]] == [None] * len(COLUMNS)
    assert "两项未明确。" in ws.cell(total + 2, 1).value
    assert ws.max_row == total + 3


def test_columns_are_as_wide_as_their_content(sheet):
    ws = sheet(TABLE)
    assert ws.column_dimensions["A"].width >= 2 * len(ROWS[0][0]) - 2
    assert ws.column_dimensions["D"].width >= len("GR202465000181")


def test_a_very_long_text_gets_a_row_of_several_lines(sheet):
    ws = sheet(Table("a", (Column("a", "A"),), [("短",), ("长" * 100,)]))
    assert int(ws.column_dimensions["A"].width) == 50
    assert ws.row_dimensions[3].height == pytest.approx(5 * 17, abs=0.5)  # in whole pixels


def test_of_many_columns_a_long_text_is_wrapped_sooner(sheet):
    columns = tuple(Column(name, name.upper()) for name in "abcd")
    ws = sheet(Table("a", columns, [("长" * 25,) * 4]))
    assert {(found.min, found.max, int(found.width)) for found in ws.column_dimensions.values()} == {(1, 4, 24)}
    assert ws.row_dimensions[2].height == pytest.approx(3 * 17, abs=0.5)


def test_on_paper_each_page_has_the_title_the_headings_lines_and_its_number(sheet):
    ws = sheet(Table("甲&乙", COLUMNS, ROWS))
    assert ws.print_title_rows == "$1:$1"
    assert ws.oddHeader.center.text.replace("&&", "&") == "甲&乙"
    assert ws.oddFooter.center.text == "&P / &N"
    assert ws.print_options.gridLines


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("2024 年 应享", "2024 年 应享"),
        ("a/b:c*[d]?\\e", "a b c  d   e"),
        ("'甲'", "甲"),
        ("", _("Sheet")),
        ("长" * 40, "长" * 31),
    ],
)
def test_a_sheet_is_named_after_its_table(sheet, title, name):
    assert sheet(Table(title, COLUMNS, ROWS)).title == name


def test_two_tables_of_one_title_become_two_sheets(tmp_path):
    write_table([Table("List", COLUMNS, ROWS), Table("list", COLUMNS, [])], tmp_path / "a.xlsx")
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames == ["List", "list 2"]


def test_a_failure_half_way_leaves_the_old_file_and_nothing_else(tmp_path):
    target = tmp_path / "a.xlsx"
    write_table([TABLE], target)
    before = target.read_bytes()
    with pytest.raises(RuntimeError):
        write_table([Table("a", COLUMNS, BreakingOff(ROWS))], target)
    assert target.read_bytes() == before
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_is_a_fault_that_names_the_file(tmp_path):
    with pytest.raises(HteError) as stopped:
        write_table([TABLE], tmp_path / "none" / "a.xlsx")
    assert "a.xlsx" in stopped.value.message
    assert stopped.value.exit_code == 3
