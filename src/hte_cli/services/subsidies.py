"""`hte subsidy calc`: the entitlements of a year, and the certificates and events that no rule gives anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from sqlalchemy import Connection

from hte_cli.errors import NotFound
from hte_cli.language import _
from hte_cli.policy.candidates import Kind
from hte_cli.policy.plan import Plan, Rule
from hte_cli.policy.rules_sql import CompiledRule, compile_rules, uncovered
from hte_cli.services.enterprises import find_enterprise
from hte_cli.services.words import condition_title, found_text, wanted_text
from hte_cli.services.workspace import Workspace
from hte_cli.store.reading import rows
from hte_cli.values.results import Calculation, Entitlement, LevelTitles, Totals, Uncovered
from hte_cli.values.terms import event_title

UNCOVERED: tuple[tuple[Kind, str | None], ...] = (("certification", "hte"), ("event", None))
"""What nobody may forget (§6): the year's `hte` certificates, and its events of any kind."""


@contextmanager
def calculate(
    workspace: Workspace, year: int, *, enterprise: str | None = None, rule: str | None = None, everything: bool = False
) -> Iterator[Calculation]:
    """The entitlements of `year` (§5), for one enterprise or rule where asked; on-request rules with `everything`.

    Lines come rule by rule, each by day; they are read while the block lasts. NotFound for an unknown rule.
    """
    with workspace.store.read() as connection:
        plans = workspace.plans(connection)
        key = str(find_enterprise(connection, enterprise)["key"]) if enterprise else None
        compiled = compile_rules(plans, lambda one: _asked(one, rule, everything))
        if rule is not None and not compiled:
            known = sorted({r.id for plan in plans for r in plan.rules})
            raise NotFound(_("No rule is called {rule}.").format(rule=rule), _("The rules: {known}.").format(known=", ".join(known)))
        totals = Totals()
        yield Calculation(
            year=year,
            plans=tuple(plan.id for plan in plans if _speaks_of(plan, year)),
            levels=level_titles(plans),
            lines=_lines(connection, compiled, year, key, totals),
            uncovered=iter(()) if rule is not None else uncovered_of(connection, plans, year, key),
            totals=totals,
        )


def _speaks_of(plan: Plan, year: int) -> bool:
    """Whether any rule of the plan is in force on a day of the year."""
    first, after = date(year, 1, 1), date(year + 1, 1, 1)
    return any(plan.validity(r).from_ < after and plan.validity(r).until > first for r in plan.rules)


def level_titles(plans: Sequence[Plan]) -> LevelTitles:
    """What the plans call the levels; of two plans the later speaks."""
    return {level: title.model_dump() for plan in plans for level, title in plan.levels.items()}


def _asked(rule: Rule, wanted: str | None, everything: bool) -> bool:
    if wanted is not None:
        return rule.id == wanted
    return everything or rule.show == "always"


def _lines(
    connection: Connection, compiled: Sequence[CompiledRule], year: int, enterprise: str | None, totals: Totals
) -> Iterator[Entitlement]:
    for one in compiled:
        for row in rows(connection, one.lines(year, enterprise)):
            line = entitlement(one, row)
            totals.add(line)
            yield line


def entitlement(compiled: CompiledRule, row: Mapping[str, Any]) -> Entitlement:
    """The line that a rule's row says."""
    rule = compiled.rule
    return Entitlement(
        plan=compiled.plan.id,
        rule=rule.id,
        titles=compiled.titles,
        clause=rule.cite.clause,
        basis=rule.cite.basis,
        enterprise_key=row["enterprise_key"],
        enterprise=row["enterprise"],
        uscc=row["uscc"],
        on=row["on"],
        evidence=row["evidence"],
        subject=row["subject"],
        occasion=row["occasion"],
        occasion_source=row["occasion_source"],
        sums=compiled.sums(row),
    )


def uncovered_of(connection: Connection, plans: Sequence[Plan], year: int, enterprise: str | None) -> Iterator[Uncovered]:
    """The year's certificates and events that no rule gives anything, each with why."""
    for kind, subject in UNCOVERED:
        statement, compiled = uncovered(plans, kind, subject, year, enterprise)
        for row in rows(connection, statement):
            yield Uncovered(
                enterprise=row["enterprise"],
                uscc=row["uscc"],
                on=row["on"],
                evidence=row["evidence"],
                subject=row["subject"],
                why=_why(compiled, row),
            )


def _why(compiled: Sequence[CompiledRule], row: Mapping[str, Any]) -> str:
    """Which condition of the rule that came nearest is not met, or cannot be told."""
    looking = [(i, c) for i, c in enumerate(compiled) if row[f"subject_{i}"]]
    in_time = [(i, c) for i, c in looking if row[f"test_{i}_0"]]
    if not looking:
        return _("no rule rewards this: {subject}").format(subject=event_title(row["subject"]))
    if not in_time:
        return _("no rule was in force on {day}").format(day=row["on"])
    failing = {i: [j for j in range(len(c.conditions)) if row[f"test_{i}_{j}"] is not True] for i, c in in_time}
    nearest, compiled_rule = min(in_time, key=lambda pair: (len(failing[pair[0]]), pair[0]))
    condition = compiled_rule.conditions[failing[nearest][0]]
    holds = row[f"test_{nearest}_{failing[nearest][0]}"]
    found = found_text(condition.name, row.get(f"found_{nearest}_{failing[nearest][0]}"), holds)
    said = _("{condition}: {found}, wanted: {wanted} ({rule})").format(
        condition=condition_title(condition.name),
        found=found,
        wanted=wanted_text(condition, compiled_rule.plan),
        rule=compiled_rule.rule.id,
    )
    return said if holds is not None else _("cannot be told: {said}").format(said=said)
