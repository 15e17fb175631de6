"""What a list became before it is written: each column, and the first rows as they are to be stored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hte_cli.kinds import KINDS, PRIVATE, RecordKind, field_of
from hte_cli.language import _, pick
from hte_cli.report.formats.cells import text_for_people
from hte_cli.report.records import COVERED, record_document, shown_as, words_of
from hte_cli.values.importing import ColumnRead, ImportReport, SheetReport
from hte_cli.values.privacy import PRIVATE_COLUMN
from hte_cli.values.records import Fields
from hte_cli.values.table import Column, Table
from hte_cli.values.terms import kind_title

Called = Mapping[str, Mapping[str, Mapping[str, str]]]
"""What the plans call values: field → value → {zh, en} titles."""

ROWS_SHOWN = 2
"""Rows beside each other on a screen."""

UNTOLD = ("enterprise",)
"""Fields that a row has for the program only."""


def preview_tables(report: ImportReport) -> Iterator[Table]:
    """A table for each sheet; of several sheets of one form the first."""
    seen: set[tuple[str, str]] = set()
    for file in report.files:
        for sheet in file.sheets:
            if (sheet.kind, sheet.shape) not in seen:
                seen.add((sheet.kind, sheet.shape))
                yield _table(file.file, sheet, report.called)


def _table(file: str, sheet: SheetReport, called: Called) -> Table:
    rows = [(number, _in_words(fields, called)) for number, fields in sheet.first[:ROWS_SHOWN]]
    columns = (
        Column("column", _("Col")),
        Column("heading", _("Heading")),
        Column("field", _("Becomes")),
        *(Column(f"row-{number}", _("Row {n}").format(n=number)) for number, _fields in rows),
    )
    lines = [
        (column.letter, column.heading, _became(column), *(_shown(sheet.kind, column.field, fields) for _number, fields in rows))
        for column in sheet.columns
    ]
    told = {column.field for column in sheet.columns}
    beside = dict.fromkeys(field for _number, fields in rows for field in fields if field not in told and field not in UNTOLD)
    lines += [("", "", title(field), *(_shown(sheet.kind, field, fields) for _number, fields in rows)) for field in beside]
    name = file.replace("\\", "/").rsplit("/", 1)[-1]
    place = f"{name} · {sheet.sheet}" if sheet.sheet else name
    return Table(f"{place}: {kind_title(sheet.kind)}", columns, lines)


def _in_words(fields: Fields, called: Called) -> Fields:
    """The fields with what the plans call their values."""
    return {field: pick(called.get(field, {}).get(str(value), {})) or value for field, value in fields.items()}


def _became(column: ColumnRead) -> str:
    return title(column.field) if column.field else _("not read: {why}").format(why=why_not_read(column))


def why_not_read(column: ColumnRead) -> str:
    """Why a column is not read, in a few words; "" for one that is."""
    match column.why:
        case "twice":
            return _("said twice")
        case "nothing":
            return _("nothing to record")
        case "left-out":
            return _("as you decided")
        case "unknown":
            return _("not understood")
        case None:
            return ""


def title(field: str) -> str:
    """What a field is called, with the unit in which a preview shows it."""
    stated = field_of(field)
    if stated is None:
        return field
    called = str(stated.title) if stated.title is not None else (stated.headings.split() or [field])[0]
    return _("{title} (yuan)").format(title=called) if field.endswith("_fen") else called


def _shown(kind: RecordKind, field: str | None, fields: Fields) -> str:
    value = fields.get(field) if field else None
    if field is None or value is None:
        return ""
    if _covered(kind, field):
        return COVERED
    words, stated = words_of(field), field_of(field)
    if isinstance(value, str):
        return words.title(value) if words is not None else value.replace("\t", "；")
    return str(value) if stated is None or field == "year" else text_for_people(value, shown_as(stated))


def _covered(kind: RecordKind, field: str) -> bool:
    return field not in ("name", "uscc") and (kind in PRIVATE or PRIVATE_COLUMN.search(field) is not None)


def column_document(column: ColumnRead) -> dict[str, Any]:
    """A column (docs/json.md#import)."""
    field = None if column.field is None else column.field.removesuffix("_fen")
    return {
        "column": column.letter,
        "heading": column.heading,
        "field": field,
        "title": title(column.field) if column.field else None,
        "why": column.why,
    }


def row_documents(sheet: SheetReport) -> Iterator[dict[str, Any]]:
    """The first rows as they are to be stored: fields by name, sums in yuan, private data covered."""
    for number, fields in sheet.first:
        stated: Mapping[str, Any] = {f: COVERED if _covered(sheet.kind, f) else v for f, v in fields.items() if f not in UNTOLD}
        yield {"row": number, "record": _document(sheet.kind, stated)}


def _document(kind: RecordKind, fields: Mapping[str, Any]) -> dict[str, Any]:
    names: Sequence[str] = [field for field in KINDS[kind].documented if field in fields]
    known = record_document(kind, fields)
    found = {name.removesuffix("_fen"): known[name.removesuffix("_fen")] for name in names}
    return {**{field: value for field, value in fields.items() if field not in names}, **found}
