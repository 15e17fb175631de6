"""Lists of records: the same columns as a table, as §6's JSON, and as a workbook that an import can read back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from hte_cli.language import _
from hte_cli.report.cells import text_for_people
from hte_cli.report.subsidies import inferred as marked_inferred
from hte_cli.values.money import yuan_number
from hte_cli.values.records import RecordKind
from hte_cli.values.table import Cell, Column, Kind, Table
from hte_cli.values.terms import event_title, grade_title, holder_title, kind_title, left_title, occasion_title, source_title, status_title

Shown = tuple[str, str, Kind]
"""A column: the record's field, its title, how it is shown."""

WORDS: dict[str, Callable[[str], str]] = {
    "occasion": occasion_title,
    "occasion_inferred": occasion_title,
    "occasion_source": source_title,
    "kind": event_title,
    "grade": grade_title,
    "left_why": left_title,
    "holder": holder_title,
    "status": status_title,
}
"""Fields that hold a code word, with what it is called."""


COVERED = "***"
"""What stands for private data."""


def columns_of(kind: RecordKind) -> list[Shown]:
    """The columns of a kind's list, in order; titles are headings that an import knows."""
    who: list[Shown] = [("enterprise", _("Enterprise"), "text"), ("uscc", _("Unified social credit code"), "text")]
    columns: dict[RecordKind, list[Shown]] = {
        "enterprise": _enterprise_columns(),
        "holder": _holder_columns(),
        "certification": [*who, *_certificate_columns()],
        "event": [*who, *_event_columns()],
        "annual": [*who, *_annual_columns()],
        "statistic": [
            ("id", _("Indicator"), "text"),
            ("as_of", _("Statistics date"), "date"),
            ("value", _("Value"), "integer"),
        ],
        "reserve": [
            *who,
            ("on", _("Admitted on"), "date"),
            ("source", _("Source of admission"), "text"),
            ("responsible", _("Responsible"), "text"),
        ],
        "contact": [*who, *_contact_columns()],
        "application": [*who, *_application_columns()],
        "measure": [
            ("clause", _("Measure"), "text"),
            ("half", _("Half-year"), "text"),
            ("unit", _("Unit"), "text"),
            ("status", _("Status"), "text"),
            ("text", _("What was done"), "text"),
        ],
        "payments-made": [*who, *_payment_columns()],
    }
    return columns[kind]


def _enterprise_columns() -> list[Shown]:
    return [
        ("name", _("Enterprise"), "text"),
        ("uscc", _("Unified social credit code"), "text"),
        ("former_names", _("Former names"), "text"),
        ("registered_on", _("Registered on"), "date"),
        ("township", _("Township"), "text"),
        ("industry", _("Industry"), "text"),
        ("joined_on", _("Joined on"), "date"),
        ("left_on", _("Left on"), "date"),
        ("left_why", _("Why left"), "text"),
        ("merged_into", _("Merged into"), "text"),
        ("parent", _("Parent company"), "text"),
        ("industrial", _("Industrial"), "flag"),
    ]


def _holder_columns() -> list[Shown]:
    return [
        ("name", _("Name"), "text"),
        ("holder", _("Person or unit"), "text"),
        ("uscc", _("Unified social credit code"), "text"),
        ("former_names", _("Former names"), "text"),
        ("township", _("Township"), "text"),
        ("left_on", _("Left on"), "date"),
        ("left_why", _("Why left"), "text"),
    ]


def _certificate_columns() -> list[Shown]:
    return [
        ("scheme", _("Scheme"), "text"),
        ("number", _("Certificate number"), "text"),
        ("issued_on", _("Issued on"), "date"),
        ("valid_until", _("Valid until"), "date"),
        ("occasion", _("Occasion"), "text"),
        ("occasion_source", _("Occasion is"), "text"),
        ("revoked_on", _("Revoked on"), "date"),
        ("revocation_decided_on", _("Revocation decided on"), "date"),
        ("announced_on", _("Announced on"), "date"),
        ("announcement", _("Announcement"), "text"),
        ("batch", _("Batch"), "text"),
        *_paid_columns(),
    ]


