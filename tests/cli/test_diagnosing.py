"""Diagnoses: every criterion on both sides of its limit, what is missing in its own unit, and a score by an oracle."""

from __future__ import annotations

import shutil
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from running import Hte

if TYPE_CHECKING:
    from pathlib import Path


JIA, CODE = "精河县甲示例有限公司", "91652722MAXX00015B"
DAY = "2025-06-01"
GOOD = {
    "revenue": "30000000",
    "rd-spending": "1500000",
    "staff": "100",
    "rd-staff": "10",
    "high-tech-income": "6000000",
    "total-income": "10000000",
    "assets": "50000000",
    "ip-class-1": "0",
    "ip-class-2": "1",
}


@pytest.fixture
def firm(empty: Hte) -> Hte:
    """An enterprise that has been registered since 2010."""
    assert empty.here("enterprise", "add", "--name", JIA, "--uscc", CODE, "--registered-on", "2010-01-01").code == 0
    return empty


def year(hte: Hte, number: int, **figures: str) -> None:
    words = [
        word
        for name, value in {**GOOD, **{k.replace("_", "-"): v for k, v in figures.items()}}.items()
        for word in (f"--{name}", value)
        if value
    ]
    assert hte.here("annual", "set", JIA, "--year", str(number), *words).code == 0


def three_years(hte: Hte, **figures: str) -> None:
    for number in (2022, 2023, 2024):
        year(hte, number, **figures)


def found(hte: Hte, criterion: str, scheme: str = "hte") -> dict[str, Any]:
    (diagnosis,) = hte.json("reserve", "diagnose", JIA, "--as-of", DAY, "--scheme", scheme)
    return next(c for c in diagnosis["criteria"] if c["id"] == criterion)


@pytest.mark.parametrize(
    ("criterion", "figures", "met", "short"),
    [
        ("rd-staff", {"rd_staff": "10"}, True, None),
        ("rd-staff", {"rd_staff": "9"}, False, 1),
        ("rd-staff", {"staff": "101"}, False, 1),
        ("rd-spending", {"revenue": "50000000", "rd_spending": "2500000"}, True, None),
        ("rd-spending", {"revenue": "50000000", "rd_spending": "2499999.99"}, False, 0.03),
        ("rd-spending", {"revenue": "50000000.01", "rd_spending": "2499999.99"}, True, None),
        ("rd-spending", {"revenue": "200000000", "rd_spending": "8000000"}, True, None),
        ("rd-spending", {"revenue": "200000000", "rd_spending": "7999999.99"}, False, 0.03),
        ("rd-spending", {"revenue": "200000000.01", "rd_spending": "7999999.99"}, True, None),
        ("high-tech-income", {"high_tech_income": "6000000"}, True, None),
        ("high-tech-income", {"high_tech_income": "5999999.99"}, False, 0.01),
        ("rights", {"ip_class_2": "0"}, False, 1),
        ("rights", {"ip_class_1": "1", "ip_class_2": "0"}, True, None),
    ],
)
def test_a_criterion_on_both_sides_of_its_limit(firm: Hte, criterion: str, figures: dict[str, str], met: bool, short: float | None):
    three_years(firm, **figures)
    finding = found(firm, criterion)
    assert (finding["met"], finding["short"], finding["lacking"]) == (met, short, [])


@pytest.mark.parametrize(("registered", "met"), [("2024-06-01", True), ("2024-06-02", False)])
def test_registered_for_365_days(firm: Hte, registered: str, met: bool):
    assert firm.here("enterprise", "edit", JIA, "--registered-on", registered).code == 0
    assert found(firm, "registered")["met"] is met


@pytest.mark.parametrize(("registered", "met"), [("2022-12-31", None), ("2023-01-01", True)])
def test_a_young_enterprise_is_measured_by_the_years_it_has(firm: Hte, registered: str, met: bool | None):
    assert firm.here("enterprise", "edit", JIA, "--registered-on", registered).code == 0
    for number in (2023, 2024):
        year(firm, number)
    assert found(firm, "rd-spending")["met"] is met


@pytest.mark.parametrize(
    ("criterion", "scheme", "gone"),
    [("rd-staff", "hte", "staff"), ("high-tech-income", "hte", "total_income"), ("assets", "tech-sme", "assets")],
)
def test_a_figure_that_is_missing_is_named_and_never_guessed(firm: Hte, criterion: str, scheme: str, gone: str):
    three_years(firm, **{gone: ""})
    finding = found(firm, criterion, scheme)
    assert finding["met"] is None
    assert gone in finding["lacking"]


