"""A table of the county's figures whose columns are years: 指标 | 2021年 | 2022年."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from hte_cli.intake.folding import HeadingText
from hte_cli.intake.known_heading import Column
from hte_cli.kinds import RecordKind

_YEAR = re.compile(r"(?:19|20)\d{2}年?(?:末|底|度|数|数值)?")


def figures_of_years(kind: RecordKind, matched: Sequence[Column], headings: Mapping[int, HeadingText]) -> list[Column]:
    """The columns whose heading is a year alone, as that year's value of the indicator beside them; none where the list has values."""
    from hte_cli.intake.known_heading import Column

    if (
        kind != "statistic"
        or {column.field for column in matched} & {"value", "as_of", "year"}
        or not any(c.field == "id" for c in matched)
    ):
        return []
    return [
        Column("value", index, heading, 0)
        for index, heading in sorted(headings.items())
        if heading.year and heading.keys and _YEAR.fullmatch(heading.keys[0])
    ]
