"""`hte award open`: a year's entitlements that no round holds become a round, each frozen with its rule and facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from sqlalchemy import Connection

from hte_cli.errors import Conflict
from hte_cli.language import _
from hte_cli.policy.plan import Plan
from hte_cli.services.awarding.claims import Owed, owed
from hte_cli.services.awarding.frozen import Facts, Ground, facts_of, rules_of
from hte_cli.services.awarding.pots import Held, Waiting, held_of, shares
from hte_cli.services.awarding.reading import line_of, lines_of_enterprises, lines_of_records, rounds
from hte_cli.services.awarding.rows import OPENING, Wish, made, round_row, stated, step_row
from hte_cli.services.undecided import undecided
from hte_cli.services.workspace import Workspace
from hte_cli.store.journal import apply
from hte_cli.store.reading import image, is_empty, table_of
from hte_cli.values.awards import COMMITTED, AwardLine
from hte_cli.values.canonical import canonical_json, ordered_json
from hte_cli.values.claims import adjusted
from hte_cli.values.commands import command
from hte_cli.values.journal import Stamp
from hte_cli.values.records import Change, Fields
from hte_cli.values.results import Sums, Undecided
from hte_cli.values.undecided import undecided_sentence


@dataclass(frozen=True, slots=True)
class Opened:
    """A new round: its entry, its name and its lines."""

    entry: int
    round: str
    lines: tuple[AwardLine, ...]
    waiting: tuple[Waiting, ...] = ()
    """What is left out until an earlier year's line of its pot is opened."""

    undecided: tuple[Undecided, ...] = ()
    """What cannot be told of the year's rules."""


@dataclass(frozen=True, slots=True)
class New:
    """A line to be frozen: what is owed, under which claim, less what other lines gave for it."""

    owed: Owed
    claim: str
    earlier: Mapping[str, Sums] = field(default_factory=dict)


def open_round(workspace: Workspace, year: int, budget_year: int, on: date, stamp: Stamp, *, no_history: bool = False) -> Opened:
    """Freezes what the year owes and no round holds yet; what changed of lines that were decided on becomes adjustment lines.

    Conflict where nothing is new, or where no round is there and nobody said whether anything was paid before.
    """
    with workspace.store.write() as connection:
        if not no_history and is_empty(connection, "award_round"):
            raise Conflict(
                _("It is not known what was paid before this store was kept."),
                _("Import the list of it (`hte import FILE --as payments-made`), or say that there is none: --no-history."),
            )
        plans = workspace.plans(connection)
        number = max((one.number for one in rounds(connection) if one.year == year), default=0) + 1
        round_id, rules = f"{year}-{number}", rules_of(connection, plans)
        left = undecided(connection, plans, year)
        new, waiting = new_lines(connection, plans, year)
        lines = list(frozen_rows(connection, round_id, new, rules))
        if not lines:
            refuse_waiting(waiting, left)
            raise Conflict(
                _("Every entitlement of {year} stands in a round already.").format(year=year), _("`hte award list` shows the rounds.")
            )
        opened = round_row(year, number, "opened", on.isoformat(), stamp.actor, budget_year)
        step = step_row(round_id, OPENING, Wish("open", on), stamp)
        changes = [made("award_round", opened), made("award_step", step), *rules_changes(connection, rules.values())]
        columns = [column.name for column in table_of("award_line").columns]
        entry = apply(connection, [*changes, *(made("award_line", row) for row in lines)], stamp)
        assert entry is not None
        return Opened(entry, round_id, tuple(line_of(tuple(map(row.get, columns))) for row in lines), tuple(waiting), tuple(left))


def rules_changes(connection: Connection, rules: Iterable[Fields]) -> Iterator[Change]:
    """The rules' text, where the store does not hold it yet."""
    for row in rules:
        if image(connection, "award_rules", str(row["hash"])) is None:
            yield made("award_rules", row)


def new_lines(connection: Connection, plans: Sequence[Plan], year: int) -> tuple[list[New], list[Waiting]]:
    """Of what a year owes, what no line holds, and the differences to what lines gave that were decided on.

    Beside it what waits for an earlier year's line of its pot.
    """
    owed_now = list(owed(connection, plans, year))
    found, waiting = _of_pots(connection, plans, year, [one for one in owed_now if one.pooled])
    return [*_alone(connection, [one for one in owed_now if not one.pooled]), *found], waiting


def _of_pots(connection: Connection, plans: Sequence[Plan], year: int, owed_now: Sequence[Owed]) -> tuple[list[New], list[Waiting]]:
    """The lines of pots that enterprises have, pot by pot."""
    now, before = dict[tuple[str, str], list[Owed]](), dict[tuple[str, str], list[Owed]]()
    for one in owed_now:
        now.setdefault((one.compiled.rule.claim, one.line.enterprise_key), []).append(one)
    for one in owed(connection, plans, year - 1, so_far=True) if now else ():
        before.setdefault((one.compiled.rule.claim, one.line.enterprise_key), []).append(one)
    held = held_of(lines_of_enterprises(connection, {enterprise for _benefit, enterprise in now}), plans)
    found, waiting = [], list[Waiting]()
    for place, some in now.items():
        lines = held.get(place, Held(()))
        new, wait = shares(lines, some, before.get(place, ()))
        found += [New(s.owed, adjusted(s.owed.claim, len(lines.of(s.owed.claim))) if s.adjusts else s.owed.claim, s.earlier) for s in new]
        waiting += wait
    return found, waiting


