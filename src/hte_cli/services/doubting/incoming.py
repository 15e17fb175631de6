"""Doubts told where they come in: warnings of what an import or a command has just written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection

from hte_cli.errors import Problem
from hte_cli.policy.plan import Plan
from hte_cli.services import faults
from hte_cli.services.doubting.held import missing, without_record
from hte_cli.services.doubting.registry import doubts_of_records
from hte_cli.values.award_doubts import About, Doubt
from hte_cli.values.records import KEY_SEPARATOR, Change, Draft, Fields

TOLD_ALREADY = ("occasion", "number-form", "number-near")
"""What other warnings say of the same rows, and what is only looked at in a round."""

FIELD = {"certification": "number", "event": "title", "contact": "account"}
"""The field whose cell is named."""


def doubt_warnings(connection: Connection, plans: Sequence[Plan], changes: Sequence[Change]) -> list[Problem]:
    """A warning for each thing written that is doubtful beside what else is recorded; of a pair, the row that came later."""
    written = [change for change in changes if change.table in FIELD and change.after is not None]
    problems = list(_of_records(connection, plans, written)) if written else []
    return problems + list(_of_history(connection, changes))


def _of_records(connection: Connection, plans: Sequence[Plan], written: Sequence[Change]) -> Iterator[Problem]:
    found = doubts_of_records(connection, plans, {str((change.after or {})["enterprise"]) for change in written})
    told: set[str] = set()
    for change in reversed(written):
        row = change.after or {}
        key = str(row["enterprise"])
        if change.table == "contact":
            doubts: Iterable[Doubt] = found.by_enterprise.get(key, ())
        else:
            doubts = (doubt for doubt, _other in found.found(_about(change.table, row)))
        for doubt in doubts:
            if doubt.code not in TOLD_ALREADY and doubt.key not in told:
                told.add(doubt.key)
                yield _problem(change, doubt)


def _about(table: str, row: Mapping[str, object]) -> About:
    names = ("enterprise", "scheme", "issued_on", "number") if table == "certification" else ("enterprise", "kind", "on", "title")
    return About(None, *(str(row[name]) for name in names))


def _of_history(connection: Connection, changes: Sequence[Change]) -> Iterator[Problem]:
    """What was paid before, as the list has it, for what is not recorded."""
    rows = {change.key: change for change in changes if change.table == "award_line" and "record" not in (change.after or {"record": 1})}
    for line in without_record(connection) if rows else ():
        change = rows.get(KEY_SEPARATOR.join((line.round, str(line.number))))
        if change is not None:
            yield _problem(change, missing(line))


def _problem(change: Change, doubt: Doubt) -> Problem:
    fields: Fields = dict(change.after or {})
    field = FIELD.get(change.table, "number")
    if change.table == "contact":
        # What stands in the row is private.
        fields.pop(field, None)
    elif change.table == "award_line":
        fields[field] = fields["evidence"]
    draft = Draft("certification", fields, change.origin)
    return faults.at(draft, field, doubt.code, doubt.said, doubt.fix, "warning")
