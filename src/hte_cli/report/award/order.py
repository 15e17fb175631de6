"""What papers say of steps whose days are not in order: a real file may be so, but never unmarked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from hte_cli.language import _
from hte_cli.report.phrases import day_text
from hte_cli.values.award_days import EarlyStep, TooEarly
from hte_cli.values.terms import step_title


def order_notes(found: Iterable[EarlyStep]) -> Iterator[str]:
    """A sentence for each step whose day is before what it follows; nothing where all are in order."""
    for step, early in found:
        said = _("The step “{step}” of {day} is out of order: {why}").format(
            step=step_title(step.what), day=day_text(step.on), why=_why(early)
        )
        yield _("{said} Reason: {reason}.").format(said=said, reason=step.reason.rstrip("。.")) if step.reason else said


def order_remarks(found: Iterable[EarlyStep]) -> Iterator[str]:
    """The same as remarks that stand in a text."""
    return (_("Note: {text}").format(text=said) for said in order_notes(found))


def order_document(found: Iterable[EarlyStep]) -> list[dict[str, Any]]:
    """The same as JSON; `before` is the day that the step should not be before, null where it is that of an evidence."""
    return [
        {"round": step.round, "step": step.number, "what": step.what, "on": step.on, "before": early.day or None, "reason": step.reason}
        for step, early in found
    ]


def _why(early: TooEarly) -> str:
    if early.what == "publicity":
        return _("the publicity ran until {day}.").format(day=day_text(early.day))
    if early.what == "evidence":
        return _("a certificate or project is of a later day.")
    return _("it is before “{step}” of {day}.").format(step=step_title(early.what), day=day_text(early.day))
