"""`hte db`: the store itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import Destination, globals_of
from hte_cli.cli.output import confirm, lines, not_as_left, note
from hte_cli.cli.streams import converses
from hte_cli.errors import UsageFault
from hte_cli.language import _, _n

if TYPE_CHECKING:
    from hte_cli.services.stores import Restoring


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["db"], no_args_is_help=True)
    noun.command("path", help=_("Show where the store is"))(path)
    noun.command("check", help=_("Check whether the store is whole"))(check)
    noun.command("backup", help=_("Write a whole copy, even while somebody writes"))(backup)
    noun.command("publish", help=_("Write a copy for colleagues: only to be read, without private data"))(publish)
    noun.command("restore", help=_("Restore a copy in the store's place; the one before is kept beside it"))(restore)
    noun.command("upgrade", help=_("Upgrade an older store; a copy is kept"))(upgrade)
    app.add_typer(noun, name="db")


def path(context: typer.Context) -> None:
    from hte_cli.services.stores import where

    lines([str(where(globals_of(context).db))])


def check(context: typer.Context) -> None:
    from hte_cli.services import stores

    store, faults = stores.check(globals_of(context).db)
    if faults:
        lines(faults)
        raise not_as_left(store)
    lines([_("The store {path} is whole.").format(path=store)])


def backup(context: typer.Context, file: Annotated[Path, typer.Argument(help=_("a new file")), Destination(database=True)]) -> None:
    from hte_cli.services import stores

    store = stores.backup(globals_of(context).db, file)
    note(_("Copied {store} to {file}.").format(store=store, file=file))


def publish(context: typer.Context, file: Annotated[Path, typer.Argument(help=_("a new file")), Destination(database=True)]) -> None:
    from hte_cli.services import stores

    store = stores.publish(globals_of(context).db, file)
    note(_("Published {store} as {file}: colleagues read it with --db, also on a network folder.").format(store=store, file=file))


def upgrade(context: typer.Context) -> None:
    """Bring an older store up to date; a copy of what it was is kept beside it."""
    from hte_cli.services import stores

    store, was_older = stores.upgrade(globals_of(context).db)
    if not was_older:
        note(_("The store {path} is up to date.").format(path=store))


def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help=_("the copy"))],
    yes: Annotated[bool, typer.Option("--yes", help=_("do not ask"))] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help=_("never ask; for scripts"))] = False,
) -> None:
    """Put a copy in the store's place, once it was looked at; the store before is kept beside it.

    Where a store is there, it says what of it the copy has not, and asks; a script says --yes.
    """
    from hte_cli.services import stores
    from hte_cli.services.stores import look_before_restoring

    found = look_before_restoring(globals_of(context).db, file)
    if found.there:
        note(_lost(found))
        if not yes and (no_input or not converses()):
            raise UsageFault(_("{store} would be replaced.").format(store=found.store), _("Say --yes, or run it on a terminal."))
        if not confirm(_("Put {file} in the store's place?").format(file=file), yes=yes, no_input=no_input):
            note(_("Nothing was written."))
            return
    kept = stores.restore(found)
    note(_("Restored {store} from {file}.").format(store=found.store, file=file))
    if found.older:
        note(_("The copy was an older hte's: it was brought up to date."))
    if kept is not None:
        note(_("The store that was there is kept as {kept}.").format(kept=kept))


def _lost(found: Restoring) -> str:
    """What the store that is there has and the copy has not."""
    lost = found.lost
    if lost is None:
        return _("The store {store} cannot be read: what of it the copy lacks cannot be told.").format(store=found.store)
    if not lost.entries:
        return _("The copy has every entry of the store {store}.").format(store=found.store)
    told = "; ".join(f"{one.entry}: {one.at} {one.actor} {one.command}" for one in lost.ends)
    said = _n(
        "{n} entry of the store {store} is not in the copy ({told}).",
        "{n} entries of the store {store} are not in the copy, from the first to the last ({told}).",
        lost.entries,
    ).format(n=lost.entries, store=found.store, told=told)
    return f"{said} {_('The copy is of another store: the two have no entry in common.')}" if lost.strange else said
