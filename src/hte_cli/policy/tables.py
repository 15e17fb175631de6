"""The tables that rules and indicators look at, as Core knows them."""

from __future__ import annotations

from typing import Any, Protocol

from sqlalchemy import CompoundSelect, Select
from sqlmodel import SQLModel

import hte_cli.models  # noqa: F401  (the tables register themselves)

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


_TABLES = SQLModel.metadata.tables

ENTERPRISE = _TABLES["enterprise"]
CERTIFICATION = _TABLES["certification"]
EVENT = _TABLES["event"]
LEVEL_PAYMENT = _TABLES["level_payment"]
ANNUAL = _TABLES["annual"]
STATISTIC = _TABLES["statistic"]
RESERVE = _TABLES["reserve"]
CONTACT = _TABLES["contact"]
APPLICATION = _TABLES["application"]
MEASURE = _TABLES["measure"]
POOL_MOVE = _TABLES["pool_move"]
POOL_TASK = _TABLES["pool_task"]
