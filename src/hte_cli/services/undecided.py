"""What cannot be told of a year's rules, counted rule by rule: for rounds and for what is to be done."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from hte_cli.policy.plan import Plan
from hte_cli.policy.rules.rules_sql import compile_rules
from hte_cli.policy.rules.year_sql import Asked
from hte_cli.services.owing import awarded, owed
from hte_cli.values.results import Totals, Undecided


def undecided(connection: Connection, plans: Sequence[Plan], year: int, *, so_far: bool = False) -> list[Undecided]:
    """The rules that cannot be told of some records of the year (`so_far`: and of those before), by year and rule.

    Without those that give none of the office's own money, as none of it is at stake there.
    """
    rules = compile_rules(plans)
    places = {place for place in awarded(rules) if rules[place].may_be_untold}
    if not places:
        return []
    asked = Asked(year, None, places, uncovered=False, untold=True, so_far=so_far)
    found: dict[tuple[int, str], Totals] = {}
    for one in owed(connection, plans, rules, asked).uncovered(Totals()):
        found.setdefault((int(one.on[:4]), str(one.rule)), Totals()).lacks(one)
    return [Undecided(*place, totals.undecided, totals.at_most) for place, totals in sorted(found.items())]
