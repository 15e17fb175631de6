"""A prefecture's plan: rounds decide and pay the prefecture's money, on every screen and paper."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hte_cli.policy.loading import load_texts, read_folder
from running import ROOT, Hte

if TYPE_CHECKING:
    from pathlib import Path


RULES = """
- id: first
  title: 首次认定
  cite: {clause: 二㈢1}
  when: {certification: hte, occasion: first}
  pay: {region: unknown, prefecture: 100000, county: 50000}
- id: prize
  title: 奖励
  cite: {clause: 二㈡4}
  when: {event: prize}
  pay: {prefecture: {match: region, ratio: 0.5}, county: unknown}
"""

COUNTYS_ONLY = """
- id: sme
  title: 入库奖励
  cite: {clause: 二㈡5}
  when: {certification: tech-sme}
  pay: {county: 10000}
"""


def plan_of(folder: Path, own_level: str = "own_level: prefecture") -> Path:
    """The shipped plan as a prefecture's, with two rules."""
    shutil.copytree(ROOT / "data", folder, ignore=shutil.ignore_patterns("sample"))
    plan = (folder / "plan.yaml").read_text(encoding="utf-8")
    plan = plan.replace("id: jinghe-2022-2025", "id: zhou", 1).replace("\nschemes:", f"\n{own_level}\nschemes:", 1)
    (folder / "plan.yaml").write_text(plan, encoding="utf-8")
    (folder / "rules.yaml").write_text(RULES, encoding="utf-8")
    return folder


@pytest.fixture
def prefecture(empty: Hte) -> Hte:
    """The plan in the place of the county's, a first certification and a prize."""
    folder = plan_of(empty.folder / "plan")
    for words in (
        ("plan", "adopt", str(folder), "--instead-of", "jinghe-2022-2025"),
        ("enterprise", "add", "--name", "甲公司"),
        ("enterprise", "add", "--name", "乙公司"),
        ("cert", "add", "甲公司", "--number", "GR202465000009", "--issued-on", "2024-10-01", "--occasion", "first"),
        ("event", "add", "乙公司", "--kind", "prize", "--on", "2024-06-01", "--title", "奖", "--region-amount", "20万", "--doc", "1号"),
        ("fund", "set", "--budget-year", "2025", "--amount", "100万"),
    ):
        done = empty.here(*words)
        assert done.code == 0, done.stderr
    return empty


def step(hte: Hte, *words: str) -> None:
    done = hte.here("award", *words)
    assert done.code == 0, done.stderr


def walk(hte: Hte) -> None:
    step(hte, "open", "--year", "2024", "--budget-year", "2025", "--on", "2025-01-10", "--no-history")
    step(hte, "review", "2024-1", "--on", "2025-01-12")
    step(hte, "publicise", "2024-1", "--from", "2025-01-13", "--days", "5")
    step(hte, "approve", "2024-1", "--body", "州政府", "--document", "1号", "--on", "2025-01-25")


def test_the_prefectures_money_is_decided_on_and_paid(prefecture: Hte):
    walk(prefecture)
    found = prefecture.json("award", "show", "2024-1")
    assert [line["state"] for line in found["lines"]] == ["approved", "approved"]
    assert (found["totals"]["due"], found["totals"]["committed"], found["totals"]["paid"]) == (200000, 200000, 0)
    step(prefecture, "pay", "2024-1", "--on", "2025-02-01", "--voucher", "记-1")
    step(prefecture, "pay", "2024-1/1", "--level", "county", "--amount", "5万", "--on", "2025-02-01")
    lines = prefecture.json("award", "show", "2024-1")["lines"]
    assert [(line["state"], line["paid"]) for line in lines] == [
        ("paid", {"region": 0, "prefecture": 100000, "county": 50000}),
        ("paid", {"region": 0, "prefecture": 100000, "county": 0}),
    ]
    (fund,) = prefecture.json("fund", "list")
    assert (fund["committed"], fund["paid"], fund["left"]) == (200000, 200000, 800000)
    assert [line["ok"] for line in prefecture.json("award", "verify")["lines"]] == [True, True]


