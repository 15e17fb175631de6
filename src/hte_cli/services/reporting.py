"""The figures that an office reports on a day, gathered once for the notice, the workbook and the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import Connection, String, cast, func, select

from hte_cli.models import CERTIFICATION, ENTERPRISE
from hte_cli.policy.indicators.indicators_sql import ever_issued, holders
from hte_cli.policy.plan import Plan
from hte_cli.policy.rules.rules_sql import scheme_years
from hte_cli.policy.stated import UNKNOWN
from hte_cli.services.awarding.awarded import awarded_years
from hte_cli.services.awarding.funds import asked_of, fund_of
from hte_cli.services.awarding.reading import rounds
from hte_cli.services.awarding.reconciling import unsettled, years_of
from hte_cli.services.contributing import contributors
from hte_cli.services.forecasting import forecast_on
from hte_cli.services.issuing import last_issued
from hte_cli.services.journals import head_of
from hte_cli.services.measures import standing_of
from hte_cli.services.pool import board_on
from hte_cli.services.progress import plan_for, report_on
from hte_cli.services.schemes import renewable, titles_of
from hte_cli.services.subsidies import calculation_on, totals_of
from hte_cli.services.workspace import Workspace
from hte_cli.store.reading import rows, table_of
from hte_cli.values.figures import Figures, Holding, PlanYears, Reported, RuleYear, Span, Statement
from hte_cli.values.halves import Half
from hte_cli.values.measures import Unit
from hte_cli.values.reconciling import Unsettled
from hte_cli.values.results import Entitlement, Progress, Totals

_TOWNSHIPS = select(ENTERPRISE.c.key, ENTERPRISE.c.township).where(ENTERPRISE.c.township.is_not(None))


def gather(workspace: Workspace, day: date, half: Half | None = None) -> Figures:
    """Everything that is reported on the day; of the half-year that it lies in unless another is named.

    The forecast is to the end of the day's year; None where that lies outside every plan, which then has no targets.
    """
    with workspace.store.read() as connection:
        return _figures(connection, workspace.plans(connection), day, half or Half.of(day))


def gather_years(workspace: Workspace, day: date, half: Half | None = None) -> tuple[Figures, PlanYears]:
    """As `gather`, and what the years of the day's plan brought, in one look at the store."""
    with workspace.store.read() as connection:
        plans = workspace.plans(connection)
        figures = _figures(connection, plans, day, half or Half.of(day))
        return figures, _years(connection, plans, day, figures)


def _figures(connection: Connection, plans: tuple[Plan, ...], day: date, half: Half) -> Figures:
    until = date(day.year, 12, 31)
    plan, _notes = plan_for(plans, day)
    progress = report_on(connection, plans, day)
    found = calculation_on(connection, plans, day.year, by=day)
    lines, uncovered = tuple(found.lines), tuple(found.uncovered)
    issued = last_issued(connection, half.before)
    return Figures(
        as_of=day.isoformat(),
        year=day.year,
        plan=plan.id,
        titles=plan.title.model_dump(),
        document=None if plan.document.number == UNKNOWN else plan.document.number,
        clause=plan.carrying_out.reported.clause if plan.carrying_out and plan.carrying_out.reported else None,
        progress=progress,
        standing=standing_of(connection, plans, half),
        board=board_on(connection, plans, day),
        holdings=tuple(_holdings(connection, plans, day)),
        forecast=forecast_on(connection, plans, day, until) if until in plan.period else None,
        levels=found.levels,
        lines=lines,
        totals=totals_of(lines, uncovered),
        uncovered=uncovered,
        statement=_statement(connection, plan, progress, lines, half),
        before=issued.statement if issued else _before(connection, plan, half.before),
        before_issued=issued is not None,
        signer=signer_of(plan),
        awarded=awarded_years(connection, day),
        lasting={scheme: titles_of(plans, scheme) for scheme in renewable(plans)},
        unsettled=_unsettled(connection, plans, day),
        fund=replace(fund_of(connection, day.year), asked=asked_of(plans, day.year)),
        own_level=plan.own_level,
        townships={row["key"]: row["township"] for row in rows(connection, _TOWNSHIPS)},
    )


