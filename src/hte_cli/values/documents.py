"""An official document (公文) before it meets a format: its words and tables, without numbering, fonts or pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3. The writer numbers it, so `text` has no number of its own."""

    level: Literal[1, 2, 3]
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    text: str


@dataclass(frozen=True, slots=True)
class DocColumn:
    """A column of a table: its width in Chinese characters (a digit takes half of one), and where its cells stand."""

    width: float
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of a table's heading that takes so many columns and so many of the heading's rows."""

    text: str
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class DocTable:
    """A table as wide as the text; `columns` say how that width is shared out.

    A heading's row leaves out the places that a cell above it takes. Each row has a text for each column.
    `note` stands below the table. A `landscape` table gets pages that are turned, with the headings right before it.
    """

    columns: tuple[DocColumn, ...]
    heading: tuple[tuple[HeadCell, ...], ...]
    rows: tuple[tuple[str, ...], ...]
    note: str | None = None
    landscape: bool = False


Block = Heading | Paragraph | DocTable


@dataclass(frozen=True, slots=True)
class Annex:
    """What begins a page of its own after the signature (附件); its headings are numbered from the start."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class OfficialDocument:
    """A notice or report that an office signs. The `title` is given line by line, as it is to be broken.

    `recipient` is the 主送机关, `number` the 发文字号 (精科发〔2026〕3号): both are left out where they are None.
    `signed_on` None leaves the day to be filled in by hand. `attached` travels in the file unseen: a namespace and a text.
    `lang` chooses the numbering and the few words of the writer's own (附件, 注), not the text.
    """

    title: tuple[str, ...]
    blocks: tuple[Block, ...]
    signed_by: str
    signed_on: date | None
    recipient: str | None = None
    annexes: tuple[Annex, ...] = ()
    number: str | None = None
    lang: Literal["zh", "en"] = "zh"
    attached: tuple[str, str] | None = None
