"""The charts of the county's page: options of Apache ECharts, plain data without code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hte_cli.language import _, pick
from hte_cli.report.formats.plain import printable
from hte_cli.values.figures import ENDING_DAYS, PlanYears, Span
from hte_cli.values.pool import STATES, Board
from hte_cli.values.results import Gap, YearFigure
from hte_cli.values.terms import pool_title

TARGET, ACTUAL = "#9FB3C4", "#1F77C9"
_SPANS = {"ended": "#9AA3AB", "revoked": "#C0504D", "ending": "#E08A1E", "in-force": "#2E8B6F"}
ROWS = 15
"""So many enterprises stand in the time lines at once; a slider moves through the others."""

_GRID = {"left": 8, "right": 24, "top": 48, "bottom": 8, "containLabel": True}
_NARROW = 560
"""Below this width, in pixels, names are cut shorter."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart by its id in the page. `unit` stands behind each value that is pointed at; `height` is in pixels."""

    id: str
    title: str
    option: Mapping[str, Any]
    unit: str = ""
    height: int = 280


def target_chart(gap: Gap) -> Chart:
    """Target beside actual, year by year: enterprises, or percent with one decimal."""
    share = gap.unit != "count"
    series = [
        _bars(_("Target"), [_height(year.target, share=share) for year in gap.series], TARGET),
        _bars(_("Actual"), [_reached(year, share=share) for year in gap.series], ACTUAL),
    ]
    unit = "%" if share else _("number of enterprises")
    option = {
        "grid": _GRID,
        "legend": {"top": 0, "right": 0},
        "tooltip": _POINTED,
        "xAxis": {"type": "category", "data": [str(year.year) for year in gap.series]},
        "yAxis": _measured(unit, whole=not share),
        "series": series,
    }
    return Chart(f"target-{gap.id}", pick(gap.titles), option, "%" if share else "")


_POINTED = {"trigger": "axis", "axisPointer": {"type": "shadow"}, "confine": True}


def _measured(unit: str, *, whole: bool = False) -> dict[str, Any]:
    """The axis that figures are read from, with its unit."""
    return {"type": "value", "name": unit, "nameTextStyle": {"align": "left"}, "min": 0, **({"minInterval": 1} if whole else {})}


def _height(value: Fraction | None, *, share: bool) -> int | float | None:
    if value is None:
        return None
    return round(float(value * 100), 1) if share else int(value)


def _reached(year: YearFigure, *, share: bool) -> Any:
    """What was reached: no bar where it cannot be told; "≥" before what undecided records could raise."""
    height = _height(year.actual, share=share)
    if height is None or not year.undecided:
        return height
    return {"value": height, "label": {"formatter": "≥{c}"}}


def _bars(name: str, values: Sequence[Any], colour: str) -> dict[str, Any]:
    label = {"show": True, "position": "top"}
    return {"type": "bar", "name": name, "data": values, "itemStyle": {"color": colour}, "label": label, "barMaxWidth": 36}


def reward_chart(years: PlanYears, title: str) -> Chart | None:
    """What the own level owes by year, rule upon rule, in 万元; a rule of which no sum is known has no bar. None where none has."""
    titles = {reward.rule: pick(reward.titles) for reward in years.rewards}
    own = years.own_level
    fen = {(reward.rule, reward.year): reward.totals.sums[own] for reward in years.rewards if reward.totals.stated[own]}
    known = [rule for rule in titles if any(fen.get((rule, year)) for year in years.years)]
    series = [
        {
            "type": "bar",
            "stack": years.own_level,
            "name": titles[rule],
            "data": [_wan(fen.get((rule, year))) for year in years.years],
            "barMaxWidth": 64,
        }
        for rule in known
    ]
    option = {
        "grid": {**_GRID, "top": 72},
        "legend": {"top": 0, "left": 0, "type": "scroll"},
        "tooltip": _POINTED,
        "xAxis": {"type": "category", "data": [str(year) for year in years.years]},
        "yAxis": _measured(_("10,000 yuan")),
        "series": series,
    }
    return Chart("rewards", title, option, _(" (10,000 yuan)"), 320) if known else None


def _wan(fen: int | None) -> float | None:
    """For a bar's height only; the table beside it is exact. No bar where nothing is stated."""
    return None if fen is None else float(Decimal(fen).scaleb(-6))


def pool_chart(board: Board) -> Chart:
    """The reserve pool by state."""
    option = {
        "grid": {**_GRID, "top": 8, "right": 48},
        "tooltip": _POINTED,
        "xAxis": {"type": "value", "minInterval": 1},
        "yAxis": {"type": "category", "inverse": True, "data": [pool_title(state) for state in STATES]},
        "series": [{**_bars(_("Enterprises"), [len(board.of(s)) for s in STATES], ACTUAL), "label": {"show": True, "position": "right"}}],
    }
    return Chart("pool", _("Reserve pool: number of enterprises by state"), option, height=260)


