"""What is owed and what rounds hold: every case is named, whatever brought it about, and can be made good to the fen."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest

from hte_cli.values.reconciling import CASES
from running import Hte

FIRST, SECOND = "精河甲示例有限公司", "精河乙示例有限公司"
ROUND = "2024-1"
STEPS: tuple[tuple[str, ...], ...] = (
    ("review", ROUND, "--on", "2025-01-12"),
    ("publicise", ROUND, "--from", "2025-01-13", "--days", "5"),
    ("approve", ROUND, "--body", "局党组会", "--document", "精科发〔2025〕3号", "--on", "2025-01-25"),
)
NEW_CERTIFICATES = "企业名称,证书编号,发证日期,认定类型,撤销日期\n"


def done(hte: Hte, *words: str) -> None:
    found = hte.here(*words)
    assert found.code in (0, 5), (words, found.stderr)


@pytest.fixture
def base(begun: Hte, tmp_path: Path) -> Hte:
    """Two firms with a first certificate of 2024 each, and a fund."""
    folder = tmp_path / "base"
    shutil.copytree(begun.folder, folder)
    hte = type(begun)(folder)
    for name, number in ((FIRST, "GR202465000009"), (SECOND, "GR202465000010")):
        done(hte, "enterprise", "add", "--name", name)
        done(hte, "cert", "add", name, "--scheme", "hte", "--number", number, "--issued-on", "2024-10-01", "--occasion", "first")
    done(hte, "fund", "set", "--budget-year", "2025", "--amount", "1000万元")
    return hte


def opened(hte: Hte, year: int = 2024) -> None:
    done(hte, "award", "open", "--year", str(year), "--budget-year", "2025", "--no-history", "--on", "2025-01-10")


def brought_to(hte: Hte, state: str) -> None:
    """Line 2024-1/1, of the first firm, is brought to a state."""
    opened(hte)
    ways: dict[str, int] = {"drafted": 0, "rejected": 0, "approved": 3, "partly-paid": 3, "paid": 3, "recovered": 3}
    for words in STEPS[: ways[state]]:
        done(hte, "award", *words)
    if state == "rejected":
        done(hte, "award", "reject", f"{ROUND}/1", "--reason", "材料不全", "--on", "2025-01-11")
    if state in ("partly-paid", "paid", "recovered"):
        done(hte, "award", "pay", f"{ROUND}/1", "--on", "2025-02-01", *(("--amount", "60000") if state == "partly-paid" else ()))
    if state == "recovered":
        done(
            hte,
            "award",
            "clawback",
            f"{ROUND}/1",
            "--amount",
            "100000",
            "--reason",
            "撤销",
            "--document",
            "精科〔2025〕9号",
            "--on",
            "2025-03-01",
        )
        done(hte, "award", "recover", f"{ROUND}/1", "--on", "2025-03-10")
    assert hte.json("award", "show", f"{ROUND}/1")["state"] == state


def cases(hte: Hte) -> dict[str, tuple[str | None, Any]]:
    """By case, line and money at stake; told by `todo`, `check` and `award open` alike."""
    found = hte.here("award", "open", "--year", "2024", "--budget-year", "2025", "--format", "json")
    if found.code == 0:
        done(hte, "undo")
    told = hte.here("check", "--only", "award-unsettled", "--format", "json").document["findings"]
    # Of today, as `check` is: a step without a day of its own is today's, and is not there on an earlier day.
    listed = [item for item in hte.here("todo", "--format", "json").document["items"] if item["kind"] == "unsettled"]
    assert bool(told) == bool(listed)
    return {item["what"]: item["fix"] for item in listed}


def by_list(hte: Hte, text: str) -> None:
    (hte.folder / "证书.csv").write_text(NEW_CERTIFICATES + text + "\n", encoding="utf-8")
    done(hte, "import", "证书.csv")


CHANGES: dict[str, tuple[str, ...] | str] = {
    "revoked by a command": ("cert", "revoke", "GR202465000009", "--effective", "2024-10-01", "--decided", "2025-02-20"),
    "revoked by a list": f"{FIRST},GR202465000009,2024-10-01,首次认定,2024-10-01",
    "moved away before its day": ("enterprise", "leave", FIRST, "--on", "2024-09-01", "--why", "moved"),
    "no first any more": ("cert", "edit", "GR202465000009", "--occasion", "relapse"),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("state", ["drafted", "approved", "partly-paid", "paid"])
def test_what_is_held_and_not_owed_any_more_is_named_and_taken_back(base: Hte, change: str, state: str):
    brought_to(base, state)
    words = CHANGES[change]
    by_list(base, words) if isinstance(words, str) else done(base, *words)
    assert any("100,000" in what for what in cases(base)), cases(base)
    (finding,) = base.here("check", "--only", "award-unsettled", "--format", "json").document["findings"]
    assert finding["record"] == f"{ROUND}/1"
    paid = {"partly-paid": "60000", "paid": "100000"}.get(state)
    if paid is None:
        assert f"award reject {ROUND}/1" in finding["fix"]
        done(base, "award", "reject", f"{ROUND}/1", "--reason", "x")
    else:
        assert f"award clawback {ROUND}/1 --amount {paid}" in finding["fix"]
        done(base, "award", "clawback", f"{ROUND}/1", "--amount", paid, "--reason", "x", "--document", "x", "--on", "2025-03-01")
        done(base, "award", "recover", f"{ROUND}/1", "--on", "2025-03-02")
        line = base.json("award", "show", f"{ROUND}/1")
        assert line["paid"]["county"] == line["recovered"]["county"] == int(paid)
    assert not cases(base)


def test_a_rejected_line_whose_facts_changed_is_opened_again_and_an_unchanged_one_is_not(base: Hte):
    brought_to(base, "rejected")
    assert not [what for what in cases(base) if FIRST in what]
    done(base, "cert", "edit", "GR202465000009", "--issued-on", "2024-10-02")
    assert any(FIRST in what for what in cases(base))
    done(base, "award", "open", "--year", "2024", "--budget-year", "2025")
    (line,) = base.json("award", "show", "2024-2")["lines"]
    assert (line["enterprise"], line["due"]["county"]) == (FIRST, 100000)
    assert not [what for what in cases(base) if FIRST in what]


def test_a_rejected_line_is_given_anew_on_a_persons_word(base: Hte):
    brought_to(base, "rejected")
    assert base.here("award", "open", "--year", "2024", "--again", f"{ROUND}/1").code == 2
    done(base, "award", "open", "--year", "2024", "--budget-year", "2025", "--again", f"{ROUND}/1", "--reason", "材料补齐")
    (line,) = base.json("award", "show", "2024-2")["lines"]
    assert line["due"]["county"] == 100000
    assert base.here("award", "open", "--year", "2024", "--again", f"{ROUND}/1", "--reason", "x").code == 4


@pytest.mark.parametrize("state", ["drafted", "rejected"])
def test_a_day_corrected_across_new_year_moves_the_award_to_its_year(base: Hte, state: str):
    brought_to(base, state)
    done(base, "cert", "edit", "GR202465000009", "--issued-on", "2025-01-02")
    assert any("2025" in what for what in cases(base))
    if state == "drafted":
        assert base.here("award", "open", "--year", "2025", "--budget-year", "2025").code == 4
        done(base, "award", "reject", f"{ROUND}/1", "--reason", "x")
    done(base, "award", "open", "--year", "2025", "--budget-year", "2025")
    (line,) = base.json("award", "show", "2025-1")["lines"]
    assert (line["enterprise"], line["due"]["county"]) == (FIRST, 100000)


def test_what_was_paid_to_the_wrong_firm_is_named_and_goes_to_the_right_one_when_it_is_back(base: Hte):
    brought_to(base, "paid")
    third = "精河丙示例有限公司"
    done(base, "enterprise", "add", "--name", third)
    entry = next(e["entry"] for e in base.json("journal", "list") if "GR202465000009" in e["command"])
    done(base, "undo", str(entry), "--yes")
    done(base, "cert", "add", third, "--scheme", "hte", "--number", "GR202465000009", "--issued-on", "2024-10-01", "--occasion", "first")
    assert any(third in what and FIRST in what for what in cases(base)), cases(base)
    assert base.here("award", "open", "--year", "2024", "--budget-year", "2025").code == 4
    done(base, "award", "clawback", f"{ROUND}/1", "--amount", "100000", "--reason", "x", "--document", "x", "--on", "2025-03-01")
    done(base, "award", "open", "--year", "2024", "--budget-year", "2025")
    (line,) = base.json("award", "show", "2024-2")["lines"]
    assert (line["enterprise"], line["due"]["county"]) == (third, 100000)
    assert all(one["ok"] for one in base.json("award", "verify")["lines"])


def test_a_revocation_that_is_annulled_is_made_good(base: Hte):
    brought_to(base, "paid")
    done(base, "cert", "revoke", "GR202465000009", "--effective", "2024-10-01")
    done(base, "award", "clawback", f"{ROUND}/1", "--amount", "100000", "--reason", "撤销", "--document", "x", "--on", "2025-03-01")
    done(base, "award", "recover", f"{ROUND}/1", "--on", "2025-03-10")
    assert not cases(base)
    done(base, "cert", "edit", "GR202465000009", "--clear", "revoked_on", "--clear", "revocation_decided_on")
    assert any("--again" in fix for fix in cases(base).values())
    done(base, "award", "open", "--year", "2024", "--budget-year", "2025", "--again", f"{ROUND}/1", "--reason", "撤销决定被撤回")
    (line,) = base.json("award", "show", "2024-2")["lines"]
    assert line["due"]["county"] == 100000
    assert not cases(base)
    assert all(one["ok"] for one in base.json("award", "verify")["lines"])


def test_the_unpaid_rest_after_a_clawback_and_a_waiver_can_be_paid(base: Hte):
    brought_to(base, "partly-paid")
    done(base, "award", "clawback", f"{ROUND}/1", "--amount", "60000", "--reason", "x", "--document", "x", "--on", "2025-03-01")
    done(base, "award", "waive", f"{ROUND}/1", "--reason", "x", "--document", "x", "--on", "2025-03-02")
    assert any("40,000" in what for what in cases(base))
    done(base, "award", "open", "--year", "2024", "--budget-year", "2025", "--again", f"{ROUND}/1", "--reason", "x")
    (line,) = base.json("award", "show", "2024-2")["lines"]
    assert line["due"]["county"] == 40000
    assert not cases(base)
    assert all(one["ok"] for one in base.json("award", "verify")["lines"])


def test_the_notice_names_what_is_not_settled_without_a_command(base: Hte):
    brought_to(base, "paid")
    done(base, "cert", "edit", "GR202465000009", "--occasion", "relapse")
    done(base, "report", "notice", "--half", "2025H1", "-o", "通报.docx")
    from docx import Document

    text = "\n".join(paragraph.text for paragraph in Document(str(base.folder / "通报.docx")).paragraphs)
    (said,) = [part for part in text.splitlines() if "100,000" in part or ("10万元" in part and "不再" in part)]
    assert "hte " not in said


def test_every_case_is_told_in_a_sentence():
    from hte_cli.values.reconciling import told_of

    assert len({told_of(case, date(2024, 1, 1).year, 2) for case in CASES}) == len(CASES)


def test_a_code_that_another_enterprise_was_recorded_by_makes_no_conflict(begun: Hte, tmp_path: Path):
    """An enterprise is known by its first code; when that is corrected, the code's real owner can be recorded."""
    shutil.copytree(begun.folder, tmp_path / "codes")
    hte = type(begun)(tmp_path / "codes")
    done(hte, "enterprise", "add", "--name", FIRST, "--uscc", "91652722MA7700000R")
    done(hte, "enterprise", "edit", FIRST, "--uscc", "91652722MA7700001W")
    done(hte, "enterprise", "add", "--name", SECOND, "--uscc", "91652722MA7700000R")
    done(hte, "cert", "add", SECOND, "--scheme", "hte", "--number", "GR202465000010", "--issued-on", "2024-10-01")
    assert {e["name"]: e["uscc"] for e in hte.json("enterprise", "list")} == {FIRST: "91652722MA7700001W", SECOND: "91652722MA7700000R"}
    assert [c["enterprise"] for c in hte.json("cert", "list")] == [SECOND]


