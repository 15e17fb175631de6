"""The commands that are measured: ours, and what stands beside each."""

from __future__ import annotations

import shutil
import sys
import sysconfig
from pathlib import Path

from measuring import Command

HERE = Path(__file__).parent
YEAR, HALF, DAY = "2024", "2024H2", "2025-12-31"


def script(name: str) -> str:
    """The installed command, of this Python's environment."""
    found = shutil.which(name, path=sysconfig.get_path("scripts"))
    if found is None:
        raise SystemExit(f"{name} is not installed beside {sys.executable}: run `make bench`.")
    return found


def hte(store: Path, *words: str) -> Command:
    """A command of ours over a store."""
    return [script("hte"), "--db", str(store), "--lang", "en", *words]


def nation(kind: str, path: Path, n: int) -> Command:
    """Makes a list or a store."""
    return [sys.executable, str(HERE / "nation.py"), kind, str(path), str(n)]


def insert(made: Path, database: Path) -> Command:
    """`sqlite-utils` with its defaults."""
    return [script("sqlite-utils"), "insert", str(database), "enterprises", str(made), "--csv", "--pk", "统一社会信用代码"]


def version_of_sqlite_utils() -> Command:
    """`sqlite-utils --version` as it starts without pandas: it loads pandas wherever that is installed, as it is here."""
    return [sys.executable, "-c", "import sys; sys.modules['pandas'] = None; from sqlite_utils.cli import cli; cli(['--version'])"]


def by_hand(command: str, place: Path, argument: str) -> Command:
    """A script without `hte`."""
    return [sys.executable, str(HERE / "by_hand.py"), command, str(place), argument]


def awards_by_hand(answer: Path, database: Path) -> Command:
    """The lines of an answer into a table."""
    return [sys.executable, str(HERE / "by_hand_awards.py"), str(answer), str(database)]


def browser(page: Path) -> Command:
    """Chromium without a window: opens a page, lets its scripts run, and prints what it then holds."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        raise SystemExit("Chromium is not installed: leave the measure `papers` out, or install it.")
    return [found, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", page.as_uri()]


def question(name: str, store: Path) -> tuple[Command, Command]:
    """`calc` or `progress`: our command, and the script that answers the same."""
    if name == "calc":
        return hte(store, "subsidy", "calc", "--year", YEAR, "--format", "json"), by_hand("calc", store, YEAR)
    return hte(store, "progress", "report", "--as-of", DAY, "--format", "json"), by_hand("progress", store, DAY)
