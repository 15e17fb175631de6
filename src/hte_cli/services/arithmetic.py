"""How each level's sum of a rule comes about, in sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hte_cli.language import _
from hte_cli.policy.plan import Match, Plan, Rule
from hte_cli.services.words import level_title, ratio_text
from hte_cli.values.money import yuan_text
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
