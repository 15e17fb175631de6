import pytest

from hte_cli.errors import Problem
from hte_cli.report.problems import plan_problem_document, problem_document, problems_table


def fault(row, column="D", code="date-unreadable", **more):
    values = {"message": "no date", "fix": "write it so", "file": "名单.xlsx", "sheet": "2024", "value": f"v{row}"} | more
    return Problem(code, row=row, column=column, **values)


def entries(problems):
    return [line for line in problems_table(problems) if not line.startswith(" ")]


def test_equal_faults_of_a_column_are_one_entry_with_count_rows_and_an_example():
    (entry,) = entries([fault(row) for row in range(5, 505)])
    assert all(part in entry for part in ("500", "5-504", "D", "名单.xlsx", "2024", "v5"))


@pytest.mark.parametrize("other", [{"column": "E"}, {"code": "other"}, {"sheet": "2025"}, {"file": "b.xlsx"}, {"severity": "warning"}])
def test_faults_of_another_place_or_kind_are_entries_of_their_own(other):
    assert len(entries([fault(5), fault(6, **other), fault(7)])) == 2


def test_a_single_fault_names_its_cell():
    (entry,) = entries([fault(5)])
    assert "D5" in entry


def test_errors_come_before_warnings():
    problems = [fault(5, severity="warning", code="a", message="MILD"), fault(6, message="GRAVE")]
    assert ["GRAVE" in entry for entry in entries(problems)] == [True, False]


@pytest.mark.parametrize(("rows", "text"), [([1, 2, 3, 7], "1-3, 7"), ([4, 4], "D4"), ([1, 3, 5, 7, 9, 11, 13], "1, 3, 5, 7, 9, …")])
def test_rows_are_told_as_ranges(rows, text):
    assert text in entries([fault(row) for row in rows])[0]


def test_a_fault_without_place_or_fix_is_one_line():
    assert len(problems_table([Problem("sheet-unknown", "no headings")])) == 1


def test_faults_of_a_plan_stay_apart_and_name_their_line():
    problems = [Problem("key-unknown", f"no key {n}", file="rules.yaml", line=n, column="3") for n in (12, 15)]
    assert [("12" in entry, "15" in entry) for entry in entries(problems)] == [(True, False), (False, True)]


def test_a_long_or_hostile_value_is_shortened_and_made_harmless():
    (entry,) = entries([fault(5, value="\x1b[31m" + "长" * 100)])
    assert "\x1b" not in entry
    assert entry.count("长") < 40


def test_no_problems_are_no_lines():
    assert problems_table([]) == []


def test_the_document_of_an_import_problem_has_the_keys_in_their_order():
    document = problem_document(fault(5))
    assert list(document.items()) == [
        ("file", "名单.xlsx"),
        ("sheet", "2024"),
        ("row", 5),
        ("column", "D"),
        ("value", "v5"),
        ("code", "date-unreadable"),
        ("severity", "error"),
        ("message", "no date"),
        ("fix", "write it so"),
    ]


@pytest.mark.parametrize(("column", "number"), [("3", 3), ("", None)])
def test_the_document_of_a_plan_problem_has_the_keys_in_their_order(column, number):
    document = plan_problem_document(Problem("key-unknown", "m", "f", file="rules.yaml", line=12, column=column))
    assert list(document.items()) == [
        ("file", "rules.yaml"),
        ("line", 12),
        ("column", number),
        ("code", "key-unknown"),
        ("severity", "error"),
        ("message", "m"),
        ("fix", "f"),
    ]


def test_faults_of_a_sheet_that_ask_for_different_things_are_told_apart():
    faults = [Problem("column-missing", f"no {field}", f"--set {field}=…", file="a.xlsx", row=3) for field in ("kind", "on")]
    assert [line.strip() for line in problems_table(faults) if "--set" in line] == ["Fix: --set kind=…", "Fix: --set on=…"]
