"""The options that commands share, and what every command knows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Annotated

import typer

from hte_cli.errors import UsageFault
from hte_cli.language import _
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


class Format(StrEnum):
    """How a result is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"


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
    plain = text.strip().replace("年", "-").replace("月", "-").replace("日", "").replace(".", "-").replace("/", "-")
    try:
        if plain.isdigit() and len(plain) == 8:
            return date(int(plain[:4]), int(plain[4:6]), int(plain[6:]))
        year, month, day = (int(part) for part in plain.split("-"))
        return date(year, month, day)
    except ValueError:
        raise UsageFault(_("{option}: {text} is no day.").format(option=option, text=text), _("Write it as 2024-12-31.")) from None


def read_year(year: int) -> int:
    """A year within reason. UsageFault for any other."""
    if not 1949 <= year <= 2100:
        raise UsageFault(_("{year} is no year to ask for.").format(year=year), _("Write it as 2024."))
    return year


_RATIO = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9}|/0*[1-9][0-9]{0,8})?")


def read_ratio(text: str, option: str) -> Fraction:
    """A part of a whole, from 0 to 1: 80%, 0.8 or 4/5. UsageFault where it is none."""
    plain = text.strip().replace("％", "%")
    digits = plain.removesuffix("%")
    # Only plain digits: an exponent could ask for a number that takes forever to write out.
    ratio = Fraction(digits) / (100 if plain.endswith("%") else 1) if _RATIO.fullmatch(digits) else None
    if ratio is None or ratio > 1:
        raise UsageFault(_("{option}: {text} is no part of a whole.").format(option=option, text=text), _("Write it as 4/5, 0.8 or 80%."))
    return ratio


def read_half(text: str) -> Half:
    """A half-year: 2024H1, or 2024年上半年. UsageFault where it is none."""
    found = half_named(text)
    if found is None:
        raise UsageFault(_("{text} is no half-year.").format(text=text), _("Write it as 2024H1."))
    return found


FormatOption = Annotated[Format | None, typer.Option("--format", "-f", help=_("table, json, csv or xlsx (with -o)"))]
OutputOption = Annotated[Path | None, typer.Option("--output", "-o", help=_("write to this file: .xlsx, .csv or .json"))]
YearOption = Annotated[int, typer.Option("--year", "-y", help=_("the year, such as 2024"))]
AsOfOption = Annotated[str | None, typer.Option("--as-of", help=_("the day to look at; today where left out"))]
PrivateOption = Annotated[bool, typer.Option("--private", help=_("show private data: contacts, bank accounts"))]
EnterpriseArgument = Annotated[str, typer.Argument(help=_("code, name, former name, or a part that fits only one"))]
