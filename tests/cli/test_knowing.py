"""`--at-entry` and `--known-on`: the same question, answered from what was recorded then."""

from __future__ import annotations

import csv
import io
import os
import sqlite3
import time
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from openpyxl import load_workbook

from hte_cli.services.confirming import confirm
from hte_cli.services.journals import undo
from hte_cli.services.plans import adopt
from hte_cli.services.records import add
from hte_cli.services.workspace import open_for_writing
from hte_cli.values.journal import Stamp
from running import ROOT, Hte, Run

JIA, YI = "精河县甲示例有限公司", "精河县乙示例有限公司"
OF_JIA = "GR202465000001"
WRITTEN = {
    "a plan": "2025-01-02T01:00:00Z",
    "甲": "2025-01-10T15:59:59Z",
    "its certificate": "2025-01-10T16:00:00Z",
    "乙": "2025-01-10T16:00:01Z",
    "a renewal": "2025-03-01T01:00:00Z",
    "undone": "2025-03-02T01:00:00Z",
    "a dearer plan": "2025-03-03T01:00:00Z",
}
"""What each entry wrote, entry 1 first, and when; in China 16:00:00Z is the first second of the next day."""

CHINA = {"TZ": "CST-8"}
CALC = ("subsidy", "calc", "--year", "2024", "--format", "json")


def at(what: str) -> Stamp:
    return Stamp("clerk", f"hte {what}", WRITTEN[what], "test")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Hte:
    """A store of seven entries whose days are known. For tests that only read."""
    folder = tmp_path_factory.mktemp("written")
    program = Hte(folder, CHINA)
    workspace = open_for_writing(str(program.store), None, at("a plan"))
    add(workspace, "enterprise", {"name": JIA}, at("甲"))
    certificate = {"scheme": "hte", "number": OF_JIA, "issued_on": "2024-10-01", "occasion": "first"}
    add(workspace, "certification", certificate, at("its certificate"), enterprise=JIA)
    listing = {"kind": "listing", "on": "2024-11-01", "title": "上市"}
    add(workspace, "event", listing, at("乙"), enterprise=JIA)
    confirm(workspace, OF_JIA, "renewal", at("a renewal"))
    undo(workspace, 5, at("undone"))
    dearer = folder / "dearer"
    dearer.mkdir()
    for file in ("plan.yaml", "rules.yaml", "targets.yaml"):
        text = (ROOT / "data" / file).read_text(encoding="utf-8")
        (dearer / file).write_text(text.replace("county: 100000", "county: 120000"), encoding="utf-8")
    adopt(workspace, dearer, at("a dearer plan"))
    return program


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def in_zone(hte: Hte, zone: str, *words: str) -> Run:
    """What the command leaves behind on a computer of that time zone; in this process, whose clock goes back afterwards."""
    if not hasattr(time, "tzset"):
        return hte(*words, TZ=zone)
    try:
        with patch.dict(os.environ, TZ=zone):
            time.tzset()
            return Hte(hte.folder, {"TZ": zone}).here(*words)
    finally:
        time.tzset()


def county(document: dict[str, Any]) -> dict[str, int]:
    return {line["rule"]: line["county"] for line in document["lines"]}


FIRST, LISTED = {"hte-first": 100000}, {"hte-first": 100000, "listing": 500000}


@pytest.mark.parametrize(
    ("entry", "owed"),
    [
        (1, {}),
        (2, {}),
        (3, FIRST),
        (4, LISTED),
        (5, {"hte-renewal": 50000, "listing": 500000}),
        (6, LISTED),
        (7, {"hte-first": 120000, "listing": 500000}),
    ],
    ids=list(WRITTEN),
)
def test_an_entry_counts_itself_and_what_came_before_it_as_it_stood_then(written: Hte, entry: int, owed: dict[str, int]):
    done = written.here(*CALC, "--at-entry", str(entry))
    document = done.document
    assert (done.code, document["at_entry"], document["known_on"], county(document)) == (0, entry, None, owed)
    assert str(entry) in done.stderr


