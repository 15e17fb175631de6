"""What looks like money twice, or for somebody else, stops an approval until somebody says on record why it is right."""

from __future__ import annotations

import re
import sqlite3
from typing import Any

import pytest

from running import ROOT, Hte, Run

JIA, YI = "精河县甲示例科技有限公司", "精河县乙示例科技有限公司"
NUMBER, OTHER = "GR202465000009", "GR202465000010"
APPROVE = ("approve", "2024-1", "--body", "会", "--document", "号", "--on", "2025-01-25")
HISTORY = ["企业名称", "奖补类型", "证书编号", "兑现金额（元）", "兑现日期", "文号"]


def do(hte: Hte, *commands: str) -> Run:
    """Each command, in words between blanks; all but the last must end well."""
    done = None
    for words in commands:
        assert done is None or done.code == 0, done.stderr
        done = hte.here(*words.split())
    assert done is not None
    return done


def firms(hte: Hte, *names: str) -> None:
    for name in names:
        assert hte.here("enterprise", "add", "--name", name).code == 0


def certified(name: str = JIA, number: str = NUMBER, day: str = "2024-10-01", occasion: str = "first") -> str:
    return f"cert add {name} --number {number} --issued-on {day} --occasion {occasion}"


def prize(
    name: str = JIA, title: str = "科技进步奖", day: str = "2024-05-01", document: str = "博科〔2024〕9号", money: str = "30万元"
) -> str:
    return f"event add {name} --kind prize --on {day} --title {title} --grade region --prefecture-amount {money} --doc {document}"


def to_publicity(hte: Hte, round_: str = "2024-1") -> None:
    for words in (("review", round_, "--on", "2025-01-12"), ("publicise", round_, "--from", "2025-01-13", "--days", "5")):
        done = hte.here("award", *words)
        assert done.code == 0, done.stderr


def opened(hte: Hte, round_: str = "2024-1") -> None:
    done = hte.here("award", "open", "--year", round_[:4], "--no-history", "--on", "2025-01-10")
    assert done.code == 0, done.stderr
    to_publicity(hte, round_)


def paid(hte: Hte) -> None:
    opened(hte)
    assert hte.here("award", *APPROVE).code == 0
    assert hte.here("award", "pay", "2024-1", "--on", "2025-02-01").code == 0


def approve(hte: Hte, round_: str = "2024-1") -> Run:
    return hte.here("award", "approve", round_, *APPROVE[2:])


def codes(hte: Hte, place: str = "2024-1") -> list[tuple[str, str]]:
    """The doubts that are open, each with its line's number."""
    return [(one["line"].partition("/")[2], one["code"]) for one in hte.json("award", "doubts", place) if one["answer"] is None]


def dump(hte: Hte) -> list[str]:
    with sqlite3.connect(hte.store) as connection:
        return list(connection.iterdump())


