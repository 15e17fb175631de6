"""The year's workbook: indicators, rewards, what ends, the reserve pool, the measures; charts and print set-up.

A formula is stored together with its value: a viewer that does not calculate shows the totals all the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, BinaryIO

from hte_cli.language import _, pick
from hte_cli.report.awarded import awarded_notes
from hte_cli.report.formats.plain import printable
from hte_cli.report.formats.xlsx_file import workbook_for
from hte_cli.report.own_level import of_own
from hte_cli.report.phrases import clause_text, day_text, money, undertaking
from hte_cli.report.progress import actual_text, gap_text, met_text
from hte_cli.report.subsidies import level_names, occasion_text, undecided_total
from hte_cli.report.totals import total_text
from hte_cli.report.workbook.year_charts import reward_chart, target_chart
from hte_cli.report.workbook.year_sheet import AtLeast, Content, Sheet, SheetColumn, formats
from hte_cli.values.figures import ENDING_DAYS, Figures
from hte_cli.values.halves import half_title
from hte_cli.values.results import LEVELS, Entitlement, Gap, Tally, YearFigure
from hte_cli.values.terms import evidence_title, pool_title, status_title, subject_title

if TYPE_CHECKING:
    from xlsxwriter import Workbook


def write_year(figures: Figures, file: BinaryIO) -> None:
    """Write the workbook to the stream `file`. The same figures give the same bytes."""
    with workbook_for(file) as workbook:
        workbook.set_properties({"title": _title(figures), "author": "hte", "created": datetime.fromisoformat(figures.as_of)})
        looks = formats(workbook)
        for write in (_indicators, _rewards, _awarded, _ending, _pool, _measures):
            write(figures, workbook, looks)


def _firm(width: int) -> tuple[SheetColumn, ...]:
    """Number, enterprise (so wide) and code: what each list of enterprises begins with."""
    return (
        SheetColumn(_("No."), 5, "integer"),
        SheetColumn(_("Enterprise"), width),
        SheetColumn(_("Unified social credit code"), 21, "digits"),
    )


def _title(figures: Figures) -> str:
    return undertaking(pick(figures.titles))


def _indicators(figures: Figures, workbook: Workbook, looks: dict[str, Any]) -> None:
    """指标完成情况: each indicator on the day, then year by year, with a chart of target against actual."""
    gaps = figures.progress.gaps
    columns = [
        SheetColumn(_("Indicator"), 26),
        SheetColumn(_("Clause"), 12),
        *(SheetColumn(title, 10, "figure") for title in (_("Target"), _("Actual"), _("Gap"))),
        SheetColumn(_("Counted"), 15),
        SheetColumn(_("Met"), 8),
        SheetColumn(_("Applied"), 8, "integer"),
        SheetColumn(_("Remark"), 30),
    ]
    title = _("{undertaking}: indicators on {day}").format(undertaking=_title(figures), day=day_text(figures.as_of))
    sheet = Sheet(workbook, looks, _("Indicator progress"), title, columns)
    rows = [
        (
            pick(g.titles),
            clause_text(g.clause),
            _figure(g.target, g),
            # What undecided records could change is no number to calculate with, but a sentence.
            *((actual_text(g), gap_text(g)) if g.undecided else (_figure(g.actual, g), _figure(g.gap, g))),
            actual_text(g) if g.denominator is not None and not g.undecided else None,
            met_text(g),
            g.applied,
            g.why,
        )
        for g in gaps
    ]
    sheet.rows(rows)
    sheet.note(_("– stands for none, or not known"))
    if any(g.gap is not None and g.gap < 0 for g in gaps):
        sheet.note(_("a gap below 0 means that the target is passed"))
    sheet.signatures()
    _years(figures, sheet, workbook)


def _figure(value: Fraction | None, gap: Gap) -> Content:
    """A count as a number, a ratio as a part of one with its own format."""
    if value is None:
        return None
    return int(value) if gap.unit == "count" else value


def _years(figures: Figures, sheet: Sheet, workbook: Workbook) -> None:
    """Year by year below: the counts that have targets for several years, target and actual side by side, which the chart draws."""
    gaps = [gap for gap in figures.progress.gaps if gap.unit == "count" and sum(s.target is not None for s in gap.series) > 1]
    if not gaps:
        return
    years = [figure.year for figure in gaps[0].series]
    first = sheet.below(_("Year by year"), [_("Indicator"), "", *map(str, years)])
    row = first
    for gap in gaps:
        targets: list[Content] = [None if s.target is None else int(s.target) for s in gap.series]
        actuals = [_year(s) for s in gap.series]
        for word, values in ((_("Target"), targets), (_("Actual"), actuals)):
            sheet.line(row, [pick(gap.titles), word, *values])
            row += 1
    for number, gap in enumerate(gaps):
        chart = target_chart(workbook, sheet.name, pick(gap.titles), first - 1, first + 2 * number, len(years))
        sheet.chart(row + 1 + 12 * (number // 2), 0 if number % 2 == 0 else 5, chart)


def _year(figure: YearFigure) -> Content:
    """A year's count as a number, which the chart draws; nothing where it cannot be told."""
    if figure.actual is None:
        return None
    return AtLeast(int(figure.actual)) if figure.undecided else int(figure.actual)


