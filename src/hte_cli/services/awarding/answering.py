"""`hte award payments`: the finance bureau's answer to the list that was sent, read and booked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Literal

from sqlalchemy import Connection

from hte_cli.errors import NotFound, Problem
from hte_cli.intake.options import Vocabulary
from hte_cli.intake.reading import ReadFile, read_file
from hte_cli.language import _
from hte_cli.services import faults
from hte_cli.services.awarding.comparing import for_another_account, of_another
from hte_cli.services.awarding.drifting import drifted
from hte_cli.services.awarding.payees import approved_accounts, other_fix, others
from hte_cli.services.awarding.paying import Payment, in_the_way, payments, too_early
from hte_cli.services.awarding.reading import line_named, lines_of, rounds
from hte_cli.services.awarding.repeats import Money, filled_in, held
from hte_cli.services.awarding.rows import Wish, made, moved, step_row
from hte_cli.services.sources import keep_sources
from hte_cli.services.workspace import Workspace
from hte_cli.store.journal import apply
from hte_cli.values.award_answers import Answered
from hte_cli.values.award_ledger import Entry
from hte_cli.values.award_states import MOVES
from hte_cli.values.awards import AwardLine
from hte_cli.values.differences import told
from hte_cli.values.importing import FileReport, ReadOptions
from hte_cli.values.journal import Stamp
from hte_cli.values.money import yuan_text
from hte_cli.values.records import KEY_SEPARATOR, Change, Draft, Origin
from hte_cli.values.terms import award_title


@dataclass(frozen=True, slots=True)
class AnswerWishes:
    """How an answer is to be booked: what was not paid dated `on` where its row names no day; all or nothing unless `partial`.

    `over_budget` books it for the reason although a fund does not hold it; `hidden` says what becomes of rows that are not seen.
    """

    on: date
    partial: bool = False
    dry_run: bool = False
    over_budget: bool = False
    reason: str | None = None
    hidden: Literal["include", "skip"] | None = None


def take_answer(workspace: Workspace, path: Path, wishes: AnswerWishes, stamp: Stamp) -> Answered:
    """Books the payments that a file names, and what it says was not paid.

    What is recorded already has no effect. Refused where the file cannot be read; Conflict where a fund does not hold it.
    """
    with workspace.store.write() as connection:
        read = _read(path, workspace.vocabulary(connection), ReadOptions(hidden=wishes.hidden))
        answer = _Answer(connection, stamp, wishes, problems=list(read.problems))
        answer.take(list(answer.drafts(read)))
        errors = [problem for problem in answer.problems if problem.is_error]
        refused = {(problem.sheet, problem.row) for problem in errors if problem.code != "total-differs"}
        changes = [] if errors and not wishes.partial else list(answer.changes())
        entry = apply(connection, changes, stamp)
        taken = [line for line, _draft in (*answer.paid, *answer.unpaid)]
        now = _lines(connection, (line.id for line in taken)) if entry is not None else {}
        if wishes.dry_run:
            connection.rollback()
        else:
            answer.problems += keep_sources(connection, [FileReport(str(path), read.sha256)], changes)
        return Answered(
            entry=None if wishes.dry_run else entry,
            file=str(path),
            sha256=read.sha256,
            read=sum(sheet.read for sheet in read.sheets),
            paid=len(answer.paid),
            unpaid=len(answer.unpaid),
            same=answer.same,
            open=answer.open,
            refused=len(refused),
            lines=tuple(now[line.id] for line in taken if line.id in now),
            warnings=tuple(answer.warnings),
            problems=tuple(sorted(answer.problems, key=lambda problem: (problem.sheet, problem.row or 0))),
        )


def _read(path: Path, vocabulary: Vocabulary, options: ReadOptions) -> ReadFile:
    """The file with its sheets that are answers; other lists in it are passed over."""
    read = read_file(path, vocabulary, options)
    answers = [sheet for sheet in read.sheets if sheet.kind == "payment"]
    if not answers:
        return read_file(path, vocabulary, replace(options, kind="payment"))
    names = {sheet.name for sheet in read.sheets} - {sheet.name for sheet in answers}
    return replace(read, sheets=answers, problems=[problem for problem in read.problems if problem.sheet not in names])


def _lines(connection: Connection, names: Iterable[str]) -> dict[str, AwardLine]:
    """The lines of these names that there are, each round read once."""
    numbers: dict[str, set[int]] = {}
    for name in names:
        round_, _slash, number = name.partition("/")
        numbers.setdefault(round_, set()).add(int(number))
    return {line.id: line for round_, wanted in numbers.items() for line in lines_of(connection, round_, numbers=wanted)}


@dataclass(slots=True)
class _Answer:
    """The rows of one answer, each looked at before any is booked."""

    connection: Connection
    stamp: Stamp
    wishes: AnswerWishes
    problems: list[Problem]
    warnings: list[str] = field(default_factory=list)
    paid: list[tuple[AwardLine, Draft]] = field(default_factory=list)
    unpaid: list[tuple[AwardLine, Draft]] = field(default_factory=list)
    again: list[tuple[AwardLine, Draft, Entry]] = field(default_factory=list)
    same: int = 0
    open: int = 0

    def drafts(self, read: ReadFile) -> Iterator[Draft]:
        """The rows that say something; the problems of those that cannot be read are kept."""
        for sheet in read.sheets:
            for found in sheet.drafts():
                if isinstance(found, Problem):
                    self.problems.append(found)
                elif found.fields.get("paid_fen") or "unpaid" in found.fields:
                    yield found
                else:
                    self.open += 1

    def take(self, drafts: Sequence[Draft]) -> None:
        """Looks at the rows: each is to be paid, not paid, recorded already, or refused."""
        held = _lines(self.connection, (str(draft.fields["line"]) for draft in drafts))
        seen = set[str]()
        for draft in drafts:
            line = self._line(draft, held, seen)
            if isinstance(line, Problem):
                self.problems.append(line)
            elif not draft.fields.get("paid_fen") and _is_told(line, draft):
                self.same += 1
            elif draft.fields.get("paid_fen") and (entry := self._held(line, draft)) is not None:
                self.same += 1
                self.again.append((line, draft, entry))
            elif said := self._in_the_way(line, draft):
                self.problems.append(said)
            else:
                (self.paid if draft.fields.get("paid_fen") else self.unpaid).append((line, draft))
        self._stop_drifted()
        self._stop_other_payees()

    def _line(self, draft: Draft, held: dict[str, AwardLine], seen: set[str]) -> AwardLine | Problem:
        name = str(draft.fields["line"])
        try:
            line = held[name] if name in held else line_named(self.connection, name)
        except NotFound as error:
            return faults.at(draft, "line", "line-unknown", error.message, error.hint)
        if name in seen:
            message = _("{line} appears in two rows.").format(line=name)
            fix = _("Leave one of them out, or send its further payment in a file of its own.")
            return faults.at(draft, "line", "line-twice", message, fix)
        seen.add(name)
        return of_another(self.connection, line, draft) or line

    def _in_the_way(self, line: AwardLine, draft: Draft) -> Problem | None:
        """Why the row cannot be booked, were all facts as they were frozen."""
        paid = bool(draft.fields.get("paid_fen"))
        fix = _("`hte award show {line}` shows it.").format(line=line.id)
        if line.state not in MOVES["pay" if paid else "unpaid"].sources:
            message = _("{line} is {state}.").format(line=line.id, state=award_title(line.state))
            return faults.at(draft, "line", "line-not-approved", message, fix)
        if str(draft.fields.get("paid_on", "")) > self.wishes.on.isoformat():
            message, fix = _("The day of the payment is still to come."), _("Correct the day.")
            return faults.at(draft, "paid_on", "paid-on-later", message, fix)
        if not paid:
            return None
        payment = self._payment(line, draft)
        said = list(in_the_way(line, payment))
        if said:
            wrong = "paid_on" if too_early(line, payment) in said else "paid_fen"
            return faults.at(draft, wrong, "payment-refused", " ".join(said), fix)
        still = (line.county or 0) - line.balance().paid
        if "unpaid" in draft.fields and draft.fields["paid_fen"] == still:
            message = _("All {sum} yuan are paid, and yet a reason is given why not.").format(sum=yuan_text(still))
            return faults.at(draft, "unpaid", "answer-contradicts", message, _("Correct the sum, or take the reason out."))
        return None

    def _stop_drifted(self) -> None:
        """Takes the lines out whose facts are no longer as they were frozen."""
        changed = {drift.line.id: drift.differences for drift in drifted(self.connection, [line for line, _draft in self.paid])}
        for line, draft in self.paid:
            if line.id in changed:
                said = _("; ").join(told(one, line.plan).sentence for one in changed[line.id])
                message = _("{line}: what it rests on has changed: {changed}.").format(line=line.id, changed=said)
                fix = _("`hte award drift {line}` shows it; `hte award refresh {line}` takes it as it is now.").format(line=line.id)
                self.problems.append(faults.at(draft, "line", "line-drifted", message, fix))
        self.paid = [(line, draft) for line, draft in self.paid if line.id not in changed]

    def _stop_other_payees(self) -> None:
        """Takes the lines out whose account is not the one that they were approved for."""
        found = {one.line.id: one for one in others(self.connection, [line for line, _draft in self.paid])}
        for line, draft in self.paid:
            if line.id in found:
                self.problems.append(faults.at(draft, "line", "payee-changed", found[line.id].why, other_fix(line)))
        self.paid = [(line, draft) for line, draft in self.paid if line.id not in found]
        approved = approved_accounts(self.connection, [line for line, _draft in self.paid])
        wrong = {line.id: for_another_account(self.connection, line, draft, approved.get(line.id)) for line, draft in self.paid}
        self.problems += filter(None, wrong.values())
        self.paid = [(line, draft) for line, draft in self.paid if wrong[line.id] is None]

    def _held(self, line: AwardLine, draft: Draft) -> Entry | None:
        """The entry of the line's ledger that holds the row's payment already."""
        payment = self._payment(line, draft)
        return held(line, Money("paid", payment.level_of(line), payment.fen, payment.on, payment.voucher))

    def _payment(self, line: AwardLine, draft: Draft) -> Payment:
        told = {name: None if name not in draft.fields else str(draft.fields[name]) for name in ("voucher", "unpaid")}
        fen, on = int(str(draft.fields["paid_fen"])), date.fromisoformat(str(draft.fields["paid_on"]))
        over, why = self.wishes.over_budget, self.wishes.reason
        return Payment(line.own_level, fen, on, told["voucher"], reason=why, over_budget=over, remark=told["unpaid"])

    # --- what is written

    def changes(self) -> Iterator[Change]:
        """What books the rows, each change of a line with the row that it came from."""
        origins = {_place(line): draft.origin for line, draft in (*self.paid, *self.unpaid)}
        last: dict[str, int] = {}
        paid = [(line, self._payment(line, draft)) for line, draft in self.paid]
        for change in payments(self.connection, paid, self.stamp, self.warnings):
            if change.table == "award_step" and change.after is not None:
                last[str(change.after["round"])] = int(str(change.after["number"]))
            yield _from(change, origins)
        for change in self._left(last):
            yield _from(change, origins)
        for line, draft, entry in self.again:
            for change in filled_in(entry, self._payment(line, draft).voucher):
                yield change._replace(origin=draft.origin)

    def _left(self, last: dict[str, int]) -> Iterator[Change]:
        """The steps that say why lines were not paid, one for each reason and day; `last` are steps taken already."""
        last = {one.id: one.last_step for one in rounds(self.connection)} | last
        steps: dict[tuple[str, str, date], int] = {}
        for line, draft in self.unpaid:
            day = date.fromisoformat(str(draft.fields["paid_on"])) if "paid_on" in draft.fields else self.wishes.on
            told = line.round, str(draft.fields["unpaid"]), day
            if told not in steps:
                steps[told] = last[line.round] = last[line.round] + 1
                yield made("award_step", step_row(line.round, steps[told], Wish("unpaid", day, reason=told[1]), self.stamp))
            yield moved(line, line.state, steps[told])


def _is_told(line: AwardLine, draft: Draft) -> bool:
    """Whether the line's steps say already why it was not paid."""
    told = {(step.reason, day) for _state, step in line.moves if step.what == "unpaid" for day in (step.on, None)}
    return (draft.fields["unpaid"], draft.fields.get("paid_on")) in told


def _place(line: AwardLine) -> str:
    return KEY_SEPARATOR.join((line.round, str(line.number)))


def _from(change: Change, origins: dict[str, Origin | None]) -> Change:
    place = KEY_SEPARATOR.join(change.key.split(KEY_SEPARATOR)[:2])
    return change._replace(origin=origins[place]) if change.table != "award_step" and place in origins else change
