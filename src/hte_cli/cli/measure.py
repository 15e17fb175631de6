"""`hte measure`: what the plan wants done, by whom, and what the units report of it."""

from __future__ import annotations

from typing import Annotated

import typer

from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import FormatOption, OutputOption, read_half
from hte_cli.cli.output import emit, show, to_show
from hte_cli.cli.writing import stated, write
from hte_cli.language import _
from hte_cli.report.measures import matrix_table, measure_document, measures_table, standing_document, standing_table

Half = Annotated[str, typer.Option("--half", help=_("the half-year, such as 2024H1"))]
Unit = Annotated[str, typer.Option("--unit", help=_("the unit, by id or name"))]


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["measure"], no_args_is_help=True)
    noun.command("list", help=_("List the plan's measures, with lead and responsible units"))(list_)
    noun.command("record", help=_("Record what a unit reports of a measure"))(record)
    noun.command("status", help=_("Show units by measures: who has not reported, who is behind"))(status)
    app.add_typer(noun, name="measure")


def list_(
    context: typer.Context,
    unit: Annotated[str | None, typer.Option("--unit", help=_("only measures of this unit"))] = None,
    lead: Annotated[bool, typer.Option("--lead", help=_("only those that it leads"))] = False,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    from hte_cli.services.measures import measures

    found, units = measures(to_show(context, format_, output), unit, leading=lead)
    emit(
        context,
        format_,
        output,
        document=lambda: [measure_document(measure, units) for measure in found],
        tables=lambda: measures_table(found, units),
    )


def record(
    context: typer.Context,
    measure: Annotated[str, typer.Argument(metavar="CLAUSE", help=_("the measure's clause, such as 二㈠4, or its title"))],
    half: Half,
    unit: Unit,
    status_: Annotated[str, typer.Option("--status", help=_("done, on-track, behind or not-started"))],
    text: Annotated[str | None, typer.Option("--text", help=_("what was done"))] = None,
    format_: FormatOption = None,
) -> None:
    """Record what a unit reports of a measure; what it reported before of the half-year is replaced."""
    from hte_cli.services.records import add

    words = stated({"clause": measure, "half": str(read_half(half)), "unit": unit, "status": status_, "text": text})
    write(context, "measure", lambda workspace, stamp: add(workspace, "measure", words, stamp, replace=True), format_)


def status(context: typer.Context, half: Half, format_: FormatOption = None, output: OutputOption = None) -> None:
    from hte_cli.services.measures import standing

    found = standing(to_show(context, format_, output), read_half(half))
    emit(
        context,
        format_,
        output,
        document=lambda: standing_document(found),
        tables=lambda: standing_table(found),
        page=lambda: show(matrix_table(found)),
    )
