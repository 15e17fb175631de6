"""Text tables: in any usual encoding, parted by any usual separator; read as a stream."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TextIO

from hte_cli.intake.files.encodings import encoding_of, modern
from hte_cli.intake.files.grids import WIDEST, BrokenOff, Grid, Row
from hte_cli.intake.files.packing import MAX_ROWS, too_many_rows
from hte_cli.intake.files.separators import SPACES, separator_of, spaced, stated_separator
from hte_cli.language import _

MAX_TEXT = 100_000_000
"""Bytes of a text table that is still read: one of 100,000 rows has 13 MB."""

_LONGEST_RECORD = 4_000_000
"""Characters of all lines that quotation marks make one row; cells of a row, as in Excel."""

_CHUNK = 1 << 20
_HEAD_LINES, _HEAD_SIGNS = 200, 5_000
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def open_text(path: Path) -> Grid:
    """A text file's one grid. Raises Refused where it is no text, or a byte of it is no character."""
    with path.open("rb") as file:
        encoding = encoding_of(path, file.read(4096))
    with path.open(encoding=encoding, newline="") as text:
        lines = [line[:_HEAD_SIGNS] for line in islice(text, _HEAD_LINES)]
    separator = separator_of(lines) or ","
    read = _spaced_rows if separator == SPACES else _rows
    _refuse_too_many(read(path, encoding, separator), path)
    return Grid("", lambda: read(path, encoding, separator))


def _refuse_too_many(rows: Iterator[tuple[int, Row]], path: Path) -> None:
    """Counts the rows of a text that has lines enough for too many."""
    with path.open("rb") as file:
        lines = sum(chunk.count(b"\n") + chunk.count(b"\r") for chunk in iter(lambda: file.read(_CHUNK), b""))
    if lines > MAX_ROWS:
        with suppress(BrokenOff):
            if sum(1 for _number, row in rows if any(row)) > MAX_ROWS:
                raise too_many_rows()


def _unguarded(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from computing it (`report.formats.cells.guarded`)."""
    return cell[1:] if cell.lstrip("'").startswith(_FORMULA_STARTS) else cell


class _Lines:
    """A text's lines; csv.Error where one row of cells goes on and on. `length` are the signs since a row began."""

    def __init__(self, text: TextIO, encoding: str) -> None:
        self._text, self._old, self.length = text, encoding == "gb18030", 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = next(self._text)
        self.length += len(line)
        if self.length > _LONGEST_RECORD:
            raise csv.Error("a row without end")
        return modern(line) if self._old else line


def _rows(path: Path, encoding: str, separator: str) -> Iterator[tuple[int, Row]]:
    with path.open(encoding=encoding, newline="") as text:
        lines = _Lines(text, encoding)
        reader = csv.reader(lines, delimiter=separator, strict=True)
        first = 1
        try:
            for row in reader:
                lines.length = 0
                if len(row) > WIDEST:
                    raise BrokenOff(first, "csv-broken", _("From here on the file cannot be read: the row has more cells than a sheet."))
                if first > 1 or not stated_separator(separator.join(row)):
                    yield first, [_unguarded(cell) if cell[:1] == "'" else cell for cell in row]
                first = reader.line_num + 1
        except csv.Error:
            message = _("From here on the file cannot be read: a quotation mark is not closed, or is inside a quoted cell.")
            raise BrokenOff(first, "csv-broken", message) from None


def _spaced_rows(path: Path, encoding: str, _separator: str) -> Iterator[tuple[int, Row]]:
    """Rows that spaces part: those of one cell are titles, and all others have as many cells as the first of them."""
    with path.open(encoding=encoding, newline="") as text:
        width = 1
        for number, line in enumerate(_Lines(text, encoding), start=1):
            cells = spaced(line)
            if len(cells) > 1:
                width = len(cells) if width == 1 else width
                if len(cells) != width:
                    message = _("Spaces part this row into {n} cells, and those before into {width}: what belongs where is not certain.")
                    raise BrokenOff(number, "columns-uncertain", message.format(n=len(cells), width=width))
            yield number, cells
