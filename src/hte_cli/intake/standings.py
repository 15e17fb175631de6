"""What a list says of a certificate beside its facts: whether it stands, and whether it is a first one
(docs/definitions.md#void-certificate).
"""

from __future__ import annotations

from hte_cli.intake.faults import Fault
from hte_cli.language import _
from hte_cli.values.records import Fields

ASIDE = ("standing", "valid", "cancelled", "passed", "first", "again", "business")
"""Fields of a row that no record keeps: they decide what is kept of the others."""


def is_out(fields: Fields) -> bool:
    """Whether a row says that its certificate is not in force."""
    return fields.get("standing") == "out" or fields.get("valid") is False or fields.get("cancelled") is True


def decide(fields: Fields) -> list[Fault]:
    """Takes what is said aside out of the fields; the occasion that follows, and faults where the row cannot be kept so."""
    out, said = is_out(fields), {name: fields.pop(name) for name in ASIDE if name in fields}
    if not said:
        return []
    faults = business(said)
    if said.get("passed") is False:
        fix = _("Delete such rows. Or leave them out: --where COLUMN=VALUE keeps those of one value.")
        faults.append(Fault("not-passed", _("The row says that no certificate was granted."), fix, field="passed"))
    if out and "revoked_on" not in fields:
        field = next(name for name in ("standing", "cancelled", "valid") if name in said)
        message = _("The list says that this certificate is not in force, and not since when.")
        fix = _("Enter the day in a column 撤销日期. Or say it for all such rows: --set revoked_on=DAY. Or leave them out with --where.")
        faults.append(Fault("revoked-on-missing", message, fix, field=field))
    return [*faults, *_occasion(said, fields)]


def _occasion(said: Fields, fields: Fields) -> list[Fault]:
    meant = {"first" if said[name] is (name == "first") else "renewal" for name in ("first", "again") if name in said}
    stated = {str(fields["occasion"])} if "occasion" in fields else set()
    if len(meant) > 1 or (stated and meant and not meant & stated and not (meant == {"renewal"} and stated == {"relapse"})):
        message = _("The columns of this row contradict each other on whether it is a first certification.")
        return [Fault("occasion-unclear", message, _("Correct one of them."), field="first" if "first" in said else "again")]
    if meant and not stated:
        fields["occasion"] = meant.pop()
    return []


def business(said: Fields) -> list[Fault]:
    """What an enterprise's business means for its record: one that is over must say since when."""
    if said.get("business") in (None, "open"):
        return []
    message = _("The list says that the enterprise is closed or has left, and not since when.")
    fix = _(
        "Enter the day in a column 迁出日期 of a list of enterprises, with 迁出原因. Or, if it decides nothing here: --map 'HEADING=-'."
    )
    return [Fault("left-on-missing", message, fix, field="business")]
