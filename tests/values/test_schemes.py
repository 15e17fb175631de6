"""The last day in force where a list states none (docs/definitions.md#last-day-in-force)."""

from datetime import date

import pytest

from hte_cli.values.records import Scheme, year_of

HTE = Scheme("hte", {"zh": "高新技术企业"}, r"GR\d{12}", 3)
SME = Scheme("tech-sme", {"zh": "科技型中小企业"}, r"\d{4}.*", None)


@pytest.mark.parametrize(
    ("scheme", "issued_on", "number", "last"),
    [
        (HTE, date(2023, 10, 16), "GR202365000001", date(2026, 10, 16)),
        (HTE, date(2024, 2, 29), "GR202465000001", date(2027, 2, 28)),
        (HTE, date(2023, 3, 1), "GR202365000001", date(2026, 3, 1)),
        (SME, date(2024, 6, 1), "2024652722A0000001", date(2024, 12, 31)),
        (SME, date(2025, 1, 2), "2024652722A0000001", date(2024, 12, 31)),
        (SME, date(2024, 6, 1), "X", None),
    ],
)
def test_the_last_day_is_the_schemes(scheme, issued_on, number, last):
    assert scheme.last_day(issued_on, number) == last


@pytest.mark.parametrize(
    ("number", "year"),
    [("GR202365000001", 2023), ("2024652722A0000001", 2024), ("GF199965000001", 1999), ("GR65", None), ("", None)],
)
def test_a_number_begins_with_its_year(number, year):
    assert year_of(number) == year
