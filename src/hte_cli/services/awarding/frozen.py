"""What a line is frozen with: the rules' text under its hash, and the facts that decide."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, assert_never

from sqlalchemy import Connection

from hte_cli.kinds import ANNUAL, CERTIFICATION, ENTERPRISE, EVENT
from hte_cli.policy.plan import Plan, Rule
from hte_cli.policy.rules.paying import Base, OfRecord, OfYear, PaidBy
from hte_cli.services.workspace import plan_texts, read_plan
from hte_cli.store.identity import ID
from hte_cli.store.reading import images_where
from hte_cli.values.awards import AwardLine, Difference
from hte_cli.values.level_money import PAID, is_money
from hte_cli.values.records import Fields

FACTS: Mapping[str, tuple[str, ...]] = {
    kind.name: (*(("key",) if kind is ENTERPRISE else ()), *(field.name for field in kind.fields if field.frozen))
    for kind in (ENTERPRISE, CERTIFICATION, EVENT, ANNUAL)
}
"""The columns that rules and checks look at, by table, and of an event what levels paid for it, by level in its own words
(`values.level_money`). Beside them a fact says which record it is of: its id.
"""

TOLD_BY = {"enterprise": (), "certification": ("scheme", "number"), "event": ("kind", "on", "title"), "annual": ("year",)}
"""What tells an enterprise's records of a table apart."""

NAMING = {"enterprise": {"key", "name", "uscc"}}
"""What names a record and decides nothing: an enterprise may be renamed, get a code, or be merged with its other record."""

Facts = Mapping[str, Sequence[Fields]]


def rules_hash(plan_yaml: str, rules_yaml: str) -> str:
    """SHA-256 over both files of a plan that awards rest on, each with its length before it."""
    digest = hashlib.sha256()
    for text in (plan_yaml, rules_yaml):
        content = text.encode()
        digest.update(b"%d\n" % len(content) + content)
    return digest.hexdigest()


def rules_of(connection: Connection, plans: Sequence[Plan]) -> dict[str, Fields]:
    """The text of each adopted plan's rules as they are now, by the plan's id: rows of `award_rules`."""
    texts, found = plan_texts(connection), dict[str, Fields]()
    for plan in plans:
        plan_yaml, rules_yaml = texts[plan.id]["plan.yaml"], texts[plan.id]["rules.yaml"]
        found[plan.id] = {"hash": rules_hash(plan_yaml, rules_yaml), "plan": plan.id, "plan_yaml": plan_yaml, "rules_yaml": rules_yaml}
    return found


def frozen_plan(rules: Fields) -> Plan:
    """The plan as the frozen text states it, without its targets. PlanRefused where it has faults.

    A pattern of numbers that an older hte could read is passed over: numbers were looked at when they came in.
    """
    texts = {"plan.yaml": str(rules["plan_yaml"]), "rules.yaml": str(rules["rules_yaml"]), "targets.yaml": "[]\n"}
    return read_plan(texts, str(rules["plan"]), passing=frozenset({"pattern-unreadable"}))


class Ground(NamedTuple):
    """What facts are asked for: those that `rule` looks at, for an enterprise's record of a day (ISO text).

    `record` is the id of what the line is given for; None for one that was paid before the store was kept.
    """

    enterprise: str
    record: str | None
    on: str
    evidence: str
    rule: Rule


def ground_of(line: AwardLine, plan: Plan) -> Ground:
    """What a frozen line rests on; the enterprise is that whose records they are today."""
    return Ground(line.enterprise_key, line.record, line.on, line.evidence, rule_of(line, plan))


def rule_of(line: AwardLine, plan: Plan) -> Rule:
    """The rule that gives the line; of several with its id the one that is valid on its day."""
    named = [rule for rule in plan.rules if rule.id == line.rule]
    if len(named) == 1:
        return named[0]
    day = date.fromisoformat(line.on)
    return next(rule for rule in named if day in plan.validity(rule))


def facts_of(connection: Connection, grounds: Sequence[Ground]) -> Iterator[Facts]:
    """For each ground the rows that its rule looks at, as they are now: by table, dates as ISO text, no nulls, names in order."""
    held = {table: by_enterprise for table in sorted(FACTS) if (by_enterprise := _held(connection, table, grounds))}
    for ground in grounds:
        found = {}
        for table, by_enterprise in held.items():
            # What other lines' rules look at is no fact of this one.
            if table not in ground.rule.tables:
                continue
            rows = [row for row in by_enterprise.get(ground.enterprise, ()) if _WANTED[table](ground, row)]
            if rows:
                found[table] = rows
        yield found


