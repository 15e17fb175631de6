"""Rows and columns of an OpenDocument that are hidden or filtered away: calamine gives them as all others."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

from lxml import etree

from hte_cli.intake.files.looks import Looks

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_VALUE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}value-type"
_MOST = 1_048_576
_MARK = b"visibility="


def looks_of(data: bytes) -> Callable[[str], Looks]:
    """How each sheet looks, by its name. The archive has been examined (`zips.examine`)."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        xml = archive.read("content.xml")
    found = dict(_sheets(xml)) if _MARK in xml else {}
    return lambda name: found.get(name) or Looks()


def _sheets(xml: bytes) -> Iterator[tuple[str, Looks]]:
    looks, row, column = Looks(), 0, 0
    tags = [_TABLE + name for name in ("table", "table-row", "table-column")]
    for event, element in etree.iterparse(BytesIO(xml), ("start", "end"), tag=tags, resolve_entities=False, no_network=True):
        name = element.tag.removeprefix(_TABLE)
        if event == "start":
            if name == "table":
                looks, row, column = Looks(), 0, 0
        elif name == "table":
            yield element.get(_TABLE + "name", ""), looks
        else:
            seen = element.get(_TABLE + "visibility", "visible")
            if name == "table-column":
                times = _times(element, "number-columns-repeated")
                looks.columns.update(range(column, column + times) if seen != "visible" else ())
                column += times
            else:
                times = _times(element, "number-rows-repeated")
                hidden = looks.filtered if seen == "filter" else looks.hidden
                if seen != "visible" and any(cell.get(_VALUE) for cell in element):
                    hidden.update(range(row + 1, row + 1 + times))
                row += times
            element.clear()


def _times(element: Any, name: str) -> int:
    stated = element.get(_TABLE + name, "1")
    return min(int(stated), _MOST) if stated.isdecimal() else 1
