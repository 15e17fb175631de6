"""`hte history`: everything that was ever changed in one enterprise's records."""

from __future__ import annotations

from hte_cli.services.enterprises import find_enterprise
from hte_cli.services.workspace import Workspace
from hte_cli.store.history import changes_of_enterprise, entries
from hte_cli.values.journal import Happening
from hte_cli.values.records import Fields


def history(workspace: Workspace, enterprise: str) -> tuple[Fields, list[Happening]]:
    """The enterprise, and every change of its records, oldest first, undone ones too.

    NotFound where the words fit no enterprise, or more than one.
    """
    with workspace.store.read() as connection:
        found = find_enterprise(connection, enterprise)
        lines = {line.id: line for line in entries(connection)}
        changes = changes_of_enterprise(connection, str(found["key"]))
        return found, [Happening(lines[entry], change) for entry, change in changes]
