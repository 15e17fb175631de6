"""What region and prefecture paid, also where the plan does not state how much that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Hte

LINE = "2024-1/1"
"""A first certification: the county owes 100,000, of region and prefecture nothing is stated."""


def pay(hte: Hte, *words: str) -> int:
    return hte.here("award", "pay", LINE, "--on", "2025-06-01", *words).code


def test_what_came_in_is_recorded_and_what_is_due_stays_unknown(approved: Hte):
    assert pay(approved, "--level", "region", "--amount", "10万元", "--voucher", "新财教〔2025〕66号") == 0
    assert pay(approved, "--level", "region", "--amount", "0.01", "--voucher", "新财教〔2025〕67号") == 0
    (line,) = (line for line in approved.json("award", "show", "2024-1")["lines"] if line["line"] == LINE)
    assert (line["state"], line["due"]["region"], line["paid"]["region"], line["due"]["county"]) == ("approved", None, 100000.01, 100000)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--level", "region"), 4),  # how much cannot be told
        (("--level", "region", "--amount", "0"), 4),
        (("--level", "prefecture", "--amount", "5万元"), 0),
        (("--amount", "100000.01"), 4),  # of the own level the sum is known
        (("--amount", "100000"), 0),
        ((), 0),
        (("--level", "township", "--amount", "1"), 2),
    ],
)
def test_a_sum_that_is_known_is_never_passed_and_one_that_is_not_is_named(approved: Hte, words: tuple[str, ...], code: int):
    assert pay(approved, *words) == code
