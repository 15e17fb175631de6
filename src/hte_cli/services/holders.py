"""Who receives money and is no enterprise of the county's count: recorded, corrected, made an enterprise again."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import Connection

from hte_cli.errors import Conflict, NotFound, Refused, UsageFault
from hte_cli.kinds import COUNTED
from hte_cli.language import _
from hte_cli.services.enterprises import find_enterprise
from hte_cli.services.faults import said
from hte_cli.services.records import Written, add, edit
from hte_cli.services.register import Register
from hte_cli.services.workspace import Workspace
from hte_cli.store.reading import images_where
from hte_cli.values.commands import command
from hte_cli.values.holders import marked, shows_identity_number
from hte_cli.values.journal import Stamp
from hte_cli.values.names import tidy_name
from hte_cli.values.records import Fields
from hte_cli.values.terms import kind_title


def add_holder(workspace: Workspace, words: Mapping[str, str], mark: str | None, stamp: Stamp) -> Written:
    """Records a person or another unit. `words` are `name`, `holder` (person or unit), perhaps `uscc` and `township`.

    Two persons of one name are told apart by a mark, which becomes part of the name. Conflict where somebody of the name
    is recorded and none is given; Refused where name or mark hold the number of an identity card, which is not kept.
    """
    if mark is not None and words["holder"] != "person":
        raise UsageFault(_("--mark tells persons of one name apart."), _("Write the unit's full name instead."))
    name = marked(tidy_name(words["name"]), tidy_name(mark) if mark else None)
    _keeps_private(name)
    with workspace.store.read() as connection:
        alike = Register(connection).persons_called(name) if words["holder"] == "person" and mark is None else []
    if alike:
        raise Conflict(
            _("Of that name is recorded: {found}.").format(found="; ".join(map(said, alike))),
            _("If it is somebody else, say what tells them apart: --mark (where he or she works, or what was won)."),
        )
    return add(workspace, "enterprise", {**words, "name": name}, stamp)


def edit_holder(workspace: Workspace, holder: str, words: Mapping[str, str], stamp: Stamp, *, clear: Collection[str] = ()) -> Written:
    """Changes what is recorded of a holder; `holder` among the words makes one of an enterprise that nothing counts.

    Emptying the field `holder` makes an enterprise of the county's count of it. NotFound where the words mean an
    enterprise and none is to be made of it; Conflict where it has what only such an enterprise has.
    """
    _keeps_private(words.get("name", ""))
    with workspace.store.read() as connection:
        found = find_enterprise(connection, holder)
        if "holder" in words:
            _refuse_counted(connection, found)
        elif "holder" not in found:
            raise NotFound(
                _("{name} is an enterprise.").format(name=found["name"]),
                _("{edit} changes it; --kind makes a holder of it who is none.").format(edit=command("enterprise", "edit", found["name"])),
            )
    return edit(workspace, "enterprise", str(found["key"]), words, stamp, clear=clear)


def _keeps_private(text: str) -> None:
    if shows_identity_number(text):
        raise Refused(
            _("This looks like the number of an identity card, which is private and not kept here."),
            _("Tell people of one name apart by where they work, or what they won."),
        )


def _refuse_counted(connection: Connection, enterprise: Fields) -> None:
    """Conflict where something is recorded that only an enterprise of the county's count has."""
    tables = [table for table in sorted(COUNTED) if next(images_where(connection, table, "enterprise", [str(enterprise["key"])]), None)]
    if tables:
        raise Conflict(
            _("{name} has what only enterprises have: {kinds}.").format(
                name=enterprise["name"], kinds=_(", ").join(map(kind_title, tables))
            ),
            _("`hte history {name}` says which entries they are of.").format(name=enterprise["name"]),
        )
