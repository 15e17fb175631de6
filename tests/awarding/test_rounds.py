"""Rounds as a clerk meets them: opened, shown, decided on, paid; what is refused says why and writes nothing."""

from __future__ import annotations

import os
import sqlite3
import threading
from typing import Any

import pytest

from running import Hte

FIRST_NEW = "2024-1/1"


def dump(hte: Hte) -> list[str]:
    with sqlite3.connect(hte.store) as connection:
        return list(connection.iterdump())


def line(hte: Hte, name: str) -> Any:
    return hte.json("award", "show", name)


def test_the_first_round_asks_what_was_paid_before(county: Hte):
    refused = county.here("award", "open", "--year", "2024")
    assert (refused.code, "--no-history" in refused.stderr, "payments-made" in refused.stderr) == (4, True, True)
    assert county.json("award", "list") == []


def test_a_round_freezes_what_subsidy_calc_says(opened: Hte):
    owed = {one["evidence"] + one["rule"]: one for one in opened.json("subsidy", "calc", "--year", "2024")["lines"]}
    found = opened.json("award", "show", "2024-1")
    assert (found["round"], found["year"], found["budget_year"], found["opened_on"], found["opened_by"]) == (
        "2024-1",
        2024,
        2025,
        "2025-03-01",
        "clerk",
    )
    assert [one["line"] for one in found["lines"]] == [f"2024-1/{n}" for n in range(1, len(owed) + 1)]
    for one in found["lines"]:
        said = owed[one["evidence"] + one["rule"]]
        assert one["due"] == {level: said[level] for level in ("region", "prefecture", "county")}
        assert (one["enterprise"], one["uscc"], one["on"], one["clause"]) == (said["enterprise"], said["uscc"], said["on"], said["clause"])
    assert found["totals"] == {"due": 900000, "committed": 0, "paid": 0, "recovered": 0, "unknown": 2}


def test_a_line_keeps_its_rule_facts_arithmetic_and_cell(opened: Hte):
    found = line(opened, "2024-1/6")
    assert len(found["rules_hash"]) == 64
    assert found["arithmetic"] == ["county: prefecture 300,000 × 0.5 = 150,000 yuan"]
    assert found["facts"]["event"][0]["prefecture_fen"] == 30000000
    assert (found["source"]["file"], found["source"]["row"]) == ("4-events.xlsx", 6)
    # The cell stays what it was when the line was frozen.
    event = found["facts"]["event"][0]
    assert opened.here("event", "edit", found["enterprise"], "--kind", "platform", "--on", event["on"], "--to-on", "2024-03-29").code == 0
    assert line(opened, "2024-1/6")["source"] == found["source"]


def test_nothing_new_makes_no_round_and_a_later_certificate_makes_the_next(opened: Hte):
    before = dump(opened)
    again = opened.here("award", "open", "--year", "2024")
    assert (again.code, dump(opened)) == (4, before)
    assert (
        opened.here("cert", "add", "茫丁示例纺织", "--number", "GR202465000999", "--issued-on", "2024-12-30", "--occasion", "first").code
        == 0
    )
    found = opened.json("award", "open", "--year", "2024")
    assert (found["round"], [one["line"] for one in found["lines"]]) == ("2024-2", ["2024-2/1"])
    assert (found["lines"][0]["evidence"], found["lines"][0]["due"]["county"]) == ("GR202465000999", 100000)


def test_a_round_tells_every_state_in_the_list(approved: Hte):
    found = approved.json("award", "list")
    assert [(one["round"], one["lines"], one["states"]) for one in found] == [("2024-1", 7, {"publicised": 4, "approved": 3})]
    assert found[0]["totals"] == {"due": 900000, "committed": 300000, "paid": 0, "recovered": 0, "unknown": 2}


