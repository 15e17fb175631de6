"""A pot of one benefit: who draws what, by table; and what holds however it is filled."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hte_cli.values.pots import Asking, Drawn, Interval, difference, highest_for_enterprise, highest_for_record, interval

Line = tuple[str, int | None]


def asking(place: int, on: str, own: int | None, prefecture: int | None = 0, name: str = "") -> Asking:
    return Asking(
        place, ("event", name or f"{place}"), on, name or f"{place}", "platform", {"prefecture": prefecture, "county": own}, "county"
    )


def drawn(found: list[Drawn]) -> dict[str, int | None]:
    """What the lines draw of the county's money, by evidence; those that draw nothing are left out."""
    return {one.asking.evidence: one.sums["county"] for one in found if one.sums is not None}


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ([("2024-05-01", 80), ("2025-05-01", 40)], {"0": 80}),
        ([("2024-05-01", 40), ("2025-05-01", 80)], {"0": 40, "1": 40}),
        ([("2024-05-01", 40), ("2025-05-01", 41)], {"0": 40, "1": 1}),
        ([("2024-05-01", 40), ("2025-05-01", 40)], {"0": 40}),
        ([("2024-03-01", 40), ("2024-12-31", 80)], {"1": 80}),
        ([("2024-03-01", 80), ("2024-12-31", 40)], {"0": 80}),
        ([("2024-12-31", 40), ("2025-01-01", 80)], {"0": 40, "1": 40}),
        ([("2024-05-01", 80), ("2024-05-01", 80)], {"0": 80}),
        ([("2024-05-02", 80), ("2024-05-01", 80)], {"1": 80}),
        ([("2024-05-01", 10), ("2025-05-01", 30), ("2026-05-01", 20), ("2027-05-01", 50)], {"0": 10, "1": 20, "3": 20}),
        ([("2024-05-01", 0), ("2025-05-01", 0)], {"0": 0}),
        ([("2024-05-01", None)], {"0": None}),
        ([("2024-05-01", None), ("2025-05-01", 80)], {"0": None, "1": None}),
        ([("2024-05-01", 80), ("2025-05-01", None)], {"0": 80, "1": None}),
        ([("2024-05-01", None), ("2024-06-01", 80), ("2025-05-01", 60)], {"0": None, "1": None}),
        ([("2024-05-01", 80), ("2024-06-01", None)], {"0": None, "1": None}),
        ([("2023-05-01", 90), ("2024-05-01", None), ("2025-05-01", 80)], {"0": 90, "1": None}),
    ],
)
def test_an_enterprises_pot_gives_the_highest_and_later_the_difference(lines: list[Line], wanted: dict[str, int | None]):
    found = highest_for_enterprise("platform", [asking(i, on, own) for i, (on, own) in enumerate(lines)])
    assert drawn(found) == wanted
    assert len(found) == len(lines)


@pytest.mark.parametrize(("sums", "kept"), [([50, 80], 1), ([80, 50], 0), ([80, 80], 0), ([80, None], 1), ([None, None], 0), ([0, 0], 0)])
def test_of_the_rules_for_one_record_only_the_highest_counts(sums: list[int | None], kept: int):
    found = highest_for_record("x", [asking(i, "2024-05-01", own, name="A") for i, own in enumerate(sums)])
    assert [one.asking.place for one in found if one.sums is not None] == [kept]
    assert all(one.before[0].asking.place == kept for one in found if one.sums is None)


def test_other_levels_pay_their_difference_only_where_the_own_one_does():
    lines = [
        asking(0, "2024-05-01", 40, 30),
        asking(1, "2025-05-01", 80, 20),
        asking(2, "2026-05-01", 80, 90),
        asking(3, "2027-05-01", 81, 90),
    ]
    sums = [one.sums for one in highest_for_enterprise("x", lines)]
    assert sums == [{"prefecture": 30, "county": 40}, {"prefecture": 0, "county": 40}, None, {"prefecture": 60, "county": 1}]


def test_a_line_that_may_draw_nothing_leaves_no_level_told():
    found = difference({"prefecture": 50, "county": 80}, {"prefecture": Interval(20, 20), "county": Interval(0, None)}, "county")
    assert found == {"prefecture": None, "county": None}
    assert difference({"prefecture": 20, "county": 80}, {"prefecture": Interval(20, 20), "county": Interval(0, None)}, "county") == {
        "prefecture": 0,
        "county": None,
    }


PROPERTY = settings(max_examples=200, derandomize=True, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SUMS = st.sampled_from((0, 1, 40, 41, 80, 10**9))
YEARS = st.integers(2022, 2026)


@PROPERTY
@given(st.lists(st.tuples(YEARS, st.integers(1, 9), SUMS), min_size=1, max_size=8))
def test_what_a_pot_gives_is_never_negative_and_altogether_the_highest(lines: list[tuple[int, int, int]]):
    asked = [asking(i, f"{year}-05-0{day}", own) for i, (year, day, own) in enumerate(lines)]
    found = highest_for_enterprise("x", asked)
    sums = [one.sums["county"] for one in found if one.sums is not None]
    assert all(fen is not None and fen >= 0 for fen in sums)
    assert sum(filter(None, sums)) == max(own for _year, _day, own in lines)
    until = [sum((one.sums or {}).get("county") or 0 for one in found if one.asking.on[:4] <= f"{year}") for year in range(2022, 2027)]
    assert until == [max((own for at, _day, own in lines if at <= year), default=0) for year in range(2022, 2027)]
    assert drawn(highest_for_enterprise("x", asked[::-1])) == drawn(found)


@PROPERTY
@given(st.tuples(SUMS, SUMS).map(sorted), st.tuples(SUMS, SUMS).map(sorted))
def test_what_is_left_lies_within_the_interval(one: list[int], other: list[int]):
    left = Interval(*one).less(Interval(*other))
    for more in one:
        for less in other:
            assert left.least <= max(0, more - less) <= (left.most if left.most is not None else 10**12)
    assert interval(None).less(Interval(*other)) == Interval(0, None)
