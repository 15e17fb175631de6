"""Checks of figures: of an enterprise's years, and of the county."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any

from sqlalchemy import or_, select

from hte_cli.language import _, pick
from hte_cli.models import ANNUAL, ENTERPRISE
from hte_cli.policy.indicators.indicators_sql import counted, statistic
from hte_cli.policy.indicators.ways import Admitted, Holders, ShareOf
from hte_cli.policy.tables import Statement
from hte_cli.services.checking.look import Look, named, owner, remark
from hte_cli.values import doubts
from hte_cli.values.checking import Remark
from hte_cli.values.commands import command
from hte_cli.values.money import yuan_text
from hte_cli.values.terms import figure_title

_LEAST_TELEPHONE = 13 * 10**11
"""The smallest sum in fen that may be a telephone's number."""


def _years(*more: Any) -> Statement:
    source = ANNUAL.join(ENTERPRISE, ENTERPRISE.c.key == ANNUAL.c.enterprise)
    return select(*owner(), ANNUAL.c.year, *more).select_from(source).order_by(ANNUAL.c.enterprise, ANNUAL.c.year)


def _fix(row: dict[str, Any], option: str) -> str:
    said = _("Compare it with the report: {command} corrects it.")
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


def income_above_total(look: Look) -> Iterator[Remark]:
    """Income from high-tech products above the total income."""
    a = ANNUAL.c
    for row in look.rows(_years(a.high_tech_income_fen, a.total_income_fen).where(a.high_tech_income_fen > a.total_income_fen)):
        reason = _("High-tech income of {part} yuan is above the total income of {total} yuan.")
        said = reason.format(part=yuan_text(row["high_tech_income_fen"]), total=yuan_text(row["total_income_fen"]))
        yield remark(row, "annual", str(row["year"]), said, _fix(row, "--high-tech-income SUM"))


def implausible(look: Look) -> Iterator[Remark]:
    """Head counts and sums that are hardly one firm's, and sums that are a telephone number's digits."""
    people, sums = ("staff", "rd_staff"), ("revenue", "rd_spending", "high_tech_income", "total_income", "assets")
    a = ANNUAL.c
    columns = {**{name: a[name] for name in people}, **{name: a[f"{name}_fen"] for name in sums}}
    large = [columns[name] > doubts.MANY_PEOPLE for name in people] + [columns[name] >= _LEAST_TELEPHONE for name in sums]
    for row in look.rows(_years(*(column.label(name) for name, column in columns.items())).where(or_(*large))):
        for name in people:
            if (row[name] or 0) > doubts.MANY_PEOPLE:
                reason = _("{field}: {number} people are hardly one firm's.").format(number=f"{row[name]:,}", field=figure_title(name))
                yield remark(row, "annual", str(row["year"]), reason, _fix(row, f"{_option(name)} N"))
        for name in sums:
            said = _of_sum(row[name] or 0)
            if said:
                reason = said.format(sum=yuan_text(row[name]), field=figure_title(name))
                yield remark(row, "annual", str(row["year"]), reason, _fix(row, f"{_option(name)} SUM"))


def _of_sum(fen: int) -> str | None:
    if fen > doubts.LARGE_FIGURE:
        return _("{field}: {sum} yuan are hardly one firm's. Is the unit right?")
    return _("{field}: {sum} yuan look like a telephone number.") if doubts.like_telephone(fen) else None


def _option(field: str) -> str:
    return f"--{field.replace('_', '-')}"


def small_statistics(look: Look) -> Iterator[Remark]:
    """Statistics that are smaller than the count that is a share of them, in each of the plan's years up to the day."""
    for plan in look.plans:
        of_id = {indicator.id: indicator.of for indicator in plan.indicators}
        for share in of_id.values():
            if not isinstance(share, ShareOf):
                continue
            wanted, count = share.statistic, of_id[share.share_of]
            assert isinstance(count, Holders | Admitted)  # a share of anything else is refused: `indicator-not-count`
            for year in range(plan.period.from_.year, look.day.year + 1):
                day = min(date(year, 12, 31), look.day)
                recorded = next(look.rows(statistic(wanted, day)), None)
                part = 0 if recorded is None else next(look.rows(counted(count, day)))["actual"]
                if recorded is not None and part > recorded["value"]:
                    reason = doubts.share_above_one(part, recorded["value"], pick(plan.statistics[wanted].model_dump()))
                    yield Remark("statistic", "", None, f"{wanted} {year}", reason, _record_statistic(wanted, year))


def _record_statistic(wanted: str, year: int) -> str:
    return _("Record it: {command}.").format(command=command("statistic", "set", wanted, "--year", year, "--value", "N"))


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
                yield Remark("statistic", "", None, f"{wanted} {year}", reason, _record_statistic(wanted, year))
