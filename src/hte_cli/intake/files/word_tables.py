"""Tables of a Word document (.docx): each becomes a grid, as each sheet of a workbook does.

Of python-docx only the parser is used: it leaves entities alone, and only the document's own part is given to it, so
that damaged styles, links and pictures do not matter. Its `row.cells` is quadratic and passes over tracked insertions
and content controls, so the XML's rows are walked here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from docx.oxml import parse_xml
from docx.oxml.exceptions import XmlchemyError

from hte_cli.errors import Refused
from hte_cli.intake.files.grids import Grid, chosen
from hte_cli.intake.files.looks import Looks, Run, Seen
from hte_cli.intake.files.merges import sound
from hte_cli.intake.files.packing import Packer
from hte_cli.intake.files.zips import check_extent, word_document
from hte_cli.language import _

_STRICT, _USUAL = (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main")
_W = f"{{{_USUAL.decode()}}}"
_TABLE, _ROW, _CELL, _PARAGRAPH, _RUN, _TEXT = (_W + name for name in ("tbl", "tr", "tc", "p", "r", "t"))
_SIGNS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}
_LOOKS = ("tblPr", "tblGrid", "trPr", "tcPr", "pPr", "rPr")
_NOT_READ = frozenset(
    (
        *(_W + name for name in ("tbl", "del", "moveFrom", "rt", "txbxContent", *_LOOKS)),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    )
)
"""What is passed over: tables inside others, what was deleted or moved away under tracking, readings, text boxes, and
how things look."""

_MARKED = (b"strike", b"vanish", b"superscript", b"hidden")
"""One of these words is in a document in which not all text looks the same, or not all is seen."""

_ABOVE = 3
"""So many paragraphs over a table may belong to it, as its title and its unit do."""


class _Cell(NamedTuple):
    """A cell between two lines of the table's own grid; one that `hangs` belongs to the cell above it."""

    start: int
    stop: int
    text: str
    hangs: bool
    runs: Sequence[Run] = ()


def open_document(data: bytes, wanted: str | None) -> list[Grid]:
    """The grids of a document's tables, numbered from 1 in the order in which they begin, or only of the `wanted` one.

    `data` is the file. Raises Refused in one sentence where it is damaged or holds no table,
    NotFound where no table is the wanted one.
    """
    xml, packer = word_document(data), Packer()
    marked = any(word in xml for word in _MARKED)
    try:
        grids = [
            _grid(packer, _("table {n}").format(n=n), table, [text for text in map(_text, above) if text][-_ABOVE:], marked)
            for n, (table, above) in enumerate(_tables(parse_xml(xml.replace(_STRICT, _USUAL))), start=1)
        ]
    except (XmlchemyError, SyntaxError, ValueError, RecursionError):
        message = _("The Word document cannot be read: it is damaged.")
        raise Refused(message, _("Open it in Word or WPS and save it again as .docx.")) from None
    if not grids:
        raise Refused(_("This Word document holds no table."), _("Put the list into a table, or import it as a workbook."))
    names = [grid.name for grid in grids]
    return grids if wanted is None else [grids[names.index(chosen(wanted, names, []))]]


def _tables(around: Any) -> Iterator[tuple[Any, list[Any]]]:
    """Each table with the paragraphs between it and the table before; then the tables inside its cells."""
    above: list[Any] = []
    for block in _within(around, (_PARAGRAPH, _TABLE)):
        if block.tag == _PARAGRAPH:
            above.append(block)
            continue
        yield block, above
        above = []
        for cell in _within(block, (_CELL,)):
            yield from _tables(cell)


def _within(element: Any, tags: Sequence[str]) -> Iterator[Any]:
    """The outermost elements of these tags, whatever wraps them: content controls, links, tracked insertions."""
    for child in element:
        if child.tag in tags:
            yield child
        elif child.tag not in _NOT_READ:
            yield from _within(child, tags)


def _text(paragraph: Any) -> str:
    return _said(paragraph).strip()


def _said(element: Any) -> str:
    found = _within(element, (_TEXT, *_SIGNS))
    return "".join(_SIGNS.get(part.tag) or part.text or "" for part in found)


