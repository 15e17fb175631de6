"""The definitions of docs/definitions.md once more, by going through every record in plain Python.

Written from the specification and slow on purpose: what the SQL of `policy` says is held against it. A test is True,
False, or None where it cannot be told.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, NamedTuple

from facts import LEVELS, Annual, Certificate, County, Enterprise, Event, Indicator, Match, Plan, Rule

Verdict = bool | None


def all_of(tests: Iterable[Verdict]) -> Verdict:
    """No where one is no; else untold where one is untold."""
    seen = list(tests)
    if any(test is False for test in seen):
        return False
    return None if any(test is None for test in seen) else True


def revoked_by(certificate: Certificate, day: date) -> bool:
    """A revocation took effect on or before the day."""
    return certificate.revoked_on is not None and certificate.revoked_on <= day


def is_in_force(certificate: Certificate, day: date) -> bool:
    return certificate.issued_on <= day <= certificate.valid_until and not revoked_by(certificate, day)


def is_void(certificate: Certificate) -> bool:
    """Revoked with effect on or before its issue: no award, and no earlier certificate."""
    return revoked_by(certificate, certificate.issued_on)


def is_located(enterprise: Enterprise, day: date) -> bool:
    if enterprise.joined_on is not None and day < enterprise.joined_on:
        return False
    return enterprise.left_on is None or day < enterprise.left_on


def half_up(amount: Fraction) -> int:
    return math.floor(amount + Fraction(1, 2))


@dataclass(frozen=True)
class Candidate:
    """Something that a rule may reward; `order` tells those of one day apart."""

    record: Certificate | Event | Annual
    on: date
    order: tuple[Any, ...]
    evidence: str


@dataclass(frozen=True)
class Line:
    plan: str
    rule: str
    enterprise: str
    on: str
    evidence: str
    occasion: str | None
    occasion_source: str | None
    sums: Mapping[str, int | None]


@dataclass(frozen=True)
class Judged:
    """A rule on one candidate: each condition by its name, and the verdict of all."""

    line: Line
    conditions: Mapping[str, Verdict]
    record: Certificate | Event | Annual
    order: tuple[Any, ...]
    place: tuple[int, int]

    @property
    def holds(self) -> Verdict:
        return all_of(self.conditions.values())


class Lacking(NamedTuple):
    """(enterprise, day, evidence) of what lacks something; the rule that cannot be told and the county's sum at stake there."""

    enterprise: str
    on: str
    evidence: str
    rule: str | None = None
    at_stake: int | None = 0