def test_what_only_other_levels_pay_is_in_no_round(prefecture: Hte):
    folder = prefecture.folder / "plan"
    (folder / "rules.yaml").write_text(RULES + COUNTYS_ONLY, encoding="utf-8")
    assert prefecture.here("plan", "adopt", str(folder)).code == 0
    assert (
        prefecture.here("cert", "add", "乙公司", "--number", "202465272200000009", "--scheme", "tech-sme", "--issued-on", "2024-05-06").code
        == 0
    )
    assert "10,000" in prefecture.here("subsidy", "calc", "--year", "2024", "--rule", "sme").stdout
    walk(prefecture)
    assert [line["rule"] for line in prefecture.json("award", "show", "2024-1")["lines"]] == ["first", "prize"]
    again = prefecture.here("award", "open", "--year", "2024", "--budget-year", "2025", "--on", "2025-02-10")
    assert again.code == 4
    assert "What gives none of the money that the office decides on is in no round: sme." in " ".join(again.stderr.split())
    assert "award-unsettled" not in prefecture.here("check").stdout


def test_a_line_of_another_levels_money_is_not_approved_and_has_no_paper(prefecture: Hte):
    """Rounds of an older program hold such lines."""
    step(prefecture, "open", "--year", "2024", "--budget-year", "2025", "--on", "2025-01-10", "--no-history")
    with closing(sqlite3.connect(prefecture.store)) as connection, connection:
        connection.execute("UPDATE award_line SET sums = '{\"county\":5000000}'")
    step(prefecture, "review", "2024-1", "--on", "2025-01-12")
    step(prefecture, "publicise", "2024-1", "--from", "2025-01-13", "--days", "5")
    refused = prefecture.here("award", "approve", "2024-1", "--body", "州政府", "--document", "1号", "--on", "2025-01-25")
    assert refused.code == 4
    assert "there is nothing to approve" in " ".join(refused.stderr.split())
    for kind in ("notice", "request"):
        assert prefecture.here("award", "document", kind, "2024-1", "-o", f"{kind}.docx").code == 4
        assert not (prefecture.folder / f"{kind}.docx").exists()


def rows(hte: Hte, name: str) -> list[list[str]]:
    text = (hte.folder / name).read_text(encoding="utf-8-sig")
    return [line.split(",") for line in text.splitlines()]


def test_its_papers_and_screens_say_the_prefectures_sums(prefecture: Hte):
    calc = prefecture.here("subsidy", "calc", "--year", "2024").stdout.splitlines()
    assert calc[2].split()[-3:] == ["prefecture", "county", "region"]
    walk(prefecture)
    step(prefecture, "export", "2024-1", "--for", "finance", "-o", "finance.csv")
    assert [row[7] for row in rows(prefecture, "finance.csv")[1:3]] == ["100000", "100000"]
    shown = prefecture.here("award", "show", "2024-1").stdout
    assert "100,000" in shown
    assert "50,000" not in shown
    assert "county's" not in shown
    assert "50,000" not in prefecture.here("award", "verify").stdout
    page = prefecture.here("enterprise", "show", "甲公司", "--as-of", "2024-12-31").stdout
    assert "100,000" in page
    step(prefecture, "statement", "甲公司", "-o", "statement.docx")
    for kind in ("notice", "request", "transfer"):
        step(prefecture, "document", kind, "2024-1", "-o", f"{kind}.docx")
        # The sum of the list is the prefecture's; what the county pays stands beside it.
        assert "200,000" in text_of(prefecture.folder / f"{kind}.docx")
        assert "250,000" not in text_of(prefecture.folder / f"{kind}.docx")


def text_of(path: Path) -> str:
    from zipfile import ZipFile

    return ZipFile(path).read("word/document.xml").decode()


def test_the_half_years_papers_take_the_prefectures_sums(prefecture: Hte):
    assert prefecture.here("report", "all", "--half", "2024H2", "-o", "out").code == 0
    (page,) = (prefecture.folder / "out").glob("*.html")
    assert '"stack":"prefecture"' in page.read_text(encoding="utf-8").replace(" ", "")
    assert prefecture.here("report", "issue", "--half", "2024H2").code in (0, 2)


