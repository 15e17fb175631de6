"""What becomes of a line when the world changes after the payment: named with a command that answers it, and settled by that."""

from __future__ import annotations

import shutil
from typing import Any

import pytest

from running import ROOT, Hte

FIRM, OTHER = "精河县甲示例有限公司", "精河县乙示例有限公司"
NUMBER = "GR202465000009"


def did(hte: Hte, *words: str) -> None:
    done = hte.here(*words)
    assert done.code == 0, (words, done.stderr)


def paid(hte: Hte, round_: str, month: str = "2025-01") -> None:
    for words in (
        ("open", "--year", round_[:4], "--no-history", "--on", f"{month}-02"),
        ("review", round_, "--on", f"{month}-03"),
        ("publicise", round_, "--from", f"{month}-04", "--days", "5"),
        ("approve", round_, "--body", "局", "--document", "1号", "--on", f"{month}-15"),
        ("pay", round_, "--on", f"{month}-20", "--voucher", f"记-{round_}"),
    ):
        did(hte, "award", *words)


def unsettled(hte: Hte) -> list[tuple[str, str]]:
    """The reason and the first command of each award that is not settled."""
    found = hte.here("check", "--only", "award-unsettled", "--as-of", "2025-12-31", "--format", "json").document["findings"]
    return [(one["reason"], one["fix"].split("`")[1]) for one in found]


def doubts(hte: Hte, round_: str) -> list[tuple[str, str]]:
    return [(one["line"], one["code"]) for one in hte.json("award", "doubts", round_)]


@pytest.fixture
def firm(empty: Hte) -> Hte:
    """Two firms, nothing recorded of them."""
    for name in (FIRM, OTHER):
        did(empty, "enterprise", "add", "--name", name)
    return empty


def certified(hte: Hte, day: str = "2024-12-31", number: str = NUMBER, name: str = FIRM) -> None:
    did(hte, "cert", "add", name, "--number", number, "--issued-on", day, "--occasion", "first")


LISTING = ("--kind", "listing", "--on", "2024-12-31", "--title", "上市", "--board", "北京证券交易所")
PLATFORM = (
    "--kind",
    "platform",
    "--on",
    "2024-12-31",
    "--prefecture-amount",
    "20万元",
    "--doc",
    "博1号",
    "--title",
    "平台",
    "--grade",
    "region",
)


MOVED = {
    "certificate": ("cert", "edit", NUMBER, "--issued-on", "2025-01-02"),
    "listing": ("event", "edit", FIRM, *LISTING[:4], "--to-on", "2025-01-02"),
    "platform": ("event", "edit", FIRM, *PLATFORM[:4], "--to-on", "2025-01-02"),
}


@pytest.mark.parametrize("what", MOVED)
def test_what_was_paid_stays_right_when_its_day_moves_into_another_year(firm: Hte, what: str):
    if what == "certificate":
        certified(firm)
    else:
        certified(firm, "2022-05-01", "GR202265000009")
        did(firm, "event", "add", FIRM, *(LISTING if what == "listing" else PLATFORM))
    paid(firm, "2024-1")
    did(firm, *MOVED[what])
    assert [fix for _reason, fix in unsettled(firm) if "clawback" in fix] == []
    assert firm.here("award", "open", "--year", "2025", "--on", "2025-12-31").code == 4


def test_a_record_that_is_gone_is_relinked_before_anything_is_clawed_back(firm: Hte):
    entry = firm.json("cert", "add", FIRM, "--number", NUMBER, "--issued-on", "2024-10-01", "--occasion", "first")["entry"]
    paid(firm, "2024-1")
    did(firm, "undo", str(entry), "--yes")
    certified(firm, "2024-10-01", "GR202465000010")
    told = [one for one in unsettled(firm) if "relink" in one[0]]
    assert len(told) == 1
    assert doubts(firm, "2024-1") == [("2024-1/1", "record-missing")]
    did(firm, "award", "relink", "2024-1/1", "--to", "GR202465000010", "--reason", "编号更正")
    assert (unsettled(firm), doubts(firm, "2024-1")) == ([], [])


def test_a_record_that_came_back_as_another_kind_is_asked_about(firm: Hte):
    entry = firm.json("event", "add", FIRM, *PLATFORM)["entry"]
    paid(firm, "2024-1")
    did(firm, "undo", str(entry), "--yes")
    did(firm, "event", "add", FIRM, "--kind", "prize", *PLATFORM[2:])
    did(firm, "award", "open", "--year", "2024", "--on", "2025-02-02")
    assert doubts(firm, "2024-2") == [("2024-2/1", "record-missing")]
    assert firm.here("award", "relink", "2024-1/1", "--to", "2024-12-31 平台", "--reason", "x").code == 4


