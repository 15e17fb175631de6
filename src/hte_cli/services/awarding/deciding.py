"""The steps of a round: reviewed, publicised, approved, and what stops a line or sends it back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection

from hte_cli.errors import Conflict, NotFound
from hte_cli.language import _
from hte_cli.services.awarding.allowing import doubt_sentence, refuse_doubtful
from hte_cli.services.awarding.budget import held_by_fund, released
from hte_cli.services.awarding.certainty import uncertain
from hte_cli.services.awarding.days import in_order
from hte_cli.services.awarding.drifting import drifted, rules_changed
from hte_cli.services.awarding.payees import Keys, accounts_of, moved_for, unnamed
from hte_cli.services.awarding.persons import refuse_preparer
from hte_cli.services.awarding.reading import adjusting, lines_of, moved_on, round_named
from hte_cli.services.awarding.repeats import taken, taken_last
from hte_cli.services.awarding.rows import Wish, allowance_row, entered, made, moved, step_row
from hte_cli.services.awarding.rules import RulesHeld
from hte_cli.services.doubting.registry import round_doubts
from hte_cli.services.workspace import Workspace
from hte_cli.store.journal import apply
from hte_cli.store.sources import MOST_KEPT, keep
from hte_cli.values.award_doubts import Standing
from hte_cli.values.award_states import COMMITTED, MOVES, State, StepName, legal_from
from hte_cli.values.awards import AwardLine, Difference, Round
from hte_cli.values.commands import command
from hte_cli.values.differences import told
from hte_cli.values.journal import Stamp
from hte_cli.values.money import yuan_text
from hte_cli.values.records import Change
from hte_cli.values.telling import sentences
from hte_cli.values.terms import award_title, level_title


@dataclass(frozen=True, slots=True)
class Taken:
    """A step that was taken: its entry (None: it was taken already), the lines as they stand now, those left, and warnings."""

    entry: int | None
    round: Round
    moved: tuple[AwardLine, ...]
    left: tuple[AwardLine, ...]
    warnings: tuple[str, ...] = ()
    doubts: tuple[Standing, ...] = ()
    """What is doubtful of the lines, where the step looks at it."""


@dataclass(slots=True)
class Deciding:
    """One step on lines of a round, inside one transaction."""

    connection: Connection
    workspace: Workspace
    round: Round
    wish: Wish
    stamp: Stamp
    lines: Sequence[AwardLine] = ()
    """All lines of the round."""
    warnings: list[str] = field(default_factory=list)
    doubts: list[Standing] = field(default_factory=list)
    answered: list[Standing] = field(default_factory=list)
    """Those that this step answers."""

    @property
    def step(self) -> int:
        """The number of the step."""
        return self.round.last_step + 1

    def changes(self, lines: Sequence[AwardLine]) -> Iterator[Change]:
        """The step, and for each line where it leads and what it commits or releases."""
        wish, number = self.wish, self.step
        if wish.scan is not None and not keep(self.connection, *wish.scan):
            self.warnings.append(
                _("The scan is larger than {n} MB: its hash is recorded, its bytes are not kept.").format(n=MOST_KEPT >> 20)
            )
        yield made("award_step", step_row(self.round.id, number, wish, self.stamp))
        moving = self._approved if wish.what == "approve" else self._moved
        yield from moving(lines, number)

    def _moved(self, lines: Sequence[AwardLine], number: int) -> Iterator[Change]:
        for line in lines:
            state = target(line, self.wish)
            # What is published is frozen: it is what may be approved.
            yield moved(line, state, number, fen=line.county if self.wish.what == "publicise" else None)
            yield from self._money(line, state)
        for one in self.answered:
            yield made("award_allowance", allowance_row(one, number))

    def _approved(self, lines: Sequence[AwardLine], number: int) -> Iterator[Change]:
        """As `_moved`, each line that is to be paid with the account that its money is for."""
        accounts = accounts_of(self.connection, lines)
        keys, lacking = Keys(self.connection, lines), list[AwardLine]()
        for line in lines:
            state = target(line, self.wish)
            account = accounts.get(line.enterprise_key) if state == "approved" else None
            yield from moved_for(line, state, number, account, keys)
            yield from self._money(line, state)
            if state == "approved" and account is None:
                lacking.append(line)
        self.warnings += unnamed(lacking)

    def _money(self, line: AwardLine, state: State) -> Iterator[Change]:
        """What the county binds itself to pay, or is no longer bound to, where a line enters a state."""
        wish, year = self.wish, self.round.budget_year
        if wish.what == "approve" and (due := line.county or 0) > 0:
            yield entered(line, "committed", due, wish.on, year, document=wish.document)
        elif state in ("rejected", "drafted", "reviewed") and (open_ := line.balance().committed) > 0:
            yield from released(line, open_, wish.on, year, wish.reason)


def target(line: AwardLine, wish: Wish) -> State:
    """The state that a step leads a line to; where another sum is settled than was published, to before its publicity."""
    if wish.what == "resume":
        return line.resumes_to
    if wish.what == "settle" and line.state in ("publicised", "objected"):
        return line.state if settled(line, wish.fen).county == line.published else "reviewed"
    if wish.what in ("settle", "unpaid"):
        return line.state
    if wish.what == "approve":
        return "approved" if (line.county or 0) > 0 else "clawback" if (line.county or 0) < 0 else "paid"
    return MOVES[wish.what].targets[0]


def settled(line: AwardLine, fen: int | None) -> AwardLine:
    """The line were its own level's sum settled so."""
    return line._replace(sums={**line.sums, line.own_level: fen})


