"""The files that entries rest on, for people and for programs."""

from __future__ import annotations

from typing import Any

from hte_cli.language import _
from hte_cli.values.journal import KeptFile
from hte_cli.values.table import Column, Table

SHOWN = 12
"""How many characters of a hash are shown: enough to mean one file."""


def sources_table(files: list[KeptFile]) -> Table:
    """A row for each file, in the order of the entries."""
    columns = (
        Column("hash", _("Hash")),
        Column("file", _("File")),
        Column("size", _("Bytes"), "integer"),
        Column("entry", _("Entry"), "integer"),
        Column("at", _("When (UTC)")),
        Column("actor", _("Who")),
    )
    rows = [(f.sha256[:SHOWN], base_name(f.file), f.size if f.size is not None else _("not kept"), f.entry, f.at, f.actor) for f in files]
    return Table(_("Source files"), columns, rows)


def source_document(file: KeptFile) -> dict[str, Any]:
    """One file as JSON."""
    return {
        "sha256": file.sha256,
        "file": file.file,
        "size": file.size,
        "kept": file.size is not None,
        "entry": file.entry,
        "entries": file.entries,
        "at": file.at,
        "actor": file.actor,
    }


def base_name(file: str) -> str:
    """A file's name without its folders, whatever system it was named on."""
    return file.replace("\\", "/").rsplit("/", 1)[-1]
