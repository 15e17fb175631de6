"""`hte demo`: a made-up county, from its workbooks to what it owes, how far it is from its targets, and its papers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import Destination, globals_of
from hte_cli.cli.output import gathered_for_office, lines, show, speaking_for_office, warn
from hte_cli.errors import Conflict
from hte_cli.language import _
from hte_cli.report.explanation import explanation_lines
from hte_cli.report.imports import import_table
from hte_cli.report.progress import progress_table, series_table
from hte_cli.report.subsidies import calculation_tables, short_table
from hte_cli.values.arriving import taken
from hte_cli.values.committed import forget

YEAR = 2024


def register(app: typer.Typer) -> None:
    """Adds the command to the application."""
    app.command("demo", help=summaries()["demo"])(demo)


def demo(
    context: typer.Context,
    keep: Annotated[
        Path | None,
        typer.Option("--keep", help=_("keep the store and the workbooks in this new folder")),
        Destination(folder=True, forced=False),
    ] = None,
) -> None:
    """Try it on a made-up county: import, subsidies, an explanation, progress, the papers."""
    if keep is not None:
        if keep.exists() and (not keep.is_dir() or any(keep.iterdir())):
            raise Conflict(_("{folder} exists already.").format(folder=keep), _("Name a new folder."))
        with _nothing_half(keep):
            _run(context, keep, kept=True)
    else:
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            try:
                _run(context, Path(folder), kept=False)
            finally:
                forget()


@contextmanager
def _nothing_half(folder: Path) -> Iterator[None]:
    """The folder, which is new or empty: as it was again, where the block ends badly."""
    there = folder.exists()
    try:
        yield
    except BaseException:
        forget()
        for made in sorted(folder.iterdir()) if folder.exists() else ():
            made.unlink(missing_ok=True)
        if not there and folder.exists():
            folder.rmdir()
        raise


def _run(context: typer.Context, folder: Path, *, kept: bool) -> None:
    from datetime import date

    from hte_cli.report.notice.papers import write_papers
    from hte_cli.services.demo import copy_samples
    from hte_cli.services.explaining import explain
    from hte_cli.services.importing import import_files
    from hte_cli.services.progress import report
    from hte_cli.services.reporting import gather_years
    from hte_cli.services.subsidies import calculate
    from hte_cli.services.workspace import open_for_writing
    from hte_cli.values.halves import Half
    from hte_cli.values.importing import ImportWishes

    stamp = globals_of(context).stamp()
    files = [taken(file) for file in copy_samples(folder)]
    workspace = open_for_writing(str(folder / "hte.db"), None, stamp)
    lines(["$ hte import " + " ".join(file.name for file in files)])
    imported = import_files(workspace, files, ImportWishes(), stamp)
    show(import_table(imported))
    warn(imported.problems)
    lines(["", f"$ hte subsidy calc --year {YEAR}"])
    with calculate(workspace, YEAR) as found:
        first, *others = calculation_tables(found)
    show([short_table(first), *others])
    telling = next(str(row[0]) for row in first.rows if row[0])
    lines(["", f"$ hte subsidy explain {telling} --year {YEAR}"])
    lines(explanation_lines(explain(workspace, telling, YEAR)))
    lines(["", f"$ hte progress report --year {YEAR}"])
    progress = report(workspace, date(YEAR, 12, 31))
    show([progress_table(progress), series_table(progress)])
    half = Half(YEAR, 2)
    lines(["", f"$ hte report all --half {half} -o ."])
    gathered = gathered_for_office(context, lambda: gather_years(workspace, half.last, half))
    with speaking_for_office(context):
        written = write_papers(*gathered, half, folder)
    lines(_("Written: {file}").format(file=file.name) for file in written)
    lines(["", *_next(folder, written[-1].name, kept=kept)])


def _next(folder: Path, page: str, *, kept: bool) -> list[str]:
    """The three things to try next: a store to keep, its page, its rewards."""
    place = str(folder) if kept else "demo"
    store = f"--db {place}/hte.db"
    start = [] if kept else [f"  hte demo --keep {place}"]
    some = [
        _("  open {file} in a browser").format(file=f"{place}/{page}"),
        f"  hte {store} subsidy calc --year {YEAR} -o {YEAR}.xlsx",
        f"  hte {store} progress report --as-of 2025-12-31",
    ]
    return [_("Try next:"), *(start + some)[:3]]
