"""`hte subsidy calc`: the entitlements of a year, and the certificates and events that no rule gives anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from heapq import merge
from itertools import chain
from operator import itemgetter
from typing import Any, get_args

from sqlalchemy import Connection

from hte_cli.errors import NotFound
from hte_cli.language import _
from hte_cli.policy.candidates import Kind
from hte_cli.policy.plan import Plan, Rule
from hte_cli.policy.rules_sql import CompiledRule, compile_rules, scheme_years
from hte_cli.policy.year_sql import Asked, given
from hte_cli.services.enterprises import find_enterprise
from hte_cli.services.words import condition_title, found_text, wanted_text
from hte_cli.services.workspace import Workspace
from hte_cli.store.reading import rows
from hte_cli.values.results import Calculation, Entitlement, LevelTitles, Totals, Uncovered
from hte_cli.values.terms import event_title


@contextmanager
def calculate(
    workspace: Workspace, year: int, *, enterprise: str | None = None, rule: str | None = None, everything: bool = False
) -> Iterator[Calculation]:
    """The entitlements of `year` (§5), for one enterprise or rule where asked; on-request rules with `everything`.

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
) -> Calculation:
    """As `calculate`, in an open look at the store."""
    key = str(find_enterprise(connection, enterprise)["key"]) if enterprise else None
    rules = compile_rules(plans)
    asked = {place for place, one in enumerate(rules) if _asked(one.rule, rule, everything)}
    if rule is not None and not asked:
        known = sorted({r.id for plan in plans for r in plan.rules})
        raise NotFound(_("No rule is called {rule}.").format(rule=rule), _("The rules: {known}.").format(known=", ".join(known)))
    totals = Totals()
    judged = judge(connection, plans, rules, Asked(year, key, asked, uncovered=rule is None))
    return Calculation(
        year=year,
        plans=tuple(plan.id for plan in plans if _speaks_of(plan, year)),
        levels=level_titles(plans),
        lines=judged.lines(totals),
        uncovered=judged.uncovered(),
        totals=totals,
        own_level=own_level(plans),
    )


def _speaks_of(plan: Plan, year: int) -> bool:
    """Whether any rule of the plan is in force on a day of the year."""
    first, after = date(year, 1, 1), date(year + 1, 1, 1)
    return any(plan.validity(r).from_ < after and plan.validity(r).until > first for r in plan.rules)


def totals_of(lines: Iterable[Entitlement]) -> Totals:
    """The sums of the lines, with how many are not stated."""
    totals = Totals()
    for line in lines:
        totals.add(line)
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


def judge(connection: Connection, plans: Sequence[Plan], rules: Sequence[CompiledRule], asked: Asked) -> Judged:
    """What the rules give, and what none gives anything; read while the connection lasts."""
    statements = (given(rules, kind, scheme_years(plans), asked) for kind in get_args(Kind))
    streams = (rows(connection, statement) for statement in statements if statement is not None)
    return Judged(rules, merge(*streams, key=itemgetter("place")))


@dataclass(slots=True)
class Judged:
    """The rows of all kinds, rule by rule: first those that a rule gives something, then those that get nothing."""

    rules: Sequence[CompiledRule]
    rows: Iterator[dict[str, Any]]

    def lines(self, totals: Totals) -> Iterator[Entitlement]:
        """The entitlements, each counted into the totals. Read once, to the end."""
        for row in self.rows:
            if row["place"] == len(self.rules):
                self.rows = chain((row,), self.rows)
                return
            line = entitlement(self.rules[row["place"]], row)
            totals.add(line)
            yield line

    def uncovered(self) -> Iterator[Uncovered]:
        """The candidates that no rule gives anything, each with why; to be read after the lines."""
        for row in self.rows:
            yield Uncovered(
                enterprise=row["enterprise"],
                uscc=row["uscc"],
                on=row["on"],
                evidence=row["evidence"],
                subject=row["subject"],
                why=_why(self.rules, row),
            )


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


def _why(rules: Sequence[CompiledRule], row: Mapping[str, Any]) -> str:
    """Which condition of the rule that came nearest is not met, or cannot be told."""
    looking = [place for place in range(len(rules)) if row.get(f"subject_{place}")]
    in_time = [place for place in looking if row[f"test_{place}_0"]]
    if not looking:
        return _("no rule rewards this: {subject}").format(subject=event_title(row["subject"]))
    if not in_time:
        return _("no rule was in force on {day}").format(day=row["on"])
    failing = {p: [j for j in range(len(rules[p].conditions)) if row[f"test_{p}_{j}"] is not True] for p in in_time}
    nearest = min(in_time, key=lambda place: (len(failing[place]), place))
    first = failing[nearest][0]
    condition, holds = rules[nearest].conditions[first], row[f"test_{nearest}_{first}"]
    found = found_text(condition.name, row[f"found_{nearest}_{first}"], holds)
    said = _("{condition}: {found}, wanted: {wanted} ({rule})").format(
        condition=condition_title(condition.name),
        found=found,
        wanted=wanted_text(condition, rules[nearest].plan),
        rule=rules[nearest].rule.id,
    )
    return said if holds is not None else _("cannot be told: {said}").format(said=said)
