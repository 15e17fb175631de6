"""What no rule gives anything, and what cannot be told of a rule, each with why, so that nobody is forgotten
(docs/definitions.md#uncovered).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hte_cli.language import _
from hte_cli.policy.conditions import Condition
from hte_cli.policy.rules.rules_sql import CompiledRule
from hte_cli.policy.rules.year_sql import Asked
from hte_cli.services.words import condition_title, found_text, wanted_text
from hte_cli.values.money import yuan_text
from hte_cli.values.pots import Before, Drawn
from hte_cli.values.results import Lack, Uncovered
from hte_cli.values.terms import event_title

Row = Mapping[str, Any]


def lacking(
    rules: Sequence[CompiledRule], row: Row, drawn: Mapping[tuple[int, tuple[str, ...]], Drawn], asked: Asked
) -> Iterator[Uncovered]:
    """What a row lacks: each rule that cannot be told of it; where there is none, that no rule of all gives it anything."""
    verdicts = {place: _holds(rules[place], place, row) for place in range(len(rules)) if row.get(f"subject_{place}")}
    untold = [place for place, holds in verdicts.items() if holds is None and place in asked.places]
    for place in untold:
        why = _("cannot be told: {said}").format(said=_missed(rules[place], place, row))
        yield _uncovered(row, rules[place].rule.id, why, _at_stake(rules[place], place, row), undecided=True)
    if untold or not row["definite"] or not asked.uncovered:
        return
    holding = {place: drawn.get((place, rules[place].record(row))) for place, holds in verdicts.items() if holds}
    if any(one is None or one.sums is not None for one in holding.values()):
        return
    for place, one in holding.items():
        assert one is not None
        yield _uncovered(row, rules[place].rule.id, pot_reason(one), 0, lacks="beside")
        return
    yield _definite(rules, row, verdicts)


def _holds(compiled: CompiledRule, place: int, row: Row) -> bool | None:
    tests = [row[f"test_{place}_{j}"] for j in range(len(compiled.conditions))]
    return False if False in tests else None if None in tests else True


def _at_stake(compiled: CompiledRule, place: int, row: Row) -> int | None:
    """What the rule would give of the plan's own level's money, in fen; None where that has no end."""
    return compiled.sums({name: row[f"{place}_{name}"] for name in compiled.bases()}).get(compiled.plan.own_level, 0)


def _uncovered(row: Row, rule: str | None, why: str, at_most: int | None, *, undecided: bool = False, lacks: Lack = "rule") -> Uncovered:
    return Uncovered(
        enterprise=row["enterprise"],
        uscc=row["uscc"],
        on=row["on"],
        evidence=row["evidence"],
        subject=row["subject"],
        why=why,
        rule=rule,
        at_most=at_most,
        undecided=undecided,
        lacks=lacks,
    )


def _definite(rules: Sequence[CompiledRule], row: Row, verdicts: Mapping[int, bool | None]) -> Uncovered:
    """Which condition of the rule that came nearest is not met."""
    in_time = [place for place in verdicts if row[f"test_{place}_0"]]
    if not verdicts:
        return _uncovered(row, None, _("no rule rewards this: {subject}").format(subject=event_title(row["subject"])), 0)
    if not in_time:
        return _uncovered(row, None, _("no rule was in force on {day}").format(day=row["on"]), 0)
    failing = {p: sum(row[f"test_{p}_{j}"] is not True for j in range(len(rules[p].conditions))) for p in in_time}
    nearest = min(in_time, key=lambda place: (failing[place], place))
    said = _missed(rules[nearest], nearest, row)
    if verdicts[nearest] is None:
        said = _("cannot be told: {said}").format(said=said)
    return _uncovered(row, rules[nearest].rule.id, said, 0, lacks=_lack(_missing(rules[nearest], nearest, row).name))


def _lack(condition: str) -> Lack:
    """What kind of reason it is that a condition of the nearest rule is not met: what a rule is for, it does not speak of others."""
    return "beside" if condition == "once" else "rule" if condition in ("valid", "occasion", "grade") else "condition"


def _missing(compiled: CompiledRule, place: int, row: Row) -> Condition:
    """The first condition that is not met, or cannot be told."""
    return next(one for j, one in enumerate(compiled.conditions) if row[f"test_{place}_{j}"] is not True)


def _missed(compiled: CompiledRule, place: int, row: Row) -> str:
    """That condition, as a reader would say it."""
    condition = _missing(compiled, place, row)
    j = compiled.conditions.index(condition)
    return _("{condition}: {found}, wanted: {wanted} ({rule})").format(
        condition=condition_title(condition.name),
        found=found_text(condition.name, row[f"found_{place}_{j}"], row[f"test_{place}_{j}"], compiled.plan),
        wanted=wanted_text(condition, compiled.plan),
        rule=compiled.rule.id,
    )


def pot_reason(drawn: Drawn) -> str:
    """Why a pot gives a line nothing: which line it gave as much, or more."""
    highest = top_of(drawn)
    said = _("{sum} is given for {evidence} of {day}; the lower one adds nothing ({benefit})")
    return said.format(sum=own_text(highest), evidence=highest.asking.name, day=highest.asking.on, benefit=drawn.benefit)


def top_of(drawn: Drawn) -> Before:
    """Of the lines that drew before, the one that alone gives most; one whose sum is not stated before all others."""
    sums = [one.asking.own_sum for one in drawn.before]
    return drawn.before[max(range(len(sums)), key=lambda i: (sums[i] is None, sums[i] or 0))]


def own_text(one: Before) -> str:
    """What a line alone gives of the plan's own level's money, with its unit."""
    fen = one.asking.own_sum
    return _("a sum not stated") if fen is None else _("{sum} yuan").format(sum=yuan_text(fen))
