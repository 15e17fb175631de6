"""`hte award`: rounds of awards, from what is owed to the decision; their money is `cli.award.money`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from hte_cli.cli.award import answers, doubts, money, papers, proof, steps
from hte_cli.cli.award.writing import (
    OnOption,
    OutOfOrderOption,
    PlaceArgument,
    Told,
    decided_day,
    stated_reason,
    why_early,
    write_lines,
)
from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import FormatOption, OutputOption, YearOption, number
from hte_cli.cli.output import emit, show, to_show
from hte_cli.errors import UsageFault
from hte_cli.kinds.bounds import YEAR
from hte_cli.language import _
from hte_cli.report.award.documents import round_document, rounds_document, story_document, unsettled_document
from hte_cli.report.award.rounds import round_page, round_tables, rounds_table, story_tables
from hte_cli.values.journal import Stamp
from hte_cli.values.undecided import undecided_sentence

if TYPE_CHECKING:
    from hte_cli.services.workspace import Workspace


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["award"], no_args_is_help=True)
    noun.command("open", help=_("Freeze what a year owes into a new round"))(open_)
    noun.command("list", help=_("List all rounds"))(list_)
    noun.command("show", help=_("Show a round with its lines and decisions, or one line with all it rests on"))(show_)
    steps.register(noun)
    doubts.register(noun)
    money.register(noun)
    answers.register(noun)
    papers.register(noun)
    proof.register(noun)
    app.add_typer(noun, name="award")


def open_(
    context: typer.Context,
    year: YearOption,
    budget_year: Annotated[int | None, number("--budget-year", bound=YEAR, help=_("whose fund pays it (default: the same year)"))] = None,
    on: OnOption = None,
    no_history: Annotated[bool, typer.Option("--no-history", help=_("nothing was paid before this store was kept"))] = False,
    again: Annotated[
        list[str] | None,
        typer.Option(
            "--again", metavar="LINE", help=_("give again what of this line was rejected, claimed back or released; with --reason")
        ),
    ] = None,
    out_of_order: OutOfOrderOption = False,
    reason: Annotated[str | None, typer.Option("--reason", help=_("why it is given again, or is out of order"))] = None,
    format_: FormatOption = None,
) -> None:
    """Freeze what a year owes, and no round holds yet, into a new round."""
    from hte_cli.services.awarding.opening import Opening, open_round

    if again and not reason:
        raise UsageFault(_("--again needs a reason."), _("Give it with --reason."))
    why_early(out_of_order, reason)
    budget, day = budget_year if budget_year is not None else year, decided_day(on)

    def opened(workspace: Workspace, stamp: Stamp) -> Told:
        why = stated_reason(reason) if reason is not None else None
        wish = Opening(year, budget, day, no_history, tuple(again or ()), why, out_of_order)
        found = open_round(workspace, wish, stamp)
        left = [f"{one.enterprise}: {one.what} `{one.fix}`" for one in found.unsettled]
        left += map(undecided_sentence, found.undecided)
        more = {"round": found.round, "unsettled": [unsettled_document(one) for one in found.unsettled]}
        return Told(found.entry, found.lines, more, left)

    write_lines(context, format_, opened)


def list_(context: typer.Context, format_: FormatOption = None, output: OutputOption = None) -> None:
    """All rounds, with what is due, committed and paid."""
    from hte_cli.services.awarding.showing import list_rounds

    found = list_rounds(to_show(context, format_, output))
    emit(context, format_, output, document=lambda: rounds_document(found), tables=lambda: rounds_table(found))


def show_(context: typer.Context, place: PlaceArgument, format_: FormatOption = None, output: OutputOption = None) -> None:
    from hte_cli.services.awarding.showing import show_line, show_round

    workspace = to_show(context, format_, output)
    if "/" in place:
        story = show_line(workspace, place)
        emit(context, format_, output, document=lambda: story_document(story), tables=lambda: story_tables(story))
        return
    found = show_round(workspace, place)
    emit(
        context,
        format_,
        output,
        document=lambda: round_document(found),
        tables=lambda: round_tables(found),
        page=lambda: show(round_page(found)),
    )
