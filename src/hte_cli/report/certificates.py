"""Certificates that end soon, as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from hte_cli.language import _
from hte_cli.values.table import Column, Table


def expiring_table(rows: Sequence[Mapping[str, Any]], day: date, within: int) -> Table:
    """Soonest first, with the days that are left and what has come after."""
    columns = (
        Column("enterprise", _("Enterprise")),
        Column("number", _("Certificate number"), "digits"),
        Column("valid_until", _("Valid until"), "date"),
        Column("days", _("Days left"), "integer"),
        Column("renewed", _("Renewed by")),
    )
    cells = [(r["enterprise"], r["number"], r["valid_until"], r["days"], r["renewed"]) for r in rows]
    title = _("Ending within {n} days of {day}").format(n=within, day=day)
    notes = () if rows else (_("No certificate ends in these days."),)
    return Table(title, columns, cells, None, notes)
