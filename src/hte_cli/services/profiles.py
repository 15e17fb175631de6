"""Profiles: how a certain workbook is to be read, remembered in the store under a name."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Connection

from hte_cli.errors import NotFound
from hte_cli.language import _
from hte_cli.services.workspace import Workspace
from hte_cli.store.reading import image, images
from hte_cli.values.importing import ImportWishes, ReadOptions
from hte_cli.values.names import clean
from hte_cli.values.records import Change, Fields

_REMEMBERED = tuple(field.name for field in fields(ReadOptions))


def with_profile(workspace: Workspace, name: str, wishes: ImportWishes) -> ImportWishes:
    """The wishes with what the profile remembers, where they say nothing themselves. NotFound for an unknown name."""
    with workspace.store.read() as connection:
        found = image(connection, "profile", clean(name))
        if found is None:
            known = ", ".join(str(row["name"]) for row in images(connection, "profile"))
            raise NotFound(
                _("No profile is called {name}.").format(name=name),
                _("Remembered are: {known}.").format(known=known) if known else _("`--save-profile NAME` remembers one."),
            )
    return replace(wishes, **_together(json.loads(str(found["wishes"])), wishes))


def _together(remembered: dict[str, Any], wishes: ReadOptions) -> dict[str, Any]:
    """Of each option what the command states, else what is remembered; of mappings both."""
    found = {}
    for name, value in remembered.items():
        stated = getattr(wishes, name)
        found[name] = {**value, **stated} if isinstance(value, dict) else value if stated is None else stated
    return found


def profile_changes(connection: Connection, wishes: ImportWishes) -> list[Change]:
    """The change that remembers the wishes under the name they give; none where it is remembered so already."""
    if wishes.profile is None:
        return []
    name = clean(wishes.profile)
    stated = {field: getattr(wishes, field) for field in _REMEMBERED}
    # Only what was stated, so that a profile says the same to a later version, which may have more options.
    remembered = {field: dict(value) if isinstance(value, dict) else value for field, value in stated.items() if value not in (None, {})}
    before = image(connection, "profile", name)
    after: Fields = {"name": name, "wishes": json.dumps(remembered, ensure_ascii=False, sort_keys=True)}
    return [] if after == before else [Change("profile", name, before, after)]
