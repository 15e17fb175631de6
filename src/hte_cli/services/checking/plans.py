"""Checks of the plans that the store holds side by side."""

from __future__ import annotations

from collections.abc import Iterator

from hte_cli.language import _
from hte_cli.policy.rules.pots import given_twice
from hte_cli.services.checking.look import Look
from hte_cli.values.checking import Remark
from hte_cli.values.commands import command


def both_give(look: Look) -> Iterator[Remark]:
    """Benefits that two adopted plans give for one subject and day: nothing is calculated until one of them counts."""
    for twice in given_twice(look.plans):
        reason = _("{plan} and {other} both give {benefit} for {day}.")
        said = reason.format(plan=twice.plan, other=twice.other, benefit=twice.benefit, day=twice.first)
        fix = _("Choose one: {command} keeps the plan in DIR.").format(command=command("plan", "adopt", "DIR", "--instead-of", twice.other))
        yield Remark("plan", "", None, f"{twice.plan} {twice.benefit}", said, fix)
