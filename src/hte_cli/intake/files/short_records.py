"""Binary workbooks (.xlsb) whose cells leave out their column: it is the one after the cell before (MS-XLSB, `BrtShort…`).

calamine passes over such cells, and over text with several fonts; both are written out here as the cells that it reads.
"""

from __future__ import annotations

import zipfile
from io import BytesIO

from hte_cli.intake.files.binary_sheets import LAST_CELL, RICH_TEXT, ROW, SHORT, records

_TEXT = 6
"""The kind of a cell with a text of its own."""


def written_out(data: bytes) -> bytes:
    """The workbook with every cell in its column. The archive has been examined (`zips.examine`)."""
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as archive, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made:
        for member in archive.infolist():
            name, content = member.filename, archive.read(member)
            is_sheet = "worksheets/" in name.lower() and name.lower().endswith(".bin")
            made.writestr(name, _written_out(content) if is_sheet else content)
    return packed.getvalue()


def _written_out(part: bytes) -> bytes:
    found = bytearray()
    column = -1
    for kind, begins, content, ends in records(part):
        if kind == ROW:
            column = -1
        elif kind in SHORT:
            column += 1
            found += _record(SHORT[kind], column.to_bytes(4, "little") + part[content:ends])
            continue
        elif 0 < kind <= LAST_CELL or kind == RICH_TEXT:
            column = int.from_bytes(part[content : content + 4], "little")
            if kind == RICH_TEXT:
                found += _record(_TEXT, part[content : content + 8] + _plain(part[content + 8 : ends]))
                continue
        found += part[begins:ends]
    return bytes(found)


def _plain(rich: bytes) -> bytes:
    """A text without its fonts: its length in signs, and the signs."""
    length = int.from_bytes(rich[1:5], "little")
    return rich[1 : 5 + 2 * length]


def _record(kind: int, content: bytes) -> bytes:
    return bytes([kind]) + _size(len(content)) + content


def _size(number: int) -> bytes:
    found = bytearray()
    while number > 0x7F:
        found.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*found, number])
