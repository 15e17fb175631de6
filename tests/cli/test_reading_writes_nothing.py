"""What only reads leaves the store's bytes, its journal mode, its permissions and its folder as they were, wherever it lies."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import pytest
from test_unsaid import READS, named

from running import ROOT, Hte

FIRM = "精河县晨曦示例生物科技有限公司"

COMMANDS: tuple[tuple[str, ...], ...] = (
    ("todo",),
    ("history", FIRM),
    ("journal", "list"),
    ("journal", "show", "2"),
    ("journal", "verify"),
    ("journal", "head"),
    ("subsidy", "calc", "--year", "2024"),
    ("subsidy", "explain", FIRM, "--year", "2024"),
    ("subsidy", "forecast", "--year", "2026"),
    ("award", "list"),
    ("award", "show", "2024-1"),
    ("award", "doubts", "2024-1"),
    ("award", "ledger"),
    ("award", "export", "2024-1", "--for", "finance", "-o", "OUT/finance.xlsx"),
    ("award", "document", "notice", "2024-1", "-o", "OUT/review.docx"),
    ("award", "statement", FIRM, "-o", "OUT/statement.docx"),
    ("award", "drift", "2024-1"),
    ("award", "verify"),
    ("award", "audit", "--year", "2024"),
    ("award", "dossier", "2024-1", "-o", "OUT/dossier.zip"),
    ("fund", "list"),
    ("progress", "report", "--year", "2024"),
    ("progress", "forecast", "--to", "2026-12-31"),
    ("report", "notice", "--half", "2024H2", "-o", "OUT/notice.docx"),
    ("report", "workbook", "--year", "2024", "-o", "OUT/year.xlsx"),
    ("report", "html", "--as-of", "2024-12-31", "-o", "OUT/page.html"),
    ("report", "all", "--half", "2024H2", "-o", "OUT/all"),
    ("report", "list"),
    ("report", "diff", "2024H1", "2024H2"),
    ("report", "export", "2024H2", "-o", "OUT/issued.docx"),
    *((noun, "list") for noun in ("enterprise", "holder", "cert", "event", "annual", "statistic", "reserve", "application", "measure")),
    *((noun, "list") for noun in ("contact", "plan", "source")),
    *((noun, "show", FIRM) for noun in ("enterprise", "holder", "event", "annual", "reserve")),
    ("cert", "show", "GR202465000941"),
    ("statistic", "show", "above-scale"),
    ("cert", "expiring", "--within", "365"),
    ("reserve", "board"),
    ("reserve", "suggest"),
    ("reserve", "diagnose", FIRM),
    ("measure", "status", "--half", "2024H1"),
    ("plan", "show"),
    ("plan", "check"),
    ("profile", "list"),
    ("profile", "show", "甲"),
    ("db", "path"),
    ("db", "check"),
)
"""Every command that reads."""

BESIDES: tuple[tuple[str, ...], ...] = (
    ("check",),
    ("subsidy", "calc", "--year", "2024", "--at-entry", "2"),
    ("progress", "report", "--year", "2024", "--plan", str(ROOT / "data")),
    ("import", "new.csv", "--create-missing", "--dry-run"),
    ("award", "payments", "answer.csv", "--dry-run"),
    ("db", "backup", "OUT/copy.db"),
    ("db", "publish", "OUT/published.db"),
)
"""What else leaves the store as it is: checks, what-ifs, dry runs, copies."""


def test_the_table_has_every_command_that_reads():
    assert {named(words) for words in COMMANDS} == READS


def trace(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    """Every file of the folder: its bytes, its permissions, when it was written."""
    return {path.name: (path.read_bytes(), path.stat().st_mode, path.stat().st_mtime_ns) for path in sorted(folder.iterdir())}


def outside(hte: Hte, *words: str) -> list[str]:
    """The words, with what is written put beside the store's folder."""
    (hte.folder.parent / "out").mkdir(exist_ok=True)
    return [word.replace("OUT", str(hte.folder.parent / "out")) for word in words]


def elsewhere(hte: Hte, kind: str) -> Path:
    """A copy in a folder of its own: as `db backup` writes it, or as a file manager copies the store."""
    folder = hte.folder.parent / "stick"
    folder.mkdir()
    store = folder / "copy.db"
    if kind == "backup":
        assert hte.here("db", "backup", store).code == 0
    else:
        shutil.copy(hte.store, store)
    store.chmod(0o640)
    (hte.folder / "new.csv").write_text("企业名称\n示例名单有限公司\n", encoding="utf-8")
    (hte.folder / "answer.csv").write_text("行号,实付金额（元）,支付日期\n2024-1/1,100000,2025-06-10\n", encoding="utf-8")
    return store


