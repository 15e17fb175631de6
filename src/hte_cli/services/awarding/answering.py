"""`hte award payments`: the finance bureau's answer to the list that was sent, read and booked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from hte_cli.errors import NotFound, Problem
from hte_cli.intake.reading import read_file
from hte_cli.language import _
from hte_cli.services import faults
from hte_cli.services.awarding.deciding import Wish, moved, step_row
from hte_cli.services.awarding.drifting import drifted
from hte_cli.services.awarding.opening import made
from hte_cli.services.awarding.paying import Payment, in_the_way, payments
from hte_cli.services.awarding.reading import line_named, one_line, round_named
from hte_cli.services.workspace import Workspace
from hte_cli.store.journal import apply
from hte_cli.store.sources import keep
from hte_cli.values.award_answers import Answered
from hte_cli.values.awards import COUNTY, MOVES, AwardLine
from hte_cli.values.importing import ReadOptions
from hte_cli.values.journal import Stamp
from hte_cli.values.names import name_key
from hte_cli.values.records import KEY_SEPARATOR, Change, Draft, Origin
from hte_cli.values.terms import award_title


def take_answer(workspace: Workspace, path: Path, on: date, stamp: Stamp, *, partial: bool) -> Answered:
    """Books the payments that a file names, and what it says was not paid, dated `on` where the row names no day.

    All or nothing unless `partial`; what is recorded already has no effect. Refused where the file cannot be read.
    """
    with workspace.store.write() as connection:
        read = read_file(path, workspace.vocabulary(connection), ReadOptions(kind="payment"))
        # The other columns are those of the list that was sent.
        answer = _Answer(connection, stamp, on, problems=[p for p in read.problems if p.code != "heading-unknown"])
        count = 0
        for sheet in read.sheets:
            for found in sheet.drafts():
                if isinstance(found, Problem):
                    answer.problems.append(found)
                else:
                    answer.take(found)
            count += sheet.read
        errors = {(p.sheet, p.row) for p in answer.problems if p.is_error}
        changes = [] if errors and not partial else list(answer.changes())
        entry = apply(connection, changes, stamp)
        if entry is not None:
            keep(connection, path, read.sha256)
        taken = [line for line, _draft in (*answer.paid, *answer.unpaid)]
        return Answered(
            entry=entry,
            file=str(path),
            sha256=read.sha256,
            read=count,
            paid=len(answer.paid),
            unpaid=len(answer.unpaid),
            same=answer.same,
            open=answer.open,
            refused=len(errors),
            lines=tuple(one_line(connection, line.round, line.number) for line in taken) if entry is not None else (),
            problems=tuple(answer.problems),
        )


@dataclass(slots=True)
class _Answer:
    """The rows of one answer, each looked at before any is booked."""

    connection: Connection
    stamp: Stamp
    on: date
    problems: list[Problem]
    paid: list[tuple[AwardLine, Draft]] = field(default_factory=list)
    unpaid: list[tuple[AwardLine, Draft]] = field(default_factory=list)
    same: int = 0
    open: int = 0
    _seen: set[str] = field(default_factory=set)

    def take(self, draft: Draft) -> None:
        """Looks at a row: to be paid, not paid, recorded already, silent, or refused."""
        if not draft.fields.keys() & {"paid_fen", "unpaid"} or (draft.fields.get("paid_fen") == 0 and "unpaid" not in draft.fields):
            self.open += 1
            return
        line = self._line(draft)
        if isinstance(line, Problem):
            self.problems.append(line)
        elif self._is_recorded(line, draft):
            self.same += 1
        elif draft.fields.get("paid_fen"):
            self._pay(line, draft)
        else:
            self._leave(line, draft)

    def _line(self, draft: Draft) -> AwardLine | Problem:
        try:
            line = line_named(self.connection, str(draft.fields["line"]))
        except NotFound as error:
            return faults.at(draft, "line", "line-unknown", error.message, error.hint)
        if line.id in self._seen:
            message = _("{line} stands in two rows.").format(line=line.id)
            return faults.at(
                draft, "line", "line-twice", message, _("Leave one of them out, or put its further payment into a file of its own.")
            )
        self._seen.add(line.id)
        name, code = draft.fields.get("name"), draft.fields.get("uscc")
        if (name and name_key(str(name)) != name_key(line.enterprise)) or (code and line.uscc and code != line.uscc):
            message = _("{line} is {enterprise}'s.").format(line=line.id, enterprise=line.enterprise)
            return faults.at(
                draft, "name" if name else "uscc", "line-of-other", message, _("Put each payment into the row that it belongs to.")
            )
        return line

    def _is_recorded(self, line: AwardLine, draft: Draft) -> bool:
        voucher = draft.fields.get("voucher")
        if draft.fields.get("paid_fen"):
            wanted = (COUNTY, "paid", draft.fields["paid_fen"], draft.fields["paid_on"], voucher)
            taken = {entry.reverses for entry in line.entries}
            return any((e.level, e.kind, e.fen, e.on, e.document) == wanted for e in line.entries if e.number not in taken)
        reasons = [step.reason for _state, step in line.moves if step.what == "unpaid"]
        return reasons[-1:] == [draft.fields["unpaid"]]

    def _pay(self, line: AwardLine, draft: Draft) -> None:
        payment = _payment(draft)
        if line.state not in MOVES["pay"].sources:
            self._refuse(draft, "line-not-approved", _("{line} is {state}.").format(line=line.id, state=award_title(line.state)))
        elif said := list(in_the_way(line, payment)):
            self._refuse(draft, "payment-refused", " ".join(said))
        elif drifts := drifted(self.connection, [line]):
            changed = ", ".join(f"{one.record} {one.field}" for one in drifts[0].differences)
            self._refuse(draft, "line-drifted", _("{line}: what it rests on has changed: {changed}.").format(line=line.id, changed=changed))
        else:
            self.paid.append((line, draft))

    def _leave(self, line: AwardLine, draft: Draft) -> None:
        if line.state not in MOVES["unpaid"].sources:
            self._refuse(draft, "line-not-approved", _("{line} is {state}.").format(line=line.id, state=award_title(line.state)))
        else:
            self.unpaid.append((line, draft))

    def _refuse(self, draft: Draft, code: str, message: str) -> None:
        line = draft.fields["line"]
        fix = _("`hte award show {line}` shows it; `hte award drift {line}` what has changed.").format(line=line)
        self.problems.append(faults.at(draft, "paid_fen", code, message, fix))

    def changes(self) -> Iterator[Change]:
        """What books the rows, each change with the row that it came from."""
        origins = {_place(line): draft.origin for line, draft in (*self.paid, *self.unpaid)}
        booked = list(payments(self.connection, [(line, _payment(draft)) for line, draft in self.paid], self.stamp)) if self.paid else []
        steps: dict[str, int] = {}
        for change in booked:
            if change.table == "award_step" and change.after is not None:
                steps[str(change.after["round"])] = int(str(change.after["number"]))
            yield _from(change, origins)
        for line, draft in self.unpaid:
            round_ = round_named(self.connection, line.round)[0]
            steps[line.round] = max([*(step.number for step in round_.steps), steps.get(line.round, 0)]) + 1
            day = date.fromisoformat(str(draft.fields["paid_on"])) if "paid_on" in draft.fields else self.on
            wish = Wish("unpaid", day, reason=str(draft.fields["unpaid"]))
            yield made("award_step", step_row(round_, wish, steps[line.round], self.stamp))
            yield _from(moved(line, line.state, steps[line.round]), origins)


def _payment(draft: Draft) -> Payment:
    told = {name: None if name not in draft.fields else str(draft.fields[name]) for name in ("voucher", "unpaid")}
    on = date.fromisoformat(str(draft.fields["paid_on"]))
    return Payment(COUNTY, int(str(draft.fields["paid_fen"])), on, told["voucher"], reason=told["unpaid"])


def _place(line: AwardLine) -> str:
    return KEY_SEPARATOR.join((line.round, str(line.number)))


def _from(change: Change, origins: dict[str, Origin | None]) -> Change:
    place = KEY_SEPARATOR.join(change.key.split(KEY_SEPARATOR)[:2])
    return replace(change, origin=origins[place]) if change.table != "award_step" and place in origins else change
