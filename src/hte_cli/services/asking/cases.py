"""What a question is made from: the problems that pose it, and what the lists show that speaks for an answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hte_cli.errors import Problem
from hte_cli.intake.options import Vocabulary
from hte_cli.kinds.bounds import YEAR
from hte_cli.values.importing import ImportReport, ImportWishes, SheetReport, Unread

_A_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_A_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[-./年]\s*(\d{1,2})[-./月]\s*(\d{1,2})(?!\d)")


@dataclass(frozen=True, slots=True)
class Case:
    """The problems of one code, beside what else is known: the whole report, what was asked for, and the plans' words.

    `near` gives the recorded names that are like a name.
    """

    problems: Sequence[Problem]
    report: ImportReport
    wishes: ImportWishes
    vocabulary: Vocabulary
    near: Callable[[str], list[str]]

    @property
    def places(self) -> tuple[tuple[str, str], ...]:
        """The files and sheets that the problems are of."""
        return tuple(dict.fromkeys((problem.file, problem.sheet) for problem in self.problems))

    @property
    def must(self) -> bool:
        """Whether something is refused as long as nobody decides."""
        return any(problem.is_error for problem in self.problems)

    @property
    def seen(self) -> list[tuple[str, SheetReport]]:
        """The sheets that the problems are of, as far as their headings are known, each with its file."""
        places = self.places
        return [(file.file, sheet) for file in self.report.files for sheet in file.sheets if (file.file, sheet.sheet) in places]

    @property
    def sheets(self) -> list[SheetReport]:
        """As `seen`, without the files."""
        return [sheet for _file, sheet in self.seen]

    @property
    def unread(self) -> list[Unread]:
        """The sheets without a known heading that the problems are of; all of a file where no sheet is named."""
        places = self.places
        return [one for file in self.report.files for one in file.unread if {(file.file, one.sheet), (file.file, "")} & set(places)]

    @property
    def texts(self) -> list[tuple[str, ...]]:
        """Of each sheet the texts over its table, its name, and its file's: the nearest first."""
        places = set(self.places)
        return [
            (*reversed(sheet.above), sheet.sheet, Path(file.file.replace("\\", "/")).stem)
            for file in self.report.files
            for sheet in file.every
            if {(file.file, sheet.sheet), (file.file, "")} & places
        ]


def years_in(text: str) -> Iterator[str]:
    """The years that a text names."""
    yield from (year for year in _A_YEAR.findall(text) if YEAR.holds(int(year)))


def days_in(text: str) -> Iterator[str]:
    """The days that a text names, as ISO text."""
    for year, month, day in _A_DAY.findall(text):
        try:
            yield date(int(year), int(month), int(day)).isoformat()
        except ValueError:
            continue


def found_in(texts: Sequence[tuple[str, ...]], look: Callable[[str], Iterator[str]]) -> dict[str, str]:
    """What `look` finds in the texts of the sheets, each with the text in which it stands first; the nearest to the tables first."""
    found: dict[str, str] = {}
    for lines in texts:
        for line in lines:
            for value in look(line):
                found.setdefault(value, line)
    return found


def nearest_in_all(texts: Sequence[tuple[str, ...]], look: Callable[[str], Iterator[str]]) -> tuple[str, str] | None:
    """What the nearest text of every sheet says alike, with that text; None where one says nothing, more, or something else."""
    said: dict[str, str] = {}
    for lines in texts:
        values = next(((set(values), line) for line in lines if (values := list(look(line)))), (set[str](), ""))
        if len(values[0]) != 1:
            return None
        said.setdefault(values[0].pop(), values[1])
    return next(iter(said.items())) if len(said) == 1 else None
