"""What is owed today, each with its claim: what is never awarded twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection

from hte_cli.policy.plan import Plan
from hte_cli.policy.rules_sql import CompiledRule, compile_rules
from hte_cli.policy.year_sql import Asked
from hte_cli.services import owing
from hte_cli.values.claims import claim_on
from hte_cli.values.results import Entitlement


class Owed(NamedTuple):
    """An entitlement with the rule that gives it, its claim, and the id of the record that it is given for."""

    claim: str
    record: str
    compiled: CompiledRule
    line: Entitlement


def owed(
    connection: Connection, plans: Sequence[Plan], year: int, enterprise: str | None = None, *, so_far: bool = False
) -> Iterator[Owed]:
    """What is owed for a year (`so_far`: and for those before), of one enterprise (its key) where asked, each with its claim.

    Lines to which their pot gives nothing are there too: where no round holds what fills it, they may draw. Rules that are
    shown on request only are left out.
    """
    rules = compile_rules(plans)
    asked = Asked(year, enterprise, owing.always(rules), uncovered=False, so_far=so_far)
    for one in owing.owed(connection, plans, rules, asked).holding():
        yield Owed(claim_of(one.compiled, one.row), record_of(one.compiled, one.row), one.compiled, one.line)


def claim_of(compiled: CompiledRule, row: Mapping[str, Any]) -> str:
    """The claim of a rule's row: to its benefit for the record, or with `once` for the enterprise."""
    return claim_on(compiled.rule.claim_in(compiled.plan.id), record_of(compiled, row))


def record_of(compiled: CompiledRule, row: Mapping[str, Any]) -> str:
    """The id of the record that a rule's row is given for: its own, or with `once` the enterprise's."""
    return str(row["enterprise_record" if compiled.rule.claims_enterprise else "record"])
