"""What is owed and what rounds hold, held against each other in both directions, however the difference came about."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from sqlalchemy import Connection

from hte_cli.language import _
from hte_cli.policy.plan import Plan
from hte_cli.policy.rules.pots import given_twice
from hte_cli.services.awarding.awarded import lines_on
from hte_cli.services.awarding.claims import Owed, owed
from hte_cli.services.awarding.holding import Holdings, holdings
from hte_cli.services.awarding.pots import Share, Waiting, pots_of
from hte_cli.services.awarding.reading import lines_of, rounds
from hte_cli.services.awarding.relinking import renamed_benefit
from hte_cli.services.doubting.held import without_record
from hte_cli.store.reading import table_of
from hte_cli.values.award_states import COMMITTED
from hte_cli.values.awards import AwardLine
from hte_cli.values.commands import command_line
from hte_cli.values.money import yuan_text
from hte_cli.values.reconciling import Case, Unsettled
from hte_cli.values.results import Entitlement, Sums
from hte_cli.values.terms import evidence_title

FEW = 20
"""So many enterprises are asked about one by one; of more all is calculated, which is quicker then."""


def named(line: Entitlement | AwardLine) -> str:
    """What the line is given for, as people call it."""
    return evidence_title(line.evidence, line.subject)


def years_of(plans: Sequence[Plan], day: date) -> range:
    """The years that plans speak of, up to the day's."""
    return range(min(plan.period.from_.year for plan in plans), day.year + 1)


def unsettled(connection: Connection, plans: Sequence[Plan], day: date, years: Iterable[int]) -> Iterator[Unsettled]:
    """Every award of the years, dated on or before the day, in which what is owed and what lines held by then do not agree.

    What was paid before the store was kept counts as held, and is never found to be too much: no rule is known for it.
    """
    if any(given_twice(plans)):
        return  # `hte check` says so, and nothing is owed until one of the plans counts
    for year in years:
        owed_now = list(owed(connection, plans, year, by=day))
        yield from unsettled_of(connection, plans, year, owed_now, holdings(connection, owed_now, day), day=day)


def unsettled_of(
    connection: Connection,
    plans: Sequence[Plan],
    year: int,
    owed_now: Sequence[Owed],
    held: Holdings,
    opening: Collection[str] = (),
    day: date | None = None,
) -> Iterator[Unsettled]:
    """As `unsettled`, of one year, of which this is owed; without the claims that are being opened. No day: as things stand now."""
    pots = pots_of(connection, plans, year, owed_now, held, day=day)
    yield from (_of_pot(one, year) for one in pots.new if one.owed.claim not in opening and not one.reopens)
    # What the earlier line leaves nothing of is not owed, and waits for nothing.
    yield from (_waits(one, year) for one in pots.waiting if one.owed.line.is_owed)
    yield from (_released(one, year, held) for one in pots.released if one.owed.claim not in opening)
    for one in owed_now:
        lines = held.of(one)
        if one.claim in opening or (one.pooled and not lines):
            continue
        found = _compared(one, year, held) if lines else _unopened(one, year)
        if found is not None:
            yield found
    yield from _not_owed(connection, plans, year, {one.claim for one in owed_now}, day)


def _compared(one: Owed, year: int, held: Holdings) -> Unsettled | None:
    """In what the lines for a claim fall short of what is owed for it, or go beyond it."""
    lines = held.of(one)
    standing = [line for line in lines if line.state != "rejected"]
    if not standing:
        return _rejected(one, year, lines[-1]) if held.is_open_again(one) else None
    others = [line for line in standing if line.enterprise_key != one.line.enterprise_key and line.given]
    if others:
        return _other_firm(one, year, others[0])
    undecided = next((line for line in standing if line.state not in COMMITTED), None)
    if undecided is not None:
        return _other_year(one, year, undecided) if held.years[undecided.round] != year else None
    return None if one.pooled else _given_less(one, year, standing, kept_back=held.is_kept_back(one))


def _of_pot(share: Share, year: int) -> Unsettled:
    """What an enterprise's pot would still give beside what rounds hold of it."""
    one, sums = share.owed, share.worth
    if not share.adjusts:
        return _unopened(one, year, sums)
    what = _("{evidence} is worth another sum by now.").format(evidence=named(one.line))
    return _found("changed", one, year, None, sums.get(one.compiled.plan.own_level, 0), what, _opening(year))


def _waits(one: Waiting, year: int) -> Unsettled:
    said = _("{evidence} is owed; {other} of {day} shares {benefit} with it, is owed for an earlier year and is in no round yet.")
    what = said.format(
        evidence=named(one.owed.line), other=named(one.before.line), day=one.before.line.on, benefit=one.owed.compiled.rule.claim
    )
    own = one.owed.line.sums.get(one.owed.compiled.plan.own_level, 0)
    return _found("unopened", one.owed, year, None, own, what, _opening(int(one.before.line.on[:4])))


def _released(share: Share, year: int, held: Holdings) -> Unsettled:
    """What a pot has room for again."""
    one, line = share.owed, held.of(share.owed)[-1]
    said = _("{more} yuan of {benefit} were taken back or are owed no more: {evidence} may have them.")
    more = share.worth.get(line.own_level) or 0
    what = said.format(evidence=named(one.line), benefit=one.compiled.rule.claim, more=yuan_text(more))
    return _found("given-less", one, year, line, more, what, _opening_again(year, line))


