"""Tables of a web page, under whatever name: each becomes a grid, as each table of a Word document does.

lxml's parser is used as a stream of events: it closes what pages leave open, as browsers do, in linear time and without a tree in
memory; Python's own parser closes nothing, and is slow where markup is broken.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from hte_cli.errors import Refused
from hte_cli.intake.files.figures import as_seen
from hte_cli.intake.files.foreign import as_list
from hte_cli.intake.files.grids import PLAIN, WIDEST, Grid, Marks, Merge, chosen
from hte_cli.intake.files.looks import Looks, Run, Seen
from hte_cli.intake.files.merges import sound
from hte_cli.intake.files.packing import PackedRows, Packer
from hte_cli.intake.files.zips import check_extent
from hte_cli.language import _

MOST_TABLES = 500
"""Tables of a page that hold something."""

_LONGEST_SPAN = 65_534
_ABOVE = 3
"""So many lines over a table may belong to it, as its title and its unit do."""

_UNSEEN = frozenset({"script", "style", "title", "template", "head"})
_LINES = frozenset({"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6"})
_SPACE = re.compile(r"[ \t\r\n\f\xa0]+")
_SHEET_NAME = re.compile(r"<x:Name>\s*(.*?)\s*</x:Name>", re.DOTALL)
_HIDDEN_SHEET = re.compile(r"<x:Visible>\s*Sheet(?:Very)?Hidden\s*</x:Visible>")
_NOT_SHOWN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration[^;:]*:[^;]*line-through", re.IGNORECASE)
_STRIKES = frozenset({"s", "strike", "del"})
_CLASS = re.compile(r"\.([\w-]{1,60})[^{}]{0,300}\{([^{}]{0,5000})\}")
_NONE: Mapping[str, str] = {}
_MOST_STYLE = 2_000_000
"""Characters of a page's styles that are looked into."""


class Page(NamedTuple):
    """What a page shows: its tables as grids, the names of its hidden tables, and the names that it states for sheets."""

    grids: list[Grid]
    hidden: list[str]
    names: list[str]


@dataclass
class _Table:
    """A table while it is read. `hanging` are the rows that a cell reaches down further, by column."""

    above: list[str]
    hidden: bool
    rows: list[list[object]] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    hanging: dict[int, int] = field(default_factory=dict)
    widest: int = 0
    cell: list[Run] | None = None
    held: str | None = None
    packed: PackedRows | None = None
    looks: Looks = field(default_factory=Looks)
    marks: Marks = PLAIN
    columns: int = 0
    """Columns that were told of before the rows."""

    def begin_row(self, *, hidden: bool = False) -> None:
        self.hanging = {column: rows - 1 for column, rows in self.hanging.items() if rows > 1}
        self.rows.append([])
        if hidden:
            self.looks.hidden.add(len(self.rows))

    def tell_columns(self, span: int, *, hidden: bool) -> None:
        if hidden:
            self.looks.columns.update(range(self.columns, min(self.columns + span, WIDEST)))
        self.columns += span

    def begin_cell(self, attributes: Mapping[str, str]) -> None:
        if not self.rows:
            self.begin_row()
        row, column = self.rows[-1], len(self.rows[-1])
        while column in self.hanging:
            column += 1
        across = _span(attributes.get("colspan"), 1000) if attributes else 1
        down = _span(attributes.get("rowspan"), _LONGEST_SPAN) if attributes else 1
        if column + across > WIDEST:
            raise Refused(_("A row of the page's table has more cells than a sheet."), _("Copy the table alone into a new workbook."))
        row += [""] * (column + across - len(row))
        if across > 1 or down > 1:
            top = len(self.rows) - 1
            self.merges.append(((top, column), (top + down - 1, column + across - 1)))
            if down > 1:
                self.hanging |= dict.fromkeys(range(column, column + across), down)
        self.widest = max(self.widest, column + across)
        check_extent(len(self.rows) * self.widest)
        self._place, self.cell = column, []
        self.held = attributes.get("x:num") or attributes.get("sdval") if attributes else None

    def end_cell(self) -> None:
        if self.cell is not None:
            text = self.cell[0].text.strip() if len(self.cell) == 1 else _tidy(run.text for run in self.cell)
            self.rows[-1][self._place] = as_seen(text, self.held) if self.held else text
            if any(run.unseen or run.raised for run in self.cell):
                self.looks.runs.setdefault(len(self.rows), {})[self._place] = self.cell
        self.cell = self.held = None

    def end(self, packer: Packer) -> None:
        """Packs the rows, unless nothing stands in them."""
        self.end_cell()
        last = len(self.rows) - 1
        self.merges = [(first, (min(row, last), column)) for first, (row, column) in self.merges]
        if any(any(row) for row in self.rows):
            seen = Seen(self.looks)
            self.packed = packer.pack(seen.rows(enumerate(self.rows, start=1)))
            self.marks = seen.marks()
        self.rows = []


