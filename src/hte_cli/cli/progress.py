"""`hte progress`: how far the county is from its targets."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import AsOfOption, FormatOption, OutputOption, globals_of, read_day, read_year, today
from hte_cli.cli.output import emit, format_wanted, show
from hte_cli.errors import UsageFault
from hte_cli.language import _
from hte_cli.report.progress import file_tables, progress_document, progress_table, series_table


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["progress"], no_args_is_help=True)
    noun.command("report", help=_("Actual, target and gap of every indicator"))(report)
    app.add_typer(noun, name="progress")


def report(
    context: typer.Context,
    as_of: AsOfOption = None,
    year: Annotated[int | None, typer.Option("--year", "-y", help=_("the end of this year"))] = None,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Actual, target and gap of every indicator."""
    from hte_cli.services.progress import report as reported
    from hte_cli.services.workspace import open_workspace

    format_wanted(format_, output)
    if as_of is not None and year is not None:
        raise UsageFault(_("--as-of and --year both name a day."), _("Give one of them."))
    day = date(read_year(year), 12, 31) if year is not None else read_day(as_of, "--as-of", today())
    given = globals_of(context)
    found = reported(open_workspace(given.db, given.plan), day)
    emit(
        context,
        format_,
        output,
        document=lambda: progress_document(found),
        tables=lambda: file_tables(found),
        page=lambda: show([progress_table(found), series_table(found)]),
    )
