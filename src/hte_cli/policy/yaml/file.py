"""A plan's file as plain data, where every key and value of it stands, and what is wrong with it so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from hte_cli.errors import Problem

Plain = str | int | bool | Decimal | date | list[Any] | dict[str, Any] | None
Path = tuple[str | int, ...]
Place = tuple[int, int]
"""Line and column, from 1."""


@dataclass
class YamlFile:
    """What a file says. `readable` is False where `data` is not the whole of it."""

    name: str
    data: Plain = None
    readable: bool = True
    keys: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)
    blamed: set[Path] = field(default_factory=set)
    """Paths that have their problem already: what else is wrong there follows from it."""
    problems: list[Problem] = field(default_factory=list)

    def blame(self, place: Place, code: str, message: str, fix: str = "", value: str = "", severity: str = "error") -> None:
        """Note a problem at `place`."""
        line, column = place
        self.problems.append(Problem(code, message, fix, severity, self.name, column=str(column), value=value[:80], line=line))

    def place(self, path: Path, of_key: bool = False) -> Place:
        """Where the value (or the key) at `path` stands, or the nearest thing around it that stands anywhere."""
        if of_key and path in self.keys:
            return self.keys[path]
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))

    def is_blamed(self, path: Path) -> bool:
        """Whether what stands at `path`, or something around it, has its problem already."""
        return any(path[:n] in self.blamed for n in range(len(path) + 1))
