"""`hte reserve`: admissions to the reserve pool; its ledger is `cli.pool`."""

from __future__ import annotations

from typing import Annotated

import typer

from hte_cli.cli import pool
from hte_cli.cli.listing import list_records
from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import EnterpriseArgument, FormatOption, OutputOption, number
from hte_cli.cli.stated_options import ClearOption, adding, correcting
from hte_cli.cli.writing import write
from hte_cli.kinds import RESERVE
from hte_cli.kinds.bounds import YEAR
from hte_cli.language import _
from hte_cli.values.listing import Filter


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["reserve"], no_args_is_help=True)
    noun.command("add", help=_("Record an admission"))(add)
    noun.command("edit", help=_("Correct an admission"))(edit)
    noun.command("show", help=_("Show the admissions of one enterprise"))(show)
    noun.command("list", help=_("List all admissions"))(list_)
    pool.register(noun)
    app.add_typer(noun, name="reserve")


@adding(RESERVE)
def add(context: typer.Context, enterprise: EnterpriseArgument, words: dict[str, str], format_: FormatOption = None) -> None:
    from hte_cli.services import records

    write(context, "reserve", lambda w, stamp: records.add(w, "reserve", words, stamp, enterprise=enterprise), format_)


@correcting(RESERVE)
def edit(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    which: dict[str, str],
    words: dict[str, str],
    clear: ClearOption = None,
    format_: FormatOption = None,
) -> None:
    from hte_cli.services.records import edit_of_day

    write(context, "reserve", lambda w, stamp: edit_of_day(w, "reserve", enterprise, which, words, stamp, clear=clear or ()), format_)


def show(context: typer.Context, enterprise: EnterpriseArgument, format_: FormatOption = None) -> None:
    list_records(context, "reserve", Filter(enterprise=enterprise), format_, None)


def list_(
    context: typer.Context,
    year: Annotated[int | None, number("--year", "-y", bound=YEAR, help=_("only this year"))] = None,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    list_records(context, "reserve", Filter(year=year), format_, output)
