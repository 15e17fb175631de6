"""Which format a file is to have, and writing it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hte_cli.errors import UsageFault
from hte_cli.language import _, telling
from hte_cli.outputs.placing import replacing
from hte_cli.report.formats.registry import FILES, Format
from hte_cli.values.table import Table


@telling()
def format_of(path: Path) -> Format:
    """The format that the file's ending names. Raises UsageFault where it names none."""
    if known := FILES.get(path.suffix.lower()):
        return known
    raise UsageFault(
        _("{name}: its ending names no format that can be written.").format(name=path.name),
        _("Give the file one of these endings: {endings}.").format(endings=" ".join(FILES)),
    )


def write_table(table: Table | Sequence[Table], path: Path, *, private: bool = False) -> None:
    """Write tables in the format that the file's ending names; the file appears whole or not at all.

    `private` is as in `replacing`.
    Raises UsageFault for an ending of no format that holds them, HteError where it cannot be written.
    """
    tables = [table] if isinstance(table, Table) else list(table)
    way = format_of(path).way
    if way.tables is None or (way.rows_only and len(tables) > 1):
        with telling():
            raise UsageFault(_("{name} cannot hold this.").format(name=path.name), _("Write it to a file that ends in .xlsx instead."))
    with replacing(path, private=private) as file:
        way.tables(tables, file)


def write_document(document: Any, path: Path, *, private: bool = False) -> None:
    """Write `document` in the format that the file's ending names; the file appears whole or not at all.

    Raises HteError as `write_table` does.
    """
    way = format_of(path).way
    if way.document is None:
        with telling():
            raise UsageFault(_("{name} cannot hold this.").format(name=path.name), _("Write it to a file that ends in .json instead."))
    with replacing(path, private=private) as file:
        text = io.TextIOWrapper(file, encoding="utf-8", newline="\n")
        try:
            way.document(document, text)
            text.flush()
        finally:
            text.detach()
