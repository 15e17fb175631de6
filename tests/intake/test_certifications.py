"""A certificate's scheme, number, last day and occasion, from a row and from the words of a command."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from workbook_making import VOCABULARY, fields, opened, table

from hte_cli.errors import Problem
from hte_cli.intake.fields import draft_from_words
from hte_cli.intake.options import Vocabulary
from hte_cli.values.records import Draft, Scheme

HTE = {"name": "甲公司", "scheme": "hte", "number": "GR202365000136", "issued_on": "2023-10-16"}
SME = {"name": "甲公司", "scheme": "tech-sme", "number": "2024652722A0123456", "issued_on": "2024-06-01"}


def outcome(words: dict[str, str]) -> tuple[dict[str, Any] | None, list[tuple[str, str, str]]]:
    draft, problems = draft_from_words("certification", words, VOCABULARY)
    return (dict(draft.fields) if draft else None), [(p.code, p.severity, p.column) for p in problems]


@pytest.mark.parametrize(
    ("stated", "last"),
    [
        ("", None),
        ("三年", None),
        ("3年", None),
        ("2023年-2026年", None),
        ("2026-10-15", "2026-10-15"),
        ("2023.10.16-2026.10.15", "2026-10-15"),
    ],
)
def test_a_stated_last_day_is_kept_and_three_years_state_nothing_new(stated: str, last: str | None) -> None:
    draft, problems = outcome({**HTE, "valid_until": stated})
    assert draft is not None
    assert draft.get("valid_until") == last
    assert problems == []


@pytest.mark.parametrize(
    ("changed", "problems"),
    [
        ({"valid_until": "2036-10-15"}, [("valid-until-differs", "warning", "valid_until")]),
        ({"valid_until": "2022-10-15"}, [("valid-until-differs", "warning", "valid_until"), ("valid-until-early", "error", "valid_until")]),
        ({"valid_until": "五年"}, [("validity-years", "error", "valid_until")]),
        ({"valid_until": "长期"}, [("date-unreadable", "error", "valid_until")]),
        ({"number": "GR20236500013"}, [("number-pattern", "warning", "number")]),
        ({"number": "GR202265000136"}, [("number-year", "warning", "number")]),
        ({"number": ""}, [("number-missing", "error", "number")]),
        ({"issued_on": ""}, [("issued-on-missing", "error", "issued_on")]),
        ({"issued_on": "2023年10月"}, [("date-incomplete", "error", "issued_on")]),
        ({"name": ""}, [("enterprise-missing", "error", "name")]),
        ({"scheme": "zjtx"}, [("scheme-unknown", "error", "scheme")]),
        ({"scheme": "", "number": "ABC"}, [("scheme-unclear", "error", "number")]),
        ({"occasion": "换证"}, [("occasion-unknown", "error", "occasion")]),
        ({"number": "2.02265E+17"}, [("number-digits", "error", "number")]),
    ],
)
def test_a_doubtful_certificate_gives_a_warning_and_an_impossible_one_an_error(
    changed: dict[str, str], problems: list[tuple[str, str, str]]
) -> None:
    draft, found = outcome({**HTE, **changed})
    assert found == problems
    assert (draft is None) == any(severity == "error" for _, severity, _ in problems)


@pytest.mark.parametrize(
    ("changed", "problems"),
    [
        ({}, []),
        ({"valid_until": "当年有效"}, []),
        ({"valid_until": "2024-12-31"}, []),
        ({"valid_until": "2025-03-31"}, ["valid-until-differs"]),
        ({"number": "2024652722X0123456"}, ["number-pattern"]),
        ({"number": "2024652722A0123456", "issued_on": "2023-06-01"}, ["number-year"]),
        ({"number": "6527222024"}, ["number-year-unreadable"]),
        ({"issued_on": "2025-01-05"}, ["number-year", "valid-until-early"]),
    ],
)
def test_a_register_number_is_in_force_to_the_end_of_the_year_in_it_whatever_is_stated(
    changed: dict[str, str], problems: list[str]
) -> None:
    draft, found = outcome({**SME, **changed})
    assert "valid_until" not in (draft or {})
    assert [code for code, _, _ in found] == problems


@pytest.mark.parametrize("number", ["GR202365000136", " gr 202365000136 ", "ＧＲ２０２３６５０００１３６", "GR202365000136号"])
def test_a_number_is_folded(number: str) -> None:
    draft, problems = outcome({**HTE, "number": number})
    assert problems == []
    assert draft is not None
    assert draft["number"] == "GR202365000136"


@pytest.mark.parametrize(
    ("word", "occasion"),
    [
        ("首次认定", "first"),
        ("首次", "first"),
        ("新认定", "first"),
        ("重新认定", "renewal"),
        ("再次认定", "renewal"),
        ("复审", "renewal"),
        ("失效后再次认定", "relapse"),
        ("Renewal", "renewal"),
    ],
)
def test_occasions_are_known_by_their_words(word: str, occasion: str) -> None:
    draft, _ = outcome({**HTE, "occasion": word})
    assert draft is not None
    assert draft["occasion"] == occasion


@pytest.mark.parametrize("word", ["hte", "高新技术企业", "高企", "High-tech enterprises", "国家高新技术企业"])
def test_a_scheme_is_known_by_id_title_and_usual_name(word: str) -> None:
    draft, _ = outcome({**HTE, "scheme": word})
    assert draft is not None
    assert draft["scheme"] == "hte"


@pytest.mark.parametrize(
    ("heading", "cells", "scheme"),
    [
        ("证书编号,发证日期", "GR20236500013,2023-10-16", "hte"),
        ("入库登记编号,入库日期", "2024652722X0123456,2024-06-01", "tech-sme"),
        ("number,issued_on", "GR202365000136,2023-10-16", "hte"),
        ("number,issued_on", "2024652722A0123456,2024-06-01", "tech-sme"),
        ("认定类别,证书编号,发证日期", "科技型中小企业,2024652722A0123456,2024-06-01", "tech-sme"),
    ],
)
def test_the_scheme_is_told_by_a_column_then_the_heading_then_the_number(tmp_path: Path, heading: str, cells: str, scheme: str) -> None:
    assert fields(table(tmp_path / "a.csv", f"企业名称,{heading}\n甲公司,{cells}\n"))[0]["scheme"] == scheme


def test_a_column_of_kinds_may_hold_occasions_instead(tmp_path: Path) -> None:
    found = fields(table(tmp_path / "a.csv", "企业名称,认定类别,证书编号,发证日期\n甲公司,重新认定,GR202365000136,2023-10-16\n"))[0]
    assert (found["scheme"], found["occasion"]) == ("hte", "renewal")


def test_a_number_of_another_scheme_than_its_heading_is_never_guessed(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", "企业名称,证书编号,发证日期\n甲公司,2024652722A0123456,2024-06-01\n")
    found = list(opened(path).sheets[0].drafts())
    assert [(p.code, p.row, p.column) for p in found if isinstance(p, Problem)] == [("scheme-differs", 2, "B")]
    assert [f["scheme"] for f in fields(path, fixed={"scheme": "tech-sme"})] == ["tech-sme"]


def test_a_pattern_that_fits_every_number_tells_nothing() -> None:
    vocabulary = Vocabulary((*VOCABULARY.schemes, Scheme("zjtx", {"zh": "专精特新", "en": "zjtx"}, ".+", 3)))
    draft, _ = draft_from_words("certification", {k: v for k, v in HTE.items() if k != "scheme"}, vocabulary)
    assert isinstance(draft, Draft)
    assert draft.fields["scheme"] == "hte"


def test_everything_a_list_says_of_a_certificate_is_kept(tmp_path: Path) -> None:
    heading = "企业名称,证书编号,发证日期,批次,公告文号,公告日期,撤销日期,撤销决定日期"
    cells = "甲公司,GR202365000136,2023-10-16,第一批,国科火字〔2023〕1号,2023-11-01,2024-01-01,2025-02-03"
    assert fields(table(tmp_path / "a.csv", f"{heading}\n{cells}\n")) == [
        {
            "name": "甲公司",
            "scheme": "hte",
            "number": "GR202365000136",
            "issued_on": "2023-10-16",
            "batch": "第一批",
            "announcement": "国科火字〔2023〕1号",
            "announced_on": "2023-11-01",
            "revoked_on": "2024-01-01",
            "revocation_decided_on": "2025-02-03",
        }
    ]
