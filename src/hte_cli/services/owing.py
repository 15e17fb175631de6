"""What is owed: the one answer that calc, explain, forecast, the papers and rounds of awards take.

It depends on the records and the plans alone. What rules of one benefit give is read pot by pot first (`values.pots`);
every other line streams.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import merge
from itertools import chain, groupby
from operator import itemgetter
from typing import Any, NamedTuple, get_args

from sqlalchemy import Connection

from hte_cli.errors import PlanRefused
from hte_cli.language import _
from hte_cli.policy.plan import Plan
from hte_cli.policy.rules.paying import Kind
from hte_cli.policy.rules.pots import Pot, given_twice, pots_of
from hte_cli.policy.rules.rules_sql import CompiledRule, scheme_years
from hte_cli.policy.rules.year_sql import Asked, given
from hte_cli.services.lacking import lacking
from hte_cli.store.reading import rows
from hte_cli.values.pots import Asking, Drawn, changed, highest_for_enterprise, highest_for_record
from hte_cli.values.results import Entitlement, Totals, Uncovered

Place = tuple[int, tuple[str, ...]]
"""A line: its rule's place, and its record."""

Row = Mapping[str, Any]


class Owed(NamedTuple):
    """A line with its rule and the row that it was read from."""

    compiled: CompiledRule
    row: Row
    line: Entitlement


def owed(connection: Connection, plans: Sequence[Plan], rules: Sequence[CompiledRule], asked: Asked) -> Owing:
    """What the rules give, and what none gives anything; read while the connection lasts.

    PlanRefused where two plans give one benefit for one day: which of them counts is for the office to say.
    """
    refuse_given_twice(plans)
    pots = pots_at(plans, rules)
    asked = replace(asked, pooled=pooled(plans, rules))
    return Owing(rules, _read(connection, plans, rules, asked), _drawn(connection, plans, rules, asked, pots), asked)


def owed_alone(connection: Connection, plans: Sequence[Plan], rules: Sequence[CompiledRule], asked: Asked) -> Owing:
    """What each rule gives, whatever the others of its benefit give."""
    return Owing(rules, _read(connection, plans, rules, asked), {}, asked)


def refuse_given_twice(plans: Sequence[Plan]) -> None:
    """PlanRefused where two plans give one benefit for one subject and day."""
    for twice in given_twice(plans):
        raise PlanRefused(
            _("{plan} and {other} both give {benefit} for {day}.").format(
                plan=twice.plan, other=twice.other, benefit=twice.benefit, day=twice.first
            ),
            _("Choose one: `hte plan adopt DIR --instead-of {other}` keeps the plan in DIR and drops {other}.").format(other=twice.other),
            (),
        )


def always(rules: Sequence[CompiledRule]) -> set[int]:
    """The places of the rules that are not shown on request only: of those nobody knows what they would give."""
    return {place for place, one in enumerate(rules) if one.rule.show == "always"}


def awarded(rules: Sequence[CompiledRule]) -> set[int]:
    """The places of the rules whose awards rounds hold: shown always, and speaking of the plan's own level's money.

    What gives other levels' money only is decided on by them: the office has nothing to approve or to pay.
    """
    return {place for place in always(rules) if rules[place].plan.own_level in rules[place].rule.pay.spoken}


def pots_at(plans: Sequence[Plan], rules: Sequence[CompiledRule]) -> dict[int, Pot]:
    """The pots that rules stand in, by the rule's place; of versions of one rule only those that share (`Plan.shares`)."""
    pots = pots_of(plans)
    sharing = {place: one for place, one in enumerate(rules) if one.plan.shares(one.rule)}
    at = {place: pots.get((one.plan.id, one.rule.id, one.rule.claim)) for place, one in sharing.items()}
    return {place: pot for place, pot in at.items() if pot is not None}


def pooled(plans: Sequence[Plan], rules: Sequence[CompiledRule]) -> set[int]:
    """The places of the rules that draw from a pot of the enterprise."""
    return {place for place, pot in pots_at(plans, rules).items() if pot.per == "enterprise"}


