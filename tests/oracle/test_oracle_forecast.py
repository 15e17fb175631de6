"""Forecasts of random counties, held against the brute-force oracle looking at the same records."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from counties import busy_day, counties, plans
from evaluator import Evaluator, is_in_force, is_located
from examples import examples
from facts import County, Plan
from hypothesis import given, note
from hypothesis import strategies as st
from storing import bench

from hte_cli.services.forecasting import forecast
from hte_cli.store.engine import Store


@given(counties(), plans(most_rules=1), st.integers(0, 255), st.integers(0, 900), st.none() | st.fractions(0, 1))
@examples(40)
def test_what_stays_is_what_the_oracle_counts_with_todays_records(
    store: Store, county: County, given_plans: tuple[Plan, ...], which: int, ahead: int, rate: Fraction | None
) -> None:
    note((county, given_plans))
    day = busy_day(county, which)
    to = day + timedelta(days=ahead)
    known = replace(county, certificates=tuple(c for c in county.certificates if c.issued_on <= day))
    now, then = Evaluator(county, given_plans), Evaluator(known, given_plans)
    plan = then.plan_for(to)
    with bench(store, county, given_plans) as workspace:
        found = forecast(workspace, day, to, rate)
    assert (found.plan, found.as_of, found.to) == (plan.id, day.isoformat(), to.isoformat())
    counted = [i for i in plan.indicators if i.reserve or (i.in_force and not i.above_scale)]
    assert [outlook.id for outlook in found.outlooks] == [indicator.id for indicator in counted]
    for outlook, indicator in zip(found.outlooks, counted, strict=True):
        assert outlook.today == now.figure(plan, indicator, day).actual
        if outlook.scheme is None:
            assert outlook.staying == outlook.today
            continue
        assert outlook.staying == then.figure(plan, indicator, to).actual
        lost = holding(known, outlook.scheme, day) - holding(known, outlook.scheme, to)
        assert {h.key for h in outlook.lapsing + outlook.leaving} == lost
        assert all(holder.valid_until < to.isoformat() for holder in outlook.lapsing)
        if outlook.target is not None:
            assert outlook.needed == max(outlook.target - outlook.staying, 0)
            assert (outlook.renewals_needed or 0) + (outlook.others_needed or 0) == outlook.needed
        if rate is not None:
            assert outlook.renewals == rate.numerator * len(outlook.lapsing) // rate.denominator


def holding(county: County, scheme: str, day: date) -> set[str]:
    """The enterprises that count under the scheme on the day."""
    here = {e.key for e in county.enterprises if is_located(e, day)}
    return {c.enterprise for c in county.certificates if c.scheme == scheme and is_in_force(c, day)} & here
