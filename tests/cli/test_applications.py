"""Applications on their way, and what closes them."""

from __future__ import annotations

import pytest

from running import Hte

JIA, CODE = "精河县甲示例有限公司", "91652722MAXX00015B"


@pytest.fixture
def applied(empty: Hte) -> Hte:
    """One enterprise that filed on 2024-06-10."""
    assert empty.here("enterprise", "add", "--name", JIA, "--uscc", CODE).code == 0
    assert empty.here("application", "add", JIA, "--filed-on", "2024-06-10", "--batch", "一").code == 0
    return empty


def open_on(hte: Hte, day: str) -> list[str]:
    return [a["enterprise"] for a in hte.json("application", "list", "--open", "--as-of", day)]


@pytest.mark.parametrize(("day", "found"), [("2024-06-09", []), ("2024-06-10", [JIA]), ("2030-01-01", [JIA])])
def test_it_is_open_from_the_day_of_its_filing(applied: Hte, day: str, found: list[str]):
    assert open_on(applied, day) == found


@pytest.mark.parametrize(("day", "found"), [("2024-10-31", [JIA]), ("2024-11-01", [])])
def test_failing_closes_it(applied: Hte, day: str, found: list[str]):
    assert applied.here("application", "edit", JIA, "--failed-on", "2024-11-01").code == 0
    assert open_on(applied, day) == found


@pytest.mark.parametrize(
    ("issued", "day", "found"), [("2024-11-01", "2024-10-31", [JIA]), ("2024-11-01", "2024-11-01", []), ("2024-06-09", "2024-12-31", [JIA])]
)
def test_a_certificate_issued_since_the_filing_closes_it(applied: Hte, issued: str, day: str, found: list[str]):
    assert applied.here("cert", "add", JIA, "--number", "GR202465000001", "--issued-on", issued).code == 0
    assert open_on(applied, day) == found


def test_passing_leaves_it_open_until_the_certificate_arrives(applied: Hte):
    steps = ("--recommended-on", "2024-07-01", "--publicised-on", "2024-10-08", "--passed-on", "2024-10-25")
    assert applied.here("application", "edit", JIA, *steps).code == 0
    (found,) = applied.json("application", "list", "--open", "--as-of", "2024-12-31")
    assert (found["passed_on"], found["batch"], found["year"]) == ("2024-10-25", "一", 2024)


@pytest.mark.parametrize(
    "steps",
    [
        ("--recommended-on", "2024-06-09"),
        ("--passed-on", "2024-08-01", "--publicised-on", "2024-09-01"),
        ("--passed-on", "2024-08-01", "--failed-on", "2024-09-01"),
    ],
)
def test_steps_follow_each_other(applied: Hte, steps: tuple[str, ...]):
    assert applied.here("application", "edit", JIA, *steps).code == 5


def test_which_one_is_meant_must_be_told_where_there_are_several(applied: Hte):
    assert applied.here("application", "add", JIA, "--filed-on", "2024-09-10", "--batch", "二").code == 0
    assert applied.here("application", "edit", JIA, "--failed-on", "2024-12-01").code == 3
    assert applied.here("application", "edit", JIA, "--batch", "二", "--failed-on", "2024-12-01").code == 0


def test_a_list_of_applications_is_imported_and_nothing_comes_twice(applied: Hte):
    rows = [["企业名称", "申报年度", "批次", "申报日期", "推荐日期"], [JIA, 2024, "一", "2024-06-10", "2024-07-01"]]
    done = applied.here("import", applied.workbook("filed.xlsx", 申报=rows), "-f", "json")
    assert [(s["kind"], s["changed"]) for s in done.document["files"][0]["sheets"]] == [("application", 1)]
    assert applied.here("import", "filed.xlsx", "-f", "json").document["entry"] is None


def test_who_left_the_county_is_not_counted(applied: Hte):
    assert applied.here("enterprise", "leave", JIA, "--on", "2024-08-01", "--why", "moved").code == 0
    assert (open_on(applied, "2024-07-31"), open_on(applied, "2024-08-01")) == ([JIA], [])
