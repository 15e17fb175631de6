"""Answers are remembered for the next list of the same form: offered, said, changed and forgotten; never private data."""

from __future__ import annotations

from test_question_screen import CERTIFICATES, FIGURES, FIRMS, STRANGE, questions, recorded, talked, with_firms

from running import Hte

MAP = ("--map", "持证主体=企业名称", "--map", "牌照=证书编号", "--map", "颁发于=发证日期")
ANSWERS = ["1", "6", "2", "企业名称", "3", "证书编号", "4", "发证日期", "", "", "y"]


def options(hte: Hte) -> dict[str, list[str]]:
    return {profile["name"]: profile["options"] for profile in recorded(hte, "profile")}


def test_a_list_of_the_same_form_is_read_as_the_one_before(empty: Hte):
    empty.workbook("州局名单2024.xlsx", 名单=STRANGE)
    assert talked(empty, ANSWERS, "import", "州局名单2024.xlsx").code == 0
    assert options(empty) == {"州局名单": ["--as", "certification", *MAP, "--create-missing"]}
    # Another name, another sheet, another year: the headings tell.
    empty.workbook("新.xlsx", 第二批=[["精河县2025年名单"], STRANGE[0], [FIRMS[0], "GR202565000911", "2025-10-16"]])
    run = talked(empty, ["", "y"], "import", "新.xlsx")
    assert (run.code, "州局名单" in run.stdout) == (0, True)
    assert len(recorded(empty, "cert")) == 4


def test_another_form_is_not_offered_it(empty: Hte):
    empty.workbook("甲表.xlsx", 名单=STRANGE)
    assert talked(empty, ANSWERS, "import", "甲表.xlsx").code == 0
    empty.workbook("甲表.xlsx", 名单=[["持证主体", "牌照", "颁发于", "经办"], [FIRMS[0], "GR202565000911", "2025-10-16", "某"]])
    assert empty.here("import", "甲表.xlsx", "--format", "json").document["profiles"] == []


def test_a_script_is_told_of_it_and_it_is_used_only_when_named(empty: Hte):
    empty.workbook("甲表.xlsx", 名单=STRANGE)
    assert talked(empty, ANSWERS, "import", "甲表.xlsx").code == 0
    empty.workbook("b.xlsx", 名单=[STRANGE[0], [FIRMS[0], "GR202565000911", "2025-10-16"]])
    refused = empty.here("import", "b.xlsx", "--format", "json")
    assert (refused.code, refused.document["profiles"]) == (5, ["甲表"])
    assert empty.here("import", "b.xlsx", "--profile", "甲表").code == 0


def test_it_can_be_declined_for_once_and_is_changed_by_other_answers(empty: Hte):
    with_firms(empty, *FIRMS)
    empty.workbook("甲表.xlsx", 指标=FIGURES)
    assert talked(empty, ["", "y"], "import", "甲表.xlsx").code == 0
    assert options(empty) == {"甲表": ["--set", "unit=wan"]}
    empty.workbook("b.xlsx", 指标=[FIGURES[0], [FIRMS[0], 2024, 885, 12]])
    assert talked(empty, ["1", "2", "", "1", "1", "", "y"], "import", "b.xlsx").code == 0
    assert options(empty) == {"甲表": ["--set", "unit=yuan"]}


def test_it_is_shown_and_forgotten_and_brought_back(empty: Hte):
    with_firms(empty, *FIRMS)
    empty.workbook("甲表.xlsx", 指标=FIGURES)
    assert talked(empty, ["", "y"], "import", "甲表.xlsx").code == 0
    assert empty.json("profile", "show", "甲表") == {"name": "甲表", "options": ["--set", "unit=wan"], "forms": 1}
    assert empty.here("profile", "show", "甲表").code == 0
    assert empty.here("profile", "remove", "甲表").code == 0
    assert (options(empty), empty.here("profile", "show", "甲表").code, empty.here("profile", "remove", "甲表").code) == ({}, 3, 3)
    assert empty.here("undo").code == 0
    assert options(empty) == {"甲表": ["--set", "unit=wan"]}


def test_the_year_and_the_day_of_one_list_are_asked_again(empty: Hte):
    with_firms(empty, *FIRMS)
    for year, sums in ((2023, (88, 89)), (2024, (90, 91))):
        rows = [[f"{year}年指标"], FIGURES[0], *([name, None, figure, 12] for name, figure in zip(FIRMS, sums, strict=False))]
        empty.workbook(f"{year}.xlsx", 指标=rows)
    assert talked(empty, ["", "y"], "import", "2023.xlsx").code == 0
    assert [*options(empty).values()] == [["--set", "unit=wan"]]
    assert questions(empty, "2024.xlsx", "--profile", next(iter(options(empty))))["set:year"]["best"] == "2024"


def test_no_private_data_is_kept(empty: Hte):
    with_firms(empty, *FIRMS)
    rows = [["企业名称", "开户银行", "银行账号"], [FIRMS[0], "示例银行", None]]
    empty.workbook("甲表.xlsx", 名单=rows)
    private = ("--set", "银行账号=0622200010001", "--where", "开户银行=示例银行")
    run = empty.here("import", "甲表.xlsx", *private, "--save-profile", "账户")
    assert run.code == 0, run.stderr
    assert options(empty) == {"账户": []}
    assert b"0622200010001" not in b"".join(part for part in _profile_rows(empty))


def _profile_rows(hte: Hte) -> list[bytes]:
    import sqlite3

    with sqlite3.connect(hte.store) as connection:
        rows = connection.execute("select wishes from profile").fetchall()
        rows += connection.execute("select after from row_change where \"table\" = 'profile'").fetchall()
    return [str(row[0]).encode() for row in rows]


def test_what_was_named_as_unread_is_known_in_one_file_of_several(empty: Hte):
    with_firms(empty, *FIRMS)
    empty.workbook("甲表.xlsx", 名单=[[*CERTIFICATES[0], "法人爱好"], [*CERTIFICATES[1], "钓鱼"]])
    empty.workbook("b.xlsx", 名单=[CERTIFICATES[0], CERTIFICATES[2]])
    assert empty.json("import", "甲表.xlsx", "b.xlsx", "--map", "法人爱好=-")["problems"] == []
    assert empty.here("import", "甲表.xlsx", "b.xlsx", "--map", "没有这列=-").code == 5
