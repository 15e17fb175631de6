"""What `progress report` says of random counties, held against the brute-force oracle."""

from __future__ import annotations

from datetime import date

from counties import busy_day, counties, plans
from evaluator import Evaluator, met
from examples import examples
from facts import County, Plan
from hypothesis import given, note
from hypothesis import strategies as st
from storing import bench

from hte_cli.services.progress import report
from hte_cli.store.engine import Store
from hte_cli.values.results import Gap


@given(counties(), plans(most_rules=1), st.integers(0, 255))
@examples(60)
def test_every_indicator_is_the_oracles(store: Store, county: County, given_plans: tuple[Plan, ...], which: int) -> None:
    note((county, given_plans))
    day, oracle = busy_day(county, which), Evaluator(county, given_plans)
    plan = oracle.plan_for(day)
    with bench(store, county, given_plans) as workspace:
        progress = report(workspace, day)
    assert (progress.plan, progress.as_of) == (plan.id, day.isoformat())
    assert [gap.id for gap in progress.gaps] == [indicator.id for indicator in plan.indicators]
    for gap, indicator in zip(progress.gaps, plan.indicators, strict=True):
        wanted = oracle.figure(plan, indicator, day)
        target = indicator.targets.get(day.year)
        found = (gap.actual, gap.numerator, gap.denominator)
        assert (gap.id, *found) == (indicator.id, wanted.actual, wanted.numerator, wanted.denominator)
        assert (gap.id, gap.target, gap.met) == (indicator.id, target, met(wanted, target))
        assert gap.gap == (None if target is None or wanted.actual is None else target - wanted.actual)
        assert [(e.evidence, e.why) for e in gap.excluded] == list(wanted.excluded)
        assert_series(gap, oracle, plan, day)
        if gap.met is None and target is not None:
            assert gap.why


def assert_series(gap: Gap, oracle: Evaluator, plan: Plan, day: date) -> None:
    """The plan's years: the past at their ends, the day's own on the day, nothing of the future."""
    indicator = next(i for i in plan.indicators if i.id == gap.id)
    for year in gap.series:
        on = day if year.year == day.year else date(year.year, 12, 31)
        wanted = oracle.figure(plan, indicator, on).actual if year.year <= day.year else None
        assert (year.actual, year.target) == (wanted, indicator.targets.get(year.year))
    assert [year.year for year in gap.series] == list(
        range(plan.period[0].year, plan.period[1].year + (plan.period[1] > date(plan.period[1].year, 1, 1)))
    )
