"""What is approved is what was published: a sum that is settled or refreshed goes back before its publicity; days are in order."""

from __future__ import annotations

import sqlite3
from typing import Any

import docx
import pytest
from openpyxl import load_workbook

from running import Hte

OPEN = "2024-1/4"
"""A line whose sum the plan leaves open."""

CERTAIN = "2024-1/1"
BODY = ("--body", "局党组会", "--document", "精科发〔2025〕3号")
SETTLE = ("settle", OPEN, "--basis", "精政办函〔2025〕8号", "--county")
REVIEWED, FIRST, LAST, APPROVED = "2025-03-05", "2025-03-10", "2025-03-14", "2025-03-15"


def dump(hte: Hte) -> list[str]:
    with sqlite3.connect(hte.store) as connection:
        return list(connection.iterdump())


def did(hte: Hte, *words: str) -> None:
    found = hte.here("award", *words)
    assert found.code == 0, found.stderr


def refused(hte: Hte, *words: str, code: int = 4) -> str:
    """What a refused command says; it leaves the store as it was."""
    before = dump(hte)
    found = hte.here("award", *words)
    assert (found.code, dump(hte) == before) == (code, True), found.stderr
    return found.stderr


def line(hte: Hte, name: str) -> Any:
    return hte.json("award", "show", name)


def standing(hte: Hte) -> tuple[str, int | None, int | None]:
    found = line(hte, OPEN)
    return found["state"], found["published"], found["due"]["county"]


@pytest.fixture
def published(opened: Hte) -> Hte:
    """The round reviewed and published from 10 to 14 March 2025, its open line for 200,000 yuan."""
    did(opened, *SETTLE, "20万元", "--on", "2025-03-04")
    did(opened, "review", "2024-1", "--on", REVIEWED)
    did(opened, "publicise", "2024-1", "--from", FIRST, "--until", LAST)
    return opened


def test_a_sum_settled_after_the_publicity_is_published_anew(published: Hte):
    assert standing(published) == ("publicised", 200000, 200000)
    did(published, *SETTLE, "2000万元", "--on", "2025-03-14")
    assert standing(published) == ("reviewed", 200000, 20000000)
    refused(published, "approve", OPEN, *BODY, "--on", APPROVED)
    did(published, "publicise", OPEN, "--from", "2025-03-17", "--until", "2025-03-21")
    refused(published, "approve", OPEN, *BODY, "--on", "2025-03-21")
    did(published, "allow", OPEN, "--reason", "金额已核对", "--on", "2025-03-21")
    did(published, "approve", OPEN, *BODY, "--on", "2025-03-22")
    found = line(published, OPEN)
    assert (found["published"], found["committed"]["county"]) == (20000000, 20000000)


@pytest.mark.parametrize(("sum_", "state"), [("199999.99", "reviewed"), ("200000", "publicised"), ("200000.01", "reviewed")])
def test_only_the_sum_that_was_published_stays_published(published: Hte, sum_: str, state: str):
    did(published, *SETTLE, sum_, "--on", "2025-03-14")
    assert line(published, OPEN)["state"] == state


@pytest.mark.parametrize("stop", ["object", "suspend"])
def test_no_way_round_leads_back_into_the_publicity(published: Hte, stop: str):
    did(published, stop, OPEN, "--reason", "x", "--on", "2025-03-11")
    did(published, *SETTLE, "2000万元", "--on", "2025-03-12")
    if stop == "suspend":
        did(published, "resume", OPEN, "--reason", "x", "--on", "2025-03-13")
    assert standing(published) == ("reviewed", 200000, 20000000)


def test_what_is_published_without_a_sum_is_not_approved_with_one(opened: Hte):
    did(opened, "review", OPEN, "--on", REVIEWED)
    did(opened, "publicise", OPEN, "--from", FIRST, "--until", LAST)
    did(opened, *SETTLE, "20万元", "--on", LAST)
    assert standing(opened) == ("reviewed", None, 200000)


