"""Money: an integer number of fen (1 yuan = 100 fen), read and written exactly."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from enum import Enum

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

LONGEST = 60
"""Characters in a sum's digits: what is longer is no sum, but something else."""

_SUM = re.compile(r"(?P<sign>[-−]?)\s*(?P<whole>\d[\d,]*|(?=\.))(?:\.(?P<parts>\d+))?\s*(?P<unit>\D*)")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")
_THIN = re.compile(r"(?<=\d)[\u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))")
_DOTTED = re.compile(r"[-−]?\d{1,3}(?:[. ]\d{3})+,\d+(?!\d)|\d+,,\d")
_CURRENCY = re.compile(r"^(?:人民币|rmb|cny|¥)\s*|\s*[整正]$", re.IGNORECASE)
_NEGATIVE = re.compile(r"\((.+)\)")


class Unread(Enum):
    """Why a text or number gives no whole number of fen."""

    NO_SUM = "no-sum"
    PARTS_OF_A_FEN = "parts-of-a-fen"
    COMMA = "comma"
    """A comma that is no thousands mark: 1,5 may be one and a half, or fifteen."""


def read_sum(text: str, unit: str | None = None) -> int | Unread:
    """The fen in `text` ("100000", "10万元", "1,234.5"), exactly; nothing is rounded.

    `unit` (a key of UNITS) counts where the text names none; without either the sum is in yuan. What stands in brackets is
    negative. Whether it is small enough, `values.bounds` says.
    """
    plain = unicodedata.normalize("NFKC", without_thin(text)).strip()
    in_brackets, match = None, _SUM.fullmatch(plain)
    factor = UNITS.get(match["unit"].strip().lower() or unit or "元") if match else None
    if factor is None:
        in_brackets = _NEGATIVE.fullmatch(plain)
        match = _SUM.fullmatch(_CURRENCY.sub("", in_brackets[1] if in_brackets else plain).replace("¥", "").strip())
        factor = UNITS.get(match["unit"].strip().lower() or unit or "元") if match else None
    if match is None or factor is None or (in_brackets and match["sign"]) or len(match["whole"]) + len(match["parts"] or "") > LONGEST:
        return Unread.COMMA if comma_unclear(plain) else Unread.NO_SUM
    if not commas_fit(match["whole"]):
        return Unread.COMMA
    whole, parts = match["whole"].replace(",", ""), match["parts"] or ""
    scale: int = 10 ** len(parts)
    fen, rest = divmod(int(whole + parts or "0") * factor, scale)
    if rest:
        return Unread.PARTS_OF_A_FEN
    return -fen if match["sign"] or in_brackets else fen


def without_thin(text: str) -> str:
    """`text` without thin and no-break blanks that are thousands marks: 1 234 567."""
    return text if text.isascii() else _THIN.sub("", text)


def commas_fit(whole: str) -> bool:
    """Whether the commas in a number's digits are thousands marks: 1,234,567, and neither 12,50 nor 1,23,456."""
    return "," not in whole or _GROUPED.fullmatch(whole) is not None


def comma_unclear(text: str) -> bool:
    """Whether a text is a number but for a comma that is no thousands mark: 1.234,56."""
    return _DOTTED.match(text) is not None


def whole_fen(value: Decimal, fen_per_unit: int = 100) -> int | Unread:
    """`value` units as fen, exactly; of at most 15 digits, as a workbook's number is read."""
    fen = value * fen_per_unit
    return int(fen) if fen == fen.to_integral_value() else Unread.PARTS_OF_A_FEN


def yuan_text(fen: int) -> str:
    """`10000000` fen as "100,000"; fen shown only where there are any ("61,728.50")."""
    sign, fen = ("-" if fen < 0 else ""), abs(fen)
    return f"{sign}{fen // 100:,}" + (f".{fen % 100:02d}" if fen % 100 else "")


def yuan_number(fen: int) -> int | float:
    """`fen` as a JSON number of yuan.

    Only a document's last step: of a sum under 10^13 yuan the nearest double's shortest text is the sum itself.
    """
    return fen // 100 if fen % 100 == 0 else fen / 100
