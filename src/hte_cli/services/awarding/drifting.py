"""`hte award drift`: whether the facts that a line rests on are still those that it was frozen with."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from hte_cli.services.awarding.claims import by_claim, owed
from hte_cli.services.awarding.frozen import differences, facts_of, ground_of, looked_at
from hte_cli.services.awarding.reading import lines_of, round_named
from hte_cli.services.awarding.rules import RulesHeld
from hte_cli.services.workspace import Workspace
from hte_cli.values.awards import AwardLine, Drift
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
        found = {one.line.id: one.differences for one in drifted(connection, lines)}
        return [Drift(line, found.get(line.id, ()), now.get(line.first_claim)) for line in lines]


def drifted(connection: Connection, lines: Sequence[AwardLine]) -> list[Drift]:
    """The lines whose facts are no longer as they were frozen. One that was paid before the store was kept has none."""
    rules = RulesHeld(connection)
    with_rules = [(line, plan) for line in lines if (plan := rules.plan_of(line)) is not None]
    grounds = [ground_of(line, plan) for line, plan in with_rules]
    found = []
    for (line, _plan), ground, facts in zip(with_rules, grounds, facts_of(connection, grounds), strict=True):
        changed = tuple(differences(looked_at(ground, line.facts), facts)) if ordered_json(facts) != line.facts_text else ()
        if changed:
            found.append(Drift(line, changed, None))
    return found
