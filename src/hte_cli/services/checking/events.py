"""Checks of events: what a reward needs, and what may be rewarded twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import and_, extract, not_, or_, select, tuple_

from hte_cli.language import _
from hte_cli.policy.conditions import has_in_force, located
from hte_cli.policy.plan import Level, Match, Plan, Rule
from hte_cli.policy.rules_sql import compile_rules
from hte_cli.policy.tables import ENTERPRISE, EVENT, Statement
from hte_cli.policy.year_sql import Asked
from hte_cli.services.checking.look import Look, adding, named, owner, remark
from hte_cli.services.owing import owed_alone
from hte_cli.services.words import scheme_title
from hte_cli.values import doubts
from hte_cli.values.checking import Remark
from hte_cli.values.commands import command
from hte_cli.values.money import yuan_text
from hte_cli.values.results import Entitlement, Totals
from hte_cli.values.terms import event_title, level_title

UPPER: tuple[Level, ...] = ("region", "prefecture")
"""The levels whose sums an event holds."""


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
        show = command("enterprise", "show", named(row))
        yield _remark(row, reason, _("Compare the day with those of {command}.").format(command=show))


def without_certificate(look: Look) -> Iterator[Remark]:
    """Events of enterprises without the certificate in force that day which every rule for such an event requires."""
    for kind, (plan, scheme) in _required(look.plans).items():
        held = has_in_force(ENTERPRISE.c.key, scheme, EVENT.c.on)
        for row in look.rows(_events().where(EVENT.c.kind == kind, not_(held))):
            reason = _("No certificate of {scheme} was in force that day.").format(scheme=scheme_title(plan, scheme))
            yield _remark(row, reason, _("If one was, record it: {command}.").format(command=adding(row, scheme)))


def _required(plans: Iterable[Plan]) -> dict[str, tuple[Plan, str]]:
    """Which kinds of event are rewarded only with a scheme in force: the scheme, and a plan that says so."""
    schemes: dict[str, dict[str | None, Plan]] = {}
    for plan in plans:
        for rule in plan.rules:
            if rule.when.event:
                schemes.setdefault(rule.when.event, {})[rule.require.in_force] = plan
    asked = {kind: next(iter(found.items())) for kind, found in schemes.items() if len(found) == 1}
    return {kind: (plan, scheme) for kind, (scheme, plan) in asked.items() if scheme is not None}


def quotations(look: Look) -> Iterator[Remark]:
    """Listings on a board that is no stock exchange."""
    for row in look.rows(_events(EVENT.c.board).where(EVENT.c.kind == "listing")):
        if doubts.no_exchange(row["board"] or "") or doubts.no_exchange(row["title"]):
            fix = _("Unless the county counts it as a listing, take it back: {command} says which entry it is of.")
            yield _remark(row, doubts.not_exchange(), fix.format(command=command("history", named(row))))


def unpaid_matches(look: Look) -> Iterator[Remark]:
    """Events that a rule matches, without the sum that the upper level paid."""
    rules = compile_rules(look.plans)
    matching = {place: _matched(one.rule) for place, one in enumerate(rules)}
    asked = Asked(None, None, [place for place, matched in matching.items() if matched], uncovered=False)
    of_rule = {(one.plan.id, one.rule.id): matching[place] for place, one in enumerate(rules)}
    for line in owed_alone(look.connection, look.plans, rules, asked).lines(Totals()):
        for payer, level in of_rule[line.plan, line.rule].items():
            if line.sums[payer] is None:
                yield _unpaid(line, level)


def _matched(rule: Rule) -> dict[Level, Level]:
    """The levels that pay by a match, each with the level whose sum they match."""
    return {payer: amount.match for payer, amount in rule.pay.spoken.items() if isinstance(amount, Match)}


def _unpaid(line: Entitlement, level: Level) -> Remark:
    row = {"owner": line.enterprise, "owner_uscc": line.uscc, "kind": line.subject, "on": line.on, "title": line.evidence}
    reason = _("{rule} matches what an upper level paid, and that is not recorded.").format(rule=line.rule)
    return _remark(row, reason, _record_sum(row, level))


def _record_sum(row: dict[str, Any], level: Level) -> str:
    event = ("event", "edit", named(row), "--kind", row["kind"], "--on", row["on"], "--title", row["title"] or "")
    return _("Record the sum: {command}.").format(command=command(*event, f"--{level}-amount", "SUM"))


def sums_of_digits(look: Look) -> Iterator[Remark]:
    """Sums of an upper level that are the digits of the event's document or title."""
    v = EVENT.c
    for row in look.rows(_events(v.document, v.region_fen, v.prefecture_fen).where(or_(v.region_fen > 0, v.prefecture_fen > 0))):
        for level in UPPER:
            fen = row[f"{level}_fen"]
            if fen and doubts.like_document(fen, row["document"], row["title"]):
                reason = _("{sum} yuan of the {level} are the digits of its document or title: was a number entered as a sum?")
                said = reason.format(sum=yuan_text(fen), level=level_title(level))
                yield _remark(row, said, _record_sum(row, level))


def matched_twice(look: Look) -> Iterator[Remark]:
    """Two events of one enterprise that a rule matches, with the same sum of the prefecture.

    They must be of the same day, rest on the same document, or have the same title in one year.
    """
    v, other = EVENT.c, EVENT.alias()
    kinds = sorted({str(rule.when.event) for plan in look.plans for rule in plan.rules if rule.when.event and _matched(rule)})
    key, key_of_other = (tuple_(c.kind, c.on, c.title) for c in (v, other.c))
    titled = and_(other.c.title == v.title, v.title != "", extract("year", other.c.on) == extract("year", v.on))
    same = and_(
        other.c.enterprise == v.enterprise,
        other.c.prefecture_fen == v.prefecture_fen,
        or_(other.c.on == v.on, other.c.document == v.document, titled),
        key_of_other < key,
    )
    source = EVENT.join(ENTERPRISE, ENTERPRISE.c.key == v.enterprise).join(other, same)
    columns = [*owner(), v.kind, v.on, v.title, v.prefecture_fen, other.c.kind.label("first"), other.c.title.label("first_title")]
    statement = select(*columns).select_from(source).where(v.prefecture_fen > 0, v.kind.in_(kinds), other.c.kind.in_(kinds))
    for row in look.rows(statement.order_by(v.enterprise, v.kind, v.on, v.title)):
        first = " ".join(filter(None, (event_title(row["first"]), row["first_title"])))
        reason = _("The prefecture paid {sum} yuan for this, and the same for {other}: one payment?")
        fix = _("If it is one payment, take one of them back: {command} says which entry it is of.")
        said = reason.format(sum=yuan_text(row["prefecture_fen"]), other=first)
        yield _remark(row, said, fix.format(command=command("history", named(row))))
