"""What papers say of steps whose days are not in order: a real file may be so, but never unmarked."""

from __future__ import annotations

from collections.abc import Iterator

from hte_cli.language import _
from hte_cli.report.phrases import day_text
from hte_cli.values.award_days import TooEarly
from hte_cli.values.award_papers import RoundPaper
from hte_cli.values.terms import step_title


def order_notes(paper: RoundPaper) -> Iterator[str]:
    """A sentence for each step of the round whose day is before what it follows; nothing where all are in order."""
    for step, early in paper.out_of_order:
        said = _("Note: the step “{step}” of {day} is out of order: {why}").format(
            step=step_title(step.what), day=day_text(step.on), why=_why(early)
        )
        yield _("{said} Reason: {reason}.").format(said=said, reason=step.reason.rstrip("。.")) if step.reason else said


def _why(early: TooEarly) -> str:
    if early.what == "publicity":
        return _("the publicity ran until {day}.").format(day=day_text(early.day))
    if early.what == "evidence":
        return _("a certificate or project is of a later day.")
    return _("it is before “{step}” of {day}.").format(step=step_title(early.what), day=day_text(early.day))
