"""Cells that hold several values where a record has one: two firms, two numbers, two codes, two days, two accounts.

A separator alone tells nothing: a name may hold one. Several values are there where each part is whole by itself.
"""

from __future__ import annotations

import re
import unicodedata

from hte_cli.intake.faults import Fault
from hte_cli.language import _

FIRMS = "公司 合作社 合作联社 厂 有限合伙 普通合伙"
"""How the full name of a firm ends."""

UNITS = "研究院 研究所 研究中心 中心 大学 学院 学校 医院 协会 学会 商会 局 站 办公室 设计院 事务所 集团 农场 牧场 林场 馆 政府 委员会 园区"
"""How the full name of another unit ends."""

PARTS = "分公司 分厂 分院 分所 分店 分行 支行 营业部 办事处 项目部 工会"
"""How that of a part of a firm ends: behind the firm it is no second name."""

_SPLIT = re.compile(r"[\r\n、；;|]+|[，,/／\\]+|\s+|(?<=公司)(?:和|与|及|以及)(?=.{2,}(?:公司|厂|合作社)$)")
_STRONG = frozenset("\r\n、；;|")
_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
_FORMER = re.compile(r"(?:曾用名|原名称?|原企业名称|更名[前后为]|现名|现更名|简称|又名|英文名?)\s*[:：为]?.*", re.DOTALL)
_ORDER = re.compile(r"[(（]?\d{1,3}[)）.、．]\s*")
_FORM_ALONE = re.compile(r"(?:股份|集团|责任|科技|控股|投资|有限)*(?:有限)?(?:责任)?公司")
_AND_OTHERS = re.compile(
    r".{2,}(?:公司|厂|合作社|院|所|中心)?等\s*(?:\d+|[一二两三四五六七八九十]+|多|几)\s*[家户个人名](?:企业|单位|公司)?"
)
_LONGEST = 200
"""Characters of a cell that may name others so."""

_NUMBER = re.compile(r"[A-Z]{0,4}(?:19|20)\d{2}[0-9A-Z]{5,}")
_ONE_NUMBER = 26
"""Letters and digits in two numbers behind one another."""

_GLUED = re.compile(r"(?:GR|GF)(?:19|20)\d{10}")
_DAY = re.compile(r"\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}|(?<!\d)(?:19|20)\d{6}(?!\d)")


def several_message() -> str:
    """What is said of a cell that holds several values."""
    return _("The cell holds several values; one is expected.")


def several_fix() -> str:
    """What is to be done about it."""
    return _("Give each value a row of its own; if it is one value, write it without the line break or the sign between.")


def several() -> Fault:
    """The fault of such a cell."""
    return Fault("several-values", several_message(), several_fix())


def several_names(text: str) -> bool:
    """Whether a cell names several firms or units: 甲公司、乙公司. 甲、乙有限公司 is one, and so is 甲公司（原乙公司）."""
    if text.isalnum() and text.count("公司") < 2 and "等" not in text:
        return False
    if not _SPLIT.search(text):
        return "等" in text and _and_others(text)
    text = _FORMER.sub("", _BRACKETS.sub("", text))
    if _and_others(text.strip()):
        return True
    whole, separator = 0, "、"
    at = 0
    for found in [*_SPLIT.finditer(text), None]:
        part = _ORDER.sub("", text[at : found.start() if found else None].strip(), count=1)
        whole += _is_whole(part, separator, first=not whole)
        if found:
            separator, at = found[0].strip(" \t") or " ", found.end()
    return whole > 1


def _is_whole(part: str, separator: str, first: bool) -> bool:
    """Whether a part is a name by itself, behind that separator."""
    if len(part) < 4 or _FORM_ALONE.fullmatch(part) or not _ends(part, FIRMS if separator[0] not in "、；;|\n\r" else f"{FIRMS} {UNITS}"):
        return False
    own_part = _ends(part, PARTS) and part.count("公司") <= 1
    return first or not (own_part and separator[0] not in "、；;|")


def _ends(part: str, words: str) -> bool:
    return part.endswith(tuple(words.split()))


def several_people(text: str) -> bool:
    """Whether a cell names several people: 张三、李四, 张三等3人. A blank stands inside one name (阿依古丽 吐尔逊)."""
    parts = [part.strip() for part in re.split(r"[\r\n、；;，,/|]+", _BRACKETS.sub("", text))]
    return sum(len(part) >= 2 for part in parts) > 1 or _and_others(text.strip())


def _and_others(text: str) -> bool:
    """Whether others are counted and not named: 甲公司等3家."""
    return len(text) <= _LONGEST and _AND_OTHERS.fullmatch(text) is not None


def several_numbers(text: str) -> bool:
    """Whether a cell states several numbers of certificates."""
    if len(text) < _ONE_NUMBER and text.isalnum():
        return False
    plain = unicodedata.normalize("NFKC", text).upper()
    if len(_GLUED.findall(plain)) > 1:
        return True
    parts = [part for part in re.split(r"[\s、；;,，/|]+", plain) if part]
    if len(parts) > 1 and sum(_NUMBER.fullmatch(part) is not None for part in parts) > 1:
        return True
    marked = [part for part in re.split(r"[、；;|\n]+", plain) if any(c.isdigit() for c in part)]
    return len(marked) > 1 and any(_NUMBER.search(part) for part in marked)


def several_codes(text: str) -> bool:
    """Whether a cell states several codes of 18 characters."""
    plain = unicodedata.normalize("NFKC", text).upper()
    return (
        len([part for part in re.split(r"[^0-9A-Z]+", plain) if len(part) == 18]) > 1
        or re.fullmatch(r"(?:[0-9A-Z]{18}){2,}", plain) is not None
    )


def several_days(text: str) -> bool:
    """Whether a cell states several days."""
    return len(_DAY.findall(text)) > 1


def several_accounts(text: str) -> bool:
    """Whether a cell states several numbers of accounts: 6222…、6217…; blanks and dashes may stand inside one."""
    plain = unicodedata.normalize("NFKC", text)
    parts = [sum(c.isdigit() for c in part) for part in re.split(r"[\r\n、；;,，/|]+", plain)]
    blank = [sum(c.isdigit() for c in part) for part in re.split(r"[^\d-]+", plain)]
    return len([n for n in parts if n >= 5]) > 1 or len([n for n in blank if n >= 12]) > 1
