"""One cell: no character of it is lost, no sign of it is taken for another, and where it holds more than one value it is refused."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from hte_cli.intake.cells import count_reader, money_reader, read_name, read_text
from hte_cli.intake.certifications import read_number
from hte_cli.intake.dates import read_day, read_validity, read_year
from hte_cli.intake.enterprises import read_former_names
from hte_cli.intake.faults import Fault
from hte_cli.intake.folding import fold
from hte_cli.intake.holders import read_bearer, read_person
from hte_cli.intake.left_overs import bare
from hte_cli.intake.long_numbers import doubts_of_digits, read_account, read_phone
from hte_cli.intake.placeholders import is_blank
from hte_cli.kinds.bounds import PAID, PEOPLE
from hte_cli.report.formats.plain import printable
from hte_cli.values.names import clean, name_key, person_key


def said(value: Any) -> Any:
    return value.code if isinstance(value, Fault) else value


FIRM = "精河县{}示例有限公司"
RARE = ("\ue863", "\ue81e", "\uf8f5", "\U000f0001", "\U00031350", "\U000323b5", "\U00033479", "\U0003fffd", "⿰氵龍", "䶮", "⺁", "㑳")
"""Private use, ideographs that this interpreter does not know, a described one, rare ones, radicals."""


@pytest.mark.parametrize("sign", RARE)
def test_a_character_is_kept_whether_or_not_it_is_known(sign: str):
    assert read_name(FIRM.format(sign)) == FIRM.format(sign)
    assert read_person(f"张{sign}") == f"张{sign}"
    assert read_text(f"{sign}镇") == f"{sign}镇"
    assert read_former_names(FIRM.format(sign)) == FIRM.format(sign)
    assert clean(f" {sign}\u200b ") == sign


def test_firms_and_persons_that_differ_in_a_rare_character_are_others():
    signs = ("", "示", "\ue000", "\ue001", "\U00031350", "\U000323b5", "\U000323b6", "★", "e\u0301", "e", "⿰氵龍", "⿰氵龙")
    assert len({name_key(FIRM.format(sign)) for sign in signs}) == len(signs)
    assert len({person_key(f"张{sign}") for sign in signs}) == len(signs)


def test_a_character_of_the_private_use_of_gbk_is_the_same_under_its_public_code():
    for private, public in zip("\ue815\ue81e\ue863\ue864", "⺁龴䶮龻", strict=True):
        assert name_key(FIRM.format(private)) == name_key(FIRM.format(public))
    assert read_name(FIRM.format("\ue863")) != read_name(FIRM.format("䶮")), "each is kept as it is written"


@pytest.mark.parametrize(
    "name", ["精河县甲２示例㈱公司", "精河县㎡示例有限公司", "精河县Ⅱ示例有限公司", "神\ufa19示例有限公司", "Ａ①示例有限公司"]
)
def test_a_name_is_folded_for_comparing_and_never_for_keeping(name: str):
    kept = read_name(name)
    assert isinstance(kept, str)
    assert [c for c in "㈱㎡Ⅱ\ufa19①" if c in name] == [c for c in "㈱㎡Ⅱ\ufa19①" if c in kept]
    assert name_key(kept) == name_key(name)


def test_what_joins_letters_is_kept_where_letters_join_and_nowhere_else():
    assert read_name("精河\u200d县\u200c甲\ufeff公司\u00ad") == "精河县甲公司"
    assert read_person("مە\u200cن") == "مە\u200cن"


@pytest.mark.parametrize(
    "name", ["精河县\ufffd示例有限公司", "精河县?示例有限公司", "精河县？示例有限公司", "精河县□示例有限公司", "精河县〓示例有限公司"]
)
def test_a_name_in_which_a_character_was_lost_is_refused(name: str):
    shown = bare(name)
    assert said(shown if isinstance(shown, Fault) else read_name(shown)) == "character-lost"


@pytest.mark.parametrize(
    ("cell", "fen"),
    [
        *[("1,5", "comma-unclear"), ("12,50", "comma-unclear"), ("1,23,456", "comma-unclear"), ("1234,5", "comma-unclear")],
        *[("0,75", "comma-unclear"), ("0,123", "comma-unclear"), ("1.234,56", "comma-unclear"), ("1,2345", "comma-unclear")],
        *[("1，5", "comma-unclear"), ("1,234,5", "comma-unclear"), ("12,50万元", "comma-unclear"), ("1,,234", "comma-unclear")],
        *[("1,234", 123_400), ("1,234.5", 123_450), ("１，２３４．５", 123_450), ("12,345,678", 1_234_567_800)],
        *[("1\u2009234\u2009567", 123_456_700), ("1\u00a0234", 123_400), ("1\u202f234.50", 123_450), ("1 234", "amount-unreadable")],
        *[("3万", 3_000_000), ("0.5亿元", 5_000_000_000), ("10元整", 1_000), ("¥100", 10_000), ("人民币10万元整", 10_000_000)],
        *[("(1,234.50)", "amount-negative"), ("（100）", "amount-negative"), ("-100", "amount-negative")],
        *[("12%", "amount-unreadable"), ("$100", "amount-unreadable"), ("约10", "amount-unreadable"), ("10-20", "amount-unreadable")],
        *[("≥5", "amount-unreadable"), ("十万", "amount-unreadable"), ("inf", "amount-unreadable"), ("1e5", "amount-unreadable")],
        *[("10、20", "amount-unreadable"), ("10\n20", "amount-unreadable"), ("10;20", "amount-unreadable")],
        *[("nan", None), ("待定", None), ("N/A", None), ("--", None)],
    ],
)
def test_a_comma_that_is_no_thousands_mark_is_refused(cell: str, fen: object):
    assert said(money_reader("元", PAID)(cell)) == fen


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        *[
            ("1,234", 1234),
            ("1,5", "comma-unclear"),
            ("12,50", "comma-unclear"),
            ("1,23,456", "comma-unclear"),
            ("1 234", "count-unreadable"),
        ],
        *[("1\u2009234", 1234), ("约10", "count-unreadable"), ("10-20", "count-unreadable"), ("≥5", "count-unreadable"), ("不详", None)],
    ],
)
def test_a_count_has_thousands_marks_or_none(cell: str, count: object):
    assert said(count_reader(PEOPLE)(cell)) == count


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        *[("2024年12月6日 星期五", "2024-12-06"), ("2024年12月6日（周五）", "2024-12-06"), ("2024-12-06 星期五", "2024-12-06")],
        *[("2024年12月6日(星期五) 上午", "2024-12-06"), ("Friday, December 6, 2024", "2024-12-06"), ("Fri Dec 6 2024", "2024-12-06")],
        *[("2024年12月6日 星期四", "date-weekday"), ("2024-12-06 周一", "date-weekday")],
        *[("二〇二四年十二月六日", "2024-12-06"), ("二○二四年十月二十一日", "2024-10-21"), ("二零一九年一月三十日", "2019-01-30")],
        *[("二〇二四年十二月", "date-incomplete"), ("二〇二四年二月三十日", "date-impossible"), ("二〇二四年腊月初六", "date-unreadable")],
        *[
            ("2024-10-16T00:00:00+08:00", "2024-10-16"),
            ("2024-10-16T09:30:00.123+0800", "2024-10-16"),
            ("2024-10-16T00:00:00Z", "2024-10-16"),
        ],
        *[("2024-10-15T16:00:00Z", "date-zone"), ("2024-10-15T16:00:00.000Z", "date-zone"), ("2024-10-15T16:00:00+00:00", "date-zone")],
        *[("2024-10-15 16:00:00", "date-zone"), ("2024-10-15T20:00:00Z", "date-zone"), ("2024-10-16T08:00:00+09:00", "2024-10-16")],
        *[("2024-10-16T00:00:00+09:00", "date-zone"), ("2024-10-15T15:58:00Z", "date-clock"), ("2024-10-15 15:54:17", "date-zone")],
        *[("2024-10-15 23:59:17", "date-clock"), ("2024/10/15 23:54", "date-clock"), ("2024年10月15日 下午11:59", "date-clock")],
        *[("2024-10-16 上午 9:30", "2024-10-16"), ("2024-10-16 下午4:00", "2024-10-16"), ("2024年10月16日下午3点", "2024-10-16")],
        *[("2024年10月16日10时30分", "2024-10-16"), ("2024-10-16 10:30:05 PM", "2024-10-16"), ("2024年10月16日下午", "2024-10-16")],
        *[
            ("2024.12.06.", "2024-12-06"),
            ("2024年12月6日。", "2024-12-06"),
            ("Dec 6, 2024", "2024-12-06"),
            ("6 December 2024", "2024-12-06"),
        ],
        *[("06-Dec-2024", "2024-12-06"), ("Dec. 6th, 2024", "2024-12-06"), ("20241206", "2024-12-06"), ("Dec 2024", "date-incomplete")],
        *[
            ("Dec-24", "date-incomplete"),
            ("Sept 31, 2024", "date-impossible"),
            ("6-Dec-24", "date-unreadable"),
            ("12/06/2024", "date-unreadable"),
        ],
        *[("民国113年12月6日", "date-unreadable"), ("24.12.06", "date-unreadable"), ("2024年12月", "date-incomplete")],
        *[
            ("2024-12-06、2024-12-07", "several-values"),
            ("2024.12.6\n2024.12.7", "several-values"),
            ("20241206 20241207", "several-values"),
        ],
        *[("2024年12月6日和2025年1月3日", "several-values"), ("2024.12.6—2025.1.3", "date-range")],
        *[(datetime.fromisoformat("2023-12-31 23:59:17"), "date-clock"), (datetime.fromisoformat("2024-10-16 00:00:43"), "2024-10-16")],
        *[
            (datetime.fromisoformat("2024-10-15 16:00:00"), "date-zone"),
            (datetime.fromisoformat("2024-10-15 17:05:00"), "2024-10-15"),
            (45215.9999, "date-clock"),
        ],
        *[("待定", None), ("不详", None), ("NaT", None), ("\xa0", None), ("2024-12-06" + " " * 50_000 + "x", "date-unreadable")],
    ],
)
def test_a_day_is_read_as_people_and_programs_write_it_and_never_moved(cell: object, day: str | None):
    assert said(read_day(cell)) == day


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        *[
            ("2026-10-15 23:59:59", "2026-10-15"),
            (datetime.fromisoformat("2026-10-15 23:59:59"), "2026-10-15"),
            ("至2026年10月15日止", "2026-10-15"),
        ],
        *[("2026-10-15 23:59:17", "date-clock"), ("有效期至二〇二六年十月十五日", "2026-10-15"), ("长期", "date-unreadable")],
    ],
)
def test_a_last_day_may_state_its_end(cell: object, day: str):
    assert said(read_validity(cell)) == day


def test_a_year_is_not_taken_from_a_day_that_may_be_the_next_one():
    assert said(read_year(datetime.fromisoformat("2023-12-31 23:59:17"))) == "date-clock"


@pytest.mark.parametrize(
    "cell",
    [
        *[
            "精河县甲示例有限公司\n精河县乙示例有限公司",
            "精河县甲示例有限公司、精河县乙示例有限公司",
            "精河县甲示例有限公司；精河县乙示例厂",
        ],
        *[
            "精河县甲示例有限公司/精河县乙示例合作社",
            "精河县甲示例有限公司,精河县乙示例有限公司",
            "精河县甲示例有限公司 精河县乙示例有限公司",
        ],
        *["1.精河县甲示例有限公司 2.精河县乙示例有限公司", "精河县甲示例有限公司和精河县乙示例有限公司", "精河县农业局、精河县林业站"],
        *["精河县甲示例有限公司（原：甲厂）、精河县乙示例有限公司", "精河县甲示例有限公司等3家企业", "精河县甲示例有限公司等三家"],
        *["精河县甲示例有限公司、精河县乙示例有限公司精河分公司", "精河县甲示例有限公司|精河县乙示例有限公司"],
    ],
)
def test_several_firms_in_one_cell_are_refused(cell: str):
    assert said(read_name(cell)) == "several-values"
    assert said(read_bearer(cell)) == "several-values"


@pytest.mark.parametrize(
    "cell",
    [
        *["精河县甲、乙示例有限公司", "精河县甲示例有限公司（原：精河县乙示例有限公司）", "精河县甲示例有限公司（原名：甲厂、乙厂）"],
        *[
            "精河县甲示例有限公司 曾用名：精河县乙示例有限公司",
            "精河县甲示例\n有限公司",
            "新疆甲示例集团\n有限公司",
            "新疆甲示例有限公司 精河分公司",
        ],
        *["新疆甲示例有限公司\n精河县分公司", "精河县文化、体育、旅游局", "精河县科技/农业服务中心", "精河县甲示例有限公司 A Co., Ltd."],
        *[
            "甲，乙与丙示例有限公司",
            "精河县和平示例有限公司",
            "新疆甲示例股份有限公司新疆销售有限公司",
            "中等3示例有限公司",
            "精河县甲示例（集团）有限公司",
        ],
        *[
            "精河县甲公司与乙示例研究中心",
            "精河县甲示例有限公司、",
            "甲示例有限公司工会",
            "Example, Tools and Sons Ltd.",
            "精河县 甲 示例 有限公司",
        ],
    ],
)
def test_a_name_with_a_sign_or_a_blank_in_it_is_one(cell: str):
    assert isinstance(read_name(cell), str)


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("GR202165000911\nGR202465000941", "several-values"),
        ("GR202165000911、GR202465000941", "several-values"),
        ("GR202165000911 / GR202465000941", "several-values"),
        ("GR202165000911GR202465000941", "several-values"),
        ("GR202165000911、912", "several-values"),
        ("202465272200000001；202465272200000002", "several-values"),
        ("GR2024 65000941", "GR202465000941"),
        ("GR202465000941号", "GR202465000941"),
        ("2024652722A0000017", "2024652722A0000017"),
        ("6.2E+18", "number-digits"),
        (6.2e18, "number-digits"),
        ("待定", None),
    ],
)
def test_several_numbers_in_one_cell_are_refused(cell: object, number: str | None):
    assert said(read_number(cell)) == number


@pytest.mark.parametrize(
    ("cell", "account"),
    [
        *[
            ("6222020200112230000", "6222020200112230000"),
            ("6222 0202 0011 2230 000", "6222 0202 0011 2230 000"),
            ("6222-0001", "6222-0001"),
        ],
        *[
            ("６２２２　０００１２", "６２２２　０００１２".replace("\u3000", " ")),
            ("NRA30100123456789", "NRA30100123456789"),
            (622202020011223.0, "622202020011223"),
        ],
        *[
            ("6.22202E+18", "digits-lost"),
            ("6.22202e18", "digits-lost"),
            (6.2220202e18, "digits-lost"),
            (6222020200112230000, "digits-lost"),
        ],
        *[
            ("6222****1234", "account-form"),
            ("123", "account-form"),
            ("9" * 33, "account-form"),
            ("农行账号", "account-form"),
            ("12345A", "account-form"),
        ],
        *[("6222020200112230000、6217000099997777000", "several-values"), ("6222020200112230000\n6217000099997777000", "several-values")],
        *[("6222020200112230000 6217000099997777000", "several-values"), ("待定", None), ("无", None), ("***", None)],
    ],
)
def test_an_account_is_whole_or_refused(cell: object, account: str | None):
    assert said(read_account(cell)) == account


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        ("13900000000", "13900000000"),
        (13900000000.0, "13900000000"),
        ("1.39E+10", "digits-lost"),
        ("0909-5322222、13900000000", "0909-5322222、13900000000"),
    ],
)
def test_a_telephone_is_whole_or_refused(cell: object, phone: str):
    assert said(read_phone(cell)) == phone


@pytest.mark.parametrize(
    "phone",
    [
        *[
            "13900000000",
            "139 0000 0000",
            "+86 139-0000-0000",
            "0909-5322222",
            "(0909)5322222",
            "5322222",
            "400-800-8888",
            "0909-5322222转801",
        ],
        *["13900000000、0909-5322222", "13900000000 13800000000", "张三 13900000000", "12345"],
    ],
)
def test_an_ordinary_telephone_is_not_doubted(phone: str):
    assert doubts_of_digits({"phone": phone}) == []


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        *[
            ({"phone": "1390000000"}, ["phone-form"]),
            ({"phone": "23900000000"}, ["phone-form"]),
            ({"phone": "139****0000"}, ["phone-form"]),
        ],
        *[({"account": "6222020200112230000"}, []), ({"phone": "1", "account": "6222 0202 0011 2230 000"}, ["phone-form"])],
    ],
)
def test_a_doubtful_telephone_is_warned_of(fields: dict[str, Any], codes: list[str]):
    found = doubts_of_digits(fields)
    assert [fault.code for fault in found] == codes
    assert not any(fault.is_error or fault.value in fields.values() for fault in found), "and told of without showing it"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        *[('="精河镇"', "精河镇"), ('=""91652722MA7900024D""', "91652722MA7900024D"), ('＝"精河镇"', "精河镇"), ("'精河镇", "精河镇")],
        *[("‘精河镇", "精河镇"), ("'精河'镇", "'精河'镇"), ("‘精河’镇", "‘精河’镇"), ("\t精河镇", "精河镇"), ("\xa0精河镇\xa0", "精河镇")],
        *[("\u200b精河镇\u200b", "精河镇"), ("2024-12-06\u200b", "2024-12-06"), ("=A1", "=A1"), ("“甲”科技", "“甲”科技")],
        *[("#5楼", "#5楼"), ("同方示例有限公司", "同方示例有限公司")],
        *[("####", "cell-hashes"), ("＃＃＃", "cell-hashes"), ("#N/A", "cell-error"), ("#REF!", "cell-error")],
        *[("同上", "cell-ditto"), ("〃", "cell-ditto"), ('"', '"'), ('\'="甲"', "甲"), ("##", "##"), ("精河\ufffd镇", "character-lost")],
    ],
)
def test_what_programs_leave_around_a_text_is_no_part_of_it(cell: str, text: str):
    assert said(bare(cell)) == text


@pytest.mark.parametrize(
    "text",
    [
        *[
            "",
            " ",
            "-",
            "—",
            "——",
            "-/-",
            "/",
            "\\",
            "…",
            "……",
            "_",
            "***",
            "无",
            "（无）",
            "无。",
            "暂无",
            "待定",
            "不详",
            "无变更",
            "未知",
            "N/A",
        ],
        *["n/a", "NA", "nan", "NaN", "None", "NULL", "null", "NaT", "<NA>", "\u3000", "Ｎ／Ａ", "没有", "待补充", "不适用", "未更名"],
    ],
)
def test_the_words_that_state_nothing_state_nothing(text: str):
    assert is_blank(text)
    assert read_former_names(text) is None
    assert read_name(text) is None


@pytest.mark.parametrize("text", ["无锡", "无极县", "0", "空港", "未来科技", "待定河", "Nancy", "·甲", "缺口镇", "1/2", "—5"])
def test_words_that_only_begin_so_state_something(text: str):
    assert not is_blank(text)


@pytest.mark.parametrize("cell", ["张三、李四", "张三，李四", "张三\n李四", "张三/李四", "张三等3人"])
def test_a_prize_of_several_people_in_one_cell_is_refused(cell: str):
    from hte_cli.intake.holders import finish

    assert [fault.code for fault in finish({"person": read_person(cell)})] == ["several-values"]


@pytest.mark.parametrize("cell", ["阿依古丽 吐尔逊", "阿不都热依木·\n买买提", "阿不都热依木·买买提", "张 三", "张三（女）"])
def test_a_blank_in_a_persons_name_makes_no_two(cell: str):
    from hte_cli.intake.holders import finish

    assert finish({"person": read_person(cell)}) == []


@pytest.mark.parametrize("cell", ["2.02465272200249e+17", 2.02465272200249e17, 10**15, "1.39E+10"])
def test_a_number_whose_digits_are_lost_is_no_text(cell: object):
    assert said(read_text(cell)) == "digits-lost"


def test_a_variant_of_a_glyph_and_a_joiner_are_kept_and_compared_without():
    for one, other in (("葛\U000e0100示例", "葛示例"), ("مە\u200cن", "مەن"), ("ᠮᠣ\u180eᠩ", "ᠮᠣᠩ")):
        assert read_person(one) == one
        assert printable(one) == one
        assert name_key(one) == name_key(other)


@pytest.mark.parametrize("sign", [sign for sign in RARE if sign[0] not in "⿰⺁"])
def test_words_are_compared_and_shown_with_every_character(sign: str):
    assert len({fold(f"甲{sign}镇"), fold("甲镇"), fold("甲\ue123镇")}) == 3
    assert printable(sign) == sign
