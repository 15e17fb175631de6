"""Who receives the money of a row: an enterprise, a person (with a mark, where the row names a unit too), another unit."""

from __future__ import annotations

import re

from hte_cli.intake.cells import character_lost, marks_loss, read_firm, read_text
from hte_cli.intake.faults import Fault
from hte_cli.intake.several import several, several_people
from hte_cli.language import _
from hte_cli.values.holders import HOLDERS, marked, shows_identity_number
from hte_cli.values.names import tidy_name
from hte_cli.values.records import Fields

_LINES = re.compile(r"(?<=[^\s·•・]{2})\s*[\r\n]+\s*(?=[^\s·•・]{2})")


def read_person(cell: object) -> str | Fault | None:
    """The name of a person as it is kept; of several the names stand behind one another."""
    text = read_text(_LINES.sub("、", cell) if isinstance(cell, str) else cell)
    return character_lost() if isinstance(text, str) and marks_loss(text) else text


def read_bearer(cell: object) -> str | Fault | None:
    """In whose name an account is; a fault where several are named."""
    name = read_firm(cell)
    if not isinstance(name, str):
        return name
    return character_lost() if marks_loss(name) else name


def finish(fields: Fields) -> list[Fault]:
    """Settle whom the row means: `name`, and `holder` where it says that this is no enterprise of the county's count."""
    person, holder = fields.pop("person", None), fields.pop("holder", None)
    faults = []
    if person is not None and holder in (None, "person"):
        if holder is None and ("name" in fields or "uscc" in fields):
            return [_both(str(person))]
        if several_people(str(person)):
            fault = several()
            return [Fault(fault.code, fault.message, fault.fix, field="person", value=person)]
        # Beside a person a unit is where he or she works: it gets nothing, and tells people of one name apart.
        fields["name"], holder = marked(tidy_name(str(person)), str(fields["name"]) if "name" in fields else None), "person"
        fields.pop("uscc", None)
    if holder in HOLDERS:
        fields["holder"] = holder
    if holder == "person" and shows_identity_number(str(fields.get("name", ""))):
        faults.append(identity_number())
    return faults


def identity_number() -> Fault:
    """A name, or a mark, that holds the number of an identity card."""
    message = _("This looks like the number of an identity card, which is private and not kept here.")
    return Fault("identity-number", message, _("Tell people of one name apart by where they work, or what they won."), field="name")


def _both(person: str) -> Fault:
    message = _("The row names a person and a unit: who receives the money is not said.")
    fix = _("Say it in a column 奖补对象类型: 个人, 单位 or 企业.")
    return Fault("recipient-unclear", message, fix, field="person", value=person)
