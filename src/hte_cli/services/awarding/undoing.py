"""What stands against undoing: money that went out or came back is reversed, never undone."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from hte_cli.errors import Conflict
from hte_cli.language import _
from hte_cli.services.awarding.reading import adjusting, lines_of_records, rounds
from hte_cli.store.history import later_under
from hte_cli.store.identity import ID, IDENTIFIED
from hte_cli.store.reading import images_at, is_empty
from hte_cli.values.awards import AwardLine
from hte_cli.values.records import KEY_SEPARATOR, Change

MONEY = ("paid", "recovered", "reversed")
"""The entries of a ledger that say what happened to money."""

OF_LINES = ("award_line", "award_move", "award_payee", "award_entry", "award_allowance")
"""The tables whose keys begin with a line's."""


def refuse_money(connection: Connection, number: int, changes: Sequence[Change]) -> None:
    """Conflict where the entry books money. A list of what was paid before the store was kept may be taken back."""
    history = {one.id for one in rounds(connection) if one.origin == "history"}
    booked = [change.after for change in changes if change.table == "award_entry" and change.after is not None]
    lines = sorted({f"{row['round']}/{row['line']}" for row in booked if row["kind"] in MONEY and row["round"] not in history})
    if lines:
        raise Conflict(
            _("Entry {n} books money of {lines}: it is not undone, only reversed.").format(n=number, lines=_(", ").join(lines)),
            _("`hte award show {line}` shows the ledger's entries; `hte award reverse` takes one back.").format(line=lines[0]),
        )


def left_without_record(connection: Connection, changes: Sequence[Change]) -> list[AwardLine]:
    """The lines, not rejected, whose record an undo of the changes would take away."""
    if is_empty(connection, "award_line"):
        return []
    made: dict[str, list[str]] = {}
    for change in changes:
        if change.before is None and change.table in IDENTIFIED:
            made.setdefault(change.table, []).append(change.key)
    rows = [row for table, keys in made.items() for row in images_at(connection, table, keys).values()]
    return [line for line in lines_of_records(connection, {str(row[ID]) for row in rows if ID in row}) if line.state != "rejected"]


def later_of_lines(connection: Connection, number: int, changes: Sequence[Change]) -> set[int]:
    """Later entries, still standing, that decided on or booked for the same lines of awards, opened one for the difference to
    them, or put lines into a round that the changes made.
    """
    lines = {KEY_SEPARATOR.join(change.key.split(KEY_SEPARATOR)[:2]) for change in changes if change.table in OF_LINES}
    if not lines:
        return set()
    leaning = adjusting(connection, {line.replace(KEY_SEPARATOR, "/") for line in lines})
    opened = {KEY_SEPARATOR.join((line.round, str(line.number))) for line in leaning}
    made = {change.key for change in changes if change.table == "award_round" and change.before is None}
    added = later_under(connection, number, ("award_line",), made, 1)
    return added | later_under(connection, number, OF_LINES, lines) | later_under(connection, number, ("award_line",), opened)
