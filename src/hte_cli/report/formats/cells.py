"""A cell as text: for people (with thousands separators) and for files (without)."""

from __future__ import annotations

import re
from datetime import date
from typing import cast

from hte_cli.language import _
from hte_cli.report.formats.plain import printable
from hte_cli.values.money import yuan_text
from hte_cli.values.table import UNKNOWN, Cell, Column, Kind

RIGHT_ALIGNED: tuple[Kind, ...] = ("integer", "yuan")
"""The kinds whose cells are figures: they stand on the right and are never broken."""

AS_TEXT = "@"
"""The number format of a workbook's cell that stays text, whatever is typed into it."""

_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_NO_NUMBER = re.compile(r"0\d+|\d{12,}|\+?\d+(?:\.\d+)?[eE][+-]?\d+")
_DIGITS = re.compile(rf"{_NO_NUMBER.pattern}|\+?\d{{5,}}|\d{{1,4}}[-/]\d{{1,2}}(?:[-/]\d{{1,4}})?")
_EARLIEST = date(1900, 3, 1)
"""Before this day spreadsheets disagree about the date of a number."""

_GROUPED_FROM = 10_000
"""Smaller whole numbers stand without a separator, so that a year reads as one."""


def heading(column: Column) -> str:
    """The column's title as a file's heading: one of money names its unit, so that an import can read it back."""
    title = printable(column.title).strip()
    return _("{title} (yuan)").format(title=title) if column.kind == "yuan" else title


def text_for_people(cell: Cell, kind: Kind) -> str:
    """What a reader sees: "100,000" yuan, yes or no, nothing for None, "not stated" for an unknown."""
    if kind == "yuan" and _is_number(cell):
        return yuan_text(cast("int", cell))
    if kind == "integer" and _is_number(cell):
        return f"{cell:,}" if abs(cast("int", cell)) >= _GROUPED_FROM else str(cell)
    return plain_text(cell)


def text_for_files(cell: Cell, kind: Kind) -> str:
    """What a program reads: yuan as plain digits ("100000", "61728.50"), whole numbers likewise."""
    if kind == "yuan" and _is_number(cell):
        return yuan_text(cast("int", cell)).replace(",", "")
    return plain_text(cell)


def plain_text(cell: Cell) -> str:
    """A cell that needs no kind to be written: text, a flag, a year, an unknown, done/wanted."""
    if cell is None:
        return ""
    if cell is UNKNOWN:
        return _("not stated")
    if isinstance(cell, bool):
        return _("yes") if cell else _("no")
    if isinstance(cell, tuple):
        return f"{cell[0]}/{cell[1]}"
    return printable(str(cell)).strip()


def sheet_day(text: str) -> date | None:
    """The day in ISO text, where every spreadsheet program takes its number for the same day; None for any other text."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day >= _EARLIEST else None


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, int) and not isinstance(cell, bool)


def bar(done: int, wanted: int, width: int = 20, ascii_only: bool = False) -> str:
    """A bar of `width` places: full only when `done` reaches `wanted`."""
    full = width if done >= wanted else max(0, done * width // wanted)
    filled, empty = ("#", ".") if ascii_only else ("█", "░")
    return filled * full + empty * (width - full)


def taken_for_number(text: str, kind: str = "text") -> bool:
    """Whether a spreadsheet would take `text` for a number, and so lose digits, zeros or the text itself: whoever writes a
    file that a spreadsheet opens keeps such a cell text. Of a column of digits any digits are kept so.
    """
    return text[:1] in "0123456789+." and (_DIGITS if kind == "digits" else _NO_NUMBER).fullmatch(text) is not None


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet might compute `text` instead of showing it (tabs and line breaks are gone by now)."""
    return text.startswith(_FORMULA_STARTS)


def guarded(text: str, kind: str = "text") -> str:
    """`text` as a cell of CSV: with an apostrophe before it where a spreadsheet would take it for a formula, as ="…" where it
    would take it for a number: so Excel and WPS show every digit, and save it again as the digits alone.

    One that begins with an apostrophe already gets another: whoever reads the file takes one away, and has the text again.
    """
    if taken_for_number(text, kind):
        return f'="{text}"'
    return f"'{text}" if looks_like_formula(text.lstrip("'")) else text
