"""Where the store lies, and who may read it."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from hte_cli.store import location
from running import Hte

posix = pytest.mark.skipif(os.name == "nt", reason="file modes as POSIX has them")


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def journal_mode(store: Path) -> str:
    with closing(sqlite3.connect(store)) as connection:
        return str(connection.execute("PRAGMA journal_mode").fetchone()[0])


@pytest.fixture
def mounted(county: Hte, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Says that the county's folder is of a kind of file system."""

    def mount(kind: str) -> None:
        mounts = tmp_path / "mounts"
        mounts.write_text(f"root / ext4 rw 0 0\nserver:/share {str(county.folder).replace(' ', chr(92) + '040')} {kind} rw 0 0\n")
        monkeypatch.setattr(location, "MOUNTS", mounts)

    return mount


@posix
def test_the_store_and_its_copies_are_readable_by_their_owner_alone(hte: Hte):
    before = os.umask(0)
    try:
        assert hte.here("enterprise", "add", "--name", "新设示例有限公司").code == 0
        assert hte.here("db", "backup", "copy.db").code == 0
        assert hte.here("db", "restore", "copy.db", "--yes").code == 0
    finally:
        os.umask(before)
    files = [path for path in hte.folder.iterdir() if "db" in path.name]
    assert len(files) >= 3
    assert {path.name: mode(path) for path in files} == {path.name: 0o600 for path in files}


@posix
@pytest.mark.parametrize("set_so", [0o660, 0o644, 0o600])
def test_who_may_read_the_store_stays_as_it_was_set(county: Hte, set_so: int):
    county.store.chmod(set_so)
    assert county.here("enterprise", "list").code == 0
    assert county.here("statistic", "set", "above-scale", "--year", "2024", "--value", "30").code == 0
    assert county.here("db", "backup", "copy.db").code == 0
    assert county.here("db", "restore", "copy.db", "--yes").code == 0
    assert mode(county.store) == set_so


@posix
def test_a_file_that_is_no_store_is_left_as_it_is(county: Hte):
    other = county.folder / "other.db"
    other.write_bytes(b"no store")
    other.chmod(0o644)
    assert county.here("--db", "other.db", "enterprise", "list").code == 7
    with closing(sqlite3.connect(county.folder / "foreign.db")) as connection, connection:
        connection.execute("CREATE TABLE a (b)")
    (county.folder / "foreign.db").chmod(0o644)
    assert county.here("--db", "foreign.db", "enterprise", "list").code == 7
    assert (mode(other), mode(county.folder / "foreign.db")) == (0o644, 0o644)


@pytest.mark.skipif(sys.platform == "win32", reason="mounts as Linux tells them")
@pytest.mark.parametrize(("kind", "code"), [("cifs", 7), ("nfs4", 7), ("fuse.sshfs", 7), ("ext4", 0), ("tmpfs", 0)])
def test_a_store_on_a_network_folder_is_refused(county: Hte, mounted, kind: str, code: int):
    mounted(kind)
    for words in (["enterprise", "list"], ["statistic", "set", "above-scale", "--year", "2024", "--value", "30"]):
        done = county.here(*words)
        assert (done.code, "--allow-network" in done.stderr) == (code, code == 7)


@pytest.mark.skipif(sys.platform == "win32", reason="mounts as Linux tells them")
def test_where_it_is_allowed_a_network_folder_is_used_without_wal(county: Hte, mounted):
    assert journal_mode(county.store) == "wal"
    mounted("cifs")
    words = ["statistic", "set", "above-scale", "--year", "2024", "--value", "30"]
    assert county.here(*words, "--allow-network").code == 0
    assert journal_mode(county.store) == "delete"
    assert county.here("enterprise", "list").code == 7
    mounted("ext4")
    assert county.here("journal", "verify").code == 0
    assert journal_mode(county.store) == "delete"
    assert county.here(*words[:-1], "31").code == 0
    assert journal_mode(county.store) == "wal"


def test_a_unc_path_is_a_network_folder():
    assert location.on_network(Path("//server/share/hte.db"))
