"""Checks of figures: of an enterprise's years, and of the county."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any

from sqlalchemy import select

from hte_cli.language import _
from hte_cli.policy.indicators_sql import statistic
from hte_cli.policy.tables import ANNUAL, ENTERPRISE, Statement
from hte_cli.services.checking.look import Look, named, owner, remark
from hte_cli.values.checking import Remark
from hte_cli.values.commands import command
from hte_cli.values.money import yuan_text


def _years(*more: Any) -> Statement:
    source = ANNUAL.join(ENTERPRISE, ENTERPRISE.c.key == ANNUAL.c.enterprise)
    return select(*owner(), ANNUAL.c.year, *more).select_from(source).order_by(ANNUAL.c.enterprise, ANNUAL.c.year)


def _fix(row: dict[str, Any], option: str) -> str:
    said = _("Compare it with the report: {command} mends it.")
    return said.format(command=command("annual", "set", named(row), "--year", row["year"], *option.split()))


def spending_above_revenue(look: Look) -> Iterator[Remark]:
    """R&D spending above revenue."""
    a = ANNUAL.c
    for row in look.rows(_years(a.rd_spending_fen, a.revenue_fen).where(a.rd_spending_fen > a.revenue_fen)):
        reason = _("R&D spending of {rd} yuan is above the revenue of {revenue} yuan.")
        said = reason.format(rd=yuan_text(row["rd_spending_fen"]), revenue=yuan_text(row["revenue_fen"]))
        yield remark(row, "annual", str(row["year"]), said, _fix(row, "--rd-spending SUM"))


def rd_staff_above_staff(look: Look) -> Iterator[Remark]:
    """More R&D staff than staff."""
    a = ANNUAL.c
    for row in look.rows(_years(a.rd_staff, a.staff).where(a.rd_staff > a.staff)):
        reason = _("R&D staff of {rd} is above the staff of {staff}.").format(rd=row["rd_staff"], staff=row["staff"])
        yield remark(row, "annual", str(row["year"]), reason, _fix(row, "--rd-staff N"))


def missing_years(look: Look) -> Iterator[Remark]:
    """Years without a record between two that have one."""
    for _key, some in groupby(look.rows(_years()), key=itemgetter("owner_key")):
        for before, after in pairwise(some):
            for year in range(before["year"] + 1, after["year"]):
                fix = _("Record it: {command}.").format(command=command("annual", "set", named(after), "--year", year, "--revenue", "SUM"))
                reason = _("Nothing is recorded of {year}, between {before} and {after}.")
                said = reason.format(year=year, before=before["year"], after=after["year"])
                yield remark(after, "annual", str(year), said, fix)


def missing_statistics(look: Look) -> Iterator[Remark]:
    """Statistics that an indicator with a target for the year needs, up to the year of the day."""
    for plan in look.plans:
        for indicator, wanted, year in plan.statistics_wanted:
            if year <= look.day.year and next(look.rows(statistic(wanted, date(year, 12, 31))), None) is None:
                reason = _("{indicator} has a target for {year}, which needs this figure.").format(indicator=indicator.id, year=year)
                fix = _("Record it: {command}.").format(command=command("statistic", "set", wanted, "--year", year, "--value", "N"))
                yield Remark("statistic", "", None, f"{wanted} {year}", reason, fix)
