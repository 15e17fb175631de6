"""The last day of a publicity, by China's public holidays and the weekends worked for them."""

from __future__ import annotations

from datetime import date

import pytest

from hte_cli.errors import UsageFault
from hte_cli.services.awarding.publicity import last_day


@pytest.mark.parametrize(
    ("first", "days", "working", "last"),
    [
        ("2025-05-23", 5, True, "2025-05-29"),  # Huizhou 2025 (docs/domain.md#publicity)
        ("2026-08-13", 5, True, "2026-08-19"),  # Huizhou 2026
        ("2025-05-23", 5, False, "2025-05-27"),
        ("2025-05-24", 1, True, "2025-05-26"),  # a Saturday: Monday is the first working day
        ("2024-09-29", 2, True, "2024-09-30"),  # a Sunday that was worked for the National Day
        ("2024-09-30", 2, True, "2024-10-08"),  # 1 to 7 October are free
        ("2024-10-11", 2, True, "2024-10-12"),  # a Saturday that was worked
        ("2025-12-31", 1, True, "2025-12-31"),
    ],
)
def test_the_first_day_counts(first: str, days: int, working: bool, last: str):
    assert last_day(date.fromisoformat(first), days, working=working).isoformat() == last


@pytest.mark.parametrize("days", [0, -1, 367])
def test_a_number_that_is_none_is_refused(days: int):
    with pytest.raises(UsageFault):
        last_day(date(2025, 5, 23), days, working=False)


def test_a_year_whose_holidays_are_not_published_is_refused_but_not_in_calendar_days():
    with pytest.raises(UsageFault):
        last_day(date(2099, 5, 23), 5, working=True)
    assert last_day(date(2099, 5, 23), 5, working=False) == date(2099, 5, 27)
