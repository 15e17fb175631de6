"""Rows that are no records (docs/definitions.md#skipped-and-refused): known by what stands in them, the words as data in one place.

A row is none where its leading cell says so and nothing in it names somebody: no code, no certificate, no holder's name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from hte_cli.intake.placeholders import is_blank

Reason = Literal["total", "note", "section"]

_COUNT = r"[\d一二三四五六七八九十百]+(?:家|户|个|条|项|件|人|名|笔|批)"
_MONEY = r"(?:人民币)?[\d,.零〇一二三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整]+"
_SAYS = rf"(?:[:(]?(?:大写)?\)?:?(?:{_COUNT}.{{0,12}}|{_MONEY}|元|万元)\)?|[:(].{{0,30}}|\d.{{0,20}})?"

TOTALS = (
    rf".{{0,16}}(?:合计|小计|总计|共计|汇总|总和|累计|合共|页计|总共)(?:数|金额|人数|家数|户数)?{_SAYS}",
    r"(?:总数|总额|计数|求和|平均值?|均值|最大值|最小值|求和项|计数项|平均值项|总个数)(?:[:(].{0,20}|\d.{0,20})?",
    r".{1,16}(?:计数|求和|平均值|最大值|最小值|乘积|数值计数)",
    rf"(?:以上|上述|本表|本页|全县|总|合)?共(?:计|有)?{_COUNT}.{{0,12}}",
    rf"计:?{_COUNT}.{{0,6}}|计[:]?|{_COUNT}",
    r"(?:sub|grand|page)?-?totals?(?:[:(\d].{0,20})?|sum(?:mary)?|average|count|max|min",
)
"""A sum or a count of rows."""

_PAGE = r"第?[\d一二三四五六七八九十]+页"
_WHO = r"填表|填报|制表|审核|复核|审批|审定|审签|经办|联系|负责|打印|上报|报送|编制|校对|核对|录入|签发|制单|记账|验收|呈报|申报"
_MORE = (
    r"法定代表|法人|联络|承办|拟稿|核稿|会签|主管|分管|财务|科室|部门|单位|领导|股室|监督|举报|受理|咨询|统"
    r"计|公示|印制|印发|填写|出纳|会计|局长|主任|科长"
)
_AS = r"人员?|者|日期|时间|单位|部门|机关|电话|负责人|领导|签字|签名|签章|盖章|公章|意见|方式|邮箱|地址|期限?|机构|科室"

NOTES = (
    r".{0,6}(?:空白|无正文|无内容|无数据|为空)(?:行|页|处|栏)?|下空|略|以下略|完|完毕|全文完|结束|到此为止|以下无|无以下|theend|至此(?:结束|为止)?|end|blank",
    r"以上|以上(?!.*(?:有限公司|合作社)$).{0,30}|以下(?:为|是|企业|名单|略).{0,30}",
    r"(?:见|接|转|承|过)?(?:上|下|前|次)?(?:页|表)?续(?:上|下|前)?(?:表|页)?[\d一二三四五六七八九十]*",
    r"(?:接|转|承|过|见)(?:上|下|前|次)(?:页|表)|(?:未完)?待续|未完",
    rf"(?:{_PAGE})?[,/、:|]?(?:共|总共|计){_PAGE}.{{0,3}}|{_PAGE}(?:[,/、|]?(?:共|总共).*)?|{_PAGE}/.*|共{_PAGE}第.*"
    r"|第\d+页.*|\d+/\d+页?|页码.{0,6}|pages?\d+(?:(?:of|/)\d+)?|[-–—]\d+[-–—]",
    r"(?:备?注|附注|说明|备考|提示|备注说明|填报?表?说明|填写说明|情况说明|编制说明|特别说明)\d*[:.,、(].*|(?:备?注|附注|说明|填报?表?说明)[\d一二三]*"
    r"|注.{0,3}为.*|注(?:以上|以下|本表|此表|上述|表中|带|标|加|括号).{2,}|(?:此|本|该|上)(?:表|名单|页|册|统计表).{2,40}|表(?:中|内).{3,40}"
    r"|.{0,6}(?:标|带|加|打|划|涂)[“”\"'‘’]?[*※★☆√▲△●#红黄蓝绿].{2,40}|[“”\"'‘’(][*※★☆√▲△●#][“”\"'‘’)].{1,40}|(?:红|黄|蓝|绿|灰)色.{0,6}(?:为|表示|是).{1,30}",
    r"(?:数据|资料|名单|信息)?来源[:于].*|数据截[止至].*|截[止至](?:日期|时间)?.{2,30}|单位[:].{0,12}|(?:金额)?单位(?:万|千|亿)?元",
    rf"(?:{_WHO})(?:{_AS})*(?:\(.*\))?(?:[:].*)?|(?:{_MORE})(?:{_AS})+(?:\(.*\))?(?:[:].*)?",
    rf".{{0,14}}(?:{_WHO}|{_MORE})(?:{_AS})*(?:\(.*\))?[:].*|(?:{_AS})(?:\(.*\))?[:].*",
    r"(?:单位|部门)?\(?(?:负责人|盖章|公章|签章|签字)(?:[:()].*)?|\((?:单位)?(?:盖章|公章|签章|签字)\).*|(?:手机|传真|电子邮箱|邮编|电话|网址|e-?mail|邮箱|地址|微信|qq)[:].*",
    r"公示(?:期|时间|结果|无异议).*|附(?:件|表|录)?[\d一二三四五六七八九十]*[:]?|附(?:件|表)[\d一二三四五六七八九十]*[:].*",
    r"示?例行?|样[例表]|抄[送报][:].*|主送[:].*|年月日|(?:日期|时间)[:].*|日期|.{0,6}(?:签字|签名|盖章|签章)(?:处|栏)?",
    r"examples?|notes?(?:[:].*)?|remarks?[:].*|continued|tobecontinued|prepared by.*|(?:prepared|checked|approved|signed)by.*",
    r"[*※★☆#▲△◆●]+.{2,60}",
)
"""What is said of the table, at its end or between its pages."""

_NUMERAL = (
    r"(?:[一二三四五六七八九十]{1,3}[、.,:]|\([一二三四五六七八九十\d]{1,3}\)、?|\d{1,2}、"
    r"|第[一二三四五六七八九十\d]{1,3}(?:批|部分|类|组|季度|期)[:、]?)"
)
SECTIONS = (
    rf"{_NUMERAL}.{{0,40}}",
    rf".{{1,30}}\(?(?:共|计)?{_COUNT}(?:企业|单位|项目)?\)?[:]?",
    r".{1,8}(?:镇|乡|街道|园区|开发区|工业园|片区|县|市|州)[:]?",
    r".{0,6}(?:首次|重新|再次|新增|到期|复审)(?:认定|通过|入库)?.{0,8}(?:企业|名单|单位)?[:]?|.{0,8}(?:高新技术企业|科技型中小企业|规上企业|高企|科小)(?:名单)?[:]?",
    r".{2,40}(?:名单|清单|目录|台账|一览表|明细表?|情况表|统计表|汇总表|登记表|花名册)(?:\(.*\))?",
)
"""What stands over some of the rows, and speaks of all of them."""

OFFICES = r".{2,24}(?:局|委员会|人民政府|政府|办公室|领导小组|管委会|管理委员会|科技厅)(?:\(.*\))?(?:\d{4}年.*)?"
"""Who signs: a line at the end that holds nothing else."""

HOLDER = re.compile(
    r".{2,}(?:公司|集团|合作社|联合社|[^市场]厂|事务所|研究院|研究所|研究中心|大学|学院|学校|医院|中心|工作室|经营部|商行|门市部|门店|农场"
    r"|有限合伙|合伙企业|协会|学会|co\.,?ltd\.?|ltd\.?|inc\.?|llc)(?:\([^()]*\))?"
)
"""What a holder's name ends in."""

