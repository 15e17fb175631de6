"""The county's page: one HTML file that needs nothing else, to be read on a screen of any size and to be printed.

Text is escaped by Jinja; the page's own policy lets no script run but its own and no request leave.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from hte_cli.language import _, _n, current, pick
from hte_cli.report.awarded import awarded_sentences, awarded_table
from hte_cli.report.forecast import forecast_sentences
from hte_cli.report.formats.cells import RIGHT_ALIGNED, heading, text_for_people
from hte_cli.report.measures import matrix, sign_of, standing_table
from hte_cli.report.own_level import of_own
from hte_cli.report.phrases import day_text, level_sums, plan_name, undertaking, wan_text
from hte_cli.report.pool import board_tables
from hte_cli.report.progress import figure_text, gap_text, least_text, progress_table, series_table
from hte_cli.report.subsidies import calculation_tables, level_names
from hte_cli.report.totals import total_text
from hte_cli.report.web.charts import Chart, pool_chart, reward_chart, target_chart, time_lines
from hte_cli.values.figures import ENDING_DAYS, Figures, Holding, PlanYears
from hte_cli.values.measures import STATUSES
from hte_cli.values.results import Calculation, Gap, LevelTitles, Totals
from hte_cli.values.table import Cell, Column, Table

_ASSETS = Path(__file__).parent / "assets"


@dataclass(frozen=True, slots=True)
class Shown:
    """A table of the page; a folded one opens at a click. `marks` gives the class of a cell by its text."""

    table: Table
    folded: bool = False
    marks: Mapping[str, str] = field(default_factory=dict)

    @property
    def classes(self) -> list[str]:
        """The classes of each column's cells: how they stand, and what they are."""
        return [f"{'figure' if column.kind in RIGHT_ALIGNED else column.kind} {column.id}" for column in self.table.columns]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page under its heading: sentences, charts, tables."""

    id: str
    title: str
    sentences: Sequence[str] = ()
    charts: Sequence[Chart] = ()
    tables: Sequence[Shown] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """An indicator at a glance; `state` is "met", "missed" or "open"."""

    title: str
    actual: str
    beside: str
    state: str


def write_page(figures: Figures, years: PlanYears, file: BinaryIO) -> None:
    """Write the page to the stream `file`, UTF-8. The same figures give the same bytes."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(loader=FileSystemLoader(_ASSETS), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.globals.update(heading=heading, text=text_for_people)
    made.filters["said"] = _said
    file.write(made.get_template("page.html").render(_content(figures, years)).encode())


def _said(sentence: str) -> Any:
    """A sentence, escaped, with its commands set as code."""
    from markupsafe import Markup, escape

    return Markup(re.sub("`([^`]+)`", r"<code>\1</code>", str(escape(sentence))))


def _content(figures: Figures, years: PlanYears) -> dict[str, Any]:
    sections = [*_sections(figures, years)]
    scripts = [_asset("echarts/echarts.min.js"), _asset("page.js")]
    hashes = " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'" for script in scripts)
    return {
        "language": {"zh": "zh-CN", "en": "en"}[current()],
        "title": _("{undertaking}: where it stands").format(undertaking=undertaking(pick(figures.titles))),
        "lead": _lead(figures),
        "cards": [_card(gap) for gap in figures.progress.gaps],
        "sections": sections,
        "charts": [asdict(chart) for section in sections for chart in section.charts],
        "style": _asset("page.css"),
        "scripts": scripts,
        "policy": f"default-src 'none'; style-src 'unsafe-inline'; script-src {hashes}; base-uri 'none'; form-action 'none'",
        "words": {"filter": _("Filter"), "rows": _("{n} rows"), "contents": _("Contents"), "sort": _("sort by this column")},
        "foot": _foot(figures),
    }


def _asset(name: str) -> str:
    """With the line breaks that a browser sees, or the script's hash would differ."""
    return (_ASSETS / name).read_text(encoding="utf-8")


def _lead(figures: Figures) -> list[str]:
    plan = plan_name(pick(figures.titles)) + (f" {figures.document}" if figures.document else "")
    return [_("On {day}, by the plan {plan}.").format(day=day_text(figures.as_of), plan=plan), *figures.progress.notes]


def _card(gap: Gap) -> Card:
    state = {True: "met", False: "missed", None: "open"}[gap.met]
    parts = (
        [_("target {target}").format(target=figure_text(gap.target, gap.unit))] if gap.target is not None else [_("no target this year")]
    )
    if gap.numerator is not None:
        parts.insert(0, f"{gap.numerator}/{gap.denominator}")
    if gap.undecided:
        parts.append(_n("{n} not recorded", "{n} not recorded", gap.undecided).format(n=gap.undecided))
    if gap.met is False:
        missing = gap_text(gap)
        said = _("{gap} missing") if gap.unit == "count" else _("{gap} points missing")
        parts.append(said.format(gap=missing.removesuffix("%")))
    elif gap.met:
        parts.append(_("met"))
    if gap.applied:
        parts.append(_("{n} applied").format(n=gap.applied))
    return Card(pick(gap.titles), least_text(gap.actual, gap.undecided, gap.unit), " · ".join(parts), state)


def _foot(figures: Figures) -> list[str]:
    head = figures.statement
    return [
        _("Made from the records up to journal entry {entry} ({hash}); the same records give the same page.").format(
            entry=head.entry, hash=head.head[:12]
        ),
    ]


