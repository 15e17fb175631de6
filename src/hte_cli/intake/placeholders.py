"""Cells that state nothing: empty ones, the strokes that clerks put in them, and the words that say that nothing is known."""

from __future__ import annotations

import re
import unicodedata

NOTHING = """
无 暂无 空 没有 不详 不明 不清楚 未知 未详 待定 待补 待补充 待查 待核实 待填 待报 未填 未填写 未填报 未提供 未登记 暂缺 缺 空白
无数据 无信息 无此项 不适用 不涉及 无变更 未变更 无变化 无更名 未更名 没有变更 无曾用名 无原名
n/a na n.a. n.a none null nil nan nat tbd unknown n\\a <na> #n/a! (null)
"""
"""The words that mean that nothing is stated, whatever the column; compared without case, width, blanks, brackets and full stops."""

_LONGEST = 12
"""No such word has more characters: whatever is longer states something."""

_WORDS = frozenset(NOTHING.split())
_STROKES = re.compile(r"[-‐‑‒–—―−─━_/\\、.。…·*＊~\s]*")
_AROUND = " \t()[]{}（）【】〔〕《》<>。．.；;"
_FIRST = {word[0] for word in _WORDS} | {word[0].upper() for word in _WORDS} | set("-‐‑‒–—―−─━_/\\、.。…·*＊~" + _AROUND)
_BEGIN = frozenset(_FIRST | {chr(ord(sign) + 0xFEE0) for sign in _FIRST if "!" <= sign <= "~"})
"""What such a text begins with, whatever its width: most texts are told by their first character."""


def is_blank(text: str) -> bool:
    """Whether `text` states nothing."""
    if text[:1] not in _BEGIN and not text[:1].isspace() and text != "":
        return False
    if len(text) > _LONGEST and len(text := text.strip()) > _LONGEST:
        return False
    if text in _WORDS or _STROKES.fullmatch(text):
        return True
    plain = "".join(unicodedata.normalize("NFKC", text).casefold().split())
    return plain in _WORDS or plain.strip(_AROUND) in _WORDS or _STROKES.fullmatch(plain) is not None
