"""Cells that state nothing: empty ones, and the strokes that clerks put in them."""

from __future__ import annotations

_STROKES = frozenset({"", "-", "--", "—", "——", "－", "–", "/", "\\", "／", "无", "暂无", "空", "n/a", "none", "null"})


def is_blank(text: str) -> bool:
    """Whether `text` states nothing."""
    return text.strip().casefold() in _STROKES
