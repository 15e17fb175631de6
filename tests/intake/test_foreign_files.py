"""Files that are no list that can be read: each is called what it is, and the way out loses no digit."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from workbook_making import opened, table

from hte_cli.errors import Refused
from hte_cli.intake.files.foreign import another_way

DIF = 'TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,2\r\n""\r\nTUPLES\r\n0,2\r\n""\r\nDATA\r\n0,0\r\n""\r\n-1,0\r\nBOT\r\n1,0\r\n"企业名称"\r\n'
DBASE = bytes([3, 124, 10, 16]) + struct.pack("<IHH", 2, 65, 31) + bytes(20) + b"NAME".ljust(11, b"\0") + b"C" + bytes(20) + b"\r"


def packed(*names: str, mimetype: str = "") -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, "x")
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "called"),
    [
        (b"%PDF-1.7 x", "PDF"),
        (b"\r\n%PDF-1.4", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"BM\x36\x00\x00\x00\x00\x00\x00\x00\x36", "picture"),
        (b"RIFF\0\0\0\0WEBP", "picture"),
        (b"Rar!\x1a\x07\x01\0", "RAR"),
        (b"7z\xbc\xaf\x27\x1c", "7z"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (DIF.encode("gbk"), "DIF"),
        (b'ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K"x"\r\n', "SYLK"),
        (DBASE, "dBase"),
        (b"\0\0\2\0\4\4\0\0", "Lotus"),
        (b"\0\1\0\0Standard ACE DB\0", "Access"),
        (b"SQLite format 3\0", "SQLite"),
        (b'[{"name": 1}]', "JSON"),
        (b"{\\rtf1 x}", "RTF"),
        (b"Received: from x\r\nSubject: y\r\n", "mail"),
        (packed("OFD.xml", "Doc_0/Document.xml"), "OFD"),
        (packed("[Content_Types].xml", "ppt/presentation.xml"), "presentation"),
        (packed("content.xml", mimetype="application/vnd.oasis.opendocument.text"), "OpenDocument"),
        (packed("Index/Document.iwa", "Index/Tables/DataList.iwa"), "Numbers"),
    ],
)
@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_a_file_of_another_kind_is_called_what_it_is(tmp_path: Path, name: str, content: bytes, called: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Refused, match=called) as refused:
        opened(tmp_path / name)
    assert refused.value.hint


@pytest.mark.parametrize("content", [DIF.encode("gbk"), DBASE, b"ID;PWXL;N;E\r\nP;PGeneral\r\n"])
def test_the_way_out_of_another_format_of_tables_keeps_the_digits(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.xls").write_bytes(content)
    with pytest.raises(Refused) as refused:
        opened(tmp_path / "a.xls")
    assert refused.value.hint == another_way()


@pytest.mark.parametrize(
    "text",
    [
        "ID;企业名称;N\n1;甲公司;2\n",
        "BM,企业名称\n1,甲公司\n",
        "[序号],企业名称\n1,甲公司\n",
        "TABLE,企业名称\n0,甲公司\n",
        "CAJ,企业名称\n1,甲公司\n",
    ],
)
def test_a_list_that_begins_like_another_format_is_still_a_list(tmp_path: Path, text: str) -> None:
    assert [sheet.kind for sheet in opened(table(tmp_path / "a.csv", text)).sheets] == ["enterprise"]
