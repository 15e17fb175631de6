"""Random counties and plans, small and crowded: dates lie on and beside the same few days, so that they meet.

Every record is rolled from a few bytes, which Hypothesis draws and shrinks: the first of each list of choices is the
plainest, and much is drawn in little time.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations
from typing import Any, TypeVar

from facts import Admission, Annual, Certificate, County, Enterprise, Event, Indicator, Match, Plan, Rule, Statistic
from hypothesis import strategies as st
from stdnum.cn import uscc

T = TypeVar("T")

OCCASIONS = ("first", "renewal", "relapse")
KINDS = ("listing", "listing", "listing", "platform", "platform", "prize")
GRADES = ("national", "region", "prefecture", "county")
FIGURES = ("revenue", "rd_spending", "staff", "rd_staff")
YEARS = range(2021, 2028)
HINGES = (
    date(2022, 12, 31),
    date(2024, 2, 29),
    date(2023, 1, 1),
    date(2023, 6, 30),
    date(2023, 2, 28),
    date(2021, 6, 30),
    date(2024, 12, 31),
)
PAID = (100_000, None, 0, 1, 3, 99, 9_999_999, 10_000_001, 100_000_000_01)
RATIOS = {
    "0.5": Fraction(1, 2),
    "1:0.5": Fraction(1, 2),
    "50%": Fraction(1, 2),
    "1/3": Fraction(1, 3),
    "2/3": Fraction(2, 3),
    "3:1": Fraction(1, 3),
    "0.333333": Fraction(333_333, 1_000_000),
    "0.333333333333333": Fraction(333_333_333_333_333, 10**15),
    "1": Fraction(1),
}
FIGURE_VALUES = (None, 0, 1, 2, 3, 100)


def code(number: int) -> str:
    """A unified social credit code with its check character."""
    body = f"91652722MA{number:07d}"
    return body + str(uscc.calc_check_digit(body))


def years_later(day: date, years: int) -> date:
    """The same day, 28 February for 29 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


class Rolls:
    """Choices made by bytes, one after the other; the first choice where they run out."""

    def __init__(self, rolled: bytes) -> None:
        self._bytes = iter(rolled)

    def number(self, most: int) -> int:
        """0 to `most` inclusive, at most 255."""
        return next(self._bytes, 0) % (most + 1)

    def of(self, choices: Sequence[T]) -> T:
        return choices[self.number(len(choices) - 1)]

    def once_in(self, times: int) -> bool:
        return self.number(times - 1) == times - 1

    def some(self, choices: Sequence[T]) -> tuple[T, ...]:
        """One to all of the choices."""
        return tuple(dict.fromkeys(self.of(choices) for _i in range(self.number(2) + 1)))


def rolled(size: int) -> st.SearchStrategy[bytes]:
    return st.binary(min_size=size, max_size=size)


def distinct(records: Iterator[T], key: Callable[[T], Hashable]) -> tuple[T, ...]:
    return tuple({key(record): record for record in records}.values())


def day_pool(r: Rolls) -> list[date]:
    """Days of one county: a few, each with the day before, the day after, and the same three years on."""
    hinges = r.some(HINGES)
    return sorted({day + timedelta(apart) for hinge in hinges for day in (hinge, years_later(hinge, 3)) for apart in (-1, 0, 1)})


def enterprise(r: Rolls, number: int, days: Sequence[date]) -> Enterprise:
    name = f"精河第{number}企业"
    coded = code(number) if r.once_in(2) else None
    moves = r.once_in(4)
    left = r.of((None, *days)) if moves else None
    return Enterprise(
        key=coded or name,
        name=name,
        uscc=coded,
        joined_on=r.of((None, *days)) if moves and r.once_in(2) else None,
        left_on=left,
        left_why=r.of((None, "moved", "dissolved", "merged")) if left else None,
    )


def certificate(r: Rolls, place: int, owners: Sequence[str], days: Sequence[date]) -> Certificate:
    scheme = r.of(("hte", "hte", "hte", "tech-sme"))
    issued = r.of(days)
    usual = years_later(issued, 3) if scheme == "hte" else date(issued.year, 12, 31)
    until = max(issued, r.of((usual, usual, usual, usual - timedelta(1), issued, r.of(days))))
    revoked = (*(None,) * 10, issued - timedelta(1), issued, issued + timedelta(1), until, until + timedelta(1), r.of(days))
    return Certificate(
        scheme=scheme,
        number=f"N{r.number(9)}{place}",
        enterprise=r.of(owners),
        issued_on=issued,
        valid_until=until,
        occasion=r.of((None, None, None, *OCCASIONS)),
        revoked_on=r.of(revoked),
    )


