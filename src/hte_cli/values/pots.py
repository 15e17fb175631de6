"""A pot: what one benefit gives, altogether, for a record or to an enterprise. Pure functions over its lines.

Sums are fen by level; one that is not stated lies anywhere from 0 without end, and what hangs on it is an interval too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from hte_cli.values.terms import evidence_title

Sums = Mapping[str, int | None]
"""Fen by level; None: not stated. A level that a rule does not name is not there."""


class Interval(NamedTuple):
    """From `least` to `most` fen, both included; `most` None: without end."""

    least: int
    most: int | None

    @property
    def fen(self) -> int | None:
        """The sum, where only one is possible."""
        return self.least if self.least == self.most else None

    def less(self, other: Interval) -> Interval:
        """What is left when `other` is taken off, never below 0."""
        least = 0 if other.most is None else max(0, self.least - other.most)
        return Interval(least, None if self.most is None else max(0, self.most - other.least))

    def plus(self, other: Interval) -> Interval:
        """Both together."""
        return Interval(self.least + other.least, None if self.most is None or other.most is None else self.most + other.most)

    def or_more(self, other: Interval) -> Interval:
        """The higher of both."""
        most = None if self.most is None or other.most is None else max(self.most, other.most)
        return Interval(max(self.least, other.least), most)


NOTHING = Interval(0, 0)


def interval(fen: int | None) -> Interval:
    """A sum as an interval."""
    return Interval(0, None) if fen is None else Interval(fen, fen)


def together(given: Iterable[Sums]) -> dict[str, Interval]:
    """What several lines give together, by level."""
    found: dict[str, Interval] = {}
    for sums in given:
        for level, fen in sums.items():
            found[level] = found.get(level, NOTHING).plus(interval(fen))
    return found


def difference(gross: Sums, given: Mapping[str, Interval], own: str) -> Sums:
    """What a line draws from a pot that gave so much before it: by level the difference, never below 0; None untold.

    The pot keeps the highest by the money of the level `own`: where that brings nothing more no level does, and where it
    cannot be told whether it does, no level's difference can.
    """
    left = {level: interval(fen).less(given.get(level, NOTHING)) for level, fen in gross.items()}
    more = left.get(own, NOTHING)
    if more == NOTHING:
        return dict.fromkeys(gross, 0)
    if more.least == 0:
        left = {level: Interval(0, one.most) for level, one in left.items()}
    return {level: one.fen for level, one in left.items()}


class Asking(NamedTuple):
    """A line that asks a pot: `place` is its rule's in the files, `record` the record's kind and natural key, `on` ISO text."""

    place: int
    record: tuple[str, ...]
    on: str
    evidence: str
    subject: str
    sums: Sums
    own: str

    @property
    def name(self) -> str:
        """What the record is called (`evidence_title`)."""
        return evidence_title(self.evidence, self.subject)

    @property
    def own_sum(self) -> int | None:
        """The money that the pot counts: of the plan's own level."""
        return self.sums.get(self.own, 0)


class Before(NamedTuple):
    """A line that drew from a pot before another one did, and how much it drew."""

    asking: Asking
    sums: Sums


class Drawn(NamedTuple):
    """What a line gets out of a pot: `sums` None where that is nothing; what it would get alone; who drew before it."""

    benefit: str
    asking: Asking
    sums: Sums | None
    before: tuple[Before, ...]

    @property
    def gross(self) -> Sums:
        """What the rule alone gives the record."""
        return self.asking.sums


def highest_for_record(benefit: str, lines: Sequence[Asking]) -> list[Drawn]:
    """Of the rules of one benefit that hold for one record only the highest counts; of two alike the first of the files.

    A sum that is not stated may be the highest: it stands for the record until it is settled.
    """
    in_order = sorted(lines, key=attrgetter("place"))
    untold = [line for line in in_order if line.own_sum is None]
    kept = untold[0] if untold else max(in_order, key=lambda line: line.own_sum or 0)
    before = (Before(kept, kept.sums),)
    return [Drawn(benefit, line, line.sums, ()) if line is kept else Drawn(benefit, line, None, before) for line in in_order]


def highest_for_enterprise(benefit: str, lines: Sequence[Asking]) -> list[Drawn]:
    """One pot for all records of an enterprise: year by year the highest counts, and pays what it is above what was given.

    Of two alike the earlier day counts, then the natural key. Whether a sum that is not stated is the highest cannot be
    told: it draws before the highest stated one of its year, which then draws what it is above it.
    """
    found: list[Drawn] = []
    drawn: list[Before] = []
    given: dict[str, Interval] = {}
    for _year, some in groupby(sorted(lines, key=_in_time), key=lambda line: line.on[:4]):
        in_order, others = _of_a_year(benefit, list(some))
        for line in in_order:
            sums = difference(line.sums, given, line.own) if drawn else line.sums
            if drawn and not any(fen != 0 for fen in sums.values()):
                found.append(Drawn(benefit, line, None, tuple(drawn)))
                continue
            found.append(Drawn(benefit, line, sums, tuple(drawn)))
            drawn.append(Before(line, sums))
            given |= {level: _after(given, line, level, sums) for level in line.sums}
    found += [one._replace(before=tuple(drawn)) if not one.before else one for one in others]
    return found


def _in_time(line: Asking) -> tuple[object, ...]:
    return line.on, line.record, line.place


def _after(given: Mapping[str, Interval], line: Asking, level: str, drawn: Sums) -> Interval:
    """What the pot has given of a level's money when the line has drawn: of another than its own maybe nothing more."""
    before = given.get(level, NOTHING)
    after = before.or_more(interval(line.sums[level]))
    sure = level == line.own or drawn[level] is not None
    return after if sure else Interval(before.least, after.most)


def _of_a_year(benefit: str, lines: Sequence[Asking]) -> tuple[list[Asking], list[Drawn]]:
    """Who may draw in a year, in the order in which they do; and who cannot, as another one of the year is higher."""
    records: dict[tuple[str, ...], list[Asking]] = {}
    for line in lines:
        records.setdefault(line.record, []).append(line)
    settled = [one for some in records.values() for one in highest_for_record(benefit, some)]
    kept, others = [one.asking for one in settled if one.sums is not None], [one for one in settled if one.sums is None]
    untold, told = [line for line in kept if line.own_sum is None], [line for line in kept if line.own_sum is not None]
    if told:
        highest = max(told, key=lambda line: line.own_sum or 0)
        others += [Drawn(benefit, line, None, ()) for line in told if line is not highest]
        untold.append(highest)
    return untold, others


def already(lines: Iterable[Before], own: str) -> Interval:
    """How much of its own level's money a pot has given by lines that drew from it: no less than its highest line."""
    found = NOTHING
    highest = 0
    for line in lines:
        found = found.plus(interval(line.sums.get(own, 0)))
        highest = max(highest, line.asking.own_sum or 0)
    return Interval(max(found.least, highest), found.most)


def changed(found: Iterable[Drawn]) -> Iterator[Drawn]:
    """Those whose line is another than it would be without the pot."""
    return (one for one in found if one.sums is None or one.before)
