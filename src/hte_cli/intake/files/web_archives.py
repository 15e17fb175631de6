"""Web archives (MHTML, .mht): a workbook saved as one web page, each sheet in a part of its own."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import Message
from html import unescape

from hte_cli.errors import Refused
from hte_cli.intake.files.encodings import decoded
from hte_cli.intake.files.foreign import as_list
from hte_cli.intake.files.grids import Grid
from hte_cli.intake.files.packing import Packer
from hte_cli.intake.files.web_tables import Page, of_pages, read_page
from hte_cli.language import _

MOST_PARTS = 2_000

_SHEETS = re.compile(r"<x:Name>\s*([^<]*?)\s*</x:Name>\s*<x:WorksheetSource\s+HRef=\s*[\"']([^\"']+)", re.IGNORECASE)
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z][\w:.-]{1,30})""", re.IGNORECASE)
_TABS = "tabstrip.htm"
"""The part that shows the sheets' names to click on: no list."""


def open_web_archive(data: bytes, wanted: str | None) -> tuple[list[Grid], list[str]]:
    """The grids of its pages' tables that are shown, or only of the `wanted` one, and the names of the hidden ones.

    Raises Refused where it holds no table, NotFound where no table is the wanted one.
    """
    packer, names = Packer(), dict[str, str]()
    pages = list[Page]()
    for place, text in _pages(data):
        names |= {_last(sheet): unescape(name) for name, sheet in _SHEETS.findall(text)}
        page = read_page(text, packer)
        if name := names.get(_last(place)):
            for grid in page.grids:
                grid.name = name if len(page.grids) == 1 else f"{name} {grid.name}"
            page = page._replace(hidden=[grid.name for grid in page.grids] if page.hidden else [])
        pages.append(page)
    return of_pages(pages, wanted)


def _pages(data: bytes) -> list[tuple[str, str]]:
    """Each page's place and text, in their order."""
    found = []
    for number, part in enumerate(message_from_bytes(data).walk()):
        if number > MOST_PARTS:
            raise Refused(_("The file holds more parts than any workbook."), as_list())
        place = str(part.get("Content-Location") or "")
        if part.get_content_type() in ("text/html", "application/xhtml+xml") and _last(place) != _TABS:
            found.append((place, _text(part)))
    return found


def _text(part: Message) -> str:
    content = part.get_payload(decode=True)
    data = content if isinstance(content, bytes) else b""
    stated = _CHARSET.search(data[:100_000])
    return decoded(data, str(part.get_content_charset() or (stated[1].decode("ascii") if stated else "")) or None)


def _last(place: str) -> str:
    return re.split(r"[/\\]", place)[-1].lower()
