"""How the cells of a sheet look, as its file says it, and what of that reaches a grid: cells as they are seen, and marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from hte_cli.intake.files.grids import Marks, Row, Shown
from hte_cli.intake.files.number_formats import shown

_FOOTNOTE = re.compile(r"[\s\[\]()（）【】〔〕¹²³⁰⁴-⁹⁽⁾①-⒛㈠-㈩0-9a-zA-Z*＊※#†‡注,，、]{1,8}")
_POWER = re.compile(r"(?<![\d.])10$|[mM]$")
"""What a raised figure belongs to: 10⁴, m²."""


class Run(NamedTuple):
    """A piece of a cell's text that looks the same throughout; `unseen` is struck through or hidden."""

    text: str
    unseen: bool = False
    raised: bool = False


@dataclass
class Looks:
    """What a sheet's file says of how it looks. `formats` and `runs` hold, by row from 1 and column from 0, the number formats that
    may show something else than a value, and the pieces of texts that do not look the same throughout."""

    hidden: set[int] = field(default_factory=set)
    filtered: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)
    struck: dict[int, set[int]] = field(default_factory=dict)
    formats: dict[int, dict[int, str]] = field(default_factory=dict)
    runs: dict[int, dict[int, Sequence[Run]]] = field(default_factory=dict)

    def note(self, row: int, column: int, struck: bool, code: str | None) -> None:
        """Keeps what a cell's style says."""
        if struck:
            self.struck.setdefault(row, set()).add(column)
        if code:
            self.formats.setdefault(row, {})[column] = code


class Seen:
    """The rows of a sheet as they are seen; its `marks` are told when they have been gone through."""

    def __init__(self, looks: Looks) -> None:
        self._looks = looks
        self._struck = {row: set(columns) for row, columns in looks.struck.items()}
        self._partly: dict[int, dict[int, str]] = {}
        self._footnotes: dict[int, dict[int, str]] = {}
        self._shown: dict[int, dict[str, tuple[int, Shown]]] = {}

    def rows(self, rows: Iterable[tuple[int, Row]]) -> Iterator[tuple[int, Row]]:
        """The rows, with what is seen in place of what is held."""
        formats, runs = self._looks.formats, self._looks.runs
        if not (formats or runs):
            yield from rows
            return
        for number, row in rows:
            if number in formats or number in runs:
                cells = list(row)
                self._show(number, cells, formats.get(number, {}))
                self._piece(number, cells, runs.get(number, {}))
                yield number, cells
            else:
                yield number, row

    def marks(self) -> Marks:
        """What is to be known beside the cells."""
        looks = self._looks
        return Marks(
            hidden=frozenset(looks.hidden - looks.filtered),
            filtered=frozenset(looks.filtered),
            columns=frozenset(looks.columns),
            struck={row: frozenset(columns) for row, columns in self._struck.items()},
            partly=self._partly,
            footnotes=self._footnotes,
            shown={column: tuple(codes.values()) for column, codes in self._shown.items()},
        )

    def _show(self, number: int, cells: list[object], formats: Mapping[int, str]) -> None:
        for column, code in formats.items():
            value = cells[column] if column < len(cells) else None
            if value is None or value == "":
                continue
            seen = shown(code, value)
            if seen is None:
                continue
            if seen:
                cells[column] = seen
                self._shown.setdefault(column, {}).setdefault(code, (number, seen))
            else:
                self._partly.setdefault(number, {})[column] = ""

    def _piece(self, number: int, cells: list[object], pieces: Mapping[int, Sequence[Run]]) -> None:
        for column, runs in pieces.items():
            if column >= len(cells) or not isinstance(cells[column], str):
                continue
            kept, footnote = without_footnotes(runs)
            if footnote:
                self._footnotes.setdefault(number, {})[column] = footnote
                cells[column] = "".join(run.text for run in kept)
            left = "".join(run.text for run in kept if not run.unseen)
            if all(run.unseen for run in kept if run.text.strip()):
                self._struck.setdefault(number, set()).add(column)
            elif any(run.unseen for run in kept if run.text.strip()):
                self._partly.setdefault(number, {})[column] = left


def without_footnotes(runs: Sequence[Run]) -> tuple[Sequence[Run], str]:
    """The pieces without the raised marks of footnotes, and these."""
    kept: list[Run] = []
    footnotes = ""
    for run in runs:
        before = "".join(piece.text for piece in kept).rstrip()
        if run.raised and before and _FOOTNOTE.fullmatch(run.text) and not _POWER.search(before):
            footnotes += run.text
        else:
            kept.append(run)
    return kept, footnotes.strip()
