"""The proof that an auditor uses: ledger against state, rules that changed, the journal's head on papers, the chain by hand."""

from __future__ import annotations

import csv
import hashlib
import io
import re
import shutil
import sqlite3
import zipfile
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from running import Hte

DATA = Path(__file__).parents[2] / "data"
FIRM = "精河甲示例有限公司"


def done(hte: Hte, *words: str) -> None:
    found = hte.here(*words)
    assert found.code == 0, (words, found.stderr)


@pytest.fixture
def published(begun: Hte, tmp_path: Path) -> Hte:
    """One firm's first certificate in a round that is published."""
    shutil.copytree(begun.folder, tmp_path / "awards")
    hte = type(begun)(tmp_path / "awards")
    done(hte, "enterprise", "add", "--name", FIRM)
    done(hte, "cert", "add", FIRM, "--scheme", "hte", "--number", "GR202465000009", "--issued-on", "2024-10-01", "--occasion", "first")
    done(hte, "fund", "set", "--budget-year", "2025", "--amount", "1000万元")
    done(hte, "award", "open", "--year", "2024", "--budget-year", "2025", "--no-history", "--on", "2025-01-10")
    done(hte, "award", "review", "2024-1", "--on", "2025-01-12")
    done(hte, "award", "publicise", "2024-1", "--from", "2025-01-13", "--days", "5")
    return hte


def approve(hte: Hte) -> int:
    return hte.here("award", "approve", "2024-1", "--body", "x", "--document", "x", "--on", "2025-01-25").code


@pytest.fixture
def paid(published: Hte) -> Hte:
    assert approve(published) == 0
    done(published, "award", "pay", "2024-1", "--on", "2025-02-01", "--voucher", "记-1")
    return published


TAMPERED: dict[str, tuple[str, ...]] = {
    "paid less than its state says": ("UPDATE award_entry SET fen = 5000000 WHERE kind = 'paid'",),
    "paid more than is committed": ("UPDATE award_entry SET fen = 20000000 WHERE kind = 'paid'",),
    "paid before its approval": ("UPDATE award_entry SET \"on\" = '2025-01-24' WHERE kind = 'paid'",),
    "approved before the publicity ended": ("UPDATE award_step SET until_on = '2025-01-25' WHERE what = 'publicise'",),
    "reviewed before it was opened": ("UPDATE award_step SET \"on\" = '2025-01-14' WHERE what = 'review'",),
    "approved without a review": ("DELETE FROM award_move WHERE state = 'reviewed'",),
    "given twice": (
        "INSERT INTO award_line SELECT round, 2, claim || char(9) || 'adjusted' || char(9) || '1', benefit, enterprise, name, uscc, plan, "
        'rule, rules_hash, titles, clause, basis, kind, "on", evidence, subject, occasion, occasion_source, sums, earlier, facts, frozen, '
        "record, own_level FROM award_line",
    ),
    "more than the fund holds": ("UPDATE fund SET fen = 9999999",),
}


@pytest.mark.parametrize("how", TAMPERED)
def test_what_does_not_fit_together_is_found(paid: Hte, how: str):
    assert paid.here("award", "verify", "--format", "json").document["ok"]
    with sqlite3.connect(paid.store) as connection:
        for statement in TAMPERED[how]:
            connection.execute(statement)
    found = paid.here("award", "verify", "--format", "json")
    assert (found.code, found.document["ok"]) == (7, False), how
    assert found.document["faults"] or any(line["faults"] for line in found.document["lines"])


BEHIND_ITS_BACK = {
    "another account": "UPDATE award_payee SET account = '9'",
    "no account": "DELETE FROM award_payee",
    "another fingerprint": "UPDATE award_move SET payee = 'x' WHERE payee IS NOT NULL",
    "a step of another kind": "UPDATE award_step SET what = 'xyz' WHERE what = 'review'",
    "no line": "DELETE FROM award_line",
    "no document": "UPDATE award_step SET document = 'y' WHERE what = 'approve'",
}


@pytest.mark.parametrize("how", BEHIND_ITS_BACK)
def test_every_row_of_an_award_is_held_against_the_journal(published: Hte, how: str):
    done(published, "contact", "set", FIRM, "--account-name", FIRM, "--bank", "工行", "--account", "6222000001")
    assert approve(published) == 0
    assert published.here("award", "verify").code == 0
    with sqlite3.connect(published.store) as connection:
        connection.execute(BEHIND_ITS_BACK[how])
    found = published.here("award", "verify", "--format", "json")
    assert (found.code, found.document["as_left"]) == (7, False)
    assert found.document["altered"]
    assert published.here("award", "verify").code == 7


