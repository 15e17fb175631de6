"""The edges of the indicators, by hand: a day early, a day late, an exact fraction. Nothing here asks the oracle."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from by_hand import DAY, FIRM, IN_FORCE, ISSUED, LAST, certificate, day, gap
from facts import Annual, Certificate, County, Enterprise, Indicator, Statistic

from hte_cli.store.engine import Store


@pytest.mark.parametrize(
    ("on", "count"),
    [
        pytest.param(ISSUED - DAY, 0, id="the day before its issue"),
        pytest.param(ISSUED, 1, id="the day of issue"),
        pytest.param(LAST, 1, id="its last day"),
        pytest.param(LAST + DAY, 0, id="the day after"),
    ],
)
def test_a_certificate_is_in_force_from_its_issue_to_its_last_day(store: Store, on: date, count: int) -> None:
    assert gap(store, County((FIRM,), (certificate(ISSUED),)), IN_FORCE, on).actual == count


@pytest.mark.parametrize(("on", "count"), [("2024-05-31", 1), ("2024-06-01", 0), ("2024-06-02", 0)])
def test_a_revoked_certificate_is_not_in_force_from_the_day_of_effect(store: Store, on: str, count: int) -> None:
    county = County((FIRM,), (certificate(ISSUED, revoked_on=day("2024-06-01")),))
    assert gap(store, county, IN_FORCE, day(on)).actual == count


@pytest.mark.parametrize(("on", "held"), [("2024-02-28", 0), ("2024-02-29", 1), ("2027-02-28", 1), ("2027-03-01", 0)])
def test_a_certificate_of_29_february_ends_on_28_february(store: Store, on: str, held: int) -> None:
    county = County((FIRM,), (certificate(day("2024-02-29"), until=day("2027-02-28")),))
    assert gap(store, county, IN_FORCE, day(on)).actual == held


@pytest.mark.parametrize(("again", "renewed"), [("2024-10-18", 0), ("2025-01-01", 1), ("2025-12-31", 1), ("2026-01-01", 0)])
def test_a_renewal_counts_for_the_rate_by_its_year_of_issue(store: Store, again: str, renewed: int) -> None:
    county = County((FIRM,), (certificate(ISSUED), certificate(day(again), "B")))
    rate = gap(store, county, Indicator("rate", {2025: Fraction(9, 10)}, renewed="hte"), date(2025, 12, 31))
    assert (rate.numerator, rate.denominator, rate.met) == (renewed, 1, renewed == 1)


@pytest.mark.parametrize(
    ("on", "figure"),
    [("2025-10-17", (0, 0)), ("2025-10-18", (0, 1)), ("2025-11-29", (0, 1)), ("2025-11-30", (1, 1)), ("2026-01-01", (0, 0))],
)
def test_the_rate_of_a_day_knows_what_ended_and_what_was_issued_by_then(store: Store, on: str, figure: tuple[int, int]) -> None:
    county = County((FIRM,), (certificate(ISSUED), certificate(day("2025-11-30"), "B")))
    rate = gap(store, county, Indicator("rate", {2025: Fraction(1)}, renewed="hte"), day(on))
    assert (rate.numerator, rate.denominator) == figure
    assert rate.actual == (Fraction(*figure) if figure[1] else None)


@pytest.mark.parametrize(
    ("revoked", "left", "why"),
    [
        ("2025-10-18", None, "revoked"),
        ("2025-10-19", None, None),
        (None, "2025-10-18", "dissolved"),
        (None, "2025-10-19", None),
        ("2024-01-01", "2024-01-01", "revoked"),
    ],
)
def test_what_is_left_out_of_the_rate_is_listed(store: Store, revoked: str | None, left: str | None, why: str | None) -> None:
    firm = Enterprise("甲", "甲公司", left_on=day(left) if left else None, left_why="dissolved" if left else None)
    county = County((firm,), (certificate(ISSUED, revoked_on=day(revoked) if revoked else None),))
    rate = gap(store, county, Indicator("rate", {2025: Fraction(1)}, renewed="hte"), date(2025, 12, 31))
    assert (rate.denominator, [(e.evidence, e.why) for e in rate.excluded]) == ((0, [("A", why)]) if why else (1, []))


@pytest.mark.parametrize(
    ("above", "total", "target", "met"),
    [
        (6, 30, Fraction(1, 5), True),
        (5, 30, Fraction(1, 5), False),
        (6, 31, Fraction(1, 5), False),
        (1, 3, Fraction(1, 3), True),
        (8, 9, Fraction(9, 10), False),
        (9, 10, Fraction(9, 10), True),
        (0, 9, Fraction(0), True),
    ],
)
def test_a_share_meets_its_target_as_an_exact_fraction(store: Store, above: int, total: int, target: Fraction, met: bool) -> None:
    firms = tuple(Enterprise(f"企业{i}", f"企业{i}") for i in range(above))
    county = County(
        firms,
        tuple(Certificate("hte", e.key, e.key, ISSUED, LAST) for e in firms),
        annuals=tuple(Annual(e.key, 2024, above_scale=True) for e in firms),
        statistics=(Statistic("above-scale", date(2024, 12, 31), total),),
    )
    counted = Indicator("above", {2025: Fraction(1)}, in_force="hte", above_scale=True)
    share = Indicator("share", {2024: target}, of="above", statistic="above-scale")
    found = gap(store, county, share, date(2024, 12, 31), counted)
    assert (found.numerator, found.denominator, found.met) == (above, total, met)
    assert found.gap == target - Fraction(above, total)


@pytest.mark.parametrize(("renewed", "ended", "met"), [(8, 9, False), (9, 10, True), (9, 9, True)])
def test_a_renewal_rate_meets_its_target_as_an_exact_fraction(store: Store, renewed: int, ended: int, met: bool) -> None:
    firms = tuple(Enterprise(f"企业{i}", f"企业{i}") for i in range(ended))
    old = tuple(Certificate("hte", f"{e.key}旧", e.key, ISSUED, LAST) for e in firms)
    new = tuple(Certificate("hte", f"{e.key}新", e.key, LAST + DAY, date(2028, 10, 18)) for e in firms[:renewed])
    rate = gap(store, County(firms, old + new), Indicator("rate", {2025: Fraction(9, 10)}, renewed="hte"), date(2025, 12, 31))
    assert (rate.numerator, rate.denominator, rate.met) == (renewed, ended, met)


@pytest.mark.parametrize(
    ("recorded", "on", "value"),
    [
        (["2024-12-31 30"], "2024-12-31", 30),
        (["2024-12-31 30"], "2024-12-30", None),
        (["2023-12-31 30"], "2024-12-31", None),
        (["2025-01-01 30"], "2024-12-31", None),
        (["2024-01-01 20", "2024-06-30 30", "2024-12-31 40"], "2024-12-30", 30),
        (["2024-06-30 30", "2024-01-01 20"], "2024-06-30", 30),
        (["2024-06-30 0"], "2024-12-31", None),
    ],
)
def test_a_share_takes_the_years_latest_statistic_up_to_the_day(store: Store, recorded: list[str], on: str, value: int | None) -> None:
    statistics = tuple(Statistic("above-scale", day(r.split()[0]), int(r.split()[1])) for r in recorded)
    counted = Indicator("above", {2024: Fraction(1)}, in_force="hte")
    share = Indicator("share", {2024: Fraction(1, 5)}, of="above", statistic="above-scale")
    found = gap(store, County((FIRM,), (certificate(ISSUED),), statistics=statistics), share, day(on), counted)
    assert (found.actual, found.denominator) == ((Fraction(1, value), value) if value else (None, None))
    if value is None:
        assert found.met is None
        assert found.why


@pytest.mark.parametrize(
    ("scales", "target", "met"),
    [
        ((True, True, None), 2, True),
        ((True, None, False), 2, None),
        ((True, None, None), 3, None),
        ((True, None, False), 3, False),
        ((False, False, None), 1, None),
        ((False, False, False), 1, False),
        ((None, None, None), 0, None),
        ((None, None, None), 4, None),
        ((True, None, None), 1, True),
    ],
)
def test_undecided_records_leave_a_verdict_open_only_where_they_could_change_it(
    store: Store, scales: tuple[bool | None, ...], target: int, met: bool | None
) -> None:
    firms = tuple(Enterprise(f"企业{i}", f"企业{i}") for i in range(len(scales)))
    county = County(
        firms,
        tuple(Certificate("hte", e.key, e.key, ISSUED, LAST) for e in firms),
        annuals=tuple(Annual(e.key, 2024, above_scale=scale, staff=1) for e, scale in zip(firms, scales, strict=True)),
    )
    found = gap(store, county, Indicator("above", {2024: Fraction(target)}, in_force="hte", above_scale=True), date(2024, 12, 31))
    counted, undecided = scales.count(True), scales.count(None)
    assert (found.actual, found.undecided, found.met) == (counted if counted or not undecided else None, undecided, met)
    assert bool(found.why) == bool(found.fix) == (None in scales)
    assert found.series[-1].actual == found.actual or found.series[-1].year != 2024


def test_an_enterprise_with_two_certificates_counts_once(store: Store) -> None:
    county = County((FIRM,), (certificate(ISSUED), certificate(ISSUED + DAY, "B")))
    assert gap(store, county, IN_FORCE, ISSUED + DAY).actual == 1


@pytest.mark.parametrize(("revoked", "renewed"), [("2025-12-30", 0), ("2025-12-31", 0), ("2026-01-01", 1)])
def test_a_renewal_that_is_revoked_by_the_day_is_none(store: Store, revoked: str, renewed: int) -> None:
    county = County((FIRM,), (certificate(ISSUED), certificate(day("2025-11-30"), "B", revoked_on=day(revoked))))
    rate = gap(store, county, Indicator("rate", {2025: Fraction(1)}, renewed="hte"), date(2025, 12, 31))
    assert (rate.numerator, rate.denominator) == (renewed, 1)
