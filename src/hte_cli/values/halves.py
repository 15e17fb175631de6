"""Half-years, by which the plan wants to be reported (docs/domain.md#reporting)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from hte_cli.language import _

_HALF = re.compile(r"((?:19|20)\d{2})\s*(?:年度?)?\s*[-/]?\s*(?:H([12])|(上|下)半年度?|第?([一二])半年)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Half:
    """A half-year: `number` is 1 or 2."""

    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.year}H{self.number}"

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, 1 if self.number == 1 else 7, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, 6, 30) if self.number == 1 else date(self.year, 12, 31)

    @property
    def before(self) -> Half:
        """The half-year before it."""
        return Half(self.year, 1) if self.number == 2 else Half(self.year - 1, 2)

    @property
    def title(self) -> str:
        """In the chosen language: "2024年上半年"."""
        titles = {1: _("first half of {year}"), 2: _("second half of {year}")}
        return titles[self.number].format(year=self.year)

    @classmethod
    def of(cls, day: date) -> Half:
        """The half-year that a day lies in."""
        return cls(day.year, 1 if day.month < 7 else 2)


def half_named(text: str) -> Half | None:
    """The half-year that a text states: 2024H1, 2024年上半年; None where it states none."""
    found = _HALF.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if found is None:
        return None
    return Half(int(found[1]), int(found[2] or 0) or ({"上": 1, "下": 2, "一": 1, "二": 2}[found[3] or found[4]]))


def half_title(text: str) -> str:
    """What a half-year is called in the chosen language; the text itself where it names none."""
    half = half_named(text)
    return half.title if half else text
