"""`hte plan`: the plan clause by clause, checked, started, adopted."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import Destination, FormatOption, OutputOption, globals_of
from hte_cli.cli.output import emit, format_wanted, lines, note, page_wanted, to_show
from hte_cli.language import _
from hte_cli.report.formats.json_text import write_json
from hte_cli.report.plans import check_document, plan_document, plan_tables, plans_table
from hte_cli.report.problems import problems_table
from hte_cli.values.commands import command

Folder = Annotated[Path, typer.Argument(metavar="DIR", help=_("a folder with plan.yaml, rules.yaml and targets.yaml"))]


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["plan"], no_args_is_help=True)
    noun.command("show", help=_("Show the plan, clause by clause"))(show)
    noun.command("check", help=_("Check a plan's YAML and list every fault"))(check)
    noun.command("init", help=_("Write a commented copy to start your own plan from"))(init)
    noun.command("adopt", help=_("Adopt a plan into the store"))(adopt)
    noun.command("list", help=_("List the adopted plans"))(list_)
    app.add_typer(noun, name="plan")


def show(context: typer.Context, format_: FormatOption = None, output: OutputOption = None) -> None:
    from hte_cli.services.plans import shown_plans
    from hte_cli.services.words import told_plan

    format_wanted(format_, output)
    given = globals_of(context)
    plans = shown_plans(given.db, given.plan)
    emit(
        context,
        format_,
        output,
        document=lambda: [plan_document(told_plan(plan)) for plan in plans],
        tables=lambda: [table for plan in plans for table in plan_tables(told_plan(plan))],
    )


def check(
    context: typer.Context,
    folder: Annotated[Path | None, typer.Argument(metavar="DIR", help=_("the plan's folder; without it the adopted plans"))] = None,
    format_: FormatOption = None,
) -> None:
    from hte_cli.services import plans

    for_person = page_wanted(format_)
    given = globals_of(context)
    found = plans.check(given.db, folder or given.plan)
    if not for_person:
        write_json(check_document(found.ok, found.problems), sys.stdout)
    else:
        lines(problems_table(found.problems))
        if not found.problems:
            lines([_("No fault was found.")])
        for said in found.notes:
            note(_("Note: {text}").format(text=said))
    if not found.ok:
        raise typer.Exit(6)


def init(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help=_("a folder, made where it is not there")), Destination(folder=True)],
    plan: Annotated[
        str | None, typer.Option("--adopted", metavar="PLAN", help=_("the files of this adopted plan, as they are in the store"))
    ] = None,
) -> None:
    """A commented copy to write your own plan from, or the files of an adopted one."""
    from hte_cli.services.plans import start, start_from

    for file in start(folder) if plan is None else start_from(globals_of(context).db, plan, folder):
        note(_("Written: {file}").format(file=file))
    note(_("Change them, then: hte plan check {folder}, and hte plan adopt {folder}").format(folder=folder))


def adopt(
    context: typer.Context,
    folder: Folder,
    instead_of: Annotated[
        list[str] | None, typer.Option("--instead-of", metavar="PLAN", help=_("take this plan's place; may be repeated"))
    ] = None,
) -> None:
    from hte_cli.cli.output import warn
    from hte_cli.services import plans
    from hte_cli.services.workspace import open_for_writing

    given = globals_of(context)
    stamp = given.stamp()
    plans.read_sound(folder)
    workspace = open_for_writing(given.db, given.plan, stamp, plan_follows=True)
    found = plans.adopt(workspace, folder, stamp, instead_of=instead_of or ())
    warn(found.problems)
    if found.entry is None:
        note(_("Nothing was written: {plan} is adopted to the letter already.").format(plan=found.plan))
    else:
        note(_("Adopted {plan} as journal entry {n}; `hte undo {n}` takes it back.").format(plan=found.plan, n=found.entry))
    for other in found.beside:
        said = _("{other} speaks of the same days: both plans count. To put {plan} in its place: {command}")
        note(said.format(other=other, plan=found.plan, command=command("plan", "adopt", folder, "--instead-of", other)))


def list_(context: typer.Context, format_: FormatOption = None, output: OutputOption = None) -> None:
    from hte_cli.services.plans import adopted_plans
    from hte_cli.services.words import told_plan

    plans = [told_plan(plan) for plan in adopted_plans(to_show(context, format_, output))]
    emit(context, format_, output, document=lambda: [plan_document(p) for p in plans], tables=lambda: plans_table(plans))
