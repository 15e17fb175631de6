"""`hte contact`: whom to call at an enterprise, and where money goes. Private: covered unless `--private` asks for it."""

from __future__ import annotations

from typing import Annotated

import typer

from hte_cli.cli.listing import list_records
from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import EnterpriseArgument, FormatOption, OutputOption, PrivateOption
from hte_cli.cli.stated_options import ClearOption, adding
from hte_cli.cli.writing import write
from hte_cli.kinds import CONTACT
from hte_cli.language import _
from hte_cli.values.listing import Filter


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["contact"], no_args_is_help=True)
    noun.command("set", help=_("Record or change whom to call, and the bank account"))(set_)
    noun.command("list", help=_("List which contacts are recorded; with --private what they are"))(list_)
    app.add_typer(noun, name="contact")


@adding(CONTACT)
def set_(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    words: dict[str, str],
    clear: ClearOption = None,
    format_: FormatOption = None,
) -> None:
    from hte_cli.services.records import add, edit_of_day

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
    list_records(context, "contact", Filter(enterprise=enterprise), format_, output, private=private)
