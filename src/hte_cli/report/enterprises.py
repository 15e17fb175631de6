"""One enterprise on one page: identity, names, certificates on a time line, events, years, awards due."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hte_cli.kinds import RecordKind
from hte_cli.language import _, pick
from hte_cli.report.records import record_document, records_table, screen_table
from hte_cli.report.subsidies import inferred, line_document, occasion_text
from hte_cli.report.totals import total_text
from hte_cli.values.listing import EnterprisePage
from hte_cli.values.results import Entitlement
from hte_cli.values.table import UNKNOWN, Cell, Column, Table
from hte_cli.values.terms import holder_title, left_title, level_title, occasion_title

YEAR_WIDTH = 4
"""Places of a time line for one year: a quarter each."""


def page_lines(page: EnterprisePage) -> Iterator[str]:
    """Who it is, what it was called, where it is, and its certificates on a time line."""
    e = page.enterprise
    yield f"{e['name']}"
    if "holder" in e:
        yield _("  {kind}, no enterprise of the county's count").format(kind=holder_title(str(e["holder"])))
    if e.get("holder") != "person":
        yield _("  code {code}").format(code=e.get("uscc", _("not recorded")))
    for field, label in (
        ("registered_on", _("registered")),
        ("township", _("township")),
        ("industry", _("industry")),
        ("joined_on", _("moved in")),
        ("left_on", _("left")),
    ):
        if e.get(field):
            why = f" ({left_title(str(e['left_why']))})" if field == "left_on" and e.get("left_why") else ""
            yield f"  {label} {e[field]}{why}"
    for name in page.former_names:
        until = _("until {day}").format(day=name["until"]) if name["until"] else _("day not recorded")
        yield _("  formerly {name} ({until})").format(name=name["name"], until=until)
    held = _(", ").join(page.in_force) or _("none")
    if "holder" in e:
        return
    yield _("  in force on {day}: {numbers}").format(day=page.day, numbers=held)
    if page.certificates:
        yield ""
        yield from _time_line(page)


def _time_line(page: EnterprisePage) -> Iterator[str]:
    """A row for each certificate; a place is a quarter of a year, ■ in force, × revoked from then on."""
    first = min(int(c["issued_on"][:4]) for c in page.certificates)
    last = max(int(c["valid_until"][:4]) for c in page.certificates)
    labels = "".join(f"{year % 100:02d}".ljust(YEAR_WIDTH) for year in range(first, last + 1))
    width = max(len(c["number"]) for c in page.certificates)
    yield f"  {' ' * width}  {labels}"
    for c in page.certificates:
        start, end = _quarter(c["issued_on"], first), _quarter(c["valid_until"], first)
        gone = _quarter(c["revoked_on"], first) if c["revoked_on"] else end + 1
        marks = "".join("×" if place >= gone else "■" for place in range(start, end + 1))
        named = occasion_title(c["occasion"]) if c["occasion"] else ""
        if c["occasion_source"] == "inferred":
            named = inferred(named)
        line = (" " * start + marks).ljust(len(labels))
        yield f"  {c['number'].ljust(width)}  {line}  {c['issued_on']} – {c['valid_until']} {named}".rstrip()


def _quarter(day: str, first: int) -> int:
    return (int(day[:4]) - first) * YEAR_WIDTH + (int(day[5:7]) - 1) // 3


def page_tables(page: EnterprisePage) -> Iterator[Table]:
    """Events, years, the pool, the contact where it was asked for, and the awards due, each where there is any."""
    kinds: tuple[tuple[RecordKind, list[dict[str, Any]]], ...] = (
        ("event", page.events),
        ("annual", page.annual),
        ("reserve", page.reserve),
        ("contact", [page.contact] if page.contact else []),
    )
    for kind, rows in kinds:
        if rows:
            yield _without_owner(screen_table(kind, records_table(kind, rows)))
    if page.awards:
        yield _awards(page.awards, page.own_level)


def _without_owner(table: Table) -> Table:
    kept = [i for i, column in enumerate(table.columns) if column.id not in ("enterprise", "uscc")]
    rows = [tuple(row[i] for i in kept) for row in table.rows]
    return Table(table.title, tuple(table.columns[i] for i in kept), rows)


def _awards(awards: tuple[Entitlement, ...], own_level: str) -> Table:
    title = level_title(own_level)
    columns = (
        Column("on", _("Date"), "date"),
        Column("rule", _("Reward")),
        Column("occasion", _("Occasion")),
        Column(own_level, _("County") if title == _("county") else title, "yuan"),
        Column("known", _("All levels, known"), "yuan"),
    )
    rows: list[tuple[Cell, ...]] = []
    for line in awards:
        own = UNKNOWN if own_level in line.sums and line.sums[own_level] is None else line.sums.get(own_level)
        rows.append((line.on, pick(line.titles), occasion_text(line), own, total_text(line.tally)))
    return Table(_("Awards due"), columns, rows)


def page_document(page: EnterprisePage) -> dict[str, Any]:
    """The page as JSON."""
    return {
        "enterprise": record_document("enterprise", {**page.enterprise, "former_names": [n["name"] for n in page.former_names]}),
        "names": page.former_names,
        "as_of": page.day,
        "located": page.located,
        "in_force": list(page.in_force),
        "certifications": [record_document("certification", row) for row in page.certificates],
        "events": [record_document("event", row) for row in page.events],
        "annual": [record_document("annual", row) for row in page.annual],
        "reserve": [record_document("reserve", row) for row in page.reserve],
        "awards": [line_document(line) for line in page.awards],
        **({"contact": record_document("contact", page.contact)} if page.contact else {}),
    }
