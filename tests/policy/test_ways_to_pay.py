"""Every way to pay: read, calculated, told; and none is left out of these tables."""

from __future__ import annotations

from fractions import Fraction
from typing import get_args

import pytest

from hte_cli.policy.rules.paying import UNSTATED, Base, Fixed, Match, PaidBy, Paying, Unstated, Way, read_amount

HALF = Match(match="prefecture", ratio=Fraction(1, 2))
THIRD = Match(match="region", ratio=Fraction(1, 3))

READ: list[tuple[object, Way]] = [
    ("unknown", UNSTATED),
    (100_000, Fixed(10_000_000)),
    ("10万元", Fixed(10_000_000)),
    ({"match": "prefecture", "ratio": "1:0.5"}, HALF),
]
"""What the YAML says, and the way that it is."""

BASES: list[tuple[Way, Base | None, str | None]] = [
    (UNSTATED, None, None),
    (Fixed(1), None, None),
    (HALF, PaidBy("prefecture"), "prefecture"),
]
"""A way, the figure that it is calculated from, and the level of whose payment it is a part."""

SUMS: list[tuple[Way, int | None, int | None]] = [
    (UNSTATED, None, None),
    (Fixed(10_000_000), None, 10_000_000),
    (HALF, None, None),
    (HALF, 0, 0),
    (HALF, 3, 2),
    (THIRD, 4, 1),
    (THIRD, 5, 2),
    (HALF, 9_007_199_254_740_993, 4_503_599_627_370_497),
]
"""A way, the figure found, and the fen that it comes to: halves are rounded up."""

CHECKED: list[tuple[Way, Paying, list[str]]] = [
    (UNSTATED, Paying("county", ("county",), "county", "event"), []),
    (Fixed(100_000), Paying("county", ("county",), "county", "event"), []),
    (Fixed(99_999), Paying("county", ("county",), "county", "event"), ["sum-small"]),
    (HALF, Paying("county", ("prefecture", "county"), "county", "event"), []),
    (HALF, Paying("county", ("county",), "county", "event"), ["level-unknown"]),
    (HALF, Paying("county", None, "county", "certification"), ["match-unfit"]),
    (HALF, Paying("prefecture", None, "county", "event"), ["match-unfit"]),
    (Match(match="county", ratio=Fraction(2)), Paying("region", None, "region", "event"), ["match-unfit", "ratio-unusual"]),
]
"""A way, where it is stated, and the codes of what does not fit."""


@pytest.mark.parametrize(("value", "way"), READ)
def test_a_value_of_the_yaml_is_a_way(value: object, way: Way) -> None:
    assert read_amount(value) == way
    assert read_amount(way) is way


@pytest.mark.parametrize(("way", "base", "matched"), BASES)
def test_a_way_says_what_it_is_reckoned_from(way: Way, base: Base | None, matched: str | None) -> None:
    assert (way.base, way.matched) == (base, matched)


@pytest.mark.parametrize(("way", "base", "fen"), SUMS)
def test_a_sum_is_exact_to_the_fen(way: Way, base: int | None, fen: int | None) -> None:
    assert way.sum_of(base) == fen
    told = [way.told(str.upper), way.arithmetic("COUNTY", fen, base, str.upper)]
    assert all(told)
    if base is not None and way.matched is not None:
        assert way.matched.upper() in told[0]
        assert way.matched.upper() in told[1]


@pytest.mark.parametrize(("way", "at", "codes"), CHECKED)
def test_a_way_says_what_does_not_fit(way: Way, at: Paying, codes: list[str]) -> None:
    assert [found.code for found in way.check(at)] == codes


@pytest.mark.parametrize("table", [[way for _v, way in READ], *([row[0] for row in rows] for rows in (BASES, SUMS, CHECKED))])
def test_no_way_is_left_out_of_a_table(table: list[Way]) -> None:
    assert {type(way) for way in table} == set(get_args(Way)) == {Match, Fixed, Unstated, *get_args(Way)}