def _sections(figures: Figures, years: PlanYears) -> Iterable[Section]:
    yield _targets(figures)
    yield _certificates(figures, years)
    yield _rewards(figures, years)
    if figures.standing is not None:
        marks = {sign_of(status): status for status in STATUSES} | {sign_of(None): "silent"}
        tables = (Shown(matrix(figures.standing), marks=marks), Shown(standing_table(figures.standing), folded=True))
        yield Section("measures", _("Measures and units"), tables=tables)
    members, tasks = board_tables(figures.board)
    tables = (*((Shown(tasks),) if tasks.rows else ()), Shown(members, folded=len(members.rows) > ROWS_OPEN))
    yield Section("reserve", _("Reserve pool"), charts=(pool_chart(figures.board),), tables=tables)


ROWS_OPEN = 20
"""A table with more rows is folded."""


def _targets(figures: Figures) -> Section:
    answers = list(forecast_sentences(figures.forecast, day_text, missing_only=True)) if figures.forecast else []
    if answers and figures.forecast:
        answers.insert(0, _("To {day} the targets still need:").format(day=day_text(figures.forecast.to)))
    charts = [target_chart(gap) for gap in figures.progress.gaps]
    tables = (Shown(progress_table(figures.progress)), Shown(series_table(figures.progress)))
    return Section("targets", _("Target against actual"), answers, charts, tables)


def _certificates(figures: Figures, years: PlanYears) -> Section:
    """Time lines of what holds for years; what lapses next; everything that is in force."""
    titles = {scheme: pick(some) for scheme, some in years.schemes.items()}
    schemes = dict.fromkeys(span.scheme for span in years.spans)
    lines = (time_lines(years.spans, scheme, titles[scheme], figures.as_of) for scheme in schemes)
    ending = figures.ending()
    said = _n(
        "{n} certificate ends within {days} days and is not renewed.",
        "{n} certificates end within {days} days and are not renewed.",
        len(ending),
    )
    tables = (
        Shown(_held(ending, titles, _("What lapses next"))),
        Shown(_held(figures.holdings, titles, _("Certificates in force")), folded=True),
    )
    return Section(
        "certificates",
        _("Certificates and when they lapse"),
        [said.format(n=len(ending), days=ENDING_DAYS)],
        [line for line in lines if line is not None],
        [shown for shown in tables if shown.table.rows],
    )


def _held(holdings: Sequence[Holding], titles: Mapping[str, str], title: str) -> Table:
    columns = (
        Column("valid_until", _("Valid until"), "date"),
        Column("days", _("Days left"), "integer"),
        Column("enterprise", _("Enterprise")),
        Column("uscc", _("Code"), "digits"),
        Column("scheme", _("Scheme")),
        Column("number", _("Number"), "digits"),
        Column("issued_on", _("Issued on"), "date"),
        Column("renewed", _("Renewed by")),
    )
    rows = [
        (h.valid_until, h.days, h.enterprise, h.uscc, titles.get(h.scheme, h.scheme), h.number, h.issued_on, h.renewed) for h in holdings
    ]
    return Table(title, columns, rows)


def _rewards(figures: Figures, years: PlanYears) -> Section:
    levels, own = level_names(figures.levels), figures.own_level
    of_year = {year: Totals() for year in years.years}
    for reward in years.rewards:
        of_year[reward.year].join(reward.totals)
    sentences = [_("{year}: {sums}").format(year=year, sums=level_sums(total, levels)) for year, total in of_year.items() if total.tallies]
    found = Calculation(
        figures.year, (figures.plan,), figures.levels, iter(figures.lines), iter(figures.uncovered), figures.totals, figures.own_level
    )
    lines, *others = calculation_tables(found)
    title = of_own(own, figures.levels, _("What the county owes, by year and reward"), _("What is owed, by year and reward: {level}"))
    chart = reward_chart(years, title)
    sentences += awarded_sentences(figures.awarded, figures.fund, own, figures.levels)
    awarded = [Shown(awarded_table(figures.awarded, own, figures.levels))] if figures.awarded else []
    tables = (
        Shown(_by_year(years, of_year, figures.levels)),
        *awarded,
        Shown(lines, folded=True),
        *(Shown(other, folded=True) for other in others),
    )
    return Section("rewards", _("Rewards owed"), sentences, [chart] if chart else [], tables)


def _by_year(years: PlanYears, of_year: Mapping[int, Totals], levels: LevelTitles) -> Table:
    """The own level's sums in 万元 by rule and year, never without how many are not stated."""
    columns = (
        Column("rule", _("Reward")),
        Column("lines", _("Lines"), "integer"),
        *(Column(str(y), str(y), "integer") for y in years.years),
    )
    found = {(reward.rule, reward.year): reward.totals for reward in years.rewards}
    titles = {reward.rule: pick(reward.titles) for reward in years.rewards}
    rows: list[tuple[Cell, ...]] = [
        (
            title,
            sum(t.lines for (one, _year), t in found.items() if one == rule),
            *(_own(found.get((rule, year)), years.own_level) for year in years.years),
        )
        for rule, title in titles.items()
    ]
    total: tuple[Cell, ...] = (
        _("Total of what is stated"),
        sum(reward.totals.lines for reward in years.rewards),
        *(_own(of_year[year], years.own_level) for year in years.years),
    )
    county, other = _("The county's part by reward and year (in 10,000 yuan)"), _("The part of {level} by reward and year (in 10,000 yuan)")
    title = of_own(years.own_level, levels, county, other)
    return Table(title, columns, rows, total if rows else None)


def _own(totals: Totals | None, level: str) -> str:
    return "" if totals is None else total_text(totals.tally(level), wan_text)
