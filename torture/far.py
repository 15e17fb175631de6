"""Tiny files that claim to be huge: a cell far away on each format, however it is written, and what is like it.

Each is looked at within 500 MB and 10 s of computing, and is taken or refused in one sentence (exit 0 or 5).
"""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from starting import PROGRAM, unmeasured

SECONDS, MEGABYTES = 10, 500

_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<row r="1"><c r="A1" t="inlineStr"><is><t>企业名称</t></is></c></row>'
_FAR = {
    "plain": '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    "lower case": '<row r="1048576"><c r="xfd1048576"><v>1</v></c></row>',
    "single quotes": "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>",
    "sign in an attribute": '<row r="1048576"><c x="a>b" r="XFD1048576" y="/>"><v>1</v></c></row>',
    "spaces": '<row r = "1048576"><c r = "XFD1048576" ><v>1</v></c></row>',
    "no references": '<row r="1048576">' + "<c><v>1</v></c>" * 300 + "</row>",
    "beyond the last": '<row r="99999999"><c r="ZZZZZ99999999"><v>1</v></c></row>',
    "no end": '<row r="3">' + '<c r="ZZ1" ' * 300_000,
}


def far_files(folder: Path) -> Iterator[Path]:
    """The files, each made when it is asked for."""
    for name, row in _FAR.items():
        yield _xlsx(folder / f"{name}.xlsx", [f"{_HEAD}{row}"])
    yield _xlsx(folder / "order.xlsx", [_FAR["plain"] + _HEAD])
    yield _xlsx(folder / "sheets.xlsx", [f'{_HEAD}<row r="100000"><c r="BR100000"><v>1</v></c></row>'] * 40)
    merges = "".join(f'<mergeCell ref="A{n}:C{n + 1_048_000}"/>' for n in range(3, 500))
    yield _xlsx(folder / "merges.xlsx", [_HEAD], f"<mergeCells>{merges}</mergeCells>")
    yield from _open_documents(folder)
    yield from _old_workbooks(folder)
    yield from _binary_workbooks(folder)
    yield from _word_documents(folder)
    for name, text in {
        "line.csv": "企业名称\n" + "a" * 30_000_000,
        "cells.csv": "企业名称\n" + "," * 30_000_000,
        "quotes.csv": "企业名称\n" + '"\n",' * 5_000_000,
        "blank.csv": "企业名称\n" + "\n" * 30_000_000,
    }.items():
        (folder / name).write_text(text, encoding="utf-8")
        yield folder / name


def _xlsx(path: Path, sheets: list[str], after: str = "") -> Path:
    places = range(1, len(sheets) + 1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", _TYPES)
        listed = "".join(f'<sheet name="{n}" sheetId="{n}" r:id="r{n}"/>' for n in places)
        made.writestr("xl/workbook.xml", f'<workbook {_MAIN} xmlns:r="{_LINKS}"><sheets>{listed}</sheets></workbook>')
        links = "".join(f'<Relationship Id="r{n}" Type="{_LINKS}/worksheet" Target="worksheets/{n}.xml"/>' for n in places)
        relations = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>'
        made.writestr("xl/_rels/workbook.xml.rels", relations)
        for n, rows in zip(places, sheets, strict=True):
            made.writestr(f"xl/worksheets/{n}.xml", f"<worksheet {_MAIN}><sheetData>{rows}</sheetData>{after}</worksheet>")
    return path


def _open_documents(folder: Path) -> Iterator[Path]:
    cell = '<table:table-cell office:value-type="string"{}><text:p>企业名称</text:p></table:table-cell>'
    wide, deep = ' table:number-columns-repeated="16384"', 'table:number-rows-repeated="1048575"'
    rows = {
        "plain": f"<table:table-row {deep}>{cell.format(wide)}</table:table-row>",
        "quotes": f"<table:table-row {deep}>{cell.format(wide)}</table:table-row>".replace('"', "'"),
        "sign": f'<table:table-row a="/>" {deep}>{cell.format(" a=" + chr(34) + ">" + chr(34) + wide)}</table:table-row>',
        "billions": f'<table:table-row table:number-rows-repeated="4000000000">{cell.format("")}</table:table-row>',
    }
    space = "urn:oasis:names:tc:opendocument:xmlns"
    for name, row in rows.items():
        with zipfile.ZipFile(folder / f"{name}.ods", "w", zipfile.ZIP_DEFLATED) as made:
            made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            made.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{space}:manifest:1.0"/>')
            sheet = f'<table:table table:name="s"><table:table-row>{cell.format("")}</table:table-row>{row}</table:table>'
            spaces = f'xmlns:office="{space}:office:1.0" xmlns:table="{space}:table:1.0" xmlns:text="{space}:text:1.0"'
            body = f"<office:body><office:spreadsheet>{sheet}</office:spreadsheet></office:body>"
            made.writestr("content.xml", f"<office:document-content {spaces}>{body}</office:document-content>")
        yield folder / f"{name}.ods"


def _old_workbooks(folder: Path) -> Iterator[Path]:
    heading = _record(0x0204, struct.pack("<HHHHB", 0, 0, 0, 4, 1) + "企业名称".encode("utf-16-le"))
    cell = _record(0x0203, struct.pack("<HHHd", 65_535, 255, 0, 1.0))
    size = _record(0x0200, struct.pack("<IIHHH", 0, 65_536, 0, 256, 0))
    huge = _record(0x0200, struct.pack("<IIHHH", 0, 0xFFFFFFFF, 0, 0xFFFF, 0))
    for name, sheets in {
        "far": [heading + cell],
        "size": [size + heading],
        "sizes": [size + heading] * 30,
        "huge": [huge + heading],
    }.items():
        begin = _record(0x0809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0))
        bodies = [_record(0x0809, struct.pack("<HHHHII", 0x600, 16, 0, 0, 0, 0)) + sheet + _record(0x0A, b"") for sheet in sheets]
        at, listed = len(begin) + 15 * len(bodies) + 4, b""
        for n, body in enumerate(bodies):
            listed += _record(0x85, struct.pack("<IBBBB", at, 0, 0, 3, 0) + f"{n:03}".encode())
            at += len(body)
        (folder / f"{name}.xls").write_bytes(_container(begin + listed + _record(0x0A, b"") + b"".join(bodies)))
        yield folder / f"{name}.xls"