def test_an_approved_line_is_not_settled_anew_while_it_is_suspended(published: Hte):
    did(published, "approve", OPEN, *BODY, "--on", APPROVED)
    did(published, "suspend", OPEN, "--reason", "x", "--on", "2025-03-16")
    refused(published, *SETTLE, "2000万元", "--on", "2025-03-17")
    did(published, "resume", OPEN, "--reason", "x", "--on", "2025-03-17")
    assert (line(published, OPEN)["state"], line(published, OPEN)["committed"]["county"]) == ("approved", 200000)


def test_a_refreshed_sum_goes_back_before_the_publicity(published: Hte):
    evidence = line(published, CERTAIN)["evidence"]
    assert published.here("cert", "edit", evidence, "--occasion", "renewal").code == 0
    did(published, "refresh", CERTAIN, "--reason", "x", "--on", "2025-03-14")
    found = line(published, CERTAIN)
    assert (found["state"], found["published"], found["due"]["county"]) == ("drafted", 100000, 50000)


def test_the_approval_holds_the_sum_against_the_published_one_whoever_changed_it(published: Hte):
    with sqlite3.connect(published.store) as connection:
        assert connection.execute("UPDATE award_move SET fen = fen - 1 WHERE line = 1 AND fen IS NOT NULL").rowcount == 1
    assert "99,999.99" in refused(published, "approve", CERTAIN, *BODY, "--on", APPROVED)


# --- days

DAYS = {
    "review": (("2025-02-28", 4), ("2025-03-01", 0), ("2025-03-02", 0)),
    "publicise": (("2025-03-04", 4), ("2025-03-05", 0), ("2025-03-06", 0)),
    "object": (("2025-03-09", 4), ("2025-03-10", 0)),
    "approve": (("2025-03-13", 4), ("2025-03-14", 4), ("2025-03-15", 0)),
    "pay": (("2025-03-14", 4), ("2025-03-15", 0), ("2025-03-16", 0)),
    "suspend": (("2025-03-14", 4), ("2025-03-15", 0)),
    "clawback": (("2025-03-19", 4), ("2025-03-20", 0)),
    "recover": (("2025-03-24", 4), ("2025-03-25", 0)),
    "waive": (("2025-03-24", 4), ("2025-03-25", 0)),
}
"""Of each step the days around the first that it may have: the round is opened on 1 March."""

WAY = (
    ("review", ("--on", REVIEWED)),
    ("publicise", ("--from", FIRST, "--until", LAST)),
    ("approve", (*BODY, "--on", APPROVED)),
    ("pay", ("--on", "2025-03-20")),
    ("clawback", ("--amount", "5", "--reason", "x", "--document", "x", "--on", "2025-03-25")),
)
WORDS = {
    "review": ("--on",),
    "publicise": ("--until", "2025-03-20", "--from"),
    "object": ("--reason", "x", "--on"),
    "approve": (*BODY, "--on"),
    "pay": ("--on",),
    "suspend": ("--reason", "x", "--on"),
    "clawback": ("--amount", "5", "--reason", "x", "--document", "x", "--on"),
    "recover": ("--on",),
    "waive": ("--reason", "x", "--document", "x", "--on"),
}
AFTER = {"object": "publicise", "suspend": "approve", "recover": "clawback", "waive": "clawback"}
"""The step that must have been taken, where it is not the one before."""


@pytest.mark.parametrize(("what", "day", "code"), [(what, day, code) for what, days in DAYS.items() for day, code in days])
def test_no_step_is_before_what_it_follows(opened: Hte, what: str, day: str, code: int):
    names = [name for name, _words in WAY]
    until = names.index(AFTER[what]) + 1 if what in AFTER else names.index(what)
    for step, words in WAY[:until]:
        did(opened, step, CERTAIN, *words)
    if code:
        refused(opened, what, CERTAIN, *WORDS[what], day)
        assert "--reason" in refused(opened, what, CERTAIN, *WORDS[what], day)
    marked = ("--out-of-order", *([] if "--reason" in WORDS[what] else ["--reason", "档案如此"])) if code else ()
    did(opened, what, CERTAIN, *WORDS[what], day, *marked)
    assert line(opened, CERTAIN)["steps"][-1].get("out_of_order") == (True if code else None)


