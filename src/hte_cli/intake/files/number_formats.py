"""What a number format makes of a cell's value: a unit, a prefix, a scale, a date without its day, or nothing at all
(ECMA-376 18.8.30, 18.8.31)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property, lru_cache

from hte_cli.intake.files.grids import Shown

BUILTIN = {
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    27: 'yyyy"年"m"月"',
    28: 'm"月"d"日"',
    29: 'm"月"d"日"',
    30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"',
    36: 'yyyy"年"m"月"',
    45: "mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    50: 'yyyy"年"m"月"',
    51: 'm"月"d"日"',
    52: 'yyyy"年"m"月"',
    53: 'm"月"d"日"',
    54: 'm"月"d"日"',
    57: 'yyyy"年"m"月"',
    58: 'm"月"d"日"',
}
"""Formats that a workbook names by number only, as Excel has them in China; those left out show the whole value."""

_EXACT = 10**15
"""From here on a workbook's number no longer holds every digit, so that no text is made of it."""

_LONGEST = 500
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|[\\!](?P<escaped>.)|_.?|\*.?'
    r"|\[(?P<bracket>[^\]]*)\]?|(?P<general>General|G/通用格式|G/標準)|(?P<clock>AM/PM|A/P|上午/下午)"
    r"|(?P<power>E[+-][0#?]+)|(?P<day>y+|e+|m+|d+|a{3,}|h+|s+)|(?P<sign>[0#?.,%@])|(?P<plain>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)")
_OWN_MONEY = re.compile(r"[¥￥]|RMB|CNY|人民币")
_SILENT = re.compile(rf"[\s()（）+\-–—]|{_OWN_MONEY.pattern}")
"""What stands beside a number and changes nothing in it: signs, and the country's own money."""

_STOPS = " .．、,，:：;；"
"""Behind a number that only numbers rows."""

_WEEKDAYS = "一二三四五六日"


@dataclass(frozen=True)
class _Section:
    """What a format does with the numbers that it is for, or with text.

    `pattern` are the digits and the point, and the texts between them behind a quotation mark; `parts` of a day those shown.
    """

    condition: tuple[str, Decimal] | None
    before: str
    pattern: Sequence[str]
    after: str
    thousands: int
    percent: bool
    power: str
    whole: bool
    text: bool
    parts: str

    @cached_property
    def silent(self) -> bool:
        """Whether what it shows is the value, all of it."""
        if self.parts:
            return set("ymd") <= set(self.parts)
        if '"/' in self.pattern:  # a fraction
            return True
        beside = _SILENT.sub("", self.before + self.after.strip(_STOPS)) or self._texts
        shows = bool(self.pattern) or self.whole or self.text
        return shows and not (beside or self.thousands or self.percent or self.power or self._padded > 1)

    @cached_property
    def _texts(self) -> list[str]:
        return [p[1:] for p in self.pattern if p not in _DIGITS and p.strip('" ')]

    @cached_property
    def _padded(self) -> int:
        places = self.pattern[: self.pattern.index(".")] if "." in self.pattern else self.pattern
        return sum(1 for p in places if p == "0")

    def fits(self, number: Decimal) -> bool:
        """Whether it is meant for the number."""
        if self.condition is None:
            return True
        sign, bound = self.condition
        below, same = number < bound, number == bound
        return {"<": below, "<=": below or same, ">": not below and not same, ">=": not below, "=": same, "<>": not same}[sign]

    def number(self, number: Decimal) -> tuple[str, int]:
        """The number as it is seen with all its digits, and by what it is divided to be seen."""
        if not (self.pattern or self.whole):
            return self.before, 1
        if self.power:
            decimals = len(self.pattern) - self.pattern.index(".") - 1 if "." in self.pattern else 0
            return self.before + f"{number:.{decimals}E}" + self.after, 1
        pointed, scale = self._pointed, self._scale
        value = number * 100 if self.percent else number / scale
        text = (
            self._among(value)
            if self._texts and not pointed
            else self._filled(format(value.normalize(), "f"), 1 if pointed else self._padded)
        )
        return _OWN_MONEY.sub("", self.before).strip() + text + self.after.strip(), scale

    @cached_property
    def _pointed(self) -> bool:
        """Whether a point among the digits is only text: 0!.0 divides by ten."""
        return self._texts == ["."] and "." not in self.pattern

    @cached_property
    def _scale(self) -> int:
        scale: int = 1000**self.thousands
        return scale * 10 ** (len(self.pattern) - self.pattern.index('".') - 1) if self._pointed else scale

    def _filled(self, text: str, least: int) -> str:
        sign, text = ("-", text[1:]) if text.startswith("-") else ("", text)
        whole, point, decimals = text.partition(".")
        return sign + whole.rjust(least, "0") + point + decimals

    def _among(self, value: Decimal) -> str:
        """The digits of a whole number with the texts between them: 0000"."00 makes 2024.12 of 202412."""
        least = sum(1 for p in self.pattern if p == "0")
        whole = value.quantize(Decimal(1), ROUND_HALF_UP)
        digits = list(str(abs(whole)).rjust(least, "0"))
        found: list[str] = []
        for place in reversed(self.pattern):
            if place not in _DIGITS:
                found.append(place[1:])
            elif place != "." and digits:
                found.append(digits.pop())
        return ("-" if whole < 0 else "") + "".join([*digits, *reversed(found)])

    def day(self, day: date) -> str:
        """A day of which not all is shown."""
        shown = [f"{n}{sign}" for part, n, sign in zip("ymd", (day.year, day.month, day.day), "年月日", strict=True) if part in self.parts]
        if shown:
            return "".join(shown)
        if "w" in self.parts:
            return "星期" + _WEEKDAYS[day.weekday()]
        return f"{day:%H:%M:%S}" if isinstance(day, datetime) else "00:00:00"


