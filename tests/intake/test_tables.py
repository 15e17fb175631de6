"""Several tables on a sheet, sheets that go on without a heading, and cells that stand under none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import Workbook
from workbook_making import CODES, Rows, opened, problems, read, records, table, workbook

from hte_cli.values.records import Draft

A, B, C, D = (f"精河县测试{n}示例有限公司" for n in "甲乙丙丁")
CERTIFICATES = ["企业名称", "证书编号", "发证日期"]
GAP: list[Any] = [None]


def certificate(name: str, n: int) -> list[Any]:
    return [name, f"GR20246500000{n}", "2024-12-06"]


def sheets(path: Path, **rows: Rows) -> Path:
    book = Workbook()
    del book[book.sheetnames[0]]
    for title, lines in rows.items():
        sheet = book.create_sheet(title)
        for line in lines:
            sheet.append(list(line))
    book.save(path)
    return path


NUMBERED = ["序号", *CERTIFICATES]
BESIDE: list[tuple[str, Rows, list[tuple[str, str]]]] = [
    (
        "numbered, with a gap",
        [
            [*NUMBERED, None, *NUMBERED],
            [1, *certificate(A, 1), None, 3, *certificate(C, 3)],
            [2, *certificate(B, 2), None, 4, *certificate(D, 4)],
        ],
        [(A, "GR202465000001"), (B, "GR202465000002"), (C, "GR202465000003"), (D, "GR202465000004")],
    ),
    (
        "without a gap",
        [[*NUMBERED, *NUMBERED], [1, *certificate(A, 1), 2, *certificate(B, 2)]],
        [(A, "GR202465000001"), (B, "GR202465000002")],
    ),
    (
        "without numbers, one half shorter",
        [["名单"], [*CERTIFICATES, *CERTIFICATES], [*certificate(A, 1), *certificate(B, 2)], [*certificate(C, 3)]],
        [(A, "GR202465000001"), (C, "GR202465000003"), (B, "GR202465000002")],
    ),
    (
        "three, the numbers only once",
        [
            ["序号", *CERTIFICATES, *CERTIFICATES, None, *CERTIFICATES],
            [1, *certificate(A, 1), *certificate(B, 2), None, *certificate(C, 3)],
        ],
        [(A, "GR202465000001"), (B, "GR202465000002"), (C, "GR202465000003")],
    ),
]


@pytest.mark.parametrize(("what", "rows", "expected"), BESIDE, ids=[one[0] for one in BESIDE])
def test_lists_side_by_side_are_both_read(tmp_path: Path, what: str, rows: Rows, expected: list[tuple[str, str]]) -> None:
    assert records(workbook(tmp_path / "a.xlsx", rows), "name", "number") == expected


def test_lists_of_other_kinds_side_by_side_are_read_as_what_they_are(tmp_path: Path) -> None:
    head = [*CERTIFICATES, None, "企业名称", "年度", "营业收入（万元）"]
    path = workbook(tmp_path / "a.xlsx", [head, [*certificate(A, 1), None, B, 2023, 12.5]])
    assert [(sheet.kind, [d.fields["name"] for d in read(sheet) if isinstance(d, Draft)]) for sheet in opened(path).sheets] == [
        ("certification", [A]),
        ("annual", [B]),
    ]


def test_a_column_without_heading_inside_a_list_makes_no_two_lists(tmp_path: Path) -> None:
    head = ["企业名称", "统一社会信用代码", None, "证书编号", "发证日期"]
    path = workbook(tmp_path / "a.xlsx", [head, [A, CODES[0], None, "GR202465000001", "2024-12-06"]])
    assert records(path, "name", "uscc", "number") == [(A, CODES[0], "GR202465000001")]


def test_the_unit_above_two_lists_is_that_of_both(tmp_path: Path) -> None:
    head = ["企业名称", "年度", "营业收入"]
    path = workbook(tmp_path / "a.xlsx", [["单位：万元"], [*head, None, *head], [A, 2023, 1, None, B, 2023, 2]])
    assert records(path, "name", "revenue_fen") == [(A, 1_000_000), (B, 2_000_000)]


BELOW: list[tuple[str, Rows, list[tuple[Any, ...]]]] = [
    (
        "the heading again in another order",
        [CERTIFICATES, certificate(A, 1), ["证书编号", "发证日期", "企业名称"], ["GR202465000002", "2024-12-06", B]],
        [(A, "GR202465000001"), (B, "GR202465000002")],
    ),
    (
        "with another column, its title and a blank row above",
        [
            CERTIFICATES,
            certificate(A, 1),
            [],
            ["托里镇高新技术企业"],
            ["序号", "统一社会信用代码", *CERTIFICATES],
            [1, CODES[0], *certificate(B, 2)],
        ],
        [(A, "GR202465000001"), (B, "GR202465000002")],
    ),
    (
        "the same heading with a total before it",
        [CERTIFICATES, certificate(A, 1), ["合计", "1家"], CERTIFICATES, certificate(B, 2)],
        [(A, "GR202465000001"), (B, "GR202465000002")],
    ),
    (
        "a wider one below a small one",
        [
            ["企业名称", "证书编号", "发证日期"],
            certificate(A, 1),
            ["企业名称", "证书编号", "发证日期", "批次"],
            [*certificate(B, 2), "第一批"],
        ],
        [(A, "GR202465000001"), (B, "GR202465000002")],
    ),
    (
        "three times, each time in another order",
        [
            CERTIFICATES,
            certificate(A, 1),
            CERTIFICATES[::-1],
            certificate(B, 2)[::-1],
            ["发证日期", "企业名称", "证书编号"],
            ["2024-12-06", C, "GR202465000003"],
        ],
        [(A, "GR202465000001"), (B, "GR202465000002"), (C, "GR202465000003")],
    ),
]


@pytest.mark.parametrize(("what", "rows", "expected"), BELOW, ids=[one[0] for one in BELOW])
def test_a_table_further_down_is_read_under_its_own_heading(tmp_path: Path, what: str, rows: Rows, expected: list[tuple[Any, ...]]) -> None:
    assert records(workbook(tmp_path / "a.xlsx", rows), "name", "number") == expected


def test_a_table_of_another_kind_further_down_is_one_of_its_own(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["企业名称", "所属乡镇"], [A, "精河镇"], [], ["企业名称", "年度", "营业收入（万元）"], [A, 2023, 5]]
    found = opened(workbook(tmp_path / "a.xlsx", rows)).sheets
    assert [(sheet.kind, sheet.heading_row, len(read(sheet))) for sheet in found] == [("enterprise", 1, 1), ("annual", 4, 1)]


def test_two_columns_swapped_in_a_list_of_enterprises_make_no_enterprise_of_a_heading(tmp_path: Path) -> None:
    rows = [["企业名称", "所属乡镇"], [A, "精河镇"], ["所属乡镇", "企业名称"], ["托里镇", B]]
    assert records(workbook(tmp_path / "a.xlsx", rows), "name", "township") == [(A, "精河镇"), (B, "托里镇")]


def test_a_heading_further_down_that_tells_no_list_is_refused_where_records_follow(tmp_path: Path) -> None:
    below: Rows = [["所属乡镇", "备注"], ["托里镇", "2"]]
    for rows, severity in (([*below, ["博乐", B]], "error"), (below, "warning")):
        path = workbook(tmp_path / "a.xlsx", [CERTIFICATES, certificate(A, 1), *rows])
        assert [(p.code, p.severity, p.row) for p in opened(path).problems] == [("heading-inside", severity, 3)]


def test_a_sheet_without_heading_continues_the_one_before_where_its_columns_fit(tmp_path: Path) -> None:
    path = sheets(
        tmp_path / "a.xlsx", 精河镇=[CERTIFICATES, certificate(A, 1)], 托里镇=[["托里镇名单"], certificate(B, 2), certificate(C, 3)]
    )
    assert records(path, "name") == [(A,), (B,), (C,)]
    assert [(p.code, p.severity, p.sheet) for p in opened(path).problems] == [("sheet-continues", "warning", "托里镇")]


@pytest.mark.parametrize(
    "rows",
    [
        [["GR202465000002", B, "2024-12-06"]],
        [[*certificate(B, 2), 5]],
        [["1", *certificate(B, 2)]],
        [[B, "x", "y"], [C, "x", "y"]],
    ],
)
def test_a_sheet_with_records_that_do_not_fit_refuses_the_file(tmp_path: Path, rows: Rows) -> None:
    path = sheets(tmp_path / "a.xlsx", 甲=[CERTIFICATES, certificate(A, 1)], 乙=rows)
    assert [(p.code, p.severity, p.sheet) for p in opened(path).problems] == [("headings-not-found", "error", "乙")]


@pytest.mark.parametrize(
    "rows", [[["本表由各乡镇填报"], ["字段", "含义"], ["企业名称", "营业执照上的全称"]], [["乡镇", "数量"], ["精河镇", 3], ["托里镇", 2]]]
)
def test_a_sheet_that_holds_something_else_is_named(tmp_path: Path, rows: Rows) -> None:
    path = sheets(tmp_path / "a.xlsx", 甲=[CERTIFICATES, certificate(A, 1)], 说明=rows)
    assert records(path, "name") == [(A,)]
    assert [(p.severity, p.sheet) for p in opened(path).problems] == [("warning", "说明")]


def test_word_tables_over_pages_are_one_list(tmp_path: Path) -> None:
    document = Document()
    for rows in ([CERTIFICATES, certificate(A, 1)], [certificate(B, 2)], [certificate(C, 3), ["合计", "3家", ""]]):
        made = document.add_table(len(rows), 3)
        for line, row in zip(rows, made.rows, strict=True):
            for text, cell in zip(line, row.cells, strict=True):
                cell.text = text
    document.save(str(tmp_path / "a.docx"))
    file = opened(tmp_path / "a.docx")
    assert [p.code for p in file.problems] == ["sheet-continues", "sheet-continues"]
    found = [one for sheet in file.sheets for one in read(sheet)]
    assert [one.fields["name"] for one in found if isinstance(one, Draft)] == [A, B, C]


LONGER = [
    ("a figure with a separator", "企业名称,年度,营业收入（元）\n{a},2024,300,000\n", ("row-longer", 2, "D")),
    (
        "with columns behind it",
        "企业名称,年度,营业收入（元）,研发费用（元）,职工总数\n{a},2024,300,000,,\n{b},2024,5,6,7\n",
        ("row-longer", 2, "D"),
    ),
    ("that takes the next column's place", "企业名称,年度,营业收入（元）,研发费用（元）\n{a},2024,300,000\n", ("row-longer", 2, "D")),
    ("a comma in an address", "企业名称,所属乡镇,所属行业\n{a},伊犁路5号,B座,新材料\n{b},精河镇,新能源\n", ("row-longer", 2, "D")),
    (
        "a comma with an empty end",
        "企业名称,所属乡镇,所属行业,曾用名\n{a},伊犁路5号,B座,新材料,\n{b},精河镇,新能源,\n",
        ("row-longer", 2, "D"),
    ),
]


@pytest.mark.parametrize(("what", "text", "expected"), LONGER, ids=[one[0] for one in LONGER])
def test_a_separator_inside_a_value_is_refused_by_cell(tmp_path: Path, what: str, text: str, expected: tuple[str, int, str]) -> None:
    assert problems(table(tmp_path / "a.csv", text.format(a=A, b=B))) == [expected]


def test_a_separator_at_the_end_of_every_row_is_no_cell(tmp_path: Path) -> None:
    text = "企业名称,所属乡镇\n" + "".join(f"{name},精河镇,\n" for name in (A, B, C))
    assert records(table(tmp_path / "a.csv", text), "name") == [(A,), (B,), (C,)]


BEYOND: list[tuple[str, list[list[Any]], list[tuple[str, int | None, str]], list[str]]] = [
    ("a figure beside one row", [[A, 5, None], [B, None, None]], [("cell-without-heading", 2, "C")], []),
    ("a word that decides", [[A, None, "已注销"], [B, None, None]], [("cell-without-heading", 2, "C")], []),
    ("a note", [[A, None, "已核实"], [B, None, None]], [], ["column-without-heading"]),
    ("a sentence", [[A, None, "该企业于去年更换负责人，请继续关注。"], [B, None, None]], [], ["column-without-heading"]),
    ("a column of text", [[A, None, "东区"], [B, None, "西区"], [C, None, "西区"]], [], ["column-without-heading"]),
    ("a column of figures", [[A, None, 5], [B, None, 6], [C, None, 9]], [("cell-without-heading", n, "C") for n in (2, 3, 4)], []),
    ("rows that are numbered", [[A, None, 1], [B, None, 2], [C, None, 3]], [], []),
]


@pytest.mark.parametrize(("what", "rows", "refused", "warned"), BEYOND, ids=[one[0] for one in BEYOND])
def test_cells_under_no_heading(
    tmp_path: Path, what: str, rows: list[list[Any]], refused: list[tuple[str, int | None, str]], warned: list[str]
) -> None:
    cells = [[row[0], "精河镇", *row[2:]] for row in rows] if what != "a figure beside one row" else [[A, "精河镇", 5], [B, "托里镇", None]]
    path = workbook(tmp_path / "a.xlsx", [["企业名称", "所属乡镇"], *cells])
    assert (problems(path), [p.code for p in opened(path).problems]) == (refused, warned)


def test_numbers_in_front_without_a_heading_are_only_numbers(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [[None, "企业名称", "所属乡镇"], [1, A, "精河镇"], [2, B, "托里镇"], [3, C, "托里镇"]])
    assert (records(path, "name"), opened(path).problems) == ([(A,), (B,), (C,)], [])


@pytest.mark.parametrize(
    ("head", "rows", "merged", "expected"),
    [
        (
            ["企业名称", "事项", "项目名称", "发生日期", "自治州资金（万元）"],
            [[A, "平台", "甲", "2024-05-01", 9], [B, "平台", "乙", "2024-05-01"]],
            "E2:E3",
            "E",
        ),
        (["企业名称", "年度", "职工总数"], [[A, 2023, 9], [B, 2023]], "C2:C3", "C"),
        (CERTIFICATES, [certificate(A, 1), [B, None, "2024-12-06"]], "B2:B3", "B"),
    ],
)
def test_what_is_one_records_alone_is_refused_where_it_is_merged_over_several(
    tmp_path: Path, head: list[Any], rows: list[list[Any]], merged: str, expected: str
) -> None:
    found = [place for place in problems(workbook(tmp_path / "a.xlsx", [head, *rows], [merged])) if place[0] == "merged-over-rows"]
    assert found == [("merged-over-rows", 2, expected), ("merged-over-rows", 3, expected)]


def test_what_may_be_said_of_several_records_reaches_down(tmp_path: Path) -> None:
    rows = [["企业名称", "证书编号", "发证日期", "批次"], [*certificate(A, 1), "第一批"], [B, "GR202465000002", None, None]]
    path = workbook(tmp_path / "a.xlsx", rows, ["C2:C3", "D2:D3"])
    assert records(path, "name", "issued_on", "batch") == [(A, "2024-12-06", "第一批"), (B, "2024-12-06", "第一批")]


def test_a_record_of_two_lines_keeps_its_merged_sum(tmp_path: Path) -> None:
    rows = [["企业名称", "年度", "营业收入（万元）"], [A, 2023, 5], [], [B, 2023, 6]]
    path = workbook(tmp_path / "a.xlsx", rows, ["A2:A3", "B2:B3", "C2:C3"])
    assert records(path, "name", "revenue_fen") == [(A, 5_000_000), (B, 6_000_000)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("合计：2家", []),
        ("合计：3家", []),
        ("合计：4家", [("total-differs", 5, "A")]),
        ("共3项", []),
        ("共2项", [("total-differs", 5, "A")]),
        ("平均：9家", []),
    ],
)
def test_how_many_there_are_is_compared_with_rows_and_holders(tmp_path: Path, said: str, expected: list[tuple[str, int, str]]) -> None:
    rows = [["企业名称", "证书编号", "发证日期"], certificate(A, 1), certificate(A, 2), certificate(B, 3), [said]]
    assert problems(workbook(tmp_path / "a.xlsx", rows)) == expected


def test_a_total_of_numbers_of_people_is_compared(tmp_path: Path) -> None:
    rows = [["企业名称", "年度", "职工总数"], [A, 2023, 5], [B, 2023, 6], ["合计", None, 12]]
    assert problems(workbook(tmp_path / "a.xlsx", rows)) == [("total-differs", 4, "C")]
