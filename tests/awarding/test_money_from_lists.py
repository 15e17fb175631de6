"""Money as lists state it: what was paid before the store was kept, and the finance bureau's answer."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest
from openpyxl import load_workbook

from running import Hte

MADE = [
    "企业名称",
    "奖补事项",
    "证书编号",
    "项目名称",
    "发生日期",
    "县级资金（万元）",
    "自治区资金（万元）",
    "兑现日期",
    "文号",
    "资金年度",
]
TIANSHAN = "天山雪示例新材料（精河）有限公司"
CHENXI = "精河县晨曦示例生物科技有限公司"
GEBI = "精河县戈壁红示例枸杞制品有限公司"
PAID_FIRST = [TIANSHAN, "首次认定", "GR202465000942", None, None, 10, None, "2025.3.7", "精财〔2025〕1号", 2025]
ANSWER = ["行号", "企业名称", "实付金额（元）", "支付日期", "凭证号", "未付原因"]


def total(rows: tuple[list[Any], ...], place: int) -> float:
    return sum(row[place] for row in rows if isinstance(row[place], int | float))


def made(hte: Hte, *rows: list[Any]) -> Any:
    hte.workbook("made.xlsx", 台账=[["历史兑现台账"], MADE, *rows, ["合计", None, None, None, None, total(rows, 5)]])
    return hte.here("import", "made.xlsx", "-f", "json")


def answer(hte: Hte, *rows: list[Any], options: tuple[str, ...] = ()) -> Any:
    hte.workbook("answer.xlsx", 回执=[ANSWER, *rows, ["合计", None, total(rows, 2), None, None, None]])
    return hte.here("award", "payments", "answer.xlsx", "-f", "json", *options)


def dump(hte: Hte) -> list[str]:
    with sqlite3.connect(hte.store) as connection:
        return list(connection.iterdump())


def test_what_was_paid_before_becomes_a_closed_round_and_is_never_awarded_again(county: Hte):
    listing = [GEBI, "上市奖励", None, "北京证券交易所", "2024-05-16", 50, None, "2025-04-01", None, None]
    renewal = [CHENXI, "重新认定奖补", "GR202465000941", None, None, 5, 10, "2025-04-02", None, None]
    done = made(county, PAID_FIRST, listing, renewal)
    assert (done.code, done.document["problems"]) == (0, [])
    sheet = done.document["files"][0]["sheets"][0]
    assert (sheet["kind"], sheet["new"], sheet["skipped"]) == ("payments-made", 3, 1)
    found = county.json("award", "show", "2024-0")
    assert [(one["state"], one["on"], one["paid"]["county"], one["paid"]["region"]) for one in found["lines"]] == [
        ("paid", "2024-12-06", 100000, 0),
        ("paid", "2024-05-16", 500000, 0),
        ("paid", "2024-11-22", 50000, 100000),
    ]
    assert found["origin"] == "history"
    opened = county.json("award", "open", "--year", "2024")
    evidence = [one["evidence"] for one in opened["lines"]]
    assert (len(evidence), "GR202465000942" in evidence, "GR202465000941" in evidence) == (4, False, False)
    assert [one["ok"] for one in county.json("award", "verify", "2024-0")["lines"]] == [None] * 3


def test_the_same_list_twice_changes_nothing_and_another_sum_is_refused(county: Hte):
    assert made(county, PAID_FIRST).code == 0
    before = dump(county)
    again = made(county, PAID_FIRST)
    assert (again.code, again.document["entry"], dump(county)) == (0, None, before)
    other = made(county, [*PAID_FIRST[:5], 11, *PAID_FIRST[6:]])
    assert (other.code, other.codes, dump(county)) == (5, ["paid-otherwise"], before)


def test_what_was_paid_in_parts_is_one_award(county: Hte):
    parts = [[*PAID_FIRST[:5], part, None, day, None, None] for part, day in ((6, "2025-03-07"), (4, "2025-09-01"))]
    assert made(county, *parts).code == 0
    lines = county.json("award", "show", "2024-0")["lines"]
    assert [(one["due"]["county"], one["paid"]["county"]) for one in lines] == [(100000, 100000)]
    assert len(county.json("award", "show", "2024-0/1")["entries"]) == 4
    assert made(county, *parts).document["entry"] is None
    assert county.json("journal", "verify")["ok"]


@pytest.mark.parametrize(
    ("place", "value", "code"),
    [
        (0, "没有这家示例公司", "enterprise-unknown"),
        (1, None, "reward-missing"),
        (1, "稳岗补贴", "reward-unknown"),
        (2, None, "evidence-missing"),
        (2, "GR202465000941", "evidence-of-other"),
        (5, None, "sum-missing"),
        (7, None, "paid-on-missing"),
    ],
)
def test_a_row_that_cannot_be_told_is_refused_with_its_place(county: Hte, place: int, value: object, code: str):
    before = dump(county)
    done = made(county, [value if i == place else cell for i, cell in enumerate(PAID_FIRST)])
    assert (done.code, done.codes, [p["row"] for p in done.document["problems"]], dump(county)) == (5, [code], [3], before)


def test_a_wrong_list_of_payments_made_can_be_taken_back(county: Hte):
    entry = made(county, PAID_FIRST).document["entry"]
    assert county.here("undo", str(entry)).code == 0
    assert county.json("award", "list") == []
    assert made(county, PAID_FIRST).document["applied"]


def test_the_list_that_was_sent_comes_back_filled_in(approved: Hte):
    assert approved.here("award", "export", "2024-1", "--for", "finance", "-o", "sent.xlsx").code == 0
    book = load_workbook(approved.folder / "sent.xlsx")
    sheet = book.worksheets[0]
    column = {cell.value: cell.column for cell in sheet[1]}
    paid = next(place for title, place in column.items() if title.startswith("实付金额"))
    for row, (sum_, day, voucher, why) in enumerate(((100000, "2025-06-10", "记-12", None), (None, None, None, "账号有误")), 2):
        for place, value in ((paid, sum_), (column["支付日期"], day), (column["凭证号"], voucher), (column["未付原因"], why)):
            sheet.cell(row, place, value)
    book.save(approved.folder / "sent.xlsx")
    done = approved.here("award", "payments", "sent.xlsx", "-f", "json")
    found = done.document
    assert (done.code, found["paid"], found["unpaid"], found["open"], found["problems"]) == (0, 1, 1, 1, [])
    states = {one["line"]: (one["state"], one["paid"]["county"]) for one in approved.json("award", "show", "2024-1")["lines"]}
    assert (states["2024-1/1"], states["2024-1/3"], states["2024-1/6"]) == (("paid", 100000), ("approved", 0), ("approved", 0))
    before = dump(approved)
    again = approved.here("award", "payments", "sent.xlsx", "-f", "json")
    assert (again.code, again.document["same"], again.document["entry"], dump(approved)) == (0, 2, None, before)
    assert approved.here("import", "sent.xlsx").code == 5, "an answer is no list of records"
    assert any(one["file"] == "sent.xlsx" for one in approved.json("source", "list"))


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (["2024-1/99", None, 1, "2025-06-10", None, None], "line-unknown"),
        (["第三行", None, 1, "2025-06-10", None, None], "line-malformed"),
        ([None, TIANSHAN, 1, "2025-06-10", None, None], "line-missing"),
        (["2024-1/1", CHENXI, 1, "2025-06-10", None, None], "line-of-other"),
        (["2024-1/1", None, 100000.01, "2025-06-10", None, None], "payment-refused"),
        (["2024-1/1", None, 5, None, None, None], "paid-on-missing"),
        (["2024-1/2", None, 5, "2025-06-10", None, None], "line-not-approved"),
    ],
)
def test_a_bad_row_is_listed_by_its_number_and_nothing_is_booked(approved: Hte, row: list[Any], code: str):
    before, good = dump(approved), ["2024-1/3", CHENXI, 50000, "2025-06-10", "记-13", None]
    done = answer(approved, good, row)
    assert (done.code, done.codes, [p["row"] for p in done.document["problems"]], dump(approved)) == (5, [code], [3], before)
    part = answer(approved, good, row, options=("--partial",))
    assert (part.code, part.document["paid"], part.document["refused"]) == (5, 1, 1)
    assert approved.json("award", "show", "2024-1/3")["state"] == "paid"


def test_one_line_in_two_rows_is_refused_and_a_day_that_was_a_line_is_understood(approved: Hte):
    from datetime import date

    rows = [["2024-1/1", None, 5, "2025-06-10", None, None]] * 2
    assert answer(approved, *rows).codes == ["line-twice"]
    done = answer(approved, [date(2024, 1, 3), None, 50000, "2025-06-10", None, None])
    assert (done.code, approved.json("award", "show", "2024-1/3")["state"]) == (0, "paid")


def test_a_line_whose_certificate_was_revoked_is_not_paid_by_an_answer(approved: Hte):
    assert approved.here("cert", "revoke", "GR202465000942", "--effective", "2024-12-06").code == 0
    assert answer(approved, ["2024-1/1", None, 100000, "2025-06-10", None, None]).codes == ["line-drifted"]


def test_what_was_not_paid_can_be_said_by_hand_too(approved: Hte):
    assert approved.here("award", "unpaid", "2024-1/1", "--reason", "账号有误", "--on", "2025-06-10").code == 0
    found = approved.json("award", "show", "2024-1/1")
    assert (found["state"], found["steps"][-1]["what"], found["steps"][-1]["reason"]) == ("approved", "unpaid", "账号有误")
