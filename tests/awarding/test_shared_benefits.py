"""Rewards of one benefit from the calculation to the round: given once, the highest, later the difference, never less than nothing."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from running import Hte

DATA = Path(__file__).parents[2] / "data"
FIRM = "精河县甲示例有限公司"
NATIONAL, REGIONAL, OPEN = "80万元", "40万元", "unknown"


def rule(id_: str, grade: str, county: str, more: str = "once: enterprise") -> str:
    said = f"- {{id: {id_}, title: {id_}, cite: {{clause: 一}}, when: {{event: platform, grade: [{grade}]}}, benefit: platform, "
    return said + f"{more}{', ' if more else ''}pay: {{county: {county}}}}}\n"


RULES = rule("national", "national", NATIONAL) + rule("regional", "region", REGIONAL) + rule("open", "prefecture", OPEN)


def plan(hte: Hte, rules: str, name: str = "pots", **changes: str) -> Path:
    """A folder with the shipped plan under another name, with these rules, and words of plan.yaml changed."""
    folder = hte.folder / name
    folder.mkdir()
    for file in ("plan.yaml", "targets.yaml"):
        shutil.copy(DATA / file, folder)
    text = (folder / "plan.yaml").read_text(encoding="utf-8").replace("jinghe-2022-2025", name)
    for before, after in changes.items():
        text = text.replace(before, after)
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    (folder / "rules.yaml").write_text(rules, encoding="utf-8")
    return folder


def did(hte: Hte, *words: str | Path) -> None:
    done = hte.here(*words)
    assert done.code == 0, done.stderr


def platforms(hte: Hte, *events: tuple[str, str], rules: str = RULES) -> Hte:
    """A firm with platforms of these days and grades under the plan's rules."""
    did(hte, "plan", "adopt", plan(hte, rules))
    did(hte, "enterprise", "add", "--name", FIRM)
    for number, (on, grade) in enumerate(events, 1):
        did(hte, "event", "add", FIRM, "--kind", "platform", "--on", on, "--grade", grade, "--title", f"平台{number}")
    return hte


def owed(hte: Hte, year: int) -> list[tuple[str, Any]]:
    return [(one["evidence"], one["county"]) for one in hte.json("subsidy", "calc", "--year", str(year))["lines"]]


def opened(hte: Hte, year: int) -> list[tuple[str, Any]]:
    done = hte.here("award", "open", "--year", str(year), "--no-history", "--on", "2026-01-05", "--format", "json")
    assert done.code in (0, 4), done.stderr
    return [(one["evidence"], one["due"]["county"]) for one in done.document["lines"]] if done.code == 0 else []


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        (("2024-05-01", "national"), ("2025-05-01", "region"), ([("平台1", 800000)], [])),
        (("2024-05-01", "region"), ("2025-05-01", "national"), ([("平台1", 400000)], [("平台2", 400000)])),
        (("2024-12-31", "region"), ("2025-01-01", "region"), ([("平台1", 400000)], [])),
        (("2024-03-01", "region"), ("2024-12-31", "national"), ([("平台2", 800000)], [])),
        (("2024-03-01", "national"), ("2024-12-31", "region"), ([("平台1", 800000)], [])),
        (("2024-03-01", "prefecture"), ("2025-12-31", "region"), ([("平台1", None)], [("平台2", None)])),
    ],
)
def test_calc_and_rounds_give_a_benefit_once_and_later_the_difference(
    hte: Hte, first: tuple[str, str], second: tuple[str, str], wanted: tuple[list[Any], list[Any]]
):
    platforms(hte, first, second)
    assert (owed(hte, 2024), owed(hte, 2025)) == wanted
    assert (opened(hte, 2024), opened(hte, 2025)) == wanted
    assert all(one["ok"] for one in hte.json("award", "verify")["lines"])


def test_what_gets_nothing_beside_another_is_named_and_explained(hte: Hte):
    platforms(hte, ("2024-05-01", "national"), ("2025-05-01", "region"))
    (left,) = hte.json("subsidy", "calc", "--year", "2025")["uncovered"]
    assert (left["evidence"], left["rule"], left["undecided"], left["at_most"]) == ("平台2", "regional", False, 0)
    told = hte.json("subsidy", "explain", FIRM, "--year", "2025")
    (verdict,) = next(one for one in told["rules"] if one["rule"] == "regional")["verdicts"]
    last = verdict["conditions"][-1]
    assert (verdict["verdict"], last["condition"], last["holds"]) == ("no", "benefit", False)
    assert "800,000" in last["found"]
    assert "2024-05-01" in last["found"]


