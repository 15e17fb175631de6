"""The edges of the rules, by hand: a day early, a day late, a fen, a tie. Nothing here asks the oracle."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from by_hand import ANY, DAY, FIRM, FIRST, IN_FORCE, ISSUED, LISTING, PERIOD, TEN_WAN, awards, certificate, day, gap, lines, rewarding
from facts import Admission, Annual, County, Enterprise, Event, Indicator, Match, Rule
from storing import bench

from hte_cli.services.explaining import explain
from hte_cli.services.subsidies import calculate
from hte_cli.store.engine import Store


@pytest.mark.parametrize(
    ("joined", "left", "located"),
    [
        (None, None, True),
        ("2023-05-09", None, True),
        ("2023-05-10", None, True),
        ("2023-05-11", None, False),
        (None, "2023-05-09", False),
        (None, "2023-05-10", False),
        (None, "2023-05-11", True),
        ("2023-05-10", "2023-05-11", True),
        ("2023-05-10", "2023-05-10", False),
    ],
)
def test_awards_and_counts_look_only_at_enterprises_located_on_the_day(
    store: Store, joined: str | None, left: str | None, located: bool
) -> None:
    on = day("2023-05-10")
    firm = Enterprise("甲", "甲公司", joined_on=day(joined) if joined else None, left_on=day(left) if left else None)
    county = County((firm,), (certificate(on),), (Event(firm.key, "listing", on, "L"),), admissions=(Admission(firm.key, on),))
    found, calculation = lines(store, county, rewarding(ANY, LISTING), 2023)
    assert [evidence for _rule, evidence, _sums in found] == (["A", "L"] if located else [])
    assert calculation.totals.known == (2 * TEN_WAN if located else 0)
    assert gap(store, county, IN_FORCE, on).actual == int(located)
    assert gap(store, county, Indicator("pool", {2025: Fraction(1)}, reserve=True), on).actual == 1  # wherever it is now


@pytest.mark.parametrize(
    ("revoked", "awarded"),
    [(ISSUED - DAY, False), (ISSUED, False), (ISSUED + DAY, True)],
    ids=["the day before its issue", "the day of issue", "the day after"],
)
def test_a_certificate_revoked_by_its_issue_gives_no_award_and_is_no_earlier_one(store: Store, revoked: date, awarded: bool) -> None:
    again = certificate(ISSUED.replace(year=2025), "B")
    county = County((FIRM,), (certificate(ISSUED, revoked_on=revoked), again))
    assert awards(store, county, rewarding(ANY), 2022) == (["A"] if awarded else [])
    assert awards(store, county, rewarding(FIRST), 2025) == ([] if awarded else ["B"])


@pytest.mark.parametrize(
    ("again", "occasion"),
    [
        ("2022-12-31", "first"),  # the same day is no earlier day
        ("2023-01-01", "relapse"),
        ("2024-12-31", "relapse"),
        ("2025-01-01", "renewal"),
        ("2025-12-31", "renewal"),
        ("2026-01-01", "relapse"),
    ],
)
def test_a_renewal_is_issued_in_the_third_year_after_whatever_the_day(store: Store, again: str, occasion: str) -> None:
    county = County((FIRM,), (certificate(day("2022-12-31")), certificate(day(again), "B")))
    with bench(store, county, rewarding(ANY)) as workspace, calculate(workspace, day(again).year) as calculation:
        found = {line.evidence: (line.occasion, line.occasion_source) for line in calculation.lines}
    assert found["B"] == (occasion, "inferred")


@pytest.mark.parametrize(
    ("paid", "ratio", "owed"),
    [
        (1, "0.5", 1),
        (3, "0.5", 2),
        (9_999_999, "0.5", 5_000_000),
        (9_999_998, "50%", 4_999_999),
        (1, "1/3", 0),
        (2, "1/3", 1),
        (3, "1/3", 1),
        (9_999_999, "1/3", 3_333_333),
        (10_000_000, "1/3", 3_333_333),
        (10_000_001, "2/3", 6_666_667),
        (0, "0.5", 0),
        (None, "0.5", None),
        (99_999_999_999_999, "0.5", 50_000_000_000_000),
        (200_000_000, "0.333333333", 66_666_667),
    ],
)
def test_a_match_is_rounded_half_up_to_the_fen(store: Store, paid: int | None, ratio: str, owed: int | None) -> None:
    share = Fraction(int(ratio[:-1]), 100) if ratio.endswith("%") else Fraction(ratio)
    rule = Rule("match", {"county": Match("prefecture", share, ratio)}, event="platform")
    county = County((FIRM,), events=(Event(FIRM.key, "platform", day("2023-05-10"), "P", prefecture=paid),))
    found, calculation = lines(store, county, rewarding(rule), 2023)
    assert found == [("match", "P", {"county": owed})]
    assert calculation.totals.unknown["county"] == (owed is None)


@pytest.mark.parametrize(
    ("paid", "ratio", "owed"),
    [
        (100_000_000_00, "0.33333333333", 33_333_333_33),
        (100_000_000_000_00, "33.33333333%", 33_333_333_330_00),
        (12_345_678_90, "0.123456789012345", 1_524_157_88),
    ],
)
def test_a_ratio_with_many_decimals_is_as_exact(store: Store, paid: int, ratio: str, owed: int) -> None:
    rule = Rule("match", {"county": Match("prefecture", Fraction(0), ratio)}, event="platform")
    county = County((FIRM,), events=(Event(FIRM.key, "platform", day("2023-05-10"), "P", prefecture=paid),))
    found, _calculation = lines(store, county, rewarding(rule), 2023)
    assert found == [("match", "P", {"county": owed})]
    assert type(found[0][2]["county"]) is int


def test_a_level_is_paid_not_stated_or_not_spoken_of(store: Store) -> None:
    rule = Rule("listing", {"region": None, "county": TEN_WAN}, event="listing")
    county = County((FIRM,), events=(Event(FIRM.key, "listing", day("2023-05-10"), "L"),))
    found, calculation = lines(store, county, rewarding(rule), 2023)
    assert found == [("listing", "L", {"region": None, "county": TEN_WAN})]
    assert calculation.totals.sums == {"region": 0, "prefecture": 0, "county": TEN_WAN}
    assert calculation.totals.unknown == {"region": 1, "prefecture": 0, "county": 0}


@pytest.mark.parametrize(("on", "awarded"), [("2021-12-31", False), ("2022-01-01", True), ("2023-12-31", True), ("2024-01-01", False)])
def test_a_rule_holds_from_its_first_day_until_the_day_before_the_last(store: Store, on: str, awarded: bool) -> None:
    rule = Rule("listing", {"county": TEN_WAN}, event="listing", valid=(date(2022, 1, 1), date(2024, 1, 1)))
    county = County((FIRM,), events=(Event(FIRM.key, "listing", day(on), "L"),))
    assert awards(store, county, rewarding(rule), day(on).year) == (["L"] if awarded else [])


@pytest.mark.parametrize(("on", "sum_"), [("2023-12-31", 50), ("2024-01-01", 80)])
def test_of_two_versions_of_a_rule_the_days_own_pays(store: Store, on: str, sum_: int) -> None:
    turn = date(2024, 1, 1)
    old = Rule("listing", {"county": 50}, event="listing", valid=(PERIOD[0], turn))
    new = Rule("listing", {"county": 80}, event="listing", valid=(turn, PERIOD[1]))
    county = County((FIRM,), events=(Event(FIRM.key, "listing", day(on), "L"),))
    assert lines(store, county, rewarding(old, new), day(on).year)[0] == [("listing", "L", {"county": sum_})]


@pytest.mark.parametrize(
    ("events", "kept"),
    [
        (["2023-05-10 b", "2023-05-10 A"], ("2023", "A")),  # a tie: by natural key, whatever was recorded first
        (["2023-05-10 b", "2023-05-10 a"], ("2023", "a")),
        (["2023-05-10 平台", "2023-05-10 b"], ("2023", "b")),
        (["2023-05-11 A", "2023-05-10 b"], ("2023", "b")),
        (["2023-12-31 b", "2024-01-01 A"], ("2023", "b")),
        (["2020-12-31 A", "2024-01-01 b"], ("2024", "b")),  # the first lies before the rule's days
    ],
)
def test_once_keeps_the_earliest_of_all_years(store: Store, events: list[str], kept: tuple[str, str]) -> None:
    rule = Rule("listing", {"county": TEN_WAN}, event="listing", once=True)
    happened = tuple(Event(FIRM.key, "listing", day(e.split()[0]), e.split()[1]) for e in events)
    county = County((FIRM,), events=happened)
    found = [(str(year), evidence) for year in range(2020, 2026) for evidence in awards(store, county, rewarding(rule), year)]
    assert found == [kept]


def test_once_passes_over_what_is_not_eligible_and_what_cannot_be_told(store: Store) -> None:
    rule = Rule("prize", {"county": TEN_WAN}, event="prize", grades=("national",), once=True)
    happened = (
        Event(FIRM.key, "prize", day("2022-05-10"), "A", grade="county"),
        Event(FIRM.key, "prize", day("2022-05-11"), "B"),
        Event(FIRM.key, "prize", day("2023-05-10"), "C", grade="national"),
        Event(FIRM.key, "prize", day("2023-05-11"), "D", grade="national"),
    )
    county = County((FIRM,), events=happened)
    with bench(store, county, rewarding(rule)) as workspace:
        verdicts = {v.line.evidence: v.holds for year in (2022, 2023) for v in explain(workspace, FIRM.name, year).rules[0].verdicts}
    assert verdicts == {"A": False, "B": None, "C": True, "D": False}


@pytest.mark.parametrize(
    ("staff", "verdict"), [(None, None), (9, False), (10, True), (99, True), (100, False)], ids=["none", "9", "10", "99", "100"]
)
def test_a_band_holds_its_lower_bound_not_its_upper_and_no_missing_figure(store: Store, staff: int | None, verdict: bool | None) -> None:
    rule = Rule("listing", {"county": TEN_WAN}, event="listing", bands={"staff": (10, 100)})
    event = Event(FIRM.key, "listing", day("2023-05-10"), "L")
    county = County((FIRM,), events=(event,), annuals=(Annual(FIRM.key, 2023, staff=staff), Annual(FIRM.key, 2022, staff=50)))
    with bench(store, county, rewarding(rule)) as workspace:
        assert [v.holds for v in explain(workspace, FIRM.name, 2023).rules[0].verdicts] == [verdict]


def test_once_looks_at_all_versions_of_a_rule(store: Store) -> None:
    turn = date(2024, 1, 1)
    old = Rule("listing", {"county": 50}, event="listing", once=True, valid=(PERIOD[0], turn))
    new = Rule("listing", {"county": 80}, event="listing", once=True, valid=(turn, PERIOD[1]))
    happened = tuple(Event(FIRM.key, "listing", day(on), "L") for on in ("2023-12-31", "2024-01-01"))
    county = County((FIRM,), events=happened)
    assert [lines(store, county, rewarding(old, new), year)[0] for year in (2023, 2024)] == [[("listing", "L", {"county": 50})], []]


def test_what_no_rule_rewards_is_listed_unless_the_enterprise_was_elsewhere(store: Store) -> None:
    away = Enterprise("乙", "乙公司", left_on=day("2023-01-01"))
    again = (certificate(day("2019-05-10"), "A"), certificate(day("2023-05-10"), "B"))  # a relapse
    void = certificate(day("2023-05-11"), "C", revoked_on=day("2023-05-11"))
    happened = (
        Event(FIRM.key, "platform", day("2023-05-12"), "no rule"),
        Event(FIRM.key, "prize", day("2023-05-13"), "no grade"),
        Event(FIRM.key, "prize", day("2023-05-14"), "rewarded", grade="national"),
        Event(away.key, "platform", day("2023-05-15"), "elsewhere"),
        Event(FIRM.key, "platform", day("2022-12-31"), "last year"),
    )
    county = County((FIRM, away), (*again, void), happened)
    plans = rewarding(FIRST, Rule("prize", {"county": None}, event="prize", grades=("national",)))
    with bench(store, county, plans) as workspace, calculate(workspace, 2023) as calculation:
        assert [line.evidence for line in calculation.lines] == ["rewarded"]
        assert [u.evidence for u in calculation.uncovered] == ["B", "C", "no rule", "no grade"]


def test_an_untold_candidate_that_would_come_first_on_the_kept_ones_day_cannot_be_told(store: Store) -> None:
    """Were its grade known to be national, A would be the one that `once` keeps: by natural key it comes before b."""
    rule = Rule("prize", {"county": Match("prefecture", Fraction(1, 2), "0.5")}, event="prize", grades=("national",), once=True)
    happened = (
        Event(FIRM.key, "prize", day("2023-05-10"), "A", prefecture=400),
        Event(FIRM.key, "prize", day("2023-05-10"), "b", grade="national", prefecture=200),
    )
    with bench(store, County((FIRM,), events=happened), rewarding(rule)) as workspace:
        verdicts = {v.line.evidence: v.holds for v in explain(workspace, FIRM.name, 2023).rules[0].verdicts}
    assert verdicts == {"A": None, "b": True}
