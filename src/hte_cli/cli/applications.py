"""`hte application`: what enterprises apply for, step by step until the certificate arrives."""

from __future__ import annotations

from typing import Annotated

import typer

from hte_cli.cli.listing import list_records
from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import AsOfOption, EnterpriseArgument, FormatOption, OutputOption, number, read_day, today
from hte_cli.cli.output import emit, to_show
from hte_cli.cli.stated_options import ClearOption, adding, correcting
from hte_cli.cli.writing import write
from hte_cli.kinds import APPLICATION
from hte_cli.kinds.bounds import YEAR
from hte_cli.language import _
from hte_cli.report.applications import open_document, open_table
from hte_cli.values.listing import Filter


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["application"], no_args_is_help=True)
    noun.command("add", help=_("Record that an enterprise applied"))(add)
    noun.command("edit", help=_("Record a further step, or correct one"))(edit)
    noun.command("list", help=_("List all applications, or those open on a day"))(list_)
    app.add_typer(noun, name="application")


@adding(APPLICATION)
def add(context: typer.Context, enterprise: EnterpriseArgument, words: dict[str, str], format_: FormatOption = None) -> None:
    from hte_cli.services import records

    write(context, "application", lambda w, stamp: records.add(w, "application", words, stamp, enterprise=enterprise), format_)


@correcting(APPLICATION)
def edit(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    which: dict[str, str],
    words: dict[str, str],
    clear: ClearOption = None,
    format_: FormatOption = None,
) -> None:
    """Record a further step, or correct one; scheme, year and batch say which application is meant, where there are several."""
    from hte_cli.services.records import edit_application

    write(context, "application", lambda w, stamp: edit_application(w, enterprise, which, words, stamp, clear=clear or ()), format_)


def list_(
    context: typer.Context,
    scheme: Annotated[str | None, typer.Option("--scheme", help=_("only this scheme"))] = None,
    year: Annotated[int | None, number("--year", "-y", bound=YEAR, help=_("only this year"))] = None,
    open_: Annotated[bool, typer.Option("--open", help=_("only those that no certificate and no failure has closed"))] = False,
    as_of: AsOfOption = None,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    if not open_:
        wanted = Filter(scheme=scheme, year=year)
        list_records(context, "application", wanted, format_, output)
        return
    from hte_cli.services.applications import open_on

    day = read_day(as_of, "--as-of", today())
    found = open_on(to_show(context, format_, output), day, scheme)
    emit(context, format_, output, document=lambda: map(open_document, found), tables=lambda: open_table(found, day))
