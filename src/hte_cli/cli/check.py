"""`hte check`: what is doubtful in the records, and correcting what is safe to correct."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import AsOfOption, FormatOption, OutputOption, globals_of, read_day, today
from hte_cli.cli.output import confirm, emit, format_wanted, gathered, lines, note, to_show
from hte_cli.errors import FINDINGS
from hte_cli.language import _
from hte_cli.report.checks import (
    check_document,
    check_lines,
    checks_table,
    checkup_document,
    checkup_table,
    corrected_lines,
    summary,
)
from hte_cli.report.formats.registry import Format

if TYPE_CHECKING:
    from hte_cli.values.checking import Checkup


def register(app: typer.Typer) -> None:
    """Adds the command to the application."""
    app.command("check", help=summaries()["check"])(check)


def check(
    context: typer.Context,
    listed: Annotated[bool, typer.Option("--list", help=_("only name the checks"))] = False,
    explain: Annotated[str | None, typer.Option("--explain", metavar="CODE", help=_("say what one check looks for"))] = None,
    only: Annotated[list[str] | None, typer.Option("--only", metavar="CODE", help=_("only this check; again for more"))] = None,
    as_of: AsOfOption = None,
    fix: Annotated[bool, typer.Option("--fix", help=_("correct what is safe to correct, in one entry"))] = False,
    yes: Annotated[bool, typer.Option("--yes", help=_("do not ask"))] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help=_("never ask; for scripts"))] = False,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """What is doubtful in the records; exit code 8 where anything is found."""
    from hte_cli.services.checking.checks import check_up, named_checks

    wanted = format_wanted(format_, output)
    if explain is not None:
        (found,) = named_checks([explain])
        emit(
            context,
            format_,
            output,
            document=lambda: check_document(found),
            tables=lambda: checks_table((found,)),
            page=lambda: lines(check_lines(found)),
        )
        return
    if listed:
        checks = named_checks(only or ())
        emit(context, format_, output, document=lambda: map(check_document, checks), tables=lambda: checks_table(checks))
        return
    workspace, day = to_show(context), read_day(as_of, "--as-of", today())
    checkup = gathered(context, format_, output, lambda: check_up(workspace, day, only or ()))
    if fix:
        checkup = _corrected(context, checkup, yes=yes, no_input=no_input)
    if wanted is Format.TABLE and not checkup.remarks:
        lines(summary(checkup))
        return
    emit(context, format_, output, document=lambda: checkup_document(checkup), tables=lambda: checkup_table(checkup))
    if checkup.remarks:
        sys.stdout.flush()
        raise typer.Exit(FINDINGS)


def _corrected(context: typer.Context, checkup: Checkup, *, yes: bool, no_input: bool) -> Checkup:
    """What is left when what can be corrected is: nothing changes where nobody agrees."""
    from hte_cli.services.checking.checks import correct
    from hte_cli.services.workspace import open_for_writing

    correctable = [remark for _check, remark in checkup.remarks if remark.correction is not None]
    if not correctable:
        note(_("Nothing here is safe to correct without you."))
        return checkup
    for line in corrected_lines(checkup):
        note(line)
    if not confirm(_("Correct them in one entry?"), yes=yes, no_input=no_input):
        note(_("Nothing was written."))
        return checkup
    given = globals_of(context)
    stamp = given.stamp()
    entry = correct(open_for_writing(given.db, given.plan, stamp), correctable, stamp)
    note(_("Written as journal entry {n}; `hte undo {n}` takes it back.").format(n=entry))
    return replace(checkup, remarks=tuple(pair for pair in checkup.remarks if pair[1].correction is None), entry=entry)
