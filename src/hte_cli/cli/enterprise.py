"""`hte enterprise`: registered enterprises, their names, and where they are."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from hte_cli.cli.listing import list_records
from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import AsOfOption, EnterpriseArgument, FormatOption, OutputOption, PrivateOption, read_day, today
from hte_cli.cli.output import confirm, lines, note, page_wanted, show, to_show
from hte_cli.cli.stated_options import ClearOption, adding, correcting
from hte_cli.cli.writing import write
from hte_cli.kinds import ENTERPRISE
from hte_cli.language import _
from hte_cli.report.enterprises import page_document, page_lines, page_tables
from hte_cli.report.formats.json_text import write_json
from hte_cli.values.listing import Filter


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["enterprise"], no_args_is_help=True)
    noun.command("add", help=_("Record an enterprise"))(add)
    noun.command("edit", help=_("Correct what is recorded of an enterprise"))(edit)
    noun.command("rename", help=_("Record that an enterprise has a new name from a day on"))(rename)
    noun.command("leave", help=_("Record that an enterprise left the county, was dissolved or merged"))(leave)
    noun.command("merge", help=_("Join two records of one firm"))(merge)
    noun.command("show", help=_("Show one enterprise on one page"))(show_one)
    noun.command("list", help=_("List all enterprises"))(list_)
    app.add_typer(noun, name="enterprise")


@adding(ENTERPRISE)
def add(
    context: typer.Context,
    words: dict[str, str],
    former: Annotated[list[str] | None, typer.Option("--former-name", help=_("a name it had"))] = None,
    format_: FormatOption = None,
) -> None:
    from hte_cli.services import records

    stated = {**words, "former_names": "；".join(former)} if former else words
    write(context, "enterprise", lambda workspace, stamp: records.add(workspace, "enterprise", stated, stamp), format_)


@correcting(ENTERPRISE)
def edit(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    words: dict[str, str],
    left_on: Annotated[str | None, typer.Option("--left-on", help=_("day it left"))] = None,
    clear: ClearOption = None,
    format_: FormatOption = None,
) -> None:
    from hte_cli.services.records import edit_enterprise

    stated = {**words, "left_on": left_on} if left_on is not None else words
    write(context, "enterprise", lambda w, stamp: edit_enterprise(w, enterprise, stated, stamp, clear=clear or ()), format_)


def rename(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    to: Annotated[str, typer.Option("--to", help=_("the new name"))],
    on: Annotated[str, typer.Option("--on", help=_("the day of the renaming"))],
) -> None:
    from hte_cli.services.naming import rename as renamed

    write(context, "enterprise", lambda workspace, stamp: renamed(workspace, enterprise, to, on, stamp))


def leave(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    on: Annotated[str, typer.Option("--on", help=_("the first day on which it is not in the county"))],
    why: Annotated[str, typer.Option("--why", help=_("moved, dissolved or merged"))],
    into: Annotated[str | None, typer.Option("--into", help=_("the enterprise it was merged into"))] = None,
) -> None:
    from hte_cli.services import naming

    write(context, "enterprise", lambda workspace, stamp: naming.leave(workspace, enterprise, on, why, into, stamp))


def merge(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    into: Annotated[str, typer.Option("--into", help=_("the record that stays"))],
    yes: Annotated[bool, typer.Option("--yes", help=_("do not ask"))] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help=_("never ask; for scripts"))] = False,
) -> None:
    from hte_cli.services import joining

    question = _("Join all that is recorded of {one} to {other}?").format(one=enterprise, other=into)
    if not confirm(question, yes=yes, no_input=no_input):
        note(_("Nothing was written."))
        return
    write(context, "enterprise", lambda workspace, stamp: joining.merge(workspace, enterprise, into, stamp))


def show_one(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    as_of: AsOfOption = None,
    private: PrivateOption = False,
    format_: FormatOption = None,
) -> None:
    from hte_cli.services.pages import enterprise_page

    for_person = page_wanted(format_)
    day = read_day(as_of, "--as-of", today())
    page = enterprise_page(to_show(context), enterprise, day, private=private)
    if not for_person:
        write_json(page_document(page), sys.stdout)
        return
    lines(page_lines(page))
    for table in page_tables(page):
        lines([""])
        show(table)


def list_(context: typer.Context, format_: FormatOption = None, output: OutputOption = None) -> None:
    list_records(context, "enterprise", Filter(), format_, output)
