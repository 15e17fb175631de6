"""Tables in web pages, web archives and workbooks as one XML file, under any name: read with their digits whole, within bounds."""

from __future__ import annotations

import quopri
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from workbook_making import CODES, fields, opened

from hte_cli.errors import Refused
from hte_cli.intake.files.grids import Grid
from hte_cli.intake.files.opening import open_book

ACCOUNT = "622202020011223344"
HEAD = "<tr><th>企业名称</th><th>统一社会信用代码</th></tr>"
ROW = f"<tr><td>精河县甲示例有限公司</td><td>{CODES[0]}</td></tr>"
PAGE = f"<html><body><table>{HEAD}{ROW}</table></body></html>"
WANTED = [{"name": "精河县甲示例有限公司", "uscc": CODES[0]}]


def grids(path: Path, content: str | bytes, encoding: str = "utf-8") -> list[Grid]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return open_book(path).grids


def cells(path: Path, content: str) -> list[list[object]]:
    return [list(row) for _number, row in grids(path, content)[0].rows()]


@pytest.mark.parametrize("name", ["a.xls", "a.html", "a.csv", "a.xlsx", "a.et"])
@pytest.mark.parametrize(
    "content",
    [
        pytest.param(PAGE.encode(), id="UTF-8"),
        pytest.param(PAGE.encode("utf-8-sig"), id="mark"),
        pytest.param(PAGE.encode("utf-16"), id="UTF-16"),
        pytest.param(PAGE.encode("utf-16-le"), id="UTF-16 without mark"),
        pytest.param(PAGE.encode("gb18030"), id="GBK, not declared"),
        pytest.param(("<meta charset=gb2312>" + PAGE).encode("gbk"), id="GB2312 declared"),
        pytest.param(("<meta charset='gb2312'>" + PAGE).encode(), id="declared wrongly"),
        pytest.param(('<?xml version="1.0" encoding="GBK"?><!-- x -->' + PAGE).encode("gbk"), id="XHTML"),
        pytest.param(
            f"\r\n\r\n<TABLE><TR><TH>企业名称<TH>统一社会信用代码<TR><TD>精河县甲示例有限公司<TD>{CODES[0]}</TABLE>".encode(), id="bare"
        ),
        pytest.param(PAGE.replace("企业名称", "&#20225;业&nbsp;名称").encode(), id="entities"),
        pytest.param(PAGE.replace("</th>", "").replace("</td></tr>", "<p>").encode(), id="left open"),
        pytest.param(PAGE.replace("<th>统", "<th><font class=a><b>统</b></font>").encode(), id="fonts"),
    ],
)
def test_the_table_of_a_web_page_is_read_whatever_its_name_and_encoding(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert fields(tmp_path / name) == WANTED


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (f"<td>{ACCOUNT}</td>", ACCOUNT),
        (f"<td style=\"mso-number-format:'\\@'\">{ACCOUNT}</td>", ACCOUNT),
        (f"<td x:str>{ACCOUNT}</td>", ACCOUNT),
        (f"<td x:num>{ACCOUNT}</td>", ACCOUNT),
        (f'<td x:num="{ACCOUNT}">6.22202E+17</td>', ACCOUNT),
        ('<td x:num="6.2220202001122304E+17">6.22202E+17</td>', 6.2220202001122304e17),
        ('<td x:num="622202020011223000">6.22202E+17</td>', 6.22202020011223e17),
        ('<td x:num="1234.567">1,234.57</td>', 1234.567),
        ('<td x:num="1234.567">1,234.5</td>', "1,234.5"),
        ('<td x:num="45215">2023/10/16</td>', "2023/10/16"),
        ('<td x:num="123400">12.34万</td>', "12.34万"),
        ('<td sdval="0.5" sdnum="2052">50%</td>', "50%"),
        ("<td>甲<br>乙</td>", "甲\n乙"),
        ("<td><p>甲</p>\n <p>乙</p></td>", "甲\n乙"),
        ("<td> 甲\n   乙&nbsp; </td>", "甲 乙"),
        ("<td>甲<script>x</script><style>y</style><!-- z --></td>", "甲"),
        ("<td>甲<span style='display:none'>乙</span></td>", "甲乙"),
        ("<td>&lt;甲&gt;&amp;</td>", "<甲>&"),
    ],
)
def test_a_cell_keeps_its_digits_and_shows_what_a_person_sees(tmp_path: Path, cell: str, value: object) -> None:
    assert cells(tmp_path / "a.xls", f"<table><tr>{cell}</tr></table>") == [[value]]


