"""`hte import --errors`: the marked copies that go back to whoever sent the files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from hte_cli import language
from hte_cli.cli.output import note
from hte_cli.errors import UsageFault
from hte_cli.language import _
from hte_cli.outputs.guard import folder_there, is_folder, may_write, reads
from hte_cli.values.importing import ImportReport

LONGEST_NAME = 200
"""Bytes of a file's name that the name of its copy takes over."""


@dataclass(slots=True)
class SendingBack:
    """Where marked copies go: a workbook for one file, a folder for several. `lang` is what --lang states."""

    out: Path
    paths: list[Path]
    lang: str | None
    several: bool = False
    """Whether the files come from a folder or an archive: whoever names one does not know how many lists are in it."""

    told: ImportReport | None = field(default=None, init=False)
    """The faults in the office's language, where that is not the one of the screen."""

    @property
    def in_folder(self) -> bool:
        """Whether the copies go into a folder."""
        return len(self.paths) > 1 or is_folder(self.out) or (self.several and self.out.suffix.lower() != ".xlsx")

    @classmethod
    def checked(cls, out: Path, paths: list[Path], lang: str | None, *, several: bool = False) -> SendingBack:
        """As stated, if it can be. Raises what `check` does."""
        back = cls(out, paths, lang, several)
        back.check()
        return back

    def check(self) -> None:
        """Before anything is read: UsageFault where the files and the place do not fit together; else as `may_write`."""
        reads(*self.paths)
        if not self.in_folder and self.out.suffix.lower() != ".xlsx":
            raise UsageFault(_("--errors {out} is not a workbook.").format(out=self.out), _("Name a file that ends in .xlsx."))
        if self.in_folder and not is_folder(self.out) and (self.out.exists() or self.out.suffix.lower() == ".xlsx"):
            raise UsageFault(
                _("--errors {out} is not a folder, and there are several files.").format(out=self.out),
                _("Name a folder: each file's copy is written into it."),
            )
        if not self.in_folder:
            folder_there(self.out)
        for place in self._places().values():
            may_write(place)

    def listen(self, again: Callable[[], ImportReport]) -> None:
        """Before anything is written: `again` looks at the files, so that what is said of them is in the office's language."""
        spoken = language.current()
        with language.writing_for_office(self.lang):
            if language.current() != spoken:
                self.told = again()

    def write(self, report: ImportReport, sheet: str | None) -> None:
        """Writes the copies of the files that have faults or doubtful rows."""
        from hte_cli.outputs.placing import making
        from hte_cli.report.workbook.returned import write_returned
        from hte_cli.services.returning import faulty_files, has_marks

        if not has_marks(report):
            note(_("Nothing is faulty or doubtful: there is nothing to send back."))
            return
        places, written = self._places(), []
        with making(self.out) if self.in_folder else nullcontext(), language.writing_for_office(self.lang):
            for faulty in faulty_files(self.told or report, sheet):
                write_returned(faulty, places[Path(faulty.file)])
                written.append(places[Path(faulty.file)])
        for path in written:
            note(_("To send back: {file}").format(file=path))
        if not written:
            note(_("No file could be opened, so none can be marked."))

    def _places(self) -> Mapping[Path, Path]:
        """Where the copy of each file is to be: of two files of one name the second copy has a number."""
        if not self.in_folder:
            return {self.paths[0]: self.out}
        places: dict[Path, Path] = {}
        taken: set[str] = set()
        for file in self.paths:
            stem = file.stem.encode(errors="surrogateescape")[:LONGEST_NAME].decode(errors="ignore")
            name, number = f"{stem}-退回.xlsx", 1
            while name.casefold() in taken:
                number += 1
                name = f"{stem}-退回{number}.xlsx"
            taken.add(name.casefold())
            places[file] = self.out / name
        return places
