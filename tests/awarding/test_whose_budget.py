"""County money comes from a fund that holds it: what is committed and what is paid, by budget year, to the fen."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest

from running import Hte

LINE = "2024-1/1"
"""100,000 yuan, committed in 2025."""
NAME = "天山雪示例新材料（精河）有限公司"


def dump(hte: Hte) -> list[str]:
    with sqlite3.connect(hte.store) as connection:
        return list(connection.iterdump())


def did(hte: Hte, *words: str) -> None:
    found = hte.here(*words)
    assert found.code == 0, found.stderr


def set_(hte: Hte, year: str, sum_: str, *words: str) -> int:
    return hte.here("fund", "set", "--budget-year", year, "--amount", sum_, *words).code


def fund(hte: Hte, year: int) -> Any:
    found = next(one for one in hte.json("fund", "list") if one["budget_year"] == year)
    return found["committed"], found["paid"], found["left"]


PAY = ("award", "pay", LINE, "--on", "2025-06-10", "--budget-year")


@pytest.mark.parametrize(
    ("year", "sum_", "code"),
    [("2026", "0", 4), ("2026", "99999.99", 4), ("2026", "100000", 0), ("2026", None, 4), ("1999", None, 4), ("2025", None, 0)],
)
def test_another_budget_year_pays_only_what_it_holds(approved: Hte, year: str, sum_: str | None, code: int):
    assert set_(approved, "2025", "100万元") == 0
    if sum_ is not None:
        assert set_(approved, year, sum_) == 0
    before = dump(approved)
    found = approved.here(*PAY, year)
    assert (found.code, dump(approved) == before) == (code, code == 4), found.stderr
    if code:
        assert approved.here(*PAY, year, "--over-budget").code == 2
        did(approved, *PAY, year, "--over-budget", "--reason", "县长办公会")
        assert approved.json("award", "show", LINE)["entries"][-1]["reason"] == "县长办公会"


def test_what_another_year_pays_is_committed_there_and_no_more_here(approved: Hte):
    assert (set_(approved, "2025", "30万元"), set_(approved, "2026", "10万元")) == (0, 0)
    assert (fund(approved, 2025), fund(approved, 2026)) == ((300000, 0, 0), (0, 0, 100000))
    did(approved, *PAY, "2026", "--amount", "40000.01")
    assert (fund(approved, 2025), fund(approved, 2026)) == ((259999.99, 0, 40000.01), (40000.01, 40000.01, 59999.99))
    did(approved, *PAY, "2026")
    found = approved.json("award", "show", LINE)
    assert (found["state"], found["committed"]["county"], found["paid"]["county"]) == ("paid", 100000, 100000)
    assert (fund(approved, 2025), fund(approved, 2026)) == ((200000, 0, 100000), (100000, 100000, 0))


def test_where_no_fund_is_stated_nobody_can_say_and_it_is_told(approved: Hte):
    found = approved.here(*PAY, "2026")
    assert (found.code, "not stated" in found.stderr) == (0, True)


def test_left_counts_what_an_older_program_paid_without_committing_it_there(approved: Hte):
    did(approved, "award", "pay", LINE, "--on", "2025-06-10")
    with sqlite3.connect(approved.store) as connection:
        connection.execute("UPDATE award_entry SET budget_year = 2026 WHERE kind = 'paid'")
    assert set_(approved, "2026", "10万元") == 0
    assert fund(approved, 2026) == (0, 100000, 0)


def test_an_approval_from_a_year_without_a_fund_stops_where_others_have_one(opened: Hte):
    assert set_(opened, "2024", "100万元") == 0
    did(opened, "award", "review", LINE, "--on", "2025-03-05")
    did(opened, "award", "publicise", LINE, "--from", "2025-03-10", "--until", "2025-03-14")
    approve = ("award", "approve", LINE, "--body", "局党组会", "--document", "3号", "--on", "2025-03-15")
    assert opened.here(*approve).code == 4
    did(opened, *approve, "--over-budget", "--reason", "预算待批")


@pytest.mark.parametrize(("sum_", "code"), [("299999.99", 4), ("300000", 0), ("0", 4)])
def test_a_fund_is_not_set_below_what_is_committed_without_a_reason(approved: Hte, sum_: str, code: int):
    assert set_(approved, "2025", "100万元", "--document", "精财预〔2025〕1号") == 0
    before = dump(approved)
    assert (set_(approved, "2025", sum_), dump(approved) == before) == (code, code == 4)
    if code:
        assert set_(approved, "2025", sum_, "--reason", "年中调减") == 0
    found = next(one for one in approved.json("fund", "list") if one["budget_year"] == 2025)
    assert (found["fund"], found["document"]) == (float(sum_), "精财预〔2025〕1号")


def test_the_document_of_a_fund_stays_where_none_is_named(approved: Hte):
    for words in (("100万元", "--document", "1号"), ("200万元",), ("200万元", "--document", "2号")):
        assert set_(approved, "2025", *words) == 0
    assert [one["document"] for one in approved.json("fund", "list")] == ["2号"]


UNDONE = [
    ((("1000万元",), ("2000万元",)), 0),
    ((("10", "--reason", "试填"), ("100万元",)), 4),
    ((("299999.99", "--reason", "试填"), ("100万元",)), 4),
    ((("300000",), ("100万元",)), 0),
    ((("100万元",), ("10", "--reason", "年中调减")), 0),
    ((("100万元",),), 4),
]
"""What the fund is set to, one sum after the other, and whether the last of it may be undone: 300,000 yuan are committed."""


@pytest.mark.parametrize(("sums", "code"), UNDONE)
def test_undo_takes_no_fund_below_what_is_committed_of_it(approved: Hte, sums: tuple[tuple[str, ...], ...], code: int):
    for words in sums:
        assert set_(approved, "2025", *words) == 0
    before = dump(approved)
    found = approved.here("undo", "--yes")
    assert (found.code, dump(approved) == before) == (code, code == 4), found.stderr
    if code:
        assert "300,000" in found.stderr
        assert "fund set --budget-year 2025 --amount SUM --reason WHY" in found.stderr
        assert set_(approved, "2025", "10", "--reason", "年中调减") == 0


def test_undo_brings_back_nothing_that_the_fund_does_not_hold(approved: Hte):
    assert set_(approved, "2025", "300000") == 0
    did(approved, "award", "reject", LINE, "--reason", "撤回", "--on", "2025-06-01")
    rejected = str(approved.json("journal", "head")["entry"])
    assert set_(approved, "2025", "200000") == 0
    assert approved.here("undo", rejected, "--yes").code == 4
    assert set_(approved, "2025", "300000") == 0
    assert approved.here("undo", rejected, "--yes").code == 0
    assert fund(approved, 2025) == (300000, 0, 0)


@pytest.mark.parametrize(("sum_", "code"), [("300000", 0), ("299999.99", 4), ("1", 4)])
def test_a_payment_stops_where_more_is_committed_than_the_fund_holds(approved: Hte, sum_: str, code: int):
    assert set_(approved, "2025", "100万元") == 0
    assert set_(approved, "2025", sum_, "--reason", "年中调减") == 0
    before = dump(approved)
    for words in ((), ("--budget-year", "2025"), ("--amount", "1")):
        found = approved.here("award", "pay", LINE, "--on", "2025-06-10", *words, "--voucher", f"记{len(words)}")
        if code == 0:
            break
        assert (found.code, dump(approved) == before) == (4, True), found.stderr
    assert found.code == code, found.stderr
    if code:
        did(approved, "award", "pay", LINE, "--on", "2025-06-10", "--over-budget", "--reason", "县长办公会")
    (step,) = [one for one in approved.json("award", "show", LINE)["steps"] if one["what"] == "pay"]
    assert (step.get("over_budget"), step.get("reason")) == ((True, "县长办公会") if code else (None, None))


def test_the_bureaus_answer_stops_there_too_and_is_booked_for_a_reason(approved: Hte):
    assert set_(approved, "2025", "1", "--reason", "年中调减") == 0
    (approved.folder / "answer.csv").write_text(
        f"行号,企业名称,实付金额（元）,支付日期,未付原因\n{LINE},{NAME},10000,2025-06-10,余额不足\n", encoding="utf-8"
    )
    before = dump(approved)
    assert (approved.here("award", "payments", "answer.csv").code, dump(approved) == before) == (4, True)
    assert approved.here("award", "payments", "answer.csv", "--over-budget").code == 2
    found = approved.here("award", "payments", "answer.csv", "--over-budget", "--reason", "县长办公会")
    assert (found.code, "2025" in found.stderr) == (0, True), found.stderr
    told = approved.json("award", "show", LINE)
    assert [(one["over_budget"], one["reason"]) for one in told["steps"] if one["what"] == "pay"] == [(True, "县长办公会")]
    assert told["entries"][-1]["reason"] == "余额不足"


def test_other_levels_money_takes_nothing_out_of_the_fund(approved: Hte):
    did(approved, "award", "pay", LINE, "--on", "2025-06-10")
    assert set_(approved, "2025", "1", "--reason", "年中调减") == 0
    did(approved, "award", "pay", LINE, "--level", "region", "--amount", "100", "--on", "2025-06-10")
