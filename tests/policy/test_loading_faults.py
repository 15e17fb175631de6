"""Faults of what a plan says: each is named by its code, at its file, line and column, with something to do about it."""

import pytest
from spoiling_plans import PLAN, RULES, SHIPPED, TARGETS, line_of, spoiled

from hte_cli.policy.loading import load_texts

SPOILED = [
    # file, what stands there, what is put there, code, what the fix names
    (RULES, "pay: {region: 100000", "pay: {regoin: 100000", "level-unknown", "region"),
    (RULES, "pay: {region: 100000", "pay: {town: 100000", "level-unknown", "county"),
    (RULES, "once: enterprise", "Once: enterprise", "key-unknown", "`once`"),
    (RULES, "when: {event: platform", "wehn: {event: platform", "key-unknown", "`when`"),
    (RULES, "valid: {from: 2022-01-01", "valid: {from_: 2022-01-01", "key-unknown", "`from`"),
    (RULES, "certification: hte, occasion: first", "certifcation: hte, occasion: first", "key-unknown", "`certification`"),
    (RULES, "show: on-request", "show: on_request", "word-unknown", "`on-request`"),
    (RULES, "occasion: first", "occasion: First", "word-unknown", "`first`"),
    (RULES, "event: platform", "event: patent", "word-unknown", "platform"),
    (RULES, "grade: [national]", "grade: national", "wrong-type", "["),
    (RULES, "grade: [national]", "grade: []", "empty", ""),
    (RULES, "pay: {county: 500000}", "pay: {county: 五十万}", "sum-unreadable", "10万元"),
    (RULES, "pay: {county: 500000}", "pay: {county: -500000}", "sum-unreadable", "unknown"),
    (RULES, "pay: {county: 500000}", "pay: {county: true}", "sum-unreadable", "unknown"),
    (RULES, "pay: {county: 500000}", "pay: {county: 2022-01-01}", "sum-unreadable", "unknown"),
    (RULES, "pay: {county: 500000}", f"pay: {{county: {'9' * 40}}}", "sum-unreadable", "unknown"),
    (RULES, "pay: {county: 500000}", "pay: {county: null}", "value-missing", "unknown"),
    (RULES, "pay: {county: 500000}", "pay: {}", "empty", ""),
    (RULES, "pay: {county: 500000}", "pay: 500000", "wrong-type", "county"),
    (RULES, "pay: {county: 500000}", "pay: {county: [500000]}", "sum-unreadable", "unknown"),
    (RULES, "{match: prefecture, ratio: 0.5}", "{match: prefecture, ratio: 1e9}", "ratio-unreadable", "50%"),
    (RULES, "{match: prefecture, ratio: 0.5}", "{match: prefecture, ratio: 0:1}", "ratio-unreadable", "50%"),
    (RULES, "{match: prefecture, ratio: 0.5}", "{match: prefect, ratio: 0.5}", "level-unknown", "`prefecture`"),
    (RULES, "{match: prefecture, ratio: 0.5}", "{match: prefecture}", "key-missing", "ratio"),
    (RULES, "{match: prefecture, ratio: 0.5}", "{match: county, ratio: 0.5}", "match-unfit", "region"),
    (RULES, "{match: prefecture, ratio: 0.5}", "{match: prefecture, ratio: 5}", "ratio-unusual", "0.5"),
    (RULES, "{match: prefecture, ratio: 0.5}", "{match: prefecture, ratio: 0}", "ratio-unusual", "0.5"),
    (RULES, "pay: {county: 500000}", "pay: {county: 10}", "sum-small", "10万元"),
    (RULES, "pay: {county: 500000}", "pay: {county: 999.99}", "sum-small", "万元"),
    (RULES, "pay: {county: 500000}", "pay: {county: 0}", "sum-small", "unknown"),
    (RULES, "require: {in_force: hte}", "require: {revenue: {at_least: 500}}", "sum-small", "500万元"),
    (RULES, "require: {in_force: hte}", "require: {in_force: hte2}", "scheme-unknown", "`hte`"),
    (RULES, "require: {in_force: hte}", "require: {above_scale: yes}", "wrong-type", "true"),
    (RULES, "require: {in_force: hte}", "require: {staff: {at_least: 10.0}}", "wrong-type", "3"),
    (RULES, "require: {in_force: hte}", "require: {staff: {at_least: -1}}", "number-range", "0"),
    (RULES, "require: {in_force: hte}", "require: {staff: {at_least: 10, below: 10}}", "band-empty", "below"),
    (RULES, "require: {in_force: hte}", "require: {staff: {}}", "one-of", ""),
    (RULES, "when: {certification: hte,", "when: {certification: tech_sme,", "scheme-unknown", "`tech-sme`"),
    (RULES, "when: {event: listing}", "when: {event: listing, annual: staff}", "one-of", ""),
    (RULES, "when: {event: listing}", "when: {}", "one-of", ""),
    (RULES, "when: {event: listing}", "when: {event: listing, occasion: first}", "goes-with", "certification"),
    (RULES, "occasion: first", "grade: [national]", "goes-with", "event"),
    (RULES, "from: 2022-01-01", "from: 2022年1月1日", "date-unreadable", "2022-01-01"),
    (RULES, "from: 2022-01-01", "from: 2022-02-30", "date-unreadable", ""),
    (RULES, "from: 2022-01-01", "from: 20220101", "date-unreadable", ""),
    (RULES, "from: 2022-01-01", "from: 2026-01-01", "period-empty", "until"),
    (RULES, "from: 2022-01-01", "from: 2021-12-31", "validity-outside", "plan.yaml"),
    (RULES, "stated: false", "stated: no", "wrong-type", "false"),
    (RULES, "id: hte-renewal", "id: hte-first", "validity-overlap", "valid"),
    (RULES, "id: hte-renewal", "id: 重新认定", "id-unreadable", "title"),
    (RULES, "title: {zh: 上市奖励, en: Listing}", "title: {zh: 上市奖励, EN: Listing}", "key-unknown", "`en`"),
    (RULES, "title: {zh: 上市奖励, en: Listing}", "title: ''", "empty", ""),
    (RULES, "title: {zh: 上市奖励, en: Listing}", "title: [上市]", "wrong-type", "zh"),
    (RULES, "cite: {clause: 二㈢1}", "cite: {basis: x}", "key-missing", "clause"),
    (RULES, "cite: {clause: 二㈢1}", "cite: {clause: }", "value-missing", ""),
    (TARGETS, "2025: 20%", "2025: 20", "target-not-ratio", "20%"),
    (TARGETS, "2025: 20%", "2026: 20%", "year-outside", "period"),
    (TARGETS, "2025: 20%", "2025年: 20%", "year-unreadable", "2025"),
    (TARGETS, "2025: 20%", "2025: two", "target-unreadable", "20%"),
    (TARGETS, "targets: {2025: 20%}", "targets: {}", "empty", ""),
    (TARGETS, "targets: {2025: 20%}", "targets: 20%", "wrong-type", ""),
    (TARGETS, "2025: 12", "2025: 12.5", "target-not-whole", ""),
    (TARGETS, "2025: 12", "2025: 12家", "target-unreadable", "12"),
    (TARGETS, "of: above-scale-hte", "of: above-scale", "indicator-unknown", "`above-scale-hte`"),
    (TARGETS, "of: above-scale-hte", "of: renewal-rate", "indicator-not-count", "count"),
    (TARGETS, "statistic: above-scale", "statistic: abovescale", "statistic-unknown", "`above-scale`"),
    (TARGETS, "in_force: tech-sme", "in_force: sme", "scheme-unknown", "tech-sme"),
    (TARGETS, "renewed: hte", "renewed: hta", "scheme-unknown", "hte"),
    (TARGETS, "renewed: hte", "renewed: tech-sme", "renewed-year-end", ""),
    (TARGETS, "ratio: {renewed: hte}", "ratio: {renewed: hte, of: hte}", "one-of", "renewed"),
    (TARGETS, "count: {admitted: reserve}", "count: {admitted: reserve, where: above_scale}", "goes-with", "in_force"),
    (TARGETS, "id: tech-sme", "id: hte", "id-duplicate", ""),
    (PLAN, 'division: "652722"', "division: 65272", "division-unreadable", "652722"),
    (PLAN, "issued_on: unknown", "issued_on: 2023", "date-unreadable", ""),
    (PLAN, "    valid: {years: 3}", "    valid: 3年", "validity-unreadable", "years"),
    (PLAN, "    valid: {years: 3}", "    valid: {years: 99}", "number-range", "50"),
    (PLAN, "    valid: {years: 3}", "    valid: {year: 3}", "key-unknown", "`years`"),
    (PLAN, r"number: 'GR\d{4}", r"number: 'GR(\d{4}", "pattern-unreadable", "'"),
    (PLAN, r"number: 'GR\d{4}", r"number: 'GR[[\d{4}", "pattern-unreadable", "'"),
    (PLAN, r"number: 'GR\d{4}", r"number: '(?=GR)GR\d{4}", "pattern-unreadable", "'"),
    (PLAN, r"number: 'GR\d{4}", r"number: '(G)R\d{4}\1", "pattern-unreadable", "'"),
    (PLAN, r"number: 'GR\d{4}", r"number: '((\d{90}){90}){90}", "pattern-unreadable", "'"),
    (PLAN, "period: {from", "Period: {from", "key-unknown", "`period`"),
    (PLAN, "until: 2026-01-01", "until: 2021-01-01", "period-empty", "until"),
    (PLAN, "statistics:", "rules: []\nstatistics:", "key-unknown", "rules.yaml"),
]


