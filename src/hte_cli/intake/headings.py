"""The headings that are recognised, as data: for each kind of record its fields, and each field's synonyms.

The first synonym is the best: of two columns for one field the row's value comes from the better one. Words are
compared folded (`folding.fold`); a group over columns (上级资金 over 自治区) is joined to each of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from hte_cli.intake.folding import fold
from hte_cli.values.records import RecordKind

Synonyms = Mapping[str, tuple[str, ...]]

CODE = (
    "统一社会信用代码 社会信用代码 信用代码 统一信用代码 社会统一信用代码 统一代码 企业信用代码 统一社会信用代码组织机构代码 "
    "信用代码组织机构代码 纳税人识别号 uscc unified_social_credit_code credit_code social_credit_code"
)
NAME = "企业名称 单位名称 公司名称 企业名 企业全称 单位全称 公司全称 企业单位名称 enterprise_name company_name"
FIRM = (
    NAME + " 企业单位或个人 申报企业 申报单位 依托单位 承担单位 获奖单位 企业 单位 公司 enterprise_unit_or_person enterprise company name"
)
"""A record's enterprise; alone these words tell nothing, so a list of enterprises needs more beside them."""

PERSON = "获奖人 获奖人姓名 获奖人员 获奖个人 姓名 人选 人选姓名 入选者 入选人 入选人员 人才姓名 个人 person"
HOLDER = "奖补对象类型 奖励对象类型 对象类型 主体类型 获奖主体类型 获奖主体 单位或个人 类型 holder kind_of_holder"
"""Who receives the money where that is no enterprise: a person's name, and what kind of holder it is."""

CERTIFICATE = (
    "证书编号 高企证书号 证书号 高企证书编号 高新技术企业证书编号 高新技术企业证书号 证书号码 认定证书编号 高企编号 "
    "certificate_number certificate_no certificate"
)
REGISTER = "入库登记编号 登记编号 入库编号 科技型中小企业登记编号 科技型中小企业入库登记编号 registration_number register_number"

_FUNDS = "资金 支持资金 奖补资金 补助资金 奖励资金 配套资金 奖补 奖励 补助 支持 金额 经费"
_GROUPS = "上级资金 上级支持资金 上级奖补资金 上级补助资金 上级奖励资金 上级奖补 上级补助 到位资金 奖补资金 奖补金额 支持资金 资金"
_REGION = ("自治区", "自治区级", "省级")
_PREFECTURE = ("自治州", "自治州级", "州级")


def _funds(levels: tuple[str, ...]) -> str:
    joined = [level + word for level, word in product(levels, _FUNDS.split())]
    return " ".join(joined + [group + level for group, level in product(_GROUPS.split(), levels)])


@dataclass(frozen=True)
class KindHeadings:
    """How one kind is told and read.

    `told_by`: of each group at least one field must be there; `looked_for` says it in headings. `needs`: of each group
    one field must be stated by a column (or for all rows), else no row can be read. A heading among `weak` tells the
    kind only with a second field. A sheet with a column that is only the kind's that it `gives_way_to` is of that kind.
    `sent` are columns that the office filled in itself: they come back and say nothing new.
    """

    kind: RecordKind
    fields: Mapping[str, str]
    told_by: tuple[tuple[str, ...], ...]
    looked_for: str
    needs: tuple[tuple[str, ...], ...] = ()
    weak: str = ""
    gives_way_to: RecordKind | None = None
    sent: str = ""


_FIRM_NEEDED = ("name", "uscc")

ACCOUNT = {
    "bank": "开户银行 开户行 开户行名称 开户银行名称 银行名称 bank bank_name",
    "account_name": "账户名称 户名 开户名称 账户名 收款单位 收款人 account_name",
    "account": "银行账号 账号 银行帐号 帐号 收款账号 对公账户 银行账户 account bank_account account_number",
}
"""The headings above an account: of a list of contacts, and of the list for the finance bureau that comes back."""

_COUNTY = ("县级", "县", "县本级", "县财政")

