"""What is owed today, each with its claim: the natural key of what is never awarded twice (design §3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection

from hte_cli.policy.plan import Plan
from hte_cli.policy.rules_sql import CompiledRule, compile_rules
from hte_cli.policy.year_sql import Asked
from hte_cli.services.subsidies import entitlement, judge
from hte_cli.values.records import KEY_SEPARATOR
from hte_cli.values.results import Entitlement


class Owed(NamedTuple):
    """An entitlement with the rule that gives it and its claim."""

    claim: str
    compiled: CompiledRule
    line: Entitlement


def owed(connection: Connection, plans: Sequence[Plan], year: int, enterprise: str | None = None) -> Iterator[Owed]:
    """The entitlements of a year, of one enterprise (its key) where asked; of one claim only the first, in the plans' order.

    Rules that are shown on request only are left out: nobody knows what they would give.
    """
    rules, seen = compile_rules(plans), set[str]()
    always = {place for place, one in enumerate(rules) if one.rule.show == "always"}
    for row in judge(connection, plans, rules, Asked(year, enterprise, always, uncovered=False)).rows:
        compiled = rules[row["place"]]
        claim = claim_of(compiled, row)
        if claim not in seen:
            seen.add(claim)
            yield Owed(claim, compiled, entitlement(compiled, row))


def claim_of(compiled: CompiledRule, row: dict[str, Any]) -> str:
    """The benefit with the record's own key, or with the enterprise's where the rule gives it `once`."""
    rule = compiled.rule
    if rule.once is not None:
        return KEY_SEPARATOR.join((rule.claim, "enterprise", row["enterprise_key"]))
    parts = (row[f"key_{i}"] for i in range(len(compiled.candidates.key)))
    return KEY_SEPARATOR.join((rule.claim, rule.when.kind, *parts))
