"""What is owed today, each with its claim: what is never awarded twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection

from hte_cli.policy.plan import Plan
from hte_cli.policy.rules.rules_sql import CompiledRule, compile_rules
from hte_cli.policy.rules.year_sql import Asked
from hte_cli.services import owing
from hte_cli.values.claims import claim_on
from hte_cli.values.results import Entitlement


class Owed(NamedTuple):
    """An entitlement with the rule that gives it, its claim, and the id of the record that it is given for.

    `key` is the record's kind and natural key; `pooled` says whether it draws from a pot of the enterprise.
    """

    claim: str
    record: str
    compiled: CompiledRule
    line: Entitlement
    key: tuple[str, ...] = ()
    pooled: bool = False


def owed(
    connection: Connection, plans: Sequence[Plan], year: int, enterprise: str | None = None, *, so_far: bool = False, by: date | None = None
) -> Iterator[Owed]:
    """What is owed for a year, of one enterprise (its key) where asked, each with its claim.

    Lines to which a pot of the enterprise gives nothing are there too: where no round holds what fills it, they may draw.
    With `so_far` the lines of such pots alone, of all years up to this one. `by` leaves out what is dated after that day. Rules
    shown on request only are left out, and those that give none of the plan's own level's money.
    """
    rules = compile_rules(plans)
    asked = Asked(year, enterprise, owing.awarded(rules), uncovered=False, by=by)
    if so_far:
        asked = replace(asked, places=owing.pooled(plans, rules) & owing.awarded(rules), so_far=True)
        if not asked.places:
            return
    found = owing.owed(connection, plans, rules, asked)
    for one in found.holding():
        pooled = one.row["place"] in found.asked.pooled
        if one.line.is_owed or pooled:
            claim, record = claim_of(one.compiled, one.row), record_of(one.compiled, one.row)
            yield Owed(claim, record, one.compiled, one.line, one.compiled.record(one.row), pooled)


def own(one: Owed) -> int | None:
    """What a line alone gives of the plan's own level's money, in fen."""
    return one.line.gross.get(one.compiled.plan.own_level, 0)


def by_claim(some: Iterable[Owed]) -> dict[str, Owed]:
    """The lines by their claim: of the rules that hold for one record the highest, one not stated before all."""
    found: dict[str, Owed] = {}
    for one in some:
        other = found.setdefault(one.claim, one)
        if (own(one) is None, own(one) or 0) > (own(other) is None, own(other) or 0):
            found[one.claim] = one
    return found


def claim_of(compiled: CompiledRule, row: Mapping[str, Any]) -> str:
    """The claim of a rule's row: to its benefit for the record, or with `once` for the enterprise."""
    return claim_on(compiled.rule.claim_in(compiled.plan.id), record_of(compiled, row))


def record_of(compiled: CompiledRule, row: Mapping[str, Any]) -> str:
    """The id of the record that a rule's row is given for: its own, or with `once` the enterprise's."""
    return str(row["enterprise_record" if compiled.rule.claims_enterprise else "record"])
