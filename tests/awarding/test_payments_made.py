"""Lists of what was paid before the store was kept, as offices have them: no money twice, no claim guessed."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest
from openpyxl import load_workbook

from running import Hte

HEADINGS = ["企业名称", "奖补类型", "证书编号", "项目名称", "发生日期", "兑现金额（元）", "自治州资金（元）", "兑现日期", "文号"]
TIANSHAN = "天山雪示例新材料（精河）有限公司"
BEISHAN = "精河县北山示例智能装备有限公司"
CHENXI = "精河县晨曦示例生物科技有限公司"
PLATFORM = "枸杞采收装备企业技术创新中心"
FIRST = [TIANSHAN, "首次认定", "GR202465000942", None, None, 100000, None, "2025-03-07", "精财〔2025〕1号"]
OLD = [CHENXI, "首次认定", "GR202165000911", None, None, 100000, None, "2022-03-01", "精财〔2022〕4号"]


def made(hte: Hte, *rows: list[Any], options: tuple[str, ...] = ()) -> Any:
    hte.workbook("made.xlsx", 台账=[HEADINGS, *rows])
    return hte.here("import", "made.xlsx", "-f", "json", *options)


def row(**cells: Any) -> list[Any]:
    """The first certification's payment, with other cells: a2=… is its third."""
    return [cells.get(f"a{place}", cell) for place, cell in enumerate(FIRST)]


def dump(hte: Hte) -> list[str]:
    with sqlite3.connect(hte.store) as connection:
        return list(connection.iterdump())


def awarded(hte: Hte, year: str) -> list[str]:
    """The evidence of what a round of the year would hold."""
    opened = hte.here("award", "open", "--year", year, "-f", "json")
    return [line["evidence"] for line in opened.document["lines"]] if opened.code == 0 else []


def test_a_clerks_ledger_in_gb18030_and_ten_thousands_is_booked_to_the_fen(county: Hte):
    text = (
        "精河县高新技术企业奖补资金历史兑现台账,,,,,,,\n单位：万元,,,,,,,\n"
        "序号,企业名称,奖补类型,证书编号,县级资金,自治区资金,兑现日期,资金年度\n"
        f"1,{CHENXI},首次认定,ＧＲ202165000911,9.87654,5,2022.3.20,2022\n"
        f"2,{BEISHAN},首次认定,GR202365000931,10万元,,2024年1月20日,2024\n合计,,,,19.87654,5,,\n填表人：,,,,,,,\n"
    )
    (county.folder / "台账.csv").write_bytes(text.encode("gb18030"))
    done = county.here("import", "台账.csv", "-f", "json")
    assert (done.code, done.document["problems"], done.document["files"][0]["sheets"][0]["new"]) == (0, [], 2), done.stdout
    ledger = county.json("award", "ledger", "--budget-year", "2022")["entries"]
    assert [(e["line"], e["level"], e["kind"], e["sum"], e["on"]) for e in ledger] == [
        ("2021-0/1", "region", "paid", 50000, "2022-03-20"),
        ("2021-0/1", "county", "committed", 98765.4, "2022-03-20"),
        ("2021-0/1", "county", "paid", 98765.4, "2022-03-20"),
    ]
    assert county.json("award", "show", "2023-0")["totals"]["paid"] == 100000
    assert county.json("journal", "verify")["ok"]


def test_sums_without_a_unit_are_refused_until_somebody_says_it(county: Hte):
    before = dump(county)
    bare = [["企业名称", "奖补类型", "证书编号", "兑现金额", "兑现日期"], [*FIRST[:3], 10, "2025-03-07"]]
    county.workbook("bare.xlsx", 台账=bare)
    assert (county.here("import", "bare.xlsx", "-f", "json").codes, dump(county)) == (["unit-missing"], before)
    told = county.here("import", "bare.xlsx", "-f", "json", "--set", "unit=wan")
    assert (told.code, county.json("award", "show", "2024-0")["totals"]["paid"]) == (0, 100000)


@pytest.mark.parametrize(
    ("twin", "code"),
    [
        (row(), "paid-twice"),
        (row(a8=None), "paid-twice"),
        (row(a8="精财〔2025〕 1号"), "paid-twice"),
        (row(a5=60000), "contradicts"),
    ],
)
def test_a_payment_that_stands_twice_in_a_list_refuses_it(county: Hte, twin: list[Any], code: str):
    before = dump(county)
    done = made(county, FIRST, twin)
    assert (done.code, done.codes, done.document["problems"][0]["row"], dump(county)) == (5, [code], 3, before)


def test_two_lists_may_state_one_payment(county: Hte):
    county.workbook("other.xlsx", 台账=[HEADINGS, FIRST])
    county.workbook("made.xlsx", 台账=[HEADINGS, FIRST])
    assert county.here("import", "made.xlsx", "other.xlsx").code == 0
    assert county.json("award", "show", "2024-0")["totals"]["paid"] == 100000


