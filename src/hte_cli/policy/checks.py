"""What no single value of a plan can show: whether its rules, targets and levels fit together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from hte_cli.language import _
from hte_cli.policy.findings import WARNING, Finding, small_sum, unknown
from hte_cli.policy.indicators.ways import Targeted
from hte_cli.policy.plan import Indicator, Rule
from hte_cli.policy.rules.paying import OWN_LEVEL, Paying
from hte_cli.policy.stated import Period
from hte_cli.policy.yaml.file import Path


@dataclass(frozen=True)
class Known:
    """What could be read of a plan. None: a file has a fault there, so nothing can be held against it.

    `own_level` is as stated, None where it is left out. `schemes` maps an id to whether it is valid to the end of the year,
    `counts` an indicator's id to whether it counts; rules and indicators come with their positions in their files.
    """

    period: Period | None
    levels: Collection[str] | None
    own_level: str | None
    schemes: Mapping[str, bool] | None
    statistics: Collection[str] | None
    counts: Mapping[str, bool]
    rules: Sequence[tuple[int, Rule]]
    indicators: Sequence[tuple[int, Indicator]]


def check(known: Known) -> Iterator[Finding]:
    """Everything in a plan that does not fit together."""
    yield from _own_level(known)
    for number, rule in known.rules:
        for found in (*_references(known, rule), *_payment(known, rule), *_bands(rule), *_validity(known, rule)):
            yield found._replace(path=(number, *found.path))
    targeted = Targeted(known.schemes, known.statistics, known.counts)
    for number, indicator in known.indicators:
        for found in (*indicator.of.check(targeted), *_years(known, indicator), *_targets(indicator)):
            yield found._replace(path=(number, *found.path), file="targets.yaml")
    yield from _overlaps(known)
    yield from _mixed(known)
    yield from _repeated(known)


def _own_level(known: Known) -> Iterator[Finding]:
    """Whose money rounds decide and pay: a level that the plan names."""
    for found in unknown("level-unknown", ("own_level",), known.own_level, known.levels):
        yield found._replace(file="plan.yaml")
    if known.own_level is None and known.levels and OWN_LEVEL not in known.levels:
        message = _("the level whose money rounds decide and pay is not named: `{name}` is none of this plan's").format(name=OWN_LEVEL)
        fix = _("write `own_level: {level}`, or another of the levels").format(level=list(known.levels)[-1])
        yield Finding(("levels",), "own-level-missing", message, fix, WARNING, file="plan.yaml", of_key=True)


def _references(known: Known, rule: Rule) -> Iterator[Finding]:
    yield from unknown("scheme-unknown", ("when", "certification"), rule.when.certification, known.schemes)
    yield from unknown("scheme-unknown", ("require", "in_force"), rule.require.in_force, known.schemes)


def _payment(known: Known, rule: Rule) -> Iterator[Finding]:
    for level, way in rule.pay.spoken.items():
        yield from unknown("level-unknown", ("pay", level), level, known.levels)
        yield from way.check(Paying(level, known.levels, known.own_level or OWN_LEVEL, rule.when.kind))


def _bands(rule: Rule) -> Iterator[Finding]:
    for name, bounds in (("revenue", rule.require.revenue), ("rd_spending", rule.require.rd_spending)):
        for side, limit in (("at_least", bounds.at_least), ("below", bounds.below)) if bounds else ():
            yield from small_sum(("require", name, side), limit) if limit else ()


def _validity(known: Known, rule: Rule) -> Iterator[Finding]:
    if rule.valid and known.period and not (known.period.from_ <= rule.valid.from_ and rule.valid.until <= known.period.until):
        message = _("the rule is valid on days outside the plan's period ({first} until {until})")
        message = message.format(first=known.period.from_, until=known.period.until)
        yield Finding(("valid",), "validity-outside", message, _("check the dates here and `period` in plan.yaml"), WARNING, of_key=True)


def _overlaps(known: Known) -> Iterator[Finding]:
    """Rules of one id must take turns, or one certificate would be rewarded twice."""
    seen: dict[str, list[tuple[int, Period | None]]] = {}
    for number, rule in known.rules:
        valid = rule.valid or known.period
        for earlier, other in seen.setdefault(rule.id, []):
            both_whole = valid is None and other is None
            if both_whole or (valid and other and valid.from_ < other.until and other.from_ < valid.until):
                message = _("the rule `{id}` is here again, for days that entry {number} covers too")
                fix = _("give each its own `valid`, the later beginning where the earlier ends, or another id")
                yield Finding((number, "id"), "validity-overlap", message.format(id=rule.id, number=earlier + 1), fix)
                break
        seen[rule.id].append((number, valid))


def _mixed(known: Known) -> Iterator[Finding]:
    """Rules of one benefit of which some say `once` and others do not."""
    once = {rule.benefit for _number, rule in known.rules if rule.benefit and rule.once}
    for number, rule in known.rules:
        if rule.benefit in once and not rule.once:
            message = _("another rule of the benefit `{benefit}` says `once`, so it is given to an enterprise once, by this rule too")
            fix = _("write `once: enterprise` here too, or give this rule a benefit of its own")
            yield Finding((number, "benefit"), "benefit-mixed", message.format(benefit=rule.benefit), fix, WARNING)


def _repeated(known: Known) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for number, indicator in known.indicators:
        if first.setdefault(indicator.id, number) != number:
            message = _("the indicator `{id}` is here again (first in entry {number})")
            message = message.format(id=indicator.id, number=first[indicator.id] + 1)
            yield Finding((number, "id"), "id-duplicate", message, _("give it another id"), file="targets.yaml")


def _years(known: Known, indicator: Indicator) -> Iterator[Finding]:
    if known.period is None:
        return
    first, last = known.period.from_.year, (known.period.until - timedelta(days=1)).year
    for year in indicator.targets:
        if not first <= year <= last:
            message = _("{year} is outside the plan's period ({first} to {last})").format(year=year, first=first, last=last)
            fix = _("check the year, and `period` in plan.yaml")
            yield Finding(("targets", str(year)), "year-outside", message, fix, of_key=True)


def _targets(indicator: Indicator) -> Iterator[Finding]:
    for year, target in indicator.targets.items():
        path: Path = ("targets", str(year))
        if indicator.unit == "count" and target.denominator != 1:
            yield Finding(
                path, "target-not-whole", _("a count is a whole number"), _("write a whole number of enterprises, or use `ratio`")
            )
        elif indicator.unit == "ratio" and (target < 0 or (indicator.of.of_whole and target > 1)):
            fix = _("write a percentage, such as {n}%").format(n=target if target.denominator == 1 and target <= 100 else 20)
            yield Finding(path, "target-not-ratio", _("a ratio is between 0 and 1"), fix)
