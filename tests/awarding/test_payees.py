"""Money goes where it was approved for: the account is frozen at approval, private, and another one stops it."""

from __future__ import annotations

import shutil
import sqlite3
import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from hte_cli.values.payees import fingerprint
from running import Hte

DATA = Path(__file__).parents[2] / "data"
LINE, NAME, NUMBER = "2024-1/3", "晨曦", "0622200010001"
HOLDER = "精河县晨曦示例生物科技有限公司"
ACCOUNT = ("--bank", "示例银行精河支行", "--account-name", HOLDER, "--account", NUMBER)
OTHER = "6217000099998888"
BODY = ("--body", "局党组会", "--document", "精科发〔2025〕3号", "--on", "2025-05-30")
WHY = ("--reason", "账户已注销，银行退回", "--document", "银行退汇通知1号")


def dump(hte: Hte) -> list[str]:
    with sqlite3.connect(hte.store) as connection:
        return list(connection.iterdump())


def did(hte: Hte, *words: str) -> None:
    found = hte.here(*words)
    assert found.code == 0, found.stderr


def refused(hte: Hte, *words: str, code: int = 4) -> str:
    before = dump(hte)
    found = hte.here(*words)
    assert (found.code, dump(hte) == before) == (code, True), found.stderr
    return found.stderr


def line(hte: Hte, name: str = LINE) -> Any:
    return hte.json("award", "show", name)


def finance(hte: Hte) -> dict[str, Any]:
    """The account that the list for the finance bureau states, by line."""
    did(hte, "award", "export", "2024-1", "--for", "finance", "-o", "list.xlsx", "--force")
    heading, *rows = load_workbook(hte.folder / "list.xlsx").worksheets[0].iter_rows(values_only=True)
    return {str(row[heading.index("行号")]): row[heading.index("银行账号")] for row in rows}


@pytest.fixture
def published(opened: Hte) -> Hte:
    """Line 3 published, its enterprise's account recorded."""
    did(opened, "contact", "set", NAME, *ACCOUNT)
    did(opened, "award", "review", LINE, "--on", "2025-05-20")
    did(opened, "award", "publicise", LINE, "--from", "2025-05-23", "--until", "2025-05-29")
    return opened


@pytest.fixture
def known(published: Hte) -> Hte:
    """Line 3 approved for the account."""
    did(published, "award", "approve", LINE, *BODY)
    return published


# --- what is frozen, and where it is not to be seen


def test_the_account_is_frozen_with_the_approval_and_its_fingerprint_is_public(known: Hte):
    with sqlite3.connect(known.store) as connection:
        (name, bank, account, key), *more = connection.execute("SELECT account_name, bank, account, key FROM award_payee")
    assert (name, bank, account, more) == (HOLDER, "示例银行精河支行", NUMBER, [])
    assert line(known)["payee"] == fingerprint(key, {"account_name": name, "bank": bank, "account": account})
    assert finance(known)[LINE] == NUMBER
    assert known.json("journal", "verify")["ok"]


def test_the_account_is_as_private_as_the_contact_is(known: Hte):
    newest = str(known.json("journal", "list")[-1]["entry"])
    did(known, "award", "dossier", "2024-1", "-o", "d.zip")
    with zipfile.ZipFile(known.folder / "d.zip") as archive:
        told = "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    for words in (("journal", "show", newest), ("history", NAME), ("award", "show", LINE), ("award", "statement", NAME)):
        told += known.here(*words).stdout + known.here(*words, "--format", "json").stdout
    assert (NUMBER in told, "示例银行" in told, line(known)["payee"] in told) == (False, False, True)
    assert NUMBER in known.here("journal", "show", newest, "--private").stdout
    assert NUMBER in known.here("history", NAME, "--private", "--format", "json").stdout


