"""Doubts of events: one payment of another level that is matched twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, FromClause, and_, extract, or_, select, tuple_

from hte_cli.language import _
from hte_cli.models import EVENT, LEVEL_PAYMENT
from hte_cli.policy.plan import Plan, Rule
from hte_cli.policy.rules.paying import Level
from hte_cli.services.doubting.scope import Doubtful, Scope, about
from hte_cli.values.award_doubts import doubt
from hte_cli.values.money import yuan_text


def matched_levels(rule: Rule) -> dict[Level, Level]:
    """The levels that pay a part of what another level paid, each with that level."""
    return {payer: way.matched for payer, way in rule.pay.spoken.items() if way.matched is not None}


def matched_kinds(plans: Iterable[Plan]) -> dict[Level, list[str]]:
    """The kinds of event that a rule matches, by the level whose payment it matches."""
    found: dict[Level, set[str]] = {}
    for rule in (rule for plan in plans for rule in plan.rules if rule.when.event):
        for level in matched_levels(rule).values():
            found.setdefault(level, set()).add(str(rule.when.event))
    return {level: sorted(found[level]) for level in sorted(found)}


class OnePayment(NamedTuple):
    """Events (`EVENT`) with an earlier one (`other`, by its key) of the enterprise that may rest on the same payment.

    Both have the same sum of the level, and are of the same day, rest on the same document, or have the same title in one
    year. The one meaning of "matched twice": `hte check` and the doubts before money take it.
    """

    source: FromClause
    other: FromClause
    fen: ColumnElement[int]
    wanted: ColumnElement[bool]


def of_one_payment(level: Level, kinds: Sequence[str]) -> OnePayment:
    """The pairs of events of these kinds, from the payments: there are fewer of them than of events."""
    v, other, paid, paid_other = EVENT.c, EVENT.alias(), LEVEL_PAYMENT.alias(), LEVEL_PAYMENT.alias()
    o = other.c
    titled = and_(o.title == v.title, v.title != "", extract("year", o.on) == extract("year", v.on))
    earlier = tuple_(o.kind, o.on, o.title) < tuple_(v.kind, v.on, v.title)
    alike = and_(o.enterprise == v.enterprise, or_(o.on == v.on, o.document == v.document, titled), earlier)
    theirs = and_(paid_other.c.record == o.record_id, paid_other.c.level == level, paid_other.c.fen == paid.c.fen)
    source = paid.join(EVENT, v.record_id == paid.c.record).join(other, alike).join(paid_other, theirs)
    return OnePayment(source, other, paid.c.fen, and_(paid.c.level == level, paid.c.fen > 0, v.kind.in_(kinds), o.kind.in_(kinds)))


def matches(scope: Scope, found: Doubtful) -> None:
    """Two events of one enterprise that a rule matches and that may rest on one payment."""
    for level, kinds in matched_kinds(scope.plans).items():
        pair, v = of_one_payment(level, kinds), EVENT.c
        columns = [
            v.enterprise.label("owner_key"),
            *(column.label(name) for name, column in _told(v).items()),
            *(column.label(f"other_{name}") for name, column in _told(pair.other.c).items()),
            pair.fen.label("fen"),
        ]
        for row in scope.rows(select(*columns).select_from(pair.source).where(pair.wanted, scope.wanted(v.enterprise))):
            ids = sorted(str(row[f"{which}record"]) for which in ("", "other_"))
            said = _("{one} ({day}) and {other} ({before}) are matched with {sum} yuan each: one payment?").format(
                one=row["evidence"] or row["subject"],
                day=row["on"],
                other=row["other_evidence"] or row["other_subject"],
                before=row["other_on"],
                sum=yuan_text(row["fen"]),
            )
            found.of_pair(doubt("match-twice", ids, said), about(row), about(row, "other_"))


def _told(v: Any) -> dict[str, Any]:
    return {"record": v.record_id, "subject": v.kind, "on": v.on, "evidence": v.title}