@pytest.mark.parametrize("kind", ["backup", "copied"])
def test_a_copy_is_as_it_was_after_every_command_that_reads(approved: Hte, kind: str):
    store = elsewhere(approved, kind)
    before = trace(store.parent)
    assert before["copy.db"][0][18:20] == (b"\1\1" if kind == "backup" else b"\2\2")
    for words in (*COMMANDS, *BESIDES):
        done = approved.here("--db", store, *outside(approved, *words))
        assert (done.code in (0, 3, 4, 5, 8), trace(store.parent) == before) == (True, True), (words, done.code, done.stderr)


def test_a_store_that_is_being_written_is_read_as_it_was_committed(county: Hte):
    with closing(sqlite3.connect(county.store, isolation_level=None)) as other:
        other.execute("PRAGMA wal_autocheckpoint = 0")
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE statistic SET value = value + 1")
        other.execute("COMMIT")
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE statistic SET value = value + 1")
        before = county.store.read_bytes()
        assert county.json("statistic", "list", "--year", "2024")[0]["value"] == 29
        assert county.store.read_bytes() == before
        other.execute("ROLLBACK")


DYING = """
import os, sqlite3, sys
store = sqlite3.connect(sys.argv[1], isolation_level=None)
store.execute(f"PRAGMA journal_mode = {sys.argv[2]}")
store.execute("PRAGMA cache_size = 1")
store.execute("BEGIN IMMEDIATE")
store.execute("UPDATE statistic SET value = value + 1")
store.execute(sys.argv[3])
os._exit(0)
"""


def test_a_store_whose_writer_died_is_read_whole_and_left_as_it_is(county: Hte):
    """What was committed lies in the WAL; what was not finished, in a rollback journal."""
    for mode, further in (("wal", "COMMIT"), ("delete", "UPDATE row_change SET key = key || 1")):
        subprocess.run([sys.executable, "-c", DYING, county.store, mode, further], check=True)
        before = trace(county.folder)
        assert county.json("statistic", "list", "--year", "2024")[0]["value"] == 29
        after = trace(county.folder)
        assert {name: after[name] for name in before if not name.endswith("-shm")} == {
            name: before[name] for name in before if not name.endswith("-shm")
        }
        with closing(sqlite3.connect(county.store)) as store:
            store.execute("SELECT count(*) FROM entry").fetchone()


@pytest.fixture
def read_only(approved: Hte) -> Iterator[Path]:
    """Makes the folder of the copy one that nobody can write: for root, whom no file mode stops, a file system mounted so."""
    store = elsewhere(approved, "copied")
    folder = store.parent
    if os.name != "posix":
        pytest.skip("folders as POSIX has them")
    if os.geteuid():
        folder.chmod(0o555)
        yield store
        folder.chmod(0o755)
        return
    # Not where pytest cleans up: a run that is stopped leaves it mounted, and the next one could not remove it.
    room = Path(mkdtemp(prefix="read-only-"))
    if not shutil.which("mount") or subprocess.run(["mount", "-t", "tmpfs", "tmpfs", room], capture_output=True, check=False).returncode:
        pytest.skip("no file system may be mounted here")
    try:
        shutil.copy(store, room / "wal.db")
        assert approved.here("db", "backup", room / "plain.db").code == 0
        subprocess.run(["mount", "-o", "remount,ro", room], check=True)
        yield room / "wal.db"
    finally:
        subprocess.run(["umount", room], check=False)
        room.rmdir()


@pytest.mark.skipif(sys.platform == "win32", reason="folders as POSIX has them")
def test_a_medium_that_cannot_be_written_is_read(approved: Hte, read_only: Path):
    for store in read_only.parent.glob("*.db"):
        before = trace(store.parent)
        for words in (("todo",), ("award", "verify"), ("db", "check"), ("check",), *BESIDES):
            done = approved.here("--db", store, *outside(approved, *words))
            assert done.code in (0, 4, 8), (store, words, done.stderr)
            for file in (approved.folder.parent / "out").glob("*.db"):
                file.unlink()
        assert approved.here("--db", store, "enterprise", "add", "--name", "新设示例有限公司").code == 7
        assert trace(store.parent) == before


@pytest.mark.skipif(sys.platform == "win32" or (hasattr(os, "geteuid") and os.geteuid() != 0), reason="only root becomes somebody else")
def test_a_store_that_belongs_to_somebody_else_is_read(county: Hte):
    code = (
        "import os, sys\nfrom pathlib import Path\n"
        "from hte_cli.store.opening import open_store\nfrom hte_cli.store.history import counts\n"
        "def read(path):\n    with open_store(Path(path)).read() as connection:\n        return counts(connection)[0]\n"
        "read(sys.argv[1])\nos.setresgid(65534, 65534, 65534)\nos.setresuid(65534, 65534, 65534)\nprint(read(sys.argv[2]))\n"
    )
    with TemporaryDirectory() as folder:
        store = Path(folder) / "s.db"
        shutil.copy(county.store, store)
        store.parent.chmod(0o755)
        store.chmod(0o644)
        before = trace(store.parent)
        done = subprocess.run([sys.executable, "-c", code, county.store, store], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout.strip()) == (0, "2"), done.stderr
        assert trace(store.parent) == before
