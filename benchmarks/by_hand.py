"""What an analyst would write for one plan: SQL by hand over the same store, with nothing but `sqlite3`.

    python benchmarks/by_hand.py calc STORE YEAR          the answer of `hte subsidy calc --format json`
    python benchmarks/by_hand.py progress STORE DAY       the answer of `hte progress report --format json`
    python benchmarks/by_hand.py workbook FILE DATABASE   a workbook's list into a table, by pandas

The rules, sums and targets of the plan that ships stand in the SQL and below, not in YAML. Nothing is explained,
checked or journalled.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

from by_hand_progress import indicators

PLAN = "jinghe-2022-2025"
DOCUMENT = "精党办发〔2021〕26号"
FIRST_DAY, DAY_AFTER = "2022-01-01", "2026-01-01"

# rule: title, clause, basis, and fen of region, prefecture, county (None: not stated, "half": of what is recorded)
RULES: dict[str, tuple[str, str, str, tuple[Any, Any, Any]]] = {
    "hte-first": ("First certification", "二㈢1", DOCUMENT, (None, None, 10_000_000)),
    "hte-renewal": ("Renewed certification", "二㈢1", DOCUMENT, (10_000_000, 5_000_000, 5_000_000)),
    "relocation": ("Relocation into the county", "二㈢1", DOCUMENT, (0, 0, None)),
    "listing": ("Listing", "二㈢1", "", (0, 0, 50_000_000)),
    "platform-match": ("Match for platforms", "二㈡2", "", (0, 0, "half")),
    "talent-match": ("Match for the national talent plan", "二㈡4", "", (0, 0, "half")),
    "prize-match": ("Match for science and technology prizes", "二㈡4", "", (0, 0, "half")),
}

# The year's certificates of enterprises located on the day, with the occasion as stated or derived.
CERTIFICATES = """
CREATE TEMP TABLE certificates AS
SELECT e.name, e.uscc, c.issued_on AS "on", c.number, c.revoked_on,
       c.revoked_on IS NULL OR c.revoked_on > c.issued_on AS sound,
       c.occasion IS NOT NULL AS stated,
       coalesce(c.occasion, CASE
           WHEN NOT EXISTS (
               SELECT 1 FROM certification AS b
               WHERE b.enterprise = c.enterprise AND b.scheme = 'hte' AND b.issued_on < c.issued_on
                 AND (b.revoked_on IS NULL OR b.revoked_on > b.issued_on)) THEN 'first'
           WHEN EXISTS (
               SELECT 1 FROM certification AS b
               WHERE b.enterprise = c.enterprise AND b.scheme = 'hte' AND b.issued_on < c.issued_on
                 AND b.issued_on BETWEEN :three_before || '-01-01' AND :three_before || '-12-31'
                 AND (b.revoked_on IS NULL OR b.revoked_on > b.issued_on)) THEN 'renewal'
           ELSE 'relapse' END) AS occasion
FROM certification AS c JOIN enterprise AS e ON e.key = c.enterprise
WHERE c.scheme = 'hte' AND c.issued_on BETWEEN :year || '-01-01' AND :year || '-12-31'
  AND (e.joined_on IS NULL OR e.joined_on <= c.issued_on)
  AND (e.left_on IS NULL OR e.left_on > c.issued_on)
ORDER BY c.issued_on, c.number
"""

# The year's events of enterprises located on the day; `held` says whether a certificate was in force. The plus keeps
# SQLite from looking for it by its last day among everybody's.
EVENTS = """
CREATE TEMP TABLE events AS
SELECT e.name, e.uscc, v.enterprise, v.kind, v."on", v.title, v.grade, (v.prefecture_fen + 1) / 2 AS half,
       EXISTS (
           SELECT 1 FROM certification AS c
           WHERE c.enterprise = v.enterprise AND c.scheme = 'hte' AND c.issued_on <= v."on" AND +c.valid_until >= v."on"
             AND (c.revoked_on IS NULL OR c.revoked_on > v."on")) AS held,
       (SELECT min(f."on") FROM event AS f JOIN enterprise AS o ON o.key = f.enterprise
        WHERE f.enterprise = v.enterprise AND f.kind = 'listing' AND v.kind = 'listing' AND f."on" >= :first_day AND f."on" < :day_after
          AND (o.joined_on IS NULL OR o.joined_on <= f."on") AND (o.left_on IS NULL OR o.left_on > f."on")
          AND EXISTS (
              SELECT 1 FROM certification AS c
              WHERE c.enterprise = f.enterprise AND c.scheme = 'hte' AND c.issued_on <= f."on" AND +c.valid_until >= f."on"
                AND (c.revoked_on IS NULL OR c.revoked_on > f."on"))) AS first_listing
