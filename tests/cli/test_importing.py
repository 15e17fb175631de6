"""`hte import` on workbooks as they come: what is refused, where, and what each option does."""

from __future__ import annotations

import contract_keys as keys
import pytest
from contract_keys import lacks
from docx import Document
from openpyxl import load_workbook

from running import Hte

CODES = ("91652722MAXX00015B", "91652722MAXX000236", "91652722MAXX000311", "91652722MAXX0004XQ")
JIA, YI, BING, DING = ("精河县甲示例有限公司", "精河县乙示例有限公司", "精河县丙示例有限公司", "精河县丁示例有限公司")
SOUND = [["企业名称", "统一社会信用代码", "成立日期"], [JIA, CODES[0], "2020-01-01"], [YI, CODES[1], "2020.2.1"]]


def spoiled(hte: Hte) -> str:
    """A workbook with a sound row in each sheet, and with everything that is wrong in a sheet of its own."""
    return hte.workbook(
        "spoiled.xlsx",
        企业=[
            ["精河县企业名录"],
            ["企业名称", "统一社会信用代码", "成立日期", "法人爱好"],
            [JIA, CODES[0], "2020-01-01", "棋"],
            [YI, CODES[0][:-1] + "C", "2020-01-01"],
            [BING, CODES[2], "2020-02-30"],
            [DING, 9.1652722e17, "2020-02-01"],
        ],
        年度=[["企业名称", "年度", "营业收入", "是否规上"], [JIA, 2024, 1200, "是"], [JIA, 2023, "=1/0", "也许"]],
        认定=[["企业名称", "证书编号", "发证日期"], [JIA, "GR202465000001", "2024年"], ["无名有限公司", "GR202465000002", "2024-11-01"]],
        报错=[["企业名称", "年度", "职工总数"], [JIA, 2022, "#REF!"]],
    )


def test_everything_wrong_is_named_by_sheet_row_and_column_and_nothing_is_written(hte: Hte):
    name = spoiled(hte)
    book = load_workbook(hte.folder / name)
    book["报错"]["C2"].data_type = "e"
    book.save(hte.folder / name)
    done = hte.here("import", name, "--format", "json")
    assert done.code == 5
    found = done.document
    assert lacks(found, keys.IMPORT) == lacks(found["files"], keys.IMPORTED_FILE) == lacks(found["problems"], keys.PROBLEM) == set()
    assert lacks(found["files"][0]["sheets"], keys.IMPORTED_SHEET) == set()
    assert (found["applied"], found["entry"]) == (False, None)
    assert {(p["sheet"], p["row"], p["column"], p["code"]) for p in found["problems"] if p["severity"] == "error"} == {
        ("企业", 4, "B", "uscc-check"),
        ("企业", 5, "C", "date-impossible"),
        ("企业", 6, "B", "uscc-number"),
        ("年度", 1, "C", "unit-missing"),
        ("年度", 3, "C", "formula-without-result"),
        ("年度", 3, "D", "flag-unknown"),
        ("认定", 2, "C", "date-incomplete"),
        ("认定", 3, "A", "enterprise-unknown"),
        ("报错", 2, "C", "cell-error"),
    }
    assert [p["code"] for p in found["problems"] if p["severity"] == "warning"] == ["heading-unknown"]
    assert all(p["file"] == name and p["value"] and p["message"] for p in found["problems"])
    assert hte.json("enterprise", "list") == []


def test_a_person_reads_the_same_places_as_cells(hte: Hte):
    done = hte.here("import", spoiled(hte))
    assert done.code == 5
    assert all(cell in done.stderr for cell in ("B4", "C5", "B6", "D3"))


def test_partial_writes_the_sound_rows_and_still_ends_with_5(hte: Hte):
    name = hte.workbook("partial.xlsx", 企业=[*SOUND, [BING, CODES[2], "2020-02-30"]])
    assert hte.here("import", name, "-f", "json").document["applied"] is False
    done = hte.here("import", name, "--partial", "--format", "json")
    assert (done.code, done.document["applied"], done.codes) == (5, True, ["date-impossible"])
    (sheet,) = done.document["files"][0]["sheets"]
    assert (sheet["read"], sheet["new"], sheet["refused"]) == (3, 2, 1)
    assert [e["uscc"] for e in hte.json("enterprise", "list")] == list(CODES[:2])


def test_a_sound_import_is_one_document_and_importing_it_again_changes_nothing(hte: Hte):
    name = hte.workbook("sound.xlsx", 企业=SOUND)
    first = hte.here("import", name, "--format", "json")
    assert (first.code, first.document["applied"], first.document["entry"]) == (0, True, 2)
    (sheet,) = first.document["files"][0]["sheets"]
    assert (sheet["kind"], sheet["heading_row"], sheet["read"], sheet["new"], sheet["same"]) == ("enterprise", 1, 2, 2, 0)
    again = hte.here("import", name, "--format", "json")
    assert (again.code, again.document["entry"]) == (0, None)
    (sheet,) = again.document["files"][0]["sheets"]
    assert (sheet["new"], sheet["changed"], sheet["same"]) == (0, 0, 2)
    assert [entry["entry"] for entry in hte.json("journal", "list")] == [1, 2]


