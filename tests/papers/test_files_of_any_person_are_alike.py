"""A file for an office is the same whatever language its writer is spoken to in (docs/decisions/0012-language-of-files.md)."""

from __future__ import annotations

from dataclasses import replace

import openpyxl
import pytest

from running import Hte

FILES: tuple[tuple[str, ...], ...] = (
    ("check",),
    ("todo",),
    ("award", "doubts", "2024-1"),
    ("award", "show", "2024-1"),
    ("award", "list"),
    ("award", "drift", "2024-1"),
    ("award", "ledger"),
    ("award", "audit", "--year", "2024"),
    ("fund", "list"),
    ("subsidy", "calc", "--year", "2024"),
    ("subsidy", "forecast", "--year", "2025"),
    ("progress", "report", "--year", "2024"),
    ("progress", "forecast", "--as-of", "2025-01-01", "--to", "2025-12-31"),
    ("cert", "expiring"),
    ("cert", "list"),
    ("event", "list"),
    ("reserve", "board"),
    ("reserve", "suggest"),
    ("reserve", "diagnose"),
    ("measure", "list"),
    ("journal", "list"),
    ("plan", "show"),
    ("report", "list"),
)


def cells(county: Hte, words: tuple[str, ...], lang: str) -> list[tuple[str, list[tuple[object, ...]]]]:
    speaking = replace(county, env={**county.env, "HTE_LANG": lang})
    found = speaking.here(*words, "-o", f"{lang}.xlsx", "--force")
    assert found.code in (0, 8), found.stderr
    book = openpyxl.load_workbook(county.folder / f"{lang}.xlsx", read_only=True)
    return [(sheet.title, list(sheet.iter_rows(values_only=True))) for sheet in book.worksheets]


@pytest.mark.parametrize("words", FILES, ids=" ".join)
def test_a_file_does_not_depend_on_the_language_of_who_writes_it(approved: Hte, words: tuple[str, ...]):
    assert cells(approved, words, "en") == cells(approved, words, "zh")
