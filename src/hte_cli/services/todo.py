"""`hte todo`: what a person must do, dated, most urgent first. Each source of work is a function in `SOURCES`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, and_, exists, false, not_, or_, select

from hte_cli.errors import UsageFault
from hte_cli.language import _, _n, pick
from hte_cli.models import ANNUAL, CERTIFICATION, ENTERPRISE
from hte_cli.policy.conditions import has_in_force, located
from hte_cli.policy.indicators.indicators_sql import statistic
from hte_cli.policy.plan import Plan
from hte_cli.policy.rules.pots import given_twice
from hte_cli.services.awarding.waiting import unsettled_awards, waiting
from hte_cli.services.certificates import expiring_on
from hte_cli.services.checking.checks import check_up, named_checks
from hte_cli.services.measures import standing_of
from hte_cli.services.pool import board_on
from hte_cli.services.schemes import renewable, yearly
from hte_cli.services.undecided import undecided
from hte_cli.services.workspace import Workspace
from hte_cli.store.reading import rows
from hte_cli.values.commands import command_line
from hte_cli.values.halves import Half
from hte_cli.values.terms import subject_title
from hte_cli.values.todo import Todo, TodoList
from hte_cli.values.undecided import undecided_text

WITHIN = 90
"""So many days ahead, unless told otherwise."""

OWN_PLACE = ("renewal-due", "lapsed", "statistic-missing", "award-unsettled")
"""Checks whose findings stand here in another form, with a day."""

ANNUAL_REPORT = (5, 31)
"""High-tech enterprises report on the year before by the end of May; two years without cost the certificate
(docs/domain.md#validity-and-reports).
"""

REGISTER_UPDATE = (3, 31)
"""Technology SMEs update their registration by the end of March (国科发政〔2017〕115号 art. 11; docs/domain.md#sme-validity)."""


def todo(workspace: Workspace, day: date, within: int = WITHIN) -> TodoList:
    """Everything that is overdue on the day or due within so many days of it, and what `check` finds. UsageFault below 0."""
    if within < 0:
        raise UsageFault(_("--within takes a number of days from 0."), _("For example --within 30."))
    with workspace.store.read() as connection:
        look = _Look(connection, workspace.plans(connection), day, day + timedelta(days=within))
        found = [item for source in SOURCES for item in source(look)]
        found += waiting(connection, day, look.until)
        found += unsettled_awards(connection, look.plans, day)
    dated = sorted((item for item in found if item.due_on), key=lambda item: (item.due_on, item.kind, item.enterprise, item.what))
    undated = [item for item in found if not item.due_on]
    return TodoList(day.isoformat(), within, (*dated, *undated, *_findings(workspace, day)))


@dataclass(frozen=True, slots=True)
class _Look:
    """An open store, the plans, the day, and the last day that is looked at."""

    connection: Connection
    plans: tuple[Plan, ...]
    day: date
    until: date

    def soon(self, month: int, day: int) -> Iterator[date]:
        """That day of the year, where it is past or within reach."""
        found = date(self.day.year, month, day)
        if found <= self.until:
            yield found


def _lapsing(look: _Look) -> Iterator[Todo]:
    """Certificates that end, without a later one; registrations of a year are another matter."""
    for row in expiring_on(look.connection, look.day, (look.until - look.day).days, renewable(look.plans)):
        if not row["renewed"]:
            what = _("Certificate {number} ends: the enterprise applies again in the year of its last day.").format(number=row["number"])
            named = row["uscc"] or row["enterprise"]
            fix = command_line("application", "add", named, "--scheme", row["scheme"], "--year", row["valid_until"][:4], "--filed-on", "D")
            yield Todo("renewal", row["valid_until"], row["enterprise"], row["uscc"], what, fix)


def _pool_tasks(look: _Look) -> Iterator[Todo]:
    """Open tasks of those who are on their way in the reserve pool."""
    for member in board_on(look.connection, look.plans, look.day).members:
        for task in member.tasks if member.state not in ("certified", "withdrawn") else ():
            if task.due_on <= look.until.isoformat():
                what = _("{field}: {task}").format(field=subject_title(task.subject), task=task.title)
                what = _("{what} ({who})").format(what=what, who=task.responsible) if task.responsible else what
                fix = command_line("reserve", "task", "done", member.uscc or member.name, "--title", task.title)
                yield Todo("pool-task", task.due_on, member.name, member.uscc, what, fix)


def _annual_reports(look: _Look) -> Iterator[Todo]:
    """Holders of a certificate that is renewed, of whose last year nothing is recorded."""
    year = look.day.year - 1
    for due in look.soon(*ANNUAL_REPORT):
        e, a = ENTERPRISE.c, ANNUAL.c
        reported = exists().where(a.enterprise == e.key, a.year == year)
        held = or_(false(), *(has_in_force(e.key, scheme, look.day) for scheme in renewable(look.plans)))
        owing = and_(located(ENTERPRISE, look.day), held, not_(reported))
        for row in rows(look.connection, select(e.name, e.uscc).where(owing).order_by(e.name)):
            what = _("Annual report of {year}: nothing is recorded of it.").format(year=year)
            fix = command_line("annual", "set", row["uscc"] or row["name"], "--year", year, "--revenue", "SUM")
            yield Todo("annual-report", due.isoformat(), row["name"], row["uscc"], what, fix)


def _registrations(look: _Look) -> Iterator[Todo]:
    """Those in a yearly register last year without a number of this year."""
    last, this = date(look.day.year - 1, 12, 31), date(look.day.year, 12, 31)
    for due, scheme in ((due, scheme) for due in look.soon(*REGISTER_UPDATE) for scheme in yearly(look.plans)):
        e, c = ENTERPRISE.c, CERTIFICATION.c
        anew = exists().where(c.enterprise == e.key, c.scheme == scheme, c.valid_until >= this)
        owing = and_(located(ENTERPRISE, look.day), has_in_force(e.key, scheme, last), not_(anew))
        for row in rows(look.connection, select(e.name, e.uscc).where(owing).order_by(e.name)):
            what = _("Registered in {last}, not yet in {year}; the year's notice says until when it can be.")
            what = what.format(last=last.year, year=look.day.year)
            named = row["uscc"] or row["name"]
            fix = command_line("cert", "add", named, "--scheme", scheme, "--number", "NUMBER", "--issued-on", "D")
            yield Todo("registration", due.isoformat(), row["name"], row["uscc"], what, fix)


def _measures(look: _Look) -> Iterator[Todo]:
    """Reports of the half-year before, or of one that ends soon, that units owe (plan 三㈢)."""
    now = Half.of(look.day)
    for half in (now.before, now):
        inside = any(half.last in plan.period for plan in look.plans if plan.measures)
        standing = standing_of(look.connection, look.plans, half) if inside and half.last <= look.until else None
        if standing and standing.silent:
            units = {report.unit.id: pick(report.unit.short) for report in standing.silent}
            what = _("{n} of {m} reports on the measures of {half} are missing, from: {units}")
            what = what.format(n=len(standing.silent), m=len(standing.reports), half=half.title, units=_(", ").join(units.values()))
            yield Todo("measure", half.last.isoformat(), "", None, what, command_line("measure", "status", "--half", half))


def _statistics(look: _Look) -> Iterator[Todo]:
    """Statistics that a target of the year, or of the last, needs."""
    for plan in look.plans:
        for _indicator, wanted, year in plan.statistics_wanted:
            last = date(year, 12, 31)
            if year < look.day.year - 1 or last > look.until or next(rows(look.connection, statistic(wanted, last)), None):
                continue
            what = _("{statistic} of {year} is not recorded.").format(statistic=pick(plan.statistics[wanted].model_dump()), year=year)
            fix = command_line("statistic", "set", wanted, "--year", year, "--value", "N")
            yield Todo("statistic", last.isoformat(), "", None, what, fix)


def _undecided(look: _Look) -> Iterator[Todo]:
    """Rewards that cannot be told yet, rule by rule, with what is at stake."""
    if any(given_twice(look.plans)):
        return
    for one in undecided(look.connection, look.plans, look.day.year, so_far=True):
        yield Todo(
            "undecided", None, "", None, _("{told}.").format(told=undecided_text(one)), command_line("subsidy", "calc", "--year", one.year)
        )


def _findings(workspace: Workspace, day: date) -> Iterator[Todo]:
    """What `check` finds, counted check by check: it has no day. What is only worth knowing is left to `check` itself."""
    wanted = [check.code for check in named_checks() if check.severity != "info" and check.code not in OWN_PLACE]
    found: dict[str, int] = {}
    told: dict[str, str] = {}
    for check, _remark in check_up(workspace, day, wanted).remarks:
        found[check.code] = found.get(check.code, 0) + 1
        told[check.code] = check.told
    for code, count in found.items():
        what = _n("{n} finding: {told}", "{n} findings: {told}", count).format(n=count, told=told[code])
        yield Todo("check", None, "", None, what, command_line("check", "--only", code))


SOURCES: tuple[Callable[[_Look], Iterator[Todo]], ...] = (
    _lapsing,
    _pool_tasks,
    _annual_reports,
    _registrations,
    _measures,
    _statistics,
    _undecided,
)