def test_a_document_that_was_not_known_is_filled_in_by_the_next_list(county: Hte):
    assert made(county, row(a8=None)).code == 0
    assert made(county, FIRST).document["entry"] is not None
    before = dump(county)
    assert [(made(county, again).code, dump(county)) for again in (FIRST, row(a8=None))] == [(0, before)] * 2
    found = county.json("award", "show", "2024-0/1")
    assert (found["paid"]["county"], {one["document"] for one in found["entries"]}) == (100000, {FIRST[8]})


@pytest.mark.parametrize(("total", "code"), [(100000, 0), (99999.99, 5), (200000, 5)])
def test_a_total_of_the_ledger_that_differs_from_its_rows_refuses_it(county: Hte, total: float, code: int):
    before = dump(county)
    done = made(county, FIRST, ["合计", None, None, None, None, total, None, None, None])
    assert (done.code, done.codes, dump(county) == before) == (code, ["total-differs"] if code else [], bool(code))


@pytest.mark.parametrize(
    "words", ["首次认定奖补", "2024年度高企首次认定奖补资金", "新认定", "hte-first", "First certification", "hte-certification"]
)
def test_a_reward_is_known_by_its_words(county: Hte, words: str):
    done = made(county, row(a1=words))
    assert (done.code, county.json("award", "show", "2024-0/1")["rule"]) == (0, "hte-first"), done.stdout


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"a1": "重新认定补助后再补贴"}, "reward-unknown"),
        ({"a1": "失效后再次认定"}, "reward-unknown"),
        ({"a1": "hte-certification", "a2": "GR201865000777"}, "reward-ambiguous"),
        ({"a7": "2052-03-07"}, "paid-on-later"),
        ({"a5": 0}, "sum-missing"),
        ({"a5": -100000}, "amount-negative"),
        ({"a0": BEISHAN, "a1": "创新平台", "a2": None}, None),
        ({"a0": CHENXI, "a1": "创新平台", "a2": None}, "evidence-missing"),
        ({"a0": BEISHAN, "a1": "创新平台", "a2": None, "a3": "枸杞采收装备中心", "a4": "2024-03-28"}, "evidence-missing"),
        ({"a0": BEISHAN, "a1": "创新平台", "a2": None, "a3": "另一平台"}, "evidence-missing"),
    ],
)
def test_a_claim_is_never_guessed(county: Hte, cells: dict[str, Any], code: str | None):
    before = dump(county)
    done = made(county, row(**cells))
    assert (done.code, done.codes) == ((0, []) if code is None else (5, [code])), done.stdout
    assert (dump(county) == before) is (code is not None)


def test_what_was_paid_before_its_record_was_made_is_not_awarded_when_the_record_comes(county: Hte):
    unrecorded = "GR202465000999"
    paid = [
        ["精河县茫丁示例纺织科技股份有限公司", "首次认定", unrecorded, None, None, 100000, None, "2025-03-07", None],
        [CHENXI, "创新平台", None, "生物工程中心", "2024-05-05", 20000, None, "2025-03-07", None],
        ["精河县戈壁红示例枸杞制品有限公司", "上市", None, None, None, 500000, None, "2025-03-07", None],
    ]
    assert made(county, *paid).code == 0
    assert county.here("cert", "add", "茫丁示例纺织", "--number", unrecorded, "--issued-on", "2024-12-30", "--occasion", "first").code == 0
    words = ("--kind", "platform", "--on", "2024-05-05", "--title", "生物工程中心", "--grade", "region", "--prefecture-amount", "40000")
    assert county.here("event", "add", "晨曦示例", *words).code == 0
    evidence = awarded(county, "2024")
    # The list does not say when the listing was; the one that is recorded does.
    assert [one["on"] for one in county.json("award", "show", "2024-0")["lines"]][2] == "2024-05-16"
    assert (PLATFORM in evidence, {unrecorded, "生物工程中心", "北京证券交易所"} & set(evidence)) == (True, set())


def test_records_and_payments_of_one_command_know_each_other(county: Hte):
    events = [["企业名称", "事项", "级别", "项目名称", "发生日期"], [CHENXI, "创新平台", "自治区级", "生物工程中心", "2024-05-05"]]
    certificates = [["企业名称", "证书编号", "发证日期"], [BEISHAN, "GR202465000997", "2024-11-02"]]
    payments = [row(a0=CHENXI, a1="创新平台", a2=None, a5=20000), row(a2="GR202465000997")]
    county.workbook("all.xlsx", 台账=[HEADINGS, *payments], 事项=events, 证书=certificates)
    before = dump(county)
    refused = [
        problem["code"]
        for problem in county.here("import", "all.xlsx", "-f", "json").document["problems"]
        if problem["severity"] == "error"
    ]
    assert (refused, dump(county)) == (["evidence-of-other"], before)
    assert county.here("import", "all.xlsx", "--partial").code == 5
    assert [(one["evidence"], one["on"]) for one in county.json("award", "show", "2024-0")["lines"]] == [("生物工程中心", "2024-05-05")]


def test_a_payment_that_was_reversed_is_not_taken_for_recorded(county: Hte):
    assert made(county, FIRST).code == 0
    assert county.here("award", "reverse", "2024-0/1", "--entry", "2", "--reason", "记错企业", "--on", "2025-06-12").code == 0
    assert made(county, FIRST).codes == ["paid-otherwise"]


