"""How each level's sum of a rule comes about, in sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hte_cli.language import _
from hte_cli.policy.plan import Match, Plan, Rule
from hte_cli.services.words import level_title, ratio_text
from hte_cli.values.money import yuan_text
from hte_cli.values.pots import NOTHING, Drawn, together
from hte_cli.values.results import Sums


def arithmetic(plan: Plan, rule: Rule, sums: Sums, base_of: Callable[[str], int | None]) -> Iterator[str]:
    """A sentence for each level that the rule speaks of, the county's first.

    `base_of` gives, for a level whose sum is a part of another's payment, what that other paid, in fen.
    """
    for level, amount in reversed(rule.pay.spoken.items()):
        title, fen = level_title(plan, level), sums.get(level)
        if isinstance(amount, Match):
            base, ratio, paid_by = base_of(level), ratio_text(amount.ratio), level_title(plan, amount.match)
            if base is None or fen is None:
                said = _("{level}: {ratio} of what {paid_by} paid, which is not recorded")
                yield said.format(level=title, ratio=ratio, paid_by=paid_by)
            else:
                said = _("{level}: {paid_by} {base} × {ratio} = {sum} yuan")
                yield said.format(level=title, paid_by=paid_by, base=yuan_text(base), ratio=ratio, sum=yuan_text(fen))
        elif fen is None:
            yield _("{level}: the sum is not stated").format(level=title)
        else:
            yield _("{level}: {sum} yuan").format(level=title, sum=yuan_text(fen))


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