_DIGITS = ("0", "#", "?", ".")


def matters(code: str) -> bool:
    """Whether a format shows something else than some values."""
    return not all(section.silent for section in _sections(code))


def shown(code: str, value: object) -> Shown | None:
    """The value as the format shows it; None where that is the value, empty where nothing is seen of it."""
    sections = _sections(code)
    if isinstance(value, str):
        section = sections[3] if len(sections) > 3 else next((one for one in sections if one.text), None)
        if section is None or section.silent or not value:
            return None
        text = section.before + (value if section.text else "") + section.after
        return Shown(text.strip(), value, 1, code)
    if isinstance(value, date):
        section = sections[0]
        return Shown(section.day(value), value, 1, code) if section.parts and not section.silent else None
    if isinstance(value, bool) or not isinstance(value, int | float) or not -_EXACT < value < _EXACT:
        return None
    number = Decimal(format(value, ".15g"))
    section = _section_for(sections, number)
    if section is None or section.silent or section.parts:
        return None
    text, scale = section.number(number)
    nothing = not number and not _SILENT.sub("", text)
    return None if nothing else Shown(text, value, scale, code)


def _section_for(sections: Sequence[_Section], number: Decimal) -> _Section | None:
    numeric = sections[:3]
    if any(section.condition for section in numeric):
        return next((section for section in numeric if section.fits(number)), None)
    if len(numeric) == 1 or number > 0:
        return numeric[0]
    return numeric[-1 if number < 0 and len(numeric) == 2 else 1] if number < 0 else numeric[2 if len(numeric) > 2 else 0]


@lru_cache(maxsize=2048)
def _sections(code: str) -> Sequence[_Section]:
    return tuple(_read(part) for part in _divided(code[:_LONGEST]))


def _divided(code: str) -> list[str]:
    """The sections of a format; a semicolon in quotes or behind a backslash divides nothing."""
    found = [""]
    for token in _TOKEN.finditer(code):
        if token["plain"] == ";":
            found.append("")
        else:
            found[-1] += token[0]
    return found


def _read(code: str) -> _Section:
    tokens = list(_TOKEN.finditer(code))
    days = [t["day"].lower() for t in tokens if t["day"]]
    if (days or any(t["clock"] for t in tokens)) and not any(t["sign"] in ("#", "?", "@") or t["general"] for t in tokens):
        return _Section(None, "", (), "", 0, False, "", False, False, _day_parts(days))
    places = [i for i, t in enumerate(tokens) if (t["sign"] or "") in ("0", "#", "?", ".") and t["sign"]]
    middles = [i for i, t in enumerate(tokens) if t["general"] or t["sign"] == "@" or t["power"]]
    first, last = (min(places + middles), max(places + middles)) if places or middles else (len(tokens), len(tokens))
    pattern = [] if not places else [w for t in tokens[places[0] : places[-1] + 1] if (w := _place(t))]
    commas = 0
    for t in tokens[places[-1] + 1 :] if places else ():
        if t["sign"] != ",":
            break
        commas += 1
    point = next((i for i in places if tokens[i]["sign"] == "."), None)
    while point is not None and point - 1 - commas >= 0 and tokens[point - 1 - commas]["sign"] == ",":
        commas += 1
    return _Section(
        condition=next((_condition(t["bracket"]) for t in tokens if t["bracket"] and _CONDITION.fullmatch(t["bracket"])), None),
        before="".join(_literal(t) for t in tokens[:first]),
        pattern=tuple(pattern),
        after="".join(_literal(t) or ("%" if t["sign"] == "%" else "") for t in tokens[last + 1 :]),
        thousands=commas,
        percent=any(t["sign"] == "%" for t in tokens),
        power=next((t["power"] for t in tokens if t["power"]), ""),
        whole=any(t["general"] for t in tokens),
        text=any(t["sign"] == "@" for t in tokens),
        parts="",
    )


def _condition(bracket: str) -> tuple[str, Decimal]:
    found = _CONDITION.fullmatch(bracket)
    assert found is not None
    return found[1], Decimal(found[2])


def _place(token: re.Match[str]) -> str:
    if token["sign"] in _DIGITS:
        return token["sign"]
    return '"' + text if (text := _literal(token)) else ""


def _literal(token: re.Match[str]) -> str:
    """The text that a token puts beside the digits; the sign of a currency too."""
    if token["bracket"]:
        return token["bracket"][1:].partition("-")[0] if token["bracket"].startswith("$") else ""
    return token["quoted"] or token["escaped"] or token["plain"] or (token["day"] or "")


def _day_parts(days: Sequence[str]) -> str:
    """What of a moment is shown: y, m, d, w (the day of the week), t (the clock)."""
    found = ""
    for i, word in enumerate(days):
        minutes = word[0] == "m" and len(word) < 3 and ((i and days[i - 1][0] == "h") or (i + 1 < len(days) and days[i + 1][0] == "s"))
        weekday = word[0] == "a" or (word[0] == "d" and len(word) > 2)
        found += "t" if minutes or word[0] in "hs" else "w" if weekday else "y" if word[0] == "e" else word[0]
    return found or "t"