def test_out_of_order_needs_its_reason_and_is_not_said_of_what_is_in_order(opened: Hte):
    refused(opened, "review", CERTAIN, "--on", "2025-02-28", "--out-of-order", code=2)
    did(opened, "review", CERTAIN, "--on", "2025-03-01", "--out-of-order", "--reason", "x")
    assert "out_of_order" not in line(opened, CERTAIN)["steps"][-1]


@pytest.mark.parametrize(("day", "code"), [("2024-12-05", 4), ("2024-12-06", 0)])
def test_no_round_is_opened_before_the_day_of_its_evidence(county: Hte, day: str, code: int):
    last = max(one["on"] for one in county.json("subsidy", "calc", "--year", "2024")["lines"])
    assert last == "2024-12-06"
    words = ("open", "--year", "2024", "--no-history", "--on", day)
    if code:
        refused(county, *words)
        words = (*words, "--out-of-order", "--reason", "补录")
    did(county, *words)
    opening = county.json("award", "show", "2024-1")["steps"][0]
    assert (opening.get("out_of_order"), opening.get("reason")) == ((True, "补录") if code else (None, None))


def test_parts_and_their_vouchers_come_in_any_order(opened: Hte):
    for step, words in WAY[:3]:
        did(opened, step, CERTAIN, *words)
    for day in ("2025-04-02", "2025-04-01"):
        did(opened, "pay", CERTAIN, "--amount", "100", "--on", day, "--voucher", day)


def test_a_step_says_when_it_was_typed_and_in_which_entry(opened: Hte):
    did(opened, "review", CERTAIN, "--on", REVIEWED)
    newest = opened.json("journal", "list")[-1]
    told = line(opened, CERTAIN)["steps"][-1]
    assert (told["entry"], told["typed_at"], newest["login"] == told.get("login")) == (newest["entry"], newest["at"], True)
    for entry in (newest["entry"], newest["entry"] + 1):
        assert opened.here("undo", str(entry), "--yes").code == 0
    assert line(opened, CERTAIN)["steps"][-1]["entry"] == newest["entry"], "undone and redone: typed once"
    assert f"({newest['entry']})" in opened.here("award", "show", CERTAIN).stdout


def said(hte: Hte, file: str) -> str:
    if file.endswith(".docx"):
        return "\n".join(paragraph.text for paragraph in docx.Document(str(hte.folder / file)).paragraphs)
    rows = load_workbook(hte.folder / file).worksheets[0].iter_rows(values_only=True)
    return "\n".join(str(cell) for row in rows for cell in row)


@pytest.mark.parametrize("early", [True, False])
def test_a_publicity_before_the_round_is_marked_on_every_paper(opened: Hte, early: bool):
    first, last = ("2025-02-10", "2025-02-14") if early else (FIRST, LAST)
    marked = ("--out-of-order", "--reason", "公示在先，批次补录") if early else ()
    did(opened, "review", CERTAIN, "--on", REVIEWED)
    did(opened, "publicise", CERTAIN, "--from", first, "--until", last, *marked)
    did(opened, "approve", CERTAIN, *BODY, "--on", APPROVED)
    for kind in ("notice", "request", "transfer"):
        did(opened, "document", kind, "2024-1", "-o", f"{kind}.docx")
        assert ("公示在先" in said(opened, f"{kind}.docx")) == early, kind
    for list_ in ("finance", "publicity"):
        did(opened, "export", "2024-1", "--for", list_, "-o", f"{list_}.xlsx")
        assert ("公示在先" in said(opened, f"{list_}.xlsx")) == early, list_
    did(opened, "payments", "finance.xlsx")


def test_an_older_step_out_of_order_is_marked_though_nobody_did(opened: Hte):
    for step, words in WAY[:3]:
        did(opened, step, CERTAIN, *words)
    with sqlite3.connect(opened.store) as connection:
        connection.execute("UPDATE award_step SET \"on\" = '2022-01-05' WHERE what = 'approve'")
    did(opened, "document", "transfer", "2024-1", "-o", "a.docx")
    assert "不合先后顺序" in said(opened, "a.docx")
