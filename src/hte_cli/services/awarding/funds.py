"""The county's special fund by budget year: what is set, committed, paid and left (plan 二㈢1)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, case, func, select

from hte_cli.errors import Conflict
from hte_cli.language import _
from hte_cli.policy.plan import Plan
from hte_cli.services.awarding.rows import made, stated
from hte_cli.services.records import Written
from hte_cli.services.workspace import Workspace
from hte_cli.store.journal import apply
from hte_cli.store.reading import image, images, rows, table_of
from hte_cli.values.award_sums import FundYear
from hte_cli.values.awards import COUNTY
from hte_cli.values.commands import command
from hte_cli.values.journal import Stamp
from hte_cli.values.money import yuan_text
from hte_cli.values.records import Change, Fields


def set_fund(workspace: Workspace, budget_year: int, fen: int, document: str | None, stamp: Stamp, reason: str | None = None) -> Written:
    """Records the fund of a budget year, or what it is by now; the document that there was stays where none is named.

    Conflict where less is set than is committed or paid already, unless a reason says why.
    """
    with workspace.store.write() as connection:
        before = image(connection, "fund", str(budget_year))
        there = before or {}
        same = there.get("fen") == fen
        told: Fields = {"document": document or there.get("document"), "reason": reason or (there.get("reason") if same else None)}
        after = stated({"budget_year": budget_year, "fen": fen, **told})
        short = -(fund_of(connection, budget_year, fen).left or 0)
        if short > 0 and not same and not reason:
            said = _("Of the fund of {year} {used} yuan are committed or paid already: {sum} do not hold them.")
            raise Conflict(
                said.format(year=budget_year, used=yuan_text(fen + short), sum=yuan_text(fen)),
                _("Give --reason where it is smaller by a decision. Nothing was written."),
            )
        change = made("fund", after) if before is None else Change("fund", str(budget_year), before, after)
        return Written(apply(connection, [change] if before != after else [], stamp), after)


def funds(workspace: Workspace) -> list[FundYear]:
    """Every budget year that a fund is stated for, or that a round commits money of."""
    with workspace.store.read() as connection:
        known = {int(str(row["budget_year"])) for row in images(connection, "fund")}
        entry = table_of("award_entry").c
        used = select(entry.budget_year).where(entry.budget_year.is_not(None)).distinct()
        years = known | {int(row["budget_year"]) for row in rows(connection, used)}
        plans = workspace.plans(connection)
        return [replace(fund_of(connection, year), asked=asked_of(plans, year), own_level=plans[-1].own_level) for year in sorted(years)]


def asked_of(plans: Sequence[Plan], year: int) -> str | None:
    """The clause that asks that the year's fund be larger than the one before; None where no plan of the year does."""
    return next((plan.fund.grows for plan in plans if plan.fund and date(year, 12, 31) in plan.period), None)


def fund_of(connection: Connection, budget_year: int, fen: int | None = None) -> FundYear:
    """The fund of one budget year, were it so many fen where that is given; only entries of the level whose money the office

    pays count.
    """
    row = image(connection, "fund", str(budget_year)) or {}
    before = (image(connection, "fund", str(budget_year - 1)) or {}).get("fen")
    if fen is None and "fen" in row:
        fen = int(str(row["fen"]))
    document, used = row.get("document"), _used(connection, budget_year)
    return FundYear(
        budget_year=budget_year,
        fund=fen,
        document=str(document) if document else None,
        before=int(str(before)) if before is not None else None,
        committed=used["committed"],
        paid=used["paid"],
        recovered=used["recovered"],
        beyond=used["beyond"],
    )


def funds_of(connection: Connection, changes: Iterable[Change]) -> list[FundYear]:
    """The funds of the budget years that changes speak of, as they are now."""
    told = [image for change in changes if change.table in ("fund", "award_entry") for image in (change.before, change.after) if image]
    return [fund_of(connection, year) for year in sorted({int(str(row["budget_year"])) for row in told if "budget_year" in row})]


def refuse_shrunk(connection: Connection, number: int, before: Iterable[FundYear]) -> None:
    """Conflict where, since `before`, a fund holds less than is committed or paid, or is stated no more: an undo has no reason.

    What was lacking before, and did not grow, is no fault of the undo.
    """
    for was in before:
        now = fund_of(connection, was.budget_year)
        if not now.used or (now.left is None if was.left is None else now.left is not None and now.left >= min(0, was.left)):
            continue
        if now.left is None:
            said = _("Entry {n} cannot be undone: the fund of {year} would not be stated, and {used} yuan of it are committed or paid.")
        else:
            said = _("Entry {n} cannot be undone: of the fund of {year} {used} yuan are committed or paid; it would be {sum}.")
        told = {"n": number, "year": now.budget_year, "used": yuan_text(now.used), "sum": yuan_text(now.fund or 0)}
        set_ = command("fund", "set", "--budget-year", now.budget_year, "--amount", "SUM", "--reason", "WHY")
        raise Conflict(said.format(**told), _("{set} states the fund as it is, smaller too. Nothing was written.").format(set=set_))


def exceeded(fund: FundYear) -> str | None:
    """Says where more is committed or paid than a fund holds."""
    if fund.fund is None or fund.used <= fund.fund:
        return None
    return _("The fund of {year} holds {fund} yuan; {used} are committed or paid.").format(
        year=fund.budget_year, fund=yuan_text(fund.fund), used=yuan_text(fund.used)
    )


def _used(connection: Connection, budget_year: int) -> dict[str, int]:
    """What is committed, paid and recovered of a budget year, in fen, and what was paid beyond what was committed there."""
    entry, line, other = table_of("award_entry").c, table_of("award_line").c, table_of("award_entry").alias()
    source = (
        table_of("award_entry")
        .join(table_of("award_line"), (line.round == entry.round) & (line.line == entry.line))
        .outerjoin(other, (other.c.round == entry.round) & (other.c.line == entry.line) & (other.c.number == entry.reverses))
    )
    kind = case((entry.kind == "reversed", other.c.kind), (entry.kind == "released", "committed"), else_=entry.kind)
    signed = case((entry.kind.in_(["reversed", "released"]), -entry.fen), else_=entry.fen)
    kinds = ("committed", "paid", "recovered")
    by_line = (
        select(*(func.sum(case((kind == name, signed), else_=0)).label(name) for name in kinds))
        .select_from(source)
        .where(entry.budget_year == budget_year, entry.level == func.coalesce(line.own_level, COUNTY))
        .group_by(entry.round, entry.line)
        .subquery()
    )
    beyond = case((by_line.c.paid > by_line.c.committed, by_line.c.paid - by_line.c.committed), else_=0)
    sums = connection.execute(select(*(func.sum(by_line.c[name]) for name in kinds), func.sum(beyond))).one()
    return {name: int(sum_ or 0) for name, sum_ in zip((*kinds, "beyond"), sums, strict=True)}
