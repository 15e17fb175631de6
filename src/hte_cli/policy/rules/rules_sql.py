"""Rules as SQL: the same named conditions filter the lines that `calc` gives and are the columns that `explain` shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    String,
    and_,
    case,
    cast,
    func,
    not_,
    or_,
    select,
    true,
    tuple_,
)

from hte_cli.policy.conditions import Condition, has_in_force, in_band, located, number_in_force
from hte_cli.policy.plan import FIGURE_COLUMNS, Plan, Rule
from hte_cli.policy.rules.candidates import Candidates, candidates, year_of
from hte_cli.policy.tables import Statement


@dataclass(frozen=True, slots=True, eq=False)
class CompiledRule:
    """One rule of one plan over its candidates. `conditions` are those of every rule (docs/definitions.md#entitlement) and its own, in
    the order told.

    Two are equal where they are one: what is compared of expressions is another expression.
    """

    plan: Plan
    rule: Rule
    candidates: Candidates
    subject: ColumnElement[bool]
    conditions: tuple[Condition, ...]

    @property
    def titles(self) -> Mapping[str, str]:
        """The rule's title in each language."""
        return {"zh": self.rule.title.zh, "en": self.rule.title.en}

    @property
    def eligible(self) -> ColumnElement[bool]:
        """Every condition is true; null where one cannot be told and none is false."""
        return and_(self.subject, *(c.test for c in self.conditions))

    @property
    def may_be_untold(self) -> bool:
        """Whether what is not recorded can leave the rule undecided: a grade, an occasion, the year's figures."""
        when, require = self.rule.when, self.rule.require
        return when.occasion is not None or when.grade is not None or bool(require.figures)

    def verdicts(self, year: int, enterprise: str) -> Statement:
        """The candidates of a year that the rule looks at, with every condition's test and what was found."""
        c = self.candidates
        columns = [*candidate_columns(c), *self.bases().values()]
        for i, condition in enumerate(self.conditions):
            columns += [cast(condition.test, Boolean).label(f"test_{i}"), condition.found.label(f"found_{i}")]
        looked_at = (c.within(year_of(year)), c.enterprise.c.key == enterprise, self.subject)
        return select(*columns).select_from(c.source).where(*looked_at).order_by(c.on, *c.key)

    def record(self, row: Mapping[str, Any]) -> tuple[str, ...]:
        """The kind and natural key of the record that a row is of."""
        return (self.candidates.kind, *(row[f"key_{i}"] for i in range(len(self.candidates.key))))

    def bases(self) -> dict[str, ColumnElement[int | None]]:
        """The figures that sums are calculated from: `LEVEL_base` for each level whose sum is not the same for everyone."""
        found = ((base_name(level), self.candidates.figure(base)) for level, base in self.rule.pay.bases.items())
        return {name: column.label(name) for name, column in found}

    def sums(self, row: Mapping[str, Any]) -> Mapping[str, int | None]:
        """What each level that the rule names pays for a row with its `bases`, in fen; None where that is not stated.

        The one place where sums are calculated, each by its way to pay.
        """
        pay = self.rule.pay
        if pay.fixed is not None:
            return pay.fixed
        return {level: way.sum_of(row[base_name(level)] if level in pay.bases else None) for level, way in pay.spoken.items()}


def base_name(level: str) -> str:
    """The column in which a statement gives the figure that the level's sum is calculated from."""
    return f"{level}_base"


def candidate_columns(c: Candidates) -> list[ColumnElement[Any]]:
    """What a line says of its candidate; the record's own key rides along for the journal, its id for the claim."""
    return [
        c.enterprise.c.key.label("enterprise_key"),
        c.enterprise.c.name.label("enterprise"),
        c.enterprise.c.uscc.label("uscc"),
        cast(c.on, String).label("on"),
        c.evidence.label("evidence"),
        c.subject.label("subject"),
        c.occasion.label("occasion"),
        c.occasion_source.label("occasion_source"),
        c.record.c.record_id.label("record"),
        c.enterprise.c.record_id.label("enterprise_record"),
        *(cast(part, String).label(f"key_{i}") for i, part in enumerate(c.key)),
    ]


def compile_rules(plans: Sequence[Plan], wanted: Callable[[Rule], bool] = lambda _rule: True) -> list[CompiledRule]:
    """Every rule of the plans that is wanted, in their order."""
    last, compiled = _LAST[-1]
    if len(last) != len(plans) or any(one is not other for one, other in zip(last, plans, strict=True)):
        years = scheme_years(plans)
        rules = [(plan, rule) for plan in plans for rule in plan.rules]
        compiled = [compile_rule(plan, rule, candidates(rule.when.kind, years), years) for plan, rule in rules]
        _LAST[:] = [(tuple(plans), compiled)]
    return [one for one in compiled if wanted(one.rule)]


_LAST: list[tuple[tuple[Plan, ...], list[CompiledRule]]] = [((), [])]
"""The rules compiled last, and of which plans: a command asks for those of the same plans year after year."""


def scheme_years(plans: Sequence[Plan]) -> dict[str, int]:
    """The validity of each scheme that has one in years. Adopted plans agree on it (`services.plans.adopt`)."""
    schemes = [plan.scheme(scheme) for plan in plans for scheme in plan.schemes]
    return {scheme.id: scheme.years for scheme in schemes if scheme.years is not None}


def compile_rule(plan: Plan, rule: Rule, c: Candidates, years: Mapping[str, int]) -> CompiledRule:
    """The rule over `c`; where it says `once`, over `c` joined with the candidate that counts.

    Where it stands in a benefit, what counts is told by the pot (`values.pots`): the rule alone is asked here.
    """
    compiled = _without_once(plan, rule, c)
    return compiled if rule.once is None or plan.shares(rule) else _with_once(compiled, years)


def _without_once(plan: Plan, rule: Rule, c: Candidates) -> CompiledRule:
    if rule.when.annual:
        subject: ColumnElement[bool] = c.record.c[FIGURE_COLUMNS[rule.when.annual]].is_not(None)
    else:
        subject = c.subject == (rule.when.certification or rule.when.event)
    return CompiledRule(plan, rule, c, subject, (*_always(plan, rule, c), *_own(rule, c)))


def _always(plan: Plan, rule: Rule, c: Candidates) -> list[Condition]:
    """What is wanted of every entitlement (docs/definitions.md#entitlement): within the rule's validity, located on the day, not void
    from its issue.
    """
    period = plan.validity(rule)
    valid = and_(c.on >= period.from_, c.on < period.until)
    place = c.enterprise.c
    moved = case((place.left_on <= c.on, cast(place.left_on, String)), (place.joined_on > c.on, cast(place.joined_on, String)))
    found = [
        Condition("valid", valid, cast(c.on, String), (period.from_, period.until)),
        Condition("located", located(c.enterprise, c.on), moved, None),
    ]
    if c.sound is not None:
        found.append(Condition("sound", c.sound, cast(c.record.c.revoked_on, String), None))
    return found


def _own(rule: Rule, c: Candidates) -> list[Condition]:
    """What the rule itself wants, beside its subject."""
    found: list[Condition] = []
    when, require = rule.when, rule.require
    if when.occasion:
        found.append(Condition("occasion", c.occasion == when.occasion, c.occasion, when.occasion))
    if when.grade is not None:
        grade = c.record.c.grade
        found.append(Condition("grade", grade.in_(when.grade), grade, tuple(when.grade)))
    if require.in_force:
        key = c.enterprise.c.key
        held = has_in_force(key, require.in_force, c.on)
        found.append(Condition("in_force", held, number_in_force(key, require.in_force, c.on), require.in_force))
    if require.above_scale is not None:
        above = c.figures.c.above_scale
        as_wanted = above if require.above_scale else not_(above)
        found.append(Condition("above_scale", as_wanted, above, require.above_scale))
    for figure, column in FIGURE_COLUMNS.items():
        bounds = getattr(require, figure)
        if bounds is not None:
            band = bounds.at_least, bounds.below
            found.append(Condition(figure, in_band(c.figures.c[column], *band), c.figures.c[column], band))
    return found


def _with_once(compiled: CompiledRule, years: Mapping[str, int]) -> CompiledRule:
    """The rule with the condition that no earlier eligible candidate of the enterprise is there.

    Looked at over all years and all periods of the rule's id, before any year is asked for (docs/definitions.md#once).
    """
    plan, rule, own = compiled.plan, compiled.rule, compiled.candidates
    c = candidates(rule.when.kind, years)
    versions = [_without_once(plan, r, c) for r in plan.rules if r.id == rule.id and r.when.kind == rule.when.kind]
    order = func.row_number().over(partition_by=c.enterprise.c.key, order_by=(c.on, *c.key))
    keys = [part.label(f"key_{i}") for i, part in enumerate(c.key)]
    ranked = (
        select(c.enterprise.c.key.label("enterprise"), c.on.label("on"), *keys, order.label("place"))
        .select_from(c.source)
        .where(or_(*(v.subject for v in versions)), or_(*(v.eligible.is_(true()) for v in versions)))
        .subquery()
    )
    first = select(ranked).where(ranked.c.place == 1).subquery()
    # By the day, then by the key: a candidate that cannot be told may still come first on the day of the one that counts.
    not_before = tuple_(first.c.on, *(first.c[part.key] for part in keys)) >= tuple_(own.on, *own.key)
    test = or_(first.c.enterprise.is_(None), not_before)
    source = own.source.outerjoin(first, first.c.enterprise == own.enterprise.c.key)
    once = Condition("once", test, cast(first.c.on, String), None)
    return replace(compiled, candidates=replace(own, source=source), conditions=(*compiled.conditions, once))
