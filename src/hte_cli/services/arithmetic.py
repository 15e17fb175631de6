"""How each level's sum of a rule comes about, in sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from hte_cli.language import _
from hte_cli.policy.plan import Plan, Rule
from hte_cli.services.words import level_title
from hte_cli.values.money import yuan_text
from hte_cli.values.pots import NOTHING, Drawn, together
from hte_cli.values.results import Sums


def arithmetic(plan: Plan, rule: Rule, sums: Sums, base_of: Callable[[str], int | None]) -> Iterator[str]:
    """A sentence for each level that the rule speaks of, the county's first.

    `base_of` gives, for a level whose sum is not the same for everyone, the figure that it is calculated from.
    """
    titled = partial(level_title, plan)
    for level, way in reversed(rule.pay.spoken.items()):
        base = None if way.base is None else base_of(level)
        yield way.arithmetic(titled(level), sums.get(level), base, titled)


def drawn_from(plan: Plan, drawn: Drawn) -> Iterator[str]:
    """A sentence for each level whose sum a pot makes another than the rule's alone; nothing where the line gets nothing."""
    given = together(one.sums for one in drawn.before)
    for level in reversed(tuple(drawn.sums or {})):
        before, net = given.get(level, NOTHING), (drawn.sums or {})[level]
        if before == NOTHING:
            continue
        if net is None:
            said = _("{level}: cannot be told before what {benefit} gives besides is settled")
            yield said.format(level=level_title(plan, level), benefit=drawn.benefit)
        else:
            said = _("{level}: {sum} yuan of it were given by {benefit} before, {net} yuan are left")
            sum_ = yuan_text((drawn.gross[level] or 0) - net)
            yield said.format(level=level_title(plan, level), sum=sum_, benefit=drawn.benefit, net=yuan_text(net))