def test_money_is_paid_in_parts_and_never_more_than_is_due(approved: Hte):
    def paid(amount: str) -> int:
        return approved.here("award", "pay", FIRST_NEW, "--amount", amount, "--on", "2025-06-10", "--voucher", "记-12").code

    assert (paid("60000"), line(approved, FIRST_NEW)["state"]) == (0, "partly-paid")
    before = dump(approved)
    assert (paid("40000.01"), paid("0"), paid("0.005"), dump(approved)) == (4, 4, 2, before)
    assert (paid("4万元"), line(approved, FIRST_NEW)["state"]) == (0, "paid")
    assert [(e["kind"], e["sum"], e["budget_year"]) for e in line(approved, FIRST_NEW)["entries"]] == [
        ("committed", 100000, 2025),
        ("paid", 60000, 2025),
        ("paid", 40000, 2025),
    ]


def test_other_levels_money_is_booked_but_moves_no_state(approved: Hte):
    done = approved.here(
        "award", "pay", "2024-1/3", "--level", "region", "--on", "2025-11-02", "--voucher", "新财教1", "--budget-year", "2026"
    )
    assert done.code == 0, done.stderr
    found = line(approved, "2024-1/3")
    assert (found["state"], found["paid"]["region"], found["paid"]["county"]) == ("approved", 100000, 0)
    assert found["entries"][-1] | {} == {
        "line": "2024-1/3",
        "entry": 2,
        "level": "region",
        "kind": "paid",
        "sum": 100000,
        "on": "2025-11-02",
        "budget_year": 2026,
        "document": "新财教1",
        "reason": None,
        "reverses": None,
    }
    assert approved.here("award", "pay", FIRST_NEW, "--level", "region").code == 4, "how much came in must be said"


def test_a_payment_cannot_be_undone_only_reversed(approved: Hte):
    paid = approved.json("award", "pay", FIRST_NEW, "--on", "2025-06-10")
    before = dump(approved)
    assert [approved.here("undo", str(paid["entry"] - back)).code for back in (0, 1)] == [4, 4]
    assert dump(approved) == before
    done = approved.here("award", "reverse", FIRST_NEW, "--entry", "2", "--reason", "记错单位", "--on", "2025-06-12")
    assert done.code == 0, done.stderr
    found = line(approved, FIRST_NEW)
    assert (found["state"], found["paid"]["county"], found["committed"]["county"]) == ("approved", 0, 100000)
    assert approved.here("award", "reverse", FIRST_NEW, "--entry", "2", "--reason", "x").code == 4, "once"


def test_a_round_that_nothing_was_decided_on_can_be_undone(opened: Hte):
    newest = opened.json("journal", "list")[-1]["entry"]
    assert opened.here("undo", str(newest)).code == 0
    assert opened.json("award", "list") == []
    assert opened.json("award", "open", "--year", "2024", "--no-history")["round"] == "2024-1"


def test_an_approval_that_money_followed_is_not_undone(approved: Hte):
    approval = approved.json("journal", "list")[-1]["entry"]
    assert approved.here("award", "suspend", FIRST_NEW, "--reason", "核查").code == 0
    assert approved.here("undo", str(approval)).code == 4
    assert approved.here("undo", str(approval + 1)).code == 0
    assert approved.here("undo", str(approval)).code == 0
    assert line(approved, FIRST_NEW)["state"] == "publicised"


def test_what_was_paid_comes_back_in_parts_or_is_set_off(approved: Hte):
    assert approved.here("award", "pay", "2024-1", "--on", "2025-06-10").code == 0
    words = ("award", "clawback", "2024-1/6", "--amount", "150000", "--reason", "平台被撤销", "--document", "精科发〔2025〕9号")
    assert approved.here(*words, "--on", "2025-09-01").code == 0
    assert approved.here("award", "recover", "2024-1/6", "--amount", "50000", "--on", "2025-09-10").code == 0
    assert line(approved, "2024-1/6")["state"] == "clawback"
    assert approved.here("award", "recover", "2024-1/6", "--against", FIRST_NEW).code == 4, "another enterprise"
    assert approved.here("award", "recover", "2024-1/6", "--on", "2025-10-10").code == 0
    found = line(approved, "2024-1/6")
    assert (found["state"], found["paid"]["county"], found["recovered"]["county"]) == ("recovered", 150000, 150000)
    ledger = approved.json("award", "ledger", "--budget-year", "2025")
    assert ledger["balances"]["county"] == {"committed": 300000, "paid": 300000, "recovered": 150000}


