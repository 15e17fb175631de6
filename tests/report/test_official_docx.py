import io
import zipfile
from dataclasses import replace
from datetime import date

import docx
import pytest
from docx.oxml.ns import qn

from hte_cli.report.docx.document import write_official
from hte_cli.report.docx.numbering import chinese_number
from hte_cli.values.documents import Annex, DocColumn, DocTable, HeadCell, Heading, OfficialDocument, Paragraph

SENTENCE = "为加快培育一批创新能力强、成长性好的高新技术企业，推动全县经济高质量发展，现将工作推进情况通报如下。"
TABLE = DocTable(
    (DocColumn(10), DocColumn(6, "right"), DocColumn(6, "right")),
    ((HeadCell("指标", rows=2), HeadCell("2026年上半年", columns=2)), (HeadCell("目标"), HeadCell("实绩"))),
    (("高新技术企业", "30", "26"), ("科技型中小企业", "100", "111")),
    "数据截至6月30日。",
)
NOTICE = OfficialDocument(
    ("关于2026年上半年高新技术企业倍增", "行动推进情况的通报"),
    (Paragraph(SENTENCE), Heading(1, "总体情况"), Heading(2, "指标"), TABLE, Heading(1, "下一步"), Paragraph(SENTENCE)),
    "精河县科学技术局",
    date(2026, 7, 8),
    "县直各部门",
    (Annex("指标完成情况表", (replace(TABLE, landscape=True),)), Annex("任务分工表", (Heading(1, "甲"), TABLE))),
    "精科发〔2026〕3号",
)
BARE = OfficialDocument((), (), "", date(2026, 7, 8))


def written(document: OfficialDocument) -> bytes:
    file = io.BytesIO()
    write_official(document, file)
    return file.getvalue()


def read(document: OfficialDocument):
    return docx.Document(io.BytesIO(written(document)))


def texts(document: OfficialDocument, style: str | None = None) -> list[str]:
    return [p.text for p in read(document).paragraphs if p.text and style in (None, p.style.style_id)]


def attribute(element, path: str, name: str) -> str:
    return element.find("/".join(qn(f"w:{step}") for step in path.split("/"))).get(qn(f"w:{name}"))


def saying(*blocks) -> OfficialDocument:
    return replace(BARE, blocks=blocks)


def test_the_page_is_a4_with_the_margins_and_the_grid_of_the_standard():
    section = read(NOTICE).sections[0]._sectPr
    assert [attribute(section, "pgSz", side) for side in "wh"] == ["11906", "16838"]
    assert [attribute(section, "pgMar", side) for side in ("top", "bottom", "left", "right")] == ["2098", "1984", "1587", "1474"]
    assert attribute(section, "docGrid", "type") == "linesAndChars"
    assert 22 * int(attribute(section, "docGrid", "linePitch")) <= 16838 - 2098 - 1984
    assert 28 * (320 + int(attribute(section, "docGrid", "charSpace")) * 20 / 4096) == pytest.approx(11906 - 1587 - 1474, abs=1)


@pytest.mark.parametrize(
    ("style", "chinese", "half_points"),
    [
        ("Title", "方正小标宋简体", "44"),
        ("BodyText", "仿宋_GB2312", "32"),
        ("Heading1", "黑体", "32"),
        ("Heading2", "楷体_GB2312", "32"),
        ("Heading3", "仿宋_GB2312", "32"),
        ("AnnexLabel", "黑体", "32"),
        ("Footer", "宋体", "28"),
    ],
)
def test_each_style_names_its_chinese_font_and_size(style, chinese, half_points):
    element = next(s.element for s in read(NOTICE).styles if s.style_id == style)
    assert attribute(element, "rPr/rFonts", "eastAsia") == chinese
    assert attribute(element, "rPr/sz", "val") == half_points
    assert element.find(f".//{qn('w:b')}") is None


def test_a_paragraph_begins_two_characters_in_on_lines_of_an_exact_height():
    element = next(s.element for s in read(NOTICE).styles if s.style_id == "BodyText")
    assert attribute(element, "pPr/ind", "firstLineChars") == "200"
    assert (attribute(element, "pPr/spacing", "line"), attribute(element, "pPr/spacing", "lineRule")) == ("579", "exact")


@pytest.mark.parametrize(
    ("font", "other"), [("方正小标宋简体", "华文中宋"), ("仿宋_GB2312", "FangSong"), ("楷体_GB2312", "KaiTi"), ("黑体", "SimHei")]
)
def test_a_missing_font_has_one_that_stands_in(font, other):
    fonts = zipfile.ZipFile(io.BytesIO(written(NOTICE))).read("word/fontTable.xml").decode()
    assert other in fonts.partition(f'w:name="{font}"')[2].partition("</w:font>")[0]


LEVELS = (1, 2, 3, 3, 2, 1, 2, 3)


@pytest.mark.parametrize(
    ("lang", "numbered"),
    [
        ("zh", ["一、甲", "（一）甲", "1.甲", "2.甲", "（二）甲", "二、甲", "（一）甲", "1.甲"]),
        ("en", ["1. 甲", "1.1 甲", "(1) 甲", "(2) 甲", "1.2 甲", "2. 甲", "2.1 甲", "(1) 甲"]),
    ],
)
def test_headings_are_numbered_in_their_order(lang, numbered):
    document = replace(saying(*[Heading(level, "甲") for level in LEVELS]), lang=lang)
    assert texts(document)[:-1] == numbered


@pytest.mark.parametrize(
    ("number", "text"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (99, "九十九"), (100, "100")]
)
def test_chinese_numbers(number, text):
    assert chinese_number(number) == text