def test_one_figure_of_a_sum_can_decide_alone(firm: Hte):
    three_years(firm, ip_class_1="1", ip_class_2="")
    assert (found(firm, "rights")["met"], found(firm, "rights")["value"]) == (True, 1)
    assert firm.here("annual", "set", JIA, "--year", "2024", "--ip-class-1", "0").code == 0
    assert (found(firm, "rights")["met"], found(firm, "rights")["value"]) == (None, None)


@pytest.mark.parametrize(
    ("criterion", "figures", "met"),
    [
        ("staff", {"staff": "500", "rd_staff": "50"}, True),
        ("staff", {"staff": "501", "rd_staff": "51"}, False),
        ("revenue", {"revenue": "200000000"}, True),
        ("revenue", {"revenue": "200000000.01"}, False),
        ("assets", {"assets": "200000000"}, True),
        ("assets", {"assets": "200000000.01"}, False),
    ],
)
def test_the_limits_of_a_technology_sme(firm: Hte, criterion: str, figures: dict[str, str], met: bool):
    three_years(firm, **figures)
    assert found(firm, criterion, "tech-sme")["met"] is met


def test_a_certificate_in_force_stands_for_the_score(firm: Hte):
    three_years(firm, rd_staff="0")
    assert found(firm, "score", "tech-sme")["met"] is False
    assert firm.here("cert", "add", JIA, "--number", "GR202465000001", "--issued-on", "2024-11-01").code == 0
    assert found(firm, "score", "tech-sme")["met"] is True


def points(share: Fraction, steps: list[tuple[int, int]]) -> int:
    return next((given for percent, given in steps if share >= Fraction(percent, 100)), 0)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    staff=st.integers(1, 60),
    rd_staff=st.integers(0, 20),
    rd=st.integers(0, 9),
    first=st.one_of(st.none(), st.integers(0, 1)),
    second=st.one_of(st.none(), st.integers(0, 5)),
)
def test_the_score_is_what_the_table_says(
    begun: Hte, tmp_path: Path, staff: int, rd_staff: int, rd: int, first: int | None, second: int | None
):
    shutil.copy(begun.store, tmp_path)
    hte = type(begun)(tmp_path)
    assert hte.here("enterprise", "add", "--name", JIA, "--uscc", CODE).code == 0
    rights = {"ip_class_1": "" if first is None else str(first), "ip_class_2": "" if second is None else str(second)}
    year(hte, 2024, staff=str(staff), rd_staff=str(rd_staff), revenue="100", rd_spending=str(rd), **rights)
    by_staff = points(Fraction(rd_staff, staff), [(30, 20), (25, 16), (20, 12), (15, 8), (10, 4)])
    by_rd = points(Fraction(rd, 100), [(6, 50), (5, 40), (4, 30), (3, 20), (2, 10)])
    of_second = {None: None, 0: 0, 1: 6, 2: 12, 3: 18}.get(second, 24)
    low = max(30 if first else 0, of_second or 0)
    high = 30 if first is None else max(low, 24 if second is None else 0)
    expected = None
    if by_staff == 0 or by_staff + by_rd + high < 60:
        expected = False
    elif by_staff + by_rd + low >= 60:
        expected = True
    finding = found(hte, "score", "tech-sme")
    assert (finding["met"], finding["value"]) == (expected, by_staff + by_rd + low if low == high else None)


def test_who_is_suggested_and_in_which_order(firm: Hte):
    three_years(firm)
    assert firm.here("annual", "set", JIA, "--year", "2024", "--above-scale").code == 0
    assert firm.json("reserve", "suggest", "--as-of", DAY) == []
    assert firm.here("enterprise", "edit", JIA, "--industrial").code == 0
    assert firm.here("enterprise", "add", "--name", "精河县乙示例有限公司", "--parent", "某某高新技术股份有限公司").code == 0
    assert firm.here("enterprise", "add", "--name", "精河县丙示例有限公司").code == 0
    number = "2025652722A0000017"
    assert (
        firm.here("cert", "add", "精河县丙示例有限公司", "--scheme", "tech-sme", "--number", number, "--issued-on", "2025-05-06").code == 0
    )
    suggested = [(d["enterprise"], d["way"]) for d in firm.json("reserve", "suggest", "--as-of", DAY)]
    assert suggested == [("精河县乙示例有限公司", "subsidiary"), (JIA, "above-scale"), ("精河县丙示例有限公司", "tech-sme")]
    assert firm.here("reserve", "add", JIA, "--on", "2025-01-01").code == 0
    assert JIA not in [d["enterprise"] for d in firm.json("reserve", "suggest", "--as-of", DAY)]
    (pool,) = firm.json("reserve", "diagnose", "--as-of", DAY)
    assert (pool["enterprise"], pool["meets_all"]) == (JIA, True)


def test_a_plan_without_criteria_says_so(firm: Hte):
    assert firm.here("reserve", "diagnose", JIA, "--scheme", "zjtx").code == 3
