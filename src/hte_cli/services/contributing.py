"""What stands behind each indicator's figure on a day: enterprise by enterprise, with the record that makes it count."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection, String, cast, select

from hte_cli.models import ANNUAL, ENTERPRISE, RESERVE
from hte_cli.policy.indicators_sql import Renewals, holders, statistic
from hte_cli.policy.plan import Count, Indicator, Plan
from hte_cli.policy.rules_sql import scheme_years
from hte_cli.store.reading import rows
from hte_cli.values.figures import Contributor


def contributors(connection: Connection, plan: Plan, indicator: Indicator, day: date) -> tuple[Contributor, ...]:
    """The enterprises behind the figure, by key: of a count those counted, of a renewal rate those due, each renewed or not.

    A share has those of its count, and the statistic as a contributor without a key.
    """
    if indicator.count is not None:
        found = _counted(connection, indicator.count, day)
    elif indicator.ratio is not None and indicator.ratio.renewed:
        found = _due(connection, indicator.ratio.renewed, scheme_years([plan])[indicator.ratio.renewed], day)
    else:
        found = _shared(connection, plan, indicator, day)
    return tuple(sorted(found, key=lambda one: (one.key, one.evidence)))


def _counted(connection: Connection, count: Count, day: date) -> Iterator[Contributor]:
    if count.in_force is None:
        yield from _admitted(connection, day)
        return
    a = ANNUAL.c
    above = {row["enterprise"] for row in rows(connection, select(a.enterprise).where(a.year == day.year, a.above_scale.is_(True)))}
    held = {row["key"]: row for row in rows(connection, holders(count.in_force, day, day))}
    for key, row in held.items():
        if count.where is None or key in above:
            yield Contributor(key, row["enterprise"], row["number"])


def _admitted(connection: Connection, day: date) -> Iterator[Contributor]:
    r, e = RESERVE.c, ENTERPRISE.c
    columns = (r.enterprise, e.name, cast(r.on, String).label("on"))
    found: dict[str, Contributor] = {}
    for row in rows(
        connection, select(*columns).select_from(RESERVE.join(ENTERPRISE, e.key == r.enterprise)).where(r.on <= day).order_by(r.on)
    ):
        found.setdefault(row["enterprise"], Contributor(row["enterprise"], row["name"], row["on"]))
    yield from found.values()


def _due(connection: Connection, scheme: str, years: int, day: date) -> Iterator[Contributor]:
    renewals = Renewals(scheme, years, day)
    open_ = {row["number"] for row in rows(connection, renewals.open())}
    for row in rows(connection, renewals.due()):
        yield Contributor(row["key"], row["enterprise"], row["number"], row["number"] not in open_)


def _shared(connection: Connection, plan: Plan, indicator: Indicator, day: date) -> Iterator[Contributor]:
    ratio = indicator.ratio
    assert ratio is not None
    assert ratio.to is not None
    counted = next(one for one in plan.indicators if one.id == ratio.of)
    assert counted.count is not None
    yield from _counted(connection, counted.count, day)
    for row in rows(connection, statistic(ratio.to.statistic, day)):
        yield Contributor("", ratio.to.statistic, str(row["value"]))