@pytest.mark.parametrize(("name", "old", "new", "code", "fix"), SPOILED, ids=[f"{row[3]}: {row[2]}" for row in SPOILED])
def test_a_fault_is_told_once_with_its_line_and_what_to_do(name, old, new, code, fix):
    found = spoiled(name, old, new)
    assert [(p.code, p.file, p.line) for p in found] == [(code, name, line_of(name, old))]
    assert fix in found[0].fix
    assert found[0].message
    assert "pydantic" not in found[0].message
    assert "Input should" not in found[0].message


WARNINGS = {"sum-small", "ratio-unusual", "validity-outside"}


@pytest.mark.parametrize(("name", "old", "new", "code", "fix"), SPOILED, ids=[f"{row[3]}: {row[2]}" for row in SPOILED])
def test_what_is_only_odd_is_a_warning_and_leaves_the_plan(name, old, new, code, fix):
    assert [p.severity for p in spoiled(name, old, new)] == ["warning" if code in WARNINGS else "error"]


def test_a_level_that_the_plan_does_not_know_is_told_wherever_it_is_paid_or_matched():
    old = "  prefecture: {zh: 自治州, en: prefecture}\n"
    without = {**SHIPPED, PLAN: SHIPPED[PLAN].replace(old, "")}
    plan, problems = load_texts(without)
    assert plan is None
    assert {p.code for p in problems} == {"level-unknown"}
    assert [p.line for p in problems] == [
        number for number, line in enumerate(SHIPPED[RULES].splitlines(), 1) if "prefecture:" in line or "match: prefecture" in line
    ]


