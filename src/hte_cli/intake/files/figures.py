"""Figures as programs write them into marked-up tables: with their digits whole, or as figures that are known to have lost some."""

from __future__ import annotations

import re
from decimal import Decimal

_WHOLE = 15
"""So many digits a workbook's number holds."""

_NUMBER = re.compile(r"[+-]?(\d{1,40})(?:\.\d{0,40})?(?:[Ee][+-]?\d{1,3})?")
_PLAIN = re.compile(r"-?\d{1,40}(?:\.\d{1,40})?")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?E\+?\d+", re.IGNORECASE)


def figure(text: str) -> str | float:
    """A number's text as a figure; as text where it holds more digits than a figure can."""
    found = _NUMBER.fullmatch(text.strip())
    if not found:
        return text
    whole = found[1].lstrip("0")
    if len(whole) <= _WHOLE or "e" in text.lower() or not whole[_WHOLE:].strip("0"):
        return float(text)
    return text.strip()


def as_seen(shown: str, held: str) -> str | float:
    """What a cell is that shows one thing and holds a number: the number where it is only shown shorter, else what is seen."""
    if _SCIENTIFIC.fullmatch(shown):
        return figure(held)
    plain = _THOUSANDS.sub("", shown)
    if not (_PLAIN.fullmatch(plain) and _PLAIN.fullmatch(held)):
        return shown
    seen, exact = Decimal(plain), Decimal(held)
    return figure(held) if round(exact, max(-int(seen.as_tuple().exponent), 0)) == seen and plain == shown.replace(",", "") else shown
