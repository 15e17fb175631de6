"""Doubts of events: one payment of the prefecture that is matched twice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, and_, extract, or_, select, tuple_

from hte_cli.language import _
from hte_cli.policy.plan import Level, Match, Plan, Rule
from hte_cli.policy.tables import EVENT, Columns
from hte_cli.services.doubting.scope import Doubtful, Scope, about
from hte_cli.values.award_doubts import doubt
from hte_cli.values.money import yuan_text


def matched_levels(rule: Rule) -> dict[Level, Level]:
    """The levels that pay by a match, each with the level whose sum they match."""
    return {payer: amount.match for payer, amount in rule.pay.spoken.items() if isinstance(amount, Match)}


def matched_kinds(plans: Iterable[Plan]) -> list[str]:
    """The kinds of event that a rule matches."""
    return sorted({str(rule.when.event) for plan in plans for rule in plan.rules if rule.when.event and matched_levels(rule)})


def of_one_payment(event: Columns, other: Columns) -> ColumnElement[bool]:
    """Whether `other` is an earlier event (by its key) of the enterprise that may rest on the same payment of the prefecture.

    Both have the same sum, and are of the same day, rest on the same document, or have the same title in one year. The one
    meaning of "matched twice": `hte check` and the doubts before money take it.
    """
    v, o = event.c, other.c
    titled = and_(o.title == v.title, v.title != "", extract("year", o.on) == extract("year", v.on))
    return and_(
        o.enterprise == v.enterprise,
        o.prefecture_fen == v.prefecture_fen,
        or_(o.on == v.on, o.document == v.document, titled),
        tuple_(o.kind, o.on, o.title) < tuple_(v.kind, v.on, v.title),
    )


def matches(scope: Scope, found: Doubtful) -> None:
    """Two events of one enterprise that a rule matches and that may rest on one payment."""
    kinds = matched_kinds(scope.plans)
    v, other = EVENT.c, EVENT.alias()
    columns = [
        v.enterprise.label("owner_key"),
        *(column.label(name) for name, column in _told(v).items()),
        *(column.label(f"other_{name}") for name, column in _told(other.c).items()),
        v.prefecture_fen,
    ]
    statement = select(*columns).select_from(EVENT.join(other, of_one_payment(EVENT, other)))
    wanted = (v.prefecture_fen > 0, v.kind.in_(kinds), other.c.kind.in_(kinds), scope.wanted(v.enterprise))
    for row in scope.rows(statement.where(*wanted)) if kinds else ():
        ids = sorted(str(row[f"{which}record"]) for which in ("", "other_"))
        said = _("{one} ({day}) and {other} ({before}) are matched with {sum} yuan each: one payment?").format(
            one=row["evidence"] or row["subject"],
            day=row["on"],
            other=row["other_evidence"] or row["other_subject"],
            before=row["other_on"],
            sum=yuan_text(row["prefecture_fen"]),
        )
        found.of_pair(doubt("match-twice", ids, said), about(row), about(row, "other_"))


def _told(v: Any) -> dict[str, Any]:
    return {"record": v.record_id, "subject": v.kind, "on": v.on, "evidence": v.title}