def test_cells_over_several_rows_and_columns_are_merged(tmp_path: Path) -> None:
    rows = ("<td rowspan=2>a<td colspan=2>b", "<td>c<td>d", "<td colspan=2 rowspan=2>e<td>f", "<td>g", "<td rowspan=9>h<td rowspan=0>i")
    text = f"<table><tr>{'<tr>'.join(rows)}</table>"
    (grid,) = grids(tmp_path / "a.xls", text)
    assert [list(row) for _n, row in grid.rows()] == [["a", "b", ""], ["", "c", "d"], ["e", "", "f"], ["", "", "g"], ["h", "i"]]
    assert set(grid.merges) >= {((0, 0), (1, 0)), ((0, 1), (0, 2)), ((2, 0), (3, 1))}
    assert all(last[0] <= 4 for _first, last in grid.merges)


def test_tables_in_tables_and_beside_each_other_are_grids_of_their_own_with_what_stands_above(tmp_path: Path) -> None:
    text = f"<p>首页</p><table><tr><td>菜单<td><h1>2024年名单</h1><table>{HEAD}{ROW}</table></table>单位：万元<table><tr><td>丙</table>"
    found = grids(tmp_path / "a.htm", text)
    assert [grid.head(1)[0][1][0] for grid in found] == ["菜单", "企业名称", "丙"]
    assert (found[0].above, found[2].above) == (("首页",), ("单位：万元",))
    assert fields_of(tmp_path / "a.htm") == WANTED


def fields_of(path: Path) -> list[Any]:
    return [draft.fields for sheet in opened(path).sheets for draft in sheet.drafts() if hasattr(draft, "fields")]


@pytest.mark.parametrize(
    "content",
    [
        "<html><body>请先登录</body></html>",
        "<!DOCTYPE html>",
        "<html><table></table><table><tr><td> </td></tr></table></html>",
        '<html><frameset><frame src="名单.files/sheet001.htm"></frameset></html>',
        '<?xml version="1.0"?><root><a/></root>',
        '<?xml version="1.0"?><w:wordDocument xmlns:w="x"></w:wordDocument>',
        '<?xml version="1.0"?><uof:UOF xmlns:uof="x"></uof:UOF>',
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet',
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>',
        "MIME-Version: 1.0\nContent-Type: text/html\n\n<p>x</p>",
        "<Invoice xmlns='a'>x</Invoice>",
    ],
)
def test_markup_without_a_table_is_refused_with_the_way_out(tmp_path: Path, content: str) -> None:
    with pytest.raises(Refused) as refused:
        grids(tmp_path / "a.xls", content)
    assert refused.value.hint


WORKBOOK = """<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">
 <Worksheet ss:Name="名单"><Table ss:ExpandedColumnCount="9" ss:ExpandedRowCount="9"><Column ss:Width="90"/>{rows}</Table></Worksheet>
 <Worksheet ss:Name="旧"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table>
  <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
</Workbook>"""


def data(kind: str, text: str, more: str = "") -> str:
    return f'<Cell {more}><Data ss:Type="{kind}">{text}</Data></Cell>'


def test_a_workbook_as_one_xml_file_is_read_with_its_kinds_of_cells_places_and_hidden_sheets(tmp_path: Path) -> None:
    rows = (
        f"<Row>{data('String', '企业名称')}{data('String', '统一社会信用代码')}</Row>"
        f"<Row ss:Index='4'>{data('Number', '1234.5')}{data('Number', ACCOUNT)}{data('Number', '6.2220202E+17')}"
        f"{data('Number', '7', 'ss:Index=' + repr('6'))}</Row>"
        f"<Row>{data('DateTime', '2024-10-16T00:00:00.000')}{data('Boolean', '1')}"
        '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>甲</B>乙</ss:Data>'
        "<Comment><ss:Data>批注</ss:Data></Comment></Cell></Row>"
        f"<Row>{data('String', '合并', 'ss:MergeAcross=' + repr('1') + ' ss:MergeDown=' + repr('1'))}{data('String', '右')}</Row>"
        f"<Row>{data('Error', '#REF!')}<Cell ss:Formula='=RC[-1]*2'/></Row>"
    )
    path = tmp_path / "a.xls"
    (grid,) = grids(path, WORKBOOK.format(rows=rows))
    found = {number: list(row) for number, row in grid.rows()}
    assert found == {
        1: ["企业名称", "统一社会信用代码"],
        4: [1234.5, ACCOUNT, 6.2220202e17, "", "", 7.0],
        5: [date(2024, 10, 16), True, "甲乙"],
        6: ["合并", "", "右"],
        7: ["", ""],
    }
    assert (grid.name, grid.merges) == ("名单", (((5, 0), (6, 1)),))
    assert {row: dict(columns) for row, columns in grid.broken.items()} == {7: {0: "#REF!", 1: "=RC[-1]*2"}}
    assert open_book(path).hidden == ["旧"]
    assert [grid.name for grid in open_book(path, "旧").grids] == ["旧"]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_workbook_as_one_xml_file_is_read_in_its_encoding(tmp_path: Path, encoding: str) -> None:
    rows = f"<Row>{data('String', '企业名称')}</Row><Row>{data('String', '精河县甲示例有限公司')}</Row>"
    text = WORKBOOK.format(rows=rows).replace('version="1.0"?', f'version="1.0" encoding="{encoding.replace("gb18030", "GB2312")}"?', 1)
    (tmp_path / "a.xls").write_bytes(text.encode(encoding))
    assert fields(tmp_path / "a.xls") == [{"name": "精河县甲示例有限公司"}]


