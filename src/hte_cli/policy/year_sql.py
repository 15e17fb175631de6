"""All rules of a kind on a year's candidates, in one statement: what each gives, and what none gives anything."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Boolean, ColumnElement, cast, false, literal, not_, null, or_, select, true, union_all

from hte_cli.policy.candidates import Candidates, Kind, candidates, settled
from hte_cli.policy.conditions import located
from hte_cli.policy.plan import FIGURE_COLUMNS
from hte_cli.policy.rules_sql import CompiledRule, candidate_columns, compile_rule
from hte_cli.policy.tables import Statement, Union

UNCOVERED: Mapping[Kind, str | None] = {"certification": "hte", "event": None}
"""What nobody may forget (§6): the year's `hte` certificates, and its events of any kind."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Of which candidates and rules: `year` None for any, `enterprise` a key; `places` in the list of all rules."""

    year: int | None
    enterprise: str | None
    places: Collection[int]
    uncovered: bool


def given(rules: Sequence[CompiledRule], kind: Kind, years: Mapping[str, int], asked: Asked) -> Union | None:
    """What the rules give, rule by rule, each by day, and behind them what no rule gives anything; None if not asked.

    A row's `place` is its rule's in the list; `len(rules)` where no rule of all gives anything. It has the candidate's
    columns and for each level `LEVEL_base_fen`; those that get nothing also `subject_I`, `test_I_J` and `found_I_J`:
    whether the rule at place I looks at the candidate, and what its condition J came to and found.
    """
    of_kind = {place: rule for place, rule in enumerate(rules) if rule.candidates.kind == kind}
    branches = [place for place in of_kind if place in asked.places]
    if asked.uncovered and kind in UNCOVERED:
        branches.append(len(rules))
    if not branches:
        return None
    c = _candidates(of_kind, kind, years, asked)
    all_together, statements = _Together(c, of_kind, years), []
    for place in branches:
        statements.append(all_together.uncovered(place) if place == len(rules) else all_together.given(place))
    names = ["place", "on", *(f"key_{i}" for i in range(len(c.key)))]
    union = union_all(*statements)
    return union.order_by(*(union.selected_columns[name] for name in names))


def _candidates(rules: Mapping[int, CompiledRule], kind: Kind, years: Mapping[str, int], asked: Asked) -> Candidates:
    """Those asked for, of enterprises located on the day: no other is owed anything (§5)."""
    requires = [rule.rule.require for rule in rules.values()]
    columns = {"above_scale": "above_scale", **FIGURE_COLUMNS}
    figures = [column for name, column in columns.items() if any(getattr(require, name) is not None for require in requires)]
    c = candidates(kind, years, figures=bool(figures))
    wanted = [located(c.enterprise, c.on)]
    if asked.year is not None:
        wanted.append(c.within(asked.year))
    if asked.enterprise is not None:
        wanted.append(c.enterprise.c.key == asked.enterprise)
    if kind == "certification":
        schemes = {rule.rule.when.certification for rule in rules.values()} | {UNCOVERED[kind]}
        wanted.append(c.subject.in_(sorted(filter(None, schemes))))
    return settled(c, figures, *wanted)


@dataclass(frozen=True, slots=True)
class _Together:
    """The rules of one kind, by their places, on the same candidates; their statements have the same columns."""

    candidates: Candidates
    rules: Mapping[int, CompiledRule]
    years: Mapping[str, int]

    def given(self, place: int) -> Statement:
        rule = self._compiled(place, self.candidates)
        return self._statement(place, rule.candidates, rule.bases()).where(rule.eligible)

    def uncovered(self, place: int) -> Statement:
        c, compiled = self.candidates, dict[int, CompiledRule]()
        for at in self.rules:
            compiled[at] = self._compiled(at, c)
            c = compiled[at].candidates
        covered = or_(false(), *(rule.eligible.is_(true()) for rule in compiled.values()))
        subject = UNCOVERED[c.kind]
        statement = self._statement(place, c, _reasons(compiled)).where(not_(covered))
        return statement if subject is None else statement.where(c.subject == subject)

    def _compiled(self, place: int, c: Candidates) -> CompiledRule:
        return compile_rule(self.rules[place].plan, self.rules[place].rule, c, self.years)

    def _statement(self, place: int, c: Candidates, own: Mapping[str, ColumnElement[Any]]) -> Statement:
        """The candidates with their `own` columns; the other columns of the union are null."""
        of_all = {name: column for rule in self.rules.values() for name, column in rule.bases().items()} | _reasons(self.rules)
        others = [own.get(name, cast(null(), column.type).label(name)) for name, column in of_all.items()]
        return select(literal(place).label("place"), *candidate_columns(c), *others).select_from(c.source)


def _reasons(rules: Mapping[int, CompiledRule]) -> dict[str, ColumnElement[Any]]:
    found: dict[str, ColumnElement[Any]] = {}
    for place, rule in rules.items():
        found[f"subject_{place}"] = cast(rule.subject, Boolean).label(f"subject_{place}")
        for j, condition in enumerate(rule.conditions):
            found[f"test_{place}_{j}"] = cast(condition.test, Boolean).label(f"test_{place}_{j}")
            found[f"found_{place}_{j}"] = condition.found.label(f"found_{place}_{j}")
    return found
