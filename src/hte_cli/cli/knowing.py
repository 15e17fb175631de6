"""`--at-entry` and `--known-on`: the same question, answered from what was recorded then."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hte_cli.cli.options import number, read_day, today
from hte_cli.cli.output import note, to_show
from hte_cli.errors import UsageFault
from hte_cli.kinds.bounds import NUMBER
from hte_cli.language import _
from hte_cli.report.formats.registry import Format
from hte_cli.report.known import known_sentence

if TYPE_CHECKING:
    from hte_cli.services.workspace import Workspace

AtEntryOption = Annotated[
    int | None, number("--at-entry", bound=NUMBER, help=_("by the records as this journal entry left them; what came later does not count"))
]
KnownOnOption = Annotated[
    str | None,
    typer.Option("--known-on", help=_("by the records as they were at the end of this day; --as-of then defaults to this day")),
]


def open_as_known(
    context: typer.Context, format_: Format | None, output: Path | None, at_entry: int | None, known_on: str | None
) -> Workspace:
    """The store for reading: as it is, or as it was known where that is asked, which is then said on stderr.

    UsageFault where both are asked, or a day to come; NotFound where nothing was written by then.
    """
    from hte_cli.services import knowing

    if at_entry is not None and known_on is not None:
        raise UsageFault(_("--at-entry and --known-on both say what was known."), _("Give one of them."))
    now = today()
    day = read_day(known_on, "--known-on", now)
    if day > now:
        raise UsageFault(_("--known-on: {day} is still to come.").format(day=day), _("Name a day up to today, or leave it out."))
    workspace = to_show(context, format_, output)
    if at_entry is not None:
        workspace = knowing.known_at(workspace, at_entry)
    elif known_on is not None:
        workspace = knowing.known_on(workspace, day)
    if workspace.known:
        note(known_sentence(workspace.known))
    return workspace


def read_as_of(as_of: str | None, workspace: Workspace) -> date:
    """The day to look at: as typed, else the day of what is known, else today. UsageFault where it is none."""
    return read_day(as_of, "--as-of", workspace.known.day if workspace.known else today())
