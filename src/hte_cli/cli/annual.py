"""`hte annual`: an enterprise's figures, year by year."""

from __future__ import annotations

from typing import Annotated

import typer

from hte_cli.cli.listing import list_records
from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import EnterpriseArgument, FormatOption, OutputOption, number
from hte_cli.cli.stated_options import ClearOption, adding, correcting
from hte_cli.cli.writing import write
from hte_cli.kinds import ANNUAL
from hte_cli.kinds.bounds import YEAR
from hte_cli.language import _
from hte_cli.values.listing import Filter


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["annual"], no_args_is_help=True)
    noun.command("set", help=_("Record or change figures of a year"))(set_)
    noun.command("edit", help=_("Record or change figures of a year (as set), or empty them"))(edit)
    noun.command("show", help=_("Show the years of one enterprise"))(show)
    noun.command("list", help=_("List all annual figures"))(list_)
    app.add_typer(noun, name="annual")


@adding(ANNUAL)
def set_(context: typer.Context, enterprise: EnterpriseArgument, words: dict[str, str], format_: FormatOption = None) -> None:
    from hte_cli.services.records import add

    write(context, "annual", lambda w, stamp: add(w, "annual", words, stamp, enterprise=enterprise, replace=True), format_)


@correcting(ANNUAL)
def edit(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    which: dict[str, str],
    words: dict[str, str],
    clear: ClearOption = None,
    format_: FormatOption = None,
) -> None:
    from hte_cli.services.records import edit_of_day

    write(context, "annual", lambda w, stamp: edit_of_day(w, "annual", enterprise, which, words, stamp, clear=clear or ()), format_)


def show(context: typer.Context, enterprise: EnterpriseArgument, format_: FormatOption = None) -> None:
    list_records(context, "annual", Filter(enterprise=enterprise), format_, None)


def list_(
    context: typer.Context,
    enterprise: Annotated[str | None, typer.Option("--enterprise", "-e", help=_("only this enterprise"))] = None,
    year: Annotated[int | None, number("--year", "-y", bound=YEAR, help=_("only this year"))] = None,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    wanted = Filter(enterprise=enterprise, year=year)
    list_records(context, "annual", wanted, format_, output)
