"""A table of an official document: thin lines, a heading on every page, rows that stay whole, as wide as the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from hte_cli.report.docx.type_area import TEXT_HEIGHT, TEXT_WIDTH
from hte_cli.report.docx.xml import Element, paragraph, tag
from hte_cli.values.documents import Align, DocTable, HeadCell

_MARGIN = 57
"""Twips between a cell's text and its lines, as the style of tables has them."""

_CHARACTER = 240
"""Twips of a character of 小四; where these are too wide the table is set in 五号."""

_LOWEST_ROW = 400


class _Cell(NamedTuple):
    """A cell on its way; `merge` is "restart" or "continue" where it takes several rows."""

    text: str
    column: int
    columns: int = 1
    merge: str | None = None


def table(content: DocTable) -> Element:
    """The `w:tbl` of `content`. Raises ValueError where a row does not have as many cells as there are columns."""
    total = TEXT_HEIGHT if content.landscape else TEXT_WIDTH
    needed = sum(column.width * _CHARACTER + 2 * _MARGIN for column in content.columns)
    size = "" if needed <= total else "Small"
    widths = _widths([column.width for column in content.columns], total)
    looks = tag(
        "tblPr",
        tag("tblStyle", val="OfficialTable"),
        tag("tblW", w=total, type="dxa"),
        tag("jc", val="center"),
        tag("tblLayout", type="fixed"),
    )
    heads = [_row((_cell(cell, widths, f"TableHead{size}") for cell in row), heading=True) for row in _heading(content)]
    body = [_row(_texts(row, content, widths, f"TableText{size}")) for row in content.rows]
    return tag("tbl", looks, tag("tblGrid", *[tag("gridCol", w=width) for width in widths]), *heads, *body)


def _widths(shares: list[float], total: int) -> list[int]:
    """`total` twips shared out; whole numbers that add up to it."""
    edges = [round(total * sum(shares[:number]) / sum(shares)) for number in range(len(shares) + 1)]
    return [right - left for left, right in pairwise(edges)]


def _texts(row: tuple[str, ...], content: DocTable, widths: list[int], style: str) -> Iterator[Element]:
    for number, (text, column) in enumerate(zip(row, content.columns, strict=True)):
        yield _cell(_Cell(text, number), widths, style, column.align)


def _heading(content: DocTable) -> Iterator[list[_Cell]]:
    """The cells of each row of the heading, those included that go on from the row above."""
    above: dict[int, tuple[HeadCell, int]] = {}
    for row in content.heading:
        cells: list[_Cell] = []
        column, given = 0, iter(row)
        while column < len(content.columns):
            cell, left = above.pop(column, (None, 0))
            going_on = cell is not None
            if cell is None:
                cell = next(given, None)
                if cell is None or cell.columns < 1:
                    raise ValueError(f"the heading's row {row} does not fill the table's columns")
                left = cell.rows
            merge = "continue" if going_on else "restart" if cell.rows > 1 else None
            cells.append(_Cell("" if going_on else cell.text, column, cell.columns, merge))
            if left > 1:
                above[column] = (cell, left - 1)
            column += cell.columns
        if column > len(content.columns) or next(given, None) is not None:
            raise ValueError(f"the heading's row {row} is wider than the table")
        yield cells


def _row(cells: Iterable[Element], heading: bool = False) -> Element:
    height = tag("trHeight", val=_LOWEST_ROW, hRule="atLeast")
    return tag("tr", tag("trPr", tag("cantSplit"), height, tag("tblHeader") if heading else None), *cells)


def _cell(cell: _Cell, widths: list[int], style: str, align: Align | None = None) -> Element:
    width = sum(widths[cell.column : cell.column + cell.columns])
    looks = tag(
        "tcPr",
        tag("tcW", w=width, type="dxa"),
        tag("gridSpan", val=cell.columns) if cell.columns > 1 else None,
        tag("vMerge", val=cell.merge) if cell.merge else None,
        tag("vAlign", val="center"),
    )
    return tag("tc", looks, paragraph(style, cell.text, properties=(tag("jc", val=align),) if align else ()))
