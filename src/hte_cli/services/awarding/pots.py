"""What new lines of an enterprise's pot are worth, beside the lines that rounds hold of it (docs/awards.md).

A pot is filled first by what rounds hold, then by what no round holds: a new line never lowers an older one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection

from hte_cli.policy.plan import Plan
from hte_cli.services.awarding.awarded import lines_on
from hte_cli.services.awarding.claims import Owed, by_claim, owed, own
from hte_cli.services.awarding.holding import Holdings
from hte_cli.services.awarding.reading import lines_of_enterprises
from hte_cli.values.award_states import COMMITTED
from hte_cli.values.award_sums import gross_of
from hte_cli.values.awards import AwardLine
from hte_cli.values.claims import adjusted, number_of
from hte_cli.values.pots import NOTHING, Interval, difference, interval, together
from hte_cli.values.results import Sums


@dataclass(frozen=True, slots=True)
class Share:
    """A line of a pot: what it draws, under which claim, and what others gave before, by line (or by claim, if new too)."""

    owed: Owed
    earlier: Mapping[str, Sums]
    claim: str = ""
    adjusts: bool = False
    reopens: bool = False

    @property
    def worth(self) -> Sums:
        """What it draws."""
        return worth(self.owed.line.gross, self.earlier, self.owed.compiled.plan.own_level)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A line that is not opened before an earlier year's of its pot is, which no round holds."""

    owed: Owed
    before: Owed


@dataclass(frozen=True, slots=True)
class Held:
    """The lines that rounds hold of one pot of one enterprise."""

    lines: Sequence[AwardLine]

    @property
    def standing(self) -> list[AwardLine]:
        """Those that were not rejected."""
        return [line for line in self.lines if line.state != "rejected"]

    def of(self, claim: str) -> list[AwardLine]:
        """Those that hold or adjust a claim."""
        return [line for line in self.lines if line.first_claim == claim]

    def without(self, claim: str, but: str = "") -> dict[str, Sums]:
        """What all others give, by line, none of those that count on the line `but`."""
        return {line.id: given(line) for line in self.standing if line.first_claim != claim and but not in line.earlier}

    def least(self, own: str) -> int:
        """What they give of the own level at least: no less than the highest of them alone."""
        newest = {line.first_claim: line for line in self.standing}
        alone = [(gross_of(line) or 0) - line.taken_back for line in newest.values() if line.own_level == own]
        return max([0, *alone])


def held_of(lines: Iterable[AwardLine], plans: Sequence[Plan]) -> dict[tuple[str, str], Held]:
    """The lines by benefit and enterprise; none of a plan by which the benefit is each record's."""
    by_record = {(p.id, r.claim) for p in plans for r in p.rules if p.shares(r)}
    by_record -= {(p.id, r.claim) for p in plans for r in p.rules if p.shares(r) and r.once}
    found: dict[tuple[str, str], list[AwardLine]] = {}
    for line in lines:
        if (line.plan, line.benefit) not in by_record:
            found.setdefault((line.benefit, line.enterprise_key), []).append(line)
    return {place: Held(some) for place, some in found.items()}


def given(line: AwardLine) -> Sums:
    """What a line gives: its own sum less what was claimed back of it."""
    return {**line.due, line.own_level: None if line.county is None else line.given}


class Pots(NamedTuple):
    """What the year's pots would give: lines to open, what waits, and lines that are cut for what has come back since."""

    new: Sequence[Share] = ()
    waiting: Sequence[Waiting] = ()
    released: Sequence[Share] = ()


def pots_of(
    connection: Connection,
    plans: Sequence[Plan],
    year: int,
    owed_now: Sequence[Owed],
    holdings: Holdings,
    again: Collection[str] = (),
    day: date | None = None,
) -> Pots:
    """All pots that enterprises have; `again` names lines that are given anew. At the day's end, where a day is named."""
    now = _by_pot(one for one in owed_now if one.pooled)
    if not now:
        return Pots()
    before = _by_pot(owed(connection, plans, year - 1, so_far=True, by=day))
    held = held_of(lines_on(connection, lines_of_enterprises(connection, {enterprise for _benefit, enterprise in now}), day), plans)
    open_, found, waiting, cut = _Open(holdings, again), list[Share](), list[Waiting](), list[Share]()
    for place, some in now.items():
        lines = held.get(place, Held(()))
        new, wait = shares(lines, some, before.get(place, ()), open_)
        waiting += wait
        if not new and not wait and (share := released(lines, some)):
            if open_.names(share.owed):
                new.append(share)
            elif not holdings.is_kept_back(share.owed):
                cut.append(share)
        found += [replace(one, claim=open_.claim(one.owed)) for one in new]
    return Pots(found, waiting, cut)


def _by_pot(some: Iterable[Owed]) -> dict[tuple[str, str], list[Owed]]:
    found: dict[tuple[str, str], list[Owed]] = {}
    for one in some:
        found.setdefault((one.compiled.rule.claim, one.line.enterprise_key), []).append(one)
    return found


@dataclass(frozen=True, slots=True)
class _Open:
    """Which records may have a new line: what rounds hold of all, and the lines that are given anew."""

    holdings: Holdings
    again: Collection[str]

    def is_new(self, one: Owed) -> bool:
        """No line holds it, or all that did were rejected on what is no longer so, or are named again."""
        lines = self.holdings.of(one)
        rejected = all(line.state == "rejected" for line in lines)
        return not lines or self.holdings.is_open_again(one) or (rejected and self.names(one))

    def names(self, one: Owed) -> bool:
        """One of its lines is to be given anew."""
        return bool({line.id for line in self.holdings.of(one)} & set(self.again))

    def is_theirs(self, one: Owed) -> bool:
        """Another enterprise, to whom the record belonged, has something for it."""
        return any(line.given for line in self.holdings.of(one) if line.enterprise_key != one.line.enterprise_key)

    def claim(self, one: Owed) -> str:
        """The claim of a new line: a further one where the record has lines already."""
        lines = self.holdings.of(one)
        return adjusted(one.claim, 1 + max(number_of(line.claim) for line in lines)) if lines else one.claim


