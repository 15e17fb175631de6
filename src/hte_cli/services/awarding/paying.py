"""Money that goes out: paid in parts at each level. Every yuan is an entry."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NoReturn

from sqlalchemy import Connection

from hte_cli.errors import Conflict
from hte_cli.language import _
from hte_cli.services.awarding.budget import Held, drawn_from, held_by_fund, not_committed
from hte_cli.services.awarding.days import early_days, in_order, marked, refuse_later
from hte_cli.services.awarding.deciding import refuse, refuse_drifted, refuse_illegal
from hte_cli.services.awarding.payees import refuse_others
from hte_cli.services.awarding.reading import as_they_stand, entry_of, lines_of, one_line, round_named, rounds
from hte_cli.services.awarding.repeats import Money, filled_in, held
from hte_cli.services.awarding.rows import Wish, entered, made, moved, step_row
from hte_cli.services.workspace import Workspace
from hte_cli.store.journal import apply
from hte_cli.values.award_ledger import Entry
from hte_cli.values.award_states import MOVES, State
from hte_cli.values.awards import AwardLine, Round
from hte_cli.values.commands import command
from hte_cli.values.journal import Stamp
from hte_cli.values.money import yuan_text
from hte_cli.values.records import KEY_SEPARATOR, Change
from hte_cli.values.telling import SENTENCES
from hte_cli.values.terms import award_title


@dataclass(frozen=True, slots=True)
class Booked:
    """What was booked: the journal's entry (None where all was booked already), the lines as they stand now, and what to say."""

    entry: int | None
    lines: tuple[AwardLine, ...]
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Payment:
    """What is paid, or came in, at a level: `fen` None is all that is still due; `voucher` is its document.

    `level` None is the own level of each line: whose money the office itself pays. `another`: it is a further payment,
    though the ledger holds one of the same day and sum; `by_bank`: it goes to an account, which must be the one approved; a
    set-off goes to none. `reason` is why it is over budget or out of order; `remark` what else its entry says.
    """

    level: str | None
    fen: int | None
    on: date
    voucher: str | None
    budget_year: int | None = None
    reason: str | None = None
    another: bool = False
    over_budget: bool = False
    out_of_order: bool = False
    by_bank: bool = True
    remark: str | None = None

    def level_of(self, line: AwardLine) -> str:
        """Whose money it is, for a line."""
        return self.level or line.own_level

    def is_own(self, line: AwardLine) -> bool:
        """Whether the office itself pays it to the line."""
        return self.level_of(line) == line.own_level


def pay(workspace: Workspace, name: str, payment: Payment, stamp: Stamp, *, but: Collection[str] = ()) -> Booked:
    """Books a payment to one line, or what is still due to all lines of a round that are approved.

    What the ledger holds already is not booked again. What another level paid is recorded as it came in, also where nobody
    states what is due; that stays unknown then. Conflict where the line is not approved (own level), what is due is smaller,
    or its facts have drifted; where nobody can say whether it is the same payment.
    """
    with workspace.store.write() as connection:
        round_, only = round_named(connection, name)
        there = [one_line(connection, round_.id, only)] if only is not None else lines_of(connection, round_.id)
        named = [line for line in there if only is not None or not {line.id, str(line.number)} & set(but)]
        lines = [line for line in named if only is not None or _payable(line, payment.level_of(line))]
        if again := _paid_already(lines if only is not None else named, payment):
            return repeated(connection, again, payment.voucher, payment.budget_year, stamp)
        if not lines:
            raise _none_waits(round_.id, payment, named)
        warnings = list[str]()
        changes = list(payments(connection, [(line, payment) for line in lines], stamp, warnings))
        return replace(booked(connection, changes, lines, stamp), warnings=tuple(warnings))


def _paid_already(lines: Sequence[AwardLine], payment: Payment) -> list[tuple[AwardLine, Entry]]:
    """The lines that hold this very payment, each with its entry, where none waits for it any more.

    Conflict where all that is still due is to be paid, and as much was paid on that day: is it the rest, or the same?
    """
    if payment.another:
        return []
    money = [(line, Money("paid", payment.level_of(line), payment.fen, payment.on, payment.voucher)) for line in lines]
    open_ = [(line, one, _open(line, one.level) or 0) for line, one in money if payment.fen is None]
    waiting = [(line, one, fen) for line, one, fen in open_ if fen > 0 and _payable(line, one.level)]
    for line, one, fen in waiting:
        if (entry := held(line, one._replace(fen=fen))) is not None:
            refuse_doubled(line, entry)
    return [] if waiting else [(line, entry) for line, one in money if (entry := held(line, one)) is not None]