def test_history_and_journal_cover_the_award(approved: Hte):
    assert approved.here("award", "pay", FIRST_NEW, "--on", "2025-06-10").code == 0
    records = [one["table"] for one in approved.json("history", "天山雪示例")]
    assert {"award_line", "award_move", "award_entry"} <= set(records)
    assert records.count("award_entry") == 2
    assert f"award_entry {FIRST_NEW} 2" in approved.here("history", "天山雪示例").stdout
    assert approved.json("journal", "verify")["ok"]
    with sqlite3.connect(approved.store) as connection:
        connection.execute("UPDATE award_entry SET fen = fen + 1 WHERE kind = 'paid'")
    assert approved.here("journal", "verify").code == 7


@pytest.mark.parametrize(
    ("scan", "code"), [("nothing.pdf", 3), ("absent/a.pdf", 3), (".", 5), ("empty.pdf", 5), ("/dev/null", 5), ("huge.pdf", 5), ("fifo", 5)]
)
def test_a_scan_is_a_file_that_is_there_and_no_larger_than_any_scan(opened: Hte, scan: str, code: int):
    (opened.folder / "empty.pdf").touch()
    with (opened.folder / "huge.pdf").open("wb") as huge:
        huge.truncate(3 << 30)
    os.mkfifo(opened.folder / "fifo")
    writer = None
    if scan == "fifo":  # nothing comes through it: that is an empty file
        writer = threading.Thread(target=lambda: (opened.folder / "fifo").open("wb").close())
        writer.start()
    before = opened.store.read_bytes()
    done = opened.here("award", "approve", "2024-1", "--body", "局", "--document", "3号", "--on", "2025-06-01", "--file", scan)
    if writer is not None:
        writer.join()
    assert done.code == code, done.stderr
    assert opened.store.read_bytes() == before


def test_the_scan_of_the_decision_is_kept(opened: Hte):
    (opened.folder / "决定.pdf").write_bytes(b"%PDF-1.4 decision")
    for words in (("review", "2024-1/1", "--on", "2025-05-22"), ("publicise", "2024-1/1", "--from", "2025-05-23", "--until", "2025-05-29")):
        assert opened.here("award", *words).code == 0
    done = opened.here(
        "award", "approve", "2024-1/1", "--body", "局党组会", "--document", "会议纪要3", "--on", "2025-06-01", "--file", "决定.pdf"
    )
    assert done.code == 0, done.stderr
    scan = next(step["scan"] for step in line(opened, "2024-1/1")["steps"] if step["what"] == "approve")
    assert [(one["file"], one["sha256"]) for one in opened.json("source", "list")][-1] == ("决定.pdf", scan)
    assert opened.here("source", "export", scan[:12], "-o", "again.pdf").code == 0
    assert (opened.folder / "again.pdf").read_bytes() == b"%PDF-1.4 decision"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("show", "2024-9"), 3),
        (("show", "2024-1/99"), 3),
        (("review", "nonsense"), 3),
        (("review", "2024-1", "--except", "99"), 3),
        (("publicise", "2024-1", "--from", "2025-05-23"), 2),
        (("publicise", "2024-1", "--from", "2025-05-23", "--days", "0"), 2),
        (("publicise", "2024-1", "--from", "2025-05-23", "--until", "2025-05-22"), 2),
        (("publicise", "2024-1", "--from", "2099-01-02", "--days", "5", "--working"), 2),
        (("approve", "2024-1", "--body", " ", "--document", "x", "--on", "2025-06-01"), 2),
        (("approve", "2024-1", "--body", "a", "--document", "x", "--on", "2099-06-01"), 2),
        (("reject", "2024-1/1", "--reason", " "), 2),
        (("settle", "2024-1/1", "--county", "80000", "--basis", "x"), 4),
        (("settle", "2024-1/4", "--county", "很多", "--basis", "x"), 2),
        (("pay", "2024-1/1"), 4),
        (("pay", "2024-1", "--amount", "5"), 2),
        (("pay", "2024-1/1", "--level", "state"), 2),
        (("reverse", "2024-1/1", "--entry", "1", "--reason", "x"), 3),
        (("open", "--year", "1800"), 2),
    ],
)
def test_what_is_refused_leaves_the_store_as_it_was(opened: Hte, words: tuple[str, ...], code: int):
    before = dump(opened)
    done = opened.here("award", *words)
    assert (done.code, dump(opened)) == (code, before), done.stderr