KINDS: tuple[KindHeadings, ...] = (
    KindHeadings(
        "payment",
        {
            "line": "行号 兑现行号 批次行号 line award_line",
            "uscc": CODE,
            "name": FIRM,
            "reward": "奖补 奖补项目 奖补事项 奖补类型 奖补名称 奖励项目 奖励事项 兑现项目 兑现事项 reward",
            "evidence": "证书编号或项目 证书编号 证书号 项目名称 依据证书或项目 certificate_or_project certificate project",
            "due_fen": "应拨金额 本次应拨 本次应拨金额 应拨资金 应拨付金额 应付金额 应兑现金额 to_be_paid due amount_due",
            "paid_fen": "实付金额 实拨金额 实际支付金额 实际拨付金额 已付金额 paid_in_fact paid amount_paid",
            "paid_on": "支付日期 支付时间 拨付日期 拨付时间 付款日期 paid_on date_paid",
            "voucher": "凭证号 凭证编号 支付凭证号 凭证 voucher voucher_number",
            "unpaid": "未付原因 未支付原因 未拨付原因 退回原因 why_not_paid reason",
            "capitals": "金额大写 大写金额 in_capitals",
            **ACCOUNT,
        },
        told_by=(("line",), ("paid_fen", "unpaid")),
        looked_for="行号 + 实付金额/未付原因",
        sent="依据 basis",
    ),
    KindHeadings(
        "payments-made",
        {
            "uscc": CODE,
            "name": FIRM,
            "person": PERSON,
            "holder": HOLDER,
            "reward": "奖补事项 奖补项目 奖补类型 奖补名称 奖励事项 奖励项目 奖励类型 兑现事项 兑现项目 兑现类型 认定类型 事项 奖补 "
            "reward kind_of_reward",
            "number": f"{CERTIFICATE} number",
            "title": "项目名称 平台名称 奖项名称 事项名称 名称 title project",
            "on": "发生日期 认定日期 认定时间 发证日期 发证时间 上市日期 日期 on date",
            "year": "奖补年度 兑现年度 年度 年份 year",
            "county_fen": f"{_funds(_COUNTY)} 兑现金额 已兑现金额 兑现资金 实际兑现金额 奖补金额 县级兑现金额 "
            "county county_amount county's_money",
            "region_fen": _funds(_REGION) + " region region_amount region's_money",
            "prefecture_fen": _funds(_PREFECTURE) + " prefecture prefecture_amount prefecture's_money",
            "paid_on": "兑现日期 兑现时间 支付日期 支付时间 拨付日期 拨付时间 付款日期 paid_on date_paid",
            "document": "文号 拨付文号 兑现文号 文件号 凭证号 凭证 document voucher",
            "budget_year": "资金年度 预算年度 budget_year",
        },
        told_by=(("paid_on",), ("county_fen",)),
        looked_for="企业名称 + 兑现日期 + 兑现金额",
        needs=((*_FIRM_NEEDED, "person"), ("reward",)),
    ),
    KindHeadings(
        "statistic",
        {
            "id": "指标 指标名称 统计指标 indicator statistic id",
            "value": "数值 指标值 统计值 数量 value figure",
            "year": "年度 年份 统计年度 year",
            "as_of": "统计日期 截至日期 截止日期 统计时间 as_of as_of_date statistics_date",
        },
        told_by=(("id",), ("value",)),
        looked_for="指标 + 数值",
        needs=(("as_of", "year"),),
    ),
    KindHeadings(
        "measure",
        {
            "clause": "条款 措施 措施编号 任务 任务编号 重点任务 工作任务 措施名称 任务名称 clause measure",
            "unit": "单位 填报单位 报送单位 责任单位 牵头单位 部门 unit",
            "half": "半年 报告期 期间 时段 填报期 half half-year period",
            "status": "状态 完成情况 进展状态 进展 落实情况 完成状态 status",
            "text": "工作情况 工作开展情况 进展情况 主要做法 完成内容 工作内容 text what_was_done",
        },
        told_by=(("clause",), ("status", "text")),
        looked_for="措施/条款 + 完成情况/工作情况",
        needs=(("unit",), ("half",)),
    ),
    KindHeadings(
        "reserve",
        {
            "uscc": CODE,
            "name": FIRM,
            "on": "入库时间 入库日期 纳入时间 纳入日期 on admitted_on admitted date",
            "source": "入库来源 来源 source source_of_admission",
            "responsible": "责任人 包联责任人 包联人 负责人 responsible person_responsible",
        },
        told_by=(("source",), ("on",)),
        looked_for="入库来源 + 入库时间/入库日期",
        needs=(_FIRM_NEEDED,),
    ),
    KindHeadings(
        "event",
        {
            "uscc": CODE,
            "name": FIRM,
            "person": PERSON,
            "holder": HOLDER,
            "kind": "事项类型 事项 事项类别 奖补事项 kind event event_kind kind_of_event",
            "on": "发生日期 日期 发生时间 认定时间 认定日期 批准日期 批准时间 获奖日期 获奖时间 上市日期 上市时间 时间 on date event_date",
            "title": "项目名称 平台名称 奖项名称 事项名称 名称 title project",
            "grade": "级别 层级 等级 项目级别 平台级别 奖项级别 grade level",
            "board": "板块 上市板块 上市地点 上市交易所 交易所 board exchange",
            "region_fen": _funds(_REGION) + " region region_amount region's_money",
            "prefecture_fen": _funds(_PREFECTURE) + " prefecture prefecture_amount prefecture's_money",
            "document": "文号 批准文号 文件号 依据文号 认定文号 文件文号 document document_number doc",
        },
        told_by=(("kind",),),
        looked_for="事项/事项类型",
        needs=((*_FIRM_NEEDED, "person"), ("on",)),
    ),
    KindHeadings(
        "certification",
        {
            "uscc": CODE,
            "name": FIRM,
            "scheme": "资格 资格类型 资格类别 认定类别 资质 资质名称 资质类型 证书类型 scheme",
            "number": f"{CERTIFICATE} {REGISTER} number certification_number",
            "issued_on": "发证日期 发证时间 颁证日期 颁发日期 证书日期 认定日期 认定时间 获证日期 取得日期 取得时间 "
            "入库日期 入库时间 登记日期 issued_on issued issue_date date_of_issue",
            "valid_until": "有效期至 证书有效期至 有效期止 有效期 证书有效期 有效期限 有效期截止 有效截止日期 到期日期 到期时间 "
            "截止日期 valid_until valid expires_on expires validity",
            "occasion": "认定类型 认定情况 认定方式 申报类型 occasion",
            "announced_on": "公告日期 公告时间 announced_on announced",
            "announcement": "公告文号 公告号 认定文号 发文字号 文号 announcement",
            "batch": "批次 认定批次 公告批次 batch",
            "region_fen": _funds(_REGION) + " region region_amount region's_money",
            "prefecture_fen": _funds(_PREFECTURE) + " prefecture prefecture_amount prefecture's_money",
            "revoked_on": "撤销日期 撤销生效日期 取消日期 取消资格日期 资格取消日期 revoked_on revoked",
            "revocation_decided_on": "撤销决定日期 取消决定日期 决定日期 revocation_decided_on revocation_decided",
        },
        told_by=(("number",),),
        looked_for="证书编号/入库登记编号",
        needs=(_FIRM_NEEDED, ("issued_on",)),
    ),
    KindHeadings(
        "application",
        {
            "uscc": CODE,
            "name": FIRM,
            "scheme": "资格 资格类型 资格类别 申报类别 申报资格 申报项目 scheme",
            "year": "申报年度 申报年份 年度 年份 year",
            "batch": "申报批次 批次 batch",
            "filed_on": "申报日期 申报时间 申请日期 申请时间 提交日期 受理日期 filed_on filed",
            "recommended_on": "推荐日期 推荐时间 推荐上报日期 上报日期 recommended_on recommended",
            "publicised_on": "公示日期 公示时间 拟认定公示日期 publicised_on publicised",
            "passed_on": "通过日期 通过时间 评审通过日期 passed_on passed",
            "failed_on": "未通过日期 未通过时间 failed_on failed",
        },
        told_by=(("filed_on",),),
        looked_for="企业名称 + 申报日期",
        needs=(_FIRM_NEEDED,),
    ),
    KindHeadings(
        "annual",
        {
            "uscc": CODE,
            "name": FIRM,
            "year": "年度 年份 统计年度 所属年度 year",
            "above_scale": "是否规上 是否规上企业 是否为规上企业 是否规模以上 是否规模以上企业 规上 规上企业 规模以上 "
            "规模以上企业 规上情况 above_scale",
            "revenue_fen": "营业收入 营业总收入 年营业收入 销售收入 主营业务收入 revenue",
            "rd_spending_fen": "研发费用 研究开发费用 研发投入 研发经费 研发支出 研发费 研发经费投入 研究开发经费 "
            "研究开发投入 R&D费用 R&D经费 R&D投入 rd_spending r&d_spending research_and_development_spending",
            "staff": "职工总数 职工人数 职工数 从业人员 从业人数 从业人员数 员工总数 员工人数 员工数 staff",
            "rd_staff": "科技人员数 科技人员 科技人员总数 研发人员 研发人员数 研发人员总数 科技活动人员 科技活动人员数 rd_staff r&d_staff",
            "high_tech_income_fen": "高新技术产品收入 高新技术产品服务收入 高新产品收入 高新收入 high_tech_income high-tech_income",
            "total_income_fen": "总收入 收入总额 企业总收入 全年总收入 total_income",
            "assets_fen": "资产总额 总资产 资产合计 assets",
            "ip_class_1": "Ⅰ类知识产权 Ⅰ类知识产权数 一类知识产权 一类知识产权数 发明专利数 ip_class_1 class_i_rights",
            "ip_class_2": "Ⅱ类知识产权 Ⅱ类知识产权数 二类知识产权 二类知识产权数 ip_class_2 class_ii_rights",
            "conversions": "成果转化数 科技成果转化数 成果转化项数 转化项数 conversions results_put_to_use",
        },
        told_by=(("year",), ("above_scale", "revenue_fen", "rd_spending_fen", "staff", "rd_staff", "assets_fen", "high_tech_income_fen")),
        looked_for="年度 + 营业收入/研发费用/是否规上/职工总数/科技人员",
        needs=(_FIRM_NEEDED,),
    ),
    KindHeadings(
        "contact",
        {
            "uscc": CODE,
            "name": FIRM,
            "person": "联系人 联系人姓名 企业联系人 经办人 person contact contact_person",
            "phone": "联系电话 联系方式 电话 手机 手机号 手机号码 联系手机 电话号码 联系人电话 联系人手机 "
            "phone telephone mobile phone_number",
            **ACCOUNT,
        },
        told_by=(("bank", "account_name", "account"),),
        looked_for="企业名称 + 开户银行/账户名称/银行账号",
        needs=(_FIRM_NEEDED,),
        gives_way_to="enterprise",
    ),
    KindHeadings(
        "enterprise",
        {
            "uscc": CODE,
            "name": f"{NAME} 企业 单位 公司 name enterprise company",
            "former_names": "曾用名 曾用名称 原名称 原名 原企业名称 former_names former_name",
            "registered_on": "成立日期 注册日期 成立时间 注册时间 登记日期 registered_on registered founded_on",
            "township": "所属乡镇 所属乡镇园区 乡镇园区 乡镇 所在乡镇 注册地 注册地址 所属区域 township",
            "industry": "技术领域 所属行业 行业 所属技术领域 行业领域 industry",
            "joined_on": "迁入日期 迁入时间 joined_on joined moved_in_on",
            "left_on": "迁出日期 迁出时间 left_on left moved_out_on",
            "left_why": "迁出原因 离开原因 left_why why_left reason_for_leaving why",
            "parent": "母公司 上级母公司 县外母公司 控股母公司 总部企业 parent parent_company",
            "industrial": "是否工业企业 是否工业 工业企业 industrial",
            "merged_into": "并入企业 并入单位 合并后企业 合并至 merged_into",
        },
        told_by=(("name",),),
        looked_for="企业名称/单位名称/公司名称",
        weak="企业 单位 公司 name enterprise company",
    ),
)
"""In the order in which a sheet's kind is tried (design §7)."""

