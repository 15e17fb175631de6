"""What is owed today, each with its claim: the natural key of what is never awarded twice (design §3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection

from hte_cli.policy.plan import Plan
from hte_cli.policy.rules_sql import CompiledRule, compile_rules
from hte_cli.policy.year_sql import Asked
from hte_cli.services import owing
from hte_cli.values.records import KEY_SEPARATOR
from hte_cli.values.results import Entitlement


class Owed(NamedTuple):
    """An entitlement with the rule that gives it and its claim."""

    claim: str
    compiled: CompiledRule
    line: Entitlement


def owed(connection: Connection, plans: Sequence[Plan], year: int, enterprise: str | None = None) -> Iterator[Owed]:
    """What is owed for a year, of one enterprise (its key) where asked, each with its claim.

    Lines to which their pot gives nothing are there too: where no round holds what fills it, they may draw. Rules that are
    shown on request only are left out.
    """
    rules = compile_rules(plans)
    for one in owing.owed(connection, plans, rules, Asked(year, enterprise, owing.always(rules), uncovered=False)).holding():
        yield Owed(claim_of(one.compiled, one.row), one.compiled, one.line)


def claim_of(compiled: CompiledRule, row: Mapping[str, Any]) -> str:
    """The benefit with the record's own key, or with the enterprise's where the rule alone gives it `once`."""
    rule = compiled.rule
    if rule.once is not None and not compiled.plan.shares(rule):
        return KEY_SEPARATOR.join((rule.claim, "enterprise", row["enterprise_key"]))
    parts = (row[f"key_{i}"] for i in range(len(compiled.candidates.key)))
    return KEY_SEPARATOR.join((rule.claim, rule.when.kind, *parts))
