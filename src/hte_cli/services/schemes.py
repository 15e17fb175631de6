"""The part that a scheme plays: it follows from how long its certificates hold, never from what a plan calls it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from hte_cli.errors import UsageFault
from hte_cli.language import _
from hte_cli.policy.plan import Plan
from hte_cli.policy.rules.rules_sql import scheme_years


def renewable(plans: Sequence[Plan]) -> tuple[str, ...]:
    """The schemes whose certificates hold for years and are renewed, in the plans' order."""
    return tuple(scheme_years(plans))


def yearly(plans: Sequence[Plan]) -> tuple[str, ...]:
    """The schemes that are a register of each year, in the plans' order."""
    lasting = scheme_years(plans)
    return tuple(dict.fromkeys(scheme for plan in plans for scheme in plan.schemes if scheme not in lasting))


def meant(plans: Sequence[Plan], stated: str | None, among: Collection[str] = ()) -> str:
    """The scheme that is stated, else the plans' only one that is renewed (of those `among`, where there are any).

    UsageFault where that leaves a choice.
    """
    if stated is not None:
        return stated
    found = [scheme for scheme in renewable(plans) if scheme in among] or list(renewable(plans))
    if len(found) == 1:
        return found[0]
    known = dict.fromkeys(scheme for plan in plans for scheme in plan.schemes)
    raise UsageFault(_("Which kind of certificate is not said."), _("Name it with --scheme: {known}.").format(known=", ".join(known)))


def titles_of(plans: Sequence[Plan], scheme: str) -> Mapping[str, str]:
    """What the plans call a scheme, in each language; of two plans the later speaks."""
    return [plan.scheme(scheme).titles for plan in plans if scheme in plan.schemes][-1]
