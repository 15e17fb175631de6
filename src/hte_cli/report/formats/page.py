"""One table laid out for a terminal: a grid, or a paragraph for each row where the grid does not fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest
from typing import TextIO

from hte_cli.language import _, _n
from hte_cli.report.formats.cells import RIGHT_ALIGNED, bar, text_for_people
from hte_cli.report.formats.layout import Demand, cell_len, demand_of, pad, share, wrap
from hte_cli.report.formats.plain import holdable, is_unicode, printable
from hte_cli.values.table import Cell, Kind, Table

Line = tuple[str, str]
"""A line and its style."""

_GAPS = (2, 1)
"""Blanks between two columns, and where the place is scarce."""

_NARROWEST, _NARROWEST_TEXT = 6, 8
_WIDE = 100
"""From this width on a bar is 20 places long, below it 10."""


class Page:
    """`table` in lines of at most `width` places that `stream` can hold; at most `limit` of its rows."""

    def __init__(self, table: Table, stream: TextIO, limit: int | None, width: int) -> None:
        self.table, self.stream, self.width = table, stream, width
        # GBK holds the drawing characters, but its consoles show them two places wide.
        self.ascii_only = not is_unicode(stream)
        self.headings = [self._safe(column.title) for column in table.columns]
        self.rows = [self._texts(row) for row in islice(table.rows, limit)]
        self.hidden = len(table.rows) - len(self.rows)
        self.total = self._texts(table.total) if table.total else None

    def lines(self) -> Iterator[Line]:
        """The title, the rows under their headings, the total, the notes."""
        if self.table.title:
            yield from ((line, "bold") for line in wrap(self._title(), self.width))
            yield "", ""
        yield from self._body()
        notes = self._notes()
        if notes:
            yield "", ""
        for note in notes:
            yield from ((line, "") for line in wrap(self._safe(note), self.width))

    def _body(self) -> Iterator[Line]:
        demands = self._demands()
        for gap in _GAPS:
            if widths := share(demands, self.width, gap):
                return self._grid(widths, " " * gap)
        return self._paragraphs()

    def _safe(self, text: str) -> str:
        return holdable(printable(text), self.stream)

    def _texts(self, row: Sequence[Cell]) -> list[str]:
        return [self._text(cell, number) for number, cell in enumerate(row)]

    def _text(self, cell: Cell, number: int) -> str:
        if isinstance(cell, tuple):
            return bar(*cell, width=self._bar_width(), ascii_only=self.ascii_only)
        return holdable(text_for_people(cell, self.table.columns[number].kind), self.stream)

    def _title(self) -> str:
        title = self.table.title
        if any(column.kind == "yuan" for column in self.table.columns):
            title = _("{title} (in yuan)").format(title=title)
        return self._safe(title)

    def _notes(self) -> list[str]:
        if not self.hidden:
            return list(self.table.notes)
        more = _n("… {count:,} more row: use -o FILE", "… {count:,} more rows: use -o FILE", self.hidden)
        return [more.format(count=self.hidden), *self.table.notes]

    def _demands(self) -> list[Demand]:
        rows = [*self.rows, self.total] if self.total else self.rows
        return [
            demand_of(self.headings[number], [row[number] for row in rows], self._floor(column.kind))
            for number, column in enumerate(self.table.columns)
        ]

    def _floor(self, kind: Kind) -> int:
        return self._bar_width() if kind == "bar" else _NARROWEST_TEXT if kind in ("text", "digits") else _NARROWEST

    def _bar_width(self) -> int:
        return 20 if self.width >= _WIDE else 10

    def _grid(self, widths: list[int], gap: str) -> Iterator[Line]:
        rule = gap.join(("-" if self.ascii_only else "─") * width for width in widths)
        yield from ((line, "bold") for line in self._side_by_side(self.headings, widths, gap, bottom=True))
        yield rule, "dim"
        for row in self.rows:
            yield from ((line, "") for line in self._side_by_side(row, widths, gap))
        if self.total:
            yield rule, "dim"
            yield from ((line, "bold") for line in self._side_by_side(self.total, widths, gap))

    def _side_by_side(self, row: list[str], widths: list[int], gap: str, bottom: bool = False) -> Iterator[str]:
        blocks = [wrap(text, width) for text, width in zip(row, widths, strict=True)]
        if bottom:
            height = max(map(len, blocks))
            blocks = [[""] * (height - len(block)) + block for block in blocks]
        right = [column.kind in RIGHT_ALIGNED for column in self.table.columns]
        for parts in zip_longest(*blocks, fillvalue=""):
            yield gap.join(pad(*cell) for cell in zip(parts, widths, right, strict=True))

    def _paragraphs(self) -> Iterator[Line]:
        """Headings on the left, a row's cells below each other, a blank line between two rows."""
        label_width = min(max(map(cell_len, self.headings)), self.width // 3)
        for number, row in enumerate([*self.rows, self.total] if self.total else self.rows):
            if number:
                yield "", ""
            for heading, text in zip(self.headings, row, strict=True):
                labels, parts = wrap(heading, label_width), wrap(text, self.width - label_width - _GAPS[0])
                for label, part in zip_longest(labels if text else [], parts if text else [], fillvalue=""):
                    yield pad(label, label_width + _GAPS[0]) + part, ""
