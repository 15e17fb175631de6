"""What can stand between a row and the records: one function per problem, each with what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from hte_cli.errors import Problem
from hte_cli.intake.holder_names import looks_like_holder
from hte_cli.kinds import COUNTED, KINDS, RecordKind, field_of
from hte_cli.language import _
from hte_cli.values import doubts
from hte_cli.values.commands import command
from hte_cli.values.money import yuan_text
from hte_cli.values.records import Draft, Fields, Plain
from hte_cli.values.terms import holder_title


def at(draft: Draft, field: str, code: str, message: str, fix: str, severity: str = "error") -> Problem:
    """A problem at the cell of a draft's field, or at its row."""
    origin = draft.origin
    value = draft.fields.get(field)
    if field.endswith("_fen") and isinstance(value, int):
        value = yuan_text(value)
    return Problem(
        code=code,
        message=message,
        fix=fix,
        severity=severity,
        file=origin.source.file if origin else "",
        sheet=origin.source.sheet if origin else "",
        row=origin.row if origin else None,
        column=origin.source.columns.get(field, "") if origin else "",
        value="" if value is None else str(value),
    )


def title_of(kind: RecordKind, field: str) -> str:
    """What a field is called in lists of the kind."""
    stated = next((one for one in KINDS[kind].fields if one.name == field and one.title), None) or field_of(field)
    return str(stated.title) if stated is not None and stated.title is not None else field


def said(enterprise: Fields) -> str:
    """An enterprise as messages name it: name and code."""
    return f"{enterprise['name']} ({enterprise['uscc']})" if "uscc" in enterprise else str(enterprise["name"])


def named(draft: Draft) -> str:
    """The field by which the row names its enterprise."""
    return "name" if "name" in draft.fields else "uscc"


def name_missing(draft: Draft) -> Problem:
    """A code that is not recorded, without a name."""
    return at(
        draft,
        "uscc",
        "name-missing",
        _("The enterprise {code} is not recorded and the row gives no name.").format(code=draft.fields.get("uscc")),
        _("Fill in its name."),
    )


def not_nameable(draft: Draft) -> Problem | None:
    """Why no enterprise is made of a row: it has no name, or one that is no firm's or unit's; None where one may be.

    With its code it is an enterprise whatever it is called; so is one that somebody adds by hand.
    """
    if "name" not in draft.fields:
        return name_missing(draft)
    if "uscc" in draft.fields or draft.origin is None or draft.fields.get("holder") or looks_like_holder(str(draft.fields["name"])):
        return None
    return at(
        draft,
        "name",
        "name-not-holder",
        _("{name} does not look like the name of an enterprise.").format(name=draft.fields["name"]),
        _("Write the full name of its licence, or its code beside it. Or record it first with `hte enterprise add`."),
    )


def rename_unclear(draft: Draft, found: Sequence[Fields]) -> Problem:
    """A rename whose number and names mean different enterprises."""
    return at(
        draft,
        "name",
        "rename-unclear",
        _("Number and names of the row mean different enterprises: {found}.").format(found="; ".join(map(said, found))),
        _("Compare it with the notice. Give the unified social credit code in the row."),
    )


def ambiguous(draft: Draft, found: Sequence[Fields]) -> Problem:
    """A name that several enterprises have."""
    return at(
        draft,
        "name",
        "enterprise-ambiguous",
        _("{name} may be any of: {found}.").format(name=draft.fields.get("name"), found="; ".join(map(said, found))),
        _("Give the unified social credit code in the row."),
    )


def other_code(draft: Draft, recorded: Fields) -> Problem:
    """A name that is recorded with another code."""
    return at(
        draft,
        "uscc",
        "code-differs",
        _("{name} is recorded with the code {recorded}; the row says {code}.").format(
            name=recorded["name"], recorded=recorded.get("uscc"), code=draft.fields.get("uscc")
        ),
        _("Correct the code in the row. Or correct the record: `hte enterprise edit`."),
    )


def renamed(draft: Draft, before: str) -> Problem:
    """A recorded code with another name (warning)."""
    return at(
        draft,
        "name",
        "name-changed",
        _("The enterprise was recorded as {before}; that is kept as its former name.").format(before=before),
        _("Correct the name in the row if it is wrong. If it was renamed, record the day: `hte enterprise rename`; if not, undo this."),
        "warning",
    )


def name_differs(draft: Draft, recorded: Fields) -> Problem:
    """The code or number is recorded, the name is another (warning)."""
    return at(
        draft,
        "name",
        "name-differs",
        _("The row's code or number is that of {recorded}; its name is another.").format(recorded=said(recorded)),
        _("Correct the row if it is wrong. If it was renamed, record it with `hte enterprise rename`."),
        "warning",
    )


