"""An event as a row states it: its kind, grade and title (docs/glossary.md#who-and-what-is-recorded)."""

from __future__ import annotations

from hte_cli.intake.cells import read_text
from hte_cli.intake.faults import Fault
from hte_cli.intake.folding import fold
from hte_cli.intake.words import NO_TITLE, meaning_of
from hte_cli.kinds.words import EVENT_KINDS, GRADES
from hte_cli.language import _
from hte_cli.values import doubts
from hte_cli.values.records import Fields


def read_title(cell: object) -> str | Fault | None:
    """An event's title; "" where the cell says that it has none, None where it is blank."""
    text = read_text(cell)
    return "" if isinstance(text, str) and meaning_of(text, {"none": NO_TITLE}) else text


def finish(fields: Fields) -> list[Fault]:
    """Complete an event's fields: `kind` from its words, `title` always as text; the faults found."""
    faults = []
    if "on" not in fields:
        faults.append(Fault("on-missing", _("The day of the event is missing."), _("Enter the day, as 2023-10-16."), field="on"))
    words = str(fields.get("kind", ""))
    kind, grade = _kind_and_grade(words)
    if not words:
        message = _("What happened is not said.")
        faults.append(Fault("event-kind-missing", message, _kinds_known(), field="kind"))
    elif kind is None:
        message = _("This kind of event is not known.")
        faults.append(Fault("event-kind-unknown", message, _kinds_known(), field="kind", value=words))
    if faults:
        return faults
    fields["kind"] = kind
    if grade is not None:
        fields.setdefault("grade", grade)
    fields.setdefault("title", "" if words.isascii() else words)
    return _board_fault(fields) if kind == "listing" else []


def _kind_and_grade(words: str) -> tuple[str | None, str | None]:
    """The kind and, where the words begin with it (自治区级创新平台), the grade."""
    kind = meaning_of(words, EVENT_KINDS.cells)
    if kind is not None:
        return kind, None
    folded = fold(words)
    for grade, names in GRADES.cells.items():
        for name in names.split():
            kind = meaning_of(folded.removeprefix(name), EVENT_KINDS.cells) if folded.startswith(name) else None
            if kind is not None:
                return kind, grade
    return None, None


def _kinds_known() -> str:
    return _("Write one of: {known}.").format(known=", ".join(names.split()[0] for names in EVENT_KINDS.cells.values()))


def _board_fault(fields: Fields) -> list[Fault]:
    for field in ("board", "title"):
        value = str(fields.get(field, ""))
        if doubts.no_exchange(value):
            fix = _("Remove the row unless the county counts it as a listing.")
            return [Fault("board-not-exchange", doubts.not_exchange(), fix, severity="warning", field=field, value=value)]
    return []
