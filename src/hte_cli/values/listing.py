"""What lists are narrowed to, and one enterprise's page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from hte_cli.values.records import Fields
from hte_cli.values.results import LEVELS, Entitlement


@dataclass(frozen=True, slots=True)
class Filter:
    """What a list is narrowed to; each left open counts for all."""

    enterprise: str | None = None
    year: int | None = None
    scheme: str | None = None
    kind: str | None = None
    inferred: bool = False
    in_force_on: date | None = None


@dataclass(frozen=True, slots=True)
class EnterprisePage:
    """Everything of one enterprise, as of a day."""

    enterprise: Fields
    former_names: list[dict[str, Any]]
    certificates: list[dict[str, Any]]
    events: list[dict[str, Any]]
    annual: list[dict[str, Any]]
    reserve: list[dict[str, Any]]
    in_force: tuple[str, ...]
    located: bool
    day: str
    awards: tuple[Entitlement, ...]
    contact: dict[str, Any] | None = None
    """Private; None where it was not asked for, or none is recorded."""
    own_level: str = LEVELS[-1]
    """Whose money the office pays."""