def test_a_published_copy_holds_no_account_and_says_so(known: Hte):
    did(known, "db", "publish", "copy.db")
    with sqlite3.connect(known.folder / "copy.db") as connection:
        text = "\n".join(connection.iterdump())
    assert (NUMBER in text, line(known)["payee"] in text) == (False, True)
    proof = known.json("--db", "copy.db", "journal", "verify")
    assert (proof["ok"], proof["withheld"]) == (True, 2), "the contact's entry and the approval's"
    assert known.here("--db", "copy.db", "award", "export", "2024-1", "--for", "finance", "-o", "x.xlsx").code == 4


def test_an_undone_approval_takes_the_account_with_it(known: Hte):
    did(known, "undo", "--yes")
    with sqlite3.connect(known.store) as connection:
        assert connection.execute("SELECT count(*) FROM award_payee").fetchone() == (0,)
    assert line(known)["payee"] is None


# --- another account

CHANGES = {
    "number": (("--account", OTHER), 4),
    "holder": (("--account-name", "精河县别家示例有限公司"), 4),
    "bank": (("--bank", "另一银行"), 4),
    "gone": (("--clear", "account"), 4),
    "blanks": (("--account", "0622 2000 10001"), 0),
    "widths": (("--account", "０６２２２０００１０００１"), 0),
    "telephone": (("--phone", "13900000000"), 0),
}


@pytest.mark.parametrize("change", CHANGES)
def test_another_account_stops_list_letter_and_payment(known: Hte, change: str):
    words, code = CHANGES[change]
    did(known, "contact", "set", NAME, *words)
    steps = (
        ("award", "export", "2024-1", "--for", "finance", "-o", "f.xlsx"),
        ("award", "document", "transfer", "2024-1", "-o", "t.docx"),
        ("award", "pay", LINE, "--on", "2025-06-02"),
    )
    for step in steps:
        found = known.here(*step)
        assert (found.code, LINE in found.stderr or not code) == (code, True), found.stderr
    assert known.here("award", "document", "request", "2024-1", "-o", "r.docx").code == 0, "which names no account"


def test_a_row_of_the_answer_is_stopped_too(known: Hte):
    did(known, "award", "export", "2024-1", "--for", "finance", "-o", "list.xlsx", "--force")
    book = load_workbook(known.folder / "list.xlsx")
    sheet = book.worksheets[0]
    heading = [cell.value for cell in sheet[1]]
    for title, value in (("实付金额（元）", 50000), ("支付日期", "2025-06-02"), ("凭证号", "记-1")):
        sheet.cell(2, heading.index(title) + 1, value)
    book.save(known.folder / "answer.xlsx")
    did(known, "contact", "set", NAME, "--account", OTHER)
    before = dump(known)
    found = known.here("award", "payments", "answer.xlsx", "--format", "json")
    assert (found.code, found.codes, dump(known) == before) == (5, ["payee-changed"], True)
    did(known, "contact", "set", NAME, "--account", NUMBER)
    did(known, "award", "payments", "answer.xlsx")


def test_a_set_off_goes_to_no_account(approved: Hte):
    did(approved, "contact", "set", "天山雪", "--account", OTHER)
    assert "2024-1/1" in refused(approved, "award", "pay", "2024-1/1", "--on", "2025-06-02")


# --- without an account


def test_without_an_account_it_is_approved_with_a_warning_and_another_day_needs_a_document(published: Hte):
    did(published, "contact", "set", NAME, "--clear", "account")
    found = published.here("award", "approve", LINE, *BODY)
    assert (found.code, LINE in found.stderr) == (0, True)
    assert finance(published)[LINE] is None
    did(published, "contact", "set", NAME, "--account", OTHER)
    refused(published, "award", "export", "2024-1", "--for", "finance", "-o", "f.xlsx")
    refused(published, "award", "payee", LINE, "--reason", "补登账户", "--document", " ", code=2)
    did(published, "award", "payee", "2024-1", "--reason", "补登账户", "--document", "1号", "--on", "2025-06-01")
    assert finance(published)[LINE] == OTHER
    refused(published, "award", "payee", LINE, "--reason", "x", "--document", "x")


