"""Files as offices send them, made by the test: workbooks, Word tables, text, web pages under .xls, Excel 95, a ZIP."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.worksheet import Worksheet

Rows = Sequence[Sequence[Any]]
_LINE = Side(style="thin")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


def filled(sheet: Worksheet, rows: Rows, merges: Sequence[str] = (), widths: Sequence[int] = ()) -> Worksheet:
    """Rows from A1 in a clerk's form: borders, a large merged title, wrapped cells."""
    for row in rows:
        sheet.append(list(row))
    for cells in sheet.iter_rows():
        for cell in cells:
            cell.border = _BORDER
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    sheet["A1"].font = Font(name="方正小标宋简体", size=18)
    for cells in merges:
        sheet.merge_cells(cells)
    for n, width in enumerate(widths):
        sheet.column_dimensions["ABCDEFGHIJKL"[n]].width = width
    return sheet


def workbook(path: Path, rows: Rows, merges: Sequence[str] = (), title: str = "Sheet1") -> Worksheet:
    """A workbook of one sheet, saved; the sheet, of which more may be said (`sheet.parent.save`)."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    filled(sheet, rows, merges)
    book.save(path)
    return sheet


def table(document: Any, rows: Rows, merges: Sequence[tuple[int, int, int, int]] = ()) -> Any:
    """A table at the end of a Word document; a merge is first row, first column, last row, last column."""
    made = document.add_table(len(rows), max(map(len, rows)))
    made.style = "Table Grid"
    for line, row in zip(made.rows, rows, strict=True):
        for cell, text in zip(line.cells, row, strict=False):
            cell.text = str(text)
    for top, left, bottom, right in merges:
        kept = made.cell(top, left).text
        made.cell(top, left).merge(made.cell(bottom, right)).text = kept
    return made


def word(path: Path, *parts: str | Rows, landscape: bool = False) -> None:
    """A Word document of paragraphs and tables, the first paragraphs in the middle of the page."""
    document = Document()
    if landscape:
        section = document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    for part in parts:
        if isinstance(part, str):
            document.add_paragraph(part).alignment = WD_ALIGN_PARAGRAPH.CENTER
        else:
            table(document, part)
    document.save(str(path))


def text(path: Path, rows: Rows, separator: str = ",", encoding: str = "gb18030", end: str = "\r\n") -> None:
    """Rows of text, each cell as it is."""
    path.write_bytes("".join(separator.join(map(str, row)) + end for row in rows).encode(encoding))


def html_rows(rows: Sequence[str]) -> str:
    """Rows of a web page's table: `|` parts cells, a cell may begin with its attributes in braces, `{colspan=3}`."""

    def cell(said: str) -> str:
        attributes, _, shown = said[1:].partition("}") if said.startswith("{") else ("", "", said)
        return f"<td {attributes} style='border:.5pt solid windowtext'>{shown}</td>"

    return "".join(f"<tr height=22>{''.join(map(cell, row.split('|')))}</tr>\n" for row in rows)


def page(rows: Sequence[str], charset: str = "gb2312") -> str:
    """The web page of one table that systems send as a workbook."""
    return (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">\n'
        f'<head><meta http-equiv="Content-Type" content="text/html; charset={charset}">\n'
        "<style>td{mso-number-format:'\\@';}</style></head>\n"
        f"<body><table border=1>\n{html_rows(rows)}</table></body></html>"
    )


def single_file(path: Path, html: str) -> None:
    """Excel's 单个文件网页 under .xls: the page as a part of a MIME message, quoted-printable."""
    import quopri

    body = quopri.encodestring(html.encode("gbk")).decode()
    head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_Next"\r\n\r\n------=_Next\r\n'
    part = "Content-Location: file:///C:/list.htm\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    part += 'Content-Type: text/html; charset="gb2312"\r\n\r\n'
    path.write_bytes((head + part + body.replace("\n", "\r\n") + "\r\n------=_Next--\r\n").encode())


