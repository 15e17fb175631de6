"""Fields that several kinds share: whose record it is, who receives the money, what upper levels paid, an account."""

from __future__ import annotations

from itertools import product

from hte_cli.kinds.bounds import PAID
from hte_cli.kinds.stating import Field, Holds, Option, Stored, Title, same
from hte_cli.kinds.words import HOLDERS

DAY = Title("A day, as 2023-10-16.", "日期，如 2023-10-16。")
MONEY = Title("In the unit of the heading; write 万元 there if the sums are so.", "单位以表头为准；如以万元计，请把表头改为（万元）。")
AS_TEXT = Title("As text: a long number loses its last digits.", "文本格式：长数字存为数值会丢失末几位。")

CODE = (
    "统一社会信用代码 社会信用代码 信用代码 统一信用代码 社会统一信用代码 统一代码 企业信用代码 统一社会信用代码组织机构代码 "
    "信用代码组织机构代码 纳税人识别号 统一社会信用代码证号 统一社会信用代码号 社会统一代码 统一社会代码 法人统一社会信用代码 "
    "单位统一社会信用代码 企业统一社会信用代码 组织机构代码统一社会信用代码 持证单位代码 信用代码证号 税号 "
    "纳税人识别号统一社会信用代码 uscc unified_social_credit_code credit_code social_credit_code"
)
# 单位详细名称: forms 601 and 607-2 of the statistics bureau. 法人单位名称: its register of units. 持证单位: Ningbo's open data.
# 纳税人名称: the tax bureau's lists. 更名后企业名称, 变更后名称: notices of renaming of the certifying bodies.
NAME = (
    "企业名称 单位名称 公司名称 企业名 企业全称 单位全称 公司全称 企业单位名称 单位详细名称 法人单位名称 法人单位详细名称 "
    "填报单位详细名称 法人名称 市场主体名称 经营主体名称 纳税人名称 持证单位 持证单位名称 持证企业 获证企业 认定企业 认定企业名称 "
    "入库企业 入库企业名称 申报企业名称 高新技术企业名称 高企名称 科技型中小企业名称 企业中文名称 企业名称全称 企业详细名称 企业名称中文 "
    "更名后企业名称 更名后名称 更名后 变更后企业名称 变更后名称 变更后单位名称 变更后 现企业名称 现名称 现用名 新企业名称 新名称 "
    "enterprise_name company_name"
)
FIRM = (
    NAME + " 企业单位或个人 申报企业 申报单位 依托单位 承担单位 获奖单位 企业 单位 公司 enterprise_unit_or_person enterprise company name"
)
"""A record's enterprise; alone these words tell nothing, so a list of enterprises needs more beside them."""

# 高企证书编号: the Torch statistics' yearly form. 高新技术企业证书编号: tax form A107041. 高企证书号: Ningbo's open data.
# 高企, 科小: tables of an enterprise's qualifications, with the day beside each.
CERTIFICATE = (
    "证书编号 高企证书号 证书号 高企证书编号 高新技术企业证书编号 高新技术企业证书号 证书号码 认定证书编号 高企编号 "
    "高新技术企业认定证书编号 高新技术企业认定证书号 高新技术企业编号 高企认定编号 高企认定证书编号 高企认定证书号 资格证书编号 "
    "资质证书编号 资质编号 证书文号 认定编号 高新证书编号 高新证书号 证书编码 高新技术企业证书号码 国家高新技术企业证书编号 证件编号 "
    "证书编号高企 certificate_number certificate_no certificate 高企 高新技术企业"
)
# 登记编号, 入库登记编号: the ministries' notices. 科技型中小企业登记编码: an export of enterprises' qualifications.
REGISTER = (
    "入库登记编号 登记编号 入库编号 科技型中小企业登记编号 科技型中小企业入库登记编号 科技型中小企业登记编码 "
    "科技型中小企业编号 科技型中小企业入库编号 入库登记号 登记号 科小编号 科小登记编号 科小入库编号 评价编号 入库号 "
    "registration_number register_number 科小 科技型中小企业"
)

_HIGH_TECH = "高企 高新技术企业 国家高新技术企业 国家高企 高新"
_SMALL = "科小 科技型中小企业 科技型企业"


def of_scheme(words: str, schemes: str = f"{_HIGH_TECH} {_SMALL}") -> str:
    """The headings of a table of several qualifications: each word behind the name of each of the schemes."""
    return " ".join(scheme + word for word, scheme in product(words.split(), schemes.split()))


CERTIFICATE += " " + of_scheme("证书编号 证书号 证书号码 编号 认定编号 认定证书编号 认定证书号", _HIGH_TECH)
REGISTER += " " + of_scheme("入库登记编号 登记编号 入库编号 入库登记号 登记号 入库号 编号 评价编号", _SMALL)

