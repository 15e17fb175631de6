"""What a cell says: days, codes, sums, counts, flags and names."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest
from workbook_making import CODES

from hte_cli.intake.cells import count_reader, money_reader, read_code, read_flag, read_name, read_text
from hte_cli.intake.dates import read_day, read_validity, read_year
from hte_cli.intake.enterprises import read_former_names, split_name
from hte_cli.intake.faults import Fault, shown
from hte_cli.kinds.bounds import PAID, PEOPLE


def said(value: Any) -> Any:
    return value.code if isinstance(value, Fault) else value


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (date(2023, 10, 16), "2023-10-16"),
        (datetime.fromisoformat("2023-10-16 09:30"), "2023-10-16"),
        ("2023年10月16日", "2023-10-16"),
        ("2023年1月6号", "2023-01-06"),
        ("2023.10.16", "2023-10-16"),
        (" 2023/1/6 ", "2023-01-06"),
        ("2023-10-16 00:00:00", "2023-10-16"),
        ("2023-10-16T08:00:00", "2023-10-16"),
        ("２０２３．１０．１６", "2023-10-16"),
        ("20231016", "2023-10-16"),
        (20231016, "2023-10-16"),
        (20231016.0, "2023-10-16"),
        (45215, "2023-10-16"),
        (45215.75, "2023-10-16"),
        ("45215", "2023-10-16"),
        ("'2023-10-16", "2023-10-16"),
        ("2024-02-29", "2024-02-29"),
        ("", None),
        ("—", None),
        ("无", None),
        ("2023年10月", "date-incomplete"),
        ("2023.10", "date-incomplete"),
        (2023.1, "date-incomplete"),
        (2023, "date-incomplete"),
        ("202310", "date-incomplete"),
        ("2023年", "date-incomplete"),
        ("2023-02-29", "date-impossible"),
        ("20231316", "date-impossible"),
        ("1823-10-16", "date-out-of-range"),
        (date(1899, 12, 31), "date-out-of-range"),
        ("2123-10-16", "date-out-of-range"),
        ("2023.10.16-2026.10.15", "date-range"),
        ("16/10/2023", "date-unreadable"),
        ("十月", "date-unreadable"),
        (True, "date-unreadable"),
        (12.5, "date-unreadable"),
        (time(3, 4), "date-unreadable"),
    ],
)
def test_a_day_is_read_in_every_form_that_clerks_write_and_refused_with_its_reason(cell: object, day: str | None) -> None:
    assert said(read_day(cell)) == day


@pytest.mark.parametrize(
    ("cell", "day"), [(43753, "2023-10-16"), ("43753", "2023-10-16"), (20231016, "2023-10-16"), (date(2023, 10, 16), "2023-10-16")]
)
def test_in_a_workbook_of_the_1904_system_only_plain_serial_numbers_are_moved(cell: object, day: str) -> None:
    assert read_day(cell, date1904=True) == day


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        ("2023.10.16-2026.10.15", "2026-10-15"),
        ("2023-10-16-2026-10-15", "2026-10-15"),
        ("2023年10月16日至2026年10月15日", "2026-10-15"),
        ("自2023年10月16日起至2026年10月15日止", "2026-10-15"),
        ("2023/10/16 ~ 2026/10/15", "2026-10-15"),
        ("20231016—20261015", "2026-10-15"),
        ("至2026年10月15日", "2026-10-15"),
        ("2026-10-15", "2026-10-15"),
        (date(2026, 10, 15), "2026-10-15"),
        ("三年", 3),
        ("3年", 3),
        ("叁", "date-unreadable"),
        (3.0, 3),
        ("2023年-2026年", 3),
        ("当年有效", 0),
        ("", None),
        ("2026.10.15-2023.10.16", "date-order"),
        ("2023.10.16-2026.13.15", "date-impossible"),
        ("2026年10月", "date-incomplete"),
        ("长期", "date-unreadable"),
    ],
)
def test_a_validity_is_a_last_day_or_a_number_of_years(cell: object, says: object) -> None:
    assert said(read_validity(cell)) == says


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (CODES[0], CODES[0]),
        (f"\t{CODES[0]}", CODES[0]),
        (f" {CODES[1].lower()} ", CODES[1]),
        (f"'{CODES[2]}", CODES[2]),
        ("91652722 MABC 000163", CODES[3]),
        ("９１６５２７２２ＭＡＢＣ０００１６３", CODES[3]),
        ("911522010783762860", "911522010783762860"),
        ("", None),
        ("-", None),
        (911522010783762860, "uscc-number"),
        (9.1652722e17, "uscc-number"),
        ("9.16527E+17", "uscc-number"),
        ("91652722MA780001SW", "uscc-check"),
        ("91652722MA7800015X", "uscc-check"),
        ("91652722MA7800015", "uscc-check"),
        ("74218321-3", "uscc-old"),
        ("058252771", "uscc-old"),
        ("652722050001234", "uscc-old"),
    ],
)
def test_a_code_is_folded_and_checked_but_never_repaired(cell: object, code: str | None) -> None:
    assert said(read_code(cell)) == code


def test_an_impossible_letter_is_named_with_the_digit_it_may_stand_for() -> None:
    fault = read_code("9165272ZMA78OOO15W")
    assert isinstance(fault, Fault)
    assert "O → 0" in fault.fix
    assert "Z → 2" in fault.fix
    assert "S → 5" not in fault.fix


@pytest.mark.parametrize(
    ("cell", "unit", "fen"),
    [
        (12.3457, "万元", 12_345_700),
        (9.999999, "万元", 9_999_999),
        (9.99999905, "万元", "amount-parts-of-fen"),
        (0.1 + 0.2, "元", 30),
        (1.005, "元", "amount-parts-of-fen"),
        (1234.5600000001, "元", "amount-parts-of-fen"),
        (12.345, "万元", 12_345_000),
        ("12.345万元", None, 12_345_000),
        ("0.001", "元", "amount-parts-of-fen"),
        ("0.0000001万元", None, "amount-parts-of-fen"),
        (1e12 / 100, "元", 10**12),
        (1e13 / 100 + 0.01, "元", "amount-too-large"),
        ("1000000万元", None, 10**12),
        ("1000000.000001万元", None, "amount-too-large"),
        ("9" * 19, "元", "amount-too-large"),
        ("9" * 5000, "元", "amount-unreadable"),
        (1e300, "万元", "amount-too-large"),
        (float("nan"), "元", "amount-unreadable"),
        (float("inf"), "元", "amount-unreadable"),
        (558.95, "万元", 558_950_000),
        (1, "亿元", 10_000_000_000),
        ("1,234.5", "元", 123_450),
        ("10万元", None, 10_000_000),
        ("10万元", "元", 10_000_000),
        ("１０万", "万元", 10_000_000),
        (0, "万元", 0),
        ("", "元", None),
        ("—", None, None),
        (10, None, "unit-missing"),
        ("10", None, "unit-missing"),
        (-1, "元", "amount-negative"),
        ("-1万元", "元", "amount-negative"),
        ("约十万", "元", "amount-unreadable"),
        (True, "元", "amount-unreadable"),
        (date(2023, 1, 1), "元", "amount-unreadable"),
    ],
)
def test_a_sum_is_exact_to_the_fen_and_never_without_a_unit(cell: object, unit: str | None, fen: object) -> None:
    assert said(money_reader(unit, PAID)(cell)) == fen


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        *[(127.0, 127), ("1,234", 1234), ("127人", 127), ("１２", 12), (0, 0), ("", None)],
        *[(1.5, "count-unreadable"), (-1, "count-unreadable"), ("½", "count-unreadable"), ("1_000", "count-unreadable")],
        *[(10_000_000, 10_000_000), ("10,000,001", "count-too-large"), (1e300, "count-too-large"), ("9" * 5000, "count-too-large")],
        *[(float("nan"), "count-unreadable"), (float("-inf"), "count-unreadable")],
    ],
)
def test_a_count_is_a_whole_number(cell: object, count: object) -> None:
    assert said(count_reader(PEOPLE)(cell)) == count


@pytest.mark.parametrize(
    ("cell", "flag"),
    [
        *[("是", True), ("√", True), ("Y", True), (1.0, True), (True, True), ("规上", True)],
        *[("否", False), ("×", False), ("n", False), (0, False), (False, False), ("规下", False)],
        *[("", None), ("-", None), ("也许", "flag-unknown")],
    ],
)
def test_yes_and_no_are_known_in_the_ways_lists_say_them(cell: object, flag: object) -> None:
    assert said(read_flag(cell)) == flag


@pytest.mark.parametrize(
    ("cell", "year"),
    [
        *[(2022.0, 2022), ("2022年", 2022), ("2022年度", 2022), ("２０２２", 2022), (date(2022, 12, 31), 2022), ("", None)],
        *[("22", "year-unreadable"), (1800, "year-unreadable"), ("去年", "year-unreadable")],
    ],
)
def test_a_year_is_read_with_or_without_its_word(cell: object, year: object) -> None:
    assert said(read_year(cell)) == year


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        (" 精河县中 泰(精河)公司\u3000", "精河县中泰（精河）公司"),
        ("精河县\n中泰公司*", "精河县中泰公司"),
        ("精河县\x1b[31m中泰公司\u200b", "精河县[31m中泰公司"),
        ("ABC  (Xinjiang) Ltd", "ABC (Xinjiang) Ltd"),
        ("/", None),
        (123.0, "123"),
    ],
)
def test_a_name_is_kept_tidy_and_without_control_characters(cell: object, name: str | None) -> None:
    assert read_name(cell) == name


@pytest.mark.parametrize(
    ("written", "name", "former"),
    [
        ("甲公司（原：乙公司）", "甲公司", "乙公司"),
        ("甲公司(原名：乙公司)", "甲公司", "乙公司"),
        ("甲公司（曾用名:乙公司、丙公司）", "甲公司", "乙公司\t丙公司"),
        ("甲公司（原乙公司）", "甲公司", "乙公司"),
        ("甲公司 曾用名：乙公司", "甲公司", "乙公司"),
        ("甲（原野）公司", "甲（原野）公司", None),
        ("甲公司（原野）", "甲公司（原野）", None),
    ],
)
def test_former_names_behind_a_name_are_taken_apart(written: str, name: str, former: str | None) -> None:
    assert split_name(read_name(written) or "") == (name, former)


def test_former_names_are_separated_by_any_of_the_usual_signs() -> None:
    assert (
        read_former_names("甲公司、乙公司,丙公司，丁公司;戊公司；甲公司\n己(一)公司")
        == "甲公司\t乙公司\t丙公司\t丁公司\t戊公司\t己（一）公司"
    )
    assert read_former_names("无") is None


def test_a_text_cell_keeps_a_number_without_its_point_and_loses_terminal_escapes() -> None:
    assert read_text(3.0) == "3"
    assert read_text("第\x1b[2J一批\x07") == "第[2J一批"


def test_a_problem_shows_at_most_sixty_characters_of_a_cell() -> None:
    assert len(shown("长" * 200)) == 60
    assert shown(1234.5) == "1234.5"
    assert shown(datetime.fromisoformat("2023-10-16")) == "2023-10-16 00:00:00"


def test_a_code_exported_as_a_formula_of_text_is_read() -> None:
    assert read_code(f'="{CODES[0]}"') == CODES[0]
