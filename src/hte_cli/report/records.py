"""Lists of records: the same columns as a table, as JSON (docs/json.md), and as a workbook that an import can read back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from hte_cli.kinds import KINDS, RecordKind, field_of
from hte_cli.kinds.stating import Field, Holds, Words
from hte_cli.kinds.words import OCCASIONS, SOURCES
from hte_cli.language import _
from hte_cli.report.formats.cells import text_for_people
from hte_cli.report.subsidies import inferred as marked_inferred
from hte_cli.values.money import yuan_number
from hte_cli.values.table import Cell, Column, Kind, Table

Shown = tuple[str, str, Kind]
"""A column: the record's field, its title, how it is shown."""

INFERRED = "occasion_inferred"
"""The column of files in which inferred occasions stand."""

COVERED = "***"
"""What stands for private data."""


def columns_of(kind: RecordKind) -> list[Shown]:
    """The columns of a kind's list, in order; titles are headings that an import knows."""
    return [(field.name, str(field.title), shown_as(field)) for field in KINDS[kind].listed]


def shown_as(field: Field) -> Kind:
    """How cells of a field are shown."""
    match field.holds:
        case Holds.DAY | Holds.VALIDITY:
            return "date"
        case Holds.SUM:
            return "yuan"
        case Holds.COUNT:
            return "integer"
        case Holds.FLAG:
            return "flag"
        case Holds.CODE | Holds.NUMBER | Holds.ACCOUNT | Holds.PHONE:
            return "digits"
        case _:
            return "text"


def covered(image: Mapping[str, Any]) -> dict[str, Any]:
    """A record of private data as it is shown where nobody asked for it: which fields hold something, not what."""
    return {
        field: value if value is None or field in ("enterprise", "uscc", "round", "line", "number") else COVERED
        for field, value in image.items()
    }


def records_table(kind: RecordKind, rows: Iterable[Mapping[str, Any]]) -> Table:
    """The list as a table."""
    return _table(kind, columns_of(kind), rows)


def file_table(kind: RecordKind, rows: Iterable[Mapping[str, Any]]) -> Table:
    """The list as files carry it: an import reads it back without a difference.

    An inferred occasion stands in a column of its own, which an import passes over, so that none becomes a stated one;
    an event without a title says so, for an import would take the words of its kind for one.
    """
    inferred: Shown = (INFERRED, _("Inferred occasion"), "text")
    shown = [inferred if column[0] == "occasion_source" else column for column in columns_of(kind)]
    return _table(kind, shown, map(_for_files, rows))


def _for_files(row: Mapping[str, Any]) -> Mapping[str, Any]:
    if row.get("occasion_source") == "inferred":
        return {**row, "occasion": None, INFERRED: row["occasion"]}
    return {**row, "title": _("(no title)")} if row.get("title") == "" else row


def _table(kind: RecordKind, shown: Sequence[Shown], rows: Iterable[Mapping[str, Any]]) -> Table:
    columns = tuple(Column(field.removesuffix("_fen"), title, how) for field, title, how in shown)
    return Table(str(KINDS[kind].title), columns, [tuple(_cell(row, field) for field, _t, _k in shown) for row in rows])


def screen_table(kind: RecordKind, table: Table) -> Table:
    """The table as a screen shows it: without columns that hold nothing, or that only files carry."""
    out = {field.name.removesuffix("_fen") for field in KINDS[kind].fields if field.wide}
    inferred = _inferred_rows(table)
    kept = [
        i
        for i, column in enumerate(table.columns)
        if i == 0 or (column.id not in out and any(row[i] not in (None, "") for row in table.rows))
    ]
    rows = [tuple(_marked(row[i], table.columns[i].id, number in inferred) for i in kept) for number, row in enumerate(table.rows)]
    return Table(table.title, tuple(table.columns[i] for i in kept), rows, None, table.notes)


def _inferred_rows(table: Table) -> set[int]:
    place = next((i for i, column in enumerate(table.columns) if column.id == "occasion_source"), None)
    return set() if place is None else {n for n, row in enumerate(table.rows) if row[place] == SOURCES.title("inferred")}


def _marked(cell: Cell, column: str, inferred: bool) -> Cell:
    """An occasion that is inferred says so, where its own column is left out."""
    return marked_inferred(str(cell)) if inferred and column == "occasion" else cell


def words_of(field: str) -> Words | None:
    """The closed list whose words a list's field holds; None of any other."""
    found = field_of(field)
    return OCCASIONS if field == INFERRED else found.words if found is not None else None


def _cell(row: Mapping[str, Any], field: str) -> Cell:
    value = row.get(field)
    if field == "merged_into":
        # By name or code: the key that a document holds may be neither any more.
        return row.get("merged_into_whom") or value
    if isinstance(value, list):
        return "；".join(value)
    if isinstance(value, str) and (words := words_of(field)) is not None:
        return words.title(value)
    cell: Cell = str(value) if field == "year" else value
    return cell


def records_document(kind: RecordKind, rows: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """The list as JSON: code words as they are kept, amounts in yuan, what is not recorded null."""
    for row in rows:
        yield record_document(kind, row)


def record_document(kind: RecordKind, row: Mapping[str, Any]) -> dict[str, Any]:
    """One record as JSON."""
    document = {}
    for field in KINDS[kind].documented:
        value = row.get(field)
        document[field.removesuffix("_fen")] = yuan_number(value) if field.endswith("_fen") and value is not None else value
    return document


def record_lines(kind: RecordKind, row: Mapping[str, Any]) -> Iterator[str]:
    """One record, a field a line."""
    table = records_table(kind, [row])
    for column, cell in zip(table.columns, table.rows[0], strict=True):
        if cell not in (None, ""):
            yield f"{column.title}: {text_for_people(cell, column.kind)}"
