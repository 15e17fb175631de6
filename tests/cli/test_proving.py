"""`hte history`, `hte journal verify` and `head`: what an auditor asks of the journal."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from running import Hte

CODE = "91652722MAXX000311"


def by_hand(hte: Hte, *statements: str) -> None:
    """Changes the store with another tool."""
    with closing(sqlite3.connect(hte.store)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def test_a_store_that_nobody_touched_is_proved_whole(county: Hte):
    head = county.json("journal", "head")
    proof = county.json("journal", "verify", "--head", head["hash"])
    assert (proof["ok"], proof["faults"], proof["head"], proof["witness"], proof["after"]) == (True, [], head, head["entry"], 0)
    written = [len(county.json("journal", "show", entry)["rows"]) for entry in ("1", "2")]
    assert (proof["entries"], proof["rows"]) == (2, sum(written))


def test_a_hash_written_down_stands_for_what_came_before_it(county: Hte):
    written_down = county.json("journal", "head")["hash"][:16]
    assert county.here("enterprise", "edit", CODE, "--township", "大河沿子镇").code == 0
    proof = county.json("journal", "verify", "--head", written_down)
    assert (proof["ok"], proof["witness"], proof["after"]) == (True, 2, 1)


@pytest.mark.parametrize("told", ["0" * 64, "0" * 12])
def test_a_hash_of_no_entry_is_a_fault(county: Hte, told: str):
    assert county.here("journal", "verify", "--head", told).code == 7


def test_too_few_characters_of_a_hash_are_no_hash(county: Hte):
    assert county.here("journal", "verify", "--head", county.json("journal", "head")["hash"][:11]).code == 2


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("UPDATE enterprise SET township = '托托镇' WHERE uscc = '91652722MAXX000311'", CODE),
        ("DELETE FROM certification WHERE number = 'GR202465000944'", "GR202465000944"),
        ("INSERT INTO statistic (id, as_of, value) VALUES ('above-scale', '2023-06-30', 1)", "2023-06-30"),
        ("UPDATE entry SET actor = 'somebody' WHERE id = 2", "2"),
        ("UPDATE row_change SET row = row + 1 WHERE entry = 2 AND number = 7", "2"),
        ("DELETE FROM row_change WHERE entry = 1 AND number = 1", "1"),
    ],
    ids=["a row changed", "a row removed", "a row added", "an entry changed", "a cell moved", "a change removed"],
)
def test_what_another_tool_did_is_named(county: Hte, statement: str, named: str):
    by_hand(county, statement)
    done = county.here("journal", "verify")
    assert (done.code, named in done.stdout) == (7, True)
    proof = county.here("journal", "verify", "--format", "json")
    assert (proof.code, proof.document["ok"]) == (7, False)
    assert proof.document["faults"]


def test_the_history_of_an_enterprise_tells_every_change_of_its_records(county: Hte):
    words = ["--kind", "prize", "--on", "2025-03-01", "--title", "示例奖", "--grade", "region"]
    assert county.here("enterprise", "edit", CODE, "--township", "大河沿子镇").code == 0
    assert county.here("event", "add", CODE, *words).code == 0
    assert county.here("undo").code == 0
    told = county.json("history", CODE)
    assert [(h["entry"], h["table"]) for h in told if h["entry"] > 2] == [(3, "enterprise"), (4, "event"), (5, "event")]
    assert (told[-2]["undone_by"], told[-1]["undoes"]) == (5, 4)
    first = told[0]
    assert (first["table"], first["before"], first["file"], first["sheet"]) == ("enterprise", None, "1-enterprises.xlsx", "企业名录")
    held = {c["number"] for c in county.json("cert", "list") if c["uscc"] == CODE}
    assert held
    assert held == {h["after"]["number"] for h in told if h["table"] == "certification"}
    assert {h["key"][0] for h in told if h["table"] in ("enterprise", "annual", "event")} == {CODE}


def test_the_history_of_nobody_is_not_found(county: Hte):
    assert county.here("history", "没有这家").code == 3
