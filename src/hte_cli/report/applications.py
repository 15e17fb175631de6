"""Open applications for people and for programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from hte_cli.language import _
from hte_cli.values.table import Column, Table


def state_of(application: Mapping[str, Any]) -> str:
    """The last step that was taken, in the chosen language."""
    steps = {"passed_on": _("passed"), "publicised_on": _("publicised"), "recommended_on": _("recommended"), "filed_on": _("filed")}
    return next(title for step, title in steps.items() if application.get(step))


def open_table(applications: Sequence[Mapping[str, Any]], day: date) -> Table:
    """A row for each application."""
    columns = (
        Column("enterprise", _("Enterprise")),
        Column("scheme", _("Scheme")),
        Column("year", _("Year")),
        Column("batch", _("Batch")),
        Column("filed_on", _("Filed on"), "date"),
        Column("state", _("State")),
    )
    rows = [(a["name"], a["scheme"], str(a["year"]), a["batch"], a["filed_on"], state_of(a)) for a in applications]
    return Table(_("Open applications on {day}").format(day=day), columns, rows)


def open_document(application: Mapping[str, Any]) -> dict[str, Any]:
    """One open application as JSON."""
    kept = ("uscc", "scheme", "year", "batch", "filed_on", "recommended_on", "publicised_on", "passed_on")
    return {"enterprise": application["name"], **{field: application[field] for field in kept}}
