"""`hte award export`, `document`, `statement`: the papers of a round."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hte_cli.cli.options import AsOfOption, Destination, EnterpriseArgument, FormatOption, OutputOption, read_day, today
from hte_cli.cli.output import emit, note, require_ending, speaking_for_office, to_show
from hte_cli.errors import UsageFault
from hte_cli.language import _
from hte_cli.values.arriving import lying, taken
from hte_cli.values.commands import command

RoundArgument = Annotated[str, typer.Argument(metavar="ROUND", help=_("a round, 2024-1"))]


def register(noun: typer.Typer) -> None:
    """Adds the papers to `hte award`."""
    noun.command("export", help=_("Export the list for the finance bureau, or for publicity"))(export)
    noun.command("document", help=_("Write the public notice, the request or the letter of transfer as a .docx"))(document)
    noun.command("statement", help=_("Show one enterprise's awards, a page to sign"))(statement)


def export(
    context: typer.Context,
    round_: RoundArgument,
    for_: Annotated[str, typer.Option("--for", help=_("finance (with accounts) or publicity (nothing private)"))],
    output: Annotated[Path, typer.Option("--output", "-o", help=_("write to this file: .xlsx or .csv")), Destination()],
) -> None:
    """The list for the finance bureau, which comes back filled in, or for publicity."""
    from hte_cli.report.award.lists import finance_table, publicity_table
    from hte_cli.report.formats.files import write_table
    from hte_cli.services.awarding.papers import round_paper
    from hte_cli.values.telling import names

    tables = {"finance": finance_table, "publicity": publicity_table}
    if for_ not in tables:
        raise UsageFault(_("--for: {word} is not a list.").format(word=for_), _("Write one of: {known}.").format(known=", ".join(tables)))
    paper = round_paper(to_show(context), round_, accounts=for_ == "finance")
    with speaking_for_office(context):
        write_table(tables[for_](paper), output, private=for_ == "finance")
    note(_("Written: {file}").format(file=output))
    if for_ == "finance":
        lacking = [f"{one.line.id} {one.line.enterprise}" for one in paper.waiting if one.account is None]
        if lacking:
            fix = command("contact", "set", "CODE", "--bank", "NAME", "--account", "NUMBER")
            note(_("No account is recorded of: {names}. {fix} records one.").format(names=names(lacking), fix=fix))


def document(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="notice|request|transfer", help=_("公示, 请示 or 拨付函"))],
    round_: RoundArgument,
    output: Annotated[Path, typer.Option("--output", "-o", help=_("write to this .docx file")), Destination()],
    template: Annotated[Path | None, typer.Option("--template", help=_("your own .docx to fill in (docs/awards.md)"))] = None,
    to: Annotated[str | None, typer.Option("--to", help=_("the recipient (主送机关)"))] = None,
    signed_by: Annotated[
        str | None, typer.Option("--signed-by", help=_("the office that signs (default: the unit that leads most)"))
    ] = None,
    on: Annotated[str | None, typer.Option("--on", help=_("the day of signing (default: room to write it in)"))] = None,
    number: Annotated[str | None, typer.Option("--number", help=_("the document's number (发文字号)"))] = None,
) -> None:
    """The public notice, the request or the letter of transfer, by GB/T 9704 or in your own template."""
    from hte_cli.outputs.placing import replacing
    from hte_cli.report.award.letters import LETTERS, letter
    from hte_cli.report.docx.document import write_official
    from hte_cli.services.awarding.papers import round_paper

    if kind not in LETTERS:
        raise UsageFault(_("{word} is not a paper.").format(word=kind), _("Write one of: {known}.").format(known=", ".join(LETTERS)))
    require_ending(output, ".docx")
    own = lying(taken(template)) if template else None
    signed = None if on is None else read_day(on, "--on", today())
    paper = round_paper(to_show(context), round_, accounts=kind == "transfer")
    with speaking_for_office(context), replacing(output, private=kind == "transfer") as file:
        if own is None or template is None:
            write_official(letter(paper, kind, to=to, signed_by=signed_by, on=signed, number=number), file)
        else:
            from hte_cli.report.award.values import template_values
            from hte_cli.report.docx.own_template import fill

            fill(own, template.name, template_values(paper, kind, to=to, signed_by=signed_by, on=signed, number=number), file)
    note(_("Written: {file}").format(file=output))


def statement(
    context: typer.Context,
    enterprise: EnterpriseArgument,
    as_of: AsOfOption = None,
    format_: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """One enterprise's awards: on the screen, or with -o FILE.docx a page to sign."""
    from hte_cli.outputs.placing import replacing
    from hte_cli.report.award.statement import statement_document, statement_letter, statement_table
    from hte_cli.report.docx.document import write_official
    from hte_cli.services.awarding import papers

    as_paper = output is not None and output.suffix.lower() == ".docx"
    workspace = to_show(context) if as_paper else to_show(context, format_, output)
    found = papers.statement(workspace, enterprise, read_day(as_of, "--as-of", today()))
    if not as_paper or output is None:
        emit(context, format_, output, document=lambda: statement_document(found), tables=lambda: statement_table(found))
        return
    with speaking_for_office(context), replacing(output) as file:
        write_official(statement_letter(found), file)
    note(_("Written: {file}").format(file=output))
