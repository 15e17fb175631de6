"""What a reader of workbooks is told beside the file and the user's wishes: the words of the plans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hte_cli.values.measures import Measure, Unit
from hte_cli.values.records import Scheme


@dataclass(frozen=True)
class Vocabulary:
    """What the plans name: schemes of certification, statistics (id to {zh, en} titles), measures and those who carry them out."""

    schemes: tuple[Scheme, ...]
    statistics: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    measures: tuple[Measure, ...] = ()
    units: tuple[Unit, ...] = ()
