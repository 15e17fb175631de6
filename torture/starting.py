"""The program as a process: started, waited for, or killed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PROGRAM = Path(sys.executable).parent / ("hte.exe" if os.name == "nt" else "hte")


@dataclass(frozen=True)
class Ended:
    """How a process ended; `said` is its stderr."""

    code: int
    said: str

    @property
    def is_told(self) -> bool:
        """It ended with a code of the contract and a sentence, not with a traceback."""
        return self.code != 1 and "Traceback" not in self.said and (self.code == 0 or bool(self.said.strip()))


def unmeasured() -> dict[str, str]:
    """The environment without what measures the tests' coverage: it would write files, also where the disk is full."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COV")}


def start(store: Path, *words: str | Path, before: Callable[[], None] | None = None) -> subprocess.Popen[str]:
    """Starts a command on the store; `before` runs in the new process (POSIX only)."""
    return subprocess.Popen(
        [str(PROGRAM), "--lang", "en", "--db", str(store), *map(str, words)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**unmeasured(), "HTE_ACTOR": "torture", "PYTHONIOENCODING": "utf-8"},
        preexec_fn=before,
    )


def run(store: Path, *words: str | Path, before: Callable[[], None] | None = None) -> Ended:
    """Runs a command to its end."""
    process = start(store, *words, before=before)
    _out, said = process.communicate(timeout=300)
    return Ended(process.returncode, said)