def test_a_merge_after_the_payment_is_a_doubt_of_both_lines(firm: Hte):
    certified(firm, "2024-10-01")
    certified(firm, "2024-10-01", "GR202465000010", OTHER)
    paid(firm, "2024-1")
    assert (doubts(firm, "2024-1"), firm.here("award", "verify").code) == ([], 0)
    did(firm, "enterprise", "merge", OTHER, "--into", FIRM, "--yes")
    assert doubts(firm, "2024-1") == [("2024-1/1", "first-twice"), ("2024-1/2", "first-twice")]
    assert firm.here("award", "verify").code != 0
    did(firm, "award", "allow", "2024-1", "1", "2", "--reason", "两家原为独立企业，均为首次认定")
    assert firm.here("award", "verify").code == 0


def test_a_list_of_the_past_that_comes_late_is_asked_about(firm: Hte):
    certified(firm, "2024-10-01")
    paid(firm, "2024-1")
    heading = ["企业名称", "奖补类型", "证书编号", "兑现金额（元）", "兑现日期", "文号"]
    firm.workbook("made.xlsx", 台账=[heading, [FIRM, "首次认定", "GR202465000008", 100000, "2024-12-07", "号"]])
    did(firm, "import", "made.xlsx")
    assert doubts(firm, "2024-0") == [("2024-0/1", "history-unclear")]
    assert doubts(firm, "2024-1") == [("2024-1/1", "history-unclear")]
    assert firm.here("award", "verify").code != 0


@pytest.mark.parametrize("renamed", [True, False])
def test_the_day_of_a_reissued_certificate_stops_an_approval(firm: Hte, renamed: bool):
    certified(firm, "2021-10-01", "GR202165000009")
    if renamed:
        did(firm, "enterprise", "rename", FIRM, "--to", "精河县新示例有限公司", "--on", "2024-05-20")
    heading = ["企业名称", "证书编号", "发证日期"]
    firm.workbook("list.xlsx", 名单=[heading, ["精河县新示例有限公司" if renamed else FIRM, "GR202165000009", "2024-06-01"]])
    done = firm.here("import", "list.xlsx", "--format", "json")
    assert ("reissued" in done.codes, "number-year" in done.codes) == (renamed, True)
    did(firm, "award", "open", "--year", "2024", "--no-history", "--on", "2025-01-02")
    assert doubts(firm, "2024-1") == ([("2024-1/1", "reissued")] if renamed else [])


def test_a_benefit_under_another_name_takes_its_lines_along_on_a_persons_word(firm: Hte):
    certified(firm, "2024-10-01")
    paid(firm, "2024-1")
    shutil.copytree(ROOT / "data", firm.folder / "other", ignore=shutil.ignore_patterns("sample"))
    rules = firm.folder / "other" / "rules.yaml"
    rules.write_text(rules.read_text(encoding="utf-8").replace("hte-certification", "gaoqi"), encoding="utf-8")
    assert firm.here("award", "relink", "2024-1/1", "--to", NUMBER, "--reason", "x").code == 4, "the plan knows the benefit"
    did(firm, "plan", "adopt", "other")
    (fix,) = (fix for reason, fix in unsettled(firm) if "gaoqi" in reason)
    assert fix == f"hte award relink 2024-1/1 --to {NUMBER} --reason WHY"
    did(firm, *fix.removeprefix("hte ").replace("WHY", "规则改名").split())
    assert unsettled(firm) == []
    assert firm.here("award", "open", "--year", "2024", "--on", "2025-12-31").code == 4


def test_what_was_opened_again_and_rejected_stays_taken_back(firm: Hte):
    certified(firm, "2024-10-01")
    paid(firm, "2024-1")
    did(firm, "award", "clawback", "2024-1/1", "--amount", "30000", "--reason", "违规", "--document", "2号", "--on", "2025-03-01")
    ((_reason, fix),) = unsettled(firm)
    did(firm, *fix.removeprefix("hte ").replace("WHY", "复核").split(), "--on", "2025-03-04")
    did(firm, "award", "reject", "2024-2/1", "--reason", "不再给予", "--on", "2025-03-05")
    assert unsettled(firm) == []


def test_what_is_told_of_a_sum_counts_what_was_claimed_back(firm: Hte):
    did(firm, "event", "add", FIRM, *PLATFORM)
    paid(firm, "2024-1")
    did(firm, "award", "clawback", "2024-1/1", "--amount", "30000", "--reason", "违规", "--document", "2号", "--on", "2025-03-01")
    did(firm, "event", "edit", FIRM, *PLATFORM[:4], "--prefecture-amount", "12万元")
    ((reason, _fix),) = unsettled(firm)
    assert ("60,000" in reason, "70,000" in reason, "-10,000" in reason) == (True, True, True)
    line: Any = firm.json("award", "open", "--year", "2024", "--on", "2025-03-04")["lines"]
    assert [one["due"]["county"] for one in line] == [-10000]
