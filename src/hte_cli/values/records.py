"""Records on their way in: a draft from a sheet or a command, and the change that it makes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from hte_cli.kinds.stating import RecordKind
from hte_cli.values.patterns import matcher

Plain = str | int | bool | None
"""What a record's field holds here and in the journal: dates are ISO text, money fen."""

Fields = dict[str, Plain]

_YEAR = re.compile(r"\D*((?:19|20)\d{2})")

KEY_SEPARATOR = "\t"
"""Between the parts of a record's key: no text that is kept holds a tab (`names.clean`)."""


@dataclass(frozen=True, slots=True)
class Source:
    """A sheet that records came from. `columns` maps a field to its column's letter; a CSV file's sheet is ""."""

    file: str
    sha256: str
    sheet: str
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Origin:
    """The row a draft came from; `row` counts from 1 as the reader's program shows it."""

    source: Source
    row: int


@dataclass(slots=True)
class Draft:
    """A record as somebody stated it: only what was stated stands in `fields`.

    Keys are the columns of the kind's table; an enterprise is meant by `uscc` and/or `name` (for every kind but
    `statistic`), and `former_names` of an enterprise is text separated by tabs.
    """

    kind: RecordKind
    fields: Fields
    origin: Origin | None = None


class Change(NamedTuple):
    """One row made (`before` None), removed (`after` None) or altered; images hold no None values."""

    table: str
    key: str
    before: Fields | None
    after: Fields | None
    origin: Origin | None = None


def year_of(number: str) -> int | None:
    """The year that a certificate's number begins with, after its letters (docs/domain.md#certificate-numbers,
    docs/domain.md#sme-numbers); None without one.
    """
    found = _YEAR.match(number)
    return int(found[1]) if found else None


def years_later(day: date, years: int) -> date:
    """The same day so many years on; 29 February becomes 28 February where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


@dataclass(frozen=True, slots=True)
class Scheme:
    """A kind of certification as a plan knows it.

    `pattern` is the regular expression of its whole number; `years` how long a certificate is in force, None where it
    ends with the year in its number (科技型中小企业, docs/domain.md#sme-validity).
    """

    id: str
    titles: Mapping[str, str]
    pattern: str
    years: int | None

    def last_day(self, issued_on: date, number: str) -> date | None:
        """The last day in force where a list states none: the same day `years` on (29 February → 28 February), or

        31 December of the year that the number begins with; None where such a number begins with no year
        (docs/definitions.md#last-day-in-force).
        """
        if self.years is None:
            year = year_of(number)
            return date(year, 12, 31) if year else None
        return years_later(issued_on, self.years)

    def fits(self, number: str) -> bool:
        """Whether the number has the form of the scheme's numbers."""
        return not self.pattern or matcher(self.pattern)(number)
