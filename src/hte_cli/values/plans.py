"""A plan told for its readers: clause by clause, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from hte_cli.values.results import LevelTitles


@dataclass(frozen=True, slots=True)
class ToldRule:
    """A rule in words. `sums` holds a sentence for each level that the rule names; days are ISO, inclusive."""

    id: str
    titles: Mapping[str, str]
    clause: str
    basis: str
    first_day: str
    last_day: str
    wants: tuple[str, ...]
    sums: Mapping[str, str]
    on_request: bool


@dataclass(frozen=True, slots=True)
class ToldIndicator:
    """An indicator with its targets by year."""

    id: str
    titles: Mapping[str, str]
    clause: str
    unit: str
    targets: Mapping[int, Fraction]


@dataclass(frozen=True, slots=True)
class ToldPlan:
    """A plan in words; days are ISO, inclusive."""

    id: str
    titles: Mapping[str, str]
    document: str
    division: str
    first_day: str
    last_day: str
    levels: LevelTitles
    rules: tuple[ToldRule, ...]
    indicators: tuple[ToldIndicator, ...]
