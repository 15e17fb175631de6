"""Days whose clock leaves open which day is meant, read as a person decides: the day as it is written, or the next one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from math import floor
from typing import Literal

from hte_cli.intake.cells import Reader
from hte_cli.intake.faults import Fault
from hte_cli.intake.sheets import ReadSheet
from hte_cli.values.records import Plain

UNCERTAIN = ("date-clock", "date-zone")
"""The problems of a day whose clock stands so near to midnight, here or elsewhere, that it may be the next one."""

Clock = Literal["written", "next"]

_CLOCK = re.compile(r"(?:[T\s]+|(?<=日))\d{1,2}[:：]\d{2}.*", re.DOTALL)


def decide_clocks(sheets: Iterable[ReadSheet], clock: Clock | None) -> None:
    """From here on the sheets read such days as it was decided; as before where nobody did."""
    if clock is not None:
        for sheet in sheets:
            converter = sheet.below.converter
            converter.columns = [(field, index, decided(reader, clock)) for field, index, reader in converter.columns]


def decided(reader: Reader, clock: Clock) -> Reader:
    """The reader, which asks nothing of a clock any more."""

    def read(cell: object) -> Plain | Fault:
        value = reader(cell)
        if not isinstance(value, Fault) or value.code not in UNCERTAIN:
            return value
        day = reader(_without_clock(cell))
        if clock == "written" or not isinstance(day, str):
            return day
        return (date.fromisoformat(day) + timedelta(days=1)).isoformat()

    return read


def _without_clock(cell: object) -> object:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, float):
        return floor(cell)
    return _CLOCK.sub("", cell) if isinstance(cell, str) else cell