def decide(workspace: Workspace, name: str, wish: Wish, stamp: Stamp, *, but: Collection[str] = ()) -> Taken:
    """Takes a step on a round, all of its lines that stand where the step begins but those left out, or on one line.

    Conflict, naming the legal steps, where it may not be taken; where a line is not certain, has drifted, or is in public
    still; where the fund is too small. NotFound for an unknown round or line. Nothing is written then, nor where the step was
    taken already, word for word.
    """
    with workspace.store.write() as connection:
        round_, only = round_named(connection, name)
        lines = lines_of(connection, round_.id)
        if again := _taken_already(lines, wish, only, but):
            return Taken(None, round_, tuple(again), ())
        chosen = [line for line in _chosen(round_, lines, wish.what, only, but) if wish.what not in OF_MONEY or not taken_last(line, wish)]
        deciding = Deciding(connection, workspace, round_, in_order(wish, chosen, round_.opened_on, stamp), stamp, lines)
        if wish.what in _CHECKS:
            _CHECKS[wish.what](deciding, chosen)
        changes = list(deciding.changes(chosen))
        entry = apply(connection, changes, stamp)
        assert entry is not None
        round_, taken = round_named(connection, round_.id)[0], {line.number for line in chosen}
        return Taken(
            entry,
            round_,
            tuple(moved_on(chosen, changes, round_)),
            tuple(line for line in lines if line.number not in taken and only is None),
            tuple(deciding.warnings),
            tuple(deciding.doubts),
        )


def _taken_already(lines: Sequence[AwardLine], wish: Wish, only: int | None, but: Collection[str]) -> list[AwardLine]:
    """The lines that this very step was taken on, where none is left for it: asked of the steps that are about money."""
    if wish.what not in OF_MONEY:
        return []
    named = [line for line in lines if (only is None or line.number == only) and not {line.id, str(line.number)} & set(but)]
    if any(_is_legal(line, wish.what) and not taken_last(line, wish) for line in named):
        return []
    return [line for line in named if taken(line, wish)]


def _chosen(round_: Round, lines: Sequence[AwardLine], what: StepName, only: int | None, but: Collection[str]) -> list[AwardLine]:
    named = {line.id: line for line in lines} | {str(line.number): line for line in lines}
    unknown = [word for word in but if word not in named]
    if unknown:
        message = _("Round {round} has no line {number}.").format(round=round_.id, number=_(", ").join(unknown))
        raise NotFound(message, _("`hte award show {round}` shows its lines.").format(round=round_.id))
    if only is not None:
        chosen = named_lines(round_, lines, only)
        refuse_illegal(chosen[0], what)
        return chosen
    left = {named[word].number for word in but}
    chosen = [line for line in lines if line.number not in left and _is_legal(line, what)]
    if not chosen:
        wanted = _(", ").join(award_title(state) for state in MOVES[what].sources)
        message = _("No line of round {round} is {states}.").format(round=round_.id, states=wanted)
        raise Conflict(message, _("`hte award show {round}` shows where its lines stand.").format(round=round_.id))
    return chosen


