"""A workbook that goes back to whoever sent it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hte_cli.errors import Problem


@dataclass(frozen=True, slots=True)
class SheetCells:
    """A sheet's cells as they were read. `rows` gives (row number from 1, cells); `merges` are (row, column) pairs from 0."""

    name: str
    rows: Callable[[], Iterator[tuple[int, Sequence[object]]]]
    merges: Sequence[tuple[tuple[int, int], tuple[int, int]]]
    date1904: bool


@dataclass(frozen=True, slots=True)
class Faulty:
    """A file with its problems. `original` are its bytes where it is an xlsx, whose form can be kept; `sheets` what it shows.

    `headings` is the last row of each sheet's heading.
    """

    file: str
    original: bytes | None
    sheets: Sequence[SheetCells]
    headings: Mapping[str, int]
    problems: Sequence[Problem]
