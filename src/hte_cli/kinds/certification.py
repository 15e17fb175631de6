"""Certificates and register numbers."""

from __future__ import annotations

from dataclasses import replace

from hte_cli.kinds.bounds import YEAR
from hte_cli.kinds.shared import CERTIFICATE, DAY, FIRM_NEEDED, PREFECTURE, REGION, REGISTER, firm, of_scheme
from hte_cli.kinds.stating import Field, Holds, Kind, Option, Stored, Title, same
from hte_cli.kinds.words import BUSINESS, OCCASIONS, SOURCES, STANDINGS

CERTIFICATION = Kind(
    "certification",
    Title("certifications", "认定"),
    (
        *firm(Stored.ALWAYS, frozen=True, wide=True),
        Field(
            "scheme",
            Holds.TEXT,
            title=Title("Scheme", "资格"),
            headings="资格 资格类型 资格类别 认定类别 资质 资质名称 资质类型 证书类型 资格名称 证书名称 资质类别 荣誉名称 认定名称 "
            "认定项目 scheme",
            stored=Stored.KEY,
            frozen=True,
            option=Option(Title("which kind (default: the only one that is renewed)", "哪种资格；不写则为唯一需要重新认定的那种")),
        ),
        Field(
            "number",
            Holds.NUMBER,
            title=Title("Certificate number", "证书编号"),
            headings=f"{CERTIFICATE} {REGISTER} number certification_number",
            stored=Stored.KEY,
            needed=True,
            frozen=True,
            note=Title("As on the certificate, as text.", "与证书一致，文本格式。"),
            sample=same("GR202465000001"),
            option=Option(Title("the certificate's number", "证书编号"), required=True, right=Title("the right number", "正确的编号")),
        ),
        Field(
            "issued_on",
            Holds.DAY,
            title=Title("Issued on", "发证日期"),
            # 取得时间: tax form A107041. 被认定（复审）为高企的时间: the Torch statistics' yearly form.
            headings="发证日期 发证时间 颁证日期 颁证时间 颁发日期 颁发时间 证书日期 证书颁发日期 证书发证日期 证书颁发时间 "
            "发证年月日 证书签发日期 证书签发时间 签发时间 获得认定时间 最近认定时间 最近一次认定时间 最近认定日期 签发日期 认定日期 "
            "认定时间 高企认定时间 高企认定日期 高企证书获取时间 高企证书取得时间 高新技术企业证书取得时间 高新技术企业认定时间 "
            "高新技术企业认定日期 高企发证日期 高企发证时间 被认定复审为高企的时间 被认定为高企的时间 证书取得日期 证书取得时间 "
            "获证日期 获证时间 获得时间 获得日期 获批时间 取得日期 取得时间 批准日期 批准时间 证书生效日期 有效期起 有效期自 "
            "有效期开始日期 有效期起始日期 有效起始日期 有效期开始 有效期起始 有效开始日期 有效期开始时间 有效期起始时间 入库日期 "
            "入库时间 入库登记日期 入库登记时间 登记入库日期 登记入库时间 科小入库时间 科小入库日期 科技型中小企业入库时间 登记日期 "
            "登记时间 issued_on issued issue_date date_of_issue "
            + of_scheme(
                "认定时间 认定日期 发证日期 发证时间 取得时间 取得日期 获得时间 颁发日期 入库时间 入库日期 登记时间 登记日期 证书日期"
            ),
            stored=Stored.ALWAYS,
            needed=True,
            frozen=True,
            note=DAY,
            sample=same("2024-10-28"),
            option=Option(Title("day of issue", "发证日期"), required=True),
        ),
        Field(
            "valid_until",
            Holds.VALIDITY,
            title=Title("Valid until", "有效期至"),
            headings="有效期至 证书有效期至 有效期止 有效期 证书有效期 有效期限 有效期截止 有效截止日期 到期日期 到期时间 截止日期 "
            "证书到期日 证书到期日期 证书到期时间 到期日 有效期截止日期 有效期截至 有效期到期日 有效期终止日期 有效期结束日期 "
            "有效终止日期 有效期结束 有效期终止 有效期结束时间 有效期截止时间 有效期终止时间 有效截止日 证书有效期限 证书有效期止 "
            "证书截止日期 失效日期 高企有效期 高企有效期至 高企到期时间 高企到期日期 资格有效期 资格到期日期 有效日期 有效期年 "
            "valid_until valid expires_on expires validity "
            + of_scheme("有效期至 有效期 有效期止 到期日 到期日期 到期时间 证书有效期 截止日期"),
            stored=Stored.ALWAYS,
            frozen=True,
            note=Title("The last day in force. Empty: as the scheme says.", "有效期的最后一天；留空则按规定年限计算。"),
            option=Option(Title("last day in force, where it is not the scheme's", "有效期的最后一天，与资格规定的不同时填写")),
        ),
        Field(
            "occasion",
            Holds.WORD,
            title=Title("Occasion", "认定类型"),
            headings="认定类型 认定情况 认定方式 申报类型 首次重新 首次或重新 首次重新认定 首次认定重新认定 首次认定或重新认定 "
            "新认定重新认定 新认定或重新认定 认定性质 认定属性 申请类型 首次复审 认定次数 新认定复审 occasion",
            stored=Stored.MAYBE,
            words=OCCASIONS,
            frozen=True,
            note=Title("Empty: inferred from earlier certificates, and shown as inferred.", "留空则按以往证书推断，并注明为推断。"),
            option=Option(OCCASIONS.said(" (default: inferred)", "；省略时推断")),
        ),
        Field(
            "occasion_source",
            Holds.WORD,
            title=Title("Occasion is", "认定类型依据"),
            words=SOURCES,
            wide=True,
            derived=True,
        ),
        Field(
            "revoked_on",
            Holds.DAY,
            title=Title("Revoked on", "撤销生效日期"),
            headings="撤销日期 撤销生效日期 取消日期 取消资格日期 资格取消日期 撤销时间 取消时间 取消资格时间 取消高企资格日期 "
            "证书注销日期 撤销资格日期 revoked_on revoked",
            stored=Stored.MAYBE,
            frozen=True,
            note=Title("The day from which it no longer counts.", "自该日起不再有效。"),
        ),
        Field(
            "revocation_decided_on",
            Holds.DAY,
            title=Title("Revocation decided on", "撤销决定日期"),
            headings="撤销决定日期 取消决定日期 决定日期 revocation_decided_on revocation_decided",
            stored=Stored.MAYBE,
            wide=True,
            note=DAY,
        ),
        Field(
            "announced_on",
            Holds.DAY,
            title=Title("Announced on", "公告日期"),
            headings="公告日期 公告时间 发布日期 发布时间 公布日期 公布时间 公告发布日期 备案公告日期 announced_on announced",
            stored=Stored.MAYBE,
            wide=True,
            note=DAY,
            sample=same("2024-12-02"),
            option=Option(Title("day of the announcement", "公告日期")),
        ),
        Field(
            "announcement",
            Holds.TEXT,
            title=Title("Announcement", "公告文号"),
            headings="公告文号 公告号 认定文号 发文字号 文号 认定依据 认定文件 认定文件号 文件文号 文件号 备案文号 批复文号 依据文号 "
            "announcement",
            stored=Stored.MAYBE,
            wide=True,
            option=Option(Title("the announcement's number (文号)", "公告文号")),
        ),
        Field(
            "batch",
            Holds.TEXT,
            title=Title("Batch", "批次"),
            headings="批次 认定批次 公告批次 入库批次 备案批次 公示批次 所属批次 batch",
            stored=Stored.MAYBE,
            wide=True,
            sample=Title("first batch", "第一批"),
            option=Option(Title("batch", "批次")),
        ),
        replace(
            REGION,
            wide=True,
            option=Option(
                Title("what the region paid for it: yuan, or 10万元", "自治区已拨金额：以元计，或写 10万元"), flags=("--region-amount",)
            ),
        ),
        replace(
            PREFECTURE,
            wide=True,
            option=Option(
                Title("what the prefecture paid for it: yuan, or 10万元", "自治州已拨金额：以元计，或写 10万元"),
                flags=("--prefecture-amount",),
            ),
        ),
        # 异动情况: Hunan's list of high-tech enterprises.
        Field(
            "standing",
            Holds.WORD,
            headings="证书状态 状态 异动情况 资格状态 高企状态 有效状态 证书有效状态 认定状态 高企资格状态 资质状态 当前状态 证书情况 "
            "资格情况 异动 变动情况 变更情况 登记编号状态 standing",
            words=STANDINGS,
        ),
        Field("valid", Holds.FLAG, headings="是否有效 是否在有效期 是否在有效期内 证书是否有效 是否有效期内 有效否 是否仍有效 in_force"),
        Field(
            "cancelled",
            Holds.FLAG,
            headings="是否取消 是否撤销 是否注销 是否取消资格 是否被取消 是否撤销资格 是否取消高企资格 cancelled",
        ),
        Field(
            "year",
            Holds.YEAR,
            headings="认定年度 认定年份 发证年度 发证年份 获批年份 获批年度 获证年份 入库年度 入库年份 评价年度 评价年份 证书年度 "
            "证书年份 年度 年份",
            bound=YEAR,
        ),
        Field("passed", Holds.FLAG, headings="是否通过 是否通过认定 是否认定 是否通过审核 是否通过评审 passed"),
        Field(
            "first",
            Holds.FLAG,
            headings="是否首次认定 是否首次 是否为首次认定 是否新认定 是否初次认定 首次认定 是否首次认定高企 是否首次获得 "
            "first_certification",
        ),
        Field("again", Holds.FLAG, headings="是否重新认定 是否再次认定 是否复审 重新认定 是否为重新认定 certified_again"),
        Field(
            "business",
            Holds.WORD,
            headings="经营状态 登记状态 企业状态 企业经营状态 经营状况 存续状态 运营状态 business_state",
            words=BUSINESS,
        ),
    ),
    told_by=(("number",),),
    looked_for="证书编号/入库登记编号",
    needs=(FIRM_NEEDED, ("issued_on",)),
    titles="高新技术企业名单 高企名单 高新技术企业认定 高企认定 认定名单 认定企业 认定高新技术企业 重新认定 科技型中小企业名单 "
    "科技型中小企业入库 入库科技型中小企业 入库登记 证书",
    decides="状态 异动 首次 重新 再次 复审 到期 过期 有效 失效 通过 撤销 注销 取消 吊销",
    counted=True,
)
