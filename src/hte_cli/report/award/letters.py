"""The papers of a round as official documents: the public notice (公示), the request (请示), the letter of transfer (拨付函).

What nobody recorded is left as room to write it in: the telephone, the document's number, the day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from hte_cli.errors import Conflict
from hte_cli.language import _, _n, current, pick, telling
from hte_cli.report.award.lists import back_notes, other_title, others_of, own_title, remarks, sum_of
from hte_cli.report.award.order import order_remarks
from hte_cli.report.award.rounds import due_cell
from hte_cli.report.formats.cells import text_for_people
from hte_cli.report.own_level import is_county
from hte_cli.report.phrases import clause_text, day_text, head_text, plan_name
from hte_cli.report.recipients import recipient_code, recipient_heading
from hte_cli.report.subsidies import level_names
from hte_cli.report.totals import total_text
from hte_cli.values.award_papers import PaperLine, RoundPaper, county_due
from hte_cli.values.awards import Step
from hte_cli.values.capitals import capitals
from hte_cli.values.documents import Annex, Block, DocColumn, DocTable, HeadCell, OfficialDocument, Paragraph
from hte_cli.values.money import yuan_text
from hte_cli.values.results import LevelTitles, Tally
from hte_cli.values.terms import evidence_title

BLANK = "＿＿＿＿＿＿＿＿"
"""Room to write something in."""


def letter(
    paper: RoundPaper, kind: str, *, to: str | None = None, signed_by: str | None = None, on: date | None = None, number: str | None = None
) -> OfficialDocument:
    """The notice, request or transfer of a round, in the chosen language. Conflict where the round is not so far yet."""
    make = LETTERS[kind]
    title, recipient, paragraphs, annex = make(paper)
    return OfficialDocument(
        title=title,
        blocks=tuple(map(Paragraph, (*paragraphs, *order_remarks(paper.out_of_order)))),
        signed_by=signed_by or (pick(paper.signer) if paper.signer else ""),
        signed_on=on,
        recipient=to or recipient,
        annexes=(replace(annex, blocks=tuple(_with_head(paper, block) for block in annex.blocks)),),
        number=number,
        lang="zh" if current() == "zh" else "en",
    )


def _with_head(paper: RoundPaper, block: Block) -> Block:
    if not isinstance(block, DocTable):
        return block
    return replace(block, note=_("; ").join(filter(None, (block.note, head_text(paper.head)))))


Letter = tuple[tuple[str, ...], str | None, Sequence[str], Annex]
"""Title line by line, recipient, paragraphs, annex."""


def published_of(paper: RoundPaper) -> tuple[Step, tuple[PaperLine, ...]]:
    """The round's publicity, and the lines in it. Conflict where there is none, or where no line is worth money of the office's own."""
    step, lines = paper.last("publicise"), paper.published
    if step is None or not lines:
        with telling():
            raise Conflict(
                _("Round {round} was not published yet.").format(round=paper.story.round.id),
                _("`hte award publicise {round}` records the publicity.").format(round=paper.story.round.id),
            )
    if not any(one.line.own_level in one.line.due for one in lines):
        with telling():
            raise Conflict(
                _("No line of round {round} gives any of the money that the office decides on.").format(round=paper.story.round.id),
                _("`hte award reject LINE --reason WHY` takes such a line out; `hte subsidy calc` goes on to show it."),
            )
    return step, lines


def waiting_of(paper: RoundPaper) -> tuple[Step, tuple[PaperLine, ...]]:
    """The round's approval, and the lines that wait for money. Conflict where there is none."""
    step, lines = paper.last("approve"), paper.waiting
    if step is None or not lines:
        with telling():
            raise Conflict(
                _("No line of round {round} waits for money.").format(round=paper.story.round.id),
                _("`hte award show {round}` shows where its lines stand.").format(round=paper.story.round.id),
            )
    return step, lines


