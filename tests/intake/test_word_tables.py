"""Lists that come as a table in a Word document: read as sheets are, by table, row and column."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import _Cell
from workbook_making import CODES, fields, only_sheet, opened, problems

from hte_cli.errors import NotFound, Problem, Refused
from hte_cli.intake.files import word_tables, zips
from hte_cli.intake.files.grids import Grid
from hte_cli.intake.files.opening import open_book
from hte_cli.values.records import Draft

FIRM, OTHER = "精河县中泰生物科技有限公司", "精河县百桑新材料有限公司"
HEAD = ["序号", "企业名称", "统一社会信用代码", "成立日期"]
LIST = [HEAD, ["1", FIRM, CODES[0], "2018.9.1"], ["2", OTHER, CODES[1], "2019年3月2日"]]
EVENTS = [["企业名称", "事项", "日期", "自治区资金"], [FIRM, "上市", "2024-05-14", "12.5"]]
PART = "word/document.xml"


def written(document: Any, rows: Sequence[Sequence[str]]) -> Any:
    """A table at the end of the document, or of a cell."""
    table = document.add_table(len(rows), max(map(len, rows), default=1))
    for line, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(line.cells, row, strict=False):
            cell.text = text
    return table


def word(path: Path, *parts: str | Sequence[Sequence[str]]) -> Path:
    """A document of paragraphs and tables."""
    document = Document()
    for part in parts:
        document.add_paragraph(part) if isinstance(part, str) else written(document, part)
    document.save(str(path))
    return path


def grids(document: Any, path: Path) -> list[Grid]:
    document.save(str(path))
    return open_book(path).grids


def changed(path: Path, change: Callable[[str], str]) -> Path:
    """The document after its XML was changed."""
    with zipfile.ZipFile(path) as made:
        members = {name: made.read(name) for name in made.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, change(content.decode()) if name == PART else content)
    return path


def test_a_table_is_read_as_a_sheet_is_whatever_the_file_is_called(tmp_path: Path) -> None:
    path = word(tmp_path / "a.xlsx", "关于公布名单的通知", "各乡镇：", LIST, "2025年1月1日")
    assert fields(path) == [
        {"name": FIRM, "uscc": CODES[0], "registered_on": "2018-09-01"},
        {"name": OTHER, "uscc": CODES[1], "registered_on": "2019-03-02"},
    ]
    sheet = only_sheet(path)
    assert (sheet.name, sheet.heading_row) == ("table 1", 1)
    assert [d.origin.row for d in sheet.drafts() if isinstance(d, Draft) and d.origin] == [2, 3]
    assert sheet.source.columns == {"name": "B", "uscc": "C", "registered_on": "D"}


@pytest.mark.parametrize(("wanted", "name"), [("2", "table 2"), ("table 2", "table 2"), ("Table2", "table 2"), ("1", "table 1")])
def test_a_table_is_chosen_by_number_or_name(tmp_path: Path, wanted: str, name: str) -> None:
    assert [s.name for s in opened(word(tmp_path / "a.docx", LIST, EVENTS), sheet=wanted).sheets] == [name]


def test_a_table_that_is_not_there_is_not_found_and_one_without_a_heading_is_a_warning(tmp_path: Path) -> None:
    path = word(tmp_path / "a.docx", [["发文机关", "科技局"]], "名单", LIST)
    with pytest.raises(NotFound) as missing:
        opened(path, sheet="3")
    assert "table 2" in missing.value.hint
    file = opened(path)
    assert [s.name for s in file.sheets] == ["table 2"]
    assert [(p.code, p.severity, p.sheet) for p in file.problems] == [("headings-not-found", "warning", "table 1")]


@pytest.mark.parametrize(
    ("above", "fen"),
    [
        (["单位：万元"], 12_500_000),
        (["奖补资金明细表", "（单位：元）"], 1_250),
        (["单位:千元", "", ""], 1_250_000),
        (["单位：元", LIST, "单位：万元"], 12_500_000),
        (["附件2", "单位：元", "单位：万元"], 12_500_000),
    ],
)
def test_the_unit_in_a_paragraph_above_the_table_counts_and_rows_are_the_tables_own(tmp_path: Path, above: list[Any], fen: int) -> None:
    sheet = opened(word(tmp_path / "a.docx", *above, EVENTS)).sheets[-1]
    (draft,) = sheet.drafts()
    assert isinstance(draft, Draft)
    assert draft.fields["region_fen"] == fen
    assert (sheet.heading_row, draft.origin and draft.origin.row) == (1, 2)


@pytest.mark.parametrize("above", [[], ["单位：万元", "一", "二", "三"], ["单位：万元", LIST], ["单位：万元", LIST, "名单"]])
def test_a_unit_further_off_or_over_another_table_does_not_count(tmp_path: Path, above: list[Any]) -> None:
    found = opened(word(tmp_path / "a.docx", *above, EVENTS)).sheets[-1].drafts()
    assert [(p.code, p.sheet, p.row, p.column) for p in found if isinstance(p, Problem)] == [
        ("unit-missing", f"table {1 + above.count(LIST)}", 1, "D")
    ]


def test_the_tables_own_unit_comes_before_that_of_the_paragraph(tmp_path: Path) -> None:
    rows = [[*EVENTS[0][:3], "自治区资金（元）"], EVENTS[1]]
    assert fields(word(tmp_path / "a.docx", "单位：万元", rows))[0]["region_fen"] == 1_250


def test_problems_name_the_row_as_it_is_counted_in_the_table(tmp_path: Path) -> None:
    rows = [["企业名录", "", "", ""], *LIST, HEAD, ["3", FIRM, CODES[0], "2020-02-30"], ["合计", "3家", "", ""]]
    path = word(tmp_path / "a.docx", "一", "二", rows)
    assert problems(path) == [("date-impossible", 6, "D")]


def test_merged_cells_are_filled_as_in_a_workbook(tmp_path: Path) -> None:
    document = Document()
    rows = [
        ["企业名称", "事项", "日期", "上级资金（万元）", ""],
        ["", "", "", "自治区", "自治州"],
        [FIRM, "上市", "2024-05-14", "", "1"],
        ["", "上市", "2024-06-14", "2", ""],
        ["以上均为公示结果", "", "", "", ""],
    ]
    table = written(document, rows)
    for first, last in (((0, 3), (0, 4)), *(((0, c), (1, c)) for c in range(3)), ((2, 0), (3, 0)), ((4, 0), (4, 4))):
        merged = table.cell(*first).merge(table.cell(*last))
        merged.text = merged.text.strip()
    document.save(str(tmp_path / "a.docx"))
    found = list(only_sheet(tmp_path / "a.docx").drafts())
    assert [(d.fields["name"], d.fields.get("region_fen"), d.fields.get("prefecture_fen")) for d in found if isinstance(d, Draft)] == [
        (FIRM, None, 1_000_000),
        (FIRM, 2_000_000, None),
    ]
    assert [p for p in found if isinstance(p, Problem)] == []
    (grid,) = open_book(tmp_path / "a.docx").grids
    assert set(grid.merges) == {
        ((0, 0), (1, 0)),
        ((0, 1), (1, 1)),
        ((0, 2), (1, 2)),
        ((0, 3), (0, 4)),
        ((2, 0), (3, 0)),
        ((4, 0), (4, 4)),
    }


def spanning(cell: _Cell, grid_columns: int) -> None:
    span = OxmlElement("w:gridSpan")
    span.set(qn("w:val"), str(grid_columns))
    cell._tc.get_or_add_tcPr().append(span)


@pytest.mark.parametrize(
    ("widths", "spans", "columns"),
    [
        ((1000, 990, 10, 1000), [(1, 1, 2), (1, 2, 1)], [[0, 1, 2], [0, 1, 2]]),
        ((1000, 990, 10, 1000), [(1, 1, 2), (2, 2)], [[0, 1, 2], [0, 2]]),
        ((10, 990, 1000), [(2, 1), (1, 2), (3,)], [[0, 1], [0, 1], [0]]),
        ((0, 0), [(1, 1, 1), (2, 1), (1, 2)], [[0, 1, 2], [0, 2], [0, 1]]),
        ((500, 500, 500, 500), [(1, 1, 1, 1), (1, 2, 1)], [[0, 1, 2, 3], [0, 1, 3]]),
        ((500, 500), [(2_000_000_000, 1), (1, 1)], [[0, 1], [0, 1]]),
    ],
    ids=["a border that is a hair off", "and merged", "at the edge", "no widths", "a merged cell", "a span without end"],
)
def test_a_cell_stands_in_the_column_that_is_seen(
    tmp_path: Path, widths: tuple[int, ...], spans: list[tuple[int, ...]], columns: list[list[int]]
) -> None:
    document = Document()
    table = written(document, [["x"] * len(row) for row in spans])
    for row, line in zip(spans, table.rows, strict=True):
        for surplus in line._tr.tc_lst[len(row) :]:
            line._tr.remove(surplus)
        for cell, span in zip(line._tr.tc_lst, row, strict=True):
            spanning(_Cell(cell, table), span)
    grid = table._tbl.tblGrid
    for column in grid.gridCol_lst:
        grid.remove(column)
    for width in widths:
        grid.add_gridCol().set(qn("w:w"), f"{width}.5")
    (read,) = grids(document, tmp_path / "a.docx")
    assert [[i for i, cell in enumerate(row) if cell] for _, row in read.rows()] == columns


def marked(kind: str, around: Any) -> None:
    """Wraps an element in a mark of tracked changes, or in a content control."""
    wrapper = OxmlElement(kind)
    around.addprevious(wrapper)
    inner = wrapper if kind != "w:sdt" else wrapper.makeelement(qn("w:sdtContent"))
    if inner is not wrapper:
        wrapper.append(inner)
    inner.append(around)


@pytest.mark.parametrize(
    ("kind", "read"), [("w:del", ""), ("w:moveFrom", ""), ("w:ins", "x"), ("w:moveTo", "x"), ("w:hyperlink", "x"), ("w:sdt", "x")]
)
def test_inserted_text_is_read_and_deleted_text_is_not(tmp_path: Path, kind: str, read: str) -> None:
    document = Document()
    cell = written(document, [["甲", "乙"]]).cell(0, 0)
    marked(kind, cell.paragraphs[0].add_run("x")._r)
    (grid,) = grids(document, tmp_path / "a.docx")
    assert grid.head(1) == [(1, ["甲" + read, "乙"])]


def test_a_deleted_row_is_not_read_nor_counted_and_rows_and_cells_in_content_controls_are(tmp_path: Path) -> None:
    document = Document()
    table = written(document, [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"]])
    rows = [row._tr for row in table.rows]
    rows[1].get_or_add_trPr().append(OxmlElement("w:del"))
    marked("w:sdt", rows[2])
    marked("w:sdt", rows[3].tc_lst[0])
    marked("w:sdt", table._tbl)
    (grid,) = grids(document, tmp_path / "a.docx")
    assert list(grid.rows()) == [(1, ["a", "b"]), (2, ["e", "f"]), (3, ["g", "h"])]


def test_paragraphs_and_breaks_of_a_cell_are_lines_and_a_table_inside_is_a_table_of_its_own(tmp_path: Path) -> None:
    document = Document()
    outer = written(document, [["", ""], ["", "外"]])
    outer.cell(0, 0).text = " 企业\n名称 "
    outer.cell(0, 0).add_paragraph().add_run("全称")
    outer.cell(0, 0).add_paragraph("　")
    inside = outer.cell(1, 0)
    inside.paragraphs[0].text = "单位：万元"
    written(inside, EVENTS)
    written(document, [["后"]])
    first, second, third = grids(document, tmp_path / "a.docx")
    assert list(first.rows()) == [(1, ["企业\n名称\n全称", ""]), (2, ["单位：万元", "外"])]
    assert list(second.rows()) == [(1, EVENTS[0]), (2, EVENTS[1])]
    assert (second.above, third.head(1)) == (("单位：万元",), [(1, ["后"])])


def test_a_document_in_the_strict_format_is_read(tmp_path: Path) -> None:
    path = word(tmp_path / "a.docx", LIST)
    usual, strict = "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"
    assert len(fields(changed(path, lambda xml: xml.replace(usual, strict)))) == 2


def bomb(xml: str) -> str:
    declared = '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]>'
    return xml.replace("<w:document", declared + "<w:document", 1)


@pytest.mark.parametrize(
    "change",
    [
        lambda xml: "",
        lambda xml: "<x/>",
        lambda xml: xml[: len(xml) // 2],
        lambda xml: xml.replace("w:tbl", "w:other"),
        lambda xml: xml.replace("<w:tc>", '<w:tc><w:tcPr><w:gridSpan w:val="two"/></w:tcPr>'),
        lambda xml: xml.replace("<w:tc>", "<w:tc><w:tcPr><w:gridSpan/></w:tcPr>"),
        lambda xml: xml.replace("<w:body>", "<w:body>" + "<w:ins>" * 1500).replace("</w:body>", "</w:ins>" * 1500 + "</w:body>"),
        lambda xml: xml.replace("<w:body>", "<w:body>" + "<w:ins>" * 90_000),
        lambda xml: xml.replace("<w:body>", "<w:body>" + "<w:p/>" * 4_000_000),
        lambda xml: xml.replace("<w:tr>", "<w:tr/>" * 20_000 + "<w:tr>" + "<w:tc/>" * 1_000, 1),
        bomb,
    ],
    ids=[
        "empty",
        "other",
        "cut off",
        "no table",
        "span in words",
        "no span",
        "deep",
        "deeper",
        "bomb",
        "wide and long",
        "entities",
    ],
)
def test_damaged_and_hostile_documents_are_refused_in_one_sentence_and_soon(tmp_path: Path, change: Callable[[str], str]) -> None:
    path = changed(word(tmp_path / "a.docx", LIST), change)
    began = time.monotonic()
    with pytest.raises(Refused) as refused:
        opened(path)
    assert time.monotonic() - began < 20
    assert str(path) in refused.value.message
    assert "\n" not in str(refused.value)


def test_a_document_of_more_tags_than_memory_allows_is_refused_before_it_is_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = word(tmp_path / "a.docx", LIST)
    monkeypatch.setattr(zips, "MAX_TAGS", 100)
    monkeypatch.setattr(word_tables, "parse_xml", None)
    with pytest.raises(Refused):
        opened(path)


def test_neither_a_link_outside_nor_an_entity_is_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("秘密", encoding="utf-8")
    path = word(tmp_path / "a.docx", LIST)
    declared = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "{secret.as_uri()}">]>'
    with zipfile.ZipFile(path) as made:
        xml = made.read(PART).decode().partition("?>")[2].replace("2018.9.1", "&b;")
    with zipfile.ZipFile(path, "w") as made:
        made.writestr(PART, (declared + xml).encode("utf-16"))
    assert "registered_on" not in fields(path)[0]


def test_a_long_table_with_merged_cells_is_read_in_a_moment(tmp_path: Path) -> None:
    row = (
        "<w:tr>"
        + "".join(f"<w:tc><w:tcPr>{p}</w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>" for p in ("<w:vMerge/>", *[""] * 7))
        + "</w:tr>"
    )
    path = changed(word(tmp_path / "a.docx", [["企业名称", *"1234567"]]), lambda xml: xml.replace("</w:tbl>", row * 4_000 + "</w:tbl>"))
    began = time.process_time()
    (grid,) = open_book(path).grids
    assert time.process_time() - began < 10
    assert [len(cells) for _, cells in islice(grid.rows(), 3_999, None)] == [8, 8]
    assert grid.merges == (((0, 0), (4_000, 0)),)
