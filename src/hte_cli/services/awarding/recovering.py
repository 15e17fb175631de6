"""Money that comes back: claimed back, recovered in parts, set off against a later award, or let go."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from hte_cli.errors import Conflict
from hte_cli.language import _
from hte_cli.services.awarding.budget import released
from hte_cli.services.awarding.deciding import refuse_adjusted, refuse_illegal
from hte_cli.services.awarding.paying import Booked, Payment, booked, payments, refuse_doubled, repeated, stepped
from hte_cli.services.awarding.persons import refuse_same
from hte_cli.services.awarding.reading import adjusting, line_named, round_named
from hte_cli.services.awarding.repeats import Money, held, taken
from hte_cli.services.awarding.rows import Wish, entered
from hte_cli.services.workspace import Workspace
from hte_cli.values.award_ledger import Entry
from hte_cli.values.award_states import MOVES, State
from hte_cli.values.awards import AwardLine
from hte_cli.values.journal import Stamp
from hte_cli.values.money import yuan_text
from hte_cli.values.records import Change


def clawback(
    workspace: Workspace, name: str, fen: int, reason: str, document: str, on: date, stamp: Stamp, *, out_of_order: bool = False
) -> Booked:
    """Decides that so much of what the county paid is to be recovered; what was not paid yet is released.

    What a difference line takes back already is not claimed back here once more.
    """
    with workspace.store.write() as connection:
        line = line_named(connection, name)
        wish = Wish("clawback", on, reason=reason, document=document, fen=fen, out_of_order=out_of_order)
        if taken(line, wish):
            return Booked(None, (line,))
        refuse_illegal(line, "clawback")
        kept = line.balance().kept + sum(min(0, other.county or 0) for other in adjusting(connection, {line.id}))
        if not 0 < fen <= kept:
            raise Conflict(
                _("{line}: {sum} yuan cannot be recovered; paid and not recovered are {kept}.").format(
                    line=line.id, sum=yuan_text(fen), kept=yuan_text(kept)
                ),
                _("Nothing was written."),
            )
        changes = list(stepped(connection, line, wish, "clawback", stamp))
        unpaid = line.balance().committed - line.balance().paid
        if unpaid > 0:
            year = round_named(connection, line.round)[0].budget_year
            changes += released(line, unpaid, on, year, reason)
        return booked(connection, changes, [line], stamp)


def recover(
    workspace: Workspace,
    name: str,
    fen: int | None,
    on: date,
    voucher: str | None,
    stamp: Stamp,
    against: str | None,
    *,
    another: bool = False,
    early: str | None = None,
) -> Booked:
    """Books what came back of a line that is to be recovered, all of it where `fen` is None; `against` sets it off.

    A set-off is a recovery of this line and a payment of the other, in one transaction. What the ledger holds already is not
    booked again, unless it is said to be `another` recovery of the same day and sum. `early` says why the day is before the
    decision, where the file is so.
    """
    with workspace.store.write() as connection:
        line = line_named(connection, name)
        other = None if against is None else line_named(connection, against)
        entry = None if another else _recovered_already(line, fen, on, voucher, other)
        if entry is not None:
            return repeated(connection, [(line, entry)], voucher if other is None else None, None, stamp)
        sum_ = _to_come(line, fen)
        lines, changes = [line], list[Change]()
        year = round_named(connection, line.round)[0].budget_year
        if other is not None:
            if other.id == line.id or other.enterprise_key != line.enterprise_key:
                raise Conflict(
                    _("{line} cannot be set off against {other}.").format(line=line.id, other=other.id),
                    _("Name a line of the same enterprise that waits for money."),
                )
            lines.append(other)
            voucher = _("set off against {line}").format(line=other.id)
            told = _("set off against {line}").format(line=line.id)
            off = Payment(other.own_level, sum_, on, told, reason=early, out_of_order=early is not None, by_bank=False)
            changes += payments(connection, [(other, off)], stamp)
        came = entered(line, "recovered", sum_, on, year, document=voucher)
        state: State = "recovered" if sum_ == line.to_come else "clawback"
        wish = Wish("recover", on, document=voucher, reason=early, out_of_order=early is not None)
        changes += [came, *stepped(connection, line, wish, state, stamp, changes)]
        return booked(connection, changes, lines, stamp)


def _recovered_already(line: AwardLine, fen: int | None, on: date, voucher: str | None, other: AwardLine | None) -> Entry | None:
    """The entry of the line's ledger that holds this very recovery: where no sum is named, all that there was to come.

    Conflict where all that is to come is meant, and as much came on that day: is it the rest, or the same?
    """
    vouchers = [voucher] if other is None else [e.document for e in line.entries if e.document and _names(e.document, other)]
    still = line.to_come if line.state in MOVES["recover"].sources else 0
    for one in vouchers:
        entry = held(line, Money("recovered", line.own_level, fen or still or None, on, one))
        if entry is not None and fen is None and still:
            refuse_doubled(line, entry)
        if entry is not None:
            return entry
    return None


def _names(document: str, line: AwardLine) -> bool:
    """Whether a set-off's words, of whichever language, name the line."""
    return re.search(rf"(?<!\d){re.escape(line.id)}(?!\d)", document) is not None


def _to_come(line: AwardLine, fen: int | None) -> int:
    """The fen that come back now. Conflict where so much is not to come."""
    refuse_illegal(line, "recover")
    still = line.to_come
    sum_ = still if fen is None else fen
    if not 0 < sum_ <= still:
        raise Conflict(
            _("{line}: {sum} yuan cannot be recovered; {still} are still to come.").format(
                line=line.id, sum=yuan_text(sum_), still=yuan_text(still)
            ),
            _("Nothing was written."),
        )
    return sum_


def waive(workspace: Workspace, name: str, reason: str, document: str, on: date, stamp: Stamp, *, out_of_order: bool = False) -> Booked:
    """Decides that what is still to be recovered is let go. Conflict where a difference line counts on it, and where a plan

    wants two persons and who lets go of it claimed it back.
    """
    with workspace.store.write() as connection:
        line = line_named(connection, name)
        wish = Wish("waive", on, reason=reason, document=document, fen=line.to_come, out_of_order=out_of_order)
        last = line.last("waive")
        if last is not None and line.to_come == 0 and taken(line, replace(wish, fen=last.fen)):
            return Booked(None, (line,))
        refuse_illegal(line, "waive")
        refuse_adjusted(connection, [line])
        refuse_same(connection, workspace, line, "clawback" if line.last("clawback") else "approve", stamp)
        return booked(connection, list(stepped(connection, line, wish, "paid", stamp)), [line], stamp)