@pytest.mark.parametrize("half", [("2024-1/1", 3), ("2024-2/1", 2)], ids=["recovered", "paid"])
def test_both_halves_of_a_set_off_are_reversed_together(approved: Hte, half: tuple[str, int]):
    platform = ("--kind", "platform", "--on", "2024-06-01", "--title", "示例中心", "--grade", "region", "--doc", "博财〔2024〕9号")
    for words in (
        ("award", "pay", FIRST_NEW, "--on", "2025-06-10"),
        ("award", "clawback", FIRST_NEW, "--amount", "60000", "--reason", "证书被取消", "--document", "2号", "--on", "2025-07-01"),
        ("event", "add", "天山雪示例", *platform, "--prefecture-amount", "80000"),
        ("award", "open", "--year", "2024", "--on", "2025-07-02"),
        ("award", "review", "2024-2", "--on", "2025-07-03"),
        ("award", "publicise", "2024-2", "--from", "2025-07-04", "--days", "5"),
        ("award", "approve", "2024-2", "--body", "局党组会", "--document", "3号", "--on", "2025-07-10"),
        ("award", "recover", FIRST_NEW, "--amount", "40000", "--against", "2024-2/1", "--on", "2025-07-11"),
    ):
        done = approved.here(*words)
        assert done.code == 0, done.stderr

    def standing() -> list[tuple[str, int, int]]:
        found = [line(approved, name) for name in (FIRST_NEW, "2024-2/1")]
        return [(one["state"], one["paid"]["county"], one["recovered"]["county"]) for one in found]

    assert standing() == [("clawback", 100000, 40000), ("paid", 40000, 0)]
    name, entry = half
    done = approved.json("award", "reverse", name, "--entry", str(entry), "--reason", "抵扣有误", "--on", "2025-07-12")
    assert {one["line"] for one in done["lines"]} == {FIRST_NEW, "2024-2/1"}
    assert standing() == [("clawback", 100000, 0), ("approved", 0, 0)]
    before = dump(approved)
    for other, number in ((FIRST_NEW, 3), ("2024-2/1", 2)):
        assert approved.here("award", "reverse", other, "--entry", str(number), "--reason", "x").code == 4, "once"
    assert dump(approved) == before
    assert approved.json("journal", "verify")["ok"]


def test_a_round_is_rejected_without_the_lines_that_money_went_to(approved: Hte):
    assert approved.here("award", "pay", FIRST_NEW, "--amount", "60000", "--on", "2025-06-10").code == 0
    assert approved.here("award", "suspend", FIRST_NEW, "--reason", "核查").code == 0
    assert approved.here("award", "reject", FIRST_NEW, "--reason", "x").code == 4
    assert approved.here("award", "reject", "2024-1", "--reason", "资金取消").code == 0
    found = line(approved, FIRST_NEW)
    assert (found["state"], found["committed"]["county"], found["paid"]["county"]) == ("suspended", 100000, 60000)
    assert {line(approved, f"2024-1/{number}")["state"] for number in (3, 6)} == {"rejected"}


def test_a_rejection_does_not_come_back_where_the_approval_was_undone_since(approved: Hte):
    approval = approved.json("journal", "list")[-1]["entry"]
    rejection = approved.json("award", "reject", FIRST_NEW, "--reason", "x")["entry"]
    assert [approved.here("undo", str(entry)).code for entry in (rejection, approval)] == [0, 0]
    back, gone = rejection + 1, rejection + 2
    before = dump(approved)
    refused = approved.here("undo", str(back))
    assert (refused.code, str(gone) in refused.stderr, dump(approved)) == (4, True, before)
    assert [approved.here("undo", str(entry)).code for entry in (gone, back)] == [0, 0]
    assert (line(approved, FIRST_NEW)["state"], line(approved, FIRST_NEW)["committed"]["county"]) == ("rejected", 0)
