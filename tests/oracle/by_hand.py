"""One firm, its usual certificate, and what the program says of it: what the tests by hand begin with."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from facts import Certificate, County, Enterprise, Indicator, Plan, Rule
from storing import bench

from hte_cli.services.progress import report
from hte_cli.services.subsidies import calculate
from hte_cli.store.engine import Store
from hte_cli.values.results import Calculation, Gap

FIRM = Enterprise("甲", "甲公司")
PERIOD = (date(2021, 1, 1), date(2028, 1, 1))
ISSUED = date(2022, 10, 18)
LAST = date(2025, 10, 18)
TEN_WAN = 10_000_000
DAY = timedelta(1)


def day(text: str) -> date:
    return date.fromisoformat(text)


def certificate(issued: date, number: str = "A", until: date | None = None, **stated: object) -> Certificate:
    return Certificate("hte", number, FIRM.key, issued, until or issued.replace(year=issued.year + 3), **stated)  # type: ignore[arg-type]


def rewarding(*rules: Rule) -> tuple[Plan, ...]:
    return (Plan("plan", PERIOD, rules),)


def aiming(*indicators: Indicator) -> tuple[Plan, ...]:
    return (Plan("plan", PERIOD, (), indicators),)


LISTING = Rule("listing", {"county": TEN_WAN}, event="listing")
FIRST = Rule("first", {"county": TEN_WAN}, certification="hte", occasion="first")
ANY = Rule("any", {"county": TEN_WAN}, certification="hte")


def lines(
    store: Store, county: County, plans: tuple[Plan, ...], year: int
) -> tuple[list[tuple[str, str, dict[str, int | None]]], Calculation]:
    """(rule, evidence, sums) of the year, and the calculation with its totals."""
    with bench(store, county, plans) as workspace, calculate(workspace, year) as calculation:
        return [(line.rule, line.evidence, dict(line.sums)) for line in calculation.lines], calculation


def awards(store: Store, county: County, plans: tuple[Plan, ...], year: int) -> list[str]:
    """The evidence of the year's lines."""
    return [evidence for _rule, evidence, _sums in lines(store, county, plans, year)[0]]


def gap(store: Store, county: County, indicator: Indicator, on: date, *others: Indicator) -> Gap:
    with bench(store, county, aiming(indicator, *others)) as workspace:
        return report(workspace, on).gaps[0]


IN_FORCE = Indicator("hte", {2025: Fraction(1)}, in_force="hte")
