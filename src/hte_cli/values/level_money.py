"""What levels paid for a record: part of its image where services handle it, rows of their own where it is stored.

An image says it by the level's name: `region_fen`, `region_document`, `region_paid_on`; so of any level.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from hte_cli.values.records import Fields

PAID = ("event", "certification")
"""The tables for whose records levels pay."""

PAYMENT = "level_payment"
"""The table of what they paid: a row for each record and level."""

_PARTS = {"fen": "_fen", "document": "_document", "on": "_paid_on"}
"""The columns of such a row, each with what stands behind the level's name in the record's image."""


def field_of(level: str, part: str = "fen") -> str:
    """The field of a record's image that holds a part of what a level paid: its fen where nothing else is asked for."""
    return f"{level}{_PARTS[part]}"


def is_money(table: str, field: str) -> bool:
    """Whether the field of the table's records holds what a level paid."""
    return table in PAID and _taken_apart(field) is not None


def bare(table: str, image: Fields) -> Fields:
    """The image without what levels paid."""
    return {field: value for field, value in image.items() if not is_money(table, field)}


def paid_in(image: Fields) -> dict[str, Fields]:
    """By level what the image says that it paid: `fen`, perhaps `document` and `on`; nothing of a level without a sum."""
    found: dict[str, Fields] = {}
    for field, value in image.items():
        apart = _taken_apart(field)
        if apart is not None and value is not None:
            found.setdefault(apart[0], {})[apart[1]] = value
    return {level: row for level, row in found.items() if "fen" in row}


def as_fields(row: Fields, parts: Collection[str] | None = None) -> Fields:
    """A row of such a payment as the fields of its record's image; only some parts where asked."""
    return {field_of(str(row["level"]), part): row[part] for part in parts or _PARTS if row.get(part) is not None}


@cache
def _taken_apart(field: str) -> tuple[str, str] | None:
    for part, ending in _PARTS.items():
        if field.endswith(ending) and field != ending:
            return field.removesuffix(ending), part
    return None
