"""A plan's patterns of numbers, held against text in a time that grows with the text and nothing else.

Python's own matcher tries every way in which `(\\w+\\s?)*$` could fit, which never ends; RE2 does not, and knows no
look-ahead and no back-reference. Of a pattern with nothing to try, as most are, Python's is the faster by far.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from functools import lru_cache

_MEMORY = 4 << 20
"""Bytes that a pattern and what it remembers of a text may take: `((\\d{90}){9}){9}` is refused."""

_WORD, _SPACE = r"\p{L}\p{N}_", r"\s\x0b\x1c-\x1f\x{85}\p{Z}"
_OUTSIDE = {"d": r"\p{Nd}", "D": r"\P{Nd}", "w": f"[{_WORD}]", "W": f"[^{_WORD}]", "s": f"[{_SPACE}]", "S": f"[^{_SPACE}]", "Z": r"\z"}
_INSIDE = {"d": r"\p{Nd}", "D": r"\P{Nd}", "w": _WORD, "s": _SPACE}
"""What RE2 means by these is ASCII alone, and it calls the end of the text otherwise."""

_ATOM = r"(?:[0-9A-Za-z_-]|\\[dw]|\.|\[(?:[0-9A-Za-z](?:-[0-9A-Za-z])?)+\])"
_PLAIN = re.compile(rf"(?:{_ATOM}(?:\{{\d{{1,3}}\}})?)*(?:{_ATOM}[+*](?:{_ATOM}(?:\{{\d{{1,3}}\}})?)*)?", re.ASCII)
"""One sign after another, at most one of them any number of times: no group, no choice."""

_PIECE = re.compile(r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\.|\[\^?\]?|\]|\{,\d+\}|.", re.DOTALL)


class PatternFault(Exception):
    """A pattern that is none, or that cannot be matched in bounded time."""


@lru_cache(maxsize=200)
def matcher(pattern: str) -> Callable[[str], bool]:
    """Tells whether a whole text has the pattern's form. PatternFault where the pattern is none, or needs to look back or ahead."""
    if _PLAIN.fullmatch(pattern):
        try:
            plain = re.compile(pattern).fullmatch
        except re.error as fault:  # [9-0]
            raise PatternFault(pattern) from fault
        return lambda text: plain(text) is not None
    import re2

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # a pattern that Python warns of may mean something else tomorrow
            re.compile(pattern)
        options = re2.Options()
        options.log_errors, options.max_mem = False, _MEMORY
        match = re2.compile(_translated(pattern), options).fullmatch
    except (re.error, re2.error, Warning, OverflowError, RecursionError, UnicodeError) as fault:
        raise PatternFault(pattern) from fault
    return lambda text: match(_sound(text)) is not None


def _sound(text: str) -> str:
    """The text without lone surrogates, which have no UTF-8."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def _translated(pattern: str) -> str:
    """The pattern as RE2 writes it, with Python's meaning."""
    made, inside = [], False
    for piece in _PIECE.findall(pattern):
        if piece[0] == "\\" and piece[1] in "uU" and len(piece) > 2:
            made.append(f"\\x{{{piece[2:]}}}")
        elif piece[0] == "\\":
            if inside and piece[1] in "WS":
                raise PatternFault(pattern)  # RE2 has no class for "all but" within another
            made.append((_INSIDE if inside else _OUTSIDE).get(piece[1], piece))
        elif inside:
            # Of "[]" and "[^]" inside a class each sign is one of the class, but the bracket that ends it.
            made.append(piece.replace("[", r"\["))
            inside = not piece.endswith("]")
        elif piece[0] == "[":
            made.append(piece)
            inside = True
        else:
            made.append(f"{{0{piece[1:]}" if piece.startswith("{,") else piece)
    return "".join(made)