def _binary_workbooks(folder: Path) -> Iterator[Path]:
    """Workbooks of records (.xlsb) whose rows, columns or stated dimensions are far away, also in another order and cut off."""
    text = "企业名称".encode("utf-16-le")
    heading = _bin(0, struct.pack("<I", 0) + bytes(13)) + _bin(6, struct.pack("<III", 0, 0, 4) + text)

    def number(row: int, column: int) -> bytes:
        return _bin(0, struct.pack("<I", row) + bytes(13)) + _bin(5, struct.pack("<IId", column, 0, 1.0))

    far, many = number(1_048_575, 16_383), b"".join(number(row, 16_383) for row in range(0, 1_000_000, 2_000))
    for name, dimension, rows in (
        ("far", (0, 1_048_575, 0, 16_383), heading + far),
        ("column", (0, 1, 0, 16_383), heading + number(1, 0xFFFFFFF0)),
        ("row", (0, 1, 0, 0), heading + number(0xFFFFFFF0, 0)),
        ("order", (0, 1, 0, 0), far + heading),
        ("many", (0, 1, 0, 0), heading + many),
        ("stated", (0, 0xFFFFFFFF, 0, 0xFFFFFFFF), heading),
        ("cut", (0, 1, 0, 0), heading + far[:-6]),
        ("size", (0, 1, 0, 0), heading + b"\x05\xff\xff\xff\x7f"),
    ):
        sheet = _bin(129, b"") + _bin(148, struct.pack("<IIII", *dimension)) + _bin(145, b"") + rows + _bin(146, b"") + _bin(130, b"")
        listed = struct.pack("<II", 0, 1) + b"".join(struct.pack("<I", len(t)) + t.encode("utf-16-le") for t in ("r1", "1"))
        book = _bin(131, b"") + _bin(143, b"") + _bin(156, listed) + _bin(144, b"") + _bin(132, b"")
        link = f'<Relationship Id="r1" Type="{_LINKS}/worksheet" Target="worksheets/sheet1.bin"/>'
        with zipfile.ZipFile(folder / f"{name}.xlsb", "w", zipfile.ZIP_DEFLATED) as made:
            made.writestr("[Content_Types].xml", _TYPES.replace("workbook.xml", "workbook.bin"))
            made.writestr("xl/workbook.bin", book)
            relations = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{link}</Relationships>'
            made.writestr("xl/_rels/workbook.bin.rels", relations)
            made.writestr("xl/worksheets/sheet1.bin", sheet)
        yield folder / f"{name}.xlsb"


def _bin(kind: int, content: bytes) -> bytes:
    """A record of a binary workbook: kind and size in numbers of 7 bits a byte."""
    number = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size = len(content)
    return number + (bytes([size]) if size < 0x80 else bytes([size & 0x7F | 0x80, size >> 7])) + content