@pytest.mark.parametrize(
    ("own_level", "levels", "codes"),
    [
        ("own_level: prefecture", None, []),
        ("", None, []),  # left out: the county's
        ("own_level: county", "levels: {region: 自治区, prefecture: 自治州}", ["level-unknown", "level-unknown", "level-unknown"]),
        ("", "levels: {region: 自治区, prefecture: 自治州}", ["own-level-missing", "level-unknown", "level-unknown"]),
    ],
)
def test_the_own_level_is_one_that_the_plan_names(tmp_path: Path, own_level: str, levels: str | None, codes: list[str]):
    folder = plan_of(tmp_path / "plan", own_level)
    if levels is not None:
        text = (folder / "plan.yaml").read_text(encoding="utf-8").splitlines()
        first = next(number for number, line in enumerate(text) if line.startswith("levels:"))
        last = next(n for n, line in enumerate(text[first + 1 :], first + 1) if line and not line.startswith((" ", "#")))
        text[first:last] = [levels]
        (folder / "plan.yaml").write_text("\n".join(text) + "\n", encoding="utf-8")
    _plan, problems = load_texts(read_folder(folder), "")
    assert [p.code for p in problems if p.file.endswith(("plan.yaml", "rules.yaml"))] == codes


def test_the_own_levels_money_is_matched_by_nobody(tmp_path: Path):
    folder = plan_of(tmp_path / "plan")
    (folder / "rules.yaml").write_text(
        RULES.replace("match: region", "match: prefecture")
        .replace("{prefecture: {", "{county: {", 1)
        .replace(", county: unknown}\n", "}\n"),
        encoding="utf-8",
    )
    _plan, problems = load_texts(read_folder(folder), "")
    assert [p.code for p in problems if p.is_error] == ["match-unfit"]


COUNTYS = ("县级", "县人民政府", "县财政局", "全县台账", "自治州")
"""Words of a county, or of Jinghe's plan, that are none of a city's."""


def city(prefecture: Hte) -> None:
    """The prefecture's plan with a city's names of the levels, and without the county's register of units."""
    folder = prefecture.folder / "plan"
    text = (folder / "plan.yaml").read_text(encoding="utf-8").splitlines()
    first = next(number for number, line in enumerate(text) if line.startswith("levels:"))
    last = next(n for n, line in enumerate(text[first + 1 :], first + 1) if line and not line.startswith((" ", "#")))
    text[first:last] = ["levels: {region: 省, prefecture: 市, county: 县区}"]
    (folder / "plan.yaml").write_text("\n".join(text) + "\n", encoding="utf-8")
    (folder / "measures.yaml").unlink()
    assert prefecture.here("plan", "adopt", str(folder)).code == 0


def test_a_citys_screens_name_its_levels(prefecture: Hte):
    city(prefecture)
    prefecture = replace(prefecture, env={**prefecture.env, "HTE_LANG": "zh"})
    fund = prefecture.here("fund", "list").stdout
    assert "市级专项资金" in fund
    step(prefecture, "open", "--year", "2024", "--budget-year", "2025", "--on", "2025-01-10", "--no-history")
    told = [
        prefecture.here(*words.split()).stdout
        for words in (
            "award list",
            "award show 2024-1",
            "award show 2024-1/2",
            "award review 2024-1",
            "award pay 2024-1/1 --level county --amount 5万 --on 2025-02-01",
            "award ledger",
            "enterprise show 甲公司 --as-of 2024-12-31",
            "subsidy forecast --year 2027",
        )
    ]
    assert "金额为市级资金" in told[0]
    assert "县区" in told[5]
    assert "市级" in told[6]
    assert [(word, text) for text in told for word in COUNTYS if word in text] == []
    assert prefecture.here("subsidy", "forecast", "--year", "2027").stdout.splitlines()[2].split()[-3:] == ["市", "县区", "省"]


def test_a_citys_papers_name_the_city(prefecture: Hte):
    city(prefecture)
    walk(prefecture)
    for kind, to in (("request", "市人民政府"), ("transfer", "市财政局")):
        step(prefecture, "document", kind, "2024-1", "-o", f"{kind}.docx")
        assert to in text_of(prefecture.folder / f"{kind}.docx")
    assert prefecture.here("report", "all", "--half", "2025H1", "-o", "out").code == 0
    for name in ("request.docx", "transfer.docx", "out/notice-2025H1.docx"):
        said = text_of(prefecture.folder / name)
        assert [word for word in COUNTYS if word in said] == [], name
    assert "市级资金" in text_of(prefecture.folder / "out" / "notice-2025H1.docx")
