"""What region and prefecture paid, also where the plan does not state how much that is."""

from __future__ import annotations

import pytest

from running import Hte

LINE = "2024-1/1"
"""A first certification: the county owes 100,000, of region and prefecture nothing is stated."""


def pay(hte: Hte, *words: str) -> int:
    return hte.here("award", "pay", LINE, "--on", "2025-06-01", *words).code


def test_what_came_in_is_recorded_and_what_is_due_stays_unknown(approved: Hte):
    assert pay(approved, "--level", "region", "--amount", "10万元", "--voucher", "新财教〔2025〕66号") == 0
    assert pay(approved, "--level", "region", "--amount", "0.01", "--voucher", "新财教〔2025〕67号") == 0
    (line,) = (line for line in approved.json("award", "show", "2024-1")["lines"] if line["line"] == LINE)
    assert (line["state"], line["due"]["region"], line["paid"]["region"], line["due"]["county"]) == ("approved", None, 100000.01, 100000)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--level", "region"), 4),  # how much cannot be told
        (("--level", "region", "--amount", "0"), 4),
        (("--level", "prefecture", "--amount", "5万元"), 0),
        (("--amount", "100000.01"), 4),  # of the own level the sum is known
        (("--amount", "100000"), 0),
        ((), 0),
        (("--level", "township", "--amount", "1"), 2),
    ],
)
def test_a_sum_that_is_known_is_never_passed_and_one_that_is_not_is_named(approved: Hte, words: tuple[str, ...], code: int):
    assert pay(approved, *words) == code


def paid_for(hte: Hte, *words: str) -> list[tuple[int | float | None, int | float | None]]:
    return [(row["region"], row["prefecture"]) for row in hte.json(*words)]


def test_a_certificate_says_what_upper_levels_paid_for_it(county: Hte):
    number = "GR202465000942"
    assert county.here("cert", "edit", number, "--region-amount", "10万元", "--prefecture-amount", "50000.01").code == 0
    wanted = (100000, 50000.01)
    assert [(one["region"], one["prefecture"]) for one in [county.json("cert", "show", number)]] == [wanted]
    # It stays with the certificate whose number is corrected, and is read back as it was written.
    assert county.here("cert", "edit", number, "--to-number", "GR202465000999").code == 0
    assert paid_for(county, "cert", "list", "--year", "2024").count(wanted) == 1
    assert county.here("cert", "list", "--year", "2024", "-o", "certs.xlsx").code == 0
    assert county.json("import", "certs.xlsx")["entry"] is None
    assert county.here("cert", "edit", "GR202465000999", "--clear", "region_fen").code == 0
    assert (None, 50000.01) in paid_for(county, "cert", "list", "--year", "2024")
    # What is owed does not follow from it, and awards do not rest on it.
    (line,) = (one for one in county.json("subsidy", "calc", "--year", "2024")["lines"] if one["evidence"] == "GR202465000999")
    assert (line["region"], line["prefecture"], line["county"]) == (None, None, 100000)
    assert county.json("journal", "verify")["ok"]


def test_a_list_of_certificates_may_say_it(empty: Hte):
    rows = [
        ["企业名称", "证书编号", "发证日期", "自治区资金（万元）", "自治州资金（万元）"],
        ["甲公司", "GR202465000001", "2024-10-01", 10, None],
    ]
    book = empty.workbook("certs.xlsx", 认定=rows)
    assert empty.json("import", book, "--create-missing")["applied"]
    assert paid_for(empty, "cert", "list") == [(100000, None)]
    assert empty.json("import", book)["entry"] is None
    assert empty.here("undo").code == 0
    assert paid_for(empty, "cert", "list") == []


def test_what_was_paid_for_an_event_follows_it_and_goes_with_it(empty: Hte):
    for name in ("甲公司", "乙公司"):
        assert empty.here("enterprise", "add", "--name", name).code == 0
    event = ("--kind", "prize", "--on", "2024-06-01", "--title", "奖")
    assert empty.here("event", "add", "甲公司", *event, "--region-amount", "1").code == 0
    assert empty.here("event", "edit", "甲公司", *event[:4], "--to-on", "2024-06-02", "--prefecture-amount", "2").code == 0
    assert paid_for(empty, "event", "list") == [(1, 2)]
    assert empty.here("enterprise", "merge", "甲公司", "--into", "乙公司", "--yes").code == 0
    assert paid_for(empty, "event", "list", "--enterprise", "乙公司") == [(1, 2)]
    assert [row["after"]["fen"] for row in empty.json("history", "乙公司") if row["table"] == "level_payment"] == [100, 200]
    for _ in range(4):
        assert empty.here("undo").code == 0
    assert paid_for(empty, "event", "list") == []
    assert empty.json("journal", "verify")["ok"]


def test_both_records_of_one_event_tell_the_same_sum_or_are_not_joined(empty: Hte):
    event = ("--kind", "prize", "--on", "2024-06-01", "--title", "奖")
    for name, sum_ in (("甲公司", "1"), ("乙公司", "2")):
        assert empty.here("enterprise", "add", "--name", name).code == 0
        assert empty.here("event", "add", name, *event, "--region-amount", sum_).code == 0
    assert empty.here("enterprise", "merge", "甲公司", "--into", "乙公司", "--yes").code == 4
    assert empty.here("event", "edit", "甲公司", *event[:4], "--region-amount", "2", "--prefecture-amount", "3").code == 0
    assert empty.here("enterprise", "merge", "甲公司", "--into", "乙公司", "--yes").code == 0
    assert paid_for(empty, "event", "list") == [(2, 3)]


def test_an_entry_is_not_undone_where_a_sum_was_recorded_since(empty: Hte):
    assert empty.here("enterprise", "add", "--name", "甲公司").code == 0
    event = ("甲公司", "--kind", "prize", "--on", "2024-06-01")
    adding = empty.json("event", "add", *event)["entry"]
    editing = empty.json("event", "edit", *event, "--prefecture-amount", "5")["entry"]
    assert empty.here("undo", str(adding)).code == 4
    assert empty.here("undo", str(editing)).code == 0
    assert empty.here("undo", str(adding)).code == 0
    assert empty.json("event", "list") == []
