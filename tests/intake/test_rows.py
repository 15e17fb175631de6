"""The rows below a heading: what is skipped, filled, left out, and refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from workbook_making import CODES, fields, only_sheet, opened, problems, table, workbook

from hte_cli.errors import Problem
from hte_cli.intake.footers import is_footer
from hte_cli.values.records import Draft

FIRM, OTHER = "精河县中泰生物科技有限公司", "精河县百桑新材料有限公司"


def test_repeated_headings_totals_notes_and_blanks_are_skipped_and_counted(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["序号", "企业名称", "证书编号", "发证日期"],
        [1, FIRM, "GR202365000136", "2023-10-06"],
        [],
        ["序号", "企业\n名称", "证书编号 ", "发证日期"],
        [2, OTHER, "GR202365000137", "2023-10-06"],
        ["", "合 计", "2家", ""],
        ["注：以上均在册"],
        ["填表人：张三", None, None, "填报日期：2025年12月31日"],
        [3, None, None, None],
        [],
        [],
    ]
    path = workbook(tmp_path / "a.xlsx", rows)
    assert [f["number"] for f in fields(path)] == ["GR202365000136", "GR202365000137"]
    sheet = only_sheet(path)
    list(sheet.drafts())
    assert (sheet.read, sheet.skipped) == (2, 6)


def test_a_heading_of_two_rows_is_known_again(tmp_path: Path) -> None:
    head: list[list[Any]] = [["企业名称", "事项", "日期", "上级资金（万元）", None], [None, None, None, "自治区", "自治州"]]
    data: list[list[Any]] = [[FIRM, "上市", "2024-05-14", None, 1]]
    path = workbook(tmp_path / "a.xlsx", head + data + head + data, ["D1:E1", "A1:A2", "B1:B2", "C1:C2"])
    assert [f["prefecture_fen"] for f in fields(path)] == [1_000_000, 1_000_000]


@pytest.mark.parametrize("text", ["合计", "小 计", "总计：", "合计（8家）", "精河镇小计", "注：某", "备注：某", "注1、某", "说明：某"])
@pytest.mark.parametrize("ending", ["", " "])
def test_a_footer_is_known_by_its_first_words(text: str, ending: str) -> None:
    assert is_footer(text + ending)


@pytest.mark.parametrize(
    "text",
    [
        "填表人：某",
        "填报人:",
        "审核人",
        "填报日期：2025年",
        "制表",
        "制表人:谷某",
        "单位负责人：",
        "公示期：5天",
        "附件2",
        "Total",
        "Note: x",
    ],
)
def test_signature_lines_and_annexes_are_footers(text: str) -> None:
    assert is_footer(text)


@pytest.mark.parametrize(
    "text",
    [FIRM, "总计科技有限公司", "合计达有限公司", "制表机械有限公司", "注册资本公司", "负责任公司", "Total Energies Ltd", "1", 1.0, None],
)
def test_enterprises_are_no_footers(text: object) -> None:
    assert not is_footer(text)


def test_merged_cells_down_a_column_are_filled_and_only_there(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["企业名称", "证书编号", "发证日期", "备注"],
        [FIRM, "GR202065000136", "2020-10-06", "甲"],
        [None, "GR202365000136", "2023-10-06", None],
        [None, "GR202365000137", "2023-10-07", None],
    ]
    path = workbook(tmp_path / "a.xlsx", rows, ["A2:A3", "D2:D4"])
    found = list(only_sheet(path).drafts())
    assert [(d.origin.row, d.fields["name"]) for d in found if isinstance(d, Draft) and d.origin] == [(2, FIRM), (3, FIRM)]
    assert [(p.code, p.row, p.column) for p in found if isinstance(p, Problem)] == [("enterprise-missing", 4, "A")]


def test_a_blank_row_inside_a_merged_range_stays_blank(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["企业名称", "证书编号", "发证日期"],
        [FIRM, "GR202065000136", "2020-10-06"],
        [],
        [OTHER, "GR202365000136", "2023-10-06"],
    ]
    assert len(fields(workbook(tmp_path / "a.xlsx", rows, ["A2:A3"]))) == 2


def test_a_note_merged_over_the_width_is_passed_over_with_a_warning(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["序号", "企业名称", "证书编号", "发证日期"],
        ["一、精河镇"],
        [1, FIRM, "GR202065000136", "2020-10-06"],
        [None, "县外"],
    ]
    path = workbook(tmp_path / "a.xlsx", rows, ["A2:D2", "B4:D4"])
    found = [p for p in only_sheet(path).drafts() if isinstance(p, Problem)]
    assert [(p.code, p.severity, p.row, p.value) for p in found] == [
        ("row-not-read", "warning", 4, "县外"),
    ]


def test_every_fault_of_a_row_is_named_by_row_column_and_value(tmp_path: Path) -> None:
    text = f"企业名称,统一社会信用代码,成立日期,所属乡镇\n{FIRM},{CODES[0][:-1]}X,2018年9月,精河镇\n{OTHER},{CODES[1]},2018-09-01,\n"
    found = list(only_sheet(table(tmp_path / "a.csv", text)).drafts())
    assert [(p.code, p.sheet, p.row, p.column, p.value) for p in found if isinstance(p, Problem)] == [
        ("uscc-check", "", 2, "B", CODES[0][:-1] + "X"),
        ("date-incomplete", "", 2, "C", "2018年9月"),
    ]
    assert [d.fields["name"] for d in found if isinstance(d, Draft)] == [OTHER]


def test_an_enterprise_needs_a_name_or_a_code(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", f"企业名称,统一社会信用代码,所属乡镇\n,{CODES[0]},精河镇\n,,托里镇\n")
    assert problems(path) == [("enterprise-missing", 3, "A")]


def test_an_empty_cell_states_nothing(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", f"企业名称,成立日期,迁入日期,曾用名,迁出原因\n{FIRM},,—,老公司、旧公司,注销\n")
    assert fields(path) == [{"name": FIRM, "former_names": "老公司\t旧公司", "left_why": "dissolved"}]


def test_a_code_stored_as_a_number_is_refused(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["企业名称", "统一社会信用代码"], [FIRM, 911522010783762860], [OTHER, "9.16527E+17"]]
    assert problems(workbook(tmp_path / "a.xlsx", rows)) == [("uscc-number", 2, "B"), ("uscc-number", 3, "B")]


def test_a_money_column_without_a_unit_is_refused_once_and_only_where_it_has_values(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["企业名称", "年度", "营业收入", "研发费用", "职工总数"],
        [FIRM, 2022, 100, None, 5],
        [FIRM, 2023, 200, "10万元", 6],
        [FIRM, 2024, "—", None, 7],
    ]
    path = workbook(tmp_path / "a.xlsx", rows)
    found = list(only_sheet(path).drafts())
    assert [(p.code, p.row, p.column) for p in found if isinstance(p, Problem)] == [("unit-missing", 1, "C")]
    drafts = [d.fields for d in found if isinstance(d, Draft)]
    assert [d.get("rd_spending_fen") for d in drafts] == [None, 10_000_000, None]
    assert all("revenue_fen" not in d for d in drafts)
    assert [f.get("revenue_fen") for f in fields(path, fixed={"unit": "wan"})] == [100_000_000, 200_000_000, None]


def test_the_note_of_a_unit_stands_behind_the_headings_own(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["单位：万元"], ["企业名称", "年度", "营业收入(元)", "研发费用"], [FIRM, 2022, 100, 100]]
    found = fields(workbook(tmp_path / "a.xlsx", rows), fixed={"unit": "yuan"})[0]
    assert (found["revenue_fen"], found["rd_spending_fen"]) == (10_000, 100_000_000)


def test_a_row_states_more_than_what_is_fixed_for_all(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", "企业名称,证书编号,发证日期,批次\n某公司,GR202365000136,,1\n某公司,GR202365000137,2023-10-07,\n")
    found = fields(path, fixed={"发证日期": "2023-10-06", "batch": "第二批", "township": "精河镇"})
    assert [(f["issued_on"], f["batch"]) for f in found] == [("2023-10-06", "1"), ("2023-10-07", "第二批")]
    assert "township" not in found[0]


@pytest.mark.parametrize(("fixed", "code"), [({"unit": "dollar"}, "unit-unknown"), ({"颜色": "红"}, "set-unknown")])
def test_a_word_set_for_all_rows_must_be_known(tmp_path: Path, fixed: dict[str, str], code: str) -> None:
    file = opened(table(tmp_path / "a.csv", "企业名称\n某公司\n"), fixed=fixed)
    assert [p.code for p in file.problems if p.is_error] == [code]


def test_an_unreadable_value_set_for_all_rows_refuses_the_sheet(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", "企业名称,证书编号\n某公司,GR202365000136\n")
    assert problems(path, fixed={"issued_on": "2023年"})[0][0] == "date-incomplete"


def test_where_keeps_only_the_rows_with_that_value(tmp_path: Path) -> None:
    rows = ["企业名称,县市,证书编号,发证日期", "甲公司, 精河县 ,GR202365000136,2023-10-06", "乙公司,博乐市,坏,坏"]
    path = table(tmp_path / "a.csv", "\n".join([*rows, "丙公司,精河县,GR202365000138,2023-10-06"]))
    assert [f["name"] for f in fields(path, where={"县市": "精河县"})] == ["甲公司", "丙公司"]
    sheet = only_sheet(path, where={"县市": "精河县", "number": "gr202365000138"})
    assert [d.fields["name"] for d in sheet.drafts() if isinstance(d, Draft)] == ["丙公司"]
    assert (sheet.read, sheet.skipped) == (1, 2)
    assert problems(path, where={"州": "博州"}) == [("where-unknown", 1, "")]


def test_where_looks_through_merged_cells(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["县市", "企业名称"], ["精河县", "甲公司"], [None, "乙公司"], ["博乐市", "丙公司"]]
    path = workbook(tmp_path / "a.xlsx", rows, ["A2:A3"])
    assert [f["name"] for f in fields(path, where={"县市": "精河县"})] == ["甲公司", "乙公司"]


def test_a_plain_number_in_a_workbook_of_the_1904_system_is_its_day(tmp_path: Path) -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet: Any = book.active
    sheet.append(["企业名称", "成立日期"])
    sheet.append([FIRM, 43753])
    book.save(tmp_path / "a.xlsx")
    assert fields(tmp_path / "a.xlsx")[0]["registered_on"] == "2023-10-16"


def test_error_cells_and_formulas_without_a_result_are_refused_by_place(tmp_path: Path) -> None:
    book = Workbook()
    sheet: Any = book.active
    sheet.append(["企业名称", "成立日期", "所属乡镇", "备注"])
    sheet.append([FIRM, "=TODAY()", "精河镇", "=1+1"])
    sheet.append([OTHER, "2018-09-01", "x", None])
    sheet["C3"].value, sheet["C3"].data_type = "#REF!", "e"
    sheet["A6"] = "=A2"
    book.save(tmp_path / "a.xlsx")
    found = [p for p in only_sheet(tmp_path / "a.xlsx").drafts() if isinstance(p, Problem)]
    assert [(p.code, p.row, p.column, p.value) for p in found] == [
        ("formula-without-result", 2, "B", "=TODAY()"),
        ("cell-error", 3, "C", "#REF!"),
        ("formula-without-result", 6, "A", "=A2"),
    ]


def test_a_heading_that_is_a_formula_without_a_result_is_named(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["企业名称", "=A9"], [FIRM, "x"]])
    assert [(p.code, p.severity, p.row) for p in opened(path).problems] == [("heading-broken", "warning", 1)]
