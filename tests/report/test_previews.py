"""What a list became before it is written: columns, the first rows, what is covered; within 80 places in both languages."""

from __future__ import annotations

import io
import unicodedata

import pytest

from hte_cli.language import writing_for_office
from hte_cli.report.formats.terminal import show_table
from hte_cli.report.imports import import_document
from hte_cli.report.previews import preview_tables
from hte_cli.report.questions import choices_lines, decided_lines, options_lines, screen
from hte_cli.values.asking import Choice, Decision, Question
from hte_cli.values.importing import ColumnRead, FileReport, ImportReport, SheetReport

COLUMNS = [
    ColumnRead("A", "序号", None, "nothing"),
    ColumnRead("B", "企业名称", "name"),
    ColumnRead("C", "营业收入（万元）", "revenue_fen"),
    ColumnRead("D", "是否规上企业", "above_scale"),
    ColumnRead("E", "法人爱好", None, "unknown"),
    ColumnRead("F", "收入", None, "twice"),
    ColumnRead("G", "年", None, "left-out"),
]
FIGURES = {"name": "精河县甲乙示例有限公司", "revenue_fen": 123_456_700, "above_scale": True, "year": 2023}
ACCOUNT = {"name": "精河县甲乙示例有限公司", "bank": "示例银行", "account": "0622200010001"}


def report(kind: str, columns: list[ColumnRead], *rows: dict[str, object]) -> ImportReport:
    sheet = SheetReport("指标", kind, 1, columns=columns, first=list(enumerate(rows, 2)), shape="a")  # type: ignore[arg-type]
    return ImportReport(False, None, [FileReport("list.xlsx", "", [sheet])], [])


def cells(found: ImportReport) -> list[tuple[object, ...]]:
    (table,) = preview_tables(found)
    return list(table.rows)


def test_every_column_says_what_it_became_and_how_its_first_value_is_stored():
    rows = cells(report("annual", COLUMNS, FIGURES))
    assert [row[0] for row in rows] == ["A", "B", "C", "D", "E", "F", "G", ""]
    assert [row[3] for row in rows] == ["", FIGURES["name"], "1,234,567", "yes", "", "", "", "2023"]
    assert len({row[2] for row in rows}) == len(rows)


def test_private_data_is_covered_on_the_screen_and_in_the_document():
    columns = [ColumnRead("A", "企业名称", "name"), ColumnRead("B", "开户行", "bank"), ColumnRead("C", "账号", "account")]
    found = report("contact", columns, ACCOUNT)
    assert [row[3] for row in cells(found)] == [ACCOUNT["name"], "***", "***"]
    (row,) = import_document(found)["files"][0]["sheets"][0]["first"]
    assert row == {"row": 2, "record": {"name": ACCOUNT["name"], "bank": "***", "account": "***"}}


def test_the_document_has_sums_in_yuan_and_fields_without_their_unit():
    document = import_document(report("annual", COLUMNS, FIGURES))["files"][0]["sheets"][0]
    assert document["first"][0]["record"]["revenue"] == 1234567
    assert [(column["field"], column["why"]) for column in document["columns"]][:3] == [
        (None, "nothing"),
        ("name", None),
        ("revenue", None),
    ]


def test_sheets_of_one_form_are_shown_once():
    found = report("annual", COLUMNS, FIGURES)
    found.files[0].sheets.append(found.files[0].sheets[0])
    assert len(list(preview_tables(found))) == 1


def width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in line)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_screen_of_80_places_holds_it(lang: str):
    stream = io.StringIO()
    with writing_for_office("en" if lang == "en" else None):
        for table in preview_tables(report("annual", COLUMNS, FIGURES, FIGURES)):
            show_table(table, stream, width=79)
    assert max(map(width, stream.getvalue().splitlines())) <= 79


QUESTION = Question(
    "set:unit",
    "unit-missing",
    "In which unit are the sums?",
    (Choice("yuan", "yuan", ("--set", "unit=yuan")), Choice("wan", "10,000 yuan", ("--set", "unit=wan"))),
    best="wan",
    why="they are small",
    free=("--set", "unit={}"),
    places=(("a.xlsx", "一"), ("b.xlsx", "二"), ("c.xlsx", "三")),
)


def test_the_screen_names_lists_only_where_there_are_several():
    one, several = ("\n".join(screen([QUESTION], {"set:unit": "wan"}, some, 79)) for some in (False, True))
    assert "a.xlsx" not in one
    assert max(map(width, several.splitlines())) <= 79
    assert "a.xlsx · 一" in several
    assert "c.xlsx" not in several


def test_the_reason_stands_beside_the_answer_that_was_filled_in_only():
    assert "they are small" in "\n".join(screen([QUESTION], {"set:unit": "wan"}, False, 79))
    assert "they are small" not in "\n".join(screen([QUESTION], {"set:unit": "yuan"}, False, 79))


def test_each_answer_is_said_as_the_option_that_says_the_same():
    assert "--set unit=wan | --set unit=yuan | --set unit=…" in "\n".join(options_lines([QUESTION], []))
    decision = Decision("set:unit", QUESTION.text, "wan", "10,000 yuan", ("--set", "unit=wan"))
    assert "[--set unit=wan]" in "\n".join(decided_lines([decision]))
    assert len(list(choices_lines(QUESTION, 79))) == 4
