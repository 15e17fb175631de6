"""Days and validities as clerks write them, to ISO text (docs/domain.md#names-days-and-numbers-in-lists)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import lru_cache

from hte_cli.intake.cells import is_number
from hte_cli.intake.day_forms import LONGEST, Written, taken_apart, wrong_clock, wrong_weekday
from hte_cli.intake.faults import Fault
from hte_cli.intake.folding import fold
from hte_cli.intake.placeholders import is_blank
from hte_cli.intake.several import several_days, several_fix, several_message
from hte_cli.kinds.bounds import VALID_YEARS, YEAR
from hte_cli.language import _

_EPOCH = date(1899, 12, 30)
_DAYS_TO_1904 = 1462
_SERIALS = (20_000, 80_000)

_DAY = r"\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*[日号]?|\d{8}"
_WHOLE = re.compile(_DAY)
_PARTS = re.compile(r"(\d{4})\D*(\d{1,2})\D+(\d{1,2})\D*|(\d{4})(\d{2})(\d{2})")
_PARTIAL = re.compile(r"\d{4}\s*(?:年度?)?|\d{4}\s*[-./年]\s*\d{1,2}\s*月?|(?:19|20)\d{2}(?:0[1-9]|1[0-2])")
_NUMBER = re.compile(r"\d{4,8}(?:\.0*)?")
_RANGE = re.compile(rf"[自从]?\s*({_DAY})\s*起?\s*(?:至|到|~|—+|–|―|-{{1,2}})\s*({_DAY})\s*止?")
_LAST_DAY = re.compile(r"(?:有效期)?[至到]?(.*?)止?", re.DOTALL)
_END_OF_DAY = frozenset((86_399, 86_340))
"""23:59:59 and 23:59: how a last day's end is written."""

_YEARS = re.compile(r"(\d{1,2}|[一二两三四五六七八九十])(?:个)?年(?:有效|有效期|期)?|(\d)")
_YEAR_RANGE = re.compile(r"(\d{4})\s*年?\s*[-至到~—–]+\s*(\d{4})\s*年?")
_DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_YEAR_ONLY = frozenset({"当年", "当年有效", "本年", "本年度", "年度有效"})

Day = str | Fault | None


@lru_cache(maxsize=8192)
def parse_day(text: str, end: bool = False) -> str:
    """ISO text of the day that `text` states, else the code of what is wrong with it ("date-…").

    `end`: it is a last day, of which a clock may state the very end.
    """
    written = taken_apart(text)
    if not _WHOLE.fullmatch(written.day):
        return "date-incomplete" if _PARTIAL.fullmatch(written.day) else "date-unreadable"
    found = _iso(written.day)
    return found if found[0] == "d" else _doubt(written, found, end) or found


def _doubt(written: Written, iso: str, end: bool) -> str:
    ends = end and written.clock in _END_OF_DAY and written.zone is None
    return ("" if ends else wrong_clock(written.clock, written.zone)) or wrong_weekday(iso, written.weekday)


def _iso(text: str) -> str:
    parts = _PARTS.fullmatch(text.strip())
    if parts is None:
        return "date-unreadable"
    year, month, day = (int(p) for p in parts.groups() if p)
    return _checked(year, month, day)


def _checked(year: int, month: int, day: int) -> str:
    if not YEAR.holds(year):
        return "date-out-of-range"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return "date-impossible"


def day_of_number(number: float, date1904: bool = False) -> str:
    """ISO text of the day that a plain number states: 20231016, or a serial number of a workbook's date system."""
    if 10_000_000 <= number < 100_000_000 and number == int(number):
        return parse_day(str(int(number)))
    if _SERIALS[0] <= number <= _SERIALS[1]:
        day = _EPOCH + timedelta(days=int(number) + (_DAYS_TO_1904 if date1904 else 0))
        return wrong_clock(round(number % 1 * 86_400), None) or _checked(day.year, day.month, day.day)
    if YEAR.least <= number < YEAR.most + 1 or YEAR.least * 100 < number <= YEAR.most * 100 + 12:
        return "date-incomplete"
    return "date-unreadable"


def read_day(cell: object, date1904: bool = False) -> Day:
    """The day in a cell as ISO text; None where it is blank, a fault where it is no single day."""
    return _day(cell, date1904)


def _day(cell: object, date1904: bool, end: bool = False) -> Day:
    found = _day_or_code(cell, date1904, end)
    return found if found is None or found[0] != "d" else day_fault(found)


def _day_or_code(cell: object, date1904: bool, end: bool) -> str | None:
    if isinstance(cell, str):
        return _in_text(cell, date1904, end)
    if isinstance(cell, date):  # a datetime too
        return _clock_of(cell, end) or _checked(cell.year, cell.month, cell.day)
    return day_of_number(cell, date1904) if is_number(cell) else "date-unreadable"


