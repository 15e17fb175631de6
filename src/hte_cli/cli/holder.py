"""`hte holder`: who receives money and is no enterprise of the county's count."""

from __future__ import annotations

from typing import Annotated

import typer

from hte_cli.cli.enterprise import rename, show_one
from hte_cli.cli.listing import list_records
from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import FormatOption, OutputOption
from hte_cli.cli.stated_options import option_for
from hte_cli.cli.writing import stated, write
from hte_cli.errors import UsageFault
from hte_cli.kinds import ENTERPRISE
from hte_cli.language import _
from hte_cli.values.holders import HOLDERS
from hte_cli.values.listing import Filter

HolderArgument = Annotated[
    str, typer.Argument(metavar="HOLDER", help=_("name, former name, code, or part of a name that matches one holder"))
]
Code = Annotated[str | None, option_for(ENTERPRISE["uscc"])]
Township = Annotated[str | None, option_for(ENTERPRISE["township"])]
KIND = _("person or unit")


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["holder"], no_args_is_help=True)
    noun.command("add", help=_("Record a person, or a unit that is not an enterprise"))(add)
    noun.command("edit", help=_("Correct what is recorded of a holder"))(edit)
    noun.command("rename", help=_("Record that a holder has a new name from a day on"))(rename)
    noun.command("show", help=_("Show one holder on one page"))(show_one)
    noun.command("list", help=_("List all who receive money and are not enterprises"))(list_)
    app.add_typer(noun, name="holder")


def add(
    context: typer.Context,
    name: Annotated[str, typer.Option("--name", help=_("full name"))],
    kind: Annotated[str, typer.Option("--kind", help=KIND)],
    mark: Annotated[
        str | None, typer.Option("--mark", help=_("what tells persons of one name apart, such as where one works; no identity number"))
    ] = None,
    uscc: Code = None,
    township: Township = None,
    format_: FormatOption = None,
) -> None:
    """Record a person, or a unit that is no enterprise of the county's count."""
    from hte_cli.services.holders import add_holder

    words = stated({"name": name, "holder": _kind(kind), "uscc": uscc, "township": township})
    write(context, "holder", lambda workspace, stamp: add_holder(workspace, words, mark, stamp), format_)


def edit(
    context: typer.Context,
    holder: HolderArgument,
    name: Annotated[str | None, typer.Option("--name", help=_("the name, where it was recorded wrongly"))] = None,
    kind: Annotated[str | None, typer.Option("--kind", help=KIND)] = None,
    uscc: Code = None,
    township: Township = None,
    clear: Annotated[
        list[str] | None, typer.Option("--clear", metavar="FIELD", help=_("empty this field; `holder` makes an enterprise of it"))
    ] = None,
    format_: FormatOption = None,
) -> None:
    from hte_cli.services.holders import edit_holder

    words = stated({"name": name, "holder": _kind(kind) if kind is not None else None, "uscc": uscc, "township": township})
    write(context, "holder", lambda workspace, stamp: edit_holder(workspace, holder, words, stamp, clear=clear or ()), format_)


def list_(context: typer.Context, format_: FormatOption = None, output: OutputOption = None) -> None:
    list_records(context, "holder", Filter(), format_, output)


def _kind(word: str) -> str:
    """UsageFault for any other word than those."""
    if word not in HOLDERS:
        raise UsageFault(
            _("{word} is not a kind of holder.").format(word=word), _("Write one of: {known}.").format(known=", ".join(HOLDERS))
        )
    return word
