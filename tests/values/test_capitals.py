"""Sums in capitals: the regulation's own examples, edges, and a way back for any sum."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hte_cli.values.capitals import capitals

DIGITS, PLACES = "零壹贰叁肆伍陆柒捌玖", {"拾": 10, "佰": 100, "仟": 1000}


@pytest.mark.parametrize(
    ("fen", "text"),
    [
        (140950, "壹仟肆佰零玖元伍角整"),  # 支付结算办法, annex 1
        (600714, "陆仟零柒元壹角肆分"),
        (168032, "壹仟陆佰捌拾元零叁角贰分"),
        (10700053, "壹拾万柒仟元零伍角叁分"),
        (1640902, "壹万陆仟肆佰零玖元零贰分"),
        (32504, "叁佰贰拾伍元零肆分"),
        (0, "零元整"),
        (1, "壹分"),
        (10, "壹角整"),
        (15, "壹角伍分"),
        (100, "壹元整"),
        (1005, "壹拾元零伍分"),
        (1000000, "壹万元整"),
        (10000000, "壹拾万元整"),
        (10000100, "壹拾万零壹元整"),
        (10010000, "壹拾万零壹佰元整"),
        (1_0000_0000_00, "壹亿元整"),
        (1_0000_0001_00, "壹亿零壹元整"),
        (1_0010_0000_00, "壹亿零壹拾万元整"),
        (1_0000_0000_0000_00, "壹万亿元整"),
        (1_0000_0001_0000_00, "壹万亿零壹万元整"),
        (2_3000_5000_00, "贰亿叁仟万伍仟元整"),
    ],
)
def test_sums_as_the_regulation_writes_them(fen: int, text: str):
    assert capitals(fen) == f"人民币{text}"


@given(st.integers(0, 10**14))
def test_every_sum_can_be_read_back(fen: int):
    text = capitals(fen).removeprefix("人民币")
    assert read(text) == fen
    assert "零零" not in text
    assert text.endswith(("整", "分"))


@pytest.mark.parametrize("fen", [-1, 10**18])
def test_what_has_no_capitals_is_refused(fen: int):
    with pytest.raises(ValueError, match="no capitals"):
        capitals(fen)


def read(text: str) -> int:
    whole, cents = text.split("元") if "元" in text else ("", text)
    jiao, rest = re.search("(.)角", cents), re.search("(.)分", cents)
    return number(whole) * 100 + (DIGITS.index(jiao[1]) * 10 if jiao else 0) + (DIGITS.index(rest[1]) if rest else 0)


def number(text: str) -> int:
    for unit, worth in (("亿", 10**8), ("万", 10**4)):
        if unit in text:
            before, _unit, after = text.rpartition(unit)
            return number(before) * worth + number(after)
    total, digit = 0, 0
    for sign in text:
        if sign in PLACES:
            total += digit * PLACES[sign]
            digit = 0
        elif sign != "零":
            digit = DIGITS.index(sign)
    return total + digit
