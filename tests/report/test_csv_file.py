import csv
import io

import pytest
from sample_tables import COLUMNS, ROWS, TABLE

from hte_cli.language import _
from hte_cli.report.formats.csv_file import write_csv
from hte_cli.values.table import UNKNOWN, Column, Table


def written(table):
    raw = io.BytesIO()
    write_csv(table, raw)
    return raw.getvalue()


def rows_of(table):
    return list(csv.reader(io.StringIO(written(table).decode("utf-8-sig"), newline="")))


def cell(value, kind="text"):
    return rows_of(Table("", (Column("a", "A", kind), Column("b", "B")), [(value, "x")]))[1][0]


def test_the_file_begins_with_a_byte_order_mark():
    assert written(TABLE).startswith(b"\xef\xbb\xbf")


def test_headings_come_first_then_the_rows_and_nothing_else():
    rows = rows_of(TABLE)
    assert len(rows) == 1 + len(ROWS)
    assert rows[0][0] == "企业名称"
    assert rows[2][2:4] == ["2024-12-06", "GR202465000181"]


def test_the_heading_of_money_names_its_unit():
    headings = rows_of(TABLE)[0]
    assert [column.title for column, text in zip(COLUMNS, headings, strict=True) if text != column.title] == [
        "自治区",
        "自治州",
        "县级",
    ]


@pytest.mark.parametrize(
    ("fen", "text"),
    [
        (10_000_000, "100000"),
        (6_172_850, "61728.50"),
        (0, "0"),
        (1, "0.01"),
        (-12_345, "-123.45"),
        (123_456_789_012_345_67, "123456789012345.67"),
    ],
)
def test_money_is_plain_digits_of_yuan(fen, text):
    assert cell(fen, "yuan") == text


@pytest.mark.parametrize(("value", "kind"), [(UNKNOWN, "yuan"), (UNKNOWN, "integer"), (UNKNOWN, "text")])
def test_what_is_unknown_says_so(value, kind):
    assert cell(value, kind) == _("not stated")


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (None, "yuan", ""),
        (True, "flag", _("yes")),
        (False, "flag", _("no")),
        ((8, 10), "bar", "8/10"),
        (48_000, "integer", "48000"),
    ],
)
def test_cells_of_other_kinds(value, kind, text):
    assert cell(value, kind) == text


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "＝1＋1"])
def test_a_text_that_looks_like_a_formula_gets_an_apostrophe(text):
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["\t=1+1", "\r=1+1", "\x1b[0m=1+1", " =1+1"])
def test_nothing_hides_a_formula(text):
    assert cell(text) == "'=1+1"


def test_a_heading_is_guarded_too():
    assert rows_of(Table("", (Column("a", "=A1"),), []))[0] == ["'=A1"]


def test_the_stream_stays_open():
    raw = io.BytesIO()
    write_csv(TABLE, raw)
    assert not raw.closed
