"""`hte award drift`, `verify`, `dossier`: whether awards still stand on what they were frozen with, and the proof of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hte_cli.cli.award.writing import PlaceArgument
from hte_cli.cli.options import Destination, FormatOption, OutputOption, YearOption
from hte_cli.cli.output import emit, gathered_for_office, not_as_left, note, require_ending, speaking_for_office, to_show
from hte_cli.errors import FINDINGS, StoreFault
from hte_cli.language import _
from hte_cli.report.award.proof import drift_document, drift_table, verify_document, verify_table
from hte_cli.values.commands import command
from hte_cli.values.telling import names


def register(noun: typer.Typer) -> None:
    """Adds the proofs to `hte award`."""
    noun.command("drift", help=_("Show what has changed of the facts that lines rest on"))(drift)
    noun.command("verify", help=_("Recalculate every line from its frozen rule and facts"))(verify)
    noun.command("audit", help=_("List a year's awards line by line, for the auditor"))(audit)
    noun.command("dossier", help=_("Write everything that proves a round into a ZIP that needs no hte"))(dossier)


def drift(context: typer.Context, place: PlaceArgument, format_: FormatOption = None, output: OutputOption = None) -> None:
    """What has changed of the facts that lines rest on, field by field, and what would be due now."""
    from hte_cli.services.awarding import drifting

    found = drifting.drift(to_show(context, format_, output), place)
    emit(
        context,
        format_,
        output,
        document=lambda: drift_document(found),
        tables=lambda: drift_table(found, _("Changes since {place} was frozen").format(place=place)),
    )


def verify(
    context: typer.Context,
    place: Annotated[str | None, typer.Argument(metavar="[ROUND|LINE]", help=_("a round or a line (default: all)"))] = None,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Calculate every line again from its frozen rule and facts, with today's program, to the fen."""
    from hte_cli.services.awarding import replaying

    workspace = to_show(context, format_, output)
    found = replaying.verify(workspace, place)
    emit(context, format_, output, document=lambda: verify_document(found), tables=lambda: verify_table(found))
    for_person = format_ is None and output is None
    if not found.as_left:
        if for_person:
            raise not_as_left(workspace.store.path)
        raise typer.Exit(StoreFault.exit_code)
    if not found.ok:
        if for_person:
            note(
                _("Nothing was changed by another program. Somebody must look at what is named above: {doubts}, {funds}.").format(
                    doubts=command("award", "doubts", "ROUND"), funds=command("fund", "list")
                )
            )
        raise typer.Exit(FINDINGS)


def audit(context: typer.Context, year: YearOption, format_: FormatOption = None, output: OutputOption = None) -> None:
    """A year's awards line by line: clause, evidence, sums, decisions, payee, vouchers, doubts, and what changed since."""
    from hte_cli.report.award.audit import audit_document, audit_tables
    from hte_cli.services.awarding import audit

    found = audit.audit(to_show(context, format_, output), year)
    emit(context, format_, output, document=lambda: audit_document(found), tables=lambda: audit_tables(found))


def dossier(
    context: typer.Context,
    round_: Annotated[str, typer.Argument(metavar="ROUND", help=_("a round, 2024-1"))],
    output: Annotated[Path, typer.Option("--output", "-o", help=_("write to this file, .zip")), Destination()],
    private: Annotated[bool, typer.Option("--private", help=_("also the source files that hold accounts or persons"))] = False,
) -> None:
    """Everything that proves a round, in a ZIP that an auditor reads without hte."""
    require_ending(output, ".zip")
    from hte_cli.report.award.dossier import write_dossier
    from hte_cli.services.awarding import dossier

    found = gathered_for_office(context, lambda: dossier.dossier(to_show(context), round_, private=private))
    with speaking_for_office(context):
        write_dossier(found, output)
    note(_("Written: {file}").format(file=output))
    kept_back = [one.name for one in found.sources if one.private]
    if kept_back:
        said = _("Left out, because they hold accounts or persons, or may: {names}. --private puts them in.")
        note(said.format(names=names(kept_back)))