def _paid_columns() -> list[Shown]:
    return [("region_fen", _("Region's money"), "yuan"), ("prefecture_fen", _("Prefecture's money"), "yuan")]


def _event_columns() -> list[Shown]:
    return [
        ("kind", _("Kind of event"), "text"),
        ("on", _("Date"), "date"),
        ("title", _("Project"), "text"),
        ("grade", _("Grade"), "text"),
        ("board", _("Board"), "text"),
        *_paid_columns(),
        ("document", _("Document"), "text"),
    ]


def _annual_columns() -> list[Shown]:
    return [
        ("year", _("Year"), "text"),
        ("above_scale", _("Above scale"), "flag"),
        ("revenue_fen", _("Revenue"), "yuan"),
        ("rd_spending_fen", _("R&D spending"), "yuan"),
        ("staff", _("Staff"), "integer"),
        ("rd_staff", _("R&D staff"), "integer"),
        ("high_tech_income_fen", _("High-tech income"), "yuan"),
        ("total_income_fen", _("Total income"), "yuan"),
        ("assets_fen", _("Assets"), "yuan"),
        ("ip_class_1", _("Class I rights"), "integer"),
        ("ip_class_2", _("Class II rights"), "integer"),
        ("conversions", _("Results put to use"), "integer"),
    ]


def _application_columns() -> list[Shown]:
    return [
        ("scheme", _("Scheme"), "text"),
        ("year", _("Year"), "text"),
        ("batch", _("Batch"), "text"),
        ("filed_on", _("Filed on"), "date"),
        ("recommended_on", _("Recommended on"), "date"),
        ("publicised_on", _("Publicised on"), "date"),
        ("passed_on", _("Passed on"), "date"),
        ("failed_on", _("Failed on"), "date"),
    ]


def _contact_columns() -> list[Shown]:
    return [
        ("person", _("Contact person"), "text"),
        ("phone", _("Phone"), "text"),
        ("bank", _("Bank"), "text"),
        ("account_name", _("Account name"), "text"),
        ("account", _("Bank account"), "text"),
    ]


def _payment_columns() -> list[Shown]:
    return [
        ("reward", _("Reward"), "text"),
        ("number", _("Certificate number"), "text"),
        ("title", _("Project"), "text"),
        ("on", _("Date"), "date"),
        ("year", _("Year"), "text"),
        ("county_fen", _("County's money"), "yuan"),
        *_paid_columns(),
        ("paid_on", _("Paid on"), "date"),
        ("document", _("Document"), "text"),
        ("budget_year", _("Budget year"), "text"),
    ]


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
    inferred: Shown = ("occasion_inferred", _("Inferred occasion"), "text")
    shown = [inferred if column[0] == "occasion_source" else column for column in columns_of(kind)]
    return _table(kind, shown, map(_for_files, rows))


def _for_files(row: Mapping[str, Any]) -> Mapping[str, Any]:
    if row.get("occasion_source") == "inferred":
        return {**row, "occasion": None, "occasion_inferred": row["occasion"]}
    return {**row, "title": _("(no title)")} if row.get("title") == "" else row


def _table(kind: RecordKind, shown: Sequence[Shown], rows: Iterable[Mapping[str, Any]]) -> Table:
    columns = tuple(Column(field.removesuffix("_fen"), title, how) for field, title, how in shown)
    return Table(kind_title(kind), columns, [tuple(_cell(row, field) for field, _t, _k in shown) for row in rows])


