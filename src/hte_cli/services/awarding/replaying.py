"""`hte award verify`: every line is recalculated from the rule and the facts it was frozen with, to the fen.

Beside it stand its ledger against its state, its steps, what is given twice, and the funds (`services.awarding.round_faults`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection

from hte_cli.errors import PlanRefused
from hte_cli.language import _
from hte_cli.policy.plan import Plan
from hte_cli.policy.rules.rules_sql import compile_rules
from hte_cli.policy.rules.year_sql import Asked
from hte_cli.services.awarding.frozen import FACTS, TOLD_BY, rules_hash
from hte_cli.services.awarding.reading import lines_of, round_named, taken_off
from hte_cli.services.awarding.round_faults import faults_of, faults_of_funds
from hte_cli.services.awarding.rules import RulesHeld
from hte_cli.services.doubting.registry import round_doubts
from hte_cli.services.owing import owed_alone
from hte_cli.services.workspace import Workspace
from hte_cli.store.identity import ID
from hte_cli.store.level_money import payment_row
from hte_cli.store.scratch import scratch
from hte_cli.store.verifying import altered_rows
from hte_cli.values.award_doubts import DOUBTS
from hte_cli.values.award_ledger import balance
from hte_cli.values.award_replays import Replay, Verified
from hte_cli.values.award_states import CLAIMS
from hte_cli.values.awards import AwardLine
from hte_cli.values.level_money import PAID, PAYMENT, bare, paid_in
from hte_cli.values.money import yuan_text
from hte_cli.values.records import KEY_SEPARATOR, Fields
from hte_cli.values.results import LEVELS, Entitlement, Sums
from hte_cli.values.terms import level_title


def verify(workspace: Workspace, name: str | None = None) -> Verified:
    """The lines of a round, one line, or all lines, recalculated with today's program. NotFound for an unknown name.

    What was paid before the store was kept has no rule to recalculate with: its replay has no sums. Of all lines together
    the funds are held against what is committed and paid. What may be given twice, and nobody answered for, is a finding.
    The rows of all awards are held against the journal. StoreFault where one cannot be read.
    """
    with workspace.store.read() as connection:
        plans, odd = workspace.plans(connection), tuple(altered_rows(connection, AWARDS))
        if name is None:
            return Verified(tuple(_verified(connection, plans, lines_of(connection))), tuple(faults_of_funds(connection)), odd)
        round_, only = round_named(connection, name)
        lines = lines_of(connection, round_.id, numbers=None if only is None else [only])
        return Verified(tuple(_verified(connection, plans, lines)), (), odd)


AWARDS = ("award_rules", "award_round", "award_line", "award_step", "award_move", "award_payee", "award_allowance", "award_entry", "fund")
"""The tables of awards, whose rows are held against the journal."""


def _verified(connection: Connection, plans: Sequence[Plan], lines: Sequence[AwardLine]) -> Iterator[Replay]:
    by_round: dict[str, list[AwardLine]] = {}
    for line in lines:
        by_round.setdefault(line.round, []).append(line)
    doubtful: dict[str, list[str]] = {}
    for round_id, some in by_round.items():
        for one in round_doubts(connection, plans, round_id, some).open:
            if one.decided and DOUBTS[one.doubt.code].asked == "always":
                doubtful.setdefault(one.line, []).append(one.doubt.said)
    for replay in replays(connection, lines):
        yield replace(replay, findings=tuple(doubtful.get(replay.line.id, ())))


def replays(connection: Connection, lines: Sequence[AwardLine]) -> Iterator[Replay]:
    """As `verify`, for lines in an open look at the store; in the lines' order."""
    rules, batches = RulesHeld(connection), dict[tuple[str, str], _Batch]()
    for line in lines:
        if line.rules_hash is not None:
            batches.setdefault((line.rules_hash, line.on[:4]), _Batch(rules)).lines.append(line)
    found = {line.id: replay for batch in batches.values() for line, replay in batch.replays()}
    dues = {line.id: _has_been_worth(line) for line in taken_off(connection, lines)}
    others = faults_of(connection, lines)
    for line in lines:
        sums, faults = found.get(line.id, (None, ()))
        yield Replay(line, sums, (*faults, *_wrongly_adjusted(line, dues), *others[line.id]))


def _has_been_worth(line: AwardLine) -> list[Sums]:
    """What a line was worth by and by to the lines that adjust it: what was committed less what was claimed back.

    Nothing where it is rejected, or where all of it was claimed back.
    """
    taken, bound = [0], [line.county or 0]
    for _state, step in line.moves:
        taken.append(taken[-1] + (step.fen or 0) * CLAIMS.get(step.what, 0))
    for last in range(1, len(line.entries) + 1):
        bound.append(balance(line.entries[:last], line.own_level).committed)
    found: list[Sums] = [{} if line.state == "rejected" else line.due]
    found += [{**line.due, line.own_level: most - back} for most in bound for back in taken]
    return [*found, {}] if line.given <= 0 else found


