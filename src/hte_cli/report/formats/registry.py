"""The formats of a result, each stated once: commands and files ask here what a format holds, where it goes, how it is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, BinaryIO, TextIO

from hte_cli.language import _
from hte_cli.report.formats.json_text import write_json
from hte_cli.values.table import Table


@dataclass(frozen=True, slots=True)
class Way:
    """How a format is written: `tables` to a stream of bytes, or a `document` as text; the one with neither is for a screen.

    `ending` is that of its files. `rows_only`: it holds one table, its headings and rows. `needs_file`: it is a workbook,
    which is no stream of text.
    """

    ending: str = ""
    tables: Callable[[Sequence[Table], BinaryIO], None] | None = None
    document: Callable[[Any, TextIO], None] | None = None
    rows_only: bool = False
    needs_file: bool = False


def _csv(tables: Sequence[Table], file: BinaryIO) -> None:
    from hte_cli.report.formats.csv_file import write_csv

    (table,) = tables
    write_csv(table, file)


def _xlsx(tables: Sequence[Table], file: BinaryIO) -> None:
    from hte_cli.report.formats.xlsx_file import write_workbook

    write_workbook(tables, file)


class Format(StrEnum):
    """How a result is written."""

    way: Way

    def __new__(cls, name: str, way: Way) -> Format:
        """The word that asks for it, and how it is written."""
        made = str.__new__(cls, name)
        made._value_, made.way = name, way
        return made

    TABLE = "table", Way()
    JSON = "json", Way(".json", document=write_json)
    CSV = "csv", Way(".csv", tables=_csv, rows_only=True)
    XLSX = "xlsx", Way(".xlsx", tables=_xlsx, needs_file=True)


FILES = {format_.way.ending: format_ for format_ in sorted(Format, key=lambda one: one.way.document is not None) if format_.way.ending}
"""The formats of files by ending: those that hold tables first."""


def formats_said() -> str:
    """The words that ask for a format, for help."""
    return _one_of([_("{format} (with -o)").format(format=one) if one.way.needs_file else str(one) for one in Format])


def endings_said() -> str:
    """The endings of files that can be written, for help: the workbook first."""
    return _one_of([one.way.ending for one in reversed(Format) if one.way.ending])


def _one_of(words: Sequence[str]) -> str:
    """Two words or more as a choice."""
    *some, last = words
    return _("{some} or {last}").format(some=_(", ").join(some), last=last)
