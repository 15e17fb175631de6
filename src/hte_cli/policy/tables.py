"""The tables that rules and indicators look at, as Core knows them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select
from sqlmodel import SQLModel

import hte_cli.models  # noqa: F401  (the tables register themselves)

Statement = Select[*tuple[Any, ...]]

_TABLES = SQLModel.metadata.tables

ENTERPRISE = _TABLES["enterprise"]
CERTIFICATION = _TABLES["certification"]
EVENT = _TABLES["event"]
ANNUAL = _TABLES["annual"]
STATISTIC = _TABLES["statistic"]
RESERVE = _TABLES["reserve"]