def _unsettled(connection: Connection, plans: Sequence[Plan], day: date) -> tuple[Unsettled, ...]:
    """What is owed and what rounds held by then, where they do not agree; nothing where the office kept no rounds yet."""
    if not rounds(connection, table_of("award_round").c.opened_on <= day):
        return ()
    return tuple(unsettled(connection, plans, day, years_of(plans, day)))


def _years(connection: Connection, plans: Sequence[Plan], day: date, figures: Figures) -> PlanYears:
    """The years of the day's plan up to the day; the day's own has the lines of the figures."""
    plan, _notes = plan_for(plans, day)
    years = tuple(range(plan.period.from_.year, min(day, plan.period.until - timedelta(days=1)).year + 1))
    lasting = scheme_years([plan])
    return PlanYears(
        years=years,
        rewards=tuple(
            reward
            for year in years
            for reward in _rewards(year, figures.lines if year == day.year else calculation_on(connection, plans, year).lines)
        ),
        spans=tuple(Span(**row) for scheme in lasting for row in rows(connection, ever_issued(scheme, day))),
        own_level=plan.own_level,
        schemes={id_: scheme.title.model_dump() for id_, scheme in plan.schemes.items()},
    )


def _rewards(year: int, lines: Iterable[Entitlement]) -> Iterable[RuleYear]:
    """The year's sums, rule by rule; rules of two plans that share an id are one."""
    found: dict[str, RuleYear] = {}
    for line in lines:
        found.setdefault(line.rule, RuleYear(line.rule, line.titles, year, Totals())).totals.add(line)
    return found.values()


def _before(connection: Connection, plan: Plan, half: Half) -> Statement | None:
    """The figures of a half-year's end by the records as they are; None where it lies outside the plan."""
    if half.last not in plan.period:
        return None
    return _statement(connection, plan, report_on(connection, [plan], half.last), (), half)


def _statement(connection: Connection, plan: Plan, progress: Progress, lines: Sequence[Entitlement], half: Half) -> Statement:
    """The plan's indicators on a day with what stands behind each; `lines` are due by then."""
    newest, day = head_of(connection), date.fromisoformat(progress.as_of)
    county = [line.sums[plan.own_level] for line in lines if plan.own_level in line.sums]
    return Statement(
        half=str(half),
        as_of=progress.as_of,
        plan=plan.id,
        entry=newest.entry,
        head=newest.hash,
        indicators=tuple(
            Reported(gap.id, gap.titles, gap.unit, gap.actual, gap.target, contributors(connection, plan, indicator, day), gap.undecided)
            for indicator, gap in zip(plan.indicators, progress.gaps, strict=True)
        ),
        county_fen=sum(fen for fen in county if fen is not None),
        county_unknown=county.count(None),
    )


def _holdings(connection: Connection, plans: Sequence[Plan], day: date) -> Iterable[Holding]:
    """Every certificate in force on the day, by scheme, the one that ends first the first."""
    c, later = CERTIFICATION.c, CERTIFICATION.alias()
    renewed = (
        select(func.max(later.c.number))
        .where(later.c.enterprise == c.enterprise, later.c.scheme == c.scheme, later.c.issued_on > c.issued_on, later.c.issued_on <= day)
        .scalar_subquery()
    )
    for scheme in dict.fromkeys(scheme for plan in plans for scheme in plan.schemes):
        more = (c.scheme, cast(c.issued_on, String).label("issued_on"), renewed.label("renewed"))
        for row in rows(connection, holders(scheme, day, day).add_columns(*more)):
            yield Holding(**row, days=(date.fromisoformat(row["valid_until"]) - day).days)


def signer_of(plan: Plan) -> dict[str, str] | None:
    """The full name of the unit that leads most measures; None where the plan states none."""
    leads = [unit for measure in plan.measures for unit in measure.lead]
    if not leads:
        return None
    most = max(dict.fromkeys(leads), key=leads.count)
    unit: Unit = next(unit for unit in plan.units if unit.id == most)
    return dict(unit.full)
