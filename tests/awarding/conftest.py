"""The sample county's round of 2024 on its way: drafted, and approved in part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Hte


@pytest.fixture
def opened(county: Hte) -> Hte:
    """The sample county with the round 2024-1 drafted."""
    assert county.here("award", "open", "--year", "2024", "--budget-year", "2025", "--on", "2025-03-01", "--no-history").code == 0
    return county


@pytest.fixture
def approved(opened: Hte) -> Hte:
    """The round's certain lines, 1, 3 and 6 (100,000, 50,000 and 150,000 yuan), approved on 30 May 2025; the others published."""
    left = [word for number in "2457" for word in ("--except", f"2024-1/{number}")]
    for words in (
        ("review", "2024-1", "--on", "2025-03-05"),
        ("publicise", "2024-1", "--from", "2025-05-23", "--days", "5", "--working"),
        ("approve", "2024-1", "--body", "局党组会", "--document", "精科发〔2025〕3号", "--on", "2025-05-30", *left),
    ):
        done = opened.here("award", *words)
        assert done.code == 0, done.stderr
    return opened
