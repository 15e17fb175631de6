"""Which day is meant where a clock near midnight leaves it open, as a person decides."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from hte_cli.intake.clocks import decided
from hte_cli.intake.faults import Fault
from hte_cli.values.records import Plain


def read(cell: object) -> Plain | Fault:
    """A reader of days that refuses every clock."""
    if isinstance(cell, datetime) or (isinstance(cell, float) and cell % 1) or (isinstance(cell, str) and ":" in cell):
        return Fault("date-clock", "a clock")
    if isinstance(cell, float | int):
        return date.fromordinal(date(1899, 12, 30).toordinal() + int(cell)).isoformat()
    if cell == "去年":
        return Fault("date-unreadable", "no day")
    return cell.isoformat() if isinstance(cell, date) else str(cell)


CELLS = [
    datetime(2023, 12, 31, 23, 59, 17),  # noqa: DTZ001 - as a workbook gives it
    45291.9995,
    "2023-12-31 23:59:17",
    "2023-12-31T16:00:00Z",
    "2023-12-31T16:00:00.000+00:00",
]


@pytest.mark.parametrize("cell", CELLS, ids=str)
def test_the_day_is_the_written_one_or_the_next_one_and_never_another(cell: object):
    assert (decided(read, "written")(cell), decided(read, "next")(cell)) == ("2023-12-31", "2024-01-01")


@pytest.mark.parametrize("cell", ["2023-12-31", date(2023, 12, 31), 45291])
def test_a_day_without_a_clock_is_what_it_was(cell: object):
    assert decided(read, "next")(cell) == "2023-12-31"


def test_what_is_no_day_stays_refused():
    refused = decided(read, "next")("去年")
    assert isinstance(refused, Fault)
    assert refused.code == "date-unreadable"