@dataclass(frozen=True)
class Figure:
    actual: Fraction | None
    numerator: int | None = None
    denominator: int | None = None
    undecided: int = 0
    excluded: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Evaluator:
    """A county under its plans."""

    county: County
    plans: tuple[Plan, ...]

    @cached_property
    def _enterprises(self) -> dict[str, Enterprise]:
        return {e.key: e for e in self.county.enterprises}

    # --- occasions

    def _validity(self, scheme: str) -> int | None:
        return next((plan.years[scheme] for plan in self.plans if scheme in plan.years), None)

    def occasion(self, certificate: Certificate) -> str | None:
        """Stated, else told by the earlier certificates of its enterprise."""
        if certificate.occasion is not None:
            return certificate.occasion
        years = self._validity(certificate.scheme)
        if years is None:
            return None
        earlier = [
            other.issued_on.year
            for other in self.county.certificates
            if other.enterprise == certificate.enterprise
            and other.scheme == certificate.scheme
            and other.issued_on < certificate.issued_on
            and not is_void(other)
        ]
        if not earlier:
            return "first"
        return "renewal" if certificate.issued_on.year in [year + years for year in earlier] else "relapse"

    def occasion_source(self, certificate: Certificate) -> str | None:
        if certificate.occasion is not None:
            return "stated"
        return None if self._validity(certificate.scheme) is None else "inferred"

    # --- rules

    def _candidates(self, rule: Rule) -> list[Candidate]:
        """What the rule looks at, of all years."""
        found: Iterator[Candidate]
        if rule.certification:
            found = (
                Candidate(c, c.issued_on, (c.scheme, c.number), c.number)
                for c in self.county.certificates
                if c.scheme == rule.certification
            )
        elif rule.event:
            found = (self._of_event(e) for e in self.county.events if e.kind == rule.event)
        else:
            found = (
                Candidate(a, date(a.year, 12, 31), (a.enterprise, a.year), str(a.year))
                for a in self.county.annuals
                if getattr(a, str(rule.annual)) is not None
            )
        return sorted(found, key=lambda c: (c.on, c.order))

    @staticmethod
    def _of_event(e: Event) -> Candidate:
        return Candidate(e, e.on, (e.enterprise, e.kind, e.on, e.title), e.title)

    def _figures(self, candidate: Candidate) -> Annual:
        """The annual record of the day's year; an empty one where none is recorded."""
        enterprise, year = candidate.record.enterprise, candidate.on.year
        found = [a for a in self.county.annuals if (a.enterprise, a.year) == (enterprise, year)]
        return found[0] if found else Annual(enterprise, year)

    def _holds(self, enterprise: str, scheme: str, day: date) -> bool:
        return any(c.enterprise == enterprise and c.scheme == scheme and is_in_force(c, day) for c in self.county.certificates)

    def _conditions(self, plan: Plan, rule: Rule, candidate: Candidate) -> dict[str, Verdict]:
        """Every condition but `once`."""
        record, day = candidate.record, candidate.on
        first, after = rule.valid or plan.period
        found: dict[str, Verdict] = {
            "valid": first <= day < after,
            "located": is_located(self._enterprises[record.enterprise], day),
        }
        if isinstance(record, Certificate):
            found["sound"] = not is_void(record)
        if rule.occasion is not None:
            assert isinstance(record, Certificate)
            occasion = self.occasion(record)
            found["occasion"] = None if occasion is None else occasion == rule.occasion
        if rule.grades is not None:
            assert isinstance(record, Event)
            found["grade"] = None if record.grade is None else record.grade in rule.grades
        if rule.in_force is not None:
            found["in_force"] = self._holds(record.enterprise, rule.in_force, day)
        figures = self._figures(candidate)
        if rule.above_scale is not None:
            found["above_scale"] = None if figures.above_scale is None else figures.above_scale is rule.above_scale
        for figure, (at_least, below) in rule.bands.items():
            value = getattr(figures, figure)
            inside = value is not None and (at_least is None or value >= at_least) and (below is None or value < below)
            found[figure] = None if value is None else inside
        return found

    def _kept(self, plan: Plan, rule: Rule, enterprise: str) -> Candidate | None:
        """The enterprise's earliest eligible candidate, of any version of the rule and any year."""
        eligible = [
            c
            for version in plan.rules
            if version.id == rule.id
            for c in self._candidates(version)
            if c.record.enterprise == enterprise and all_of(self._conditions(plan, version, c).values())
        ]
        return min(eligible, key=lambda c: (c.on, c.order), default=None)

    def _alone(self, plan: Plan, rule: Rule, candidate: Candidate) -> Judged:
        """The rule, whatever other rules of its benefit give."""
        conditions = self._conditions(plan, rule, candidate)
        record = candidate.record
        if rule.once and self._pot(plan, rule) is None:
            kept = self._kept(plan, rule, record.enterprise)
            conditions["once"] = kept is None or (candidate.on, candidate.order) <= (kept.on, kept.order)
        is_certificate = isinstance(record, Certificate)
        line = Line(
            plan=plan.id,
            rule=rule.id,
            enterprise=record.enterprise,
            on=candidate.on.isoformat(),
            evidence=candidate.evidence,
            occasion=self.occasion(record) if is_certificate else None,
            occasion_source=self.occasion_source(record) if is_certificate else None,
            sums={level: _sum(rule.pay[level], record) for level in LEVELS if level in rule.pay},
        )
        place = self.plans.index(plan), plan.rules.index(rule)
        return Judged(line, conditions, record, candidate.order, place)

    # --- pots

    def _pot(self, plan: Plan, rule: Rule) -> str | None:
        """The benefit that the rule shares; one shown on request shares none, one without a benefit its id with one that has it."""
        name = rule.benefit or rule.id
        written = any(r.benefit == name and not r.on_request for r in plan.rules)
        alone = rule.once and rule.benefit is None
        return name if written and not rule.on_request and not alone else None

    def _in_pot(self, benefit: str) -> Iterator[tuple[Plan, Rule]]:
        return ((plan, rule) for plan in self.plans for rule in plan.rules if self._pot(plan, rule) == benefit)

    @cached_property
    def _drawn(self) -> dict[tuple[tuple[int, int], Any], Mapping[str, int | None] | None]:
        """What every line of a pot gives beside the others; None where that is nothing."""
        found: dict[tuple[tuple[int, int], Any], Mapping[str, int | None] | None] = {}
        for benefit in {name for plan in self.plans for rule in plan.rules if (name := self._pot(plan, rule))}:
            members = list(self._in_pot(benefit))
            for firm in self.county.enterprises:
                lines = [
                    judged
                    for plan, rule in members
                    for c in self._candidates(rule)
                    if c.record.enterprise == firm.key and (judged := self._alone(plan, rule, c)).holds
                ]
                kept = [best_of(some) for some in by_record(lines)]
                once = {plan.id for plan, rule in members if rule.once}
                found |= dict.fromkeys(((one.place, one.record) for one in lines), None)
                found |= {(one.place, one.record): one.line.sums for one in kept}
                found |= {(one.place, one.record): sums for one, sums in by_trying([one for one in kept if one.line.plan in once])}
        return found

    def _judge(self, plan: Plan, rule: Rule, candidate: Candidate) -> Judged:
        alone = self._alone(plan, rule, candidate)
        if self._pot(plan, rule) is None or not alone.holds:
            return alone
        sums = self._drawn[alone.place, alone.record]
        if sums is None:
            conditions = {**alone.conditions, "benefit": False}
            return replace(alone, conditions=conditions, line=replace(alone.line, sums=dict.fromkeys(alone.line.sums, 0)))
        return replace(alone, line=replace(alone.line, sums=sums))

    def judged(self, plan: Plan, rule: Rule, year: int, enterprise: str | None = None) -> list[Judged]:
        """The rule on every candidate of the year that it looks at."""
        of_year = [c for c in self._candidates(rule) if c.on.year == year]
        return [self._judge(plan, rule, c) for c in of_year if enterprise in (None, c.record.enterprise)]

    def lines(self, year: int, *, everything: bool = True, enterprise: str | None = None) -> list[Line]:
        """The entitlements of the year, rule by rule, each by day."""
        return [
            judged.line
            for plan in self.plans
            for rule in plan.rules
            if everything or not rule.on_request
            for judged in self.judged(plan, rule, year, enterprise)
            if judged.holds
        ]

    def uncovered(self, year: int, *, everything: bool = True) -> list[Lacking]:
        """What cannot be told of a rule; and of the year's certificates that are renewed, and events, what no rule gives anything."""
        every = [(plan, rule) for plan in self.plans for rule in plan.rules]
        found: list[Lacking] = []
        for c in self._all_candidates(year):
            if not is_located(self._enterprises[c.record.enterprise], c.on):
                continue
            judged = [(r, self._judge(p, r, c)) for p, r in every if any(one.record is c.record for one in self._candidates(r))]
            place = c.record.enterprise, c.on.isoformat(), c.evidence
            untold = [(r, one) for r, one in judged if one.holds is None and (everything or not r.on_request)]
            found += [Lacking(*place, r.id, one.line.sums.get("county", 0)) for r, one in untold]
            renewed = isinstance(c.record, Certificate) and self._validity(c.record.scheme) is not None
            if not untold and (renewed or isinstance(c.record, Event)) and not any(one.holds for _r, one in judged):
                found.append(Lacking(*place))
        return found

    def _all_candidates(self, year: int) -> Iterator[Candidate]:
        """Certificates, then events, then annual records, each by day and key."""
        certificates = [Candidate(c, c.issued_on, (c.scheme, c.number), c.number) for c in self.county.certificates]
        annuals = [Candidate(a, date(a.year, 12, 31), (a.enterprise, a.year), str(a.year)) for a in self.county.annuals]
        for some in (certificates, [self._of_event(e) for e in self.county.events], annuals):
            yield from (c for c in sorted(some, key=lambda c: (c.on, c.order)) if c.on.year == year)

    # --- indicators

    def plan_for(self, day: date) -> Plan:
        """The plan whose period the day lies in (the latest of several), else the one that ended last before it."""
        within = [plan for plan in self.plans if plan.period[0] <= day < plan.period[1]]
        if within:
            return within[-1]
        earlier = [plan for plan in self.plans if plan.period[0] <= day]
        return max(earlier, key=lambda plan: plan.period[1]) if earlier else self.plans[0]

    def figure(self, plan: Plan, indicator: Indicator, day: date) -> Figure:
        if indicator.renewed is not None:
            return self._renewal_rate(indicator.renewed, int(plan.years[indicator.renewed] or 0), day)
        if indicator.of is None:
            return self._count(indicator, day)
        count = self._count(next(i for i in plan.indicators if i.id == indicator.of), day)
        known = [s for s in self.county.statistics if s.id == indicator.statistic and s.as_of <= day and s.as_of.year == day.year]
        if not known or max(known, key=lambda s: s.as_of).value == 0:
            return Figure(None)
        total = max(known, key=lambda s: s.as_of).value
        if count.actual is None:
            return Figure(None, None, total, count.undecided)
        return Figure(Fraction(count.actual, total), int(count.actual), total, count.undecided)

    def _count(self, indicator: Indicator, day: date) -> Figure:
        if indicator.reserve:
            return Figure(Fraction(len({a.enterprise for a in self.county.admissions if a.on <= day})))
        held = [
            e.key
            for e in self.county.enterprises
            if is_located(e, day) and indicator.in_force is not None and self._holds(e.key, indicator.in_force, day)
        ]
        if not indicator.above_scale:
            return Figure(Fraction(len(held)))
        stated = {a.enterprise: a.above_scale for a in self.county.annuals if a.year == day.year}
        said = [stated.get(key) for key in held]
        # A count of none beside undecided records is not known: it would be a 0 made of nothing.
        counted = said.count(True)
        return Figure(Fraction(counted) if counted or None not in said else None, undecided=said.count(None))

    def _renewal_rate(self, scheme: str, years: int, day: date) -> Figure:
        ending = [c for c in self.county.certificates if c.scheme == scheme and c.valid_until.year == day.year and c.valid_until <= day]
        renewed = due = 0
        excluded = []
        for c in sorted(ending, key=lambda c: (c.valid_until, c.number)):
            owner = self._enterprises[c.enterprise]
            if revoked_by(c, c.valid_until):
                excluded.append((c.number, "revoked"))
            elif owner.left_on is not None and owner.left_on <= c.valid_until:
                excluded.append((c.number, owner.left_why or "moved"))
            elif not is_located(owner, c.valid_until):
                excluded.append((c.number, "not-yet-joined"))
            else:
                due += 1
                renewed += any(
                    new.enterprise == c.enterprise
                    and new.scheme == scheme
                    and new.issued_on.year == c.issued_on.year + years
                    and new.issued_on <= day
                    and not revoked_by(new, day)
                    for new in self.county.certificates
                )
        return Figure(Fraction(renewed, due) if due else None, renewed, due, excluded=tuple(excluded))


