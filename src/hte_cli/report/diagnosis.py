"""Diagnoses for people and for programs: criterion by criterion, with what is missing in its own unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from hte_cli.language import _, pick
from hte_cli.report.progress import percent
from hte_cli.values.diagnosis import Diagnosis, Finding
from hte_cli.values.money import yuan_number, yuan_text
from hte_cli.values.table import Column, Table
from hte_cli.values.terms import figure_title


def diagnosis_table(diagnosis: Diagnosis) -> Table:
    """A row for each criterion: whether it is met, the value, what is asked for, and what is missing."""
    columns = (
        Column("criterion", _("Criterion")),
        Column("holds", _("Met")),
        Column("value", _("Value")),
        Column("threshold", _("Asked for")),
        Column("short", _("Missing")),
    )
    rows = [(pick(f.titles), _holds(f), amount(f.value, f.unit), _threshold(f), shortfall(f)) for f in diagnosis.findings]
    title = _("{enterprise}: {scheme}, figures of {year}").format(
        enterprise=diagnosis.enterprise, scheme=diagnosis.scheme, year=diagnosis.year
    )
    return Table(title, columns, rows, None, (_verdict(diagnosis),))


def _holds(finding: Finding) -> str:
    if finding.judged:
        return _("to be judged")
    return {True: _("yes"), False: _("no"), None: _("cannot tell")}[finding.holds]


def _threshold(finding: Finding) -> str:
    text = amount(finding.threshold, finding.unit)
    return "" if not text else f"{'≤' if finding.at_most else '≥'} {text}"


def amount(value: Fraction | None, unit: str) -> str:
    """A figure in its unit, for people."""
    if value is None:
        return ""
    if unit == "ratio":
        return percent(value)
    if unit == "fen":
        return _("{sum} yuan").format(sum=yuan_text(int(value)))
    words = {"people": _("{n} people"), "pieces": _("{n} pieces"), "days": _("{n} days"), "points": _("{n} points")}
    return words[unit].format(n=int(value))


def shortfall(finding: Finding) -> str:
    """What is missing, in its own unit; for what cannot be told the figures that must be recorded."""
    if finding.lacking:
        return _("record: {figures}").format(figures=_(", ").join(map(figure_title, finding.lacking)))
    if finding.short is None:
        return ""
    text = amount(Fraction(finding.short), finding.short_unit)
    if finding.at_most:
        return _("{amount} too much").format(amount=text)
    if finding.unit == "ratio":
        return _("{amount} more ({figure}), the rest as it is").format(amount=text, figure=figure_title(finding.figure))
    return _("{amount} more").format(amount=text)


def _verdict(diagnosis: Diagnosis) -> str:
    judged = sum(1 for finding in diagnosis.findings if finding.judged)
    if diagnosis.meets_all:
        return _("Every criterion that figures can tell is met; {n} are to be judged.").format(n=judged)
    return _("{unmet} not met, {untold} cannot be told, {judged} to be judged.").format(
        unmet=len(diagnosis.unmet), untold=len(diagnosis.untold), judged=judged
    )


def overview_table(diagnoses: Sequence[Diagnosis], title: str) -> Table:
    """A row for each enterprise, the nearest first: what it lacks."""
    columns = (
        Column("enterprise", _("Enterprise")),
        Column("unmet", _("Not met"), "integer"),
        Column("untold", _("Cannot tell"), "integer"),
        Column("missing", _("What is missing")),
    )
    rows = [(d.enterprise, len(d.unmet), len(d.untold), _("; ").join(_missing(d))) for d in diagnoses]
    return Table(title, columns, rows, None, () if rows else (_("No matching records."),))


def suggestion_table(diagnoses: Sequence[Diagnosis], day: str) -> Table:
    """Who should be in the pool, and by which way."""
    ways = {
        "subsidiary": _("subsidiary of an outside high-tech enterprise: enters directly"),
        "tech-sme": _("technology SME"),
        "above-scale": _("industrial, above scale"),
    }
    table = overview_table(diagnoses, _("Suggested for the reserve pool, {day}").format(day=day))
    columns = (table.columns[0], Column("way", _("Way in")), *table.columns[1:])
    rows = [(row[0], ways[d.why_suggested], *row[1:]) for row, d in zip(table.rows, diagnoses, strict=True)]
    return Table(table.title, columns, rows, None, table.notes)


def _missing(diagnosis: Diagnosis) -> Iterator[str]:
    for finding in (*diagnosis.unmet, *diagnosis.untold):
        said = shortfall(finding)
        title = pick(finding.titles)
        yield _("{about}: {found}").format(about=title, found=said) if said else title


def diagnosis_document(diagnosis: Diagnosis) -> dict[str, Any]:
    """One enterprise as JSON."""
    found: dict[str, Any] = {
        "enterprise": diagnosis.enterprise,
        "uscc": diagnosis.uscc,
        "scheme": diagnosis.scheme,
        "year": diagnosis.year,
        "meets_all": diagnosis.meets_all,
        "criteria": [_finding_document(finding) for finding in diagnosis.findings],
    }
    return {**found, "way": diagnosis.why_suggested} if diagnosis.why_suggested else found


def _finding_document(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "title": pick(finding.titles),
        "met": finding.holds,
        "judged": finding.judged,
        "unit": "yuan" if finding.unit == "fen" else finding.unit,
        "value": _number(finding.value, finding.unit),
        "threshold": _number(finding.threshold, finding.unit),
        "short": _number(None if finding.short is None else Fraction(finding.short), finding.short_unit),
        "short_unit": "yuan" if finding.short_unit == "fen" else finding.short_unit or None,
        "lacking": list(finding.lacking),
    }


def _number(value: Fraction | None, unit: str) -> int | float | None:
    if value is None:
        return None
    if unit == "fen":
        return yuan_number(int(value))
    return value.numerator if value.denominator == 1 else value.numerator / value.denominator
