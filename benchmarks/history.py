"""What the nation's enterprises did: certificates, events, annual figures. The same every time.

`codes` are (code, day of registration) of each enterprise; rows come in the order of the store's columns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from random import Random

Codes = Sequence[tuple[str, str]]
Row = tuple[object, ...]

LAST_YEAR = 2025
EVENTS = (
    ("listing", "主板上市", (None,)),
    ("relocation", "整体迁入", (None,)),
    ("platform", "企业技术创新中心", ("national", "region", "prefecture", None)),
    ("talent", "国家创新人才推进计划", ("national", "region")),
    ("prize", "科学技术进步奖", ("national", "region", "prefecture")),
)


def certificates(codes: Codes) -> Iterator[Row]:
    """Two for each enterprise on average: of five enterprises one holds none, one holds one, … one holds four."""
    random, serials = Random("certificates"), Counter[str]()
    counts: list[int] = []
    for code, _registered in codes:
        if not counts:
            counts = random.sample(range(5), 5)
        n = counts.pop()
        of_hte = random.randint(0, n)
        yield from _certified(random, serials, code, of_hte)
        yield from _registered_each_year(random, serials, code, n - of_hte)


def certain(codes: Codes) -> Iterator[Row]:
    """One certificate of 2024 for each, its occasion stated; every third renews one of 2021."""
    for i, (code, _registered) in enumerate(codes):
        day = f"{1 + i % 28:02d}"
        if i % 3 == 0:
            yield ("hte", f"GR202165{i:06d}", code, f"2021-11-{day}", f"2024-11-{day}", "first")
        occasion = "renewal" if i % 3 == 0 else "first"
        yield ("hte", f"GR202465{i:06d}", code, f"2024-11-{day}", f"2027-11-{day}", occasion)


def _certified(random: Random, serials: Counter[str], code: str, n: int) -> Iterator[Row]:
    """`n` certificates, the last one of the recent years: mostly three years apart, one in ten after a lapse.

    Seven in ten state the occasion; one first certificate in five continues one from before the records began.
    """
    years = [random.randint(LAST_YEAR - 5, LAST_YEAR)]
    for _ in range(n - 1):
        years.insert(0, years[0] - (3 if random.random() < 0.9 else random.randint(4, 5)))
    for i, year in enumerate(years[:n]):
        begins = "renewal" if random.random() < 0.2 else "first"
        occasion = begins if not i else "renewal" if year == years[i - 1] + 3 else "relapse"
        issued = date(year, random.randint(9, 12), random.randint(1, 28))
        revoked = None
        if random.random() < 0.02:
            revoked = issued if random.random() < 0.1 else issued.replace(year=year + random.randint(1, 2))
        stated = occasion if random.random() < 0.7 else None
        number = _numbered(serials, f"GR{year}{code[2:4]}")
        until = issued.replace(year=year + 3)
        yield ("hte", number, code, str(issued), str(until), stated, revoked and str(revoked), revoked and str(revoked))


def _registered_each_year(random: Random, serials: Counter[str], code: str, n: int) -> Iterator[Row]:
    """`n` yearly numbers in a row, the last one of the recent years."""
    last = random.randint(LAST_YEAR - 3, LAST_YEAR)
    for year in range(last - n + 1, last + 1):
        day = date(year, random.randint(5, 10), random.randint(1, 28))
        number = _numbered(serials, f"{year}{code[2:8]}{'A' if day.month > 5 else '0'}{random.choice('0AB')}")
        yield ("tech-sme", number, code, str(day), f"{year}-12-31", None, None, None)


def _numbered(serials: Counter[str], start: str) -> str:
    serials[start] += 1
    return f"{start}{serials[start]:06d}"


def events(codes: Codes) -> Iterator[Row]:
    """One enterprise in a hundred has one; four sums in five that the prefecture paid are recorded."""
    random = Random("events")
    for code, _registered in codes[::100]:
        kind, title, grades = random.choice(EVENTS)
        day = date(random.randint(LAST_YEAR - 3, LAST_YEAR), random.randint(1, 12), random.randint(1, 28))
        paid = random.randint(1, 500) * 1_000_001 if kind not in ("listing", "relocation") and random.random() < 0.8 else None
        yield (code, kind, str(day), title, random.choice(grades), paid)


def annuals(codes: Codes) -> Iterator[Row]:
    """Four recent years of one enterprise in ten; one record in ten does not say whether it is above scale."""
    random = Random("annuals")
    for code, _registered in codes[::10]:
        for year in range(LAST_YEAR - 3, LAST_YEAR + 1):
            above = None if random.random() < 0.1 else random.random() < 0.3
            revenue = random.randint(100, 90_000) * 1_000_000
            spending = revenue * random.randint(1, 12) // 100 if random.random() < 0.7 else None
            staff = random.randint(5, 900)
            yield (code, year, above, revenue, spending, staff, staff * random.randint(5, 40) // 100)


def reserves(codes: Codes) -> Iterator[Row]:
    """One enterprise in fifty was admitted, some twice."""
    random = Random("reserves")
    for code, _registered in codes[::50]:
        for year in sorted({random.randint(LAST_YEAR - 3, LAST_YEAR) for _ in range(random.choice((1, 1, 1, 2)))}):
            yield (code, f"{year}-{random.randint(1, 12):02d}-15", "科技型中小企业")


def statistics(n: int) -> Iterator[Row]:
    """How many enterprises are above scale at each year's end."""
    for year in range(LAST_YEAR - 3, LAST_YEAR + 1):
        yield ("above-scale", f"{year}-12-31", max(n * (year - 2000) // 100, 1))
