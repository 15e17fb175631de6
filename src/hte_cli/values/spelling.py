"""Words of the system that are no text: half a surrogate pair stands where a byte was that is no UTF-8."""

from __future__ import annotations

import os


def is_text(word: str) -> bool:
    """Whether the word can be written down in UTF-8: shown, stored, compared."""
    try:
        word.encode()
    except UnicodeEncodeError:
        return False
    return True


def as_text(word: str) -> str:
    """The word as it can be written down: its bytes read as GB18030, as older Chinese systems wrote names, else escaped."""
    if is_text(word):
        return word
    try:
        return os.fsencode(word).decode("gb18030")
    except UnicodeError:
        return word.encode("utf-8", "backslashreplace").decode()
