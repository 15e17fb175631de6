"""What `hte check` found, for people and for programs."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hte_cli.language import _, _n
from hte_cli.values.checking import SEVERITIES, Checkup, NamedCheck, Remark
from hte_cli.values.table import Column, Table
from hte_cli.values.terms import kind_title


def severity_title(severity: str) -> str:
    """How grave it is, in words."""
    return {"error": _("error"), "warning": _("warning"), "info": _("information")}[severity]


def checkup_table(checkup: Checkup) -> Table:
    """A row for each finding: the gravest first, then check by check."""
    columns = (
        Column("severity", _("Severity")),
        Column("code", _("Check")),
        Column("enterprise", _("Enterprise")),
        Column("uscc", _("Unified social credit code")),
        Column("kind", _("Kind")),
        Column("record", _("Record")),
        Column("reason", _("Why")),
        Column("fix", _("What to do")),
    )
    ranked = sorted(checkup.remarks, key=lambda pair: SEVERITIES.index(pair[0].severity))
    rows = [(severity_title(c.severity), c.code, r.enterprise, r.uscc, kind_title(r.kind), r.record, r.reason, r.fix) for c, r in ranked]
    return Table(_("Check of {day}").format(day=checkup.day), columns, rows, None, tuple(summary(checkup)))


def summary(checkup: Checkup) -> list[str]:
    """How much was found, in a sentence."""
    n = len(checkup.remarks)
    if not n:
        return [_("{checks} checks found nothing.").format(checks=len(checkup.checks))]
    counts = Counter(check.severity for check, _remark in checkup.remarks)
    said = _(", ").join(f"{severity_title(severity)} {counts[severity]}" for severity in SEVERITIES if counts[severity])
    found = _n("{n} finding of {checks} checks: {said}.", "{n} findings of {checks} checks: {said}.", n)
    lines = [found.format(n=n, checks=len(checkup.checks), said=said), _("`hte check --explain CODE` says what a check looks for.")]
    correctable = sum(remark.correction is not None for _check, remark in checkup.remarks)
    if correctable and checkup.entry is None:
        lines.append(
            _n("`hte check --fix` corrects {n} of them.", "`hte check --fix` corrects {n} of them.", correctable).format(n=correctable)
        )
    return lines


def checkup_document(checkup: Checkup) -> dict[str, Any]:
    """Everything found, as JSON."""
    counts = Counter(check.severity for check, _remark in checkup.remarks)
    return {
        "as_of": checkup.day,
        "findings": [_finding(check, remark) for check, remark in checkup.remarks],
        "counts": {severity: counts[severity] for severity in SEVERITIES},
        "entry": checkup.entry,
    }


def _finding(check: NamedCheck, remark: Remark) -> dict[str, Any]:
    return {
        "code": check.code,
        "severity": check.severity,
        "kind": remark.kind,
        "enterprise": remark.enterprise or None,
        "uscc": remark.uscc,
        "record": remark.record,
        "reason": remark.reason,
        "fix": remark.fix,
        "fixable": remark.correction is not None,
    }


def checks_table(checks: tuple[NamedCheck, ...]) -> Table:
    """The checks, each with what it looks for."""
    columns = (
        Column("code", _("Check")),
        Column("severity", _("Severity")),
        Column("told", _("Looks for")),
        Column("fixable", _("--fix")),
    )
    rows = [(c.code, severity_title(c.severity), c.told, _("yes") if c.fixable else "") for c in checks]
    return Table(_("Checks"), columns, rows)


def check_document(check: NamedCheck) -> dict[str, Any]:
    """One check as JSON."""
    return {"code": check.code, "severity": check.severity, "looks_for": check.told, "means": check.means, "fixable": check.fixable}


def check_lines(check: NamedCheck) -> list[str]:
    """One check to read."""
    corrects = _("`hte check --fix --only {code}` corrects it.") if check.fixable else _("It is corrected by hand: each finding says how.")
    return [
        f"{check.code} ({severity_title(check.severity)})",
        f"  {check.told}",
        f"  {check.means}",
        f"  {corrects.format(code=check.code)}",
    ]


def corrected_lines(checkup: Checkup) -> list[str]:
    """What `--fix` would write."""
    return [
        f"  {kind_title(remark.kind)} {remark.record}: {remark.reason}"
        for _check, remark in checkup.remarks
        if remark.correction is not None
    ]