def event(r: Rolls, place: int, owners: Sequence[str], days: Sequence[date]) -> Event:
    return Event(
        enterprise=r.of(owners),
        kind=r.of(KINDS),
        on=r.of(days),
        title=r.of(("", f"A{place}", f"b{place}", f"平台{place}", f"創新{place}")),
        grade=r.of((None, *GRADES)),
        region=r.of(PAID),
        prefecture=r.of((*PAID, r.number(255) * 1_000_003 + r.number(255))),
    )


def annual(r: Rolls, place: int, owners: Sequence[str]) -> Annual:
    revenue, rd_spending, staff, rd_staff = (r.of(FIGURE_VALUES) for _figure in FIGURES)
    return Annual(r.of(owners), YEARS[(r.number(6) + place) % len(YEARS)], r.of((None, True, False)), revenue, rd_spending, staff, rd_staff)


def counties() -> st.SearchStrategy[County]:
    """A county of one to three enterprises."""

    def county(drawn: tuple[bytes, list[bytes], list[bytes], list[bytes], list[bytes], list[bytes]]) -> County:
        pool, firms, certs, happened, years, rest = drawn
        days = day_pool(Rolls(pool))
        enterprises = tuple(enterprise(Rolls(r), i, days) for i, r in enumerate(firms))
        owners = [e.key for e in enterprises]
        ids = ("above-scale", "above-scale", "other")
        statistics = (Statistic(r.of(ids), r.of((r.of(days), date(r.of(days).year, 12, 31))), r.number(12)) for r in map(Rolls, rest))
        admissions = (Admission(r.of(owners), r.of(days)) for r in map(Rolls, rest))
        return County(
            enterprises,
            distinct((certificate(Rolls(r), i, owners, days) for i, r in enumerate(certs)), lambda c: (c.scheme, c.number)),
            distinct((event(Rolls(r), i, owners, days) for i, r in enumerate(happened)), lambda e: (e.enterprise, e.kind, e.on, e.title)),
            distinct((annual(Rolls(r), i, owners) for i, r in enumerate(years)), lambda a: (a.enterprise, a.year)),
            distinct(statistics, lambda s: (s.id, s.as_of)),
            distinct(admissions, lambda a: (a.enterprise, a.on)),
        )

    return st.tuples(
        rolled(4),
        st.lists(rolled(6), min_size=1, max_size=3),
        st.lists(rolled(9), min_size=3, max_size=12),
        st.lists(rolled(10), min_size=3, max_size=12),
        st.lists(rolled(7), min_size=3, max_size=10),
        st.lists(rolled(5), min_size=1, max_size=6),
    ).map(county)


def busy_year(county: County, which: int) -> int:
    """A year in which something was issued or happened; the more, the likelier."""
    days = (*(c.issued_on for c in county.certificates), *(e.on for e in county.events), *(date(a.year, 12, 31) for a in county.annuals))
    years = sorted(day.year for day in days)
    return years[which % len(years)]


