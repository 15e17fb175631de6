"""Notices that were sent, and what changed from one to another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from hte_cli.language import _, pick
from hte_cli.report.progress import figure_text
from hte_cli.values.figures import Changed, Difference, Issued, Reported
from hte_cli.values.table import Column, Table


def issued_table(some: Sequence[Issued]) -> Table:
    """A row for each notice that was sent."""
    columns = (
        Column("name", _("Notice")),
        Column("on", _("Sent on"), "date"),
        Column("as_of", _("Figures of"), "date"),
        Column("file", _("File")),
        Column("entry", _("Journal entry"), "integer"),
        Column("sha256", _("SHA-256")),
    )
    rows = [(one.name, one.on, one.statement.as_of, one.file, one.statement.entry, one.sha256[:16]) for one in some]
    return Table(_("Notices that were sent"), columns, rows)


def issued_document(one: Issued) -> dict[str, Any]:
    """One notice as JSON, with its figures."""
    return {
        "name": one.name,
        "half": one.statement.half,
        "number": one.number,
        "on": one.on,
        "as_of": one.statement.as_of,
        "file": one.file,
        "sha256": one.sha256,
        "kept": one.kept,
        "entry": one.statement.entry,
        "head": one.statement.head,
        "indicators": [
            {"id": r.id, "title": pick(r.titles), "unit": r.unit, "actual": _number(r.actual), "target": _number(r.target)}
            for r in one.statement.indicators
        ],
    }


def _number(value: Fraction | None) -> int | float | None:
    if value is None:
        return None
    return value.numerator if value.denominator == 1 else value.numerator / value.denominator


def difference_table(first: Issued, second: Issued, changed: Sequence[Changed]) -> Table:
    """Each figure behind which something changed, and below it who came and who went, with why."""
    columns = (
        Column("indicator", _("Indicator")),
        Column("change", _("Change")),
        Column("enterprise", _("Enterprise")),
        Column("evidence", _("Evidence")),
        Column("why", _("Why")),
    )
    rows = []
    for one in changed:
        rows.append((pick(one.titles), _change(one), "", "", _("the changes cancel each other out") if one.cancels else ""))
        rows += [("", f"{d.step:+d}", d.enterprise, d.evidence, _why(d)) for d in one.differences]
    title = _("From notice {first} to notice {second}").format(first=first.name, second=second.name)
    return Table(title, columns, rows, None, tuple(_notes(first, second, changed)))


def _change(one: Changed) -> str:
    return f"{figure_text(one.first, one.unit)} → {figure_text(one.second, one.unit)}"


def _why(difference: Difference) -> str:
    if not difference.entries:
        return difference.why
    numbers = ", ".join(map(str, difference.entries))
    return _("{why} (journal entries {numbers})").format(why=difference.why, numbers=numbers)


def _notes(first: Issued, second: Issued, changed: Sequence[Changed]) -> Iterator[str]:
    for one in (first, second):
        yield _("{name}: figures of {day}, sent on {on}").format(name=one.name, day=one.statement.as_of, on=one.on)
    if not changed:
        yield _("No figure changed.")
    for one, other in ((first, second), (second, first)):
        only = [pick(reported.titles) for reported in _only_in(one, other)]
        if only:
            yield _("Only in {name}: {indicators}").format(name=one.name, indicators=_(", ").join(only))


def _only_in(one: Issued, other: Issued) -> list[Reported]:
    """The indicators that the other notice does not report."""
    return [reported for reported in one.statement.indicators if other.statement.of(reported.id) is None]


def difference_document(first: Issued, second: Issued, changed: Sequence[Changed]) -> dict[str, Any]:
    """The same as JSON."""
    return {
        "first": first.name,
        "second": second.name,
        "indicators": [
            {
                "id": one.id,
                "title": pick(one.titles),
                "unit": one.unit,
                "first": _number(one.first),
                "second": _number(one.second),
                "cancels": one.cancels,
                "differences": [
                    {
                        "kind": d.kind,
                        "step": d.step,
                        "enterprise": d.enterprise,
                        "evidence": d.evidence,
                        "why": d.why,
                        "entries": list(d.entries),
                    }
                    for d in one.differences
                ],
            }
            for one in changed
        ],
        "only_first": [one.id for one in _only_in(first, second)],
        "only_second": [one.id for one in _only_in(second, first)],
    }
