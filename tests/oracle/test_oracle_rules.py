"""What `subsidy calc` and `subsidy explain` say of random counties, held against the brute-force oracle."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from counties import apart, busy_year, counties, future_rules, meet, plans
from evaluator import Evaluator, Judged, Lacking, Line, all_of
from examples import examples
from facts import LEVELS, County, Plan, Rule
from hypothesis import given, note
from hypothesis import strategies as st
from storing import bench

from hte_cli.services.explaining import explain
from hte_cli.services.progress import report
from hte_cli.services.subsidies import calculate
from hte_cli.store.engine import Store
from hte_cli.values.results import Entitlement, Totals, Uncovered, Verdict

which_years = st.integers(0, 11)

FUTURE = (date(2025, 6, 30), date(2028, 1, 1))
"""The days of rules that are added later."""


def line_of(found: Entitlement) -> Line:
    """The program's line as the oracle's."""
    return Line(
        plan=found.plan,
        rule=found.rule,
        enterprise=found.enterprise_key,
        on=found.on,
        evidence=found.evidence,
        occasion=found.occasion,
        occasion_source=found.occasion_source,
        sums=dict(found.sums),
    )


def assert_totals(found: Totals, lines: list[Line]) -> None:
    """Every fen in a total is the sum of its lines."""
    known = {level: [line.sums[level] for line in lines if level in line.sums] for level in LEVELS}
    assert found.sums == {level: sum(fen for fen in sums if fen is not None) for level, sums in known.items()}
    assert found.unknown == {level: sums.count(None) for level, sums in known.items()}
    assert found.known == sum(fen for line in lines for fen in line.sums.values() if fen is not None)
    assert found.inferred_lines == sum(line.occasion_source == "inferred" for line in lines)
    assert found.lines == len(lines)


def assert_verdict(found: Verdict, wanted: Judged) -> None:
    """Every condition and the verdict."""
    conditions = {finding.condition: finding.holds for finding in found.findings}
    if conditions.get("benefit"):
        conditions.pop("benefit")
    assert conditions == wanted.conditions
    assert found.holds == all_of(conditions.values())


def told_of(found: Iterable[Uncovered]) -> list[tuple[object, ...]]:
    return [(u.enterprise, u.uscc, u.on, u.evidence, u.rule if u.undecided else None, u.at_most) for u in found]


def names(county: County, some: Iterable[Lacking]) -> list[tuple[object, ...]]:
    firms = {e.key: e for e in county.enterprises}
    return [(firms[one.enterprise].name, firms[one.enterprise].uscc, *one[1:]) for one in some]


@given(counties(), plans(), which_years, st.booleans())
@examples(40)
def test_every_line_total_and_uncovered_candidate_is_the_oracles(
    store: Store, county: County, given_plans: tuple[Plan, ...], which: int, everything: bool
) -> None:
    note((county, given_plans))
    year, oracle = busy_year(county, which), Evaluator(county, given_plans)
    wanted = oracle.lines(year, everything=everything)
    with bench(store, county, given_plans) as workspace, calculate(workspace, year, everything=everything) as calculation:
        lines = list(calculation.lines)
        uncovered = list(calculation.uncovered)
    assert [line_of(line) for line in lines] == wanted
    assert_totals(calculation.totals, wanted)
    firms = {e.key: e for e in county.enterprises}
    for line in lines:
        assert (line.enterprise, line.uscc) == (firms[line.enterprise_key].name, firms[line.enterprise_key].uscc)
        assert line.complete == (None not in line.sums.values())
        assert line.known == sum(fen or 0 for fen in line.sums.values())
    lacking = oracle.uncovered(year, everything=everything)
    assert told_of(uncovered) == names(county, lacking)
    assert all(u.why for u in uncovered)
    untold = [one.at_stake for one in lacking if one.rule is not None]
    at_most = None if None in untold else sum(fen or 0 for fen in untold)
    assert (calculation.totals.undecided, calculation.totals.at_most) == (len(untold), at_most)


@given(counties(), plans(), which_years)
@examples(30)
def test_explain_judges_every_condition_of_every_candidate_as_the_oracle_does(
    store: Store, county: County, given_plans: tuple[Plan, ...], which: int
) -> None:
    note((county, given_plans))
    year, oracle = busy_year(county, which), Evaluator(county, given_plans)
    with bench(store, county, given_plans) as workspace:
        for firm in county.enterprises:
            told = explain(workspace, firm.name, year)
            every_rule = [(plan, rule) for plan in given_plans for rule in plan.rules]
            assert [(story.plan, story.rule) for story in told.rules] == [(plan.id, rule.id) for plan, rule in every_rule]
            for story, (plan, rule) in zip(told.rules, every_rule, strict=True):
                wanted = oracle.judged(plan, rule, year, firm.key)
                assert [line_of(verdict.line) for verdict in story.verdicts] == [judged.line for judged in wanted]
                for verdict, judged in zip(story.verdicts, wanted, strict=True):
                    assert_verdict(verdict, judged)
            assert_totals(told.totals, oracle.lines(year, enterprise=firm.key, everything=False))
            of_firm = [found for found in oracle.uncovered(year, everything=False) if found.enterprise == firm.key]
            assert told_of(told.uncovered) == names(county, of_firm)


@given(counties(), plans(), which_years)
@examples(10)
def test_one_enterprises_or_rules_lines_are_those_of_the_whole_list(
    store: Store, county: County, given_plans: tuple[Plan, ...], which: int
) -> None:
    note((county, given_plans))
    year = busy_year(county, which)
    with bench(store, county, given_plans) as workspace:
        with calculate(workspace, year, everything=True) as calculation:
            whole = list(calculation.lines)
        by_firm: list[Entitlement] = []
        for firm in county.enterprises:
            with calculate(workspace, year, enterprise=firm.uscc or firm.name, everything=True) as calculation:
                by_firm += calculation.lines
        by_rule: list[Entitlement] = []
        for rule_id in sorted({rule.id for plan in given_plans for rule in plan.rules}):
            with calculate(workspace, year, rule=rule_id) as calculation:
                by_rule += calculation.lines
                assert all(u.undecided and u.rule == rule_id for u in calculation.uncovered)
    assert Counter(map(repr, by_firm)) == Counter(map(repr, whole)) == Counter(map(repr, by_rule))


def ending(plan: Plan) -> Plan:
    """The plan without any day of the future."""
    cut = [replace(rule, valid=(rule.valid[0], min(rule.valid[1], FUTURE[0])) if rule.valid else None) for rule in plan.rules]
    kept = tuple(rule for rule in cut if rule.valid is None or rule.valid[0] < rule.valid[1])
    return replace(plan, period=(date(2021, 1, 1), FUTURE[0]), rules=kept)


@given(counties(), plans(), future_rules(FUTURE), which_years)
@examples(12)
def test_a_rule_added_for_the_future_changes_no_past_figure(
    store: Store, county: County, given_plans: tuple[Plan, ...], added: tuple[Rule, ...], which: int
) -> None:
    """New rules, new versions of old ones (of which some say `once`), and a whole new plan, each for later days only."""
    note((county, given_plans, added))
    year = min(busy_year(county, which), FUTURE[0].year - 1)
    past = tuple(map(ending, given_plans))
    if meet(past):
        past = (past[0], replace(past[1], rules=apart(past[1].rules, "other")))
    # What joins a benefit, or says `once` of it, says so of its past too: these have benefits of their own.
    added = tuple(replace(r, benefit=f"later-{r.benefit}" if r.benefit else None) for r in added)
    if len(past) > 1:  # a version of the one's rule would meet the other's
        added = apart(added, "new")
    longer = tuple(replace(p, rules=(*p.rules, *(apart(added, f"plan-{i}") if i else added))) for i, p in enumerate(past))
    found = []
    for some_plans in (past, (*longer, Plan("later", FUTURE, apart(added, "later"), past[0].indicators))):
        with bench(store, county, some_plans) as workspace, calculate(workspace, year, everything=True) as calculation:
            lines = list(calculation.lines)
            uncovered = [(u.enterprise, u.on, u.evidence) for u in calculation.uncovered]
            progress = report(workspace, date(year, 12, 31))
        found.append((lines, uncovered, calculation.totals, progress.gaps))
    assert found[0] == found[1]
