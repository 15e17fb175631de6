"""What commands that write have in common: open the store, sign, say what was written."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import typer

from hte_cli.cli.options import globals_of
from hte_cli.cli.output import note, page_wanted, warn
from hte_cli.errors import Refused
from hte_cli.kinds import PRIVATE, RecordKind
from hte_cli.language import _
from hte_cli.report.formats.json_text import write_json
from hte_cli.report.formats.registry import Format
from hte_cli.report.records import covered, record_document
from hte_cli.values.journal import Stamp

if TYPE_CHECKING:
    from hte_cli.services.records import Written
    from hte_cli.services.workspace import Workspace


def write(
    context: typer.Context,
    kind: RecordKind | None,
    action: Callable[[Workspace, Stamp], Written],
    format_: Format | None = None,
) -> None:
    """Does what the command asks in one transaction, and says which entry it is and what to look at.

    What is no kind of record (None) is told as it was written.
    """
    from hte_cli.services.workspace import open_for_writing

    for_person = page_wanted(format_)
    given = globals_of(context)
    stamp = given.stamp()
    workspace = open_for_writing(given.db, given.plan, stamp)
    tell_adopted(workspace)
    try:
        written = action(workspace, stamp)
    except Refused as refused:
        raise placed(context, refused) from None
    warn(written.warnings)
    if not for_person:
        write_json({"entry": written.entry, "record": _told(kind, written.record), **_proposals(written)}, sys.stdout)
    elif written.entry is None:
        note(_("Nothing was written: it is recorded so already."))
    else:
        note(_("Written as journal entry {n}; `hte undo {n}` takes it back.").format(n=written.entry))
    if written.touched and for_person:
        from hte_cli.report.award.rounds import touched_sentence

        for one in written.touched:
            note(touched_sentence(one))


def placed(context: typer.Context, refused: Refused) -> Refused:
    """The refusal of a command's word, with the option before it that holds the word."""
    column = next((problem.column for problem in refused.problems if problem.is_error), "")
    # The right value of a field that also says which record is meant is --to-FIELD; a sum of a level is --LEVEL-amount.
    meant = (f"to_{column}", f"{column}_amount", column)
    given = [p for p in context.command.params if p.name in meant and context.params.get(p.name) is not None]
    if not column or not given:
        return refused
    first = min(given, key=lambda param: meant.index(str(param.name)))
    option = first.opts[0] if first.opts[0].startswith("-") else str(first.name).upper()
    return Refused(_("{option}: {message}").format(option=option, message=refused.message), refused.hint, refused.problems)


def _proposals(written: Written) -> dict[str, Any]:
    """Which awards are touched, where any are."""
    if not written.touched:
        return {}
    from hte_cli.report.award.documents import touched_document

    return {"proposals": list(map(touched_document, written.touched))}


def _told(kind: RecordKind | None, record: Mapping[str, Any]) -> Mapping[str, Any]:
    if kind is None:
        return record
    return record_document(kind, covered(record) if kind in PRIVATE else record)


def stated(words: Mapping[str, str | int | None]) -> dict[str, str]:
    """The options that were given, as the words of a record."""
    return {field: str(value) for field, value in words.items() if value is not None}


def tell_adopted(workspace: Workspace) -> None:
    """Says that a new store has adopted the shipped plan."""
    if workspace.adopted:
        note(_("New store {path}: it adopts the plan that ships, {plan}.").format(path=workspace.store.path, plan=workspace.adopted))
