"""The journal for people and for programs."""

from __future__ import annotations

import json
from typing import Any

from hte_cli.kinds import PRIVATE
from hte_cli.language import _
from hte_cli.report.records import covered
from hte_cli.values.journal import EntryLine, EntryStory, Happening, Head, Proof
from hte_cli.values.money import yuan_text
from hte_cli.values.privacy import profile_covered
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
        "login": line.login,
        "command": line.command,
        "changes": line.changes,
        "undoes": line.undoes,
        "undone_by": line.undone_by,
        "hash": line.hash,
    }


def story_document(story: EntryStory, private: bool = False) -> dict[str, Any]:
    """One entry with its changes; private data is covered unless it is asked for, as everywhere below."""
    return {**entry_document(story.line), "rows": [_change_document(change, private) for change in story.changes]}


def _change_document(change: Change, private: bool) -> dict[str, Any]:
    origin = change.origin
    before, after = (_shown(change.table, image, private) for image in (change.before, change.after))
    return {
        "table": change.table,
        "key": change.key.split("\t"),
        "before": before,
        "after": after,
        "file": origin.source.file if origin else None,
        "sheet": origin.source.sheet if origin else None,
        "row": origin.row if origin else None,
    }


def _shown(table: str, image: Fields | None, private: bool) -> Fields | None:
    """A row as it is shown: private data is covered unless it is asked for."""
    if private or image is None:
        return image
    return profile_covered(image) if table == "profile" else covered(image) if table in PRIVATE else image


def story_table(story: EntryStory, private: bool = False) -> Table:
    """What an entry changed, row by row."""
    columns = (
        Column("operation", _("What")),
        Column("record", _("Record")),
        Column("fields", _("Fields")),
        Column("source", _("Source")),
    )
    rows = [(_operation(c), f"{c.table} {c.key}".replace("\t", " "), _fields(c, private), _from(c)) for c in story.changes]
    notes = (_("{n} more rows: --format json shows all").format(n=story.more),) if story.more else ()
    title = _("Entry {n} · {at} · {actor} · {command}").format(
        n=story.line.id, at=story.line.at, actor=story.line.actor, command=story.line.command
    )
    return Table(title, columns, rows, None, notes)


def history_table(enterprise: Fields, happenings: list[Happening], private: bool = False) -> Table:
    """A row for each change of the enterprise's records, oldest first."""
    columns = (
        Column("entry", _("Entry"), "integer"),
        Column("at", _("When (UTC)")),
        Column("actor", _("Who")),
        Column("operation", _("What")),
        Column("record", _("Record")),
        Column("fields", _("Fields")),
        Column("source", _("Source")),
        Column("state", _("State")),
    )
    rows = [
        (line.id, line.at, line.actor, _operation(change), _record(change), _fields(change, private), _source(h), _state(line))
        for h in happenings
        for line, change in [(h.line, h.change)]
    ]
    return Table(_("History of {name}").format(name=enterprise["name"]), columns, rows)


def history_document(happening: Happening, private: bool = False) -> dict[str, Any]:
    """One change with its entry."""
    entry = {key: value for key, value in entry_document(happening.line).items() if key not in ("changes", "hash")}
    return {**entry, **_change_document(happening.change, private)}


def _record(change: Change) -> str:
    """The record, without the enterprise's own key before it; of an award as people write its line, 2024-1/3."""
    first, *own = change.key.split("\t")
    if {"round", "line"} <= (change.after or change.before or {}).keys():
        line, *rest = own
        return " ".join((change.table, f"{first}/{line}", *rest))
    return " ".join((change.table, *own))


def _source(happening: Happening) -> str:
    return _from(happening.change) or happening.line.command


def head_lines(head: Head) -> list[str]:
    """The hash to write down, and what it stands for."""
    stands_for = _("It stands for everything up to entry {n}, written {at}.").format(n=head.entry, at=head.at)
    return [
        head.hash,
        stands_for,
        _("`hte journal verify --head {hash}` proves later that nothing before it was changed.").format(hash=head.hash[:16]),
    ]


