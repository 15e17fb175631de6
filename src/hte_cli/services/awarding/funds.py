"""The county's special fund by budget year: what is set, committed, paid and left (plan 二㈢1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, case, func, select

from hte_cli.policy.plan import Plan
from hte_cli.services.awarding.rows import made
from hte_cli.services.records import Written
from hte_cli.services.workspace import Workspace
from hte_cli.store.journal import apply
from hte_cli.store.reading import image, images, rows, table_of
from hte_cli.values.awards import COUNTY, FundYear
from hte_cli.values.journal import Stamp
from hte_cli.values.records import Change, Fields


def set_fund(workspace: Workspace, budget_year: int, fen: int, document: str | None, stamp: Stamp) -> Written:
    """Records the fund of a budget year, or what it is by now."""
    after: Fields = {"budget_year": budget_year, "fen": fen} | ({"document": document} if document else {})
    with workspace.store.write() as connection:
        before = image(connection, "fund", str(budget_year))
        change = made("fund", after) if before is None else Change("fund", str(budget_year), before, after)
        return Written(apply(connection, [change] if before != after else [], stamp), after)


def funds(workspace: Workspace) -> list[FundYear]:
    """Every budget year that a fund is stated for, or that a round commits money of."""
    with workspace.store.read() as connection:
        stated = {int(str(row["budget_year"])) for row in images(connection, "fund")}
        entry = table_of("award_entry").c
        used = select(entry.budget_year).where(entry.budget_year.is_not(None)).distinct()
        years = stated | {int(row["budget_year"]) for row in rows(connection, used)}
        plans = workspace.plans(connection)
        return [replace(fund_of(connection, year), asked=asked_of(plans, year)) for year in sorted(years)]


def asked_of(plans: Sequence[Plan], year: int) -> str | None:
    """The clause that asks that the year's fund be larger than the one before; None where no plan of the year does."""
    return next((plan.fund.grows for plan in plans if plan.fund and date(year, 12, 31) in plan.period), None)


def fund_of(connection: Connection, budget_year: int) -> FundYear:
    """The fund of one budget year; only entries of the level whose money the office pays count."""
    stated = image(connection, "fund", str(budget_year)) or {}
    before = (image(connection, "fund", str(budget_year - 1)) or {}).get("fen")
    entry, line, other = table_of("award_entry").c, table_of("award_line").c, table_of("award_entry").alias()
    source = (
        table_of("award_entry")
        .join(table_of("award_line"), (line.round == entry.round) & (line.line == entry.line))
        .outerjoin(other, (other.c.round == entry.round) & (other.c.line == entry.line) & (other.c.number == entry.reverses))
    )
    kind = case((entry.kind == "reversed", other.c.kind), (entry.kind == "released", "committed"), else_=entry.kind)
    signed = case((entry.kind.in_(["reversed", "released"]), -entry.fen), else_=entry.fen)
    statement = (
        select(kind.label("kind"), func.sum(signed).label("fen"))
        .select_from(source)
        .where(entry.budget_year == budget_year, entry.level == func.coalesce(line.own_level, COUNTY))
        .group_by(kind)
    )
    sums = {str(row["kind"]): int(row["fen"]) for row in rows(connection, statement)}
    fen, document = stated.get("fen"), stated.get("document")
    return FundYear(
        budget_year=budget_year,
        fund=int(str(fen)) if fen is not None else None,
        document=str(document) if document else None,
        committed=sums.get("committed", 0),
        paid=sums.get("paid", 0),
        recovered=sums.get("recovered", 0),
        before=int(str(before)) if before is not None else None,
    )
