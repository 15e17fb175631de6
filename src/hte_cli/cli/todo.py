"""`hte todo`: what a person must do, by when."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import AsOfOption, FormatOption, OutputOption, number, read_day, today
from hte_cli.cli.output import emit, gathered, to_show
from hte_cli.errors import FINDINGS
from hte_cli.kinds.bounds import AHEAD
from hte_cli.language import _
from hte_cli.report.todo import todo_document, todo_table


def register(app: typer.Typer) -> None:
    """Adds the command to the application."""
    app.command("todo", help=summaries()["todo"])(todo)


def todo(
    context: typer.Context,
    as_of: AsOfOption = None,
    within: Annotated[int, number("--within", bound=AHEAD, help=_("so many days ahead"))] = 90,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """What is to be done, the most urgent first; exit code 8 where anything is due."""
    from hte_cli.services import todo

    workspace, day = to_show(context, format_, output), read_day(as_of, "--as-of", today())
    found = gathered(context, format_, output, lambda: todo.todo(workspace, day, within))
    emit(context, format_, output, document=lambda: todo_document(found), tables=lambda: todo_table(found))
    if found.items:
        sys.stdout.flush()
        raise typer.Exit(FINDINGS)
