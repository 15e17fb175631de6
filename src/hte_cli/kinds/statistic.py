"""County-wide figures."""

from __future__ import annotations

from hte_cli.kinds.bounds import OF_COUNTY, YEAR
from hte_cli.kinds.shared import DAY
from hte_cli.kinds.stating import Field, Holds, Kind, Stored, Title, same

STATISTIC = Kind(
    "statistic",
    Title("statistics", "统计数据"),
    (
        Field(
            "id",
            Holds.TEXT,
            title=Title("Indicator", "指标"),
            headings="指标 指标名称 统计指标 indicator statistic id",
            stored=Stored.KEY,
            needed=True,
        ),
        Field(
            "as_of",
            Holds.DAY,
            title=Title("Statistics date", "统计日期"),
            headings="统计日期 截至日期 截止日期 统计时间 as_of as_of_date statistics_date",
            stored=Stored.KEY,
            needed=True,
            note=DAY,
            sample=same("2024-12-31"),
        ),
        Field(
            "value",
            Holds.COUNT,
            title=Title("Value", "数值"),
            headings="数值 指标值 统计值 数量 value figure",
            stored=Stored.ALWAYS,
            bound=OF_COUNTY,
            needed=True,
            note=Title("A whole number.", "整数。"),
            sample=same("29"),
        ),
        Field(
            "year",
            Holds.YEAR,
            headings="年度 年份 统计年度 year",
            bound=YEAR,
        ),
    ),
    told_by=(("id",), ("value",)),
    looked_for="指标 + 数值",
    needs=(("as_of", "year"),),
    own=True,
)
