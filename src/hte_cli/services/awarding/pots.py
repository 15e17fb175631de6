"""What new lines of an enterprise's pot are worth, beside the lines that rounds hold of it (docs/awards.md).

A pot is filled first by what rounds hold, then by what no round holds: a new line never lowers an older one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hte_cli.policy.plan import Plan
from hte_cli.services.awarding.claims import Owed, by_claim, own
from hte_cli.values.awards import COMMITTED, AwardLine
from hte_cli.values.pots import NOTHING, Interval, difference, interval, together
from hte_cli.values.results import Sums


@dataclass(frozen=True, slots=True)
class Share:
    """A line of a pot: what it draws, under which claim, and what others gave before, by line (or by claim, if new too)."""

    owed: Owed
    earlier: Mapping[str, Sums]
    adjusts: bool = False


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
    return {**line.due, line.own_level: None if line.county is None else line.county - line.taken_back}


def gross_of(line: AwardLine) -> int | None:
    """What a line alone would be worth of its own level's money, as the rule says or as it was settled."""
    fen = line.sums.get(line.own_level, 0)
    return line.settlement.fen if fen is None and line.settlement is not None else fen


def shares(held: Held, now: Sequence[Owed], before: Sequence[Owed]) -> tuple[list[Share], list[Waiting]]:
    """The lines to open of one pot, from what the year owes it (`now`) and what years before it owe."""
    found = [share for one in by_claim(now).values() if (lines := held.of(one.claim)) and (share := _adjusting(one, lines, held))]
    new = [one for one in by_claim(now).values() if not held.of(one.claim)]
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
        share = Share(one, dict(drawn))
        found.append(share)
        drawn[one.claim] = worth(one.line.gross, share.earlier, one.compiled.plan.own_level)
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


def _clipped(before: Mapping[str, Sums], gross: Sums) -> dict[str, Sums]:
    """What others gave, as far as the line's own sum reaches: a line is never worth less than nothing."""
    rest, found = dict(gross), dict[str, Sums]()
    for id_, sums in before.items():
        taken = {level: min(fen or 0, rest.get(level) or 0) for level, fen in sums.items() if level in rest}
        rest |= {level: (rest[level] or 0) - fen for level, fen in taken.items()}
        found[id_] = taken
    return found


def refreshed(line: AwardLine, one: Owed, held: Held) -> Mapping[str, Sums] | None:
    """What others gave before a line of the pot that takes its facts anew; None where it is worth nothing beside them."""
    drawn = held.without(line.first_claim, but=line.id)
    return drawn if _draws(one, drawn, 0) else None
