"""`hte contact`: whom to call at an enterprise, and where money goes. Private: covered unless `--private` asks for it."""

from __future__ import annotations

from typing import Annotated

import typer

from hte_cli.cli.listing import list_records
from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import EnterpriseArgument, FormatOption, OutputOption, PrivateOption
from hte_cli.cli.writing import stated, write
from hte_cli.language import _
from hte_cli.values.listing import Filter


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["contact"], no_args_is_help=True)
    noun.command("set", help=_("Record or change whom to call, and the bank account"))(set_)
    noun.command("list", help=_("List which contacts are recorded; with --private what they are"))(list_)
    app.add_typer(noun, name="contact")


def set_(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    person: Annotated[str | None, typer.Option("--person", help=_("whom to call"))] = None,
    phone: Annotated[str | None, typer.Option("--phone", help=_("telephone"))] = None,
    bank: Annotated[str | None, typer.Option("--bank", help=_("the bank, with its branch"))] = None,
    account_name: Annotated[str | None, typer.Option("--account-name", help=_("in whose name the account is"))] = None,
    account: Annotated[str | None, typer.Option("--account", help=_("number of the bank account"))] = None,
    clear: Annotated[list[str] | None, typer.Option("--clear", metavar="FIELD", help=_("empty this field"))] = None,
    format_: FormatOption = None,
) -> None:
    """Record or change whom to call, and the bank account."""
    from hte_cli.services.records import add, edit_of_day

    words = stated({"person": person, "phone": phone, "bank": bank, "account_name": account_name, "account": account})
    if clear:
        write(context, "contact", lambda w, stamp: edit_of_day(w, "contact", enterprise, {}, words, stamp, clear=clear), format_)
    else:
        write(context, "contact", lambda w, stamp: add(w, "contact", words, stamp, enterprise=enterprise, replace=True), format_)


def list_(
    context: typer.Context,
    enterprise: Annotated[str | None, typer.Option("--enterprise", "-e", help=_("only this enterprise"))] = None,
    private: PrivateOption = False,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Which contacts are recorded; with --private what they are."""
    list_records(context, "contact", Filter(enterprise=enterprise), format_, output, private=private)
