"""`hte fund`: the county's special fund by budget year."""

from __future__ import annotations

from typing import Annotated

import typer

from hte_cli.cli.award.writing import read_fen
from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import FormatOption, OutputOption, number
from hte_cli.cli.output import emit, to_show
from hte_cli.cli.writing import write
from hte_cli.kinds.bounds import FUND, YEAR
from hte_cli.language import _
from hte_cli.report.award.documents import fund_document
from hte_cli.report.award.rounds import funds_table
from hte_cli.report.awarded import fund_sentences


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["fund"], no_args_is_help=True)
    noun.command("set", help=_("Record the fund of a budget year"))(set_)
    noun.command("list", help=_("List the fund by budget year: committed, paid, left"))(list_)
    app.add_typer(noun, name="fund")


def set_(
    context: typer.Context,
    budget_year: Annotated[int, number("--budget-year", bound=YEAR, help=_("the budget year"))],
    amount: Annotated[str, typer.Option("--amount", metavar="SUM", help=_("the fund, in yuan or as 100万元"))],
    document: Annotated[str | None, typer.Option("--document", help=_("the document that sets it (文号)"))] = None,
    reason: Annotated[str | None, typer.Option("--reason", help=_("why it is less than what is committed already"))] = None,
    format_: FormatOption = None,
) -> None:
    """Record the fund of a budget year, or what it is by now."""
    from hte_cli.services.awarding.funds import set_fund

    fen = read_fen(amount, "--amount", FUND)
    write(context, None, lambda workspace, stamp: set_fund(workspace, budget_year, fen, document, stamp, reason), format_)


def list_(context: typer.Context, format_: FormatOption = None, output: OutputOption = None) -> None:
    from hte_cli.services.awarding.funds import funds

    found = funds(to_show(context, format_, output))
    emit(
        context,
        format_,
        output,
        document=lambda: map(fund_document, found),
        tables=lambda: funds_table(found, tuple(said for fund in found for said in fund_sentences(fund))),
    )
