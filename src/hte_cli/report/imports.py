"""What an import did, sheet by sheet, as a document and for a person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hte_cli.language import _, _n
from hte_cli.report.problems import problem_document
from hte_cli.values.importing import ImportReport, SheetReport
from hte_cli.values.table import Column, Table
from hte_cli.values.terms import kind_title

_NAMED, _SHORT = 8, 24
"""So many rows are named of each reason, and so many signs of each."""

FIGURES = ("read", "new", "changed", "same", "skipped", "refused")


def import_document(report: ImportReport) -> dict[str, Any]:
    """The document of `import` (docs/json.md#import)."""
    return {
        "applied": report.applied,
        "entry": report.entry,
        "files": [
            {
                "file": file.file,
                "sha256": file.sha256,
                "sheets": [
                    {
                        "sheet": sheet.sheet,
                        "kind": sheet.kind,
                        "heading_row": sheet.heading_row,
                        **{figure: getattr(sheet, figure) for figure in FIGURES},
                        "seen": sheet.seen,
                        "skipped_by": {**sheet.skipped_by, "unknown": sheet.unknown},
                        "no_records": [{"row": row, "reason": reason, "text": text} for row, reason, text in sheet.passed],
                    }
                    for sheet in file.sheets
                ],
            }
            for file in report.files
        ],
        "problems": map(problem_document, report.problems),
    }


def import_table(report: ImportReport) -> Table:
    """A row for each sheet, and the sums."""
    columns = (
        Column("sheet", _("Sheet")),
        Column("kind", _("Holds")),
        Column("read", _("Read"), "integer"),
        Column("new", _("New"), "integer"),
        Column("changed", _("Changed"), "integer"),
        Column("same", _("Same"), "integer"),
        Column("skipped", _("Skipped"), "integer"),
        Column("refused", _("Refused"), "integer"),
    )
    rows = [
        (_place(file.file, sheet.sheet), kind_title(sheet.kind), *(getattr(sheet, figure) for figure in FIGURES))
        for file in report.files
        for sheet in file.sheets
    ]
    total = (_("Total"), None, *(sum(getattr(s, f) for file in report.files for s in file.sheets) for f in FIGURES))
    return Table(_("Import"), columns, rows, total)


def _place(file: str, sheet: str) -> str:
    name = file.replace("\\", "/").rsplit("/", 1)[-1]
    return f"{name} · {sheet}" if sheet else name


def import_notes(report: ImportReport) -> Iterator[str]:
    """What became of it all, in sentences: first the rows that are no records."""
    for file in report.files:
        for sheet in file.sheets:
            if any(sheet.skipped_by.values()):
                yield _account(_place(file.file, sheet.sheet), sheet)
    unknown = report.total("unknown")
    if unknown:
        yield _n(
            "{n} row of an enterprise that is not recorded was left out.",
            "{n} rows of enterprises that are not recorded were left out.",
            unknown,
        ).format(n=unknown)
    for name, near in report.near:
        yield "  " + _("{name}: near to the recorded {near}").format(name=name, near=near)


def _account(place: str, sheet: SheetReport) -> str:
    """Which rows of a sheet are no records, and why."""
    said = []
    for reason, count in sheet.skipped_by.items():
        named = [_row(row, text) for row, why, text in sheet.passed if why == reason]
        if count:
            more = ["…"] if len(named) > _NAMED else []
            said.append(
                _("{n} {reason}").format(n=count, reason=_reason(reason)) + (f" ({', '.join(named[:_NAMED] + more)})" if named else "")
            )
    sentence = _n(
        "{sheet}: {n} of {seen} rows below the heading is no record: {reasons}.",
        "{sheet}: {n} of {seen} rows below the heading are no records: {reasons}.",
        sum(sheet.skipped_by.values()),
    )
    return sentence.format(sheet=place, n=sum(sheet.skipped_by.values()), seen=sheet.seen, reasons=_(", ").join(said))


def _row(row: int, text: str) -> str:
    return f"{row} {text if len(text) <= _SHORT else text[: _SHORT - 1] + '…'}"


def _reason(reason: str) -> str:
    """A reason in words; one that is not known here stands as it is."""
    return {
        "blank": _("blank"),
        "heading": _("headings again"),
        "total": _("totals"),
        "note": _("notes"),
        "section": _("section titles"),
        "where": _("left out by --where"),
        "other": _("of no list"),
        "hidden": _("hidden"),
        "struck": _("struck through"),
    }.get(reason, reason)
