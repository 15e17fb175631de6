"""`hte report`: the papers that the office owes, and what was reported."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import AsOfOption, Destination, FormatOption, OutputOption, YearOption, read_day, read_half, today
from hte_cli.cli.output import emit, gathered_for_office, note, require_ending, speaking_for_office, to_show
from hte_cli.cli.writing import write
from hte_cli.errors import UsageFault
from hte_cli.language import _
from hte_cli.report.notice.issued import difference_document, difference_table, issued_document, issued_table
from hte_cli.values.arriving import taken

HalfOption = Annotated[str, typer.Option("--half", help=_("the half-year, such as 2024H1"))]


def register(app: typer.Typer) -> None:
    """Adds the noun to the application."""
    noun = typer.Typer(help=summaries()["report"], no_args_is_help=True)
    noun.command("notice", help=_("Write the half-year's notice, a .docx to sign"))(notice)
    noun.command("workbook", help=_("Write the year's workbook: indicators, rewards, what ends, the pool, the measures"))(workbook)
    noun.command("html", help=_("Write the county's page: one file for any browser, with charts, to read and to print"))(html)
    noun.command("all", help=_("Write the notice, the year's workbook and the page of a half-year, from the same figures"))(all_)
    noun.command("issue", help=_("Record that a notice was sent"))(issue)
    noun.command("list", help=_("List the notices that were sent"))(list_)
    noun.command("export", help=_("Export a notice as it was sent"))(export)
    noun.command("diff", help=_("Show who came and who went behind every figure, from one notice to a later one"))(diff)
    app.add_typer(noun, name="report")


def notice(
    context: typer.Context,
    half: HalfOption,
    output: Annotated[Path, typer.Option("--output", "-o", help=_("write to this .docx file")), Destination()],
    as_of: AsOfOption = None,
    to: Annotated[str | None, typer.Option("--to", help=_("the recipient (主送机关)"))] = None,
    signed_by: Annotated[
        str | None, typer.Option("--signed-by", help=_("the office that signs (default: the unit that leads most)"))
    ] = None,
    on: Annotated[str | None, typer.Option("--on", help=_("the day of signing (default: room to write it in)"))] = None,
    number: Annotated[str | None, typer.Option("--number", help=_("the document's number (发文字号)"))] = None,
) -> None:
    require_ending(output, ".docx")
    meant = read_half(half)
    day = read_day(as_of, "--as-of", meant.last)
    signed = None if on is None else read_day(on, "--on", today())
    from hte_cli.outputs.placing import replacing
    from hte_cli.report.docx.document import write_official
    from hte_cli.report.notice.document import notice as document
    from hte_cli.services.reporting import gather

    workspace = to_show(context)
    found = gathered_for_office(context, lambda: gather(workspace, day, meant))
    with replacing(output) as file, speaking_for_office(context):
        write_official(document(found, meant, to=to, signed_by=signed_by, on=signed, number=number), file)
    note(_("Written: {file}").format(file=output))


def workbook(
    context: typer.Context,
    year: YearOption,
    output: Annotated[Path, typer.Option("--output", "-o", help=_("write to this .xlsx file")), Destination()],
    as_of: AsOfOption = None,
) -> None:
    require_ending(output, ".xlsx")
    day = read_day(as_of, "--as-of", date(year, 12, 31))
    if day.year != year:
        raise UsageFault(_("--as-of names a day of another year than --year."), _("Give a day of {year}.").format(year=year))
    from hte_cli.outputs.placing import replacing
    from hte_cli.report.workbook.year import write_year
    from hte_cli.services.reporting import gather

    workspace = to_show(context)
    found = gathered_for_office(context, lambda: gather(workspace, day))
    with replacing(output) as file, speaking_for_office(context):
        write_year(found, file)
    note(_("Written: {file}").format(file=output))


def html(
    context: typer.Context,
    output: Annotated[Path, typer.Option("--output", "-o", help=_("write to this .html file")), Destination()],
    as_of: AsOfOption = None,
) -> None:
    require_ending(output, ".html")
    day = read_day(as_of, "--as-of", today())
    from hte_cli.outputs.placing import replacing
    from hte_cli.report.web.county_page import write_page
    from hte_cli.services.reporting import gather_years

    workspace = to_show(context)
    found = gathered_for_office(context, lambda: gather_years(workspace, day))
    with replacing(output) as file, speaking_for_office(context):
        write_page(*found, file)
    note(_("Written: {file}").format(file=output))


def all_(
    context: typer.Context,
    half: HalfOption,
    output: Annotated[
        Path, typer.Option("--output", "-o", help=_("write into this folder, made where it is not there")), Destination(folder=True)
    ],
    as_of: AsOfOption = None,
) -> None:
    """The notice, the year's workbook and the page of a half-year, from one look at the store: the same figures in all."""
    meant = read_half(half)
    day = read_day(as_of, "--as-of", meant.last)
    if day.year != meant.year:
        raise UsageFault(_("--as-of names a day of another year than --half."), _("Give a day of {year}.").format(year=meant.year))
    from hte_cli.report.notice.papers import write_papers
    from hte_cli.services.reporting import gather_years

    workspace = to_show(context)
    found = gathered_for_office(context, lambda: gather_years(workspace, day, meant))
    with speaking_for_office(context):
        written = write_papers(*found, meant, output)
    for file in written:
        note(_("Written: {file}").format(file=file))


def issue(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help=_("the .docx file that was sent"))],
    on: Annotated[str | None, typer.Option("--on", help=_("the day (default: today)"))] = None,
    format_: FormatOption = None,
) -> None:
    """Record that a notice was sent: the paper and its figures stay as they were."""
    from hte_cli.services import issuing

    day = read_day(on, "--on", today())
    write(context, None, lambda workspace, stamp: issuing.issue(workspace, taken(file), day, stamp), format_)


def list_(context: typer.Context, format_: FormatOption = None, output: OutputOption = None) -> None:
    from hte_cli.services.issuing import issued

    found = issued(to_show(context, format_, output))
    emit(context, format_, output, document=lambda: map(issued_document, found), tables=lambda: issued_table(found))


def export(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NOTICE", help=_("a notice that was sent: 2024H1, or 2024H1/1"))],
    output: Annotated[Path, typer.Option("--output", "-o", help=_("a new file")), Destination()],
) -> None:
    """Give a notice back as it was sent, byte by byte."""
    from hte_cli.services import issuing

    found = issuing.export(to_show(context), name, output)
    note(_("Written: {file}, as it was sent on {on} ({name}).").format(file=output, on=found.on, name=found.name))


def diff(
    context: typer.Context,
    first: Annotated[str, typer.Argument(help=_("a notice that was sent: 2024H1, or 2024H1/1"))],
    second: Annotated[str, typer.Argument(help=_("a later one"))],
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Which certificates, moves and corrections stand behind every figure that changed."""
    from hte_cli.services.differing import differences

    found = differences(to_show(context, format_, output), first, second)
    emit(context, format_, output, document=lambda: difference_document(*found), tables=lambda: difference_table(*found))