def _runs(cell: Any) -> Sequence[Run]:
    """The pieces of a cell's text that look the same; none where all of it looks usual."""
    found: list[Run] = []
    for paragraph in _within(cell, (_PARAGRAPH,)):
        found += [Run("\n")] if found else []
        for run in _within(paragraph, (_RUN,)):
            looks = {look.tag.removeprefix(_W): look.get(_W + "val") for look in (() if run.rPr is None else run.rPr)}
            unseen = any(name in looks and looks[name] not in ("0", "false", "off") for name in ("strike", "dstrike", "vanish"))
            found.append(Run(_said(run), unseen, looks.get("vertAlign") == "superscript"))
    return found if any(run.unseen or run.raised for run in found) else ()


def _is_hidden(row: Any) -> bool:
    hidden = row.find(f"{_W}trPr/{_W}hidden")
    return hidden is not None and hidden.get(_W + "val") not in ("0", "false", "off")


def _cells(row: Any, marked: bool) -> list[_Cell]:
    cells = []
    start = row.grid_before
    for cell in _within(row, (_CELL,)):
        text = "\n".join(filter(None, map(_text, _within(cell, (_PARAGRAPH,)))))
        marks = cell.tcPr
        span, hangs = (1, False) if marks is None else (max(marks.grid_span, 1), marks.vMerge_val == "continue")
        cells.append(_Cell(start, start := start + span, text, hangs, _runs(cell) if marked else ()))
    return cells


def _grid(packer: Packer, name: str, table: Any, above: Sequence[str], marked: bool) -> Grid:
    lying = [row for row in _within(table, (_ROW,)) if row.find(f"{_W}trPr/{_W}del") is None]
    rows = [_cells(row, marked) for row in lying]
    looks = Looks(hidden={number for number, row in enumerate(lying, start=1) if marked and _is_hidden(row)})
    columns = _Columns([_width(column) for column in table.iterfind(f"{_W}tblGrid/{_W}gridCol")], rows)
    lines: list[list[str]] = []
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    tops: dict[int, tuple[int, int]] = {}
    for number, cells in enumerate(rows):
        placed = list(zip(cells, columns.of(cells), strict=True))
        tops = {first: tops[first] if cell.hangs and first in tops else (number, first) for cell, (first, _last) in placed}
        spans |= {tops[first]: (number, last) for _cell, (first, last) in placed}
        line: list[str] = []
        for cell, (first, _last) in placed:
            line += [""] * (first - len(line)) + ["" if tops[first][0] < number else cell.text]
            if cell.runs and tops[first][0] == number:
                looks.runs.setdefault(number + 1, {})[first] = cell.runs
        lines.append(line)
    merges = tuple((first, last) for first, last in spans.items() if first != last)
    seen = Seen(looks)
    packed = packer.pack(seen.rows(enumerate(lines, start=1)))
    return Grid(name, packed, sound(merges), above=tuple(above), marks=seen.marks())


def _width(column: Any) -> int:
    """A column's width; other programs write fractions, or nothing."""
    text = column.get(_W + "w", "").partition(".")[0]
    return max(int(text), 1) if text.isdecimal() and len(text) < 9 else 1


class _Columns:
    """The columns that are seen. Where borders were drawn by hand, a hair's breadth between those of two rows gives
    Word's grid a column more; so the row with most cells shows the columns, and others' cells go to the nearest."""

    def __init__(self, widths: Sequence[int], rows: Sequence[Sequence[_Cell]]) -> None:
        self._edges = [0, *accumulate(widths)]
        fullest = max(rows, key=len, default=())
        check_extent(len(rows) * len(fullest))
        self._lines = [self._place(line) for line in (*(cell.start for cell in fullest), *(cell.stop for cell in fullest[-1:]))]

    def of(self, cells: Sequence[_Cell]) -> list[tuple[int, int]]:
        """The first and the last column of each of a row's cells, from 0; no two cells share one."""
        firsts: list[int] = []
        for left, cell in enumerate(cells):
            first = max(self._nearest(cell.start), firsts[-1] + 1 if firsts else 0)
            firsts.append(min(first, len(self._lines) - 1 - len(cells) + left))
        following = [*firsts[1:], self._nearest(cells[-1].stop)] if cells else []
        return [(first, max(first, after - 1)) for first, after in zip(firsts, following, strict=True)]

    def _place(self, line: int) -> int:
        known = min(line, len(self._edges) - 1)
        return self._edges[known] + line - known

    def _nearest(self, line: int) -> int:
        place = self._place(line)
        after = min(bisect_left(self._lines, place), len(self._lines) - 1)
        before = max(after - 1, 0)
        return before if place - self._lines[before] < self._lines[after] - place else after
