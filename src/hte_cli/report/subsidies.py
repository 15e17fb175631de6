"""Entitlements as a document, a table, and an explanation to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from hte_cli.language import _, _n, pick
from hte_cli.report.totals import total_cell, total_text, yuan_said
from hte_cli.values.award_doubts import DOUBTS
from hte_cli.values.money import yuan_number, yuan_text
from hte_cli.values.pots import Drawn
from hte_cli.values.results import (
    LEVELS,
    Calculation,
    Entitlement,
    Explanation,
    LevelTitles,
    RuleStory,
    Sums,
    Totals,
    Uncovered,
    Verdict,
)
from hte_cli.values.table import UNKNOWN, Cell, Column, Table
from hte_cli.values.terms import evidence_title, occasion_title

PEOPLE_LEVELS = ("county", "prefecture", "region")
"""Levels as people read them: what the county owes comes first."""


def people_levels(own: str) -> tuple[str, ...]:
    """The same, where the office pays the money of another level: that comes first."""
    return (own, *(level for level in PEOPLE_LEVELS if level != own))


def calculation_document(calculation: Calculation) -> dict[str, Any]:
    """The document of `subsidy calc` (docs/json.md#subsidy-calc); its lines are read as they are written, its totals filled in behind
    them.
    """
    totals: dict[str, Any] = {}

    def lines() -> Iterator[dict[str, Any]]:
        yield from map(line_document, calculation.lines)

    def uncovered() -> Iterator[dict[str, Any]]:
        yield from map(uncovered_document, calculation.uncovered)
        totals.update(totals_document(calculation.totals))

    return {
        "year": calculation.year,
        "plans": list(calculation.plans),
        "lines": lines(),
        "uncovered": uncovered(),
        "totals": totals,
    }


def line_document(line: Entitlement) -> dict[str, Any]:
    """One line (docs/json.md#entitlement): a level that the rule does not name is 0, an unknown sum null."""
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
    document |= _by_level(sums)
    document["known"] = yuan_number(line.known)
    document["complete"] = line.complete
    document["pot"] = None if line.drawn is None else drawn_document(line.drawn)
    document["doubts"] = [{"code": doubt.code, "said": doubt.said, "fix": doubt.fix} for doubt in line.doubts]
    return document


def drawn_document(drawn: Drawn) -> dict[str, Any]:
    """What the rule alone gives, and which lines of its benefit drew how much before it."""
    before = [
        {"evidence": one.asking.evidence, "on": one.asking.on, **_by_level(one.sums), "gross": _by_level(one.asking.sums)}
        for one in drawn.before
    ]
    return {"benefit": drawn.benefit, "gross": _by_level(drawn.gross), "before": before}


def _by_level(sums: Sums) -> dict[str, Any]:
    """A level that the rule does not name is 0, an unknown sum null."""
    return {level: None if (fen := sums.get(level, 0)) is None else yuan_number(fen) for level in LEVELS}


def totals_document(totals: Totals) -> dict[str, Any]:
    """The totals (docs/json.md#totals): sums of what is known, and how many lines' sums are not."""
    return {
        **{level: yuan_number(totals.sums[level]) for level in LEVELS},
        "known": yuan_number(totals.known),
        "unknown": dict(totals.unknown),
        "inferred_lines": totals.inferred_lines,
        "undecided": {"count": totals.undecided, "at_most": None if totals.at_most is None else yuan_number(totals.at_most)},
    }


def uncovered_document(uncovered: Uncovered) -> dict[str, Any]:
    """One record that no rule gives anything, or of which a rule cannot be told; what is at stake null without end."""
    return {
        "enterprise": uncovered.enterprise,
        "uscc": uncovered.uscc,
        "on": uncovered.on,
        "evidence": uncovered.evidence,
        "why": uncovered.why,
        "rule": uncovered.rule,
        "undecided": uncovered.undecided,
        "at_most": None if uncovered.at_most is None else yuan_number(uncovered.at_most),
    }


def calculation_tables(calculation: Calculation) -> list[Table]:
    """The lines, led by what the county owes, and those that get nothing."""
    levels, order = level_names(calculation.levels), people_levels(calculation.own_level)
    rows, doubtful = list[tuple[Cell, ...]](), 0
    for line in calculation.lines:
        rows.append((*_row(line, order), _doubts(line)))
        doubtful += bool(line.doubts)
    rows = rows if doubtful else [row[:-1] for row in rows]
    totals = calculation.totals
    columns = (
        Column("enterprise", _("Enterprise")),
        Column("uscc", _("Code"), "digits"),
        Column("rule", _("Reward")),
        Column("on", _("Date"), "date"),
        Column("evidence", _("Evidence")),
        Column("occasion", _("Occasion")),
        *(Column(level, levels.get(level, level), "yuan") for level in order),
        Column("clause", _("Clause")),
        Column("basis", _("Basis")),
        *([Column("doubts", _("Doubtful"))] if doubtful else []),
    )
    empty, behind = (None,) * 5, (None,) * (3 if doubtful else 2)
    sums = (total_cell(totals.tally(level)) for level in order)
    total: tuple[Cell, ...] = (_("Total of what is stated"), *empty, *sums, *behind)
    title = _("Subsidies {year}").format(year=calculation.year)
    nothing = (_("No rule gives anything for {year}.").format(year=calculation.year),) if not rows else ()
    notes = (*nothing, *total_sentences(totals, levels, order), *_doubtful(doubtful))
    tables = [Table(title, columns, rows, total, notes, tuple(inferred_hint(totals)))]
    uncovered = uncovered_table(calculation.uncovered)
    return [*tables, uncovered] if uncovered.rows else tables


def _doubts(line: Entitlement) -> Cell:
    return _("; ").join(DOUBTS[doubt.code].told() for doubt in line.doubts) or None


def _doubtful(lines: int) -> Iterator[str]:
    """How much of it cannot be approved yet."""
    if lines:
        said = _n(
            "{n} line is doubtful: `hte subsidy explain` says why; it is not approved before somebody answers.",
            "{n} lines are doubtful: `hte subsidy explain` says why; they are not approved before somebody answers.",
            lines,
        )
        yield said.format(n=lines)


def level_names(levels: LevelTitles) -> dict[str, str]:
    """The levels in the chosen language."""
    return {level: pick(titles) for level, titles in levels.items()}


def short_table(table: Table) -> Table:
    """The lines' table for a screen: without code, clause and basis, which the files carry.

    The sums are told in the notes only, each with what it leaves out.
    """
    kept = [i for i, column in enumerate(table.columns) if column.id not in ("uscc", "clause", "basis", "evidence")]
    rows = [tuple(row[i] for i in kept) for row in table.rows]
    return replace(table, columns=tuple(table.columns[i] for i in kept), rows=rows, total=None)


def _row(line: Entitlement, order: Sequence[str]) -> tuple[Cell, ...]:
    sums = [UNKNOWN if line.sums.get(level, 0) is None else line.sums.get(level) for level in order]
    named = (line.enterprise, line.uscc, pick(line.titles), line.on, evidence_title(line.evidence, line.subject), occasion_text(line))
    return (*named, *sums, line.clause, line.basis)


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
    """Each level's sum, never without what it leaves out, and how much rests on inferred occasions.

    Nothing of a level that no rule speaks of.
    """
    spoken = totals.tallies
    for level in order:
        if level in spoken:
            yield _("{level}: {sum}").format(level=levels.get(level, level), sum=total_text(spoken[level], yuan_said))
    if totals.undecided:
        yield undecided_total(totals.undecided, totals.at_most)
    if totals.inferred_lines:
        said = _n("{n} line rests on an inferred occasion.", "{n} lines rest on inferred occasions.", totals.inferred_lines)
        yield said.format(n=totals.inferred_lines)


def inferred_hint(totals: Totals) -> Iterator[str]:
    """How to see, and to state, what is inferred, where anything is."""
    if totals.inferred_lines:
        yield _("See them with `hte cert list --inferred`; `hte cert confirm` states an occasion.")


def undecided_total(count: int, at_most: int | None) -> str:
    """How many cannot be told, and what is at stake there; never a part of a sum."""
    if at_most is None:
        said = _n("{n} more cannot be told; what is at stake has no end", "{n} more cannot be told; what is at stake has no end", count)
        return said.format(n=count)
    said = _n("{n} more cannot be told: at most {sum} yuan", "{n} more cannot be told: at most {sum} yuan together", count)
    return said.format(n=count, sum=yuan_text(at_most))


def uncovered_table(uncovered: Iterator[Uncovered] | tuple[Uncovered, ...]) -> Table:
    """What no rule gives anything, and what cannot be told of one, so that nobody is forgotten."""
    columns = (
        Column("enterprise", _("Enterprise")),
        Column("on", _("Date"), "date"),
        Column("evidence", _("Evidence")),
        Column("at_most", _("At stake"), "yuan"),
        Column("why", _("Why nothing")),
    )
    some = list(uncovered)
    rows = [(u.enterprise, u.on, evidence_title(u.evidence, u.subject), _at_stake(u), u.why) for u in some]
    if any(u.undecided for u in some):
        return Table(_("No reward"), columns, rows)
    return Table(_("No reward"), (*columns[:3], columns[4]), [(*row[:3], row[4]) for row in rows])


def _at_stake(uncovered: Uncovered) -> Cell:
    """What is at stake in fen; blank where nothing is."""
    return None if not uncovered.undecided else UNKNOWN if uncovered.at_most is None else uncovered.at_most


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
