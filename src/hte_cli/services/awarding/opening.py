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
from hte_cli.services.awarding.frozen import Facts, Ground, facts_of, rules_of
from hte_cli.services.awarding.reading import line_of, lines_of_enterprises, rounds
from hte_cli.services.workspace import Workspace
from hte_cli.store.journal import apply
from hte_cli.store.reading import image, is_empty, key_of, table_of
from hte_cli.values.awards import COMMITTED, COUNTY, AwardLine
from hte_cli.values.canonical import canonical_json, ordered_json
from hte_cli.values.journal import Stamp
from hte_cli.values.records import KEY_SEPARATOR, Change, Fields
from hte_cli.values.results import Sums

OPENING = 1
"""The number of a round's first step."""


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
        lines = list(frozen_rows(connection, round_id, new_lines(connection, list(owed(connection, plans, year))), rules))
        if not lines:
            raise Conflict(
                _("Every entitlement of {year} stands in a round already.").format(year=year), _("`hte award list` shows the rounds.")
            )
        opened: Fields = {
            "id": round_id,
            "year": year,
            "number": number,
            "budget_year": budget_year,
            "origin": "opened",
            "opened_on": on.isoformat(),
            "opened_by": stamp.actor,
        }
        step: Fields = {"round": round_id, "number": OPENING, "what": "open", "on": on.isoformat(), "by": stamp.actor}
        changes = [made("award_round", opened), made("award_step", step), *rules_changes(connection, rules.values())]
        columns = [column.name for column in table_of("award_line").columns]
        entry = apply(connection, [*changes, *(made("award_line", row) for row in lines)], stamp)
        assert entry is not None
        return Opened(entry, round_id, tuple(line_of(tuple(map(row.get, columns))) for row in lines))


def made(table: str, after: Fields) -> Change:
    """A new row."""
    return Change(table, key_of(table, after), None, after)


def rules_changes(connection: Connection, rules: Iterable[Fields]) -> Iterator[Change]:
    """The rules' text, where the store does not hold it yet."""
    for row in rules:
        if image(connection, "award_rules", str(row["hash"])) is None:
            yield made("award_rules", row)


def new_lines(connection: Connection, owed_now: Sequence[Owed]) -> list[New]:
    """Of what is owed, what no line holds, and the differences to what lines gave that were decided on."""
    held: dict[str, list[AwardLine]] = {}
    for line in lines_of_enterprises(connection, {one.line.enterprise_key for one in owed_now}):
        held.setdefault(claim_held(line), []).append(line)
    found = []
    for one in owed_now:
        lines = held.get(one.claim)
        if lines is None:
            found.append(New(one, one.claim))
        elif (earlier := _given(one, lines)) is not None:
            found.append(New(one, KEY_SEPARATOR.join((one.claim, "adjusted", str(len(lines)))), earlier))
    return found


def claim_held(line: AwardLine) -> str:
    """The claim that a line holds, or adjusts. One of an enterprise follows the enterprise's record, should it be merged."""
    parts = line.claim.split(KEY_SEPARATOR)
    if "adjusted" in parts:
        parts = parts[: parts.index("adjusted")]
    if parts[1] == "enterprise":
        parts[2] = line.enterprise_key
    return KEY_SEPARATOR.join(parts)


def _given(one: Owed, lines: Sequence[AwardLine]) -> Mapping[str, Sums] | None:
    """What the lines gave for the claim, by line, where the county owes another sum today; else None.

    A line that nothing was decided on is no award yet: it is drafted anew instead.
    """
    now = one.line.sums.get(COUNTY, 0)
    if now is None or any(line.state not in COMMITTED or line.county is None for line in lines):
        return None
    return gave(lines, now)


def gave(lines: Sequence[AwardLine], now: int) -> Mapping[str, Sums] | None:
    """What lines gave for a claim that is worth `now` fen of the county's money, by line; None where nothing differs.

    A rejected line gave nothing. What was claimed back is no longer given where still less is owed; where more is owed it
    stays claimed back, since that was decided for another reason than the sum.
    """
    given: dict[str, Sums] = {line.id: {} if line.state == "rejected" else line.due for line in lines}
    kept = {line.id: {**given[line.id], COUNTY: (given[line.id].get(COUNTY) or 0) - line.taken_back} for line in lines}
    least, most = (sum(sums.get(COUNTY) or 0 for sums in by_line.values()) for by_line in (kept, given))
    return None if least <= now <= most else kept if now < least else given


def frozen_rows(
    connection: Connection, round_id: str, new: Sequence[New], rules: Mapping[str, Fields], *, first: int = 1, step: int = OPENING
) -> Iterator[Fields]:
    """The rows of `award_line` for new lines, numbered from `first`."""
    grounds = [Ground(one.owed.line.enterprise_key, one.owed.line.on, one.owed.line.evidence, one.owed.compiled.rule) for one in new]
    for number, (one, facts) in enumerate(zip(new, facts_of(connection, grounds), strict=True), first):
        yield frozen_row(round_id, number, one, facts, str(rules[one.owed.line.plan]["hash"]), step)


def frozen_row(round_id: str, number: int, new: New, facts: Facts, rules_hash: str, step: int) -> Fields:
    """One row of `award_line`."""
    line, rule = new.owed.line, new.owed.compiled.rule
    row: Fields = {
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
    return {name: value for name, value in row.items() if value is not None}


@lru_cache(maxsize=1000)
def _said(items: tuple[tuple[str, object], ...]) -> str:
    """What most lines of a round say alike, as it is stored."""
    return canonical_json(dict(items))
