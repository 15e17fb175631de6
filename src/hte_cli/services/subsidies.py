"""`hte subsidy calc`: the entitlements of a year, and what no rule gives anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from sqlalchemy import Connection

from hte_cli.errors import NotFound
from hte_cli.language import _
from hte_cli.policy.plan import Plan, Rule
from hte_cli.policy.rules.rules_sql import compile_rules
from hte_cli.policy.rules.year_sql import Asked
from hte_cli.services.doubting.owed import marks
from hte_cli.services.enterprises import find_enterprise
from hte_cli.services.owing import owed
from hte_cli.services.workspace import Workspace
from hte_cli.values.results import Calculation, Entitlement, LevelTitles, Totals, Uncovered


@contextmanager
def calculate(
    workspace: Workspace, year: int, *, enterprise: str | None = None, rule: str | None = None, everything: bool = False
) -> Iterator[Calculation]:
    """The entitlements of `year` (docs/definitions.md#entitlement), for one enterprise or rule where asked; on-request rules with
    `everything`.

    Lines come rule by rule, each by day; they are read while the block lasts. NotFound for an unknown rule.
    """
    with workspace.store.read() as connection:
        yield calculation_on(connection, workspace.plans(connection), year, enterprise=enterprise, rule=rule, everything=everything)


def calculation_on(
    connection: Connection,
    plans: Sequence[Plan],
    year: int,
    *,
    enterprise: str | None = None,
    rule: str | None = None,
    everything: bool = False,
    by: date | None = None,
) -> Calculation:
    """As `calculate`, in an open look at the store; `by` leaves out what is dated after that day."""
    key = str(find_enterprise(connection, enterprise)["key"]) if enterprise else None
    rules = compile_rules(plans)
    asked = {place for place, one in enumerate(rules) if _asked(one.rule, rule, everything)}
    if rule is not None and not asked:
        known = sorted({r.id for plan in plans for r in plan.rules})
        raise NotFound(_("No rule is called {rule}.").format(rule=rule), _("The rules: {known}.").format(known=", ".join(known)))
    totals = Totals()
    found = owed(connection, plans, rules, Asked(year, key, asked, uncovered=rule is None, untold=True, by=by))
    return Calculation(
        year=year,
        plans=tuple(plan.id for plan in plans if _speaks_of(plan, year)),
        levels=level_titles(plans),
        lines=map(marks(connection, plans, year, key).marked, found.lines(totals)),
        uncovered=found.uncovered(totals),
        totals=totals,
        own_level=own_level(plans),
    )


def _speaks_of(plan: Plan, year: int) -> bool:
    """Whether any rule of the plan is in force on a day of the year."""
    first, after = date(year, 1, 1), date(year + 1, 1, 1)
    return any(plan.validity(r).from_ < after and plan.validity(r).until > first for r in plan.rules)


def totals_of(lines: Iterable[Entitlement], uncovered: Iterable[Uncovered] = ()) -> Totals:
    """The sums of the lines, with how many are not stated, and what cannot be told beside them."""
    totals = Totals()
    for line in lines:
        totals.add(line)
    for one in uncovered:
        totals.lacks(one)
    return totals


def level_titles(plans: Sequence[Plan]) -> LevelTitles:
    """What the plans call the levels; of two plans the later speaks."""
    return {level: title.model_dump() for plan in plans for level, title in plan.levels.items()}


def own_level(plans: Sequence[Plan]) -> str:
    """Whose money the office pays; of two plans the later speaks."""
    return plans[-1].own_level


def _asked(rule: Rule, wanted: str | None, everything: bool) -> bool:
    if wanted is not None:
        return rule.id == wanted
    return everything or rule.show == "always"
