"""What stands around a table and speaks of all its rows: titles, sheet, file name (docs/definitions.md#kind-of-a-sheet)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property, partial

from hte_cli.intake.dates import parse_day
from hte_cli.intake.files.grids import Grid, Row, filled
from hte_cli.intake.folding import fold, unit_in_note
from hte_cli.intake.words import meaning_of
from hte_cli.kinds import LISTS, RecordKind
from hte_cli.kinds.words import OCCASIONS
from hte_cli.values.money import UNITS
from hte_cli.values.records import Plain

MOST_FILLED = 4
"""Cells of a row above the heading that is a title or a note: one with more is a table's."""

_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_CHINESE_YEAR = re.compile(r"[二一][〇○零一二三四五六七八九]{3}(?=年)")
_SPAN = re.compile(r"(?:19|20)\d{2}\s*年?度?\s*[-—–~至到、和与及]+\s*(?:19|20)\d{2}\s*年?")
_DAY = r"(?:19|20)\d{2}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?"
_DAY_OR_MONTH = re.compile(rf"{_DAY}|(?:19|20)\d{{2}}\s*年\s*\d{{1,2}}\s*月")
_OF_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*年度")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*年")
_BARE_YEAR = re.compile(r"(?<![\dA-Za-z])((?:19|20)\d{2})(?![-\d._])")
_PART = re.compile(r"上半年|下半年|半年度|[一二三四1-4前]季度?|(?<!\d)(?!1\s*[-—–~至]\s*12\s*月)\d{1,2}\s*[-—–~至]\s*\d{1,2}\s*月")
_HALF = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*年?\s*(上|下)半年")
_DOCUMENT = re.compile(r"[一-鿿]{2,16}\s*[〔\[［(（【](?:19|20)\d{2}[〕\]］)）】]\s*第?\s*\d{1,5}\s*号")
_ABOVE_SCALE = re.compile(r"(?:规上|规模以上|四上|入规|升规)(?:工业|服务业|单位|法人|的)*企?业?单?位?")
_OTHERS_TOO = re.compile(r"是否|规下|规模以下|非规|[和及与、]|情况|占比|总数|培育|拟|申报")
_WHOLE_YEAR = re.compile(r"(?<!\d)1\s*[-—–~至]\s*12\s*月(?:份)?")
_IN_UNIT = re.compile(r"[(（\[【](?:单位[:：]?)?(?:人民币)?(亿元|万元|千元|元)[)）\]】]")

_Values = Callable[[str, str], AbstractSet[Plain]]
"""What a text of "title", "sheet" or "file" states of one field."""

LABELS: Mapping[RecordKind, Mapping[str, str]] = {
    "certification": {
        "issued_on": "发证日期|发证时间|颁证日期|证书日期|认定日期|认定时间|入库日期|入库时间|登记日期|证书发证日期",
        "announced_on": "公告日期|公告时间|发布日期|公布日期",
    },
    "reserve": {"on": "入库日期|入库时间|纳入日期|纳入时间"},
    "payments-made": {"paid_on": "支付日期|兑现日期|拨付日期|支付时间|拨付时间"},
    "application": {"filed_on": "申报日期|申报时间|受理日期", "publicised_on": "公示日期"},
}
"""By kind and field the words before a day above a table that say what day it is."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A value that all rows of a table take from around it: from where ("title", "sheet", "file"), its row and its text."""

    value: Plain
    where: str
    row: int | None
    text: str