SCREEN_LEAVES_OUT: dict[str, frozenset[str]] = {
    "certification": frozenset(
        {"uscc", "occasion_source", "revocation_decided_on", "announced_on", "announcement", "batch", "region", "prefecture"}
    ),
    "event": frozenset({"uscc", "document"}),
    "enterprise": frozenset({"industry", "former_names", "merged_into", "parent", "industrial"}),
    "contact": frozenset({"uscc"}),
    "application": frozenset({"uscc"}),
    "annual": frozenset({"high_tech_income", "total_income", "assets", "ip_class_1", "ip_class_2", "conversions"}),
}
"""Columns that files carry and a screen of 80 places does not."""


def screen_table(kind: RecordKind, table: Table) -> Table:
    """The table as a screen shows it: without columns that hold nothing, or that only files carry."""
    out = SCREEN_LEAVES_OUT.get(kind, frozenset())
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
    return set() if place is None else {n for n, row in enumerate(table.rows) if row[place] == source_title("inferred")}


def _marked(cell: Cell, column: str, inferred: bool) -> Cell:
    """An occasion that is inferred says so, where its own column is left out."""
    return marked_inferred(str(cell)) if inferred and column == "occasion" else cell


def _cell(row: Mapping[str, Any], field: str) -> Cell:
    value = row.get(field)
    if field == "merged_into":
        # By name or code: the key that a document holds may be neither any more.
        return row.get("merged_into_whom") or value
    if isinstance(value, list):
        return "；".join(value)
    if value is not None and field in WORDS:
        return WORDS[field](value)
    cell: Cell = str(value) if field == "year" else value
    return cell


DOCUMENT_FIELDS: dict[RecordKind, tuple[str, ...]] = {
    "enterprise": (
        "uscc",
        "name",
        "former_names",
        "registered_on",
        "township",
        "joined_on",
        "left_on",
        "left_why",
        "industry",
        "merged_into",
        "parent",
        "industrial",
    ),
    "holder": ("name", "holder", "uscc", "former_names", "township", "left_on", "left_why"),
    "certification": (
        "enterprise",
        "uscc",
        "scheme",
        "number",
        "issued_on",
        "valid_until",
        "occasion",
        "occasion_source",
        "revoked_on",
        "revocation_decided_on",
        "announced_on",
        "announcement",
        "batch",
        "region_fen",
        "prefecture_fen",
    ),
    "event": ("enterprise", "uscc", "kind", "on", "title", "grade", "board", "region_fen", "prefecture_fen", "document"),
    "annual": (
        *("enterprise", "uscc", "year", "above_scale", "revenue_fen", "rd_spending_fen", "staff", "rd_staff"),
        *("high_tech_income_fen", "total_income_fen", "assets_fen", "ip_class_1", "ip_class_2", "conversions"),
    ),
    "statistic": ("id", "as_of", "value"),
    "reserve": ("enterprise", "uscc", "on", "source", "responsible"),
    "application": (
        *("enterprise", "uscc", "scheme", "year", "batch"),
        *("filed_on", "recommended_on", "publicised_on", "passed_on", "failed_on"),
    ),
    "measure": ("plan", "clause", "half", "unit", "status", "text"),
    "contact": ("enterprise", "uscc", "person", "phone", "bank", "account_name", "account"),
}
"""§6's keys of each kind's list, then those beyond it."""


def records_document(kind: RecordKind, rows: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """The list as JSON: code words as they are kept, amounts in yuan, what is not recorded null."""
    for row in rows:
        yield record_document(kind, row)


def record_document(kind: RecordKind, row: Mapping[str, Any]) -> dict[str, Any]:
    """One record as JSON."""
    document = {}
    for field in DOCUMENT_FIELDS[kind]:
        value = row.get(field)
        document[field.removesuffix("_fen")] = yuan_number(value) if field.endswith("_fen") and value is not None else value
    return document


def record_lines(kind: RecordKind, row: Mapping[str, Any]) -> Iterator[str]:
    """One record, a field a line."""
    table = records_table(kind, [row])
    for column, cell in zip(table.columns, table.rows[0], strict=True):
        if cell not in (None, ""):
            yield f"{column.title}: {text_for_people(cell, column.kind)}"
