"""Text from outside, made harmless to show: no control characters, nothing that the stream cannot hold."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Mapping
from typing import TextIO

from hte_cli.values.characters import is_seen, joined

_ESCAPE_SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # colours, cursor movements
    r"|(?:\x1b\]|\x9d).*?(?:\x07|\x1b\\|\x9c|$)"  # window titles, links
    r"|\x1b[ -/]*[0-~]?"
)
_REPLACING_HANDLERS = ("replace", "ignore", "backslashreplace", "xmlcharrefreplace", "namereplace")
_OTHER_FORMS: Mapping[str, tuple[str, ...]] = {
    "✓": ("√", "+"),
    "✗": ("×", "x"),
    "←": ("<",),
    "■": ("#",),
    "–": ("-",),
    "—": ("-",),
    "…": ("...",),
    "×": ("x",),
    "·": (".",),
    "“": ('"',),
    "”": ('"',),
    "‘": ("'",),
    "’": ("'",),
    "（": ("(",),
    "）": (")",),
    "：": (":",),
    "，": (",",),
    "、": (",",),
    "。": (".",),
    "；": (";",),
}
"""What stands in for a character that a stream cannot hold, the best form first: GBK has √ and no ✓."""


def printable(text: str) -> str:
    """`text` on one line: without escape sequences, control and format characters; any white space is a blank."""
    if text.isprintable():
        return text
    joins = joined(text)
    return "".join(_shown(character, joins) for character in _ESCAPE_SEQUENCE.sub("", text))


def _shown(character: str, joins: bool) -> str:
    if character.isspace():
        return " "
    category = unicodedata.category(character)
    if category == "Cs":
        return "\ufffd"
    # Unassigned ones stay: they may be Chinese characters younger than this Python. Non-characters break XML.
    hidden = category == "Cc" or (category == "Cf" and not is_seen(character, joins))
    return "" if hidden or ord(character) & 0xFFFE == 0xFFFE else character


def is_unicode(stream: TextIO) -> bool:
    """Whether `stream` can hold every character; one without an encoding (StringIO) can."""
    encoding = getattr(stream, "encoding", None)
    return not encoding or codecs.lookup(encoding).name.startswith("utf")


def holdable(text: str, stream: TextIO) -> str:
    """`text` with what `stream` cannot hold in a form that it can, or as the stream's own error handler replaces it."""
    if text.isascii() or is_unicode(stream):
        return text
    handler = stream.errors if stream.errors in _REPLACING_HANDLERS else "replace"
    return "".join(_held(character, stream.encoding, handler) for character in text)


def _held(character: str, encoding: str, handler: str) -> str:
    if _fits(character, encoding):
        return character
    forms = _OTHER_FORMS.get(character, ())
    return next((form for form in forms if _fits(form, encoding)), None) or character.encode(encoding, handler).decode(encoding)


def _fits(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
