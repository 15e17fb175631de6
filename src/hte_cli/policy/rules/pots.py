"""Which rules share a pot (docs/rules.md, `benefit`), and where two plans give one benefit for one day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Literal, NamedTuple

from hte_cli.policy.plan import FIGURE_COLUMNS, Plan, Rule


@dataclass(frozen=True, slots=True)
class Pot:
    """What rules of one `benefit` give: the highest for each record, or one sum for an enterprise and all its records."""

    benefit: str
    per: Literal["record", "enterprise"]


class OfPlan(NamedTuple):
    """A rule with its plan."""

    plan: Plan
    rule: Rule

    @property
    def key(self) -> tuple[str, str, str]:
        """What versions of a rule, with one benefit, have in common."""
        return self.plan.id, self.rule.id, self.rule.claim


Pots = Mapping[tuple[str, str, str], Pot]
"""By plan, rule and benefit; a rule that shares with none is not there."""


def pots_of(plans: Sequence[Plan]) -> Pots:
    """The pots that the plans' rules stand in. One of an enterprise spans the plans that write its benefit with `once`.

    Within a plan one rule of a benefit that says `once` makes it the enterprise's. Rules that never hold for one record
    share nothing.
    """
    benefits: dict[tuple[str, str], list[OfPlan]] = {}
    for plan in plans:
        for rule in plan.rules:
            if plan.shares(rule):
                benefits.setdefault((plan.id, rule.claim), []).append(OfPlan(plan, rule))
    found: dict[tuple[str, str, str], Pot] = {}
    for (_plan, benefit), some in benefits.items():
        if any(one.rule.once for one in some):
            found |= {one.key: Pot(benefit, "enterprise") for one in some}
        elif any(_may_meet(one, other) for one, other in combinations(some, 2)):
            found |= {one.key: Pot(benefit, "record") for one in some}
    return found


def _may_meet(one: OfPlan, other: OfPlan) -> bool:
    """Whether both rules can hold for one record, as far as they alone tell."""
    if one.key == other.key or subject_of(one.rule) != subject_of(other.rule) or first_common_day(one, other) is None:
        return False
    a, b = one.rule, other.rule
    if a.when.occasion and b.when.occasion and a.when.occasion != b.when.occasion:
        return False
    if a.when.grade is not None and b.when.grade is not None and not set(a.when.grade) & set(b.when.grade):
        return False
    scale = {a.require.above_scale, b.require.above_scale}
    return scale != {True, False} and not any(_apart(a, b, figure) for figure in FIGURE_COLUMNS)


def _apart(a: Rule, b: Rule, figure: str) -> bool:
    """Whether the bands that both rules want of a figure have no value in common."""
    one, other = getattr(a.require, figure), getattr(b.require, figure)
    if one is None or other is None:
        return False
    pairs = ((one, other), (other, one))
    return any(low.below is not None and high.at_least is not None and low.below <= high.at_least for low, high in pairs)


def subject_of(rule: Rule) -> tuple[str, str]:
    """The kind of records that a rule looks at, and which of them."""
    return rule.when.kind, str(rule.when.certification or rule.when.event or rule.when.annual)


def first_common_day(one: OfPlan, other: OfPlan) -> date | None:
    """The first day on which both rules are in force; None where there is none."""
    a, b = one.plan.validity(one.rule), other.plan.validity(other.rule)
    first = max(a.from_, b.from_)
    return first if first < min(a.until, b.until) else None


class GivenTwice(NamedTuple):
    """Two plans that both give one benefit for one subject, from that day on."""

    plan: str
    other: str
    benefit: str
    first: date


def given_twice(plans: Sequence[Plan]) -> Iterator[GivenTwice]:
    """Where two plans give one benefit (a rule's id, where it names none) for one subject and day; one for each benefit."""
    seen: dict[tuple[str, tuple[str, str]], list[OfPlan]] = {}
    told = set()
    for one in (OfPlan(plan, rule) for plan in plans for rule in plan.rules):
        others = seen.setdefault((one.rule.claim, subject_of(one.rule)), [])
        for other in others:
            first = first_common_day(one, other)
            place = (other.plan.id, one.plan.id, one.rule.claim)
            if other.plan.id != one.plan.id and first is not None and place not in told:
                told.add(place)
                yield GivenTwice(*place, first)
        others.append(one)
