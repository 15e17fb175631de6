"""What an import is told, and what it tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from hte_cli.errors import Problem
from hte_cli.kinds.stating import RecordKind
from hte_cli.values.asking import Decision, Question
from hte_cli.values.records import Draft, Fields

LEFT_OUT = ("-", "skip", "不读")
"""What `--map HEADING=…` says of a column that is knowingly not read; the first is how it is told."""

FIRST_ROWS = 3
"""How many rows of a sheet are shown as they are to be stored."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How a file is to be read.

    `kind` and `sheet` (a name, or a number from 1 among the sheets that are shown) are told from the file where they
    are None. `fixed` states fields, by column name or heading, for rows that do not; its `unit` is that of money
    columns without one. `where` keeps the rows whose column of that heading has that value. `mapped` says which field
    a heading means, by the field's name or another of its headings. `heading_row` is a row of the heading, from 1.
    `hidden` says whether rows, columns and text that are hidden, filtered away or struck through are read or left out;
    where it is None and there are any, the sheet is refused (rows-hidden, rows-struck, columns-hidden).
    a heading means, by the field's name or another of its headings, `-` that it is not read. `heading_row` is a row of the heading, from 1.
    `clock` says which day is meant where a clock near midnight leaves it open; where it is None, such a cell is refused.
    """

    kind: RecordKind | None = None
    sheet: str | None = None
    fixed: Mapping[str, str] = field(default_factory=dict)
    where: Mapping[str, str] = field(default_factory=dict)
    mapped: Mapping[str, str] = field(default_factory=dict)
    heading_row: int | None = None
    hidden: Literal["include", "skip"] | None = None
    clock: Literal["written", "next"] | None = None


@dataclass(frozen=True, slots=True)
class ImportWishes(ReadOptions):
    """How files are to be read, and recorded.

    `profile` is the name under which the way of reading is remembered. `shapes` are those of sheets about which questions
    were answered: without a name the answers are remembered for them under one that is made.
    """

    partial: bool = False
    missing: Literal["refuse", "create", "skip"] = "refuse"
    profile: str | None = None
    shapes: tuple[str, ...] = ()


WhyNotRead = Literal["unknown", "twice", "nothing", "left-out"]


@dataclass(frozen=True, slots=True)
class ColumnRead:
    """A column of a heading: its letter, what stands over it, the field that it became.

    Where it became none, `why`: `unknown`, `twice` (another column says the same), `nothing` (it holds nothing to import),
    `left-out` (somebody decided so).
    """

    letter: str
    heading: str
    field: str | None
    why: WhyNotRead | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """A sheet without a known heading: the row that is most likely one (None: no row), and its texts by column."""

    sheet: str
    row: int | None
    headings: tuple[tuple[str, str], ...]
    above: tuple[str, ...]
    shape: str


@dataclass(slots=True)
class SheetReport:
    """What one table of a sheet held: rows read, and what became of them. `unknown` rows are part of `skipped`.

    Every row below the heading that was `seen` is one of `new`, `changed`, `same`, `refused` and `skipped`; `skipped_by` says
    why the latter were, and `passed` names those that hold something: row, reason, text.

    `columns` is what each column became, `first` the first rows as they are to be stored, each with its number; `sums` are
    figures of columns of money without a unit, as they stand; `above` the texts over the heading, `shape` what lists of one
    form have in common.
    """

    sheet: str
    kind: RecordKind
    heading_row: int
    read: int = 0
    new: int = 0
    changed: int = 0
    same: int = 0
    skipped: int = 0
    refused: int = 0
    unknown: int = 0
    columns: list[ColumnRead] = field(default_factory=list)
    first: list[tuple[int, Fields]] = field(default_factory=list)
    sums: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    shape: str = ""
    seen: int = 0
    skipped_by: dict[str, int] = field(default_factory=dict)
    passed: list[tuple[int, str, str]] = field(default_factory=list)

    def show(self, draft: Draft) -> None:
        """Keeps the row for the preview, where it is one of the first."""
        if len(self.first) < FIRST_ROWS and draft.origin is not None:
            self.first.append((draft.origin.row, dict(draft.fields)))

    def take(self, seen: int, read: int, refused: int, skipped_by: Mapping[str, int]) -> None:
        """Adds the account of the rows as they were read to what became of the records."""
        self.seen, self.read = seen, read
        self.refused += refused
        self.skipped += sum(skipped_by.values())
        self.skipped_by |= skipped_by


@dataclass(slots=True)
class FileReport:
    """One file of an import; `unread` are its sheets without a known heading."""

    file: str
    sha256: str
    sheets: list[SheetReport] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    @property
    def every(self) -> list[SheetReport | Unread]:
        """All sheets, with those without a known heading."""
        return [*self.sheets, *self.unread]


@dataclass(slots=True)
class ImportReport:
    """A whole import. `applied` says whether it was written; `entry` is its journal entry, None where nothing changed."""

    applied: bool
    entry: int | None
    files: list[FileReport]
    problems: list[Problem]
    near: list[tuple[str, str]] = field(default_factory=list)
    """Rows left out by --only-known whose names are near to a recorded one: (the row's name, the recorded name)."""
    questions: list[Question] = field(default_factory=list)
    decided: list[Decision] = field(default_factory=list)
    profiles: list[str] = field(default_factory=list)
    """Names of profiles that remember how lists of these shapes were read, and that were not asked for."""
    remembered: str | None = None
    """The profile under which the way of reading is remembered from now on."""
    called: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)
    """What the plans call a value of a field: field → value → {zh, en} titles."""

    @property
    def shapes(self) -> tuple[str, ...]:
        """The shapes of all sheets."""
        return tuple(dict.fromkeys(sheet.shape for file in self.files for sheet in file.every))

    @property
    def errors(self) -> int:
        """How many problems refuse something."""
        return sum(problem.is_error for problem in self.problems)

    def total(self, what: Literal["read", "new", "changed", "same", "skipped", "refused", "unknown"]) -> int:
        """A figure over all sheets."""
        return sum(getattr(sheet, what) for file in self.files for sheet in file.sheets)
