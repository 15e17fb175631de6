"""Drift, replay and the dossier: what has changed, what comes out the same, and what an auditor gets."""

from __future__ import annotations

import hashlib
import io
import json
import re
import sqlite3
import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from running import Hte

ROOT = Path(__file__).parents[2]


def altered(hte: Hte, statement: str, *values: Any) -> None:
    with sqlite3.connect(hte.store) as connection:
        assert connection.execute(statement, values).rowcount == 1


def faulty(hte: Hte) -> list[str]:
    """The lines that do not come out the same; the exit code says whether there are any."""
    done = hte.here("award", "verify", "--format", "json")
    lines = [one["line"] for one in done.document["lines"] if one["ok"] is False]
    assert (done.code, done.document["ok"]) == ((7, False) if lines else (0, True))
    return lines


def test_every_line_comes_out_the_same(approved: Hte):
    done = approved.here("award", "verify", "2024-1", "--format", "json")
    assert done.code == 0
    assert [(one["ok"], one["stored"] == one["recomputed"]) for one in done.document["lines"]] == [(True, True)] * 7
    assert approved.json("award", "verify", "2024-1/3")["lines"][0]["recomputed"] == {
        "region": 100000,
        "prefecture": 50000,
        "county": 50000,
    }


def test_a_line_of_every_kind_comes_out_the_same_when_its_records_have_changed_since(approved: Hte):
    for words in (
        ("event", "edit", "北山", "--kind", "platform", "--on", "2024-03-28", "--prefecture-amount", "1"),
        ("cert", "revoke", "GR202465000942", "--effective", "2024-12-06"),
        ("enterprise", "rename", "晨曦", "--to", "精河县晨曦新材料有限公司", "--on", "2025-06-01"),
    ):
        assert approved.here(*words).code == 0
    assert faulty(approved) == []


@pytest.mark.parametrize(
    "statement",
    [
        """UPDATE award_line SET sums = replace(sums, '"county":15000000', '"county":15000001') WHERE line = 6""",
        "UPDATE award_line SET facts = replace(facts, '30000000', '30000002') WHERE line = 6",
        'UPDATE award_line SET facts = replace(facts, \'"grade":"region"\', \'"grade":"county"\') WHERE line = 6',
        "UPDATE award_line SET plan = 'another' WHERE line = 6",
    ],
)
def test_what_was_tampered_with_is_found_line_by_line(approved: Hte, statement: str):
    altered(approved, statement)
    assert faulty(approved) == ["2024-1/6"]


@pytest.mark.parametrize("word", ["hte-first", "100000", "[]"])
def test_rules_that_are_not_those_of_the_hash_are_found(approved: Hte, word: str):
    altered(approved, "UPDATE award_rules SET rules_yaml = replace(rules_yaml, ?, '200000')", word)
    assert faulty(approved) == ([f"2024-1/{n}" for n in range(1, 8)] if word != "[]" else [])


def test_drift_names_field_by_field_what_changed_and_what_would_be_due(approved: Hte):
    for words in (
        ("event", "edit", "北山", "--kind", "platform", "--on", "2024-03-28", "--prefecture-amount", "200000"),
        ("cert", "revoke", "GR202465000942", "--effective", "2024-12-06"),
        ("enterprise", "rename", "晨曦", "--to", "精河县晨曦新材料有限公司", "--on", "2025-06-01"),
    ):
        assert approved.here(*words).code == 0
    found = {one["line"]: one for one in approved.json("award", "drift", "2024-1")}
    assert len(found) == 7
    one, three, six = (found[f"2024-1/{n}"] for n in (1, 3, 6))
    assert [(c["field"], c["before"], c["after"]) for c in one["changed"]] == [("revoked_on", None, "2024-12-06")]
    assert one["now"] is None
    assert three["changed"] == [], "a new name decides nothing"
    assert [(c["field"], c["before"], c["after"]) for c in six["changed"]] == [("prefecture_fen", "30000000", "20000000")]
    assert (six["due"]["county"], six["now"]["county"]) == (150000, 100000)


def test_the_dossier_is_whole_and_needs_no_hte(approved: Hte):
    assert approved.here("award", "pay", "2024-1", "--on", "2025-06-10", "--voucher", "记-12").code == 0
    done = approved.here("award", "dossier", "2024-1", "-o", "2024-1.zip")
    assert done.code == 0, done.stderr
    with zipfile.ZipFile(approved.folder / "2024-1.zip") as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    listed = dict(reversed(row.split("  ", 1)) for row in files.pop("SHA256SUMS").decode().splitlines())
    assert {name: hashlib.sha256(content).hexdigest() for name, content in files.items()} == listed
    sources = [content for name, content in files.items() if name.startswith("07")]
    assert (approved.folder / "4-events.xlsx").read_bytes() in sources
    rules = next(content for name, content in files.items() if name.endswith("rules.yaml"))
    assert rules == (ROOT / "data" / "rules.yaml").read_bytes()
    assert json.loads(files["06 verification.json"])["ok"]
    assert "150,000" in next(c for n, c in files.items() if n.startswith("02") and n.endswith("006.txt")).decode("utf-8-sig")
    book = load_workbook(io.BytesIO(files["01 批次.xlsx"]))
    assert next(sheet.max_row for sheet in book) >= 8


