"""No cell of any column is a number that a list is stumbled over, or that is kept without a bound.

The columns are those of `intake.headings`: a new one is tried as soon as it is there.
"""

from __future__ import annotations

import zipfile
from datetime import UTC, date, datetime, time, timedelta

import pytest

from hte_cli.intake.faults import Fault
from hte_cli.intake.fields import MONEY, reader_of
from hte_cli.kinds import KINDS, LISTS
from hte_cli.kinds.bounds import VALID_YEARS
from running import Hte

FIELDS = {field.name: field.bound for kind in KINDS.values() for field in kind.fields if field.bound is not None}
"""The least and the most of each field that holds a number."""

WORDS = (
    *("NaN", "-inf", "1E+30", "1e9999", "9" * 5000, str(2**63), "-1", "0.001", "0.00000001万元"),
    *("½", "²", "1_000", "１２", "٣٤", "1,2,3"),
)
NUMBERS = (float("nan"), float("inf"), -float("inf"), 1e30, 1e308, -1e308, 2.0**63, 2**63, 10**18, 2**31, -1, 0.001, 5e-324, 0.5)
OTHERS = (True, date(9999, 12, 31), date(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC), time(1, 2), timedelta(days=999_999_999))

FIELDS_OF_LISTS = sorted({field for known in LISTS for field in known.read})
SENTINEL = 246_813_579
"""Stands in the workbook for a number that openpyxl does not write."""

FIRM = "91652722MAXX00015B"
GOOD = {
    "uscc": FIRM,
    "name": "精河县甲乙示例有限公司",
    "line": "2024-1/1",
    "paid_on": "2025-06-01",
    "paid_fen": 1,
    "reward": "首次认定",
    "number": "GR202465000901",
    "county_fen": 1,
    "id": "规上企业总数",
    "value": 30,
    "year": 2024,
    "half": "2024H1",
    "clause": "二㈠4",
    "unit": "县科技局",
    "status": "完成",
    "on": "2024-10-16",
    "source": "推荐",
    "kind": "上市",
    "issued_on": "2024-10-16",
    "filed_on": "2024-06-01",
    "revenue_fen": 1,
    "staff": 1,
    "person": "张三",
    "phone": "13900000000",
}


@pytest.mark.parametrize("field", FIELDS_OF_LISTS)
@pytest.mark.parametrize("unit", [None, "元", "万元", "亿元"])
def test_what_a_cell_gives_is_a_fault_or_within_its_bound(field: str, unit: str | None):
    for cell in (*WORDS, *NUMBERS, *OTHERS):
        found = reader_of(field, unit)(cell)
        if isinstance(found, int) and not isinstance(found, bool):
            bound = VALID_YEARS._replace(least=0) if field == "valid_until" else FIELDS[field]
            assert bound.holds(found), cell
        assert found is None or isinstance(found, Fault | str | int)


def test_no_sum_is_without_a_bound():
    assert set(MONEY.values()) <= FIELDS.keys()
    assert all(bound.money == field.endswith("_fen") for field, bound in FIELDS.items())


def saved(hte: Hte, kind: str, fields: dict[str, str]) -> tuple[str, list[tuple[str, object]]]:
    """A workbook with a row for each column and number, and which they are, from row 2 on."""
    headings = [f"{words.split()[0]}{'（元）' if field in MONEY.values() else ''}" for field, words in fields.items()]
    tried = [(field, cell) for field in fields for cell in (SENTINEL, *(n for n in NUMBERS if n == n and abs(n) != float("inf")))]
    rows = [[cell if name == field else GOOD.get(name) for name in fields] for field, cell in tried]
    file = hte.workbook(f"{kind}.xlsx", 表=[headings, *rows])
    with zipfile.ZipFile(hte.folder / file) as book:
        parts = {name: book.read(name).replace(b"<v>%d</v>" % SENTINEL, b"<v>NaN</v>") for name in book.namelist()}
    with zipfile.ZipFile(hte.folder / file, "w") as book:
        for name, part in parts.items():
            book.writestr(name, part)
    return file, tried


@pytest.mark.parametrize("known", LISTS, ids=[known.name for known in LISTS])
def test_every_fault_of_a_list_names_its_cell(empty: Hte, known):
    file, tried = saved(empty, known.name, known.read)
    answer = ("award", "payments", file, "--dry-run")
    words = answer if known.name == "payment" else ("import", file, "--as", known.name, "--create-missing")
    done = empty.here(*words, "--format", "json")
    assert done.code == 5, done.stderr
    errors = [problem for problem in done.document["problems"] if problem["severity"] == "error"]
    assert all(p["file"] and p["sheet"] and p["row"] and (p["column"] or p["code"] in ("contradicts",)) for p in errors)
    refused = {(problem["row"], problem["code"]) for problem in errors}
    nothing = [row for row, (_field, cell) in enumerate(tried, 2) if cell == SENTINEL]
    assert {row for row, code in refused if code == "number-impossible"} == set(nothing)


def test_what_is_refused_of_one_list_stops_no_other_row(empty: Hte):
    (empty.folder / "a.csv").write_text(
        "企业名称,年度,职工总数,营业收入（元）\n"
        + "".join(f"精河县{i}号示例有限公司,2024,{word},{word}\n" for i, word in enumerate(w for w in WORDS if "," not in w))
        + "精河县好示例有限公司,2024,12,1200.50\n",
        encoding="utf-8",
    )
    done = empty.here("import", "a.csv", "--create-missing", "--partial", "--format", "json")
    assert done.code == 5
    sums = {"amount-unreadable", "amount-too-large", "amount-parts-of-fen", "amount-negative"}
    assert {p["code"] for p in done.document["problems"]} == {"count-unreadable", "count-too-large", *sums}
    assert [(row["staff"], row["revenue"]) for row in empty.json("annual", "list") if "好" in row["enterprise"]] == [(12, 1200.5)]
