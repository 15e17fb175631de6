"""What a person must do, and by when."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Todo:
    """One thing to do: `due_on` (ISO text) is None for what has no day; `kind` groups equal things; `fix` is a command."""

    kind: str
    due_on: str | None
    enterprise: str
    uscc: str | None
    what: str
    fix: str

    def overdue(self, day: str) -> bool:
        """Whether its day is past."""
        return self.due_on is not None and self.due_on < day


@dataclass(frozen=True, slots=True)
class TodoList:
    """What is due on a day (ISO text) or within so many days of it, the most urgent first; then what has no day."""

    as_of: str
    within: int
    items: tuple[Todo, ...]
