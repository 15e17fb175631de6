"""`hte db restore` looks first: what is no whole copy of a store is refused, and nothing is written."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from running import Hte


def edited(*statements: str) -> Callable[[Hte, Path], None]:
    """A copy of the store that another tool has changed."""

    def make(hte: Hte, bad: Path) -> None:
        shutil.copy(hte.folder / "good.db", bad)
        with closing(sqlite3.connect(bad)) as store, store:
            store.execute("PRAGMA foreign_keys = OFF")
            for statement in statements:
                store.execute(statement)

    return make


def holding(content: bytes) -> Callable[[Hte, Path], None]:
    return lambda _hte, bad: (bad.write_bytes(content), None)[1]


def two_tables(_hte: Hte, bad: Path) -> None:
    with closing(sqlite3.connect(bad)) as store, store:
        store.execute("CREATE TABLE entry (id)")
        store.execute("CREATE TABLE row_change (entry)")


def cut(hte: Hte, bad: Path) -> None:
    whole = (hte.folder / "good.db").read_bytes()
    bad.write_bytes(whole[: len(whole) // 2])


def overwritten(hte: Hte, bad: Path) -> None:
    whole = bytearray((hte.folder / "good.db").read_bytes())
    middle = len(whole) // 2 // 8192 * 8192
    whole[middle : middle + 8192] = b"\xff" * 8192
    bad.write_bytes(whole)


def published(hte: Hte, bad: Path) -> None:
    assert hte.here("db", "publish", bad).code == 0


def itself(hte: Hte, bad: Path) -> None:
    bad.symlink_to(hte.store)


WRONG: dict[str, tuple[int, Callable[[Hte, Path], None]]] = {
    "nothing": (3, lambda _hte, _bad: None),
    "a folder": (7, lambda _hte, bad: bad.mkdir()),
    "an empty file": (7, holding(b"")),
    "a text": (7, holding("企业名称\n".encode())),
    "a workbook": (7, lambda hte, bad: (shutil.copy(hte.folder / "1-enterprises.xlsx", bad), None)[1]),
    "a link to nothing": (7, lambda _hte, bad: bad.symlink_to("absent")),
    "a link in a circle": (3, lambda _hte, bad: bad.symlink_to(bad.name)),
    "a pipe": (7, lambda _hte, bad: os.mkfifo(bad)),
    "the store itself": (7, itself),
    "two tables of the right names": (7, two_tables),
    "another program's database": (7, edited("DROP TABLE alembic_version")),
    "a published copy": (7, published),
    "half a file": (7, cut),
    "a page overwritten": (7, overwritten),
    "a newer schema": (7, edited("UPDATE alembic_version SET version_num = '9999'")),
    "an unknown schema": (7, edited("UPDATE alembic_version SET version_num = 'abc'")),
    "a schema of no number": (7, edited("UPDATE alembic_version SET version_num = '0'")),
    "no schema": (7, edited("DELETE FROM alembic_version")),
    "two schemas": (7, edited("INSERT INTO alembic_version VALUES ('0005')")),
    "a trigger": (7, edited("CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM fund; END")),
    "a view": (7, edited("CREATE VIEW v AS SELECT 1")),
    "a table more": (7, edited("CREATE TABLE more (a)")),
    "an index more": (7, edited("CREATE INDEX more ON enterprise (township)")),
    "an index less": (7, edited("DROP INDEX ix_enterprise_name_key")),
    "a table less": (7, edited("DROP TABLE fund")),
    "a column more": (7, edited("ALTER TABLE fund ADD COLUMN more")),
    "a row changed": (7, edited("UPDATE enterprise SET township = '别处'")),
    "a row gone": (7, edited("DELETE FROM statistic")),
    "a row without a name": (7, edited("UPDATE annual SET staff = 'many'")),
    "an entry changed": (7, edited("UPDATE entry SET actor = 'somebody' WHERE id = 1")),
    "an entry taken out": (7, edited("DELETE FROM row_change WHERE entry = 1", "DELETE FROM entry WHERE id = 1")),
    "a change that is no JSON": (7, edited("UPDATE row_change SET after = '{' WHERE number = 1")),
}


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes as POSIX has them")
def test_a_wrong_file_is_not_restored_and_nothing_is_written(county: Hte):
    assert county.here("db", "backup", "good.db").code == 0
    bad, before = county.folder / "bad.db", county.store.read_bytes()
    for name, (code, make) in WRONG.items():
        make(county, bad)
        there = sorted(path.name for path in county.folder.iterdir())
        done = county.here("db", "restore", "bad.db", "--yes")
        assert (done.code, done.stderr.count("\n"), done.stdout) == (code, 1, ""), (name, done.stderr)
        assert county.store.read_bytes() == before, name
        assert sorted(path.name for path in county.folder.iterdir()) == there, name
        shutil.rmtree(bad) if bad.is_dir() and not bad.is_symlink() else bad.unlink(missing_ok=True)


def test_what_would_be_lost_is_said_before_it_is_asked(county: Hte):
    assert county.here("db", "backup", "copy.db").code == 0
    assert county.here("statistic", "set", "above-scale", "--year", "2024", "--value", "40").code == 0
    before = county.store.read_bytes()
    for words in ((), ("--no-input",)):
        done = county.here("db", "restore", "copy.db", *words)
        assert (done.code, "1 entry" in done.stderr, "hte statistic set" in done.stderr) == (2, True, True)
    assert county.store.read_bytes() == before
    done = county.here("db", "restore", "copy.db", "--yes")
    assert (done.code, "1 entry" in done.stderr) == (0, True)
    again = county.here("db", "restore", "copy.db", "--yes")
    assert (again.code, "every entry" in again.stderr) == (0, True)


def test_a_copy_of_another_store_is_said_to_be_one(county: Hte):
    assert county.here("--db", "other.db", "enterprise", "add", "--name", "别处示例有限公司").code == 0
    assert county.here("db", "restore", "other.db").code == 2
    assert "no entry in common" in county.here("db", "restore", "other.db", "--yes").stderr


def test_where_no_store_is_nothing_is_asked(county: Hte):
    assert county.here("db", "backup", "copy.db").code == 0
    assert county.here("--db", "new/place.db", "db", "restore", "copy.db").code == 0
    assert county.json("--db", "new/place.db", "enterprise", "list") == county.json("enterprise", "list")


@pytest.mark.parametrize("spoilt", [b"\xff" * 9000, b"", b"no store at all"])
def test_a_store_that_is_past_reading_is_replaced_and_kept(county: Hte, spoilt: bytes):
    assert county.here("db", "backup", "copy.db").code == 0
    good = county.json("enterprise", "list")
    county.store.write_bytes(spoilt)
    assert county.here("db", "restore", "copy.db", "--yes").code == 0
    assert (county.here("db", "check").code, county.json("enterprise", "list")) == (0, good)
    (kept,) = county.folder.glob("hte.db.before-restore*")
    assert kept.read_bytes() == spoilt or not spoilt


def test_a_published_copy_is_not_replaced(county: Hte):
    assert county.here("db", "backup", "copy.db").code == 0
    assert county.here("db", "publish", "published.db").code == 0
    assert county.here("--db", "published.db", "db", "restore", "copy.db", "--yes").code == 7
