"""`hte annual`: an enterprise's figures, year by year."""

from __future__ import annotations

from typing import Annotated

import typer

from hte_cli.cli.listing import list_records
from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import EnterpriseArgument, FormatOption, OutputOption, YearOption, number
from hte_cli.cli.writing import stated, write
from hte_cli.kinds.bounds import PEOPLE, PIECES, YEAR
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


AboveScale = Annotated[bool | None, typer.Option("--above-scale/--not-above-scale", help=_("on the list of 规上 enterprises"))]
Revenue = Annotated[str | None, typer.Option("--revenue", metavar="SUM", help=_("revenue: yuan, or 1200万元"))]
RdSpending = Annotated[str | None, typer.Option("--rd-spending", metavar="SUM", help=_("R&D spending: yuan, or 80万元"))]
Staff = Annotated[int | None, number("--staff", bound=PEOPLE, help=_("staff"))]
HighTech = Annotated[
    str | None, typer.Option("--high-tech-income", metavar="SUM", help=_("income from high-tech products: yuan, or 300万元"))
]
Total = Annotated[str | None, typer.Option("--total-income", metavar="SUM", help=_("total income: yuan, or 1200万元"))]
Assets = Annotated[str | None, typer.Option("--assets", metavar="SUM", help=_("assets: yuan, or 2000万元"))]
Class1 = Annotated[int | None, number("--ip-class-1", bound=PIECES, help=_("rights of class I held (inventions …)"))]
Class2 = Annotated[int | None, number("--ip-class-2", bound=PIECES, help=_("rights of class II held (utility models, software …)"))]
Conversions = Annotated[int | None, number("--conversions", bound=PIECES, help=_("results put to use in the year"))]
RdStaff = Annotated[int | None, number("--rd-staff", bound=PEOPLE, help=_("R&D staff"))]


def set_(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    year: YearOption,
    above_scale: AboveScale = None,
    revenue: Revenue = None,
    rd_spending: RdSpending = None,
    staff: Staff = None,
    rd_staff: RdStaff = None,
    high_tech_income: HighTech = None,
    total_income: Total = None,
    assets: Assets = None,
    ip_class_1: Class1 = None,
    ip_class_2: Class2 = None,
    conversions: Conversions = None,
    format_: FormatOption = None,
) -> None:
    """Record or change figures of a year."""
    from hte_cli.services.records import add as added

    sums = {"high_tech_income": high_tech_income, "total_income": total_income, "assets": assets}
    counts = {"ip_class_1": ip_class_1, "ip_class_2": ip_class_2, "conversions": conversions}
    words = {"year": str(year), **_words(above_scale, revenue, rd_spending, staff, rd_staff), **stated({**sums, **counts})}
    write(
        context,
        "annual",
        lambda workspace, stamp: added(workspace, "annual", words, stamp, enterprise=enterprise, replace=True),
        format_,
    )


def edit(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    year: YearOption,
    above_scale: AboveScale = None,
    revenue: Revenue = None,
    rd_spending: RdSpending = None,
    staff: Staff = None,
    rd_staff: RdStaff = None,
    high_tech_income: HighTech = None,
    total_income: Total = None,
    assets: Assets = None,
    ip_class_1: Class1 = None,
    ip_class_2: Class2 = None,
    conversions: Conversions = None,
    clear: Annotated[list[str] | None, typer.Option("--clear", metavar="FIELD", help=_("empty this field"))] = None,
    format_: FormatOption = None,
) -> None:
    """Record or change figures of a year (as set), or empty them."""
    from hte_cli.services.records import edit_of_day

    sums = {"high_tech_income": high_tech_income, "total_income": total_income, "assets": assets}
    counts = {"ip_class_1": ip_class_1, "ip_class_2": ip_class_2, "conversions": conversions}
    words = {**_words(above_scale, revenue, rd_spending, staff, rd_staff), **stated({**sums, **counts})}
    which: dict[str, str | None] = {"year": str(year)}
    write(
        context,
        "annual",
        lambda workspace, stamp: edit_of_day(workspace, "annual", enterprise, which, words, stamp, clear=clear or ()),
        format_,
    )


def show(context: typer.Context, enterprise: EnterpriseArgument, format_: FormatOption = None) -> None:
    """The years of one enterprise."""
    list_records(context, "annual", Filter(enterprise=enterprise), format_, None)


def list_(
    context: typer.Context,
    enterprise: Annotated[str | None, typer.Option("--enterprise", "-e", help=_("only this enterprise"))] = None,
    year: Annotated[int | None, number("--year", "-y", bound=YEAR, help=_("only this year"))] = None,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """All annual figures."""
    wanted = Filter(enterprise=enterprise, year=year)
    list_records(context, "annual", wanted, format_, output)


def _words(
    above_scale: bool | None, revenue: str | None, rd_spending: str | None, staff: int | None, rd_staff: int | None
) -> dict[str, str]:
    return stated(
        {
            "above_scale": None if above_scale is None else "yes" if above_scale else "no",
            "revenue": revenue,
            "rd_spending": rd_spending,
            "staff": staff,
            "rd_staff": rd_staff,
        }
    )
