"""`hte award doubts`, `allow`, `relink`: what is doubtful of lines, and why it is right all the same."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from hte_cli.cli.award.writing import LineArgument, OnOption, PlaceArgument, ReasonOption, Told, decided_day, stated_reason, write_lines
from hte_cli.cli.options import FormatOption, OutputOption, globals_of
from hte_cli.cli.output import emit, gathered, note, page_wanted, show, to_show
from hte_cli.language import _, _n
from hte_cli.report.award.doubts import doubts_document, doubts_table, standing_documents
from hte_cli.report.formats.json_text import write_json
from hte_cli.values.award_doubts import LineDoubts
from hte_cli.values.journal import Stamp

if TYPE_CHECKING:
    from hte_cli.services.workspace import Workspace

DocumentOption = Annotated[str | None, typer.Option("--document", help=_("the document that it rests on (文号)"))]


def register(noun: typer.Typer) -> None:
    """Adds the doubts to `hte award`."""
    noun.command("doubts", help=_("List what is doubtful of lines that wait for a decision, and the answers"))(doubts)
    noun.command("allow", help=_("Say on record why doubtful lines are right"))(allow)
    noun.command("relink", help=_("Link a line whose record is missing to the record that it was given for"))(relink)


def doubts(context: typer.Context, place: PlaceArgument, format_: FormatOption = None, output: OutputOption = None) -> None:
    """What is doubtful of lines that wait for a decision, by the numbers that `hte award allow` takes, and the answers."""
    from hte_cli.services.awarding.showing import round_doubts_of

    workspace = to_show(context, format_, output)
    found = gathered(context, format_, output, lambda: round_doubts_of(workspace, place))
    emit(
        context,
        format_,
        output,
        document=lambda: doubts_document(found),
        tables=lambda: doubts_table(found, _("Doubts of {place}").format(place=place)),
    )


def allow(
    context: typer.Context,
    place: PlaceArgument,
    which: Annotated[list[str] | None, typer.Argument(metavar="[NUMBER|LINE]...", help=_("doubts by their numbers, or lines"))] = None,
    *,
    reason: ReasonOption,
    document: DocumentOption = None,
    on: OnOption = None,
    format_: FormatOption = None,
) -> None:
    """Say on record why doubtful lines are right: several at once, by the numbers that `hte award doubts` shows.

    Of a line that is named all its doubts are answered. The answer holds for what is doubtful now, and for nothing else.
    """
    from hte_cli.services.awarding import allowing
    from hte_cli.services.awarding.rows import Wish
    from hte_cli.services.workspace import open_for_writing

    for_person = page_wanted(format_)
    given = globals_of(context)
    stamp = given.stamp()
    wish = Wish("allow", decided_day(on), reason=stated_reason(reason), document=(document or "").strip() or None)
    found = allowing.allow(open_for_writing(given.db, given.plan, stamp), place, which or (), wish, stamp)
    if not for_person:
        write_json({"entry": found.entry, "round": found.round, "doubts": standing_documents(found.doubts)}, sys.stdout)
        return
    count = len(found.doubts)
    title = _n("{n} doubt answered", "{n} doubts answered", count).format(n=count)
    show(doubts_table(LineDoubts(found.doubts), title, whole=False))
    note(_("Written as journal entry {n}; `hte undo {n}` takes it back.").format(n=found.entry))


def relink(
    context: typer.Context,
    line: LineArgument,
    to: Annotated[str, typer.Option("--to", metavar="RECORD", help=_("a certificate's number, an event's day and title, or a year"))],
    reason: ReasonOption,
    document: DocumentOption = None,
    on: OnOption = None,
    format_: FormatOption = None,
) -> None:
    """Put a line whose record is missing on the record that it was given for: what it gave is not given again."""
    from hte_cli.services.awarding import relinking
    from hte_cli.services.awarding.rows import Wish

    wish = Wish("relink", decided_day(on), reason=stated_reason(reason), document=(document or "").strip() or None)

    def act(workspace: Workspace, stamp: Stamp) -> Told:
        taken = relinking.relink(workspace, line, to, wish, stamp)
        return Told(taken.entry, taken.moved, {"round": taken.round.id})

    write_lines(context, format_, act)
