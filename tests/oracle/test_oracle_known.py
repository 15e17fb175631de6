"""What was answered right after an entry is answered for ever when that entry is named, whatever is written since."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from counties import Rolls
from examples import examples
from hypothesis import given
from hypothesis import strategies as st
from storing import STAMP
from test_oracle_undo import Clerk, steps, works
from workbooks import Row, contents, new_store, rows

from hte_cli.errors import UsageFault
from hte_cli.policy.loading import read_folder
from hte_cli.policy.shipped import shipped_folder
from hte_cli.services.explaining import explain
from hte_cli.services.journals import journal, undo
from hte_cli.services.knowing import known_at
from hte_cli.services.plans import adopt
from hte_cli.services.progress import report
from hte_cli.services.records import add
from hte_cli.services.subsidies import calculate
from hte_cli.services.workspace import Workspace

DAY = date(2024, 6, 30)


def answers(workspace: Workspace) -> list[Any]:
    """All rows of the store, and what rests on them: rules, the cells that values came from, counts."""
    said: list[Any] = [contents(workspace)]
    with calculate(workspace, 2024, everything=True) as found:
        lines, uncovered = list(found.lines), list(found.uncovered)
        said.append((found.plans, lines, uncovered, found.totals))
    owners = sorted(key for table, key in said[0] if table == "enterprise")
    said += [explain(workspace, str(said[0]["enterprise", key]["name"]), 2024) for key in owners[:1]]
    return [*said, report(workspace, DAY)]


def takes_back(clerk: Clerk, pick: int) -> bool:
    """Undoes an entry, or an undo, of any age; a plan that was adopted is taken back too, but not the first."""
    entries = [line.id for line in journal(clerk.workspace)][1:]
    return bool(entries) and clerk.does(lambda: undo(clerk.workspace, entries[pick % len(entries)], STAMP))


def adopts(clerk: Clerk, sum_: int) -> bool:
    """Adopts the shipped plan with another sum for a first certification."""
    folder = clerk.folder / f"plan-{sum_}"
    folder.mkdir(exist_ok=True)
    for name, content in read_folder(shipped_folder()).items():
        (folder / name).write_text(content.decode().replace("county: 100000", f"county: {sum_}0000"), encoding="utf-8")
    return clerk.does(lambda: adopt(clerk.workspace, folder, STAMP))


turns = st.lists(st.integers(0, 255), min_size=1, max_size=5)


@given(rows(most=2), steps, turns)
@examples(4)
def test_an_answer_at_an_entry_is_what_was_answered_right_after_it(
    template: Path, first: tuple[Row, ...], given_steps: list[tuple[bytes, tuple[Row, ...]]], given_turns: list[int]
) -> None:
    with TemporaryDirectory() as folder:
        clerk = Clerk(new_store(template, Path(folder)), Path(folder))
        told = {clerk.newest: answers(clerk.workspace)}
        clerk.does(lambda: clerk.brings(first, 1))
        told[clerk.newest] = answers(clerk.workspace)
        for number, turn in enumerate(given_turns):
            rolls = Rolls(bytes([turn]))
            if rolls.once_in(3):
                takes_back(clerk, turn)
            elif rolls.once_in(4):
                adopts(clerk, 11 + turn % 3)
            else:
                works(clerk, given_steps[number % len(given_steps)])
            told[clerk.newest] = answers(clerk.workspace)
        for entry, answered in told.items():
            assert answers(known_at(clerk.workspace, entry)) == answered
        assert answers(clerk.workspace) == told[clerk.newest]
        clerk.is_sound()


def test_what_was_known_is_not_written_to(template: Path, tmp_path: Path) -> None:
    clerk = Clerk(new_store(template, tmp_path), tmp_path)
    past = known_at(clerk.workspace, 1)
    with pytest.raises(UsageFault):
        add(past, "enterprise", {"name": "甲公司"}, STAMP)
    assert clerk.newest == 1
