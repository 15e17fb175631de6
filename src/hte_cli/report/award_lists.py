"""The lists of a round that leave the office: for publicity, without anything private, and for the finance bureau."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hte_cli.language import _, pick
from hte_cli.report.awards import due_cell
from hte_cli.report.phrases import head_text
from hte_cli.report.subsidies import evidence_text, level_names
from hte_cli.report.totals import total_cell, total_text, yuan_said
from hte_cli.values.award_papers import PaperLine, RoundPaper, county_back, county_due
from hte_cli.values.awards import COUNTY, AwardLine
from hte_cli.values.capitals import capitals
from hte_cli.values.results import LEVELS, Tally
from hte_cli.values.table import Cell, Column, Table
from hte_cli.values.terms import occasion_title


def publicity_table(paper: RoundPaper) -> Table:
    """The list that is published (公示表, domain.md §5.3): no account, no person, no telephone.

    Its sum is the county's own money, as in the notice; what other levels pay stands in columns of their own.
    """
    levels, lines = level_names(paper.story.levels), paper.in_public
    columns = (
        Column("number", _("No."), "integer"),
        Column("enterprise", _("Enterprise")),
        Column("uscc", _("Unified social credit code")),
        Column("township", _("Township or park")),
        Column("kind", _("Reward")),
        Column("evidence", _("Certificate or project")),
        Column("on", _("Date"), "date"),
        Column("valid_until", _("Valid until"), "date"),
        Column("basis", _("Basis")),
        Column(COUNTY, own_title(levels), "yuan"),
        *(Column(level, other_title(levels, level), "yuan") for level in OTHERS),
        Column("remark", _("Remark")),
    )
    rows = [_published(number, one) for number, one in enumerate(lines, 1)]
    sums = (total_cell(sum_of(lines, level)) for level in (COUNTY, *OTHERS))
    total: tuple[Cell, ...] = (None, _("Total"), *[None] * 7, *sums, None)
    title = _("Awards of {year}, round {round}: for publicity").format(year=paper.story.round.year, round=paper.story.round.id)
    return Table(title, columns, rows, total, (*_left_out(lines, levels), *back_notes(lines), *_notes(paper)))


OTHERS = tuple(level for level in reversed(LEVELS) if level != COUNTY)
"""The levels whose money the office does not pay out."""


def own_title(levels: Mapping[str, str]) -> str:
    """The heading above the county's own money."""
    return _("{level}: sum of this list").format(level=levels.get(COUNTY, COUNTY))


def other_title(levels: Mapping[str, str], level: str) -> str:
    """The heading above another level's money."""
    return _("{level}: paid by itself").format(level=levels.get(level, level))


def sum_of(lines: Sequence[PaperLine], level: str) -> Tally:
    """What a level has to pay for the lines; of the county's money what is to come back is not taken off."""
    if level == COUNTY:
        return county_due(lines)
    return Tally.of(one.line.due[level] for one in lines if level in one.line.due)


def _left_out(lines: Sequence[PaperLine], levels: Mapping[str, str]) -> Iterator[str]:
    """What is not stated of the sums below a list, whose cells are numbers."""
    for level in (COUNTY, *OTHERS):
        total = sum_of(lines, level)
        if total.unknown:
            yield _("{level}: {sum}").format(level=levels.get(level, level), sum=total_text(total, yuan_said))


def back_notes(lines: Sequence[PaperLine]) -> Iterator[str]:
    """That a list has sums below 0, and why; nothing where it has none."""
    if back := county_back(lines):
        yield _("{sum} of what earlier awards gave was too much and is to come back; it is not in the sum").format(sum=yuan_said(back))


def _notes(paper: RoundPaper) -> tuple[str, ...]:
    # Begins as a remark does, so that the list that comes back is read without it.
    return (_("Note: {text}.").format(text=head_text(paper.head)),)


def _published(number: int, one: PaperLine) -> tuple[Cell, ...]:
    line = one.line
    occasion = occasion_title(line.occasion) if line.occasion else None
    kind = _("{reward} ({occasion})").format(reward=pick(line.titles), occasion=occasion) if occasion else pick(line.titles)
    basis = _("clause {clause}").format(clause=line.clause) if line.clause else ""
    who = (number, line.enterprise, line.uscc, one.township, kind, evidence_text(line.evidence, line.subject), line.on, one.valid_until)
    sums = (due_cell(line, level) for level in (COUNTY, *OTHERS))
    return (*who, _("; ").join(filter(None, (basis, line.basis))), *sums, _("; ").join(remarks(line)))


def remarks(line: AwardLine) -> Iterator[str]:
    """What a reader must know of a line's sum: what it is the difference to, and why it is below 0."""
    for other in line.earlier:
        yield _("difference to {line}").format(line=other)
    if (line.county or 0) < 0:
        yield _("given too much before, to come back")


def finance_table(paper: RoundPaper) -> Table:
    """The list for the finance bureau: what is to be paid, to which account; its last four columns come back filled in."""
    columns = (
        Column("number", _("No."), "integer"),
        Column("line", _("Line")),
        Column("enterprise", _("Enterprise")),
        Column("uscc", _("Unified social credit code")),
        Column("kind", _("Reward")),
        Column("evidence", _("Certificate or project")),
        Column("basis", _("Basis")),
        Column("due", _("To be paid"), "yuan"),
        Column("capitals", _("In capitals")),
        Column("account_name", _("Account name")),
        Column("bank", _("Bank")),
        Column("account", _("Account")),
        Column("paid", _("Paid in fact"), "yuan"),
        Column("paid_on", _("Paid on"), "date"),
        Column("voucher", _("Voucher")),
        Column("unpaid", _("Why not paid")),
    )
    waiting = paper.waiting
    rows = [_to_be_paid(number, one) for number, one in enumerate(waiting, 1)]
    sum_ = sum(one.open for one in waiting)
    total: tuple[Cell, ...] = (None, _("Total"), *[None] * 5, sum_, capitals(sum_), *[None] * 7)
    title = _("Awards of {year}, round {round}: to be paid").format(year=paper.story.round.year, round=paper.story.round.id)
    return Table(title, columns, rows, total, _notes(paper))


def _to_be_paid(number: int, one: PaperLine) -> tuple[Cell, ...]:
    line = one.line
    who = (number, line.id, line.enterprise, line.uscc, pick(line.titles), evidence_text(line.evidence, line.subject))
    basis = _("; ").join(filter(None, (_("clause {clause}").format(clause=line.clause) if line.clause else "", line.basis)))
    return (*who, basis, one.open, capitals(one.open), one.account_name, one.bank, one.account, None, None, None, None)
