"""What a reader of workbooks is told beside the file: the user's wishes, and the words of the plans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hte_cli.values.records import RecordKind, Scheme


@dataclass(frozen=True)
class ReadOptions:
    """How a file is to be read.

    `kind` and `sheet` (a name, or a number from 1 among the sheets that are shown) are told from the file where they
    are None. `fixed` states fields, by column name or heading, for rows that do not; its `unit` is that of money
    columns without one. `where` keeps the rows whose column of that heading has that value.
    """

    kind: RecordKind | None = None
    sheet: str | None = None
    fixed: Mapping[str, str] = field(default_factory=dict)
    where: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Vocabulary:
    """What the plans name: schemes of certification, and statistics (id to {zh, en} titles)."""

    schemes: tuple[Scheme, ...]
    statistics: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
