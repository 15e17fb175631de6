"""Which format a file is to have, and writing it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from hte_cli.errors import UsageFault
from hte_cli.language import _, telling
from hte_cli.outputs.placing import replacing
from hte_cli.report.csv_file import write_csv
from hte_cli.report.json_text import write_json
from hte_cli.values.table import Table

Format = Literal["csv", "xlsx", "json"]

_FORMATS: dict[str, Format] = {".csv": "csv", ".xlsx": "xlsx", ".json": "json"}


@telling()
def format_of(path: Path) -> Format:
    """The format that the file's ending names: csv, xlsx or json. Raises UsageFault for any other."""
    if known := _FORMATS.get(path.suffix.lower()):
        return known
    raise UsageFault(
        _("{name}: its ending names no format that can be written.").format(name=path.name),
        _("Give the file one of these endings: {endings}.").format(endings=" ".join(_FORMATS)),
    )


def write_table(table: Table | Sequence[Table], path: Path, *, private: bool = False) -> None:
    """Write a .csv (one table) or .xlsx (a sheet for each table); the file appears whole or not at all.

    `private` is as in `replacing`.
    Raises UsageFault for another ending or for several tables in a CSV file, HteError where it cannot be written.
    """
    tables = [table] if isinstance(table, Table) else list(table)
    match format_of(path):
        case "xlsx":
            from hte_cli.report.xlsx_file import write_xlsx

            write_xlsx(tables, path, private=private)
        case "csv" if len(tables) == 1:
            with replacing(path, private=private) as file:
                write_csv(tables[0], file)
        case _:
            with telling():
                message = _("{name} cannot hold this.").format(name=path.name)
                raise UsageFault(message, _("Write it to a file that ends in .xlsx instead."))


def write_document(document: Any, path: Path, *, private: bool = False) -> None:
    """Write `document` as JSON in UTF-8; the file appears whole or not at all. Raises HteError as `write_table` does."""
    with replacing(path, private=private) as file:
        text = io.TextIOWrapper(file, encoding="utf-8", newline="\n")
        try:
            write_json(document, text)
            text.flush()
        finally:
            text.detach()