def busy_day(county: County, which: int) -> date:
    """A day that counts for an indicator, one beside it, or the end of its year."""
    days = [c.valid_until for c in county.certificates for _twice in range(2)]
    days += [c.issued_on for c in county.certificates] + [s.as_of for s in county.statistics] + [a.on for a in county.admissions]
    day = sorted(days)[which // 6 % len(days)]
    return (day, date(day.year, 12, 31), day, date(day.year, 12, 31), day - timedelta(1), day + timedelta(1))[which % 6]


def band(r: Rolls) -> tuple[int | None, int | None]:
    low, high = r.of(((1, 3), (0, 1), (2, 100), (3, 101)))
    return r.of(((low, high), (low, None), (None, high)))


def amount(r: Rolls, level: str, kind: str) -> int | Match | None:
    if kind == "event" and level == "county" and not r.once_in(3):
        written = r.of(tuple(RATIOS))
        return Match(r.of(("prefecture", "region")), RATIOS[written], written)
    return r.of((10_000_000, None, 5_000_000, 12_345_678, 1))


def rule(r: Rolls, rule_id: str, kind: str, valid: tuple[date, date] | None) -> Rule:
    """A rule of any shape that a plan may state."""
    when: dict[str, Any] = {"annual": r.of(FIGURES[:2])}
    if kind == "certification":
        when = {"certification": r.of(("hte", "hte", "hte", "tech-sme")), "occasion": r.of((None, *OCCASIONS))}
    elif kind == "event":
        when = {"event": r.of(KINDS), "grades": r.some(GRADES) if r.once_in(4) else None}
    picky = r.once_in(4)
    return Rule(
        id=rule_id,
        pay={level: amount(r, level, kind) for level in r.some(("county", "county", "county", "prefecture", "region"))},
        **when,
        in_force=r.of((None, None, None, None, None, "hte", "hte", "tech-sme")),
        above_scale=r.of((None, True, False)) if picky else None,
        bands={figure: band(r) for figure in r.some(FIGURES)} if picky and r.once_in(2) else {},
        once=r.once_in(2),
        on_request=r.once_in(4),
        valid=valid,
        benefit=r.of((None, None, "one", "one", "two")),
    )


HINGE_OF_VERSIONS = (date(2023, 1, 1), date(2022, 12, 31), date(2024, 2, 29), date(2025, 6, 30))


def versions(r: Rolls, rule_id: str) -> list[Rule]:
    """A rule for the plan's whole period, for some days, or twice under one id in periods that follow each other."""
    kind = r.of(("certification", "certification", "event", "event", "event", "annual"))
    hinge = r.of(HINGE_OF_VERSIONS)
    one, two = (date(2021, 6, 30), hinge), (hinge, date(2027, 1, 1))
    choices: tuple[list[tuple[date, date] | None], ...] = ([None], [None], [None], [None], [one, two], [one, two], [two])
    return [rule(r, rule_id, kind, valid) for valid in r.of(choices)]


def future_rules(valid: tuple[date, date]) -> st.SearchStrategy[tuple[Rule, ...]]:
    """Rules for these days, under the ids that `plans` gives."""

    def some(drawn: list[bytes]) -> tuple[Rule, ...]:
        kinds = ("event", "certification", "annual")
        return tuple(rule(Rolls(r[1:]), f"rule-{i}", kinds[r[0] % 3], valid) for i, r in enumerate(drawn))

    return st.lists(rolled(40), min_size=1, max_size=3).map(some)


def targets(r: Rolls, years: range, values: Sequence[Fraction]) -> dict[int, Fraction]:
    return {year: r.of(values) for year in years if year != years[-1] or not r.once_in(4)}


WHOLE = tuple(map(Fraction, range(4)))
SHARES = tuple(map(Fraction, ("1/5", "9/10", "1/2", "1", "0", "1/3")))


def indicators(r: Rolls, years: range) -> tuple[Indicator, ...]:
    """One indicator of each shape, each with targets for some of the years."""
    return (
        Indicator("hte", targets(r, years, WHOLE), in_force="hte"),
        Indicator("tech-sme", targets(r, years, WHOLE), in_force="tech-sme"),
        Indicator("above", targets(r, years, WHOLE), in_force="hte", above_scale=True),
        Indicator("above-share", targets(r, years, SHARES), of="above", statistic="above-scale"),
        Indicator("pool", targets(r, years, WHOLE), reserve=True),
        Indicator("pool-share", targets(r, years, SHARES), of="pool", statistic="above-scale"),
        Indicator("renewal", targets(r, years, SHARES), renewed="hte"),
    )


def plan(plan_id: str, period: tuple[date, date], rules: Sequence[bytes], aims: bytes) -> Plan:
    years = range(period[0].year, (period[1] - timedelta(1)).year + 1)
    made = [one for i, r in enumerate(rules) for one in versions(Rolls(r), f"rule-{i}")]
    return Plan(plan_id, period, tuple(made), indicators(Rolls(aims), years))


def meet(some: Sequence[Plan]) -> bool:
    """Whether two plans give one benefit for one day, which no store may hold."""
    return any(
        (a.benefit or a.id, a.certification, a.event, a.annual) == (b.benefit or b.id, b.certification, b.event, b.annual)
        and max((a.valid or one.period)[0], (b.valid or other.period)[0]) < min((a.valid or one.period)[1], (b.valid or other.period)[1])
        for one, other in combinations(some, 2)
        for a in one.rules
        for b in other.rules
    )


def apart(some: Sequence[Rule], word: str) -> tuple[Rule, ...]:
    """The rules with names of their own, also for their benefits."""
    return tuple(replace(r, id=f"{word}-{r.id}", benefit=f"{word}-{r.benefit}" if r.benefit else None) for r in some)


def plans(most_rules: int = 3) -> st.SearchStrategy[tuple[Plan, ...]]:
    """One plan, or two: side by side, or the second taking over from the first."""
    first, last = date(2021, 1, 1), date(2028, 1, 1)
    turn, early = date(2024, 3, 1), date(2023, 12, 31)
    side_by_side = (first, last), (first, last)
    choices = (
        side_by_side[:1],
        side_by_side[:1],
        side_by_side[:1],
        side_by_side,
        ((first, turn), (turn, last)),
        ((first, early), (early, last)),
    )

    def some(drawn: tuple[int, list[tuple[list[bytes], bytes]]]) -> tuple[Plan, ...]:
        which, bodies = drawn
        made = tuple(plan(f"plan-{i}", period, *bodies[i]) for i, period in enumerate(choices[which]))
        return made if not meet(made) else (made[0], replace(made[1], rules=apart(made[1].rules, "other")))

    body = st.tuples(st.lists(rolled(40), min_size=min(2, most_rules), max_size=most_rules), rolled(64))
    return st.tuples(st.integers(0, len(choices) - 1), st.lists(body, min_size=2, max_size=2)).map(some)
