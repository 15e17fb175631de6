"""What a row says that a unit reported of a measure: which measure, which unit, which half-year."""

from __future__ import annotations

from hte_cli.intake.cells import as_text
from hte_cli.intake.faults import Fault
from hte_cli.intake.folding import fold
from hte_cli.intake.options import Vocabulary
from hte_cli.intake.placeholders import is_blank
from hte_cli.language import _
from hte_cli.values.halves import half_named
from hte_cli.values.measures import Measure, Unit
from hte_cli.values.records import Fields


def read_half(cell: object) -> str | Fault | None:
    """A half-year: 2024H1, 2024年上半年."""
    text = as_text(cell)
    if is_blank(text):
        return None
    found = half_named(text)
    return str(found) if found else Fault("half-unreadable", _("This is not a half-year."), _("Write it as 2024H1 or 2024年上半年."))


def finish(fields: Fields, vocabulary: Vocabulary) -> list[Fault]:
    """Complete a report's fields: the plan, its clause and the unit's id; the faults found."""
    faults = []
    stated, named = str(fields.get("clause", "")), str(fields.get("unit", ""))
    measure, unit = measure_named(stated, vocabulary), unit_named(named, vocabulary)
    if measure is None:
        known = ", ".join(one.clause for one in vocabulary.measures)
        fix = _("Write a clause or a title of the plan: {known}.").format(known=known or _("no measures.yaml is adopted"))
        faults.append(Fault("measure-unknown", _("The plan knows no such measure."), fix, field="clause", value=stated))
    if unit is None:
        known = _(", ").join(one.short["zh"] for one in vocabulary.units)
        message = _("The register of units knows no such unit.")
        faults.append(Fault("unit-not-registered", message, _("Write one of: {known}.").format(known=known), field="unit", value=named))
    elif measure is not None and unit.id not in measure.units:
        message = _("The plan does not charge this unit with the measure.")
        charged = [one.short["zh"] for one in vocabulary.units if one.id in measure.units]
        fix = _("Charged with it are: {known}.").format(known=_(", ").join(charged))
        faults.append(Fault("unit-not-charged", message, fix, field="unit", value=named))
    if "half" not in fields:
        faults.append(
            Fault(
                "half-missing",
                _("The half-year is missing."),
                _("Add a column 半年 with 2024H1 in it. Or state it for all rows: --set half=2024H1."),
                field="half",
            )
        )
    if "status" not in fields:
        faults.append(
            Fault("status-missing", _("What came of the measure is missing."), _("Write 完成, 推进中, 滞后 or 未启动."), field="status")
        )
    if measure and unit and not faults:
        fields |= {"plan": measure.plan, "clause": measure.clause, "unit": unit.id}
    return faults


def measure_named(word: str, vocabulary: Vocabulary) -> Measure | None:
    """The measure of that clause (二㈠4, 二（一）4) or title; of several plans' the latest; None where there is none."""
    wanted = fold(word)
    found = [m for m in vocabulary.measures if wanted and wanted in {fold(m.clause), *map(fold, m.titles.values())}]
    return found[-1] if found else None


def unit_named(word: str, vocabulary: Vocabulary) -> Unit | None:
    """The unit of that id or name, else None."""
    wanted = fold(word)
    return next((unit for unit in vocabulary.units if wanted and wanted in {fold(unit.id), *map(fold, unit.names)}), None)