def _given_less(one: Owed, year: int, lines: Sequence[AwardLine], *, kept_back: bool) -> Unsettled | None:
    """In what the standing lines give less or another sum than is owed; `kept_back`: the rest was decided not to be given."""
    now = one.line.sums.get(one.compiled.plan.own_level, 0)
    if now is None or any(line.county is None for line in lines):
        return None
    due, given = sum(line.county or 0 for line in lines), sum(line.given for line in lines)
    if due != now and not given <= now <= due:
        # Less is owed than is left after what was claimed back, or more than was given at all.
        held = given if now < given else due
        what = _("{owed} yuan are owed, the lines give {given}.").format(owed=yuan_text(now), given=yuan_text(held))
        return _found("changed", one, year, lines[-1], now - held, what, _opening(year))
    if given >= now or kept_back:
        return None
    what = _("{owed} yuan are owed; {given} are given and not claimed back.").format(owed=yuan_text(now), given=yuan_text(given))
    return _found("given-less", one, year, lines[-1], now - given, what, _opening_again(year, lines[-1]))


def _unopened(one: Owed, year: int, sums: Sums | None = None) -> Unsettled:
    """What stands in no round; it is worth `sums` where its pot gives it others than the rule says."""
    own = (one.line.sums if sums is None else sums).get(one.compiled.plan.own_level, 0)
    what = _("{evidence} is owed and is in no round.").format(evidence=named(one.line))
    return _found("unopened", one, year, None, own, what, _opening(year))


def _rejected(one: Owed, year: int, line: AwardLine) -> Unsettled:
    what = _("It was rejected, and what it rests on has changed since.")
    return _found("rejected", one, year, line, one.line.sums.get(line.own_level, 0), what, _opening(year))


def _other_firm(one: Owed, year: int, line: AwardLine) -> Unsettled:
    said = _("{evidence} was awarded to {other}; by the records it is this enterprise's.")
    what = said.format(evidence=named(one.line), other=line.enterprise)
    return _found("other-firm", one, year, line, line.given, what, taking_back(line))


def _other_year(one: Owed, year: int, line: AwardLine) -> Unsettled:
    said = _("It is owed for {year}, and is in a round of another year; reject it there, then `{open}`.")
    fix = command_line("award", "reject", line.id, "--reason", "WHY")
    return _found("other-year", one, year, line, line.county, said.format(year=year, open=_opening(year)), fix)


def _not_owed(connection: Connection, plans: Sequence[Plan], year: int, claims: Collection[str], day: date | None) -> Iterator[Unsettled]:
    """The lines of the year's rounds that give something, and for which the rules of today give nothing, in no year."""
    lines = [
        line
        for round_ in rounds(connection, table_of("award_round").c.year == year)
        for line in (lines_on(connection, lines_of(connection, round_.id), day) if round_.origin == "opened" else ())
        if line.first_claim not in claims and line.state != "rejected" and (line.county is None or line.given > 0)
    ]
    elsewhere = _owed_in_other_years(connection, plans, year, {line.enterprise_key for line in lines})
    missing = {line.id for line in without_record(connection)} if lines else ()
    for line in lines:
        if line.first_claim in elsewhere:
            continue  # its day was corrected: the line is the award of that year
        what = _("Nothing is owed for {evidence} any more.").format(evidence=named(line))
        if line.id in missing:
            said = _("{evidence} is recorded no more. If another record is the same, `{relink}`; if none is:")
            relink = command_line("award", "relink", line.id, "--to", "RECORD", "--reason", "WHY")
            what = said.format(evidence=named(line), relink=relink)
        fix, renamed = taking_back(line), renamed_benefit(connection, plans, line)
        if renamed is not None:
            said = _("The plan of today gives {benefit} for {evidence}, and knows {old} no longer.")
            what = said.format(benefit=renamed, evidence=named(line), old=line.benefit)
            fix = command_line("award", "relink", line.id, "--to", line.evidence or line.on[:4], "--reason", "WHY")
        fen = line.given if line.county is not None else None
        yield Unsettled("not-owed", year, line.enterprise, line.uscc, line.id, fen, what, fix)


def _owed_in_other_years(connection: Connection, plans: Sequence[Plan], year: int, enterprises: Collection[str]) -> set[str]:
    """The claims of what is owed to these enterprises for other years than this one."""
    first, last = min(plan.period.from_.year for plan in plans), max(plan.period.until.year for plan in plans)
    years = [other for other in range(first, last + 1) if other != year] if enterprises else []
    asked = sorted(enterprises) if len(enterprises) <= FEW else [None]
    return {one.claim for other in years for enterprise in asked for one in owed(connection, plans, other, enterprise)}


def taking_back(line: AwardLine) -> str:
    """The command that answers a line which should not stand, by what was paid of it."""
    kept = line.balance().kept
    if kept and line.state in ("suspended", "objected"):
        return command_line("award", "resume" if line.state == "suspended" else "dismiss", line.id, "--reason", "WHY")
    if kept:
        amount = yuan_text(kept).replace(",", "")
        return command_line("award", "clawback", line.id, "--amount", amount, "--reason", "WHY", "--document", "NUMBER")
    return command_line("award", "reject", line.id, "--reason", "WHY")


def _opening(year: int) -> str:
    return command_line("award", "open", "--year", year)


def _opening_again(year: int, line: AwardLine) -> str:
    return command_line("award", "open", "--year", year, "--again", line.id, "--reason", "WHY")


def _found(case: Case, one: Owed, year: int, line: AwardLine | None, fen: int | None, what: str, fix: str) -> Unsettled:
    return Unsettled(case, year, one.line.enterprise, one.line.uscc, line.id if line else None, fen, what, fix)
