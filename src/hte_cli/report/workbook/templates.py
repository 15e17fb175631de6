"""Templates: what an empty list of a kind of record looks like, with everything that helps to fill it in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hte_cli.kinds import KINDS, RecordKind
from hte_cli.kinds.stating import Field, Holds
from hte_cli.language import _
from hte_cli.report.formats.cells import heading
from hte_cli.report.records import shown_as
from hte_cli.values.table import Column, Kind


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    """A column to fill in. `kind` is `text` for what must keep its zeros; `choices` are the words that an import knows."""

    field: str
    heading: str
    kind: Kind
    needed: bool
    note: str
    sample: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """An empty list of one kind."""

    title: str
    columns: tuple[TemplateColumn, ...]


def template_of(kind: RecordKind, schemes: Sequence[str], statistics: Sequence[str]) -> Template:
    """The template of a kind; `schemes` and `statistics` are the titles that the plans know."""
    of_plan = {"scheme": tuple(schemes), "id": tuple(statistics)}
    shown = [field for field in KINDS[kind].listed if not field.derived]
    return Template(str(KINDS[kind].title), tuple(_column(field, of_plan.get(field.name) or _choices(field)) for field in shown))


def _choices(field: Field) -> tuple[str, ...]:
    if field.holds is Holds.FLAG:
        return _("yes"), _("no")
    return tuple(str(word.title) for word in field.words.words) if field.words is not None else ()


def _column(field: Field, known: tuple[str, ...]) -> TemplateColumn:
    how = shown_as(field)
    return TemplateColumn(
        field=field.name,
        heading=heading(Column(field.name, str(field.title), how)),
        kind="integer" if field.holds is Holds.YEAR else how,
        needed=field.needed,
        note=str(field.note) or (_("One of: {known}.").format(known=" / ".join(known)) if known else ""),
        sample=str(field.sample) or (known[0] if known else ""),
        choices=known,
    )