def refuse_doubled(line: AwardLine, entry: Entry) -> NoReturn:
    """Conflict: as much as is still open is in the ledger already, of that day, and nobody says which of the two is meant."""
    message = _("{line}: {sum} yuan of {day} are in its ledger already, as entry {n}: is this the rest, or the same once more?")
    raise Conflict(message.format(line=line.id, sum=yuan_text(entry.fen), day=entry.on, n=entry.number), another_fix())


def another_fix() -> str:
    """How money is told from money that looks the same."""
    return _("A further payment of the same day and sum has another voucher, or is told with --another.")


def repeated(
    connection: Connection, again: Sequence[tuple[AwardLine, Entry]], voucher: str | None, budget_year: int | None, stamp: Stamp
) -> Booked:
    """What to answer where the money is in the ledgers already: nothing is booked, but a voucher that was not known is filled in.

    Conflict where it is booked to another budget year than is stated now.
    """
    refuse(
        _("{line}: this is in its ledger already, as entry {n}, but of the budget year {year}.").format(
            line=line.id, n=entry.number, year=entry.budget_year
        )
        for line, entry in again
        if budget_year not in (None, entry.budget_year)
    )
    done = booked(
        connection, [change for _line, entry in again for change in filled_in(entry, voucher)], [line for line, _e in again], stamp
    )
    notes = [_("{line}: recorded already, as entry {n} of its ledger.").format(line=line.id, n=entry.number) for line, entry in again]
    if done.entry is not None:
        notes.append(_("Its voucher was not known yet: now it is recorded."))
    return replace(done, notes=(*notes[:SENTENCES], another_fix()))


def payments(
    connection: Connection, wanted: Sequence[tuple[AwardLine, Payment]], stamp: Stamp, warnings: list[str] | None = None
) -> Iterator[Change]:
    """The changes that book payments, each line at most once; Conflict with every reason why one cannot be booked.

    `warnings` takes what is to be said of the funds that pay.
    """
    for line, payment in wanted:
        refuse_later("pay", payment.on, stamp)
        if payment.is_own(line):
            refuse_illegal(line, "pay")
    marked([said for line, payment in wanted if (said := too_early(line, payment)) is not None], False, None)
    refuse(said for line, payment in wanted for said in in_the_way(line, payment))
    refuse_drifted(connection, [line for line, _payment in wanted])
    refuse_others(connection, [line for line, payment in wanted if payment.is_own(line) and payment.by_bank])
    known = {one.id: one for one in rounds(connection)}
    funds = _held_by_funds(connection, wanted, known)
    if warnings is not None:
        warnings += funds.warnings
    last = {name: one.last_step for name, one in known.items()}
    steps: dict[tuple[str, Wish], int] = {}
    for line, payment in wanted:
        fen, year = _sum_of(line, payment), payment.budget_year or known[line.round].budget_year
        state: State = "paid" if fen == _open(line, line.own_level) else "partly-paid"
        drawn = list(drawn_from(line, fen, year, payment.on)) if payment.is_own(line) else []
        yield from drawn
        line = line.after((), [entry_of(change.after or {}) for change in drawn])
        why = payment.remark or payment.reason
        yield entered(line, "paid", fen, payment.on, year, level=payment.level_of(line), document=payment.voucher, reason=why)
        if not payment.is_own(line):
            continue
        step = line.round, _step_of(line, payment, year in funds.exceeded)
        if step not in steps:
            steps[step] = last[line.round] = last[line.round] + 1
            yield made("award_step", step_row(line.round, steps[step], step[1], stamp))
        yield moved(line, state, steps[step])


def _step_of(line: AwardLine, payment: Payment, over: bool) -> Wish:
    """The step that a payment of the own level is: with its reason where it is out of order, or `over` what the fund holds."""
    early = marked(list(early_days("pay", payment.on, [line], None)), payment.out_of_order, payment.reason)
    why = payment.reason if early or over else None
    return Wish("pay", payment.on, document=payment.voucher or None, reason=why, over_budget=over, out_of_order=early)


def _sum_of(line: AwardLine, payment: Payment) -> int:
    fen = payment.fen if payment.fen is not None else _open(line, payment.level_of(line))
    assert fen is not None
    return fen


