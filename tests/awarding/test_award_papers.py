"""The papers of a round, read back: lists for finance and publicity, official documents, a county's own template, the statement."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any

import docx
import pytest
from openpyxl import load_workbook

from running import Hte

if TYPE_CHECKING:
    from pathlib import Path


HOLDER = "精河县晨曦示例生物科技有限公司"
ACCOUNT = (
    "--person",
    "王示例",
    "--phone",
    "13900000000",
    "--bank",
    "示例银行",
    "--account-name",
    HOLDER,
    "--account",
    "0622200010001",
)


def sheet(path: Path) -> list[list[Any]]:
    return [list(row) for row in load_workbook(path).worksheets[0].iter_rows(values_only=True)]


def text(path: Path) -> str:
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.fixture
def known(approved: Hte) -> Hte:
    """The approved round, with an account of one enterprise, to which its money may go."""
    assert approved.here("contact", "set", "晨曦", *ACCOUNT).code == 0
    named = approved.here("award", "payee", "2024-1/3", "--reason", "账户后补", "--document", "x", "--on", "2025-06-01")
    assert named.code == 0, named.stderr
    return approved


def test_the_list_for_finance_has_what_waits_with_accounts_and_capitals(known: Hte):
    assert known.here("award", "pay", "2024-1/1", "--amount", "40000.05", "--on", "2025-06-10").code == 0
    done = known.here("award", "export", "2024-1", "--for", "finance", "-o", "拨付.xlsx")
    assert done.code == 0
    assert "2024-1/1" in done.stderr, "no account is recorded"
    assert "2024-1/3" not in done.stderr
    heading, *rows = sheet(known.folder / "拨付.xlsx")
    found = [dict(zip(heading, row, strict=True)) for row in rows]
    assert [(row["行号"], float(row["应拨金额（元）"]), row["金额大写"]) for row in found[:3]] == [
        ("2024-1/1", 59999.95, "人民币伍万玖仟玖佰玖拾玖元玖角伍分"),
        ("2024-1/3", 50000, "人民币伍万元整"),
        ("2024-1/6", 150000, "人民币壹拾伍万元整"),
    ]
    assert (found[1]["银行账号"], found[1]["开户银行"], found[1]["账户名称"]) == (
        "0622200010001",
        "示例银行",
        "精河县晨曦示例生物科技有限公司",
    )
    assert (found[3]["行号"], float(found[3]["应拨金额（元）"])) == ("合计", 259999.95)


def test_the_list_for_publicity_holds_nothing_private(known: Hte):
    assert known.here("award", "export", "2024-1", "--for", "publicity", "-o", "公示.xlsx").code == 0
    rows = sheet(known.folder / "公示.xlsx")
    assert len(rows[0]) == 13
    assert [row[1] for row in rows[1:8]] == [one["enterprise"] for one in known.json("award", "show", "2024-1")["lines"]]
    said = "".join(str(cell) for row in rows for cell in row)
    assert [word for word in ACCOUNT[1::2] if word in said and word != HOLDER] == [], "the firm itself is named, nothing else"
    assert (rows[8][1], [float(cell) for cell in rows[8][9:12]]) == ("合计", [900000, 50000, 100000]), "the county's own money first"


@pytest.mark.parametrize(("kind", "words"), [("notice", "2025年5月23日"), ("request", "玖拾万元整"), ("transfer", "叁拾万元整")])
def test_the_official_documents_say_what_was_decided(known: Hte, kind: str, words: str):
    done = known.here("award", "document", kind, "2024-1", "-o", "a.docx")
    assert done.code == 0, done.stderr
    said = text(known.folder / "a.docx")
    assert words in said
    assert ("0622200010001" in said) == (kind == "transfer"), "accounts are for the finance bureau alone"
    assert ("精科发〔2025〕3号" in said) == (kind != "notice")
    assert "GR202465000942" in said or kind == "transfer"


@pytest.mark.parametrize("kind", ["notice", "request", "transfer"])
def test_a_round_that_is_not_so_far_has_no_paper(opened: Hte, kind: str):
    assert opened.here("award", "document", kind, "2024-1", "-o", "a.docx").code == 4
    assert not (opened.folder / "a.docx").exists()


def template(hte: Hte, *paragraphs: str) -> str:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(str(hte.folder / "own.docx"))
    return "own.docx"


def test_a_countys_own_template_is_filled_in(known: Hte):
    assert known.here("enterprise", "rename", "晨曦", "--to", "晨曦<示例>&有限公司", "--on", "2025-06-01").code == 0
    own = template(
        known, "{{ office }} {{ total }} {{ total_capitals }}", "{% for one in lines %}{{ one.enterprise }}:{{ one.account }};{% endfor %}"
    )
    done = known.here("award", "document", "transfer", "2024-1", "-o", "a.docx", "--template", own)
    assert done.code == 0, done.stderr
    said = text(known.folder / "a.docx")
    assert "精河县科学技术局 300,000 人民币叁拾万元整" in said
    assert "精河县晨曦示例生物科技有限公司:0622200010001;" in said, "the line's own name, as it was frozen"


@pytest.mark.parametrize(
    "words",
    [
        "{{ nobody_knows_this }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ lines.__class__ }}",
        "{% for i in range(1000000000) %}x{% endfor %}",
        "{{ 'a' * 1000000000 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
        "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
        "{{ 'a'.center(2000000000) }}",
        "{{ 'a'|center(2000000000) }}",
        "{{ 'a'.zfill(2000000000) }}",
        "{{ 'a'|indent(2000000000) }}",
        "{{ '%2000000000d' % 1 }}",
        "{{ '%.*f' % (2000000000, 1.5) }}",
        "{{ '%2000000000d'|format(1) }}",
        "{{ '{:2000000000}'.format(1) }}",
        "{{ '{:{}}'.format(1, 2000000000) }}",
        "{{ [0] * 1000000000 }}",
        "{{ lipsum(n=1000000) }}",
        "{{ range(99999)|list|string|replace('1', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') }}",
        "{% set n = namespace(x='aaaaaaaaaa') %}" + "{% set n.x = n.x ~ n.x ~ n.x ~ n.x %}" * 30,
        "{% set n = namespace(x=9) %}" + "{% set n.x = n.x * n.x %}" * 40 + "{{ n.x }}",
        "{% for one in lines %}",
        "{{ 1 / 0 }}",
        "{{ one.account }}",
    ],
)
def test_a_template_that_does_what_it_may_not_is_refused(known: Hte, words: str):
    own = template(known, words)
    done = known.here("award", "document", "notice", "2024-1", "-o", "a.docx", "--template", own)
    assert (done.code, (known.folder / "a.docx").exists()) == (5, False), done.stderr
    assert "own.docx" in done.stderr


def test_a_template_may_write_sums_in_any_form(known: Hte):
    own = template(known, "{{ '{:,}'.format(123456789) }} {{ '%12d' % 123456789 }} {{ 123456.789|round(2) }} {{ 'x'|center(5) }}")
    done = known.here("award", "document", "notice", "2024-1", "-o", "a.docx", "--template", own)
    assert done.code == 0, done.stderr
    assert "123,456,789    123456789 123456.79   x" in text(known.folder / "a.docx")


def test_what_is_no_word_document_is_no_template(known: Hte):
    (known.folder / "own.docx").write_bytes(b"PK not really")
    assert known.here("award", "document", "notice", "2024-1", "-o", "a.docx", "--template", "own.docx").code == 5
    with zipfile.ZipFile(known.folder / "own.docx", "w") as archive:
        archive.writestr("word/other.xml", "<x/>")
    assert known.here("award", "document", "notice", "2024-1", "-o", "a.docx", "--template", "own.docx").code == 5


def test_the_statement_is_one_enterprises_own(known: Hte):
    assert known.here("award", "pay", "2024-1/3", "--on", "2025-06-10").code == 0
    found = known.json("award", "statement", "晨曦", "--as-of", "2025-07-01")
    assert [(one["line"], one["paid"]["county"]) for one in found["lines"]] == [("2024-1/3", 50000)]
    assert known.here("award", "statement", "晨曦", "-o", "对账单.docx").code == 0
    said = text(known.folder / "对账单.docx")
    assert ("91652722MAXX0015" in said or "晨曦" in said, "50,000" in said, "天山雪" in said) == (True, True, False)


def test_what_stops_a_chinese_file_is_told_in_the_language_of_the_person(approved: Hte):
    (approved.folder / "own.docx").write_bytes(b"no document")
    for words, said in (
        (("export", "2024-1", "--for", "finance", "-o", "absent/list.xlsx"), "absent/list.xlsx cannot be written"),
        (("document", "notice", "2024-1", "-o", "absent/notice.docx"), "absent/notice.docx cannot be written"),
        (("document", "notice", "2024-1", "--template", "own.docx", "-o", "notice.docx"), "it is not a Word document"),
    ):
        assert said in approved.here("award", *words).stderr
        assert "Error" not in approved.here("--lang", "zh", "award", *words).stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("document", "transfer", "2024-1", "-o", "x.docx"), "No line of round 2024-1 waits for money."),
        (("document", "notice", "2024-1", "-o", "x.docx"), "Round 2024-1 was not published yet."),
        (("export", "2024-1", "--for", "publicity", "-o", "x.pdf"), "its ending names no format"),
        (("dossier", "2030-1", "-o", "x.zip"), "There is no round 2030-1."),
    ],
)
def test_what_stops_a_paper_is_told_in_the_persons_language(opened: Hte, words: tuple[str, ...], said: str):
    found = Hte(opened.folder, {"HTE_LANG": "en"}).here("award", *words)
    assert found.code != 0
    assert said in found.stderr
