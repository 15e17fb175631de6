"""The native charts of the year's workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hte_cli.language import _

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_FONT = {"name": "宋体", "size": 10, "bold": False}
_GRID = {"visible": True, "line": {"color": "#E0E0E0"}}
TARGET, ACTUAL = "#B8C4CE", "#1F6FB2"


def target_chart(workbook: Workbook, sheet: str, title: str, headings: int, first: int, years: int) -> Any:
    """Target beside actual, year by year: the row `first` has the targets, the one below it what was reached."""
    chart: Any = workbook.add_chart({"type": "column"})
    for row, colour in ((first, TARGET), (first + 1, ACTUAL)):
        chart.add_series(
            {
                "name": [sheet, row, 1],
                "categories": [sheet, headings, 2, headings, 1 + years],
                "values": [sheet, row, 2, row, 1 + years],
                "fill": {"color": colour},
                "data_labels": {"value": True, "font": _FONT},
                "gap": 80,
            }
        )
    _dress(chart, title)
    chart.set_legend({"position": "bottom", "font": _FONT})
    chart.set_x_axis({"num_font": _FONT})
    chart.set_y_axis(_measured(_("number of enterprises")))
    return chart


def reward_chart(workbook: Workbook, sheet: str, first: int, count: int, column: int, title: str, heading: str) -> Any:
    """What the own level owes by reward; `heading` is that of the column of sums."""
    chart: Any = workbook.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": heading,
            "categories": [sheet, first, column, first + count - 1, column],
            "values": [sheet, first, column + 1, first + count - 1, column + 1],
            "fill": {"color": ACTUAL},
            "data_labels": {"value": True, "font": _FONT},
            "gap": 60,
        }
    )
    _dress(chart, title)
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True, "num_font": _FONT})
    chart.set_x_axis(_measured(_("10,000 yuan")))
    return chart


def _dress(chart: Any, title: str) -> None:
    chart.set_title({"name": title, "name_font": {"name": "黑体", "size": 12, "bold": False}, "overlay": False})
    chart.set_size({"width": 440, "height": 220})


def _measured(unit: str) -> dict[str, Any]:
    """The axis that figures are read from, with their unit."""
    return {"name": unit, "name_font": _FONT, "num_font": _FONT, "min": 0, "major_gridlines": _GRID}
