"""The tables of the half-year's notice: the overall one, and those of its annexes."""

from __future__ import annotations

from collections.abc import Iterator

from hte_cli.language import _, pick
from hte_cli.report.phrases import clause_text, wan_text, wan_with_unknown
from hte_cli.report.progress import actual_text, figure_text, percent
from hte_cli.report.subsidies import evidence_text, level_names, occasion_text
from hte_cli.values.documents import Annex, DocColumn, DocTable, HeadCell
from hte_cli.values.figures import Figures
from hte_cli.values.halves import Half
from hte_cli.values.measures import Standing
from hte_cli.values.results import LEVELS, Entitlement, Gap
from hte_cli.values.terms import status_title


def _headed(*texts: str) -> tuple[tuple[HeadCell, ...], ...]:
    return (tuple(map(HeadCell, texts)),)


def overall_table(figures: Figures, half: Half) -> DocTable:
    """Each indicator: target, actual, how much is done, what the half-year before showed, gap, who applied."""
    columns = (DocColumn(9), *(DocColumn(width, "center") for width in (3, 6, 4, 4, 3, 4)))
    heading = _headed(_("Indicator"), _("Target"), _("Actual"), _("Done"), _("Last half"), _("Gap"), _("Applied"))
    rows = tuple(_row(gap, figures) for gap in figures.progress.gaps)
    return DocTable(columns, heading, rows, _("; ").join(_notes(figures, half)))


def _row(gap: Gap, figures: Figures) -> tuple[str, ...]:
    done = percent(gap.actual / gap.target) if gap.unit == "count" and gap.actual is not None and gap.target else "–"
    before = figures.before.of(gap.id) if figures.before else None
    last = figure_text(before.actual, before.unit) if before else "–"
    target, missing = figure_text(gap.target, gap.unit), figure_text(gap.gap, gap.unit)
    return pick(gap.titles), target, actual_text(gap), done, last, missing, str(gap.applied or "–") if gap.applied is not None else "–"


def _notes(figures: Figures, half: Half) -> Iterator[str]:
    yield _("– stands for none, or not known")
    if figures.before_issued:
        yield _("last half: as announced for the {half}").format(half=half.before.title)
    elif figures.before:
        yield _("last half: by today's records, as no notice of the {half} is kept").format(half=half.before.title)
    for gap in figures.progress.gaps:
        if gap.excluded:
            yield _("{indicator}: {n} left out").format(indicator=pick(gap.titles), n=len(gap.excluded))


def annexes(figures: Figures) -> Iterator[Annex]:
    """The indicators year by year, the measures with their units, the rewards line by line; an empty one is left out."""
    yield Annex(_("Indicators year by year"), (_years(figures),))
    if figures.standing is not None:
        yield Annex(_("Measures and what was reported"), (_measures(figures.standing),))
    if figures.lines:
        yield Annex(_("Rewards due in {year} (in 10,000 yuan)").format(year=figures.year), (_rewards(figures),))


def _years(figures: Figures) -> DocTable:
    gaps = figures.progress.gaps
    years = [figure.year for figure in gaps[0].series] if gaps else []
    top = (HeadCell(_("Indicator"), rows=2), *(HeadCell(str(year), columns=2) for year in years))
    below = tuple(HeadCell(text) for _year in years for text in (_("Target"), _("Actual")))
    columns = (DocColumn(12), *(DocColumn(4, "center") for _year in years for _two in range(2)))
    rows = tuple((pick(gap.titles), *(figure_text(value, gap.unit) for s in gap.series for value in (s.target, s.actual))) for gap in gaps)
    return DocTable(columns, (top, below), rows, landscape=True)


def _measures(standing: Standing) -> DocTable:
    columns = (DocColumn(5, "center"), DocColumn(15), DocColumn(6), DocColumn(12), DocColumn(12))
    heading = _headed(_("Clause"), _("Measure"), _("Lead"), _("Responsible units"), _("What was reported"))
    rows = []
    for measure in standing.measures:
        reports = [report for report in standing.reports if report.measure.clause == measure.clause]
        leads, others = (_(", ").join(pick(r.unit.short) for r in reports if r.leads is lead) for lead in (True, False))
        told = [_("{unit} {status}").format(unit=pick(r.unit.short), status=status_title(r.status)) for r in reports if r.status]
        silent = sum(report.status is None for report in reports)
        if silent:
            told.append(_("not reported {n}").format(n=silent))
        rows.append((clause_text(measure.clause), pick(measure.titles), leads, others, _("; ").join(told)))
    return DocTable(columns, heading, tuple(rows), landscape=True)


def _rewards(figures: Figures) -> DocTable:
    levels = level_names(figures.levels)
    columns = (DocColumn(2.5, "center"), DocColumn(11), DocColumn(8), DocColumn(5, "center"), DocColumn(9), *([DocColumn(5, "right")] * 4))
    titles = [levels.get(level, level) for level in LEVELS]
    heading = _headed(_("No."), _("Enterprise"), _("Reward"), _("Occasion"), _("Evidence"), *titles, _("Sum"))
    rows = [(str(number), *_reward(line)) for number, line in enumerate(figures.lines, 1)]
    totals = figures.totals
    sums = [wan_with_unknown(totals.sums[level], totals.unknown[level]) for level in LEVELS]
    rows.append(("", _("Total"), "", "", "", *sums, wan_with_unknown(totals.known, sum(not line.complete for line in figures.lines))))
    return DocTable(columns, heading, tuple(rows), landscape=True)


def _reward(line: Entitlement) -> tuple[str, ...]:
    sums = [_sum(line.sums.get(level, 0), level in line.sums) for level in LEVELS]
    whole = wan_text(line.known) if line.complete else _("{sum} + not stated").format(sum=wan_text(line.known))
    return line.enterprise, pick(line.titles), occasion_text(line), evidence_text(line.evidence, line.subject), *sums, whole


def _sum(fen: int | None, spoken: bool) -> str:
    return _("not stated") if fen is None else wan_text(fen) if spoken else ""
