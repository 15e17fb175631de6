"""`hte event`: listings, relocations, platforms, talents and prizes."""

from __future__ import annotations

from typing import Annotated

import typer

from hte_cli.cli.listing import list_records
from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import EnterpriseArgument, FormatOption, OutputOption, number
from hte_cli.cli.writing import stated, write
from hte_cli.kinds.bounds import YEAR
from hte_cli.language import _
from hte_cli.values.listing import Filter

Kind = Annotated[str, typer.Option("--kind", help=_("listing, relocation, platform, talent or prize"))]
On = Annotated[str, typer.Option("--on", help=_("the day"))]
Grade = Annotated[str | None, typer.Option("--grade", help=_("national, region, prefecture or county"))]
Board = Annotated[str | None, typer.Option("--board", help=_("the board of a listing"))]
RegionAmount = Annotated[str | None, typer.Option("--region-amount", metavar="SUM", help=_("what the region paid: yuan, or 10万元"))]
PrefectureAmount = Annotated[
    str | None, typer.Option("--prefecture-amount", metavar="SUM", help=_("what the prefecture paid: yuan, or 10万元"))
]
Doc = Annotated[str | None, typer.Option("--doc", help=_("the document's number (文号)"))]


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["event"], no_args_is_help=True)
    noun.command("add", help=_("Record an event"))(add)
    noun.command("edit", help=_("Correct what is recorded of an event"))(edit)
    noun.command("show", help=_("Show the events of one enterprise"))(show)
    noun.command("list", help=_("List all events"))(list_)
    app.add_typer(noun, name="event")


def add(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    kind: Kind,
    on: On,
    grade: Grade = None,
    title: Annotated[str | None, typer.Option("--title", help=_("name of the project, platform or prize"))] = None,
    board: Board = None,
    region_amount: RegionAmount = None,
    prefecture_amount: PrefectureAmount = None,
    doc: Doc = None,
    format_: FormatOption = None,
) -> None:
    """Record an event."""
    from hte_cli.services.records import add as added

    words = {"kind": kind, "on": on, **_words(grade, title, board, region_amount, prefecture_amount, doc)}
    write(context, "event", lambda workspace, stamp: added(workspace, "event", words, stamp, enterprise=enterprise), format_)


def edit(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    kind: Kind,
    on: On,
    title: Annotated[str | None, typer.Option("--title", help=_("its title, where several are of that day"))] = None,
    to_on: Annotated[str | None, typer.Option("--to-on", help=_("the right day"))] = None,
    to_title: Annotated[str | None, typer.Option("--to-title", help=_("the right title"))] = None,
    grade: Grade = None,
    board: Board = None,
    region_amount: RegionAmount = None,
    prefecture_amount: PrefectureAmount = None,
    doc: Doc = None,
    clear: Annotated[list[str] | None, typer.Option("--clear", metavar="FIELD", help=_("empty this field"))] = None,
    format_: FormatOption = None,
) -> None:
    """Mend what is recorded of an event."""
    from hte_cli.services.records import edit_of_day

    words = _words(grade, to_title, board, region_amount, prefecture_amount, doc) | stated({"on": to_on})
    write(
        context,
        "event",
        lambda workspace, stamp: edit_of_day(
            workspace, "event", enterprise, {"kind": kind, "on": on, "title": title}, words, stamp, clear=clear or ()
        ),
        format_,
    )


def show(context: typer.Context, enterprise: EnterpriseArgument, format_: FormatOption = None) -> None:
    """The events of one enterprise."""
    list_records(context, "event", Filter(enterprise=enterprise), format_, None)


def list_(
    context: typer.Context,
    enterprise: Annotated[str | None, typer.Option("--enterprise", "-e", help=_("only this enterprise"))] = None,
    year: Annotated[int | None, number("--year", "-y", bound=YEAR, help=_("only this year"))] = None,
    kind: Annotated[str | None, typer.Option("--kind", help=_("only this kind"))] = None,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """All events."""
    wanted = Filter(enterprise=enterprise, year=year, kind=kind)
    list_records(context, "event", wanted, format_, output)


def _words(
    grade: str | None,
    title: str | None,
    board: str | None,
    region_amount: str | None,
    prefecture_amount: str | None,
    doc: str | None,
) -> dict[str, str]:
    return stated(
        {
            "grade": grade,
            "title": title,
            "board": board,
            "region": region_amount,
            "prefecture": prefecture_amount,
            "document": doc,
        }
    )