def packed(hte: Hte, *words: str) -> dict[str, bytes]:
    """The dossier of 2024-1: its files by their names."""
    done = hte.here("award", "dossier", "2024-1", "-o", "d.zip", "--force", *words)
    assert done.code == 0, done.stderr
    with zipfile.ZipFile(hte.folder / "d.zip") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize(
    ("row", "kept_back"),
    [
        (("企业名称", "统一社会信用代码", "证书编号", "发证日期"), False),
        (("企业名称", "统一社会信用代码", "证书编号", "发证日期", "开户行", "账号"), True),
        (("企业名称", "统一社会信用代码", "证书编号", "发证日期", "联系人", "手机"), True),
    ],
)
def test_a_source_with_accounts_or_persons_is_listed_and_put_in_only_where_somebody_says_so(
    county: Hte, row: tuple[str, ...], kept_back: bool
):
    cells = ("精河县示例证书有限公司", None, "GR202465000777", "2024-11-01", "某银行", "13812345678")
    name = county.workbook("名单.xlsx", 一=[row, cells[: len(row)]])
    assert county.here("import", name, "--create-missing", "--yes").code == 0
    opening = ("award", "open", "--year", "2024", "--budget-year", "2025", "--on", "2025-03-01", "--no-history")
    assert county.here(*opening).code == 0
    content = (county.folder / name).read_bytes()
    hash_ = hashlib.sha256(content).hexdigest()
    plain, private = packed(county), packed(county, "--private")
    assert (content in plain.values(), content in private.values()) == (not kept_back, True)
    assert any(hash_ in text.decode("utf-8-sig", "ignore") for text in plain.values())
    assert all(b"13812345678" not in text for text in plain.values() if not text.startswith(b"PK"))


@pytest.mark.parametrize(
    "document",
    ["关于" * 200, "a" * 300 + ".pdf", "../../etc/passwd", "C:\\x\\y", "a/b", "con", 'a:b*c?"<>|', "x." * 90, " . ", "甲" + "." * 80],
)
def test_every_name_in_the_dossier_can_be_unpacked_anywhere(opened: Hte, document: str):
    (opened.folder / ("扫描件" * 20 + ".pdf")).write_bytes(b"%PDF-1.4 decision")
    for words in (
        ("review", "2024-1/1", "--on", "2025-05-22"),
        ("publicise", "2024-1/1", "--from", "2025-05-23", "--until", "2025-05-29"),
        ("approve", "2024-1/1", "--body", "局", "--document", document, "--on", "2025-06-01", "--file", "扫描件" * 20 + ".pdf"),
    ):
        done = opened.here("award", *words)
        assert (done.code, document.strip()) == (0 if document.strip() else 2, document.strip()), done.stderr
    files = packed(opened)
    assert b"%PDF-1.4 decision" in [content for name, content in files.items() if name.endswith(".pdf")]
    for name in files:
        parts = name.split("/")
        assert len(name) < 200, name
        assert all(0 < len(part.encode()) <= 180 and part == part.strip(". ") for part in parts), name
        assert not re.search(r'[:*?"<>|\\\x00-\x1f]', name), name
        assert ".." not in parts, name


@pytest.mark.parametrize("name", ["d.xlsx", "d.json", "d", "d.zip.txt"])
def test_a_dossier_is_a_zip_and_says_so(opened: Hte, name: str):
    assert opened.here("award", "dossier", "2024-1", "-o", name).code == 2
    assert not (opened.folder / name).exists()


def test_rules_with_a_pattern_that_an_older_hte_took_still_prove_their_lines(county: Hte, monkeypatch: pytest.MonkeyPatch):
    plan = county.folder / "plan"
    assert county.here("plan", "init", "plan").code == 0
    text = (plan / "plan.yaml").read_text(encoding="utf-8")
    ahead = text.replace("number: 'GR", "number: '(?=GR)GR").replace("id: my-county", "id: jinghe-2022-2025")
    (plan / "plan.yaml").write_text(ahead, encoding="utf-8")
    with monkeypatch.context() as older:
        older.setattr("hte_cli.policy.plan.matcher", re.compile)
        for place in ("values.records", "services.doubting.certificates"):
            older.setattr(f"hte_cli.{place}.matcher", lambda pattern: re.compile(pattern).fullmatch)
        assert county.here("plan", "adopt", "plan").code == 0
        opening = ("award", "open", "--year", "2024", "--budget-year", "2025", "--on", "2025-03-01", "--no-history")
        assert county.here(*opening).code == 0
    _clear()
    refused = county.here("subsidy", "calc", "--year", "2024")
    assert (refused.code, "plan init DIR --adopted jinghe-2022-2025" in refused.stderr) == (6, True)
    assert county.here("plan", "init", "again", "--adopted", "jinghe-2022-2025").code == 0
    assert (county.folder / "again" / "plan.yaml").read_text(encoding="utf-8") == ahead
    assert county.here("award", "verify", "2024-1").code == 6
    (county.folder / "again" / "plan.yaml").write_text(text.replace("id: my-county", "id: jinghe-2022-2025"), encoding="utf-8")
    assert county.here("plan", "adopt", "again").code == 0
    assert county.here("subsidy", "calc", "--year", "2024").code == 0
    assert county.here("award", "verify", "2024-1").code == 0


def _clear() -> None:
    """What this process remembers of plans that it has read is forgotten, as between two processes."""
    from hte_cli.services import workspace

    workspace._sound.cache_clear()


def test_of_what_is_not_there_nothing_is_written(approved: Hte):
    assert approved.here("award", "dossier", "2023-1", "-o", "x.zip").code == 3
    assert not (approved.folder / "x.zip").exists()
