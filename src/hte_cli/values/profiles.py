"""A profile as lists show it."""

from __future__ import annotations

from typing import NamedTuple


class Profile(NamedTuple):
    """How lists of a form are read: its name, the options that say the same, how many forms of list it is known by."""

    name: str
    options: tuple[str, ...]
    shapes: int
