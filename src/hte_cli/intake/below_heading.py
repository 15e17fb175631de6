"""Rows below a heading that still belong to it: one of units (千元 | 人), one that numbers the columns (甲 | 乙 | 1 | 2)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace

from hte_cli.intake.files.grids import Row
from hte_cli.intake.folding import UNKNOWN_UNIT, fold
from hte_cli.intake.known_heading import Heading
from hte_cli.values.money import UNITS

_COUNTED = re.compile("人|个|家|户|项|件|台|套|年|次|篇|份|名|%|‰|人年|人/年|亩|吨|平方米|[-—/]+")
_LABEL = re.compile("计量单位|单位|(?:指标)?代码|序号|栏次|行次")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_NUMBER = re.compile(r"[(\[]?(\d{1,2})[)\]]?")
MOST = 2
"""Rows of units and numbers below one heading."""


def with_rows_below(heading: Heading, head: Sequence[tuple[int, Row]]) -> Heading:
    """The heading with the rows of units and of numbers right below it; each column takes the unit that stands there."""
    below = [(number, row) for number, row in head if heading.last < number <= heading.last + MOST]
    for number, row in below:
        cells = {index: _text(cell) for index, cell in enumerate(row) if cell not in ("", None)}
        units = _units(cells)
        if number != heading.last + 1 or not (units or _numbers(cells, len(heading.headings))):
            break
        columns = tuple(
            replace(column, heading=replace(column.heading, unit=_one(column.heading.unit, units[column.index])))
            if column.index in units
            else column
            for column in heading.columns
        )
        texts = {index: fold(text) for index, text in cells.items() if text}
        heading = replace(heading, last=number, columns=columns, texts=(*heading.texts, texts))
    return heading


def _text(cell: object) -> str:
    whole = int(cell) if isinstance(cell, float) and cell.is_integer() else cell
    return unicodedata.normalize("NFKC", str(whole)).strip()


def _one(said: str | None, below: str) -> str:
    """The unit of a column whose heading may name another one than the row of units."""
    return below if said is None or UNITS.get(said) == UNITS[below] else UNKNOWN_UNIT


def _units(cells: Mapping[int, str]) -> dict[int, str]:
    """The units of money of a row that holds nothing but units; empty for any other row."""
    said = {index: text.removeprefix("(").removesuffix(")") for index, text in cells.items() if not _LABEL.fullmatch(text)}
    money = {index: text for index, text in said.items() if text in UNITS}
    return money if money and all(text in UNITS or _COUNTED.fullmatch(text) for text in said.values()) else {}


def _numbers(cells: Mapping[int, str], width: int) -> bool:
    """Whether a row only numbers the columns: 甲, 乙 … and then 1, 2 …, or 1, 2, 3 … over all `width` columns."""
    said = [text for _index, text in sorted(cells.items()) if not _LABEL.fullmatch(text)]
    stems = [text for text in said if text in _STEMS]
    found = [_NUMBER.fullmatch(text) for text in said[len(stems) :]]
    numbers = [int(match[1]) for match in found if match]
    if len(said) < 3 or len(numbers) != len(found) or "".join(stems) != _STEMS[: len(stems)]:
        return False
    return numbers == list(range(1, len(numbers) + 1)) and (bool(stems) or len(numbers) == width >= 3)
