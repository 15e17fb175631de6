"""Progress towards the targets, as a document and as a page to read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

from hte_cli.language import _, _n, pick
from hte_cli.values.results import Excluded, Gap, Progress, YearFigure
from hte_cli.values.table import Cell, Column, Table
from hte_cli.values.terms import left_title


def progress_document(progress: Progress) -> dict[str, Any]:
    """The document of `progress report` (docs/json.md#progress-report); `series` gives each year of the plan beside it."""
    return {"as_of": progress.as_of, "plan": progress.plan, "indicators": [_gap_document(gap) for gap in progress.gaps]}


def _gap_document(gap: Gap) -> dict[str, Any]:
    return {
        "id": gap.id,
        "title": pick(gap.titles),
        "clause": gap.clause,
        "unit": gap.unit,
        "actual": _number(gap.actual),
        "numerator": gap.numerator,
        "denominator": gap.denominator,
        "target": _number(gap.target),
        "gap": _number(gap.gap),
        "met": gap.met,
        "applied": gap.applied,
        "excluded": [_excluded_document(e) for e in gap.excluded],
        "why": gap.why,
        "fix": gap.fix,
        "undecided": gap.undecided,
        "series": [
            {"year": s.year, "actual": _number(s.actual), "target": _number(s.target), "undecided": s.undecided} for s in gap.series
        ],
    }


def _excluded_document(excluded: Excluded) -> dict[str, Any]:
    return {
        "enterprise": excluded.enterprise,
        "uscc": excluded.uscc,
        "evidence": excluded.evidence,
        "on": excluded.on,
        "why": left_title(excluded.why),
    }


def _number(value: Fraction | None) -> int | float | None:
    """A JSON number: exact where it is whole, else the nearest double; nothing is computed with it."""
    if value is None:
        return None
    return value.numerator if value.denominator == 1 else value.numerator / value.denominator


def progress_table(progress: Progress) -> Table:
    """Indicator by indicator: target, actual, gap, whether it is met, and a bar; open applications where there are any."""
    columns = (
        Column("indicator", _("Indicator")),
        Column("actual", _("Actual"), "integer"),
        *((_applied(),) if any(gap.applied for gap in progress.gaps) else ()),
        Column("target", _("Target"), "integer"),
        Column("gap", _("Gap"), "integer"),
        Column("met", _("Met")),
        Column("bar", _("Progress"), "bar"),
    )
    title = _("Progress to {day}").format(day=progress.as_of)
    rows = [_row(gap, with_applied=len(columns) > 6) for gap in progress.gaps]
    return Table(title, columns, rows, None, (pick(progress.titles), *_notes(progress)), tuple(_hints(progress)))


def _applied() -> Column:
    return Column("applied", _("Applied"), "integer")


def file_tables(progress: Progress) -> list[Table]:
    """The same for a file: no bar, with the clause; then the years."""
    table = progress_table(progress)
    columns = (*table.columns[:-1], Column("clause", _("Clause")))
    rows = [(*row[:-1], gap.clause) for row, gap in zip(table.rows, progress.gaps, strict=True)]
    return [Table(table.title, columns, rows, None, table.notes), series_table(progress)]


def series_table(progress: Progress) -> Table:
    """The yearly series: actual against target, year by year."""
    years = [figure.year for figure in progress.gaps[0].series] if progress.gaps else []
    columns = (Column("indicator", _("Indicator")), *(Column(str(year), str(year), "integer") for year in years))
    rows = [
        (pick(gap.titles), *(f"{year_text(s, gap.unit)}/{figure_text(s.target, gap.unit)}" for s in gap.series)) for gap in progress.gaps
    ]
    notes = (_("Actual/target; – stands for none, or not known."), *series_notes(progress))
    return Table(_("Year by year"), columns, rows, None, notes)


def year_text(figure: YearFigure, unit: str) -> str:
    """A year's figure, by `least_text`."""
    return least_text(figure.actual, figure.undecided, unit)


def least_text(value: Fraction | None, undecided: int, unit: str) -> str:
    """A figure in few characters: what undecided records could raise is "≥3"."""
    said = figure_text(value, unit)
    return f"≥{said}" if undecided and value is not None else said


def series_notes(progress: Progress) -> Iterator[str]:
    """What "≥" means, where a year's figure has it."""
    if any(figure.undecided and figure.actual is not None for gap in progress.gaps for figure in gap.series):
        yield _("≥ stands before what is recorded where more might count.")


def _row(gap: Gap, *, with_applied: bool) -> tuple[Cell, ...]:
    done: Cell = None
    if gap.actual is not None and gap.target:
        common = gap.actual.denominator * gap.target.denominator
        done = int(gap.actual * common), int(gap.target * common)
    applied = (gap.applied or None,) if with_applied else ()
    return (
        pick(gap.titles),
        actual_text(gap) if gap.denominator is not None or gap.undecided else _figure(gap.actual, gap.unit),
        *applied,
        _figure(gap.target, gap.unit),
        gap_text(gap) if gap.undecided else _figure(gap.gap, gap.unit),
        met_text(gap),
        done,
    )


def actual_text(gap: Gap, say: Callable[[str], str] = str) -> str:
    """The actual figure; a ratio always with its n/d (docs/domain.md#small-denominators); what undecided records could raise says so.

    `say` gives a figure its unit.
    """
    said = say(figure_text(gap.actual, gap.unit))
    if gap.denominator is not None and gap.numerator is not None:
        counted = f"{gap.numerator}/{gap.denominator}"
        said = counted if gap.actual is None else f"{counted} = {said}"
    if not gap.undecided or gap.actual is None:
        return said
    more = _n("{figure} recorded; {n} more not recorded", "{figure} recorded; {n} more not recorded", gap.undecided)
    return more.format(figure=said, n=gap.undecided)


def gap_text(gap: Gap, say: Callable[[str], str] = str) -> str:
    """What is missing to the target; where undecided records could lessen it, at most so much."""
    said = say(figure_text(gap.gap, gap.unit))
    return _("at most {figure}").format(figure=said) if gap.undecided and gap.gap is not None else said


def met_text(gap: Gap) -> str:
    """Whether the target is met; that it cannot be told where a record is missing; empty where there is nothing to meet."""
    if gap.met is None:
        return _("cannot tell") if gap.target is not None and gap.fix else ""
    return _("met") if gap.met else _("not met")


def _figure(value: Fraction | None, unit: str) -> Cell:
    """A whole count as a number, so that a workbook can add it up; all else as text."""
    return int(value) if value is not None and unit == "count" and value.denominator == 1 else figure_text(value, unit)


def figure_text(value: Fraction | None, unit: str) -> str:
    """A count or a ratio for people; a dash where it is not known."""
    if value is None:
        return "–"
    return str(value) if unit == "count" else percent(value)


def percent(value: Fraction) -> str:
    """A ratio in percent, with one decimal where there is any."""
    tenths = round(abs(value) * 1000)
    said = f"{tenths // 10}" if tenths % 10 == 0 else f"{tenths // 10}.{tenths % 10}"
    return f"{'-' if value < 0 else ''}{said}%"


def _hints(progress: Progress) -> Iterator[str]:
    """What to type for a figure that is missing: equal commands once."""
    return (f"`{fix}`" for fix in dict.fromkeys(gap.fix for gap in progress.gaps) if fix)


def _notes(progress: Progress) -> Iterator[str]:
    yield from progress.notes
    for gap in progress.gaps:
        if gap.why:
            yield _("{indicator}: {why}").format(indicator=pick(gap.titles), why=gap.why)
        for excluded in gap.excluded:
            yield _("{indicator}: left out {enterprise}, {evidence} ({why})").format(
                indicator=pick(gap.titles),
                enterprise=excluded.enterprise,
                evidence=excluded.evidence,
                why=left_title(excluded.why),
            )
