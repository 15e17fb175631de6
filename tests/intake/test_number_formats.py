"""What a number format makes of a value: seen where it is something else, and left alone where it is the value."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from hte_cli.intake.files.number_formats import BUILTIN, matters, shown

DAY = date(2024, 12, 1)
MOMENT = datetime(2024, 12, 1, 9, 30)  # noqa: DTZ001
ACCOUNTING = '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '
STEPS = '[>=100000000]0!.00,,"亿";[>=10000]0!.0,"万";0'


@pytest.mark.parametrize(
    ("code", "value", "seen", "scale"),
    [
        ('0!.0,"万元"', 12_345_678, "1234.5678万元", 10_000),
        (r'0\.0,"万元"', 12_345_678, "1234.5678万元", 10_000),
        ('0"."0000', 12_345_678, "1234.5678", 10_000),
        ("#,##0.00,", 12_345_678, "12345.678", 1_000),
        ('#,##0,,"百万"', 12_345_678, "12.345678百万", 1_000_000),
        ('0.00,,"百万"', 500, "0.0005百万", 1_000_000),
        (STEPS, 12_345_678, "1234.5678万", 10_000),
        (STEPS, 1_234_567_890, "12.3456789亿", 100_000_000),
        ("0%", 0.2, "20%", 1),
        ('"$"#,##0', 100, "$100", 1),
        ("[$$-409]#,##0.00", 5, "$5", 1),
        ("[$€-2] #,##0", 5, "€5", 1),
        ('"GR"0', 202465000001, "GR202465000001", 1),
        ('"GR"000000000000', 1, "GR000000000001", 1),
        ("00000", 123, "00123", 1),
        ('"¥"0.00"万元"', 12.3456, "12.3456万元", 1),
        ("0.0,万", 12345, "12.345万", 1_000),
        ('0"年"', 2024, "2024年", 1),
        ("0!年", 2024, "2024年", 1),
        ('General"年度"', 2024, "2024年度", 1),
        ('G/通用格式"人"', 127, "127人", 1),
        ('0000"."00"."00', 20241206, "2024.12.06", 1),
        ("000-0000-0000", 13812345678, "138-1234-5678", 1),
        ("0.00E+00", 13912345678, "1.39E+10", 1),
        ('[=1]"是";[=0]"否";General', 1, "是", 1),
        ('[=1]"是";[=0]"否";General', 0, "否", 1),
        ('0;-0;"无"', 0, "无", 1),
        (";;;", 5, "", 1),
        (";;;", "精河镇", "", 1),
        ('@"有限公司"', "精河县甲", "精河县甲有限公司", 1),
        ('"GR"@', "202465000001", "GR202465000001", 1),
        ('yyyy"年"m"月"', DAY, "2024年12月", 1),
        ("yyyy.mm", DAY, "2024年12月", 1),
        ("mmm-yy", DAY, "2024年12月", 1),
        (BUILTIN[57], DAY, "2024年12月", 1),
        ("yyyy", DAY, "2024年", 1),
        ('m"月"d"日"', DAY, "12月1日", 1),
        ("aaaa", DAY, "星期日", 1),
        ("h:mm", MOMENT, "09:30:00", 1),
        ("mm:ss", MOMENT, "09:30:00", 1),
    ],
)
def test_a_format_that_shows_something_else_is_told_with_all_digits(code: str, value: object, seen: str, scale: int) -> None:
    found = shown(code, value)
    assert matters(code)
    assert found is not None
    assert (str(found), found.held, found.scale) == (seen, value, scale)


@pytest.mark.parametrize(
    "code",
    [
        "General", "0", "0.00", "#,##0", "#,##0.00", "@", "# ?/?", "-0", "0;0", "[DBNum2][$-804]General", "#,##0.00_);[Red](#,##0.00)",
        ACCOUNTING, '"¥"#,##0.00', "[$¥-804]#,##0.00", '"￥"#,##0.00_);\\("￥"#,##0.00\\)', "0_ ", "[红色]0.00", "#",
        "yyyy-mm-dd hh:mm:ss", "yyyy-mm-dd", "yyyy/m/d;@", '[$-804]yyyy"年"m"月"d"日";@', "[$-F800]dddd, mmmm dd, yyyy",
        'yyyy"年"m"月"d"日" aaaa',         "m/d/yy h:mm", "d-mmm-yy", "[$-404]e/m/d",
    ],
)  # fmt: skip
def test_a_format_that_shows_the_value_is_left_alone(code: str) -> None:
    assert not matters(code)
    assert [shown(code, value) for value in (1234.5, -3, 0, "精河镇", DAY, True, None)] == [None] * 7


@pytest.mark.parametrize(
    ("code", "value"), [("0;-0;", 0), (STEPS, 123), ('"GR"0', 10**17), ('"GR"0', True), ("0%", "说明"), ("yyyy", 2024)]
)
def test_a_value_that_a_format_does_not_touch_is_left_alone(code: str, value: object) -> None:
    assert shown(code, value) is None


@pytest.mark.parametrize(
    "code", ['"', "[", "\\", "!", "_", "*", ";" * 400, "0" * 400, "[$", "E+", '"a', "[>=x]0", "]", "0" + "," * 300, "[>=1e9]0"]
)
def test_a_broken_format_stops_nothing(code: str) -> None:
    for value in (1234.5, "精河镇", DAY):
        shown(code, value)