def test_a_difference_says_what_was_given_before(hte: Hte):
    platforms(hte, ("2024-05-01", "region"), ("2025-05-01", "national"))
    (line,) = hte.json("subsidy", "calc", "--year", "2025")["lines"]
    assert (line["county"], line["pot"]["benefit"], line["pot"]["gross"]["county"]) == (400000, "platform", 800000)
    assert [(one["evidence"], one["county"]) for one in line["pot"]["before"]] == [("平台1", 400000)]


def test_a_difference_tells_where_the_other_line_stands_and_is_the_same_sum_everywhere(hte: Hte):
    platforms(hte, ("2024-05-01", "region"), ("2025-05-01", "national"))
    opened(hte, 2024)
    opened(hte, 2025)
    assert "Less 2024-1/1 (drafted)" in said(hte, "award", "show", "2025-1/1")
    verified = said(hte, "award", "verify", "2025-1")
    # As `award audit` has it: what the line is worth; what the rule alone gives is told below.
    assert verified.count("400,000") == 3
    assert "2025-1/1: the rule alone gives 800,000; taken off it: 2024-1/1 400,000" in verified
    decided(hte, "2024-1")
    assert "Less 2024-1/1 (paid)" in said(hte, "award", "show", "2025-1/1")


def said(hte: Hte, *words: str) -> str:
    return " ".join(hte.here(*words).stdout.split())


def test_an_earlier_years_line_comes_first(hte: Hte):
    platforms(hte, ("2024-05-01", "region"), ("2025-05-01", "national"))
    refused = hte.here("award", "open", "--year", "2025", "--no-history", "--on", "2026-01-05")
    assert (refused.code, "award open --year 2024" in refused.stderr) == (4, True)
    assert opened(hte, 2024) == [("平台1", 400000)]
    assert opened(hte, 2025) == [("平台2", 400000)]


def test_a_rejected_line_draws_nothing(hte: Hte):
    platforms(hte, ("2024-05-01", "national"), ("2025-05-01", "region"))
    assert opened(hte, 2024) == [("平台1", 800000)]
    did(hte, "award", "reject", "2024-1", "--reason", "材料不实", "--on", "2026-01-06")
    assert opened(hte, 2025) == [("平台2", 400000)]


def test_a_higher_one_of_an_earlier_year_that_turns_up_lowers_nothing_that_a_round_holds(hte: Hte):
    platforms(hte, ("2025-05-01", "region"))
    assert opened(hte, 2025) == [("平台1", 400000)]
    did(hte, "event", "add", FIRM, "--kind", "platform", "--on", "2024-05-01", "--grade", "national", "--title", "平台0")
    assert (owed(hte, 2024), owed(hte, 2025)) == ([("平台0", 800000)], [])
    assert opened(hte, 2024) == [("平台0", 400000)]
    assert opened(hte, 2025) == []


def test_what_is_not_stated_is_settled_and_the_next_line_refreshed(hte: Hte):
    platforms(hte, ("2024-03-01", "prefecture"), ("2024-06-01", "national"))
    assert opened(hte, 2024) == [("平台1", None), ("平台2", None)]
    assert hte.here("award", "settle", "2024-1/2", "--county", "1", "--basis", "x").code == 4
    did(hte, "award", "settle", "2024-1/1", "--county", "50万元", "--basis", "1号", "--on", "2026-01-06")
    did(hte, "award", "refresh", "2024-1/2", "--reason", "已确定", "--on", "2026-01-07")
    assert hte.json("award", "show", "2024-1/2")["due"]["county"] == 300000


def test_of_the_rules_for_one_record_the_highest_counts(hte: Hte):
    rules = "".join(rule(name, "national", sum_, more="") for name, sum_ in (("low", "10万元"), ("high", "30万元"), ("mid", "20万元")))
    platforms(hte, ("2024-05-01", "national"), ("2025-05-01", "national"), rules=rules)
    assert (owed(hte, 2024), owed(hte, 2025)) == ([("平台1", 300000)], [("平台2", 300000)])
    assert (opened(hte, 2024), opened(hte, 2025)) == ([("平台1", 300000)], [("平台2", 300000)])
    assert hte.json("subsidy", "calc", "--year", "2024")["uncovered"] == []


