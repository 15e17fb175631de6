"""Money that did not arrive: the bank sent it back, the account was wrong. It goes to another account, on record."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import Connection

from hte_cli.errors import Conflict, UsageFault
from hte_cli.language import _
from hte_cli.services.awarding.allowing import refuse_doubtful
from hte_cli.services.awarding.days import in_order
from hte_cli.services.awarding.deciding import refuse, refuse_illegal
from hte_cli.services.awarding.payees import Keys, accounts_of, moved_for, others
from hte_cli.services.awarding.paying import Booked, booked
from hte_cli.services.awarding.persons import refuse_own_account
from hte_cli.services.awarding.reading import entry_of, line_named, lines_of, one_line, round_named
from hte_cli.services.awarding.repeats import taken_last
from hte_cli.services.awarding.reversing import is_reversed, is_set_off
from hte_cli.services.awarding.rows import Wish, entered, made, step_row
from hte_cli.services.doubting.registry import round_doubts
from hte_cli.services.workspace import Workspace
from hte_cli.values.award_doubts import DOUBTS
from hte_cli.values.award_ledger import Entry
from hte_cli.values.award_states import MOVES, State
from hte_cli.values.awards import AwardLine, Round
from hte_cli.values.commands import command
from hte_cli.values.journal import Stamp
from hte_cli.values.records import Change, Fields


def payee(workspace: Workspace, name: str, wish: Wish, stamp: Stamp, *, but: Collection[str] = ()) -> Booked:
    """Lets the money of a line, or of all of a round whose account is another by now, go to the account that is recorded.

    Lines named in `but` are left out of a round.

    Conflict where none is recorded, where it is the one approved, and, with two persons, where who types it recorded it.
    """
    with workspace.store.write() as connection:
        round_, only = round_named(connection, name)
        if only is None:
            lines = [line for line in lines_of(connection, round_.id) if line.state in MOVES["payee"].sources]
            lines = [line for line in lines if not {line.id, str(line.number)} & set(but)]
        else:
            lines = [one_line(connection, round_.id, only)]
            refuse_illegal(lines[0], "payee")
        again = [line for line in lines if taken_last(line, wish)]
        lines = [one.line for one in others(connection, lines) if one.account is not None or only is not None]
        if again and not lines:
            return Booked(None, tuple(again))
        if not lines:
            raise Conflict(_("{name}: the account recorded is the one approved.").format(name=name), _("Nothing was written."))
        changes = list(_named(connection, workspace, round_, lines, wish, stamp))
        return booked(connection, changes, lines, stamp)


def returned(workspace: Workspace, name: str, wish: Wish, stamp: Stamp, numbers: Collection[int] = ()) -> Booked:
    """Records that the bank sent a line's money back: what was booked as paid is reversed, and the account that is recorded

    by now is the one that it goes to. `numbers` are the ledger's entries that came back, needed where there are several.
    """
    with workspace.store.write() as connection:
        line = line_named(connection, name)
        moved = bool(others(connection, [line]))
        if taken_last(line, wish) and not moved:
            return Booked(None, (line,))
        refuse_illegal(line, "returned")
        round_ = round_named(connection, line.round)[0]
        back = _came_back(connection, line, numbers)
        if not back and not moved and line.payee is not None:
            said = _("{line}: nothing was paid, and the account recorded is the one approved.").format(line=line.id)
            raise Conflict(said, _("Record the new account first (`hte contact set`), or the payment that came back (`hte award pay`)."))
        changes, after = list[Change](), line
        for entry in back:
            change = entered(
                after, "reversed", entry.fen, wish.on, entry.budget_year, document=wish.document, reason=wish.reason, reverses=entry.number
            )
            changes.append(change)
            after = after.after((), [entry_of(change.after or {})])
        changes += _named(connection, workspace, round_, [after], wish, stamp)
        return booked(connection, changes, [line], stamp)


def _named(
    connection: Connection, workspace: Workspace, round_: Round, lines: Sequence[AwardLine], wish: Wish, stamp: Stamp
) -> Iterator[Change]:
    """One step, and for each line the account that is recorded now."""
    accounts = accounts_of(connection, lines)
    _refuse_without(lines, accounts)
    _refuse_doubtful(connection, workspace, round_, lines)
    for line in lines:
        refuse_own_account(connection, workspace, line, stamp)
    number, keys = round_.last_step + 1, Keys(connection, lines)
    yield made("award_step", step_row(round_.id, number, in_order(wish, lines, round_.opened_on, stamp), stamp))
    for line in lines:
        state: State = "partly-paid" if line.balance().paid > 0 else "approved"
        yield from moved_for(line, state, number, accounts[line.enterprise_key], keys)


def _refuse_doubtful(connection: Connection, workspace: Workspace, round_: Round, lines: Sequence[AwardLine]) -> None:
    """Conflict where it is doubtful whose an account is, as before an approval."""
    named = {line.id for line in lines}
    open_ = round_doubts(connection, workspace.plans(connection), round_.id).open
    refuse_doubtful(round_.id, [one for one in open_ if one.line in named and DOUBTS[one.doubt.code].asked == "account"])


def _refuse_without(lines: Sequence[AwardLine], accounts: dict[str, Fields]) -> None:
    lacking = [line for line in lines if line.enterprise_key not in accounts]
    if lacking:
        fix = command("contact", "set", lacking[0].uscc or lacking[0].enterprise, "--bank", "NAME", "--account", "NUMBER")
        refuse(
            (_("{line}: no account of {enterprise} is recorded.").format(line=line.id, enterprise=line.enterprise) for line in lacking),
            _("{fix} records one.").format(fix=fix),
        )


def _came_back(connection: Connection, line: AwardLine, numbers: Collection[int]) -> list[Entry]:
    """The payments that came back: those named, else the only one that stands; none where nothing was booked."""
    paid = [e for e in line.entries if e.kind == "paid" and e.level == line.own_level and not is_reversed(line, e)]
    paid = [entry for entry in paid if not is_set_off(connection, line, entry)]
    unknown = sorted(set(numbers) - {entry.number for entry in paid})
    if unknown:
        raise Conflict(
            _("{line}: entry {n} is not a payment that the bank could send back.").format(line=line.id, n=unknown[0]),
            _("`hte award show {line}` shows the ledger's entries.").format(line=line.id),
        )
    if numbers or len(paid) < 2:
        return [entry for entry in paid if not numbers or entry.number in numbers]
    raise UsageFault(
        _("{line} was paid in {n} parts.").format(line=line.id, n=len(paid)),
        _("Say which came back: {entries}.").format(entries=_(", ").join(f"--entry {entry.number}" for entry in paid)),
    )
