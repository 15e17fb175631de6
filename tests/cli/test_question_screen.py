"""The questions of an import: which there are, what is filled in, how they are answered on the one screen, and what is kept of it."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Sequence
from typing import Any
from unittest.mock import patch

import pytest

from running import Hte, Run

FIRMS = ("精河县甲乙示例有限公司", "博乐丙丁示例枸杞种植合作社", "阿拉山口戊己国际物流示例公司")
FIRST = ("GR202465000901", "GR202465000902", "GR202465000903")
CERTIFICATES = [["企业名称", "证书编号", "发证日期"], *([name, number, "2024-10-16"] for name, number in zip(FIRMS, FIRST, strict=True))]
STRANGE = [["持证主体", "牌照", "颁发于"], *CERTIFICATES[1:]]
FIGURES = [["企业名称", "年度", "营业收入", "职工人数"], *([name, 2023, 88.5 + n, 12] for n, name in enumerate(FIRMS))]


def talked(hte: Hte, answers: Sequence[str], *words: str, lang: str = "en") -> Run:
    """The command as on a terminal, in this process, where these lines are typed; all of them must be asked for."""
    typed = io.StringIO("".join(f"{line}\n" for line in answers))
    with (
        patch.object(sys, "stdin", typed),
        patch("hte_cli.cli.importing.converses", return_value=True),
    ):
        run = hte.here("--lang", lang, *words)
    assert typed.read() == ""
    return run


def recorded(hte: Hte, *words: str) -> Any:
    return hte.json(*words, "list")


def questions(hte: Hte, *words: str) -> dict[str, Any]:
    """The questions that a script is told, by their keys."""
    document = hte.here("import", *words, "--dry-run", "--format", "json").document
    return {question["key"]: question for question in document["questions"]}


def with_firms(hte: Hte, *names: str) -> None:
    hte.workbook("firms.xlsx", 名单=[["企业名称"], *([name] for name in names)])
    assert hte.here("import", "firms.xlsx").code == 0


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_enter_takes_the_answers_that_are_filled_in(empty: Hte, lang: str):
    empty.workbook("list.xlsx", 名单=CERTIFICATES)
    assert talked(empty, ["", "y"], "import", "list.xlsx", lang=lang).code == 0
    assert [cert["number"] for cert in recorded(empty, "cert")] == [*FIRST]


def test_a_number_changes_one_answer(empty: Hte):
    with_firms(empty, FIRMS[0])
    empty.workbook("list.xlsx", 名单=CERTIFICATES)
    assert talked(empty, ["1", "1", "", "y"], "import", "list.xlsx").code == 0
    assert len(recorded(empty, "cert")) == 3
    assert talked(empty, ["9", "x", "1", "", "n"], "import", empty.workbook("more.xlsx", 名单=_others())).code == 5


def _others() -> list[list[str]]:
    return [CERTIFICATES[0], ["精河县庚辛示例有限公司", "GR202465000904", "2024-10-16"]]


def test_a_declined_list_is_not_written_and_nothing_is_remembered(empty: Hte):
    empty.workbook("list.xlsx", 名单=CERTIFICATES)
    assert talked(empty, ["", "n"], "import", "list.xlsx").code == 0
    assert (recorded(empty, "cert"), recorded(empty, "profile")) == ([], [])


@pytest.mark.parametrize(
    ("known", "best"),
    [((), "create"), (FIRMS[:1], "skip"), (FIRMS[:2], "create"), (("精河县甲乙示例责任公司",), "skip")],
    ids=["none is recorded", "most are of others", "most are recorded", "one is near to a recorded one"],
)
def test_what_becomes_of_enterprises_that_are_not_recorded_depends_on_the_others(empty: Hte, known: tuple[str, ...], best: str):
    if known:
        with_firms(empty, *known)
    empty.workbook("list.xlsx", 名单=CERTIFICATES)
    assert questions(empty, "list.xlsx")["missing"]["best"] == best


@pytest.mark.parametrize(
    ("figures", "best"),
    [((88.5, 120, 0), "wan"), ((885000, 1200000), "yuan"), ((88.5, 1200000), None), ((5000, 12000), None), ((), None)],
)
def test_the_unit_that_is_filled_in_rests_on_how_large_the_sums_are(empty: Hte, figures: tuple[float, ...], best: str | None):
    with_firms(empty, *FIRMS)
    rows = [[name, 2023, figure, 12] for name, figure in zip(FIRMS, figures, strict=False)]
    empty.workbook("list.xlsx", 指标=[FIGURES[0], *(rows or [[FIRMS[0], 2023, "无数", 12]])])
    asked = questions(empty, "list.xlsx")
    assert asked.get("set:unit", {"best": None})["best"] == best


def test_a_question_without_a_best_answer_must_be_answered(empty: Hte):
    with_firms(empty, *FIRMS)
    empty.workbook("list.xlsx", 指标=[FIGURES[0], [FIRMS[0], 2023, 5000, 12]])
    assert talked(empty, ["", "2", "", "y"], "import", "list.xlsx").code == 0
    assert [year["revenue"] for year in recorded(empty, "annual")] == [50_000_000]


@pytest.mark.parametrize(
    ("title", "sheet", "file", "best"),
    [
        ("精河县2023年度指标", "表", "list.xlsx", "2023"),
        ("指标", "2023年", "list.xlsx", "2023"),
        ("指标", "表", "2023指标.xlsx", "2023"),
        ("2022-2023年指标", "2023年", "list.xlsx", None),
        ("指标", "表", "list.xlsx", None),
    ],
)
def test_the_year_that_is_filled_in_stands_nearest_to_the_table(empty: Hte, title: str, sheet: str, file: str, best: str | None):
    with_firms(empty, *FIRMS)
    rows = [[title], ["企业名称", "年度", "职工人数"], *([name, None, 12] for name in FIRMS)]
    empty.workbook(file, **{sheet: rows})
    assert questions(empty, file)["set:year"]["best"] == best


def test_strange_headings_are_asked_for_with_the_kind_of_list(empty: Hte):
    empty.workbook("list.xlsx", 名单=STRANGE)
    asked = questions(empty, "list.xlsx")
    assert list(asked) == ["as", "map:持证主体", "map:牌照", "map:颁发于"]
    run = talked(empty, ["1", "6", "2", "企业名称", "3", "没有", "number", "4", "发证日期", "", "", "y"], "import", "list.xlsx")
    assert run.code == 0
    assert [cert["number"] for cert in recorded(empty, "cert")] == [*FIRST]


def test_a_heading_that_is_not_understood_is_left_out_or_told(empty: Hte):
    with_firms(empty, *FIRMS)
    rows = [[*CERTIFICATES[0], "证书截至日子", "法人爱好"], *([*row, "2027-10-15", "钓鱼"] for row in CERTIFICATES[1:])]
    empty.workbook("list.xlsx", 名单=rows)
    asked = questions(empty, "list.xlsx")
    assert list(asked) == ["map:证书截至日子", "map:法人爱好"]
    assert {(one["best"], one["must"]) for one in asked.values()} == {("-", False)}
    assert [choice["value"] for choice in asked["map:证书截至日子"]["choices"]] == ["-", "valid_until"]
    assert talked(empty, ["1", "2", "", "y"], "import", "list.xlsx").code == 0
    assert {cert["valid_until"] for cert in recorded(empty, "cert")} == {"2027-10-15"}


def test_a_column_that_must_be_there_may_be_another_one_or_the_same_for_all(empty: Hte):
    with_firms(empty, *FIRMS)
    rows = [["企业名称", "证书编号", "印发日"], *CERTIFICATES[1:]]
    empty.workbook("list.xlsx", 名单=rows)
    assert questions(empty, "list.xlsx")["set:issued_on"]["free"] == "--set 发证日期=…"
    assert talked(empty, ["1", "去年", "2024-10-17", "", "y"], "import", "list.xlsx").code == 0
    assert {cert["issued_on"] for cert in recorded(empty, "cert")} == {"2024-10-17"}
    assert recorded(empty, "profile")[0]["options"] == ["--map", "印发日=-"]


def test_what_several_lists_ask_alike_is_asked_once(empty: Hte):
    with_firms(empty, *FIRMS)
    empty.workbook("a.xlsx", 指标=FIGURES)
    empty.workbook("b.xlsx", 指标=[FIGURES[0], [FIRMS[1], 2024, 99, 13]])
    empty.workbook("c.xlsx", 名单=[[*CERTIFICATES[0], "法人爱好"], [FIRMS[0], FIRST[0], "2024-10-16", "钓鱼"]])
    asked = questions(empty, "a.xlsx", "b.xlsx", "c.xlsx")
    assert {key: [place["file"] for place in one["places"]] for key, one in asked.items()} == {
        "map:法人爱好": ["c.xlsx"],
        "set:unit": ["a.xlsx", "b.xlsx"],
    }
    assert talked(empty, ["", "y"], "import", "a.xlsx", "b.xlsx", "c.xlsx").code == 0
    assert sorted(year["revenue"] for year in recorded(empty, "annual")) == [885_000, 895_000, 905_000, 990_000]


def test_yes_answers_the_last_question_only(empty: Hte):
    empty.workbook("list.xlsx", 名单=CERTIFICATES)
    assert talked(empty, ["n"], "import", "list.xlsx", "--yes").code == 5
    assert talked(empty, [""], "import", "list.xlsx", "--yes").code == 0
    assert len(recorded(empty, "cert")) == 3


def test_no_input_asks_nothing_and_neither_does_a_script(empty: Hte):
    empty.workbook("list.xlsx", 名单=CERTIFICATES)
    for run in (talked(empty, [], "import", "list.xlsx", "--no-input"), empty.here("import", "list.xlsx", "--yes")):
        assert run.code == 5
        assert "--create-missing" in run.stderr
    assert recorded(empty, "cert") == []


def test_a_script_can_answer_with_the_options_that_it_is_told(empty: Hte):
    rows = [[*row[:2]] for row in CERTIFICATES]
    empty.workbook("list.xlsx", 名单=[["2024年12月6日发证"], *rows])
    words: list[str] = []
    while asked := {key: one for key, one in questions(empty, "list.xlsx", *words).items() if one["must"]}:
        for one in asked.values():
            chosen = next((choice["options"] for choice in one["choices"] if choice["value"] == one["best"]), None)
            words += chosen if chosen else one["free"].replace("…", "2024-12-06").split()
    assert words == ["--set", "发证日期=2024-12-06", "--create-missing"]
    assert empty.here("import", "list.xlsx", *words).code == 0


def test_the_report_and_the_journal_say_what_was_decided(empty: Hte):
    empty.workbook("list.xlsx", 名单=[[*CERTIFICATES[0], "领导 爱好"], *([*row, "钓鱼"] for row in CERTIFICATES[1:])])
    run = talked(empty, ["", "y"], "import", "list.xlsx")
    assert "[--create-missing]" in run.stderr
    command = recorded(empty, "journal")[-1]["command"]
    assert command.endswith("import list.xlsx --map '领导 爱好=-' --create-missing")


def test_a_document_on_a_terminal_says_it_too(empty: Hte):
    empty.workbook("list.xlsx", 名单=CERTIFICATES)
    run = talked(empty, ["", "y"], "import", "list.xlsx", "--format", "json")
    document = json.loads(run.stdout[run.stdout.index("{") :])
    (decision,) = document["decided"]
    assert (decision["key"], decision["value"], decision["options"]) == ("missing", "create", ["--create-missing"])
