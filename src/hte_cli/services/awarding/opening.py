"""`hte award open`: a year's entitlements that no round holds become a round, each frozen with its rule and facts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from sqlalchemy import Connection

from hte_cli.errors import Conflict
from hte_cli.language import _, _n
from hte_cli.policy.plan import Plan
from hte_cli.policy.rules.rules_sql import compile_rules
from hte_cli.services.awarding.claims import Owed, owed
from hte_cli.services.awarding.days import opening_in_order
from hte_cli.services.awarding.frozen import Facts, Ground, facts_of, rules_of
from hte_cli.services.awarding.holding import Holdings, holdings
from hte_cli.services.awarding.pots import pots_of
from hte_cli.services.awarding.reading import line_named, line_of, rounds
from hte_cli.services.awarding.reconciling import unsettled_of
from hte_cli.services.awarding.rows import OPENING, Wish, made, round_row, stated, step_row
from hte_cli.services.owing import always, awarded
from hte_cli.services.undecided import undecided
from hte_cli.services.workspace import Workspace
from hte_cli.store.journal import apply
from hte_cli.store.reading import image, is_empty, table_of
from hte_cli.values.award_states import COMMITTED
from hte_cli.values.awards import AwardLine
from hte_cli.values.canonical import canonical_json, ordered_json
from hte_cli.values.claims import adjusted, first_claim, number_of
from hte_cli.values.journal import Stamp
from hte_cli.values.reconciling import Unsettled
from hte_cli.values.records import Change, Fields
from hte_cli.values.results import Sums, Undecided
from hte_cli.values.telling import sentences
from hte_cli.values.undecided import undecided_sentence


@dataclass(frozen=True, slots=True)
class Opened:
    """A new round: its entry, its name and its lines, and what of the year is not settled all the same."""

    entry: int
    round: str
    lines: tuple[AwardLine, ...]
    unsettled: tuple[Unsettled, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    """What cannot be told of the year's rules, and so is in no round."""


@dataclass(frozen=True, slots=True)
class New:
    """A line to be frozen: what is owed, under which claim, less what other lines gave for it."""

    owed: Owed
    claim: str
    earlier: Mapping[str, Sums] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Opening:
    """A round that somebody asks for. `again` names lines whose award is to be given anew, with the reason."""

    year: int
    budget_year: int
    on: date
    no_history: bool = False
    again: tuple[str, ...] = ()
    reason: str | None = None
    out_of_order: bool = False


def open_round(workspace: Workspace, wish: Opening, stamp: Stamp) -> Opened:
    """Freezes what the year owes and no round holds yet; what changed of lines that were decided on becomes adjustment lines.

    Conflict where nothing is new, with what is not settled all the same, or where no round is there and nobody said whether
    anything was paid before; where the day is before that of the evidence, and the wish does not say that the file is so.
    NotFound for a line `again` that there is not.
    """
    with workspace.store.write() as connection:
        if not wish.no_history and is_empty(connection, "award_round"):
            raise Conflict(
                _("It is not known what was paid before this store was kept."),
                _("Import the list of it (`hte import FILE --as payments-made`), or say that there is none: --no-history."),
            )
        plans = workspace.plans(connection)
        number = max((one.number for one in rounds(connection) if one.year == wish.year), default=0) + 1
        round_id, rules = f"{wish.year}-{number}", rules_of(connection, plans)
        owed_now = list(owed(connection, plans, wish.year))
        held, again = holdings(connection, owed_now), {line_named(connection, name).id for name in wish.again}
        new = new_lines(connection, plans, wish.year, owed_now, held, again)
        left = tuple(unsettled_of(connection, plans, wish.year, owed_now, held, {first_claim(one.claim) for one in new}))
        untold = tuple(undecided(connection, plans, wish.year))
        if not new:
            raise _nothing_new(wish.year, left, untold, _others_money(plans, wish.year))
        lines = list(frozen_rows(connection, round_id, new, rules))
        opened = round_row(wish.year, number, "opened", wish.on.isoformat(), stamp.actor, wish.budget_year)
        columns = [column.name for column in table_of("award_line").columns]
        made_lines = tuple(line_of(tuple(map(row.get, columns))) for row in lines)
        marked = opening_in_order(wish.on, made_lines, stamp, wish.reason if wish.out_of_order else None)
        step = step_row(round_id, OPENING, Wish("open", wish.on, reason=wish.reason, out_of_order=marked), stamp)
        changes = [made("award_round", opened), made("award_step", step), *rules_changes(connection, rules.values())]
        entry = apply(connection, [*changes, *(made("award_line", row) for row in lines)], stamp)
        assert entry is not None
        return Opened(entry, round_id, made_lines, left, untold)