def zipped(path: Path, members: dict[str, bytes]) -> None:
    """A ZIP as Chinese Windows packs it: names in GBK, no flag that says so."""
    made = {f"n{n:02}" + "x" * (len(name.encode("gbk")) - 3): name for n, name in enumerate(members)}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for stand_in, name in made.items():
            archive.writestr(stand_in, members[name])
    content = path.read_bytes()
    for stand_in, name in made.items():
        content = content.replace(stand_in.encode(), name.encode("gbk"))
    path.write_bytes(content)


def _record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _globals(sheet: str, offset: int) -> bytes:
    name = sheet.encode("gbk")
    font = struct.pack("<HHHHHBBBB", 240, 0, 0x7FFF, 400, 0, 0, 0, 134, 0) + bytes([4]) + "宋体".encode("gbk")
    styles = [struct.pack("<HHHBBHHHH", 0, 0, 0xFFF5, 0x20, 0, 0x20C0, 0, 0, 0)] * 15
    styles += [struct.pack("<HHHBBHHHH", 0, form, 0x0001, 0x20, 0, 0x20C0, 0, 0, 0) for form in (0, 14)]
    return b"".join(
        (
            _record(0x0809, struct.pack("<HHHH", 0x0500, 0x0005, 0x096C, 0x07C9)),
            _record(0x0042, struct.pack("<H", 936)),
            _record(0x0022, struct.pack("<H", 0)),
            *[_record(0x0031, font)] * 4,
            *[_record(0x00E0, style) for style in styles],
            _record(0x0085, struct.pack("<IHB", offset, 0, len(name)) + name),
            _record(0x000A, b""),
        )
    )


def _sheet(rows: Rows) -> bytes:
    """A sheet's records; a day is a tuple of its serial number alone."""
    cells = [_record(0x0809, struct.pack("<HHHH", 0x0500, 0x0010, 0x096C, 0x07C9))]
    cells.append(_record(0x0200, struct.pack("<HHHHH", 0, len(rows), 0, max(map(len, rows)), 0)))
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if isinstance(value, tuple):
                cells.append(_record(0x0203, struct.pack("<HHHd", r, c, 16, value[0])))
            elif isinstance(value, int | float):
                cells.append(_record(0x0203, struct.pack("<HHHd", r, c, 15, value)))
            elif value:
                written = str(value).encode("gbk")
                cells.append(_record(0x0204, struct.pack("<HHHH", r, c, 15, len(written)) + written))
    return b"".join(cells) + _record(0x000A, b"")


def excel_95(path: Path, rows: Rows, sheet: str = "Sheet1") -> None:
    """A workbook of Excel 5.0/95 in code page 936: BIFF5 in a compound file."""
    offset = len(_globals(sheet, 0))
    stream = _globals(sheet, offset) + _sheet(rows)
    stream += bytes(max(4096, -(-len(stream) // 512) * 512) - len(stream))
    sectors = len(stream) // 512
    free, end, table_ = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    chain = [table_, end, *range(3, 2 + sectors), end]
    fat = struct.pack("<128I", *chain, *[free] * (128 - len(chain)))

    def entry(name: str, kind: int, start: int, size: int, child: int = free) -> bytes:
        written = (name + "\0").encode("utf-16-le")
        head = written.ljust(64, b"\0") + struct.pack("<HBBIII", len(written), kind, 1, free, free, child)
        return head + bytes(36) + struct.pack("<IQ", start, size)

    unused = struct.pack("<64sHBBIII36sIQ", b"", 0, 0, 0, free, free, free, b"", 0, 0)
    folder = entry("Root Entry", 5, end, 0, 1) + entry("Book", 2, 2, len(stream)) + unused * 2
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0, 0) + struct.pack("<108I", *[free] * 108)
    path.write_bytes(head + fat + folder + stream)