@pytest.mark.parametrize(
    ("day", "entry", "owed"),
    [
        ("2025-01-02", 1, {}),
        ("2025-01-09", 1, {}),
        ("2025-01-10", 2, {}),
        ("2025-01-11", 4, LISTED),
        ("2025-02-28", 4, LISTED),
        ("2025-03-01", 5, {"hte-renewal": 50000, "listing": 500000}),
        ("2025-03-02", 6, LISTED),
        ("2025-03-03", 7, {"hte-first": 120000, "listing": 500000}),
    ],
)
def test_a_day_is_known_at_its_end_by_this_computers_clock(written: Hte, day: str, entry: int, owed: dict[str, int]):
    document = in_zone(written, CHINA["TZ"], *CALC, "--known-on", day).document
    assert (document["at_entry"], document["known_on"], county(document)) == (entry, day, owed)


@pytest.mark.parametrize(("zone", "entry"), [("UTC0", 4), ("CST-8", 2), ("EST5", 4)])
def test_the_same_day_ends_elsewhere_at_another_hour(written: Hte, zone: str, entry: int):
    assert in_zone(written, zone, *CALC, "--known-on", "2025-01-10").document["at_entry"] == entry


def test_a_process_takes_its_clock_from_its_surroundings(written: Hte):
    assert written(*CALC, "--known-on", "2025-01-10", TZ="EST5").document["at_entry"] == 4
    assert written(*CALC, "--known-on", "2025-01-10", TZ="CST-8").document["at_entry"] == 2


def test_today_is_known_and_tomorrow_is_not(written: Hte):
    today = date.today()  # noqa: DTZ011 - the computer's day, as the program takes it
    assert written.here(*CALC, "--known-on", today.isoformat()).document["at_entry"] == 7
    assert written.here(*CALC, "--known-on", (today + timedelta(days=2)).isoformat()).code == 2


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--at-entry", "8"), 3),
        (("--at-entry", "0"), 2),
        (("--at-entry", "-1"), 2),
        (("--at-entry", "99999999999999999999"), 2),
        (("--at-entry", "zwei"), 2),
        (("--known-on", "2025-01-01"), 3),
        (("--known-on", "0001-01-01"), 2),
        (("--known-on", "9999-12-31"), 2),
        (("--known-on", "2025-02-29"), 2),
        (("--known-on", "2025-03-01", "--at-entry", "3"), 2),
    ],
)
def test_what_was_never_known_is_refused(written: Hte, words: tuple[str, ...], code: int):
    for command in (
        CALC,
        ("subsidy", "explain", JIA, "--year", "2024"),
        ("progress", "report"),
        ("progress", "forecast", "--to", "2026-12-31"),
    ):
        assert written.here(*command, *words).code == code
    assert written.here("subsidy", "forecast", "--year", "2026", *words).code == code


@pytest.mark.parametrize(("number", "code"), [("999", 3), ("1000000000", 3), ("1000000001", 2), ("99999999999999999999", 2), ("0", 2)])
def test_an_entry_that_there_is_not_is_not_found_and_a_number_beyond_bounds_is_refused(written: Hte, number: str, code: int):
    for words in (("journal", "show"), ("undo",)):
        assert written.here(*words, number).code == code


