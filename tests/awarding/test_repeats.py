"""A command that is typed or sent twice: what is recorded already is said so, and never booked a second time."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest

from running import Hte

LINE = "2024-1/1"
DAY = ("--on", "2025-06-10")
CLAWBACK = ("clawback", LINE, "--amount", "100000", "--reason", "证书被取消", "--document", "精科发〔2025〕20号", "--on", "2025-10-27")


def dump(hte: Hte) -> list[str]:
    with sqlite3.connect(hte.store) as connection:
        return list(connection.iterdump())


def done(hte: Hte, *words: str) -> Any:
    return hte.json("award", *words)


def paid(hte: Hte, line: str = LINE) -> float:
    found: float = hte.json("award", "show", line)["paid"]["county"]
    return found


def twice(hte: Hte, *words: str) -> None:
    """The command, and then the same command: it ends well and writes nothing."""
    assert done(hte, *words)["entry"] is not None
    before = dump(hte)
    again = hte.here("award", *words)
    assert (again.code, "recorded so already" in again.stderr, dump(hte)) == (0, True, before)
    assert hte.json("award", *words)["entry"] is None


@pytest.mark.parametrize(
    "words",
    [
        ("pay", LINE, "--amount", "40000", *DAY),
        ("pay", LINE, "--amount", "40000", *DAY, "--voucher", "记-1"),
        ("pay", LINE, *DAY),
        ("pay", LINE, "--amount", "100000", *DAY, "--voucher", "记-1"),
        ("pay", "2024-1", *DAY, "--voucher", "记-1"),
        ("pay", "2024-1", *DAY, "--except", LINE),
        ("pay", "2024-1/3", "--level", "region", "--amount", "50000", *DAY),
        ("pay", "2024-1/3", "--level", "region", *DAY),
        ("unpaid", LINE, "--reason", "账号有误", *DAY),
        ("unpaid", "2024-1", "--reason", "账号有误", *DAY),
    ],
)
def test_a_payment_that_is_typed_twice_is_booked_once(approved: Hte, words: tuple[str, ...]):
    twice(approved, *words)


def test_the_approval_that_is_typed_twice_is_taken_once(opened: Hte):
    assert opened.here("award", "review", "2024-1", "--on", "2025-03-05").code == 0
    twice(opened, "settle", "2024-1/4", "--county", "20万元", "--basis", "精政办函〔2025〕8号", "--on", "2025-03-07")
    assert opened.here("award", "publicise", "2024-1", "--from", "2025-05-12", "--days", "5").code == 0
    left = [word for number in "257" for word in ("--except", f"2024-1/{number}")]
    twice(opened, "approve", "2024-1", "--body", "局党组会", "--document", "精科发〔2025〕3号", "--on", "2025-05-30", *left)


def test_what_comes_back_is_booked_once_however_often_it_is_typed(approved: Hte):
    assert done(approved, "pay", LINE, *DAY)["entry"]
    twice(approved, *CLAWBACK)
    twice(approved, "recover", LINE, "--amount", "40000", "--on", "2025-11-05", "--voucher", "收-007")
    twice(approved, "recover", LINE, "--amount", "20000", "--on", "2025-11-06")
    twice(approved, "recover", LINE, "--on", "2025-12-05", "--voucher", "收-009")
    assert approved.json("award", "show", LINE)["state"] == "recovered"
    assert done(approved, *CLAWBACK)["entry"] is None


def test_what_is_let_go_or_taken_back_twice_is_so_once(approved: Hte):
    assert done(approved, "pay", LINE, *DAY)["entry"]
    assert done(approved, *CLAWBACK)["entry"]
    twice(approved, "waive", LINE, "--reason", "已注销", "--document", "精科发〔2025〕30号", "--on", "2025-12-01")
    assert done(approved, *CLAWBACK)["entry"] is None, "the clawback that was let go is not decided again by a repetition"
    assert done(approved, "pay", "2024-1/3", *DAY)["entry"]
    twice(approved, "reverse", "2024-1/3", "--entry", "2", "--reason", "退票", "--on", "2025-06-12")
    assert (paid(approved, "2024-1/3"), done(approved, "pay", "2024-1/3", *DAY)["entry"] is None) == (0, False)


@pytest.mark.parametrize("first", ["zh", "en"])
def test_a_set_off_that_is_typed_twice_is_booked_once_in_any_language(approved: Hte, first: str):
    words = ["award", "recover", LINE, "--amount", "30000", "--against", "2024-1/99", "--on", "2025-11-05"]
    add = ("cert", "add", "天山雪示例", "--number", "GR202465000999", "--issued-on", "2024-12-30", "--occasion", "first")
    assert approved.here(*add).code == 0
    other = "2024-2/1"
    for step in (
        ("pay", LINE, *DAY),
        ("open", "--year", "2024", "--budget-year", "2025", "--on", "2025-07-01"),
        ("review", "2024-2", "--on", "2025-07-02"),
        ("publicise", "2024-2", "--from", "2025-07-03", "--days", "5"),
        ("allow", "2024-2", "1", "2", "--reason", "两证并存，已核实"),
        ("approve", other, "--body", "局党组会", "--document", "精科发〔2025〕9号", "--on", "2025-07-10"),
        CLAWBACK,
    ):
        found = approved.here("award", *step)
        assert found.code == 0, found.stderr
    words[words.index("2024-1/99")] = other
    assert approved.here("--lang", first, *words).code == 0
    before = dump(approved)
    assert [approved.here("--lang", lang, *words).code for lang in ("zh", "en")] == [0, 0]
    assert dump(approved) == before


def test_a_voucher_that_was_not_known_is_filled_in_and_is_no_second_payment(approved: Hte):
    part = ("pay", LINE, "--amount", "40000", *DAY)
    assert done(approved, *part)["entry"]
    assert done(approved, *part, "--voucher", "记-14")["entry"], "the voucher is on record"
    assert (paid(approved), done(approved, *part, "--voucher", "记-14")["entry"], done(approved, *part)["entry"]) == (40000, None, None)
    entries = approved.json("award", "show", LINE)["entries"]
    assert [one.get("document") for one in entries if one["kind"] == "paid"] == ["记-14"]


@pytest.mark.parametrize("told", [("--voucher", "记-15"), ("--another",)])
def test_a_second_equal_part_of_the_day_is_told_by_its_voucher_or_by_the_option(approved: Hte, told: tuple[str, ...]):
    part = ("pay", LINE, "--amount", "40000", *DAY)
    assert done(approved, *part, "--voucher", "记-14")["entry"]
    assert done(approved, *part, *told)["entry"]
    assert paid(approved) == 80000


def test_the_rest_that_equals_the_part_of_that_day_is_asked_about(approved: Hte):
    assert done(approved, "pay", LINE, "--amount", "50000", *DAY)["entry"]
    before = dump(approved)
    assert (approved.here("award", "pay", LINE, *DAY).code, approved.here("award", "pay", "2024-1", *DAY).code) == (4, 4)
    assert dump(approved) == before
    assert done(approved, "pay", LINE, *DAY, "--another")["lines"][0]["state"] == "paid"


@pytest.mark.parametrize(("year", "code"), [("2025", 0), ("2026", 4)])
def test_a_repetition_that_names_another_budget_year_is_refused(approved: Hte, year: str, code: int):
    part = ("pay", LINE, "--amount", "40000", *DAY)
    assert done(approved, *part)["entry"]
    assert (approved.here("award", *part, "--budget-year", year).code, paid(approved)) == (code, 40000)


@pytest.mark.parametrize(("sum_", "day", "booked"), [("40000.01", "2025-06-10", 80000.01), ("40000", "2025-06-11", 80000)])
def test_another_sum_or_another_day_is_another_payment(approved: Hte, sum_: str, day: str, booked: float):
    assert done(approved, "pay", LINE, "--amount", "40000", *DAY)["entry"]
    assert done(approved, "pay", LINE, "--amount", sum_, "--on", day)["entry"]
    assert paid(approved) == booked


def test_the_same_sum_of_another_level_is_another_payment(approved: Hte):
    assert done(approved, "pay", "2024-1/3", "--amount", "50000", *DAY)["entry"]
    assert done(approved, "pay", "2024-1/3", "--amount", "50000", *DAY, "--level", "region")["entry"]
    found = approved.json("award", "show", "2024-1/3")["paid"]
    assert (found["county"], found["region"]) == (50000, 50000)
