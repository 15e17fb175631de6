"""What others are told of awards: the to-do list, a certificate revoked, the fund over the years, the papers of a half-year."""

from __future__ import annotations

from typing import Any

import docx
import pytest
from openpyxl import load_workbook

from running import Hte


def waiting(hte: Hte, day: str, within: str = "30") -> dict[str, Any]:
    done = hte.here("todo", "--as-of", day, "--within", within, "--format", "json")
    assert done.code == 8
    kinds = ("publicity", "objection", "payment", "recovery", "suspended", "award")
    return {item["kind"]: item for item in done.document["items"] if item["kind"] in kinds}


@pytest.mark.parametrize(("day", "within", "told"), [("2025-05-25", "4", False), ("2025-05-25", "5", True), ("2025-07-01", "0", True)])
def test_a_publicity_is_due_the_day_after_its_last(approved: Hte, day: str, within: str, told: bool):
    found = waiting(approved, day, within)
    assert ("publicity" in found) == told
    if told:
        assert (found["publicity"]["due_on"], "2025-05-29" in found["publicity"]["what"]) == ("2025-05-30", True)


def test_what_was_decided_later_is_not_told_before(approved: Hte):
    assert set(waiting(approved, "2025-03-02")) == {"award"}
    assert waiting(approved, "2025-02-28") == {}
    before, after = waiting(approved, "2025-05-29"), waiting(approved, "2025-05-30")
    assert ("payment" in before, "payment" in after) == (False, True)
    assert ("300,000" in after["payment"]["what"], after["payment"]["due_on"]) == (True, None)


def test_objections_money_that_waits_and_recoveries_are_told(approved: Hte):
    for words in (
        ("object", "2024-1/4", "--reason", "来信", "--on", "2025-05-26"),
        ("suspend", "2024-1/3", "--reason", "核查", "--on", "2025-06-02"),
        ("pay", "2024-1/1", "--amount", "60000", "--on", "2025-06-10"),
        ("pay", "2024-1/6", "--on", "2025-06-10"),
        ("clawback", "2024-1/6", "--amount", "150000", "--reason", "撤销", "--document", "文1", "--on", "2025-06-20"),
    ):
        assert approved.here("award", *words).code == 0
    found = waiting(approved, "2025-07-01")
    assert set(found) == {"publicity", "objection", "payment", "recovery", "suspended"}
    assert ("40,000" in found["payment"]["what"], "150,000" in found["recovery"]["what"]) == (True, True)


def revoked(hte: Hte, number: str, day: str) -> list[tuple[str, str]]:
    done = hte.here("cert", "revoke", number, "--effective", day, "--decided", "2025-10-20", "--format", "json")
    assert done.code == 0, done.stderr
    return [(one["line"], one["command"]) for one in done.document.get("proposals", [])]


def test_a_revoked_certificate_names_the_paid_line_with_what_is_to_come_back(approved: Hte):
    assert approved.here("award", "pay", "2024-1/1", "--amount", "60000.50", "--on", "2025-06-10").code == 0
    answer = "hte award clawback 2024-1/1 --amount 60000.50 --reason WHY --document NUMBER"
    assert revoked(approved, "GR202465000942", "2024-12-31") == [("2024-1/1", answer)]


@pytest.mark.parametrize(("day", "touched"), [("2024-01-01", True), ("2024-12-31", True), ("2025-01-01", False)])
def test_an_award_is_touched_from_the_year_on_in_which_it_takes_effect(approved: Hte, day: str, touched: bool):
    assert revoked(approved, "GR202465000943", day) == ([("2024-1/2", "hte award reject 2024-1/2 --reason WHY")] if touched else [])


@pytest.mark.parametrize(("day", "touched"), [("2024-05-16", True), ("2024-05-17", False)])
def test_a_listing_is_touched_where_its_certificate_was_not_in_force_on_its_day(opened: Hte, day: str, touched: bool):
    facts = opened.json("award", "show", "2024-1/5")["facts"]["certification"]
    number = max(facts, key=lambda row: row["issued_on"])["number"]
    assert revoked(opened, number, day) == ([("2024-1/5", "hte award reject 2024-1/5 --reason WHY")] if touched else [])


def test_a_person_is_told_the_clause_and_that_the_office_decides(approved: Hte):
    done = approved.here("cert", "revoke", "GR202465000942", "--effective", "2024-12-06")
    assert (done.code, "2024-1/1" in done.stderr, "二㈢1" in done.stderr, "hte award reject" in done.stderr) == (0, True, True, True)


@pytest.mark.parametrize(
    ("before", "now", "grows"), [("999999.99", "100万元", True), ("100万元", "100万元", False), (None, "100万元", None)]
)
def test_the_fund_must_grow_every_year(county: Hte, before: str | None, now: str, grows: bool | None):
    if before:
        assert county.here("fund", "set", "--budget-year", "2024", "--amount", before).code == 0
    assert county.here("fund", "set", "--budget-year", "2025", "--amount", now).code == 0
    found = {one["budget_year"]: one["grows"] for one in county.json("fund", "list")}
    assert found[2025] is grows
    assert "二（三）1" in county.here("fund", "list").stdout


def test_the_papers_say_what_is_due_committed_paid_and_left_on_their_day(approved: Hte):
    assert approved.here("award", "pay", "2024-1/1", "--on", "2025-06-10").code == 0
    assert approved.here("fund", "set", "--budget-year", "2025", "--amount", "100万元").code == 0
    for half, words in (("2025H1", "应兑现已明确90万元；另有2笔未明确。已批准30万元，已支付10万元，待支付20万元。"), ("2024H2", None)):
        done = approved.here("report", "all", "--half", half, "-o", half)
        assert done.code == 0, done.stderr
        document = docx.Document(str(approved.folder / half / f"notice-{half}.docx"))
        said = "\n".join(paragraph.text for paragraph in document.paragraphs)
        book = load_workbook(approved.folder / half / f"workbook-{half[:4]}.xlsx")
        page = (approved.folder / half / f"page-{half}.html").read_text(encoding="utf-8")
        assert (words is None or words in said, "2024年度奖补县级资金" in said) == (True, words is not None)
        assert ("兑现情况" in book.sheetnames) == (words is not None)
        assert ("兑现情况：应兑现、已批准、已支付" in page) == (words is not None)
    rows = list(load_workbook(approved.folder / "2025H1" / "workbook-2025.xlsx")["兑现情况"].iter_rows(values_only=True))
    assert [float(cell) for cell in next(row for row in rows if row[0] == "2024")[1:5]] == [90, 30, 10, 20]


def test_the_notice_says_what_came_back(approved: Hte):
    for words in (
        ("pay", "2024-1/1", "--on", "2025-06-10"),
        ("clawback", "2024-1/1", "--amount", "40000", "--reason", "证书被取消", "--document", "1号", "--on", "2025-07-01"),
        ("recover", "2024-1/1", "--on", "2025-08-01", "--voucher", "收-1"),
    ):
        assert approved.here("award", *words).code == 0
    for half, words in (("2025H1", False), ("2025H2", True)):
        assert approved.here("report", "notice", "--half", half, "-o", f"{half}.docx").code == 0
        said = "\n".join(paragraph.text for paragraph in docx.Document(str(approved.folder / f"{half}.docx")).paragraphs)
        assert ("已支付的款项中已追回4万元。" in said) is words
