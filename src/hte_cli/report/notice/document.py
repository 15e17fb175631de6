"""The half-year's notice (通报) as an official document: how far the county is, what each unit did, what is to be done.

It follows the usual order (docs/domain.md#official-documents): basis, overall table, units, problems, next steps, annexes. Every sentence
is
computed from the figures; a title's or a unit's words are the plan's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from hte_cli.language import _, _n, current, pick
from hte_cli.report.awarded import awarded_sentences, unsettled_sentences
from hte_cli.report.forecast import forecast_sentences
from hte_cli.report.measures import by_unit
from hte_cli.report.notice.tables import annexes, done_text, overall_table
from hte_cli.report.own_level import is_county
from hte_cli.report.phrases import clause_text, counted, day_text, level_sums, plan_name, undertaking
from hte_cli.report.progress import actual_text, figure_text, gap_text
from hte_cli.report.subsidies import level_names, undecided_total
from hte_cli.values.documents import Block, Heading, OfficialDocument, Paragraph
from hte_cli.values.figures import Figures
from hte_cli.values.halves import Half
from hte_cli.values.measures import STATUSES, Standing, Unit
from hte_cli.values.measures import Reported as UnitReport
from hte_cli.values.results import LACKS, Gap, Lack
from hte_cli.values.stating import STATEMENT, statement_text
from hte_cli.values.telling import names
from hte_cli.values.terms import status_title

DUE_DAYS = 180
"""How long before its last day a certificate is named as ending."""


def notice(
    figures: Figures, half: Half, *, to: str | None = None, signed_by: str | None = None, on: date | None = None, number: str | None = None
) -> OfficialDocument:
    """The notice of a half-year, in the chosen language. `to` is the recipient, else all units concerned; `on` the day of
    signing, left to be filled in where None; who signs is the unit that leads most measures unless named.
    """
    action = undertaking(pick(figures.titles))
    blocks = [
        Paragraph(_basis(figures, half)),
        *_overall(figures, half),
        *_units(figures.standing),
        *_section(_("Problems"), _problems(figures)),
        *_section(_("Next steps"), _next_steps(figures)),
    ]
    return OfficialDocument(
        title=(_("On {undertaking}:").format(undertaking=action), _("Notice on progress in the {half}").format(half=half.title)),
        blocks=tuple(blocks),
        signed_by=signed_by or (pick(figures.signer) if figures.signer else ""),
        signed_on=on,
        recipient=to or _("All units concerned"),
        annexes=tuple(annexes(figures)),
        number=number,
        lang="zh" if current() == "zh" else "en",
        attached=(STATEMENT, statement_text(figures.statement)),
    )


def _basis(figures: Figures, half: Half) -> str:
    plan = plan_name(pick(figures.titles))
    if figures.document:
        plan += _(" ({document})").format(document=figures.document)
    asked = _("As {plan} asks in {clause},").format(plan=plan, clause=clause_text(figures.clause)) if figures.clause else None
    begins = asked or _("In accordance with {plan},").format(plan=plan)
    said = _("{basis} progress in the {half} is announced as follows. Figures are those recorded for {day}.")
    if not is_county(figures.own_level, figures.levels):
        said = _("{basis} progress in the {half} is announced as follows. Figures are those on record for {day}.")
    return said.format(basis=begins, half=half.title, day=day_text(figures.as_of))


def _section(title: str, some: Iterator[tuple[str, str]]) -> Iterator[Block]:
    """A heading, and under it a small heading and a paragraph for each thing; one sentence where there is none."""
    yield Heading(1, title)
    found = list(some)
    for head, text in found:
        yield Heading(2, head)
        yield Paragraph(text)
    if not found:
        yield Paragraph(_("By the records nothing has to be named here."))


def _overall(figures: Figures, half: Half) -> Iterator[Block]:
    yield Heading(1, _("Overall"))
    told = [_stands(gap) for gap in figures.progress.gaps if gap.actual is not None or gap.fix]
    if told:
        yield Paragraph(_("On {day}: {figures}.").format(day=day_text(figures.as_of), figures=_("; ").join(told)))
    yield overall_table(figures, half)
    yield Paragraph(_subsidies(figures))
    yield from map(Paragraph, awarded_sentences(figures.awarded, figures.fund, figures.own_level, figures.levels))
    yield from map(Paragraph, unsettled_sentences(figures.unsettled))


def _stands(gap: Gap) -> str:
    """One indicator in a sentence: actual, target, how much of it, who applied."""
    actual = _("not known") if gap.actual is None else actual_text(gap, partial(counted, unit=gap.unit))
    said = _("{indicator} {actual}").format(indicator=pick(gap.titles), actual=actual)
    if gap.target is not None:
        said = _("{said}, target {target}").format(said=said, target=counted(figure_text(gap.target, gap.unit), gap.unit))
        if done := done_text(gap):
            said = _("{said}, {rate} done").format(said=said, rate=done)
    if gap.applied:
        said = _n("{said} ({n} more has applied)", "{said} ({n} more have applied)", gap.applied).format(said=said, n=gap.applied)
    return said


def _subsidies(figures: Figures) -> str:
    """What is due by the day, with what is not stated beside every sum."""
    until = _("From {first} to {day}").format(first=day_text(f"{figures.year}-01-01"), day=day_text(figures.as_of))
    if not figures.lines:
        said = _("{period} no reward became due.").format(period=until)
    else:
        sums = level_sums(figures.totals, level_names(figures.levels))
        said = _n("{period} {n} reward became due: {sums}.", "{period} {n} rewards became due: {sums}.", len(figures.lines))
        said = said.format(period=until, n=len(figures.lines), sums=sums)
    for lack in LACKS:
        nothing = sum(one.lacks == lack and not one.undecided for one in figures.uncovered)
        if nothing:
            said = _nothing(lack, nothing).format(said=said, n=nothing)
    if figures.totals.undecided:
        said = _("{said} {undecided}.").format(said=said, undecided=undecided_total(figures.totals.undecided, figures.totals.at_most))
    return said


def _nothing(lack: Lack, n: int) -> str:
    """That so many get nothing, and why, behind what was `said`."""
    return {
        "rule": _n(
            "{said} {n} certification or event is rewarded by no rule of the plan.",
            "{said} {n} certifications or events are rewarded by no rule of the plan.",
            n,
        ),
        "condition": _n(
            "{said} {n} certification or event does not meet the conditions of its reward by the records.",
            "{said} {n} certifications or events do not meet the conditions of their reward by the records.",
            n,
        ),
        "beside": _n(
            "{said} {n} certification or event gets nothing beside a higher or earlier one that is rewarded already.",
            "{said} {n} certifications or events get nothing beside a higher or earlier one that is rewarded already.",
            n,
        ),
    }[lack]


def _units(standing: Standing | None) -> Iterator[Block]:
    """The work of each leading unit, measure by measure, in its own words."""
    if standing is None:
        return
    yield Heading(1, _("Work of the leading units"))
    for unit, reports in by_unit([report for report in standing.reports if report.leads]):
        yield Heading(2, pick(unit.short))
        yield Paragraph(_counted(reports))
        for report in reports:
            if report.text:
                yield Paragraph(_told(report, standing))


def _counted(reports: list[UnitReport]) -> str:
    """Leads 10 measures: 6 done, 2 on track; not reported 二（一）4."""
    counted = [(status, sum(report.status == status for report in reports)) for status in STATUSES]
    parts = [_("{status} {n}").format(status=status_title(status), n=n) for status, n in counted if n]
    silent = [clause_text(report.measure.clause) for report in reports if report.status is None]
    if silent:
        parts.append(_("not reported {n} ({clauses})").format(n=len(silent), clauses=_(", ").join(silent)))
    said = _n("Leads {n} measure: {parts}.", "Leads {n} measures: {parts}.", len(reports))
    return said.format(n=len(reports), parts=_(", ").join(parts))


def _told(report: UnitReport, standing: Standing) -> str:
    """What the leading unit says of a measure, and what the units beside it add."""
    clause, title = clause_text(report.measure.clause), pick(report.measure.titles)
    said = _("{clause} {measure} ({status}): {text}")
    told = said.format(clause=clause, measure=title, status=status_title(str(report.status)), text=_sentence(report.text))
    for other in standing.reports:
        if other.measure.clause == report.measure.clause and not other.leads and other.text:
            told += _("{unit}: {text}").format(unit=pick(other.unit.short), text=_sentence(other.text))
    return told


def _sentence(text: str) -> str:
    """A text with its end."""
    plain = text.strip()
    return plain if plain.endswith(("。", "！", ".", "!", "；", ";")) else plain + _(".")


def _problems(figures: Figures) -> Iterator[tuple[str, str]]:
    missing = [
        _("{indicator} {gap}").format(indicator=pick(g.titles), gap=gap_text(g, partial(counted, unit=g.unit)))
        for g in figures.progress.gaps
        if g.met is False
    ]
    if missing:
        yield _("Gaps"), _("To the target of {year} are missing: {gaps}.").format(year=figures.year, gaps=_("; ").join(missing))
    untold = [_("{indicator}: {why}").format(indicator=pick(g.titles), why=g.why) for g in figures.progress.gaps if g.why]
    if untold:
        yield _("Figures that are missing"), _("Not every figure can be told. {why}.").format(why=_("; ").join(untold))
    ending = figures.ending(DUE_DAYS)
    if ending:
        named = names([_("{enterprise} ({day})").format(enterprise=h.enterprise, day=day_text(h.valid_until)) for h in ending])
        said = _n(
            "{scheme}: within {days} days {n} certificate ends that is not renewed: {names}.",
            "{scheme}: within {days} days {n} certificates end that are not renewed: {names}.",
            len(ending),
        )
        scheme = _(", ").join(map(pick, figures.lasting.values()))
        yield _("Certificates that end"), said.format(scheme=scheme, days=DUE_DAYS, n=len(ending), names=named)
    late = [task for member in figures.board.members for task in member.overdue]
    if late:
        said = _n("{n} task of the reserve pool is overdue: {names}.", "{n} tasks of the reserve pool are overdue: {names}.", len(late))
        yield _("Tasks that are overdue"), said.format(n=len(late), names=names([f"{task.name} {task.title}" for task in late]))
    yield from _of_units(figures.standing)


def _of_units(standing: Standing | None) -> Iterator[tuple[str, str]]:
    """Units that are behind, and units that did not report."""
    if standing is None:
        return
    if standing.behind:
        told = [_at(report.unit, clause_text(report.measure.clause)) for report in standing.behind]
        said = _n("{n} measure is behind or not started: {names}.", "{n} measures are behind or not started: {names}.", len(told))
        yield _("Measures that are behind"), said.format(n=len(told), names=names(told))
    if standing.silent:
        units = by_unit(standing.silent)
        told = [_at(unit, str(len(reports))) for unit, reports in units]
        said = _n(
            "{m} of {all} reports are missing, from {n} unit: {names}.",
            "{m} of {all} reports are missing, from {n} units: {names}.",
            len(units),
        )
        told_all = said.format(m=len(standing.silent), all=len(standing.reports), n=len(units), names=names(told, len(told)))
        yield _("Units that did not report"), told_all


def _at(unit: Unit, what: str) -> str:
    return _("{unit} ({what})").format(unit=pick(unit.short), what=what)


def _next_steps(figures: Figures) -> Iterator[tuple[str, str]]:
    foreseen = figures.forecast
    wanting = list(forecast_sentences(foreseen, day_text, missing_only=True)) if foreseen else []
    if foreseen and wanting:
        text = _("By {day}: {sentences}").format(day=day_text(foreseen.to), sentences="".join(_spaced(wanting)))
        yield _("Towards the targets"), text
    ending = figures.ending(DUE_DAYS)
    if ending:
        text = _("See to it that the enterprises whose certificates end apply again in the year of the last day: {names}.")
        yield _("Renewals"), text.format(names=names([holding.enterprise for holding in ending]))
    if figures.standing is not None and figures.standing.silent:
        units = [pick(unit.short) for unit, _reports in by_unit(figures.standing.silent)]
        yield _("Reports"), _("Report what was done without delay: {names}.").format(names=names(units, len(units)))
    lacking = [pick(gap.titles) for gap in figures.progress.gaps if gap.fix]
    if lacking:
        yield _("Figures"), _("Provide the figures on which these rest: {indicators}.").format(indicators=_(", ").join(lacking))


def _spaced(sentences: Iterable[str]) -> Iterator[str]:
    """Sentences one after the other: Chinese ones without a blank between them."""
    for number, sentence in enumerate(sentences):
        yield (" " if number and current() == "en" else "") + sentence
