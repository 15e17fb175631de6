"""`hte journal` and `hte undo`: what was written, by whom, and taking it back."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import EnterpriseArgument, FormatOption, OutputOption, PrivateOption, globals_of, number, number_argument
from hte_cli.cli.output import confirm, emit, lines, not_as_left, note, page_wanted, to_show
from hte_cli.cli.output import show as show_tables
from hte_cli.errors import StoreFault
from hte_cli.kinds.bounds import NUMBER
from hte_cli.language import _
from hte_cli.report.formats.json_text import write_json
from hte_cli.report.journal import (
    entry_document,
    head_document,
    head_lines,
    history_document,
    history_table,
    journal_table,
    proof_document,
    proof_lines,
    story_document,
    story_table,
)
from hte_cli.values.terms import award_title


def register(app: typer.Typer) -> None:
    """Adds the noun, and `undo`, to the application."""
    noun = typer.Typer(help=summaries()["journal"], no_args_is_help=True)
    noun.command("list", help=_("List the entries"))(list_)
    noun.command("show", help=_("Show one entry with its rows"))(show)
    noun.command("verify", help=_("Prove that nothing was changed with another tool"))(verify)
    noun.command("head", help=_("Show the hash to write down: it stands for everything written so far"))(head)
    app.add_typer(noun, name="journal")
    app.command("history", help=summaries()["history"])(history)
    app.command("undo", help=summaries()["undo"])(undo)


def list_(
    context: typer.Context,
    newest: Annotated[int | None, number("--last", bound=NUMBER, help=_("only so many, the newest"))] = None,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    from hte_cli.services.journals import journal

    found = journal(to_show(context, format_, output), newest)
    emit(context, format_, output, document=lambda: [entry_document(x) for x in found], tables=lambda: journal_table(found))


def show(
    context: typer.Context,
    entry: Annotated[int, number_argument("ENTRY", bound=NUMBER, help=_("number of the entry"))],
    private: PrivateOption = False,
    format_: FormatOption = None,
) -> None:
    from hte_cli.services import journals

    for_person = page_wanted(format_)
    workspace = to_show(context)
    if not for_person:
        write_json(story_document(journals.show(workspace, entry, None), private), sys.stdout)
    else:
        show_tables(story_table(journals.show(workspace, entry), private))


def verify(
    context: typer.Context,
    witness: Annotated[str | None, typer.Option("--head", help=_("a hash that `hte journal head` printed"))] = None,
    format_: FormatOption = None,
) -> None:
    from hte_cli.services import journals

    for_person = page_wanted(format_)
    workspace = to_show(context)
    proof = journals.verify(workspace, witness)
    if for_person:
        lines(proof_lines(proof))
    else:
        write_json(proof_document(proof), sys.stdout)
    if proof.faults and for_person:
        raise not_as_left(workspace.store.path)
    if proof.faults:
        raise typer.Exit(StoreFault.exit_code)


def head(context: typer.Context, format_: FormatOption = None) -> None:
    from hte_cli.services import journals

    for_person = page_wanted(format_)
    found = journals.head(to_show(context))
    if for_person:
        lines(head_lines(found))
    else:
        write_json(head_document(found), sys.stdout)


def history(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    private: PrivateOption = False,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Every change of one enterprise's records."""
    from hte_cli.services import histories

    found, happenings = histories.history(to_show(context, format_, output), enterprise)
    emit(
        context,
        format_,
        output,
        document=lambda: (history_document(happening, private) for happening in happenings),
        tables=lambda: history_table(found, happenings, private),
        private=private,
    )


def undo(
    context: typer.Context,
    entry: Annotated[
        int | None, number_argument("ENTRY", bound=NUMBER, help=_("number of the entry (default: the newest that is not undone)"))
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help=_("do not ask"))] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help=_("never ask; for scripts"))] = False,
) -> None:
    """Take an entry back."""
    from hte_cli.services import journals
    from hte_cli.services.journals import to_undo
    from hte_cli.services.workspace import open_standing, refuse_what_if

    given = globals_of(context)
    refuse_what_if(given.plan)
    workspace = open_standing(given.db)
    line, left = to_undo(workspace, entry)
    for award in left:
        said = _("{line} of {enterprise} ({state}) rests on what this entry recorded: it will have no record.")
        note(
            _("Warning: {warning}").format(warning=said.format(line=award.id, enterprise=award.enterprise, state=award_title(award.state)))
        )
    question = _("Undo entry {n} of {actor}, {at}: {command} ({rows} rows)?").format(
        n=line.id, actor=line.actor, at=line.at, command=line.command, rows=line.changes
    )
    if not confirm(question, yes=yes, no_input=no_input):
        note(_("Nothing was written."))
        return
    written = journals.undo(workspace, line.id, given.stamp())
    note(_("Entry {n} is undone by entry {written}; `hte undo {written}` brings it back.").format(n=line.id, written=written))