def _notice(paper: RoundPaper) -> Letter:
    step, _published = published_of(paper)
    lines = paper.in_public
    title = (_("Public notice of the awards"), _("intended for {year}").format(year=paper.story.round.year))
    said = _n(
        "{basis} and after review, {n} award for {year} is intended and is published here.",
        "{basis} and after review, {n} awards for {year} are intended and are published here.",
        len(lines),
    )
    paragraphs = [
        said.format(basis=_basis(paper, lines), n=len(lines), year=paper.story.round.year),
        _("The notice runs from {first} to {last} ({days}).").format(
            first=day_text(str(step.from_on)),
            last=day_text(str(step.until_on)),
            days=_("working days") if step.working else _("calendar days"),
        ),
        _("Whoever objects may say so to us in writing by then, with name, reasons and evidence. Telephone: {blank}").format(blank=BLANK),
    ]
    return title, None, paragraphs, Annex(_("Intended awards of {year}").format(year=paper.story.round.year), (_sums_table(paper, lines),))


def _request(paper: RoundPaper) -> Letter:
    step, lines = published_of(paper)
    year = paper.story.round.year
    title = (_("Request for payment"), _("of the awards for {year}").format(year=year))
    paragraphs = [
        _("{basis}, we have reviewed the awards for {year} and published them from {first} to {last}.").format(
            basis=_basis(paper, lines), year=year, first=day_text(str(step.from_on)), last=day_text(str(step.until_on))
        ),
        *_approved(paper),
        _amount(lines, county_due(lines)),
        *_fund(paper),
        _("We ask for approval."),
    ]
    return (
        title,
        _government(paper),
        paragraphs,
        Annex(_("Awards of {year}").format(year=year), (_sums_table(paper, lines),)),
    )


def _transfer(paper: RoundPaper) -> Letter:
    _step, lines = waiting_of(paper)
    year = paper.story.round.year
    title = (_("Letter on the transfer"), _("of the awards due for {year}").format(year=year))
    paragraphs = [
        _("{basis}, the awards for {year} were reviewed and published.").format(basis=_basis(paper, lines), year=year),
        *_approved(paper),
        _amount(lines, Tally.of(one.open for one in lines)),
        *_fund(paper),
        _("Please transfer the sums to the accounts in the annex and send us the vouchers."),
    ]
    return title, _finance(paper), paragraphs, Annex(_("Awards to be paid"), (_accounts_table(lines),))


def _own(paper: RoundPaper) -> tuple[str, LevelTitles]:
    return paper.own_level, paper.story.levels


def _finance(paper: RoundPaper) -> str:
    """Who pays: the finance bureau as the plan's register calls it, else that of the own level."""
    if paper.finance is not None and not is_county(*_own(paper)):
        return pick(paper.finance)
    if is_county(*_own(paper)):
        return _("County finance bureau")
    return _("Finance bureau of: {level}").format(level=level_names(paper.story.levels).get(paper.own_level, ""))


def _government(paper: RoundPaper) -> str:
    """Who decides on the request: the government of the own level."""
    if is_county(*_own(paper)):
        return _("County government")
    return _("Government of: {level}").format(level=level_names(paper.story.levels).get(paper.own_level, ""))


LETTERS: Mapping[str, Callable[[RoundPaper], Letter]] = {"notice": _notice, "request": _request, "transfer": _transfer}


def _basis(paper: RoundPaper, lines: Sequence[PaperLine]) -> str:
    plan = plan_name(pick(paper.plan)) + (_(" ({document})").format(document=paper.document) if paper.document else "")
    clauses = dict.fromkeys(clause_text(one.line.clause) for one in lines if one.line.clause)
    return _("In accordance with {plan}, clauses {clauses}").format(plan=plan, clauses=_(", ").join(clauses))


