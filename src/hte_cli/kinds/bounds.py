"""How small and how large a number may be that enters, wherever it is written: in a cell, an option, a plan's YAML.

The most is beyond any real figure, and so small that nothing overflows: a million sums of money add up inside a
database's integer (below 2^63 fen), and a sum in yuan is exact as a number of JSON. What is possible and yet not
likely is no matter of bounds: `hte check` names it.
"""

from __future__ import annotations

from typing import NamedTuple

from hte_cli.language import _


class Bound(NamedTuple):
    """The least and the most that is taken, both included; of money in fen."""

    least: int
    most: int
    money: bool = False

    def holds(self, number: int) -> bool:
        """Whether the number is taken."""
        return self.least <= number <= self.most

    @property
    def limits(self) -> dict[str, str]:
        """`least` and `most` as sentences say them; sums in yuan."""
        written = "{:,}".format if self.most >= 10_000 else str
        each = 100 if self.money else 1
        return {"least": written(self.least // each), "most": written(self.most // each)}

    def beyond(self) -> str:
        """What is said of a number that is not taken."""
        if self.money:
            return _("Give a sum from {least} to {most} yuan.").format(**self.limits)
        return _("Give a number from {least} to {most}.").format(**self.limits)


FIGURE = Bound(0, 10**15, money=True)
"""An enterprise's figure of a year: 10 million million yuan, more than any firm on earth takes."""

PAID = Bound(0, 10**12, money=True)
"""What one enterprise is paid at once: 10,000 million yuan. A million of them, nine times over, add up below 2^63 fen."""

FUND = Bound(0, 10**14, money=True)
"""A budget year's fund."""

PEOPLE = Bound(0, 10**7)
PIECES = Bound(0, 10**7)
"""Rights held, results put to use."""

OF_COUNTY = Bound(0, 10**15)
"""A figure of the whole county, of whatever unit."""

YEAR = Bound(1949, 2100)
"""A year of these records, of a plan's targets, and of a day that is asked about."""

PLAN_YEAR = Bound(1949, 9999)
"""The year of a day in a plan: one without an end is often written as of the calendar's last."""

VALID_YEARS = Bound(1, 50)
"""How long a certificate is in force, in years."""

AHEAD = Bound(0, 36_500)
"""Days ahead, or behind: a hundred years."""

PUBLICITY = Bound(1, 366)
"""Days of a publicity."""

NUMBER = Bound(1, 10**9)
"""Number of a journal entry, of a line, of a row in a sheet: of whatever is counted from 1."""

MATCH = Bound(0, 9)
"""How many times what another level paid a level may pay."""

POINTS = Bound(0, 1000)
"""Points of a score."""

SHARE = Bound(0, 1000)
"""The numerator, and the denominator, of a share that a criterion asks for: 3.5 % is 7 over 200.

A figure summed over five years, times it, stays below 2^63.
"""

TARGET = Bound(0, 10**15)
"""What an indicator or a criterion asks for, of whatever unit."""
