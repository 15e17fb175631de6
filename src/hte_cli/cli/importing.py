"""`hte import`: workbooks in, with a report of every row."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hte_cli.cli.asking import settle
from hte_cli.cli.nouns import summaries, without_private
from hte_cli.cli.options import ClockOption, Destination, FormatOption, HiddenOption, KindName, globals_of, number
from hte_cli.cli.output import asked, counting, lines, note, show, warn
from hte_cli.cli.returning import SendingBack
from hte_cli.cli.streams import converses
from hte_cli.cli.writing import tell_adopted
from hte_cli.errors import NotFound, UsageFault
from hte_cli.kinds.bounds import NUMBER
from hte_cli.language import _, _n
from hte_cli.report.formats.json_text import write_json
from hte_cli.report.formats.registry import Format
from hte_cli.report.formats.terminal import show_lines
from hte_cli.report.imports import decision_notes, import_document, import_notes, import_table
from hte_cli.report.previews import preview_tables
from hte_cli.report.questions import options_lines, said
from hte_cli.values.asking import Decision
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
    clock: ClockOption = None,
    profile: Annotated[str | None, typer.Option("--profile", metavar="NAME", help=_("read as remembered under this name"))] = None,
    save_profile: Annotated[str | None, typer.Option("--save-profile", metavar="NAME", help=_("remember how these files are read"))] = None,
    errors: Annotated[
        Path | None,
        typer.Option("--errors", metavar="OUT", help=_("a marked copy to send back: a .xlsx, or a folder for several files")),
        Destination(folder=True),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help=_("write without asking at the end; what must be decided is asked"))] = False,
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
        clock=clock.value if clock else None,
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
        report = importing.done(dry_run=dry_run, ask=not (dry_run or no_input) and converses(), yes=yes, as_json=format_ is Format.JSON)
    if report.errors:
        raise typer.Exit(5)


@dataclass(slots=True)
class _Importing:
    """An import that may be asked about first, and whose faults may be sent back."""

    workspace: Workspace
    found: Gathered
    wishes: ImportWishes
    stamp: Stamp
    back: SendingBack | None
    decisions: Sequence[Decision] = ()

    def done(self, *, dry_run: bool, ask: bool, yes: bool, as_json: bool) -> ImportReport:
        """The import, asked about or not, and told; what was shown before it was asked about is not shown again."""
        expected = self.asked() if ask and not yes else None
        report = self.run(_("Writing"), dry_run=dry_run, expected=expected)
        if ask and yes and not report.applied and any(question.must for question in report.questions):
            report = self.settled(report)
        report.decided = list(self.decisions)
        if not as_json:
            if expected is None:
                _show(report, previewed=dry_run, ask=ask)
            else:
                show_lines(decision_notes(report), sys.stderr)
            note(_result(report, dry_run=dry_run))
        self.send_back(report)
        if as_json:  # last: where a copy could not be written, the error is the one document
            write_json(import_document(report), sys.stdout)
        return report

    def run(
        self, what: str, *, dry_run: bool, expected: Mapping[str, str] | None = None, wishes: ImportWishes | None = None
    ) -> ImportReport:
        from hte_cli.services.importing import import_files

        wishes = wishes or self.wishes
        with counting(what) as advance:
            return import_files(
                self.workspace,
                self.found.paths,
                wishes,
                self.stamp,
                dry_run=dry_run,
                expected=expected,
                passed=self.found.passed,
                advance=advance,
            )

    def asked(self) -> Mapping[str, str]:
        """Asks what is open, shows what the import is about to do, and asks; returns the files' hashes, by which the write
        knows them again.

        Ends the command where nothing is to be written, or shall not be.
        """
        preview = self._decided(self.run(_("Reading"), dry_run=True), must=False)
        _show(preview, previewed=True, ask=True)
        refused = bool(preview.errors) and not self.wishes.partial
        if refused or not (preview.total("new") or preview.total("changed") or self.wishes.profile):
            note(_result(preview, dry_run=False))
            self.send_back(preview)
            raise typer.Exit(5 if preview.errors else 0)
        if not asked(_("Write this?")):
            note(_("Nothing was written."))
            raise typer.Exit
        return {file.file: file.sha256 for file in preview.files}

    def settled(self, refused: ImportReport) -> ImportReport:
        """As `run`, of an import that was refused, with what a person decides of it; without a last question."""
        preview = self._decided(refused, must=True)
        return self.run(_("Writing"), dry_run=False, expected={file.file: file.sha256 for file in preview.files})

    def _decided(self, preview: ImportReport, *, must: bool) -> ImportReport:
        """How the import looks with what a person decides; ends the command where the person stops."""
        found = settle(self.workspace, preview, self.wishes, self._read, must=must)
        if found is None:
            warn(preview.problems)
            note(_("Nothing was written."))
            self.send_back(preview)
            raise typer.Exit(5 if preview.errors else 0)
        self.wishes, self.decisions = found.wishes, found.decisions
        if found.words:
            command = f"{self.stamp.command} {said(without_private(found.words))}"
            self.stamp = replace(self.stamp, command=command)
            self.listen()
        return found.preview

    def _read(self, wishes: ImportWishes) -> ImportReport:
        return self.run(_("Reading"), dry_run=True, wishes=wishes)

    def listen(self) -> None:
        """Hears before anything is written what the marked copies are to say, where they are asked for."""
        if self.back is not None:
            self.back.listen(lambda: self.run(_("Reading"), dry_run=True))

    def send_back(self, report: ImportReport) -> None:
        """Writes the marked copies, where they are asked for."""
        if self.back is not None:
            self.back.write(report, self.wishes.sheet)


def _show(report: ImportReport, *, previewed: bool, ask: bool) -> None:
    """What the sheets held, with `previewed` column by column; what is wrong, and how it can be decided where nobody is asked."""
    if any(file.sheets for file in report.files):
        for table in preview_tables(report) if previewed else ():
            show(table)
            lines([""])
        show(import_table(report))
    warn(report.problems)
    if not ask and not report.applied:
        show_lines(options_lines(report.questions, report.profiles), sys.stderr)
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
