"""How results leave: a table or page for a person, one JSON document, or a file for an office."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import typer

from hte_cli import language
from hte_cli.cli.options import globals_of
from hte_cli.cli.streams import converses
from hte_cli.cli.unsaid import Unsaid
from hte_cli.errors import HteError, PlanRefused, Problem, Refused, StoreFault, UsageFault
from hte_cli.language import _
from hte_cli.report.formats.json_text import write_json
from hte_cli.report.formats.registry import Format
from hte_cli.report.formats.terminal import say, show_lines, show_table
from hte_cli.report.known import for_paper, for_rows, known_document, titled_tables
from hte_cli.values.journal import Known
from hte_cli.values.table import Table

if TYPE_CHECKING:
    from hte_cli.services.workspace import Workspace

Tables = Table | Sequence[Table]

R = TypeVar("R")


def format_wanted(asked: Format | None, output: Path | None) -> Format:
    """The format: as asked, else as the file's ending says, else a table. UsageFault where they do not fit together."""
    if output is None:
        if asked and asked.way.needs_file:
            raise UsageFault(_("A workbook needs a file."), _("Add -o FILE{ending}.").format(ending=asked.way.ending))
        return asked or Format.TABLE
    from hte_cli.report.formats.files import format_of

    by_ending = format_of(output)
    if asked not in (None, by_ending):
        raise UsageFault(
            _("--format {format} and the file {file} contradict each other.").format(format=asked, file=output),
            _("Leave one of them out."),
        )
    return by_ending


def require_ending(output: Path, wanted: str) -> None:
    """UsageFault where a file that is written in one format only is to have another ending."""
    if output.suffix.lower() != wanted:
        raise UsageFault(
            _("{name}: this is written as a {ending} file only.").format(name=output.name, ending=wanted),
            _("Give the file that ending."),
        )


def page_wanted(asked: Format | None) -> bool:
    """Whether a page is to be read by a person; if not, as JSON. UsageFault for a format that a page has not."""
    if asked and asked.way.tables:
        raise UsageFault(_("A page is not a table: it has no {format}.").format(format=asked), _("Give --format json, or leave it out."))
    return asked is None or asked.way.document is None


def to_show(context: typer.Context, format_: Format | None = None, output: Path | None = None) -> Workspace:
    """The store to read, for a command that only shows; before it is opened, format and file of the result are looked at.

    UsageFault where these do not fit together, StoreFault where there is no store.
    """
    from hte_cli.services.workspace import open_workspace

    format_wanted(format_, output)
    given = globals_of(context)
    return open_workspace(given.db, given.plan)


def emit(
    context: typer.Context,
    asked: Format | None,
    output: Path | None,
    *,
    document: Callable[[], Any],
    tables: Callable[[], Tables],
    page: Callable[[], None] | None = None,
    known: Known | None = None,
    private: bool = False,
) -> None:
    """Writes a result; a file of what is `private` only for its owner to read.

    `page` is what a person reads on the terminal, by default the tables.

    Files made for offices are in Chinese unless --lang stands on the command line (docs/decisions/0012-language-of-files.md).
    A result that rests on what was `known` earlier says so in its document and its files; the page says it itself.
    """
    wanted = format_wanted(asked, output)
    if wanted.way.document:
        told = {**known_document(known), **document()} if known else document()
        if output is None:
            wanted.way.document(told, sys.stdout)
        else:
            from hte_cli.report.formats.files import write_document

            write_document(told, output, private=private)
    elif not wanted.way.tables:
        page() if page else show(titled_tables(tables(), known) if known else tables())
    else:
        with speaking_for_office(context):
            _write_tables(tables(), wanted, output, known, private=private)
    if output is not None:
        note(_("Written: {file}").format(file=output))


def speaking_for_office(context: typer.Context) -> AbstractContextManager[None]:
    """Inside in Chinese, unless --lang stands on the command line (docs/decisions/0012-language-of-files.md)."""
    return language.writing_for_office(globals_of(context).lang)


def gathered(context: typer.Context, asked: Format | None, output: Path | None, gather: Callable[[], R]) -> R:
    """What `gather` finds and tells in sentences: in the language of the file where tables go into one, else in the person's."""
    return gathered_for_office(context, gather) if output is not None and format_wanted(asked, output).way.tables else gather()


