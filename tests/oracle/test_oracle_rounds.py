"""What a fresh store's rounds draft is what `subsidy calc` says: line by line, level by level, to the fen, pots included."""

from __future__ import annotations

from collections.abc import Iterator
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
from hte_cli.values.records import Change
from hte_cli.values.results import LEVELS

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
        for year in YEARS:
            with calculate(workspace, year) as found:
                owed = [(one.rule, one.enterprise_key, one.on, one.evidence, by_level(one.sums)) for one in found.lines]
            try:
                lines = open_round(workspace, Opening(year, year, date(2029, 1, 1), no_history=True), AFTER).lines
            except Conflict:
                lines = ()
            drafted = [(one.rule, one.enterprise_key, one.on, one.evidence, by_level(one.due)) for one in lines]
            assert sorted(drafted, key=repr) == sorted(owed, key=repr)


def by_level(sums: dict[str, int | None]) -> tuple[int | None, ...]:  # type: ignore[type-arg]
    return tuple(sums.get(level, 0) for level in LEVELS)
