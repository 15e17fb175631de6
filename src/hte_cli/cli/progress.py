"""`hte progress`: how far the county is from its targets, and how far it will be."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from hte_cli.cli.knowing import AtEntryOption, KnownOnOption, open_as_known, read_as_of
from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import AsOfOption, FormatOption, OutputOption, number, read_day, read_ratio, today
from hte_cli.cli.output import emit, gathered, show
from hte_cli.errors import UsageFault
from hte_cli.kinds.bounds import YEAR
from hte_cli.language import _
from hte_cli.report.forecast import forecast_document, forecast_tables
from hte_cli.report.known import titled_tables
from hte_cli.report.progress import file_tables, progress_document, progress_table, series_table


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["progress"], no_args_is_help=True)
    noun.command("report", help=_("Report actual, target and gap of every indicator"))(report)
    noun.command("forecast", help=_("Forecast what lapses before a day to come, and what the targets then need"))(forecast)
    app.add_typer(noun, name="progress")


def report(
    context: typer.Context,
    as_of: AsOfOption = None,
    year: Annotated[int | None, number("--year", "-y", bound=YEAR, help=_("the end of this year"))] = None,
    at_entry: AtEntryOption = None,
    known_on: KnownOnOption = None,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    from hte_cli.services import progress

    if as_of is not None and year is not None:
        raise UsageFault(_("--as-of and --year both name a day."), _("Give one of them."))
    workspace = open_as_known(context, format_, output, at_entry, known_on)
    day = date(year, 12, 31) if year is not None else read_as_of(as_of, workspace)
    found = progress.report(workspace, day)
    emit(
        context,
        format_,
        output,
        document=lambda: progress_document(found),
        tables=lambda: file_tables(found),
        page=lambda: show(titled_tables([progress_table(found), series_table(found)], workspace.known)),
        known=workspace.known,
    )


def forecast(
    context: typer.Context,
    to: Annotated[str, typer.Option("--to", help=_("the day to come, such as 2025-12-31"))],
    as_of: AsOfOption = None,
    renewal_rate: Annotated[
        str | None,
        typer.Option(
            "--renewal-rate", help=_("the part of ending certificates that is renewed, as 4/5 or 80% (default: the county's own)")
        ),
    ] = None,
    at_entry: AtEntryOption = None,
    known_on: KnownOnOption = None,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    from hte_cli.services import forecasting

    rate = None if renewal_rate is None else read_ratio(renewal_rate, "--renewal-rate")
    workspace = open_as_known(context, format_, output, at_entry, known_on)
    since, until = read_as_of(as_of, workspace), read_day(to, "--to", today())
    found = gathered(context, format_, output, lambda: forecasting.forecast(workspace, since, until, rate))
    emit(
        context,
        format_,
        output,
        document=lambda: forecast_document(found),
        tables=lambda: forecast_tables(found),
        known=workspace.known,
    )
