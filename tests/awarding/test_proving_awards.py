"""Drift, replay and the dossier: what has changed, what comes out the same, and what an auditor gets."""

from __future__ import annotations

import hashlib
import io
import json
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


def test_of_what_is_not_there_nothing_is_written(approved: Hte):
    assert approved.here("award", "dossier", "2023-1", "-o", "x.zip").code == 3
    assert not (approved.folder / "x.zip").exists()
