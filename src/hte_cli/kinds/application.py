"""What enterprises apply for, step by step."""

from __future__ import annotations

from hte_cli.kinds.bounds import YEAR
from hte_cli.kinds.shared import DAY, FIRM_NEEDED, firm
from hte_cli.kinds.stating import Field, Holds, Kind, Option, Stored, Title, same
from hte_cli.kinds.words import RESULTS

APPLICATION = Kind(
    "application",
    Title("applications", "申报"),
    (
        *firm(Stored.KEY, wide=True),
        Field(
            "scheme",
            Holds.TEXT,
            title=Title("Scheme", "资格"),
            headings="资格 资格类型 资格类别 申报类别 申报资格 申报项目 scheme",
            stored=Stored.KEY,
            option=Option(Title("which kind (default: the only one that is renewed)", "哪种资格；不写则为唯一需要重新认定的那种")),
        ),
        Field(
            "year",
            Holds.YEAR,
            title=Title("Year", "年度"),
            headings="申报年度 申报年份 年度 年份 year",
            stored=Stored.KEY,
            bound=YEAR,
            sample=same("2024"),
            option=Option(
                Title("year of the application (default: that of the filing)", "申报年度；省略时取申报日期的年份"), flags=("--year", "-y")
            ),
        ),
        Field(
            "batch",
            Holds.TEXT,
            title=Title("Batch", "批次"),
            headings="申报批次 批次 batch",
            stored=Stored.KEY,
            sample=Title("first batch", "第一批"),
            option=Option(Title("batch", "批次")),
        ),
        Field(
            "filed_on",
            Holds.DAY,
            title=Title("Filed on", "申报日期"),
            headings="申报日期 申报时间 申请日期 申请时间 提交日期 受理日期 提交时间 受理时间 申报提交日期 网上申报日期 filed_on filed",
            stored=Stored.ALWAYS,
            needed=True,
            note=DAY,
            sample=same("2024-06-12"),
            option=Option(Title("the day it was filed", "申报之日"), required=True),
        ),
        Field(
            "recommended_on",
            Holds.DAY,
            title=Title("Recommended on", "推荐日期"),
            headings="推荐日期 推荐时间 推荐上报日期 上报日期 recommended_on recommended",
            stored=Stored.MAYBE,
            note=DAY,
            option=Option(Title("the day it was recommended upwards", "推荐上报之日")),
        ),
        Field(
            "publicised_on",
            Holds.DAY,
            title=Title("Publicised on", "公示日期"),
            headings="公示日期 公示时间 拟认定公示日期 publicised_on publicised",
            stored=Stored.MAYBE,
            note=DAY,
            option=Option(Title("the day its success was publicised (公示)", "公示之日")),
        ),
        Field(
            "passed_on",
            Holds.DAY,
            title=Title("Passed on", "通过日期"),
            headings="通过日期 通过时间 评审通过日期 passed_on passed",
            stored=Stored.MAYBE,
            note=DAY,
            option=Option(Title("the day it passed", "通过之日")),
        ),
        Field(
            "failed_on",
            Holds.DAY,
            title=Title("Failed on", "未通过日期"),
            headings="未通过日期 未通过时间 failed_on failed",
            stored=Stored.MAYBE,
            note=DAY,
            option=Option(Title("the day it failed", "未通过之日")),
        ),
        Field(
            "result",
            Holds.WORD,
            headings="评审结果 认定结果 申报状态 申报结果 审核结果 审核状态 评审状态 是否通过 是否通过评审 是否通过认定 结果 状态 result",
            words=RESULTS,
        ),
    ),
    told_by=(("filed_on",),),
    looked_for="企业名称 + 申报日期",
    needs=(FIRM_NEEDED,),
    titles="申报 推荐名单 受理 拟认定 拟推荐 申请认定",
    decides="状态 结果 通过 撤回 退回 未通过",
    counted=True,
)