def _word_documents(folder: Path) -> Iterator[Path]:
    """Tables (.docx) with cells over millions of columns, or that hang from row to row without end, or lie in one another."""

    def cell(text: str, marks: str = "") -> str:
        return f"<w:tc><w:tcPr>{marks}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"

    def row(*cells: str, before: str = "") -> str:
        return f"<w:tr><w:trPr>{before}</w:trPr>{''.join(cells)}</w:tr>"

    head = row(cell("企业名称"), cell("统一社会信用代码"))
    wide, huge = '<w:gridSpan w:val="5000000"/>', '<w:gridSpan w:val="2147483647"/>'
    begun, hanging = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    for name, rows in {
        "wide": head + row(cell("甲", wide), cell("乙", wide)),
        "wider": head + row(cell("甲", huge), cell("乙", huge), cell("丙", huge)) * 50,
        "endless": head + row(cell("甲", f'<w:gridSpan w:val="{"9" * 4000}"/>'), cell("乙")),
        "before": head + row(cell("甲"), before='<w:gridBefore w:val="2000000000"/>'),
        "negative": head + row(cell("甲", '<w:gridSpan w:val="-2000000000"/>'), before='<w:gridBefore w:val="-5"/>'),
        "hanging": head + row(cell("甲", begun), cell("乙", begun)) + row(cell("", hanging), cell("", hanging)) * 100_000,
        "both": head + row(cell("甲", begun + wide)) + row(cell("", hanging + wide)) * 20_000,
        "stairs": head + "".join(row(cell("甲", f'<w:gridSpan w:val="{n}"/>'), cell("乙")) for n in range(1, 3_000)),
        "nested": head + "<w:tr><w:tc><w:tbl>" * 20_000,
    }.items():
        ends = "</w:tbl></w:tc></w:tr>" * rows.count("<w:tc><w:tbl>")
        space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        body = f'<w:document xmlns:w="{space}"><w:body><w:tbl>{rows}{ends}</w:tbl></w:body></w:document>'
        with zipfile.ZipFile(folder / f"{name}.docx", "w", zipfile.ZIP_DEFLATED) as made:
            made.writestr("word/document.xml", body)
        yield folder / f"{name}.docx"


def _record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _container(stream: bytes) -> bytes:
    """An Office container (MS-CFB) with one stream, `Workbook`."""
    sectors = max(-(-len(stream) // 512), 8)
    table = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, sectors + 2), 0xFFFFFFFE]
    table += [0xFFFFFFFF] * (128 - len(table))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<9I", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0) + struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    entries = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0")
        + struct.pack("<HBBIII36xIQ", 2 * len(name) + 2, kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child, start, size)
        for name, kind, child, start, size in (
            ("Root Entry", 5, 1, 0xFFFFFFFE, 0),
            ("Workbook", 2, 0xFFFFFFFF, 2, sectors * 512),
        )
    )
    return header + struct.pack("<128I", *table) + entries.ljust(512, b"\0") + stream.ljust(sectors * 512, b"\0")


def looked_at(file: Path) -> tuple[int, float, int, str]:
    """How an import of the file ends: exit code, seconds of computing, megabytes at most, what it says (POSIX only)."""
    store, told = file.with_suffix(".db"), file.with_suffix(".told")
    with told.open("wb") as said:
        process = subprocess.Popen(
            [
                str(PROGRAM),
                "--lang",
                "en",
                "--db",
                str(store),
                "import",
                str(file),
                "--dry-run",
                "--errors",
                str(file.parent / "back.xlsx"),
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=said,
            env=unmeasured(),
        )
        _process, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    most = used.ru_maxrss >> (20 if sys.platform == "darwin" else 10)
    return process.returncode, used.ru_utime + used.ru_stime, most, told.read_text(encoding="utf-8", errors="replace")


def far(folder: Path) -> tuple[dict[str, float], list[str]]:
    """Looks at each file; the figures, and what went wrong."""
    wrong, found = [], {"tried": 0, "refused": 0, "most MB": 0, "longest s": 0.0}
    for file in far_files(folder):
        code, seconds, megabytes, said = looked_at(file)
        found["tried"] += 1
        found["refused"] += code == 5
        found["most MB"], found["longest s"] = max(found["most MB"], megabytes), max(found["longest s"], round(seconds, 1))
        if code not in (0, 5) or seconds > SECONDS or megabytes > MEGABYTES or "Traceback" in said or not said.strip():
            wrong.append(f"{file.name}: exit {code}, {seconds:.1f} s, {megabytes} MB: {said[-300:]}")
    return found, wrong