def gathered_for_office(context: typer.Context, gather: Callable[[], R]) -> R:
    """What `gather` finds for a file, told in the file's language; what stops it is told in the person's.

    The store is only read: what was raised comes up once more when it is read again, in the other language.
    """
    try:
        with speaking_for_office(context):
            return gather()
    except HteError:
        gather()
        raise


def _write_tables(tables: Tables, wanted: Format, output: Path | None, known: Known | None, *, private: bool) -> None:
    if wanted.way.rows_only:
        tables = for_rows(tables if isinstance(tables, Table) else tables[0], known)
    elif known:
        tables = for_paper(tables, known)
    if output is not None:
        from hte_cli.report.formats.files import write_table

        write_table(tables, output, private=private)
    elif wanted.way.tables:
        wanted.way.tables([tables] if isinstance(tables, Table) else tables, sys.stdout.buffer)


def show(tables: Tables) -> None:
    """Tables on the terminal, one below the other, each with its hints; cut at 200 rows only where a person looks on."""
    limit = 200 if sys.stdout.isatty() else None
    for i, table in enumerate([tables] if isinstance(tables, Table) else tables):
        if i:
            say("", sys.stdout)
        show_table(table, sys.stdout, limit=limit, hints=True)


def lines(some: Iterable[str]) -> None:
    """Lines on stdout."""
    show_lines(some, sys.stdout)


def note(text: str) -> None:
    """A sentence beside the result: on stderr, so that stdout stays one document."""
    sys.stdout.flush()
    say(text, sys.stderr)


def warn(problems: Iterable[Problem]) -> None:
    """Problems on stderr, equal ones together."""
    from hte_cli.report.problems import problems_table

    sys.stdout.flush()
    show_lines(problems_table(list(problems)), sys.stderr)


def fail(error: HteError, *, as_json: bool) -> None:
    """The one place where an error meets the user: a line on stderr, or one JSON document on stdout."""
    if as_json and isinstance(error, PlanRefused):
        from hte_cli.report.plans import check_document

        write_json(check_document(False, error.problems), sys.stdout)
        return
    if as_json:
        body: dict[str, Any] = {"code": error.code, "message": error.message, "fix": error.hint, "exit": error.exit_code}
        if isinstance(error, Unsaid):
            body["entries"] = list(error.entries)
        if isinstance(error, Refused) and error.problems:
            from hte_cli.report.problems import problem_document

            body["problems"] = [problem_document(problem) for problem in error.problems]
        write_json({"error": body}, sys.stdout)
        return
    if isinstance(error, PlanRefused) or (isinstance(error, Refused) and len(error.problems) > 1):
        warn(error.problems)
    say(_("Error: {error}").format(error=error), sys.stderr)


def not_as_left(store: Path) -> StoreFault:
    """What to say of a store in which something was found, told line by line before."""
    return StoreFault(
        _("The store {path} is not as hte left it.").format(path=store),
        _("Correct it by hand, or bring a copy back: `hte db restore FILE`."),
    )


@contextmanager
def counting(what: str) -> Iterator[Callable[[int], None]]:
    """A count of rows on stderr while long work goes on, on a terminal only; call it with how many more are done."""
    if not sys.stderr.isatty():
        yield lambda _rows: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = TextColumn("{task.description}"), BarColumn(pulse_style="cyan"), TextColumn("{task.completed:,.0f}"), TimeElapsedColumn()
    with Progress(*columns, console=Console(file=sys.stderr), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda rows: bar.advance(task, rows)


def confirm(question: str, *, yes: bool, no_input: bool) -> bool:
    """Whether to go on: asked only on a terminal; elsewhere, and with --yes, it goes on."""
    if yes or no_input or not converses():
        return True
    return asked(question)


def asked_word(question: str) -> str | None:
    """What a person types on the terminal, "" for Enter alone; None where the input ends instead."""
    try:
        return str(typer.prompt(question, default="", show_default=False, prompt_suffix=" ")).strip()
    except typer.Abort as abort:
        if isinstance(abort.__context__, KeyboardInterrupt):
            raise KeyboardInterrupt from None
        return None


def asked(question: str, *, default: bool = True, beside: bool = False) -> bool:
    """What a person answers on the terminal; no where the input ends instead. `beside`: asked on stderr."""
    try:
        return typer.confirm(question, default=default, err=beside)
    except typer.Abort as abort:
        # Typer makes one of Ctrl-C and of the end of the input.
        if isinstance(abort.__context__, KeyboardInterrupt):
            raise KeyboardInterrupt from None
        return False
