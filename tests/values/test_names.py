"""Names are compared as people mean them: whatever dot, blank, width, bracket or quote a list has."""

from __future__ import annotations

import pytest

from hte_cli.values.names import name_key, person_key

PEOPLE = (
    "阿不都热依木·买买提",
    "阿依古丽·吐尔逊",
    "买买提明·艾合买提",
    "古丽巴哈尔·阿不都拉",
    "努尔兰·哈孜别克",
    "叶尔江·巴合提",
    "阿依努尔·努尔太",
    "木合塔尔·玉素甫",
    "帕提古丽·依明",
    "哈力木拉提·吾甫尔",
    "赛力克·木哈买提",
    "库尔班江·赛买提",
    "热依汗古丽·肉孜",
    "巴合提别克·加尔肯",
    "吐尔逊江·阿布都热合曼",
    "迪丽努尔·艾尼瓦尔",
    "叶斯波力·托列吾别克",
    "阿布都外力·阿布都热西提·库尔班",
    "玛依拉·卡德尔",
    "加娜尔·沙布尔拜克",
)
WRITTEN = ("•", "．", "・", "‧", "∙", "●", "‐", "⋅", ".", "｡", " · ", "・ ", "･")


@pytest.mark.parametrize("name", PEOPLE)
def test_a_name_with_another_dot_is_the_same_name(name: str):
    for dot in WRITTEN:
        other = name.replace("·", dot)
        assert (name_key(other), person_key(other)) == (name_key(name), person_key(name)), dot
    assert person_key(name.replace("·", " ")) == person_key(name.replace("·", "")) == person_key(name)
    assert len({person_key(one) for one in PEOPLE}) == len(PEOPLE)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("精河县甲示例（科技）有限公司", "精河县甲示例(科技)有限公司", True),
        ("精河县“甲”示例有限公司", '精河县"甲"示例有限公司', True),
        ("精河县甲示例有限公司", "精河县 甲示例　有限公司", True),
        ("ＡＢ科技有限公司", "ab科技有限公司", True),
        ("精河县甲示例有限公司", "精河县甲示例有限责任公司", False),
        ("甲.5科技", "甲5科技", True),
        ("甲示例", "乙示例", False),
    ],
)
def test_a_holder_of_an_account_is_compared_by_letters_and_digits(one: str, other: str, same: bool):
    assert (person_key(one) == person_key(other)) is same


def test_a_dot_that_joins_no_chinese_characters_is_kept():
    assert name_key("A.B科技3.5有限公司") == "a.b科技3.5有限公司"