FROM event AS v JOIN enterprise AS e ON e.key = v.enterprise
WHERE v."on" BETWEEN :year || '-01-01' AND :year || '-12-31'
  AND (e.joined_on IS NULL OR e.joined_on <= v."on")
  AND (e.left_on IS NULL OR e.left_on > v."on")
ORDER BY v."on", v.enterprise, v.kind, v.title
"""

LINES = """
SELECT name, uscc, "on", number, occasion, CASE WHEN stated THEN 'stated' ELSE 'inferred' END, NULL
FROM certificates WHERE sound AND occasion = :occasion
"""

EVENT_LINES = """
SELECT name, uscc, "on", title, NULL, NULL, half FROM events
WHERE kind = :kind
  AND CASE kind
      WHEN 'relocation' THEN held
      WHEN 'listing' THEN held AND first_listing = "on"
      WHEN 'talent' THEN grade = 'national'
      ELSE grade IN ('national', 'region') END
"""

UNCOVERED = """
SELECT name, uscc, "on", number, CASE
    WHEN sound THEN 'occasion: relapse, wanted: first (hte-first)'
    ELSE 'not revoked from its issue: revoked with effect from ' || revoked_on || ', wanted: yes (' ||
         CASE occasion WHEN 'renewal' THEN 'hte-renewal' ELSE 'hte-first' END || ')' END,
    CASE WHEN NOT sound AND occasion = 'renewal' THEN 'hte-renewal' ELSE 'hte-first' END, FALSE, 0
FROM certificates WHERE NOT sound OR occasion = 'relapse'
"""

UNCOVERED_EVENTS = """
SELECT name, uscc, "on", title, CASE
    WHEN kind IN ('relocation', 'listing') AND NOT held
        THEN 'certificate in force: none, wanted: High-tech enterprise (' || kind || ')'
    WHEN kind = 'listing' THEN 'first of the enterprise: one of ' || first_listing || ' counts, wanted: yes (listing)'
    WHEN grade IS NULL THEN 'cannot be told: grade: not recorded, wanted: ' || wanted || ' (' || kind || '-match)'
    ELSE 'grade: ' || CASE grade WHEN 'region' THEN 'regional' WHEN 'prefecture' THEN 'prefectural' WHEN 'county' THEN 'county-level'
                      ELSE grade END || ', wanted: ' || wanted || ' (' || kind || '-match)' END,
    CASE WHEN kind IN ('relocation', 'listing') THEN kind ELSE kind || '-match' END,
    kind NOT IN ('relocation', 'listing') AND grade IS NULL,
    CASE WHEN kind NOT IN ('relocation', 'listing') AND grade IS NULL THEN half ELSE 0 END
FROM (SELECT *, CASE kind WHEN 'talent' THEN 'national' ELSE 'national or regional' END AS wanted FROM events)
WHERE CASE kind
    WHEN 'relocation' THEN NOT held
    WHEN 'listing' THEN NOT (held AND first_listing = "on")
    WHEN 'talent' THEN grade IS NULL OR grade <> 'national'
    ELSE grade IS NULL OR grade NOT IN ('national', 'region') END