_CODE = re.compile(r"[0-9][0-9a-z]{17}|gr\d{12}|gs\d{12}|20\d{2}\d{6}[0ab][0-9a-z]{7}")
_DAY = re.compile(
    r"\d{4}([-./])\d{1,2}\1\d{1,2}|20\d\d年\d{1,2}月"
    r"|(?:\d{4}|[二〇○零一三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日?"
)
_AROUND = "-–—_=~·•….。,、;"
_NUMBER = re.compile(r"[-+]?[\d,]+(?:\.\d+)?%?")
_PLAIN_COUNT = re.compile(rf"{_NUMBER.pattern}|\(?{_COUNT}\)?")


_NONE: Mapping[int, bool] = {}


class Passed(NamedTuple):
    """A row that is no record: its number from 1, why, and what tells it."""

    row: int
    reason: str
    text: str


def plain(text: str) -> str:
    """`text` as the words above are compared with it: without width, case, spaces, and without strokes or brackets around."""
    bare = "".join(unicodedata.normalize("NFKC", text).casefold().split())
    bare = bare.replace("【", "(").replace("】", ")").replace("〔", "(").replace("〕", ")").replace("[", "(").replace("]", ")")
    if re.fullmatch(r"[-–—]\d+[-–—]", bare):
        return bare
    bare = bare.strip(_AROUND)
    if (
        bare.startswith("(")
        and bare.endswith(")")
        and "(" not in bare[1:]
        and len(bare) > 3
        and not re.match(r"\([一二三四五六七八九十\d]+\)", bare)
    ):
        return bare[1:-1].strip(_AROUND)
    return {"(续)": "续", "(完)": "完", "(略)": "略"}.get(bare, bare)


