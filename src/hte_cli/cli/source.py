"""`hte source`: the files that records came from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import Destination, FormatOption, OutputOption
from hte_cli.cli.output import emit, note, to_show
from hte_cli.language import _
from hte_cli.report.sources import source_document, sources_table


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["source"], no_args_is_help=True)
    noun.command("list", help=_("List all files that entries rest on"))(list_)
    noun.command("export", help=_("Export a file as it came in"))(export)
    app.add_typer(noun, name="source")


def list_(context: typer.Context, format_: FormatOption = None, output: OutputOption = None) -> None:
    from hte_cli.services.sources import sources

    found = sources(to_show(context, format_, output))
    emit(context, format_, output, document=lambda: map(source_document, found), tables=lambda: sources_table(found))


def export(
    context: typer.Context,
    hash_: Annotated[str, typer.Argument(metavar="HASH", help=_("the file's hash, or its beginning"))],
    output: Annotated[Path, typer.Option("--output", "-o", help=_("a new file")), Destination()],
) -> None:
    """Give a file back as it came in."""
    from hte_cli.services import sources

    found = sources.export(to_show(context), hash_, output)
    note(_("Written: {file}, as {name} came in with entry {n}.").format(file=output, name=found.file, n=found.entry))
