"""What statements over the tables are made of."""

from __future__ import annotations

from typing import Any, Protocol

from sqlalchemy import CompoundSelect, Select

Statement = Select[*tuple[Any, ...]]
Union = CompoundSelect[*tuple[Any, ...]]


class ByName(Protocol):
    """Columns by their names, as a table's `c` gives them."""

    def __getitem__(self, key: str, /) -> Any: ...

    def __getattr__(self, key: str, /) -> Any: ...


class Columns(Protocol):
    """Something with named columns: a table, or the part of a common table that stands for it."""

    @property
    def c(self) -> ByName:
        """The columns."""
