"""The rules that stop money, by table and at their boundaries: legal steps, the fund, the publicity, who decides, doubts, drift."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from hte_cli.values.award_states import MOVES, legal_from
from running import Hte

DATA = Path(__file__).parents[2] / "data"
BODY = ("--body", "局党组会", "--document", "精科发〔2025〕3号")
WORDS: dict[str, tuple[str, ...]] = {
    "review": (),
    "publicise": ("--from", "2025-06-02", "--days", "5"),
    "object": ("--reason", "x"),
    "dismiss": ("--reason", "x"),
    "approve": (*BODY, "--on", "2025-06-20"),
    "reject": ("--reason", "x"),
    "refresh": ("--reason", "x"),
    "suspend": ("--reason", "x"),
    "resume": ("--reason", "x"),
    "settle": ("--county", "80000", "--basis", "x"),
    "unpaid": ("--reason", "x"),
    "payee": ("--reason", "x", "--document", "x"),
    "returned": ("--reason", "x", "--document", "x"),
    "pay": ("--voucher", "记-2"),
    "reverse": ("--entry", "1", "--reason", "x"),
    "clawback": ("--amount", "1", "--reason", "x", "--document", "x"),
    "waive": ("--reason", "x", "--document", "x"),
    "recover": ("--voucher", "收-2"),
}


def dump(hte: Hte) -> list[str]:
    with sqlite3.connect(hte.store) as connection:
        return list(connection.iterdump())


def done(hte: Hte, *words: str) -> None:
    found = hte.here(*words)
    assert found.code == 0, found.stderr


def brought_to(hte: Hte, state: str) -> None:
    """Line 2024-1/1, which is approved, is brought to another state."""
    paid = ("pay", "--voucher", "记-1")
    ways: dict[str, tuple[tuple[str, ...], ...]] = {
        "approved": (),
        "suspended": (("suspend", *WORDS["suspend"]),),
        "rejected": (("reject", *WORDS["reject"]),),
        "partly-paid": (("pay", "--amount", "1"),),
        "paid": (paid,),
        "clawback": (paid, ("clawback", "--amount", "5", "--reason", "x", "--document", "x")),
        "recovered": (paid, ("clawback", "--amount", "5", "--reason", "x", "--document", "x"), ("recover", "--voucher", "收-1")),
    }
    for step, *words in ways[state]:
        done(hte, "award", step, "2024-1/1", *words)
    assert hte.json("award", "show", "2024-1/1")["state"] == state


@pytest.mark.parametrize("state", ["approved", "suspended", "rejected", "partly-paid", "paid", "clawback", "recovered"])
def test_an_illegal_step_is_refused_with_the_legal_ones_named(approved: Hte, state: str):
    brought_to(approved, state)
    before = dump(approved)
    for step in MOVES.keys() - set(legal_from(state)) - {"reverse"}:
        refused = approved.here("award", step, "2024-1/1", *WORDS[step])
        assert refused.code == 4, (step, refused.stderr)
        assert all(f"`hte award {legal}`" in refused.stderr for legal in legal_from(state)), refused.stderr
    assert dump(approved) == before


@pytest.mark.parametrize(("yuan", "code"), [("100000", 0), ("99999.99", 4), ("0", 4), ("100000.01", 0)])
def test_the_fund_must_hold_what_is_approved_to_the_fen(opened: Hte, yuan: str, code: int):
    published(opened)
    done(opened, "fund", "set", "--budget-year", "2025", "--amount", yuan)
    before = dump(opened)
    asked = opened.here("award", "approve", "2024-1/1", *BODY, "--on", "2025-06-09")
    assert asked.code == code, asked.stderr
    if code:
        assert dump(opened) == before
        assert opened.here("award", "approve", "2024-1/1", *BODY, "--on", "2025-06-09", "--over-budget").code == 2
        done(opened, "award", "approve", "2024-1/1", *BODY, "--on", "2025-06-09", "--over-budget", "--reason", "追加预算")
        steps = opened.json("award", "show", "2024-1/1")["steps"]
        assert (steps[-1]["what"], steps[-1]["reason"]) == ("approve", "追加预算")


def published(hte: Hte) -> None:
    done(hte, "award", "review", "2024-1", "--on", "2025-03-05")
    done(hte, "award", "publicise", "2024-1", "--from", "2025-06-02", "--days", "7")


def test_no_fund_stated_is_unknown_and_warned_of(opened: Hte):
    published(opened)
    asked = opened.here("award", "approve", "2024-1/1", *BODY, "--on", "2025-06-09")
    assert (asked.code, "not stated" in asked.stderr) == (0, True)


@pytest.mark.parametrize(("day", "code"), [("2025-06-07", 4), ("2025-06-08", 4), ("2025-06-09", 0)])
def test_the_publicity_of_seven_days_ends_with_its_last(opened: Hte, day: str, code: int):
    published(opened)
    asked = opened.here("award", "approve", "2024-1/1", *BODY, "--on", day)
    assert asked.code == code, asked.stderr
    assert ("2025-06-08" in asked.stderr) == (code == 4)


def test_an_open_objection_stops_the_approval(opened: Hte):
    published(opened)
    done(opened, "award", "object", "2024-1/1", "--reason", "举报", "--on", "2025-06-04")
    assert opened.here("award", "approve", "2024-1/1", *BODY, "--on", "2025-06-09").code == 4
    done(opened, "award", "dismiss", "2024-1/1", "--reason", "不属实", "--on", "2025-06-06")
    done(opened, "award", "approve", "2024-1/1", *BODY, "--on", "2025-06-09")


@pytest.mark.parametrize(("actor", "code"), [("clerk", 4), ("head", 0)])
def test_where_two_persons_are_wanted_who_opened_the_round_does_not_approve(opened: Hte, actor: str, code: int):
    file = Path(shutil.copytree(DATA, opened.folder / "plan")) / "plan.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "\ntwo_person: true\n", encoding="utf-8")
    done(opened, "plan", "adopt", "plan")
    published(opened)
    asked = Hte(opened.folder, {"HTE_ACTOR": actor}).here("award", "approve", "2024-1/1", *BODY, "--on", "2025-06-09")
    assert (asked.code, "opened the round" in asked.stderr) == (code, code == 4), asked.stderr


def test_what_is_not_certain_is_not_approved(opened: Hte):
    published(opened)
    before = dump(opened)
    for line in opened.json("award", "show", "2024-1")["lines"]:
        if line["due"]["county"] is None or line["occasion_source"] == "inferred":
            refused = opened.here("award", "approve", line["line"], *BODY, "--on", "2025-06-09")
            assert (refused.code, "`hte " in refused.stderr) == (4, True), refused.stderr
    assert dump(opened) == before


def test_a_settled_line_is_approved_for_the_settled_sum(opened: Hte):
    published(opened)
    lines = opened.json("award", "show", "2024-1")["lines"]
    unknown = next(line["line"] for line in lines if line["due"]["county"] is None and line["occasion_source"] is None)
    done(opened, "award", "settle", unknown, "--county", "8万元", "--basis", "精党办〔2025〕9号")
    found = opened.json("award", "show", unknown)
    assert (found["due"]["county"], found["rule_gives"]["county"]) == (80000, None)


@pytest.mark.parametrize(("step", "words"), [("review", ()), ("approve", (*BODY, "--on", "2025-06-09")), ("pay", ())])
def test_changed_facts_stop_the_line_field_by_field(opened: Hte, step: str, words: tuple[str, ...]):
    if step != "review":
        published(opened)
    if step == "pay":
        done(opened, "award", "approve", "2024-1/1", *BODY, "--on", "2025-06-09")
    line = opened.json("award", "show", "2024-1/1")
    done(opened, "cert", "revoke", line["evidence"], "--effective", "2025-01-01")
    before = dump(opened)
    refused = opened.here("award", step, "2024-1/1", *words)
    assert (refused.code, "Revoked on" in refused.stderr, "2025-01-01" in refused.stderr) == (4, True, True), refused.stderr
    assert dump(opened) == before


def test_an_older_certificate_makes_a_line_of_the_difference_and_holds_the_first_one(approved: Hte):
    done(approved, "award", "pay", "2024-1/1", "--voucher", "记-1")
    line = approved.json("award", "show", "2024-1/1")
    assert line["due"]["county"] == 100000
    done(approved, "cert", "edit", line["evidence"], "--occasion", "renewal")
    done(approved, "award", "open", "--year", "2024", "--on", "2025-09-01")
    found = approved.json("award", "show", "2024-2")["lines"]
    (difference,) = [one for one in found if one["adjusts"]]
    assert (difference["due"]["county"], list(difference["adjusts"])) == (-50000, ["2024-1/1"])
    before = dump(approved)
    refused = approved.here("award", "clawback", "2024-1/1", "--amount", "50000.01", "--reason", "x", "--document", "x")
    assert (refused.code, dump(approved) == before) == (4, True), refused.stderr
    assert approved.here("award", "open", "--year", "2024").code == 4
    assert approved.here("award", "verify").code == 0


def test_a_line_that_a_difference_rests_on_is_not_rejected(approved: Hte):
    line = approved.json("award", "show", "2024-1/1")
    done(approved, "cert", "edit", line["evidence"], "--occasion", "renewal")
    done(approved, "award", "open", "--year", "2024", "--on", "2025-09-01")
    before = dump(approved)
    for step in ("reject", "refresh"):
        refused = approved.here("award", step, "2024-1/1", "--reason", "x")
        assert (refused.code, "2024-2/1" in refused.stderr) == (4, True), refused.stderr
    assert dump(approved) == before
    done(approved, "award", "reject", "2024-2/1", "--reason", "x")
    done(approved, "award", "refresh", "2024-1/1", "--reason", "x")
    found = approved.json("award", "show", "2024-1/1")
    assert (found["state"], found["due"]["county"], found["committed"]["county"]) == ("drafted", 50000, 0)


def test_a_renamed_enterprise_is_not_awarded_again(approved: Hte):
    line = approved.json("award", "show", "2024-1/1")
    done(approved, "enterprise", "rename", line["uscc"] or line["enterprise"], "--to", "精河县改名示例有限公司", "--on", "2025-06-01")
    assert approved.here("award", "open", "--year", "2024").code == 4


@pytest.mark.parametrize(("day", "code"), [("2025-05-29", 4), ("2025-05-30", 0), ("2025-05-31", 0)])
def test_no_county_money_goes_out_before_the_approval(approved: Hte, day: str, code: int):
    assert approved.here("award", "pay", "2024-1/3", "--level", "region", "--on", "2025-01-01").code == 0, "others pay when they do"
    before = dump(approved)
    done = approved.here("award", "pay", "2024-1/1", "--on", day)
    assert (done.code, dump(approved) == before) == (code, code == 4)
    assert ("2025-05-30" in done.stderr) == (code == 4)


@pytest.mark.parametrize(("day", "code"), [("2025-08-31", 4), ("2025-09-01", 0), ("2025-09-02", 0)])
def test_no_money_comes_back_before_it_was_claimed(approved: Hte, day: str, code: int):
    assert approved.here("award", "pay", "2024-1/1", "--on", "2025-06-10").code == 0
    claim = ("--amount", "60000", "--reason", "证书被取消", "--document", "2号", "--on", "2025-09-01")
    assert approved.here("award", "clawback", "2024-1/1", *claim).code == 0
    before = dump(approved)
    assert approved.here("award", "recover", "2024-1/1", "--on", day).code == code
    assert (dump(approved) == before) == (code == 4)
