"""Text tables as offices and systems write them: every encoding, separator and line end; a byte that is no character has a place."""

from __future__ import annotations

from pathlib import Path

import pytest
from workbook_making import CODES, fields, opened, table

from hte_cli.errors import Problem, Refused
from hte_cli.intake.files.grids import BrokenOff
from hte_cli.intake.files.opening import open_book

LIST = (
    f"企业名称,统一社会信用代码,所属行业\n精河县甲示例有限公司,{CODES[0]},农产品加工\n精河县乙示例有限公司,{CODES[1]},光伏\n"
    f"精河县丙示例有限公司,{CODES[2]},\n"
)
NAMES = ["精河县甲示例有限公司", "精河县乙示例有限公司", "精河县丙示例有限公司"]


def cells(path: Path) -> list[list[object]]:
    (grid,) = open_book(path).grids
    return [list(row) for _number, row in grid.rows()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_usual_encoding_and_line_end_is_read(tmp_path: Path, encoding: str, end: str) -> None:
    path = table(tmp_path / "a.csv", LIST.replace("\n", end), encoding)
    assert [found["name"] for found in fields(path)] == NAMES
    assert [found["uscc"] for found in fields(path)] == list(CODES[:3])


def test_big5_is_read_where_it_is_certain(tmp_path: Path) -> None:
    text = f"企業名稱,統一社會信用代碼,電話\n精河縣甲示例有限公司,{CODES[0]},1\n"
    assert cells(table(tmp_path / "a.csv", text, "cp950"))[1][0] == "精河縣甲示例有限公司"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (b"\xfe\x9f", "䶮"),
        (b"\xfe\x50", "⺁"),
        (b"\xfe\x59", "\u9fb4"),
        (b"\xfe\xa0", "\u9fbb"),
        (b"\xfe\x51", "\U00020087"),
        (b"\xa8\xbc", "\u1e3f"),
        ("𠮷".encode("gb18030"), "𠮷"),
        (b"\xaa\xa1", "\ue000"),
    ],
)
def test_rare_characters_of_gb18030_are_those_that_unicode_has_today(tmp_path: Path, written: bytes, meant: str) -> None:
    start, end = LIST.encode("gb18030").split("甲".encode("gb18030"))
    (tmp_path / "a.csv").write_bytes(start + written + end)
    assert cells(tmp_path / "a.csv")[1][0] == f"精河县{meant}示例有限公司"


@pytest.mark.parametrize("separator", ["\t", ",", ";", "|", "，", "；", "、", "    ", "\u3000"])
def test_every_usual_separator_is_told_from_columns_that_fit(tmp_path: Path, separator: str) -> None:
    path = table(tmp_path / "a.txt", LIST.replace(",\n", ",热力\n").replace(",", separator))
    assert [found["name"] for found in fields(path)] == NAMES
    assert [found["uscc"] for found in fields(path)] == list(CODES[:3])


INDUSTRIES = "农产品加工,仓储,冷链,物流,电商"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        pytest.param(
            f"企业名称\t所属乡镇\t所属行业\n甲公司\t精河镇\t{INDUSTRIES}\n乙公司\t托里镇\t{INDUSTRIES}\n", 3, id="commas in every text"
        ),
        pytest.param(f"名单\n企业名称\t行业\n甲公司\t{INDUSTRIES}\n乙公司\t{INDUSTRIES}\n", 2, id="under a title"),
        pytest.param("企业名称;年度;营业收入（万元）\n甲公司;2024;1234,5\n乙公司;2024;12,50\n", 3, id="decimal commas"),
        pytest.param("企业名称;年度;备注\n甲公司;2024;1,234,567\n乙公司;2024;\n丙公司;2024;2,345\n", 3, id="thousands"),
        pytest.param("企业名称|行业|乡镇\n甲公司|a,b;c|x\n乙公司|d,e;f|y\n", 3, id="bars"),
        pytest.param('企业名称,行业\n甲公司,"a;b;c;d"\n乙公司,"e;f;g;h"\n', 2, id="quoted"),
        pytest.param("企业名称,行业\n甲公司,a；b；c\n乙公司,d；e；f\n丙公司,g；h；i\n", 2, id="full width in texts"),
        pytest.param("企业名称\t乡镇\t行业\n甲公司\t精河镇\n乙公司\t精河镇\n丙公司\t托里镇\ta,b\n", 3, id="empty ends left out"),
        pytest.param("sep=;\n企业名称;行业\n甲公司;a,b\n", 2, id="stated"),
        pytest.param("企业名称,统一社会信用代码\n甲公司,91652722MA7900016J\t\n乙公司,91652722MA7900024D\t\n", 2, id="tabs that keep text"),
    ],
)
def test_the_separator_is_told_from_the_whole_head_and_not_from_a_count(tmp_path: Path, text: str, row: int) -> None:
    found = cells(table(tmp_path / "a.csv", text))
    assert len(found[-2 if len(found) > 2 else -1]) in (row, row - 1)
    assert found[-1][0] in ("甲公司", "乙公司", "丙公司")
    assert max(map(len, found)) == row


