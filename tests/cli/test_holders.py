"""Who receives money and is no enterprise: recorded, named by lists, awarded, and in no count."""

from __future__ import annotations

import pytest

from running import Hte

PERSON = ("--kind", "person")


def ok(hte: Hte, *words: str) -> None:
    done = hte.here(*words)
    assert done.code == 0, done.stderr


def names(hte: Hte) -> list[tuple[str, str]]:
    return [(one["name"], one["holder"]) for one in hte.json("holder", "list")]


def prize(hte: Hte, who: str, *more: str) -> None:
    ok(hte, "event", "add", who, "--kind", "prize", "--on", "2024-06-01", "--title", "科技进步奖", "--grade", "region", *more)


def test_a_person_gets_a_prize_and_stands_in_no_list_of_enterprises(empty: Hte):
    ok(empty, "holder", "add", "--name", "张三", *PERSON)
    prize(empty, "张三", "--prefecture-amount", "10万元", "--doc", "博科〔2024〕1号")
    assert [(line["enterprise"], line["county"]) for line in empty.json("subsidy", "calc", "--year", "2024")["lines"]] == [("张三", 50000)]
    assert empty.json("enterprise", "list") == []
    assert names(empty) == [("张三", "person")]


@pytest.mark.parametrize(
    "words",
    [
        ("cert", "add", "张三", "--number", "GR202465000001", "--issued-on", "2024-10-01"),
        ("annual", "set", "张三", "--year", "2024", "--staff", "3"),
        ("reserve", "add", "张三", "--on", "2024-03-01"),
        ("reserve", "move", "张三", "--to", "admitted", "--on", "2024-03-01"),
        ("application", "add", "张三", "--year", "2024", "--filed-on", "2024-05-01"),
    ],
)
def test_what_enterprises_are_counted_by_is_refused(empty: Hte, words: tuple[str, ...]):
    ok(empty, "holder", "add", "--name", "张三", *PERSON)
    entries = len(empty.json("journal", "list"))
    assert empty.here(*words).code == 4
    assert len(empty.json("journal", "list")) == entries


def test_two_persons_of_one_name_are_told_apart_by_a_mark(empty: Hte):
    ok(empty, "holder", "add", "--name", "张三", *PERSON)
    assert empty.here("holder", "add", "--name", "张三", *PERSON).code == 4
    ok(empty, "holder", "add", "--name", "张三", *PERSON, "--mark", "县医院")
    assert names(empty) == [("张三", "person"), ("张三（县医院）", "person")]
    prize(empty, "张三（县医院）")
    assert [event["enterprise"] for event in empty.json("event", "list")] == ["张三（县医院）"]
    assert empty.here("holder", "add", "--name", "孵化中心", "--kind", "unit", "--mark", "一").code == 2


@pytest.mark.parametrize(
    "words",
    [
        ("--name", "张三 65272219800101001X", *PERSON),
        ("--name", "张三", *PERSON, "--mark", "652722198001010011"),
    ],
)
def test_the_number_of_an_identity_card_is_never_kept(empty: Hte, words: tuple[str, ...]):
    assert empty.here("holder", "add", *words).code == 5
    assert names(empty) == []


def test_what_was_recorded_as_an_enterprise_becomes_a_holder_unless_it_is_counted(empty: Hte):
    ok(empty, "enterprise", "add", "--name", "李四")
    assert empty.here("holder", "edit", "李四", "--township", "城区").code == 3
    ok(empty, "holder", "edit", "李四", *PERSON)
    assert (names(empty), empty.json("enterprise", "list")) == ([("李四", "person")], [])
    ok(empty, "holder", "edit", "李四", "--clear", "holder")
    assert names(empty) == []
    ok(empty, "cert", "add", "李四", "--number", "GR202465000001", "--issued-on", "2024-10-01")
    assert empty.here("holder", "edit", "李四", *PERSON).code == 4


def test_a_holder_and_an_enterprise_are_never_joined(empty: Hte):
    ok(empty, "enterprise", "add", "--name", "李四商行")
    ok(empty, "holder", "add", "--name", "李四", *PERSON)
    ok(empty, "holder", "add", "--name", "李四", *PERSON, "--mark", "一中")
    assert empty.here("enterprise", "merge", "李四（一中）", "--into", "李四商行", "--yes").code == 4
    ok(empty, "enterprise", "merge", "李四（一中）", "--into", "李四", "--yes")
    assert names(empty) == [("李四", "person")]


HEADINGS = ("获奖人", "单位名称", "奖补对象类型", "事项类型", "级别", "发生日期", "项目名称")


def listed(
    hte: Hte, *rows: tuple[str, ...], headings: tuple[str, ...] = HEADINGS, words: tuple[str, ...] = ("--create-missing",)
) -> list[str]:
    """Imports a list of events; the codes of its errors."""
    done = hte.here("import", hte.workbook("events.xlsx", 事项=[headings, *rows]), "--format", "json", *words)
    return [problem["code"] for problem in done.document["problems"] if problem["severity"] == "error"]


