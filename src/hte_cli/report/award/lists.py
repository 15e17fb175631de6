"""The lists of a round that leave the office: for publicity, without anything private, and for the finance bureau."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from hte_cli.language import _, pick
from hte_cli.report.award.order import order_notes
from hte_cli.report.award.rounds import due_cell
from hte_cli.report.phrases import head_text
from hte_cli.report.recipients import recipient_code, recipient_heading
from hte_cli.report.subsidies import level_names
from hte_cli.report.totals import total_cell, total_text, yuan_said
from hte_cli.values.award_days import EarlyStep, evidence_day
from hte_cli.values.award_papers import PaperLine, RoundPaper, county_back, county_due
from hte_cli.values.awards import AwardLine, Step
from hte_cli.values.capitals import capitals
from hte_cli.values.results import LEVELS, Tally
from hte_cli.values.table import Cell, Column, Table
from hte_cli.values.terms import evidence_title, occasion_title, step_title


def publicity_table(paper: RoundPaper) -> Table:
    """The list that is published (公示表, docs/domain.md#columns-of-lists): no account, no person, no telephone.

    Its sum is the office's own money, as in the notice; what other levels pay stands in columns of their own.
    """
    levels, lines = level_names(paper.story.levels), paper.in_public
    own, others = paper.own_level, others_of(paper.own_level)
    columns = (
        Column("number", _("No."), "integer"),
        Column("enterprise", recipient_heading(lines)),
        Column("uscc", _("Unified social credit code"), "digits"),
        Column("township", _("Township or park")),
        Column("kind", _("Reward")),
        Column("evidence", _("Certificate or project")),
        Column("on", _("Date"), "date"),
        Column("valid_until", _("Valid until"), "date"),
        Column("basis", _("Basis")),
        Column(own, own_title(levels, own), "yuan"),
        *(Column(level, other_title(levels, level), "yuan") for level in others),
        Column("remark", _("Remark")),
    )
    early = paper.out_of_order
    rows = [_published(number, one, (own, *others), early) for number, one in enumerate(lines, 1)]
    sums = (total_cell(sum_of(lines, level)) for level in (own, *others))
    total: tuple[Cell, ...] = (None, _("Total"), *[None] * 7, *sums, None)
    title = _("Awards of {year}, round {round}: for publicity").format(year=paper.story.round.year, round=paper.story.round.id)
    return Table(title, columns, rows, total, (*_left_out(lines, levels, (own, *others)), *back_notes(lines), *_notes(paper)))


def others_of(own: str) -> tuple[str, ...]:
    """The levels whose money the office does not pay out, where its own is `own`."""
    return tuple(level for level in reversed(LEVELS) if level != own)


def own_title(levels: Mapping[str, str], own: str) -> str:
    """The heading above the office's own money."""
    return _("{level}: sum of this list").format(level=levels.get(own, own))


def other_title(levels: Mapping[str, str], level: str) -> str:
    """The heading above another level's money."""
    return _("{level}: paid by itself").format(level=levels.get(level, level))


def sum_of(lines: Sequence[PaperLine], level: str) -> Tally:
    """What a level has to pay for the lines; of the office's own money what is to come back is not taken off."""
    if all(level == one.line.own_level for one in lines):
        return county_due(lines)
    return Tally.of(one.line.due[level] for one in lines if level in one.line.due)


def _left_out(lines: Sequence[PaperLine], levels: Mapping[str, str], order: Sequence[str]) -> Iterator[str]:
    """What is not stated of the sums below a list, whose cells are numbers."""
    for level in order:
        total = sum_of(lines, level)
        if total.unknown:
            yield _("{level}: {sum}").format(level=levels.get(level, level), sum=total_text(total, yuan_said))


def back_notes(lines: Sequence[PaperLine]) -> Iterator[str]:
    """That a list has sums below 0, and why; nothing where it has none."""
    if back := county_back(lines):
        yield _("{sum} of what earlier awards gave was too much and is to come back; it is not in the sum").format(sum=yuan_said(back))


def _notes(paper: RoundPaper) -> tuple[str, ...]:
    """What stands below a list; a workbook begins it as a remark, so that the list that comes back is read without it."""
    return (*order_notes(paper.out_of_order), head_text(paper.head))


def _published(number: int, one: PaperLine, order: Sequence[str], early: Collection[EarlyStep]) -> tuple[Cell, ...]:
    line = one.line
    occasion = occasion_title(line.occasion) if line.occasion else None
    kind = _("{reward} ({occasion})").format(reward=pick(line.titles), occasion=occasion) if occasion else pick(line.titles)
    basis = _("clause {clause}").format(clause=line.clause) if line.clause else ""
    code = recipient_code(line.uscc, one.holder)
    who = (number, line.enterprise, code, one.township, kind, evidence_title(line.evidence, line.subject), line.on, one.valid_until)
    sums = (due_cell(line, level) for level in order)
    return (*who, _("; ").join(filter(None, (basis, line.basis))), *sums, _remark(line, early))


def _remark(line: AwardLine, early: Collection[EarlyStep]) -> str:
    """What stands beside a line: a row is read alone where the notes below the list are left out."""
    marked = [f"{step_title(step.what)} {step.on}: {step.reason or '-'}" for step, _day in early if _concerns(step, line)]
    said = [_("days out of order ({steps})").format(steps=_(", ").join(marked))] if marked else []
    return _("; ").join((*remarks(line), *said))


def _concerns(step: Step, line: AwardLine) -> bool:
    if step.what == "open":
        return step.on < evidence_day(line)
    return any(step.number == one.number for _state, one in line.moves)


def remarks(line: AwardLine) -> Iterator[str]:
    """What a reader must know of a line's sum: what it is the difference to, and why it is below 0."""
    for other in line.earlier:
        yield _("difference to {line}").format(line=other)
    if (line.county or 0) < 0:
        yield _("given too much before, to come back")


def finance_table(paper: RoundPaper) -> Table:
    """The list for the finance bureau: what is to be paid, to which account; its last four columns come back filled in.

    A column of remarks stands there where a line has one.
    """
    waiting, early = paper.waiting, paper.out_of_order
    said = [_remark(one.line, early) for one in waiting]
    remarks = [Column("remark", _("Remark"))] if any(said) else []
    columns = (
        Column("number", _("No."), "integer"),
        Column("line", _("Line")),
        Column("enterprise", recipient_heading(paper.waiting)),
        Column("uscc", _("Unified social credit code"), "digits"),
        Column("kind", _("Reward")),
        Column("evidence", _("Certificate or project")),
        Column("basis", _("Basis")),
        Column("due", _("To be paid"), "yuan"),
        Column("capitals", _("In capitals")),
        Column("account_name", _("Account name")),
        Column("bank", _("Bank")),
        Column("account", _("Account"), "digits"),
        *remarks,
        Column("paid", _("Paid in fact"), "yuan"),
        Column("paid_on", _("Paid on"), "date"),
        Column("voucher", _("Voucher"), "digits"),
        Column("unpaid", _("Why not paid")),
    )
    rows = [
        (*_to_be_paid(number, one), *([told or None] if remarks else []), None, None, None, None)
        for number, (one, told) in enumerate(zip(waiting, said, strict=True), 1)
    ]
    sum_ = sum(one.open for one in waiting)
    total: tuple[Cell, ...] = (None, _("Total"), *[None] * 5, sum_, capitals(sum_), *[None] * (7 + len(remarks)))
    title = _("Awards of {year}, round {round}: to be paid").format(year=paper.story.round.year, round=paper.story.round.id)
    return Table(title, columns, rows, total, _notes(paper))


def _to_be_paid(number: int, one: PaperLine) -> tuple[Cell, ...]:
    line = one.line
    who = (
        number,
        line.id,
        line.enterprise,
        recipient_code(line.uscc, one.holder),
        pick(line.titles),
        evidence_title(line.evidence, line.subject),
    )
    basis = _("; ").join(filter(None, (_("clause {clause}").format(clause=line.clause) if line.clause else "", line.basis)))
    account = (one.account_name, one.bank, one.account)
    return (*who, basis, one.open, capitals(one.open), *account)
