"""What the commands of `hte award` that write have in common: whom they act on, and what they say of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from hte_cli.cli.options import cut, globals_of, read_day, today
from hte_cli.cli.output import note, page_wanted, show
from hte_cli.cli.writing import tell_adopted
from hte_cli.errors import UsageFault
from hte_cli.kinds.bounds import PAID, Bound
from hte_cli.language import _, _n
from hte_cli.report.award.documents import line_document
from hte_cli.report.award.rounds import lines_table
from hte_cli.report.formats.json_text import write_json
from hte_cli.report.formats.registry import Format
from hte_cli.values.awards import AwardLine
from hte_cli.values.journal import Stamp
from hte_cli.values.money import Unread, read_sum

if TYPE_CHECKING:
    from hte_cli.services.workspace import Workspace

PlaceArgument = Annotated[str, typer.Argument(metavar="ROUND|LINE", help=_("a round, 2024-1, or one of its lines, 2024-1/3"))]
LineArgument = Annotated[str, typer.Argument(metavar="LINE", help=_("a line, 2024-1/3"))]
ExceptOption = Annotated[list[str] | None, typer.Option("--except", metavar="LINE", help=_("leave this line out; may be given again"))]
OnOption = Annotated[str | None, typer.Option("--on", help=_("the day (default: today)"))]
OverBudgetOption = Annotated[bool, typer.Option("--over-budget", help=_("although the fund is too small; needs --reason"))]
OutOfOrderOption = Annotated[bool, typer.Option("--out-of-order", help=_("although the day is before what it follows; needs --reason"))]
EarlyReasonOption = Annotated[str | None, typer.Option("--reason", help=_("why, with --out-of-order"))]
ReasonOption = Annotated[str, typer.Option("--reason", help=_("why"))]


def decided_day(text: str | None) -> date:
    """The day of a decision or a payment: today where it is left out. UsageFault for a day that is still to come."""
    day = read_day(text, "--on", today())
    if day > today():
        raise UsageFault(_("--on: {day} is still to come.").format(day=day), _("Write it down when it has been."))
    return day


def read_fen(text: str, option: str, bound: Bound = PAID) -> int:
    """A sum as typed, in fen: 80000, 8万元, 1,234.50. UsageFault where it is none, has parts of a fen, or is out of its bound."""
    fen, told = read_sum(text), {"option": option, "text": cut(text)}
    if fen is Unread.NO_SUM or fen is Unread.COMMA:
        raise UsageFault(_("{option}: '{text}' is not a sum of money.").format(**told), _("Write it in yuan, 80000, or as 8万元."))
    if fen is Unread.PARTS_OF_A_FEN:
        raise UsageFault(_("{option}: {text} has parts of a fen.").format(**told), _("Write it to the fen, as 1234.50."))
    if not bound.holds(fen):
        raise UsageFault(_("{option}: '{text}' is out of range.").format(**told), bound.beyond())
    return fen


def why_early(out_of_order: bool, reason: str | None) -> str | None:
    """Why a step's day is before what it follows; None where nobody says that it is. UsageFault without a reason."""
    if not out_of_order:
        return None
    if reason is None:
        raise UsageFault(_("--out-of-order needs a reason."), _("Give it with --reason."))
    return stated_reason(reason)


def stated_document(text: str) -> str:
    """The number of a document, without blanks around it. UsageFault where nothing is left."""
    if not text.strip():
        raise UsageFault(_("The document's number is missing."), _("Name it with --document."))
    return text.strip()


def stated_reason(text: str) -> str:
    """A reason that says something. UsageFault where it is blank."""
    if not text.strip():
        raise UsageFault(_("A reason is needed."), _("Say why with --reason."))
    return text.strip()


class Told(NamedTuple):
    """What was done: the entry (None: nothing new), the lines as they stand now, what else the document holds, warnings, notes."""

    entry: int | None
    lines: Sequence[AwardLine]
    more: Mapping[str, Any] = {}
    warnings: Sequence[str] = ()
    notes: Sequence[str] = ()


def call_levels(workspace: Workspace) -> None:
    """From here on levels are called as the store's plans do, where the command had no need of the plans itself."""
    with workspace.store.read() as connection:
        workspace.plans(connection)


def write_lines(
    context: typer.Context,
    format_: Format | None,
    action: Callable[[Workspace, Stamp], Told],
) -> None:
    """Does what the command asks in one transaction; says which entry it is, and where the lines stand now."""
    from hte_cli.services.workspace import open_for_writing

    for_person = page_wanted(format_)
    given = globals_of(context)
    stamp = given.stamp()
    workspace = open_for_writing(given.db, given.plan, stamp)
    tell_adopted(workspace)
    told = action(workspace, stamp)
    for warning in told.warnings:
        note(_("Warning: {warning}").format(warning=warning))
    if not for_person:
        write_json({"entry": told.entry, **told.more, "lines": map(line_document, told.lines), "warnings": list(told.warnings)}, sys.stdout)
        return
    for said in told.notes:
        note(said)
    if told.entry is None:
        note(_("Nothing was written: it is recorded so already."))
        return
    count = len(told.lines)
    call_levels(workspace)
    show(lines_table(told.lines, _n("{n} line", "{n} lines", count).format(n=count)))
    note(_("Written as journal entry {n}.").format(n=told.entry))
