"""What units report of the plan's measures."""

from __future__ import annotations

from hte_cli.kinds.stating import Field, Holds, Kind, Stored, Title, same
from hte_cli.kinds.words import STATUSES

MEASURE = Kind(
    "measure",
    Title("measures", "措施进展"),
    (
        Field(
            "plan",
            Holds.TEXT,
            stored=Stored.KEY,
        ),
        Field(
            "clause",
            Holds.TEXT,
            title=Title("Measure", "措施"),
            headings="条款 措施 措施编号 任务 任务编号 重点任务 工作任务 措施名称 任务名称 clause measure",
            stored=Stored.KEY,
            needed=True,
            note=Title("The plan's clause or the measure's title.", "方案的条款或措施名称。"),
            sample=same("二㈠4"),
        ),
        Field(
            "half",
            Holds.HALF,
            title=Title("Half-year", "半年"),
            headings="半年 报告期 期间 时段 填报期 half half-year period",
            stored=Stored.KEY,
            needed=True,
            note=Title("Such as 2024H1.", "如 2024H1。"),
            sample=same("2024H1"),
        ),
        Field(
            "unit",
            Holds.TEXT,
            title=Title("Unit", "单位"),
            headings="单位 填报单位 报送单位 责任单位 牵头单位 部门 unit",
            stored=Stored.KEY,
            needed=True,
            sample=Title("Science bureau", "县科技局"),
        ),
        Field(
            "status",
            Holds.WORD,
            title=Title("Status", "完成情况"),
            headings="状态 完成情况 进展状态 进展 落实情况 完成状态 status",
            stored=Stored.ALWAYS,
            words=STATUSES,
            needed=True,
        ),
        Field(
            "text",
            Holds.TEXT,
            title=Title("What was done", "工作情况"),
            headings="工作情况 工作开展情况 进展情况 主要做法 完成内容 工作内容 text what_was_done",
            stored=Stored.MAYBE,
            sample=Title("Five enterprises were admitted.", "已入库5家企业。"),
        ),
    ),
    told_by=(("clause",), ("status", "text")),
    looked_for="措施/条款 + 完成情况/工作情况",
    needs=(("unit",), ("half",)),
    titles="任务分解 措施 推进情况 落实情况 进展情况 重点任务",
    own=True,
)
