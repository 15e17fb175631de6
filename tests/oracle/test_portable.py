"""Every statement of `policy` is one that SQLite and PostgreSQL both take (docs/decisions/0004-portable-sql.md)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

import pytest
from counties import plans
from examples import examples
from facts import Indicator, Match, Plan, Rule
from hypothesis import given as drawn
from sqlalchemy import Dialect
from sqlalchemy.dialects import postgresql, sqlite
from storing import model

from hte_cli.policy import plan as words
from hte_cli.policy.indicators.indicators_sql import Renewals, behind, counted, statistic
from hte_cli.policy.indicators.ways import Admitted, Holders, Renewed
from hte_cli.policy.loading import load_texts, read_folder
from hte_cli.policy.rules.rules_sql import compile_rules, scheme_years
from hte_cli.policy.rules.year_sql import Asked, given
from hte_cli.policy.shipped import shipped_folder
from hte_cli.policy.tables import Statement, Union

PERIOD = (date(2022, 1, 1), date(2026, 1, 1))
DAY = date(2024, 2, 29)
BANDS = {"revenue": (1, 100_000_000), "rd_spending": (None, 5), "staff": (3, None), "rd_staff": (0, 9)}
EVERYTHING = {"in_force": "hte", "above_scale": True, "bands": BANDS, "once": True}
EVERY_SHAPE = Plan(
    "every-shape",
    PERIOD,
    (
        Rule("cert", {"region": None, "county": 5}, certification="hte", occasion="renewal", **EVERYTHING),
        Rule("cert", {"county": 6}, certification="tech-sme", valid=(date(2024, 1, 1), date(2025, 1, 1))),
        Rule("event", {"county": Match("region", Fraction(1, 3), "1/3")}, event="prize", grades=("national", "region"), **EVERYTHING),
        Rule("annual", {"prefecture": 7}, annual="rd_spending", **{**EVERYTHING, "above_scale": False}),
        Rule("annual", {"prefecture": None}, annual="staff"),
    ),
    (
        Indicator("hte", {2024: Fraction(1)}, in_force="hte"),
        Indicator("above", {2024: Fraction(1)}, in_force="hte", above_scale=True),
        Indicator("pool", {2024: Fraction(1)}, reserve=True),
        Indicator("share", {2024: Fraction(1, 2)}, of="above", statistic="above-scale"),
        Indicator("renewal", {2024: Fraction(1, 2)}, renewed="hte"),
    ),
)

LOCAL = re.compile(
    r"\b(?:i?like|glob|regexp|collate|strftime|julianday|datetime|unixepoch|ifnull|instr|group_concat|total|printf|rowid|replace|iif)\b",
    re.IGNORECASE,
)
"""Words that one of the two does not know, or that mean something else there."""

DIALECTS = {"sqlite": sqlite.dialect(), "postgresql": postgresql.dialect()}


def statements(given_plans: tuple[words.Plan, ...]) -> Iterator[Statement | Union]:
    """Every statement that the plans give rise to."""
    rules, years = compile_rules(given_plans), scheme_years(given_plans)
    for compiled in rules:
        yield compiled.verdicts(2024, "甲")
    for kind in ("certification", "event", "annual"):
        for asked in (Asked(2024, None, range(len(rules)), uncovered=True), Asked(None, "甲", range(1, len(rules), 2), uncovered=False)):
            found = given(rules, kind, years, asked)  # type: ignore[arg-type]
            if found is not None:
                yield found
    for indicator in (i for plan in given_plans for i in plan.indicators):
        if isinstance(indicator.of, Holders | Admitted):
            yield counted(indicator.of, DAY)
        if indicator.of.statistic is not None:
            yield statistic(indicator.of.statistic, DAY)
        if isinstance(indicator.of, Renewed):
            renewals = Renewals(indicator.of.scheme, years[indicator.of.scheme], DAY)
            yield from (renewals.rate(), renewals.excluded())
        if (told := behind(indicator.of, years, DAY)) is not None:
            yield told


def shipped() -> words.Plan:
    plan, problems = load_texts(read_folder(shipped_folder()), "")
    assert plan is not None
    assert [p for p in problems if p.is_error] == []
    return plan


def assert_portable(statement: Statement | Union, dialect: Dialect) -> None:
    text = str(statement.compile(dialect=dialect))
    assert text.startswith(("SELECT", "WITH candidate AS"))
    if dialect.name == "postgresql":
        assert LOCAL.findall(text) == []


@pytest.mark.parametrize("dialect", list(DIALECTS.values()), ids=list(DIALECTS))
@pytest.mark.parametrize("shapes", ["shipped", "every shape", "both"])
def test_every_statement_compiles(shapes: str, dialect: Dialect) -> None:
    chosen = {"shipped": (shipped(),), "every shape": (model(EVERY_SHAPE),), "both": (shipped(), model(EVERY_SHAPE))}[shapes]
    found = list(statements(chosen))
    assert len(found) > 15
    for statement in found:
        assert_portable(statement, dialect)


def test_sqlites_own_words_would_be_found() -> None:
    """What `extract` becomes for SQLite is such a word: the test above would see it."""
    first = next(statements((shipped(),)))
    assert "STRFTIME" in LOCAL.findall(str(first.compile(dialect=DIALECTS["sqlite"])))


@drawn(plans())
@examples(4)
def test_random_plans_compile_likewise(given_plans: tuple[Plan, ...]) -> None:
    for statement in statements(tuple(map(model, given_plans))):
        assert_portable(statement, DIALECTS["postgresql"])
