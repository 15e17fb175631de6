"""`hte profile`: how lists of a form are read, as earlier imports remember it."""

from __future__ import annotations

from typing import Annotated

import typer

from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import FormatOption, OutputOption, globals_of
from hte_cli.cli.output import emit, format_wanted, lines, note, page_wanted
from hte_cli.language import _
from hte_cli.report.profiles import profile_document, profile_lines, profiles_table

Name = Annotated[str, typer.Argument(metavar="NAME", help=_("the profile's name"))]


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["profile"], no_args_is_help=True)
    noun.command("list", help=_("List all profiles"))(list_)
    noun.command("show", help=_("Show a profile, and how it is changed"))(show)
    noun.command("remove", help=_("Forget a profile"))(remove)
    app.add_typer(noun, name="profile")


def list_(context: typer.Context, format_: FormatOption = None, output: OutputOption = None) -> None:
    from hte_cli.services.profiles import all_profiles
    from hte_cli.services.workspace import open_workspace

    format_wanted(format_, output)
    found = all_profiles(open_workspace(globals_of(context).db))
    emit(context, format_, output, document=lambda: map(profile_document, found), tables=lambda: profiles_table(found))


def show(context: typer.Context, name: Name, format_: FormatOption = None) -> None:
    from hte_cli.services.profiles import one_profile
    from hte_cli.services.workspace import open_workspace

    page_wanted(format_)
    found = one_profile(open_workspace(globals_of(context).db), name)
    emit(
        context,
        format_,
        None,
        document=lambda: profile_document(found),
        tables=lambda: profiles_table([found]),
        page=lambda: lines(profile_lines(found)),
    )


def remove(context: typer.Context, name: Name) -> None:
    from hte_cli.services.profiles import forget
    from hte_cli.services.workspace import open_standing

    given = globals_of(context)
    entry = forget(open_standing(given.db), name, given.stamp())
    note(_("Forgotten, as journal entry {n}; `hte undo {n}` brings it back.").format(n=entry))