def _wrongly_adjusted(line: AwardLine, dues: Mapping[str, Sequence[Sums]]) -> Iterator[str]:
    for other, given in line.earlier.items() if line.state != "rejected" else ():
        if not any(_counts(given, worth) for worth in dues.get(other, ())):
            yield _("{other}, which this line adjusts, is worth something else by now.").format(other=other)


def _counts(given: Sums, worth: Sums) -> bool:
    """Whether a line was worth what another counts on: to the fen, or more where that one's own sum reaches no further."""
    return given == worth or all(fen is not None and fen <= (worth.get(level) or 0) for level, fen in given.items())


@dataclass(slots=True)
class _Batch:
    """Lines of one year that were frozen with the same rules."""

    rules: RulesHeld
    lines: list[AwardLine] = field(default_factory=list)

    def replays(self) -> Iterator[tuple[AwardLine, tuple[Sums | None, tuple[str, ...]]]]:
        row = self.rules.rules_of(self.lines[0]) or {}
        text = str(row.get("plan_yaml", "")), str(row.get("rules_yaml", ""))
        if rules_hash(*text) != self.lines[0].rules_hash:
            fault = _("The text of the rules is not what the hash {hash} stands for.").format(hash=str(self.lines[0].rules_hash)[:16])
            yield from ((line, (None, (fault,))) for line in self.lines)
            return
        try:
            plan = self.rules.plan_of(self.lines[0])
        except PlanRefused as refused:
            fault = _("Today's program refuses the rules: {why}").format(why=refused.message)
            yield from ((line, (None, (fault,))) for line in self.lines)
            return
        assert plan is not None
        given = self._given(plan)
        for line in self.lines:
            now = given.get((line.id, line.rule, line.evidence, line.on))
            yield line, (None if now is None else now.sums, tuple(_faults(line, plan, now)))

    def _given(self, plan: Plan) -> dict[tuple[str, str, str, str], Entitlement]:
        """What each rule alone gives today on the frozen facts: by line, rule, evidence and day."""
        compiled = compile_rules([plan])
        asked = Asked(int(self.lines[0].on[:4]), None, range(len(compiled)), uncovered=False)
        found = {}
        with scratch(self._facts()) as connection:
            for _compiled, _row, one in owed_alone(connection, [plan], compiled, asked).holding():
                found[one.enterprise_key, one.rule, one.evidence.partition(KEY_SEPARATOR)[0], one.on] = one
        return found

    def _facts(self) -> dict[str, list[Fields]]:
        """The facts of all lines side by side: each line's are those of an enterprise, and certificates, of its own."""
        tables: dict[str, list[Fields]] = {name: [] for name in (*FACTS, PAYMENT)}
        for line in self.lines:
            for name, rows in line.facts.items():
                for row in rows:
                    own = _OWN[name](line.id, row)
                    tables[name].append(bare(name, own))
                    if name in PAID:
                        tables[PAYMENT] += [payment_row(str(own[ID]), level, paid) for level, paid in paid_in(own).items()]
        return tables


def _own_enterprise(line: str, row: Fields) -> Fields:
    return {name: value for name, value in row.items() if name not in ("uscc", ID)} | {"key": line, "name_key": row["name"]}


def _own_certificate(line: str, row: Fields) -> Fields:
    # The number's order stays: what is put behind it is the same for all certificates of the line.
    number = f"{row['number']}{KEY_SEPARATOR}{line}"
    return _own_record(line, row) | {"number": number, ID: f"{row['scheme']} {number}"}


def _own_event(line: str, row: Fields) -> Fields:
    # An id of its own, for what levels paid for it: one event may be a fact of several lines.
    return _own_record(line, row) | {ID: KEY_SEPARATOR.join((line, *(str(row[part]) for part in TOLD_BY["event"])))}


def _own_record(line: str, row: Fields) -> Fields:
    return {name: value for name, value in row.items() if name != ID} | {"enterprise": line}


_OWN = {"enterprise": _own_enterprise, "certification": _own_certificate, "event": _own_event, "annual": _own_record}


def _faults(line: AwardLine, plan: Plan, now: Entitlement | None) -> Iterator[str]:
    if plan.id != line.plan:
        yield _("The rules are those of {plan}, not of {line}.").format(plan=plan.id, line=line.plan)
    if now is None:
        yield _("By the rule {rule} and the facts nothing is owed.").format(rule=line.rule)
        return
    if now.occasion != line.occasion:
        yield _("The occasion comes out as {now}, not {then}.").format(now=now.occasion, then=line.occasion)
    for level in LEVELS:
        then, again = line.sums.get(level, 0), now.sums.get(level, 0)
        if then != again:
            yield _("{level}: comes out as {now}, not {then} yuan.").format(
                level=level_title(level, line.plan), now=_told(again), then=_told(then)
            )


def _told(fen: int | None) -> str:
    return _("not stated") if fen is None else yuan_text(fen)
