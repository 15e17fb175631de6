"""The table that a benchmark prints."""

from __future__ import annotations

from dataclasses import dataclass

from measuring import Cost


@dataclass(frozen=True)
class Line:
    """One measure: what ours and the other cost, the figure that has a goal, and its unit. Lower is better."""

    measure: str
    ours: str
    beside: str
    figure: float | None
    goal: float
    unit: str


def ratio(measure: str, ours: Cost, beside: Cost, goal: float) -> Line:
    """How many times as long as the other ours takes on the clock."""
    return Line(measure, seconds(ours), seconds(beside), ours.wall / beside.wall, goal, "×")


def memory(measure: str, ours: Cost, beside: Cost, *, beyond: bool) -> Line:
    """The most memory that ours holds, or how much more than the other. The goal is 300 MB."""
    figure = ours.memory
    if beyond and figure is not None:
        figure -= beside.memory or 0
    return Line(measure, _megabytes(ours), _megabytes(beside), figure, 300, "MB")


def seconds(cost: Cost) -> str:
    """Seconds on the clock and, in brackets, of computing."""
    return f"{cost.wall:.2f} s ({cost.cpu:.2f})"


def _megabytes(cost: Cost) -> str:
    return "–" if cost.memory is None else f"{cost.memory:.0f} MB"


def show(lines: list[Line]) -> None:
    """Prints the table."""
    rows = [("measure", "hte: clock (cpu)", "beside it", "figure", "goal", "")]
    for line in lines:
        figure = "–" if line.figure is None else f"{line.figure:.2f} {line.unit}"
        met = "" if line.figure is None else "met" if line.figure <= line.goal else f"missed by {line.figure - line.goal:.2f} {line.unit}"
        rows.append((line.measure, line.ours, line.beside, figure, f"≤ {line.goal:g} {line.unit}", met))
    widths = [max(len(row[i]) for row in rows) for i in range(6)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
