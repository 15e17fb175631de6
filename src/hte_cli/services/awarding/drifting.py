"""`hte award drift`: whether the facts and the rule that a line rests on are still those that it was frozen with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import Connection

from hte_cli.policy.plan import Plan
from hte_cli.services.awarding.claims import by_claim, owed
from hte_cli.services.awarding.frozen import differences, facts_of, ground_of, looked_at, rule_of
from hte_cli.services.awarding.reading import lines_of, round_named
from hte_cli.services.awarding.rules import RulesHeld
from hte_cli.services.workspace import Workspace
from hte_cli.values.awards import AwardLine, Difference, Drift
from hte_cli.values.canonical import ordered_json
from hte_cli.values.results import Sums


def drift(workspace: Workspace, name: str) -> list[Drift]:
    """What has changed for each line of a round, or for one line, and what the rules would give for its claim today."""
    with workspace.store.read() as connection:
        round_, only = round_named(connection, name)
        lines = lines_of(connection, round_.id, numbers=None if only is None else [only])
        key = lines[0].enterprise_key if only is not None and lines else None
        today = by_claim(owed(connection, workspace.plans(connection), round_.year, key))
        now: dict[str, Sums] = {claim: one.line.sums for claim, one in today.items()}
        found = changed(connection, workspace.plans(connection), lines)
        return [Drift(line, found.get(line.id, ()), now.get(line.first_claim)) for line in lines]


def changed(connection: Connection, plans: Sequence[Plan], lines: Sequence[AwardLine]) -> dict[str, tuple[Difference, ...]]:
    """What is no longer as lines were frozen, by the line's name: facts, then the rule."""
    found = {one.line.id: one.differences for one in drifted(connection, lines)}
    for line, more in rules_changed(lines, RulesHeld(connection), plans):
        found[line.id] = (*found.get(line.id, ()), *more)
    return found


def drifted(connection: Connection, lines: Sequence[AwardLine]) -> list[Drift]:
    """The lines whose facts are no longer as they were frozen. One that was paid before the store was kept has none."""
    rules = RulesHeld(connection)
    with_rules = [(line, plan) for line in lines if (plan := rules.plan_of(line)) is not None]
    grounds = [ground_of(line, plan) for line, plan in with_rules]
    found = []
    for (line, _plan), ground, facts in zip(with_rules, grounds, facts_of(connection, grounds), strict=True):
        apart = tuple(differences(looked_at(ground, line.facts), facts)) if ordered_json(facts) != line.facts_text else ()
        if apart:
            found.append(Drift(line, apart, None))
    return found


def rules_changed(
    lines: Sequence[AwardLine], rules: RulesHeld, plans: Sequence[Plan]
) -> Iterator[tuple[AwardLine, tuple[Difference, ...]]]:
    """The lines whose rule is no longer what they were frozen with, key by key; a rule that is gone counts as a whole."""
    adopted, known = {plan.id: plan for plan in plans}, dict[tuple[str, str, str], tuple[Difference, ...]]()
    for line in lines:
        frozen = rules.plan_of(line)
        if frozen is None:
            continue
        # Of one year all lines of a rule were frozen with the same version of it.
        key = (str(line.rules_hash), line.rule, line.on)
        if key not in known:
            known[key] = tuple(_rule_differences(line, frozen, adopted.get(line.plan)))
        if known[key]:
            yield line, known[key]


def _rule_differences(line: AwardLine, frozen: Plan, now: Plan | None) -> Iterator[Difference]:
    was, day = rule_of(line, frozen), date.fromisoformat(line.on)
    today = [rule for rule in now.rules if rule.id == line.rule and day in now.validity(rule)] if now is not None else []
    record = f"rule {line.rule}"
    if now is None or not today:
        yield Difference(record, "id", line.rule, None)
        return
    before, after = (one.model_dump(mode="json", by_alias=True) for one in (was, today[0]))
    for field in DECIDING:
        if before.get(field) != after.get(field):
            yield Difference(record, field, ordered_json(before.get(field)), ordered_json(after.get(field)))
    if frozen.own_level != now.own_level:
        yield Difference(record, "own_level", frozen.own_level, now.own_level)


DECIDING = ("when", "require", "once", "benefit", "show", "pay")
"""The keys of a rule that decide what it gives; a title or a clause may be put right without any change of what is owed."""
