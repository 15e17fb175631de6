"""`hte template`: an empty list of each kind, filled in as a clerk would, and imported."""

from __future__ import annotations

import pytest
from openpyxl import load_workbook

from hte_cli.kinds import KINDS, WRITTEN
from running import Hte

every_kind = pytest.mark.parametrize("kind", WRITTEN)
both_languages = pytest.mark.parametrize("lang", ["zh", "en"])


def sheets_of(document):
    return [(sheet["kind"], sheet["read"], sheet["new"], sheet["skipped"]) for file in document["files"] for sheet in file["sheets"]]


@every_kind
@both_languages
def test_an_empty_template_says_its_kind_and_records_nothing(empty: Hte, kind: str, lang: str):
    assert empty.here("--lang", lang, "template", kind, "-o", "t.xlsx").code == 0
    done = empty.here("import", "t.xlsx", "-f", "json")
    assert (done.code, sheets_of(done.document), done.document["problems"]) == (0, [(kind, 0, 0, 1)], [])


@every_kind
@both_languages
def test_what_the_example_says_can_be_imported(empty: Hte, kind: str, lang: str):
    assert empty.here("--lang", lang, "template", kind, "-o", "t.xlsx").code == 0
    book = load_workbook(empty.folder / "t.xlsx")
    sheet = book.worksheets[0]
    sheet.append([1, *(cell.value for cell in sheet[2][1:])])
    book.save(empty.folder / "filled.xlsx")
    done = empty.here("import", "filled.xlsx", "--create-missing", "-f", "json")
    # A payment for a certificate that is not recorded is taken, with a doubt.
    doubtful = ["history-unclear"] if kind == "payments-made" else []
    assert (done.code, sheets_of(done.document), done.codes) == (0, [(kind, 1, 1, 1)], doubtful)


@every_kind
def test_an_import_refuses_a_row_without_what_is_marked_as_needed(empty: Hte, kind: str):
    assert empty.here("template", kind, "-o", "t.xlsx").code == 0
    book = load_workbook(empty.folder / "t.xlsx")
    sheet = book.worksheets[0]
    needed = [cell.column for cell in sheet[1] if cell.fill.fgColor.rgb == "FFFFE699"]
    assert len(needed) == len({field.name for field in KINDS[kind].fields if field.needed})
    sample = [1, *(cell.value for cell in sheet[2][1:])]
    for number, column in enumerate(needed):
        row = [None if place in (column, *([3] if column == 2 else [])) else value for place, value in enumerate(sample, 1)]
        for place, value in enumerate(row, 1):
            sheet.cell(3 + number, place, value)
    book.save(empty.folder / "lacking.xlsx")
    done = empty.here("import", "lacking.xlsx", "--create-missing", "-f", "json")
    refused = {problem["row"] for problem in done.document["problems"] if problem["severity"] == "error"}
    if kind == "enterprise":
        needed = []  # a name is needed of a new enterprise only: a row of it without anything else is blank
    if kind == "reserve":
        needed = needed[:2]  # the source tells the kind of the list, a row may leave it open
    assert refused >= set(range(3, 3 + len(needed)))


def test_cells_have_their_formats_and_drop_downs(empty: Hte):
    assert empty.here("template", "event", "-o", "t.xlsx").code == 0
    book = load_workbook(empty.folder / "t.xlsx")
    sheet, notes = book.worksheets
    assert (sheet.title, notes.title, sheet.freeze_panes) == ("事项", "填写说明", "C2")
    headings = {cell.value: cell for cell in sheet[1]}
    assert sheet.column_dimensions[headings["统一社会信用代码"].column_letter].number_format == "@"
    assert sheet.column_dimensions[headings["日期"].column_letter].number_format == "yyyy-mm-dd"
    assert sheet.column_dimensions[headings["自治州资金（元）"].column_letter].number_format == "#,##0.00"
    lists = {str(check.sqref).split("3:")[0]: check.formula1 for check in sheet.data_validations.dataValidation if check.type == "list"}
    range_ = lists[headings["事项类型"].column_letter].rpartition("!")[2].replace("$", "")
    assert [row[0].value for row in notes[range_]] == ["上市", "整体迁入", "创新平台", "人才计划", "科学技术奖"]
    assert {check.type for check in sheet.data_validations.dataValidation} == {"list", "date", "decimal"}
    assert (sheet["A2"].value, "不读取" in sheet["A2"].comment.text) == ("示例", True)


def test_a_template_never_writes_over_a_file(empty: Hte):
    (empty.folder / "t.xlsx").write_bytes(b"mine")
    assert (empty.here("template", "event", "-o", "t.xlsx").code, (empty.folder / "t.xlsx").read_bytes()) == (4, b"mine")
    assert empty.here("template", "event", "-o", "t.csv").code == 2
    assert empty.here("template", "event", "-o", "absent/t.xlsx").code == 3
    assert empty.here("template", "firm", "-o", "u.xlsx").code == 2
