"""One enterprise's page: everything that is recorded of it, and what it is owed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from sqlalchemy import Connection, String, cast, select

from hte_cli.policy.plan import Plan, Rule
from hte_cli.policy.rules.rules_sql import compile_rules
from hte_cli.policy.rules.year_sql import Asked
from hte_cli.services.enterprises import find_enterprise
from hte_cli.services.lists import certificates, others
from hte_cli.services.owing import owed
from hte_cli.services.subsidies import own_level
from hte_cli.services.workspace import Workspace
from hte_cli.store.reading import rows, table_of
from hte_cli.values.listing import EnterprisePage, Filter
from hte_cli.values.results import Entitlement, Totals


def enterprise_page(workspace: Workspace, enterprise: str, day: date, *, private: bool = False) -> EnterprisePage:
    """One enterprise's page: identity, names, certificates with those in force on `day`, events, years, the pool.

    With `private` also whom to call and its bank account.
    """
    with workspace.store.read() as connection:
        found = find_enterprise(connection, enterprise)
        key = str(found["key"])
        plans = workspace.plans(connection)
        nothing = Filter()
        former = table_of("former_name").c
        names = select(former.name, cast(former.until, String).label("until")).where(former.enterprise == key)
        held = list(rows(connection, certificates(plans, key, nothing)))
        events, annual = (list(rows(connection, others(kind, key, nothing))) for kind in ("event", "annual"))
        subjects = {c["scheme"] for c in held} | {e["kind"] for e in events} | ({"annual"} if annual else set())
        today = day.isoformat()
        current = [c for c in held if c["issued_on"] <= today <= c["valid_until"] and not (c["revoked_on"] and c["revoked_on"] <= today)]
        here = str(found.get("joined_on", "")) <= today and not (found.get("left_on") and str(found["left_on"]) <= today)
        return EnterprisePage(
            enterprise=found,
            former_names=list(rows(connection, names.order_by(former.until, former.name))),
            certificates=held,
            events=events,
            annual=annual,
            reserve=list(rows(connection, others("reserve", key, nothing))),
            in_force=tuple(c["number"] for c in current),
            located=here,
            day=today,
            contact=next(rows(connection, others("contact", key, nothing)), None) if private else None,
            own_level=own_level(plans),
            awards=tuple(sorted(_awards(connection, plans, key, subjects), key=lambda line: line.on)),
        )


def _awards(connection: Connection, plans: Sequence[Plan], key: str, subjects: Collection[str]) -> Iterator[Entitlement]:
    """What the rules give the enterprise, whatever the year; only rules that look at one of the `subjects` can."""

    def concerns(rule: Rule) -> bool:
        when = rule.when
        return rule.show == "always" and (when.certification or when.event or when.kind) in subjects

    rules = compile_rules(plans, concerns)
    return owed(connection, plans, rules, Asked(None, key, range(len(rules)), uncovered=False)).lines(Totals())