UNREADABLE = {
    "award_move": "DELETE FROM award_step WHERE what = 'publicise'",
    "award_line 2024-1/1": "UPDATE award_line SET facts = '['",
    "award_line": "UPDATE award_line SET sums = '['",
    "award_move 2024-1/1": "UPDATE award_move SET state = 'xyz'",
    "award_entry": "UPDATE award_entry SET kind = 'xyz'",
}


@pytest.mark.parametrize("row", UNREADABLE)
def test_a_row_that_cannot_be_read_ends_in_one_sentence_that_names_it(paid: Hte, row: str):
    with sqlite3.connect(paid.store) as connection:
        connection.execute(UNREADABLE[row])
    for words in (("verify",), ("audit", "--year", "2024"), ("dossier", "2024-1", "-o", "d.zip"), ("show", "2024-1/1")):
        found = paid.here("award", *words)
        assert found.code == 7, (words, found.stderr)
        assert row in found.stderr


def test_what_is_only_to_be_looked_at_is_no_tampering(paid: Hte):
    done(paid, "fund", "set", "--budget-year", "2025", "--amount", "1", "--reason", "压减")
    assert paid.here("award", "verify").code == 0
    done(paid, "enterprise", "add", "--name", "精河乙示例有限公司")
    for name in (FIRM, "精河乙示例有限公司"):
        done(paid, "contact", "set", name, "--account-name", name, "--bank", "工行", "--account", "6222000001")
    done(paid, "cert", "add", FIRM, "--number", "GR202465000010", "--issued-on", "2024-11-01", "--occasion", "first")
    found = paid.here("award", "verify")
    assert found.code == 8
    assert "恢复备份" not in found.stderr
    assert paid.json("journal", "verify")["ok"]


def other_plan(hte: Hte, before: str, after: str) -> None:
    shutil.copytree(DATA, hte.folder / "plan", ignore=shutil.ignore_patterns("sample"))
    rules = hte.folder / "plan" / "rules.yaml"
    text = rules.read_text(encoding="utf-8")
    assert before in text
    rules.write_text(text.replace(before, after), encoding="utf-8")
    done(hte, "plan", "adopt", "plan")


def test_a_rule_that_says_something_else_is_drift_and_stops_the_approval_until_it_is_taken(published: Hte):
    other_plan(published, "county: 100000}", "county: 90000}")
    (drift,) = published.json("award", "drift", "2024-1")
    assert [(one["record"], one["field"]) for one in drift["changed"]] == [("rule hte-first", "pay")]
    assert approve(published) == 4
    done(published, "award", "refresh", "2024-1", "--reason", "方案修订")
    assert published.json("award", "show", "2024-1/1")["due"]["county"] == 90000
    assert not published.json("award", "drift", "2024-1")[0]["changed"]


def test_another_title_of_a_rule_is_no_drift(published: Hte):
    other_plan(published, "首次认定奖补", "首次认定奖励")
    assert not published.json("award", "drift", "2024-1")[0]["changed"]
    assert approve(published) == 0


def test_the_journals_head_stands_on_every_paper(paid: Hte):
    head = paid.json("journal", "head")["hash"]
    for kind in ("notice", "request"):
        done(paid, "award", "document", kind, "2024-1", "-o", f"{kind}.docx")
    done(paid, "award", "statement", FIRM, "-o", "statement.docx")
    for name in ("notice", "request", "statement"):
        text = "\n".join(paragraph.text for paragraph in Document(str(paid.folder / f"{name}.docx")).paragraphs)
        assert head in text, name
    for kind in ("publicity", "finance"):
        done(paid, "award", "export", "2024-1", "--for", kind, "-o", f"{kind}.xlsx")
        cells = [str(cell.value) for row in load_workbook(paid.folder / f"{kind}.xlsx").worksheets[0] for cell in row]
        assert any(head in cell for cell in cells), kind


def test_the_finance_bureaus_list_comes_back_with_its_remark(published: Hte):
    assert approve(published) == 0
    done(published, "award", "export", "2024-1", "--for", "finance", "-o", "answer.xlsx")
    book = load_workbook(published.folder / "answer.xlsx")
    sheet = book.worksheets[0]
    place = {str(cell.value): (cell.row, cell.column) for row in sheet for cell in row if cell.value is not None}
    heading = next(row for row in sheet.iter_rows() if any("实付" in str(cell.value) for cell in row))
    columns = {str(cell.value): cell.column for cell in heading}
    line = place["2024-1/1"][0]
    sheet.cell(line, next(c for name, c in columns.items() if "实付" in name), 100000)
    sheet.cell(line, next(c for name, c in columns.items() if "支付日期" in name), "2025-02-01")
    book.save(published.folder / "answer.xlsx")
    done(published, "award", "payments", "answer.xlsx")
    assert published.json("award", "show", "2024-1/1")["state"] == "paid"


