"""The scripts that `make bench` measures `hte` beside answer the same, to the letter."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from running import Hte

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def script(name: str, *words: str | Path) -> str:
    done = subprocess.run([sys.executable, BENCHMARKS / name, *words], capture_output=True, check=True, timeout=120)
    return done.stdout.decode()


@pytest.fixture
def nation(hte: Hte) -> Hte:
    script("nation.py", "store", hte.store, "2000")
    due = [one for one in hte.json("cert", "list") if one["scheme"] == "hte" and one["valid_until"][:4] in ("2025", "2026")]
    for one in due[:6]:
        assert hte.here("application", "add", one["uscc"], "--filed-on", "2025-06-01").code == 0
    return hte


UNTOLD = frozenset({"pot", "doubts", "undecided", "rule", "at_most", "fix"})
"""The keys that the script leaves out."""


def untold(ours: Any, theirs: Any) -> set[str]:
    """The keys of the document that the script does not state, anywhere in it."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return (ours.keys() - theirs.keys()).union(*(untold(ours[key], theirs[key]) for key in theirs))
    if isinstance(ours, list) and isinstance(theirs, list):
        return set().union(*(untold(one, other) for one, other in zip(ours, theirs, strict=True)))
    return set()


def as_far_as_told(ours: Any, theirs: Any) -> Any:
    """Of the document the keys that the script states too: it explains nothing, knows no doubts, and lists no undecided rule."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return {key: as_far_as_told(ours[key], theirs[key]) for key in theirs}
    if isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        return [as_far_as_told(one, other) for one, other in zip(ours, theirs, strict=True)]
    return ours


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (("progress", "report", "--as-of", "2025-12-31"), ("progress", "2025-12-31")),
        (("progress", "report", "--as-of", "2024-12-31"), ("progress", "2024-12-31")),
        (("subsidy", "calc", "--year", "2024"), ("calc", "2024")),
    ],
)
def test_the_script_says_what_hte_says(nation: Hte, words: tuple[str, ...], asked: tuple[str, str]):
    ours = nation.json(*words)
    theirs = json.loads(script("by_hand.py", asked[0], nation.store, asked[1]))
    assert theirs == as_far_as_told(ours, theirs)
    assert untold(ours, theirs) <= UNTOLD
    assert words[0] != "progress" or words[-1] < "2025" or any(one["applied"] for one in ours["indicators"])
