"""What can go wrong: exceptions that end a command, and problems that are collected.

An exception means "stopped": `cli` turns it into one line on stderr and its exit code. A fault in a row or a YAML
file is a `Problem`: a value, collected with all others, never raised.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class HteError(Exception):
    """A command cannot go on. `message` says what and where, `hint` what to do next."""

    exit_code = 1
    code = "fault"

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        between = "\n" if "\n" in self.message else " "
        return f"{self.message}{between}{self.hint}".rstrip()


class UsageFault(HteError):
    """The words of the command do not fit together."""

    exit_code = 2
    code = "usage"


class NotFound(HteError):
    """Nothing, or more than one thing, answers to a name."""

    exit_code = 3
    code = "not-found"


class Conflict(HteError):
    """The records stand against what is asked."""

    exit_code = 4
    code = "conflict"


class Refused(HteError):
    """Rows or a file are refused; `problems` says which and why."""

    exit_code = 5
    code = "refused"

    def __init__(self, message: str, hint: str = "", problems: Sequence[Problem] = ()) -> None:
        super().__init__(message, hint)
        self.problems = tuple(problems)


class PlanRefused(Refused):
    """A plan's YAML has faults."""

    exit_code = 6
    code = "plan-refused"


class StoreFault(HteError):
    """The store is missing, locked, damaged, or newer than this program."""

    exit_code = 7
    code = "store"


FINDINGS = 8
"""The exit code of `hte check` and `hte award verify` where they found anything: no error, but not 0 either."""

UNSAID = 9
"""The exit code of a command that has written, and then could not say so."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault in a row or in a YAML file.

    `code` is stable and explained in docs/problems.md. `column` is a column letter in a sheet and a number as text in
    a YAML file; `row` counts from 1 as the reader's program shows it; `line` is a YAML file's line, from 1.
    """

    code: str
    message: str
    fix: str = ""
    severity: str = "error"
    file: str = ""
    sheet: str = ""
    row: int | None = None
    column: str = ""
    value: str = ""
    line: int | None = None

    @property
    def is_error(self) -> bool:
        """Whether the row or the file is refused because of it."""
        return self.severity == "error"
