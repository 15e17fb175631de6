"""How a sheet's heading is found, and which kind it tells."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from workbook_making import CODES, fields, only_sheet, opened, problems, table, workbook

from hte_cli.intake.folding import read_heading, unit_in_note

FIRM = "精河县中泰生物科技有限公司"


@pytest.mark.parametrize(
    ("headings", "kind"),
    [
        ("指标,年度,数值", "statistic"),
        ("企业名称,入库时间,入库来源,责任人", "reserve"),
        ("单位名称,入库日期,入库来源", "reserve"),
        ("企业名称,事项类型,级别,发生日期", "event"),
        ("公司名称,事项,日期", "event"),
        ("企业名称,证书编号,发证日期,有效期", "certification"),
        ("企业名,高企证书号,发证日期", "certification"),
        ("企业名称,统一社会信用代码,入库登记编号,入库日期", "certification"),
        ("企业名称,年度,是否规上", "annual"),
        ("企业名称,年份,研发投入（万元）,职工总数", "annual"),
        ("序号,单位名称,统一社会信用代码,成立日期,所属乡镇/园区", "enterprise"),
        ("企业名称", "enterprise"),
        ("企业,信用代码", "enterprise"),
        ("uscc,name,former_names,registered_on,township,joined_on,left_on,left_why", "enterprise"),
        ("Enterprise,USCC,Scheme,Number,Issued on,Valid until,Occasion", "certification"),
        ("enterprise,uscc,kind,on,title,grade,board,region,prefecture,document", "event"),
        ("Enterprise,Year,Above scale,Revenue (yuan),R&D spending (yuan),Staff,R&D staff", "annual"),
        ("Enterprise,On,Source,Responsible", "reserve"),
        ("id,as_of,value", "statistic"),
    ],
)
def test_the_kind_is_told_by_the_headings(tmp_path: Path, headings: str, kind: str) -> None:
    assert only_sheet(table(tmp_path / "a.csv", headings + "\n")).kind == kind


@pytest.mark.parametrize(
    "rows",
    [
        "姓名,电话\n张三,1\n",
        "名称,说明\n某,某\n",
        "单位,说明\n家,某\n",
        "name,phone\nx,1\n",
        f"企业名称,{FIRM}\n成立日期,2018-09-01\n",
        f"企业名称,{CODES[0]}\n",
        "2022年,2023年\n1,2\n",
    ],
)
def test_data_and_foreign_tables_are_never_taken_for_headings(tmp_path: Path, rows: str) -> None:
    file = opened(table(tmp_path / "a.csv", rows))
    assert file.sheets == []
    assert [(p.code, p.severity) for p in file.problems] == [("headings-not-found", "error")]
    assert "企业名称" in file.problems[0].message


def test_a_heading_is_found_below_three_title_rows_with_breaks_spaces_and_widths(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["附件1", None, None],
        ["精河县企业名录", None, None],
        ["单位：万元", None, "2025年"],
        ["序 号", "企业\n名称", "统一社会\n信用代码（18位）"],
        [1, FIRM, CODES[0]],
    ]
    sheet = only_sheet(workbook(tmp_path / "a.xlsx", rows, ["A1:C1", "A2:C2"]))
    assert (sheet.heading_row, dict(sheet.source.columns)) == (4, {"name": "B", "uscc": "C"})
    assert fields(tmp_path / "a.xlsx") == [{"name": FIRM, "uscc": CODES[0]}]


def test_rows_keep_their_numbers_under_empty_rows_and_columns(tmp_path: Path) -> None:
    rows: list[list[Any]] = [[], [], [None, None, "企业名称", "统一社会信用代码"], [], [None, None, FIRM, CODES[0]]]
    sheet = only_sheet(workbook(tmp_path / "a.xlsx", rows))
    assert sheet.heading_row == 3
    assert dict(sheet.source.columns) == {"name": "C", "uscc": "D"}
    drafts: list[Any] = list(sheet.drafts())
    assert [(d.origin.row, d.fields["name"]) for d in drafts] == [(5, FIRM)]
    assert (sheet.read, sheet.skipped) == (1, 1)


EVENTS: list[list[Any]] = [
    ["精河县奖补台账", None, None, None, None],
    ["单位：万元", None, None, None, None],
    ["企业名称", "事项类型", "发生日期", "上级资金", None],
    [None, None, None, "自治区", "自治州"],
    [FIRM, "创新平台", "2024年2月22日", 20, 12.3457],
]
EVENT_MERGES = ["A1:E1", "A3:A4", "B3:B4", "C3:C4", "D3:E3"]


def test_a_group_over_columns_is_joined_to_each_inside_its_merged_range(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", EVENTS, EVENT_MERGES)
    assert only_sheet(path).heading_row == 4
    assert fields(path)[0] | {} == {
        "name": FIRM,
        "kind": "platform",
        "on": "2024-02-22",
        "title": "创新平台",
        "region_fen": 20_000_000,
        "prefecture_fen": 12_345_700,
    }


def test_without_merged_ranges_nothing_is_joined(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", EVENTS)
    assert only_sheet(path).heading_row == 3
    assert ("cell-without-heading", 4, "E") in problems(path)


def test_a_unit_in_the_group_scales_its_columns(tmp_path: Path) -> None:
    row = [FIRM, "创新平台", "2024年2月22日", 20, 12.34]
    rows = [*EVENTS[:1], [], ["企业名称", "事项", "日期", "上级资金（元）", None], EVENTS[3], row]
    assert fields(workbook(tmp_path / "a.xlsx", rows, EVENT_MERGES))[0]["region_fen"] == 2000


def test_columns_not_understood_are_named_and_numbers_and_remarks_are_not(tmp_path: Path) -> None:
    file = opened(table(tmp_path / "a.csv", "序号,企业名称,联系电话,备注,法人\n1,某公司,1,x,y\n"))
    assert [(p.code, p.severity, p.row, p.value) for p in file.problems] == [
        ("heading-not-read", "warning", 1, "C 联系电话"),
        ("heading-not-read", "warning", 1, "E 法人"),
    ]


def test_of_two_columns_for_one_field_the_better_is_read_and_the_other_named(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", "企业名称,证书编号,认定日期,发证日期\n某公司,GR202365000136,2023-10-01,2023-10-06\n")
    assert [(p.code, p.value) for p in opened(path).problems] == [("heading-twice", "认定日期")]
    assert fields(path)[0]["issued_on"] == "2023-10-06"


def test_titles_may_stand_in_several_columns(tmp_path: Path) -> None:
    text = "企业名称,事项,日期,平台名称,奖项名称\n某公司,平台,2023-10-01,中心,\n某公司,科技奖,2023-10-01,,进步奖\n"
    assert [f["title"] for f in fields(table(tmp_path / "a.csv", text))] == ["中心", "进步奖"]


def test_a_kind_can_be_forced_and_a_missing_column_is_one_error(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", "企业名称,发证日期\n某公司,2023-10-01\n某公司,2023-10-02\n")
    assert only_sheet(path).kind == "enterprise"
    assert only_sheet(path, kind="certification").kind == "certification"
    assert problems(path, kind="certification") == [("column-missing", 1, "")]


def test_a_year_stated_for_all_rows_needs_no_column(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", "企业名称,职工总数\n某公司,5\n")
    assert fields(path, fixed={"年度": "2023"}) == [{"name": "某公司", "staff": 5, "year": 2023}]


@pytest.mark.parametrize(
    ("heading", "key", "unit"),
    [
        ("营业收入（万元）", "营业收入", "万元"),
        ("营业收入 (单位:元)", "营业收入", "元"),
        ("营业收入/亿元", "营业收入", "亿元"),
        ("营业收入　万元", "营业收入", "万元"),
        ("Revenue (yuan)", "revenue", "yuan"),
        ("营业收入（百万元）", "营业收入", "?"),
        ("研发费用", "研发费用", None),
    ],
)
def test_a_heading_is_folded_and_its_unit_taken_out(heading: str, key: str, unit: str | None) -> None:
    read = read_heading(heading)
    assert (read.keys[0], read.unit) == (key, unit)


@pytest.mark.parametrize(
    ("note", "unit"),
    [
        ("单位：万元", "万元"),
        ("（单位：元）", "元"),
        ("金额单位：人民币万元", "万元"),
        ("单位：人、万元", "万元"),
        ("编制单位：元通公司", None),
        ("万元", None),
    ],
)
def test_a_note_above_states_the_unit(note: str, unit: str | None) -> None:
    assert unit_in_note(note) == unit


def test_a_heading_merged_over_two_columns_is_one_column(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["企业名称", None, "统一社会信用代码"], [FIRM, None, CODES[0]]]
    path = workbook(tmp_path / "a.xlsx", rows, ["A1:B1"])
    assert opened(path).problems == []
    assert fields(path) == [{"name": FIRM, "uscc": CODES[0]}]


def test_a_table_of_tasks_is_no_list_of_events(tmp_path: Path) -> None:
    file = opened(table(tmp_path / "a.csv", "事项,完成情况,牵头单位,文号\n培育,完成,科技局,1号\n"))
    assert [p.code for p in file.problems] == ["headings-not-found"]


def test_records_above_the_heading_that_is_found_are_refused_not_lost(tmp_path: Path) -> None:
    rows = "精河县甲示例有限公司,GR202365000136,2023-10-01,首次认定\n精河县乙示例有限公司,GR202365000144,2023-10-01,首次认定\n"
    text = f"名单,,,\n企业名称,证号码,发证日期,认定类型\n{rows}企业名称,证书编号,发证日期,认定类型\n{rows}"
    assert [(p.code, p.severity, p.row, p.column) for p in opened(table(tmp_path / "a.csv", text)).problems] == [
        ("row-above-heading", "error", 3, "A"),
        ("row-above-heading", "error", 4, "A"),
    ]


def test_a_title_with_who_filed_it_and_when_is_no_record_above_the_heading(tmp_path: Path) -> None:
    title = "精河县甲示例有限公司,,2024-01-05\n"
    text = f"{title}企业名称,证书编号,发证日期\n精河县甲示例有限公司,GR202365000136,2023-10-01\n"
    assert opened(table(tmp_path / "a.csv", text)).problems == []
