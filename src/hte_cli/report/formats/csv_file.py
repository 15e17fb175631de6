"""A table as CSV: UTF-8 with a byte order mark, so that Excel opens it as Chinese; headings and rows, nothing else."""

from __future__ import annotations

import csv
import io
from typing import BinaryIO

from hte_cli.report.formats.cells import guarded, heading, text_for_files
from hte_cli.values.table import Cell, Kind, Table


def write_csv(table: Table, target: BinaryIO) -> None:
    """Write `table` to a stream of bytes, which stays open.

    Money is yuan in plain digits, dates ISO. A text that a spreadsheet would take for a formula gets a leading
    apostrophe, and one that it would take for a number stands as ="…". The total and the notes are left out, so that
    a program adds up what it reads.
    """
    text = io.TextIOWrapper(target, encoding="utf-8-sig", newline="")
    try:
        writer = csv.writer(text)
        writer.writerow(guarded(heading(column)) for column in table.columns)
        kinds = [column.kind for column in table.columns]
        writer.writerows([_field(cell, kind) for cell, kind in zip(row, kinds, strict=True)] for row in table.rows)
    finally:
        text.detach()


def _field(cell: Cell, kind: Kind) -> str:
    text = text_for_files(cell, kind)
    return guarded(text, kind) if isinstance(cell, str) else text
