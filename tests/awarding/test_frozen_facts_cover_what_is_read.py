"""An award is frozen with every column that its rule's conditions and sums read: what is read is found in the SQL itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from sqlalchemy import Column, ColumnElement, Table
from sqlalchemy.sql.visitors import iterate

from hte_cli.policy.loading import load_texts, read_folder
from hte_cli.policy.plan import FIGURE_COLUMNS, Pay, Require, Rule, When
from hte_cli.policy.rules.candidates import candidates
from hte_cli.policy.rules.paying import Base, OfRecord, OfYear, PaidBy, Way, read_amount
from hte_cli.policy.rules.rules_sql import CompiledRule, compile_rule, scheme_years
from hte_cli.policy.rules.year_sql import Asked, given
from hte_cli.policy.shipped import shipped_folder
from hte_cli.policy.yaml.validation import fields_of
from hte_cli.services.awarding.frozen import FACTS
from hte_cli.values.level_money import PAID, PAYMENT

PLAN = load_texts(read_folder(shipped_folder()))[0]

WHENS: list[dict[str, Any]] = [
    {"certification": "hte"},
    {"certification": "hte", "occasion": "renewal"},
    {"event": "platform"},
    {"event": "platform", "grade": ["national"]},
    *({"annual": figure} for figure in FIGURE_COLUMNS),
]

REQUIRES: list[dict[str, Any]] = [
    {},
    {"in_force": "hte"},
    {"above_scale": True},
    {"revenue": {"below": 10_000_000}},
    {"rd_spending": {"at_least": 10_000_000}},
    {"staff": {"at_least": 10}},
    {"rd_staff": {"at_least": 10}},
]

PAYS: list[object] = ["unknown", 100_000, {"match": "prefecture", "ratio": "0.5"}]

WHOSE_ROWS = {"enterprise", "record_id", "record", "level"}
"""Whose a row is, and which: a fact says that by being one of the line."""


def rule(when: dict[str, Any], require: dict[str, Any], pay: object) -> Rule:
    stated = {"id": "r", "title": "r", "cite": {"clause": "1"}, "when": when, "require": require, "pay": {"county": pay}}
    return Rule.model_validate(stated | ({"once": "enterprise"} if require else {}))


def compiled(made: Rule) -> CompiledRule:
    assert PLAN is not None
    years = scheme_years([PLAN])
    return compile_rule(PLAN.model_copy(update={"rules": (made,)}), made, candidates(made.when.kind, years), years)


def read_columns(*expressions: ColumnElement[Any]) -> Iterator[tuple[str, str]]:
    """The tables and columns that SQL expressions read, also inside their subqueries and common tables."""
    for expression in expressions:
        for part in iterate(expression):
            for column in part.base_columns if isinstance(part, ColumnElement) else ():
                if isinstance(column, Column) and isinstance(column.table, Table):
                    yield column.table.name, column.name


RULES = [
    rule(when, require, pay)
    for when in WHENS
    for require in REQUIRES
    for pay in PAYS
    if not (isinstance(pay, dict) and "match" in pay and "annual" in when)  # `match-unfit`: nothing is paid for a year's record
]


@pytest.mark.parametrize("made", RULES, ids=lambda made: f"{made.when.kind}-{RULES.index(made)}")
def test_what_a_rule_reads_is_frozen(made: Rule) -> None:
    one = compiled(made)
    own = [condition for condition in one.conditions if condition.name != "once"]
    tests = [part for condition in own for part in (condition.test, condition.found)]
    read = set(read_columns(one.subject, one.candidates.on, *tests, *one.bases().values()))
    assert read, "nothing would be looked at"
    money = {column for table, column in read if table == PAYMENT} - WHOSE_ROWS
    assert money <= {"fen"}
    assert not money or made.when.kind in PAID
    facts = {(table, column) for table in made.tables for column in (*FACTS[table], *WHOSE_ROWS)}
    assert {place for place in read if place[0] != PAYMENT} <= facts


def test_no_condition_and_no_way_to_pay_is_left_out() -> None:
    assert {name for when in WHENS for name in when} == set(fields_of(When))
    assert {name for require in REQUIRES for name in require} == set(fields_of(Require))
    assert {type(read_amount(pay)) for pay in PAYS} == set(get_args(Way))


class Calculated:
    """A way to pay that is calculated from any figure."""

    def __init__(self, base: Base) -> None:
        self.base = base


BASES: list[tuple[dict[str, Any], Base]] = [
    ({"event": "platform"}, PaidBy("prefecture")),
    ({"event": "platform"}, OfRecord("grade")),
    ({"event": "platform"}, OfYear("rd_spending_fen")),
    ({"certification": "hte"}, PaidBy("prefecture")),
    ({"certification": "hte"}, OfRecord("valid_until")),
    ({"certification": "hte"}, OfYear("staff")),
    ({"annual": "staff"}, OfYear("rd_staff")),
]


@pytest.mark.parametrize(("when", "base"), BASES, ids=str)
def test_a_figure_that_a_sum_is_reckoned_from_is_read_and_frozen(when: dict[str, Any], base: Base) -> None:
    made = rule(when, {}, "unknown")
    pay = Pay.model_construct(_fields_set={"county"}, county=Calculated(base))
    one = compiled(made.model_copy(update={"pay": pay}))
    read = set(read_columns(*one.bases().values()))
    places = {(table, column) for table, column in read if column not in WHOSE_ROWS}
    assert len(places) == 1
    assert all(table in (*one.rule.tables, PAYMENT) and column in (*FACTS.get(table, ()), "fen") for table, column in places)
    assert PLAN is not None
    asked = Asked(2024, None, [0], uncovered=True, untold=True)
    assert "county_base" in str(given([one], made.when.kind, scheme_years([PLAN]), asked))


def test_no_kind_of_figure_is_left_out() -> None:
    assert {type(base) for _when, base in BASES} == set(get_args(Base))
