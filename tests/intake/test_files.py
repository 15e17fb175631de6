"""Files as they come: encodings, wrong extensions, protected and hostile ones, hidden sheets, .xls and .ods."""

from __future__ import annotations

import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart
from workbook_making import CODES, fields, only_sheet, opened, problems, table, workbook
from xlrd.compdoc import CompDoc

from hte_cli.errors import NotFound, Problem, Refused
from hte_cli.values.records import Draft

FILES = Path(__file__).parent / "files"
FIRM = "精河县中泰生物科技有限公司"
LIST = f"序号,企业名称,统一社会信用代码,成立日期\n1,{FIRM},{CODES[0]},2018.9.1\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("line", ["\n", "\r\n"])
def test_a_text_table_is_read_in_its_encoding_and_with_its_separator(tmp_path: Path, encoding: str, separator: str, line: str) -> None:
    path = table(tmp_path / "a.csv", LIST.replace(",", separator).replace("\n", line), encoding)
    assert fields(path) == [{"name": FIRM, "uscc": CODES[0], "registered_on": "2018-09-01"}]
    assert only_sheet(path).source.sheet == ""


def test_a_row_of_a_text_table_is_the_line_on_which_it_begins(tmp_path: Path) -> None:
    text = '企业名称,"统一社会\n信用代码"\n\n"甲\n公司",x\n乙公司,y\n'
    sheet = only_sheet(table(tmp_path / "a.csv", text))
    assert sheet.heading_row == 1
    assert [(p.row, p.value) for p in sheet.drafts() if isinstance(p, Problem)] == [(4, "x"), (6, "y")]
    assert sheet.skipped == 1


def test_what_follows_an_open_quotation_mark_is_refused_and_not_swallowed(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", '企业名称,备注\n甲公司,\n乙公司,"x\n丙公司,\n')
    found = list(only_sheet(path).drafts())
    assert [d.fields["name"] for d in found if isinstance(d, Draft)] == ["甲公司"]
    assert [(p.code, p.row) for p in found if isinstance(p, Problem)] == [("csv-broken", 3)]


def test_a_text_table_is_read_as_a_stream(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("企业名称,所属乡镇\n")
        file.writelines(f"第{n}号公司,精河镇\n" for n in range(20_000))
    sheet = only_sheet(path)
    tracemalloc.start()
    count = sum(1 for _ in sheet.drafts())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 20_000
    assert peak < 1_000_000


def test_a_sheet_can_be_read_again(tmp_path: Path) -> None:
    sheet = only_sheet(table(tmp_path / "a.csv", LIST))
    assert [len(list(sheet.drafts())) for _ in range(2)] == [1, 1]
    assert sheet.read == 1


def test_the_content_counts_and_not_the_extension(tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx", [["企业名称"], [FIRM]]).rename(tmp_path / "a.csv")
    assert fields(tmp_path / "a.csv") == [{"name": FIRM}]
    assert fields(table(tmp_path / "b.xlsx", LIST))[0]["uscc"] == CODES[0]
    (tmp_path / "c.csv").write_bytes((FILES / "events.xls").read_bytes())
    assert opened(tmp_path / "c.csv").sheets[0].kind == "event"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" \r\n\t",
        b"a,b\n\0,1\n",
        b"%PDF-1.7 x",
        b"{\\rtf1 x}",
        b"<html><p>1</p></html>",
        b"\xef\xbb\xbf <!DOCTYPE html>",
        "\ufeff<html>".encode("utf-16-le"),
        b"\xff\xfe\x00\xd8\x00\xd8",
        b"\x80\x81\xff\xff\xff",
        b"PK\x03\x04 no archive",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600,
        b"\xef\xbb\xbf\xff\xff\xff",
    ],
)
@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "a.xls"])
def test_what_is_no_table_is_refused_in_one_sentence_that_names_the_file(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(Refused) as refused:
        opened(path)
    assert str(path) in refused.value.message
    assert "\n" not in str(refused.value)


def archive(path: Path, members: dict[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return path


def replaced(path: Path, member: str, change: Callable[[str], str]) -> Path:
    with zipfile.ZipFile(path) as made:
        members: dict[str, bytes | str] = {name: made.read(name) for name in made.namelist()}
    old = members[member]
    assert isinstance(old, bytes)
    members[member] = change(old.decode())
    return archive(path, members)


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    "members",
    [
        {"word/document.xml": "<w/>"},
        {"readme.txt": "x"},
        {"content.xml": "<x/>", "mimetype": "application/vnd.oasis.opendocument.text"},
        {"xl/workbook.xml": "<workbook/>", SHEET: "<not closed"},
        {"xl/workbook.xml": "<workbook/>", SHEET: " " * 30_000_000},
    ],
)
def test_other_archives_and_those_that_explode_are_refused(tmp_path: Path, members: dict[str, bytes | str]) -> None:
    with pytest.raises(Refused):
        opened(archive(tmp_path / "a.xlsx", members))


def test_xml_that_declares_entities_is_refused_before_it_is_loaded(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["企业名称"], [FIRM]])
    replaced(path, "xl/styles.xml", lambda xml: '<!DOCTYPE a [<!ENTITY b "c">]>' + xml)
    with pytest.raises(Refused):
        opened(path)


def test_a_truncated_workbook_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["企业名称"], [FIRM]])
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(Refused):
        opened(path)


