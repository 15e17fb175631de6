"""`hte reserve`: admissions to the reserve pool; its ledger is `cli.pool`."""

from __future__ import annotations

from typing import Annotated

import typer

from hte_cli.cli import pool
from hte_cli.cli.listing import list_records
from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import EnterpriseArgument, FormatOption, OutputOption, number
from hte_cli.cli.writing import stated, write
from hte_cli.kinds.bounds import YEAR
from hte_cli.language import _
from hte_cli.values.listing import Filter

On = Annotated[str, typer.Option("--on", help=_("day of admission"))]
Source = Annotated[str | None, typer.Option("--source", help=_("where it came from, such as 科技型中小企业"))]
Responsible = Annotated[str | None, typer.Option("--responsible", help=_("who is responsible"))]


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["reserve"], no_args_is_help=True)
    noun.command("add", help=_("Record an admission"))(add)
    noun.command("edit", help=_("Correct an admission"))(edit)
    noun.command("show", help=_("Show the admissions of one enterprise"))(show)
    noun.command("list", help=_("List all admissions"))(list_)
    pool.register(noun)
    app.add_typer(noun, name="reserve")


def add(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    on: On,
    source: Source = None,
    responsible: Responsible = None,
    format_: FormatOption = None,
) -> None:
    """Record an admission."""
    from hte_cli.services.records import add as added

    words = stated({"on": on, "source": source, "responsible": responsible})
    write(context, "reserve", lambda workspace, stamp: added(workspace, "reserve", words, stamp, enterprise=enterprise), format_)


def edit(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    on: On,
    to_on: Annotated[str | None, typer.Option("--to-on", help=_("the right day"))] = None,
    source: Source = None,
    responsible: Responsible = None,
    clear: Annotated[list[str] | None, typer.Option("--clear", metavar="FIELD", help=_("empty this field"))] = None,
    format_: FormatOption = None,
) -> None:
    """Mend an admission."""
    from hte_cli.services.records import edit_of_day

    words = stated({"on": to_on, "source": source, "responsible": responsible})
    which: dict[str, str | None] = {"on": on}
    write(
        context,
        "reserve",
        lambda workspace, stamp: edit_of_day(workspace, "reserve", enterprise, which, words, stamp, clear=clear or ()),
        format_,
    )


def show(context: typer.Context, enterprise: EnterpriseArgument, format_: FormatOption = None) -> None:
    """The admissions of one enterprise."""
    list_records(context, "reserve", Filter(enterprise=enterprise), format_, None)


def list_(
    context: typer.Context,
    year: Annotated[int | None, number("--year", "-y", bound=YEAR, help=_("only this year"))] = None,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """All admissions."""
    list_records(context, "reserve", Filter(year=year), format_, output)
