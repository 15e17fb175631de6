"""The words of closed lists, as data: what a cell may say, and what it means in the records."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from hte_cli.intake.folding import fold

FLAGS = {
    "yes": "是 √ ✓ ✔ y yes 1 true t 规上 规模以上 规上企业 有 对",
    "no": "否 × ✗ ✘ x n no 0 false f 规下 规模以下 规下企业 不是 未 非规上",
}

NO_TITLE = "无题 无名称 no_title"
"""What stands for a title where an event has none: an empty cell is filled with the words of its kind."""

SCHEMES = {
    "years": "高新技术企业 高企 国家高新技术企业 国家级高新技术企业 高新技术企业认定",
    "year-end": "科技型中小企业 科小 科技型中小企业入库 科技型中小企业评价",
}
"""Names of the two kinds of scheme, beside the titles of the plan."""

BEFORE_A_REWARD = re.compile(r"(?:\d{4}年度?)?(?:国家级?)?(?:高新技术企业|高企)?")
AFTER_A_REWARD = re.compile(r"(?:奖补|奖励|补助|补贴|奖金|资金|经费)*$")
"""What a ledger may write around the name of a reward: 2023年高新技术企业首次认定奖补资金."""

STATISTICS = {"above-scale": "规上企业总数 规上企业数 规模以上企业总数 规模以上企业数 规上企业数量 规上企业 规模以上企业"}


@lru_cache(maxsize=16)
def _table(pairs: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    return {_key(word): meaning for meaning, words in pairs for word in words.split()}


def _key(word: str) -> str:
    return fold(word) or word.strip()


def meaning_of(text: str, words: Mapping[str, str]) -> str | None:
    """What `text` means in a list of words above, else None."""
    return _table(tuple(words.items())).get(_key(text))


def reward_word(text: str) -> str:
    """The name of a reward as it is compared: folded, without the words that a ledger writes around it."""
    folded = fold(text)
    return AFTER_A_REWARD.sub("", BEFORE_A_REWARD.sub("", folded, count=1), count=1) or folded