class _Reader:
    """Hears what the parser finds."""

    def __init__(self, packer: Packer) -> None:
        self.tables: list[_Table] = []
        self.comments: list[str] = []
        self._packer = packer
        self._open: list[_Table] = []
        self._outside = deque[str](maxlen=400)
        self._unseen = 0
        self._style: list[str] = []
        self._classes: dict[str, str] | None = None
        self._looks: list[tuple[bool, bool]] = [(False, False)]
        """Of each open element, whether its text is struck through, and whether it is raised."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        table = self._open[-1] if self._open else None
        attributes = dict(attributes) if attributes else _NONE
        style = self._style_of(attributes) if attributes else ""
        struck, raised = self._looks[-1]
        own = tag in _STRIKES or (bool(style) and bool(_STRUCK.search(style)))
        self._looks.append((own or (struck and tag != "table"), tag == "sup" or (raised and tag != "table")))
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "table":
            above = [] if table else [line for line in _tidy(self._outside).split("\n") if line][-_ABOVE:]
            if table is None:
                self._outside.clear()
            self._open.append(_Table(above, _is_hidden(style, attributes)))
            self.tables.append(self._open[-1])
        elif table:
            self._begin(table, tag, attributes, style)
        if tag in _LINES:
            self._say("\n")

    def _begin(self, table: _Table, tag: str, attributes: Mapping[str, str], style: str) -> None:
        """A part of a table."""
        if tag == "tr":
            table.end_cell()
            table.begin_row(hidden=_is_hidden(style, attributes))
        elif tag in ("td", "th"):
            table.end_cell()
            table.begin_cell(attributes)
        elif tag == "col":
            table.tell_columns(_span(attributes.get("span"), WIDEST), hidden=_is_hidden(style, attributes))

    def _style_of(self, attributes: Mapping[str, str]) -> str:
        """What an element's own style and its classes say."""
        style, classes = attributes.get("style", ""), attributes.get("class", "")
        if not classes:
            return style
        if self._classes is None:
            text = "".join(self._style)[:_MOST_STYLE]
            self._classes = {name: what for name, what in _CLASS.findall(text) if _STRUCK.search(what) or _NOT_SHOWN.search(what)}
        return ";".join([style, *(self._classes[name] for name in classes.split() if name in self._classes)])

    def end(self, tag: str) -> None:
        if len(self._looks) > 1:
            self._looks.pop()
        if tag in _UNSEEN:
            self._unseen -= 1
        elif self._open and tag == "table":
            self._open.pop().end(self._packer)
        elif self._open and tag in ("td", "th", "tr"):
            self._open[-1].end_cell()
        elif tag in _LINES:
            self._say("\n")

    def data(self, text: str) -> None:
        if not self._unseen:
            self._say(_SPACE.sub(" ", text))
        elif self._classes is None:
            self._style.append(text)

    def comment(self, text: str) -> None:
        if "<x:" in text and len(self.comments) < MOST_TABLES:
            self.comments.append(text)

    def close(self) -> None:
        while self._open:
            self._open.pop().end(self._packer)

    def _say(self, text: str) -> None:
        if not self._open:
            self._outside.append(text)
        elif self._open[-1].cell is not None:
            self._open[-1].cell.append(Run(text, *self._looks[-1]))
        elif len(self._open[-1].above) < _ABOVE and text.strip():
            self._open[-1].above.append(text.strip())


def read_page(text: str, packer: Packer) -> Page:
    """The page's tables that hold something. Raises Refused where they are too many or too large."""
    reader = _Reader(packer)
    parser = etree.HTMLParser(target=reader, encoding="utf-8", huge_tree=True)
    try:
        parser.feed(text.encode("utf-8", "surrogatepass"))
        parser.close()
    except etree.LxmlError:
        raise Refused(_("The web page cannot be read: it is damaged."), as_list()) from None
    filled = [table for table in reader.tables if table.packed]
    if len(filled) > MOST_TABLES:
        raise Refused(_("The web page holds more than {n} tables.").format(n=MOST_TABLES), _("Copy the table alone into a new workbook."))
    names = [name for comment in reader.comments for name in _SHEET_NAME.findall(comment)]
    unseen = any(_HIDDEN_SHEET.search(comment) for comment in reader.comments)
    grids, hidden = [], []
    for number, table in enumerate(filled, start=1):
        name = names[number - 1] if len(names) == len(filled) else _("table {n}").format(n=number) if len(filled) > 1 else ""
        if table.packed:
            grids.append(Grid(name, table.packed, sound(table.merges), above=tuple(table.above), marks=table.marks))
        if unseen or table.hidden:
            hidden.append(name)
    return Page(grids, hidden, names)


def open_page(text: str, wanted: str | None) -> tuple[list[Grid], list[str]]:
    """The grids of a page's tables that are shown, or only of the `wanted` one, and the names of the hidden ones.

    Raises Refused where the page holds no table, NotFound where no table is the wanted one.
    """
    page = read_page(text, Packer())
    return of_pages([page], wanted, has_frames="<frameset" in text[:100_000].lower())


def of_pages(pages: list[Page], wanted: str | None, *, has_frames: bool = False) -> tuple[list[Grid], list[str]]:
    """The grids of several pages together, as `open_page` gives those of one."""
    grids, hidden = [grid for page in pages for grid in page.grids], [name for page in pages for name in page.hidden]
    if not grids and has_frames:
        message = _("This workbook was saved as a web page: its sheets lie beside it, in the folder that bears its name.")
        raise Refused(message, _("Name the pages sheet001.htm … in that folder, or ask for the list as .xlsx."))
    if not grids:
        raise Refused(_("This is a web page without a table."), as_list())
    shown = [grid.name for grid in grids if grid.name not in hidden]
    names = shown if wanted is None else [chosen(wanted, shown, hidden)]
    return [grid for grid in grids if grid.name in names], [name for name in hidden if name not in names]


def _is_hidden(style: str, attributes: Mapping[str, str]) -> bool:
    return "hidden" in attributes or (bool(style) and bool(_NOT_SHOWN.search(style)))


def _span(text: str | None, most: int) -> int:
    """How many cells one covers; 0 means all that follow."""
    number = int(text) if text and text.strip().isdecimal() and len(text) < 9 else 1
    return min(number or most, most)


def _tidy(pieces: Iterable[str]) -> str:
    lines = (_SPACE.sub(" ", line).strip() for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)
