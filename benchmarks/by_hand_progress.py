"""The indicators of the plan that ships, by hand: `by_hand.py progress`."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

Answer = tuple[Fraction | None, int | None, int | None, str | None]
"""Actual, numerator, denominator, and why it cannot be told."""

TARGETS: dict[str, tuple[str, str, dict[int, Fraction]]] = {
    "hte": ("High-tech enterprises", "一㈢", {2022: Fraction(5), 2023: Fraction(8), 2024: Fraction(10), 2025: Fraction(12)}),
    "tech-sme": ("Technology SMEs", "一㈢", {2022: Fraction(10), 2023: Fraction(15), 2024: Fraction(18), 2025: Fraction(20)}),
    "above-scale-hte": ("High-tech enterprises above scale", "一㈢", {2025: Fraction(6)}),
    "above-scale-hte-share": ("Share of high-tech among enterprises above scale", "一㈢", {2025: Fraction(1, 5)}),
    "renewal-rate": ("Renewal rate", "二㈠5", dict.fromkeys(range(2022, 2026), Fraction(9, 10))),
    "reserve-pool": ("Enterprises admitted to the reserve pool", "二㈠4", {2025: Fraction(25)}),
}

IN_FORCE = """
SELECT count(DISTINCT c.enterprise) FROM certification AS c JOIN enterprise AS e ON e.key = c.enterprise
WHERE c.scheme = :scheme AND c.issued_on <= :day AND c.valid_until >= :day AND (c.revoked_on IS NULL OR c.revoked_on > :day)
  AND (e.joined_on IS NULL OR e.joined_on <= :day) AND (e.left_on IS NULL OR e.left_on > :day)
"""

ABOVE_SCALE = """
SELECT count(CASE WHEN a.above_scale THEN 1 END), count(CASE WHEN a.above_scale IS NULL THEN 1 END)
FROM (
    SELECT DISTINCT c.enterprise FROM certification AS c JOIN enterprise AS e ON e.key = c.enterprise
    WHERE c.scheme = 'hte' AND c.issued_on <= :day AND c.valid_until >= :day AND (c.revoked_on IS NULL OR c.revoked_on > :day)
      AND (e.joined_on IS NULL OR e.joined_on <= :day) AND (e.left_on IS NULL OR e.left_on > :day)
) AS held LEFT JOIN annual AS a ON a.enterprise = held.enterprise AND a.year = :year
"""

STATISTIC = """
SELECT value FROM statistic WHERE id = 'above-scale' AND as_of BETWEEN :year || '-01-01' AND :day ORDER BY as_of DESC LIMIT 1
"""

RENEWED = """
SELECT count(*), count(CASE WHEN EXISTS (
    SELECT 1 FROM certification AS n
    WHERE n.enterprise = c.enterprise AND n.scheme = 'hte' AND n.issued_on <= :day AND (n.revoked_on IS NULL OR n.revoked_on > :day)
      AND n.issued_on BETWEEN (substr(c.issued_on, 1, 4) + 3) || '-01-01' AND (substr(c.issued_on, 1, 4) + 3) || '-12-31') THEN 1 END)
FROM certification AS c JOIN enterprise AS e ON e.key = c.enterprise
WHERE c.scheme = 'hte' AND c.valid_until BETWEEN :year || '-01-01' AND :day
  AND (c.revoked_on IS NULL OR c.revoked_on > c.valid_until)
  AND (e.joined_on IS NULL OR e.joined_on <= c.valid_until) AND (e.left_on IS NULL OR e.left_on > c.valid_until)
"""

EXCLUDED = """
SELECT e.name, e.uscc, c.number, c.valid_until, CASE
    WHEN c.revoked_on <= c.valid_until THEN 'revoked'
    WHEN e.left_on <= c.valid_until THEN CASE WHEN e.left_why IN ('dissolved', 'merged') THEN e.left_why ELSE 'moved away' END
    ELSE 'not yet in the county' END
FROM certification AS c JOIN enterprise AS e ON e.key = c.enterprise
WHERE c.scheme = 'hte' AND c.valid_until BETWEEN :year || '-01-01' AND :day
  AND (c.revoked_on <= c.valid_until OR e.joined_on > c.valid_until OR e.left_on <= c.valid_until)
ORDER BY c.valid_until, c.number
"""

APPLIED = """
SELECT DISTINCT a.enterprise FROM application AS a JOIN enterprise AS e ON e.key = a.enterprise
WHERE a.scheme = :scheme AND a.filed_on <= :day AND (a.failed_on IS NULL OR a.failed_on > :day)
  AND (e.joined_on IS NULL OR e.joined_on <= :day) AND (e.left_on IS NULL OR e.left_on > :day)
  AND NOT EXISTS (
    SELECT 1 FROM certification AS c
    WHERE c.enterprise = a.enterprise AND c.scheme = a.scheme AND c.issued_on BETWEEN a.filed_on AND :day
      AND (c.revoked_on IS NULL OR c.revoked_on > c.issued_on))
