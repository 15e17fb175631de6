"""`hte db`: copies, restoring, damage, and a store that another program holds."""

from __future__ import annotations

import sqlite3

from running import Hte


def statistic(hte: Hte) -> int:
    (found,) = hte.json("statistic", "list", "--year", "2024")
    return found["value"]


def test_a_backup_is_restored_and_the_store_before_is_kept(county: Hte):
    assert county.here("db", "backup", "copy.db").code == 0
    assert county.here("db", "backup", "copy.db").code == 4
    assert county.here("statistic", "set", "above-scale", "--year", "2024", "--value", "40").code == 0
    restored = county.here("db", "restore", "copy.db", "--yes")
    assert (restored.code, restored.stdout) == (0, "")
    assert statistic(county) == 28
    (kept,) = county.folder.glob("hte.db.before-restore*")
    assert (county.here("db", "restore", kept.name, "--yes").code, statistic(county)) == (0, 40)


def test_what_is_no_copy_is_not_restored(county: Hte):
    assert county.here("db", "restore", "nothing.db").code == 3
    assert county.here("db", "restore", "3-tech-sme.csv").code == 7
    assert county.here("db", "restore", "hte.db").code == 7
    assert statistic(county) == 28


def test_a_damaged_store_is_told_by_every_command(county: Hte):
    data = bytearray(county.store.read_bytes())
    data[: len(data) // 2] = b"\xff" * (len(data) // 2)
    county.store.write_bytes(data)
    assert [county.here(*words).code for words in (["db", "check"], ["enterprise", "list"], ["undo"])] == [7, 7, 7]


def test_a_file_that_is_no_store_is_not_said_to_be_a_changed_one(county: Hte):
    done = county.here("--db", "1-enterprises.xlsx", "db", "check")
    assert (done.code, done.stdout) == (7, "")
    assert "1-enterprises.xlsx" in done.stderr


def test_a_store_in_a_folder_that_cannot_be_made_is_told(county: Hte):
    assert county.here("--db", "3-tech-sme.csv/hte.db", "enterprise", "add", "--name", "新设示例有限公司").code == 7


def test_reading_goes_on_while_another_program_writes(county: Hte):
    other = sqlite3.connect(county.store, isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE statistic SET value = 99")
        assert statistic(county) == 28
    finally:
        other.rollback()
        other.close()


def test_the_option_comes_before_the_environment(county: Hte):
    assert county.here("--db", "other.db", "enterprise", "add", "--name", "新设示例有限公司").code == 0
    assert len(county.json("enterprise", "list", "--db", "other.db")) == 1
    assert len(county.json("enterprise", "list", "--db", f"sqlite:///{county.folder}/other.db")) == 1
