"""`hte import`: files in, one transaction, one journal entry, and a report of every row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from hashlib import file_digest
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection

from hte_cli.errors import Conflict, Problem, Refused
from hte_cli.intake.columns import sheet_report
from hte_cli.intake.options import Vocabulary
from hte_cli.intake.reading import ReadFile, ReadSheet, read_file
from hte_cli.kinds import WRITTEN
from hte_cli.language import _
from hte_cli.services.asking.gathering import questions_of
from hte_cli.services.awarding.paid_before import PaidBefore
from hte_cli.services.doubting.incoming import doubt_warnings
from hte_cli.services.occasions import occasion_warnings
from hte_cli.services.profiles import fitting, profile_changes
from hte_cli.services.recording import Outcome, Recorder
from hte_cli.services.register import all_names, nearest
from hte_cli.services.renames import Renames
from hte_cli.services.settling import chunks, settle
from hte_cli.services.sources import keep_sources
from hte_cli.services.workspace import Workspace, open_for_trial, open_for_writing
from hte_cli.store.journal import apply
from hte_cli.store.location import is_there, store_path
from hte_cli.values.arriving import arrived
from hte_cli.values.importing import FileReport, ImportReport, ImportWishes, SheetReport
from hte_cli.values.journal import Stamp
from hte_cli.values.records import Draft

MOST_NEAR = 300
"""How many rows of unknown enterprises are compared with the recorded names."""

MOST_PROBLEMS = 200_000
"""Problems of an import that are kept, to be told and marked: twice as many as a list of 100,000 rows has rows."""


@contextmanager
def workspace_for(db: str | None, what_if: Path | None, stamp: Stamp, *, dry_run: bool) -> Iterator[Workspace]:
    """The store to import into, made where it is not there; a dry run then uses a passing one, and leaves nothing."""
    if not dry_run:
        yield open_for_writing(db, what_if, stamp)
    elif is_there(store_path(db)):
        yield open_for_trial(db, what_if)
    else:
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            made = open_for_writing(str(Path(folder) / "hte.db"), None, stamp)
            yield Workspace(made.store, what_if)


def import_files(
    workspace: Workspace,
    paths: Sequence[Path],
    wishes: ImportWishes,
    stamp: Stamp,
    *,
    dry_run: bool = False,
    expected: Mapping[str, str] | None = None,
    passed: Sequence[Problem] = (),
    advance: Callable[[int], None] = lambda _rows: None,
) -> ImportReport:
    """Reads the files and writes what they state; all or nothing unless `wishes.partial`.

    `expected` holds the files' hashes as a dry run showed them: Conflict where one has changed since. `passed` is said of files
    that are not read. `advance` is told how many rows more are read, for a bar.
    """
    with workspace.store.write() as connection:
        work = _Import(workspace, connection, wishes, advance, stamp, problems=list(passed))
        report = work.run(paths)
        if expected is not None and expected != {file.file: file.sha256 for file in report.files}:
            raise Conflict(_("A file was changed while you were asked."), _("Run the import again; nothing was written."))
        entry = apply(connection, [*work.recorder.changes, *profile_changes(connection, wishes, report)], stamp)
        work.finish(report, paths)
        if dry_run or (report.errors and not wishes.partial):
            connection.rollback()
        else:
            report.entry, report.applied = entry, True
            report.problems += keep_sources(connection, report.files, work.recorder.changes)
        return report


@dataclass(slots=True)
class _Import:
    """One import while it runs."""

    workspace: Workspace
    connection: Connection
    wishes: ImportWishes
    advance: Callable[[int], None]
    stamp: Stamp
    recorder: Recorder = field(init=False)
    renames: Renames = field(init=False)
    tallies: dict[int, SheetReport] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    recorded: list[str] | None = None

    def run(self, paths: Sequence[Path]) -> ImportReport:
        vocabulary = self.workspace.vocabulary(self.connection)
        schemes = {scheme.id: scheme for scheme in vocabulary.schemes}
        paid_before = PaidBefore(self.connection, self.workspace.plans(self.connection), self.stamp)
        self.renames = Renames(self.connection, self.wishes.missing)
        self.recorder = Recorder(self.connection, schemes, self.wishes.missing, paid_before)
        files = [self._opened(path, vocabulary) for path in paths]
        reports = [self._reported(file) for file in files]
        self.problems = _of_all_files(self.problems, len([file for file in files if file.sheets]))
        for kind in WRITTEN:
            sheets = (sheet for file in files for sheet in file.sheets if sheet.kind == kind)
            settle(self.recorder, kind, self._counted(draft for sheet in sheets for draft in self._drafts(sheet)), self._tell)
        return ImportReport(False, None, reports, [])

    def finish(self, report: ImportReport, paths: Sequence[Path]) -> None:
        """What can be told only when the rows are written: occasions against the records, and every problem in order."""
        plans = self.workspace.plans(self.connection)
        problems = occasion_warnings(self.connection, plans, self.recorder.changes)
        problems += doubt_warnings(self.connection, plans, self.recorder.changes)
        report.problems = _in_order([*self.problems, *self.recorder.problems, *problems], paths)
        report.near = self._near()
        vocabulary = self.workspace.vocabulary(self.connection)
        report.called = {"scheme": {one.id: one.titles for one in vocabulary.schemes}, "id": vocabulary.statistics}
        report.questions = questions_of(report, self.wishes, vocabulary, self._nearest)
        report.profiles = fitting(self.connection, report)

    def _nearest(self, name: str) -> list[str]:
        """The recorded names that are like one that is not recorded."""
        if self.recorded is None:
            made = {str(change.after["name"]) for change in self.recorder.changes if change.table == "enterprise" and change.after}
            self.recorded = [known for known in self._names() if known not in made]
        return nearest(name, self.recorded, 1)

    def _names(self) -> list[str]:
        """The names of all enterprises, with those of this import, which is settled by now; read once."""
        self.names = self.names or all_names(self.connection)
        return self.names

    def _opened(self, path: Path, vocabulary: Vocabulary) -> ReadFile:
        """The file; one that cannot be read at all is a problem beside the others' rows."""
        try:
            return read_file(path, vocabulary, self.wishes)
        except Refused as error:
            problem = Problem("file-unreadable", error.message.removeprefix(f"{path}: "), error.hint)
            problems = [replace(found, file=str(path)) for found in error.problems or (problem,)]
            return ReadFile(str(path), _hash_of(path), [], problems)

    def _reported(self, file: ReadFile) -> FileReport:
        self.problems += file.problems
        self.problems += [_answer(file.file, sheet.name) for sheet in file.sheets if sheet.kind == "payment"]
        report = FileReport(file.file, file.sha256, unread=file.unread)
        for sheet in file.sheets:
            self.tallies[id(sheet.source)] = sheet_report(sheet)
            report.sheets.append(self.tallies[id(sheet.source)])
        return report

    def _counted(self, drafts: Iterable[Draft]) -> Iterator[Draft]:
        for chunk in chunks(drafts):
            self.advance(len(chunk))
            yield from chunk

    def _drafts(self, sheet: ReadSheet) -> Iterator[Draft]:
        tally = self.tallies[id(sheet.source)]
        for found in sheet.drafts():
            if len(self.problems) + len(self.recorder.problems) > MOST_PROBLEMS:
                raise _too_many(self.problems or self.recorder.problems)
            meant = self._renamed(found) if isinstance(found, Draft) and "renames" in found.fields else found
            if isinstance(meant, Draft):
                tally.show(meant)
                yield meant
            elif meant is not None:
                self.problems.append(meant)
        tally.take(sheet.account.seen, sheet.account.read, sheet.account.refused, sheet.account.figures())
        tally.passed = [(row.row, row.reason, row.text) for row in sheet.account.passed]

    def _renamed(self, draft: Draft) -> Draft | Problem | None:
        """The row of a list of renamed enterprises with the one that it means; else what keeps it out, counted."""
        meant = self.renames.resolved(draft)
        if not isinstance(meant, Draft):
            self._tell(draft, "unknown" if meant is None else "refused")
        return meant

    def _tell(self, draft: Draft, outcome: Outcome) -> None:
        tally = self.tallies[id(draft.origin and draft.origin.source)]
        setattr(tally, outcome, getattr(tally, outcome) + 1)
        tally.skipped += outcome == "unknown"

    def _near(self) -> list[tuple[str, str]]:
        """The rows left out whose names are near to a recorded one."""
        if not self.recorder.unknown:
            return []
        return [(name, near) for name, _origin in self.recorder.unknown[:MOST_NEAR] for near in nearest(name, self._names(), 1)]