NOT_READ = """
序号 no 退回原因 reason_for_return 备注 说明 note notes remark remarks 认定类型依据 occasion_source occasion_is
推断的认定类型 occasion_inferred inferred_occasion
"""
"""Columns that are known to hold nothing to import: they are not named as unknown."""

NOTES = "填写说明 notes_on_filling_in"
"""A sheet of this name is a template's notes: it is read only where it is asked for."""

COUNTERS = "序号 no"
"""Columns that number the rows: a row with nothing else is blank."""


@lru_cache(maxsize=16)
def synonyms(kind: RecordKind) -> Mapping[str, tuple[str, int]]:
    """Each folded synonym of `kind` with its field, and its rank among the field's synonyms (0 is the best)."""
    table: dict[str, tuple[str, int]] = {}
    for field, words in headings_of(kind).fields.items():
        for rank, word in enumerate(words.split()):
            table.setdefault(fold(word), (field, rank))
        table.setdefault(fold(field), (field, len(words)))
    return table


def headings_of(kind: RecordKind) -> KindHeadings:
    """The headings of one kind."""
    return next(k for k in KINDS if k.kind == kind)


@lru_cache(maxsize=8)
def folded(words: str) -> frozenset[str]:
    """The words of a list in this file, folded."""
    return frozenset(fold(word) for word in words.split())


def field_named(word: str, kind: RecordKind) -> str | None:
    """The field of `kind` that a column name or heading means, else None."""
    found = synonyms(kind).get(fold(word))
    return found[0] if found else None
