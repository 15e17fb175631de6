"""A store that another program has had its hands in: exit code 7 and one sentence, whatever is asked of it."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from hte_cli.models import METADATA
from hte_cli.store.opening import HEAD
from running import Hte

LOOKS = (["todo"], ["enterprise", "list"], ["subsidy", "calc", "--year", "2024"], ["check"], ["award", "verify"], ["journal", "verify"])
CHANGED = (
    "UPDATE row_change SET after = 'no JSON' WHERE number = 1",
    "UPDATE row_change SET after = '[1]' WHERE entry = 2",
    "UPDATE source_sheet SET columns = '{'",
)


@pytest.mark.skipif(sys.platform == "win32", reason="links as POSIX has them")
def test_a_place_that_can_hold_no_store_is_told(county: Hte):
    (county.folder / "dangling").symlink_to("absent.db")
    (county.folder / "circle").symlink_to("circle")
    for place in ("dangling", "circle", "x" * 300, f"{'y' * 300}/hte.db", ".", "/dev/null", "/dev/zero", "a\0b", "3-tech-sme.csv/hte.db"):
        for words in (["enterprise", "list"], ["enterprise", "add", "--name", "新设示例有限公司"], ["db", "check"], ["plan", "show"]):
            if place.startswith("3-") and words[-1] in ("list", "show"):
                continue
            done = county.here("--db", place, *words)
            assert (done.code, done.stderr.count("\n")) == (7, 1), (place, words, done.stderr)
    assert not (county.folder / "absent.db").exists()


def spoil(store: Path, statement: str) -> int:
    """Changes the store with another tool; how many rows."""
    with closing(sqlite3.connect(store)) as connection, connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        return connection.execute(statement).rowcount


FOREIGN = (
    "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM fund; END",
    "CREATE VIEW v AS SELECT * FROM enterprise",
    "CREATE TABLE more (a)",
    "CREATE INDEX more ON enterprise (township)",
)


@pytest.mark.parametrize("statement", FOREIGN)
def test_what_no_migration_made_is_refused_and_named(county: Hte, statement: str):
    spoil(county.store, statement)
    before, name = county.store.read_bytes(), statement.split()[2]
    for words in (["enterprise", "list"], ["enterprise", "add", "--name", "新设示例有限公司"], ["undo", "--yes"], ["db", "upgrade"]):
        done = county.here(*words)
        assert (done.code, done.stderr.count("\n"), f" {name}" in done.stderr) == (7, 1, True), (words, done.stderr)
    checked = county.here("db", "check")
    assert (checked.code, f" {name}" in checked.stdout) == (7, True)
    assert county.store.read_bytes() == before


@pytest.mark.parametrize("version", ["9999", "abc", "0", "", f"{int(HEAD) + 1:04}", f"0{HEAD}"])
def test_a_schema_that_this_program_does_not_know_is_refused_before_anything_is_written(county: Hte, version: str):
    spoil(county.store, f"UPDATE alembic_version SET version_num = '{version}'")  # noqa: S608 - the words above
    before = county.store.read_bytes()
    for words in (["enterprise", "list"], ["enterprise", "add", "--name", "新设示例有限公司"], ["undo", "--yes"], ["db", "check"]):
        done = county.here(*words)
        assert (done.code, done.stderr.count("\n")) == (7, 1), (words, done.stderr)
    assert county.store.read_bytes() == before


def oddities() -> Iterator[tuple[str, str]]:
    """For each column of each table, what no program of ours could have put there."""
    for table in METADATA.sorted_tables:
        for column in table.columns:
            kind = str(column.type)
            values = ["'text'"] if "INT" in kind or kind in ("BOOLEAN", "DATE", "BLOB") else ["x'ff00'"]
            values += [] if column.nullable or column.primary_key else ["NULL"]
            for value in values:
                yield table.name, f'UPDATE "{table.name}" SET "{column.name}" = {value}'  # noqa: S608 - names of the models


def test_an_odd_row_in_any_table_is_told_by_whatever_is_asked(approved: Hte):
    good, tried = approved.store.read_bytes(), 0
    for number, (table, statement) in enumerate(oddities()):
        if table == "row_change":
            continue
        approved.store.write_bytes(good)
        try:
            if not spoil(approved.store, statement):
                continue
        except sqlite3.IntegrityError:
            continue  # the store itself refuses
        tried += 1
        words = LOOKS[number % len(LOOKS)]
        done = approved.here(*words)
        assert (done.code, done.stderr.count("\n")) == (7, 1), (statement, words, done.stdout[:200], done.stderr)
    assert tried > 100


@pytest.mark.parametrize("statement", CHANGED)
def test_a_journal_that_cannot_be_read_is_told(county: Hte, statement: str):
    spoil(county.store, statement)
    for words in (["journal", "show", "2"], ["history", "晨曦"], ["undo", "2", "--yes"], ["db", "check"], ["journal", "verify"]):
        done = county.here(*words)
        told = done.stderr.count("\n") == 1
        assert (done.code, told) == (7, True), (words, done.code, done.stderr)
