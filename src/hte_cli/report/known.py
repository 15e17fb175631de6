"""What an answer says of itself where it rests on what was known earlier: in words, in JSON, in every file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hte_cli.language import _
from hte_cli.values.journal import Known
from hte_cli.values.table import Column, Table


def known_sentence(known: Known) -> str:
    """How far the answer knows the journal, for a person."""
    told = {"n": known.entry, "at": known.at, "actor": known.actor, "day": known.on}
    if known.on:
        return _("As it was known at the end of {day}: up to journal entry {n} ({actor}, {at}).").format(**told)
    return _("As it was known at journal entry {n} ({actor}, {at}).").format(**told)


def known_document(known: Known | None) -> dict[str, Any]:
    """The keys that a document has beside its own: none where it rests on everything that is recorded."""
    return {"at_entry": known.entry, "known_on": known.on} if known else {}


def titled(title: str, known: Known | None) -> str:
    """The title, which says first that it is not of today."""
    return _("As of entry {n}: {title}").format(n=known.entry, title=title) if known else title


def titled_tables(tables: Table | Sequence[Table], known: Known | None) -> list[Table]:
    """The tables, each saying it in its title."""
    found = [tables] if isinstance(tables, Table) else list(tables)
    return [replace(table, title=titled(table.title, known)) for table in found]


def for_paper(tables: Table | Sequence[Table], known: Known | None) -> list[Table]:
    """The tables for a workbook: the first also says it in a sentence below its rows."""
    first, *others = titled_tables(tables, known)
    return [replace(first, notes=(known_sentence(known), *first.notes)) if known else first, *others]


def for_rows(table: Table, known: Known | None) -> Table:
    """The table for a file that has headings and rows only: a last column says it in each."""
    if known is None:
        return table
    total = None if table.total is None else (*table.total, None)
    columns = (*table.columns, Column("at_entry", _("As of entry"), "integer"))
    return replace(table, columns=columns, rows=[(*row, known.entry) for row in table.rows], total=total)
