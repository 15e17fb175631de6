"""The shipped plan states what the county's document states (docs/domain.md#targets-of-the-plan, docs/domain.md#sums-of-the-plan), clause
by clause.
"""

from datetime import date
from fractions import Fraction

import pytest

from hte_cli.policy.loading import load_texts, read_folder
from hte_cli.policy.plan import Plan, Years
from hte_cli.policy.rules.paying import UNSTATED, Fixed, Match
from hte_cli.policy.shipped import shipped_folder
from hte_cli.policy.stated import Period

YUAN = 100
HALF = Match(match="prefecture", ratio=Fraction(1, 2))


@pytest.fixture(scope="module")
def plan() -> Plan:
    loaded, problems = load_texts(read_folder(shipped_folder()))
    assert problems == []
    assert loaded is not None
    return loaded


def test_the_plan_is_jinghes_for_2022_to_2025(plan):
    assert (plan.id, plan.division) == ("jinghe-2022-2025", "652722")
    assert plan.title.zh == "精河县高新技术企业倍增行动实施方案(2022—2025年)"
    assert (plan.document.number, plan.document.issued_on) == ("unknown", "unknown")
    assert plan.period == Period(from_=date(2022, 1, 1), until=date(2026, 1, 1))
    assert [(level, title.zh) for level, title in plan.levels.items()] == [
        ("region", "自治区"),
        ("prefecture", "自治州"),
        ("county", "县"),
    ]
    assert list(plan.statistics) == ["above-scale"]


def test_a_certificate_lasts_three_years_and_a_register_number_its_year(plan):
    assert {name: terms.valid for name, terms in plan.schemes.items()} == {"hte": Years(years=3), "tech-sme": "year-end"}
    assert plan.schemes["hte"].number == r"GR\d{4}\d{2}\d{6}"
    assert plan.schemes["tech-sme"].number == r"\d{4}\d{6}[0AB][0-9A-Z]\d{6}"


BASIS = "精党办发〔2021〕26号"
RULES = {
    "hte-first": ("二㈢1", BASIS, {"region": UNSTATED, "prefecture": UNSTATED, "county": Fixed(100_000 * YUAN)}),
    "hte-renewal": ("二㈢1", BASIS, {"region": Fixed(100_000 * YUAN), "prefecture": Fixed(50_000 * YUAN), "county": Fixed(50_000 * YUAN)}),
    "relocation": ("二㈢1", BASIS, {"county": UNSTATED}),
    "rd-subsidy": ("二㈢1", BASIS, {"county": UNSTATED}),
    "listing": ("二㈢1", "", {"county": Fixed(500_000 * YUAN)}),
    "platform-match": ("二㈡2", "", {"county": HALF}),
    "talent-match": ("二㈡4", "", {"county": HALF}),
    "prize-match": ("二㈡4", "", {"county": HALF}),
}


def test_every_reward_has_its_clause_its_basis_and_its_sums(plan):
    assert {rule.id: (rule.cite.clause, rule.cite.basis, rule.pay.spoken) for rule in plan.rules} == RULES


WHEN = {
    "hte-first": {"certification": "hte", "occasion": "first"},
    "hte-renewal": {"certification": "hte", "occasion": "renewal"},
    "relocation": {"event": "relocation"},
    "rd-subsidy": {"annual": "rd_spending"},
    "listing": {"event": "listing"},
    "platform-match": {"event": "platform", "grade": ["national", "region"]},
    "talent-match": {"event": "talent", "grade": ["national"]},
    "prize-match": {"event": "prize", "grade": ["national", "region"]},
}


def test_every_reward_says_what_it_is_for(plan):
    assert {rule.id: rule.when.model_dump(exclude_none=True) for rule in plan.rules} == WHEN


def test_relocation_rd_spending_and_listing_need_a_certificate_in_force(plan):
    required = {rule.id: rule.require.model_dump(exclude_none=True) for rule in plan.rules}
    needing = {"relocation", "rd-subsidy", "listing"}
    assert required == {rule.id: {"in_force": "hte"} if rule.id in needing else {} for rule in plan.rules}


def test_listing_is_paid_once_and_the_rd_subsidy_shown_on_request(plan):
    assert [rule.id for rule in plan.rules if rule.once == "enterprise"] == ["listing"]
    assert [rule.id for rule in plan.rules if rule.show == "on-request"] == ["rd-subsidy"]


def test_every_rule_holds_for_the_plans_period(plan):
    assert {(plan.validity(rule).from_, plan.validity(rule).until) for rule in plan.rules} == {(date(2022, 1, 1), date(2026, 1, 1))}
    assert [rule.id for rule in plan.rules if rule.valid and not rule.valid.stated] == ["hte-first"]


SHARE, RATE = Fraction(20, 100), Fraction(90, 100)
INDICATORS = {
    "hte": ("一㈢", "count", {2022: 5, 2023: 8, 2024: 10, 2025: 12}),
    "tech-sme": ("一㈢", "count", {2022: 10, 2023: 15, 2024: 18, 2025: 20}),
    "above-scale-hte": ("一㈢", "count", {2025: 6}),
    "above-scale-hte-share": ("一㈢", "ratio", {2025: SHARE}),
    "renewal-rate": ("二㈠5", "ratio", {2022: RATE, 2023: RATE, 2024: RATE, 2025: RATE}),
    "reserve-pool": ("二㈠4", "count", {2025: 25}),
}


def test_every_target_stands_with_its_clause(plan):
    assert {i.id: (i.cite.clause, i.unit, i.targets) for i in plan.indicators} == INDICATORS


def test_every_indicator_says_what_it_measures(plan):
    measured = {i.id: (i.count or i.ratio).model_dump(exclude_none=True) for i in plan.indicators}
    assert measured == {
        "hte": {"in_force": "hte"},
        "tech-sme": {"in_force": "tech-sme"},
        "above-scale-hte": {"in_force": "hte", "where": "above_scale"},
        "above-scale-hte-share": {"of": "above-scale-hte", "to": {"statistic": "above-scale"}},
        "renewal-rate": {"renewed": "hte"},
        "reserve-pool": {"admitted": "reserve"},
    }


def test_everything_has_a_title_in_both_languages(plan):
    titled = [plan, *plan.rules, *plan.indicators, *plan.schemes.values()]
    titles = [*(thing.title for thing in titled), *plan.levels.values(), *plan.statistics.values()]
    assert all(title.zh and title.en for title in titles)
