"""The frozen rules that lines rest on, each read once."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import Connection

from hte_cli.policy.plan import Plan
from hte_cli.services.awarding.frozen import frozen_plan
from hte_cli.store.reading import image
from hte_cli.values.awards import AwardLine
from hte_cli.values.records import Fields


@dataclass(slots=True)
class RulesHeld:
    """The rules by their hash, as the store holds them."""

    connection: Connection
    _rules: dict[str, Fields] = field(default_factory=dict)
    _plans: dict[str, Plan] = field(default_factory=dict)

    def rules_of(self, line: AwardLine) -> Fields | None:
        """The row of `award_rules` that the line was frozen with; None for one that was paid before the store was kept."""
        hash_ = line.rules_hash
        if hash_ is None:
            return None
        if hash_ not in self._rules:
            self._rules[hash_] = image(self.connection, "award_rules", hash_) or {}
        return self._rules[hash_]

    def plan_of(self, line: AwardLine) -> Plan | None:
        """The plan as the line's frozen rules state it."""
        rules = self.rules_of(line)
        if not rules:
            return None
        hash_ = str(rules["hash"])
        if hash_ not in self._plans:
            self._plans[hash_] = frozen_plan(rules)
        return self._plans[hash_]
