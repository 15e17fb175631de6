"""Entitlements as a document, a table, and an explanation to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hte_cli.language import _, _n, pick
from hte_cli.values.money import yuan_number, yuan_text
from hte_cli.values.results import (
    LEVELS,
    Calculation,
    Entitlement,
    Explanation,
    LevelTitles,
    RuleStory,
    Totals,
    Uncovered,
    Verdict,
)
from hte_cli.values.table import UNKNOWN, Cell, Column, Table
from hte_cli.values.terms import event_title, occasion_title

PEOPLE_LEVELS = ("county", "prefecture", "region")
"""Levels as people read them: what the county owes comes first."""


def people_levels(own: str) -> tuple[str, ...]:
    """The same, where the office pays the money of another level: that comes first."""
    return (own, *(level for level in PEOPLE_LEVELS if level != own))


def calculation_document(calculation: Calculation) -> dict[str, Any]:
    """§6's `subsidy calc`; its lines are read as they are written, its totals filled in behind them."""
    totals: dict[str, Any] = {}

    def lines() -> Iterator[dict[str, Any]]:
        yield from map(line_document, calculation.lines)
        totals.update(totals_document(calculation.totals))

    return {
        "year": calculation.year,
        "plans": list(calculation.plans),
        "lines": lines(),
        "totals": totals,
        "uncovered": map(uncovered_document, calculation.uncovered),
    }


def line_document(line: Entitlement) -> dict[str, Any]:
    """One line of §6: a level that the rule does not name is 0, an unknown sum null."""
    sums = line.sums
    document: dict[str, Any] = {
        "plan": line.plan,
        "enterprise": line.enterprise,
        "uscc": line.uscc,
        "rule": line.rule,
        "title": pick(line.titles),
        "clause": line.clause,
        "basis": line.basis,
        "on": line.on,
        "evidence": line.evidence,
        "occasion": line.occasion,
        "occasion_source": line.occasion_source,
    }
    for level in LEVELS:
        fen = sums.get(level, 0)
        document[level] = None if fen is None else yuan_number(fen)
    document["known"] = yuan_number(line.known)
    document["complete"] = line.complete
    return document


def totals_document(totals: Totals) -> dict[str, Any]:
    """§6's totals: sums of what is known, and how many lines' sums are not."""
    return {
        **{level: yuan_number(totals.sums[level]) for level in LEVELS},
        "known": yuan_number(totals.known),
        "unknown": dict(totals.unknown),
        "inferred_lines": totals.inferred_lines,
    }


def uncovered_document(uncovered: Uncovered) -> dict[str, Any]:
    """One certificate or event that no rule gives anything."""
    return {
        "enterprise": uncovered.enterprise,
        "uscc": uncovered.uscc,
        "on": uncovered.on,
        "evidence": uncovered.evidence,
        "why": uncovered.why,
    }


def calculation_tables(calculation: Calculation) -> list[Table]:
    """The lines, led by what the county owes, and those that get nothing."""
    levels, order = level_names(calculation.levels), people_levels(calculation.own_level)
    rows = [_row(line, order) for line in calculation.lines]
    totals = calculation.totals
    columns = (
        Column("enterprise", _("Enterprise")),
        Column("uscc", _("Code")),
        Column("rule", _("Reward")),
        Column("on", _("Date"), "date"),
        Column("evidence", _("Evidence")),
        Column("occasion", _("Occasion")),
        *(Column(level, levels.get(level, level), "yuan") for level in order),
        Column("clause", _("Clause")),
        Column("basis", _("Basis")),
    )
    empty = (None,) * 5
    total: tuple[Cell, ...] = (_("Total of what is stated"), *empty, *(totals.sums[level] for level in order), None, None)
    title = _("Subsidies {year}").format(year=calculation.year)
    nothing = (_("No rule gives anything for {year}.").format(year=calculation.year),) if not rows else ()
    tables = [Table(title, columns, rows, total, (*nothing, *total_sentences(totals, levels, order)))]
    uncovered = uncovered_table(calculation.uncovered)
    return [*tables, uncovered] if uncovered.rows else tables


def level_names(levels: LevelTitles) -> dict[str, str]:
    """The levels in the chosen language."""
    return {level: pick(titles) for level, titles in levels.items()}