def test_a_match_needs_an_event_whose_record_says_what_was_paid():
    found = spoiled(RULES, "{event: platform, grade: [national, region]}", "{certification: hte}")
    assert [(p.code, p.line) for p in found] == [("match-unfit", line_of(RULES, "{match: prefecture"))]


def test_a_level_with_a_name_of_its_own_is_refused():
    found = spoiled(PLAN, "  county: {zh: 县", "  town: {zh: 镇, en: town}\n  county: {zh: 县")
    assert [(p.code, p.line) for p in found] == [("level-unknown", line_of(PLAN, "  county: {zh: 县"))]


def test_the_column_is_that_of_the_faulty_value():
    line = "  pay: {region: 100000, prefecture: 50000, county: 50000}"
    found = spoiled(RULES, line, line.replace("county: 50000", "county: x"))
    assert [p.column for p in found] == [str(line.index("50000}") + 1)]


def test_an_unknown_key_is_shown_at_the_key():
    found = spoiled(RULES, "  once: enterprise", "  onec: enterprise")
    assert [p.column for p in found] == ["3"]


def test_a_key_may_be_repeated_in_another_mapping_but_not_in_the_same():
    found = spoiled(RULES, "once: enterprise", "pay: {county: 1, county: 500000}\n  once: enterprise")
    line = line_of(RULES, "once: enterprise")
    assert [(p.code, p.line) for p in found] == [("sum-small", line), ("key-duplicate", line), ("key-duplicate", line + 2)]


