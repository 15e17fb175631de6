"""What a day to come will show, what a year may cost, and what is applied for."""

from __future__ import annotations

import shutil
from typing import Any

import pytest

from running import ROOT, Hte

JIA, YI, BING = "精河县甲示例有限公司", "精河县乙示例有限公司", "精河县丙示例有限公司"
CODES = {JIA: "91652722MAXX00015B", YI: "91652722MA7800015W", BING: "91652722MA7800023P"}


def certify(hte: Hte, name: str, number: str, issued: str) -> None:
    assert hte.here("cert", "add", name, "--scheme", "hte", "--number", number, "--issued-on", issued).code == 0


@pytest.fixture
def firms(empty: Hte) -> Hte:
    """甲's certificate ends 2025-10-18, 乙's was renewed in 2023 and holds on, 丙 has none and applied in 2025."""
    for name, code in CODES.items():
        assert empty.here("enterprise", "add", "--name", name, "--uscc", code).code == 0
    certify(empty, JIA, "GR202265000001", "2022-10-18")
    certify(empty, YI, "GR202065000002", "2020-10-18")
    certify(empty, YI, "GR202365000003", "2023-11-01")
    assert empty.here("application", "add", BING, "--year", "2025", "--filed-on", "2025-06-01").code == 0
    return empty


def outlook(hte: Hte, *words: str) -> dict[str, Any]:
    return next(i for i in hte.json("progress", "forecast", *words)["indicators"] if i["id"] == "hte")


@pytest.mark.parametrize(("to", "lapsing", "staying"), [("2025-10-18", [], 2), ("2025-10-19", [JIA], 1)])
def test_a_certificate_lapses_after_its_last_day(firms: Hte, to: str, lapsing: list[str], staying: int):
    found = outlook(firms, "--to", to, "--as-of", "2025-06-30")
    assert ([h["enterprise"] for h in found["lapsing"]], found["staying"], found["today"]) == (lapsing, staying, 2)


@pytest.mark.parametrize(
    ("words", "rate", "source", "needs"),
    [
        ((), 1.0, "record", (1, 10)),
        (("--renewal-rate", "0%"), 0.0, "stated", (0, 11)),
        (("--renewal-rate", "99%"), 0.99, "stated", (0, 11)),
        (("--renewal-rate", "1"), 1.0, "stated", (1, 10)),
    ],
)
def test_what_the_target_needs_is_split_at_the_renewal_rate(firms: Hte, words, rate, source, needs):
    found = outlook(firms, "--to", "2025-12-31", "--as-of", "2025-06-30", *words)
    assert (found["target"], found["needed"], found["renewal_rate"], found["renewal_rate_source"]) == (12, 11, rate, source)
    assert (found["renewals_needed"], found["others_needed"]) == needs
    assert (found["renewed"], found["ended"]) == ((1, 1) if source == "record" else (None, None))
    assert [a["enterprise"] for a in found["applications"]] == [BING]


def test_where_nothing_came_due_there_is_no_rate_and_it_is_said(firms: Hte):
    found = outlook(firms, "--to", "2022-12-31", "--as-of", "2022-12-01")
    assert (found["renewal_rate"], found["renewal_rate_source"], found["ended"]) == (None, None, 0)


def test_certificates_of_later_than_the_day_looked_at_are_not_known_yet(firms: Hte):
    certify(firms, JIA, "GR202565000004", "2025-11-03")
    assert outlook(firms, "--to", "2025-12-31", "--as-of", "2025-11-02")["staying"] == 1
    assert outlook(firms, "--to", "2025-12-31", "--as-of", "2025-11-03")["staying"] == 2


def test_who_is_in_the_pool_and_meets_every_criterion_is_named(firms: Hte):
    figures = ("--revenue", "1000万元", "--rd-spending", "100万元", "--total-income", "1000万元", "--high-tech-income", "900万元")
    for year in ("2022", "2023", "2024"):
        people = ("--staff", "20", "--rd-staff", "5", "--ip-class-1", "1", "--ip-class-2", "0")
        assert firms.here("annual", "set", BING, "--year", year, *figures, *people).code == 0
    assert firms.here("enterprise", "edit", BING, "--registered-on", "2020-01-01").code == 0
    assert outlook(firms, "--to", "2025-12-31", "--as-of", "2025-06-30")["ready"] == []
    assert firms.here("reserve", "move", BING, "--to", "candidate", "--on", "2025-01-01").code == 0
    assert outlook(firms, "--to", "2025-12-31", "--as-of", "2025-06-30")["ready"] == [BING]