def refuse_waiting(waiting: Sequence[Waiting], left: Sequence[Undecided]) -> None:
    """Conflict where all that is new waits for an earlier year's line of its pot, or cannot be told."""
    said = [*map(waiting_sentence, waiting), *map(undecided_sentence, left)]
    if said:
        raise Conflict("\n".join((_("No entitlement can be opened now."), *said)), _("`hte award list` shows the rounds."))


def waiting_sentence(one: Waiting) -> str:
    """What is left out, and which command opens the line that it waits for."""
    said = _(
        "{enterprise}, {evidence}: {other} of {day} draws from the same pot ({benefit}) and stands in no round; {command} comes first."
    )
    return said.format(
        enterprise=one.owed.line.enterprise,
        evidence=one.owed.line.evidence or one.owed.line.subject,
        other=one.before.line.evidence or one.before.line.subject,
        day=one.before.line.on,
        benefit=one.owed.compiled.rule.claim,
        command=command("award", "open", "--year", one.before.line.on[:4]),
    )


def _alone(connection: Connection, owed_now: Sequence[Owed]) -> list[New]:
    """The lines that draw from no pot of the enterprise."""
    held: dict[str, list[AwardLine]] = {}
    for line in lines_of_records(connection, {one.record for one in owed_now}):
        held.setdefault(line.first_claim, []).append(line)
    found = []
    for one in owed_now:
        lines = held.get(one.claim)
        if lines is None:
            found.append(New(one, one.claim))
        elif (earlier := _given(one, lines)) is not None:
            found.append(New(one, adjusted(one.claim, len(lines)), earlier))
    return found


def _given(one: Owed, lines: Sequence[AwardLine]) -> Mapping[str, Sums] | None:
    """What the lines gave for the claim, by line, where the own level owes another sum today; else None.

    A line that nothing was decided on is no award yet: it is drafted anew instead.
    """
    now = one.line.sums.get(one.compiled.plan.own_level, 0)
    if now is None or any(line.state not in COMMITTED or line.county is None for line in lines):
        return None
    return gave(lines, now)


def gave(lines: Sequence[AwardLine], now: int) -> Mapping[str, Sums] | None:
    """What lines gave for a claim that is worth `now` fen of their own level's money, by line; None where nothing differs.

    A rejected line gave nothing. What was claimed back is no longer given where still less is owed; where more is owed it
    stays claimed back, since that was decided for another reason than the sum.
    """
    given: dict[str, Sums] = {line.id: {} if line.state == "rejected" else line.due for line in lines}
    own = lines[0].own_level
    kept = {line.id: {**given[line.id], own: (given[line.id].get(own) or 0) - line.taken_back} for line in lines}
    least, most = (sum(sums.get(own) or 0 for sums in by_line.values()) for by_line in (kept, given))
    return None if least <= now <= most else kept if now < least else given


def ground_owed(one: Owed) -> Ground:
    """What a line rests on that is owed today."""
    return Ground(one.line.enterprise_key, one.record, one.line.on, one.line.evidence, one.compiled.rule)


def frozen_rows(
    connection: Connection, round_id: str, new: Sequence[New], rules: Mapping[str, Fields], *, first: int = 1, step: int = OPENING
) -> Iterator[Fields]:
    """The rows of `award_line` for new lines, numbered from `first`; what one counts on beside it is named by its id there."""
    ids = {one.claim: f"{round_id}/{number}" for number, one in enumerate(new, first)}
    new = [replace(one, earlier={ids.get(name, name): sums for name, sums in one.earlier.items()}) if one.earlier else one for one in new]
    grounds = [ground_owed(one.owed) for one in new]
    for number, (one, facts) in enumerate(zip(new, facts_of(connection, grounds), strict=True), first):
        yield frozen_row(round_id, number, one, facts, str(rules[one.owed.line.plan]["hash"]), step)


def frozen_row(round_id: str, number: int, new: New, facts: Facts, rules_hash: str, step: int) -> Fields:
    """One row of `award_line`."""
    line, rule = new.owed.line, new.owed.compiled.rule
    row: Fields = {
        "record": new.owed.record,
        "own_level": new.owed.compiled.plan.own_level,
        "round": round_id,
        "line": number,
        "claim": new.claim,
        "benefit": rule.claim,
        "enterprise": line.enterprise_key,
        "name": line.enterprise,
        "uscc": line.uscc,
        "plan": line.plan,
        "rule": line.rule,
        "rules_hash": rules_hash,
        "titles": _said(tuple(line.titles.items())),
        "clause": line.clause,
        "basis": line.basis,
        "kind": rule.when.kind,
        "on": line.on,
        "evidence": line.evidence,
        "subject": line.subject,
        "occasion": line.occasion,
        "occasion_source": line.occasion_source,
        "sums": _said(tuple(line.gross.items())),
        "earlier": canonical_json(new.earlier) if new.earlier else None,
        "facts": ordered_json(facts),
        "frozen": step,
    }
    return stated(row)


@lru_cache(maxsize=1000)
def _said(items: tuple[tuple[str, object], ...]) -> str:
    """What most lines of a round say alike, as it is stored."""
    return canonical_json(dict(items))