def by_record(lines: list[Judged]) -> list[list[Judged]]:
    """The lines of each record."""
    found: dict[Any, list[Judged]] = {}
    for one in lines:
        found.setdefault(one.record, []).append(one)
    return list(found.values())


def own(one: Judged) -> int | None:
    """The county's money, which is what a pot compares."""
    return one.line.sums.get("county", 0)


def best_of(some: list[Judged]) -> Judged:
    """Of the rules that hold for one record the highest; one that is not stated before all; of two alike the first."""
    in_order = sorted(some, key=lambda one: one.place)
    unstated = [one for one in in_order if own(one) is None]
    return unstated[0] if unstated else max(in_order, key=lambda one: own(one) or 0)


def by_trying(lines: list[Judged]) -> Iterator[tuple[Judged, Mapping[str, int | None] | None]]:
    """What each line of an enterprise's pot gives: every unstated sum is tried with many values.

    What comes out the same however one tries is what it gives; what does not cannot be told.
    """
    ordered = sorted(lines, key=lambda one: (one.line.on, one.order, one.place))
    gaps = [(i, level) for i, one in enumerate(ordered) for level, fen in one.line.sums.items() if fen is None]
    known = [fen for one in ordered for fen in one.line.sums.values() if fen is not None]
    dice = random.Random(7)
    values = [0, 1, 10**15, *(max(0, fen + more) for fen in known for more in (-1, 0, 1))]
    trials = [dict.fromkeys(gaps, value) for value in (0, 10**15)]
    trials += [{**trials[t], gap: 10**15 + 7 if t == 0 else 0} for gap in gaps for t in (0, 1)]
    trials += [{gap: dice.choice(values) for gap in gaps} for _i in range(60 if gaps else 0)]
    outcomes = [in_turn(ordered, trial) for trial in trials]
    for i, one in enumerate(ordered):
        drawn = [outcome[i] for outcome in outcomes]
        if all(sums is None for sums in drawn):
            yield one, None
            continue
        by_level = {level: {(sums or {}).get(level, 0) for sums in drawn} for level in one.line.sums}
        sums = {level: found.pop() if len(found) == 1 else None for level, found in by_level.items()}
        yield one, sums if i in firsts(outcomes) or any(fen != 0 for fen in sums.values()) else None


