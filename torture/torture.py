"""`make torture`: what a store survives. Prints what came of each trial; exit code 1 where any went wrong.

docs/reliability.md tells the trials and the figures that were seen.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from crowding import crowd
from far import far
from hostile import MEGABYTES, hostile
from killing import killed_imports
from starting import run
from troubles import TROUBLES
from wording import worded

Trial = Callable[[Path], tuple[bool, str]]


def kill(folder: Path, times: int) -> tuple[bool, str]:
    """Imports of 5,000 rows, killed."""
    found = killed_imports(folder, times, 5000)
    good = not found["neither"] and not found["faults"] and found["before"] + found["after"] == times
    return good, _figures(found)


def write(folder: Path, times: int) -> tuple[bool, str]:
    """Eight processes that write to one store."""
    store = folder / "crowd.db"
    if run(store, "plan", "adopt", Path(__file__).parents[1] / "data").code:
        raise RuntimeError("the store could not be made")
    found = crowd(store, 8, times)
    good = found["entries"] == 8 * times and not found["failed"] and not found["faults"] and found["longest wait, s"] < 30
    return good, _figures(found)


def spoil(folder: Path, times: int) -> tuple[bool, str]:
    """Spoiled workbooks, lists and plans."""
    found = hostile(folder, times)
    good = found.get("tried") == times and not found["wrong"] and found["most MB"] <= MEGABYTES
    return good, _figures(found)


def far_cells(folder: Path) -> tuple[bool, str]:
    """Tiny files that claim to be huge."""
    found, wrong = far(folder)
    return not wrong, "; ".join([_figures(found), *wrong])


def word(folder: Path, times: int) -> tuple[bool, str]:
    """Spoiled commands."""
    found = worded(folder, times)
    return found["tried"] == times and not found["wrong"] and not found["process ended"], _figures(found)


def troubled(trouble: Callable[[Path], str], folder: Path) -> tuple[bool, str]:
    """One of the troubles."""
    try:
        return True, trouble(folder)
    except AssertionError as wrong:
        return False, str(wrong)


def _figures(found: dict[str, int] | dict[str, float]) -> str:
    return ", ".join(f"{name} {number:,}" for name, number in found.items())


def main() -> int:
    """Runs the trials that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--writes", type=int, default=200)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--words", type=int, default=2000)
    parser.add_argument("--only", action="append", help="kill, write, spoil, far, word, or a trouble by name")
    asked = parser.parse_args()
    trials: dict[str, Trial] = {
        "kill": partial(kill, times=asked.kills),
        "write": partial(write, times=asked.writes),
        "spoil": partial(spoil, times=asked.files),
        "far": far_cells,
        "word": partial(word, times=asked.words),
        **{trouble.__name__: partial(troubled, trouble) for trouble in TROUBLES},
    }
    wrong = 0
    for name, trial in trials.items():
        if asked.only and name not in asked.only:
            continue
        with TemporaryDirectory() as folder:
            started = time.perf_counter()
            good, said = trial(Path(folder))
        wrong += not good
        print(f"{'ok' if good else 'WRONG':6}{name:24}{time.perf_counter() - started:7.0f} s  {said}", flush=True)
    return int(wrong > 0)


if __name__ == "__main__":
    raise SystemExit(main())
