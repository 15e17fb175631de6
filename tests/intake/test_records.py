"""Enterprises, events, annual figures, statistics and reserve admissions, from rows and from the words of a command."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from workbook_making import CODES, VOCABULARY, fields, opened, table

from hte_cli.errors import Problem
from hte_cli.intake.fields import draft_from_words
from hte_cli.kinds import RecordKind


def outcome(record: RecordKind, /, **words: str) -> tuple[dict[str, Any] | None, list[tuple[str, str, str]]]:
    draft, problems = draft_from_words(record, words, VOCABULARY)
    return (dict(draft.fields) if draft else None), [(p.code, p.severity, p.column) for p in problems]


def test_words_of_a_command_are_converted_and_empty_ones_state_nothing() -> None:
    draft, problems = outcome(
        "enterprise", name=" 甲(精河)公司（原：乙公司） ", uscc=CODES[0].lower(), township="", registered_on="2018年9月1日"
    )
    assert problems == []
    assert draft == {"name": "甲（精河）公司", "former_names": "乙公司", "uscc": CODES[0], "registered_on": "2018-09-01"}


def test_a_bad_word_names_its_key_and_gives_no_draft() -> None:
    draft, problems = draft_from_words("enterprise", {"name": "甲公司", "left_on": "去年", "left_why": "倒闭"}, VOCABULARY)
    assert draft is None
    assert [(p.code, p.column, p.value, p.row) for p in problems] == [
        ("date-unreadable", "left_on", "去年", None),
        ("left-why-unknown", "left_why", "倒闭", None),
    ]


def test_a_present_name_is_no_former_one() -> None:
    draft, _ = outcome("enterprise", name="甲公司", former_names="甲公司、乙公司")
    assert draft == {"name": "甲公司", "former_names": "乙公司"}
    draft, _ = outcome("enterprise", name="甲公司", former_names="甲公司")
    assert draft == {"name": "甲公司"}


def test_a_former_name_behind_the_name_of_another_record_is_left_out() -> None:
    draft, _ = outcome("reserve", name="甲公司（原：乙公司）", on="2023-01-01", source="规上")
    assert draft == {"name": "甲公司", "on": "2023-01-01", "source": "规上"}


@pytest.mark.parametrize(
    ("word", "kind", "title", "grade"),
    [
        ("上市", "listing", "上市", None),
        ("整体迁入", "relocation", "整体迁入", None),
        ("创新平台", "platform", "创新平台", None),
        ("新型研发机构", "platform", "新型研发机构", None),
        ("技术转移机构", "platform", "技术转移机构", None),
        ("人才计划", "talent", "人才计划", None),
        ("科学技术奖", "prize", "科学技术奖", None),
        ("科技奖", "prize", "科技奖", None),
        ("platform", "platform", "", None),
        ("Listing", "listing", "", None),
        ("自治区级创新平台", "platform", "自治区级创新平台", "region"),
        ("国家科学技术奖", "prize", "国家科学技术奖", "national"),
    ],
)
def test_an_event_is_known_by_its_words(word: str, kind: str, title: str, grade: str | None) -> None:
    draft, problems = outcome("event", name="甲公司", kind=word, on="2024-05-14")
    assert problems == []
    assert draft is not None
    assert (draft["kind"], draft["title"], draft.get("grade")) == (kind, title, grade)


@pytest.mark.parametrize(
    ("word", "grade"),
    [
        *[("国家级", "national"), ("自治区级", "region"), ("省级", "region"), ("县级", "county"), ("national", "national")],
        *[("自治州级", "prefecture"), ("州级", "prefecture"), ("地级", "prefecture"), ("市级", "prefecture")],
    ],
)
def test_grades_are_known_by_their_words(word: str, grade: str) -> None:
    draft, _ = outcome("event", name="甲公司", kind="平台", on="2024-05-14", grade=word)
    assert draft is not None
    assert draft["grade"] == grade


def test_sums_of_a_command_are_yuan_or_have_a_unit() -> None:
    draft, _ = outcome("event", name="甲公司", kind="prize", on="2024-05-14", region="200000", prefecture="12.3457万元")
    assert draft is not None
    assert (draft["region_fen"], draft["prefecture_fen"]) == (20_000_000, 12_345_700)
    draft, _ = outcome(
        "annual", name="甲公司", year="2023", revenue="1,000", rd_spending="1亿元", above_scale="是", staff="5", rd_staff="1"
    )
    assert draft == {
        "name": "甲公司",
        "year": 2023,
        "revenue_fen": 100_000,
        "rd_spending_fen": 10_000_000_000,
        "above_scale": True,
        "staff": 5,
        "rd_staff": 1,
    }


@pytest.mark.parametrize(
    ("words", "problems"),
    [
        ({"kind": "评优"}, [("event-kind-unknown", "error", "kind")]),
        ({"kind": ""}, [("event-kind-missing", "error", "kind")]),
        ({"on": ""}, [("on-missing", "error", "on")]),
        ({"grade": "一等奖"}, [("grade-unknown", "error", "grade")]),
        ({"title": "新三板"}, [("board-not-exchange", "warning", "title")]),
        ({"board": "全国股转系统"}, [("board-not-exchange", "warning", "board")]),
        ({"board": "NEEQ"}, [("board-not-exchange", "warning", "board")]),
        ({"title": "新疆股权交易中心"}, [("board-not-exchange", "warning", "title")]),
        ({"title": "新四板挂牌"}, [("board-not-exchange", "warning", "title")]),
        ({"kind": "新三板挂牌"}, [("board-not-exchange", "warning", "title")]),
        ({"title": "北京证券交易所"}, []),
        ({"kind": "平台", "title": "新三板"}, []),
        ({"region": "-5"}, [("amount-negative", "error", "region")]),
    ],
)
def test_an_events_faults_are_named(words: dict[str, str], problems: list[tuple[str, str, str]]) -> None:
    assert outcome("event", **{"name": "甲公司", "kind": "上市", "on": "2024-05-14", **words})[1] == problems


@pytest.mark.parametrize(
    ("words", "as_of"),
    [({"year": "2022"}, "2022-12-31"), ({"as_of": "2022-06-30"}, "2022-06-30"), ({"year": "2022年", "as_of": "2022-06-30"}, "2022-06-30")],
)
@pytest.mark.parametrize("name", ["above-scale", "规上企业总数", "规上企业数", "规模以上企业总数", "Enterprises above scale"])
def test_a_statistic_is_known_by_id_or_title_and_stands_at_the_end_of_its_year(name: str, words: dict[str, str], as_of: str) -> None:
    assert outcome("statistic", id=name, value="24", **words) == ({"id": "above-scale", "value": 24, "as_of": as_of}, [])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ({"id": "GDP"}, "statistic-unknown"),
        ({"value": ""}, "value-missing"),
        ({"year": ""}, "year-missing"),
        ({"as_of": "2023-01-15"}, "year-differs"),
        ({"value": "二十"}, "count-unreadable"),
    ],
)
def test_a_statistics_faults_are_named(words: dict[str, str], code: str) -> None:
    draft, problems = outcome("statistic", **{"id": "above-scale", "value": "24", "year": "2022", **words})
    assert (draft, [p[0] for p in problems]) == (None, [code])


@pytest.mark.parametrize(("kind", "code"), [("annual", "year-missing"), ("reserve", "on-missing")])
def test_a_record_without_its_day_or_year_is_refused(kind: RecordKind, code: str) -> None:
    assert [p[0] for p in outcome(kind, name="甲公司")[1]] == [code]


def test_annual_figures_are_read_with_their_units(tmp_path: Path) -> None:
    text = "企业名称,统一社会信用代码,年度,是否规上,营业收入(万元),研发费用（元）,职工总数,科技人员数\n"
    assert fields(table(tmp_path / "a.csv", f"{text}甲公司,{CODES[0]},2022年,否,12212.14,5589500,127,33人\n")) == [
        {
            "name": "甲公司",
            "uscc": CODES[0],
            "year": 2022,
            "above_scale": False,
            "revenue_fen": 12_212_140_000,
            "rd_spending_fen": 558_950_000,
            "staff": 127,
            "rd_staff": 33,
        }
    ]


def test_a_record_may_name_its_enterprise_by_code_alone(tmp_path: Path) -> None:
    text = f"信用代码,入库时间,入库来源,责任人\n{CODES[0]},2023.1.1,规上工业企业,王某\n"
    assert fields(table(tmp_path / "a.csv", text)) == [
        {"uscc": CODES[0], "on": "2023-01-01", "source": "规上工业企业", "responsible": "王某"}
    ]


def test_one_row_can_have_several_faults(tmp_path: Path) -> None:
    text = "企业名称,事项,级别,日期,自治区资金(万元)\n,平台,特级,2024年,约十万\n"
    found = [p for p in opened(table(tmp_path / "a.csv", text)).sheets[0].drafts() if isinstance(p, Problem)]
    assert sorted((p.code, p.column, p.value) for p in found) == [
        ("amount-unreadable", "E", "约十万"),
        ("date-incomplete", "D", "2024年"),
        ("grade-unknown", "C", "特级"),
    ]