def _one_of(patterns: Collection[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.DOTALL)


_PATTERNS: dict[Reason, re.Pattern[str]] = {"total": _one_of(TOTALS), "note": _one_of(NOTES), "section": _one_of(SECTIONS)}
_OFFICE, _TOLD = re.compile(OFFICES), re.compile(rf"{_NUMERAL}|.*{_COUNT}")

_STARTS = frozenset(
    "“”\"'‘’法承拟核会签红黄蓝绿灰标带加打划涂联络中占百比到无时盖合小总共汇累计求平均最页以上述本全下此该空略完至续接转承过见未待第页备注附说明提填数资名信来截单金制审复经联负打报编校核录签记验呈申主分财科部领股监举受咨统公"
    "印出会局手传邮电网地微示例样抄年日一二三四五六七八九十首重再新到高规(（【〔[《*※★☆#▲△◆●-–—_=~·….0123456789tTsSgGpPaAcCmMnNeErRbBqQwW"
)
_EXAMPLE = re.compile(r"示?例行?|examples?")
"""What leads the row of a template that shows how to fill it in, with a holder's name and code."""

_SHORT = 60
_LONG_NOTE = re.compile(
    r"(?:备?注|附注|备考|提示|(?:填报?表?|填写|编制|情况|特别)?说明|(?:数据|资料|信息)来源|公示期|附件?|notes?|remarks?)\d*[:.、,(为]"
    rf"|[*※★☆]|(?:此|本)表|以上|(?:合计|总计|共计)[:(]|.{{0,14}}(?:{_WHO}|{_MORE})(?:{_AS})*:"
)
"""What a longer text is known by."""

_MARKS = frozenset("*※★☆#▲△◆●填制编报单注备")
_ENDS = frozenset(
    "计汇总和数续页表计:：局会府室组厅日月号)）】〕]镇乡道区园市县州家户个项条人名笔件批单录账册业白行处栏文空ltTsSeEdDfFhH—-–_…值积"
)


def may_be(text: str) -> bool:
    """Whether `text` is worth a look: for nearly all holders' names it is not."""
    if text[-2:] == "公司" and text[:1] not in _MARKS:
        return False
    bare = text.strip()
    return bare[-1:] in _ENDS or bare[:1] in _STARTS


@lru_cache(maxsize=4096)
def meaning(text: str) -> Reason | None:
    """What a row is that is led by this text, where nothing in it names somebody."""
    bare = plain(text)
    if not bare or len(bare) > _SHORT:
        return "note" if not bare or _LONG_NOTE.match(bare) else None
    if HOLDER.fullmatch(bare) and not re.match(r".{0,16}[:]", bare):
        return None
    return next((reason for reason, pattern in _PATTERNS.items() if pattern.fullmatch(bare)), None)


def is_footer(cell: object) -> bool:
    """Whether a row that begins with this cell is a total, a note, a template's example or a signature line."""
    return isinstance(cell, str) and may_be(cell) and meaning(cell) in ("total", "note")


def what_it_is(
    row: Sequence[object], counters: Collection[int], own: Mapping[int, bool] = _NONE, *, signed: bool = False
) -> tuple[Reason, str] | None:
    """Why a row is no record, and the text that tells it; None for any other row.

    `counters` are columns that number the rows, `own` those that hold something of a record beside whose it is, and whether
    that is a day; `signed` says that the row above was the name
    of an office, so that a day alone belongs to it.
    """
    filled = [(i, cell) for i, cell in enumerate(row) if not _says_nothing(cell)]
    telling = [(i, cell) for i, cell in filled if i not in counters or not _is_number(cell)]
    if not telling:
        return None
    index, lead = telling[0]
    others = [cell for i, cell in telling[1:]]
    if isinstance(lead, date) or (isinstance(lead, str) and _DAY.fullmatch(plain(lead))):
        return ("note", _shown(lead)) if not others and (signed or not own.get(index)) else None
    if not isinstance(lead, str):
        return _total_behind(telling, others)
    reason = meaning(lead)
    if reason == "section":
        numbered = any(i in counters for i, _cell in filled if (i, _cell) not in telling)
        counted = (not others and index not in own) or (_TOLD.match(plain(lead)) is not None and all(_is_count(cell) for cell in others))
        return (reason, lead.strip()) if counted and not numbered else None
    if reason is not None:
        example = _EXAMPLE.fullmatch(plain(lead)) is not None
        return None if not example and any(names_somebody(cell) for cell in others) else (reason, lead.strip())
    if not others and _OFFICE.fullmatch(plain(lead)):
        return "note", lead.strip()
    return None


def _total_behind(telling: Sequence[tuple[int, object]], others: Sequence[object]) -> tuple[Reason, str] | None:
    """A total whose figure stands before its word."""
    word = next((cell for _i, cell in telling if isinstance(cell, str) and not _is_count(cell)), None)
    if word is None or meaning(word) != "total" or any(names_somebody(cell) for cell in others):
        return None
    return "total", word.strip()


def names_somebody(cell: object) -> bool:
    """Whether a cell is a code, a certificate's number or a holder's name."""
    if not isinstance(cell, str):
        return False
    bare = plain(cell)
    return _CODE.fullmatch(bare) is not None or (HOLDER.fullmatch(bare) is not None and ":" not in bare)


def _says_nothing(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and is_blank(cell))


def _is_number(cell: object) -> bool:
    return isinstance(cell, int | float) or (isinstance(cell, str) and cell.strip().rstrip(".、").isdecimal())


def _is_count(cell: object) -> bool:
    if isinstance(cell, str):
        return _PLAIN_COUNT.fullmatch(plain(cell)) is not None
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def _shown(cell: object) -> str:
    return cell.strip() if isinstance(cell, str) else str(cell)[:10]