def named_lines(round_: Round, lines: Sequence[AwardLine], number: int) -> list[AwardLine]:
    """The line of that number, alone. NotFound where the round has none."""
    found = [line for line in lines if line.number == number]
    if not found:
        message = _("Round {round} has no line {number}.").format(round=round_.id, number=number)
        raise NotFound(message, _("`hte award show {round}` shows its lines.").format(round=round_.id))
    return found


def _is_legal(line: AwardLine, what: StepName) -> bool:
    """Whether a step may be taken where a line stands; what was paid is claimed back, never rejected."""
    return line.state in MOVES[what].sources and (what != "reject" or line.balance().kept == 0)


def refuse_illegal(line: AwardLine, what: StepName) -> None:
    """Conflict, naming the steps that are legal, where a step may not be taken."""
    if _is_legal(line, what):
        return
    legal = _(", ").join(f"`hte award {step}`" for step in legal_from(line.state))
    raise Conflict(
        _("{line} is {state}: `{step}` is not possible there.").format(line=line.id, state=award_title(line.state), step=what),
        _("Possible are: {steps}.").format(steps=legal),
    )


def refuse(faults: Iterable[str], fix: str | None = None) -> None:
    """Conflict with every sentence, where there is any."""
    said = list(faults)
    if said:
        raise Conflict("\n".join(sentences(said)), fix or _("Nothing was written. Of a round, `--except LINE` leaves a line out."))


def refuse_adjusted(connection: Connection, lines: Sequence[AwardLine]) -> None:
    """Conflict where the difference to a line stands in another one: a line that it counts on neither changes nor goes."""
    ids = {line.id for line in lines}
    refuse(
        _("{line}: {other} is the difference to it; `hte award reject {other} --reason WHY` comes first.").format(line=id_, other=other.id)
        for other in adjusting(connection, ids)
        for id_ in other.earlier
        if id_ in ids
    )


def refuse_drifted(connection: Connection, lines: Sequence[AwardLine]) -> None:
    """Conflict, field by field, where what a line rests on is no longer as it was frozen.

    What a later line adjusts that was decided on is accounted for: the later line's facts count instead.
    """
    drifts = drifted(connection, lines)
    later = [line for line in adjusting(connection, {one.line.id for one in drifts}) if line.state in COMMITTED] if drifts else []
    drifts += drifted(connection, later)
    adjusted = {id_ for line in later for id_ in line.earlier}
    refuse_changed([(drift.line, drift.differences) for drift in drifts if drift.line.id not in adjusted])


def refuse_changed(found: Sequence[tuple[AwardLine, Sequence[Difference]]]) -> None:
    """Conflict, a sentence for each line with all that has changed of it, and how it is taken as it is now."""
    if not found:
        return
    names = dict.fromkeys(line.round if len(found) > 1 else line.id for line, _differences in found)
    fix = _("{refresh} takes it as it is now.").format(refresh=command("award", "refresh", *names, "--reason", "WHY"))
    said = _("{line}: {changed}.")
    refuse(
        (said.format(line=line.id, changed=_("; ").join(told(one, line.plan).sentence for one in changed)) for line, changed in found), fix
    )


def _certain(deciding: Deciding, lines: Sequence[AwardLine]) -> None:
    rules = RulesHeld(deciding.connection)
    refuse(said for line in lines for said in uncertain(line, rules.plan_of(line)))
    deciding.doubts = _doubts(deciding, lines)
    refuse_doubtful(deciding.round.id, [one for one in deciding.doubts if one.stops])


def _doubts(deciding: Deciding, lines: Sequence[AwardLine]) -> list[Standing]:
    connection, chosen = deciding.connection, {line.id for line in lines}
    found = round_doubts(connection, deciding.workspace.plans(connection), deciding.round.id, deciding.lines).standing
    return [one for one in found if one.line in chosen]


def _refuse_other_rules(deciding: Deciding, lines: Sequence[AwardLine]) -> None:
    """Conflict where a plan was adopted since, by which a line's rule says something else."""
    plans = deciding.workspace.plans(deciding.connection)
    refuse_changed(list(rules_changed(lines, RulesHeld(deciding.connection), plans)))


def _reviewing(deciding: Deciding, lines: Sequence[AwardLine]) -> None:
    refuse_drifted(deciding.connection, lines)
    _refuse_other_rules(deciding, lines)
    rules = RulesHeld(deciding.connection)
    deciding.warnings += [said for line in lines for said in uncertain(line, rules.plan_of(line))]
    deciding.doubts = _doubts(deciding, lines)
    looks = [one for one in deciding.doubts if one.stops and one.doubt.grade == "look"]
    if deciding.wish.seen:
        deciding.answered = looks
    deciding.warnings += [doubt_sentence(one) for one in deciding.doubts if one.stops and one not in deciding.answered]


