"""`hte statistic`: county-wide figures."""

from __future__ import annotations

from typing import Annotated

import typer

from hte_cli.cli.listing import list_records
from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import FormatOption, OutputOption, YearOption, number, read_day, today
from hte_cli.cli.writing import write
from hte_cli.errors import UsageFault
from hte_cli.kinds.bounds import OF_COUNTY, YEAR
from hte_cli.language import _
from hte_cli.values.listing import Filter

Id = Annotated[str, typer.Argument(metavar="STATISTIC", help=_("above-scale, or another of the plan"))]


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["statistic"], no_args_is_help=True)
    noun.command("set", help=_("Record or change a statistic"))(set_)
    noun.command("show", help=_("Show one statistic, year by year"))(show)
    noun.command("list", help=_("List all statistics"))(list_)
    app.add_typer(noun, name="statistic")


def set_(
    context: typer.Context,
    statistic: Id,
    year: YearOption,
    value: Annotated[int, number("--value", bound=OF_COUNTY, help=_("the figure"))],
    as_of: Annotated[str | None, typer.Option("--as-of", help=_("its day (default: 31 December of the year)"))] = None,
    format_: FormatOption = None,
) -> None:
    from hte_cli.services import records

    words = {"id": statistic, "year": str(year), "value": str(value)}
    if as_of is not None:
        day = read_day(as_of, "--as-of", today())
        if day.year != year:
            raise UsageFault(_("{day} is not a day of {year}.").format(day=day, year=year), _("Let --as-of lie in the year."))
        words["as_of"] = day.isoformat()
    write(context, "statistic", lambda workspace, stamp: records.add(workspace, "statistic", words, stamp, replace=True), format_)


def show(context: typer.Context, statistic: Id, format_: FormatOption = None) -> None:
    list_records(context, "statistic", Filter(kind=statistic), format_, None)


def list_(
    context: typer.Context,
    year: Annotated[int | None, number("--year", "-y", bound=YEAR, help=_("only this year"))] = None,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    list_records(context, "statistic", Filter(year=year), format_, output)
