"""How a plan's single values are read: text, ids, days, years, sums and ratios, each exactly from what is written.

A reader that cannot read raises a pydantic error whose type is the problem's code; policy/faults.py has the words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal, LiteralString

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from hte_cli.values.money import read_sum

MOST_FEN = 10**15
"""The largest sum a plan may state: 10 million million yuan, far inside what a database's integer holds."""

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")
_NUMBER = r"\d{1,15}(?:\.\d{1,15})?"
_RATIO = re.compile(rf"(?P<left>{_NUMBER})\s*(?:(?P<percent>%)|(?P<sign>[:/])\s*(?P<right>{_NUMBER}))?", re.ASCII)


def fault(code: LiteralString, **words: str) -> PydanticCustomError:
    """The error for a value that cannot be taken; `code` becomes the problem's."""
    return PydanticCustomError(code, code, dict(words))


def as_text(value: object) -> object:
    """Text as written: a number or a day is its own text."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return str(value)
    return value.strip() if isinstance(value, str) else value


def _id(value: object) -> object:
    text = as_text(value)
    if not isinstance(text, str) or not _ID.fullmatch(text):
        raise fault("id-unreadable")
    return text


def _division(value: object) -> object:
    text = as_text(value)
    if not isinstance(text, str) or not re.fullmatch(r"[0-9]{6}", text):
        raise fault("division-unreadable")
    return text


def _day(value: object) -> object:
    """A day from ISO text; never a number of seconds, as pydantic would allow."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise fault("date-unreadable")


def _day_or_unknown(value: object) -> object:
    return value if value == "unknown" else _day(value)


def _year(value: object) -> object:
    text = as_text(value)
    if not isinstance(text, str) or not re.fullmatch(r"(?:19|2\d)\d\d", text, re.ASCII):
        raise fault("year-unreadable")
    return int(text)


def read_fen(value: object) -> object:
    """Yuan as a whole or decimal number, or text with a unit ("10万元"), as fen."""
    fen = None
    if isinstance(value, int | Decimal | str) and not isinstance(value, bool):
        try:
            fen = read_sum(format(value, "f") if isinstance(value, Decimal) else str(value))
        except ArithmeticError:  # more digits than a sum can have
            fen = None
    if fen is None or not 0 <= fen <= MOST_FEN:
        raise fault("sum-unreadable")
    return fen


def _number(code: LiteralString) -> Callable[[object], object]:
    """A reader of 12, 0.5, 50%, 1:0.5 and 1/2 as exact fractions; `code` says what could not be read."""

    def read(value: object) -> object:
        if isinstance(value, Fraction):
            return value
        match = None
        if isinstance(value, int | Decimal | str) and not isinstance(value, bool):
            text = format(value, "f") if isinstance(value, Decimal) else str(value)
            match = _RATIO.fullmatch(unicodedata.normalize("NFKC", text).strip())
        if match is None:
            raise fault(code)
        return _fraction(match, code)

    return read


def _fraction(match: re.Match[str], code: LiteralString) -> Fraction:
    left, right = Fraction(match["left"]), Fraction(match["right"] or 1)
    if match["percent"]:
        return left / 100
    try:
        return right / left if match["sign"] == ":" else left / right
    except ZeroDivisionError:
        raise fault(code) from None


Text = Annotated[str, BeforeValidator(as_text), Field(min_length=1)]
Id = Annotated[str, BeforeValidator(_id)]
Division = Annotated[str, BeforeValidator(_division)]
Day = Annotated[date, BeforeValidator(_day)]
DayOrUnknown = Annotated[date | Literal["unknown"], BeforeValidator(_day_or_unknown)]
Year = Annotated[int, BeforeValidator(_year)]
Fen = Annotated[int, BeforeValidator(read_fen)]
Ratio = Annotated[Fraction, BeforeValidator(_number("ratio-unreadable"))]
Target = Annotated[Fraction, BeforeValidator(_number("target-unreadable"))]
Whole = Annotated[int, Field(strict=True, ge=0)]