def _reward_columns(levels: dict[str, str]) -> list[SheetColumn]:
    """The columns of docs/domain.md#columns-of-lists."""
    return [
        *_firm(27),
        SheetColumn(_("Township"), 11),
        SheetColumn(_("Reward"), 15),
        SheetColumn(_("Occasion"), 10),
        SheetColumn(_("Evidence"), 16),
        SheetColumn(_("Date"), 11, "date"),
        SheetColumn(_("Valid until"), 12, "date"),
        SheetColumn(_("Basis"), 16),
        *(SheetColumn(_("{level} (10,000 yuan)").format(level=levels.get(level, level)), 9, "wan") for level in LEVELS),
        SheetColumn(_("Sum (10,000 yuan)"), 9, "wan"),
        SheetColumn(_("Remark"), 15),
    ]


def _rewards(figures: Figures, workbook: Workbook, looks: dict[str, Any]) -> None:
    """奖补明细: the columns of docs/domain.md#columns-of-lists, amounts in 万元, the total row as formulas with their values."""
    levels = level_names(figures.levels)
    holdings = {(h.key, h.number): h for h in figures.holdings}
    title = _("Rewards due, {year} to {day}").format(year=figures.year, day=day_text(figures.as_of))
    sheet = Sheet(workbook, looks, _("Rewards"), title, _reward_columns(levels), unit=_("Unit: 10,000 yuan"))
    rows: list[Sequence[Content]] = []
    for number, line in enumerate(figures.lines, 1):
        held = holdings.get((line.enterprise_key, line.evidence))
        evidence = evidence_title(line.evidence, line.subject)
        sums = [_wan(line.sums.get(level)) if level in line.sums else None for level in LEVELS]
        row: list[Content] = [
            number,
            line.enterprise,
            line.uscc,
            figures.townships.get(line.enterprise_key),
            pick(line.titles),
            occasion_text(line),
            evidence,
            line.on,
        ]
        rows.append([*row, held.valid_until if held else None, _basis(line), *sums, _whole(line), _remark(line, levels)])
    sheet.rows(rows)
    spoken = figures.totals.tallies
    tallies = [*(figures.totals.tally(level) for level in LEVELS), figures.whole]
    sheet.total(_("Total of what is stated"), dict(enumerate(map(_total, tallies), 10)))
    for level, tally in spoken.items():
        if tally.unknown:
            sheet.note(_("{level}: {sum}").format(level=levels.get(level, level), sum=total_text(tally, money)))
    if figures.totals.undecided:
        sheet.note(undecided_total(figures.totals.undecided, figures.totals.at_most))
    if figures.awarded:
        sheet.note(_("what was decided and paid of it stands on the sheet {sheet}").format(sheet=_("Awards")))
    sheet.signatures()
    if figures.lines:
        _by_rule(figures, sheet, workbook)


def _wan(fen: int | None) -> Content:
    """Fen as 万元; what is not stated as words."""
    return _("not stated") if fen is None else Decimal(fen).scaleb(-6)


def _total(tally: Tally) -> Content:
    """What a column adds up to, in 万元; words where nothing is stated, nothing where no rule speaks of it."""
    return _wan(tally.fen) if tally.known else _wan(None) if tally.unknown else None


def _whole(line: Entitlement) -> Content:
    """What is known of a line; words where nothing is."""
    return _wan(line.known if line.tally.known else None)


def _basis(line: Entitlement) -> str:
    return " ".join(filter(None, (clause_text(line.clause), line.basis)))


def _remark(line: Entitlement, levels: dict[str, str]) -> str:
    """What is not stated, and what is inferred."""
    unknown = [levels.get(level, level) for level, fen in line.sums.items() if fen is None]
    parts = [_("not stated: {levels}").format(levels=_(", ").join(unknown))] if unknown else []
    if line.occasion_source == "inferred":
        parts.append(_("occasion inferred"))
    return _("; ").join(parts)


def _by_rule(figures: Figures, sheet: Sheet, workbook: Workbook) -> None:
    """The own level's sums by reward, in a small table to the right of the signatures, and a chart of those that are stated."""
    lines: dict[str, list[int | None]] = {}
    for line in figures.lines:
        if figures.own_level in line.sums:
            lines.setdefault(pick(line.titles), []).append(line.sums[figures.own_level])
    tallies = {title: Tally.of(sums) for title, sums in lines.items()}
    # What nothing is stated of stands below what the chart draws: a chart shows words as a 0.
    order = sorted(tallies, key=lambda title: not tallies[title].known)
    first = sheet.below(_("By reward"), [_("Reward"), _own_column(figures), _("Sums not stated")], column=7)
    for number, title in enumerate(order):
        sheet.line(first + number, [title, _total(tallies[title]), tallies[title].unknown or None], column=7)
    drawn = sum(tally.known > 0 for tally in tallies.values())
    if drawn:
        title = of_own(figures.own_level, figures.levels, _("What the county owes, by reward"), _("What is owed, by reward: {level}"))
        sheet.chart(sheet.next + 1, 1, reward_chart(workbook, sheet.name, first, drawn, 7, title, _own_column(figures)))


