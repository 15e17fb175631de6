"""The options that commands share, and what every command knows."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Any
from unicodedata import normalize

import typer

from hte_cli.errors import UsageFault
from hte_cli.kinds.bounds import YEAR, Bound
from hte_cli.language import _
from hte_cli.report.formats.registry import Format, endings_said, formats_said
from hte_cli.values.halves import Half, half_named
from hte_cli.values.journal import Stamp, signed


@dataclass(frozen=True, slots=True)
class Globals:
    """What stands before the command: the store, a plan to try out, the language asked for, the words as typed."""

    db: str | None
    plan: Path | None
    lang: str | None
    words: str

    def stamp(self) -> Stamp:
        """The signature of this command: who (`HTE_ACTOR`, else the login name), what, and when (UTC)."""
        return signed(self.words)


@dataclass(frozen=True, slots=True)
class Destination:
    """Marks a parameter that names what is written: a file, or a `folder` of files; a `database`; whether it may be `forced`.

    Every such parameter bears it: a test looks. `cli.guarding` makes of it `--force`, and the guard before the command.
    """

    folder: bool = False
    database: bool = False
    forced: bool = True


class HiddenWish(StrEnum):
    """What becomes of rows, columns and text that nobody sees in a file, as --hidden takes it."""

    INCLUDE = "include"
    SKIP = "skip"


class KindName(StrEnum):
    """The kinds of record, as --as takes them."""

    ENTERPRISE = "enterprise"
    CERTIFICATION = "certification"
    EVENT = "event"
    ANNUAL = "annual"
    STATISTIC = "statistic"
    RESERVE = "reserve"
    CONTACT = "contact"
    APPLICATION = "application"
    MEASURE = "measure"
    PAYMENTS_MADE = "payments-made"


def globals_of(context: typer.Context) -> Globals:
    """What stood before the command."""
    found = context.find_root().obj
    assert isinstance(found, Globals)
    return found


def today() -> date:
    """The day on which the command runs; services are told, never ask."""
    return datetime.now().astimezone().date()


def read_day(text: str | None, option: str, otherwise: date) -> date:
    """A day as typed: 2024-12-31, 2024.12.31, 2024/12/31, 20241231 or 2024年12月31日. UsageFault where it is none."""
    if text is None:
        return otherwise
    plain = normalize("NFKC", text).strip().replace("年", "-").replace("月", "-").replace("日", "").replace(".", "-").replace("/", "-")
    parts = _DAY.fullmatch(plain)
    try:
        day = date(*(int(part) for part in parts.groups() if part)) if parts else None
    except ValueError:
        day = None
    if day is None:
        raise UsageFault(_("{option}: '{text}' is not a date.").format(option=option, text=cut(text)), _("Write it as 2024-12-31."))
    if not YEAR.holds(day.year):
        said = _("{option}: {text} lies outside the years {least} to {most}.")
        raise UsageFault(said.format(option=option, text=cut(text), **YEAR._asdict()), _("Write it as 2024-12-31."))
    return day


def cut(text: str) -> str:
    """A word as a message repeats it: not more than a line of it."""
    return text if len(text) <= LONGEST_WORD else text[: LONGEST_WORD - 1] + "…"


def read_number(text: str, place: str, bound: Bound) -> int:
    """A whole number within its bound, in digits of any width. UsageFault for any other; `place` is the option or argument."""
    plain = normalize("NFKC", text).strip()
    if not _NUMBER.fullmatch(plain):
        raise UsageFault(
            _("{option}: '{text}' is not a whole number.").format(option=place, text=cut(text)), _("Write digits only, as 127.")
        )
    # Python refuses to make a number of thousands of digits.
    if len(plain) > LONGEST_WORD or not bound.holds(int(plain)):
        raise UsageFault(_("{option}: '{text}' is out of range.").format(option=place, text=cut(text)), bound.beyond())
    return int(plain)


def number(*names: str, bound: Bound, help: str) -> Any:  # noqa: A002 - as Typer calls it
    """An option that takes a whole number within the bound. All that take one are made here: a test looks."""
    return typer.Option(*names, metavar="N", parser=_reader(names[0], bound), help=help)


def number_argument(place: str, *, bound: Bound, help: str) -> Any:  # noqa: A002 - as Typer calls it
    """As `number`, for an argument; `place` is what help and messages call it."""
    return typer.Argument(metavar=place, parser=_reader(place, bound), help=help)


def _reader(place: str, bound: Bound) -> Callable[[str | int], int]:
    return lambda given: given if isinstance(given, int) else read_number(given, place, bound)


LONGEST_WORD = 40
"""Characters of a word that a message repeats; a number of more digits is none."""

_NUMBER = re.compile(r"[-+]?[0-9]+")
_DAY = re.compile(r"([0-9]{1,4})-([0-9]{1,2})-([0-9]{1,2})|([0-9]{4})([0-9]{2})([0-9]{2})")
_RATIO = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9}|/0*[1-9][0-9]{0,8})?")


def read_ratio(text: str, option: str) -> Fraction:
    """A part of a whole, from 0 to 1: 80%, 0.8 or 4/5. UsageFault where it is none."""
    plain = normalize("NFKC", text).strip()
    digits = plain.removesuffix("%")
    # Only plain digits: an exponent could ask for a number that takes forever to write out.
    ratio = Fraction(digits) / (100 if plain.endswith("%") else 1) if _RATIO.fullmatch(digits) else None
    if ratio is None or ratio > 1:
        raise UsageFault(
            _("{option}: '{text}' is not a share between 0 and 1.").format(option=option, text=cut(text)), _("Write it as 4/5, 0.8 or 80%.")
        )
    return ratio


def read_half(text: str) -> Half:
    """A half-year: 2024H1, or 2024年上半年. UsageFault where it is none."""
    found = half_named(text)
    if found is None:
        raise UsageFault(_("'{text}' is not a half-year.").format(text=cut(text)), _("Write it as 2024H1."))
    return found


FormatOption = Annotated[Format | None, typer.Option("--format", "-f", help=formats_said())]
HiddenOption = Annotated[
    HiddenWish | None, typer.Option("--hidden", help=_("rows, columns and text that are hidden, filtered away or struck through"))
]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", help=_("write to this file: {endings}").format(endings=endings_said())), Destination()
]
YearOption = Annotated[int, number("--year", "-y", bound=YEAR, help=_("the year, such as 2024"))]
AsOfOption = Annotated[str | None, typer.Option("--as-of", help=_("the day to look at (default: today)"))]
PrivateOption = Annotated[bool, typer.Option("--private", help=_("show private data: contacts, bank accounts"))]
EnterpriseArgument = Annotated[str, typer.Argument(help=_("code, name, former name, or part of a name that matches one enterprise"))]
