"""Words that results are told in: conditions, occasions, kinds and reasons in the chosen language."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from hte_cli.language import _, pick
from hte_cli.policy.conditions import Condition
from hte_cli.policy.plan import FIGURE_COLUMNS, Plan, Rule
from hte_cli.policy.rules.rules_sql import CompiledRule, compile_rules
from hte_cli.values.money import yuan_text
from hte_cli.values.plans import ToldIndicator, ToldPlan, ToldRule
from hte_cli.values.records import Plain
from hte_cli.values.terms import event_title, grade_title, occasion_title


def condition_title(name: str) -> str:
    """What a condition is about."""
    titles = {
        "valid": _("rule in force"),
        "located": _("in the county on the day"),
        "sound": _("not revoked from its issue"),
        "occasion": _("occasion"),
        "grade": _("grade"),
        "in_force": _("certificate in force"),
        "above_scale": _("above scale"),
        "once": _("first of the enterprise"),
        "revenue": _("revenue"),
        "rd_spending": _("R&D spending"),
        "staff": _("staff"),
        "rd_staff": _("R&D staff"),
    }
    return titles[name]


def wanted_text(condition: Condition, plan: Plan) -> str:
    """What a condition wants."""
    wanted = condition.wanted
    if condition.name == "valid" and isinstance(wanted, tuple):
        return f"{wanted[0]} – {_last_day(wanted[1])}"
    if condition.name == "occasion":
        return occasion_title(str(wanted))
    if condition.name == "grade" and isinstance(wanted, tuple):
        return _(" or ").join(_grade(plan, str(grade)) for grade in wanted)
    if condition.name == "in_force":
        return scheme_title(plan, str(wanted))
    if condition.name in FIGURE_COLUMNS and isinstance(wanted, tuple):
        return _band(condition.name, wanted)
    return _("yes") if wanted in (True, None) else _("no")


def found_text(name: str, found: Plain, holds: bool | None, plan: Plan) -> str:
    """What was found for a condition, as its reader would say it."""
    if name == "located":
        return _("yes") if holds else _("moved {day}").format(day=found)
    if name == "sound":
        return _("yes") if holds else _("revoked with effect from {day}").format(day=found)
    if name == "once":
        return _("yes") if holds else _("one of {day} counts").format(day=found)
    if found is None:
        return _("none") if name == "in_force" else _("not recorded")
    if name == "occasion":
        return occasion_title(str(found))
    if name == "grade":
        return _grade(plan, str(found))
    if name == "above_scale":
        return _("yes") if found else _("no")
    return yuan_text(int(found)) if name in ("revenue", "rd_spending") else str(found)


def scheme_title(plan: Plan, scheme: str) -> str:
    """A scheme as the plan calls it."""
    terms = plan.schemes.get(scheme)
    return pick(terms.title.model_dump()) if terms else scheme


def subject_title(rule: Rule, plan: Plan) -> str:
    """What a rule looks at."""
    if rule.when.certification:
        return _("certificate: {scheme}").format(scheme=scheme_title(plan, rule.when.certification))
    if rule.when.event:
        return _("event: {kind}").format(kind=event_title(rule.when.event))
    return _("annual figure: {figure}").format(figure=condition_title(str(rule.when.annual)))


def level_title(plan: Plan, level: str) -> str:
    """A level as the plan calls it."""
    title = next((title for key, title in plan.levels.items() if key == level), None)
    return pick(title.model_dump()) if title else level


def _grade(plan: Plan, grade: str) -> str:
    return grade_title(grade, level_title(plan, grade) if grade in plan.levels else None)


def _last_day(until: object) -> str:
    return str(until - timedelta(days=1)) if isinstance(until, date) else ""


def _band(name: str, wanted: tuple[object, ...]) -> str:
    money = name in ("revenue", "rd_spending")
    at_least, below = (None if bound is None else yuan_text(int(str(bound))) if money else str(bound) for bound in wanted)
    if at_least and below:
        return _("at least {low}, below {high}").format(low=at_least, high=below)
    return _("at least {low}").format(low=at_least) if at_least else _("below {high}").format(high=below)


def told_plan(plan: Plan) -> ToldPlan:
    """The plan in words, clause by clause."""
    return ToldPlan(
        id=plan.id,
        titles=plan.title.model_dump(),
        document=plan.document.number,
        division=plan.division,
        first_day=plan.period.from_.isoformat(),
        last_day=_last_day(plan.period.until),
        levels={level: title.model_dump() for level, title in plan.levels.items()},
        rules=tuple(_told_rule(compiled) for compiled in compile_rules([plan])),
        indicators=tuple(ToldIndicator(i.id, i.title.model_dump(), i.cite.clause, i.unit, dict(i.targets)) for i in plan.indicators),
    )


def _told_rule(compiled: CompiledRule) -> ToldRule:
    plan, rule = compiled.plan, compiled.rule
    period = plan.validity(rule)
    always = ("valid", "located", "sound")
    own = [c for c in compiled.conditions if c.name not in always]
    wants = [f"{condition_title(c.name)}: {wanted_text(c, plan)}" for c in own]
    return ToldRule(
        id=rule.id,
        titles=compiled.titles,
        clause=rule.cite.clause,
        basis=rule.cite.basis,
        first_day=period.from_.isoformat(),
        last_day=_last_day(period.until),
        wants=(subject_title(rule, plan), *wants),
        sums={level: way.told(partial(level_title, plan)) for level, way in rule.pay.spoken.items()},
        on_request=rule.show == "on-request",
    )
