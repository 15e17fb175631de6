"""The lists of a round that leave the office: for publicity, without anything private, and for the finance bureau."""

from __future__ import annotations

from collections.abc import Iterator

from hte_cli.language import _, pick
from hte_cli.report.awards import due_cell
from hte_cli.report.recipients import recipient_code, recipient_heading
from hte_cli.report.subsidies import evidence_text, level_names
from hte_cli.values.award_papers import PaperLine, RoundPaper
from hte_cli.values.capitals import capitals
from hte_cli.values.results import LEVELS
from hte_cli.values.table import Cell, Column, Table
from hte_cli.values.terms import occasion_title


def publicity_table(paper: RoundPaper) -> Table:
    """The list that is published (公示表, domain.md §5.3): no account, no person, no telephone."""
    levels = level_names(paper.story.levels)
    columns = (
        Column("number", _("No."), "integer"),
        Column("enterprise", recipient_heading(paper.standing)),
        Column("uscc", _("Unified social credit code")),
        Column("township", _("Township or park")),
        Column("kind", _("Reward")),
        Column("evidence", _("Certificate or project")),
        Column("on", _("Date"), "date"),
        Column("valid_until", _("Valid until"), "date"),
        Column("basis", _("Basis")),
        *(Column(level, levels.get(level, level), "yuan") for level in LEVELS),
        Column("total", _("Total"), "yuan"),
        Column("remark", _("Remark")),
    )
    rows = [_published(number, one) for number, one in enumerate(paper.standing, 1)]
    first, last = len(columns) - 2 - len(LEVELS), len(columns) - 1
    sums = [sum(cell for row in rows if isinstance(cell := row[place], int)) for place in range(first, last)]
    total: tuple[Cell, ...] = (None, _("Total"), *[None] * (first - 2), *sums, None)
    title = _("Awards of {year}, round {round}: for publicity").format(year=paper.story.round.year, round=paper.story.round.id)
    return Table(title, columns, rows, total)


def _published(number: int, one: PaperLine) -> tuple[Cell, ...]:
    line = one.line
    occasion = occasion_title(line.occasion) if line.occasion else None
    kind = _("{reward} ({occasion})").format(reward=pick(line.titles), occasion=occasion) if occasion else pick(line.titles)
    basis = _("clause {clause}").format(clause=line.clause) if line.clause else ""
    code = recipient_code(line.uscc, one.holder)
    who = (number, line.enterprise, code, one.township, kind, evidence_text(line.evidence, line.subject), line.on, one.valid_until)
    sums = tuple(due_cell(line, level) for level in LEVELS)
    known = sum(fen for fen in line.due.values() if fen is not None)
    return (*who, _("; ").join(filter(None, (basis, line.basis))), *sums, known, _("; ").join(_remarks(one)))


def _remarks(one: PaperLine) -> Iterator[str]:
    if None in one.line.due.values():
        yield _("the total holds what is stated")
    for other in one.line.earlier:
        yield _("difference to {line}").format(line=other)


def finance_table(paper: RoundPaper) -> Table:
    """The list for the finance bureau: what is to be paid, to which account; its last four columns come back filled in."""
    columns = (
        Column("number", _("No."), "integer"),
        Column("line", _("Line")),
        Column("enterprise", recipient_heading(paper.waiting)),
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
    return Table(title, columns, rows, total)


def _to_be_paid(number: int, one: PaperLine) -> tuple[Cell, ...]:
    line = one.line
    who = (
        number,
        line.id,
        line.enterprise,
        recipient_code(line.uscc, one.holder),
        pick(line.titles),
        evidence_text(line.evidence, line.subject),
    )
    basis = _("; ").join(filter(None, (_("clause {clause}").format(clause=line.clause) if line.clause else "", line.basis)))
    return (*who, basis, one.open, capitals(one.open), one.account_name, one.bank, one.account, None, None, None, None)
