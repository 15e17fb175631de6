"""A fault in one cell or row, before its place in the file is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from hte_cli.errors import Problem
from hte_cli.values.names import clean
from hte_cli.values.records import Plain

SHOWN = 60
"""Characters of a cell that a problem shows."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong and what to do. `field` and `value` are named by checks that look at a whole row; `kept` is what is read all
    the same where it is only a warning."""

    code: str
    message: str
    fix: str = ""
    severity: str = "error"
    field: str = ""
    value: object = None
    whole_column: bool = False
    kept: Plain = None

    @property
    def is_error(self) -> bool:
        """Whether the row is refused because of it."""
        return self.severity == "error"

    def at(self, file: str = "", sheet: str = "", row: int | None = None, column: str = "", value: object = None) -> Problem:
        """The problem at that place."""
        return Problem(
            code=self.code,
            message=self.message,
            fix=self.fix,
            severity=self.severity,
            file=file,
            sheet=sheet,
            row=row,
            column=column,
            value=shown(self.value if self.value is not None else value),
        )


def shown(cell: object) -> str:
    """A cell as a problem shows it: one line of at most 60 characters, without control characters."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        text = cell.isoformat(" ")
    elif isinstance(cell, date):
        text = cell.isoformat()
    elif isinstance(cell, float):
        text = format(cell, ".15g")
    else:
        text = clean(str(cell))
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


Found = tuple[Fault, int | None, object]
"""A fault, its column from 0 (None where the row as a whole is meant), and the cell."""
