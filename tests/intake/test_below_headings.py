"""Rows below a heading that are no records: of units, of numbers; headings of which one cell is merged downwards; years of statistics."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from workbook_making import fields, only_sheet, opened, workbook

from hte_cli.errors import Problem

FIRM = "精河县甲示例有限公司"
HEAD = ["序号", "企业名称", "年度", "营业收入", "研发费用", "职工总数"]
ROW = [1, FIRM, 2023, 12.5, 3, 86]


@pytest.mark.parametrize(
    ("below", "revenue", "rd"),
    [
        ([["计量单位", None, None, "千元", "千元", "人"]], 1_250_000, 300_000),
        ([[None, None, None, "万元", "元", "人"]], 12_500_000, 300),
        ([["—", "—", "—", "（万元）", "（千元）", "（人）"]], 12_500_000, 300_000),
        ([["计量单位", None, None, "千元", "千元", "人"], ["甲", "乙", "丙", 1, 2, 3]], 1_250_000, 300_000),
        ([["甲", "乙", "丙", 1, 2, 3], ["单位", None, None, "千元", "万元", "人"]], 1_250_000, 3_000_000),
    ],
)
def test_rows_of_units_and_of_numbers_belong_to_the_heading(tmp_path: Path, below: list[list[Any]], revenue: int, rd: int) -> None:
    read = fields(workbook(tmp_path / "a.xlsx", [HEAD, *below, ROW]))
    assert [(r["revenue_fen"], r["rd_spending_fen"], r["staff"]) for r in read] == [(revenue, rd, 86)]


@pytest.mark.parametrize(
    "row",
    [
        ["合计", None, None, "万元", None, None, "x"],
        [1, "乙示例有限公司", 2023, "万元", "元", "人"],
        [1, 2, 3],
        ["甲", "丙", "乙", 1, 2, 3],
    ],
)
def test_other_rows_are_no_part_of_a_heading(tmp_path: Path, row: list[Any]) -> None:
    assert only_sheet(workbook(tmp_path / "a.xlsx", [["单位：万元"], HEAD, row, ROW])).heading_row == 2


def test_a_unit_below_that_contradicts_the_heading_is_no_unit(tmp_path: Path) -> None:
    head = ["企业名称", "年度", "营业收入（万元）"]
    file = opened(workbook(tmp_path / "a.xlsx", [head, ["计量单位", None, "千元"], [FIRM, 2023, 5]]))
    assert [found.code for found in file.sheets[0].drafts() if isinstance(found, Problem)] == ["unit-missing"]


def test_a_heading_reaches_as_far_as_its_merged_cells(tmp_path: Path) -> None:
    rows = [
        ["2024年企业名录", None, None, None],
        ["填报单位：科技局", None, "填报时间：", None],
        ["企业名称", "统一社会信用代码", "负责人", None],
        [None, None, "姓名", "电话"],
        [FIRM, "91652722MA7800015W", "李示例", "13900000000"],
    ]
    path = workbook(tmp_path / "a.xlsx", rows, ("A1:D1", "A2:B2", "C2:D2", "A3:A4", "B3:B4", "C3:D3"))
    sheet = only_sheet(path, kind="enterprise")
    assert (sheet.heading_row, [d.fields["name"] for d in sheet.drafts() if hasattr(d, "fields")]) == (4, [FIRM])


@pytest.mark.parametrize("years", [["2022年", "2023年"], ["2022", "2023年末"], [2022, 2023]])
def test_an_indicator_by_years_is_a_statistic_of_each(tmp_path: Path, years: list[Any]) -> None:
    rows = [["指标", "计量单位", *years], ["规上企业总数", "家", 24, 26]]
    if isinstance(years[0], int):
        assert opened(workbook(tmp_path / "a.xlsx", rows)).sheets == []
        return
    file = opened(workbook(tmp_path / "a.xlsx", rows))
    read = [dict(d.fields) for sheet in file.sheets for d in sheet.drafts() if hasattr(d, "fields")]
    assert [(r["as_of"], r["value"]) for r in read] == [("2022-12-31", 24), ("2023-12-31", 26)]
