"""`hte import`: workbooks in, with a report of every row."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hte_cli.cli.nouns import summaries
from hte_cli.cli.options import Destination, FormatOption, HiddenOption, KindName, globals_of, number
from hte_cli.cli.output import asked, converses, counting, note, show, warn
from hte_cli.cli.returning import SendingBack
from hte_cli.cli.writing import tell_adopted
from hte_cli.errors import NotFound, UsageFault
from hte_cli.kinds.bounds import NUMBER
from hte_cli.language import _, _n
from hte_cli.report.formats.json_text import write_json
from hte_cli.report.formats.registry import Format
from hte_cli.report.formats.terminal import show_lines
from hte_cli.report.imports import import_document, import_notes, import_table
from hte_cli.values.importing import ImportReport, ImportWishes
from hte_cli.values.journal import Stamp

if TYPE_CHECKING:
    from hte_cli.services.gathering import Gathered
    from hte_cli.services.workspace import Workspace


def register(app: typer.Typer) -> None:
    """Adds the command to the application."""
    app.command("import", help=summaries()["import"])(import_)


def import_(
    context: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...",
            help=_("workbooks, CSV and text files, Word documents and web pages with tables; folders and ZIP archives of these"),
        ),
    ],
    kind: Annotated[KindName | None, typer.Option("--as", help=_("what the sheets hold, where their headings do not tell"))] = None,
    sheet: Annotated[str | None, typer.Option("--sheet", help=_("only this sheet, by name or number"))] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("say what would be done; write nothing"))] = False,
    partial: Annotated[bool, typer.Option("--partial", help=_("write the good rows although others are refused"))] = False,
    create_missing: Annotated[bool, typer.Option("--create-missing", help=_("make enterprises that are not recorded"))] = False,
    only_known: Annotated[bool, typer.Option("--only-known", help=_("leave out rows of enterprises that are not recorded"))] = False,
    fixed: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="FIELD=VALUE", help=_("fill a field that rows leave open, or unit=yuan|wan")),
    ] = None,
    where: Annotated[list[str] | None, typer.Option("--where", metavar="列=值", help=_("only rows with this value"))] = None,
    mapped: Annotated[
        list[str] | None, typer.Option("--map", metavar="HEADING=FIELD", help=_("what a heading means that is not known"))
    ] = None,
    heading_row: Annotated[
        int | None, number("--heading-row", bound=NUMBER, help=_("the row of the headings, where it is not found"))
    ] = None,
    hidden: HiddenOption = None,
    profile: Annotated[str | None, typer.Option("--profile", metavar="NAME", help=_("read as remembered under this name"))] = None,
    save_profile: Annotated[str | None, typer.Option("--save-profile", metavar="NAME", help=_("remember how these files are read"))] = None,
    errors: Annotated[
        Path | None,
        typer.Option("--errors", metavar="OUT", help=_("a marked copy to send back: a .xlsx, or a folder for several files")),
        Destination(folder=True),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help=_("do not ask"))] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help=_("never ask; for scripts"))] = False,
    format_: FormatOption = None,
) -> None:
    """Read workbooks and CSV files; what a sheet holds is told from its headings."""
    from hte_cli.services.importing import workspace_for
    from hte_cli.services.profiles import with_profile

    if create_missing and only_known:
        raise UsageFault(_("--create-missing and --only-known exclude each other."), _("Give one of them."))
    if format_ and format_.way.tables:
        raise UsageFault(_("An import reports as table or json."), _("Leave --format out."))
    wishes = ImportWishes(
        kind=kind.value if kind else None,
        sheet=sheet,
        fixed=_pairs(fixed, "--set"),
        where=_pairs(where, "--where"),
        mapped=_pairs(mapped, "--map"),
        heading_row=heading_row,
        hidden=hidden.value if hidden else None,
        profile=save_profile,
        partial=partial,
        missing="create" if create_missing else "skip" if only_known else "refuse",
    )
    given = globals_of(context)
    found = _gathered(files)
    back = None if errors is None else SendingBack.checked(errors, found.paths, given.lang, several=found.several)
    with workspace_for(given.db, given.plan, given.stamp(), dry_run=dry_run) as workspace:
        tell_adopted(workspace)
        if profile is not None:
            wishes = with_profile(workspace, profile, wishes)
        importing = _Importing(workspace, found, wishes, given.stamp(), back)
        importing.listen()
        ask = not (dry_run or yes or no_input) and converses()
        expected = importing.asked() if ask else None
        report = importing.run(_("Writing"), dry_run=dry_run, expected=expected)
        if format_ is Format.JSON:
            write_json(import_document(report), sys.stdout)
        elif expected is None:
            _show(report)
        if format_ is not Format.JSON:
            note(_result(report, dry_run=dry_run))
        importing.send_back(report)
    if report.errors:
        raise typer.Exit(5)


@dataclass(frozen=True, slots=True)
class _Importing:
    """An import that may be asked about first, and whose faults may be sent back."""

    workspace: Workspace
    found: Gathered
    wishes: ImportWishes
    stamp: Stamp
    back: SendingBack | None

    def run(self, what: str, *, dry_run: bool, expected: Mapping[str, str] | None = None) -> ImportReport:
        from hte_cli.services.importing import import_files

        with counting(what) as advance:
            return import_files(
                self.workspace,
                self.found.paths,
                self.wishes,
                self.stamp,
                dry_run=dry_run,
                expected=expected,
                passed=self.found.passed,
                advance=advance,
            )

    def asked(self) -> Mapping[str, str]:
        """Shows what the import is about to do and asks; returns the files' hashes, by which the write knows them again.

        Ends the command where nothing is to be written, or shall not be.
        """
        preview = self.run(_("Reading"), dry_run=True)
        _show(preview)
        refused = bool(preview.errors) and not self.wishes.partial
        if refused or not (preview.total("new") or preview.total("changed") or self.wishes.profile):
            note(_result(preview, dry_run=False))
            self.send_back(preview)
            raise typer.Exit(5 if preview.errors else 0)
        if not asked(_("Write this?")):
            note(_("Nothing was written."))
            raise typer.Exit
        return {file.file: file.sha256 for file in preview.files}

    def listen(self) -> None:
        """Hears before anything is written what the marked copies are to say, where they are asked for."""
        if self.back is not None:
            self.back.listen(lambda: self.run(_("Reading"), dry_run=True))

    def send_back(self, report: ImportReport) -> None:
        """Writes the marked copies, where they are asked for."""
        if self.back is not None:
            self.back.write(report, self.wishes.sheet)


def _show(report: ImportReport) -> None:
    if any(file.sheets for file in report.files):
        show(import_table(report))
    warn(report.problems)
    show_lines(import_notes(report), sys.stderr)


def _result(report: ImportReport, *, dry_run: bool) -> str:
    """One sentence: what was written, or why nothing was."""
    if report.errors and not report.applied:
        said = _n(
            "Nothing was written: {n} problem. Correct it and import again, or give --partial to write the other rows.",
            "Nothing was written: {n} problems. Correct them and import again, or give --partial to write the other rows.",
            report.errors,
        )
        return said.format(n=report.errors)
    if dry_run:
        return _("Nothing was written: this was a dry run.")
    if report.entry is None and report.errors:
        return _("Nothing was written: apart from what is refused, nothing is new.")
    if report.entry is None:
        return _("Nothing was written: all of it is recorded already.")
    return _("Written as journal entry {n}; `hte undo {n}` takes it back.").format(n=report.entry)


def _pairs(words: list[str] | None, option: str) -> Mapping[str, str]:
    found = {}
    for word in words or []:
        name, sign, value = word.replace("＝", "=").partition("=")
        if not sign or not name.strip():
            raise UsageFault(_("{option} {word} has no `=`.").format(option=option, word=word), _("Write it as NAME=VALUE."))
        found[name.strip()] = value.strip()
    return found


def _gathered(files: list[Path]) -> Gathered:
    """The files that are meant, those of folders and archives too."""
    from hte_cli.services.gathering import gathered

    return gathered(_expanded(files))


def _expanded(files: list[Path]) -> list[Path]:
    """The files; a wildcard that the shell left alone (Windows) is looked up here."""
    found: list[Path] = []
    for word in files:
        if any(sign in str(word) for sign in "*?") and not word.exists():
            matches = sorted(path for path in word.parent.glob(word.name) if path.is_file())
            if not matches:
                raise NotFound(_("No file fits {pattern}.").format(pattern=word), _("Check the folder and the ending."))
            found += matches
        else:
            found.append(word)
    return found
