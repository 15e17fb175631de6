"""`hte enterprise merge`: two records of one firm become one, and come apart again."""

from __future__ import annotations

import pytest

from running import Hte

NOUNS = ("enterprise", "cert", "event", "annual", "reserve")
ONE, OTHER = "精河县甲乙示例有限公司", "精河县甲乙示例科技有限公司"
CODE, OTHER_CODE = "91652722MAXX00015B", "91652722MAXX000311"


def records(hte: Hte) -> list[object]:
    return [hte.json(noun, "list") for noun in NOUNS]


def done(hte: Hte, *lines: str) -> None:
    for line in lines:
        run = hte.here(*line.split())
        assert run.code == 0, run.stderr


@pytest.fixture
def twice(empty: Hte) -> Hte:
    """One firm that is recorded twice, the second time under another name and without a code."""
    done(
        empty,
        f"enterprise add --name {ONE} --township 精河镇 --former-name 精河甲厂",
        f"enterprise add --name {OTHER} --registered-on 2015-03-01",
        f"cert add {ONE} --scheme hte --number GR202165000901 --issued-on 2021-10-16",
        f"cert add {OTHER} --scheme hte --number GR202465000902 --issued-on 2024-10-20",
        f"event add {ONE} --kind platform --on 2024-05-01 --title 平台 --grade region",
        f"event add {OTHER} --kind platform --on 2024-05-01 --title 平台 --prefecture-amount 10万元",
        f"annual set {ONE} --year 2023 --staff 40",
        f"annual set {OTHER} --year 2023 --revenue 500万元",
        f"annual set {OTHER} --year 2024 --staff 44",
        f"reserve add {ONE} --on 2023-01-01 --source tech-sme",
    )
    return empty


def test_everything_follows_and_what_one_lacks_the_other_gives(twice: Hte):
    assert twice.here("enterprise", "merge", ONE, "--into", OTHER).code == 0
    (firm,) = twice.json("enterprise", "list")
    assert (firm["name"], firm["township"], firm["registered_on"]) == (OTHER, "精河镇", "2015-03-01")
    assert set(firm["former_names"]) == {ONE, "精河甲厂"}
    assert [(c["enterprise"], c["number"]) for c in twice.json("cert", "list")] == [(OTHER, "GR202165000901"), (OTHER, "GR202465000902")]
    (event,) = twice.json("event", "list")
    assert (event["enterprise"], event["grade"], event["prefecture"]) == (OTHER, "region", 100000)
    assert [(a["year"], a["staff"], a["revenue"]) for a in twice.json("annual", "list")] == [(2023, 40, 5000000), (2024, 44, None)]
    assert [r["enterprise"] for r in twice.json("reserve", "list")] == [OTHER]
    assert twice.json("journal", "verify")["ok"] is True


def test_the_subsidies_are_then_those_of_one_firm(twice: Hte):
    def lines() -> list[tuple[str, str, int]]:
        return [(x["rule"], x["enterprise"], x["county"]) for x in twice.json("subsidy", "calc", "--year", "2024")["lines"]]

    assert ("hte-first", OTHER, 100000) in lines()
    done(twice, f"enterprise merge {ONE} --into {OTHER}")
    assert lines() == [("hte-renewal", OTHER, 50000), ("platform-match", OTHER, 50000)]


def test_undo_parts_them_again(twice: Hte):
    before = records(twice)
    done(twice, f"enterprise merge {ONE} --into {OTHER}")
    joined = records(twice)
    done(twice, "undo")
    assert records(twice) == before
    done(twice, f"undo {twice.json('journal', 'head')['entry']}")
    assert records(twice) == joined
    assert twice.json("journal", "verify")["ok"] is True


@pytest.mark.parametrize(
    ("lines", "named"),
    [
        ((f"annual set {OTHER} --year 2023 --staff 41",), ["staff"]),
        ((f"enterprise edit {OTHER} --township 托里镇",), ["township"]),
        ((f"enterprise edit {ONE} --uscc {CODE}", f"enterprise edit {OTHER} --uscc {OTHER_CODE}"), ["uscc"]),
        ((f"event add {OTHER} --kind prize --on 2024-05-01 --title 奖", f"enterprise edit {OTHER} --township 托里镇"), ["township"]),
        ((f"annual set {OTHER} --year 2023 --staff 41", f"enterprise edit {OTHER} --township 托里镇"), ["staff", "township"]),
        ((f"enterprise leave {ONE} --on 2025-01-01 --why merged --into {OTHER}",), [ONE]),
    ],
    ids=["a year", "a field", "two codes", "a field beside what fits", "all at once", "a legal merger"],
)
def test_what_the_two_tell_differently_is_listed_and_refused(twice: Hte, lines: tuple[str, ...], named: list[str]):
    done(twice, *lines)
    before = records(twice)
    run = twice.here("enterprise", "merge", ONE, "--into", OTHER)
    assert run.code == 4
    assert all(word in run.stderr for word in named)
    assert records(twice) == before


def test_who_was_merged_into_the_one_that_goes_is_then_merged_into_the_other(twice: Hte):
    done(twice, "enterprise add --name 丙示例有限公司", f"enterprise leave 丙示例有限公司 --on 2024-01-01 --why merged --into {ONE}")
    done(twice, f"enterprise merge {ONE} --into {OTHER}")
    assert twice.json("journal", "verify")["ok"] is True
    assert OTHER in twice.here("enterprise", "show", "丙示例有限公司", "--as-of", "2025-01-01", "--format", "json").stdout


@pytest.mark.parametrize(("one", "other", "code"), [(ONE, ONE, 4), (ONE, "没有这家", 3)])
def test_one_record_is_not_joined_to_itself_or_to_nothing(twice: Hte, one: str, other: str, code: int):
    assert twice.here("enterprise", "merge", one, "--into", other).code == code


def test_a_code_that_followed_goes_back_with_an_undo(hte: Hte):
    done(hte, f"enterprise add --name {ONE} --uscc {CODE}", f"enterprise add --name {OTHER}")
    before = records(hte)
    done(hte, f"enterprise merge {ONE} --into {OTHER} --yes")
    after = records(hte)
    done(hte, "undo --yes")
    assert records(hte) == before
    done(hte, "undo 5 --yes")
    assert records(hte) == after


def test_what_was_recorded_before_a_merging_is_in_the_history(hte: Hte):
    done(
        hte,
        f"enterprise add --name {ONE}",
        f"event add {ONE} --kind platform --on 2024-05-01 --title 平台 --grade region",
        f"enterprise add --name {OTHER}",
        f"enterprise merge {ONE} --into {OTHER} --yes",
    )
    assert {2, 3, 4, 5} == entries_told(hte)
    done(hte, "undo --yes")
    assert {4, 5, 6} == entries_told(hte)


def entries_told(hte: Hte) -> set[int]:
    """The entries in the history of the one that stays."""
    found = hte.json("history", OTHER)
    return {change["entry"] for change in (found["changes"] if isinstance(found, dict) else found)}


def test_an_explanation_finds_the_cell_through_a_merging_and_an_undo(county: Hte):
    asked = ("subsidy", "explain", "戈壁红", "--year", "2024")
    before = county.here(*asked).stdout
    done(county, f"enterprise add --name {OTHER}", f"enterprise merge 戈壁红 --into {OTHER} --yes")
    assert set(cells(before)) == set(cells(county.here("subsidy", "explain", OTHER, "--year", "2024").stdout))
    done(county, "undo --yes")
    assert county.here(*asked).stdout == before


def cells(text: str) -> list[str]:
    return [line.split("←")[1] for line in text.splitlines() if "←" in line]
