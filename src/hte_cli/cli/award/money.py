"""`hte award pay`, `clawback`, `recover`, `ledger` …: the money of a round."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from hte_cli.cli.award.steps import decide
from hte_cli.cli.award.writing import (
    EarlyReasonOption,
    ExceptOption,
    LineArgument,
    OnOption,
    OutOfOrderOption,
    OverBudgetOption,
    PlaceArgument,
    ReasonOption,
    Told,
    decided_day,
    read_fen,
    stated_document,
    stated_reason,
    why_early,
    write_lines,
)
from hte_cli.cli.options import FormatOption, OutputOption, number
from hte_cli.cli.output import emit, show, to_show
from hte_cli.errors import UsageFault
from hte_cli.kinds.bounds import NUMBER, YEAR
from hte_cli.language import _
from hte_cli.report.award.documents import ledger_document
from hte_cli.report.award.rounds import ledger_page, ledger_table
from hte_cli.report.formats.registry import Format
from hte_cli.values.journal import Stamp
from hte_cli.values.results import LEVELS

if TYPE_CHECKING:
    from hte_cli.services.awarding.paying import Booked
    from hte_cli.services.workspace import Workspace

AnotherOption = Annotated[bool, typer.Option("--another", help=_("a further one, though the ledger holds one of the same day and sum"))]
VoucherOption = Annotated[str | None, typer.Option("--voucher", help=_("the voucher's number, or the document's (文号)"))]

DocumentOption = Annotated[str, typer.Option("--document", help=_("the decision's number (文号)"))]


def register(noun: typer.Typer) -> None:
    """Adds the money to `hte award`."""
    noun.command("pay", help=_("Record a payment, in whole or in part"))(pay)
    noun.command("payee", help=_("Allow payment to the account that is recorded now"))(payee)
    noun.command("returned", help=_("Record that the bank sent the money back; it goes to another account"))(returned)
    noun.command("unpaid", help=_("Record that the finance bureau did not pay, and why"))(unpaid)
    noun.command("reverse", help=_("Reverse a wrong entry of the ledger"))(reverse)
    noun.command("clawback", help=_("Claim back money that was paid"))(clawback)
    noun.command("recover", help=_("Record money that came back, or that is set off against a later award"))(recover)
    noun.command("waive", help=_("Waive what is still to be recovered"))(waive)
    noun.command("ledger", help=_("List every entry of money"))(ledger)


def book(context: typer.Context, format_: Format | None, action: Callable[[Workspace, Stamp], Booked]) -> None:
    """Books what the action asks, and tells where the lines stand."""

    def act(workspace: Workspace, stamp: Stamp) -> Told:
        booked = action(workspace, stamp)
        return Told(booked.entry, booked.lines, warnings=booked.warnings, notes=booked.notes)

    write_lines(context, format_, act)


def pay(
    context: typer.Context,
    place: PlaceArgument,
    level: Annotated[
        str | None, typer.Option("--level", help=_("whose money: county, prefecture or region (default: the plan's own)"))
    ] = None,
    amount: Annotated[str | None, typer.Option("--amount", metavar="SUM", help=_("how much (default: all that is still due)"))] = None,
    on: OnOption = None,
    voucher: VoucherOption = None,
    budget_year: Annotated[int | None, number("--budget-year", bound=YEAR, help=_("whose budget it was (default: the round's)"))] = None,
    another: AnotherOption = False,
    but: ExceptOption = None,
    over_budget: OverBudgetOption = False,
    out_of_order: OutOfOrderOption = False,
    reason: Annotated[str | None, typer.Option("--reason", help=_("why, with --over-budget or --out-of-order"))] = None,
    format_: FormatOption = None,
) -> None:
    """Money was paid: the office's own to an approved line, another level's as it came in, also where no rule states its sum."""
    from hte_cli.services.awarding import paying
    from hte_cli.services.awarding.paying import Payment

    if level is not None and level not in LEVELS:
        raise UsageFault(_("{word} is not a level.").format(word=level), _("Write one of: {known}.").format(known=", ".join(LEVELS)))
    if amount is not None and "/" not in place:
        raise UsageFault(_("A sum is paid to a line, not to a round."), _("Name a line, 2024-1/3, or leave --amount out."))
    fen = read_fen(amount, "--amount") if amount is not None else None
    why = stated_reason(reason) if reason is not None else None
    payment = Payment(level, fen, decided_day(on), voucher, budget_year, why, another, over_budget, out_of_order)
    book(context, format_, lambda workspace, stamp: paying.pay(workspace, place, payment, stamp, but=but or ()))


def payee(
    context: typer.Context,
    place: PlaceArgument,
    reason: ReasonOption,
    document: DocumentOption,
    on: OnOption = None,
    but: ExceptOption = None,
    out_of_order: OutOfOrderOption = False,
    format_: FormatOption = None,
) -> None:
    """Let what was approved go to the account that is recorded by now (`hte contact set`): of one line, or all of a round."""
    from hte_cli.services.awarding import returned
    from hte_cli.services.awarding.rows import Wish

    why, number = stated_reason(reason), stated_document(document)
    wish = Wish("payee", decided_day(on), reason=why, document=number, out_of_order=out_of_order)
    book(context, format_, lambda workspace, stamp: returned.payee(workspace, place, wish, stamp, but=but or ()))


def returned(
    context: typer.Context,
    line: LineArgument,
    reason: ReasonOption,
    document: DocumentOption,
    entry: Annotated[list[int] | None, typer.Option("--entry", help=_("the ledger's entry that came back, of several"))] = None,
    on: OnOption = None,
    out_of_order: OutOfOrderOption = False,
    format_: FormatOption = None,
) -> None:
    """The bank sent the money back: a payment that was booked is reversed, and the account recorded by now is the payee."""
    from hte_cli.services.awarding import returned as returning
    from hte_cli.services.awarding.rows import Wish

    why, number = stated_reason(reason), stated_document(document)
    wish = Wish("returned", decided_day(on), reason=why, document=number, out_of_order=out_of_order)
    book(context, format_, lambda workspace, stamp: returning.returned(workspace, line, wish, stamp, entry or ()))


def unpaid(
    context: typer.Context,
    place: PlaceArgument,
    reason: ReasonOption,
    but: ExceptOption = None,
    on: OnOption = None,
    out_of_order: OutOfOrderOption = False,
    format_: FormatOption = None,
) -> None:
    """The finance bureau did not pay, for a reason: the lines go on waiting."""
    from hte_cli.services.awarding.rows import Wish

    decide(context, place, Wish("unpaid", decided_day(on), reason=stated_reason(reason), out_of_order=out_of_order), but, format_)


def reverse(
    context: typer.Context,
    line: LineArgument,
    entry: Annotated[int, number("--entry", bound=NUMBER, help=_("the entry's number in the line's ledger"))],
    reason: ReasonOption,
    on: Annotated[str | None, typer.Option("--on", help=_("the day (default: that of the entry which is taken back)"))] = None,
    format_: FormatOption = None,
) -> None:
    """Take a wrong payment or recovery back, by an entry of its own, which counts from the day of what it takes back."""
    from hte_cli.services.awarding import reversing

    day, why = None if on is None else decided_day(on), stated_reason(reason)
    book(context, format_, lambda workspace, stamp: reversing.reverse(workspace, line, entry, why, day, stamp))


def clawback(
    context: typer.Context,
    line: LineArgument,
    amount: Annotated[str, typer.Option("--amount", metavar="SUM", help=_("how much is to be recovered"))],
    reason: ReasonOption,
    document: DocumentOption,
    on: OnOption = None,
    out_of_order: OutOfOrderOption = False,
    format_: FormatOption = None,
) -> None:
    """Money that was paid is to be recovered; what was not paid yet is not paid any more."""
    from hte_cli.services.awarding import recovering

    fen, day, why = read_fen(amount, "--amount"), decided_day(on), stated_reason(reason)
    book(
        context,
        format_,
        lambda workspace, stamp: recovering.clawback(workspace, line, fen, why, document, day, stamp, out_of_order=out_of_order),
    )


def recover(
    context: typer.Context,
    line: LineArgument,
    amount: Annotated[str | None, typer.Option("--amount", metavar="SUM", help=_("how much (default: all that is to come)"))] = None,
    on: OnOption = None,
    voucher: VoucherOption = None,
    against: Annotated[str | None, typer.Option("--against", metavar="LINE", help=_("set off against this line of the enterprise"))] = None,
    another: AnotherOption = False,
    out_of_order: OutOfOrderOption = False,
    reason: EarlyReasonOption = None,
    format_: FormatOption = None,
) -> None:
    """Money came back, or is set off against a later award of the same enterprise."""
    from hte_cli.services.awarding import recovering

    fen, day = read_fen(amount, "--amount") if amount is not None else None, decided_day(on)
    early = why_early(out_of_order, reason)
    action = lambda workspace, stamp: recovering.recover(workspace, line, fen, day, voucher, stamp, against, another=another, early=early)  # noqa: E731
    book(context, format_, action)


def waive(
    context: typer.Context,
    line: LineArgument,
    reason: ReasonOption,
    document: DocumentOption,
    on: OnOption = None,
    out_of_order: OutOfOrderOption = False,
    format_: FormatOption = None,
) -> None:
    """What is still to be recovered is let go, by a decision."""
    from hte_cli.services.awarding import recovering

    day, why = decided_day(on), stated_reason(reason)
    book(context, format_, lambda workspace, stamp: recovering.waive(workspace, line, why, document, day, stamp, out_of_order=out_of_order))


def ledger(
    context: typer.Context,
    budget_year: Annotated[int | None, number("--budget-year", bound=YEAR, help=_("only this budget year"))] = None,
    enterprise: Annotated[str | None, typer.Option("--enterprise", "-e", help=_("only this enterprise"))] = None,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Every entry of money: committed, released, paid, recovered, reversed. Balances only ever add up from them."""
    from hte_cli.services.awarding import showing

    found = showing.ledger(to_show(context, format_, output), budget_year=budget_year, enterprise=enterprise)
    emit(
        context,
        format_,
        output,
        document=lambda: ledger_document(found),
        tables=lambda: ledger_table(found.entries, found.lines),
        page=lambda: show(ledger_page(found.entries, found.lines)),
    )