def _of_all_files(problems: list[Problem], files: int) -> list[Problem]:
    """The problems, without those of a heading that is named by --map and stands in another one of the files."""
    absent = Counter(problem.value for problem in problems if problem.code == "map-heading-unknown")
    return [problem for problem in problems if problem.code != "map-heading-unknown" or absent[problem.value] == files]


def _answer(file: str, sheet: str) -> Problem:
    return Problem(
        "sheet-is-answer",
        _("This is the finance bureau's answer to a round: it is not a list of records."),
        _("Read it with `hte award payments FILE`."),
        file=file,
        sheet=sheet,
    )


def _too_many(problems: Sequence[Problem]) -> Refused:
    """What is said of an import in which more is wrong than anybody corrects row by row, with the first of it."""
    first = problems[0]
    message = _("More than {n} problems were found, the first in row {row} of {file}: {problem}").format(
        n=f"{MOST_PROBLEMS:,}", row=first.row or "-", file=first.file, problem=first.message
    )
    return Refused(message, _("Correct what is wrong with a whole column first, or divide the list and import one part after the other."))


def _hash_of(path: Path) -> str:
    """The hash of a file that is refused; "" where it is empty, cannot be read at all, or is larger than any that is read."""
    lies = arrived(path)
    try:
        if not lies.is_file() or not 0 < lies.stat().st_size <= 200_000_000:
            return ""
        with lies.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _in_order(problems: list[Problem], paths: Sequence[Path]) -> list[Problem]:
    """Problems in the order of files, sheets as read, rows."""
    place = {str(path): i for i, path in enumerate(paths)}
    return sorted(problems, key=lambda p: (place.get(p.file, len(place)), p.sheet, p.row or 0))