def test_one_id_may_stand_again_in_a_period_that_follows():
    first, second = "valid: {from: 2022-01-01, until: 2024-01-01}", "valid: {from: 2024-01-01, until: 2026-01-01}"
    old = "- id: listing"
    new = (
        f"- {{id: listing, title: t, cite: {{clause: c}}, {first}, when: {{event: listing}}, pay: {{county: 80万元}}}}\n"
        f"- id: listing\n  {second}"
    )
    assert spoiled(RULES, old, new) == []


def test_one_id_in_periods_that_share_a_day_is_refused():
    extra = "- {id: hte-first, title: t, cite: {clause: c}, valid: %s, when: {event: listing}, pay: {county: unknown}}\n"
    last_day = extra % "{from: 2025-12-31, until: 2026-01-01}"
    plan, problems = load_texts({**SHIPPED, RULES: SHIPPED[RULES] + last_day})
    assert plan is None
    assert [(p.code, p.line) for p in problems] == [("validity-overlap", SHIPPED[RULES].count("\n") + 1)]


def test_faults_of_all_files_come_at_once_by_file_and_line():
    texts = {
        PLAN: SHIPPED[PLAN].replace("period:", "peroid:"),
        RULES: SHIPPED[RULES].replace("county: 500000", "county: 50").replace("occasion: first", "occasion: frist"),
        TARGETS: SHIPPED[TARGETS].replace("renewed: hte", "renewed: xyz").replace("2025: 25}", "2025: 25"),
    }
    plan, problems = load_texts(texts)
    assert plan is None
    assert [(p.file, p.code) for p in problems] == [
        (PLAN, "key-unknown"),
        (RULES, "word-unknown"),
        (RULES, "sum-small"),
        (TARGETS, "yaml-syntax"),
    ]
    texts[TARGETS] = texts[TARGETS].replace("2025: 25", "2025: 25}")
    assert [p.code for p in load_texts(texts)[1]] == ["key-unknown", "word-unknown", "sum-small", "scheme-unknown"]


def test_many_faults_of_one_entry_come_at_once():
    entry = """\
- id: bad one
  titel: x
  cite: {claus: y}
  valid: {from: 2024-01-01, until: 2023-01-01, stated: yes}
  when: {certification: htee, event: listing, occasion: frist}
  require: {in_force: nothing, staff: {at_least: 9, below: 3, more: 1}}
  pay: {county: 10, region: much, prefecture: {match: town, ratio: 7}}
"""
    plan, problems = load_texts({**SHIPPED, RULES: entry})
    assert plan is None
    assert [(p.line, p.code) for p in problems] == [
        (1, "id-unreadable"),
        (2, "key-unknown"),
        (3, "key-unknown"),
        (4, "period-empty"),
        (4, "wrong-type"),
        (5, "one-of"),
        (5, "word-unknown"),
        (6, "scheme-unknown"),
        (6, "band-empty"),
        (6, "key-unknown"),
        (7, "sum-small"),
        (7, "sum-unreadable"),
        (7, "level-unknown"),
    ]


@pytest.mark.parametrize("entry", ["- 1\n", "- [a]\n", "- text\n"])
def test_an_entry_without_keys_is_refused_at_its_line(entry):
    plan, problems = load_texts({**SHIPPED, TARGETS: SHIPPED[TARGETS] + entry})
    assert plan is None
    assert [(p.code, p.line) for p in problems] == [("wrong-type", SHIPPED[TARGETS].count("\n") + 1)]


def test_a_missing_file_is_a_problem_of_its_own():
    plan, problems = load_texts({PLAN: SHIPPED[PLAN], TARGETS: SHIPPED[TARGETS]})
    assert plan is None
    assert [(p.code, p.file) for p in problems] == [("file-missing", RULES)]


def test_a_plan_without_rules_is_a_plan_with_a_warning():
    plan, problems = load_texts({**SHIPPED, RULES: "[]"})
    assert plan is not None
    assert plan.rules == ()
    assert [(p.code, p.severity) for p in problems] == [("list-empty", "warning")]


def test_the_folder_stands_before_the_file():
    _, problems = load_texts({**SHIPPED, RULES: "[]"}, folder="mine")
    assert [p.file.replace("\\", "/") for p in problems] == ["mine/rules.yaml"]


def test_other_files_are_not_looked_at():
    plan, problems = load_texts({**SHIPPED, "others.yaml": "\t{"})
    assert plan is not None
    assert problems == []