# --- the bank sends it back


def test_what_the_bank_sent_back_is_reversed_and_goes_to_the_new_account(known: Hte):
    did(known, "award", "pay", LINE, "--on", "2025-06-02", "--voucher", "记-1")
    did(known, "contact", "set", NAME, "--account", OTHER)
    did(known, "award", "returned", LINE, *WHY, "--on", "2025-06-09")
    found = line(known)
    assert (found["state"], found["paid"]["county"], found["committed"]["county"]) == ("approved", 0, 50000)
    assert [(e["kind"], e["sum"], e["reverses"]) for e in found["entries"]][-1] == ("reversed", 50000, 2)
    assert (found["steps"][-1]["what"], found["steps"][-1]["document"]) == ("returned", "银行退汇通知1号")
    assert finance(known)[LINE] == OTHER
    did(known, "award", "pay", LINE, "--on", "2025-06-12", "--voucher", "记-2")
    assert (line(known)["state"], line(known)["paid"]["county"]) == ("paid", 50000)
    assert known.json("journal", "verify")["ok"]
    assert known.here("award", "verify").code == 0


def test_of_several_parts_the_one_that_came_back_is_named(known: Hte):
    for sum_, day in (("20000", "2025-06-02"), ("30000", "2025-06-03")):
        did(known, "award", "pay", LINE, "--amount", sum_, "--on", day, "--voucher", day)
    did(known, "contact", "set", NAME, "--account", OTHER)
    assert "--entry 3" in refused(known, "award", "returned", LINE, *WHY, code=2)
    refused(known, "award", "returned", LINE, *WHY, "--entry", "1")
    did(known, "award", "returned", LINE, *WHY, "--entry", "3")
    found = line(known)
    assert (found["state"], found["paid"]["county"]) == ("partly-paid", 20000)


def test_before_it_was_booked_only_the_account_changes(known: Hte):
    did(known, "contact", "set", NAME, "--account", OTHER)
    did(known, "award", "returned", LINE, *WHY)
    assert (line(known)["state"], len(line(known)["entries"]), finance(known)[LINE]) == ("approved", 1, OTHER)


def test_nothing_is_sent_back_without_a_new_account_or_before_the_payment(known: Hte):
    did(known, "award", "pay", LINE, "--on", "2025-06-02")
    did(known, "contact", "set", NAME, "--clear", "account")
    refused(known, "award", "returned", LINE, *WHY)
    did(known, "contact", "set", NAME, "--account", OTHER)
    refused(known, "award", "returned", LINE, *WHY, "--on", "2025-06-01")
    did(known, "award", "returned", LINE, *WHY, "--on", "2025-06-02")


# --- two persons


def adopt(hte: Hte, *, two: bool, key: str = "two_person") -> None:
    folder = hte.folder / f"plan-{two}"
    if not folder.exists():
        shutil.copytree(DATA, folder)
        file = folder / "plan.yaml"
        if two:
            file.write_text(file.read_text(encoding="utf-8") + f"\n{key}: true\n", encoding="utf-8")
    did(hte, "plan", "adopt", folder.name)


def as_(hte: Hte, actor: str) -> Hte:
    return type(hte)(hte.folder, {"HTE_ACTOR": actor})


@pytest.mark.parametrize(
    ("actor", "code"), [("clerk", 4), ("clerk ", 4), ("ＣＬＥＲＫ", 4), ("cle rk", 4), ("·clerk", 4), ("head", 0), ("clerk2", 0)]
)
def test_a_name_written_otherwise_is_the_same_person(published: Hte, actor: str, code: int):
    adopt(published, two=True)
    assert as_(published, actor).here("award", "approve", LINE, *BODY).code == code


