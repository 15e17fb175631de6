"""The plan's measures for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from hte_cli.language import _, pick
from hte_cli.values.halves import half_title
from hte_cli.values.measures import STATUSES, Measure, Reported, Standing, Unit
from hte_cli.values.table import Column, Table
from hte_cli.values.terms import status_title


def measures_table(measures: Sequence[Measure], units: Sequence[Unit]) -> Table:
    """A row for each measure: its clause, what it is, who leads it and who is responsible beside them."""
    names = {unit.id: pick(unit.short) for unit in units}
    columns = (
        Column("clause", _("Clause")),
        Column("measure", _("Measure")),
        Column("lead", _("Lead")),
        Column("responsible", _("Responsible units")),
    )
    rows = [(m.clause, pick(m.titles), _joined(m.lead, names), _joined(m.responsible, names)) for m in measures]
    ended = [unit for unit in units if unit.ended]
    return Table(_("Measures"), columns, rows, None, tuple(map(_ended, ended)))


def _joined(units: Sequence[str], names: Mapping[str, str]) -> str:
    return _(", ").join(names[unit] for unit in units)


def _ended(unit: Unit) -> str:
    day = unit.until.isoformat() if unit.until else _("day not stated")
    after = _("followed by {unit}").format(unit=unit.successor) if unit.successor else _("its successor is not stated")
    return _("{unit} was ended ({day}); {after}.").format(unit=pick(unit.full), day=day, after=after)


def measure_document(measure: Measure, units: Sequence[Unit]) -> dict[str, Any]:
    """One measure as JSON."""
    by_id = {unit.id: unit for unit in units}

    def named(ids: Sequence[str]) -> list[dict[str, Any]]:
        return [{"unit": unit, "name": pick(by_id[unit].short)} for unit in ids]

    return {
        "plan": measure.plan,
        "clause": measure.clause,
        "title": pick(measure.titles),
        "lead": named(measure.lead),
        "responsible": named(measure.responsible),
    }


def sign_of(status: str | None) -> str:
    """One character for a status, in a table of units by measures."""
    signs = {"done": _("D (done)"), "on-track": _("P (in progress)"), "behind": _("B (behind)"), "not-started": _("N (not started)")}
    return signs[status][0] if status else "-"


def matrix_table(standing: Standing) -> Table:
    """As `matrix`, and below it who did not report and who is behind, by name."""
    table = matrix(standing)
    return replace(table, notes=(*table.notes, *_named(standing)))


def matrix(standing: Standing) -> Table:
    """Units by measures: a sign for what each unit reported of each measure, a blank where it is not charged with it."""
    told = {(report.unit.id, report.measure.clause): report for report in standing.reports}
    columns = (Column("unit", _("Unit")), *(Column(m.clause, short_clause(m.clause)) for m in standing.measures))
    rows = []
    for unit in standing.units:
        cells = [told.get((unit.id, measure.clause)) for measure in standing.measures]
        rows.append((pick(unit.short), *("" if cell is None else sign_of(cell.status) for cell in cells)))
    legend = _(", ").join(f"{sign_of(status)} {status_title(status)}" for status in STATUSES)
    notes = (
        _("{legend}, - not reported; a blank: not charged with it.").format(legend=legend),
        _("{n} reports are due, {m} are missing.").format(n=len(standing.reports), m=len(standing.silent)),
    )
    return Table(_title(standing), columns, rows, None, notes)


def short_clause(clause: str) -> str:
    """A clause without the part of the plan that all measures stand in: ㈠4."""
    return clause.removeprefix("二")


def _title(standing: Standing) -> str:
    return _("Measures, {half}").format(half=half_title(standing.half))


def _named(standing: Standing) -> Iterator[str]:
    for unit, reports in by_unit(standing.silent):
        clauses = " ".join(report.measure.clause for report in reports)
        yield _("Not reported: {unit} ({clauses})").format(unit=pick(unit.short), clauses=clauses)
    for report in standing.behind:
        said = f"{pick(report.unit.short)} · {report.measure.clause} {pick(report.measure.titles)}"
        text = f": {report.text}" if report.text else ""
        yield f"{status_title(str(report.status))}: {said}{text}"


def by_unit(reports: Sequence[Reported]) -> list[tuple[Unit, list[Reported]]]:
    """The reports of each unit together, in the order in which the units come."""
    found: dict[str, tuple[Unit, list[Reported]]] = {}
    for report in reports:
        found.setdefault(report.unit.id, (report.unit, []))[1].append(report)
    return list(found.values())


def standing_table(standing: Standing) -> Table:
    """Every pair of measure and unit, with what was reported in words: for files."""
    columns = (
        Column("clause", _("Clause")),
        Column("measure", _("Measure")),
        Column("unit", _("Unit")),
        Column("role", _("Role")),
        Column("status", _("Status")),
        Column("text", _("What was done")),
    )
    rows = [
        (
            report.measure.clause,
            pick(report.measure.titles),
            pick(report.unit.short),
            _("lead") if report.leads else _("responsible"),
            status_title(report.status) if report.status else _("not reported"),
            report.text,
        )
        for report in standing.reports
    ]
    return Table(_title(standing), columns, rows)


def standing_document(standing: Standing) -> dict[str, Any]:
    """The standing as JSON: every pair, and the pairs that are missing or behind."""
    return {
        "half": standing.half,
        "reports": [_reported_document(report) for report in standing.reports],
        "missing": [_reported_document(report) for report in standing.silent],
        "behind": [_reported_document(report) for report in standing.behind],
    }


def _reported_document(report: Reported) -> dict[str, Any]:
    return {
        "clause": report.measure.clause,
        "measure": pick(report.measure.titles),
        "unit": report.unit.id,
        "name": pick(report.unit.short),
        "lead": report.leads,
        "status": report.status,
        "text": report.text or None,
    }
