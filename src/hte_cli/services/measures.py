"""The plan's measures: who has to carry them out, and what the units report of them, half-year by half-year."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from hte_cli.errors import NotFound
from hte_cli.intake.measures import unit_named
from hte_cli.language import _
from hte_cli.policy.plan import Plan
from hte_cli.services.workspace import Workspace
from hte_cli.store.reading import images_where
from hte_cli.values.halves import Half
from hte_cli.values.measures import STATUSES, Measure, Reported, Standing, Unit


def measures(workspace: Workspace, unit: str | None = None, *, leading: bool = False) -> tuple[tuple[Measure, ...], tuple[Unit, ...]]:
    """The measures of all plans that state any, and their units; only those of one unit, or that it leads, where asked.

    NotFound where no plan states measures, or the register knows no such unit.
    """
    with workspace.store.read() as connection:
        vocabulary = workspace.vocabulary(connection)
        if not vocabulary.measures:
            raise _none_stated()
        found = vocabulary.measures
        if unit is not None:
            meant = unit_named(unit, vocabulary)
            if meant is None:
                known = _(", ").join(one.short["zh"] for one in vocabulary.units)
                raise NotFound(_("The register of units knows no such unit."), _("Write one of: {known}.").format(known=known))
            found = tuple(m for m in found if meant.id in (m.lead if leading else m.units))
        return found, vocabulary.units


def standing(workspace: Workspace, half: Half) -> Standing:
    """Every measure with every unit charged with it, and what was reported of the half-year."""
    with workspace.store.read() as connection:
        found = standing_of(connection, workspace.plans(connection), half)
        if found is None:
            raise _none_stated()
        return found


def standing_of(connection: Connection, plans: Sequence[Plan], half: Half) -> Standing | None:
    """As `standing`, in an open look at the store; None where the half-year's plan states no measures.

    A unit that had ended before the half-year began is not asked; its successor, where the register names one, is.
    """
    stating = [plan for plan in plans if plan.measures]
    if not stating:
        return None
    plan = next((plan for plan in stating if half.last in plan.period), stating[-1])
    units = {unit.id: unit for unit in plan.units}
    told = {(row["clause"], row["unit"]): row for row in images_where(connection, "measure", "half", [str(half)]) if row["plan"] == plan.id}
    reports = []
    for measure in plan.measures:
        for unit, leads in _charged(measure, units, half):
            row = told.get((measure.clause, unit.id), {})
            status = next((status for status in STATUSES if status == row.get("status")), None)
            reports.append(Reported(measure, unit, leads, status, str(row.get("text") or "")))
    there = {report.unit.id for report in reports}
    return Standing(str(half), plan.measures, tuple(unit for unit in plan.units if unit.id in there), tuple(reports))


def _charged(measure: Measure, units: dict[str, Unit], half: Half) -> list[tuple[Unit, bool]]:
    found: dict[str, tuple[Unit, bool]] = {}
    for name in measure.units:
        unit: Unit | None = units[name]
        while unit is not None and unit.until is not None and unit.until <= half.first:
            unit = units[unit.successor] if unit.successor else None
        if unit is not None and (unit.from_ is None or unit.from_ <= half.last):
            found.setdefault(unit.id, (unit, name in measure.lead))
    return list(found.values())


def _none_stated() -> NotFound:
    return NotFound(
        _("No adopted plan states measures."),
        _("Add measures.yaml to its folder (`hte plan init DIR` writes one) and adopt it again: `hte plan adopt DIR`."),
    )
