"""Admissions to the reserve pool."""

from __future__ import annotations

from hte_cli.kinds.shared import DAY, FIRM_NEEDED, firm
from hte_cli.kinds.stating import Field, Holds, Kind, Option, Stored, Title, same

RESERVE = Kind(
    "reserve",
    Title("reserve pool", "后备库"),
    (
        *firm(Stored.KEY),
        Field(
            "on",
            Holds.DAY,
            title=Title("Admitted on", "入库日期"),
            headings="入库时间 入库日期 纳入时间 纳入日期 入后备库时间 入后备库日期 纳入后备库时间 进库时间 进库日期 入库年月日 "
            "入库培育时间 入库年份 入库年度 入库月份 on admitted_on admitted date",
            stored=Stored.KEY,
            needed=True,
            note=DAY,
            sample=same("2024-05-20"),
            option=Option(Title("day of admission", "入库日期"), required=True, right=Title("the right day", "正确的日期")),
        ),
        Field(
            "source",
            Holds.TEXT,
            title=Title("Source of admission", "入库来源"),
            headings="入库来源 来源 入库渠道 遴选来源 企业来源 入库途径 source source_of_admission",
            titled="类型 企业类型 入库类型 类别 企业类别 入库类别 培育类型",
            stored=Stored.MAYBE,
            needed=True,
            note=Title("Such as 科技型中小企业 or 规上工业企业.", "如：科技型中小企业、规上工业企业。"),
            sample=same("科技型中小企业"),
            option=Option(Title("where it came from, such as 科技型中小企业", "入库来源，如科技型中小企业")),
        ),
        Field(
            "responsible",
            Holds.TEXT,
            title=Title("Responsible", "责任人"),
            headings="责任人 包联责任人 包联人 负责人 包联干部 联系责任人 帮扶责任人 培育责任人 服务专员 责任人员 responsible "
            "person_responsible",
            stored=Stored.MAYBE,
            sample=Title("Ms Example", "李示例"),
            option=Option(Title("who is responsible", "责任人")),
        ),
    ),
    told_by=(("source",), ("on",)),
    looked_for="入库来源 + 入库时间/入库日期",
    needs=(FIRM_NEEDED,),
    titles="后备库 培育库 后备企业 后备高新技术企业 后备培育 培育台账 后备台账 高企培育",
    decides="出库 退出 移出",
    counted=True,
)
