"""A plan's patterns mean in linear time what they mean to Python."""

from __future__ import annotations

import re
import time

import pytest

from hte_cli.values.patterns import PatternFault, matcher

SAME = [
    (r"GR\d{12}", "GR202465000001", "GR20246500000１", "GR2024"),
    (r"\d{4}\d{6}[0AB][0-9A-Z]\d{6}", "2024650000A8000001", "2024650000C8000001"),
    (r".+", "新科12号", ""),
    (r"\w+(?:号|第\d+)", "新科号", "新科第12", "新-科号"),
    (r"[\w-]+|[^\d]", "新A-1", "甲", " "),
    (r"[]a]+|[^]b]|[a^]]", "]a", "x", "^]"),
    (r"(?:a{,3}|\u4e2d[\u4e00-\u9fff]*)", "aaa", "aaaa", "中国", "a{,3}"),
    (r"(?i)(gr|sme)\s\S+\Z", "GR 甲", "sme\u00a0乙", "SME"),
    (r"(?:.)(?:.)", "a\ud800", "甲"),
    (r"[{,3}[]+(?:)", "{,3[", "{4"),
]


@pytest.mark.parametrize(("pattern", "texts"), [(pattern, texts) for pattern, *texts in SAME], ids=[row[0] for row in SAME])
def test_a_pattern_fits_what_it_fits_in_python(pattern: str, texts: list[str]) -> None:
    assert [matcher(pattern)(text) for text in texts] == [re.fullmatch(pattern, text) is not None for text in texts]


@pytest.mark.parametrize("pattern", [r"(\w+\s?)*$", r"(a*)*b", r"(.*,){9}P", r"(?:\d|\d\d)+x"])
def test_no_pattern_runs_away(pattern: str):
    started = time.perf_counter()
    assert not matcher(pattern)("1" * 50_000 + "!")
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    "pattern", [r"(?=G)GR", r"(?<!G)R", r"(G)\1", r"a++", r"(?>a)", r"((\d{90}){9}){9}", "(", r"[\W]", "[[a]", "(?a)x", "\ud800|a"]
)
def test_what_cannot_be_matched_in_bounded_time_is_no_pattern(pattern: str) -> None:
    with pytest.raises(PatternFault):
        matcher(pattern)
