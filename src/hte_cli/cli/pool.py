"""`hte reserve move`, `board`, `task`: the reserve pool as a ledger."""

from __future__ import annotations

from typing import Annotated

import typer

from hte_cli.cli.options import AsOfOption, EnterpriseArgument, FormatOption, OutputOption, read_day, today
from hte_cli.cli.output import emit, gathered, show, to_show
from hte_cli.cli.writing import write
from hte_cli.errors import UsageFault
from hte_cli.language import _
from hte_cli.report.diagnosis import diagnosis_document, diagnosis_table, overview_table, suggestion_table
from hte_cli.report.pool import board_document, board_table, board_tables
from hte_cli.values.pool import STATES, SUBJECTS
from hte_cli.values.table import Table


def register(noun: typer.Typer) -> None:
    """Adds the ledger's commands to `hte reserve`."""
    noun.command("move", help=_("Record that an enterprise of the pool entered another state"))(move)
    noun.command("board", help=_("Show the pool by state, with what is overdue"))(board)
    noun.command("suggest", help=_("Suggest who should be in the pool and is not, the nearest to a certificate first"))(suggest)
    noun.command("diagnose", help=_("Diagnose criterion by criterion: yes, no, cannot tell, and what is missing"))(diagnose)
    task = typer.Typer(help=_("What enterprises of the pool have to do"), no_args_is_help=True)
    task.command("add", help=_("Record a task with its day"))(add_task)
    task.command("done", help=_("Record that a task was done"))(finish_task)
    noun.add_typer(task, name="task")


def move(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    to: Annotated[str, typer.Option("--to", help=_("candidate, admitted, cultivating, applied or withdrawn"))],
    on: Annotated[str, typer.Option("--on", help=_("the day"))],
    remark: Annotated[str | None, typer.Option("--remark", help=_("why, or on what basis"))] = None,
    responsible: Annotated[str | None, typer.Option("--responsible", help=_("who is responsible, of an admission"))] = None,
    format_: FormatOption = None,
) -> None:
    from hte_cli.services import pool

    if to not in STATES:
        raise UsageFault(
            _("{word} is not a state of the pool.").format(word=to), _("Write one of: {known}.").format(known=", ".join(STATES))
        )
    day = read_day(on, "--on", today())
    write(context, None, lambda w, stamp: pool.move(w, enterprise, to, day, stamp, remark=remark, responsible=responsible), format_)


def board(context: typer.Context, as_of: AsOfOption = None, format_: FormatOption = None, output: OutputOption = None) -> None:
    from hte_cli.services import pool

    found = pool.board(to_show(context, format_, output), read_day(as_of, "--as-of", today()))
    emit(
        context,
        format_,
        output,
        document=lambda: board_document(found),
        tables=lambda: board_tables(found),
        page=lambda: show(board_table(found)),
    )


def suggest(context: typer.Context, as_of: AsOfOption = None, format_: FormatOption = None, output: OutputOption = None) -> None:
    from hte_cli.services import diagnosing

    day = read_day(as_of, "--as-of", today())
    found = diagnosing.suggest(to_show(context, format_, output), day)
    emit(
        context,
        format_,
        output,
        document=lambda: map(diagnosis_document, found),
        tables=lambda: suggestion_table(found, day.isoformat()),
    )


def diagnose(
    context: typer.Context,
    enterprise: Annotated[str | None, typer.Argument(help=_("code, name or a part (default: all that are on the way in the pool)"))] = None,
    scheme: Annotated[str | None, typer.Option("--scheme", help=_("which kind (default: the only one that is renewed)"))] = None,
    as_of: AsOfOption = None,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    from hte_cli.services import diagnosing

    workspace, day = to_show(context, format_, output), read_day(as_of, "--as-of", today())
    found = gathered(context, format_, output, lambda: diagnosing.diagnose(workspace, day, scheme, enterprise))
    named = scheme or next((one.scheme for one in found), "")

    def overview() -> Table:
        return overview_table(found, _("The pool against the criteria of {scheme}").format(scheme=named))

    emit(
        context,
        format_,
        output,
        document=lambda: map(diagnosis_document, found),
        tables=lambda: [*map(diagnosis_table, found)] if enterprise is not None else [overview(), *map(diagnosis_table, found)],
        page=lambda: show(diagnosis_table(found[0]) if enterprise is not None else overview()),
    )


def add_task(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    subject: Annotated[str, typer.Option("--field", help=_("rd (研发投入), conversion (成果转化) or ip (知识产权)"))],
    title: Annotated[str, typer.Option("--title", help=_("what is to be done"))],
    due: Annotated[str, typer.Option("--due", help=_("by which day"))],
    responsible: Annotated[str | None, typer.Option("--responsible", help=_("who is responsible"))] = None,
    format_: FormatOption = None,
) -> None:
    from hte_cli.services import pool

    meant = next((key for key, word in SUBJECTS.items() if subject in (key, word)), None)
    if meant is None:
        known = ", ".join(f"{key} ({word})" for key, word in SUBJECTS.items())
        message = _("{word} is none of the plan's three fields.").format(word=subject)
        raise UsageFault(message, _("Write one of: {known}.").format(known=known))
    day = read_day(due, "--due", today()).isoformat()
    told = {"subject": meant, "title": title.strip(), "due_on": day, "responsible": responsible}
    write(context, None, lambda workspace, stamp: pool.add_task(workspace, enterprise, dict(told), stamp), format_)


def finish_task(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    title: Annotated[str, typer.Option("--title", help=_("the task's title, or part of it that matches one task"))],
    on: Annotated[str | None, typer.Option("--on", help=_("the day (default: today)"))] = None,
    format_: FormatOption = None,
) -> None:
    from hte_cli.services import pool

    day = read_day(on, "--on", today())
    write(context, None, lambda workspace, stamp: pool.finish_task(workspace, enterprise, title, day, stamp), format_)
