"""Several records in one row: years side by side, and the certificates of a table of qualifications."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hte_cli.intake.headings import folded
from hte_cli.intake.known_heading import Column, Heading
from hte_cli.kinds import RecordKind
from hte_cli.kinds.shared import CERTIFICATE, REGISTER
from hte_cli.values.records import Plain

_SHARED = frozenset(("name", "uscc", "former_names", "id"))
"""Fields that every part of a row has: whom it is about, or what."""

_SCHEMES = {"years": folded(CERTIFICATE), "year-end": folded(REGISTER)}
_WORDS = {"years": ("高企", "高新技术企业"), "year-end": ("科小", "科技型中小企业", "入库")}


def parted(kind: RecordKind, columns: Sequence[Column]) -> list[Column]:
    """The columns, each with the part of the row that it belongs to: its heading's year, or its certificate's scheme."""
    if kind == "certification":
        tags = {c.index: scheme for c in columns if c.field == "number" for scheme, keys in _SCHEMES.items() if c.heading.keys[0] in keys}
        if len(set(tags.values())) > 1:
            return [replace(c, part=_scheme_of(c, tags)) for c in columns]
    return [replace(c, part=c.heading.year) if c.heading.year and c.field not in _SHARED else c for c in columns]


def _scheme_of(column: Column, numbers: dict[int, str]) -> str | None:
    """The certificate that a column speaks of: the one that its heading names, else that of the number to its left."""
    if column.field in _SHARED or column.index in numbers:
        return numbers.get(column.index)
    named = [scheme for scheme, words in _WORDS.items() if any(word in column.heading.keys[0] for word in words)]
    if len(named) == 1:
        return named[0]
    left = [index for index in numbers if index < column.index]
    return numbers[max(left)] if left else numbers[min(numbers)]


def parts_of(heading: Heading, year: Plain = None) -> list[Heading]:
    """A heading for each record that a row holds; the heading itself where a row holds one.

    `year` is the one that is stated for all rows, or around the table: columns that name no year are of that one; where none
    is stated and the others are of one year, of that.
    """
    tags = list(dict.fromkeys(c.part for c in heading.columns if c.part is not None))
    if not tags:
        return [heading]
    plain = [c for c in heading.columns if c.part is None and c.field not in _SHARED]
    years = [tag for tag in tags if isinstance(tag, int)]
    home = year if plain and year is not None else years[0] if len(years) == 1 else None
    if years and plain and home is not None and home not in tags:
        tags.append(home)
    return [_part(heading, tag, plain if not years or tag == home else []) for tag in tags]


def _part(heading: Heading, tag: Plain, plain: Sequence[Column]) -> Heading:
    own: dict[str, Plain] = {"year": tag} if isinstance(tag, int) and heading.kind in ("annual", "application", "statistic") else {}
    columns = tuple(c for c in heading.columns if c.part == tag or c.field in _SHARED or c in plain)
    return replace(heading, columns=columns, own=own, part=tag)


def homeless(heading: Heading, year: Plain) -> list[Column]:
    """Columns of figures beside those of several years, of which nobody says of which year they are."""
    years = {c.part for c in heading.columns if isinstance(c.part, int)}
    if heading.kind != "annual" or len(years) < 2 or year is not None:
        return []
    return [c for c in heading.columns if c.part is None and c.field not in _SHARED]
