"""What an import is told, and what it tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from hte_cli.errors import Problem
from hte_cli.kinds.stating import RecordKind


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How a file is to be read.

    `kind` and `sheet` (a name, or a number from 1 among the sheets that are shown) are told from the file where they
    are None. `fixed` states fields, by column name or heading, for rows that do not; its `unit` is that of money
    columns without one. `where` keeps the rows whose column of that heading has that value. `mapped` says which field
    a heading means, by the field's name or another of its headings. `heading_row` is a row of the heading, from 1.
    `hidden` says whether rows, columns and text that are hidden, filtered away or struck through are read or left out;
    where it is None and there are any, the sheet is refused (rows-hidden, rows-struck, columns-hidden).
    """

    kind: RecordKind | None = None
    sheet: str | None = None
    fixed: Mapping[str, str] = field(default_factory=dict)
    where: Mapping[str, str] = field(default_factory=dict)
    mapped: Mapping[str, str] = field(default_factory=dict)
    heading_row: int | None = None
    hidden: Literal["include", "skip"] | None = None


@dataclass(frozen=True, slots=True)
class ImportWishes(ReadOptions):
    """How files are to be read, and recorded. `profile` is the name under which the way of reading is remembered."""

    partial: bool = False
    missing: Literal["refuse", "create", "skip"] = "refuse"
    profile: str | None = None


@dataclass(slots=True)
class SheetReport:
    """What one table of a sheet held: rows read, and what became of them. `unknown` rows are part of `skipped`.

    Every row below the heading that was `seen` is one of `new`, `changed`, `same`, `refused` and `skipped`; `skipped_by` says
    why the latter were, and `passed` names those that hold something: row, reason, text.
    """

    sheet: str
    kind: str
    heading_row: int
    read: int = 0
    new: int = 0
    changed: int = 0
    same: int = 0
    skipped: int = 0
    refused: int = 0
    unknown: int = 0
    seen: int = 0
    skipped_by: dict[str, int] = field(default_factory=dict)
    passed: list[tuple[int, str, str]] = field(default_factory=list)

    def take(self, seen: int, read: int, refused: int, skipped_by: Mapping[str, int]) -> None:
        """Adds the account of the rows as they were read to what became of the records."""
        self.seen, self.read = seen, read
        self.refused += refused
        self.skipped += sum(skipped_by.values())
        self.skipped_by |= skipped_by


@dataclass(slots=True)
class FileReport:
    """One file of an import."""

    file: str
    sha256: str
    sheets: list[SheetReport] = field(default_factory=list)


@dataclass(slots=True)
class ImportReport:
    """A whole import. `applied` says whether it was written; `entry` is its journal entry, None where nothing changed."""

    applied: bool
    entry: int | None
    files: list[FileReport]
    problems: list[Problem]
    near: list[tuple[str, str]] = field(default_factory=list)
    """Rows left out by --only-known whose names are near to a recorded one: (the row's name, the recorded name)."""

    @property
    def errors(self) -> int:
        """How many problems refuse something."""
        return sum(problem.is_error for problem in self.problems)

    def total(self, what: Literal["read", "new", "changed", "same", "skipped", "refused", "unknown"]) -> int:
        """A figure over all sheets."""
        return sum(getattr(sheet, what) for file in self.files for sheet in file.sheets)
