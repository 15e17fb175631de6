"""Checks of events: what a reward needs, and what may be rewarded twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import not_, select

from hte_cli.language import _
from hte_cli.models import ENTERPRISE, EVENT, LEVEL_PAYMENT
from hte_cli.policy.conditions import has_in_force, located
from hte_cli.policy.plan import Plan
from hte_cli.policy.rules.paying import Level
from hte_cli.policy.rules.rules_sql import compile_rules
from hte_cli.policy.rules.year_sql import Asked
from hte_cli.policy.tables import Statement
from hte_cli.services.checking.look import Look, adding, named, owner, remark
from hte_cli.services.doubting.events import matched_kinds, matched_levels, of_one_payment
from hte_cli.services.owing import owed_alone
from hte_cli.services.words import scheme_title
from hte_cli.values import doubts
from hte_cli.values.checking import Remark
from hte_cli.values.commands import command
from hte_cli.values.money import yuan_text
from hte_cli.values.results import Entitlement, Totals
from hte_cli.values.terms import event_title, level_title


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
    matching = {place: matched_levels(one.rule) for place, one in enumerate(rules)}
    asked = Asked(None, None, [place for place, matched in matching.items() if matched], uncovered=False)
    of_rule = {(one.plan.id, one.rule.id): matching[place] for place, one in enumerate(rules)}
    for line in owed_alone(look.connection, look.plans, rules, asked).lines(Totals()):
        for payer, level in of_rule[line.plan, line.rule].items():
            if line.sums[payer] is None:
                yield _unpaid(line, level)


def _unpaid(line: Entitlement, level: Level) -> Remark:
    row = {"owner": line.enterprise, "owner_uscc": line.uscc, "kind": line.subject, "on": line.on, "title": line.evidence}
    reason = _("{rule} matches what an upper level paid, and that is not recorded.").format(rule=line.rule)
    return _remark(row, reason, _record_sum(row, level))


def _record_sum(row: dict[str, Any], level: str) -> str:
    event = ("event", "edit", named(row), "--kind", row["kind"], "--on", row["on"], "--title", row["title"] or "")
    return _("Record the sum: {command}.").format(command=command(*event, f"--{level}-amount", "SUM"))


def sums_of_digits(look: Look) -> Iterator[Remark]:
    """Sums of an upper level that are the digits of the event's document or title."""
    paid = LEVEL_PAYMENT.c
    statement = _events(EVENT.c.document, paid.level, paid.fen).join(LEVEL_PAYMENT, paid.record == EVENT.c.record_id)
    for row in look.rows(statement.where(paid.fen > 0).order_by(paid.level.desc())):
        if doubts.like_document(row["fen"], row["document"], row["title"]):
            reason = _("{sum} yuan of the {level} are the digits of its document or title: was a number entered as a sum?")
            said = reason.format(sum=yuan_text(row["fen"]), level=level_title(row["level"]))
            yield _remark(row, said, _record_sum(row, row["level"]))


def matched_twice(look: Look) -> Iterator[Remark]:
    """Two events of one enterprise that a rule matches, for which an upper level paid the same sum.

    They must be of the same day, rest on the same document, or have the same title in one year.
    """
    for level, kinds in matched_kinds(look.plans).items():
        yield from _matched_twice(look, level, kinds)


def _matched_twice(look: Look, level: Level, kinds: Sequence[str]) -> Iterator[Remark]:
    v, pair = EVENT.c, of_one_payment(level, kinds)
    source = pair.source.join(ENTERPRISE, ENTERPRISE.c.key == v.enterprise)
    others = pair.other.c.kind.label("first"), pair.other.c.title.label("first_title")
    statement = select(*owner(), v.kind, v.on, v.title, pair.fen.label("fen"), *others).select_from(source).where(pair.wanted)
    for row in look.rows(statement.order_by(v.enterprise, v.kind, v.on, v.title)):
        first = " ".join(filter(None, (event_title(row["first"]), row["first_title"])))
        reason = _("The {level} paid {sum} yuan for this, and the same for {other}: one payment?")
        fix = _("If it is one payment, take one of them back: {command} says which entry it is of.")
        said = reason.format(level=level_title(level), sum=yuan_text(row["fen"]), other=first)
        yield _remark(row, said, fix.format(command=command("history", named(row))))
