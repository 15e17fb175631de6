"""What an office's machine does to a store: each trouble ends in one sentence and the right code, and nothing is lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from starting import Ended, run, start
from state import copy, digest, entries, faults

Trouble = Callable[[Path], str]
"""Makes its trouble in an empty folder; what came of it. AssertionError where that is wrong."""


def _store(folder: Path, enterprises: int = 1) -> Path:
    store = folder / "store.db"
    listed = folder / "first.csv"
    listed.write_text("企业名称\n" + "".join(f"示例{i:05}有限公司\n" for i in range(enterprises)), encoding="utf-8")
    assert run(store, "import", listed, "--yes").code == 0
    return store


def _big_list(folder: Path) -> Path:
    listed = folder / "big.csv"
    listed.write_text("企业名称\n" + "".join(f"另一{i:05}示例有限公司\n" for i in range(5000)), encoding="utf-8")
    return listed


def _told(ended: Ended, code: int, before: tuple[str, int], store: Path) -> str:
    assert ended.code == code, ended
    assert ended.is_told, ended
    assert (digest(store), entries(store)) == before
    assert faults(store) == []
    return f"exit {code}: {ended.said.strip().splitlines()[-1]}"


def file_size_limit(folder: Path) -> str:
    """The disk takes no byte more: a limit on the size of files stands in for it."""
    import resource

    store, listed = _store(folder), _big_list(folder)
    before, limit = (digest(store), entries(store)), store.stat().st_size + 4096
    ended = run(store, "import", listed, "--yes", before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    return _told(ended, 7, before, store)


@contextmanager
def _mounted(folder: Path) -> Iterator[Path | None]:
    """A file system of one megabyte of its own; None where none may be mounted."""
    room = folder / "room"
    room.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(room)]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True, check=False).returncode:
        yield None
        return
    try:
        yield room
    finally:
        subprocess.run(["umount", str(room)], check=False)


def full_disk(folder: Path) -> str:
    """A file system without room; where none may be mounted, `file_size_limit` must do."""
    with _mounted(folder) as room:
        if room is None:
            return "not tried: no file system may be mounted here"
        store = _store(room)
        before = digest(store), entries(store)
        return _told(run(store, "import", _big_list(folder), "--yes"), 7, before, store)


def read_only_folder(folder: Path) -> str:
    """A folder that may be read, not written: for root, whom no file mode stops, a file system mounted so."""
    if os.geteuid():
        store = _store(folder)
        return _refused_while(store, lambda: folder.chmod(0o555), lambda: folder.chmod(0o755))
    with _mounted(folder) as room:
        if room is None:
            return "not tried: no file system may be mounted here"
        remount = ["mount", "-o"]
        return _refused_while(
            _store(room),
            lambda: subprocess.run([*remount, "remount,ro", str(room)], check=True),
            lambda: subprocess.run([*remount, "remount,rw", str(room)], check=True),
        )


def _refused_while(store: Path, close: Callable[[], object], open_again: Callable[[], object]) -> str:
    before = digest(store), entries(store)
    close()
    try:
        told = run(store, "enterprise", "add", "--name", "新设示例有限公司")
    finally:
        open_again()
    return _told(told, 7, before, store)


@contextmanager
def _held(store: Path) -> Iterator[None]:
    with closing(sqlite3.connect(store, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def held_store(folder: Path) -> str:
    """Another program holds the store for longer than anybody waits."""
    store = _store(folder)
    before = digest(store), entries(store)
    with _held(store):
        told = run(store, "enterprise", "add", "--name", "新设示例有限公司")
    return _told(told, 7, before, store)


def damaged_page(folder: Path) -> str:
    """A page in the middle of the file is overwritten."""
    store = _store(folder, 2000)
    with closing(sqlite3.connect(store)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    with store.open("r+b") as file:
        file.seek(store.stat().st_size // 2 // 4096 * 4096)
        file.write(b"\xff" * 4096)
    told = run(store, "db", "check")
    assert told.code == 7, told
    assert told.is_told, told
    return f"exit 7: {told.said.strip().splitlines()[-1]}"


def newer_store(folder: Path) -> str:
    """The store was written by a newer program."""
    store = _store(folder)
    before = digest(store), entries(store)
    with closing(sqlite3.connect(store)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    told = run(store, "enterprise", "add", "--name", "新设示例有限公司")
    with closing(sqlite3.connect(store)) as connection, connection:
        from hte_cli.store.opening import HEAD

        connection.execute("UPDATE alembic_version SET version_num = ?", (HEAD,))
    return _told(told, 7, before, store)


def edited_by_hand(folder: Path) -> str:
    """A row, and an entry of the journal, are changed with another tool."""
    store = _store(folder)
    edits = {
        "row": "UPDATE enterprise SET township = '托里镇'",
        "entry": "UPDATE entry SET actor = 'somebody else' WHERE id = 2",
    }
    for what, statement in edits.items():
        edited = copy(store, folder / f"{what}.db")
        with closing(sqlite3.connect(edited)) as connection, connection:
            connection.execute(statement)
        assert faults(edited), what
        told = run(edited, "journal", "verify")
        assert told.code == 7, told
        assert told.is_told, told
    return f"exit 7: {told.said.strip().splitlines()[0]}"


def backup_while_writing(folder: Path) -> str:
    """Copies taken while another process writes are whole; one of them is restored."""
    store, whole = _store(folder), 0
    writer = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("crowding.py")), str(store), "0", "60"], stdout=subprocess.DEVNULL
    )
    while writer.poll() is None:
        target = folder / f"copy-{whole}.db"
        assert run(store, "db", "backup", target).code == 0
        assert faults(target) == []
        whole += 1
    last = folder / f"copy-{whole - 1}.db"
    assert run(store, "db", "restore", last, "--yes").code == 0
    assert digest(store) == digest(last)
    return f"{whole} copies, all whole; the last restored"


def killed_while_migrating(folder: Path) -> str:
    """A store of the first schema whose migration is killed is brought up to date by the next command."""
    old = Path(__file__).parents[1] / "tests" / "store" / "stores" / "0001.sql"
    store = folder / "old.db"
    for delay in range(4):
        for left in folder.glob("old.db*"):
            left.unlink()
        with closing(sqlite3.connect(store)) as connection:
            connection.executescript(old.read_text(encoding="utf-8"))
        process = start(store, "db", "upgrade")
        try:
            process.communicate(timeout=0.2 + delay * 0.3)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
        assert run(store, "db", "upgrade").code == 0
        assert run(store, "journal", "verify").code == 0
    return "4 killed, 4 brought up to date"


def wrong_files_restored(folder: Path) -> str:
    """Files that are no whole copy of a store are put in its place: none is taken, and the store stays."""
    store = _store(folder, 200)
    good, bad = copy(store, folder / "good.db"), folder / "bad.db"
    before = digest(store), entries(store)
    whole, tried = good.read_bytes(), 0
    contents = [b"", b"text", os.urandom(9000), *(whole[: len(whole) * n // 9] for n in range(1, 9))]
    statements = (
        "UPDATE alembic_version SET version_num = '9999'",
        "UPDATE alembic_version SET version_num = 'x'",
        "DELETE FROM alembic_version",
        "DROP TABLE alembic_version",
        "DROP TABLE fund",
        "ALTER TABLE fund ADD COLUMN more",
        "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM fund; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TABLE more (a)",
        "UPDATE enterprise SET township = 'x'",
        "UPDATE entry SET actor = 'x'",
        "UPDATE row_change SET after = '{'",
    )
    for content in (*contents, *statements):
        bad.write_bytes(whole if isinstance(content, str) else content)
        if isinstance(content, str):
            with closing(sqlite3.connect(bad)) as connection, connection:
                connection.execute(content)
        told, tried = _told(run(store, "db", "restore", bad, "--yes"), 7, before, store), tried + 1
    return f"{tried} files, all refused; the last: {told}"


TROUBLES: tuple[Trouble, ...] = (
    file_size_limit,
    full_disk,
    read_only_folder,
    held_store,
    damaged_page,
    newer_store,
    edited_by_hand,
    backup_while_writing,
    killed_while_migrating,
    wrong_files_restored,
)
