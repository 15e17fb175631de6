"""`hte cert`: certificates and register numbers."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from hte_cli.cli.listing import list_records
from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import AsOfOption, EnterpriseArgument, FormatOption, OutputOption, number, read_day, today
from hte_cli.cli.output import emit, page_wanted, to_show
from hte_cli.cli.stated_options import ClearOption, adding, correcting
from hte_cli.cli.writing import write
from hte_cli.kinds import CERTIFICATION
from hte_cli.kinds.bounds import AHEAD, YEAR
from hte_cli.kinds.words import OCCASIONS
from hte_cli.language import _
from hte_cli.report.certificates import expiring_table
from hte_cli.report.formats.json_text import write_json
from hte_cli.report.records import record_document
from hte_cli.values.listing import Filter

Number = Annotated[str, typer.Argument(help=_("the certificate's number"))]


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["cert"], no_args_is_help=True)
    noun.command("add", help=_("Record a certificate"))(add)
    noun.command("edit", help=_("Correct what is recorded of a certificate"))(edit)
    noun.command("show", help=_("Show one certificate"))(show)
    noun.command("list", help=_("List all certificates"))(list_)
    noun.command("confirm", help=_("State the occasion of a certificate, so that it is no longer inferred"))(confirm)
    noun.command("expiring", help=_("List certificates that end soon"))(expiring)
    noun.command("revoke", help=_("Record that a certificate was revoked"))(revoke)
    app.add_typer(noun, name="cert")


@adding(CERTIFICATION)
def add(context: typer.Context, enterprise: EnterpriseArgument, words: dict[str, str], format_: FormatOption = None) -> None:
    from hte_cli.services import records

    write(context, "certification", lambda w, stamp: records.add(w, "certification", words, stamp, enterprise=enterprise), format_)


@correcting(CERTIFICATION)
def edit(context: typer.Context, number: Number, words: dict[str, str], clear: ClearOption = None, format_: FormatOption = None) -> None:
    from hte_cli.services import records
    from hte_cli.services.certificates import certificate_key

    write(
        context,
        "certification",
        lambda w, stamp: records.edit(w, "certification", certificate_key(w, number), words, stamp, clear=clear or ()),
        format_,
    )


def show(context: typer.Context, number: Number, format_: FormatOption = None) -> None:
    from hte_cli.services.certificates import certificate

    for_person = page_wanted(format_)
    found = certificate(to_show(context), number)
    if not for_person:
        write_json(record_document("certification", found), sys.stdout)
        return
    from hte_cli.cli.output import lines
    from hte_cli.report.records import record_lines

    lines(record_lines("certification", found))


def list_(
    context: typer.Context,
    enterprise: Annotated[str | None, typer.Option("--enterprise", "-e", help=_("only this enterprise"))] = None,
    scheme: Annotated[str | None, typer.Option("--scheme", help=_("only this scheme"))] = None,
    year: Annotated[int | None, number("--year", "-y", bound=YEAR, help=_("issued in this year"))] = None,
    inferred: Annotated[bool, typer.Option("--inferred", help=_("only those whose occasion is inferred"))] = False,
    in_force: Annotated[str | None, typer.Option("--in-force-on", help=_("only those in force on this day"))] = None,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    wanted = Filter(
        enterprise=enterprise,
        year=year,
        scheme=scheme,
        inferred=inferred,
        in_force_on=read_day(in_force, "--in-force-on", today()) if in_force else None,
    )
    list_records(context, "certification", wanted, format_, output)


def confirm(
    context: typer.Context,
    number: Number,
    occasion: Annotated[str, typer.Option("--occasion", help=str(OCCASIONS.said()))],
) -> None:
    from hte_cli.services import confirming

    write(context, "certification", lambda workspace, stamp: confirming.confirm(workspace, number, occasion, stamp))


def expiring(
    context: typer.Context,
    within: Annotated[int, number("--within", bound=AHEAD, help=_("so many days ahead"))] = 180,
    as_of: AsOfOption = None,
    scheme: Annotated[str | None, typer.Option("--scheme", help=_("only this scheme (default: those that are renewed)"))] = None,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    from hte_cli.services import certificates

    day = read_day(as_of, "--as-of", today())
    found = certificates.expiring(to_show(context, format_, output), day, within, scheme)
    emit(context, format_, output, document=lambda: found, tables=lambda: expiring_table(found, day, within))


def revoke(
    context: typer.Context,
    number: Number,
    effective: Annotated[str, typer.Option("--effective", help=_("the day from which it does not count"))],
    decided: Annotated[str | None, typer.Option("--decided", help=_("the day of the decision"))] = None,
    format_: FormatOption = None,
) -> None:
    """Record that a certificate was revoked, and name the awards that rest on it."""
    from hte_cli.services import confirming

    write(context, "certification", lambda workspace, stamp: confirming.revoke(workspace, number, effective, decided, stamp), format_)
