"""Characters of names: which are not seen, which only separate, and which are one under two codes.

A character is never judged by being unknown: ideographs are added to Unicode every few years, and an interpreter knows those of
its own year; what GBK systems write for 䶮 and others stands in the private use area.
"""

from __future__ import annotations

import re
import unicodedata

LOST = "\ufffd"
"""Stands where a character was that could not be written: half a surrogate pair, a code that is none."""

_SEEN_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
"""Signs that Unicode counts among formats, and that are seen."""

_JOINING = frozenset("\u180e\u200c\u200d")
"""Says how Arabic and Mongolian letters join: part of a word in those scripts, a left-over in any other."""

_LETTERS_THAT_JOIN = re.compile("[\u0600-\u18af]")
_VARIANTS = re.compile("[\u034f\u180b-\u180f\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_WHITE = frozenset("\t\r\n\v\f\x85")
_DOTS_AND_QUOTES = frozenset("∙●⋅▪<>|~^`´¨°")
"""Signs that Unicode counts among symbols, and that names have for dots, brackets and quotes."""

# FE50 to FEA0 of GBK: systems that had no code for these characters use U+E815 to U+E864, in the same order.
_PRIVATE = "".join(map(chr, range(0xE815, 0xE865)))
_PUBLIC = (
    "⺁\U00020087\U00020089\U000200cc⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧\U000215d7龸⺪䁖䅟⺮䌷⺳⺶⺷\U0002298f䎱䎬⺻䏝䓖䙡䙌龹"
    "䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺\U000241fe䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻"
)
_ONE_FORM = str.maketrans(_PRIVATE, _PUBLIC)


def seen(text: str) -> str:
    """`text` without what is not seen: any white space is a blank, half a surrogate pair is `LOST`."""
    found: list[str] = []
    for character in text:
        category = unicodedata.category(character)
        if character in _WHITE or category[0] == "Z":
            found.append(" ")
        elif category == "Cs" or (category == "Cn" and _is_none(character)):
            found.append(LOST)
        elif category not in ("Cc", "Cf") or character in _SEEN_FORMATS or (character in _JOINING and _joins(found)):
            found.append(character)
    return "".join(found)


def _is_none(character: str) -> bool:
    """Whether Unicode will never give this code to a character."""
    code = ord(character)
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def _joins(before: list[str]) -> bool:
    """Whether the last character is a letter of a script whose letters join."""
    return bool(before) and "\u0600" <= before[-1] <= "\u18af"


def one_form(text: str) -> str:
    """`text` with the public code of each character that GBK systems keep in the private use area."""
    return text if text.isascii() else text.translate(_ONE_FORM)


def unjoined(text: str) -> str:
    """`text` without what says how letters join, or which glyph of a character is meant."""
    return text if text.isalnum() else _VARIANTS.sub("", text)


def joined(text: str) -> bool:
    """Whether a text is in a script whose letters join, so that signs which say how are part of it."""
    return _LETTERS_THAT_JOIN.search(text) is not None


def is_seen(character: str, joins: bool) -> bool:
    """Whether a sign that Unicode counts among formats is seen, or says how the letters of such a text join."""
    return character in _SEEN_FORMATS or (joins and character in _JOINING)


def separates(character: str) -> bool:
    """Whether a character only stands between letters: punctuation, dots, quotes, brackets, blanks."""
    if character.isalnum():
        return False
    return unicodedata.category(character)[0] in "PZ" or character in _DOTS_AND_QUOTES