def _approved(paper: RoundPaper) -> Iterator[str]:
    step = paper.last("approve")
    if step is not None:
        yield _("{body} approved on {day} ({document}).").format(body=step.body, day=day_text(step.on), document=step.document)


def _amount(lines: Sequence[PaperLine], total: Tally) -> str:
    """How many awards, and what they come to; what is stated also in capitals."""
    if not total.known and not total.unknown:
        return _n("{n} award; nothing is to be paid.", "{n} awards; nothing is to be paid.", len(lines)).format(n=len(lines))
    said = _n("{n} award, together {sum}.", "{n} awards, together {sum}.", len(lines))
    return said.format(n=len(lines), sum=total_text(total, _with_capitals))


def _with_capitals(fen: int) -> str:
    return _("{sum} yuan ({capitals})").format(sum=yuan_text(fen), capitals=capitals(fen))


def _fund(paper: RoundPaper) -> Iterator[str]:
    fund = paper.fund
    if fund is not None and fund.fund is not None:
        yield _("The money comes from the special fund of {year}: {fund} yuan, of which {committed} are committed and {paid} paid.").format(
            year=fund.budget_year, fund=yuan_text(fund.fund), committed=yuan_text(fund.committed), paid=yuan_text(fund.paid)
        )


def _sums_table(paper: RoundPaper, lines: Sequence[PaperLine]) -> DocTable:
    """The office's own money, and beside it what other levels pay for the same, where a rule speaks of them."""
    levels, own = level_names(paper.story.levels), paper.own_level
    others = [level for level in others_of(own) if any(level in one.line.due for one in lines)]
    told = any(any(remarks(one.line)) for one in lines)
    widths = [*([DocColumn(6, "right")] * (1 + len(others))), *([DocColumn(7)] if told else [])]
    columns = (DocColumn(2, "center"), DocColumn(9), DocColumn(9), DocColumn(6), DocColumn(7), *widths)
    heading = (_("No."), recipient_heading(lines), _("Unified social credit code"), _("Reward"), _("Evidence"))
    titles = (own_title(levels, own), *(other_title(levels, level) for level in others))
    money = (_("{title} (yuan)").format(title=title) for title in titles)
    rows = [_sums_row(str(number), one, (own, *others), told) for number, one in enumerate(lines, 1)]
    total = ("", _("Total"), "", "", "", *(total_text(sum_of(lines, level)) for level in (own, *others)), *([""] if told else []))
    note = _("; ").join(back_notes(lines)) or None
    head = tuple(map(HeadCell, (*heading, *money, *([_("Remark")] if told else []))))
    return DocTable(columns, (head,), (*rows, total), note, landscape=bool(others))


def _sums_row(number: str, one: PaperLine, levels: Sequence[str], told: bool) -> tuple[str, ...]:
    line = one.line
    code = recipient_code(line.uscc, one.holder) or ""
    who = (number, line.enterprise, code, pick(line.titles), evidence_title(line.evidence, line.subject))
    sums = (text_for_people(due_cell(line, level), "yuan") for level in levels)
    return (*who, *sums, *([_("; ").join(remarks(line))] if told else []))


def _accounts_table(lines: Sequence[PaperLine]) -> DocTable:
    columns = (DocColumn(2, "center"), DocColumn(10), DocColumn(8), DocColumn(9), DocColumn(9), DocColumn(10), DocColumn(5, "right"))
    heading = (_("No."), recipient_heading(lines), _("Reward"), _("Account name"), _("Bank"), _("Account"), _("Yuan"))
    rows = [
        (
            str(number),
            one.line.enterprise,
            pick(one.line.titles),
            one.account_name or "",
            one.bank or "",
            one.account or "",
            yuan_text(one.open),
        )
        for number, one in enumerate(lines, 1)
    ]
    total = ("", _("Total"), "", "", "", "", yuan_text(sum(one.open for one in lines)))
    return DocTable(columns, (tuple(map(HeadCell, heading)),), (*rows, total), landscape=True)