def test_the_document_is_laid_out_from_its_number_to_its_date():
    assert texts(NOTICE)[:3] == ["精科发〔2026〕3号", "关于2026年上半年高新技术企业倍增\n行动推进情况的通报", "县直各部门："]
    assert texts(NOTICE, "AnnexList") == ["附件：1.\t指标完成情况表", "2.\t任务分工表"]
    assert texts(NOTICE, "Signature") + texts(NOTICE, "Date") == ["精河县科学技术局", "2026年7月8日"]
    assert texts(NOTICE, "AnnexLabel") == ["附件1", "附件2"]
    assert texts(NOTICE, "TableNote")[0] == "注：数据截至6月30日。"


def test_the_date_stands_four_characters_from_the_right():
    [day] = [p for p in read(NOTICE).paragraphs if p.style.style_id == "Date"]
    assert attribute(day._p, "pPr/ind", "right") == str(4 * 316)


def test_the_only_annex_has_no_number():
    document = replace(NOTICE, annexes=NOTICE.annexes[1:])
    assert texts(document, "AnnexList") + texts(document, "AnnexLabel") == ["附件：任务分工表", "附件"]


def test_an_english_document_has_the_same_layout_in_its_own_words():
    document = replace(NOTICE, lang="en", recipient="All departments")
    assert texts(document, "Recipient") + texts(document, "Date") == ["All departments:", "8 July 2026"]
    assert texts(document, "AnnexLabel") == ["Annex 1", "Annex 2"]


def test_page_numbers_stand_outside_on_odd_and_even_pages():
    document = read(NOTICE)
    assert document.settings.odd_and_even_pages_header_footer
    for section in document.sections:
        for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
            [field] = footer._element.iter(qn("w:fldSimple"))
            assert field.get(qn("w:instr")).strip() == "PAGE"
            paragraph = field.getparent()
            assert "".join(t.text for t in paragraph.iter(qn("w:t"))) == "— 1 —"
            assert attribute(paragraph, "pPr/jc", "val") == side


def test_a_landscape_annex_turns_its_pages_and_the_next_one_turns_them_back():
    sections = read(NOTICE).sections
    assert [attribute(s._sectPr, "pgSz", "w") for s in sections] == ["11906", "16838", "11906"]
    turned = sections[1].footer._element
    assert attribute(turned, "tbl/tr/tc/tcPr/textDirection", "val") == "tbRl"
    assert [s.footer.is_linked_to_previous for s in sections] == [False] * 3


def test_a_table_repeats_its_heading_keeps_its_rows_whole_and_fills_the_width():
    table = read(NOTICE).tables[0]
    rows = [row._tr for row in table.rows]
    assert [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows] == [True, True, False, False]
    assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)
    assert sum(int(column.get(qn("w:w"))) for column in table._tbl.iter(qn("w:gridCol"))) == 11906 - 1587 - 1474
    assert [cell.text for cell in table.rows[1].cells] == ["指标", "目标", "实绩"]
    assert table.cell(0, 1)._tc is table.cell(0, 2)._tc
    assert table.cell(0, 0)._tc is table.cell(1, 0)._tc
    assert attribute(table.cell(2, 1)._tc, "p/pPr/jc", "val") == "right"


@pytest.mark.parametrize(
    "wrong",
    [
        replace(TABLE, rows=(("one",),)),
        replace(TABLE, heading=((HeadCell("one"),),)),
        replace(TABLE, heading=((HeadCell("four", columns=4),),)),
    ],
)
def test_a_table_whose_rows_do_not_fit_its_columns_is_a_fault_of_the_caller(wrong):
    with pytest.raises(ValueError):  # noqa: PT011
        written(saying(wrong))


def test_the_same_document_gives_the_same_bytes():
    first = written(NOTICE)
    assert written(NOTICE) == first
    entries = zipfile.ZipFile(io.BytesIO(first)).infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert entries[0].filename == "[Content_Types].xml"
    assert read(NOTICE).core_properties.created.date() == date(2026, 7, 8)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b\x0bc\x1b[31md", "ab cd"),
        ("]]> & <w:p/>", "]]> & <w:p/>"),
        ("\ud800\uffff", "\ufffd"),
        ("两行\n变一行", "两行 变一行"),
        ('{ INCLUDETEXT "c:\\\\x" }', '{ INCLUDETEXT "c:\\\\x" }'),
        ("x" * 5000, "x" * 5000),
    ],
)
def test_awkward_text_stays_text_wherever_it_stands(text, shown):
    table = DocTable((DocColumn(5),), ((HeadCell(text),),), ((text,),), text)
    document = OfficialDocument((text,), (Paragraph(text), Heading(1, text), table), text, date(2026, 7, 8), text, (Annex(text, ()),), text)
    package = read(document)
    assert texts(document, "BodyText") == [shown.strip()]
    assert [cell.text.strip() for cell in package.tables[0].columns[0].cells] == [shown.strip()] * 2
    assert list(package.element.body.iter(qn("w:instrText"), qn("w:fldSimple"), qn("w:fldChar"))) == []


def test_an_empty_document_is_one_with_a_date():
    assert texts(BARE) == ["2026年7月8日"]


def test_libreoffice_lays_it_out_as_many_pages_with_the_title_on_the_first(tmp_path, converted, text_of_pages):
    rows = tuple((f"指标{number}", "30", "26") for number in range(40))
    long = replace(NOTICE, annexes=(*NOTICE.annexes, Annex("长表", (replace(TABLE, rows=rows),))))
    (tmp_path / "notice.docx").write_bytes(written(long))
    pages = text_of_pages(converted(tmp_path / "notice.docx", "pdf"))
    assert "行动推进情况的通报" in pages[0]
    assert len(pages) == 6
    assert all("目标" in page for page in pages[-2:])
