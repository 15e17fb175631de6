"""What was awarded, year by year, as papers say it: due, committed, paid, left; and whether the fund grows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hte_cli.language import _
from hte_cli.report.own_level import of_own
from hte_cli.report.phrases import clause_text, money
from hte_cli.report.totals import total_cell, total_text
from hte_cli.values.award_sums import AwardedYear, FundYear
from hte_cli.values.reconciling import CASES, Case, Unsettled, sums_told, told_of
from hte_cli.values.results import LevelTitles
from hte_cli.values.table import Cell, Column, Table


def awarded_table(years: Sequence[AwardedYear], own: str, levels: LevelTitles) -> Table:
    """A row for each year that rounds were opened for: the own level's money."""
    columns = (
        Column("year", _("Awards of")),
        Column("due", _("Due"), "yuan"),
        Column("committed", _("Committed"), "yuan"),
        Column("paid", _("Paid"), "yuan"),
        Column("left", _("Still to be paid"), "yuan"),
        Column("recovered", _("Recovered"), "yuan"),
        Column("unknown", _("Sums not stated"), "integer"),
    )
    rows: list[tuple[Cell, ...]] = [
        (str(y.year), total_cell(y.owed), *(fen or None for fen in (y.committed, y.paid, y.left, y.recovered)), y.unknown or None)
        for y in years
    ]
    whose = of_own(own, levels, _("The sums are the county's, in yuan."), _("The sums are those of: {level}; in yuan."))
    notes = (whose, *(said for y in years for said in awarded_notes(y)))
    return Table(_("Awards: due, committed, paid"), columns, rows, None, notes)


def awarded_notes(year: AwardedYear) -> Iterator[str]:
    """What a row of sums leaves out, and why a rest is below 0: a sentence each, without its end."""
    if year.unknown:
        yield _("due for {year}: {sum}").format(year=year.year, sum=total_text(year.owed, money))
    yield from beyond_notes(year)


def beyond_notes(year: AwardedYear) -> Iterator[str]:
    """Why a rest of the year is below 0: a sentence each, without its end."""
    for said in _beyond(year):
        yield _("{year}: {said}").format(year=year.year, said=said)


def _beyond(year: AwardedYear) -> Iterator[str]:
    """Money that went out without being owed, or without being committed."""
    if year.back:
        yield _("{sum} of what earlier awards gave was too much and is to come back").format(sum=money(year.back))
    yield from paid_beyond(max(0, -year.left), year.reversed_later)


def paid_beyond(fen: int, reversed_later: int) -> Iterator[str]:
    """Why so much more was paid than is committed: sentences without their ends; `reversed_later` was paid wrongly, by then."""
    if reversed_later:
        yield _("{sum} of what was paid was reversed on a later day").format(sum=money(reversed_later))
    if fen > reversed_later:
        said = _("{sum} more was paid than is committed, as the commitment was released or never made")
        yield said.format(sum=money(fen - reversed_later))


def awarded_sentences(years: Sequence[AwardedYear], fund: FundYear | None, own: str, levels: LevelTitles) -> Iterator[str]:
    """What each year's rounds come to, and one on the fund where it is stated."""
    for y in years:
        whose = of_own(own, levels, _("the county's money"), _("money of: {level}"))
        said = _("Awards of {year}, {whose}:").format(year=y.year, whose=whose)
        if y.known or y.unknown:
            said = _("{said} due {sum}.").format(said=said, sum=total_text(y.owed, money))
        said += _booked(y)
        if y.recovered:
            said = _("{said} Of what was paid {recovered} came back.").format(said=said, recovered=money(y.recovered))
        for more in _beyond(y):
            said = _("{said} {more}.").format(said=said, more=more)
        yield said
    if fund is not None:
        yield from fund_sentences(fund)


def unsettled_sentences(found: Sequence[Unsettled]) -> Iterator[str]:
    """In which years what is owed and what rounds hold do not agree, with what is at stake; for readers, without a command."""
    groups: dict[tuple[Case, int], list[Unsettled]] = {}
    for one in found:
        groups.setdefault((one.case, one.year), []).append(one)
    for (case, year), some in sorted(groups.items(), key=lambda group: (group[0][1], CASES.index(group[0][0]))):
        said, sum_ = told_of(case, year, len(some)), sums_told(sum(one.fen or 0 for one in some), sum(one.fen is None for one in some))
        yield _("{said} At stake: {sum}.").format(said=said, sum=sum_)


def _booked(year: AwardedYear) -> str:
    """What was committed, paid and is left, in a sentence; what is nothing is left out."""
    said = _(" Committed {sum}").format(sum=money(year.committed)) if year.committed else _(" Nothing is committed yet")
    if year.paid:
        said = _("{said}, paid {sum}").format(said=said, sum=money(year.paid))
    if year.left > 0:
        said = _("{said}, still to be paid {sum}").format(said=said, sum=money(year.left))
    return said + _(".")


def fund_sentences(fund: FundYear) -> Iterator[str]:
    """Whether the fund is larger than the year before's, where the plan asks for it; nothing where no fund is stated."""
    if fund.fund is None or fund.asked is None:
        return
    before = fund.budget_year - 1
    said = _("The special fund of {year} is {sum}").format(year=fund.budget_year, sum=money(fund.fund))
    clause = clause_text(fund.asked)
    if fund.before is None:
        said = _("{said}; that of {before} is not stated, so whether it grows, as clause {clause} asks, cannot be told.").format(
            said=said, before=before, clause=clause
        )
    elif fund.grows:
        said = _("{said}, more than the {sum} of {before}: it grows, as clause {clause} asks.").format(
            said=said, sum=money(fund.before), before=before, clause=clause
        )
    else:
        said = _("{said}, not more than the {sum} of {before}: clause {clause} asks that it grow.").format(
            said=said, sum=money(fund.before), before=before, clause=clause
        )
    yield said
