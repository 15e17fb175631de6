"""An explanation as lines to read: rule by rule, each condition with its mark, the sums, and the cell behind it."""

from __future__ import annotations

from collections.abc import Iterator

from hte_cli.language import _, pick
from hte_cli.report.known import titled
from hte_cli.report.sources import SHOWN, base_name
from hte_cli.report.subsidies import inferred_hint, level_names, total_sentences
from hte_cli.values.journal import Cell, Known
from hte_cli.values.results import Explanation, RuleStory, Verdict
from hte_cli.values.terms import evidence_title

MARKS = {True: "✓", False: "✗", None: "?"}


def explanation_lines(explanation: Explanation, known: Known | None = None) -> Iterator[str]:
    """The explanation, ready to print; its first line says where it rests on what was `known` earlier."""
    code = f" ({explanation.uscc})" if explanation.uscc else ""
    yield titled(f"{explanation.enterprise}{code} · {explanation.year}", known)
    for story in explanation.rules:
        yield ""
        yield from _story_lines(story)
    yield ""
    yield _("Altogether")
    sums = list(total_sentences(explanation.totals, level_names(explanation.levels)))
    for said in (*(sums or [_("nothing")]), *inferred_hint(explanation.totals)):
        yield f"  {said}"
    for uncovered in explanation.uncovered:
        said = _("Undecided for {evidence} of {on}: {why}") if uncovered.undecided else _("Nothing for {evidence} of {on}: {why}")
        yield "  " + said.format(evidence=evidence_title(uncovered.evidence, uncovered.subject), on=uncovered.on, why=uncovered.why)

    yield from _source_lines(explanation)


def _source_lines(explanation: Explanation) -> Iterator[str]:
    """How to open the files whose cells are named above."""
    verdicts = [verdict for story in explanation.rules for verdict in story.verdicts]
    cells = [cell for v in verdicts for cell in (*(finding.cell for finding in v.findings), v.cell) if cell and cell.sha256]
    if cells:
        yield ""
        yield _("To open a cell, take its file out of the store:")
    for file, sha256 in dict.fromkeys((base_name(cell.file), cell.sha256) for cell in cells):
        yield f"  hte source export {sha256[:SHOWN]} -o {file}"


def _story_lines(story: RuleStory) -> Iterator[str]:
    basis = f" · {story.basis}" if story.basis else ""
    yield _("{title} [{rule}] · clause {clause}{basis}").format(title=pick(story.titles), rule=story.rule, clause=story.clause, basis=basis)
    if story.on_request:
        yield "  " + _("only on request: not in the sums below")
    if not story.verdicts:
        yield "  " + _("no: nothing recorded that year ({wants})").format(wants=story.wants)
    for verdict in story.verdicts:
        yield from _verdict_lines(verdict)


def _verdict_lines(verdict: Verdict) -> Iterator[str]:
    line = verdict.line
    answer = {True: _("yes"), False: _("no"), None: _("cannot tell")}[verdict.holds]
    evidence = evidence_title(line.evidence, line.subject)
    yield _("  {answer}: {evidence} · {day}").format(answer=answer, evidence=evidence, day=line.on)
    for finding in verdict.findings:
        about = finding.about
        if finding.holds and finding.found == finding.wanted:
            said = _("{about}: {found}").format(about=about, found=finding.found)
        else:
            said = _("{about}: found {found}, wanted {wanted}").format(about=about, found=finding.found, wanted=finding.wanted)
        yield f"    {MARKS[finding.holds]} {said}{_beside(finding.cell)}"
    if verdict.holds:
        for said in verdict.arithmetic:
            yield f"    = {said}"
        for doubt in line.doubts:
            yield "    ! " + _("doubtful: {said}").format(said=f"{doubt.said} {doubt.fix}".strip())
    if verdict.cell:
        yield f"    ← {cell_text(verdict.cell)}"


def _beside(cell: Cell | None) -> str:
    return f" ← {cell_text(cell)}" if cell and cell.file else ""


def cell_text(cell: Cell) -> str:
    """Where a value stands: file, sheet and cell, or the entry of the command that gave it."""
    if not cell.file:
        return _("given on the command line (journal entry {n})").format(n=cell.entry)
    place = f"{cell.column}{cell.row}" if cell.column else _("row {n}").format(n=cell.row)
    sheet = f" · {cell.sheet}" if cell.sheet else ""
    return f"{base_name(cell.file)}{sheet} · {place} " + _("(journal entry {n})").format(n=cell.entry)
