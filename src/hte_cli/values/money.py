"""Money: an integer number of fen (1 yuan = 100 fen), read and written exactly."""

from __future__ import annotations

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal

UNITS = {
    "元": 100,
    "yuan": 100,
    "千元": 100_000,
    "万": 1_000_000,
    "万元": 1_000_000,
    "wan": 1_000_000,
    "亿": 10_000_000_000,
    "亿元": 10_000_000_000,
}
"""Fen in one of each unit that is written beside a sum."""

LONGEST = 18
"""Characters in a sum's digits: what is longer is no sum, but a number of something else."""

_SUM = re.compile(r"(?P<sign>[-−]?)\s*(?P<digits>\d[\d,]*(?:\.\d+)?|\.\d+)\s*(?P<unit>\D*)")


def read_sum(text: str, unit: str | None = None) -> int | None:
    """The fen in `text` ("100000", "10万元", "1,234.5"), rounded half up; None where it is no sum.

    `unit` (a key of UNITS) counts where the text names none; without either the sum is in yuan.
    """
    value = _fen(text, unit)
    return None if value is None else to_fen(value, 1)


def exact_sum(text: str) -> int | None:
    """The fen in a sum that a person types; None where it is no sum, or has parts of a fen."""
    value = _fen(text, None)
    return int(value) if value is not None and value == int(value) else None


def _fen(text: str, unit: str | None) -> Decimal | None:
    match = _SUM.fullmatch(unicodedata.normalize("NFKC", text).replace("¥", "").strip())
    if not match or len(match["digits"]) > LONGEST:
        return None
    factor = UNITS.get(match["unit"].strip().lower() or unit or "元")
    value = Decimal(match["digits"].replace(",", ""))
    return None if factor is None else (-value if match["sign"] else value) * factor


def to_fen(value: Decimal, fen_per_unit: int = 100) -> int:
    """`value` units as fen, rounded half up to the fen."""
    return int((value * fen_per_unit).quantize(Decimal(1), ROUND_HALF_UP))


def yuan_text(fen: int) -> str:
    """`10000000` fen as "100,000"; fen shown only where there are any ("61,728.50")."""
    sign, fen = ("-" if fen < 0 else ""), abs(fen)
    return f"{sign}{fen // 100:,}" + (f".{fen % 100:02d}" if fen % 100 else "")


def yuan_number(fen: int) -> int | float:
    """`fen` as a JSON number of yuan.

    Only a document's last step: of a sum under 10^13 yuan the nearest double's shortest text is the sum itself.
    """
    return fen // 100 if fen % 100 == 0 else fen / 100