def test_what_cannot_be_told_is_listed_for_each_rule_with_its_stake(hte: Hte):
    rules = (
        "- {id: any, title: any, cite: {clause: 一}, when: {event: platform}, pay: {county: 1万元}}\n"
        "- {id: graded, title: graded, cite: {clause: 一}, when: {event: platform, grade: [national]}, pay: {county: 18万元}}\n"
        "- {id: half, title: half, cite: {clause: 一}, when: {event: platform, grade: [region]}, pay: {county: unknown}}\n"
        "- {id: big, title: big, cite: {clause: 一}, when: {annual: revenue}, require: {staff: {at_least: 9}}, pay: {county: 5万元}}\n"
    )
    did(hte, "plan", "adopt", plan(hte, rules))
    did(hte, "enterprise", "add", "--name", FIRM)
    did(hte, "event", "add", FIRM, "--kind", "platform", "--on", "2024-05-01", "--title", "平台")
    did(hte, "annual", "set", FIRM, "--year", "2024", "--revenue", "100万元")
    found = hte.json("subsidy", "calc", "--year", "2024")
    assert [(one["evidence"], one["rule"], one["undecided"], one["at_most"]) for one in found["uncovered"]] == [
        ("平台", "graded", True, 180000),
        ("平台", "half", True, None),
        ("2024", "big", True, 50000),
    ]
    assert found["totals"]["undecided"] == {"count": 3, "at_most": None}
    todo = [
        one["what"] for one in hte.here("todo", "--as-of", "2024-12-31", "--format", "json").document["items"] if one["kind"] == "undecided"
    ]
    assert [("graded" in one, "180,000" in one) for one in todo] == [(False, False), (True, True), (False, False)]
    done = hte.here("award", "open", "--year", "2024", "--no-history", "--on", "2026-01-05")
    assert (done.code, "graded, 2024" in done.stderr) == (0, True)
    assert [one["rule"] for one in hte.json("award", "show", "2024-1")["undecided"]] == ["big", "graded", "half"]


def test_the_first_plan_that_is_adopted_stands_alone(hte: Hte):
    did(hte, "plan", "adopt", plan(hte, RULES))
    assert [one["id"] for one in hte.json("plan", "list")] == ["pots"]


def test_two_plans_never_give_one_benefit_for_one_day(hte: Hte):
    did(hte, "plan", "adopt", plan(hte, RULES))
    other = plan(hte, RULES, "other")
    refused = hte.here("plan", "adopt", other)
    assert (refused.code, "--instead-of" in refused.stderr) == (4, True)
    assert [one["id"] for one in hte.json("plan", "list")] == ["pots"]
    did(hte, "plan", "adopt", other, "--instead-of", "pots")
    assert [one["id"] for one in hte.json("plan", "list")] == ["other"]


def test_a_plan_takes_the_place_of_two_by_the_command_that_the_refusal_names(hte: Hte):
    whole = "{from: 2022-01-01, until: 2026-01-01}"
    for name, period in {"early": "{from: 2022-01-01, until: 2024-01-01}", "late": "{from: 2024-01-01, until: 2026-01-01}"}.items():
        folder = plan(hte, RULES, name, **{whole: period})
        (folder / "targets.yaml").write_text("[]\n", encoding="utf-8")
        did(hte, "plan", "adopt", folder)
    both = plan(hte, RULES, "both")
    for words in ((), ("--instead-of", "early"), ("--instead-of", "late")):
        refused = hte.here("plan", "adopt", both, *words)
        assert refused.code == 4
        (named,) = re.findall(r"hte plan adopt \S*both((?: --instead-of \w+)+)", " ".join(refused.stderr.split()))
    did(hte, "plan", "adopt", both, *named.split())
    assert [one["id"] for one in hte.json("plan", "list")] == ["both"]


def test_a_pot_spans_plans_that_follow_each_other_by_its_name(hte: Hte):
    platforms(hte, ("2025-05-01", "region"), ("2026-05-01", "national"))
    periods = {"{from: 2022-01-01, until: 2026-01-01}": "{from: 2026-01-01, until: 2031-01-01}"}
    folder = plan(hte, RULES, "later", **periods)
    (folder / "targets.yaml").write_text("[]\n", encoding="utf-8")
    did(hte, "plan", "adopt", folder)
    assert (owed(hte, 2025), owed(hte, 2026)) == ([("平台1", 400000)], [("平台2", 400000)])


def test_a_version_of_a_rule_that_is_shown_on_request_fills_no_pot(hte: Hte):
    early = "once: enterprise, show: on-request, valid: {from: 2022-01-01, until: 2024-01-01}"
    late = "once: enterprise, valid: {from: 2024-01-01, until: 2026-01-01}"
    rules = rule("region", "region", OPEN, early) + rule("region", "region", REGIONAL, late)
    platforms(hte, ("2023-05-01", "region"), ("2024-05-01", "region"), rules=rules)
    assert (owed(hte, 2023), owed(hte, 2024)) == ([], [("平台2", 400000)])
    assert opened(hte, 2024) == [("平台2", 400000)]


