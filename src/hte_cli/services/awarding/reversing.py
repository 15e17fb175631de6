"""Money that was booked wrongly is taken back by an entry of its own: nothing in a ledger is edited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import Connection

from hte_cli.errors import Conflict, NotFound
from hte_cli.language import _
from hte_cli.services.awarding.deciding import refuse_illegal
from hte_cli.services.awarding.paying import Booked, booked, stepped
from hte_cli.services.awarding.reading import entry_of, line_named, one_line
from hte_cli.services.awarding.rows import Wish, entered
from hte_cli.services.workspace import Workspace
from hte_cli.store.history import cell_of, changes_of
from hte_cli.values.award_ledger import Entry
from hte_cli.values.award_states import State
from hte_cli.values.awards import AwardLine
from hte_cli.values.journal import Stamp
from hte_cli.values.records import KEY_SEPARATOR, Change

_HALVES = {"paid": "recovered", "recovered": "paid"}
"""What a set-off books on the other line."""


def reverse(workspace: Workspace, name: str, number: int, reason: str, on: date | None, stamp: Stamp) -> Booked:
    """Takes back an entry of a line's ledger, paid or recovered; of a set-off both halves. Conflict where it may not be.

    `on` None is the day of that entry: a correction takes effect where what it corrects did, so that sums as of a day in
    between do not keep it.
    """
    with workspace.store.write() as connection:
        line = line_named(connection, name)
        entry = next((one for one in line.entries if one.number == number), None)
        if entry is None:
            raise NotFound(
                _("{line} has no entry {n}.").format(line=line.id, n=number), _("`hte award show {line}` shows them.").format(line=line.id)
            )
        day = on.isoformat() if on is not None else entry.on
        if any(one.reverses == number and (one.on, one.reason) == (day, reason) for one in line.entries):
            return Booked(None, (line,))
        if entry.kind not in _HALVES or is_reversed(line, entry):
            raise Conflict(
                _("Entry {n} of {line} cannot be reversed.").format(n=number, line=line.id),
                _("Only a payment or a recovery can, and only once."),
            )
        booked_on = date.fromisoformat(entry.on)
        if on is not None and on < booked_on:
            raise Conflict(
                _("{day} is before entry {n} of {line}, which is of {booked}.").format(day=on, n=number, line=line.id, booked=booked_on),
                _("Leave --on out: then it counts from the day of that entry."),
            )
        wish, changes = Wish("reverse", on or booked_on, reason=reason), list[Change]()
        halves = [(line, entry), *_other_half(connection, line, entry)]
        for half, its in halves:
            changes += _reversal(connection, half, its, wish, stamp, changes)
        return booked(connection, changes, [half for half, _entry in halves], stamp)


def is_reversed(line: AwardLine, entry: Entry) -> bool:
    """Whether an entry of the line's ledger was taken back."""
    return any(one.reverses == entry.number for one in line.entries)


def is_set_off(connection: Connection, line: AwardLine, entry: Entry) -> bool:
    """Whether the entry is half of a set-off: no bank moved its money."""
    return next(_other_half(connection, line, entry), None) is not None


def _other_half(connection: Connection, line: AwardLine, entry: Entry) -> Iterator[tuple[AwardLine, Entry]]:
    """Of a set-off the other line and its entry: the journal booked both at once, one paid and one recovered."""
    booked_by = cell_of(connection, "award_entry", KEY_SEPARATOR.join((line.round, str(line.number), str(entry.number))), "fen")
    for change in changes_of(connection, booked_by.entry) if booked_by else ():
        if change.table == "award_entry" and (change.after or {})["kind"] == _HALVES[entry.kind]:
            other = entry_of(change.after or {})
            held = one_line(connection, other.round, other.line)
            if not is_reversed(held, other):
                yield held, other


def _reversal(
    connection: Connection, line: AwardLine, entry: Entry, wish: Wish, stamp: Stamp, beside: Sequence[Change]
) -> Iterator[Change]:
    """The entry that takes another one back, and where the line stands then."""
    year = entry.budget_year
    change = entered(line, "reversed", entry.fen, wish.on, year, level=entry.level, reason=wish.reason, reverses=entry.number)
    yield change
    if entry.level != line.own_level:
        return
    refuse_illegal(line, "reverse")
    after = line.after((), [entry_of(change.after or {})])
    if entry.kind == "paid" and after.balance().kept < after.to_come:
        raise Conflict(
            _("{line}: more is to be recovered than would have been paid.").format(line=line.id),
            _("`hte award waive {line} --reason WHY --document NUMBER` ends the recovery first.").format(line=line.id),
        )
    yield from stepped(connection, line, wish, _state_by_money(after), stamp, beside)


def _state_by_money(line: AwardLine) -> State:
    """Where a line stands by what was paid and recovered of the county's money."""
    balance = line.balance()
    if line.to_come or line.state in ("clawback", "recovered"):
        return "clawback"
    return "approved" if balance.paid == 0 else "partly-paid" if balance.paid < (line.county or 0) else "paid"