@pytest.mark.parametrize("key", ["two_person", '"two_person"', "'two_person'", "? two_person\n"])
def test_who_adopts_the_plan_without_the_rule_is_bound_by_it_however_its_key_is_written(published: Hte, key: str):
    adopt(published, two=True, key=key)
    adopt(published, two=False)
    assert published.here("award", "approve", LINE, *BODY).code == 4
    assert as_(published, "head").here("award", "approve", LINE, *BODY).code == 0


def test_who_settles_or_takes_anew_does_not_approve(published: Hte):
    adopt(published, two=True)
    open_ = "2024-1/4"
    did(as_(published, "王某"), "award", "settle", open_, "--county", "20万元", "--basis", "1号", "--on", "2025-05-10")
    did(published, "award", "review", open_, "--on", "2025-05-20")
    did(published, "award", "publicise", open_, "--from", "2025-05-23", "--until", "2025-05-29")
    for actor, code in (("王某 ", 4), ("clerk", 4), ("李某", 0)):
        assert as_(published, actor).here("award", "approve", open_, *BODY).code == code


def test_who_claims_back_does_not_let_go_of_it(known: Hte):
    did(known, "award", "pay", LINE, "--on", "2025-06-02")
    adopt(known, two=True)
    did(known, "award", "clawback", LINE, "--amount", "100", "--reason", "x", "--document", "1号", "--on", "2025-07-01")
    words = ("award", "waive", LINE, "--reason", "x", "--document", "2号", "--on", "2025-07-02")
    refused(known, *words)
    did(as_(known, "head"), *words)


def test_who_recorded_the_new_account_does_not_let_money_go_there(known: Hte):
    adopt(known, two=True)
    did(known, "contact", "set", NAME, "--account", OTHER)
    for word in ("returned", "payee"):
        refused(known, "award", word, LINE, *WHY)
    did(known, "contact", "set", NAME, "--phone", "13900000000")
    did(as_(known, "head"), "award", "returned", LINE, *WHY)


@pytest.mark.parametrize("before", ["opening", "approving"])
def test_a_plan_adopted_without_the_rule_and_back_frees_nobody(county: Hte, before: str):
    adopt(county, two=True)
    for moment in ("opening", "approving"):
        if moment == before:
            adopt(county, two=False)
        if moment == "opening":
            did(county, "award", "open", "--year", "2024", "--budget-year", "2025", "--on", "2025-03-01", "--no-history")
            did(county, "award", "review", LINE, "--on", "2025-05-20")
            did(county, "award", "publicise", LINE, "--from", "2025-05-23", "--until", "2025-05-29")
    refused(county, "award", "approve", LINE, *BODY)
    did(as_(county, "head"), "award", "approve", LINE, *BODY)


def test_one_computer_for_two_names_is_told(published: Hte):
    adopt(published, two=True)
    found = as_(published, "head").here("award", "approve", LINE, *BODY)
    assert (found.code, "this computer" in found.stderr) == (0, True)
    step = line(published)["steps"][-1]
    newest = published.json("journal", "list")[-1]
    assert (newest["actor"], newest["login"], step["login"]) == ("head", step["login"], newest["login"])


# --- whose an account is, after the approval and in the answer

FOREIGN = {
    "in another name": ("contact", "set", NAME, "--account-name", "张三", "--account", "88888"),
    "of another enterprise": ("contact", "set", NAME, "--account", "６２２２　０００００２"),
}


@pytest.mark.parametrize("account", FOREIGN)
@pytest.mark.parametrize("step", ["payee", "returned"])
def test_money_goes_to_a_doubtful_account_only_on_a_persons_word(known: Hte, account: str, step: str):
    did(known, "contact", "set", "北山", "--account-name", "精河县北山示例智能装备有限公司", "--account", "6222-000002")
    if step == "returned":
        did(known, "award", "pay", LINE, "--on", "2025-06-02")
    did(known, *FOREIGN[account])
    assert "award allow" in refused(known, "award", step, LINE, *WHY, "--on", "2025-06-09")
    did(known, "award", "allow", LINE, "--reason", "已向企业核实", "--on", "2025-06-09")
    did(known, "award", step, LINE, *WHY, "--on", "2025-06-09")