def shares(held: Held, now: Sequence[Owed], before: Sequence[Owed], open_: _Open) -> tuple[list[Share], list[Waiting]]:
    """The lines to open of one pot, from what the year owes it (`now`) and what years before it owe."""
    some = [one for one in by_claim(now).values() if not open_.is_theirs(one)]
    new = [one for one in some if open_.is_new(one)]
    found = [share for one in some if one not in new and (share := _adjusting(one, held.of(one.claim), held))]
    drawn = held.without("")
    least = max([held.least(one.compiled.plan.own_level) for one in new], default=0)
    open_before = [one for one in before if one.line.is_owed and not held.of(one.claim) and _draws(one, drawn, least)]
    waiting = []
    for one in _in_turn(new):
        if not _draws(one, drawn, least):
            continue
        if open_before:
            waiting.append(Waiting(one, min(open_before, key=_when)))
            continue
        rejected: dict[str, Sums] = {line.id: {} for line in open_.holdings.of(one)}
        share = Share(one, rejected | _clipped(drawn, one.line.gross) if rejected else dict(drawn), reopens=bool(rejected))
        found.append(share)
        drawn[open_.claim(one)] = share.worth
        least = max(least, own(one) or 0)
    return found, waiting


def worth(gross: Sums, earlier: Mapping[str, Sums], own_level: str) -> Sums:
    """What a line draws beside what others gave before."""
    return difference(gross, together(earlier.values()), own_level) if earlier else gross


def _draws(one: Owed, drawn: Mapping[str, Sums], least: int) -> bool:
    """Whether the line brings anything beside what others gave, `least` of it for certain; the first always does."""
    level = one.compiled.plan.own_level
    before = together(drawn.values()).get(level, NOTHING)
    sure = Interval(max(before.least, least), before.most)
    return not drawn or interval(own(one)).less(sure) != NOTHING


def _in_turn(new: Sequence[Owed]) -> Iterator[Owed]:
    """What is not stated, by day; then the highest of what is, after it the lower ones, which draw nothing beside it."""
    yield from sorted((one for one in new if own(one) is None), key=_when)
    yield from sorted((one for one in new if own(one) is not None), key=lambda one: (-(own(one) or 0), _when(one)))


def _when(one: Owed) -> tuple[str, tuple[str, ...]]:
    return one.line.on, one.key


def _adjusting(one: Owed, lines: Sequence[AwardLine], held: Held) -> Share | None:
    """The difference where the record itself is worth something else today than its lines were decided on; else None.

    More is given only above all that the pot gave; less only as far as the lines before it leave it anything.
    """
    if not lines:
        return None
    now, then = own(one), gross_of(lines[-1])
    if now is None or then is None or now == then or any(line.state not in COMMITTED or line.county is None for line in lines):
        return None
    level, mine = one.compiled.plan.own_level, {line.id for line in lines}
    before = {id_: sums for id_, sums in lines[0].earlier.items() if id_ not in mine}
    if now > then:
        after = {id_: sums for id_, sums in held.without(one.claim).items() if id_ not in before}
        earlier = {**{line.id: line.due for line in lines}, **before, **after}
        more = interval(now).less(together(earlier.values()).get(level, NOTHING))
        return Share(one, earlier, adjusts=True) if more.least > 0 else None
    kept = {line.id: given(line) for line in lines}
    left = worth(one.line.gross, before, level).get(level, 0) or 0
    if left >= (together(kept.values()).get(level, NOTHING).least):
        return None
    return Share(one, {**kept, **_clipped(before, one.line.gross)}, adjusts=True)


def released(held: Held, now: Sequence[Owed]) -> Share | None:
    """What the highest of a year's lines was cut by, and the pot gives no longer: it was taken back, or is owed no more.

    A line that was decided on is not raised by itself; None where nothing has come back, or something is not decided yet.
    """
    if any(line.state not in COMMITTED or line.county is None for line in held.standing):
        return None
    cut = [one for one in now if own(one) is not None and any(line.state != "rejected" for line in held.of(one.claim))]
    if not cut:
        return None
    highest = max(cut, key=lambda one: own(one) or 0)
    share = Share(highest, {line.id: given(line) for line in held.standing}, adjusts=True)
    return share if share.worth.get(highest.compiled.plan.own_level) else None


def _clipped(before: Mapping[str, Sums], gross: Sums) -> dict[str, Sums]:
    """What others gave, as far as the line's own sum reaches: a line is never worth less than nothing."""
    rest, found = dict(gross), dict[str, Sums]()
    for id_, sums in before.items():
        taken = {level: _within(fen, rest[level]) for level, fen in sums.items() if level in rest}
        rest |= {level: None if fen is None or rest[level] is None else (rest[level] or 0) - fen for level, fen in taken.items()}
        found[id_] = taken
    return found


def _within(fen: int | None, rest: int | None) -> int | None:
    return fen if fen is None or rest is None else min(fen, rest)


def refreshed(line: AwardLine, one: Owed, held: Held) -> Mapping[str, Sums] | None:
    """What others gave before a line of the pot that takes its facts anew; None where it is worth nothing beside them."""
    drawn = held.without(line.first_claim, but=line.id)
    return drawn if _draws(one, drawn, 0) else None
