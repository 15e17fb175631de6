"""`hte award open`: a year's entitlements that no round holds become a round, each frozen with its rule and facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from sqlalchemy import Connection

from hte_cli.errors import Conflict
from hte_cli.language import _
from hte_cli.services.awarding.claims import Owed, owed
from hte_cli.services.awarding.days import opening_in_order
from hte_cli.services.awarding.frozen import Facts, Ground, facts_of, rules_of
from hte_cli.services.awarding.reading import line_of, lines_of_records, rounds
from hte_cli.services.awarding.rows import OPENING, Wish, made, round_row, stated, step_row
from hte_cli.services.workspace import Workspace
from hte_cli.store.journal import apply
from hte_cli.store.reading import image, is_empty, table_of
from hte_cli.values.awards import COMMITTED, AwardLine
from hte_cli.values.canonical import canonical_json, ordered_json
from hte_cli.values.claims import adjusted
from hte_cli.values.journal import Stamp
from hte_cli.values.records import Change, Fields
from hte_cli.values.results import Sums


@dataclass(frozen=True, slots=True)
class Opened:
    """A new round: its entry, its name and its lines."""

    entry: int
    round: str
    lines: tuple[AwardLine, ...]


@dataclass(frozen=True, slots=True)
class New:
    """A line to be frozen: what is owed, under which claim, less what other lines gave for it."""

    owed: Owed
    claim: str
    earlier: Mapping[str, Sums] = field(default_factory=dict)


def open_round(
    workspace: Workspace, year: int, budget_year: int, on: date, stamp: Stamp, *, no_history: bool = False, early: str | None = None
) -> Opened:
    """Freezes what the year owes and no round holds yet; what changed of lines that were decided on becomes adjustment lines.

    Conflict where nothing is new, or where no round is there and nobody said whether anything was paid before; where the day
    is before that of the evidence, unless `early` says why the file is so.
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
        lines = list(frozen_rows(connection, round_id, new_lines(connection, list(owed(connection, plans, year))), rules))
        if not lines:
            raise Conflict(
                _("Every entitlement of {year} stands in a round already.").format(year=year), _("`hte award list` shows the rounds.")
            )
        opened = round_row(year, number, "opened", on.isoformat(), stamp.actor, budget_year)
        columns = [column.name for column in table_of("award_line").columns]
        made_lines = tuple(line_of(tuple(map(row.get, columns))) for row in lines)
        marked = opening_in_order(on, made_lines, stamp, early)
        step = step_row(round_id, OPENING, Wish("open", on, reason=early if marked else None, out_of_order=marked), stamp)
        changes = [made("award_round", opened), made("award_step", step), *rules_changes(connection, rules.values())]
        entry = apply(connection, [*changes, *(made("award_line", row) for row in lines)], stamp)
        assert entry is not None
        return Opened(entry, round_id, made_lines)


def rules_changes(connection: Connection, rules: Iterable[Fields]) -> Iterator[Change]:
    """The rules' text, where the store does not hold it yet."""
    for row in rules:
        if image(connection, "award_rules", str(row["hash"])) is None:
            yield made("award_rules", row)


def new_lines(connection: Connection, owed_now: Sequence[Owed]) -> list[New]:
    """Of what is owed, what no line holds, and the differences to what lines gave that were decided on."""
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
    """The rows of `award_line` for new lines, numbered from `first`."""
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
        "sums": _said(tuple(line.sums.items())),
        "earlier": canonical_json(new.earlier) if new.earlier else None,
        "facts": ordered_json(facts),
        "frozen": step,
    }
    return stated(row)


@lru_cache(maxsize=1000)
def _said(items: tuple[tuple[str, object], ...]) -> str:
    """What most lines of a round say alike, as it is stored."""
    return canonical_json(dict(items))