def row(person: str, unit: str = "", kind: str = "", title: str = "奖") -> tuple[str, ...]:
    return person, unit, kind, "科学技术奖", "自治区级", "2024-06-01", title


def test_a_list_records_persons_and_units(empty: Hte):
    assert listed(empty, row("张三"), row("李四", "县医院", "个人"), row("", "示例孵化中心", "单位")) == []
    assert names(empty) == [("张三", "person"), ("李四（县医院）", "person"), ("示例孵化中心", "unit")]
    assert empty.json("enterprise", "list") == []
    # The same list again changes nothing; nor does its export.
    assert listed(empty, row("张三"), row("李四", "县医院", "个人"), row("", "示例孵化中心", "单位")) == []
    assert empty.here("event", "list", "-o", "out.xlsx").code == 0
    assert empty.json("import", "out.xlsx")["entry"] is None


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        ([row("张三", "县医院")], ["recipient-unclear"]),
        ([row("张三 65272219800101001X")], ["identity-number"]),
        ([row("张三", "", "集体")], ["holder-unknown"]),
        ([row("王五")], ["person-ambiguous"]),
        ([row("王五（一中）")], []),
        ([row("", "示例公司", "单位")], ["holder-differs"]),
        ([row("", "示例公司", "企业")], []),
    ],
)
def test_a_list_is_refused_where_nobody_can_tell_who_is_meant(empty: Hte, rows: list[tuple[str, ...]], codes: list[str]):
    ok(empty, "holder", "add", "--name", "王五", *PERSON, "--mark", "一中")
    ok(empty, "enterprise", "add", "--name", "示例公司")
    assert listed(empty, *rows) == codes


@pytest.mark.parametrize("person", [True, False])
@pytest.mark.parametrize("name", ["古丽娜尔买买提", "古丽娜尔 买买提", "（古丽娜尔）买买提", "古丽娜尔-买买提", "古丽娜尔买买提（县医院）"])
def test_a_person_written_otherwise_is_nobody_new(empty: Hte, name: str, person: bool):
    ok(empty, "holder", "add", "--name", "古丽娜尔·买买提", *PERSON)
    rows = row(name) if person else row("", name)
    assert listed(empty, rows, row("", "县医院", "单位")) in (["person-ambiguous"], [])
    assert names(empty)[:1] == [("古丽娜尔·买买提", "person")]
    assert all("古丽" not in one["name"] for one in empty.json("enterprise", "list"))
    assert [one for one, kind in names(empty) if kind == "person"] == ["古丽娜尔·买买提"]


def test_two_rows_of_one_list_that_write_a_person_otherwise_make_one_or_none(empty: Hte):
    assert listed(empty, row("古丽娜尔·买买提"), row("古丽娜尔买买提", title="又奖")) == ["person-ambiguous"]
    assert names(empty) == []


def test_without_the_wish_to_make_them_persons_must_be_recorded(empty: Hte):
    assert listed(empty, row("张三"), words=()) == ["enterprise-unknown"]
    ok(empty, "holder", "add", "--name", "张三", *PERSON)
    assert listed(empty, row("张三"), words=()) == []


def test_a_person_is_awarded_and_paid_to_an_account_of_their_own(empty: Hte):
    ok(empty, "holder", "add", "--name", "张三", *PERSON)
    prize(empty, "张三", "--prefecture-amount", "10万元", "--doc", "博科〔2024〕1号")
    ok(empty, "contact", "set", "张三", "--bank", "示例银行", "--account-name", "张三", "--account", "6222000000000000001")
    for words in (
        ("open", "--year", "2024", "--budget-year", "2025", "--on", "2025-01-10", "--no-history"),
        ("review", "2024-1", "--on", "2025-01-12"),
        ("publicise", "2024-1", "--from", "2025-01-13", "--days", "5"),
        ("approve", "2024-1", "--body", "县政府", "--document", "1号", "--on", "2025-01-25"),
        ("export", "2024-1", "--for", "finance", "-o", "finance.csv"),
        ("export", "2024-1", "--for", "publicity", "-o", "publicity.csv"),
    ):
        ok(empty, "award", *words)
    finance = (empty.folder / "finance.csv").read_text(encoding="utf-8-sig")
    public = (empty.folder / "publicity.csv").read_text(encoding="utf-8-sig")
    assert "企业、单位或个人,统一社会信用代码" in finance
    assert "张三,个人," in finance
    assert "张三,示例银行" in finance
    assert "张三,个人," in public
    # The list comes back filled in, the word in the code's column and all.
    answer = "\n".join(line if not line.startswith("1,") else line.rstrip(",") + ",50000,2025-02-01,记-1," for line in finance.splitlines())
    (empty.folder / "answer.csv").write_text(answer + "\n", encoding="utf-8-sig")
    ok(empty, "award", "payments", "answer.csv")
    (line,) = empty.json("award", "show", "2024-1")["lines"]
    assert (line["state"], line["paid"]["county"]) == ("paid", 50000)
