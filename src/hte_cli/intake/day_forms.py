"""The forms in which people and programs write a day, to year, month, day, clock and what else is said of it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

_NUMERALS = {"〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_ENGLISH_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

_CHINESE = re.compile(r"([〇○零一二三四五六七八九]{4})年\s*([一二三四五六七八九十]{1,2})月(?:\s*([一二三四五六七八九十]{1,3})[日号])?")
_CHINESE_WEEKDAY = re.compile(r"[\s,]*[(\[]?\s*(?:星期|周|礼拜)\s*([一二三四五六日天])\s*[)\]]?")
_ENGLISH_WEEKDAY = re.compile(r"(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\.?(?=[\s,)]|$),?\s*", re.IGNORECASE)
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_MONTH_FIRST = re.compile(rf"{_MONTH}[\s-]*(\d{{1,2}})(?:st|nd|rd|th)?[\s,-]+(\d{{4}})(?!\d)", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?[\s-]*{_MONTH}[\s,-]*(\d{{4}})(?!\d)", re.IGNORECASE)
_MONTH_ALONE = re.compile(rf"{_MONTH}[\s,-]*(?:\d{{4}}|'?\d{{2}})|\d{{4}}[\s,-]*{_MONTH}", re.IGNORECASE)

_CLOCK = re.compile(
    r"(?:(?<=[\d日号)])T|\s+|(?<=[日号)]))\s*(?P<half>上午|下午|晚上|中午|早上|凌晨|[ap]\.?m\.?)?\s*(?P<hour>\d{1,2})\s*[:时点]\s*(?P<minute>\d{1,2})?\s*分?"
    r"(?:\s*:?\s*(?P<second>\d{1,2})(?:[.,]\d+)?\s*秒?)?\s*(?P<after>[ap]\.?m\.?)?\s*(?P<zone>Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?)?$",
    re.IGNORECASE,
)
_HALF = re.compile(r"(?<=[\d日号)])\s*(?:上午|下午|晚上|中午|早上|凌晨)$")
LONGEST = 60
"""Characters of a day in any form."""

_HOME = 8 * 60
"""Minutes by which the clocks of China are ahead of UTC."""

LATE = 23 * 3600 + 50 * 60
"""From this second of a day on a clock is a few minutes before midnight."""

MIDNIGHT_ELSEWHERE = frozenset((16 * 3600, 16 * 3600 - 343))
"""What midnight in China is by a clock of UTC; until 1901 the clocks of Shanghai were 343 seconds ahead of today's."""


@dataclass(frozen=True, slots=True)
class Written:
    """A day as it is written: `day` in digits, without the rest; the clock in seconds; minutes ahead of UTC; 0 to 6 for Monday
    to Sunday. None is what is not said."""

    day: str
    clock: int | None = None
    zone: int | None = None
    weekday: int | None = None


def taken_apart(text: str) -> Written:
    """What is written in `text`: whatever the form, its day in digits."""
    plain = unicodedata.normalize("NFKC", text).strip().strip("'").rstrip("。.,;").strip()
    if len(plain) > LONGEST or (plain.isascii() and not any(c.isalpha() or c.isspace() for c in plain)):
        return Written(plain)
    plain, weekday = _without_weekday(plain)
    plain, clock, zone = _without_clock(plain)
    return Written(_in_digits(plain), clock, zone, weekday)


def _without_weekday(plain: str) -> tuple[str, int | None]:
    found = _CHINESE_WEEKDAY.search(plain)
    if found and found.start() > 0:
        return f"{plain[: found.start()]} {plain[found.end() :]}".strip(), _WEEKDAYS[found[1]]
    english = _ENGLISH_WEEKDAY.search(plain)
    if english and (english.start() == 0 or plain[english.start() - 1] in " ,("):
        rest = plain[: english.start()] + plain[english.end() :]
        return rest.strip(" ,()"), _ENGLISH_WEEKDAYS.index(english[1].lower())
    return plain, None


def _without_clock(plain: str) -> tuple[str, int | None, int | None]:
    found = _CLOCK.search(plain)
    if not found:
        return _HALF.sub("", plain), None, None
    hour = int(found["hour"])
    half = (found["half"] or found["after"] or "").lower()
    if half and half[0] in "下晚p中" and hour < 12 and not (half[0] == "中" and hour > 9):
        hour += 12
    elif half and half[0] in "a" and hour == 12:
        hour = 0
    minute, second = int(found["minute"] or 0), int(found["second"] or 0)
    if hour > 23 or minute > 59 or second > 59:
        return plain, None, None
    # Who writes 下午 is a person, and a person's clock is ours.
    zone = _ahead(found["zone"]) if not half or half[0] in "ap" else _HOME
    return plain[: found.start()].strip(), hour * 3600 + minute * 60 + second, zone


def _ahead(zone: str | None) -> int | None:
    """Minutes ahead of UTC."""
    if not zone:
        return None
    sign = re.search(r"([+-])(\d{1,2}):?(\d{2})?$", zone)
    return 0 if not sign else (1 if sign[1] == "+" else -1) * (int(sign[2]) * 60 + int(sign[3] or 0))


def _in_digits(plain: str) -> str:
    chinese = _CHINESE.fullmatch(plain)
    if chinese:
        year = "".join(str(_NUMERALS[c]) for c in chinese[1])
        month, day = _number(chinese[2]), _number(chinese[3] or "")
        return f"{year}年{month}月" + (f"{day}日" if chinese[3] else "") if month and (day or not chinese[3]) else plain
    first = _MONTH_FIRST.fullmatch(plain)
    if first:
        return f"{first[3]}-{_month(first[1])}-{first[2]}"
    second = _DAY_FIRST.fullmatch(plain)
    if second:
        return f"{second[3]}-{_month(second[2])}-{second[1]}"
    return "0000-00" if _MONTH_ALONE.fullmatch(plain) else plain.rstrip("。.,;")


def _month(word: str) -> int:
    return _MONTHS.index(word[:3].lower()) + 1


def _number(text: str) -> int:
    """A number up to 99 in Chinese numerals; 0 where it is none."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _NUMERALS.get(text, 0)
    if any(part and part not in _NUMERALS for part in (tens, ones)):
        return 0
    return _NUMERALS.get(tens, 1) * 10 + _NUMERALS.get(ones, 0)


def wrong_clock(clock: int | None, zone: int | None) -> str:
    """The code of what makes the day of a clock uncertain ("date-clock", "date-zone"), else nothing.

    A few minutes before midnight, programs that reckon with the clocks of 1900 mean the next day; and midnight in China
    is 16:00 of the day before by UTC.
    """
    if clock is None:
        return ""
    if zone is not None:
        at_home = clock + (_HOME - zone) * 60
        return "" if 0 <= at_home < 86_400 and at_home < LATE else "date-clock" if 0 <= at_home < 86_400 else "date-zone"
    if clock >= LATE:
        return "date-clock"
    return "date-zone" if clock in MIDNIGHT_ELSEWHERE else ""


def wrong_weekday(iso: str, weekday: int | None) -> str:
    """The code of a weekday that is not the day's ("date-weekday"), else nothing."""
    return "date-weekday" if weekday is not None and date.fromisoformat(iso).weekday() != weekday else ""