def _read(connection: Connection, plans: Sequence[Plan], rules: Sequence[CompiledRule], asked: Asked) -> Iterator[Row]:
    order = itemgetter("enterprise_key") if asked.by_enterprise else itemgetter("place")
    statements = (given(rules, kind, scheme_years(plans), asked) for kind in get_args(Kind))
    return merge(*(rows(connection, statement, asked.filled_in) for statement in statements if statement is not None), key=order)


def _drawn(
    connection: Connection, plans: Sequence[Plan], rules: Sequence[CompiledRule], asked: Asked, pots: Mapping[int, Pot]
) -> dict[Place, Drawn]:
    """The lines that a pot makes other than their rule alone would: of the pots that a rule asked for stands in."""
    wanted = {pot for place, pot in pots.items() if place in asked.places or asked.uncovered}
    found: dict[Place, Drawn] = {}
    for per in ("record", "enterprise"):
        places = {place for place, pot in pots.items() if pot in wanted and pot.per == per}
        if places:
            # The years before fill an enterprise's pot; a record's own year has all that is to be known of it.
            ever = replace(
                asked, places=places, uncovered=False, untold=False, by_enterprise=True, so_far=asked.so_far or per == "enterprise"
            )
            for one in filled(rules, pots, _read(connection, plans, rules, ever)):
                if asked.year is None or asked.so_far or one.asking.on[:4] == str(asked.year):
                    found[one.asking.place, one.asking.record] = one
    return found


def filled(rules: Sequence[CompiledRule], pots: Mapping[int, Pot], by_enterprise: Iterator[Row]) -> Iterator[Drawn]:
    """What pots give, enterprise by enterprise: the lines that are others than without a pot."""
    for _key, some in groupby(by_enterprise, key=itemgetter("enterprise_key")):
        by_pot: dict[tuple[Pot, tuple[str, ...]], list[Asking]] = {}
        for row in some:
            line = asking(rules[row["place"]], row)
            pot = pots[line.place]
            by_pot.setdefault((pot, line.record if pot.per == "record" else ()), []).append(line)
        for (pot, _record), lines in by_pot.items():
            fill = highest_for_record if pot.per == "record" else highest_for_enterprise
            yield from changed(fill(pot.benefit, lines))


def asking(compiled: CompiledRule, row: Row) -> Asking:
    """The line as its pot sees it."""
    return Asking(
        row["place"], compiled.record(row), row["on"], row["evidence"], row["subject"], compiled.sums(row), compiled.plan.own_level
    )


@dataclass(slots=True)
class Owing:
    """The rows of all kinds, rule by rule: first those that a rule gives something, then those that lack something."""

    rules: Sequence[CompiledRule]
    rows: Iterator[Row]
    drawn: Mapping[Place, Drawn]
    asked: Asked

    def holding(self) -> Iterator[Owed]:
        """The lines of all rules that hold, those too to which a pot gives nothing. Read once, to the end."""
        behind = len(self.rules)
        for row in self.rows:
            place = row["place"]
            if place == behind:
                self.rows = chain((row,), self.rows)
                return
            compiled = self.rules[place]
            drawn = self.drawn.get((place, compiled.record(row))) if self.drawn else None
            yield Owed(compiled, row, entitlement(compiled, row, drawn))

    def lines(self, totals: Totals) -> Iterator[Entitlement]:
        """What is owed, each line counted into the totals. Read once, to the end."""
        for one in self.holding():
            if one.line.is_owed:
                totals.add(one.line)
                yield one.line

    def uncovered(self, totals: Totals) -> Iterator[Uncovered]:
        """What no rule gives anything, and what cannot be told of a rule, each counted into the totals; read after the lines."""
        for row in self.rows:
            for one in lacking(self.rules, row, self.drawn, self.asked) if row["place"] == len(self.rules) else ():
                totals.lacks(one)
                yield one


def entitlement(compiled: CompiledRule, row: Row, drawn: Drawn | None = None) -> Entitlement:
    """The line that a rule's row says, and what its pot makes of it."""
    rule = compiled.rule
    sums = compiled.sums(row)
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
        sums=sums if drawn is None else drawn.sums or dict.fromkeys(sums, 0),
        drawn=drawn,
    )