def test_every_question_of_what_is_owed_and_reached_is_answered_so(written: Hte):
    reached = ("progress", "report", "--as-of", "2024-12-31")
    assert [written.json(*reached, *words)["indicators"][0]["actual"] for words in (("--at-entry", "2"), ("--at-entry", "3"), ())] == [
        0,
        1,
        1,
    ]
    ahead = ("progress", "forecast", "--as-of", "2024-12-31", "--to", "2025-12-31")
    assert [written.json(*ahead, *words)["indicators"][0]["staying"] for words in (("--at-entry", "2"), ("--at-entry", "3"))] == [0, 1]
    cost = ("subsidy", "forecast", "--year", "2024", "--as-of", "2024-12-31")
    sums = [written.json(*cost, *words)["recorded"]["county"] for words in (("--at-entry", "2"), ("--at-entry", "3"), ())]
    assert sums == [0, 100000, 620000]
    why = written.json("subsidy", "explain", JIA, "--year", "2024", "--at-entry", "5")
    verdicts = {rule["rule"]: verdict for rule in why["rules"] for verdict in rule["verdicts"]}
    assert (why["at_entry"], verdicts["hte-first"]["verdict"], verdicts["hte-renewal"]["verdict"]) == (5, "no", "yes")
    occasion = next(c for c in verdicts["hte-renewal"]["conditions"] if c["condition"] == "occasion")
    assert occasion["source"]["entry"] == 5
    assert written.here("subsidy", "explain", JIA, "--year", "2024", "--at-entry", "1").code == 3


def test_the_day_of_what_is_known_is_the_day_to_look_at(written: Hte):
    for told, day in (
        (("--known-on", "2025-01-11"), "2025-01-11"),
        (("--at-entry", "3"), "2025-01-11"),
        (("--at-entry", "3", "--as-of", "2024-12-31"), "2024-12-31"),
    ):
        assert written("progress", "report", *told, "--format", "json").document["as_of"] == day


def test_without_the_options_nothing_is_said_of_them(written: Hte):
    done = written.here(*CALC)
    assert (done.stderr, done.document.keys() & {"at_entry", "known_on"}) == ("", set())


def test_nothing_is_written(written: Hte):
    before = dump(written.store)
    for command in (
        CALC,
        ("subsidy", "explain", JIA, "--year", "2024"),
        ("progress", "report"),
        ("progress", "forecast", "--to", "2026-12-31"),
    ):
        assert written.here(*command, "--at-entry", "3").code == 0
    assert dump(written.store) == before
    assert written.json("journal", "verify")["ok"]


def test_every_file_says_it_of_itself(written: Hte, tmp_path: Path):
    for ending in ("xlsx", "csv", "json"):
        done = written.here("subsidy", "calc", "--year", "2024", "--at-entry", "4", "-o", tmp_path / f"a.{ending}")
        assert (done.code, "4" in done.stderr) == (0, True)
    sheet = load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert "第 4 号日志" in sheet.title
    assert "第 4 号日志" in str(sheet.oddHeader.center.text)
    assert any("第 4 号日志" in str(cell.value) for row in sheet.iter_rows() for cell in row)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "a.csv").read_text(encoding="utf-8-sig"))))
    assert [row["截至日志号"] for row in rows] == ["4", "4"]
    assert '"at_entry": 4' in (tmp_path / "a.json").read_text(encoding="utf-8")
    page = written.here("subsidy", "calc", "--year", "2024", "--at-entry", "4").stdout
    assert page.startswith("As of entry 4: ")
    assert written.here("subsidy", "explain", JIA, "--year", "2024", "--at-entry", "4").stdout.startswith("As of entry 4: ")
    assert written.here("progress", "report", "--at-entry", "4").stdout.count("As of entry 4: ") == 2


def test_a_published_copy_answers_alike(county: Hte):
    assert county.here("contact", "set", "北山", "--person", "王示例").code == 0
    assert county.here("cert", "confirm", "GR202465000942", "--occasion", "renewal").code == 0
    assert county.here("db", "publish", "public.db").code == 0
    for entry in ("2", "3", "4"):
        own = county.json("subsidy", "calc", "--year", "2024", "--at-entry", entry)
        assert county.here("--db", "public.db", *CALC, "--at-entry", entry).document == own
    assert own == {"at_entry": 4, "known_on": None, **county.json("subsidy", "calc", "--year", "2024")}


def test_a_plan_is_tried_out_on_what_was_known(written: Hte):
    owed = county(written.json("--plan", "dearer", "subsidy", "calc", "--year", "2024", "--at-entry", "3"))
    assert owed == {"hte-first": 120000}
