"""All rules of a kind on a year's candidates, in one statement: what each gives, and what none gives anything."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Date,
    Integer,
    String,
    and_,
    bindparam,
    cast,
    false,
    literal,
    not_,
    null,
    or_,
    select,
    true,
    union_all,
)

from hte_cli.policy.conditions import located
from hte_cli.policy.rules.candidates import Candidates, Year, candidates, settled, year_of
from hte_cli.policy.rules.paying import Kind, OfRecord
from hte_cli.policy.rules.rules_sql import CompiledRule, candidate_columns, compile_rule
from hte_cli.policy.tables import Statement, Union


@dataclass(frozen=True, slots=True)
class Asked:
    """Of which candidates and rules: `year` None for any, `enterprise` a key; `places` in the list of all rules."""

    year: int | None
    enterprise: str | None
    places: Collection[int]
    uncovered: bool
    """Also what no rule of all gives anything."""

    untold: bool = False
    """Also what cannot be told of a rule at one of the places."""

    by_enterprise: bool = False
    """Enterprise by enterprise, not rule by rule: what pots are read by."""

    so_far: bool = False
    """Also the years before."""

    by: date | None = None
    """Only records dated on or before this day: what was to be known then."""

    pooled: Collection[int] = ()
    """The rules that draw from an enterprise's pot: that one holds does not say that it gives something."""

    @property
    def filled_in(self) -> dict[str, Any]:
        """The values for the parameters of the statement that `given` makes of it."""
        values: dict[str, Any] = {}
        if self.year is not None:
            values |= {f"year_{part}": value for part, value in year_of(self.year)._asdict().items()}
        if self.by is not None:
            values["by"] = self.by
        if self.enterprise is not None:
            values["enterprise"] = self.enterprise
        return values

    @property
    def shape(self) -> Asked:
        """The same for any year, day and enterprise."""
        return replace(
            self,
            year=None if self.year is None else 0,
            by=None if self.by is None else date.min,
            enterprise=None if self.enterprise is None else "",
            places=frozenset(self.places),
            pooled=frozenset(self.pooled),
        )


_YEAR = Year(bindparam("year_number", type_=Integer), bindparam("year_first", type_=Date), bindparam("year_after", type_=Date))


def given(rules: Sequence[CompiledRule], kind: Kind, years: Mapping[str, int], asked: Asked) -> Union | None:
    """What the rules give, rule by rule, each by day, and behind them what lacks something; None if not asked.

    It is executed with `asked.filled_in`: the same statement serves every year, day and enterprise.

    A row's `place` is its rule's in the list; `len(rules)` where no rule of all gives anything (those `pooled` may, or
    may not), or where one asked for cannot be told. It has the candidate's columns and for each level
    `LEVEL_base`; those that lack something also `definite` (whether nobody may forget it: a certificate that is
    renewed, or an event) and `subject_I`, `test_I_J`, `found_I_J`, `I_LEVEL_base`: whether the rule at place I looks at
    the candidate, what its condition J came to and found, and the figure that a level's sum is calculated from.
    """
    return _given(tuple(rules), kind, tuple(years.items()), asked.shape)


@lru_cache(maxsize=64)
def _given(rules: tuple[CompiledRule, ...], kind: Kind, scheme_years: tuple[tuple[str, int], ...], asked: Asked) -> Union | None:
    """As `given`. A command asks again and again, and to put the statement together takes longer than to run it."""
    years = dict(scheme_years)
    of_kind = {place: rule for place, rule in enumerate(rules) if rule.candidates.kind == kind}
    branches = [place for place in of_kind if place in asked.places]
    if (asked.uncovered and kind != "annual") or (asked.untold and any(of_kind[place].may_be_untold for place in branches)):
        branches.append(len(rules))
    if not branches:
        return None
    c = _candidates(of_kind, kind, years, asked)
    all_together, statements = _Together(c, of_kind, years, asked), []
    for place in branches:
        statements.append(all_together.uncovered(place) if place == len(rules) else all_together.given(place))
    keys = [f"key_{i}" for i in range(len(c.key))]
    names = ["enterprise_key", "on", *keys, "place"] if asked.by_enterprise else ["place", "on", *keys]
    union = union_all(*statements)
    return union.order_by(*(union.selected_columns[name] for name in names))


