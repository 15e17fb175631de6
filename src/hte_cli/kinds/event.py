"""Events that a rule may reward: listings, relocations, platforms, talents, prizes."""

from __future__ import annotations

from dataclasses import replace

from hte_cli.kinds.shared import DAY, FIRM_NEEDED, HOLDER, PERSON, PREFECTURE, REGION, firm
from hte_cli.kinds.stating import Field, Holds, Kind, Option, Stored, Title, same
from hte_cli.kinds.words import EVENT_KINDS, GRADES

EVENT = Kind(
    "event",
    Title("events", "事项"),
    (
        *firm(Stored.KEY, frozen=True, wide=True),
        PERSON,
        HOLDER,
        Field(
            "kind",
            Holds.TEXT,
            title=Title("Kind of event", "事项类型"),
            headings="事项类型 事项 事项类别 奖补事项 kind event event_kind kind_of_event",
            stored=Stored.KEY,
            words=EVENT_KINDS,
            needed=True,
            frozen=True,
            option=Option(EVENT_KINDS.said(), required=True),
        ),
        Field(
            "on",
            Holds.DAY,
            title=Title("Date", "日期"),
            headings="发生日期 日期 发生时间 认定时间 认定日期 批准日期 批准时间 获奖日期 获奖时间 上市日期 上市时间 时间 "
            "on date event_date",
            stored=Stored.KEY,
            needed=True,
            frozen=True,
            note=DAY,
            sample=same("2024-05-20"),
            option=Option(Title("the day", "日期"), required=True, right=Title("the right day", "正确的日期")),
        ),
        Field(
            "title",
            Holds.PROJECT,
            title=Title("Project", "项目名称"),
            headings="项目名称 平台名称 奖项名称 事项名称 名称 title project",
            stored=Stored.KEY,
            frozen=True,
            note=Title("The name of the project, platform or prize.", "项目、平台或奖项的名称。"),
            sample=Title("Example project", "示例项目"),
            option=Option(
                Title("name of the project, platform or prize", "项目、平台或奖项名称"),
                which=Title("its title, where several are of that day", "事项名称，同日有多个事项时填写"),
                right=Title("the right title", "正确的名称"),
            ),
        ),
        Field(
            "grade",
            Holds.WORD,
            title=Title("Grade", "级别"),
            headings="级别 层级 等级 项目级别 平台级别 奖项级别 grade level",
            stored=Stored.MAYBE,
            words=GRADES,
            frozen=True,
            option=Option(GRADES.said()),
        ),
        Field(
            "board",
            Holds.TEXT,
            title=Title("Board", "板块"),
            headings="板块 上市板块 上市地点 上市交易所 交易所 board exchange",
            stored=Stored.MAYBE,
            frozen=True,
            note=Title("Of a listing: the exchange and its board.", "上市事项填写交易所和板块。"),
            option=Option(Title("the board of a listing", "上市板块")),
        ),
        replace(
            REGION,
            frozen=True,
            option=Option(
                Title("what the region paid: yuan, or 10万元", "自治区资金：单位为元，或写作 10万元"), flags=("--region-amount",)
            ),
        ),
        replace(
            PREFECTURE,
            frozen=True,
            option=Option(
                Title("what the prefecture paid: yuan, or 10万元", "自治州资金：单位为元，或写作 10万元"), flags=("--prefecture-amount",)
            ),
        ),
        Field(
            "document",
            Holds.TEXT,
            title=Title("Document", "文号"),
            headings="文号 批准文号 文件号 依据文号 认定文号 文件文号 document document_number doc",
            stored=Stored.MAYBE,
            wide=True,
            frozen=True,
            note=Title("Number of the document that approved or paid it.", "批准或拨付文件的文号。"),
            option=Option(Title("the document's number (文号)", "文号"), flags=("--doc",)),
        ),
    ),
    told_by=(("kind",),),
    looked_for="事项/事项类型",
    needs=((*FIRM_NEEDED, "person"), ("on",)),
    titles="事项台账 事项清单 创新平台 获奖 上市企业",
    decides="状态 撤销 取消 通过 结果",
)