def test_an_undo_names_the_awards_that_would_have_no_record(base: Hte):
    brought_to(base, "drafted")
    entry = next(e["entry"] for e in base.json("journal", "list") if "GR202465000009" in e["command"])
    undone = base.here("undo", str(entry), "--yes")
    assert (undone.code, f"{ROUND}/1" in undone.stderr) == (0, True)


def unsettled_on(hte: Hte, day: str) -> list[str]:
    listed = hte.here("todo", "--as-of", day, "--format", "json").document["items"]
    return [item["what"] for item in listed if item["kind"] == "unsettled"]


def test_what_happened_later_is_told_of_no_earlier_day(base: Hte):
    """Paid and claimed back in 2025: on the last day of 2024 no round was there, and on the day of the payment all was in order."""
    brought_to(base, "paid")
    claim_back = ("award", "clawback", f"{ROUND}/1", "--amount", "50000", "--reason", "撤销", "--document", "9号", "--on", "2025-05-01")
    done(base, *claim_back)
    done(base, "award", "recover", f"{ROUND}/1", "--on", "2025-05-02")
    assert unsettled_on(base, "2024-12-31") == ["2 awards of 2024 are owed and are in no round. (200,000 yuan)"]
    assert unsettled_on(base, "2025-04-30") == []
    (after,) = unsettled_on(base, "2025-05-02")
    assert "100,000 yuan are owed; 50,000 are given and not claimed back." in after
    for day, count in (("2024-12-31", 0), ("2025-04-30", 0), ("2025-06-30", 1)):
        half = day[:4] + ("H1" if day[5:7] < "07" else "H2")
        done(base, "report", "notice", "--half", half, "--as-of", day, "-o", "a.docx", "--force")
        said = "".join(paragraph.text for paragraph in docx.Document(str(base.folder / "a.docx")).paragraphs)
        assert said.count("已决定的金额少于应享金额") == count
        assert "尚未列入任何批次" not in said
