"""`hte undo` and the journal: what is taken back, brought back, and refused."""

from __future__ import annotations

import sqlite3

from running import Hte

CODE = "91652722MAXX000311"
NOUNS = ("enterprise", "cert", "event", "annual", "statistic", "reserve")


def records(hte: Hte) -> list[object]:
    return [hte.json(noun, "list") for noun in NOUNS]


def states(hte: Hte) -> list[tuple[int, int | None, int | None]]:
    return [(entry["entry"], entry["undoes"], entry["undone_by"]) for entry in hte.json("journal", "list")]


def test_undo_takes_the_newest_entry_back_and_undoing_the_undo_brings_it_back(county: Hte):
    before = records(county)
    assert county.here("enterprise", "rename", CODE, "--to", "精河县南山示例智能装备有限公司", "--on", "2025-03-01").code == 0
    renamed = records(county)
    done = county.here("undo")
    assert (done.code, done.stdout) == (0, "")
    assert records(county) == before
    assert states(county) == [(1, None, None), (2, None, None), (3, None, 4), (4, 3, None)]
    assert county.here("undo", "4").code == 0
    assert records(county) == renamed


def test_a_whole_import_is_undone_and_redone(county: Hte):
    before = records(county)
    assert county.here("undo", "2").code == 0
    assert records(county) == [[], [], [], [], [], []]
    assert county.here("undo", "3").code == 0
    assert records(county) == before


def test_what_later_entries_build_on_cannot_be_undone(county: Hte):
    assert county.here("statistic", "set", "above-scale", "--year", "2024", "--value", "29").code == 0
    done = county.here("undo", "2")
    assert (done.code, done.stdout) == (4, "")
    assert "3" in done.stderr
    assert county.here("undo", "3").code == 0
    assert county.here("undo", "3").code == 4
    assert county.here("undo", "2").code == 0


def test_a_row_that_another_tool_changed_is_not_overwritten(county: Hte):
    assert county.here("statistic", "set", "above-scale", "--year", "2024", "--value", "29").code == 0
    with sqlite3.connect(county.store) as store:
        store.execute("UPDATE statistic SET value = 30 WHERE as_of = '2024-12-31'")
    store.close()
    assert county.here("undo", "3").code == 4
    assert [s["value"] for s in county.json("statistic", "list", "--year", "2024")] == [30]


def test_a_change_by_another_tool_is_found_by_the_check(county: Hte):
    with sqlite3.connect(county.store) as store:
        store.execute("UPDATE statistic SET value = 30 WHERE as_of = '2024-12-31'")
    store.close()
    done = county.here("db", "check")
    assert done.code == 7
    assert "above-scale" in done.stdout


def test_the_journal_shows_what_a_row_was_and_is_and_the_cell_it_came_from(county: Hte):
    assert county.here("statistic", "set", "above-scale", "--year", "2024", "--value", "29").code == 0
    (row,) = county.json("journal", "show", "3")["rows"]
    assert (row["table"], row["before"]["value"], row["after"]["value"]) == ("statistic", 28, 29)
    shown = county.here("journal", "show", "2")
    assert shown.code == 0
    assert "1-enterprises.xlsx" in shown.stdout
    assert [entry["entry"] for entry in county.json("journal", "list", "--last", "1")] == [3]


def test_the_journal_names_the_actor_of_the_environment(county: Hte):
    by_another = Hte(county.folder, {"HTE_ACTOR": "王芳"})
    assert by_another.here("statistic", "set", "above-scale", "--year", "2023", "--value", "27").code == 0
    assert county.json("journal", "list")[-1]["actor"] == "王芳"