def short_table(table: Table) -> Table:
    """The lines' table for a screen: without code, clause and basis, which the files carry.

    The sums are told in the notes only, each with what it leaves out.
    """
    kept = [i for i, column in enumerate(table.columns) if column.id not in ("uscc", "clause", "basis", "evidence")]
    rows = [tuple(row[i] for i in kept) for row in table.rows]
    return Table(table.title, tuple(table.columns[i] for i in kept), rows, None, table.notes)


def _row(line: Entitlement, order: Sequence[str]) -> tuple[Cell, ...]:
    sums = [UNKNOWN if line.sums.get(level, 0) is None else line.sums.get(level) for level in order]
    named = (line.enterprise, line.uscc, pick(line.titles), line.on, evidence_text(line.evidence, line.subject), occasion_text(line))
    return (*named, *sums, line.clause, line.basis)


def evidence_text(evidence: str, subject: str) -> str:
    """The certificate's number or the event's title; what kind of event it was, where that has no title."""
    return evidence or event_title(subject)


def occasion_text(line: Entitlement) -> str:
    """A line's occasion; an inferred one says so."""
    if line.occasion is None:
        return ""
    title = occasion_title(line.occasion)
    return inferred(title) if line.occasion_source == "inferred" else title


def inferred(occasion: str) -> str:
    """An occasion's title that says that it is inferred."""
    return _("{occasion} (inferred)").format(occasion=occasion)


def total_sentences(totals: Totals, levels: Mapping[str, str], order: Sequence[str] = PEOPLE_LEVELS) -> Iterator[str]:
    """Each level's sum, never without what it leaves out, and how much rests on inferred occasions."""
    for level in order:
        said = _("{level}: {sum} yuan").format(level=levels.get(level, level), sum=yuan_text(totals.sums[level]))
        if totals.unknown[level]:
            said = _("{said} and {n} not stated").format(said=said, n=totals.unknown[level])
        if totals.inferred_lines:
            said = _n(
                "{said}, of which {n} line rests on an inferred occasion",
                "{said}, of which {n} lines rest on inferred occasions",
                totals.inferred_lines,
            ).format(said=said, n=totals.inferred_lines)
        yield said
    if totals.inferred_lines:
        yield _("See them with `hte cert list --inferred`; `hte cert confirm` states an occasion.")


def uncovered_table(uncovered: Iterator[Uncovered] | tuple[Uncovered, ...]) -> Table:
    """Certificates and events that no rule gives anything, so that nobody is forgotten."""
    columns = (
        Column("enterprise", _("Enterprise")),
        Column("on", _("Date"), "date"),
        Column("evidence", _("Evidence")),
        Column("why", _("Why nothing")),
    )
    return Table(_("No reward"), columns, [(u.enterprise, u.on, evidence_text(u.evidence, u.subject), u.why) for u in uncovered])


def explanation_document(explanation: Explanation) -> dict[str, Any]:
    """The whole explanation; amounts in yuan, a test that cannot be told null."""
    return {
        "year": explanation.year,
        "enterprise": explanation.enterprise,
        "uscc": explanation.uscc,
        "rules": [_story_document(story) for story in explanation.rules],
        "totals": totals_document(explanation.totals),
        "uncovered": [uncovered_document(u) for u in explanation.uncovered],
    }


def _story_document(story: RuleStory) -> dict[str, Any]:
    return {
        "plan": story.plan,
        "rule": story.rule,
        "title": pick(story.titles),
        "clause": story.clause,
        "basis": story.basis,
        "looks_at": story.wants,
        "on_request": story.on_request,
        "verdicts": [_verdict_document(verdict) for verdict in story.verdicts],
    }


def _verdict_document(verdict: Verdict) -> dict[str, Any]:
    line = line_document(verdict.line)
    return {
        **{key: line[key] for key in ("on", "evidence", "occasion", "occasion_source")},
        "verdict": {True: "yes", False: "no", None: "cannot-tell"}[verdict.holds],
        **({level: line[level] for level in LEVELS} if verdict.holds else {}),
        "conditions": [
            {"condition": f.condition, "holds": f.holds, "found": f.found, "wanted": f.wanted, "source": _cell_document(f.cell)}
            for f in verdict.findings
        ],
        "arithmetic": list(verdict.arithmetic) if verdict.holds else [],
        "source": _cell_document(verdict.cell),
    }


def _cell_document(cell: Any) -> dict[str, Any] | None:
    if cell is None:
        return None
    return {
        "entry": cell.entry,
        "file": cell.file or None,
        "sheet": cell.sheet or None,
        "row": cell.row,
        "column": cell.column or None,
        "sha256": cell.sha256 or None,
    }
