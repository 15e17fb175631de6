"""`hte db`: the store itself."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import Destination, globals_of
from hte_cli.cli.output import confirm, lines, not_as_left, note
from hte_cli.language import _


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["db"], no_args_is_help=True)
    noun.command("path", help=_("Where the store is"))(path)
    noun.command("check", help=_("Whether the store is whole"))(check)
    noun.command("backup", help=_("A whole copy, even while somebody writes"))(backup)
    noun.command("publish", help=_("A copy for colleagues: only to be read, without private data"))(publish)
    noun.command("restore", help=_("Put a copy in the store's place; the one before is kept beside it"))(restore)
    app.add_typer(noun, name="db")


def path(context: typer.Context) -> None:
    """Where the store is."""
    from hte_cli.services.stores import where

    lines([str(where(globals_of(context).db))])


def check(context: typer.Context) -> None:
    """Whether the store is whole."""
    from hte_cli.services.stores import check as checked

    store, faults = checked(globals_of(context).db)
    if faults:
        lines(faults)
        raise not_as_left(store)
    lines([_("The store {path} is whole.").format(path=store)])


def backup(context: typer.Context, file: Annotated[Path, typer.Argument(help=_("a new file")), Destination(database=True)]) -> None:
    """A whole copy, even while somebody writes."""
    from hte_cli.services.stores import backup as copied

    store = copied(globals_of(context).db, file)
    note(_("Copied {store} to {file}.").format(store=store, file=file))


def publish(context: typer.Context, file: Annotated[Path, typer.Argument(help=_("a new file")), Destination(database=True)]) -> None:
    """A copy for colleagues: only to be read, without private data."""
    from hte_cli.services.stores import publish as published

    store = published(globals_of(context).db, file)
    note(_("Published {store} as {file}: colleagues read it with --db, also on a network folder.").format(store=store, file=file))


def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help=_("the copy"))],
    yes: Annotated[bool, typer.Option("--yes", help=_("do not ask"))] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help=_("never ask; for scripts"))] = False,
) -> None:
    """Put a copy in the store's place; the one before is kept beside it."""
    from hte_cli.services.stores import restore as restored

    if not confirm(_("Put {file} in the store's place?").format(file=file), yes=yes, no_input=no_input):
        note(_("Nothing was written."))
        return
    store, kept = restored(globals_of(context).db, file)
    note(_("Restored {store} from {file}.").format(store=store, file=file))
    if kept is not None:
        note(_("The store that was there is kept as {kept}.").format(kept=kept))