"""

DUE = """
SELECT c.enterprise FROM certification AS c JOIN enterprise AS e ON e.key = c.enterprise
WHERE c.scheme = 'hte' AND c.valid_until BETWEEN :year || '-01-01' AND :year || '-12-31'
  AND (c.revoked_on IS NULL OR c.revoked_on > c.valid_until)
  AND (e.joined_on IS NULL OR e.joined_on <= c.valid_until) AND (e.left_on IS NULL OR e.left_on > c.valid_until)
  AND NOT EXISTS (
    SELECT 1 FROM certification AS n
    WHERE n.enterprise = c.enterprise AND n.scheme = 'hte' AND n.issued_on <= :year || '-12-31'
      AND (n.revoked_on IS NULL OR n.revoked_on > :year || '-12-31')
      AND n.issued_on BETWEEN (substr(c.issued_on, 1, 4) + 3) || '-01-01' AND (substr(c.issued_on, 1, 4) + 3) || '-12-31')
"""

RESERVE = 'SELECT count(DISTINCT enterprise) FROM reserve WHERE "on" <= :day'


def indicators(connection: sqlite3.Connection, day: str) -> Iterator[tuple[str, Any]]:
    """The document, key by key."""
    year = int(day[:4])
    ends = {y: answers(connection, f"{y}-12-31") for y in range(2022, min(year, 2026))}
    if year <= 2025:
        ends[year] = answers(connection, day)
    today = ends.get(year) or answers(connection, day)
    columns = ("enterprise", "uscc", "evidence", "on", "why")
    excluded = [dict(zip(columns, row, strict=True)) for row in connection.execute(EXCLUDED, {"year": str(year), "day": day})]
    yield "as_of", day
    yield "plan", "jinghe-2022-2025"
    left_out, waiting = {"renewal-rate": excluded}, applied(connection, day)
    yield "indicators", (told(i, year, today, ends, waiting.get(i), left_out.get(i, [])) for i in TARGETS)


def applied(connection: sqlite3.Connection, day: str) -> dict[str, int]:
    """How many enterprises have applied, of the indicators that this is said of."""

    def asked(statement: str, scheme: str = "hte") -> set[str]:
        return {key for (key,) in connection.execute(statement, {"scheme": scheme, "day": day, "year": day[:4]})}

    hte = asked(APPLIED)
    return {"hte": len(hte), "tech-sme": len(asked(APPLIED, "tech-sme")), "renewal-rate": len(hte & asked(DUE))}


def told(
    indicator: str, year: int, today: dict[str, Answer], ends: dict[int, dict[str, Answer]], waiting: int | None, excluded: list[Any]
) -> dict[str, Any]:
    """One indicator of the document."""
    title, clause, targets = TARGETS[indicator]
    actual, numerator, denominator, why = today[indicator]
    target = targets.get(year)
    met = None if actual is None or target is None else actual >= target
    if why and met is False and actual is not None and target is not None:
        met = None if actual + Fraction(int(why.split(" ")[1]), denominator or 1) >= target else False
    series = [(y, ends[y][indicator][0] if y in ends else None) for y in range(2022, 2026)]
    return {
        "id": indicator,
        "title": title,
        "clause": clause,
        "unit": "ratio" if indicator in ("above-scale-hte-share", "renewal-rate") else "count",
        "actual": number(actual),
        "numerator": numerator,
        "denominator": denominator,
        "target": number(target),
        "gap": None if actual is None or target is None else number(target - actual),
        "met": met,
        "applied": waiting,
        "excluded": excluded,
        "why": why,
        "series": [{"year": y, "actual": number(a), "target": number(targets.get(y))} for y, a in series],
    }


def answers(connection: sqlite3.Connection, day: str) -> dict[str, Answer]:
    """Every indicator on one day."""
    bounds = {"day": day, "year": day[:4]}

    def ask(statement: str, **more: str) -> Any:
        return connection.execute(statement, bounds | more).fetchone()

    above, undecided = ask(ABOVE_SCALE)
    said = f"of {undecided} enterprises in force it is not recorded whether they were above scale in {day[:4]}"
    why = said if undecided else None
    total = ask(STATISTIC)
    due, renewed = ask(RENEWED)
    share: Answer = (Fraction(above, total[0]), above, total[0], why) if total else (None, None, None, "no statistic")
    return {
        "hte": (Fraction(ask(IN_FORCE, scheme="hte")[0]), None, None, None),
        "tech-sme": (Fraction(ask(IN_FORCE, scheme="tech-sme")[0]), None, None, None),
        "above-scale-hte": (Fraction(above), None, None, why),
        "above-scale-hte-share": share,
        "renewal-rate": (Fraction(renewed, due) if due else None, renewed, due, None),
        "reserve-pool": (Fraction(ask(RESERVE)[0]), None, None, None),
    }


def number(value: Fraction | None) -> int | float | None:
    """A whole number where it is one."""
    return value if value is None else value.numerator if value.denominator == 1 else value.numerator / value.denominator
