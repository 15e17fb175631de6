"""`hte reserve diagnose` and `suggest`: how far enterprises are from a certificate, and who should be in the pool."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, false, not_, or_

from hte_cli.errors import NotFound
from hte_cli.language import _
from hte_cli.models import ANNUAL, ENTERPRISE
from hte_cli.policy.conditions import has_in_force, located
from hte_cli.policy.criteria import MONEY, PEOPLE, Criterion, SchemeCriteria, ShareOf
from hte_cli.policy.criteria_sql import Look
from hte_cli.policy.plan import Plan
from hte_cli.services.enterprises import find_enterprise
from hte_cli.services.pool import board_on
from hte_cli.services.schemes import meant, yearly
from hte_cli.services.workspace import Workspace
from hte_cli.store.reading import rows
from hte_cli.values.diagnosis import Diagnosis, Finding
from hte_cli.values.pool import OPEN


def diagnose(workspace: Workspace, day: date, scheme: str | None, enterprise: str | None = None) -> list[Diagnosis]:
    """One enterprise, or everyone of the pool that is on the way, against the criteria of a scheme; the nearest first.

    NotFound where no plan states criteria of the scheme, or the words fit no enterprise.
    """
    with workspace.store.read() as connection:
        plans = workspace.plans(connection)
        scheme = _meant(plans, scheme)
        look = _look(plans, scheme, day)
        if enterprise is not None:
            keys = [str(find_enterprise(connection, enterprise)["key"])]
        else:
            keys = [member.key for member in board_on(connection, plans, day).members if member.state in OPEN]
        return by_nearness(diagnoses(connection, look, scheme, ENTERPRISE.c.key.in_(keys)))


def suggest(workspace: Workspace, day: date) -> list[Diagnosis]:
    """Who should be in the pool and is not: technology SMEs and industrial enterprises above scale, the nearest first.

    Subsidiaries of high-tech enterprises outside the county come before all others: they enter directly (二㈠4).
    """
    with workspace.store.read() as connection:
        plans = workspace.plans(connection)
        scheme = _meant(plans, None)
        look = _look(plans, scheme, day)
        inside = [member.key for member in board_on(connection, plans, day).members if member.state != "withdrawn"]
        e = ENTERPRISE.c
        sme = or_(false(), *(has_in_force(e.key, register, day) for register in yearly(plans)))
        sources = {
            "subsidiary": e.parent.is_not(None),
            "tech-sme": sme,
            "above-scale": and_(e.industrial.is_(True), ANNUAL.c.above_scale.is_(True)),
        }
        free = and_(located(ENTERPRISE, day), not_(has_in_force(e.key, scheme, day)), e.key.not_in(inside))
        found: dict[str, Diagnosis] = {}
        for why, condition in sources.items():
            for diagnosis in diagnoses(connection, look, scheme, and_(free, condition), why=why):
                found.setdefault(diagnosis.key, diagnosis)
        near = by_nearness(iter(found.values()))
        return sorted(near, key=lambda diagnosis: diagnosis.why_suggested != "subsidiary")


def _meant(plans: tuple[Plan, ...], stated: str | None) -> str:
    """The scheme that is stated, else the only one that is renewed; of several the one that criteria are stated for."""
    return meant(plans, stated, {scheme for plan in plans if plan.criteria for scheme in plan.criteria.schemes})


def by_nearness(found: Iterator[Diagnosis]) -> list[Diagnosis]:
    """Those who lack least first; what cannot be told counts after what is known to be missing."""
    return sorted(found, key=lambda d: (len(d.unmet), len(d.untold), d.enterprise))


def diagnoses(connection: Connection, look: Look, scheme: str, *conditions: ColumnElement[bool], why: str = "") -> Iterator[Diagnosis]:
    """The enterprises that the conditions let through, each against the criteria."""
    for row in rows(connection, look.statement(or_(*conditions))):
        findings = tuple(_finding(criterion, number, row) for number, criterion in enumerate(look.criteria.criteria))
        yield Diagnosis(row["key"], row["name"], row["uscc"], scheme, look.year, findings, why)


def criteria_of(plans: tuple[Plan, ...], scheme: str) -> SchemeCriteria | None:
    """What the latest plan that states criteria asks for under the scheme."""
    stated = [plan.criteria.schemes[scheme] for plan in plans if plan.criteria and scheme in plan.criteria.schemes]
    return stated[-1] if stated else None


def _look(plans: tuple[Plan, ...], scheme: str, day: date) -> Look:
    found = criteria_of(plans, scheme)
    if found is None:
        raise NotFound(
            _("No adopted plan states criteria for {scheme}.").format(scheme=scheme),
            _("Add criteria.yaml to its folder (`hte plan init DIR` writes one) and adopt it again: `hte plan adopt DIR`."),
        )
    return Look(found, day)


def _finding(criterion: Criterion, number: int, row: dict[str, Any]) -> Finding:
    test, upper, lower, share, over = (row[f"{number}_{part}"] for part in ("test", "upper", "lower", "share", "over"))
    holds = None if test is None else bool(test)
    told: dict[str, Any] = {"id": criterion.id, "titles": criterion.title.model_dump(), "holds": holds}
    threshold = None if share is None else Fraction(share, over)
    if criterion.judged is not None:
        return Finding(**told, unit="", judged=True)
    if criterion.days_registered is not None:
        return Finding(**told, unit="days", threshold=threshold, lacking=("registered_on",) if holds is None else ())
    if criterion.points is not None:
        short = None if upper is None or holds is not False else max(int(threshold or 0) - upper, 0) or None
        value = None if upper is None else Fraction(upper)
        return Finding(
            **told, unit="points", value=value, threshold=threshold, short=short, short_unit="points", lacking=_lacking(criterion, holds)
        )
    if criterion.share is not None:
        return Finding(**told, **_of_share(criterion.share, upper, lower, threshold, holds), lacking=_lacking(criterion, holds))
    return Finding(**told, **_of_figure(criterion, upper, threshold, holds), lacking=_lacking(criterion, holds))


def _of_figure(criterion: Criterion, value: int | None, threshold: Fraction | None, holds: bool | None) -> dict[str, Any]:
    """A figure's, or a sum's, distance to its limit."""
    figure = str(criterion.sum[0] if criterion.sum else criterion.figure)
    short = None if value is None or holds is not False else abs(int(threshold or 0) - value)
    unit = _unit(figure)
    return {
        "unit": unit,
        "value": None if value is None else Fraction(value),
        "threshold": threshold,
        "at_most": criterion.at_most is not None,
        "short": short,
        "short_unit": unit,
        "figure": figure,
    }


def _of_share(share: ShareOf, upper: int | None, lower: int | None, threshold: Fraction | None, holds: bool | None) -> dict[str, Any]:
    """A share's value, and how much more of the upper figure would do at the same lower one."""
    known = upper is not None and lower is not None and lower > 0
    value = Fraction(upper or 0, lower or 1) if known else None
    short = None
    if holds is False and threshold is not None:
        wanted = threshold * (lower or 0)
        short = -(-wanted.numerator // wanted.denominator) - (upper or 0)
    return {"unit": "ratio", "value": value, "threshold": threshold, "short": short, "short_unit": _unit(share.of), "figure": share.of}


def _unit(figure: str) -> str:
    return "fen" if figure in MONEY else "people" if figure in PEOPLE else "pieces"


def _lacking(criterion: Criterion, holds: bool | None) -> tuple[str, ...]:
    """The figures that must be recorded for the criterion to be told."""
    if holds is not None:
        return ()
    shares = [criterion.share, *(part.share for part in criterion.points or ())]
    figures = [figure for share in shares if share for figure in (share.of, share.to)]
    figures += [*(criterion.sum or ()), *([criterion.figure] if criterion.figure else []), *([criterion.by] if criterion.by else [])]
    figures += [steps.figure for part in criterion.points or () for steps in part.best_of]
    return tuple(dict.fromkeys(figures))
