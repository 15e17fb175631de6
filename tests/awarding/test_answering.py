"""The finance bureau's answer as it may come: what it says is booked once, what is doubtful is refused row by row."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest

from running import Hte

HEADINGS = ["行号", "企业名称", "统一社会信用代码", "实付金额（元）", "支付日期", "凭证号", "未付原因"]
TIANSHAN = "天山雪示例新材料（精河）有限公司"
CHENXI_CODE = "91652722MAXX00015B"


def answer(hte: Hte, *rows: list[Any], options: tuple[str, ...] = ()) -> Any:
    hte.workbook("answer.xlsx", 回执=[HEADINGS, *rows])
    return hte.here("award", "payments", "answer.xlsx", "-f", "json", *options)


def row(line: int, paid: object = None, on: str | None = "2025-06-10", voucher: str | None = "记-12", why: str | None = None) -> list[Any]:
    return [f"2024-1/{line}", None, None, paid, on, voucher, why]


def dump(hte: Hte) -> list[str]:
    with sqlite3.connect(hte.store) as connection:
        return list(connection.iterdump())


def line(hte: Hte, number: int) -> Any:
    return hte.json("award", "show", f"2024-1/{number}")


def test_an_answer_in_gb18030_and_ten_thousands_with_title_and_total_is_booked(approved: Hte):
    text = (
        "关于2024年奖补资金拨付情况的回执,,,,,\n单位：万元,,,,,\n行号,企业名称,开户银行,实付金额,支付日期,凭证号,未付原因\n"
        f"2024-1/1,{TIANSHAN},示例银行,6.000001万元,2025年6月10日,记-12,余款下季度拨付\n"
        "２０２４－１／３,,,5,20250611,记-13,\n2024-1/6,,,,,,账户已注销\n合计,,,11.000001,,,\n填表人：王示例,,,,,\n"
    )
    (approved.folder / "回执.csv").write_bytes(text.encode("gb18030"))
    done = approved.here("award", "payments", "回执.csv", "-f", "json")
    found = done.document
    assert (done.code, [found[name] for name in ("read", "paid", "unpaid", "same", "open", "refused")]) == (0, [3, 2, 1, 0, 0, 0]), (
        done.stdout
    )
    assert [(one["line"], one["state"], one["paid"]["county"]) for one in found["lines"]] == [
        ("2024-1/1", "partly-paid", 60000.01),
        ("2024-1/3", "paid", 50000),
        ("2024-1/6", "approved", 0),
    ]
    assert line(approved, 1)["entries"][-1]["reason"] == "余款下季度拨付"
    steps = [
        (step["what"], step["on"], step.get("document"), step.get("reason")) for step in approved.json("award", "show", "2024-1")["steps"]
    ]
    assert steps[-3:-1] == [("pay", "2025-06-10", "记-12", None), ("pay", "2025-06-11", "记-13", None)], "each voucher is told as it was"
    assert (steps[-1][0], steps[-1][3]) == ("unpaid", "账户已注销")
    assert approved.json("journal", "verify")["ok"]


def test_a_part_is_followed_by_the_rest_and_each_file_counts_once(approved: Hte):
    first, rest = row(1, 40000, why="余款待拨"), row(1, 60000, on="2025-09-10", voucher="记-40")
    assert answer(approved, first).document["lines"][0]["state"] == "partly-paid"
    assert answer(approved, rest).document["lines"][0]["state"] == "paid"
    before = dump(approved)
    for old in (first, rest):
        again = answer(approved, old)
        assert (again.code, again.document["same"], dump(approved)) == (0, 1, before)


def test_the_same_sum_of_the_same_day_is_another_payment_only_by_another_voucher(approved: Hte):
    assert answer(approved, row(1, 40000, voucher="记-14")).document["paid"] == 1
    assert answer(approved, row(1, 40000, voucher="记-14")).document["same"] == 1
    assert answer(approved, row(1, 40000, voucher=None)).document["same"] == 1
    assert answer(approved, row(1, 40000, voucher="记-15")).document["paid"] == 1
    assert line(approved, 1)["paid"]["county"] == 80000


def test_a_part_that_comes_again_with_its_voucher_filled_in_is_the_same_payment(approved: Hte):
    assert answer(approved, row(1, 40000, voucher=None)).document["paid"] == 1
    again = answer(approved, row(1, 40000, voucher="记-14"))
    assert (again.code, again.document["paid"], again.document["same"]) == (0, 0, 1)
    found = line(approved, 1)
    assert (found["paid"]["county"], [one.get("document") for one in found["entries"] if one["kind"] == "paid"]) == (40000, ["记-14"])
    assert approved.json("history", TIANSHAN)[-1]["row"] == 2, "where the voucher came from is on record"
    before = dump(approved)
    assert (answer(approved, row(1, 40000, voucher=" 记－14")).document["entry"], dump(approved)) == (None, before)
    assert approved.json("journal", "verify")["ok"]


SENT = ["行号", "企业名称", "奖补", "证书编号或项目", "应拨金额（元）", "实付金额（元）", "支付日期", "凭证号"]
ONE = ["2024-1/1", TIANSHAN, "首次认定奖补", "GR202465000942", 100000, 100000, "2025-06-10", "记-12"]


@pytest.mark.parametrize(
    ("place", "value", "column"),
    [
        (2, "重新认定奖补", "C"),
        (3, "GR202465000941", "D"),
        (4, 50000, "E"),
        (4, 100000.01, "E"),
    ],
)
def test_a_row_whose_columns_are_those_of_another_line_is_refused_at_the_cell(approved: Hte, place: int, value: object, column: str):
    before = dump(approved)
    approved.workbook("answer.xlsx", 回执=[SENT, [value if i == place else cell for i, cell in enumerate(ONE)]])
    done = approved.here("award", "payments", "answer.xlsx", "-f", "json")
    problem = done.document["problems"][0]
    assert (done.code, done.codes, problem["column"], dump(approved)) == (5, ["line-otherwise"], column, before)


@pytest.mark.parametrize(
    "changed",
    [{}, {2: "首次认定"}, {2: "First certification"}, {3: "ＧＲ202465000942"}, {3: None}, {4: None}, {1: None, 2: None}],
)
def test_a_row_that_comes_back_as_it_was_sent_is_booked(approved: Hte, changed: dict[int, object]):
    approved.workbook("answer.xlsx", 回执=[SENT, [changed.get(i, cell) for i, cell in enumerate(ONE)]])
    assert approved.here("award", "payments", "answer.xlsx", "-f", "json").document["paid"] == 1


def test_the_sum_due_may_be_that_of_the_list_as_it_was_sent(approved: Hte):
    parts = [(100000, 40000, "2025-06-10", "记-1"), (60000, 30000, "2025-07-10", "记-2"), (100000, 30000, "2025-08-10", "记-3")]
    for due, *paid in parts:
        approved.workbook("answer.xlsx", 回执=[SENT, [*ONE[:4], due, *paid]])
        assert approved.here("award", "payments", "answer.xlsx").code == 0
    assert line(approved, 1)["state"] == "paid"


@pytest.mark.parametrize(("total", "code"), [(150000, 0), (150000.01, 5), (900000, 5), (0, 5), (None, 0), ("共2行", 0)])
def test_a_total_that_differs_from_its_rows_refuses_the_answer(approved: Hte, total: object, code: int):
    before = dump(approved)
    done = answer(approved, row(1, 100000), row(3, 50000), ["合计", None, None, total, None, None, None])
    assert (done.code, done.codes) == (code, ["total-differs"] if code else [])
    assert (dump(approved) == before) == bool(code)
    if code:
        problem = done.document["problems"][0]
        assert (problem["row"], problem["column"], "150,000 yuan" in problem["message"]) == (4, "D", True)
        part = answer(approved, row(1, 100000), row(3, 50000), ["合计", None, None, total, None, None, None], options=("--partial",))
        assert (part.code, part.codes, part.document["paid"], part.document["refused"]) == (5, ["total-differs"], 2, 0)


def test_a_payment_that_was_reversed_can_be_answered_again(approved: Hte):
    assert answer(approved, row(1, 100000)).code == 0
    assert approved.here("award", "reverse", "2024-1/1", "--entry", "2", "--reason", "退票", "--on", "2025-06-12").code == 0
    assert answer(approved, row(1, 100000)).document["paid"] == 1
    assert line(approved, 1)["paid"]["county"] == 100000


def test_why_it_was_not_paid_is_told_once_for_each_reason(approved: Hte):
    wrong, closed = row(1, 0, None, None, "账号有误"), row(3, None, None, None, "账号有误")
    assert answer(approved, wrong, closed).document["unpaid"] == 2
    assert [step["reason"] for step in approved.json("award", "show", "2024-1")["steps"] if step["what"] == "unpaid"] == ["账号有误"]
    assert answer(approved, wrong).document["same"] == 1
    assert answer(approved, row(1, None, None, None, "户名不符")).document["unpaid"] == 1
    assert (answer(approved, wrong).document["same"], line(approved, 1)["state"]) == (1, "approved")


@pytest.mark.parametrize(
    ("spoiled", "code", "column"),
    [
        (row(3, 50000, why="余款待拨"), "answer-contradicts", "G"),
        (row(3), "answer-missing", "D"),
        (row(3, 50000, on="2052-06-10"), "paid-on-later", "E"),
        (row(3, None, on="2052-06-10", why="账号有误"), "paid-on-later", "E"),
        (row(3, "五万"), "amount-unreadable", "D"),
        (row(3, -50000), "amount-negative", "D"),
        (row(3, 50000.01), "payment-refused", "D"),
        (row(5, None, why="账号有误"), "line-not-approved", "A"),
        ([*row(3, 50000)[:1], "精河县晨曦示例科技有限公司", *row(3, 50000)[2:]], "line-of-other", "B"),
        ([*row(1, 50000)[:2], CHENXI_CODE, *row(1, 50000)[3:]], "line-of-other", "C"),
        (["2024-1", *row(3, 50000)[1:]], "line-malformed", "A"),
        (["2023-7/1", *row(3, 50000)[1:]], "line-unknown", "A"),
    ],
)
def test_a_doubtful_row_is_refused_at_its_cell(approved: Hte, spoiled: list[Any], code: str, column: str):
    before = dump(approved)
    done = answer(approved, row(6, 150000), spoiled)
    assert (done.code, done.codes, dump(approved)) == (5, [code], before)
    problem = done.document["problems"][0]
    assert (problem["sheet"], problem["row"], problem["column"]) == ("回执", 3, column)
    assert (done.document["entry"], done.document["refused"], done.document["lines"]) == (None, 1, [])


def test_every_fault_is_told_at_once_in_the_order_of_the_rows(approved: Hte):
    done = answer(approved, row(3), row(1, 100000.01), row(5, 1), row(6, 150000))
    assert [(p["row"], p["code"]) for p in done.document["problems"]] == [
        (2, "answer-missing"),
        (3, "payment-refused"),
        (4, "line-not-approved"),
    ]
    assert done.document["problems"][1]["value"] == "100,000.01"


def test_rows_without_an_answer_stay_open(approved: Hte):
    done = answer(approved, row(1, 100000), row(3, on=None, voucher=None))
    assert (done.code, done.document["paid"], done.document["open"], line(approved, 3)["state"]) == (0, 1, 1, "approved")


def test_a_firm_is_known_by_the_name_it_has_now_and_the_one_it_had(approved: Hte):
    assert approved.here("enterprise", "rename", TIANSHAN, "--to", "天山雪新名（精河）有限公司", "--on", "2025-06-01").code == 0
    paid = row(1, 60000)
    assert answer(approved, [paid[0], "天山雪新名(精河)有限公司", *paid[2:]]).document["paid"] == 1
    paid = row(1, 40000, voucher="记-13")
    assert answer(approved, [paid[0], TIANSHAN, *paid[2:]]).document["paid"] == 1


def test_a_dry_run_tells_all_and_writes_nothing(approved: Hte):
    before = dump(approved)
    done = answer(approved, row(1, 100000), row(3, None, None, None, "账号有误"), options=("--dry-run",))
    assert (done.code, done.document["entry"], done.document["paid"], done.document["unpaid"]) == (0, None, 1, 1)
    assert ([one["state"] for one in done.document["lines"]], dump(approved)) == (["paid", "approved"], before)


def test_other_sheets_beside_the_answer_are_passed_over(approved: Hte):
    firms = [["企业名称", "统一社会信用代码"], [TIANSHAN, "坏代码"]]
    approved.workbook("answer.xlsx", 企业=firms, 回执=[HEADINGS, row(1, 100000)])
    done = approved.here("award", "payments", "answer.xlsx", "-f", "json")
    assert (done.code, done.document["read"], done.document["paid"], done.document["problems"]) == (0, 1, 1, [])


@pytest.mark.parametrize(
    ("sheet", "codes"),
    [
        ([["企业名称", "实付金额（元）", "支付日期"], [TIANSHAN, 100000, "2025-06-10"]], ["column-missing"]),
        ([["行号", "实付金额", "支付日期"], ["2024-1/1", 100000, "2025-06-10"]], ["unit-missing"]),
        ([["随手记"], ["已付"]], ["headings-not-found"]),
    ],
)
def test_a_list_that_is_no_answer_is_refused(approved: Hte, sheet: list[list[Any]], codes: list[str]):
    before = dump(approved)
    approved.workbook("answer.xlsx", 回执=sheet)
    done = approved.here("award", "payments", "answer.xlsx", "-f", "json")
    assert (done.code, done.codes, dump(approved)) == (5, codes, before)


def test_a_file_that_is_no_table_ends_with_a_refusal(approved: Hte):
    (approved.folder / "answer.xlsx").write_bytes(b"\x00\x01\x02")
    assert approved.here("award", "payments", "answer.xlsx").code == 5
    assert approved.here("award", "payments", "absent.xlsx").code in (2, 3)


def test_every_entry_of_money_tells_the_row_that_it_came_from(approved: Hte):
    assert answer(approved, row(1, 100000)).code == 0
    changes = [one for one in approved.json("history", TIANSHAN) if one["file"] == "answer.xlsx"]
    found = [(one["table"], one["file"], one["sheet"], one["row"]) for one in changes]
    assert found == [("award_entry", "answer.xlsx", "回执", 2), ("award_move", "answer.xlsx", "回执", 2)]


def test_a_person_reads_what_became_of_the_rows(approved: Hte):
    approved.workbook("answer.xlsx", 回执=[HEADINGS, row(1, 100000), row(3, 50000.01)])
    done = approved.here("award", "payments", "answer.xlsx", "--partial")
    assert (done.code, "2024-1/1" in done.stdout, "2024-1/3" in done.stdout) == (5, True, False)
    assert "D3" in done.stderr
    assert "2 rows: 1 paid, 0 not paid, 0 recorded already, 0 without an answer, 1 refused." in done.stderr


def test_a_misspelt_column_is_named_and_not_silently_left_out(approved: Hte):
    headings = ["凭正号" if heading == "凭证号" else heading for heading in HEADINGS]
    approved.workbook("answer.xlsx", 回执=[headings, row(1, 100000)])
    done = approved.here("award", "payments", "answer.xlsx", "-f", "json")
    assert (done.code, done.codes) == (0, ["heading-unknown"])
    assert "凭正号" in done.document["problems"][0]["message"]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_column_of_the_list_that_was_sent_is_known(approved: Hte, language: str):
    assert approved.here("--lang", language, "award", "export", "2024-1", "--for", "finance", "-o", "sent.xlsx").code == 0
    done = approved.here("award", "payments", "sent.xlsx", "-f", "json")
    assert (done.code, done.codes, done.document["open"]) == (0, [], 3)


@pytest.mark.parametrize(("day", "code"), [("2025-05-29", 5), ("2025-05-30", 0)])
def test_a_payment_dated_before_the_approval_is_refused_at_its_day(approved: Hte, day: str, code: int):
    done = answer(approved, row(1, 100000, on=day))
    assert done.code == code
    assert [(one["column"], one["code"]) for one in done.document["problems"]] == ([("E", "payment-refused")] if code else [])


@pytest.mark.parametrize(
    "footer",
    [
        "财政局经办人：王示例",
        "经办人：",
        "以下空白",
        "精河县财政局",
        "2025年6月12日",
        "共1页 第1页",
        "制表：李四 审核：王五",
        "续表",
        "注：账户以回单为准",
        "汇总",
    ],
)
def test_what_the_bureau_writes_below_its_answer_is_no_line(approved: Hte, footer: str):
    for place in (0, 1):
        foot: list[Any] = [None] * len(HEADINGS)
        foot[place] = footer
        done = answer(approved, row(1, 40000), foot)
        assert (done.code, done.document["problems"], done.document["read"]) == (0, [], 1)


def test_a_sum_that_a_separator_tears_in_two_is_booked_as_neither(approved: Hte):
    before = dump(approved)
    (approved.folder / "回执.csv").write_text("行号,实付金额（元）,支付日期\n2024-1/1,100,000,2025-06-10\n", encoding="utf-8")
    done = approved.here("award", "payments", "回执.csv", "-f", "json")
    assert (done.code, [(p["code"], p["row"]) for p in done.document["problems"]], dump(approved)) == (5, [("row-longer", 2)], before)
