"""Headings and words as they are compared: without width, case, spaces, punctuation and units (docs/definitions.md#kind-of-a-sheet)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from hte_cli.values.money import UNITS

UNKNOWN_UNIT = "?"
"""A heading names a unit of money that is none of `values.money.UNITS`."""

_PUNCTUATION = re.compile(r"[\W_]+")
_BRACKETS = re.compile(r"[(\[{【〔〖《<]([^()\[\]{}【】〔〕〖〗《》<>]*)[)\]}】〕〗》>]")
_UNIT_WORDS = re.compile(r"^(金额|货币|计量)?单位:?|人民币|rmb|[\s:,]")
_SPLIT = re.compile(r"[\s/,:;]+")
_AMONG = re.compile(r"^\s*(?:[一二三四五六七八九十\d]+\s*[、.)]\s*)?(?:其中|其中包括)\s*[:,]?\s*")
"""Before a heading that is a part of the one to its left."""

_YEAR_IN = re.compile(r"(?<![\d.-])((?:19|20)\d{2})(?=\s*年|[^\d.-]|$)")
_YEARS = re.compile(r"(?:19|20)\d{2}年?(?:度|末|底|全年)?")
_PART_OF_YEAR = re.compile(r"上半年|下半年|季度|\d\s*月|同比|增长|增速|平均|[近前]")
_NOTE = re.compile(r"单位\s*:\s*(?:[人家个户名项%]\s*[、,/]\s*)*(?:人民币)?\s*(亿元|千元|万元|元)(?=$|[\s)\],;、/])")


@dataclass(frozen=True, slots=True)
class HeadingText:
    """A heading's cell: `keys` to look up, the best first, the unit of money and the one year that it names."""

    text: str
    keys: tuple[str, ...]
    unit: str | None
    year: int | None = None


def fold(text: str) -> str:
    """`text` without width, case, spaces and punctuation: `所属乡镇/园区` and `Issued_on` become one word."""
    return _PUNCTUATION.sub("", unicodedata.normalize("NFKC", text).casefold())


@lru_cache(maxsize=4096)
def read_heading(text: str) -> HeadingText:
    """A heading's keys and unit: `营业收入（万元）` is looked up as 营业收入, in 万元."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    unit = None
    for inside in _BRACKETS.findall(plain):
        unit = unit or _unit_in(inside)
    bare = _BRACKETS.sub(" ", plain)
    words = _SPLIT.split(bare.strip())
    if unit is None and len(words) > 1 and words[-1] in UNITS:
        unit = words[-1]
        bare = " ".join(words[:-1])
    bare = _AMONG.sub("", bare)
    keys = [fold(bare), fold(plain)]
    ending = next((u for u in ("亿元", "千元", "万元", "元") if unit is None and keys[0].endswith(u)), None)
    if ending:
        keys.append(keys[0].removesuffix(ending))
        unit = ending
    year = year_in(plain)
    if year:
        keys += [key for key in (fold(_YEARS.sub("", key)) for key in list(keys)) if key]
    return HeadingText(" ".join(text.split()), tuple(dict.fromkeys(k for k in keys if k)), unit, year)


def year_in(text: str) -> int | None:
    """The one year that a heading names: 2023年营业收入, 营业收入（2023年度）; None of several, or of a part of a year."""
    found = {int(year) for year in _YEAR_IN.findall(text)}
    return found.pop() if len(found) == 1 and not _PART_OF_YEAR.search(text) else None


def _unit_in(inside: str) -> str | None:
    word = _UNIT_WORDS.sub("", _UNIT_WORDS.sub("", _YEARS.sub("", inside.strip())))
    if word in UNITS:
        return word
    return UNKNOWN_UNIT if "元" in word or "yuan" in word else None


def unit_in_note(text: str) -> str | None:
    """The unit that a note above a heading states ("单位：万元"), else None."""
    found = _NOTE.search(unicodedata.normalize("NFKC", text))
    return found[1] if found else None
