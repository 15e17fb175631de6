"""Random counties and plans, small and crowded: dates lie on and beside the same few days, so that they meet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, TypeVar

from facts import LEVELS, Admission, Annual, Certificate, County, Enterprise, Event, Indicator, Match, Plan, Rule, Statistic
from hypothesis import strategies as st
from stdnum.cn import uscc

from hte_cli.policy.plan import EVENT_KINDS, GRADES, OCCASIONS

T = TypeVar("T")
K = TypeVar("K")

YEARS = range(2021, 2028)
HINGES = (
    *(date(year, month, day) for year in YEARS for month, day in ((1, 1), (12, 31))),
    *(date(year, 6, 30) for year in (2022, 2023, 2025)),
    date(2024, 2, 29),
    date(2023, 2, 28),
    date(2027, 2, 28),
)
FIGURES = ("revenue", "rd_spending", "staff", "rd_staff")
SUMS = (0, 1, 3, 99, 12_345, 9_999_999, 10_000_000, 100_000_000_01)
FIGURE_VALUES = (0, 1, 2, 3, 100)
RATIOS = ("0.5", "50%", "1:0.5", "1/3", "2/3", "0.333333", "1", "1:3")


def code(number: int) -> str:
    """A unified social credit code with its check character."""
    body = f"91652722MA{number:07d}"
    return body + uscc.calc_check_digit(body)


def years_later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | strategy


def distinct(strategy: st.SearchStrategy[T], key: Callable[[T], Any], most: int, least: int = 0) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(strategy, unique_by=key, min_size=least, max_size=most).map(tuple)


@st.composite
def day_pools(draw: st.DrawFn) -> st.SearchStrategy[date]:
    """Days of one county: a few, each with the day before, the day after, and the same day three years on."""
    some = draw(st.lists(st.sampled_from(HINGES), min_size=1, max_size=4, unique=True))
    pool = {day + timedelta(apart) for hinge in some for day in (hinge, years_later(hinge, 3)) for apart in (-1, 0, 1)}
    return st.sampled_from(sorted(pool))


@st.composite
def enterprises(draw: st.DrawFn, days: st.SearchStrategy[date]) -> tuple[Enterprise, ...]:
    made = []
    for number in range(draw(st.integers(1, 3))):
        name = f"精河第{number}企业"
        coded = code(number) if draw(st.booleans()) else None
        moves = draw(st.booleans())
        left = draw(maybe(days)) if moves else None
        made.append(
            Enterprise(
                key=coded or name,
                name=name,
                uscc=coded,
                joined_on=draw(maybe(days)) if moves else None,
                left_on=left,
                left_why=draw(maybe(st.sampled_from(("moved", "dissolved", "merged")))) if left else None,
            )
        )
    return tuple(made)


@st.composite
def certificates(draw: st.DrawFn, owners: st.SearchStrategy[str], days: st.SearchStrategy[date]) -> Certificate:
    scheme = draw(st.sampled_from(("hte", "hte", "hte", "tech-sme")))
    issued = draw(days)
    usual = years_later(issued, 3) if scheme == "hte" else date(issued.year, 12, 31)
    until = draw(st.sampled_from((usual, usual, usual - timedelta(1), issued)) | days)
    revoked = draw(maybe(st.sampled_from((issued, issued + timedelta(1), until, until + timedelta(1))) | days)) if draw(
        st.integers(0, 2)
    ) == 0 else None
    return Certificate(
        scheme=scheme,
        number=f"N{draw(st.integers(0, 30)):02d}",
        enterprise=draw(owners),
        issued_on=issued,
        valid_until=max(until, issued),
        occasion=draw(st.sampled_from((None, None, None, *OCCASIONS))),
        revoked_on=revoked,
    )


def events(owners: st.SearchStrategy[str], days: st.SearchStrategy[date]) -> st.SearchStrategy[Event]:
    sums = maybe(st.sampled_from(SUMS) | st.integers(0, 10**12))
    return st.builds(
        Event,
        enterprise=owners,
        kind=st.sampled_from(("listing", "platform", *EVENT_KINDS)),
        on=days,
        title=st.sampled_from(("", "A", "b", "平台", "創新")),
        grade=maybe(st.sampled_from(GRADES)),
        region=sums,
        prefecture=sums,
    )


def annuals(owners: st.SearchStrategy[str]) -> st.SearchStrategy[Annual]:
    figure = maybe(st.sampled_from(FIGURE_VALUES))
    return st.builds(
        Annual,
        enterprise=owners,
        year=st.sampled_from(YEARS),
        above_scale=maybe(st.booleans()),
        revenue=figure,
        rd_spending=figure,
        staff=figure,
        rd_staff=figure,
    )


@st.composite
def counties(draw: st.DrawFn) -> County:
    """A county with one to three enterprises, whose records crowd around the same days."""
    days = draw(day_pools())
    firms = draw(enterprises(days))
    owners = st.sampled_from([e.key for e in firms])
    statistics = st.builds(Statistic, st.sampled_from(("above-scale", "other")), days, st.integers(0, 12))
    return County(
        enterprises=firms,
        certificates=draw(distinct(certificates(owners, days), lambda c: (c.scheme, c.number), 6)),
        events=draw(distinct(events(owners, days), lambda e: (e.enterprise, e.kind, e.on, e.title), 6)),
        annuals=draw(distinct(annuals(owners), lambda a: (a.enterprise, a.year), 6)),
        statistics=draw(distinct(statistics, lambda s: (s.id, s.as_of), 4)),
        admissions=draw(distinct(st.builds(Admission, owners, days), lambda a: (a.enterprise, a.on), 4)),
    )


@st.composite
def rules(draw: st.DrawFn, rule_id: str, kind: str, valid: tuple[date, date] | None) -> Rule:
    """A rule of any shape that a plan may state."""
    when: dict[str, Any] = {}
    if kind == "certification":
        when = {"certification": draw(st.sampled_from(("hte", "hte", "tech-sme"))), "occasion": draw(maybe(st.sampled_from(OCCASIONS)))}
    elif kind == "event":
        grades = st.lists(st.sampled_from(GRADES), min_size=1, max_size=3, unique=True).map(tuple)
        when = {"event": draw(st.sampled_from(("listing", "platform", *EVENT_KINDS))), "grades": draw(maybe(grades))}
    else:
        when = {"annual": draw(st.sampled_from(FIGURES))}
    picky = draw(st.integers(0, 2)) == 0
    return Rule(
        id=rule_id,
        pay=draw(payments(kind)),
        **when,
        in_force=draw(st.sampled_from((None, None, "hte", "tech-sme"))),
        above_scale=draw(maybe(st.booleans())) if picky else None,
        bands=draw(st.dictionaries(st.sampled_from(FIGURES), bands(), max_size=2)) if picky else {},
        once=draw(st.booleans()),
        on_request=draw(st.integers(0, 3)) == 0,
        valid=valid,
    )


@st.composite
def bands(draw: st.DrawFn) -> tuple[int | None, int | None]:
    low, high = sorted(draw(st.lists(st.sampled_from(FIGURE_VALUES), min_size=2, max_size=2, unique=True)))
    return draw(st.sampled_from(((low, high), (low, None), (None, high))))


def payments(kind: str) -> st.SearchStrategy[dict[str, int | Match | None]]:
    amount: st.SearchStrategy[int | Match | None] = maybe(st.sampled_from((10_000_000, 5_000_000, 12_345_678, 1)))
    county = amount
    if kind == "event":
        county |= st.builds(Match, st.sampled_from(("region", "prefecture")), st.sampled_from(RATIOS))
    return st.fixed_dictionaries({}, optional={"region": amount, "prefecture": amount, "county": county}).flatmap(
        lambda pay: st.just(pay) if pay else county.map(lambda one: {LEVELS[2]: one})
    )


@st.composite
def indicators(draw: st.DrawFn, years: range) -> tuple[Indicator, ...]:
    """One indicator of each shape, each with targets for some of the years."""
    whole = st.integers(0, 4).map(Fraction)
    share = st.sampled_from((Fraction(1, 5), Fraction(1, 2), Fraction(9, 10), Fraction(1), Fraction(0), Fraction(1, 3)))

    def targets(values: st.SearchStrategy[Fraction]) -> dict[int, Fraction]:
        return draw(st.dictionaries(st.sampled_from(years), values, min_size=1))

    return (
        Indicator("hte", targets(whole), in_force="hte"),
        Indicator("tech-sme", targets(whole), in_force="tech-sme"),
        Indicator("above", targets(whole), in_force="hte", above_scale=True),
        Indicator("above-share", targets(share), of="above", statistic="above-scale"),
        Indicator("pool", targets(whole), reserve=True),
        Indicator("pool-share", targets(share), of="pool", statistic="above-scale"),
        Indicator("renewal", targets(share), renewed="hte"),
    )


@st.composite
def plans(draw: st.DrawFn, *, most_rules: int = 3) -> tuple[Plan, ...]:
    """One plan, or two: side by side, or the second taking over from the first."""
    first, middle, last = date(2021, 1, 1), draw(st.sampled_from((date(2024, 1, 1), date(2023, 12, 31), date(2024, 3, 1)))), date(2028, 1, 1)
    periods = draw(st.sampled_from((((first, last),), ((first, middle), (middle, last)), ((first, last), (first, last)))))
    return tuple(draw(whole_plans(f"plan-{n}", period, most_rules)) for n, period in enumerate(periods))


@st.composite
def whole_plans(draw: st.DrawFn, plan_id: str, period: tuple[date, date], most_rules: int) -> Plan:
    made: list[Rule] = []
    for number in range(draw(st.integers(1, most_rules))):
        kind = draw(st.sampled_from(("certification", "event", "event", "annual")))
        turns: list[tuple[date, date] | None] = [None]
        if draw(st.integers(0, 2)) == 0:
            hinge = draw(st.sampled_from((date(2022, 1, 1), date(2022, 12, 31), date(2024, 2, 29), date(2025, 6, 30))))
            turns = draw(st.sampled_from(([(date(2021, 6, 30), hinge)], [(date(2021, 1, 1), hinge), (hinge, date(2027, 1, 1))])))
        made += [draw(rules(f"rule-{number}", kind, turn)) for turn in turns]
    years = range(period[0].year, (period[1] - timedelta(1)).year + 1)
    return Plan(plan_id, period, tuple(made), draw(indicators(years)))
