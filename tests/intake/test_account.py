"""No row is lost: whatever stands on a sheet, its rows are records, refused, or skipped for a reason that is counted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from workbook_making import opened, read, workbook

from hte_cli.errors import Refused

HEAD = ["序号", "企业名称", "证书编号", "发证日期"]
FIRM, NUMBER, DAY = "精河县中泰生物科技有限公司", "GR202465000001", "2024-12-06"
LINES: Sequence[list[object]] = [
    [1, FIRM, NUMBER, DAY],
    [None, FIRM, NUMBER, DAY],
    [2, FIRM, "坏", "2024年"],
    [3, None, None, None],
    [],
    HEAD,
    ["企业名称", "序号", "发证日期", "证书编号"],
    ["企业名称", "年度", "营业收入（万元）"],
    ["所属乡镇", "备注"],
    ["合计", "1家"],
    [4, "小计"],
    ["注：某"],
    ["二、重新认定企业（1家）"],
    ["精河县科学技术局"],
    [DAY],
    [None, None, None, None, "多出的"],
    [5, FIRM, NUMBER, DAY, None, 9],
    ["x", "y"],
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=14))
def test_rows_seen_are_records_and_refused_and_skipped(lines: list[list[object]]) -> None:
    with TemporaryDirectory() as folder:
        try:
            file = opened(workbook(Path(folder) / "a.xlsx", [HEAD, *lines]))
        except Refused:
            return
        for sheet in file.sheets:
            read(sheet)
