"""What a fresh store's rounds draft is what `subsidy calc` says: line by line, level by level, to the fen, pots included.

Of rewards that speak of other levels' money alone the office has nothing to decide: no round holds them. Where one shares
a pot, a round knows nothing of what it took of those levels' money, and the own level's alone is the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from counties import counties, plans
from examples import examples
from facts import County, Plan
from hypothesis import given, note
from sqlalchemy import Connection
from storing import STAMP, Bench, bench

from hte_cli.errors import Conflict
from hte_cli.services.awarding.opening import Opening, open_round
from hte_cli.services.subsidies import calculate
from hte_cli.store.engine import Store
from hte_cli.store.journal import apply
from hte_cli.store.reading import key_of
from hte_cli.values.awards import AwardLine
from hte_cli.values.records import Change
from hte_cli.values.results import LEVELS, Entitlement

YEARS = range(2021, 2029)
AFTER = replace(STAMP, at="2029-01-01T04:00:00Z")
"""When all of these years are over: a round cannot be opened on a day to come."""


@dataclass(frozen=True)
class Written:
    """One open transaction that reads and writes."""

    connection: Connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        yield self.connection

    write = read


def with_texts(workspace: Bench) -> Bench:
    """The same with rows for the plans' texts, which rounds are frozen with."""
    connection: Connection = workspace.store.connection  # type: ignore[attr-defined]
    rows = [{"plan": plan.id, "name": name, "text": plan.id} for plan in workspace.given for name in ("plan.yaml", "rules.yaml")]
    apply(connection, [Change("plan_file", key_of("plan_file", row), None, row) for row in rows], STAMP)
    return Bench(Written(connection), given=workspace.given)  # type: ignore[arg-type]


@given(counties(), plans())
@examples(20)
def test_rounds_year_by_year_are_what_calc_owes(store: Store, county: County, given_plans: tuple[Plan, ...]) -> None:
    note((county, given_plans))
    with bench(store, county, given_plans) as opened:
        workspace = with_texts(opened)
        own_level = {plan.id: plan.own_level for plan in workspace.given}
        mixed = {rule.claim for plan in workspace.given for rule in plan.rules if plan.own_level not in rule.pay.spoken}
        of = {(plan.id, rule.id): rule.claim for plan in workspace.given for rule in plan.rules}

        def told(one: Entitlement | AwardLine, sums: Mapping[str, int | None]) -> tuple[object, ...]:
            levels = (own_level[one.plan],) if of[one.plan, one.rule] in mixed else LEVELS
            return (one.rule, one.enterprise_key, one.on, one.evidence, *(sums.get(level, 0) for level in levels))

        for year in YEARS:
            with calculate(workspace, year) as found:
                owed = [told(one, one.sums) for one in found.lines if own_level[one.plan] in one.sums]
            try:
                lines = open_round(workspace, Opening(year, year, date(2029, 1, 1), no_history=True), AFTER).lines
            except Conflict:
                lines = ()
            assert sorted((told(one, one.due) for one in lines), key=repr) == sorted(owed, key=repr)
