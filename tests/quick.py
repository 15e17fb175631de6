"""Runs the tests of the rooms that changed, those nearest to the change first, as many as fit: `make quick`.

python tests/quick.py [SECONDS]

Changed is what git sees since the branch left main, and what is not committed yet; where that is nothing, the last commit.
What no longer fits is counted as skipped; `make test` runs everything.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[1]
SECONDS = 40
"""For the tests; style and types take the rest of the minute."""

FILES = 20
"""So many files of tests at most: to find what is in more takes time already."""

ROOMS = {
    "src/hte_cli/services/awarding": ("awarding", "oracle"),
    "src/hte_cli/services/doubting": ("doubting", "awarding"),
    "src/hte_cli/services": ("cli", "oracle"),
    "src/hte_cli/policy": ("policy", "oracle"),
    "src/hte_cli/intake": ("intake",),
    "src/hte_cli/report": ("report", "papers"),
    "src/hte_cli/store": ("store",),
    "src/hte_cli/models": ("store",),
    "src/hte_cli/values": ("values",),
    "src/hte_cli": ("cli",),
    "data": ("policy", "demo"),
    "torture": ("reliability",),
    "docs": ("docs",),
    "README.md": ("docs",),
    "CHANGELOG.md": ("docs",),
    "CONTRIBUTING.md": ("docs",),
}
"""Where a change is looked for, by the longest beginning of its path; files of tests stand for themselves."""


def changed() -> list[str]:
    """The changed files that there are, from the root of the repository."""
    asked = ("diff", "--name-only", "--diff-filter=d")
    left = next(filter(None, (_git("merge-base", "HEAD", main) for main in ("main", "origin/main", "master"))), ["HEAD"])[0]
    found = {*_git(*asked, left), *_git("ls-files", "--others", "--exclude-standard")}
    return sorted(found or _git(*asked, "HEAD~1"))


def _git(*words: str) -> list[str]:
    done = subprocess.run(["git", "-C", ROOT, "-c", "core.quotePath=false", *words], capture_output=True, encoding="utf-8", check=False)
    return done.stdout.splitlines() if done.returncode == 0 else []


def rooms_of(files: list[str]) -> list[str]:
    """The rooms of the changed files, those of most files first."""
    counted: dict[str, int] = {}
    for file in files:
        path = PurePosixPath(file)
        under = max((place for place in ROOMS if path.is_relative_to(place)), key=len, default=None)
        for room in ROOMS[under] if under else ():
            counted[room] = counted.get(room, 0) + 1
        if path.parts[0] == "tests" and len(path.parts) > 2:
            counted.setdefault(path.parts[1], 0)
    return sorted(counted, key=lambda room: -counted[room])


def chosen(files: list[str]) -> list[str]:
    """Test files in the order in which they run: changed ones, those that name a changed module, the rest of their rooms."""
    names = {PurePosixPath(file).stem for file in files if file.startswith("src/")} - {"__init__", "__main__"}
    rooms = dict.fromkeys(["architecture", *rooms_of(files)])
    there = [path for room in rooms for path in sorted((ROOT / "tests" / room).rglob("test_*.py"))]

    def nearness(path: Path) -> int:
        if path.relative_to(ROOT).as_posix() in files:
            return 0
        words = set(path.read_text(encoding="utf-8").replace(".", " ").split())
        return 1 if words & names else 2

    return [path.relative_to(ROOT).as_posix() for path in sorted(there, key=nearness)]


def main(seconds: int = SECONDS) -> int:
    """Runs them; the exit code of pytest."""
    files = chosen(changed())
    print(f"{len(files[:FILES])} of {len(files)} files of tests, for {seconds} seconds: {' '.join(files[:FILES])}", flush=True)
    command = [sys.executable, "-m", "pytest", "-n", "auto", *files[:FILES]]
    return subprocess.run(command, cwd=ROOT, env=os.environ | {"TESTS_UNTIL": str(time.time() + seconds)}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
