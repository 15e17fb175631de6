"""The headings that are recognised: those of each kind's fields (`kinds`), and of columns that hold nothing to import.

The first synonym is the best: of two columns for one field the row's value comes from the better one. Words are
compared folded (`folding.fold`); a group over columns (上级资金 over 自治区) is joined to each of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from hte_cli.intake.folding import fold
from hte_cli.kinds import KINDS, RecordKind
from hte_cli.kinds.stating import Title
from hte_cli.kinds.unread import UNREAD

NOT_READ = """
序号 no 退回原因 reason_for_return 备注 说明 note notes remark remarks 认定类型依据 occasion_source occasion_is
推断的认定类型 occasion_inferred inferred_occasion
"""
"""Columns that are known to hold nothing to import: they are not named as unknown."""

NOTES = "填写说明 notes_on_filling_in 退回原因 reason_for_return"
"""A sheet of this name is a template's notes, or says why a list was sent back: it is read only where it is asked for."""

COUNTERS = "序号 no"
"""Columns that number the rows: a row with nothing else is blank."""


@lru_cache(maxsize=32)
def synonyms(kind: RecordKind, titled: bool = False) -> Mapping[str, tuple[str, int]]:
    """Each folded synonym of `kind` with its field, and its rank among the field's synonyms (0 is the best).

    `titled`: with those that mean it only under a title that says the kind.
    """
    if titled:
        more = {fold(word): (field.name, 1000) for field in KINDS[kind].fields for word in field.titled.split()}
        return {**more, **synonyms(kind)} if more else synonyms(kind)
    table: dict[str, tuple[str, int]] = {}
    for field, words in KINDS[kind].read.items():
        for rank, word in enumerate(words.split()):
            table.setdefault(fold(word), (field, rank))
        table.setdefault(fold(field), (field, len(words)))
    return table


@lru_cache(maxsize=32)
def folded(words: str) -> frozenset[str]:
    """The words of a list in this file, folded."""
    return frozenset(fold(word) for word in words.split())


def field_named(word: str, kind: RecordKind) -> str | None:
    """The field of `kind` that a column name or heading means, else None."""
    found = synonyms(kind).get(fold(word))
    return found[0] if found else None


@lru_cache(maxsize=1)
def _unread() -> Mapping[str, Title]:
    return {fold(word): why for why, words in UNREAD for word in words.split()}


def unread(key: str) -> Title | None:
    """Why no record keeps a column of that heading, where that is known; None for a heading that is not known."""
    return _unread().get(key)


_NEAR = 60
"""From which likeness in percent a heading counts as near."""


def nearest_headings(text: str, kind: RecordKind, most: int = 3) -> list[str]:
    """The headings of `kind` most like `text`, the best first; empty where none is near."""
    from rapidfuzz import fuzz, process

    words = [word for words in KINDS[kind].read.values() for word in words.split()]
    found = process.extract(fold(text), {word: fold(word) for word in words}, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=most)
    return [word for _folded, _score, word in found]
