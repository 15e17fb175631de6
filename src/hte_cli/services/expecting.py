"""`hte subsidy forecast`: what a year's renewals and open applications would bring, by the rules as they stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection

from hte_cli.policy.indicators_sql import Renewals
from hte_cli.policy.plan import Plan, Require, Rule
from hte_cli.policy.pool_sql import held_before
from hte_cli.policy.rules_sql import scheme_years
from hte_cli.services.forecasting import applicants
from hte_cli.services.subsidies import calculation_on, level_titles, totals_of
from hte_cli.services.workspace import Workspace
from hte_cli.store.reading import rows
from hte_cli.values.forecast import Applicant, Expected, SubsidyForecast
from hte_cli.values.results import LEVELS, Sums, Totals

RENEWED = "renewal"


def expect(workspace: Workspace, year: int, as_of: date) -> SubsidyForecast:
    """What certificates and events on record give for the year, and what those to come would give.

    To come are the renewals of certificates that end in the year, and the applications open on `as_of` that are of the
    year or earlier. A certificate to come is dated 31 December: the rules of that day are asked.
    """
    with workspace.store.read() as connection:
        plans = workspace.plans(connection)
        recorded = totals_of(calculation_on(connection, plans, year).lines)
        lines = tuple(_lines(connection, plans, year, as_of))
    totals = Totals()
    for line in lines:
        totals.count(line.sums)
    return SubsidyForecast(year, as_of.isoformat(), level_titles(plans), recorded, lines, totals)


def _lines(connection: Connection, plans: Sequence[Plan], year: int, as_of: date) -> list[Expected]:
    """Renewals first, by their last day; then who else applied."""
    found = []
    until = date(year, 12, 31)
    for scheme, years in scheme_years(plans).items():
        applied = {one.key: one for one in applicants(connection, as_of, scheme) if one.year <= year}
        for row in rows(connection, Renewals(scheme, years, until, issued_by=as_of).open()):
            found.append(_renewal(plans, scheme, until, row, row["key"] in applied))
            applied.pop(row["key"], None)
        found += [_application(connection, plans, one, years, until) for one in applied.values()]
    return found


def _renewal(plans: Sequence[Plan], scheme: str, until: date, row: dict[str, Any], applied: bool) -> Expected:
    told = (row["enterprise"], row["uscc"], "renewal-due", row["valid_until"], row["number"], RENEWED, applied)
    return Expected(*told, *_given(plans, scheme, RENEWED, until))


def _application(connection: Connection, plans: Sequence[Plan], one: Applicant, years: int, until: date) -> Expected:
    issued = [row["year"] for row in rows(connection, held_before(one.key, one.scheme, until))]
    occasion = "first" if not issued else RENEWED if until.year - years in issued else "relapse"
    told = (one.enterprise, one.uscc, "application", one.filed_on, str(one.year), occasion, True)
    return Expected(*told, *_given(plans, one.scheme, occasion, until))


def _given(plans: Sequence[Plan], scheme: str, occasion: str, day: date) -> tuple[Any, str, Sums]:
    """The title, clause and sums of the rule for a certificate of that occasion on the day; no sums where none rewards it.

    Where several rules give something their sums are added; a sum that rests on more than the occasion is not known yet.
    """
    rules = [rule for plan in plans for rule in plan.rules if _speaks_of(plan, rule, scheme, occasion, day)]
    if not rules:
        return None, "", {}
    sums: dict[str, int | None] = {}
    for rule in rules:
        fixed = rule.pay.fixed if rule.require == Require() and rule.once is None else None
        for level in rule.pay.spoken:
            more = fixed[level] if fixed else None
            before = sums.get(level, 0)
            sums[level] = None if more is None or before is None else before + more
    return rules[0].title.model_dump(), rules[0].cite.clause, {level: sums[level] for level in LEVELS if level in sums}


def _speaks_of(plan: Plan, rule: Rule, scheme: str, occasion: str, day: date) -> bool:
    when = rule.when
    return when.certification == scheme and when.occasion in (None, occasion) and day in plan.validity(rule) and rule.show == "always"