def _held(connection: Connection, table: str, grounds: Sequence[Ground]) -> dict[str, list[Fields]]:
    column = "key" if table == "enterprise" else "enterprise"
    rules = {id(ground.rule): ground.rule for ground in grounds}
    looking = {place for place, rule in rules.items() if table in rule.tables}
    keys = {ground.enterprise for ground in grounds if id(ground.rule) in looking}
    found: dict[str, list[Fields]] = {}
    for row in images_where(connection, table, column, keys, sorted((*FACTS[table], ID))):
        # What levels paid comes from rows of its own: the names' order is made anew.
        found.setdefault(str(row[column]), []).append(dict(sorted(row.items())) if table in PAID else row)
    return found


def _schemes(rule: Rule) -> tuple[str | None, str | None]:
    return rule.when.certification, rule.require.in_force


def _own_event(ground: Ground, row: Fields) -> bool:
    """The event itself; where only the first counts, all of its kind up to it."""
    if row["kind"] != ground.rule.when.event:
        return False
    return str(row["on"]) <= ground.on if ground.rule.claims_enterprise else row.get(ID) == ground.record


def _issued_until(ground: Ground, row: Fields) -> bool:
    """The certificate itself, whatever its day is by now, and those before it."""
    return str(row["issued_on"]) <= ground.on or row.get(ID) == ground.record


def _figures_until(ground: Ground, row: Fields) -> bool:
    year = int(ground.on[:4])
    return int(str(row["year"])) <= year if ground.rule.claims_enterprise else row["year"] == year


_WANTED = {
    "enterprise": lambda _ground, _row: True,
    "certification": lambda ground, row: row["scheme"] in _schemes(ground.rule) and _issued_until(ground, row),
    "event": _own_event,
    "annual": _figures_until,
}


def looked_at(ground: Ground, facts: Facts) -> Facts:
    """Of frozen facts those that count.

    Lines were once frozen with what the rules of other lines of the round look at too, and lines of a pot with events and
    figures before their own.
    """
    facts = {table: rows for table, rows in facts.items() if table in ground.rule.tables}
    if ground.rule.once is None or ground.rule.claims_enterprise:
        return facts
    return {table: [row for row in rows if _is_own(table, ground, row)] for table, rows in facts.items()}


def frozen_figure(line: AwardLine, base: Base) -> int | None:
    """The figure that a sum of the line was calculated from, as it was frozen; None where nothing was recorded."""
    match base:
        case PaidBy() | OfRecord():
            found = record_of(line).get(base.field)
        case OfYear():
            year = line.on[:4]
            found = next((row.get(base.field) for row in line.facts.get("annual", ()) if str(row["year"]) == year), None)
        case _:
            assert_never(base)
    return None if found is None else int(str(found))


_EVIDENCE = {"certification": ("number", "issued_on"), "event": ("title", "on"), "annual": ("year", "")}
"""The fields of a record that are a line's evidence and its day; an annual record has no day of its own."""


def record_of(line: AwardLine) -> Fields:
    """The record that the line is given for, as it was frozen; empty where it was not."""
    evidence, on = _EVIDENCE[line.kind]
    rows = (row for row in line.facts.get(line.kind, ()) if str(row[evidence]) == line.evidence)
    return next((row for row in rows if str(row.get(on, line.on)) == line.on), {})


def _is_own(table: str, ground: Ground, row: Fields) -> bool:
    if table != "event" or ID in row:
        return bool(_WANTED[table](ground, row))
    return (row["on"], row["title"]) == (ground.on, ground.evidence)


def differences(before: Facts, after: Facts) -> Iterator[Difference]:
    """Field by field what is no longer as it was frozen; a record that is gone or new counts by every field it has."""
    for table in FACTS:
        for was, now in _pairs(table, before.get(table, ()), after.get(table, ())):
            for field in dict.fromkeys((*FACTS[table], *(name for name in (*was, *now) if is_money(table, name)))):
                if was.get(field) != now.get(field) and field not in NAMING.get(table, {"enterprise"}):
                    yield Difference(f"{table} {_name(table, was or now)}".strip(), field, _said(was.get(field)), _said(now.get(field)))


def _pairs(table: str, before: Sequence[Fields], after: Sequence[Fields]) -> list[tuple[Fields, Fields]]:
    """Each record as it was and as it is, by its id, else (frozen before there were ids) by its natural key."""
    by_id = {row[ID]: row for row in after if ID in row}
    by_name = {_name(table, row): row for row in after}
    pairs = [(was, by_id.get(was[ID], {}) if ID in was else by_name.get(_name(table, was), {})) for was in before]
    found = {id(now) for _was, now in pairs}
    pairs += [({}, now) for now in after if id(now) not in found]
    return sorted(pairs, key=lambda pair: _name(table, pair[0] or pair[1]))


def _name(table: str, row: Fields) -> str:
    return " ".join(str(row[part]) for part in TOLD_BY[table])


def _said(value: Any) -> str | None:
    return None if value is None else str(value)
