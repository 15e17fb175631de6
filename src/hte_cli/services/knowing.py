"""A store as it was known: at an entry of its journal, or at the end of a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from hte_cli.errors import NotFound
from hte_cli.language import _
from hte_cli.services.workspace import Workspace
from hte_cli.store.history import entries, last_before
from hte_cli.store.past import Past
from hte_cli.values.journal import EntryLine, Known, end_of


def known_at(workspace: Workspace, entry: int) -> Workspace:
    """The store as the entry left it, that entry included, whatever was undone since. NotFound where there is none."""
    with workspace.store.read() as connection:
        found = entries(connection, only=entry)
        if not found:
            raise NotFound(_("There is no entry {n}.").format(n=entry), _("`hte journal list` shows those there are."))
        return _past(workspace, found[0], None)


def known_on(workspace: Workspace, day: date) -> Workspace:
    """The store as the last entry of the day, or the one before it, left it; days are those of this computer's clock.

    NotFound where nothing was written by then.
    """
    with workspace.store.read() as connection:
        last = last_before(connection, end_of(day))
        if last is None:
            raise NotFound(_("Nothing was written up to the end of {day}.").format(day=day), _first(connection))
        return _past(workspace, entries(connection, only=last)[0], day)


def _first(connection: Connection) -> str:
    """What to do where a day lies before everything: name a later one."""
    first = entries(connection, only=1)
    if not first:
        return _("`hte journal list` shows what was written.")
    return _("The first entry was written at {at} (UTC): name a later day.").format(at=first[0].at)


def _past(workspace: Workspace, line: EntryLine, day: date | None) -> Workspace:
    known = Known(line.id, line.at, line.actor, day.isoformat() if day else None)
    return replace(workspace, store=Past(workspace.store, line.id), known=known)