def test_the_dossier_proves_its_chain_without_this_program(paid: Hte):
    head = paid.json("journal", "head")["hash"]
    done(paid, "award", "dossier", "2024-1", "-o", "dossier.zip")
    with zipfile.ZipFile(paid.folder / "dossier.zip") as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    links = {Path(name).name: content for name, content in files.items() if name.startswith("08 ") and name.endswith(".txt")}
    chain = next(content for name, content in files.items() if name.startswith("08 ") and name.endswith(".csv"))
    rows = [row for row in csv.reader(io.StringIO(chain.decode("utf-8-sig"))) if row and row[0].isdigit()]
    assert rows[-1][5] == head
    assert [row[4] for row in rows[1:]] == [row[5] for row in rows[:-1]]
    assert links
    for row in rows:
        if row[6] in links:
            assert hashlib.sha256(links[row[6]]).hexdigest() == row[5]
            assert row[4].encode() in links[row[6]].splitlines()[0]
    plan, rules = (next(c for name, c in files.items() if name.endswith(end)) for end in ("/plan.yaml", "/rules.yaml"))
    text = b"%d\n" % len(plan) + plan + b"%d\n" % len(rules) + rules
    assert hashlib.sha256(text).hexdigest() == paid.json("award", "show", "2024-1/1")["rules_hash"]


def test_the_auditors_workbook_has_a_row_for_each_line_from_the_clause_to_the_voucher(paid: Hte):
    done(paid, "cert", "edit", "GR202465000009", "--announcement", "国科火字〔2024〕1号")
    done(paid, "award", "audit", "--year", "2024", "-o", "审计.xlsx")
    rows = [[cell.value for cell in row] for row in load_workbook(paid.folder / "审计.xlsx").worksheets[0].iter_rows()]
    (line,) = [row for row in rows if row[:1] == ["2024-1/1"]]
    texts = " ".join(str(cell) for cell in line if cell is not None)
    for wanted in (FIRM, "GR202465000009", "二㈢1", "记-1", "2025-01-25", "clerk"):
        assert wanted in texts, wanted
    assert line.count(100000) >= 4  # frozen, published, approved, paid; owed too
    (told,) = paid.json("award", "audit", "--year", "2024")["lines"]
    assert (told["owed"], told["published"], told["paid"]["county"]) == (100000, 100000, 100000)
    assert all(step["typed_at"] and step["entry"] for step in told["steps"])
    assert [one["command"].split()[1] for one in told["corrections"]] == ["cert"]
    assert paid.here("award", "audit", "--year", "2023").code == 3


def hurried(hte: Hte) -> None:
    """Approved while the publicity runs, with a reason; paid, and the payment taken back."""
    words = ("--body", "局党组会", "--document", "3号", "--on", "2025-01-16", "--out-of-order", "--reason", "上级催办")
    done(hte, "award", "approve", "2024-1", *words)
    done(hte, "award", "pay", "2024-1", "--on", "2025-02-01", "--voucher", "记-1")
    done(hte, "award", "reverse", "2024-1/1", "--entry", "2", "--reason", "重复录入")


def cells_of(hte: Hte, name: str) -> list[list[str]]:
    rows = load_workbook(hte.folder / name).worksheets[0].iter_rows(values_only=True)
    return [[str(cell) for cell in row if cell is not None] for row in rows]


def test_the_audit_marks_days_out_of_order_and_tells_payments_from_what_took_them_back(published: Hte):
    hurried(published)
    done(published, "award", "audit", "--year", "2024", "-o", "a.xlsx")
    (line,) = [row for row in cells_of(published, "a.xlsx") if row[:1] == ["2024-1/1"]]
    (steps,) = [cell for cell in line if "开立" in cell]
    opened, *_others, approved, _paid, reversed_ = re.split(r"；?\d\) ", steps)[1:]
    assert opened.startswith("2025-01-10 开立")
    assert "日期不合顺序" in approved
    assert "上级催办" in approved
    assert "日期不合顺序" not in opened + reversed_
    assert "重复录入" in reversed_
    (vouchers,) = [cell for cell in line if "第 2 笔" in cell]
    paid, back = re.split(r"；?\d\) ", vouchers)[1:]
    assert "已支付 100,000 元" in paid
    assert "（第 2 笔）" in back
    assert "100,000 元" in back
    assert "已支付" not in back


