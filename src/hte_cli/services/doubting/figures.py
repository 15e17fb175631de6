"""What to look at of the figures that a line rests on: sizes, parts and head counts that hardly any firm has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hte_cli.language import _
from hte_cli.services.words import condition_title
from hte_cli.values.award_doubts import Doubt, doubt
from hte_cli.values.awards import AwardLine
from hte_cli.values.commands import command
from hte_cli.values.money import yuan_text
from hte_cli.values.records import Fields
from hte_cli.values.terms import evidence_title, level_title

LARGE_TURNOVER = 100_000_000_000 * 100
"""Fen of a year (1000亿元) that no firm of a county turns over."""

LARGE_PAYMENT = 20_000_000 * 100
"""Fen (2000万元) that an upper level hardly ever pays for one event."""

LARGE_SETTLEMENT = 10_000_000 * 100
"""Fen (1000万元) of the office's own money that is hardly ever settled for one line."""

MANY_PEOPLE = 100_000
"""So many people hardly any firm employs."""

_TELEPHONE = re.compile(r"1[3-9]\d{9}(?<!0000)")
"""A sum in yuan that reads like a mobile telephone's number."""

_PARTS = (("rd_spending_fen", "revenue_fen"), ("rd_staff", "staff"), ("high_tech_income_fen", "total_income_fen"))


def may_be_unusual(line: AwardLine) -> bool:
    """Whether the line rests on any figure, or on a sum that was settled by hand."""
    return line.kind == "event" or line.sums.get(line.own_level, 0) is None or '"annual"' in line.facts_text


def unusual(line: AwardLine) -> Iterator[Doubt]:
    """What is unusual of the figures that the line was frozen with; each is about the record and the very figure."""
    settlement = line.settlement
    if settlement is not None and (settlement.fen or 0) >= LARGE_SETTLEMENT:
        said = _("{sum} yuan were settled for one line.").format(sum=yuan_text(settlement.fen or 0))
        yield doubt("size", (line.record, settlement.fen), said)
    if '"annual"' in line.facts_text:
        for row in line.facts.get("annual", ()):
            yield from _of_year(line, row)
    if line.kind == "event" and "_fen" in line.facts_text:
        for row in line.facts.get("event", ()):
            if row.get("on") == line.on and row.get("title") == line.evidence:
                yield from _of_event(line, row)


def _of_year(line: AwardLine, row: Fields) -> Iterator[Doubt]:
    of, year = row.get("record_id", line.record), row["year"]
    fix = _("Compare it with the report: {command} corrects it.")
    fix = fix.format(command=command("annual", "set", line.uscc or line.enterprise, "--year", year))
    for field in ("revenue_fen", "rd_spending_fen", "assets_fen", "total_income_fen", "high_tech_income_fen"):
        fen = int(str(row.get(field) or 0))
        if fen >= LARGE_TURNOVER or _TELEPHONE.fullmatch(str(fen // 100)):
            said = _("{year}: {field} is {sum} yuan.").format(year=year, field=_title(field), sum=yuan_text(fen))
            yield doubt("size", (of, field, fen), said, fix)
    if int(str(row.get("staff") or 0)) > MANY_PEOPLE:
        yield doubt("head-count", (of, row["staff"]), _("{year}: the staff is {n}.").format(year=year, n=row["staff"]), fix)
    for part, whole in _PARTS:
        if part in row and whole in row and int(str(row[part])) > int(str(row[whole])):
            said = _("{year}: {part} is above {whole}.").format(year=year, part=_title(part), whole=_title(whole))
            yield doubt("share", (of, part, row[part], row[whole]), said, fix)


def _title(field: str) -> str:
    """What a figure is called."""
    more = {"high_tech_income_fen": _("High-tech income"), "total_income_fen": _("Total income"), "assets_fen": _("Assets")}
    return more.get(field) or condition_title(field.removesuffix("_fen"))


def _of_event(line: AwardLine, row: Fields) -> Iterator[Doubt]:
    """The sum of an upper level that is unusually large, or reads like a number that stands beside it."""
    beside = {re.sub(r"\D", "", str(row.get(name) or "")) for name in ("document", "title", "on")} - {""}
    edit = command("event", "edit", line.uscc or line.enterprise, "--kind", line.subject, "--on", line.on, "--title", line.evidence)
    for level in ("region", "prefecture"):
        fen = int(str(row.get(f"{level}_fen") or 0))
        if fen >= LARGE_PAYMENT or str(fen // 100) in beside:
            said = _("{sum} yuan of {level} for {event}.").format(
                sum=yuan_text(fen), level=level_title(level, line.plan), event=evidence_title(line.evidence, line.subject)
            )
            fix = _("Compare it with the document: {command} corrects it.").format(command=edit)
            yield doubt("size", (row.get("record_id", line.record), level, fen), said, fix)
