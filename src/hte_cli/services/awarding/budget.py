"""Whose budget pays: a fund must hold what is drawn on it, and what is paid from another year is committed there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection

from hte_cli.errors import Conflict, UsageFault
from hte_cli.language import _
from hte_cli.services.awarding.funds import exceeded, fund_of
from hte_cli.services.awarding.reading import entry_of
from hte_cli.services.awarding.rows import entered
from hte_cli.store.reading import is_empty
from hte_cli.values.awards import AwardLine
from hte_cli.values.commands import command
from hte_cli.values.money import yuan_text
from hte_cli.values.records import Change


class Held(NamedTuple):
    """What is to be said of the funds that are drawn on, and the budget years whose fund did not hold it and was exceeded."""

    warnings: tuple[str, ...] = ()
    exceeded: frozenset[int] = frozenset()


def held_by_fund(connection: Connection, wanted: Mapping[int, int], *, over_budget: bool, reason: str | None) -> Held:
    """Whether the funds hold so many fen more, by budget year; 0 fen is a payment of what is committed there already.

    Conflict where one has less left, or is not stated while others are, unless `over_budget` says so for a reason;
    UsageFault without one. Where no fund is stated at all nobody can say.
    """
    said = {year: sentence for year, fen in sorted(wanted.items()) if (sentence := _lacking(connection, year, fen)) is not None}
    told = tuple(said.values())
    if not told or is_empty(connection, "fund"):
        return Held(told)
    if not over_budget:
        raise Conflict("\n".join(told), _("`--over-budget --reason …` does it all the same, on record."))
    if not (reason or "").strip():
        raise UsageFault(_("--over-budget needs a reason."), _("Give it with --reason."))
    return Held(told, frozenset(said))


def _lacking(connection: Connection, year: int, fen: int) -> str | None:
    fund = fund_of(connection, year)
    if fen == 0:
        return exceeded(fund)
    if fund.left is None:
        fix = command("fund", "set", "--budget-year", year, "--amount", "SUM")
        return _("The fund of {year} is not stated: nobody can say whether it is large enough ({fix}).").format(year=year, fix=fix)
    if fen <= fund.left:
        return None
    return _("The fund of {year} has {left} yuan left; {wanted} are wanted.").format(
        year=year, left=yuan_text(fund.left), wanted=yuan_text(fen)
    )


def not_committed(line: AwardLine, fen: int, year: int | None) -> int:
    """How many of the fen that are to be paid from a year's budget are not committed to the line there."""
    return max(0, fen - max(0, _committed_by_year(line).get(year, 0)))


def drawn_from(line: AwardLine, fen: int, year: int | None, on: date) -> Iterator[Change]:
    """What moves a line's commitment into the budget year that pays, as far as it stands in others."""
    missing = not_committed(line, fen, year)
    for other, there in sorted(_committed_by_year(line).items(), key=lambda pair: pair[0] or 0):
        take = min(missing, there)
        if other == year or take <= 0:
            continue
        missing -= take
        for kind, budget_year in (("released", other), ("committed", year)):
            change = entered(line, kind, take, on, budget_year)
            yield change
            line = line.after((), [entry_of(change.after or {})])


def released(line: AwardLine, fen: int, on: date, year: int | None, reason: str | None) -> Iterator[Change]:
    """Lets go of so many fen that are committed to a line, each in the budget year where it stands; the rest in `year`."""
    there = {other: sum_ for other, sum_ in _committed_by_year(line).items() if sum_ > 0}
    for other in sorted(there, key=lambda one: one or 0):
        take = min(fen, there[other])
        if take > 0:
            change = entered(line, "released", take, on, other, reason=reason)
            yield change
            line, fen = line.after((), [entry_of(change.after or {})]), fen - take
    if fen > 0:
        yield entered(line, "released", fen, on, year, reason=reason)


def _committed_by_year(line: AwardLine) -> dict[int | None, int]:
    """What stands committed to a line and is not paid, in fen of its own level by budget year."""
    kinds, found = {entry.number: entry.kind for entry in line.entries}, dict[int | None, int]()
    for entry in line.entries:
        if entry.level != line.own_level:
            continue
        back = entry.kind == "reversed"
        kind = kinds[entry.reverses or 0] if back else entry.kind
        sign = {"committed": 1, "released": -1, "paid": -1}.get(kind, 0)
        found[entry.budget_year] = found.get(entry.budget_year, 0) + (-sign if back else sign) * entry.fen
    return found
