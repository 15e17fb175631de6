"""Checks on awards: what is owed and what rounds hold."""

from __future__ import annotations

from collections.abc import Iterator

from hte_cli.services.awarding.reconciling import unsettled, years_of
from hte_cli.services.checking.look import Look
from hte_cli.values.checking import Remark
from hte_cli.values.reconciling import Unsettled, sums_told, told_of


def unsettled_awards(look: Look) -> Iterator[Remark]:
    """What is owed and what rounds hold, where they do not agree; of what no round was opened for, one remark for a year."""
    unopened: dict[int, list[Unsettled]] = {}
    for one in unsettled(look.connection, look.plans, look.day, years_of(look.plans, look.day)):
        if one.case == "unopened":
            unopened.setdefault(one.year, []).append(one)
        else:
            yield Remark("award", one.enterprise, one.uscc, one.line or str(one.year), f"{one.what} ({_sum([one])})", f"`{one.fix}`")
    for year, some in unopened.items():
        reason = f"{told_of('unopened', year, len(some))} ({_sum(some)})"
        yield Remark("award", "", None, str(year), reason, f"`{some[0].fix}`")


def _sum(some: list[Unsettled]) -> str:
    return sums_told(sum(one.fen or 0 for one in some), sum(one.fen is None for one in some))
