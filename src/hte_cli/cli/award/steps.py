"""`hte award review`, `publicise`, `approve` …: what is decided on a round or on one of its lines."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hte_cli.cli.award.writing import (
    EarlyReasonOption,
    ExceptOption,
    LineArgument,
    OnOption,
    OutOfOrderOption,
    OverBudgetOption,
    PlaceArgument,
    ReasonOption,
    Told,
    decided_day,
    read_fen,
    stated_reason,
    why_early,
    write_lines,
)
from hte_cli.cli.options import FormatOption, number, read_day, today
from hte_cli.errors import UsageFault
from hte_cli.kinds.bounds import PUBLICITY
from hte_cli.language import _
from hte_cli.report.award.doubts import standing_documents
from hte_cli.report.formats.registry import Format
from hte_cli.values.arriving import hashed, taken
from hte_cli.values.journal import Stamp

if TYPE_CHECKING:
    from hte_cli.services.awarding.rows import Wish
    from hte_cli.services.workspace import Workspace


def register(noun: typer.Typer) -> None:
    """Adds the decisions to `hte award`."""
    noun.command("review", help=_("Record that lines were checked: facts and sums hold"))(review)
    noun.command("settle", help=_("Settle the sum of the plan's own level where the plan leaves it open"))(settle)
    noun.command("publicise", help=_("Record that lines are published for objections (公示)"))(publicise)
    noun.command("object", help=_("Record an objection to a line"))(object_)
    noun.command("dismiss", help=_("Dismiss an objection"))(dismiss)
    noun.command("approve", help=_("Record the approval of the deciding body: the document is the decision"))(approve)
    noun.command("reject", help=_("Reject lines"))(reject)
    noun.command("suspend", help=_("Suspend lines"))(suspend)
    noun.command("resume", help=_("Resume suspended lines where they stood"))(resume)
    noun.command("refresh", help=_("Freeze facts and rules again, as they are now"))(refresh)


def decide(context: typer.Context, place: str, wish: Wish, but: list[str] | None, format_: Format | None) -> None:
    """Takes the step, and tells where the lines stand."""
    from hte_cli.services.awarding import deciding

    def act(workspace: Workspace, stamp: Stamp) -> Told:
        taken = deciding.decide(workspace, place, wish, stamp, but=but or ())
        told = {"round": taken.round.id, "left": [line.id for line in taken.left], "doubts": standing_documents(taken.doubts)}
        return Told(taken.entry, taken.moved, told, taken.warnings)

    write_lines(context, format_, act)


def review(
    context: typer.Context,
    place: PlaceArgument,
    seen: Annotated[str | None, typer.Option("--seen", metavar="WHY", help=_("unusual figures were compared, and with what"))] = None,
    but: ExceptOption = None,
    on: OnOption = None,
    out_of_order: OutOfOrderOption = False,
    reason: EarlyReasonOption = None,
    format_: FormatOption = None,
) -> None:
    """The lines were checked: the facts are looked at again, and what is not certain or doubtful is told.

    What is only to be looked at is answered with --seen, by whoever reviews; what stops an approval with `hte award allow`.
    """
    from hte_cli.services.awarding.rows import Wish

    early, looked = why_early(out_of_order, reason), stated_reason(seen) if seen is not None else None
    why = _("; ").join(filter(None, (early, looked))) or None
    decide(context, place, Wish("review", decided_day(on), reason=why, out_of_order=out_of_order, seen=looked is not None), but, format_)


def settle(
    context: typer.Context,
    line: LineArgument,
    county: Annotated[
        str,
        typer.Option(
            "--county", metavar="SUM", help=_("what the plan's own level pays, the county or whatever it is, in yuan or as 8万元")
        ),
    ],
    basis: Annotated[str, typer.Option("--basis", help=_("the document that settles it (文号)"))],
    on: OnOption = None,
    out_of_order: OutOfOrderOption = False,
    reason: EarlyReasonOption = None,
    format_: FormatOption = None,
) -> None:
    from hte_cli.services.awarding.rows import Wish

    why, fen = why_early(out_of_order, reason), read_fen(county, "--county")
    wish = Wish("settle", decided_day(on), reason=why, document=basis, fen=fen, out_of_order=out_of_order)
    decide(context, line, wish, None, format_)


def publicise(
    context: typer.Context,
    place: PlaceArgument,
    from_: Annotated[str, typer.Option("--from", help=_("its first day"))],
    days: Annotated[int | None, number("--days", bound=PUBLICITY, help=_("so many days, the first included"))] = None,
    working: Annotated[bool, typer.Option("--working", help=_("working days, by the public holidays"))] = False,
    until: Annotated[str | None, typer.Option("--until", help=_("its last day, instead of --days"))] = None,
    but: ExceptOption = None,
    out_of_order: OutOfOrderOption = False,
    reason: EarlyReasonOption = None,
    format_: FormatOption = None,
) -> None:
    """The lines are published for objections (公示); none is approved before the last day has passed."""
    from hte_cli.services.awarding.rows import Wish

    first = read_day(from_, "--from", today())
    last = _last_day(first, days, until, working=working)
    why, counted = why_early(out_of_order, reason), working if days is not None else None
    wish = Wish("publicise", first, reason=why, from_on=first, until_on=last, working=counted, out_of_order=out_of_order)
    decide(context, place, wish, but, format_)


def _last_day(first: date, days: int | None, until: str | None, *, working: bool) -> date:
    from hte_cli.services.awarding.publicity import last_day

    if (days is None) == (until is None):
        raise UsageFault(_("Say how long it runs."), _("Give either --days N, with --working for working days, or --until D."))
    if days is not None:
        return last_day(first, days, working=working)
    last = read_day(until, "--until", first)
    if last < first:
        raise UsageFault(_("The publicity would end, {last}, before it begins.").format(last=last), _("Let --until be on or after --from."))
    return last


def object_(
    context: typer.Context,
    line: LineArgument,
    reason: ReasonOption,
    on: OnOption = None,
    out_of_order: OutOfOrderOption = False,
    format_: FormatOption = None,
) -> None:
    """Somebody objects to a line while it is published."""
    from hte_cli.services.awarding.rows import Wish

    decide(context, line, Wish("object", decided_day(on), reason=stated_reason(reason), out_of_order=out_of_order), None, format_)


def dismiss(
    context: typer.Context,
    line: LineArgument,
    reason: ReasonOption,
    on: OnOption = None,
    out_of_order: OutOfOrderOption = False,
    format_: FormatOption = None,
) -> None:
    """An objection is dismissed: the line goes on."""
    from hte_cli.services.awarding.rows import Wish

    decide(context, line, Wish("dismiss", decided_day(on), reason=stated_reason(reason), out_of_order=out_of_order), None, format_)


def approve(
    context: typer.Context,
    place: PlaceArgument,
    body: Annotated[str, typer.Option("--body", help=_("who decided, such as 局党组会"))],
    document: Annotated[str, typer.Option("--document", help=_("the decision's number or name (文号)"))],
    on: Annotated[str, typer.Option("--on", help=_("the day of the decision"))],
    file: Annotated[Path | None, typer.Option("--file", help=_("the scan of it, which is kept"))] = None,
    over_budget: OverBudgetOption = False,
    out_of_order: OutOfOrderOption = False,
    reason: Annotated[str | None, typer.Option("--reason", help=_("why, with --over-budget or --out-of-order"))] = None,
    but: ExceptOption = None,
    format_: FormatOption = None,
) -> None:
    """The deciding body approved: the county is bound to pay. The document is the decision of record."""
    from hte_cli.services.awarding.rows import Wish

    if not body.strip() or not document.strip():
        raise UsageFault(_("The decision of record is a document."), _("Name who decided (--body) and the document (--document)."))
    wish = Wish(
        "approve",
        decided_day(on),
        reason=stated_reason(reason) if reason is not None else None,
        body=body.strip(),
        document=document.strip(),
        scan=hashed(taken(file)) if file else None,
        over_budget=over_budget,
        out_of_order=out_of_order,
    )
    decide(context, place, wish, but, format_)


def reject(
    context: typer.Context,
    place: PlaceArgument,
    reason: ReasonOption,
    but: ExceptOption = None,
    on: OnOption = None,
    out_of_order: OutOfOrderOption = False,
    format_: FormatOption = None,
) -> None:
    """Lines are not awarded; `hte award refresh LINE` brings one back."""
    from hte_cli.services.awarding.rows import Wish

    decide(context, place, Wish("reject", decided_day(on), reason=stated_reason(reason), out_of_order=out_of_order), but, format_)


def suspend(
    context: typer.Context,
    place: PlaceArgument,
    reason: ReasonOption,
    but: ExceptOption = None,
    on: OnOption = None,
    out_of_order: OutOfOrderOption = False,
    format_: FormatOption = None,
) -> None:
    """Lines wait, for a reason; `hte award resume` lets them go on."""
    from hte_cli.services.awarding.rows import Wish

    decide(context, place, Wish("suspend", decided_day(on), reason=stated_reason(reason), out_of_order=out_of_order), but, format_)


def resume(
    context: typer.Context,
    place: PlaceArgument,
    reason: ReasonOption,
    but: ExceptOption = None,
    on: OnOption = None,
    out_of_order: OutOfOrderOption = False,
    format_: FormatOption = None,
) -> None:
    """Suspended lines go on where they stood."""
    from hte_cli.services.awarding.rows import Wish

    decide(context, place, Wish("resume", decided_day(on), reason=stated_reason(reason), out_of_order=out_of_order), but, format_)


def refresh(
    context: typer.Context,
    place: PlaceArgument,
    reason: ReasonOption,
    on: OnOption = None,
    but: ExceptOption = None,
    out_of_order: OutOfOrderOption = False,
    format_: FormatOption = None,
) -> None:
    """Take facts and rules anew: a line whose sum changes is drafted again."""
    from hte_cli.services.awarding import refreshing

    day, why = decided_day(on), stated_reason(reason)

    def act(workspace: Workspace, stamp: Stamp) -> Told:
        taken = refreshing.refresh(workspace, place, why, day, stamp, but=but or (), out_of_order=out_of_order)
        return Told(taken.entry, taken.moved, {"round": taken.round.id})

    write_lines(context, format_, act)