@pytest.mark.parametrize("corner", ["XFD1048576", "Z1048576", "AAA20000"])
def test_a_cell_in_the_far_corner_is_refused_and_does_not_exhaust_the_machine(tmp_path: Path, corner: str) -> None:
    book = Workbook()
    sheet: Any = book.active
    sheet["A1"], sheet[corner] = "企业名称", "x"
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(Refused):
        opened(tmp_path / "a.xlsx")


def test_a_password_is_named_as_the_reason(tmp_path: Path) -> None:
    old = struct.pack("<HH16s", 0x0809, 16, b"\0\6\5\0") + struct.pack("<HHH", 0x2F, 2, 1)
    path = tmp_path / "a.xls"
    content = (FILES / "events.xls").read_bytes()
    at = content.index(struct.pack("<HHH", 0x0809, 16, 0x0600))
    path.write_bytes(content[:at] + old + content[at + len(old) :])
    with pytest.raises(Refused, match="password"):
        opened(path)
    name, encrypted = ("Workbook".encode("utf-16-le"), "EncryptedPackage".encode("utf-16-le"))
    at = content.index(name)
    path.write_bytes(content[:at] + encrypted.ljust(64, b"\0") + struct.pack("<H", 34) + content[at + 66 :])
    with pytest.raises(Refused, match="password"):
        opened(path)
    ods = {"content.xml": b"\x07\x08", "mimetype": "application/vnd.oasis.opendocument.spreadsheet"}
    with pytest.raises(Refused, match="password"):
        opened(archive(tmp_path / "a.ods", {**ods, "META-INF/manifest.xml": "<encryption-data/>"}))


def entry(content: bytes, name: str) -> int:
    """Where an entry of a container's directory begins."""
    return content.index(name.encode("utf-16-le") + b"\0\0")


def renamed(content: bytes, old: str, new: str) -> bytes:
    at = entry(content, old)
    return content[:at] + new.encode("utf-16-le").ljust(64, b"\0") + struct.pack("<H", len(new) * 2 + 2) + content[at + 66 :]


@pytest.mark.parametrize("stream", ["Workbook", "\1Ole"], ids=["alone", "with an embedded workbook"])
def test_an_old_word_document_is_refused_with_the_way_out(tmp_path: Path, stream: str) -> None:
    (tmp_path / "a.doc").write_bytes(renamed((FILES / "events.xls").read_bytes(), stream, "WordDocument"))
    with pytest.raises(Refused, match=r"\.docx"):
        opened(tmp_path / "a.doc")


