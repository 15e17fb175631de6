"""What `make torture` tries for long, tried for a moment: each trouble is one sentence, and nothing is lost."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from crowding import crowd
from hostile import MEGABYTES, hostile
from killing import killed_imports
from running import Hte
from starting import Ended, run
from troubles import (
    TROUBLES,
    backup_while_writing,
    damaged_page,
    edited_by_hand,
    held_store,
    killed_while_migrating,
    newer_store,
    wrong_files_restored,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills, limits and mounts as POSIX has them")

QUICK = [trouble for trouble in TROUBLES if trouble is not held_store]
"""All but the one that waits for as long as a command waits."""


RUN_HERE = (backup_while_writing, damaged_page, edited_by_hand, killed_while_migrating, newer_store, wrong_files_restored)
"""Those in which what is run to its end needs no process of its own."""


def here(store: Path, *words: str | Path) -> Ended:
    """As `starting.run`, in this process."""
    done = Hte(store.parent).here("--lang", "en", "--db", store, *words)
    return Ended(done.code, done.stderr)


@pytest.mark.parametrize("trouble", QUICK, ids=lambda trouble: trouble.__name__)
def test_a_trouble_ends_in_one_sentence_and_loses_nothing(
    trouble: Callable[[Path], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if trouble in RUN_HERE:
        monkeypatch.setattr("troubles.run", here)
    assert trouble(tmp_path)


def test_a_killed_import_leaves_the_store_as_before_or_after(tmp_path: Path) -> None:
    found = killed_imports(tmp_path, 4, 1000)
    assert (found["before"] + found["after"], found["neither"], found["faults"]) == (4, 0, 0)


def test_writers_at_once_lose_nothing_and_are_never_told_that_the_store_is_locked(tmp_path: Path) -> None:
    store = tmp_path / "crowd.db"
    assert run(store, "plan", "adopt", Path(__file__).parents[2] / "data").code == 0
    found = crowd(store, 4, 8)
    assert (found["entries"], found["failed"], found["faults"]) == (32, 0, 0)


def test_spoiled_files_are_refused_or_taken_and_never_half_written(tmp_path: Path) -> None:
    found = hostile(tmp_path, 60)
    assert (found["tried"], found["wrong"]) == (60, 0)
    assert found["refused"] > 20
    assert found["most MB"] <= MEGABYTES