def test_the_order_of_the_files_decides_nothing(hte: Hte, imported: Hte):
    for sample in imported.folder.glob("[1-5]-*"):
        (hte.folder / sample.name).write_bytes(sample.read_bytes())
    names = sorted((path.name for path in hte.folder.iterdir()), reverse=True)
    assert hte.here("import", *names).code == 0
    for noun in ("enterprise", "cert", "event", "annual", "statistic", "reserve"):
        assert hte.json(noun, "list") == imported.json(noun, "list")


def test_a_dry_run_tells_the_same_and_leaves_no_file_behind(hte: Hte):
    name = hte.workbook("sound.xlsx", 企业=SOUND)
    done = hte.here("import", name, "--dry-run", "--format", "json")
    assert (done.code, done.document["applied"], done.document["entry"]) == (0, False, None)
    assert done.document["files"][0]["sheets"][0]["new"] == 2
    assert [path.name for path in hte.folder.iterdir()] == [name]


def test_a_dry_run_on_a_store_writes_nothing_into_it(county: Hte):
    before = county.json("journal", "list")
    done = county.here("import", county.workbook("sound.xlsx", 企业=[SOUND[0], [JIA, "", "2020-01-01"]]), "--dry-run", "-f", "json")
    assert (done.code, done.document["files"][0]["sheets"][0]["new"]) == (0, 1)
    assert county.json("journal", "list") == before


CERTIFICATES = [
    ["企业名称", "县市", "证书编号", "发证日期"],
    ["精河县北山示例智能装备有限公司", "精河县", "GR202665000001", "2026-11-01"],
    ["博乐市外县示例有限公司", "博乐市", "GR202665000002", "2026-11-01"],
    ["精河县北山示例智能装各有限公司", "精河县", "GR202665000003", "2026-11-01"],
]


def test_unknown_enterprises_are_refused_made_or_left_out_as_asked(county: Hte):
    name = county.workbook("region.xlsx", 名单=CERTIFICATES)
    refused = county.here("import", name, "-f", "json")
    assert (refused.code, refused.codes.count("enterprise-unknown")) == (5, 2)
    known = county.here("import", name, "--only-known", "--dry-run")
    assert known.code == 0
    assert "精河县北山示例智能装各有限公司" in known.stderr
    made = county.here("import", name, "--create-missing", "--dry-run", "-f", "json")
    assert (made.code, made.document["files"][0]["sheets"][0]["new"]) == (0, 3)
    assert county.here("import", name, "--create-missing", "--only-known").code == 2


def test_where_keeps_the_rows_with_a_value_and_set_fills_what_rows_leave_open(county: Hte):
    name = county.workbook("region.xlsx", 名单=[[cell for i, cell in enumerate(row) if i != 3] for row in CERTIFICATES[:3]])
    done = county.here("import", name, "--where", "县市=精河县", "--set", "发证日期=2026-11-01", "-f", "json")
    assert done.code == 0, done.stdout
    (sheet,) = done.document["files"][0]["sheets"]
    assert (sheet["read"], sheet["new"], sheet["skipped"]) == (1, 1, 1)
    assert county.json("cert", "show", "GR202665000001")["issued_on"] == "2026-11-01"
    assert "where-unknown" in county.here("import", name, "--where", "没有=精河县", "-f", "json").codes


@pytest.mark.parametrize(("unit", "yuan"), [("yuan", 1200), ("wan", 12_000_000)])
def test_money_without_a_unit_is_taken_when_the_unit_is_said(county: Hte, unit: str, yuan: int):
    rows = [["企业名称", "年度", "营业收入"], ["精河县北山示例智能装备有限公司", 2026, 1200]]
    name = county.workbook("annual.xlsx", 年度=rows)
    assert county.here("import", name, "-f", "json").codes == ["unit-missing"]
    assert county.here("import", name, "--set", f"unit={unit}").code == 0
    assert [a["revenue"] for a in county.json("annual", "list", "--year", "2026")] == [yuan]


def test_a_kind_and_a_sheet_can_be_named(hte: Hte):
    name = hte.workbook("two.xlsx", 甲=SOUND[:2], 乙=[SOUND[0], SOUND[2]])
    done = hte.here("import", name, "--sheet", "乙", "--as", "enterprise", "-f", "json")
    assert [sheet["sheet"] for sheet in done.document["files"][0]["sheets"]] == ["乙"]
    assert [e["name"] for e in hte.json("enterprise", "list")] == [YI]
    assert hte.here("import", name, "--sheet", "丙").code == 3
    assert hte.here("import", name, "--as", "nonsense").code == 2