CASES: dict[str, tuple[tuple[str, ...], list[tuple[str, str]]]] = {
    "one certificate under two numbers": ((certified(), certified(number=OTHER)), [("1", "first-twice"), ("2", "first-twice")]),
    "a renewal two years on": (
        (certified(day="2022-10-01", number="GR202265000009"), certified(occasion="renewal")),
        [("1", "overlap"), ("1", "occasion")],
    ),
    "two renewals of one year": (
        (
            certified(day="2021-10-01", number="GR202165000009"),
            certified(occasion="renewal"),
            certified(day="2024-12-01", number=OTHER, occasion="renewal"),
        ),
        [("1", "renewal-twice"), ("2", "renewal-twice")],
    ),
    "a renewal in the year of the end": ((certified(day="2021-12-01", number="GR202165000009"), certified(occasion="renewal")), []),
    "a renewal, and no certificate before": ((certified(occasion="renewal"),), [("1", "occasion")]),
    "a first certification after an earlier one": (
        (certified(day="2018-10-01", number="GR201865000009", occasion="renewal"), certified()),
        [("1", "occasion")],
    ),
    "a number that misses the pattern": ((certified(number="GR1"),), [("1", "number-form")]),
    "two prizes of one document and one sum": (
        (prize(title="科技进步奖一等奖", day="2024-05-01"), prize(title="科技进步奖二等奖", day="2024-06-01")),
        [("1", "match-twice"), ("2", "match-twice")],
    ),
    "two prizes of one document with other sums": (
        (prize(title="科技进步奖一等奖"), prize(title="科技进步奖二等奖", day="2024-06-01", money="300000.01")),
        [],
    ),
    "one account at two firms": (
        (
            certified(),
            f"contact set {JIA} --account 6222-0001 --account-name {JIA}",
            f"contact set {YI} --account 62220001 --account-name {YI}",
        ),
        [("1", "account-shared")],
    ),
    "an account in another name": ((certified(), f"contact set {JIA} --account 62220 --account-name {YI}"), [("1", "account-name")]),
    "an account in a former name": (
        (
            certified(),
            f"enterprise rename {JIA} --to 精河县丙示例科技有限公司 --on 2024-11-01",
            f"contact set 丙示例 --account 62220 --account-name {JIA}",
        ),
        [],
    ),
    "an account in the name, otherwise written": (
        (certified(), f"contact set {JIA} --account 62220 --account-name 精河县甲示例（科技）有限公司"),
        [],
    ),
    "a large match": ((prize(money="2000万元"),), [("1", "size")]),
    "a match just below that": ((prize(money="19999999.99"),), []),
    "a match that reads like its document": ((prize(document="博科〔2024〕300000", money="2024300000"),), [("1", "size")]),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_doubtful_stops_the_approval_until_it_is_allowed(empty: Hte, case: str):
    commands, wanted = CASES[case]
    firms(empty, JIA, YI)
    assert do(empty, *commands).code == 0
    opened(empty)
    assert codes(empty) == wanted
    before = dump(empty)
    refused = approve(empty)
    assert (refused.code, all(f"[{n}]" in refused.stderr for n in range(1, len(wanted) + 1))) == (4 if wanted else 0, True), refused.stderr
    if wanted:
        assert dump(empty) == before
        done = empty.here("award", "allow", "2024-1", *map(str, range(1, len(wanted) + 1)), "--reason", "已核对", "--document", "记录1")
        assert (done.code, codes(empty)) == (0, []), done.stderr
        assert approve(empty).code == 0


@pytest.mark.parametrize("case", [name for name, (_commands, wanted) in CASES.items() if {code for _line, code in wanted} - {"size"}])
def test_what_stops_is_marked_in_calc_and_explain(empty: Hte, case: str):
    commands, wanted = CASES[case]
    firms(empty, JIA, YI)
    do(empty, *commands)
    lines = empty.json("subsidy", "calc", "--year", "2024")["lines"]
    assert [(str(n), doubt["code"]) for n, line in enumerate(lines, 1) for doubt in line["doubts"]] == wanted
    explained = empty.here("subsidy", "explain", lines[0]["enterprise"], "--year", "2024")
    assert (explained.code, "! doubtful" in explained.stdout) == (0, True)


def test_what_comes_in_doubtful_is_warned_of_where_it_stands(empty: Hte):
    sheet = [["企业名称", "统一社会信用代码", "证书编号", "发证日期", "认定类型"]]
    sheet += [[JIA, None, NUMBER, "2024-10-01", "首次认定"], [JIA, None, OTHER, "2024-10-01", "首次认定"]]
    empty.workbook("list.xlsx", 名单=sheet)
    done = empty.here("import", "list.xlsx", "--create-missing", "-f", "json")
    assert [(p["code"], p["row"], p["column"], p["value"]) for p in done.document["problems"]] == [("first-twice", 3, "C", OTHER)]
    empty.workbook("accounts.xlsx", 账户=[["企业名称", "开户名称", "开户银行", "银行账号"], [JIA, YI, "行", "6222"]])
    done = empty.here("import", "accounts.xlsx", "--as", "contact", "-f", "json")
    assert [(p["code"], p["row"], p["value"]) for p in done.document["problems"]] == [("account-name", 2, "")]
    empty.workbook("made.xlsx", 台账=[HISTORY, [JIA, "首次认定", "GR202465000099", 100000, "2025-01-07", "号"]])
    done = empty.here("import", "made.xlsx", "-f", "json")
    assert [(p["code"], p["row"]) for p in done.document["problems"]] == [("history-unclear", 2)]


def test_a_list_of_the_past_whose_number_is_not_recorded_is_asked_about_and_relinked(empty: Hte):
    firms(empty, JIA)
    do(empty, certified())
    empty.workbook("made.xlsx", 台账=[HISTORY, [JIA, "首次认定", "GR202465000099", 100000, "2025-01-07", "号"]])
    assert empty.here("import", "made.xlsx").code == 0
    assert empty.here("award", "open", "--year", "2024", "--on", "2025-01-10").code == 0
    to_publicity(empty)
    assert (codes(empty), approve(empty).code) == ([("1", "history-unclear")], 4)
    relink = ("award", "relink", "2024-0/1", "--to", NUMBER, "--reason", "台账编号抄错", "--on", "2025-01-24")
    assert empty.here(*relink).code == 4, "the line that was opened holds the claim"
    assert empty.here("award", "reject", "2024-1/1", "--reason", "以前已兑现", "--on", "2025-01-24").code == 0
    done = empty.here(*relink)
    assert done.code == 0, done.stderr
    assert empty.here("award", "open", "--year", "2024").code == 4, "it is given"
    assert empty.json("award", "show", "2024-0/1")["steps"][-1]["what"] == "relink"
    # The rejected line brought back is money twice.
    assert empty.here("award", "refresh", "2024-1/1", "--reason", "x", "--on", "2025-01-24").code == 0
    assert codes(empty) == [("1", "given-before")]
    assert empty.json("journal", "verify")["ok"]


def test_undone_and_recorded_anew_under_another_number_is_asked_about(empty: Hte):
    firms(empty, JIA)
    entry = empty.json(*certified().split())["entry"]
    opened(empty)
    assert empty.here("undo", str(entry)).code == 0
    do(empty, certified(number=OTHER))
    again = empty.json("award", "open", "--year", "2024", "--on", "2025-01-11")
    assert [line["evidence"] for line in again["lines"]] == [OTHER]
    assert codes(empty, "2024-2") == [("1", "record-missing")]
    # The draft of before is taken out: nothing is doubtful any more.
    assert empty.here("award", "reject", "2024-1/1", "--reason", "编号有误").code == 0
    assert codes(empty, "2024-2") == []


def test_a_paid_line_is_put_on_the_record_that_was_recorded_anew(empty: Hte):
    firms(empty, JIA)
    entry = empty.json(*certified().split())["entry"]
    paid(empty)
    assert empty.here("award", "relink", "2024-1/1", "--to", NUMBER, "--reason", "x").code == 4, "its record is there"
    assert empty.here("undo", str(entry)).code == 0
    do(empty, certified(number=OTHER))
    marked = empty.json("subsidy", "calc", "--year", "2024")["lines"]
    assert [doubt["code"] for doubt in marked[0]["doubts"]] == ["record-missing"]
    assert empty.here("award", "relink", "2024-1/1", "--to", "GR202465000011", "--reason", "x").code == 3
    before = dump(empty)
    assert empty.here("award", "relink", "2024-1/1", "--to", OTHER, "--reason", " ").code == 2
    assert dump(empty) == before
    done = empty.here("award", "relink", "2024-1/1", "--to", OTHER, "--reason", "编号更正", "--document", "证书")
    assert done.code == 0, done.stderr
    assert empty.here("award", "open", "--year", "2024").code == 4
    assert empty.json("subsidy", "calc", "--year", "2024")["lines"][0]["doubts"] == []
    changed = {one["field"]: one for one in empty.json("award", "drift", "2024-1/1")[0]["changed"]}
    assert changed["number"]["record"] == f"certification hte {OTHER}", "what it was frozen with stays"


def test_what_a_merging_makes_one_is_paid_once(empty: Hte):
    firms(empty, JIA, YI)
    do(empty, prize(), prize(YI))
    opened(empty)
    assert empty.here("award", *APPROVE, "--except", "2").code == 0
    assert empty.here("enterprise", "merge", YI, "--into", JIA).code == 0
    assert codes(empty) != []
    assert approve(empty).code == 4


def renamed(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new)


@pytest.mark.parametrize("key", ["- id: hte-first", "benefit: hte-certification"])
def test_a_rule_under_another_name_gives_nothing_again(empty: Hte, key: str):
    firms(empty, JIA)
    do(empty, certified())
    paid(empty)
    folder = empty.folder / "plan"
    folder.mkdir()
    for file in ("plan.yaml", "rules.yaml", "targets.yaml"):
        text = (ROOT / "data" / file).read_text(encoding="utf-8")
        if file == "rules.yaml":
            text = renamed(text, "benefit: hte-certification", "benefit: other") if "benefit" in key else text
            text = re.sub(r"  benefit: hte-certification.*\n", "", text) if "id" in key else text
        (folder / file).write_text(text, encoding="utf-8")
    assert empty.here("plan", "adopt", folder).code == 0
    assert [d["code"] for d in empty.json("subsidy", "calc", "--year", "2024")["lines"][0]["doubts"]] == ["given-before"]
    again = empty.json("award", "open", "--year", "2024", "--on", "2025-03-01")
    assert len(again["lines"]) == 1
    assert codes(empty, "2024-2") == [("1", "given-before")]


def test_an_answer_holds_for_what_was_doubtful_and_nothing_else(empty: Hte):
    firms(empty, JIA, YI)
    do(empty, certified(), f"contact set {JIA} --account 62220 --account-name {YI}")
    opened(empty)
    assert empty.here("award", "allow", "2024-1/1", "--reason", "集团统一收款").code == 0
    assert codes(empty) == []
    do(empty, f"contact set {JIA} --account-name 精河县丁示例科技有限公司")
    assert codes(empty) == [("1", "account-name")], "another name is another doubt"
    do(empty, f"contact set {YI} --account 62220 --account-name {YI}")
    assert codes(empty) == [("1", "account-shared"), ("1", "account-name")]


def test_an_answer_is_undone_as_long_as_nothing_rests_on_it(empty: Hte):
    firms(empty, JIA)
    do(empty, certified(number="GR1"))
    opened(empty)
    entry = empty.json("award", "allow", "2024-1", "1", "--reason", "旧证书")["entry"]
    assert empty.here("undo", str(entry)).code == 0
    assert codes(empty) == [("1", "number-form")]
    allowed = empty.json("award", "allow", "2024-1", "2024-1/1", "--reason", "旧证书", "--document", "函1")
    assert [(one["number"], one["answer"]["reason"]) for one in allowed["doubts"]] == [(1, "旧证书")], "told as answered"
    entry = allowed["entry"]
    assert approve(empty).code == 0
    assert empty.here("undo", str(entry)).code == 4
    answer = empty.json("award", "show", "2024-1/1")["doubts"][0]
    assert (answer["number"], answer["code"], answer["answer"]["by"], answer["answer"]["reason"], answer["answer"]["document"]) == (
        None,
        "number-form",
        "clerk",
        "旧证书",
        "函1",
    )
    assert "旧证书" in empty.here("award", "show", "2024-1/1").stdout


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("2024-1", "--reason", "x"), 2),
        (("2024-1", "9", "--reason", "x"), 3),
        (("2024-1", "2024-1/9", "--reason", "x"), 3),
        (("2024-1", "nonsense", "--reason", "x"), 3),
        (("2024-1", "2024-1", "--reason", "x"), 2),
        (("2024-1", "1", "--reason", " "), 2),
        (("2024-1/9", "--reason", "x"), 3),
        (("2024-1", "1", "--reason", "x", "--on", "2099-01-01"), 2),
    ],
)
def test_what_is_refused_answers_nothing(empty: Hte, words: tuple[str, ...], code: int):
    firms(empty, JIA)
    do(empty, certified(number="GR1"))
    opened(empty)
    before = dump(empty)
    assert (empty.here("award", "allow", *words).code, dump(empty)) == (code, before)


