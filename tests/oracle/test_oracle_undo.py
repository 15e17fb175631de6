"""Random sequences of commands and undos: the records are always what the entries that stand say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from counties import Rolls, code, rolled
from examples import examples
from hypothesis import given
from hypothesis import strategies as st
from storing import STAMP
from workbooks import Row, contents, dealt, firm, held, new_store, rows

from hte_cli.errors import Conflict, HteError
from hte_cli.services.importing import import_files
from hte_cli.services.journals import journal, show, to_undo, undo
from hte_cli.services.naming import leave, rename
from hte_cli.services.records import add, edit, edit_enterprise
from hte_cli.services.workspace import Workspace
from hte_cli.store.verifying import altered
from hte_cli.values.importing import ImportWishes
from hte_cli.values.records import Fields

State = dict[tuple[str, str], Fields]


@dataclass
class Clerk:
    """Somebody who works on a store, and remembers what it was before each entry."""

    workspace: Workspace
    folder: Path
    before: dict[int, State] = field(default_factory=dict)
    after: dict[int, State] = field(default_factory=dict)

    @property
    def newest(self) -> int:
        return journal(self.workspace)[-1].id

    def does(self, command: Callable[[], object]) -> bool:
        """Runs a command; whether it wrote an entry. One that is refused leaves everything as it was."""
        state, entry = contents(self.workspace), self.newest
        try:
            command()
        except HteError:
            assert (contents(self.workspace), self.newest) == (state, entry)
            return False
        if self.newest == entry:
            assert contents(self.workspace) == state
            return False
        assert self.newest == entry + 1
        self.before[self.newest], self.after[self.newest] = state, contents(self.workspace)
        assert self.before[self.newest] != self.after[self.newest]
        return True

    def brings(self, some: tuple[Row, ...], seed: int) -> None:
        """Imports the rows from files."""
        with TemporaryDirectory(dir=self.folder) as folder:
            import_files(self.workspace, dealt(Path(folder), some, seed), ImportWishes(partial=True, missing="create"), STAMP)

    def writes(self, r: Rolls) -> None:
        """One command by hand."""
        who, day = firm(r.number(3)).names[-1], r.of(("2023-05-10", "2024-02-29", "2025-12-31"))
        number = f"GR202{2 + r.number(1)}65000{r.number(1)}00"
        choices: tuple[Callable[[], object], ...] = (
            lambda: add(self.workspace, "enterprise", {"name": who, "township": f"第{r.number(3)}镇"}, STAMP),
            lambda: add(self.workspace, "event", {"kind": "listing", "on": day, "title": "上市"}, STAMP, enterprise=who),
            lambda: add(self.workspace, "annual", {"year": day[:4], "staff": str(r.number(9))}, STAMP, enterprise=who, replace=True),
            lambda: add(self.workspace, "certification", {"number": number, "issued_on": f"{number[2:6]}-10-18"}, STAMP, enterprise=who),
            lambda: edit(self.workspace, "certification", f"hte\t{number}", {"revoked_on": day}, STAMP),
            lambda: edit(self.workspace, "certification", f"hte\t{number}", {"number": f"{number[:-1]}9"}, STAMP),
            lambda: edit(self.workspace, "certification", f"hte\t{number}", {}, STAMP, clear=("revoked_on",)),
            lambda: edit_enterprise(self.workspace, who, {"township": f"第{r.number(9)}镇"}, STAMP),
            lambda: rename(self.workspace, who, f"{who}（新{r.number(2)}）", day, STAMP),
            lambda: leave(self.workspace, who, day, "moved", None, STAMP),
        )
        r.of(choices)()

    def is_sound(self) -> None:
        """The journal is whole, every hash fits, and the rows are what it says."""
        with self.workspace.store.read() as connection:
            assert list(altered(connection)) == []


steps = st.lists(st.tuples(rolled(8), rows(most=1)), min_size=2, max_size=7)


def works(clerk: Clerk, step: tuple[bytes, tuple[Row, ...]]) -> bool:
    rolls = Rolls(step[0])
    if rolls.once_in(3):
        return clerk.does(lambda: clerk.brings(step[1], rolls.number(255)))
    return clerk.does(lambda: clerk.writes(rolls))


@given(rows(most=2), steps)
@examples(6)
def test_undoing_entry_by_entry_goes_back_the_very_way(
    template: Path, first: tuple[Row, ...], given_steps: list[tuple[bytes, tuple[Row, ...]]]
) -> None:
    with TemporaryDirectory() as folder:
        clerk = Clerk(new_store(template, Path(folder)), Path(folder))
        empty = contents(clerk.workspace)
        clerk.does(lambda: clerk.brings(first, 1))
        for step in given_steps:
            works(clerk, step)
        written = sorted(clerk.before, reverse=True)
        last = contents(clerk.workspace)
        for entry in written:
            assert to_undo(clerk.workspace, None)[0].id == entry
            undo(clerk.workspace, entry, STAMP)
            assert contents(clerk.workspace) == clerk.before[entry]
        assert contents(clerk.workspace) == empty
        clerk.is_sound()
        undos = [line.id for line in journal(clerk.workspace) if line.undoes is not None]
        for undone, entry in zip(reversed(undos), reversed(written), strict=True):
            undo(clerk.workspace, undone, STAMP)
            assert contents(clerk.workspace) == clerk.after[entry]
        assert contents(clerk.workspace) == last
        clerk.is_sound()


@given(rows(most=2), steps, st.lists(st.integers(0, 30), min_size=1, max_size=5))
@examples(6)
def test_an_undo_out_of_turn_takes_back_its_own_rows_and_no_others_or_is_refused(
    template: Path, first: tuple[Row, ...], given_steps: list[tuple[bytes, tuple[Row, ...]]], picks: list[int]
) -> None:
    with TemporaryDirectory() as folder:
        clerk = Clerk(new_store(template, Path(folder)), Path(folder))
        clerk.does(lambda: clerk.brings(first, 1))
        for step in given_steps:
            works(clerk, step)
        for pick in picks:
            entries = [line.id for line in journal(clerk.workspace)][1:]
            if not entries:
                return
            takes_back(clerk, entries[pick % len(entries)])
            clerk.is_sound()


def takes_back(clerk: Clerk, entry: int) -> None:
    """Undoes an entry of any age; the entry that adopted the plan is left alone."""
    state = held(clerk.workspace)
    touched: State = {}
    for change in reversed(show(clerk.workspace, entry, None).changes):
        touched[change.table, change.key] = change.before or {}
    if clerk.does(lambda: undo(clerk.workspace, entry, STAMP)):
        wanted = {key: row for key, row in (state | touched).items() if row}
        assert held(clerk.workspace) == wanted
    else:
        assert held(clerk.workspace) == state


@pytest.mark.parametrize("case", ["the enterprise is gone", "the code is taken"])
def test_bringing_back_what_no_longer_fits_is_a_conflict(template: Path, tmp_path: Path, case: str) -> None:
    workspace = new_store(template, tmp_path)
    made = add(workspace, "enterprise", {"name": "甲公司"}, STAMP).entry
    assert made is not None
    if case == "the enterprise is gone":
        happened = add(workspace, "event", {"kind": "listing", "on": "2023-05-10"}, STAMP, enterprise="甲公司").entry
        assert happened is not None
        taken_back = undo(workspace, happened, STAMP)
        undo(workspace, made, STAMP)
    else:
        coded = edit_enterprise(workspace, "甲公司", {"uscc": code(1)}, STAMP).entry
        assert coded is not None
        taken_back = undo(workspace, coded, STAMP)
        add(workspace, "enterprise", {"name": "乙公司", "uscc": code(1)}, STAMP)
    state = contents(workspace)
    with pytest.raises(Conflict):
        undo(workspace, taken_back, STAMP)
    assert contents(workspace) == state
