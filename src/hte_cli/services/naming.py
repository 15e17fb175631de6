"""What happens to an enterprise: renamed, or gone from the county."""

from __future__ import annotations

from sqlalchemy import Connection

from hte_cli.errors import Conflict, UsageFault
from hte_cli.intake.fields import draft_from_words
from hte_cli.language import _
from hte_cli.services.enterprises import find_enterprise
from hte_cli.services.records import Written, refused
from hte_cli.services.workspace import Workspace
from hte_cli.store.journal import apply
from hte_cli.store.reading import image, images_where, key_of
from hte_cli.values.journal import Stamp
from hte_cli.values.names import name_key
from hte_cli.values.records import Change, Fields

REASONS = ("moved", "dissolved", "merged")


def rename(workspace: Workspace, enterprise: str, to: str, on: str, stamp: Stamp) -> Written:
    """The enterprise's new name from the day `on`; the old one is kept as a former name. No new certification
    (docs/definitions.md#occasion).
    """
    with workspace.store.write() as connection:
        before = find_enterprise(connection, enterprise)
        draft, problems = draft_from_words("reserve", {"name": to, "on": on}, workspace.vocabulary(connection))
        if draft is None:
            raise refused(problems)
        name = str(draft.fields["name"])
        if name == before["name"]:
            raise Conflict(_("That is its name already."), _("Nothing was written."))
        _nobody_else_is_called(connection, name, before)
        after: Fields = {**before, "name": name, "name_key": name_key(name)}
        old: Fields = {
            "enterprise": before["key"],
            "name_key": before["name_key"],
            "name": before["name"],
            "until": draft.fields["on"],
        }
        key = key_of("former_name", old)
        changes = [
            Change("enterprise", str(before["key"]), before, after),
            Change("former_name", key, image(connection, "former_name", key), old),
        ]
        return Written(apply(connection, changes, stamp), after)


def _nobody_else_is_called(connection: Connection, name: str, renamed: Fields) -> None:
    others = (found for found in images_where(connection, "enterprise", "name_key", [name_key(name)]) if found["key"] != renamed["key"])
    for other in others:
        raise Conflict(
            _("{name} is the name of another enterprise ({code}).").format(name=name, code=other.get("uscc") or other["key"]),
            _("If they are one firm: `hte enterprise merge {one} --into {other}`.").format(
                one=renamed["name"], other=other.get("uscc") or name
            ),
        )


def leave(workspace: Workspace, enterprise: str, on: str, why: str, into: str | None, stamp: Stamp) -> Written:
    """The enterprise is not located in the county from the day `on`: moved, dissolved, or merged into another."""
    if why not in REASONS:
        raise UsageFault(_("Unknown reason: {why}.").format(why=why), _("One of: {known}.").format(known=", ".join(REASONS)))
    if (into is not None) and why != "merged":
        raise UsageFault(_("--into goes with --why merged."), _("Leave it out, or give --why merged."))
    with workspace.store.write() as connection:
        before = find_enterprise(connection, enterprise)
        draft, problems = draft_from_words("reserve", {"name": enterprise, "on": on}, workspace.vocabulary(connection))
        if draft is None:
            raise refused(problems)
        after: Fields = {**before, "left_on": draft.fields["on"], "left_why": why}
        if into is not None:
            target = find_enterprise(connection, into)
            if target["key"] == before["key"]:
                raise Conflict(_("An enterprise cannot be merged into itself."), _("Name the other one with --into."))
            after["merged_into"] = target["key"]
        changes = [Change("enterprise", str(before["key"]), before, after)] if after != before else []
        return Written(apply(connection, changes, stamp), after)