def test_what_is_only_to_be_looked_at_is_answered_in_review_by_name(empty: Hte):
    firms(empty, JIA)
    do(empty, prize(money="2000万元"))
    assert empty.here("award", "open", "--year", "2024", "--no-history", "--on", "2025-01-10").code == 0
    done: Any = empty.json("award", "review", "2024-1", "--on", "2025-01-12", "--seen", "已与原件核对")
    assert [(one["code"], one["grade"]) for one in done["doubts"]] == [("size", "look")]
    answer = empty.json("award", "doubts", "2024-1")[0]["answer"]
    assert (answer["by"], answer["on"], answer["reason"]) == ("clerk", "2025-01-12", "已与原件核对")
    assert empty.here("award", "publicise", "2024-1", "--from", "2025-01-13", "--days", "5").code == 0
    assert approve(empty).code == 0


def test_a_rejected_twin_leaves_the_other_one_alone(empty: Hte):
    firms(empty, JIA)
    do(empty, certified(), certified(number=OTHER))
    opened(empty)
    assert empty.here("award", "reject", "2024-1/2", "--reason", "重复登记", "--on", "2025-01-22").code == 0
    assert (codes(empty), approve(empty).code) == ([], 0)
    assert empty.here("award", "refresh", "2024-1/2", "--reason", "x", "--on", "2025-01-26").code == 0
    # The other one is decided on by now: of it too is told that one thing may be given twice.
    assert codes(empty) == [("1", "first-twice"), ("2", "first-twice")]


def test_every_doubt_is_explained():
    from hte_cli.values.award_doubts import DOUBTS

    text = (ROOT / "docs" / "awards.md").read_text(encoding="utf-8")
    assert [code for code in DOUBTS if f"`{code}`" not in text] == []