FLAT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:mimetype="application/vnd.oasis.opendocument.{kind}">
<office:body><office:{kind}><table:table table:name="名单">{rows}</table:table></office:{kind}></office:body></office:document>"""


def flat_row(*texts: str) -> str:
    cells = (f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>' for text in texts)
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def test_a_flat_open_document_is_read_and_a_flat_text_is_not(tmp_path: Path) -> None:
    rows = flat_row("企业名称", "统一社会信用代码") + flat_row("精河县甲示例有限公司", CODES[0])
    (tmp_path / "a.fods").write_text(FLAT.format(kind="spreadsheet", rows=rows), encoding="utf-8")
    assert fields(tmp_path / "a.fods") == WANTED
    with pytest.raises(Refused):
        grids(tmp_path / "a.fodt", FLAT.format(kind="text", rows=""))


def test_hidden_and_filtered_rows_and_hidden_columns_of_an_open_document_are_marked(tmp_path: Path) -> None:
    kinds = ("", ' table:visibility="filter"', ' table:visibility="collapse"', ' table:visibility="visible"')
    rows = '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>'
    rows += "".join(flat_row("甲", "乙", "丙").replace("<table:table-row", f"<table:table-row{kind}", 1) for kind in kinds)
    rows += '<table:table-row table:visibility="collapse" table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    (grid,) = grids(tmp_path / "a.fods", FLAT.format(kind="spreadsheet", rows=rows))
    assert (grid.marks.hidden, grid.marks.filtered, grid.marks.columns) == ({3}, {2}, {2})


def web_archive(**sheets: str) -> bytes:
    """A workbook saved as one web page by Excel: a frame, the tabs, and each sheet."""
    names = "".join(
        f'<x:ExcelWorksheet><x:Name>{name}</x:Name><x:WorksheetSource HRef="a.files/sheet{n:03}.htm"/></x:ExcelWorksheet>'
        for n, name in enumerate(sheets, 1)
    )
    parts = [("a.htm", f"<html><!--[if gte mso 9]><xml>{names}</xml><![endif]--><frameset></frameset></html>")]
    parts += [("a.files/tabstrip.htm", "<table><tr><td>名单</td></tr></table>")]
    parts += [(f"a.files/sheet{n:03}.htm", page) for n, page in enumerate(sheets.values(), 1)]
    made = b'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n'
    for place, page in parts:
        head = f"--b\r\nContent-Location: file:///C:/x/{place}\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        made += head.encode() + b'Content-Type: text/html; charset="gb2312"\r\n\r\n' + quopri.encodestring(page.encode("gb18030")) + b"\r\n"
    return made + b"--b--\r\n"


def test_a_web_archive_is_read_sheet_by_sheet_and_its_hidden_sheets_are_named(tmp_path: Path) -> None:
    hidden = f"<!--[if gte mso 9]><xml><x:Visible>SheetHidden</x:Visible></xml><![endif]--><table>{HEAD}</table>"
    (tmp_path / "a.xls").write_bytes(web_archive(名单=PAGE, 旧=hidden))
    book = open_book(tmp_path / "a.xls")
    assert ([grid.name for grid in book.grids], book.hidden) == (["名单"], ["旧"])
    assert fields(tmp_path / "a.xls") == WANTED


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("<table><tr><td>x" * 10_000, id="tables in tables"),
        pytest.param("<table>" + "<tr><td colspan=1000 rowspan=65534>x" * 30_000, id="spans"),
        pytest.param("<table>" + "<tr>" + "<td>x" * 20_000, id="wide"),
        pytest.param("<table><tr><td>x</td></tr></table>" * 3_000, id="many tables"),
        pytest.param("<div>" * 100_000, id="deep"),
        pytest.param("<table><tr><td " + "a='" * 200_000, id="attributes"),
        pytest.param("<!--" * 300_000, id="comments"),
        pytest.param(
            '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
            id="entities",
        ),
        pytest.param(WORKBOOK.format(rows="<Row ss:Index='99999999999'><Cell/></Row>"), id="far row"),
        pytest.param(WORKBOOK.format(rows="<Row><Cell ss:Index='16384'><Data>x</Data></Cell></Row>" * 1_000), id="far cells"),
        pytest.param(WORKBOOK.format(rows="<Row><Cell ss:Index='x'/></Row>"), id="no number"),
        pytest.param(WORKBOOK.format(rows="<a>" * 100_000), id="deep XML"),
        pytest.param("MIME-Version: 1.0\n" + 'Content-Type: multipart/mixed; boundary="b"\n\n--b\n' * 3_000, id="parts in parts"),
    ],
)
def test_markup_that_is_built_to_exhaust_the_machine_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(Refused):
        grids(tmp_path / "a.xls", content)


SEEN = """<html><head><style><!--
.xl1 {{color:red; text-decoration:line-through;}}
.gone {{display:none}}
--></style></head><table><col><col class=gone><col span=2 style='display:none'>
<tr><td>甲<td>乙<td>丙<td>丁
{rows}</table>"""


@pytest.mark.parametrize(
    ("row", "mark", "wanted"),
    [
        ("<tr style='display:none'><td>x", "hidden", {2}),
        ("<tr class=gone><td>x", "hidden", {2}),
        ("<tr hidden><td>x", "hidden", {2}),
        ("<tr><td class=xl1>x", "struck", {2: {0}}),
        ("<tr><td>y<td><s>x</s>", "struck", {2: {1}}),
        ("<tr><td style='text-decoration: line-through'>x", "struck", {2: {0}}),
        ("<tr><td><del>旧</del>新", "partly", {2: {0: "新"}}),
        ("<tr><td>某公司<sup>①</sup>", "footnotes", {2: {0: "①"}}),
    ],
)
def test_what_is_hidden_or_struck_through_in_a_page_is_marked(tmp_path: Path, row: str, mark: str, wanted: Any) -> None:
    (grid,) = grids(tmp_path / "a.xls", SEEN.format(rows=row))
    found = getattr(grid.marks, mark)
    assert (
        set(found) if isinstance(wanted, set) else {row: columns if mark != "struck" else set(columns) for row, columns in found.items()}
    ) == wanted
    assert grid.marks.columns == {1, 2, 3}


def test_what_is_hidden_struck_through_or_shown_otherwise_in_an_xml_workbook_is_marked(tmp_path: Path) -> None:
    styles = (
        '<Styles><Style ss:ID="s1"><Font ss:StrikeThrough="1"/></Style>'
        '<Style ss:ID="s2"><NumberFormat ss:Format="0!.0,&quot;万元&quot;"/></Style>'
        '<Style ss:ID="s3"><NumberFormat ss:Format="Short Date"/></Style></Styles>'
    )
    rows = (
        '<Column ss:Index="3" ss:Hidden="1" ss:Span="1"/>'
        f"<Row>{data('String', '甲')}</Row><Row ss:Hidden='1'>{data('String', '乙')}</Row>"
        f"<Row>{data('String', '丙', 'ss:StyleID=' + repr('s1'))}{data('Number', '300000', 'ss:StyleID=' + repr('s2'))}"
        f"{data('Number', '3', 'ss:StyleID=' + repr('s3'))}</Row>"
        '<Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">某公司<Sup>①</Sup></ss:Data></Cell></Row>'
    )
    text = WORKBOOK.format(rows=rows).replace(' <Worksheet ss:Name="名单">', styles + '<Worksheet ss:Name="名单">')
    (grid,) = grids(tmp_path / "a.xls", text)
    marks = grid.marks
    assert (marks.hidden, marks.columns, dict(marks.struck)) == ({2}, {2, 3}, {3: {0}})
    assert marks.shown[1][0][1].scale == 10_000
    assert marks.footnotes == {4: {0: "①"}}
