"""In which turn the rows of one command are recorded, so that the order in which they stand decides nothing.

A row is recorded when it is sure whom it means; one that is not waits and is tried again, for what other rows state may
settle it. Only when nothing more is sure a row may take a step that is less so, the surest step first (`STEPS`), and then
the rest are tried again. What still waits at the end is a problem.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from hte_cli.kinds import RecordKind
from hte_cli.services.former_names import FormerNames
from hte_cli.services.recording import Outcome, Recorder, Step
from hte_cli.values.records import Draft

CHUNK = 2000
"""Rows looked up and recorded at once."""

STEPS: tuple[Step, ...] = ("known", "former", "new")
"""What enterprise rows may do before the last try, the surest first."""

Tell = Callable[[Draft, Outcome], None]
"""Is told what became of each row in the end."""


def settle(recorder: Recorder, kind: RecordKind, drafts: Iterable[Draft], tell: Tell) -> None:
    """Records the drafts, all of one kind; enterprises before what refers to them.

    Other kinds are recorded while they are read, where their enterprise is known: no name of theirs alters who is known.
    Rows with a code settle what they can before rows without one may find, or make, an enterprise by its name.
    """
    steps = STEPS if kind == "enterprise" else ("known", "new")
    waiting: list[Draft] = []
    for chunk in chunks(drafts):
        recorder.look_up(chunk)
        waiting += chunk if kind == "enterprise" else _tried(recorder, chunk, "known", tell)
    coded: list[Draft] = []
    others: list[Draft] = []
    for draft in waiting:
        (coded if "uscc" in draft.fields else others).append(draft)
    rest = _settled(recorder, coded, steps, tell)
    rest = _settled(recorder, rest + others, steps, tell)
    _tried(recorder, rest, "last", tell)


def _settled(recorder: Recorder, waiting: list[Draft], steps: Sequence[Step], tell: Tell) -> list[Draft]:
    """Tries the rows until none can be recorded any more; gives back those that still wait."""
    # Where nobody is known yet, rows can only make enterprises.
    step = 0 if recorder.register.by_key else steps.index("new")
    while waiting and step < len(steps):
        left = _tried(recorder, waiting, steps[step], tell)
        step = 0 if len(left) < len(waiting) else step + 1
        waiting = left
    return waiting


def _tried(recorder: Recorder, drafts: list[Draft], step: Step, tell: Tell) -> list[Draft]:
    """Takes the rows once; gives back those that wait."""
    former, waiting = FormerNames.of(drafts), []
    for chunk in chunks(drafts):
        for draft, outcome in zip(chunk, recorder.take(chunk, step, former), strict=True):
            if outcome == "waits":
                waiting.append(draft)
            else:
                tell(draft, outcome)
    return waiting


def chunks(drafts: Iterable[Draft]) -> Iterator[list[Draft]]:
    """The drafts, some at a time."""
    source = iter(drafts)
    while chunk := list(islice(source, CHUNK)):
        yield chunk
