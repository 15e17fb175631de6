"""The journal for people and for programs."""

from __future__ import annotations

from typing import Any

from hte_cli.language import _
from hte_cli.values.journal import EntryLine, EntryStory
from hte_cli.values.records import Change, Fields
from hte_cli.values.table import Column, Table


def journal_table(lines: list[EntryLine]) -> Table:
    """A row for each entry, oldest first."""
    columns = (
        Column("entry", _("Entry"), "integer"),
        Column("at", _("When (UTC)")),
        Column("actor", _("Who")),
        Column("command", _("Command")),
        Column("changes", _("Rows"), "integer"),
        Column("state", _("State")),
    )
    return Table(_("Journal"), columns, [(x.id, x.at, x.actor, x.command, x.changes, _state(x)) for x in lines])


def _state(line: EntryLine) -> str:
    if line.undone_by is not None:
        return _("undone by {n}").format(n=line.undone_by)
    return _("undoes {n}").format(n=line.undoes) if line.undoes is not None else ""


def entry_document(line: EntryLine) -> dict[str, Any]:
    """One entry as JSON."""
    return {
        "entry": line.id,
        "at": line.at,
        "actor": line.actor,
        "command": line.command,
        "changes": line.changes,
        "undoes": line.undoes,
        "undone_by": line.undone_by,
        "hash": line.hash,
    }


def story_document(story: EntryStory) -> dict[str, Any]:
    """One entry with its changes."""
    return {**entry_document(story.line), "rows": [_change_document(change) for change in story.changes]}


def _change_document(change: Change) -> dict[str, Any]:
    origin = change.origin
    return {
        "table": change.table,
        "key": change.key.split("\t"),
        "before": change.before,
        "after": change.after,
        "file": origin.source.file if origin else None,
        "sheet": origin.source.sheet if origin else None,
        "row": origin.row if origin else None,
    }


def story_table(story: EntryStory) -> Table:
    """What an entry changed, row by row."""
    columns = (
        Column("operation", _("What")),
        Column("record", _("Record")),
        Column("fields", _("Fields")),
        Column("source", _("Source")),
    )
    rows = [(_operation(c), f"{c.table} {c.key}".replace("\t", " "), _fields(c), _from(c)) for c in story.changes]
    notes = (_("{n} more rows: --format json shows all").format(n=story.more),) if story.more else ()
    title = _("Entry {n} · {at} · {actor} · {command}").format(
        n=story.line.id, at=story.line.at, actor=story.line.actor, command=story.line.command
    )
    return Table(title, columns, rows, None, notes)


def _operation(change: Change) -> str:
    return _("added") if change.before is None else _("removed") if change.after is None else _("changed")


def _fields(change: Change) -> str:
    before: Fields = change.before or {}
    after: Fields = change.after or {}
    if change.table == "plan_file":
        return _("the text of the file")
    if change.before is None or change.after is None:
        return "; ".join(f"{k}={v}" for k, v in (after or before).items() if k not in ("key", "name_key"))
    altered = sorted(k for k in before.keys() | after.keys() if before.get(k) != after.get(k))
    return "; ".join(f"{k}: {before.get(k, '∅')} → {after.get(k, '∅')}" for k in altered)


def _from(change: Change) -> str:
    if change.origin is None:
        return ""
    source = change.origin.source
    return " · ".join(part for part in (source.file, source.sheet, str(change.origin.row)) if part)