def _others_money(plans: Sequence[Plan], year: int) -> list[str]:
    """That rules of the year give other levels' money only, and so are in no round; nothing where none does."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    rules = compile_rules(plans)
    ours = awarded(rules)
    periods = {place: rules[place].plan.validity(rules[place].rule) for place in always(rules) - ours}
    named = dict.fromkeys(rules[place].rule.id for place, period in periods.items() if period.from_ <= last and period.until > first)
    said = _("What gives none of the money that the office decides on is in no round: {rules}.")
    return [said.format(rules=_(", ").join(named))] if named else []


def _nothing_new(year: int, left: Sequence[Unsettled], untold: Sequence[Undecided], others: Sequence[str]) -> Conflict:
    """Says that there is nothing to open; what is not settled, or cannot be told, stands below it, with the way out of each."""
    if not left:
        said = _("Every entitlement of {year} is in a round already.").format(year=year)
        return Conflict("\n".join((said, *others, *map(undecided_sentence, untold))), _("`hte award list` shows the rounds."))
    said = _n(
        "Nothing new is to be opened for {year}; {n} award is not settled:",
        "Nothing new is to be opened for {year}; {n} awards are not settled:",
        len(left),
    )
    named = sentences([f"{one.enterprise}: {one.what} `{one.fix}`" for one in left])
    told = (said.format(year=year, n=len(left)), *named, *others, *map(undecided_sentence, untold))
    return Conflict("\n".join(told), _("`hte check --only award-unsettled` shows all."))


def rules_changes(connection: Connection, rules: Iterable[Fields]) -> Iterator[Change]:
    """The rules' text, where the store does not hold it yet."""
    for row in rules:
        if image(connection, "award_rules", str(row["hash"])) is None:
            yield made("award_rules", row)


def new_lines(
    connection: Connection, plans: Sequence[Plan], year: int, owed_now: Sequence[Owed], held: Holdings, again: Collection[str] = ()
) -> list[New]:
    """Of what is owed, what no line holds, and the differences to what lines gave that were decided on.

    For the lines `again`, what was claimed back, released or rejected is given anew.
    """
    pooled = pots_of(connection, plans, year, owed_now, held, again).new
    new = _alone([one for one in owed_now if not one.pooled], held, again)
    return [*new, *(New(share.owed, share.claim, share.earlier) for share in pooled)]


def _alone(owed_now: Sequence[Owed], held: Holdings, again: Collection[str]) -> list[New]:
    """Those that draw from no pot of the enterprise."""
    found = []
    for one in owed_now:
        lines = held.of(one)
        if not lines:
            found.append(New(one, one.claim))
            continue
        anew = held.is_open_again(one) or bool({line.id for line in lines} & set(again))
        if (earlier := _given(one, lines, anew=anew)) is not None:
            found.append(New(one, adjusted(one.claim, 1 + max(number_of(line.claim) for line in lines)), earlier))
    return found


def _given(one: Owed, lines: Sequence[AwardLine], *, anew: bool) -> Mapping[str, Sums] | None:
    """What the lines gave for the claim, by line, where the own level owes another sum today; else None.

    A line that nothing was decided on is no award yet: it is drafted anew instead. While another enterprise has something
    for the record, to whom it belonged before, nothing is given a second time.
    """
    own, now = one.compiled.plan.own_level, one.line.sums.get(one.compiled.plan.own_level, 0)
    theirs = [line for line in lines if line.enterprise_key == one.line.enterprise_key]
    if any(line.given for line in lines if line not in theirs):
        return None
    if all(line.state == "rejected" for line in lines):
        return {line.id: {} for line in lines} if anew else None
    if now is None or any(line.state not in (*COMMITTED, "rejected") or line.county is None for line in theirs):
        return None
    if not theirs:
        return {line.id: {} for line in lines}
    if anew:
        given = {line.id: {**line.due, own: line.given} if line.state != "rejected" else {} for line in theirs}
        return given if sum(line.given for line in theirs) != now else None
    return gave(theirs, now)


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