def test_a_scheme_plays_its_part_whatever_it_is_called(hte: Hte):
    rules = "- {id: first, title: first, cite: {clause: 一}, when: {certification: gaoqi, occasion: first}, pay: {county: 10万元}}\n"
    folder = plan(hte, rules)
    for file in ("plan.yaml", "targets.yaml"):
        text = (folder / file).read_text(encoding="utf-8")
        (folder / file).write_text(
            text.replace("tech-sme", "kejixing").replace("hte:", "gaoqi:").replace(": hte", ": gaoqi"), encoding="utf-8"
        )
    did(hte, "plan", "adopt", folder)
    did(hte, "enterprise", "add", "--name", FIRM)
    did(hte, "cert", "add", FIRM, "--number", "GR202165000001", "--issued-on", "2021-10-01", "--occasion", "relapse")
    did(hte, "cert", "add", FIRM, "--number", "GR202465000002", "--issued-on", "2024-10-01", "--occasion", "relapse")
    assert {one["scheme"] for one in hte.json("cert", "list")} == {"gaoqi"}
    assert [one["evidence"] for one in hte.json("subsidy", "calc", "--year", "2024")["uncovered"]] == ["GR202465000002"]
    assert [one["number"] for one in hte.json("cert", "expiring", "--within", "180", "--as-of", "2027-06-01")] == ["GR202465000002"]
    due = [one["kind"] for one in hte.here("todo", "--as-of", "2027-06-01", "--within", "180", "--format", "json").document["items"]]
    assert "renewal" in due
    assert "annual-report" in due


def decided(hte: Hte, round_: str, month: str = "2026-01", *, paid: bool = True) -> None:
    """The whole round reviewed, published, approved and paid in a month."""
    for words in (
        ("review", round_, "--on", f"{month}-06"),
        ("publicise", round_, "--from", f"{month}-07", "--days", "5"),
        ("approve", round_, "--body", "局党组会", "--document", "1号", "--on", f"{month}-20"),
        *([("pay", round_, "--on", f"{month}-21", "--voucher", round_)] if paid else []),
    ):
        did(hte, "award", *words)


AGAIN = "`hte award open --year 2025 --again 2025-1/1 --reason WHY`"


def unsettled(hte: Hte) -> list[tuple[str, bool]]:
    """What is not settled as `hte check` tells it, and whether the line that was cut is named with its command."""
    found = hte.here("check", "--only", "award-unsettled", "--as-of", "2026-02-01", "--format", "json").document["findings"]
    return [(one["reason"], one["fix"].startswith(AGAIN)) for one in found]


def test_what_comes_back_into_a_pot_is_named_and_given_on_a_persons_word_only(hte: Hte):
    platforms(hte, ("2024-05-01", "region"), ("2025-05-01", "national"))
    assert (opened(hte, 2024), opened(hte, 2025)) == ([("平台1", 400000)], [("平台2", 400000)])
    decided(hte, "2024-1")
    decided(hte, "2025-1")
    assert unsettled(hte) == []
    did(hte, "award", "clawback", "2024-1/1", "--amount", "400000", "--reason", "平台撤销", "--document", "2号", "--on", "2026-01-25")
    did(hte, "event", "edit", FIRM, "--kind", "platform", "--on", "2024-05-01", "--to-on", "2019-05-01")
    # The calculation owes the second platform all of its 800,000 now; the round gave 400,000 beside the first.
    assert owed(hte, 2025) == [("平台2", 800000)]
    ((said, named),) = unsettled(hte)
    assert ("400,000" in said, named) == (True, True)
    assert opened(hte, 2025) == [], "not by itself"
    again = ("award", "open", "--year", "2025", "--again", "2025-1/1", "--reason", "首笔已追回", "--on", "2026-01-26")
    (line,) = hte.json(*again)["lines"]
    assert (line["evidence"], line["due"]["county"], set(line["adjusts"])) == ("平台2", 400000, {"2024-1/1", "2025-1/1"})
    assert unsettled(hte) == []
    decided(hte, "2025-2", "2026-02", paid=False)
    assert hte.here(*again).code == 4, "there is no more room"
    assert all(one["ok"] for one in hte.json("award", "verify")["lines"])


def test_part_of_what_comes_back_makes_room_for_as_much(hte: Hte):
    platforms(hte, ("2024-05-01", "region"), ("2025-05-01", "national"))
    opened(hte, 2024), opened(hte, 2025)
    decided(hte, "2024-1")
    decided(hte, "2025-1")
    did(hte, "award", "clawback", "2024-1/1", "--amount", "150000.01", "--reason", "违规", "--document", "2号", "--on", "2026-01-25")
    ((said, named),) = unsettled(hte)
    assert ("150,000.01" in said, named) == (True, True)
    again = ("award", "open", "--year", "2025", "--again", "2025-1/1", "--reason", "首笔部分追回", "--on", "2026-01-26")
    assert [line["due"]["county"] for line in hte.json(*again)["lines"]] == [150000.01]
    assert (opened(hte, 2024), unsettled(hte)) == ([], [])
