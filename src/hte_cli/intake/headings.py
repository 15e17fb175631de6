"""The headings that are recognised: those of each kind's fields (`kinds`), and of columns that hold nothing to import.

The first synonym is the best: of two columns for one field the row's value comes from the better one. Words are
compared folded (`folding.fold`); a group over columns (上级资金 over 自治区) is joined to each of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from hte_cli.intake.folding import fold
from hte_cli.kinds import KINDS, RecordKind

NOT_READ = """
序号 no 退回原因 reason_for_return 备注 说明 note notes remark remarks 认定类型依据 occasion_source occasion_is
推断的认定类型 occasion_inferred inferred_occasion
"""
"""Columns that are known to hold nothing to import: they are not named as unknown."""

NOTES = "填写说明 notes_on_filling_in 退回原因 reason_for_return"
"""A sheet of this name is a template's notes, or says why a list was sent back: it is read only where it is asked for."""

COUNTERS = "序号 no"
"""Columns that number the rows: a row with nothing else is blank."""


@lru_cache(maxsize=16)
def synonyms(kind: RecordKind) -> Mapping[str, tuple[str, int]]:
    """Each folded synonym of `kind` with its field, and its rank among the field's synonyms (0 is the best)."""
    table: dict[str, tuple[str, int]] = {}
    for field, words in KINDS[kind].read.items():
        for rank, word in enumerate(words.split()):
            table.setdefault(fold(word), (field, rank))
        table.setdefault(fold(field), (field, len(words)))
    return table


@lru_cache(maxsize=8)
def folded(words: str) -> frozenset[str]:
    """The words of a list in this file, folded."""
    return frozenset(fold(word) for word in words.split())


def field_named(word: str, kind: RecordKind) -> str | None:
    """The field of `kind` that a column name or heading means, else None."""
    found = synonyms(kind).get(fold(word))
    return found[0] if found else None
