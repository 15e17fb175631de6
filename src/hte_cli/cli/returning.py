"""`hte import --errors`: the marked copies that go back to whoever sent the files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hte_cli import language
from hte_cli.cli.output import note
from hte_cli.errors import UsageFault
from hte_cli.language import _
from hte_cli.values.importing import ImportReport


@dataclass(frozen=True, slots=True)
class SendingBack:
    """Where marked copies go: a workbook for one file, a folder for several. `lang` is what --lang states."""

    out: Path
    paths: list[Path]
    lang: str | None

    def check(self) -> None:
        """UsageFault where the files and the place do not fit together, before anything is read."""
        if len(self.paths) == 1 and not self.out.is_dir():
            if self.out.suffix.lower() != ".xlsx":
                raise UsageFault(_("--errors {out} is no workbook.").format(out=self.out), _("Name a file that ends in .xlsx."))
            if self.out.resolve() == self.paths[0].resolve():
                raise UsageFault(_("--errors would write over the file that is read."), _("Name another file."))
        elif not self.out.is_dir():
            raise UsageFault(
                _("--errors {out} is no folder, and there are several files.").format(out=self.out),
                _("Name a folder that is there: each file's copy is written into it."),
            )

    def write(self, report: ImportReport, again: Callable[[], ImportReport], sheet: str | None) -> None:
        """Writes the copies of the files that have faults; `again` looks once more, to tell them in the office's language."""
        from hte_cli.report.returned_xlsx import write_returned
        from hte_cli.services.returning import faulty_files

        if not report.errors:
            note(_("Nothing is refused: there is nothing to send back."))
            return
        spoken, written = language.current(), []
        with language.writing_for_office(self.lang):
            if language.current() != spoken:
                report = again()
            for faulty in faulty_files(report, sheet):
                written.append(self._place(Path(faulty.file)))
                write_returned(faulty, written[-1])
        for path in written:
            note(_("To send back: {file}").format(file=path))
        if not written:
            note(_("No file could be opened, so none can be marked."))

    def _place(self, file: Path) -> Path:
        return self.out / f"{file.stem}-退回.xlsx" if self.out.is_dir() else self.out
