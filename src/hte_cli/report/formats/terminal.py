"""Tables and sentences on a terminal: any encoding, any width, nothing from outside taken for markup."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from dataclasses import replace
from typing import TextIO

from hte_cli.report.formats.cells import bar
from hte_cli.report.formats.plain import holdable, printable
from hte_cli.values.table import Table

NARROWEST, WIDEST = 20, 1000
"""What a line may be thought to hold, whatever COLUMNS says."""

__all__ = ["bar", "places", "say", "show_lines", "show_table"]


def say(text: str, stream: TextIO) -> None:
    """Write `text` and a line break; control characters are dropped, what the stream cannot hold is replaced.

    Line breaks stay as they are.
    """
    stream.writelines(holdable(printable(line), stream) + "\n" for line in text.split("\n"))


def show_lines(lines: Iterable[str], stream: TextIO) -> None:
    """`say` each of `lines`."""
    for line in lines:
        say(line, stream)


def places() -> int:
    """How many places a line may take: the terminal's, 80 where there is none, without the last one.

    The last place stays free: some consoles break the line as soon as it is taken.
    """
    return min(max(shutil.get_terminal_size().columns - 1, NARROWEST), WIDEST)


def show_table(table: Table, stream: TextIO, *, limit: int | None = 200, width: int | None = None, hints: bool = False) -> None:
    """Write `table` for a person: its first `limit` rows (None: all), the total, the notes, and its hints where asked.

    `width` is the places a line may take, by default the terminal's (80 where there is none). Text wraps; figures and
    codes never do. Where the columns do not fit side by side, each row becomes a paragraph of its own.
    """
    from hte_cli.report.formats.page import Page

    width = width or places()
    if hints and table.hints:
        table = replace(table, notes=(*table.notes, *table.hints))
    page = Page(table, stream, limit, width).lines()
    if os.environ.get("NO_COLOR") or not (stream.isatty() or os.environ.get("FORCE_COLOR")):
        stream.writelines(line.rstrip() + "\n" for line, _style in page)
        return
    # Only styles need rich, which takes longer to load than most tables to be drawn.
    from rich.console import Console
    from rich.text import Text

    text = Text()
    for line, style in page:
        text.append(line.rstrip() + "\n", style)
    console = Console(file=stream, width=width, markup=False, highlight=False, emoji=False)
    console.print(text, soft_wrap=True, end="")