def firsts(outcomes: list[list[Mapping[str, int] | None]]) -> set[int]:
    """The line that finds the pot empty, which gives what it gives even where that is 0."""
    return {next(i for i, sums in enumerate(outcome) if sums is not None and EMPTY in sums) for outcome in outcomes}


EMPTY = "found it empty"


def in_turn(ordered: list[Judged], trial: Mapping[tuple[int, str], int]) -> list[Mapping[str, int] | None]:
    """What the lines give, in their own order: year by year the unstated ones, then the highest, each what it is above those before."""
    found: list[Mapping[str, int] | None] = [None] * len(ordered)
    given: dict[str, int] = {}
    empty = True
    for year in sorted({one.line.on[:4] for one in ordered}):
        here = [i for i, one in enumerate(ordered) if one.line.on[:4] == year]
        stated = [i for i in here if own(ordered[i]) is not None]
        turns = [i for i in here if i not in stated] + ([max(stated, key=lambda i: own(ordered[i]) or 0)] if stated else [])
        for i in turns:
            sums = {level: trial.get((i, level), fen or 0) for level, fen in ordered[i].line.sums.items()}
            if empty or sums.get("county", 0) > given.get("county", 0):
                more = {level: max(0, fen - given.get(level, 0)) for level, fen in sums.items()}
                found[i] = {**more, EMPTY: 1} if empty else more
                given |= {level: max(fen, given.get(level, 0)) for level, fen in sums.items()}
            empty = False
    return found


def met(figure: Figure, target: Fraction | None) -> Verdict:
    """Whether the target is reached; untold where the undecided records could change that."""
    if target is None or figure.actual is None:
        return None
    lowest = figure.actual
    highest = lowest + Fraction(figure.undecided, figure.denominator or 1)
    return lowest >= target if (lowest >= target) == (highest >= target) else None


def _sum(amount: int | Match | None, record: Certificate | Event | Annual) -> int | None:
    if not isinstance(amount, Match):
        return amount
    paid = getattr(record, amount.level)
    return None if paid is None else half_up(paid * amount.ratio)
