"""`--hidden`: rows that nobody sees in a list are decided by a person, in an import and in the finance bureau's answer."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from running import Hte

FIRMS = ("精河县甲有限公司", "精河县乙有限公司", "精河县丙有限公司")


def hide(path: Path, row: int) -> None:
    """Hides a row of the workbook's only sheet."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = re.sub(rb'<row r="%d"' % row, b'<row r="%d" hidden="1"' % row, parts[sheet])
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def listed(hte: Hte) -> Path:
    hte.workbook("名单.xlsx", 名单=[["企业名称", "所属乡镇"], *([firm, "精河镇"] for firm in FIRMS)])
    path = hte.folder / "名单.xlsx"
    hide(path, 3)
    return path


def names(hte: Hte) -> set[str]:
    return {row["name"] for row in hte.json("enterprise", "list")} & set(FIRMS)


def test_a_list_with_a_hidden_row_is_refused_until_somebody_decides(empty: Hte):
    listed(empty)
    refused = empty.here("import", "名单.xlsx", "-f", "json")
    assert refused.code == 5
    assert [(p["code"], p["severity"], p["value"]) for p in refused.document["problems"]] == [("rows-hidden", "error", "3")]
    assert names(empty) == set()
    done = empty.here("import", "名单.xlsx", "--hidden", "skip", "-f", "json")
    assert done.code == 0
    assert [(p["code"], p["severity"]) for p in done.document["problems"]] == [("rows-hidden", "warning")]
    assert names(empty) == {FIRMS[0], FIRMS[2]}
    assert empty.here("import", "名单.xlsx", "--hidden", "include").code == 0
    assert names(empty) == set(FIRMS)


def test_partial_writes_nothing_of_a_list_on_which_nobody_decided(empty: Hte):
    listed(empty)
    assert empty.here("import", "名单.xlsx", "--partial").code == 5
    assert names(empty) == set()


def test_a_profile_remembers_the_decision(empty: Hte):
    listed(empty)
    assert empty.here("import", "名单.xlsx", "--hidden", "skip", "--save-profile", "名单").code == 0
    assert empty.here("import", "名单.xlsx", "--profile", "名单").code == 0
    assert empty.here("import", "名单.xlsx", "--hidden", "both").code == 2


@pytest.mark.parametrize(("option", "code", "paid"), [((), 5, 0), (("--hidden", "skip"), 0, 1), (("--hidden", "include"), 0, 2)])
def test_a_hidden_row_of_an_answer_is_not_booked_unseen(approved: Hte, option: tuple[str, ...], code: int, paid: int):
    rows: list[list[Any]] = [["行号", "实付金额（元）", "支付日期"], ["2024-1/1", 100, "2025-06-10"], ["2024-1/3", 100, "2025-06-10"]]
    approved.workbook("answer.xlsx", 回执=rows)
    hide(approved.folder / "answer.xlsx", 3)
    done = approved.here("award", "payments", "answer.xlsx", "-f", "json", *option)
    assert (done.code, done.document["paid"]) == (code, paid)
