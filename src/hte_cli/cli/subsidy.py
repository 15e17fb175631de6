"""`hte subsidy`: who is owed what, and why."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from hte_cli.cli.knowing import AtEntryOption, KnownOnOption, open_as_known, read_as_of
from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import (
    AsOfOption,
    EnterpriseArgument,
    FormatOption,
    OutputOption,
    YearOption,
)
from hte_cli.cli.output import emit, lines, page_wanted, show
from hte_cli.language import _
from hte_cli.report.known import known_document, titled_tables
from hte_cli.report.subsidies import calculation_document, calculation_tables, explanation_document, short_table


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["subsidy"], no_args_is_help=True)
    noun.command("calc", help=_("List who is owed what for a year"))(calc)
    noun.command("explain", help=_("Explain rule by rule why one enterprise is owed something, and why not"))(explain)
    noun.command("forecast", help=_("Forecast what renewals and open applications of a year would bring"))(forecast)
    app.add_typer(noun, name="subsidy")


def calc(
    context: typer.Context,
    year: YearOption,
    enterprise: Annotated[str | None, typer.Option("--enterprise", "-e", help=_("only this enterprise"))] = None,
    rule: Annotated[str | None, typer.Option("--rule", "-r", help=_("only this rule"))] = None,
    everything: Annotated[bool, typer.Option("--all", help=_("also rules shown only on request"))] = False,
    at_entry: AtEntryOption = None,
    known_on: KnownOnOption = None,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    from hte_cli.services.subsidies import calculate

    workspace = open_as_known(context, format_, output, at_entry, known_on)
    with calculate(workspace, year, enterprise=enterprise, rule=rule, everything=everything) as found:

        def page() -> None:
            first, *others = calculation_tables(found)
            show(titled_tables([short_table(first), *others], workspace.known))

        emit(
            context,
            format_,
            output,
            document=lambda: calculation_document(found),
            tables=lambda: calculation_tables(found),
            page=page,
            known=workspace.known,
        )


def explain(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    year: YearOption,
    at_entry: AtEntryOption = None,
    known_on: KnownOnOption = None,
    format_: FormatOption = None,
) -> None:
    from hte_cli.report.explanation import explanation_lines
    from hte_cli.services import explaining

    for_person = page_wanted(format_)
    workspace = open_as_known(context, format_, None, at_entry, known_on)
    found = explaining.explain(workspace, enterprise, year)
    if not for_person:
        from hte_cli.report.formats.json_text import write_json

        write_json({**known_document(workspace.known), **explanation_document(found)}, sys.stdout)
        return
    lines(explanation_lines(found, workspace.known))


def forecast(
    context: typer.Context,
    year: YearOption,
    as_of: AsOfOption = None,
    at_entry: AtEntryOption = None,
    known_on: KnownOnOption = None,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    from hte_cli.report.forecast import subsidy_forecast_document, subsidy_forecast_table
    from hte_cli.services.expecting import expect

    workspace = open_as_known(context, format_, output, at_entry, known_on)
    found = expect(workspace, year, read_as_of(as_of, workspace))
    emit(
        context,
        format_,
        output,
        document=lambda: subsidy_forecast_document(found),
        tables=lambda: subsidy_forecast_table(found),
        known=workspace.known,
    )
