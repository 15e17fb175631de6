"""Control totals (合计, 小计): held against the rows they speak of, to the fen, and refused at their cell where they differ."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from workbook_making import only_sheet, problems, workbook

from hte_cli.errors import Problem

FIRM = "精河县中泰生物科技有限公司"
HEAD = ["企业名称", "事项", "名称", "日期", "自治区资金（万元）", "自治州资金（元）"]
BLANK: list[Any] = [None] * 3


def event(region: object, prefecture: object, place: int = 0) -> list[Any]:
    return [FIRM, "平台", f"平台{place}", "2024-05-14", region, prefecture]


def total(word: str, region: object = None, prefecture: object = None) -> list[Any]:
    return [word, *BLANK, region, prefecture]


def differing(path: Path, rows: list[list[Any]], **options: Any) -> list[tuple[int | None, str]]:
    """Row and column of the totals that differ; there is no other problem."""
    found = problems(workbook(path / "a.xlsx", [HEAD, *rows]), **options)
    assert {code for code, _row, _column in found} <= {"total-differs"}
    return [(row, column) for _code, row, column in found]


ONE, TWO, THREE = event(10, 1000, 1), event(20.5, 0.01, 2), event(None, 30, 3)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([ONE, TWO, total("合计", 30.5, 1000.01)], []),
        ([ONE, TWO, total("合计", 30.5, 1000.02)], [(4, "F")]),
        ([ONE, TWO, total("合计", 30, 1000)], [(4, "E"), (4, "F")]),
        ([ONE, TWO, total("总 计：", "30.5", "1,000.01")], []),
        ([ONE, TWO, total("共计", "90", None)], [(4, "E")]),
        ([ONE, TWO, total("Total", 31)], [(4, "E")]),
        ([ONE, TWO, total("合计（2项）", 0)], [(4, "E")]),
        ([ONE, TWO, total("合计", -30.5)], [(4, "E")]),
        ([ONE, TWO, total("合计", "2家", "—")], []),
        ([ONE, TWO, total("合计")], []),
        ([ONE, TWO, total("共2家", 31)], [(4, "E")]),
        ([ONE, TWO, ["注：合计含往年", *BLANK, 99, 99]], []),
        ([ONE, [None, "合计", None, None, 11, None]], [(3, "E")]),
        ([total("合计", 30.5, 1030.01), ONE, TWO, THREE], []),
        ([total("合计", 31, 1030.01), ONE, TWO, THREE], [(2, "E")]),
        ([ONE, total("小计", 10), TWO, total("小计", 20.5), THREE, total("合计", 30.5, 1030.01)], []),
        ([ONE, total("小计", 10), TWO, total("小计", 20), THREE, total("合计", 30.5, 1030.01)], [(5, "E")]),
        ([ONE, total("小计", 10), TWO, total("小计", 20.5), total("合计", 20.5)], [(6, "E")]),
        ([ONE, total("小计", 10), TWO, total("小计", 20.5), total("合计", 0)], [(6, "E")]),
        ([total("小计", 10), ONE, total("小计", 20.5), TWO, total("总计", 30.5)], []),
        ([ONE, total("合计", 10), TWO, THREE, total("合计", 20.5), total("总计", 30.5)], []),
        ([ONE, total("托里镇小计", 10), THREE, total("大河沿子镇小计", 0), total("合计", 10)], []),
    ],
)
def test_a_total_is_held_against_its_rows(tmp_path: Path, rows: list[list[Any]], expected: list[tuple[int, str]]) -> None:
    assert differing(tmp_path, rows) == expected


def test_rows_that_are_not_wanted_count_for_the_total_of_the_list(tmp_path: Path) -> None:
    only = {"where": {"名称": "平台1"}}
    assert differing(tmp_path, [ONE, TWO, total("合计", 30.5)], **only) == []
    assert differing(tmp_path, [ONE, TWO, total("合计", 10)], **only) == [(4, "E")]


def test_the_problem_names_both_sums(tmp_path: Path) -> None:
    sheet = only_sheet(workbook(tmp_path / "a.xlsx", [HEAD, ONE, TWO, total("合计", 90)]))
    (found,) = (one for one in sheet.drafts() if isinstance(one, Problem))
    assert ("900,000 yuan" in found.message, "305,000 yuan" in found.message, found.value) == (True, True, "90")


def test_a_sum_that_cannot_be_read_leaves_its_column_uncompared(tmp_path: Path) -> None:
    found = problems(workbook(tmp_path / "a.xlsx", [HEAD, ONE, event("约20万", 0, 2), total("合计", 99, 1001)]))
    assert found == [("amount-unreadable", 3, "E"), ("total-differs", 4, "F")]


@pytest.mark.parametrize(
    ("said", "expected"), [("3,703.7", []), ("3,703.68", []), ("3,704", []), ("3,703.8", [[5, "C"]]), ("3,705", [[5, "C"]])]
)
def test_statistics_may_be_off_by_what_rounding_makes_of_them(tmp_path: Path, said: str, expected: list[list[object]]) -> None:
    rows = [["企业名称", "年度", "营业收入（万元）"], *([f"{FIRM}{n}", 2024, "1,234.56"] for n in "甲乙丙"), ["合计", None, said]]
    assert [place for _code, *place in problems(workbook(tmp_path / "a.xlsx", rows))] == expected


def test_a_sum_merged_over_several_records_is_refused_in_each_of_them(tmp_path: Path) -> None:
    rows = [HEAD, ONE, event(None, 5, 2), total("合计", 10, 1005)]
    found = problems(workbook(tmp_path / "a.xlsx", rows, ["E2:E3"]))
    assert found == [("merged-over-rows", 2, "E"), ("merged-over-rows", 3, "E")]


def test_a_file_is_read_again_with_the_same_result(tmp_path: Path) -> None:
    sheet = only_sheet(workbook(tmp_path / "a.xlsx", [HEAD, ONE, total("合计", 11)]))
    assert [len(list(sheet.drafts())) for _ in "12"] == [2, 2]