"""


@dataclass
class Totals:
    """Sums of the lines, in fen."""

    sums: dict[str, int] = field(default_factory=lambda: {"region": 0, "prefecture": 0, "county": 0})
    unknown: dict[str, int] = field(default_factory=lambda: {"region": 0, "prefecture": 0, "county": 0})
    inferred: int = 0
    undecided: int = 0
    at_most: int | None = 0

    def lacks(self, *, undecided: bool, at_most: int | None) -> None:
        """Counts in what cannot be told."""
        self.undecided += undecided
        self.at_most = None if self.at_most is None or at_most is None else self.at_most + at_most

    def add(self, paid: dict[str, int | None], source: str | None) -> int:
        """Counts a line in; the sum of what is known of it."""
        self.inferred += source == "inferred"
        known = 0
        for level, fen in paid.items():
            if fen is None:
                self.unknown[level] += 1
            else:
                self.sums[level] += fen
                known += fen
        return known

    def document(self) -> dict[str, Any]:
        """The sums in yuan."""
        sums = {level: yuan(fen) for level, fen in self.sums.items()} | {"known": yuan(sum(self.sums.values()))}
        undecided = {"count": self.undecided, "at_most": yuan(self.at_most)}
        return {**sums, "unknown": self.unknown, "inferred_lines": self.inferred, "undecided": undecided}


def calc(connection: sqlite3.Connection, year: int) -> Iterator[tuple[str, Any]]:
    """The document, key by key."""
    bounds = {"year": str(year), "three_before": str(year - 3), "first_day": FIRST_DAY, "day_after": DAY_AFTER}
    connection.execute(CERTIFICATES, bounds)
    connection.execute(EVENTS, bounds)
    totals = Totals()
    yield "year", year
    yield "plans", [PLAN]
    yield "lines", lines(connection, totals)
    yield "uncovered", (lacking(row, totals) for statement in (UNCOVERED, UNCOVERED_EVENTS) for row in connection.execute(statement))
    yield "totals", totals.document()


def lacking(row: tuple[Any, ...], totals: Totals) -> dict[str, Any]:
    """What no rule gives anything, or what cannot be told of one."""
    *told, rule, undecided, at_most = row
    totals.lacks(undecided=bool(undecided), at_most=at_most)
    found = dict(zip(("enterprise", "uscc", "on", "evidence", "why"), told, strict=True))
    return found | {"rule": rule, "undecided": bool(undecided), "at_most": yuan(at_most)}


def lines(connection: sqlite3.Connection, totals: Totals) -> Iterator[dict[str, Any]]:
    """The lines rule by rule, each by day; `totals` counts them in."""
    for rule in RULES:
        if rule in ("hte-first", "hte-renewal"):
            rows = connection.execute(LINES, {"occasion": rule.removeprefix("hte-")})
        else:
            rows = connection.execute(EVENT_LINES, {"kind": rule.removesuffix("-match")})
        yield from rule_lines(rule, rows, totals)


def rule_lines(rule: str, rows: Iterable[tuple[Any, ...]], totals: Totals) -> Iterator[dict[str, Any]]:
    """One rule's lines. Sums are fen until they are written."""
    title, clause, basis, (region, prefecture, county) = RULES[rule]
    for name, uscc, on, evidence, occasion, source, half in rows:
        paid = {"region": region, "prefecture": prefecture, "county": half if county == "half" else county}
        known = totals.add(paid, source)
        yield {
            "plan": PLAN,
            "enterprise": name,
            "uscc": uscc,
            "rule": rule,
            "title": title,
            "clause": clause,
            "basis": basis,
            "on": on,
            "evidence": evidence,
            "occasion": occasion,
            "occasion_source": source,
            **{level: yuan(fen) for level, fen in paid.items()},
            "known": yuan(known),
            "complete": None not in paid.values(),
            "pot": None,
        }


def yuan(fen: int | None) -> int | float | None:
    """Fen as yuan."""
    return None if fen is None else fen // 100 if fen % 100 == 0 else fen / 100


def write(document: Iterable[tuple[str, Any]]) -> None:
    """One JSON document on stdout: a line for each key, and for each item of a list."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    out = sys.stdout
    before = "{"
    for key, value in document:
        out.write(f'{before}\n  "{key}": ')
        before = ","
        if isinstance(value, int | str | dict):
            out.write(encode(value))
            continue
        start = "["
        for item in value:
            out.write(f"{start}\n    {encode(item)}")
            start = ","
        out.write("[]" if start == "[" else "\n  ]")
    out.write("\n}\n")


def workbook(file: str, database: str) -> None:
    """The list of a workbook into a table."""
    import pandas

    with closing(sqlite3.connect(database)) as connection, connection:
        pandas.read_excel(file, engine="calamine").to_sql("enterprises", connection, index=False)


def main(command: str, place: str, argument: str) -> None:
    """Answers one question."""
    if command == "workbook":
        workbook(place, argument)
        return
    with closing(sqlite3.connect(place)) as connection:
        write(calc(connection, int(argument)) if command == "calc" else indicators(connection, argument))


if __name__ == "__main__":
    main(*sys.argv[1:])
