"""What a shape of list is: where its like was published, what a person says of it, and what is recorded then."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Make = Callable[[Path], None]
"""Writes the file at the path that it is given."""

Value = tuple[str, Mapping[str, Any], Mapping[str, Any]]
"""A list (`cert list`), what tells its record there, and what that record must say."""


@dataclass(frozen=True)
class Shape:
    """A list as it comes.

    `source` names a public notice or system whose list has this form; firms, persons and figures are invented.
    `answers` is what a person says of it, each something that the one screen asks. `recorded` counts, by kind,
    the records that are then new or changed, and nothing else may be. `never` are rows that are no enterprises.
    """

    file: str
    source: str
    make: Make
    recorded: Mapping[str, int]
    values: tuple[Value, ...]
    answers: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
