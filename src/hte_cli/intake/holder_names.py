"""Whether a name may be that of a firm or a unit: 打印纸, 产品A and 2024年 are none."""

from __future__ import annotations

import re
import unicodedata

_CJK = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_TAIL = re.compile(r"[（(][^（()）]*[)）]$")
_MARKED = re.compile(r"\*|＊|#")
_MARKS = "*＊#★☆※▲△●○◆◇■□√✓"

ENDINGS = (
    "公司 厂 店 社 院 所 中心 集团 行 场 站 局 部 校 大学 学院 协会 学会 商会 联盟 联合会 工会 馆 园 园区 基地 室 吧 坊 庄 户 处 队 "
    "厅 委 会 办 办公室 政府 矿 窑 铺 屋 城 楼 房 库 圃 居 阁 轩 斋 堂 号 记 所 港 台 社区 村 合伙 个体 企业 股份 科技 实业 农业 林业 "
    "牧业 渔业 果业 棉业 盐业 乳业 药业 矿业 工业 产业 物业 商业 酒业 粮油 生物 能源 新能源 材料 新材料 化工 食品 物流 纺织 服饰 机械 "
    "电子 电力 环保 节水 农机 建材 医药 信息 网络 软件 传媒 教育 饭店 酒店 宾馆 超市 市场 农庄 有限 责任 总厂 分厂 总部 支部 支行 "
    "分行 信用社 供销社 委员会 管委会 村委会 卫生院 幼儿园 研究院 研究所 实验室 工作室 经营部 门市部 服务部 营业部 合作社 合作联社 "
    "农场 牧场 林场 团场 连队"
)
"""How names of firms and units end: legal forms, kinds of business of sole traders, of units, and of short names."""

_USUAL = ("公司", "厂", "合作社")
_ENDINGS = tuple(sorted(set(ENDINGS.split()), key=len, reverse=True))


def looks_like_holder(name: str) -> bool:
    """Whether a name may be a firm's or a unit's: it ends as such names do, or is written in letters that are not Chinese.

    Whatever stands in brackets at its end is left out: 某企业（有限合伙）, 某公司（精河）. A sign before or behind it points to a note.
    """
    if name.endswith(_USUAL) and name[0] not in _MARKS:
        return True
    text = unicodedata.normalize("NFKC", name).strip()
    if text[:1] in _MARKS or text[-1:] in _MARKS:
        return False
    text = _MARKED.sub("", text)
    while (shorter := _TAIL.sub("", text).strip()) != text:
        text = shorter
    if not _CJK.search(text):
        return any(char.isalpha() for char in text) and not re.fullmatch(r"[\W\d_]*[A-Za-z]?[\W\d_]*", text)
    return len(text) >= 2 and text.endswith(_ENDINGS)
