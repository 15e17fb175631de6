"""What is owed today, each with its claim: what is never awarded twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection

from hte_cli.policy.plan import Plan
from hte_cli.policy.rules_sql import CompiledRule, compile_rules
from hte_cli.policy.year_sql import Asked
from hte_cli.services.subsidies import entitlement, judge
from hte_cli.values.claims import claim_on
from hte_cli.values.results import Entitlement


class Owed(NamedTuple):
    """An entitlement with the rule that gives it, its claim, and the id of the record that it is given for."""

    claim: str
    record: str
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
            yield Owed(claim, record_of(compiled, row), compiled, entitlement(compiled, row))


def claim_of(compiled: CompiledRule, row: Mapping[str, Any]) -> str:
    """The claim of a rule's row: to its benefit for the record, or with `once` for the enterprise."""
    return claim_on(compiled.rule.claim_in(compiled.plan.id), record_of(compiled, row))


def record_of(compiled: CompiledRule, row: Mapping[str, Any]) -> str:
    """The id of the record that a rule's row is given for: its own, or with `once` the enterprise's."""
    return str(row["enterprise_record" if compiled.rule.claims_enterprise else "record"])
