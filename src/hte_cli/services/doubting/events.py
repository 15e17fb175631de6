"""Doubts of events: one payment of an upper level that is matched twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Join, and_, extract, or_, select, tuple_

from hte_cli.language import _
from hte_cli.policy.plan import Level, Match, Plan, Rule
from hte_cli.policy.tables import EVENT, LEVEL_PAYMENT, Columns
from hte_cli.services.doubting.scope import Doubtful, Scope, about
from hte_cli.values.award_doubts import doubt
from hte_cli.values.money import yuan_text


def matched_levels(rule: Rule) -> dict[Level, Level]:
    """The levels that pay by a match, each with the level whose sum they match."""
    return {payer: amount.match for payer, amount in rule.pay.spoken.items() if isinstance(amount, Match)}


def matched_kinds(plans: Iterable[Plan]) -> dict[Level, list[str]]:
    """The kinds of event that a rule matches, by the level whose payment it is that is matched."""
    kinds: dict[Level, set[str]] = {}
    for rule in (rule for plan in plans for rule in plan.rules if rule.when.event):
        for level in matched_levels(rule).values():
            kinds.setdefault(level, set()).add(str(rule.when.event))
    return {level: sorted(found) for level, found in sorted(kinds.items())}


class Pairs(NamedTuple):
    """Pairs of events, as SQL: where they come from, the earlier one, the fen that was paid for each, and what is wanted."""

    source: Join
    other: Columns
    fen: ColumnElement[int]
    wanted: tuple[ColumnElement[bool], ...]


def of_one_payment(level: str, kinds: Sequence[str]) -> Pairs:
    """Events of one enterprise, and an earlier one (by its key), that may rest on the same payment of the level.

    Both have the same sum, and are of the same day, rest on the same document, or have the same title in one year. The one
    meaning of "matched twice": `hte check` and the doubts before money take it.
    """
    other, paid, before = EVENT.alias(), LEVEL_PAYMENT.alias(), LEVEL_PAYMENT.alias()
    v, o = EVENT.c, other.c
    titled = and_(o.title == v.title, v.title != "", extract("year", o.on) == extract("year", v.on))
    # From the payments on: there are fewer of them than of events.
    source = (
        paid.join(EVENT, v.record_id == paid.c.record)
        .join(other, o.enterprise == v.enterprise)
        .join(before, and_(before.c.record == o.record_id, before.c.level == level, before.c.fen == paid.c.fen))
    )
    wanted = (
        paid.c.level == level,
        paid.c.fen > 0,
        v.kind.in_(kinds),
        o.kind.in_(kinds),
        or_(o.on == v.on, o.document == v.document, titled),
        tuple_(o.kind, o.on, o.title) < tuple_(v.kind, v.on, v.title),
    )
    return Pairs(source, other, paid.c.fen, wanted)


def matches(scope: Scope, found: Doubtful) -> None:
    """Two events of one enterprise that a rule matches and that may rest on one payment."""
    for level, kinds in matched_kinds(scope.plans).items():
        _matches(scope, found, of_one_payment(level, kinds))


def _matches(scope: Scope, found: Doubtful, pairs: Pairs) -> None:
    v = EVENT.c
    columns = [
        v.enterprise.label("owner_key"),
        *(column.label(name) for name, column in _told(v).items()),
        *(column.label(f"other_{name}") for name, column in _told(pairs.other.c).items()),
        pairs.fen,
    ]
    for row in scope.rows(select(*columns).select_from(pairs.source).where(*pairs.wanted, scope.wanted(v.enterprise))):
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
