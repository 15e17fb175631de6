"""Certificates and register numbers."""

from __future__ import annotations

from dataclasses import replace

from hte_cli.kinds.shared import CERTIFICATE, DAY, FIRM_NEEDED, PREFECTURE, REGION, REGISTER, firm
from hte_cli.kinds.stating import Field, Holds, Kind, Option, Stored, Title, same
from hte_cli.kinds.words import OCCASIONS, SOURCES

CERTIFICATION = Kind(
    "certification",
    Title("certifications", "认定"),
    (
        *firm(Stored.ALWAYS, frozen=True, wide=True),
        Field(
            "scheme",
            Holds.TEXT,
            title=Title("Scheme", "资格"),
            headings="资格 资格类型 资格类别 认定类别 资质 资质名称 资质类型 证书类型 scheme",
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
            headings="发证日期 发证时间 颁证日期 颁发日期 证书日期 认定日期 认定时间 获证日期 取得日期 取得时间 入库日期 入库时间 "
            "登记日期 issued_on issued issue_date date_of_issue",
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
            "valid_until valid expires_on expires validity",
            stored=Stored.ALWAYS,
            frozen=True,
            note=Title("The last day in force. Empty: as the scheme says.", "有效期的最后一天；留空则按规定年限计算。"),
            option=Option(Title("last day in force, where it is not the scheme's", "有效期的最后一天，与资格规定的不同时填写")),
        ),
        Field(
            "occasion",
            Holds.WORD,
            title=Title("Occasion", "认定类型"),
            headings="认定类型 认定情况 认定方式 申报类型 occasion",
            stored=Stored.MAYBE,
            words=OCCASIONS,
            frozen=True,
            note=Title("Empty: inferred from earlier certificates, and shown as inferred.", "留空则按以往证书推断，并注明为推断。"),
            option=Option(
                Title(
                    "first, renewal or relapse (default: inferred)",
                    "first（首次认定）、renewal（重新认定）或 relapse（失效后再次认定）；省略时推断",
                )
            ),
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
            headings="撤销日期 撤销生效日期 取消日期 取消资格日期 资格取消日期 revoked_on revoked",
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
            headings="公告日期 公告时间 announced_on announced",
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
            headings="公告文号 公告号 认定文号 发文字号 文号 announcement",
            stored=Stored.MAYBE,
            wide=True,
            option=Option(Title("the announcement's number (文号)", "公告文号")),
        ),
        Field(
            "batch",
            Holds.TEXT,
            title=Title("Batch", "批次"),
            headings="批次 认定批次 公告批次 batch",
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
    ),
    told_by=(("number",),),
    looked_for="证书编号/入库登记编号",
    needs=(FIRM_NEEDED, ("issued_on",)),
    counted=True,
)
