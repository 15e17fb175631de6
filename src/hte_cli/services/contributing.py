"""What stands behind each indicator's figure on a day: enterprise by enterprise, with the record that makes it count."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection

from hte_cli.policy.indicators.indicators_sql import behind, statistic
from hte_cli.policy.plan import Indicator, Plan
from hte_cli.policy.rules.rules_sql import scheme_years
from hte_cli.store.reading import rows
from hte_cli.values.figures import Contributor


def contributors(connection: Connection, plan: Plan, indicator: Indicator, day: date) -> tuple[Contributor, ...]:
    """The enterprises behind the figure, by key: of a count those counted, of a renewal rate those due, each renewed or not.

    A share has those of its count, and the statistic as a contributor without a key.
    """
    of, found = indicator.of, list[Contributor]()
    if of.share_of is not None:
        counted = next(one for one in plan.indicators if one.id == of.share_of)
        found += contributors(connection, plan, counted, day)
    if of.statistic is not None:
        found += [Contributor("", of.statistic, str(row["value"])) for row in rows(connection, statistic(of.statistic, day))]
    found += _behind(connection, plan, indicator, day)
    return tuple(sorted(found, key=lambda one: (one.key, one.evidence)))


def _behind(connection: Connection, plan: Plan, indicator: Indicator, day: date) -> Iterable[Contributor]:
    """Those whose records stand behind the figure itself; of a count each enterprise once."""
    statement = behind(indicator.of, scheme_years([plan]), day)
    if statement is None:
        return ()
    told = [Contributor(row["key"], row["enterprise"], row["evidence"], bool(row["counts"])) for row in rows(connection, statement)]
    return told if indicator.unit != "count" else {one.key: one for one in told}.values()
