"""A plan for people and for programs: its rules and targets, clause by clause."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from hte_cli.errors import Problem
from hte_cli.language import _, pick
from hte_cli.report.problems import plan_problem_document
from hte_cli.values.plans import ToldPlan, ToldRule
from hte_cli.values.table import Cell, Column, Table

PEOPLE_LEVELS = ("county", "prefecture", "region")


def check_document(ok: bool, problems: Sequence[Problem]) -> dict[str, Any]:
    """The document of `plan check` (docs/json.md#plan-check)."""
    return {"ok": ok, "problems": [plan_problem_document(problem) for problem in problems]}


def plan_tables(plan: ToldPlan) -> list[Table]:
    """The rules, then the targets by year."""
    levels = [level for level in PEOPLE_LEVELS if level in plan.levels]
    columns = (
        Column("clause", _("Clause")),
        Column("rule", _("Reward")),
        Column("wants", _("For")),
        *(Column(level, pick(plan.levels[level])) for level in levels),
    )
    rules = [_rule_row(rule, levels) for rule in plan.rules]
    title = _("{title}: rules, {first} – {last}").format(title=pick(plan.titles), first=plan.first_day, last=plan.last_day)
    years = sorted({year for indicator in plan.indicators for year in indicator.targets})
    target_columns = (
        Column("clause", _("Clause")),
        Column("indicator", _("Indicator")),
        *(Column(str(year), str(year)) for year in years),
    )
    targets = [(i.clause, pick(i.titles), *(_target(i.targets.get(year), i.unit) for year in years)) for i in plan.indicators]
    notes = (_("A level left blank is one that the rule does not speak of."),)
    return [Table(title, columns, rules, None, notes), Table(_("Targets"), target_columns, targets)]


def _rule_row(rule: ToldRule, levels: Sequence[str]) -> tuple[Cell, ...]:
    basis = f" {rule.basis}" if rule.basis else ""
    named = f"{pick(rule.titles)} [{rule.id}]"
    return (rule.clause + basis, named, "; ".join(rule.wants), *(rule.sums.get(level) for level in levels))


def _target(target: Fraction | None, unit: str) -> str:
    if target is None:
        return ""
    return str(target) if unit == "count" else f"{target * 100}%"


def plans_table(plans: Sequence[ToldPlan]) -> Table:
    """A row for each plan."""
    columns = (
        Column("plan", _("Plan")),
        Column("title", _("Title")),
        Column("first_day", _("From"), "date"),
        Column("last_day", _("To"), "date"),
        Column("rules", _("Rules"), "integer"),
        Column("indicators", _("Indicators"), "integer"),
    )
    rows = [(p.id, pick(p.titles), p.first_day, p.last_day, len(p.rules), len(p.indicators)) for p in plans]
    return Table(_("Adopted plans"), columns, rows)


def plan_document(plan: ToldPlan) -> dict[str, Any]:
    """The plan as JSON; sums and conditions in words."""
    return {
        "id": plan.id,
        "title": pick(plan.titles),
        "document": None if plan.document == "unknown" else plan.document,
        "division": plan.division,
        "first_day": plan.first_day,
        "last_day": plan.last_day,
        "rules": [
            {
                "id": rule.id,
                "title": pick(rule.titles),
                "clause": rule.clause,
                "basis": rule.basis,
                "first_day": rule.first_day,
                "last_day": rule.last_day,
                "for": list(rule.wants),
                "pay": dict(rule.sums),
                "on_request": rule.on_request,
            }
            for rule in plan.rules
        ],
        "indicators": [
            {
                "id": i.id,
                "title": pick(i.titles),
                "clause": i.clause,
                "unit": i.unit,
                "targets": {str(year): _target(target, i.unit) for year, target in i.targets.items()},
            }
            for i in plan.indicators
        ],
    }
