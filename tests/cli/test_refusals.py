"""Every exit code of docs/commands.md#exit-codes, one document on stdout under --format json, and one sentence for a person."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

import pytest

from running import Hte

JSON = ("--format", "json")

READING = [
    (3, ["enterprise", "show", "没有这家", *JSON]),
    (3, ["enterprise", "show", "公司", *JSON]),
    (3, ["subsidy", "calc", "--year", "2024", "--enterprise", "没有这家", *JSON]),
    (3, ["subsidy", "calc", "--year", "2024", "--rule", "nope", *JSON]),
    (3, ["subsidy", "explain", "没有这家", "--year", "2024", *JSON]),
    (3, ["cert", "show", "GR1", *JSON]),
    (3, ["journal", "show", "99", *JSON]),
    (3, ["plan", "check", "no-such-folder", *JSON]),
    (2, ["progress", "report", "--as-of", "yesterday", *JSON]),
    (2, ["progress", "report", "--as-of", "2024-12-31", "--year", "2024", *JSON]),
    (2, ["subsidy", "calc", "--year", "24", *JSON]),
    (2, ["cert", "expiring", "--within", "-1", *JSON]),
    (2, ["enterprise", "list", "--format", "json", "-o", "list.xlsx"]),
    (5, ["award", "payments", "hte.db", *JSON]),
    (7, ["subsidy", "calc", "--year", "2024", "--db", "none.db", *JSON]),
    (7, ["enterprise", "list", "--db", "1-enterprises.xlsx", *JSON]),
    (7, ["enterprise", "list", "--db", "postgresql://server/hte", *JSON]),
]


PAGES = [
    ["subsidy", "explain", "晨光", "--year", "2024"],
    ["enterprise", "show", "晨光"],
    ["cert", "show", "GR202465000941"],
    ["journal", "show", "1"],
    ["plan", "check"],
]


@pytest.mark.parametrize("format_", ["csv", "xlsx"])
@pytest.mark.parametrize("words", PAGES, ids=[" ".join(words) for words in PAGES])
def test_a_page_is_never_passed_off_as_a_table_file(imported: Hte, words: Sequence[str], format_: str):
    done = imported.here(*words, "--format", format_)
    assert (done.code, done.stdout) == (2, "")


@pytest.mark.parametrize(("code", "words"), READING, ids=[" ".join(words) for _, words in READING])
def test_an_error_is_one_document_on_stdout_under_format_json(imported: Hte, code: int, words: Sequence[str]):
    done = imported.here(*words)
    assert (done.code, done.stderr) == (code, "")
    assert list(done.document) == ["error"]
    assert done.document["error"]["exit"] == code
    assert done.document["error"]["code"]
    assert done.document["error"]["message"]


WRITING = [
    (2, ["enterprise", "leave", "北山", "--on", "2025-01-01", "--why", "bored"]),
    (2, ["enterprise", "leave", "北山", "--on", "2025-01-01", "--why", "moved", "--into", "戈壁红"]),
    (2, ["enterprise", "edit", "北山", "--clear", "name"]),
    (2, ["statistic", "set", "above-scale", "--year", "2024", "--value", "1", "--as-of", "2023-12-31"]),
    (3, ["enterprise", "rename", "没有这家", "--to", "新名", "--on", "2025-01-01"]),
    (3, ["cert", "confirm", "GR1", "--occasion", "first"]),
    (3, ["cert", "revoke", "GR1", "--effective", "2025-01-01"]),
    (3, ["event", "edit", "北山", "--kind", "listing", "--on", "2020-01-01", "--board", "x"]),
    (3, ["undo", "99"]),
    (3, ["import", "no-such-file.xlsx"]),
    (3, ["import", "no-such-*.xlsx"]),
    (4, ["enterprise", "add", "--name", "精河县北山示例智能装备有限公司"]),
    (4, ["enterprise", "add", "--name", "另一家示例有限公司", "--uscc", "91652722MAXX000311"]),
    (4, ["enterprise", "edit", "北山", "--uscc", "91652722MAXX000236"]),
    (4, ["enterprise", "leave", "北山", "--on", "2025-01-01", "--why", "merged", "--into", "北山"]),
    (4, ["cert", "add", "戈壁红", "--number", "GR202365000931", "--issued-on", "2023-10-16"]),
    (4, ["event", "add", "戈壁红", "--kind", "listing", "--on", "2024-05-16", "--title", "北京证券交易所"]),
    (4, ["reserve", "add", "北山", "--on", "2022-03-15"]),
    (5, ["enterprise", "add", "--name", "新设示例有限公司", "--uscc", "91652722MAXX000310"]),
    (5, ["cert", "add", "北山", "--number", "GR202665000001", "--issued-on", "2026-02-30"]),
    (5, ["cert", "add", "北山", "--number", "GR202665000001", "--issued-on", "2026-02-28", "--scheme", "nope"]),
    (5, ["cert", "confirm", "GR202465000943", "--occasion", "again"]),
    (5, ["event", "add", "北山", "--kind", "party", "--on", "2026-01-01"]),
    (5, ["annual", "set", "北山", "--year", "2024", "--revenue", "a lot"]),
    (5, ["annual", "set", "北山", "--year", "2024", "--revenue", "无"]),
    (5, ["enterprise", "edit", "北山", "--township", "-"]),
    (5, ["statistic", "set", "nope", "--year", "2024", "--value", "1"]),
]


def test_a_command_that_cannot_write_says_so_on_stderr_and_writes_nothing(county: Hte):
    before = county.json("journal", "list")
    for code, words in WRITING:
        done = county.here(*words)
        assert (done.code, done.stdout) == (code, ""), words
        assert done.stderr
    assert county.json("journal", "list") == before


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (2, ["nonsense"]),
        (2, ["subsidy", "calc"]),
        (2, ["subsidy", "calc", "--year", "soon"]),
        (3, ["enterprise", "show", "没有这家"]),
        (7, ["--db", "none.db", "enterprise", "list"]),
    ],
)
def test_a_process_ends_with_the_code_and_a_sentence_on_stderr(imported: Hte, code: int, words: Sequence[str]):
    done = imported(*words)
    assert (done.code, done.stdout) == (code, "")
    assert done.stderr.strip()


def test_a_usage_error_is_one_document_too(imported: Hte):
    for words in (["subsidy", "calc", *JSON], ["subsidy", "calc", "--year", "soon", *JSON], ["subsidy", "nonsense", *JSON]):
        done = imported.here(*words)
        assert (done.code, done.document["error"]["exit"]) == (2, 2)


def test_a_missing_store_is_not_made_by_reading(hte: Hte):
    for words in (["enterprise", "list"], ["journal", "list"], ["db", "check"], ["db", "backup", "copy.db"], ["undo"]):
        assert hte.here(*words).code == 7
    assert list(hte.folder.iterdir()) == []


def test_another_programs_database_is_refused_untouched(hte: Hte):
    with sqlite3.connect(hte.store) as other:
        other.execute("CREATE TABLE diary (day TEXT)")
    other.close()
    before = hte.store.read_bytes()
    for words in (["enterprise", "list"], ["enterprise", "add", "--name", "新设示例有限公司"]):
        assert hte.here(*words).code == 7
    assert hte.store.read_bytes() == before


def test_a_store_of_a_newer_program_is_refused(county: Hte):
    with sqlite3.connect(county.store) as store:
        store.execute("UPDATE alembic_version SET version_num = '9999'")
    store.close()
    done = county.here("enterprise", "list", *JSON)
    assert (done.code, done.document["error"]["code"]) == (7, "store")


def test_an_adopted_plan_that_another_tool_spoiled_is_refused_with_its_faults(county: Hte):
    with sqlite3.connect(county.store) as store:
        store.execute("UPDATE plan_file SET text = '' WHERE name = 'plan.yaml'")
    store.close()
    done = county.here("subsidy", "calc", "--year", "2024", *JSON)
    assert done.code == 6
    assert "file-empty" in json.dumps(done.document)


@pytest.mark.parametrize("word", ["township=NaN", "迁入日期=无", "registered_on=-"])
def test_a_field_that_is_stated_for_all_rows_states_something(county: Hte, word: str):
    done = county.here("import", "1-enterprises.xlsx", "--set", word, *JSON)
    assert (done.code, {problem["code"] for problem in done.document["problems"]} & {"value-missing"}) == (5, {"value-missing"})
