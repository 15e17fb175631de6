"""Rows and columns of a binary workbook (.xlsb) that are hidden or filtered away (MS-XLSB 2.4.164, 2.4.737)."""

from __future__ import annotations

import posixpath
import struct
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from xml.etree import ElementTree

from hte_cli.intake.files.binary_sheets import RICH_TEXT, ROW, SHORT, records
from hte_cli.intake.files.looks import Looks

_SHEET, _COLUMNS, _FILTER = 156, 60, 163
_FILLED = frozenset({*range(2, 12), *SHORT, RICH_TEXT} - {12})
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x10, 0x1
_MOST_COLUMNS = 16_384


def looks_of(data: bytes) -> Callable[[str], Looks]:
    """How each sheet looks, by its name. The archive has been examined (`zips.examine`)."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = set(archive.namelist())
        found = {name: _look(archive.read(part)) for name, part in _sheets(archive) if part in parts}
    return lambda name: found.get(name) or Looks()


def _sheets(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Each sheet's name and its part."""
    links = ElementTree.fromstring(archive.read("xl/_rels/workbook.bin.rels"))
    targets = {link.get("Id"): link.get("Target") or "" for link in links}
    book = archive.read("xl/workbook.bin")
    for kind, _begins, at, _ends in records(book):
        if kind == _SHEET:
            link, after = _text(book, at + 8)
            target = targets.get(link, "")
            part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
            yield _text(book, after)[0], part


def _text(data: bytes, at: int) -> tuple[str, int]:
    length = int.from_bytes(data[at : at + 4], "little")
    ends = at + 4 + 2 * length
    return data[at + 4 : ends].decode("utf-16-le", "replace"), ends


def _look(part: bytes) -> Looks:
    looks, row, hidden, filtered = Looks(), 0, False, False
    for kind, _begins, at, ends in records(part):
        if kind == ROW:
            row = int.from_bytes(part[at : at + 4], "little") + 1
            hidden = ends - at > 11 and bool(part[at + 11] & _HIDDEN_ROW)
        elif hidden and kind in _FILLED:
            looks.hidden.add(row)
            hidden = False
        elif kind == _COLUMNS and ends - at >= 18:
            first, last, _width, _style, flags = struct.unpack_from("<IIIIH", part, at)
            if flags & _HIDDEN_COLUMN and last < _MOST_COLUMNS:
                looks.columns.update(range(first, last + 1))
        elif kind == _FILTER:
            filtered = True
    if filtered:
        looks.filtered |= looks.hidden
    return looks