def _own_column(figures: Figures) -> str:
    return of_own(figures.own_level, figures.levels, _("County (10,000 yuan)"), _("{level} (10,000 yuan)"))


def _ending(figures: Figures, workbook: Workbook, looks: dict[str, Any]) -> None:
    """到期预警: certificates of high-tech enterprises that end within a year, the soonest first."""
    columns = [
        *_firm(34),
        SheetColumn(_("Township"), 14),
        SheetColumn(_("Certificate"), 18, "digits"),
        SheetColumn(_("Issued on"), 12, "date"),
        SheetColumn(_("Valid until"), 12, "date"),
        SheetColumn(_("Days left"), 9, "integer"),
        SheetColumn(_("Applied"), 9),
    ]
    applied = {one.key for outlook in figures.forecast.outlooks for one in outlook.applicants} if figures.forecast else set()
    title = _("Certificates that end within {n} days of {day}").format(n=ENDING_DAYS, day=day_text(figures.as_of))
    sheet = Sheet(workbook, looks, _("Ending"), title, columns)
    sheet.rows(
        (
            n,
            h.enterprise,
            h.uscc,
            figures.townships.get(h.key),
            h.number,
            h.issued_on,
            h.valid_until,
            h.days,
            _("yes") if h.key in applied else "",
        )
        for n, h in enumerate(figures.ending(), 1)
    )
    sheet.signatures()


def _awarded(figures: Figures, workbook: Workbook, looks: dict[str, Any]) -> None:
    """兑现情况: what the rounds of each year came to by the day, of the county's money; no sheet where no round is there."""
    if not figures.awarded:
        return
    columns = [
        SheetColumn(_("Awards of"), 14),
        *(SheetColumn(title, 16, "wan") for title in (_("Due"), _("Committed"), _("Paid"), _("Still to be paid"), _("Recovered"))),
        SheetColumn(_("Sums not stated"), 14, "integer"),
    ]
    title = _("Awards: due, committed and paid by {day}").format(day=day_text(figures.as_of))
    sheet = Sheet(workbook, looks, _("Awards"), title, columns, unit=_("Unit: 10,000 yuan"))
    sheet.rows(
        (
            str(y.year),
            _total(y.owed),
            *(_wan(fen) if fen else None for fen in (y.committed, y.paid, y.left, y.recovered)),
            y.unknown or None,
        )
        for y in figures.awarded
    )
    for said in (said for y in figures.awarded for said in awarded_notes(y)):
        sheet.note(said)
    sheet.signatures()


def _pool(figures: Figures, workbook: Workbook, looks: dict[str, Any]) -> None:
    """后备库台账: who is in which state, with what has to be done by when and by whom (plan 二㈠4)."""
    columns = [
        *_firm(32),
        SheetColumn(_("State"), 9),
        SheetColumn(_("In this state since"), 12, "date"),
        SheetColumn(_("Admitted on"), 12, "date"),
        SheetColumn(_("Responsible"), 12),
        SheetColumn(_("Open tasks"), 40),
        SheetColumn(_("Remark"), 18),
    ]
    sheet = Sheet(workbook, looks, _("Reserve pool"), _("Ledger of the reserve pool on {day}").format(day=day_text(figures.as_of)), columns)
    sheet.rows(
        (
            number,
            m.name,
            m.uscc,
            pool_title(m.state),
            m.since,
            m.admitted_on,
            m.responsible,
            "\n".join(f"{t.due_on} {subject_title(t.subject)}: {t.title}" for t in m.tasks),
            m.remark,
        )
        for number, m in enumerate(figures.board.members, 1)
    )
    sheet.signatures()


def _measures(figures: Figures, workbook: Workbook, looks: dict[str, Any]) -> None:
    """任务分工: every measure with each of its units and what that unit reported."""
    if figures.standing is None:
        return
    columns = [
        SheetColumn(_("Clause"), 9),
        SheetColumn(_("Measure"), 34),
        SheetColumn(_("Unit"), 22),
        SheetColumn(_("Role"), 9),
        SheetColumn(_("Status"), 11),
        SheetColumn(_("What was done"), 50),
    ]
    title = _("Measures and what was reported of {half}").format(half=half_title(figures.standing.half))
    sheet = Sheet(workbook, looks, _("Measures"), title, columns)
    sheet.rows(
        (
            clause_text(r.measure.clause),
            pick(r.measure.titles),
            pick(r.unit.short),
            _("lead") if r.leads else _("responsible"),
            status_title(r.status) if r.status else _("not reported"),
            printable(r.text),
        )
        for r in figures.standing.reports
    )
    sheet.signatures()
