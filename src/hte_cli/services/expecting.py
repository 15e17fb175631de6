"""`hte subsidy forecast`: what a year's renewals and open applications would bring, by the rules as they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from sqlalchemy import Connection

from hte_cli.kinds.words import Occasion
from hte_cli.policy.indicators.indicators_sql import Renewals
from hte_cli.policy.indicators.pool_sql import held_before
from hte_cli.policy.plan import Plan, Require, Rule
from hte_cli.policy.rules.pots import Pot
from hte_cli.policy.rules.rules_sql import CompiledRule, compile_rules, scheme_years
from hte_cli.policy.rules.year_sql import Asked
from hte_cli.services.forecasting import applicants
from hte_cli.services.owing import always, asking, owed, pooled, pots_at
from hte_cli.services.subsidies import calculation_on, level_titles, own_level, totals_of
from hte_cli.services.workspace import Workspace
from hte_cli.store.reading import rows
from hte_cli.values.forecast import Applicant, Expected, SubsidyForecast
from hte_cli.values.pots import Asking, Before, already, difference, highest_for_record, together
from hte_cli.values.results import LEVELS, Sums, Totals

RENEWED: Occasion = "renewal"


def expect(workspace: Workspace, year: int, as_of: date) -> SubsidyForecast:
    """What records dated by the day `as_of` give for the year, what cannot be told of them, and what those to come would give.

    To come are the renewals of certificates that end in the year, and the applications open on `as_of` that are of the
    year or earlier. A certificate to come is dated 31 December: the rules of that day are asked.
    """
    with workspace.store.read() as connection:
        plans = workspace.plans(connection)
        found = calculation_on(connection, plans, year, by=as_of)
        recorded = totals_of(found.lines, found.uncovered)
        lines = tuple(_lines(connection, plans, year, as_of))
    totals = Totals()
    for line in lines:
        totals.count(line.sums)
    return SubsidyForecast(year, as_of.isoformat(), level_titles(plans), recorded, lines, totals, own_level(plans))


def _lines(connection: Connection, plans: Sequence[Plan], year: int, as_of: date) -> list[Expected]:
    """Renewals first, by their last day; then who else applied."""
    found = []
    until = date(year, 12, 31)
    coming = _Coming(connection, plans, year, as_of)
    for scheme, years in scheme_years(plans).items():
        applied = {one.key: one for one in applicants(connection, as_of, scheme) if one.year <= year}
        for row in rows(connection, Renewals(scheme, years, until, issued_by=as_of).open()):
            given, number = coming.given(row["key"], scheme, RENEWED), row["number"]
            found.append(
                Expected(row["enterprise"], row["uscc"], "renewal-due", row["valid_until"], number, RENEWED, row["key"] in applied, *given)
            )
            applied.pop(row["key"], None)
        for one in applied.values():
            occasion = _occasion(connection, one, years, until, as_of)
            given = coming.given(one.key, scheme, occasion)
            found.append(Expected(one.enterprise, one.uscc, "application", one.filed_on, str(one.year), occasion, True, *given))
    return found


def _occasion(connection: Connection, one: Applicant, years: int, until: date, as_of: date) -> Occasion:
    """What a certificate at the year's end would be, by those that were issued by the day."""
    before = as_of + timedelta(days=1) if as_of < until else until
    issued = [row["year"] for row in rows(connection, held_before(one.key, one.scheme, before))]
    return "first" if not issued else RENEWED if until.year - years in issued else "relapse"


@dataclass
class _Coming:
    """What rules would give certificates to come, beside what their pots give by the records up to the day."""

    connection: Connection
    plans: Sequence[Plan]
    year: int
    as_of: date

    @cached_property
    def rules(self) -> list[CompiledRule]:
        return compile_rules(self.plans)

    @cached_property
    def pots(self) -> Mapping[int, Pot]:
        return pots_at(self.plans, self.rules)

    @cached_property
    def drawn(self) -> dict[tuple[str, str], list[Before]]:
        """What drew by the day: by benefit, or rule that is given `once`, and enterprise."""
        once = {place for place, one in enumerate(self.rules) if one.rule.once}
        places = (once | pooled(self.plans, self.rules)) & always(self.rules)
        found: dict[tuple[str, str], list[Before]] = {}
        if not places:
            return found
        asked = Asked(self.year, None, places, uncovered=False, so_far=True, by=self.as_of)
        for one in owed(self.connection, self.plans, self.rules, asked).holding():
            if one.line.is_owed:
                place = one.compiled.rule.claim_in(one.compiled.plan.id), one.line.enterprise_key
                found.setdefault(place, []).append(Before(asking(one.compiled, one.row), one.line.sums))
        return found

    def given(self, key: str, scheme: str, occasion: Occasion) -> tuple[Any, str, Sums]:
        """The title, clause and sums for a certificate of that occasion at the year's end; no sums where no rule rewards it.

        Where several rules give something their sums are added; a sum that rests on more than the occasion is not known yet.
        """
        day = date(self.year, 12, 31)
        speaking = [place for place, one in enumerate(self.rules) if _speaks_of(one.plan, one.rule, scheme, occasion, day)]
        if not speaking:
            return None, "", {}
        sums: dict[str, int | None] = {}
        for benefit, lines in self._by_benefit(speaking, scheme).items():
            for level, more in self._drawing((benefit, key), lines).items():
                before = sums.get(level, 0)
                sums[level] = None if more is None or before is None else before + more
        first = self.rules[speaking[0]].rule
        return first.title.model_dump(), first.cite.clause, {level: sums[level] for level in LEVELS if level in sums}

    def _by_benefit(self, speaking: Sequence[int], scheme: str) -> dict[str, list[Asking]]:
        """The lines of rules that share a benefit together, all others alone."""
        found: dict[str, list[Asking]] = {}
        for place in speaking:
            plan, rule = self.rules[place].plan, self.rules[place].rule
            fixed = rule.pay.fixed if rule.require == Require() else None
            line = Asking(place, (scheme,), f"{self.year}-12-31", "", scheme, fixed or dict.fromkeys(rule.pay.spoken), plan.own_level)
            shared = place in self.pots or rule.claims_enterprise
            found.setdefault(rule.claim_in(plan.id) if shared else f"{place}", []).append(line)
        return found

    def _drawing(self, place: tuple[str, str], lines: Sequence[Asking]) -> Sums:
        """What the highest of the lines draws beside what is on record, and beside what is expected before it."""
        kept = next(one.asking for one in highest_for_record(place[0], lines) if one.sums is not None)
        rule, before = self.rules[kept.place].rule, self.drawn.get(place, [])
        pot = self.pots.get(kept.place)
        if before and rule.claims_enterprise:
            return dict.fromkeys(kept.sums, 0)
        if not rule.claims_enterprise and (pot is None or pot.per == "record"):
            return kept.sums
        given = together(one.sums for one in before) | {kept.own: already(before, kept.own)}
        sums = difference(kept.sums, given, kept.own) if before else kept.sums
        self.drawn.setdefault(place, []).append(Before(kept, sums))
        return sums


def _speaks_of(plan: Plan, rule: Rule, scheme: str, occasion: Occasion, day: date) -> bool:
    when = rule.when
    return when.certification == scheme and when.occasion in (None, occasion) and day in plan.validity(rule) and rule.show == "always"