@dataclass(frozen=True)
class Surroundings:
    """The texts around a table, the nearest to its rows first: titles with their row, the sheet's and the file's name."""

    titles: tuple[tuple[int, str], ...]
    sheet: str
    file: str

    @cached_property
    def says(self) -> frozenset[RecordKind]:
        """The kinds whose words stand in a title, or in the sheet's or file's name."""
        around = " ".join(fold(text) for _where, _row, text in self._texts())
        return frozenset(known.name for known in LISTS if any(fold(word) in around for word in known.titles.split()))

    @property
    def part_of_year(self) -> str:
        """The text that speaks of less than a year; "" where none does."""
        return next((text for _where, _row, text in self._texts() if _PART.search(_plain(text))), "")

    def taken(self, kind: RecordKind) -> dict[str, Taken]:
        """What the rows of a list of that kind take from here where they state nothing themselves."""
        found: dict[str, Taken] = {}
        if kind in ("annual", "application", "statistic") and not self.part_of_year:
            found |= self._first("year", _years_of_figures) or self._first("year", _years)
        if kind == "annual":
            found |= self._first("above_scale", _above_scale)
        if kind == "measure":
            found |= self._first("half", _halves)
        if kind == "certification":
            found |= self._first("announcement", _documents)
            found |= self._first("occasion", _occasions)
            found |= self._first("announced_on", _announced)
        for field, labels in LABELS.get(kind, {}).items():
            label = re.compile(rf"(?:{labels})\s*[:为]?\s*({_DAY})")
            found |= self._first(field, partial(_labelled, label))
        return {field: one for field, one in found.items() if not (isinstance(one.value, str) and one.value.startswith("date-"))}

    def unit(self) -> str | None:
        """The unit of money that a title, or the sheet's name, states in brackets or after 单位; None without one."""
        for where, _row, text in self._texts():
            found = _IN_UNIT.search(_plain(text)) if where != "file" else None
            if found and found[1] in UNITS:
                return found[1]
            if stated := unit_in_note(text):
                return stated
        return None

    def _texts(self) -> Iterator[tuple[str, int | None, str]]:
        yield from (("title", row, text) for row, text in self.titles)
        yield from ((where, None, text) for where, text in (("sheet", self.sheet), ("file", self.file)) if text)

    def _first(self, field: str, values: _Values) -> dict[str, Taken]:
        """The one value that the nearest texts state; nothing where one place, or two, state different ones."""
        found: dict[Plain, Taken] = {}
        for where, row, text in self._texts():
            for value in values(where, _plain(text)):
                found.setdefault(value, Taken(value, where, row, text))
        return {field: next(iter(found.values()))} if len(found) == 1 else {}


NOTHING_AROUND = Surroundings((), "", "")


def surroundings(grid: Grid, head: Sequence[tuple[int, Row]], file: str) -> Surroundings:
    """What stands around a table whose heading is below the rows of `head`."""
    titles = [(number, text) for number, row in reversed(head) if 0 < len(texts := _texts_of(row)) <= MOST_FILLED for text in texts]
    lines = [(0, line) for line in reversed(grid.above)]
    return Surroundings((*titles, *lines), grid.name, file.rpartition(".")[0] or file)


def _texts_of(row: Row) -> list[str]:
    cells = filled(row)
    return [cell for cell in cells if isinstance(cell, str)] if len(cells) <= MOST_FILLED else []


def _plain(text: str) -> str:
    normal = unicodedata.normalize("NFKC", text)
    return _CHINESE_YEAR.sub(lambda m: m[0].translate(_DIGITS), normal)


def _years_of_figures(_where: str, text: str) -> AbstractSet[Plain]:
    return {int(year) for year in _OF_YEAR.findall(_SPAN.sub(" ", text))}


def _years(where: str, text: str) -> AbstractSet[Plain]:
    """The years that a text speaks of: none of a span, of a day or of a document's number."""
    without = _DAY_OR_MONTH.sub(" ", _DOCUMENT.sub(" ", _SPAN.sub(" ", _WHOLE_YEAR.sub("", text))))
    found = _YEAR.findall(without) or (_BARE_YEAR.findall(without) if where != "title" else [])
    return {int(year) for year in found}


def _labelled(label: re.Pattern[str], _where: str, text: str) -> AbstractSet[Plain]:
    return {parse_day(found[1]) for found in label.finditer(text)}


def _halves(_where: str, text: str) -> AbstractSet[Plain]:
    return {f"{m[1]}H{1 if m[2] == '上' else 2}" for m in _HALF.finditer(text)}


def _above_scale(_where: str, text: str) -> AbstractSet[Plain]:
    """That all firms of a list are above scale: a title that also speaks of others does not say so."""
    return {True} if _ABOVE_SCALE.search(text) and not _OTHERS_TOO.search(text) else set()


def _documents(_where: str, text: str) -> AbstractSet[Plain]:
    return {found[0].replace(" ", "") for found in _DOCUMENT.finditer(text)}


def _announced(_where: str, text: str) -> AbstractSet[Plain]:
    return {parse_day(found) for found in re.findall(_DAY, text)} if "公告" in text else set()


def _occasions(where: str, text: str) -> AbstractSet[Plain]:
    """The occasion that a sheet's whole name is: a title names one beside others."""
    meant = meaning_of(re.sub(r"[\d一二三四五六七八九十]+[、.]|(?:高新技术)?企业|名单|高企|[（(].*[)）]", "", text), OCCASIONS.cells)
    return {meant} if meant and where == "sheet" else set()
