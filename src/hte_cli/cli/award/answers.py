"""`hte award payments`: the finance bureau's answer."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from hte_cli.cli.award.writing import OnOption, OverBudgetOption, call_levels, decided_day, stated_reason
from hte_cli.cli.options import FormatOption, HiddenOption, globals_of
from hte_cli.cli.output import note, page_wanted, show, warn
from hte_cli.cli.writing import tell_adopted
from hte_cli.errors import Refused
from hte_cli.language import _
from hte_cli.report.award.answers import answer_document, answer_sentence
from hte_cli.report.award.rounds import lines_table
from hte_cli.report.formats.json_text import write_json
from hte_cli.values.arriving import lying, taken


def register(noun: typer.Typer) -> None:
    """Adds the command to `hte award`."""
    noun.command("payments", help=_("Read the finance bureau's answer: paid, or not and why"))(payments)


def payments(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help=_("the list that was sent, filled in"))],
    partial: Annotated[bool, typer.Option("--partial", help=_("book the good rows although others are refused"))] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("say what would be done; write nothing"))] = False,
    on: OnOption = None,
    over_budget: OverBudgetOption = False,
    reason: Annotated[str | None, typer.Option("--reason", help=_("why, with --over-budget"))] = None,
    hidden: HiddenOption = None,
    format_: FormatOption = None,
) -> None:
    """Read the finance bureau's answer; the same file twice changes nothing."""
    from hte_cli.services.awarding.answering import AnswerWishes, take_answer
    from hte_cli.services.workspace import open_for_trial, open_for_writing

    for_person = page_wanted(format_)
    named = taken(file)
    lying(named)
    given = globals_of(context)
    stamp = given.stamp()
    workspace = open_for_trial(given.db) if dry_run else open_for_writing(given.db, given.plan, stamp)
    tell_adopted(workspace)
    why = stated_reason(reason) if reason is not None else None
    wishes = AnswerWishes(decided_day(on), partial, dry_run, over_budget, why, hidden.value if hidden else None)
    answer = take_answer(workspace, named, wishes, stamp)
    for warning in answer.warnings:
        note(_("Warning: {warning}").format(warning=warning))
    if not for_person:
        write_json(answer_document(answer), sys.stdout)
    else:
        if answer.lines:
            call_levels(workspace)
            show(lines_table(answer.lines, _("Answered")))
        warn(answer.problems)
        note(answer_sentence(answer))
        note(_("Nothing was written.") if answer.entry is None else _("Written as journal entry {n}.").format(n=answer.entry))
    if any(problem.is_error for problem in answer.problems):
        raise typer.Exit(Refused.exit_code)
