"""The tables of the half-year's notice: the overall one, and those of its annexes."""

from __future__ import annotations

from collections.abc import Iterator

from hte_cli.language import _, pick
from hte_cli.report.awarded import beyond_notes
from hte_cli.report.own_level import of_own
from hte_cli.report.phrases import clause_text, wan_text
from hte_cli.report.progress import actual_text, figure_text, gap_text, least_text, percent, series_notes, year_text
from hte_cli.report.subsidies import level_names, occasion_text
from hte_cli.report.totals import total_text
from hte_cli.values.documents import Annex, DocColumn, DocTable, HeadCell
from hte_cli.values.figures import Figures
from hte_cli.values.halves import Half
from hte_cli.values.measures import Standing
from hte_cli.values.results import LEVELS, Entitlement, Gap
from hte_cli.values.terms import evidence_title, status_title


def _headed(*texts: str) -> tuple[tuple[HeadCell, ...], ...]:
    return (tuple(map(HeadCell, texts)),)


def overall_table(figures: Figures, half: Half) -> DocTable:
    """Each indicator: target, actual, how much is done, what the half-year before showed, gap, who applied."""
    columns = (DocColumn(9), *(DocColumn(width, "center") for width in (3, 6, 4, 4, 3, 4)))
    heading = _headed(_("Indicator"), _("Target"), _("Actual"), _("Done"), _("Last half"), _("Gap"), _("Applied"))
    rows = tuple(_row(gap, figures) for gap in figures.progress.gaps)
    return DocTable(columns, heading, rows, _("; ").join(_notes(figures, half)))


def _row(gap: Gap, figures: Figures) -> tuple[str, ...]:
    done = done_text(gap) or "–"
    before = figures.before.of(gap.id) if figures.before else None
    last = least_text(before.actual, before.undecided, before.unit) if before else "–"
    target, missing = figure_text(gap.target, gap.unit), gap_text(gap)
    return pick(gap.titles), target, actual_text(gap), done, last, missing, str(gap.applied or "–") if gap.applied is not None else "–"


def done_text(gap: Gap) -> str | None:
    """How much of a counted target is reached, in percent; None where it is no count, has no target, or cannot be told."""
    if gap.unit != "count" or gap.actual is None or not gap.target or gap.undecided:
        return None
    return percent(gap.actual / gap.target)


def _notes(figures: Figures, half: Half) -> Iterator[str]:
    yield _("– stands for none, or not known")
    if any(gap.gap is not None and gap.gap < 0 for gap in figures.progress.gaps):
        yield _("a gap below 0 means that the target is passed")
    if figures.before_issued:
        yield _("last half: as announced for the {half}").format(half=half.before.title)
    elif figures.before:
        yield _("last half: by today's records, as no notice of the {half} is kept").format(half=half.before.title)
    for gap in figures.progress.gaps:
        if gap.excluded:
            yield _("{indicator}: {n} left out").format(indicator=pick(gap.titles), n=len(gap.excluded))


def annexes(figures: Figures) -> Iterator[Annex]:
    """The indicators year by year, the measures with their units, what is owed line by line, what was awarded year by year.

    An empty one is left out.
    """
    yield Annex(_("Indicators year by year"), (_years(figures),))
    if figures.standing is not None:
        yield Annex(_("Measures and what was reported"), (_measures(figures.standing),))
    if figures.lines:
        yield Annex(_("Rewards owed for {year} (in 10,000 yuan)").format(year=figures.year), (_rewards(figures),))
    if figures.awarded:
        yield Annex(_("Awards decided and paid (in 10,000 yuan)"), (_awarded(figures),))


def _years(figures: Figures) -> DocTable:
    gaps = figures.progress.gaps
    years = [figure.year for figure in gaps[0].series] if gaps else []
    top = (HeadCell(_("Indicator"), rows=2), *(HeadCell(str(year), columns=2) for year in years))
    below = tuple(HeadCell(text) for _year in years for text in (_("Target"), _("Actual")))
    columns = (DocColumn(12), *(DocColumn(4, "center") for _year in years for _two in range(2)))
    rows = tuple(
        (pick(gap.titles), *(said for s in gap.series for said in (figure_text(s.target, gap.unit), year_text(s, gap.unit))))
        for gap in gaps
    )
    return DocTable(columns, (top, below), rows, landscape=True, note=_("; ").join(series_notes(figures.progress)))


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
    sums = [total_text(figures.totals.tally(level), wan_text) for level in LEVELS]
    rows.append(("", _("Total"), "", "", "", *sums, total_text(figures.whole, wan_text)))
    return DocTable(columns, heading, tuple(rows), landscape=True)


def _reward(line: Entitlement) -> tuple[str, ...]:
    sums = [_sum(line.sums[level]) if level in line.sums else "" for level in LEVELS]
    whole = total_text(line.tally, wan_text) if line.known else _sum(None)
    return line.enterprise, pick(line.titles), occasion_text(line), evidence_title(line.evidence, line.subject), *sums, whole


def _sum(fen: int | None) -> str:
    return _("not stated") if fen is None else wan_text(fen)


def _awarded(figures: Figures) -> DocTable:
    """What the rounds of each year came to: decisions, not entitlements."""
    columns = (DocColumn(4, "center"), DocColumn(9, "right"), *(DocColumn(5, "right") for _ in range(4)))
    heading = _headed(_("Awards of"), _("Due"), _("Committed"), _("Paid"), _("Still to be paid"), _("Recovered"))
    rows = tuple(
        (str(y.year), total_text(y.owed, wan_text), *(wan_text(fen) if fen else "" for fen in (y.committed, y.paid, y.left, y.recovered)))
        for y in figures.awarded
    )
    whose = of_own(figures.own_level, figures.levels, _("the sums are the county's money"), _("the sums are money of: {level}"))
    notes = (whose, *(said for y in figures.awarded for said in beyond_notes(y)))
    return DocTable(columns, heading, rows, _("; ").join(notes), landscape=True)