def test_a_return_says_where_the_money_goes_now(known: Hte):
    refused(known, "award", "returned", LINE, *WHY)
    did(known, "award", "pay", LINE, "--on", "2025-06-02")
    did(known, "award", "returned", LINE, *WHY, "--on", "2025-06-09")
    did(known, "contact", "set", NAME, "--account", OTHER)
    # The same words again: the account is another one by now.
    did(known, "award", "returned", LINE, *WHY, "--on", "2025-06-09")
    assert finance(known)[LINE] == OTHER


ANSWERS = {
    "账户名称": ("张三", 5),
    "开户银行": ("境外银行", 5),
    "银行账号": ("88888", 5),
    "金额大写": ("玖佰万元整", 5),
    "": ("", 0),
}


@pytest.mark.parametrize("changed", ANSWERS)
def test_an_answer_that_paid_somebody_else_is_refused_at_the_cell(known: Hte, changed: str):
    cells = {"行号": LINE, "金额大写": "伍万元正", "账户名称": HOLDER, "开户银行": "示例银行 精河支行", "银行账号": "0622 2000 1000 1"}
    cells |= {"实付金额（元）": "50000", "支付日期": "2025-06-02", "凭证号": "记-1"}
    value, code = ANSWERS[changed]
    if changed:
        cells[changed] = value
    known.workbook("回执.xlsx", 回执=[list(cells), list(cells.values())])
    done = known.here("award", "payments", "回执.xlsx", "--format", "json")
    assert done.code == code, done.stdout
    told = [(one["code"], one["column"], one["value"]) for one in done.document["problems"]]
    column = "ABCDEFGH"[list(cells).index(changed)] if changed else ""
    private = changed in ("账户名称", "开户银行", "银行账号")
    assert told == ([("payee-otherwise" if private else "line-otherwise", column, "" if private else value)] if changed else [])


def test_an_account_that_nobody_approved_must_bear_the_firms_name(approved: Hte):
    for name, code in (("张三", 5), ("天山雪示例新材料(精河)有限公司", 0)):
        cells = {"行号": "2024-1/1", "账户名称": name, "银行账号": "123456", "实付金额（元）": "100000", "支付日期": "2025-06-02"}
        approved.workbook("回执.xlsx", 回执=[list(cells), list(cells.values())])
        assert approved.here("award", "payments", "回执.xlsx").code == code


def test_one_account_has_one_fingerprint_and_the_audit_tells_every_account(known: Hte):
    did(known, "award", "pay", LINE, "--on", "2025-06-02", "--voucher", "记-1")
    did(known, "award", "returned", LINE, *WHY, "--on", "2025-06-05")
    did(known, "contact", "set", NAME, "--account", OTHER)
    did(known, "award", "payee", LINE, "--reason", "换户", "--document", "换户函", "--on", "2025-06-06")
    did(known, "enterprise", "rename", NAME, "--to", "精河县晨曦新示例有限公司", "--on", "2025-06-07")
    (told,) = [one for one in known.json("award", "audit", "--year", "2024")["lines"] if one["line"] == LINE]
    approved, sent_back, other = told["payees"]
    assert approved["fingerprint"] == sent_back["fingerprint"] != other["fingerprint"] == told["payee"]
    assert [one["what"] for one in told["payees"]] == ["approve", "returned", "payee"]
    assert (other["reason"], other["document"]) == ("换户", "换户函")
    assert [one["command"].split()[1:3] for one in told["corrections"]] == [["contact", "set"], ["enterprise", "rename"]]
    assert OTHER not in str(told)