def time_lines(spans: Sequence[Span], scheme: str, title: str, as_of: str) -> Chart | None:
    """A line for each enterprise with its certificates of the scheme, what lapses next first. None where there is none.

    Each item is [row, first day, day after the last, state], which the page draws as a stretch.
    """
    ours = [span for span in spans if span.scheme == scheme]
    if not ours:
        return None
    lasts: dict[str, str] = {}
    for span in ours:
        lasts[span.key] = max(lasts.get(span.key, ""), _end(span))
    order = sorted(lasts, key=lambda key: (lasts[key] < as_of, lasts[key], key))
    rows = {key: number for number, key in enumerate(order)}
    names = {span.key: printable(span.enterprise) for span in ours}
    titles = _state_titles()
    items: dict[str, list[dict[str, Any]]] = {state: [] for state in titles}
    for span in sorted(ours, key=lambda span: (rows[span.key], span.issued_on, span.number)):
        items[_state(span, lasts[span.key], as_of)].append(_item(span, rows[span.key]))
    return Chart(f"time-{scheme}", title, _time_option([names[key] for key in order], items, titles, as_of), height=_tall(len(order)))


def _time_option(
    names: Sequence[str], items: Mapping[str, Sequence[dict[str, Any]]], titles: Mapping[str, str], as_of: str
) -> dict[str, Any]:
    today = {"silent": True, "symbol": "none", "data": [{"xAxis": as_of}], "label": {"formatter": as_of, "position": "start"}}
    series = [
        {"type": "custom", "name": titles[state], "itemStyle": {"color": _SPANS[state]}, "encode": {"x": [1, 2], "y": 0}, "data": some}
        for state, some in items.items()
    ]
    slider = [{"type": "slider", "yAxisIndex": 0, "startValue": 0, "endValue": ROWS - 1, "width": 18, "right": 4, "brushSelect": False}]
    return {
        "grid": {**_GRID, "top": 72, "right": 36},
        "legend": {"top": 0, "left": 0},
        "tooltip": {"trigger": "item", "confine": True, "formatter": "{b}"},
        "xAxis": {"type": "time", "minInterval": 366 * 86_400_000, "axisLabel": {"formatter": "{yyyy}", "hideOverlap": True}},
        "yAxis": {"type": "category", "inverse": True, "data": list(names), "axisLabel": _cut(190)},
        **({"dataZoom": slider} if len(names) > ROWS else {}),
        "series": [{**one, **({"markLine": today} if number == 0 else {})} for number, one in enumerate(series)],
        "media": [
            {"query": {"maxWidth": _NARROW}, "option": {"yAxis": {"axisLabel": _cut(96)}}},
            {"option": {"yAxis": {"axisLabel": _cut(190)}}},
        ],
    }


def _cut(width: int) -> dict[str, Any]:
    return {"width": width, "overflow": "truncate"}


def _tall(enterprises: int) -> int:
    return 120 + 26 * min(enterprises, ROWS)


def _item(span: Span, row: int) -> dict[str, Any]:
    last = _end(span)
    told = _("revoked {day}").format(day=span.revoked_on) if span.revoked_on else span.valid_until
    name = f"{printable(span.enterprise)} · {printable(span.number)} · {span.issued_on} – {told}"
    return {"name": name, "value": [row, span.issued_on, (date.fromisoformat(last) + timedelta(days=1)).isoformat()]}


def _end(span: Span) -> str:
    """The last day in force."""
    if span.revoked_on is None or span.revoked_on > span.valid_until:
        return span.valid_until
    return (date.fromisoformat(span.revoked_on) - timedelta(days=1)).isoformat()


def _state(span: Span, last: str, as_of: str) -> str:
    """Whether a certificate has ended, was revoked, ends within ENDING_DAYS, or is in force.

    One that is renewed does not count as ending: `last` is the last day of the enterprise's last certificate.
    """
    if span.revoked_on is not None and span.revoked_on <= span.valid_until:
        return "revoked"
    days = (date.fromisoformat(span.valid_until) - date.fromisoformat(as_of)).days
    return "ended" if days < 0 else "ending" if days <= ENDING_DAYS and span.valid_until == last else "in-force"


def _state_titles() -> dict[str, str]:
    """The states of a certificate in the chosen language, in the order in which they are drawn."""
    return {
        "ended": _("ended"),
        "revoked": _("revoked"),
        "ending": _("ends within {n} days").format(n=ENDING_DAYS),
        "in-force": _("in force"),
    }
