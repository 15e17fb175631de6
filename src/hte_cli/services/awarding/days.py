"""Whether the day of a step fits: not before what it follows, not after the day on which it is typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from hte_cli.errors import Conflict, UsageFault
from hte_cli.language import _
from hte_cli.services.awarding.rows import Wish
from hte_cli.values.award_days import TooEarly, evidence_day, too_early
from hte_cli.values.award_states import StepName
from hte_cli.values.awards import AwardLine
from hte_cli.values.journal import Stamp
from hte_cli.values.telling import sentences
from hte_cli.values.terms import step_title

AHEAD = 1
"""So many days may a step's day be after that on which it is typed: the journal's clock is UTC."""

ANNOUNCED = 30
"""So many days ahead may a publicity be typed before its first."""


def in_order(wish: Wish, lines: Sequence[AwardLine], opened_on: str | None, stamp: Stamp) -> Wish:
    """The wish, marked where its day is out of order for one of the lines and the wish says so and why.

    Conflict, line by line, where it does not say so, and for a day that is still to come; UsageFault without a reason.
    """
    refuse_later(wish.what, wish.on, stamp)
    return replace(wish, out_of_order=marked(list(early_days(wish.what, wish.on, lines, opened_on)), wish.out_of_order, wish.reason))


def opening_in_order(on: date, lines: Sequence[AwardLine], stamp: Stamp, reason: str | None) -> bool:
    """As `in_order`, for the opening of a round with these lines: whether it is marked, where a reason lets it be."""
    refuse_later("open", on, stamp)
    early = [(line, TooEarly("evidence", evidence_day(line))) for line in lines if on.isoformat() < evidence_day(line)]
    return marked([day_sentence(line.id, on, found) for line, found in early], reason is not None, reason)


def marked(said: Sequence[str], out_of_order: bool, reason: str | None) -> bool:
    """Whether the step stands on record as out of order, by the sentences that say so."""
    if out_of_order and not (reason or "").strip():
        raise UsageFault(_("--out-of-order needs a reason."), _("Give it with --reason."))
    if said and not out_of_order:
        fix = _("Correct the day. Where the file itself is so, --out-of-order --reason WHY records it, and marks it on the papers.")
        raise Conflict("\n".join(sentences(said)), fix)
    return bool(said)


def early_days(what: StepName, on: date, lines: Sequence[AwardLine], opened_on: str | None) -> Iterator[str]:
    """A sentence for each line whose step would be before what it follows."""
    for line in lines:
        if (found := too_early(line, what, on.isoformat(), opened_on)) is not None:
            yield day_sentence(line.id, on, found)


def day_sentence(line: str, on: date | str, early: TooEarly) -> str:
    """Why a day is too early."""
    if early.what == "publicity":
        return _("{line}: the publicity runs until {day}.").format(line=line, day=early.day)
    if early.what == "evidence":
        return _("{line}: {day} is before the day of the evidence, {decided}.").format(line=line, day=on, decided=early.day)
    if early.what == "approve":
        return _("{line}: {day} is before the approval of {decided}.").format(line=line, day=on, decided=early.day)
    said = _("{line}: {day} is before the step “{step}” of {decided}.")
    return said.format(line=line, day=on, step=step_title(early.what), decided=early.day)


def refuse_later(what: StepName, on: date, stamp: Stamp) -> None:
    """Conflict for a day that is still to come when the step is typed; a publicity may be typed some days ahead."""
    ahead = ANNOUNCED if what == "publicise" else AHEAD
    typed = date.fromisoformat(stamp.at[:10])
    if on > typed + timedelta(days=ahead):
        raise Conflict(_("{day} is still to come: today is {today}.").format(day=on, today=typed), _("Write it down when it has been."))