def head_document(head: Head) -> dict[str, Any]:
    """The newest entry as JSON."""
    return {"entry": head.entry, "at": head.at, "hash": head.hash}


def proof_lines(proof: Proof) -> list[str]:
    """What was looked at, and what was found."""
    if proof.faults:
        return [*proof.faults, *_witnessed(proof)]
    looked = _("{entries} entries with {rows} changes of rows: the chain is whole, and every row is what its last entry says.")
    said = [looked.format(entries=f"{proof.entries:,}", rows=f"{proof.rows:,}")]
    if proof.withheld:
        left = _("This is a published copy: of {n} entries the private rows were left out, so their hashes cannot be checked here.")
        said.append(left.format(n=proof.withheld))
    return [*said, *_witnessed(proof), _("Head: {hash} (entry {n})").format(hash=proof.head.hash, n=proof.head.entry)]


def _witnessed(proof: Proof) -> list[str]:
    """What the hash that was handed in proves."""
    if proof.witness is None:
        return []
    if not proof.proved:
        return [_("The hash is that of entry {n}, but the journal up to it is not what was written.").format(n=proof.witness)]
    stands = _("The hash is that of entry {n}; {after} came after it. What was written up to it is unchanged in the journal.")
    return [stands.format(n=proof.witness, after=f"{proof.after:,}")]


def proof_document(proof: Proof) -> dict[str, Any]:
    """What was found, as JSON."""
    return {
        "ok": not proof.faults,
        "entries": proof.entries,
        "rows": proof.rows,
        "head": head_document(proof.head),
        "witness": proof.witness,
        "after": proof.after if proof.witness is not None else None,
        "proved": proof.proved if proof.witness is not None else None,
        "withheld": proof.withheld,
        "faults": list(proof.faults),
    }


def _operation(change: Change) -> str:
    return _("added") if change.before is None else _("removed") if change.after is None else _("changed")


UNTOLD = frozenset(("key", "name_key", "enterprise", "record_id", "record", "claim", "facts", "titles", "earlier"))
"""Fields that only say again whose record it is, or what other fields say."""


def _fields(change: Change, private: bool) -> str:
    before, after = change.before or {}, change.after or {}
    if change.table == "profile":
        before, after = (_shown(change.table, image or None, private) or {} for image in (before, after))
    if change.table in ("plan_file", "award_rules"):
        return _("the text of the file")
    if change.table in PRIVATE and not private:
        before, after = ({k: v for k, v in image.items() if k not in UNTOLD and before.get(k) != after.get(k)} for image in (before, after))
        return ", ".join(_("{field} (private)").format(field=k) for k in sorted(before.keys() | after.keys()))
    if change.before is None or change.after is None:
        return "; ".join(f"{_field(k)}={_value(k, v)}" for k, v in (after or before).items() if k not in UNTOLD)
    altered = sorted(k for k in before.keys() | after.keys() if k not in UNTOLD and before.get(k) != after.get(k))
    return "; ".join(f"{_field(k)}: {_value(k, before.get(k))} → {_value(k, after.get(k))}" for k in altered)


def _field(name: str) -> str:
    return name.removesuffix("_fen")


def _value(name: str, value: object) -> str:
    """A value as it was typed: sums in yuan."""
    if value is None:
        return "∅"
    if name == "sums":
        return ", ".join(f"{level} {'∅' if fen is None else yuan_text(fen)}" for level, fen in json.loads(str(value)).items())
    return yuan_text(value) if name.endswith("fen") and isinstance(value, int) else str(value)


def _from(change: Change) -> str:
    if change.origin is None:
        return ""
    source = change.origin.source
    return " · ".join(part for part in (source.file, source.sheet, str(change.origin.row)) if part)
