"""What a reader of workbooks is told beside the file and the user's wishes: the words of the plans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hte_cli.values.records import Scheme


@dataclass(frozen=True)
class Vocabulary:
    """What the plans name: schemes of certification, and statistics (id to {zh, en} titles)."""

    schemes: tuple[Scheme, ...]
    statistics: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
