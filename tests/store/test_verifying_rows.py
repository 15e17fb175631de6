"""Rows are held against the journal by the database itself where it writes a row as the journal does, else one by one."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import create_engine

from hte_cli.models import RECORDS
from hte_cli.store.verifying import _agrees, altered_rows
from running import Hte

TEXTS = ["甲\U00020000乙", "quote \" ' \\ / end", "tab\\t", "é́ ­", "<&>"]


@pytest.mark.parametrize("text", TEXTS)
def test_what_people_write_is_compared_by_the_database(county: Hte, text: str):
    """When this fails nothing is wrong but the time: every row of the table is looked at."""
    assert county.here("enterprise", "add", "--name", f"{text}有限公司", "--township", text, "--industrial").code == 0
    with create_engine(f"sqlite:///{county.store}").connect() as connection:
        assert [table for table in RECORDS if not _agrees(connection, table)] == []


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE enterprise SET township = 'x' WHERE key = (SELECT min(key) FROM enterprise)", "changed"),
        ("UPDATE certification SET revoked_on = '2020-01-01' WHERE number = (SELECT min(number) FROM certification)", "changed"),
        ("UPDATE annual SET above_scale = 1 - above_scale WHERE enterprise = (SELECT min(enterprise) FROM annual)", "changed"),
        ("UPDATE enterprise SET name = x'ff' WHERE key = (SELECT max(key) FROM enterprise)", "changed"),
        ("DELETE FROM event WHERE title = (SELECT min(title) FROM event)", "removed"),
        ("INSERT INTO statistic (id, as_of, value) VALUES ('above-scale', '2011-12-31', 5)", "added"),
    ],
)
def test_a_row_that_another_program_touched_is_found_whatever_was_done(county: Hte, statement: str, said: str):
    with closing(sqlite3.connect(county.store)) as connection, connection:
        assert connection.execute(statement).rowcount >= 1
    with create_engine(f"sqlite:///{county.store}").connect() as connection:
        found = list(altered_rows(connection, RECORDS))
    assert len(found) >= 1
    assert all(said in one for one in found)