def test_a_workbook_with_an_embedded_word_document_is_read(tmp_path: Path) -> None:
    content = renamed((FILES / "events.xls").read_bytes(), "\1Ole", "WordDocument")
    root, book = entry(content, "Root Entry"), entry(content, "Workbook")
    alone = content[: book + 68] + struct.pack("<II", 0xFFFFFFFF, 0xFFFFFFFF) + content[book + 76 :]
    number = struct.pack("<I", [entry.name for entry in CompDoc(content, logfile=StringIO()).dirlist].index("Workbook"))
    (tmp_path / "a.xls").write_bytes(alone[: root + 76] + number + alone[root + 80 :])
    assert [sheet.kind for sheet in opened(tmp_path / "a.xls").sheets] == ["event"]


def test_a_missing_file_is_not_found_and_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        opened(tmp_path / "none.xlsx")
    with pytest.raises(Refused):
        opened(tmp_path)


def test_a_lock_file_is_passed_over_with_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "~$名单.xlsx"
    path.write_bytes(b"\x05clerk")
    file = opened(path)
    assert (file.sheets, [(p.code, p.severity) for p in file.problems]) == ([], [("lock-file", "warning")])


def several_sheets(path: Path) -> Path:
    book = Workbook()
    good: Any = book.active
    good.title = "企业"
    other, hidden, deep, empty = (book.create_sheet(name) for name in ("说明", "旧", "更旧", "Sheet3"))
    for sheet in (good, hidden, deep):
        sheet.append(["企业名称"])
        sheet.append([f"{sheet.title}公司"])
    other.append(["本表由科技局填写"])
    hidden.sheet_state, deep.sheet_state = "hidden", "veryHidden"
    assert empty.max_row == 1
    book.create_chartsheet("图").add_chart(BarChart())
    book.save(path)
    return path


def test_hidden_sheets_are_named_and_sheets_without_headings_beside_good_ones_are_a_warning(tmp_path: Path) -> None:
    file = opened(several_sheets(tmp_path / "a.xlsx"))
    assert [s.name for s in file.sheets] == ["企业"]
    assert [(p.code, p.severity, p.sheet, p.value) for p in file.problems] == [
        ("sheet-hidden", "warning", "", "旧, 更旧"),
        ("headings-not-found", "warning", "说明", ""),
    ]
    assert len(file.sha256) == 64


@pytest.mark.parametrize(("wanted", "name"), [("企业", "企业"), ("1", "企业"), ("旧", "旧"), ("更旧", "更旧")])
def test_a_sheet_is_chosen_by_name_or_number_even_a_hidden_one(tmp_path: Path, wanted: str, name: str) -> None:
    file = opened(several_sheets(tmp_path / "a.xlsx"), sheet=wanted)
    assert [s.name for s in file.sheets] == [name]
    assert [d.fields["name"] for d in file.sheets[0].drafts() if isinstance(d, Draft)] == [f"{name}公司"]


@pytest.mark.parametrize("wanted", ["无此表", "0", "9"])
def test_a_sheet_that_is_not_there_is_not_found(tmp_path: Path, wanted: str) -> None:
    with pytest.raises(NotFound) as missing:
        opened(several_sheets(tmp_path / "a.xlsx"), sheet=wanted)
    assert "企业" in missing.value.hint


@pytest.mark.parametrize("rows", [[], [["a", "b"], [1, 2]]])
def test_a_file_without_known_headings_is_an_error(tmp_path: Path, rows: list[list[Any]]) -> None:
    file = opened(workbook(tmp_path / "a.xlsx", rows))
    assert [(p.code, p.severity) for p in file.problems] == [("headings-not-found", "error")]


