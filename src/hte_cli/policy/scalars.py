"""How a plan's single values are read: text, ids, days, years, sums and ratios, each exactly from what is written.

A reader that cannot read raises a pydantic error whose type is the problem's code; policy/yaml/faults.py has the words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal, LiteralString

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from hte_cli.kinds.bounds import AHEAD, FIGURE, MATCH, PEOPLE, PLAN_YEAR, POINTS, SHARE, TARGET, YEAR, Bound
from hte_cli.language import _
from hte_cli.values.money import Unread, read_sum

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
    found = value if isinstance(value, date) and not isinstance(value, datetime) else None
    with suppress(ValueError):
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
            found = date.fromisoformat(value)
    if found is None:
        raise fault("date-unreadable")
    if not PLAN_YEAR.holds(found.year):
        raise fault("date-out-of-range")
    return found


def _day_or_unknown(value: object) -> object:
    return value if value == "unknown" else _day(value)


def _year(value: object) -> object:
    text = as_text(value)
    if not isinstance(text, str) or not re.fullmatch(r"\d{4}", text, re.ASCII) or not YEAR.holds(int(text)):
        raise fault("year-unreadable")
    return int(text)


def fen_reader(bound: Bound) -> Callable[[object], int]:
    """A reader of yuan as a whole or decimal number, or text with a unit ("10万元"), as fen."""

    def read(value: object) -> int:
        fen: int | Unread = Unread.NO_SUM
        if isinstance(value, int | Decimal | str) and not isinstance(value, bool):
            fen = read_sum(format(value, "f") if isinstance(value, Decimal) else str(value))
        if fen is Unread.PARTS_OF_A_FEN:
            raise fault("amount-parts-of-fen")
        if isinstance(fen, Unread) or fen < 0:
            raise fault("sum-unreadable")
        if not bound.holds(fen):
            raise fault("sum-beyond", beyond=bound.beyond())
        return fen

    return read


def _number(code: LiteralString, bound: Bound) -> Callable[[object], object]:
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
        number = _fraction(match, code)
        if number > bound.most:
            raise fault("number-range", beyond=bound.beyond())
        return number

    return read


def _fraction(match: re.Match[str], code: LiteralString) -> Fraction:
    left, right = Fraction(match["left"]), Fraction(match["right"] or 1)
    if match["percent"]:
        return left / 100
    try:
        return right / left if match["sign"] == ":" else left / right
    except ZeroDivisionError:
        raise fault(code) from None


def asked_share(share: Fraction) -> Fraction:
    """The share itself, where its numerator and denominator are small enough to be compared with figures in a database."""
    if not (SHARE.holds(share.numerator) and SHARE.holds(share.denominator)):
        raise fault("number-range", beyond=_("at most {most} over {most}, such as 3.5%").format(most=SHARE.most))
    return share


Text = Annotated[str, BeforeValidator(as_text), Field(min_length=1)]
Id = Annotated[str, BeforeValidator(_id)]
Division = Annotated[str, BeforeValidator(_division)]
Day = Annotated[date, BeforeValidator(_day)]
DayOrUnknown = Annotated[date | Literal["unknown"], BeforeValidator(_day_or_unknown)]
Year = Annotated[int, BeforeValidator(_year)]
Fen = Annotated[int, BeforeValidator(fen_reader(FIGURE))]
Ratio = Annotated[Fraction, BeforeValidator(_number("ratio-unreadable", MATCH))]
Target = Annotated[Fraction, BeforeValidator(_number("target-unreadable", TARGET))]
AskedShare = Annotated[Fraction, BeforeValidator(_number("ratio-unreadable", TARGET)), AfterValidator(asked_share)]
People = Annotated[int, Field(strict=True, ge=PEOPLE.least, le=PEOPLE.most)]
Days = Annotated[int, Field(strict=True, ge=AHEAD.least, le=AHEAD.most)]
Score = Annotated[int, Field(strict=True, ge=POINTS.least, le=POINTS.most)]