def test_the_statement_and_a_list_as_csv_mark_days_out_of_order_too(published: Hte):
    hurried(published)
    (early,) = published.json("award", "statement", FIRM)["out_of_order"]
    assert (early["round"], early["what"], early["before"], early["reason"]) == ("2024-1", "approve", "2025-01-17", "上级催办")
    done(published, "award", "statement", FIRM, "-o", "s.docx")
    assert "理由：上级催办" in "".join(paragraph.text for paragraph in Document(str(published.folder / "s.docx")).paragraphs)
    for kind in ("publicity", "finance"):
        done(published, "award", "export", "2024-1", "--for", kind, "-o", f"{kind}.csv")
        (_head, row) = csv.reader(io.StringIO((published.folder / f"{kind}.csv").read_text(encoding="utf-8-sig")))
        assert any("2025-01-16" in cell and "上级催办" in cell for cell in row), kind
        done(published, "award", "export", "2024-1", "--for", kind, "-o", f"{kind}.xlsx")
        assert not [cell for row in cells_of(published, f"{kind}.xlsx") for cell in row if cell.startswith("注：注：")], kind


def test_a_reason_for_a_day_out_of_order_is_none_for_an_exceeded_fund(published: Hte):
    hurried(published)
    with sqlite3.connect(published.store) as connection:
        connection.execute("UPDATE fund SET fen = 100")
    assert published.here("award", "verify", "--format", "json").document["faults"]
    assert published.json("award", "audit", "--year", "2024")["faults"]


@pytest.mark.parametrize("older", [False, True], ids=["today", "of an older store"])
def test_what_was_approved_and_paid_over_budget_is_marked_and_no_fault_of_the_fund(published: Hte, older: bool):
    done(published, "fund", "set", "--budget-year", "2025", "--amount", "1")
    over = ("--over-budget", "--reason", "县长办公会")
    done(published, "award", "approve", "2024-1", "--body", "x", "--document", "x", "--on", "2025-01-25", *over)
    done(published, "award", "pay", "2024-1", "--on", "2025-02-01", "--voucher", "记-1", *over)
    if older:
        with sqlite3.connect(published.store) as connection:
            connection.execute("UPDATE award_step SET over_budget = NULL")
    told = published.json("award", "audit", "--year", "2024")
    assert told["faults"] == []
    assert [step["what"] for step in told["lines"][0]["steps"] if step.get("over_budget")] == ["approve", "pay"]
    done(published, "award", "audit", "--year", "2024", "-o", "a.xlsx")
    (line,) = [row for row in cells_of(published, "a.xlsx") if row[:1] == ["2024-1/1"]]
    (steps,) = [cell for cell in line if "开立" in cell]
    assert steps.count("超出专项资金") == 2


def test_over_budget_that_was_not_needed_is_no_mark(published: Hte):
    words = ("--body", "x", "--document", "x", "--on", "2025-01-25", "--over-budget", "--reason", "以防万一")
    done(published, "award", "approve", "2024-1", *words)
    (step,) = [one for one in published.json("award", "show", "2024-1/1")["steps"] if one["what"] == "approve"]
    assert ("over_budget" in step, step["reason"]) == (False, "以防万一")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_dossier_says_which_texts_it_leaves_out_and_lists_what_of_them_is_not_private(published: Hte, lang: str):
    done(published, "contact", "set", FIRM, "--account-name", FIRM, "--bank", "工行", "--account", "6222000001")
    assert approve(published) == 0
    approved = published.json("journal", "head")["entry"]
    done(published, "award", "pay", "2024-1", "--on", "2025-02-01", "--voucher", "记-1")
    done(published, "--lang", lang, "award", "dossier", "2024-1", "-o", "dossier.zip")
    with zipfile.ZipFile(published.folder / "dossier.zip") as archive:
        files = {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist() if name[:2] in ("00", "08")}
    (read_me,) = [text for name, text in files.items() if name.startswith("00")]
    assert not [name for name in files if name.endswith(f"{approved:06d}.txt")]
    assert re.search(rf"\b{approved - 1}\D{{1,2}}{approved}\b", read_me), read_me
    for wanted in ("hte journal verify", "HMAC-SHA256"):
        assert wanted in read_me
    rows = [row for name, text in files.items() if name.endswith(".csv") for row in csv.reader(io.StringIO(text))]
    told = [row for row in rows if row[:1] == [str(approved)] and len(row) == 9]
    assert {row[4] for row in told} == {"2024-1", "2024-1/1"}
    assert [row[7] for row in told if row[7]] == ["100000"]
    assert any("clerk; x; x" in row[8] for row in told)
    assert "6222000001" not in "".join(files.values())
