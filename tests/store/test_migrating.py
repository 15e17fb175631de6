"""A store of every older schema opens with all its data; what a migration rewrites is an entry of its own."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from dump_store import STORES, dumped

from hte_cli.services import stores
from hte_cli.store import opening, restoring
from hte_cli.store.identity import IDENTIFIED
from hte_cli.store.opening import open_store
from hte_cli.store.past import Past
from hte_cli.store.reading import images
from running import Hte

OLDER = sorted(path.stem for path in STORES.glob("*.sql"))
NEXT = f"{int(opening.HEAD) + 1:04}"

UPGRADE = """
import sqlalchemy as sa
from alembic import op
from hte_cli.store.reading import images
from hte_cli.values.records import Change

revision, down_revision = "NEXT", "HEAD"


def upgrade():
    op.add_column("enterprise", sa.Column("remark", sa.String(), nullable=True))
    op.execute("UPDATE enterprise SET remark = 'seen'")


def rewrite(connection):
    for before in images(connection, "enterprise"):
        if before.get("township") == "精河镇":
            yield Change("enterprise", before["key"], before, {**before, "township": "精河县精河镇"})
""".replace("NEXT", NEXT).replace("HEAD", opening.HEAD)


def rows(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, by column, as SQLite holds it."""
    store = sqlite3.connect(path)
    store.row_factory = sqlite3.Row
    tables = [name for (name,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'alembic_version'")]
    found = {name: [dict(row) for row in store.execute(f'SELECT * FROM "{name}"')] for name in tables}  # noqa: S608
    store.close()
    return found


def schema(path: Path) -> str:
    store = sqlite3.connect(path)
    (version,) = store.execute("SELECT version_num FROM alembic_version").fetchone()
    store.close()
    return str(version)


def load(hte: Hte, dump: str) -> None:
    store = sqlite3.connect(hte.store)
    store.executescript(dump)
    store.close()


@pytest.fixture(params=OLDER)
def untouched(hte: Hte, request: pytest.FixtureRequest) -> Hte:
    """A store as an older schema left it."""
    load(hte, (STORES / f"{request.param}.sql").read_text(encoding="utf-8"))
    return hte


@pytest.fixture
def older(untouched: Hte) -> Hte:
    """A store as an older schema left it, brought up to date."""
    assert untouched.here("db", "upgrade").code == 0
    return untouched


def test_every_schema_but_the_newest_has_left_a_store():
    assert [name for name in OLDER if name != opening.HEAD] == [f"{n:04}" for n in range(1, int(opening.HEAD))]


def test_a_read_leaves_an_older_store_as_it_is_and_names_the_way(untouched: Hte):
    before = untouched.store.read_bytes()
    for words in (["enterprise", "list"], ["journal", "verify"], ["db", "check"], ["todo"], ["import", "x.csv", "--dry-run"]):
        (untouched.folder / "x.csv").write_text("企业名称\n新设示例有限公司\n", encoding="utf-8")
        done = untouched.here(*words)
        assert (done.code, "hte db upgrade" in done.stderr) == (7, True), words
    assert untouched.store.read_bytes() == before
    assert sorted(path.name for path in untouched.folder.iterdir()) == ["hte.db", "x.csv"]


def test_a_write_brings_an_older_store_up_to_date_and_says_so(untouched: Hte):
    done = untouched.here("enterprise", "add", "--name", "新设示例有限公司")
    copy = untouched.folder / f"hte.db.before-{opening.HEAD}.backup"
    assert (done.code, copy.name in done.stderr, schema(untouched.store)) == (0, True, opening.HEAD)
    again = untouched.here("db", "upgrade")
    assert (again.code, copy.name in again.stderr) == (0, False)


def test_a_copy_of_an_older_store_is_looked_at_and_restored_in_todays_schema(untouched: Hte):
    untouched.store.rename(untouched.folder / "old.db")
    assert untouched.here("db", "restore", "old.db").code == 0
    assert schema(untouched.store) == opening.HEAD
    assert untouched.here("db", "check").code == 0
    for spoil in ("UPDATE enterprise SET township = '别处'", "UPDATE entry SET actor = 'x'", "DELETE FROM annual"):
        shutil.copy(untouched.folder / "old.db", untouched.folder / "bad.db")
        store = sqlite3.connect(untouched.folder / "bad.db")
        store.execute(spoil)
        store.commit()
        store.close()
        assert untouched.here("db", "restore", "bad.db", "--yes").code == 7, spoil


def test_an_older_store_keeps_every_row_and_a_copy_of_what_it_was(untouched: Hte):
    older = untouched
    version, before, whole = schema(older.store), rows(older.store), rows(older.store)
    assert older.here("db", "upgrade").code == 0
    assert older.json("journal", "verify")["ok"]
    assert schema(older.store) == opening.HEAD
    after = rows(older.store)
    money = [row.pop(f"{level}_fen") for row in before["event"] for level in ("region", "prefecture") if f"{level}_fen" in row]
    assert not money or sorted(row["fen"] for row in after["level_payment"]) == sorted(filter(None, money))
    for table, held in before.items():
        grown = table in ("entry", "row_change")  # by the migration's own entry
        kept = [{column: row[column] for column in old} for old, row in zip(held, after[table], strict=not grown)]
        if table == "award_line":
            kept = [row | {"claim": old["claim"]} for old, row in zip(held, kept, strict=True)]
        assert kept == held, table
    copy = older.folder / f"hte.db.before-{opening.HEAD}.backup"
    assert (schema(copy), rows(copy)) == (version, whole)
    assert older.here("db", "check").code == 0


def test_an_entry_of_an_older_store_is_undone_and_redone(older: Hte):
    # A migration that rewrites rows has an entry of its own.
    undoing = [line["entry"] for line in older.json("journal", "list") if not line["command"].startswith("hte migrate ")][-1]
    assert older.here("undo", str(undoing)).code == 0
    assert [e["prefecture"] for e in older.json("event", "list", "--enterprise", "新疆新名")] == [100100]
    assert older.here("undo", str(older.json("journal", "list")[-1]["entry"])).code == 0
    assert older.here("undo", str(renaming(older))).code == 0
    assert older.here("enterprise", "show", "新疆新名").code == 3
    assert older.json("enterprise", "show", "新疆某某")["names"] == []
    assert older.json("journal", "verify")["ok"]
    assert older.here("subsidy", "explain", "晨曦", "--year", "2024").code == 0


def test_every_entry_of_an_older_store_is_answered_from(older: Hte):
    def owed(*words: str) -> list[Any]:
        return [{**older.json("subsidy", "calc", "--year", year, *words), "at_entry": None, "known_on": None} for year in ("2023", "2024")]

    entries = [str(line["entry"]) for line in older.json("journal", "list")]
    reached = ("progress", "report", "--as-of", "2024-12-31")
    counted = [older.json(*reached, "--at-entry", entry)["indicators"][0]["actual"] for entry in entries]
    assert (counted[:2], counted[-1]) == ([0, 8], older.json(*reached)["indicators"][0]["actual"])
    assert owed("--at-entry", "1")[1]["lines"] == []
    assert owed("--at-entry", entries[-1]) == owed()


def renaming(hte: Hte) -> int:
    """The entry in which 新疆某某 was renamed."""
    (found,) = (
        entry["entry"]
        for entry in hte.json("journal", "list")
        if any(row["table"] == "former_name" and row["after"] for row in hte.json("journal", "show", str(entry["entry"]))["rows"])
        and entry["changes"] == 2
    )
    return int(found)


def ids(path: Path) -> dict[tuple[str, str], str]:
    """The id of each record, by table and natural key; of each line of an award, the record that it is given for; and what
    levels paid for the records.
    """
    store = sqlite3.connect(path)
    found = dict[tuple[str, str], str]()
    for table in IDENTIFIED:
        columns = [f'"{name}"' for _n, name, _type, _null, _default, part in store.execute(f"PRAGMA table_info({table})") if part]
        for *key, id_ in store.execute(f"SELECT {', '.join(columns)}, record_id FROM {table}"):  # noqa: S608
            found[table, " ".join(map(str, key))] = id_
    for round_, line, record, claim in store.execute("SELECT round, line, record, claim FROM award_line"):
        found["award_line", f"{round_}/{line}"] = f"{record} {claim}"
    for record, level, fen in store.execute("SELECT record, level, fen FROM level_payment"):
        found["level_payment", f"{record} {level}"] = str(fen)
    store.close()
    return found


def test_records_of_an_older_store_get_the_ids_that_todays_program_gives(hte: Hte):
    """The same commands, written by the program of schema 0005 and by today's: a title corrected, two records merged."""
    load(hte, (STORES / "0005.sql").read_text(encoding="utf-8"))
    assert hte.here("db", "upgrade").code == 0
    assert hte.json("journal", "verify")["ok"]
    list(dumped(hte.folder / "today.db"))
    found = ids(hte.store)
    assert found == ids(hte.folder / "today.db")
    assert len({id_ for (table, _key), id_ in found.items() if table == "event"}) == sum(table == "event" for table, _key in found)
    prize = found["event", "新疆奖项有限公司 prize 2023-05-01 自治区科技进步奖"]
    assert found["award_line", "2023-1/7"] == f"{prize} prize-match\t{prize}"


def test_awards_of_an_older_store_replay_and_are_not_opened_again(hte: Hte):
    load(hte, (STORES / "0005.sql").read_text(encoding="utf-8"))
    assert hte.here("db", "upgrade").code == 0
    assert [line["ok"] for line in hte.json("award", "verify")["lines"]] == [True] * 7
    again = hte.here("award", "open", "--year", "2023", "--budget-year", "2024", "--format", "json")
    assert again.code == 4, again.stdout
    assert hte.json("journal", "verify")["ok"]


def test_what_was_known_before_records_had_ids_has_those_of_today(older: Hte):
    """Each record is known by the id that its first entry gives, also at an entry that is older than the ids."""
    migration = next((line["entry"] for line in older.json("journal", "list") if line["command"] == "hte migrate 0006"), None)
    if migration is None:
        return  # a store of a later schema had its ids from the start
    opened = open_store(older.store)
    told = {}
    for entry in (migration - 1, migration):
        with Past(opened, entry).read() as connection:
            told[entry] = {name: list(images(connection, name)) for name in (*IDENTIFIED, "award_line")}
    assert told[migration - 1] == told[migration]
    assert all("record_id" in row for name in IDENTIFIED for row in told[migration][name])


def test_a_store_of_today_is_dumped_and_read_again(hte: Hte):
    load(hte, "\n".join(dumped(hte.folder / "made.db")))
    found = hte.json("journal", "verify")
    assert (found["ok"], found["entries"], schema(hte.store)) == (True, 27, opening.HEAD)


@pytest.fixture
def newer(county: Hte, monkeypatch: pytest.MonkeyPatch) -> Hte:
    """The sample county, and a program with one migration more, that rewrites rows."""
    folder = county.folder / "migrations"
    shutil.copytree(opening.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / f"{NEXT}_made_up.py").write_text(UPGRADE, encoding="utf-8")
    monkeypatch.setattr(opening, "MIGRATIONS", folder)
    for module in (opening, stores, restoring):
        monkeypatch.setattr(module, "HEAD", NEXT)
    return county


@pytest.fixture
def upgraded(newer: Hte) -> Hte:
    """The same, the store brought up to date."""
    assert newer.here("db", "upgrade").code == 0
    return newer


def test_a_migration_that_rewrites_rows_writes_its_own_entry(upgraded: Hte):
    entry = upgraded.json("journal", "list")[-1]
    assert (entry["entry"], entry["actor"], entry["command"]) == (3, "clerk", f"hte migrate {NEXT}")
    changed = upgraded.json("journal", "show", "3")["rows"]
    assert len(changed) == entry["changes"] > 0
    assert {(row["before"]["township"], row["after"]["township"]) for row in changed} == {("精河镇", "精河县精河镇")}
    assert "精河镇" not in {e["township"] for e in upgraded.json("enterprise", "list")}
    assert upgraded.json("journal", "verify")["ok"]
    assert len(upgraded.json("journal", "list")) == 3


def test_before_a_migration_rows_are_as_they_were_before_it(upgraded: Hte):
    def townships(entry: int) -> set[Any]:
        with Past(open_store(upgraded.store), entry).read() as connection:
            return {row.get("township") for row in images(connection, "enterprise")}

    assert len(upgraded.json("journal", "list")) == 3
    assert [("精河镇" in townships(entry), "精河县精河镇" in townships(entry)) for entry in (2, 3)] == [(True, False), (False, True)]
    assert (
        upgraded.json("subsidy", "calc", "--year", "2024", "--at-entry", "2")["lines"]
        == upgraded.json("subsidy", "calc", "--year", "2024")["lines"]
    )


def test_a_migration_is_not_undone_nor_what_it_rewrote(upgraded: Hte):
    assert upgraded.here("undo", "3").code == 4
    assert upgraded.here("undo", "2").code == 4
    assert upgraded.here("statistic", "set", "above-scale", "--year", "2024", "--value", "40").code == 0
    assert [upgraded.here("undo").code, upgraded.here("undo").code] == [0, 4]


def test_a_new_store_has_nothing_to_rewrite(newer: Hte):
    assert newer.here("--db", "new.db", "enterprise", "add", "--name", "新设示例有限公司").code == 0
    assert [e["command"].split()[1] for e in newer.json("journal", "list", "--db", "new.db")] == ["plan", "--db"]


def test_a_migration_that_fails_leaves_the_store_as_it_was(newer: Hte):
    (step,) = (newer.folder / "migrations" / "versions").glob(f"{NEXT}*")
    step.write_text(UPGRADE + "    raise ValueError\n", encoding="utf-8")
    before = rows(newer.store)
    assert newer.here("db", "upgrade").code == 1
    assert (rows(newer.store), schema(newer.store)) == (before, f"{int(NEXT) - 1:04}")