def _approving(deciding: Deciding, lines: Sequence[AwardLine]) -> None:
    deciding.warnings += refuse_preparer(deciding.connection, deciding.workspace, deciding.round, lines, deciding.stamp)
    _refuse_others_money(lines)
    refuse_drifted(deciding.connection, lines)
    _refuse_other_rules(deciding, lines)
    _certain(deciding, lines)
    _as_published(lines)
    _affordable(deciding, lines)


def _refuse_others_money(lines: Sequence[AwardLine]) -> None:
    """Of a line that gives other levels' money only there is nothing to approve; rounds of an older program may hold one."""
    refuse(
        (
            _("{line}: its rule gives none of the money that the office decides on; there is nothing to approve.").format(line=line.id)
            for line in lines
            if line.own_level not in line.due
        ),
        _("`hte award reject LINE --reason WHY` takes such a line out; `hte subsidy calc` goes on to show it."),
    )


def _as_published(lines: Sequence[AwardLine]) -> None:
    """What is approved is what was published: Conflict, line by line, where it is worth something else by now."""
    refuse(
        (
            _("{line}: published were {shown} yuan, approved would be {sum}.").format(
                line=line.id, shown=_("no sum") if line.published is None else yuan_text(line.published), sum=yuan_text(line.county or 0)
            )
            for line in lines
            if line.published != line.county
        ),
        _("Nothing was written. What has changed is published again: reject the line, then `hte award refresh` it."),
    )


def _rejecting(deciding: Deciding, lines: Sequence[AwardLine]) -> None:
    refuse_adjusted(deciding.connection, lines)


def _settling(deciding: Deciding, lines: Sequence[AwardLine]) -> None:
    refuse(
        (
            _("{line} was approved before it was suspended: its sum cannot be settled again now.").format(line=line.id)
            for line in lines
            if line.state == "suspended" and line.before_suspension in COMMITTED
        ),
        _("Reject it, then `hte award refresh` it: it is published and approved again."),
    )
    refuse(
        (
            _("{line}: its sum is the difference to {other}, which is not settled yet.").format(line=line.id, other=other)
            for line in lines
            for other in _waits_for(line)
        ),
        _("Settle that one, then freeze this one again: `hte award refresh LINE --reason WHY`."),
    )
    deciding.warnings += [
        _("{other} is the difference to {line}: `hte award refresh {other} --reason WHY` recalculates it.").format(other=other.id, line=id_)
        for other in adjusting(deciding.connection, {line.id for line in lines})
        for id_ in other.earlier
        if id_ in {line.id for line in lines} and other.state != "rejected"
    ]
    refuse(
        _("{line}: the rule states the {level}'s sum, {sum} yuan; it is not settled by hand.").format(
            line=line.id, level=level_title(line.own_level, line.plan), sum=yuan_text(sum_)
        )
        for line in lines
        if (sum_ := line.sums.get(line.own_level, 0)) is not None
    )


def _waits_for(line: AwardLine) -> list[str]:
    """The lines whose sums are not settled yet, to which the sum of this one is the difference."""
    if line.county is not None or line.sums.get(line.own_level, 0) is None:
        return []
    return [name for name, sums in line.earlier.items() if sums.get(line.own_level, 0) is None]


def _affordable(deciding: Deciding, lines: Sequence[AwardLine]) -> None:
    """The fund must hold what is approved now; with `over_budget` and a reason it need not. No fund stated: a warning."""
    year, wish = deciding.round.budget_year, deciding.wish
    if year is not None:
        fen = sum(max(0, line.county or 0) for line in lines)
        held = held_by_fund(deciding.connection, {year: fen} if fen else {}, over_budget=wish.over_budget, reason=wish.reason)
        deciding.warnings += held.warnings
        deciding.wish = replace(wish, over_budget=bool(held.exceeded))
    else:
        deciding.wish = replace(wish, over_budget=False)


OF_MONEY = ("approve", "settle", "unpaid")
"""The steps that bind or withhold money: whoever repeats one is told that it was taken, not that it cannot be."""

Check = Callable[[Deciding, Sequence[AwardLine]], None]

_CHECKS: Mapping[str, Check] = {"review": _reviewing, "settle": _settling, "approve": _approving, "reject": _rejecting}