def number_taken(draft: Draft, holder: Fields) -> Problem:
    """A certificate number that another enterprise has."""
    return at(
        draft,
        "number",
        "number-taken",
        _("The number is already recorded for {holder}.").format(holder=said(holder)),
        _("Correct the number or the enterprise in the row."),
    )


def certificate_unknown(draft: Draft) -> Problem:
    """A certificate that is not recorded, of which a row says only that it was revoked."""
    return at(
        draft,
        "issued_on",
        "issued-on-missing",
        _("No certificate of this number is recorded, and the row gives no day of issue."),
        _("Import the list by which it was issued first. Or enter its day: a column 发证日期."),
    )


def unknown_enterprise(draft: Draft, near: Sequence[str]) -> Problem:
    """An enterprise that is not recorded; `near` are recorded names like it."""
    message = _("No enterprise is recorded as {name}.").format(name=draft.fields.get("name") or draft.fields.get("uscc"))
    if near:
        message += " " + _("Near to it: {names}.").format(names="; ".join(near))
    return at(
        draft,
        named(draft),
        "enterprise-unknown",
        message,
        _(
            "Compare its name and code with the licence. Or import the list of enterprises with it, or give --create-missing to make it, "
            "or --only-known to leave such rows out."
        ),
    )


def person_ambiguous(draft: Draft, found: Sequence[Fields]) -> Problem:
    """A person who is not recorded under that very name, while others of the name are."""
    message = _("{name} may be somebody who is recorded: {found}.").format(name=draft.fields.get("name"), found="; ".join(map(said, found)))
    fix = _("Write the name as it is recorded, with what tells people of one name apart. Somebody else is recorded first: {add}.").format(
        add=command("holder", "add", "--name", draft.fields.get("name"), "--kind", "person", "--mark", "MARK")
    )
    return at(draft, "name", "person-ambiguous", message, fix)


def not_its_kind(draft: Draft, owner: Fields) -> Problem | None:
    """What only an enterprise of the county's count may have, or a row that says that its owner is something else."""
    holder = owner.get("holder")
    if holder is not None and draft.kind in COUNTED:
        return holder_not_counted(draft, owner)
    return holder_differs(draft, owner) if draft.fields.get("holder", holder) != holder else None


def holder_not_counted(draft: Draft, holder: Fields) -> Problem:
    """What only an enterprise of the county's count has: a certificate, figures, an admission, an application."""
    message = _("{name} is recorded as a {holder}, no enterprise: it has events and contacts, and nothing that enterprises are counted by.")
    fix = _("Take the row out if it is none. If it is an enterprise after all: {edit}.").format(
        edit=command("holder", "edit", holder["name"], "--clear", "holder")
    )
    return at(draft, "name", "holder-not-counted", message.format(name=holder["name"], holder=holder_title(str(holder["holder"]))), fix)


def holder_differs(draft: Draft, recorded: Fields) -> Problem:
    """A row that says of somebody another kind of holder than is recorded."""
    kind = recorded.get("holder")
    message = _("{name} is recorded as {recorded}; the row says {stated}.").format(
        name=recorded["name"],
        recorded=holder_title(str(kind)) if kind else _("an enterprise"),
        stated=holder_title(str(draft.fields["holder"])),
    )
    fix = _("Correct the row if it is wrong. Or correct the record: {edit}.").format(
        edit=command("holder", "edit", recorded["name"], "--kind", draft.fields["holder"])
    )
    return at(draft, "holder", "holder-differs", message, fix)


def merged_into_unknown(draft: Draft) -> Problem:
    """An enterprise that another one is said to have been merged into, and that is not recorded, or several are so called."""
    return at(
        draft,
        "merged_into",
        "merged-into-unknown",
        _("The enterprise that it was merged into is not recorded, or several have that name."),
        _("Give its code, and send it in the list too. Or leave the cell empty and record it with `hte enterprise leave … --into`."),
    )


def contradicts(draft: Draft, field: str, other: Plain) -> Problem:
    """Two rows of one command that state different things of one record."""
    return at(
        draft,
        field,
        "contradicts",
        _("Another row of this import gives {other} for the same record's {field}.").format(other=other, field=title_of(draft.kind, field)),
        _("Keep the right one of the two rows."),
    )


def event_again(draft: Draft) -> Problem:
    """A second event without a title, on the day of another of its kind: they may be two."""
    return at(
        draft,
        "title",
        "event-again",
        _("Another row of this import says the same, and none has a title: they may be one event, or two."),
        _("Give each its title. If they are one, delete this row."),
    )


def occasion_contradicts(draft: Draft, derived: str) -> Problem:
    """A stated occasion that the earlier certificates speak against (warning)."""
    return at(
        draft,
        "occasion",
        "occasion-contradicts",
        doubts.occasion(str(draft.fields.get("occasion")), derived),
        _("The stated one counts. Check the list, or whether an earlier certificate is missing."),
        "warning",
    )
