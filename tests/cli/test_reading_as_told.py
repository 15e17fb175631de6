"""`hte import --map`, `--heading-row`, `--save-profile` and `--profile`: lists that are not understood by themselves."""

from __future__ import annotations

from typing import Any

import pytest

from running import Hte

FIRM = "精河县甲乙示例有限公司"
STRANGE = [["持证主体", "牌照", "颁发于"], [FIRM, "GR202465000901", "2024-10-16"]]
MAP = ("--map", "持证主体=企业名称", "--map", "牌照=number", "--map", "颁发于=发证日期")


def imported(hte: Hte, *words: str, code: int = 0) -> Any:
    run = hte.here("import", *words, "--create-missing", "--format", "json")
    assert run.code == code, run.document
    return run.document


def codes(document: Any) -> list[str]:
    return [problem["code"] for problem in document["problems"]]


def test_a_heading_means_what_it_is_said_to_mean(empty: Hte):
    empty.workbook("list.xlsx", 名单=STRANGE)
    assert codes(imported(empty, "list.xlsx", code=5)) == ["headings-not-found"]
    assert imported(empty, "list.xlsx", *MAP)["problems"] == []
    (cert,) = empty.json("cert", "list")
    assert (cert["enterprise"], cert["number"], cert["issued_on"]) == (FIRM, "GR202465000901", "2024-10-16")


def test_what_is_said_goes_before_what_is_known(empty: Hte):
    rows = [["企业名称", "证书编号", "发证日期", "实际日期（年月日）"], [FIRM, "GR202465000901", "2023-10-16", "2024-10-16"]]
    empty.workbook("list.xlsx", 名单=rows)
    imported(empty, "list.xlsx", "--map", "实际日期=issued_on")
    assert [cert["issued_on"] for cert in empty.json("cert", "list")] == ["2024-10-16"]


def test_a_group_and_a_unit_in_a_heading_are_no_hindrance(empty: Hte):
    rows = [["企业名称", "年度", "经营收入总额（万元）"], [FIRM, 2024, "12.5"]]
    empty.workbook("list.xlsx", 年报=rows)
    imported(empty, "list.xlsx", "--as", "annual", "--map", "经营收入总额=revenue_fen")
    assert [year["revenue"] for year in empty.json("annual", "list")] == [125_000]


@pytest.mark.parametrize(
    ("mapping", "code"),
    [("牌照=no_such_field", "map-unknown"), ("没有这一列=number", "map-heading-unknown")],
)
def test_a_mapping_that_says_nothing_is_a_problem(empty: Hte, mapping: str, code: str):
    empty.workbook("list.xlsx", 名单=STRANGE)
    assert code in codes(imported(empty, "list.xlsx", *MAP, "--map", mapping, code=5))
    assert empty.json("cert", "list") == []


def test_a_mapping_without_a_sign_is_a_usage_fault(empty: Hte):
    empty.workbook("list.xlsx", 名单=STRANGE)
    assert empty.here("import", "list.xlsx", "--map", "牌照").code == 2


def test_the_heading_stands_where_it_is_said_to_stand(empty: Hte):
    above = [["企业名称", "证书编号", "发证日期"], ["填写样例", "GR202465000000", "2024-01-01"]] + [[f"说明{n}"] for n in range(40)]
    rows = [*above, ["企业名称", "证书编号", "发证日期"], [FIRM, "GR202465000901", "2024-10-16"]]
    empty.workbook("list.xlsx", 名单=rows)
    document = imported(empty, "list.xlsx", "--heading-row", "43")
    assert [sheet["heading_row"] for file in document["files"] for sheet in file["sheets"]] == [43]
    assert [cert["number"] for cert in empty.json("cert", "list")] == ["GR202465000901"]


@pytest.mark.parametrize("row", ["1", "2"])
def test_any_row_of_a_heading_of_two_rows_names_it(empty: Hte, row: str):
    rows = [["企业名称", "证书信息", None], [None, "证书编号", "发证日期"], [FIRM, "GR202465000901", "2024-10-16"]]
    empty.workbook("list.xlsx", 名单=rows)
    book = empty.folder / "list.xlsx"
    from openpyxl import load_workbook

    opened = load_workbook(book)
    opened.worksheets[0].merge_cells("A1:A2")
    opened.worksheets[0].merge_cells("B1:C1")
    opened.save(book)
    assert imported(empty, "list.xlsx", "--heading-row", row)["files"][0]["sheets"][0]["heading_row"] == 2


def test_a_row_that_is_no_heading_is_named(empty: Hte):
    empty.workbook("list.xlsx", 名单=[["企业名称", "证书编号", "发证日期"], [FIRM, "GR202465000901", "2024-10-16"]])
    document = imported(empty, "list.xlsx", "--heading-row", "2", code=5)
    assert (codes(document), "2" in document["problems"][0]["message"]) == (["headings-not-found"], True)


def test_a_profile_remembers_how_a_workbook_is_read(empty: Hte):
    empty.workbook("2024.xlsx", 名单=STRANGE)
    empty.workbook("2025.xlsx", 名单=[STRANGE[0], [FIRM, "GR202565000902", "2025-10-16"]])
    saved = imported(empty, "2024.xlsx", *MAP, "--heading-row", "1", "--save-profile", "州局名单")
    # That the firm has two certificates at a time is a doubt, and no matter of reading.
    assert codes(imported(empty, "2025.xlsx", "--profile", "州局名单")) == ["overlap"]
    assert len(empty.json("cert", "list")) == 2
    tables = {row["table"] for row in empty.json("journal", "show", str(saved["entry"]))["rows"]}
    assert "profile" in tables
    assert imported(empty, "2024.xlsx", "--profile", "州局名单", "--save-profile", "州局名单")["entry"] is None
    # What the command states goes before what is remembered, and the rest is kept.
    assert codes(imported(empty, "2025.xlsx", "--profile", "州局名单", "--heading-row", "2", code=5)) == ["headings-not-found"]


def test_an_unknown_profile_names_those_there_are(empty: Hte):
    empty.workbook("list.xlsx", 名单=STRANGE)
    assert empty.here("import", "list.xlsx", "--profile", "州局").code == 3
    imported(empty, "list.xlsx", *MAP, "--save-profile", "州局名单")
    run = empty.here("import", "list.xlsx", "--profile", "州局")
    assert (run.code, "州局名单" in run.stderr) == (3, True)


def test_a_refused_import_remembers_nothing_and_an_undone_one_forgets(empty: Hte):
    empty.workbook("bad.xlsx", 名单=[STRANGE[0], [FIRM, "GR202465000901", "去年"]])
    imported(empty, "bad.xlsx", *MAP, "--save-profile", "州局名单", code=5)
    assert empty.here("import", "bad.xlsx", "--profile", "州局名单").code == 3
    empty.workbook("list.xlsx", 名单=STRANGE)
    imported(empty, "list.xlsx", *MAP, "--save-profile", "州局名单")
    assert empty.here("undo").code == 0
    assert empty.here("import", "list.xlsx", "--profile", "州局名单").code == 3
