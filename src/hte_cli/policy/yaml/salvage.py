"""What is left of an entry without its faults, so that one look finds the faults of the rest as well."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from hte_cli.policy.plan import Indicator, Plan, Rule
from hte_cli.policy.yaml.file import Path

_ENTRY: Mapping[str, Any] = {"title": "-", "cite": {"clause": "-"}}
_STAND_INS: Mapping[type[BaseModel], Mapping[str, Any]] = MappingProxyType(
    {
        Rule: {**_ENTRY, "when": {"event": "listing"}, "pay": {"county": "unknown"}},
        Indicator: {**_ENTRY, "targets": {"2000": 1}},
        Plan: {
            "id": "-",
            "title": "-",
            "division": "000000",
            "period": {"from": "0001-01-01", "until": "9999-12-31"},
            "levels": {"county": "-"},
            "schemes": {"x": {"title": "-", "valid": "year-end"}},
        },
    }
)
"""What takes the place of a key that is missing or faulty. No check finds anything there: it stands in no file."""

CERTAIN = ("period-empty", "band-empty", "goes-with")
"""Errors that pydantic tells only when a mapping has no other, and that do not follow from what was taken out."""


def without(data: object, errors: Iterable[Mapping[str, Any]], model: type[BaseModel], at: Path) -> dict[str, Any] | None:
    """`data` of the entry at `at`, with everything faulty taken out; None where the whole entry is faulty."""
    if not isinstance(data, dict):
        return None
    kept = copy.deepcopy(data)
    for error in errors:
        path: Path = error["loc"]
        if error["type"] == "missing":
            path = path if len(path) == 1 else path[:-1]
        if not path:
            return None
        _take_out(kept, path)
    if ("valid" in data and "valid" not in kept) or "id" not in kept:
        kept["id"] = ".".join(("x", *map(str, at)))  # of unknown days: held against no other of its id
    return {**_STAND_INS[model], **kept}


def _take_out(data: dict[str, Any], path: Path) -> None:
    """Delete what stands at `path`; of a list, the whole."""
    inside = data
    for part, following in zip(path, (*path[1:], None), strict=True):
        below = inside.get(str(part))
        if not isinstance(below, dict) or following not in below:
            inside.pop(str(part), None)
            return
        inside = below