def _candidates(rules: Mapping[int, CompiledRule], kind: Kind, years: Mapping[str, int], asked: Asked) -> Candidates:
    """Those asked for, of enterprises located on the day: no other is owed anything (docs/definitions.md#located)."""
    figures = list(dict.fromkeys(column for rule in rules.values() for column in rule.rule.figures))
    told = [base.field for rule in rules.values() for base in rule.rule.pay.bases.values() if isinstance(base, OfRecord)]
    c = candidates(kind, years, figures=bool(figures))
    wanted = [located(c.enterprise, c.on)]
    if asked.year is not None:
        wanted.append(c.until(_YEAR) if asked.so_far else c.within(_YEAR))
    if asked.by is not None:
        wanted.append(c.on <= bindparam("by", type_=Date))
    if asked.enterprise is not None:
        wanted.append(c.enterprise.c.key == bindparam("enterprise", type_=String))
    if kind == "certification":
        schemes = {rule.rule.when.certification for rule in rules.values()} | set(years if asked.uncovered else ())
        wanted.append(c.subject.in_(sorted(filter(None, schemes))))
    return settled(replace(c, told=tuple(dict.fromkeys((*c.told, *told)))), figures, *wanted)


@dataclass(frozen=True, slots=True)
class _Together:
    """The rules of one kind, by their places, on the same candidates; their statements have the same columns."""

    candidates: Candidates
    rules: Mapping[int, CompiledRule]
    years: Mapping[str, int]
    asked: Asked

    def given(self, place: int) -> Statement:
        rule = self._compiled(place, self.candidates)
        return self._statement(place, rule.candidates, rule.bases()).where(rule.eligible)

    def uncovered(self, place: int) -> Statement:
        c, compiled = self.candidates, dict[int, CompiledRule]()
        for at in self.rules:
            compiled[at] = self._compiled(at, c)
            c = compiled[at].candidates
        statement, wanted = self._statement(place, c, _reasons(compiled, self._is_told(c))), list[ColumnElement[bool]]()
        if self.asked.uncovered:
            covered = [rule.eligible.is_(true()) for at, rule in compiled.items() if at not in self.asked.pooled]
            wanted.append(and_(self._is_told(c), not_(or_(false(), *covered))))
        if self.asked.untold:
            wanted += [rule.eligible.is_(None) for at, rule in compiled.items() if at in self.asked.places and rule.may_be_untold]
        return statement.where(or_(*wanted))

    def _is_told(self, c: Candidates) -> ColumnElement[bool]:
        """Whether nobody may forget the candidate (docs/definitions.md#uncovered): certificates of schemes that are renewed, and events
        of any kind.
        """
        return c.subject.in_(sorted(self.years)) if c.kind == "certification" else literal(c.kind == "event")

    def _compiled(self, place: int, c: Candidates) -> CompiledRule:
        return compile_rule(self.rules[place].plan, self.rules[place].rule, c, self.years)

    def _statement(self, place: int, c: Candidates, own: Mapping[str, ColumnElement[Any]]) -> Statement:
        """The candidates with their `own` columns; the other columns of the union are null."""
        of_all = {name: column for rule in self.rules.values() for name, column in rule.bases().items()}
        if self.asked.uncovered or self.asked.untold:
            of_all |= _reasons(self.rules, self._is_told(self.candidates))
        others = [own.get(name, cast(null(), column.type).label(name)) for name, column in of_all.items()]
        return select(literal(place).label("place"), *candidate_columns(c), *others).select_from(c.source)


def _reasons(rules: Mapping[int, CompiledRule], is_told: ColumnElement[bool]) -> dict[str, ColumnElement[Any]]:
    found: dict[str, ColumnElement[Any]] = {"definite": cast(is_told, Boolean).label("definite")}
    for place, rule in rules.items():
        found[f"subject_{place}"] = cast(rule.subject, Boolean).label(f"subject_{place}")
        found |= {f"{place}_{name}": column.label(f"{place}_{name}") for name, column in rule.bases().items()}
        for j, condition in enumerate(rule.conditions):
            found[f"test_{place}_{j}"] = cast(condition.test, Boolean).label(f"test_{place}_{j}")
            found[f"found_{place}_{j}"] = condition.found.label(f"found_{place}_{j}")
    return found
