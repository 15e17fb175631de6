"""Problems for people (equal ones together) and as JSON (docs/json.md#problem)."""

from __future__ import annotations

from collections.abc import Sequence

from hte_cli.errors import Problem
from hte_cli.language import _, _n
from hte_cli.report.formats.plain import printable

_RANGES_SHOWN = 5
_LONGEST_VALUE = 40

Document = dict[str, str | int | None]


def problem_document(problem: Problem) -> Document:
    """A problem of an import, its keys in the order of docs/json.md#problem."""
    return {
        "file": problem.file,
        "sheet": problem.sheet,
        "row": problem.row,
        "column": problem.column,
        "value": problem.value,
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "fix": problem.fix,
    }


def plan_problem_document(problem: Problem) -> Document:
    """A problem of a plan's YAML; line and column are numbers from 1, null where none is known."""
    return {
        "file": problem.file,
        "line": problem.line,
        "column": int(problem.column) if problem.column.isdecimal() else None,
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "fix": problem.fix,
    }


def problems_table(problems: Sequence[Problem]) -> list[str]:
    """Lines for a person, errors before warnings: equal faults of one column are one entry, with count and rows."""
    groups: dict[tuple[str, ...], list[Problem]] = {}
    for problem in sorted(problems, key=lambda p: not p.is_error):
        # A YAML file's faults differ by what they say, those of a whole row or sheet by what they ask for.
        detail = (problem.column or problem.fix) if problem.line is None else f"{problem.line} {problem.column} {problem.message}"
        key = (problem.severity, problem.code, problem.file, problem.sheet, detail)
        groups.setdefault(key, []).append(problem)
    return [line for group in groups.values() for line in _entry(group)]


def _entry(group: Sequence[Problem]) -> list[str]:
    first = group[0]
    kind = _("error") if first.is_error else _("warning")
    said = printable(first.message)
    if len(group) > 1:
        said = _("{count:,} × e.g. {message}").format(count=len(group), message=said)
    if first.value:
        said = _("{message} Value: {value}").format(message=said, value=_quoted(first.value))
    lines = [_said(kind, _said(_place(group), said))]
    if first.fix:
        lines.append("    " + _("Fix: {fix}").format(fix=printable(first.fix)))
    return lines


def _said(about: str, found: str) -> str:
    return _("{about}: {found}").format(about=about, found=found) if about else found


def _place(group: Sequence[Problem]) -> str:
    first = group[0]
    parts = [part for part in (printable(first.file), printable(first.sheet)) if part]
    if first.line is not None:
        parts.append(_("line {line}").format(line=first.line))
        if first.column:
            parts.append(_("column {column}").format(column=first.column))
        return _(", ").join(parts)
    rows = sorted({problem.row for problem in group if problem.row is not None})
    if len(rows) == 1 and first.column:
        parts.append(_("cell {cell}").format(cell=f"{first.column}{rows[0]}"))
    elif rows:
        if first.column:
            parts.append(_("column {column}").format(column=first.column))
        parts.append(_n("row {rows}", "rows {rows}", len(rows)).format(rows=_ranges(rows)))
    return _(", ").join(parts)


def _ranges(rows: Sequence[int]) -> str:
    """`[5, 6, 7, 9]` as "5-7, 9"; only the first few ranges."""
    ranges: list[tuple[int, int]] = []
    for row in rows:
        if ranges and row == ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], row)
        else:
            ranges.append((row, row))
    shown = [str(a) if a == b else f"{a}-{b}" for a, b in ranges[:_RANGES_SHOWN]]
    return ", ".join([*shown, "…"] if len(ranges) > _RANGES_SHOWN else shown)


def _quoted(value: str) -> str:
    text = printable(value)
    return f'"{text[: _LONGEST_VALUE - 1]}…"' if len(text) > _LONGEST_VALUE else f'"{text}"'
