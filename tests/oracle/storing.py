"""A county of the oracle in a real store, and its plans as the program reads them.

One store serves a whole session: what an example writes is seen only by its own connection, and rolled back.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any

from facts import County, Indicator, Match, Rule
from facts import Plan as PlainPlan
from sqlalchemy import Connection

from hte_cli.policy.plan import Plan
from hte_cli.services.workspace import Workspace
from hte_cli.store.engine import Store
from hte_cli.store.journal import apply
from hte_cli.store.reading import key_of
from hte_cli.values.journal import Stamp
from hte_cli.values.names import name_key
from hte_cli.values.records import Change, Fields

STAMP = Stamp("clerk", "test", "2026-01-01T00:00:00", "0")

TABLES = {
    "enterprises": "enterprise",
    "certificates": "certification",
    "events": "event",
    "annuals": "annual",
    "statistics": "statistic",
    "admissions": "reserve",
}

SUMS = {"region": "region_fen", "prefecture": "prefecture_fen", "revenue": "revenue_fen", "rd_spending": "rd_spending_fen"}
"""The columns of the fields that are money."""


@dataclass(frozen=True)
class Opened:
    """A store whose one transaction is open already: everybody reads what it has written so far."""

    connection: Connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        yield self.connection


@dataclass(frozen=True)
class Bench(Workspace):
    """A workspace with plans that stand in no YAML."""

    given: tuple[Plan, ...] = ()

    def plans(self, connection: Connection) -> tuple[Plan, ...]:
        return self.given


@contextmanager
def bench(store: Store, county: County, plans: tuple[PlainPlan, ...]) -> Iterator[Bench]:
    """A workspace with the county and the plans, gone when the block ends."""
    with store.write() as connection:
        apply(connection, changes_of(county), STAMP)
        yield Bench(Opened(connection), given=tuple(map(model, plans)))  # type: ignore[arg-type]
        connection.rollback()


def changes_of(county: County) -> list[Change]:
    """The county's records as one command would write them."""
    found = []
    for some, table in TABLES.items():
        for record in getattr(county, some):
            image = _image(record)
            if table == "enterprise":
                image["name_key"] = name_key(str(image["name"]))
            found.append(Change(table, key_of(table, image), None, image))
    return found


def _image(record: Any) -> Fields:
    stated = {SUMS.get(f.name, f.name): getattr(record, f.name) for f in fields(record)}
    return {k: v.isoformat() if isinstance(v, date) else v for k, v in stated.items() if v is not None}


def model(plan: PlainPlan) -> Plan:
    """The plan as the loader would give it, from the YAML's own words."""
    data = {"plan": yaml_of(plan), "rules": [_rule(r) for r in plan.rules], "targets": [_indicator(i) for i in plan.indicators]}
    return Plan.model_validate({**data["plan"], "rules": data["rules"], "indicators": data["targets"]})


def yaml_of(plan: PlainPlan) -> dict[str, Any]:
    """plan.yaml."""
    return {
        "id": plan.id,
        "title": plan.id,
        "division": "652722",
        "period": _period(plan.period),
        "levels": {"region": "自治区", "prefecture": "自治州", "county": "县"},
        "schemes": {
            scheme: {"title": scheme, "valid": "year-end" if years is None else {"years": years}} for scheme, years in plan.years.items()
        },
    }


def _period(period: tuple[date, date]) -> dict[str, date]:
    return {"from": period[0], "until": period[1]}


def _rule(rule: Rule) -> dict[str, Any]:
    when = {"certification": rule.certification, "event": rule.event, "annual": rule.annual, "occasion": rule.occasion}
    when |= {"grade": list(rule.grades) if rule.grades is not None else None}
    require: dict[str, Any] = {"in_force": rule.in_force, "above_scale": rule.above_scale}
    for figure, (at_least, below) in rule.bands.items():
        sides = {"at_least": at_least, "below": below}
        require[figure] = {k: _yuan(v) if figure in SUMS else v for k, v in sides.items() if v is not None}
    return {
        "id": rule.id,
        "title": rule.id,
        "cite": {"clause": "一"},
        **({"valid": _period(rule.valid)} if rule.valid else {}),
        "when": {k: v for k, v in when.items() if v is not None},
        "require": {k: v for k, v in require.items() if v is not None},
        **({"once": "enterprise"} if rule.once else {}),
        **({"benefit": rule.benefit} if rule.benefit else {}),
        "show": "on-request" if rule.on_request else "always",
        "pay": {level: _amount(amount) for level, amount in rule.pay.items()},
    }


def _amount(amount: int | Match | None) -> object:
    if isinstance(amount, Match):
        return {"match": amount.level, "ratio": amount.written}
    return "unknown" if amount is None else _yuan(amount)


def _yuan(fen: int) -> Decimal:
    return Decimal(fen) / 100


def _indicator(indicator: Indicator) -> dict[str, Any]:
    body: dict[str, Any] = {"count": {"in_force": indicator.in_force}}
    if indicator.above_scale:
        body["count"]["where"] = "above_scale"
    if indicator.reserve:
        body = {"count": {"admitted": "reserve"}}
    if indicator.of:
        body = {"ratio": {"of": indicator.of, "to": {"statistic": indicator.statistic}}}
    if indicator.renewed:
        body = {"ratio": {"renewed": indicator.renewed}}
    targets = {year: f"{target.numerator}/{target.denominator}" for year, target in indicator.targets.items()}
    return {"id": indicator.id, "title": indicator.id, "cite": {"clause": "一"}, **body, "targets": targets}