def test_an_old_workbook_is_read_with_merged_headings_error_cells_and_its_date_system() -> None:
    file = opened(FILES / "events.xls")
    assert [p.value for p in file.problems if p.code == "sheet-hidden"] == ["旧"]
    (sheet,) = file.sheets
    found = list(sheet.drafts())
    assert (sheet.kind, sheet.heading_row) == ("event", 4)
    assert [d.fields for d in found if isinstance(d, Draft)] == [
        {"name": FIRM, "kind": "platform", "grade": "region", "title": "中心", "on": "2024-02-22", "prefecture_fen": 12_345_700},
        {"name": FIRM, "kind": "prize", "title": "科技奖", "on": "2023-10-16", "region_fen": 10_000_000},
    ]
    assert [(p.code, p.row, p.column, p.value) for p in found if isinstance(p, Problem)] == [("cell-error", 6, "G", "#DIV/0!")]


def test_an_open_document_is_read_and_refused_where_it_shows_errors() -> None:
    assert [d["name"] for d in fields(FILES / "enterprises.ods")] == [FIRM, "甲公司"]
    with pytest.raises(Refused, match=r"\.xlsx"):
        opened(FILES / "errors.ods")


def test_prefixed_xml_of_other_programs_is_searched_for_errors_too(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["企业名称", "成立日期"], [FIRM, "x"]])
    prefixed = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>'
        '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>企业名称</x:t></x:is></x:c>'
        '<x:c r="B1" t="inlineStr"><x:is><x:t>成立日期</x:t></x:is></x:c></x:row>'
        f"<x:row><x:c t=\"inlineStr\"><x:is><x:t>{FIRM}</x:t></x:is></x:c><x:c t='e'><x:v>#REF!</x:v></x:c></x:row>"
        "</x:sheetData></x:worksheet>"
    )
    replaced(path, SHEET, lambda _: prefixed)
    assert problems(path) == [("cell-error", 2, "B")]


def test_a_formula_whose_stored_result_is_an_empty_text_is_an_empty_cell(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["企业名称", "成立日期"], [FIRM, "=B9"]])
    replaced(path, SHEET, lambda xml: xml.replace('<c r="B2">', '<c r="B2" t="str">').replace("<v />", "<v></v>"))
    assert fields(path) == [{"name": FIRM}]


def test_a_stray_cell_far_down_or_far_right_is_read_over(tmp_path: Path) -> None:
    for corner in ("A90000", "XFD5"):
        book = Workbook()
        sheet: Any = book.active
        sheet["A1"], sheet["A2"], sheet[corner] = "企业名称", FIRM, " "
        book.save(tmp_path / "a.xlsx")
        found = list(opened(tmp_path / "a.xlsx").sheets[0].drafts())
        assert [d.fields for d in found if isinstance(d, Draft)] == [{"name": FIRM}]


def test_a_package_with_unusual_paths_or_a_capital_stream_is_a_workbook_too(tmp_path: Path) -> None:
    content = (FILES / "events.xls").read_bytes()
    name = "Workbook".encode("utf-16-le")
    (tmp_path / "a.xls").write_bytes(content.replace(name, "WORKBOOK".encode("utf-16-le")))
    assert opened(tmp_path / "a.xls").sheets[0].kind == "event"


@pytest.mark.parametrize(
    ("at", "content"),
    [(30, b"\x10\x00"), (64, b"\xff\xff\xff\x7f"), (600, b"\xff" * 3000)],
)
def test_a_damaged_container_is_refused_before_memory_is_set_aside_for_it(tmp_path: Path, at: int, content: bytes) -> None:
    whole = (FILES / "events.xls").read_bytes()
    (tmp_path / "a.xls").write_bytes(whole[:at] + content + whole[at + len(content) :])
    with pytest.raises(Refused):
        opened(tmp_path / "a.xls")


def test_impossible_sizes_that_an_old_workbook_states_set_no_memory_aside(tmp_path: Path) -> None:
    whole = (FILES / "events.xls").read_bytes()
    for at in (44, whole.index(struct.pack("<HH", 0x0200, 14)) + 4):
        (tmp_path / "a.xls").write_bytes(whole[:at] + b"\xff\xff\xff\x7f" + whole[at + 4 :])
        assert [sheet.kind for sheet in opened(tmp_path / "a.xls").sheets] == ["event"]
