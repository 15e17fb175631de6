"""A table to show or write: what every list and report becomes before it meets a format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Literal


class Unknown(Enum):
    """A sum or figure that no document states; shown as "not stated" (未明确), null in JSON."""

    UNKNOWN = "unknown"


UNKNOWN = Unknown.UNKNOWN

Kind = Literal["text", "digits", "integer", "yuan", "date", "flag", "bar"]
"""How a cell is shown: `yuan` holds an int of fen, `date` ISO text, `flag` a bool, `bar` a (done, wanted) pair of ints.

`digits` is text that often looks like a number and is none: a code, an account, a telephone, a certificate's number.
"""

Cell = str | int | bool | None | Unknown | tuple[int, int]


@dataclass(frozen=True, slots=True)
class Column:
    """`id` is the English word of docs/glossary.md, `title` what a reader sees in the chosen language."""

    id: str
    title: str
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, one cell a column. `total` is a last row; `notes` are sentences below the table.

    `hints` name commands: they stand below the notes on a screen, and in no file and no paper.
    """

    title: str
    columns: tuple[Column, ...]
    rows: Sequence[tuple[Cell, ...]]
    total: tuple[Cell, ...] | None = None
    notes: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