@pytest.mark.parametrize(
    "words",
    [
        ("--renewal-rate", "101%"),
        ("--renewal-rate", "1/0"),
        ("--renewal-rate", "viel"),
        ("--renewal-rate", "1e99999999"),
        ("--to", "2020-01-01"),
    ],
)
def test_no_rate_above_one_and_no_day_that_is_past(firms: Hte, words: tuple[str, str]):
    assert firms.here("progress", "forecast", "--to", "2025-12-31", "--as-of", "2025-06-30", *words).code == 2


@pytest.mark.parametrize(("day", "count", "rate"), [("2025-05-31", 0, 0), ("2025-06-01", 1, 0), ("2025-08-01", 2, 1)])
def test_a_report_tells_who_applied_beside_the_count(firms: Hte, day: str, count: int, rate: int):
    assert firms.here("application", "add", JIA, "--year", "2025", "--filed-on", "2025-08-01").code == 0
    found = {i["id"]: i for i in firms.json("progress", "report", "--as-of", day)["indicators"]}
    assert (found["hte"]["applied"], found["renewal-rate"]["applied"], found["hte"]["actual"]) == (count, rate, 2)
    assert found["reserve-pool"]["applied"] is None


def test_a_years_subsidies_are_foreseen_for_renewals_due_and_applicants(firms: Hte):
    found = firms.json("subsidy", "forecast", "--year", "2025", "--as-of", "2025-06-30")
    lines = [(line["enterprise"], line["ground"], line["occasion"], line["county"], line["region"]) for line in found["lines"]]
    assert lines == [(JIA, "renewal-due", "renewal", 50000, 100000), (BING, "application", "first", 100000, None)]
    assert (found["totals"]["county"], found["totals"]["unknown"]["region"], found["recorded"]["known"]) == (150000, 1, 0)


def test_a_lapsed_firm_that_applies_is_no_renewal_and_no_rule_rewards_it(firms: Hte):
    assert firms.here("application", "add", JIA, "--year", "2026", "--filed-on", "2026-06-01").code == 0
    (line,) = (x for x in firms.json("subsidy", "forecast", "--year", "2026", "--as-of", "2026-06-30")["lines"] if x["enterprise"] == JIA)
    assert (line["occasion"], line["title"], line["county"]) == ("relapse", None, 0)


def test_a_renewal_that_came_is_no_longer_foreseen(firms: Hte):
    certify(firms, JIA, "GR202565000004", "2025-11-03")
    found = firms.json("subsidy", "forecast", "--year", "2025", "--as-of", "2025-12-01")
    assert [line["enterprise"] for line in found["lines"]] == [BING]
    assert found["recorded"]["county"] == 50000


def test_a_renewal_after_the_day_is_expected_and_not_counted_beside_it(firms: Hte):
    certify(firms, JIA, "GR202565000004", "2025-11-03")
    for day, expected, recorded in (("2025-11-02", 150000, 0), ("2025-11-03", 100000, 50000)):
        found = firms.json("subsidy", "forecast", "--year", "2025", "--as-of", day)
        assert (found["totals"]["county"], found["recorded"]["county"]) == (expected, recorded)


def test_an_application_is_a_first_certification_by_what_was_issued_up_to_the_day(firms: Hte):
    certify(firms, BING, "GR202565000005", "2025-11-03")
    (line,) = (x for x in firms.json("subsidy", "forecast", "--year", "2025", "--as-of", "2025-11-02")["lines"] if x["enterprise"] == BING)
    assert line["occasion"] == "first"


RULE_THAT_ASKS = """- id: growing
  title: 规上奖励
  cite: {clause: 三}
  when: {certification: hte}
  require: {above_scale: true}
  pay: {county: 30万元}
"""


@pytest.mark.parametrize(("day", "count", "at_most"), [("2025-11-02", 0, 0), ("2025-11-03", 1, 300000)])
def test_what_cannot_be_told_stands_beside_what_is_recorded(firms: Hte, day: str, count: int, at_most: int):
    folder = firms.folder / "plan"
    shutil.copytree(ROOT / "data", folder, ignore=shutil.ignore_patterns("sample"))
    (folder / "rules.yaml").write_text(RULE_THAT_ASKS, encoding="utf-8")
    assert firms.here("plan", "adopt", str(folder)).code == 0
    certify(firms, JIA, "GR202565000004", "2025-11-03")
    forecast = ("subsidy", "forecast", "--year", "2025", "--as-of", day)
    assert firms.json(*forecast)["recorded"]["undecided"] == {"count": count, "at_most": at_most}
    assert ("1 more cannot be told: at most 300,000 yuan" in firms.here(*forecast).stdout) == bool(count)
