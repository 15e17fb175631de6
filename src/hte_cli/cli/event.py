"""`hte event`: listings, relocations, platforms, talents and prizes."""

from __future__ import annotations

from typing import Annotated

import typer

from hte_cli.cli.listing import list_records
from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import EnterpriseArgument, FormatOption, OutputOption, number
from hte_cli.cli.stated_options import ClearOption, adding, correcting
from hte_cli.cli.writing import write
from hte_cli.kinds import EVENT
from hte_cli.kinds.bounds import YEAR
from hte_cli.language import _
from hte_cli.values.listing import Filter


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["event"], no_args_is_help=True)
    noun.command("add", help=_("Record an event"))(add)
    noun.command("edit", help=_("Correct what is recorded of an event"))(edit)
    noun.command("show", help=_("Show the events of one enterprise"))(show)
    noun.command("list", help=_("List all events"))(list_)
    app.add_typer(noun, name="event")


@adding(EVENT)
def add(context: typer.Context, enterprise: EnterpriseArgument, words: dict[str, str], format_: FormatOption = None) -> None:
    from hte_cli.services import records

    write(context, "event", lambda w, stamp: records.add(w, "event", words, stamp, enterprise=enterprise), format_)


@correcting(EVENT)
def edit(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    which: dict[str, str],
    words: dict[str, str],
    clear: ClearOption = None,
    format_: FormatOption = None,
) -> None:
    from hte_cli.services.records import edit_of_day

    write(context, "event", lambda w, stamp: edit_of_day(w, "event", enterprise, which, words, stamp, clear=clear or ()), format_)


def show(context: typer.Context, enterprise: EnterpriseArgument, format_: FormatOption = None) -> None:
    list_records(context, "event", Filter(enterprise=enterprise), format_, None)


def list_(
    context: typer.Context,
    enterprise: Annotated[str | None, typer.Option("--enterprise", "-e", help=_("only this enterprise"))] = None,
    year: Annotated[int | None, number("--year", "-y", bound=YEAR, help=_("only this year"))] = None,
    kind: Annotated[str | None, typer.Option("--kind", help=_("only this kind"))] = None,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    wanted = Filter(enterprise=enterprise, year=year, kind=kind)
    list_records(context, "event", wanted, format_, output)