def test_a_row_longer_than_its_heading_keeps_all_its_cells(tmp_path: Path) -> None:
    assert cells(table(tmp_path / "a.csv", "企业名称,乡镇,行业\n甲公司,伊犁路5号,B座,新材料\n乙公司,300,000\n"))[1:] == [
        ["甲公司", "伊犁路5号", "B座", "新材料"],
        ["乙公司", "300", "000"],
    ]


def test_a_line_separator_of_unicode_ends_no_row(tmp_path: Path) -> None:
    assert cells(table(tmp_path / "a.csv", "企业名称,行业\n甲\u2028公司,a\u0085b\x0bc\n"))[1] == ["甲\u2028公司", "a\u0085b\x0bc"]


def test_columns_of_spaces_that_do_not_fit_are_refused_from_the_row_on(tmp_path: Path) -> None:
    rows = "".join(f"公司{n}    精河镇    新能源\n" for n in range(300))
    (grid,) = open_book(table(tmp_path / "a.txt", f"企业名称    所属乡镇    行业\n{rows}丁公司    新能源\n")).grids
    with pytest.raises(BrokenOff) as broken:
        list(grid.rows())
    assert (broken.value.row, broken.value.code) == (302, "columns-uncertain")


TEXT = LIST.encode()
BAD_GBK = LIST.encode("gb18030")


@pytest.mark.parametrize(
    ("content", "line", "column", "value"),
    [
        pytest.param(TEXT.replace("乙".encode(), "乙".encode("gbk")), 3, "A", "精河县", id="GBK in UTF-8"),
        pytest.param(TEXT.replace("光伏".encode(), b"\xe5\x85"), 3, "C", "", id="half a character"),
        pytest.param(TEXT.replace(b"\n", b"\r").replace("乙".encode(), b"\xff"), 3, "A", "精河县", id="lone CR"),
        pytest.param(TEXT.replace(b"\n", b"\r\n").replace("光伏".encode(), b"\xff"), 3, "C", "", id="CRLF"),
        pytest.param(TEXT[:-3] + b"\xe5", 4, "B", CODES[2][:-1], id="cut off"),
        pytest.param(b"\xef\xbb\xbf" + TEXT.replace("丙".encode(), b"\xb1\xfb"), 4, "A", "精河县", id="with a mark"),
        pytest.param(BAD_GBK.replace("光伏".encode("gbk"), "光".encode("gbk") + b"\xff"), 3, "C", "光", id="in GB18030"),
        pytest.param(TEXT.replace(b",", b"\t").replace("光伏".encode(), "光,".encode() + b"\xff"), 3, "C", "光,", id="tabs"),
    ],
)
def test_a_byte_that_is_no_character_is_named_by_its_place(tmp_path: Path, content: bytes, line: int, column: str, value: str) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    with pytest.raises(Refused) as refused:
        opened(tmp_path / "a.csv")
    (problem,) = refused.value.problems
    assert (problem.row, problem.column, problem.value) == (line, column, value)


def test_one_bad_byte_does_not_turn_a_list_in_utf8_into_another_encoding(tmp_path: Path) -> None:
    many = "企业名称,行业\n" + "".join(f"精河县第{n}示例有限公司,新能源\n" for n in range(5_000))
    path = tmp_path / "a.csv"
    path.write_bytes(many.encode().replace("第4321示".encode(), b"\xb5\xda4321" + "示".encode()))
    with pytest.raises(Refused) as refused:
        opened(path)
    assert refused.value.problems[0].row == 4323


@pytest.mark.parametrize("content", [b"a,b\n1,\0\n", b"a,b,c\n\0001,2,3\n4,5,6\n", "企业,b\n1,2\n".encode() + b"\0" * 40])
def test_a_zero_byte_in_a_text_is_no_sign_of_another_encoding(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    with pytest.raises(Refused):
        opened(tmp_path / "a.csv")


def test_an_open_quotation_mark_is_refused_in_a_list_with_tabs_too(tmp_path: Path) -> None:
    sheet = opened(table(tmp_path / "a.txt", '企业名称\t行业\n甲公司\t新能源\n乙公司\t"x\n丙公司\ty\n')).sheets[0]
    assert [(p.code, p.row) for p in sheet.drafts() if isinstance(p, Problem)] == [("csv-broken", 3)]
