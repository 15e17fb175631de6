"""Plans as folders of YAML: begun, checked, tried out, adopted, and held side by side."""

from __future__ import annotations

import contract_keys as keys
from contract_keys import lacks

from running import Hte

NAMED = ("id: my-county", "id: jinghe-2022-2025")
"""The plan's own name again: a later wording of it, not a second plan beside it."""


def write_plan(hte: Hte, folder: str, **replaced: tuple[str, str]) -> str:
    """Begins a plan in `folder` and replaces a text in each of the named files."""
    assert hte.here("plan", "init", folder).code == 0
    for name, (old, new) in replaced.items():
        file = hte.folder / folder / f"{name}.yaml"
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
    return folder


def county_sum(hte: Hte, *words: str) -> int:
    return hte.json("subsidy", "calc", "--year", "2024", *words)["totals"]["county"]


def test_a_new_folder_is_a_sound_plan_and_is_not_written_twice(hte: Hte):
    write_plan(hte, "my-plan")
    assert hte.here("plan", "check", "my-plan").code == 0
    again = hte.here("plan", "init", "my-plan")
    assert (again.code, again.stdout) == (4, "")


def test_a_check_says_how_once_is_meant(hte: Hte):
    write_plan(hte, "my-plan")
    done = hte.here("plan", "check", "my-plan")
    assert done.code == 0
    assert [line for line in done.stderr.splitlines() if "once" in line and "(listing)" in line]
    assert hte.json("plan", "check", "my-plan")["problems"] == []


def test_a_check_says_of_which_year_a_firms_figures_are(hte: Hte):
    write_plan(hte, "my-plan")
    assert "figures" not in hte.here("plan", "check", "my-plan").stderr
    rules = hte.folder / "my-plan" / "rules.yaml"
    before, after = rules.read_text(encoding="utf-8").split("  pay: {region: unknown", 1)
    rules.write_text(f"{before}  require: {{above_scale: true}}\n  pay: {{region: unknown{after}", encoding="utf-8")
    done = hte.here("plan", "check", "my-plan")
    assert (done.code, "(hte-first)" in done.stderr) == (0, True), done.stderr


def test_a_what_if_says_so_changes_the_figures_and_cannot_write(county: Hte):
    write_plan(county, "my-plan", rules=("county: 100000", "county: 12万元"))
    before = county.json("journal", "list")
    done = county.here("subsidy", "calc", "--year", "2024", "--plan", "my-plan", "--format", "json")
    assert (done.code, done.document["totals"]["county"]) == (0, 940000)
    assert "my-plan" in done.stderr
    assert county_sum(county) == 900000
    for words in (
        ["cert", "confirm", "GR202465000943", "--occasion", "first"],
        ["import", "1-enterprises.xlsx"],
        ["plan", "adopt", "my-plan"],
        ["undo"],
    ):
        assert county.here("--plan", "my-plan", *words).code == 2
    assert county.json("journal", "list") == before


def test_an_adopted_plan_counts_from_then_on_and_can_be_taken_back(county: Hte):
    write_plan(county, "my-plan", plan=NAMED, rules=("county: 100000", "county: 120000"))
    assert county.here("plan", "adopt", "my-plan").code == 0
    assert county_sum(county) == 940000
    assert county.here("plan", "adopt", "my-plan").code == 0
    assert [entry["entry"] for entry in county.json("journal", "list")] == [1, 2, 3]
    assert county.here("undo").code == 0
    assert county_sum(county) == 900000


def test_two_plans_stand_side_by_side_and_every_line_names_its_own(county: Hte):
    write_plan(county, "next", plan=("id: my-county", "id: jinghe-2026-2030"))
    for name in ("plan", "rules", "targets"):
        file = county.folder / "next" / f"{name}.yaml"
        text = file.read_text(encoding="utf-8").replace("from: 2022-01-01, until: 2026-01-01", "from: 2026-01-01, until: 2031-01-01")
        for old, new in (("2022", "2026"), ("2023", "2027"), ("2024", "2028"), ("2025", "2029")):
            text = text.replace(f"{old}:", f"{new}:")
        file.write_text(text, encoding="utf-8")
    adopted = county.here("plan", "adopt", "next")
    assert adopted.code == 0, adopted.stderr
    assert [plan["id"] for plan in county.json("plan", "list")] == ["jinghe-2022-2025", "jinghe-2026-2030"]
    words = ["--scheme", "hte", "--number", "GR202665000001", "--issued-on", "2026-11-01", "--occasion", "first"]
    assert county.here("cert", "add", "红果", *words).code == 0
    (line,) = county.json("subsidy", "calc", "--year", "2026")["lines"]
    assert line["plan"] == "jinghe-2026-2030"
    assert {line["plan"] for line in county.json("subsidy", "calc", "--year", "2024")["lines"]} == {"jinghe-2022-2025"}
    assert county.json("progress", "report", "--year", "2026")["plan"] == "jinghe-2026-2030"


def test_every_fault_of_a_plan_is_told_at_once_by_file_line_and_column(hte: Hte):
    write_plan(hte, "bad", rules=("county: 100000", "county：100000"), targets=("2022: 5", "2021: 5"))
    done = hte.here("plan", "check", "bad", "--format", "json")
    assert (done.code, done.document["ok"], lacks(done.document, keys.PLAN_CHECK)) == (6, False, set())
    problems = done.document["problems"]
    assert lacks(problems, keys.PLAN_PROBLEM) == set()
    assert {problem["code"] for problem in problems} == {"full-width", "year-outside"}
    text = (hte.folder / "bad" / "rules.yaml").read_text(encoding="utf-8").splitlines()
    slip = next(problem for problem in problems if problem["code"] == "full-width")
    assert text[slip["line"] - 1][slip["column"] - 1 :].startswith("county：")
    assert hte.here("plan", "check", "bad").code == 6


def test_a_plan_with_faults_is_neither_adopted_nor_tried_out(county: Hte):
    write_plan(county, "bad", rules=("county: 100000", "county：100000"))
    before = county.json("journal", "list")
    for words in (["plan", "adopt", "bad"], ["--plan", "bad", "subsidy", "calc", "--year", "2024"]):
        done = county.here(*words)
        assert (done.code, done.stdout) == (6, "")
        assert "rules.yaml" in done.stderr
    assert county.json("journal", "list") == before


def test_a_refused_what_if_prints_the_plans_own_document(county: Hte):
    write_plan(county, "bad", rules=("county: 100000", "county：100000"))
    done = county.here("--plan", "bad", "subsidy", "calc", "--year", "2024", "--format", "json")
    assert (done.code, done.document["ok"]) == (6, False)
    assert lacks(done.document["problems"], keys.PLAN_PROBLEM) == set()


def test_plans_side_by_side_agree_on_how_long_a_certificate_is_valid(county: Hte):
    write_plan(county, "next", plan=("years: 3", "years: 5"))
    refused = county.here("plan", "adopt", "next")
    assert (refused.code, refused.stdout) == (4, "")
    assert all(word in refused.stderr for word in ("hte", "jinghe-2022-2025", "--instead-of"))
    assert county.here("plan", "adopt", "next", "--instead-of", "jinghe-2022-2025").code == 0
