"""The words of closed lists, as data: what a cell may say, and what it means in the records."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from hte_cli.intake.folding import fold

OCCASIONS = {
    "first": "首次认定 首次 新认定 初次认定 第一次认定 first",
    "renewal": "重新认定 再次认定 复审 重新 再认定 renewal",
    "relapse": "失效后再次认定 失效后重新认定 失效后认定 relapse",
}

EVENT_KINDS = {
    "listing": "上市 企业上市 成功上市 上市奖励 挂牌上市 新三板挂牌 新三板 listing",
    "relocation": "整体迁入 迁入 县外整体迁入 整体搬迁 整体迁移 relocation",
    "platform": "创新平台 科技创新平台 平台 平台建设 新型研发机构 技术转移机构 技术合同认定登记机构 技术合同登记机构 重点实验室 "
    "企业技术中心 企业技术创新中心 技术创新中心 工程技术研究中心 工程研究中心 platform",
    "talent": "人才计划 人才 创新人才推进计划 国家创新人才推进计划 人才项目 科技人才 talent talent_plan",
    "prize": "科学技术奖 科技奖 科学技术进步奖 科技进步奖 自然科学奖 技术发明奖 科学技术奖励 科技奖励 prize",
}

HOLDERS = {
    "person": "个人 自然人 人员 person",
    "unit": "单位 其他单位 机构 事业单位 科研院所 孵化器 unit",
    "enterprise": "企业 公司 enterprise",
}

GRADES = {
    "national": "国家级 国家 部级 national",
    "region": "自治区级 自治区 省级 省部级 省 region regional provincial",
    "prefecture": "自治州级 自治州 州级 地州级 地级 地市级 市级 州 地区级 prefecture prefectural",
    "county": "县级 县 县市级 区县级 county county-level",
}

LEFT_WHY = {
    "moved": "迁出 已迁出 整体迁出 外迁 搬迁 迁移 迁离 moved moved_away",
    "dissolved": "注销 吊销 解散 破产 已注销 撤销 dissolved",
    "merged": "合并 被合并 吸收合并 并购 被并购 merged",
}

FLAGS = {
    "yes": "是 √ ✓ ✔ y yes 1 true t 规上 规模以上 规上企业 有 对",
    "no": "否 × ✗ ✘ x n no 0 false f 规下 规模以下 规下企业 不是 未 非规上",
}

STATUSES = {
    "done": "完成 已完成 全部完成 办结 done",
    "on-track": "推进中 正常推进 按期推进 按计划推进 进行中 正在推进 持续推进 on-track",
    "behind": "滞后 进展滞后 进度滞后 推进缓慢 未达进度 behind",
    "not-started": "未启动 未开展 尚未启动 未开始 not-started",
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
