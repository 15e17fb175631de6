"""Which application a row speaks of, and whether the days of its steps follow each other."""

from __future__ import annotations

from itertools import pairwise

from hte_cli.intake.certifications import scheme_named
from hte_cli.intake.faults import Fault
from hte_cli.intake.options import Vocabulary
from hte_cli.language import _
from hte_cli.values.records import Fields

STEPS = ("filed_on", "recommended_on", "publicised_on", "passed_on")


def finish(fields: Fields, vocabulary: Vocabulary) -> list[Fault]:
    """Complete an application's fields: scheme (the only one that is renewed where none is stated), year, batch; the faults found."""
    faults = _result(fields)
    stated = str(fields.pop("scheme", ""))
    renewed = [one for one in vocabulary.schemes if one.years is not None]
    scheme = scheme_named(stated, vocabulary) if stated else renewed[0] if len(renewed) == 1 else None
    if scheme is None:
        known = ", ".join(one.id for one in vocabulary.schemes)
        message = _("The plan knows no such kind of certificate.")
        faults.append(Fault("scheme-unknown", message, _("Write one of: {known}.").format(known=known), field="scheme", value=stated))
    else:
        fields["scheme"] = scheme.id
    if "filed_on" not in fields:
        fix = _("Enter the day, as 2023-10-16.")
        faults.append(Fault("filed-on-missing", _("The day on which the application was filed is missing."), fix, field="filed_on"))
    else:
        fields.setdefault("year", int(str(fields["filed_on"])[:4]))
    fields.setdefault("batch", "")
    return faults + _out_of_order(fields)


def _result(fields: Fields) -> list[Fault]:
    """Takes out what a list says became of an application: it counts by its day, which must be stated."""
    said = fields.pop("result", None)
    step = {"passed": "passed_on", "failed": "failed_on"}.get(str(said))
    if step is None or step in fields:
        return []
    message = _("The list says what became of the application, and not on which day.")
    fix = _("Enter the day in a column 通过日期 or 未通过日期. Or say it for all rows: --set {field}=DAY.").format(field=step)
    return [Fault("result-day-missing", message, fix, field="result")]


def _out_of_order(fields: Fields) -> list[Fault]:
    taken = [(step, str(fields[step])) for step in STEPS if step in fields]
    failed = [("failed_on", str(fields["failed_on"]))] if "failed_on" in fields else []
    for (_step, before), (step, day) in pairwise(taken):
        if day < before:
            message = _("A later step of the application has an earlier day.")
            return [Fault("steps-out-of-order", message, _("Correct one of the two days."), field=step, value=day)]
    if failed and ("passed_on" in fields or failed[0][1] < str(fields.get("filed_on", ""))):
        message = _("An application either passes or fails, and not before it is filed.")
        return [Fault("steps-out-of-order", message, _("Correct one of the two days."), field="failed_on", value=failed[0][1])]
    return []