def test_a_firm_without_a_code_that_was_renamed_since_is_not_paid_again(county: Hte):
    assert county.here("enterprise", "add", "--name", "精河县无码示例有限公司").code == 0
    assert (
        county.here("cert", "add", "无码示例", "--number", "GR202465000998", "--issued-on", "2024-11-02", "--occasion", "first").code == 0
    )
    assert county.here("enterprise", "rename", "无码示例", "--to", "精河县新名示例有限公司", "--on", "2025-01-01").code == 0
    assert made(county, row(a0="精河县无码示例有限公司", a2="GR202465000998")).code == 0
    assert "GR202465000998" not in awarded(county, "2024")


def test_a_sum_that_was_too_small_leaves_a_difference_and_no_second_award(county: Hte):
    assert made(county, row(a5=80000)).code == 0
    lines = county.json("award", "open", "--year", "2024")["lines"]
    found = [(one["due"]["county"], one["adjusts"]["2024-0/1"]["county"]) for one in lines if one["evidence"] == "GR202465000942"]
    assert found == [(20000, 80000)]


def test_a_later_list_adds_lines_and_numbers_are_never_used_twice(county: Hte):
    def entry(cells: list[Any]) -> int:
        return int(made(county, cells).document["entry"])

    listing = ["精河县戈壁红示例枸杞制品有限公司", "上市", None, "北京证券交易所", "2024-05-16", 500000, None, "2025-04-01", None]
    entries = [entry(FIRST), entry(row(a0=CHENXI, a1="重新认定", a2="GR202465000941", a5=50000)), entry(listing)]
    assert county.here("undo", str(entries[0])).code == 4, "the round is the later lists' too"
    assert county.here("undo", str(entries[1])).code == 0
    assert entry(row(a0=CHENXI, a1="重新认定", a2="GR202465000941", a5=50000)) > entries[2]
    found = county.json("award", "show", "2024-0")
    assert [(one["line"], one["paid"]["county"]) for one in found["lines"]] == [
        ("2024-0/1", 100000),
        ("2024-0/3", 500000),
        ("2024-0/4", 50000),
    ]
    assert [step["what"] for step in found["steps"]] == ["history"] * 3
    assert county.json("journal", "verify")["ok"]


def test_what_a_round_holds_already_cannot_have_been_paid_before_it(opened: Hte):
    before = dump(opened)
    assert (made(opened, FIRST).codes, dump(opened)) == (["paid-otherwise"], before)


def test_unknown_firms_are_refused_left_out_or_made_as_asked(county: Hte):
    unknown = row(a0="精河县早已兑现示例有限公司", a2="GR202065000001")
    before = dump(county)
    assert (made(county, unknown, OLD).codes, dump(county)) == (["enterprise-unknown"], before)
    assert made(county, unknown, OLD, options=("--dry-run", "--create-missing")).code == 0
    assert dump(county) == before
    known = made(county, unknown, OLD, options=("--only-known",)).document["files"][0]["sheets"][0]
    assert (known["new"], known["skipped"]) == (1, 1)
    part = made(county, unknown, FIRST, options=("--partial",))
    assert (part.code, [one["round"] for one in county.json("award", "list")]) == (5, ["2021-0", "2024-0"])
    assert made(county, unknown, options=("--create-missing",)).code == 0
    assert county.json("award", "show", "2020-0")["lines"][0]["enterprise"] == "精河县早已兑现示例有限公司"


@pytest.mark.parametrize(("lang", "reward", "certificate"), [("zh", "奖补", "证书编号"), ("en", "Reward", "Certificate number")])
def test_the_template_is_read_as_what_it_is_for(county: Hte, lang: str, reward: str, certificate: str):
    assert county.here("--lang", lang, "template", "payments-made", "-o", "t.xlsx").code == 0
    book = load_workbook(county.folder / "t.xlsx")
    sheet = book.worksheets[0]
    cells = [1, TIANSHAN, None, *FIRST[1:3], None, None, 2024, 100000, None, None, "2025-03-07", "精财〔2025〕1号", 2025]
    assert [sheet[1][place].value for place in (3, 4)] == [reward, certificate]
    sheet.append(cells)
    book.save(county.folder / "t.xlsx")
    done = county.here("import", "t.xlsx", "-f", "json")
    assert (done.code, done.document["files"][0]["sheets"][0]["new"]) == (0, 1), done.stdout
    assert county.json("award", "show", "2024-0/1")["entries"][-1]["budget_year"] == 2025


def test_a_list_that_others_followed_in_its_round_is_taken_back_after_them(county: Hte):
    first = made(county, FIRST).document["entry"]
    second = made(county, [BEISHAN, "创新平台配套", None, PLATFORM, "2024-03-28", 150000, 300000, "2025-04-07", "精财〔2025〕2号"])
    assert second.code == 0, second.stderr
    refused = county.here("undo", str(first))
    assert (refused.code, str(second.document["entry"]) in refused.stderr) == (4, True)
    assert [county.here("undo", str(entry)).code for entry in (second.document["entry"], first)] == [0, 0]
    assert county.json("award", "list") == []
