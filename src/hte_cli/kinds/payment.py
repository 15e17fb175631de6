"""Money that was paid: the finance bureau's answer, and what was paid before the store was kept."""

from __future__ import annotations

from dataclasses import replace

from hte_cli.kinds.bounds import PAID, YEAR
from hte_cli.kinds.shared import (
    ACCOUNT,
    ACCOUNT_NAME,
    BANK,
    CERTIFICATE,
    DAY,
    FIRM_NEEDED,
    HOLDER,
    MONEY,
    PERSON,
    PREFECTURE,
    READ_CODE,
    READ_FIRM,
    REGION,
    firm,
    funds,
)
from hte_cli.kinds.stating import Field, Holds, Kind, Stored, Title, same

PAYMENT = Kind(
    "payment",
    Title("the finance bureau's answer", "财政局回执"),
    (
        Field(
            "line",
            Holds.LINE,
            headings="行号 兑现行号 批次行号 line award_line",
        ),
        READ_CODE,
        READ_FIRM,
        Field(
            "reward",
            Holds.TEXT,
            headings="奖补 奖补项目 奖补事项 奖补类型 奖补名称 奖励项目 奖励事项 兑现项目 兑现事项 reward",
        ),
        Field(
            "evidence",
            Holds.TEXT,
            headings="证书编号或项目 证书编号 证书号 项目名称 依据证书或项目 certificate_or_project certificate project",
        ),
        Field(
            "due_fen",
            Holds.SUM,
            headings="应拨金额 本次应拨 本次应拨金额 应拨资金 应拨付金额 应付金额 应兑现金额 to_be_paid due amount_due",
            bound=PAID,
        ),
        Field(
            "paid_fen",
            Holds.SUM,
            headings="实付金额 实拨金额 实际支付金额 实际拨付金额 已付金额 paid_in_fact paid amount_paid",
            bound=PAID,
        ),
        Field(
            "paid_on",
            Holds.DAY,
            headings="支付日期 支付时间 拨付日期 拨付时间 付款日期 paid_on date_paid",
        ),
        Field(
            "voucher",
            Holds.TEXT,
            headings="凭证号 凭证编号 支付凭证号 凭证 voucher voucher_number",
        ),
        Field(
            "unpaid",
            Holds.TEXT,
            headings="未付原因 未支付原因 未拨付原因 退回原因 why_not_paid reason",
        ),
        Field(
            "capitals",
            Holds.TEXT,
            headings="金额大写 大写金额 in_capitals",
        ),
        replace(BANK, title=None, stored=Stored.NOWHERE),
        replace(ACCOUNT_NAME, title=None, stored=Stored.NOWHERE),
        replace(ACCOUNT, title=None, stored=Stored.NOWHERE),
    ),
    told_by=(("line",), ("paid_fen", "unpaid")),
    looked_for="行号 + 实付金额/未付原因",
    sent="依据 basis",
)

PAYMENTS_MADE = Kind(
    "payments-made",
    Title("payments made", "历史兑现台账"),
    (
        *firm(Stored.NOWHERE),
        PERSON,
        HOLDER,
        Field(
            "reward",
            Holds.TEXT,
            title=Title("Reward", "奖补"),
            headings="奖补事项 奖补项目 奖补类型 奖补名称 奖励事项 奖励项目 奖励类型 兑现事项 兑现项目 兑现类型 认定类型 事项 奖补 "
            "reward kind_of_reward",
            needed=True,
            note=Title("The rule's title, or such as 首次认定, 重新认定, 上市.", "奖补规则名称，或 首次认定、重新认定、上市 等。"),
            sample=same("首次认定"),
        ),
        Field(
            "number",
            Holds.NUMBER,
            title=Title("Certificate number", "证书编号"),
            headings=f"{CERTIFICATE} number",
            note=Title("As on the certificate, as text.", "与证书一致，文本格式。"),
            sample=same("GR202465000001"),
        ),
        Field(
            "title",
            Holds.PROJECT,
            title=Title("Project", "项目名称"),
            headings="项目名称 平台名称 奖项名称 事项名称 名称 title project",
            note=Title("The name of the project, platform or prize.", "项目、平台或奖项的名称。"),
            sample=Title("Example project", "示例项目"),
        ),
        Field(
            "on",
            Holds.DAY,
            title=Title("Date", "日期"),
            headings="发生日期 认定日期 认定时间 发证日期 发证时间 上市日期 日期 on date",
            note=DAY,
            sample=same("2024-05-20"),
        ),
        Field(
            "year",
            Holds.YEAR,
            title=Title("Year", "年度"),
            headings="奖补年度 兑现年度 年度 年份 year",
            bound=YEAR,
            sample=same("2024"),
        ),
        Field(
            "county_fen",
            Holds.SUM,
            title=Title("County's money", "县级资金"),
            headings=funds("县级", "县", "县本级", "县财政") + " 兑现金额 已兑现金额 兑现资金 实际兑现金额 奖补金额 县级兑现金额 "
            "拨付金额 已拨付金额 补助金额 补贴金额 奖励金额 发放金额 已发放金额 资助金额 奖补资金 补助资金 奖励资金 补贴资金 "
            "拟奖补金额 拟奖励金额 拟补助金额 拟补贴金额 拟兑现金额 拟资助金额 拟拨付金额 拟支持金额 拟安排资金 支持金额 "
            "county county_amount county's_money",
            bound=PAID,
            needed=True,
            note=MONEY,
            sample=same("100000"),
        ),
        REGION,
        PREFECTURE,
        Field(
            "paid_on",
            Holds.DAY,
            title=Title("Paid on", "支付日期"),
            headings="兑现日期 兑现时间 支付日期 支付时间 拨付日期 拨付时间 付款日期 paid_on date_paid",
            needed=True,
            note=DAY,
            sample=same("2024-11-20"),
        ),
        Field(
            "document",
            Holds.TEXT,
            title=Title("Document", "文号"),
            headings="文号 拨付文号 兑现文号 文件号 凭证号 凭证 document voucher",
            note=Title("Number of the document that approved or paid it.", "批准或拨付文件的文号。"),
        ),
        Field(
            "budget_year",
            Holds.YEAR,
            title=Title("Budget year", "资金年度"),
            headings="资金年度 预算年度 budget_year",
            bound=YEAR,
            note=Title("Whose budget paid it.", "由哪一年的资金支付。"),
        ),
    ),
    told_by=(("paid_on",), ("county_fen",)),
    looked_for="企业名称 + 兑现日期 + 兑现金额",
    needs=((*FIRM_NEEDED, "person"), ("reward",)),
    titles="兑现台账 兑现情况 历史兑现 拨付台账 拨付明细 已兑现 支付台账",
    decides="状态 退回 追回 收回 缓发",
)
