"""The kinds of record, each stated once. From here follow tables, readers, lists, templates, documents and options."""

from hte_cli.kinds.annual import ANNUAL
from hte_cli.kinds.application import APPLICATION
from hte_cli.kinds.certification import CERTIFICATION
from hte_cli.kinds.contact import CONTACT
from hte_cli.kinds.enterprise import ENTERPRISE, HOLDER
from hte_cli.kinds.event import EVENT
from hte_cli.kinds.measure import MEASURE
from hte_cli.kinds.payment import PAYMENT, PAYMENTS_MADE
from hte_cli.kinds.reserve import RESERVE
from hte_cli.kinds.stating import Field, Kind, RecordKind
from hte_cli.kinds.statistic import STATISTIC

KINDS: dict[RecordKind, Kind] = {
    kind.name: kind
    for kind in (
        PAYMENT,
        PAYMENTS_MADE,
        STATISTIC,
        MEASURE,
        RESERVE,
        EVENT,
        CERTIFICATION,
        APPLICATION,
        ANNUAL,
        CONTACT,
        ENTERPRISE,
        HOLDER,
    )
}
"""In the order in which it is tried whether a list is of them (docs/definitions.md#kind-of-a-sheet)."""

LISTS = tuple(kind for kind in KINDS.values() if kind.told_by)
"""The kinds that there are lists of."""


def field_of(name: str) -> Field | None:
    """The field of that name, of whichever kind: a name means one thing (a test looks). None where no kind states it."""
    return _FIELDS.get(name)


# Of the kinds that have it the first that lists show it of: what comes later here stays.
_FIELDS = {
    field.name: field
    for titled in (False, True)
    for kind in reversed(KINDS.values())
    for field in kind.fields
    if (field.title is not None) is titled
}


def _names(which: str) -> frozenset[str]:
    return frozenset(kind.name for kind in KINDS.values() if getattr(kind, which))


OWN = _names("own")
"""The kinds that belong to no enterprise."""

COUNTED = _names("counted")
"""The kinds that only an enterprise of the county's count has, never a holder who is none."""

PERSONS = _names("persons")
"""The kinds whose lists are only for their owner to read."""

PRIVATE = _names("private") | {"award_payee"}
"""The tables of private data: what stands in them is shown only where somebody asks for it (`--private`)."""

WRITTEN: tuple[RecordKind, ...] = tuple(
    kind.name
    for kind in (
        ENTERPRISE,
        CERTIFICATION,
        EVENT,
        ANNUAL,
        STATISTIC,
        RESERVE,
        CONTACT,
        APPLICATION,
        MEASURE,
        PAYMENTS_MADE,
    )
)
"""The kinds that an import writes, in that order."""

__all__ = [
    "ANNUAL",
    "APPLICATION",
    "CERTIFICATION",
    "CONTACT",
    "COUNTED",
    "ENTERPRISE",
    "EVENT",
    "HOLDER",
    "KINDS",
    "LISTS",
    "MEASURE",
    "OWN",
    "PAYMENT",
    "PAYMENTS_MADE",
    "PERSONS",
    "PRIVATE",
    "RESERVE",
    "STATISTIC",
    "WRITTEN",
    "Field",
    "Kind",
    "RecordKind",
    "field_of",
]
