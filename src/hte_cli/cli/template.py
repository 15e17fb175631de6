"""`hte template`: an empty workbook to fill in and import."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import Destination, KindName, globals_of
from hte_cli.cli.output import gathered_for_office, note, speaking_for_office
from hte_cli.errors import UsageFault
from hte_cli.language import _


def register(app: typer.Typer) -> None:
    """Adds the command to the application."""
    app.command("template", help=summaries()["template"])(template)


def template(
    context: typer.Context,
    kind: Annotated[KindName, typer.Argument(help=_("what the list is to hold"))],
    output: Annotated[Path, typer.Option("--output", "-o", help=_("a new workbook: .xlsx")), Destination()],
) -> None:
    """An empty workbook to fill in and import."""
    from hte_cli.report.workbook.template_sheets import write_template
    from hte_cli.report.workbook.templates import template_of
    from hte_cli.services.plans import known_titles

    if output.suffix.lower() != ".xlsx":
        raise UsageFault(_("A template is a workbook."), _("Name a file that ends in .xlsx."))
    given = globals_of(context)
    schemes, statistics = gathered_for_office(context, lambda: known_titles(given.db, given.plan))
    with speaking_for_office(context):
        write_template(template_of(kind.value, schemes, statistics), output)
    note(_("Written: {file}").format(file=output))