def test_a_file_that_cannot_be_read_is_a_problem_beside_those_of_the_others(hte: Hte):
    (hte.folder / "broken.xlsx").write_bytes(b"PK\x03\x04 no archive")
    done = hte.here("import", "broken.xlsx", hte.workbook("sound.xlsx", 企业=SOUND), "--format", "json")
    assert (done.code, done.document["applied"]) == (5, False)
    assert [(p["file"], p["severity"]) for p in done.document["problems"]] == [("broken.xlsx", "error")]
    assert done.document["files"][1]["sheets"][0]["new"] == 2


def test_a_lock_file_swept_up_by_a_wildcard_is_passed_over(hte: Hte):
    name = hte.workbook("sound.xlsx", 企业=SOUND)
    (hte.folder / f"~${name}").write_bytes(b"\x05clerk")
    done = hte.here("import", "*.xlsx", "-f", "json")
    assert (done.code, done.codes) == (0, ["lock-file"])


def test_two_rows_that_contradict_each_other_are_refused(hte: Hte):
    name = hte.workbook("twice.xlsx", 企业=[*SOUND, [JIA, CODES[0], "2021-01-01"]])
    done = hte.here("import", name, "-f", "json")
    assert done.code == 5
    assert [(p["row"], p["column"]) for p in done.document["problems"]] == [(4, "C")]


def test_an_empty_cell_or_a_missing_column_never_erases(county: Hte):
    name = county.workbook(
        "less.xlsx", 企业=[["企业名称", "统一社会信用代码", "所属乡镇"], ["精河县北山示例智能装备有限公司", CODES[2], None]]
    )
    before = county.json("enterprise", "list")
    assert county.here("import", name).code == 0
    assert county.json("enterprise", "list") == before


def test_a_table_of_a_word_document_is_imported_and_the_explanation_names_its_row(empty: Hte):
    document = Document()
    document.add_paragraph("单位：万元")
    rows = (
        ["企业名称", "统一社会信用代码", "认定类型", "证书编号", "发证日期"],
        [JIA, CODES[0], "首次认定", "GR202465000001", "2024-11-01"],
    )
    table = document.add_table(2, 5)
    for line, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(line.cells, row, strict=True):
            cell.text = text
    document.save(str(empty.folder / "list.docx"))
    done = empty.here("import", "list.docx", "--create-missing", "--format", "json")
    (sheet,) = done.document["files"][0]["sheets"]
    assert (done.code, sheet["sheet"], sheet["new"]) == (0, "table 1", 1)
    asked = ("subsidy", "explain", CODES[0], "--year", "2024")
    (verdict,) = next(rule for rule in empty.json(*asked)["rules"] if rule["rule"] == "hte-first")["verdicts"]
    source = verdict["source"]
    assert (verdict["verdict"], source["file"], source["sheet"], source["row"], source["column"]) == ("yes", "list.docx", "table 1", 2, "D")
    page = empty.here(*asked).stdout
    assert "D2" in page
    assert "table 1" in page


def test_every_row_below_a_heading_is_accounted_for(hte: Hte):
    notes = [
        [],
        ["合计", "2家"],
        ["以下空白"],
        ["二、其他企业（1家）"],
        [BING, CODES[2], "2020-03-01"],
        ["精河县科学技术局"],
        ["2024年12月6日"],
    ]
    name = hte.workbook("a.xlsx", 企业=[*SOUND, *notes, SOUND[0]])
    (sheet,) = hte.json("import", name)["files"][0]["sheets"]
    assert (sheet["seen"], sheet["read"], sheet["new"], sheet["skipped"]) == (10, 3, 3, 7)
    assert {reason: n for reason, n in sheet["skipped_by"].items() if n} == {"blank": 1, "heading": 1, "total": 1, "note": 3, "section": 1}
    assert [(row["row"], row["reason"]) for row in sheet["no_records"]] == [
        (5, "total"),
        (6, "note"),
        (7, "section"),
        (9, "note"),
        (10, "note"),
        (11, "heading"),
    ]
    assert all(word in hte.here("import", name).stderr for word in ("5 合计", "6 以下空白", "10 2024年12月6日"))


def test_two_lists_side_by_side_are_marked_and_sent_back_together(hte: Hte):
    head, bad = ["企业名称", "统一社会信用代码"], CODES[1][:-1] + "C"
    name = hte.workbook("a.xlsx", 企业=[["名单"], [*head, None, *head], [JIA, CODES[0], None, YI, bad]])
    done = hte.here("import", name, "--errors", "back.xlsx", "--format", "json")
    assert [(p["code"], p["row"], p["column"]) for p in done.document["problems"]] == [("uscc-check", 3, "E")]
    assert load_workbook(hte.folder / "back.xlsx").active["E3"].comment is not None  # type: ignore[index,union-attr]