def _held_by_funds(connection: Connection, wanted: Sequence[tuple[AwardLine, Payment]], rounds_: Mapping[str, Round]) -> Held:
    """What is to be said of the funds that pay; Conflict where one does not hold what it is to give beside what is committed

    there, or not even that. A set-off takes no money out of it.
    """
    own = [(line, payment) for line, payment in wanted if payment.is_own(line)]
    more: dict[int, int] = {}
    for line, payment in own:
        year = payment.budget_year or rounds_[line.round].budget_year
        fen = not_committed(line, _sum_of(line, payment), year)
        if year is not None and (fen or payment.by_bank):
            more[year] = more.get(year, 0) + fen
    over, reasons = any(payment.over_budget for _line, payment in own), (payment.reason for _line, payment in own)
    return held_by_fund(connection, more, over_budget=over, reason=next(filter(None, reasons), None))


def _none_waits(round_: str, payment: Payment, lines: Sequence[AwardLine]) -> Conflict:
    """Why nothing of a round can be paid at a level: nothing is due, or what is due is not stated."""
    level = payment.level
    open_ = [
        line for line in lines if level not in (None, line.own_level) and line.state != "rejected" and line.due.get(str(level)) is None
    ]
    said = _("No line of round {round} waits for money.").format(round=round_)
    if not open_:
        return Conflict(said, _("`hte award show {round}` shows where its lines stand.").format(round=round_))
    pay_ = command("award", "pay", open_[0].id, "--level", level, "--amount", "SUM")
    return Conflict(said, _("What that level owes is not stated; what came in is booked line by line: {pay}.").format(pay=pay_))


def _payable(line: AwardLine, level: str) -> bool:
    if level == line.own_level:
        return line.state in MOVES["pay"].sources
    return line.state != "rejected" and (_open(line, level) or 0) > 0


def _open(line: AwardLine, level: str) -> int | None:
    """What is still due at a level; None where that is not known, or the rule does not speak of the level."""
    due = line.due.get(level)
    return None if due is None else due - line.balance(level).paid


def in_the_way(line: AwardLine, payment: Payment) -> Iterator[str]:
    """Why a sum cannot be paid to a line, a sentence each; nothing where it can."""
    still = _open(line, payment.level_of(line))
    if not payment.is_own(line) and line.state == "rejected":
        yield _("{line} is {state}.").format(line=line.id, state=award_title(line.state))
    elif still is None:
        yield from _not_known(line, payment)
    elif still <= 0:
        yield _("{line}: nothing is due any more.").format(line=line.id)
    elif payment.fen is not None and not 0 < payment.fen <= still:
        yield _("{line}: {sum} yuan cannot be paid; still due are {still}.").format(
            line=line.id, sum=yuan_text(payment.fen), still=yuan_text(still)
        )
    elif early := too_early(line, payment):
        yield early


def _not_known(line: AwardLine, payment: Payment) -> Iterator[str]:
    """Nothing where another level's money came in, however much: what is due of it is not known before nor after."""
    if payment.is_own(line):
        yield _("{line}: what is due is not known.").format(line=line.id)
    elif payment.fen is None or payment.fen <= 0:
        level = payment.level_of(line)
        pay_ = command("award", "pay", line.id, "--level", level, "--amount", "SUM")
        yield _("{line}: what is due is not known; {pay} records what came in.").format(line=line.id, pay=pay_)


def too_early(line: AwardLine, payment: Payment) -> str | None:
    """Says where the office's own money is dated before the decision on it, and nobody says that the file is so."""
    if not payment.is_own(line) or payment.out_of_order:
        return None
    return next(early_days("pay", payment.on, [line], None), None)


def stepped(
    connection: Connection, line: AwardLine, wish: Wish, state: State, stamp: Stamp, beside: Sequence[Change] = ()
) -> Iterator[Change]:
    """A step on one line, and the state that it leads to; `beside` are changes of the same command, whose steps come first.

    Conflict where its day is out of order and the wish does not say so.
    """
    round_ = round_named(connection, line.round)[0]
    wish = in_order(wish, [line], round_.opened_on, stamp)
    here = [change.after or {} for change in beside if change.table == "award_step" and change.key.split(KEY_SEPARATOR)[0] == line.round]
    number = max([round_.last_step, *(int(str(step["number"])) for step in here)]) + 1
    yield made("award_step", step_row(line.round, number, wish, stamp))
    yield moved(line, state, number)


def booked(connection: Connection, changes: Sequence[Change], lines: Sequence[AwardLine], stamp: Stamp) -> Booked:
    """Writes the changes, and reads the lines anew."""
    entry = apply(connection, changes, stamp)
    return Booked(entry, tuple(as_they_stand(connection, [(line.round, line.number) for line in lines])))
