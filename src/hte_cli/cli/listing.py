"""What the lists of all nouns have in common."""

from __future__ import annotations

from pathlib import Path

import typer

from hte_cli.cli.output import emit, note, show, to_show
from hte_cli.kinds import PERSONS, PRIVATE, RecordKind
from hte_cli.language import _
from hte_cli.report.formats.registry import Format
from hte_cli.report.records import covered, file_table, records_document, records_table, screen_table
from hte_cli.values.listing import Filter


def list_records(
    context: typer.Context, kind: RecordKind, wanted: Filter, format_: Format | None, output: Path | None, *, private: bool = False
) -> None:
    """Shows or writes the records of a kind that `wanted` lets through; private data is covered unless it is asked for."""
    from hte_cli.services.lists import listed

    with listed(to_show(context, format_, output), kind, wanted) as found:
        rows = found if private or kind not in PRIVATE else map(covered, found)

        def page() -> None:
            table = records_table(kind, rows)
            if table.rows:
                show(screen_table(kind, table))
            else:
                note(_("No matching records."))

        emit(
            context,
            format_,
            output,
            document=lambda: records_document(kind, rows),
            tables=lambda: file_table(kind, rows),
            page=page,
            private=private or kind in PERSONS,
        )
