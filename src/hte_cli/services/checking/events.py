"""Checks of events: what a reward needs, and what may be rewarded twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import and_, not_, or_, select, tuple_

from hte_cli.language import _
from hte_cli.policy.conditions import has_in_force, located
from hte_cli.policy.plan import Match
from hte_cli.policy.rules_sql import compile_rules
from hte_cli.policy.tables import ENTERPRISE, EVENT, Statement
from hte_cli.policy.year_sql import Asked
from hte_cli.services.checking.look import Look, named, owner, remark
from hte_cli.services.subsidies import judge
from hte_cli.values import doubts
from hte_cli.values.checking import Remark
from hte_cli.values.money import yuan_text
from hte_cli.values.results import Totals
from hte_cli.values.terms import event_title

NEEDS_CERTIFICATE = ("listing", "relocation")


def _events(*more: Any) -> Statement:
    v = EVENT.c
    columns = [*owner(), v.kind, v.on, v.title, *more]
    source = EVENT.join(ENTERPRISE, ENTERPRISE.c.key == v.enterprise)
    return select(*columns).select_from(source).order_by(v.enterprise, v.kind, v.on, v.title)


def _remark(row: dict[str, Any], reason: str, fix: str) -> Remark:
    record = " · ".join(part for part in (event_title(row["kind"]), str(row["on"]), row["title"]) if part)
    return remark(row, "event", record, reason, fix)


def outside(look: Look) -> Iterator[Remark]:
    """Events of days on which the enterprise was not in the county."""
    for row in look.rows(_events().where(not_(located(ENTERPRISE, EVENT.c.on)))):
        reason = _("The enterprise was not in the county that day.")
        yield _remark(row, reason, _("Compare the day with those of `hte enterprise show {who}`.").format(who=named(row)))


def without_certificate(look: Look) -> Iterator[Remark]:
    """Listings and relocations of enterprises without a certificate in force that day."""
    held = has_in_force(ENTERPRISE.c.key, "hte", EVENT.c.on)
    for row in look.rows(_events().where(EVENT.c.kind.in_(NEEDS_CERTIFICATE), not_(held))):
        reason = _("No high-tech certificate was in force that day.")
        yield _remark(row, reason, _("If one was, record it: `hte cert add {who} …`.").format(who=named(row)))


def quotations(look: Look) -> Iterator[Remark]:
    """Listings on a board that is no stock exchange."""
    for row in look.rows(_events(EVENT.c.board).where(EVENT.c.kind == "listing")):
        if doubts.no_exchange(row["board"] or "") or doubts.no_exchange(row["title"]):
            fix = _("Unless the county counts it as a listing, take it back: `hte history {who}` says which entry it is of.")
            yield _remark(row, doubts.not_exchange(), fix.format(who=named(row)))


def unpaid_matches(look: Look) -> Iterator[Remark]:
    """Events that a rule matches, without the sum that the upper level paid."""
    rules = compile_rules(look.plans)
    matching = [place for place, one in enumerate(rules) if any(isinstance(a, Match) for a in one.rule.pay.spoken.values())]
    asked = Asked(None, None, matching, uncovered=False)
    for line in judge(look.connection, look.plans, rules, asked).lines(Totals()):
        if not line.complete:
            row = {"owner": line.enterprise, "owner_uscc": line.uscc, "kind": line.subject, "on": line.on, "title": line.evidence}
            reason = _("{rule} matches what an upper level paid, and that is not recorded.").format(rule=line.rule)
            fix = _("Record the sum: `hte event edit {who} --kind {kind} --on {on} --title {title} --prefecture-amount SUM`.")
            yield _remark(row, reason, fix.format(who=named(row), kind=line.subject, on=line.on, title=line.evidence or "''"))


def matched_twice(look: Look) -> Iterator[Remark]:
    """Two events of one enterprise with the same sum of the prefecture, on the same day or by the same document."""
    v, other = EVENT.c, EVENT.alias()
    key, key_of_other = (tuple_(c.kind, c.on, c.title) for c in (v, other.c))
    same = and_(
        other.c.enterprise == v.enterprise,
        other.c.prefecture_fen == v.prefecture_fen,
        or_(other.c.on == v.on, other.c.document == v.document),
        key_of_other < key,
    )
    source = EVENT.join(ENTERPRISE, ENTERPRISE.c.key == v.enterprise).join(other, same)
    columns = [*owner(), v.kind, v.on, v.title, v.prefecture_fen, other.c.kind.label("first"), other.c.title.label("first_title")]
    for row in look.rows(select(*columns).select_from(source).order_by(v.enterprise, v.kind, v.on, v.title)):
        first = " ".join(filter(None, (event_title(row["first"]), row["first_title"])))
        reason = _("The prefecture paid {sum} yuan for this, and the same for {other}: one payment?")
        fix = _("If it is one payment, take one of them back: `hte history {who}` says which entry it is of.")
        yield _remark(row, reason.format(sum=yuan_text(row["prefecture_fen"]), other=first), fix.format(who=named(row)))