def _in_text(cell: str, date1904: bool, end: bool) -> str | None:
    found = parse_day(cell, end)
    if found[0] != "d":
        return found
    if is_blank(cell):
        return None
    plain = unicodedata.normalize("NFKC", cell).strip().strip("'")
    if len(plain) > LONGEST:
        return "date-unreadable"
    if _NUMBER.fullmatch(plain):
        return day_of_number(float(plain), date1904)
    if _RANGE.fullmatch(plain):
        return "date-range"
    return "several-values" if found == "date-unreadable" and several_days(plain) else found


def _clock_of(cell: date, end: bool = False) -> str:
    """What is wrong with the clock of a workbook's date."""
    if not isinstance(cell, datetime):
        return ""
    clock = cell.hour * 3600 + cell.minute * 60 + cell.second
    return "" if end and clock in _END_OF_DAY else wrong_clock(clock, None)


def day_reader(date1904: bool) -> Callable[[object], Day]:
    """`read_day` for the cells of one workbook."""
    return lambda cell: read_day(cell, date1904)


def read_validity(cell: object, date1904: bool = False) -> str | int | Fault | None:
    """How long a certificate is in force: its last day as ISO text, or a number of years ("三年").

    Of a range ("2023.10.16-2026.10.15") the end is the last day. 0 years stands for "the year of the number" (当年有效).
    """
    if is_number(cell) and cell % 1 == 0 and VALID_YEARS.holds(int(cell)):
        return int(cell)
    if not isinstance(cell, str) or is_blank(cell):
        return _day(cell, date1904, end=True) if not isinstance(cell, str) else None
    return _validity(cell, date1904)


@lru_cache(maxsize=4096)
def _validity(cell: str, date1904: bool) -> str | int | Fault | None:
    """How long a certificate is in force, by a text."""
    plain = unicodedata.normalize("NFKC", cell).strip()
    if len(plain) > LONGEST:
        return day_fault("date-unreadable")
    spread = _RANGE.fullmatch(plain)
    if spread:
        first, last = _iso(spread[1]), _iso(spread[2])
        wrong = next((code for code in (first, last) if code[0] == "d"), "date-order" if last < first else "")
        return day_fault(wrong) if wrong else last
    years = _years_in(plain)
    if years is not None:
        # 0 is the year of the number.
        return years if years == 0 or VALID_YEARS.holds(years) else day_fault("date-out-of-range")
    until = _LAST_DAY.fullmatch(plain)
    return _day(until[1] if until else cell, date1904, end=True)


def _years_in(plain: str) -> int | None:
    if fold(plain) in _YEAR_ONLY:
        return 0
    years = _YEARS.fullmatch(plain)
    if years:
        word = years[1] or years[2]
        return _DIGITS.get(word) or int(word)
    spread = _YEAR_RANGE.fullmatch(plain)
    return max(int(spread[2]) - int(spread[1]), 0) if spread else None


def read_year(cell: object) -> int | Fault | None:
    """A year: 2022, "2022年", or a day in it."""
    if isinstance(cell, str):
        if is_blank(cell):
            return None
        found = re.fullmatch(r"(\d{4})(?:\.0*)?\s*(?:年度?)?", unicodedata.normalize("NFKC", cell).strip().strip("'"))
        year = int(found[1]) if found else 0
    elif isinstance(cell, date):
        if wrong := _clock_of(cell):
            return day_fault(wrong)
        year = cell.year
    elif is_number(cell) and cell % 1 == 0:
        year = int(cell)
    else:
        year = 0
    if YEAR.holds(year):
        return year
    return Fault("year-unreadable", _("This is not a year."), _("Write four digits, from {least} to {most}.").format(**YEAR._asdict()))


def day_fault(code: str) -> Fault:
    """The fault of a code that `parse_day` gives."""
    write = {"several-values": several_fix()}.get(code) or _("Write the day as 2023-10-16.")
    sentences = {
        "date-unreadable": _("This is not a date that can be read."),
        "date-incomplete": _("The day is missing: only a year or a month is written."),
        "date-impossible": _("The calendar has no such day."),
        "date-out-of-range": _("The year lies outside {least} to {most}.").format(**YEAR._asdict()),
        "date-range": _("This is a period; one day is expected."),
        "date-order": _("The period ends before it begins."),
        "date-clock": _("The clock stands a few minutes before midnight, as programs write the next day that reckon wrongly."),
        "date-zone": _("By its clock this day may be the next one in China: midnight is 16:00 of the day before by UTC."),
        "date-weekday": _("The day of the week is not that of the day."),
        "several-values": several_message(),
    }
    return Fault(code, sentences[code], write)


def year_end(year: int) -> str:
    """31 December of `year`."""
    return f"{year:04d}-12-31"