FIRM_NEEDED = ("name", "uscc")
"""One of these names the enterprise of a row."""

ENTERPRISE_NAME = Title("Enterprise", "企业名称")
CODE_TITLE = Title("Unified social credit code", "统一社会信用代码")
FULL_NAME = Title("The full name on the licence.", "营业执照上的全称。")
CODE_NOTE = Title(
    "18 characters, as text. With it a row finds its enterprise even under another name.",
    "18 位，文本格式。有代码时，即使名称不同也能对应到企业。",
)
SAMPLE_NAME = Title("Example Technology Co., Ltd.", "精河县示例科技有限公司")
SAMPLE_CODE = Title("91652722MAXX00015B", "91652722MAXX00015B")

READ_CODE = Field("uscc", Holds.CODE, headings=CODE)
READ_FIRM = Field("name", Holds.NAME, headings=FIRM)
"""Which enterprise a row of a list means."""


def firm(stored: Stored, *, frozen: bool = False, wide: bool = False) -> tuple[Field, Field, Field]:
    """Whose record it is: shown by name and code (not on a screen where `wide`), read by name or code, kept as its key."""
    return (
        Field(
            "enterprise",
            Holds.ENTERPRISE,
            ENTERPRISE_NAME,
            stored=stored,
            needed=True,
            frozen=frozen,
            note=FULL_NAME,
            sample=SAMPLE_NAME,
        ),
        READ_FIRM,
        Field("uscc", Holds.CODE, CODE_TITLE, CODE, wide=wide, note=CODE_NOTE, sample=SAMPLE_CODE),
    )


PERSON = Field(
    "person",
    Holds.TEXT,
    headings="获奖人 获奖人姓名 获奖人员 获奖个人 姓名 人选 人选姓名 入选者 入选人 入选人员 人才姓名 个人 person",
)
HOLDER = Field(
    "holder",
    Holds.WORD,
    headings="奖补对象类型 奖励对象类型 对象类型 主体类型 获奖主体类型 获奖主体 单位或个人 类型 holder kind_of_holder",
    words=HOLDERS,
)
"""Who receives the money where that is no enterprise: a person's name, and what kind of holder it is."""

_FUNDS = "资金 支持资金 奖补资金 补助资金 奖励资金 配套资金 奖补 奖励 补助 支持 金额 经费"
_GROUPS = "上级资金 上级支持资金 上级奖补资金 上级补助资金 上级奖励资金 上级奖补 上级补助 到位资金 奖补资金 奖补金额 支持资金 资金"


def funds(*levels: str) -> str:
    """The headings of a level's money: the level's name before each word for money, and behind each group over columns."""
    joined = [level + word for level, word in product(levels, _FUNDS.split())]
    return " ".join(joined + [group + level for group, level in product(_GROUPS.split(), levels)])


REGION = Field(
    "region_fen",
    Holds.SUM,
    Title("Region's money", "自治区资金"),
    funds("自治区", "自治区级", "省级") + " region region_amount region's_money",
    bound=PAID,
    note=MONEY,
)
PREFECTURE = Field(
    "prefecture_fen",
    Holds.SUM,
    Title("Prefecture's money", "自治州资金"),
    funds("自治州", "自治州级", "州级") + " prefecture prefecture_amount prefecture's_money",
    bound=PAID,
    note=MONEY,
)
"""What upper levels paid for a record: kept in rows of its own, by level (`models.records.LEVEL_PAYMENT`)."""

BANK = Field(
    "bank",
    Holds.TEXT,
    title=Title("Bank", "开户银行"),
    headings="开户银行 开户行 开户行名称 开户银行名称 银行名称 bank bank_name",
    stored=Stored.MAYBE,
    note=Title("With its branch.", "写明支行。"),
    sample=Title("Example Bank, Jinghe Branch", "示例银行精河支行"),
    option=Option(Title("the bank, with its branch", "开户银行（含支行）")),
)
ACCOUNT_NAME = Field(
    "account_name",
    Holds.TEXT,
    title=Title("Account name", "账户名称"),
    headings="账户名称 户名 开户名称 账户名 收款单位 收款人 account_name",
    stored=Stored.MAYBE,
    note=Title("Where it is not the enterprise's name.", "与企业名称不同时填写。"),
    option=Option(Title("in whose name the account is", "账户名称")),
)
ACCOUNT = Field(
    "account",
    Holds.DIGITS,
    title=Title("Bank account", "银行账号"),
    headings="银行账号 账号 银行帐号 帐号 收款账号 对公账户 银行账户 account bank_account account_number",
    stored=Stored.MAYBE,
    note=AS_TEXT,
    sample=same("0000000000000000000"),
    option=Option(Title("number of the bank account", "银行账号")),
)
"""An account: of a list of contacts, and of the list for the finance bureau that comes back."""
