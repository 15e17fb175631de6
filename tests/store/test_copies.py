"""`HTE_BACKUP_DIR`: the day's copy of the store, after every command that wrote."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from hte_cli.store.backup import COPIES_KEPT, keep_copy
from running import Hte

if TYPE_CHECKING:
    from pathlib import Path


DAY = date(2026, 3, 1)


def copies(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.db"))


def with_folder(hte: Hte, folder: Path) -> Hte:
    return type(hte)(hte.folder, {"HTE_BACKUP_DIR": str(folder)})


def test_a_command_that_writes_leaves_a_copy_and_one_that_reads_does_not(county: Hte, tmp_path: Path):
    folder = tmp_path / "copies of the store"
    folder.mkdir()
    kept = with_folder(county, folder)
    assert kept.here("enterprise", "add", "--name", "甲示例有限公司").code == 0
    (copy,) = copies(folder)
    before = copy.stat().st_mtime_ns
    assert kept.here("enterprise", "list").code == 0
    assert copy.stat().st_mtime_ns == before
    assert kept.here("enterprise", "add", "--name", "乙示例有限公司").code == 0
    assert copies(folder) == [copy]
    assert kept.json("--db", copy, "enterprise", "list") == kept.json("enterprise", "list")
    assert [p for p in folder.iterdir() if p != copy] == []


def test_a_write_stands_and_says_so_where_no_copy_can_be_kept(county: Hte, tmp_path: Path):
    done = with_folder(county, tmp_path / "absent").here("enterprise", "add", "--name", "甲示例有限公司")
    assert (done.code, "no copy was kept" in done.stderr) == (0, True)
    assert any(e["name"] == "甲示例有限公司" for e in county.json("enterprise", "list"))


def test_the_newest_thirty_days_are_kept_of_each_store(county: Hte, hte: Hte, tmp_path: Path):
    assert hte.here("--db", tmp_path / "hte.db", "enterprise", "add", "--name", "别处示例有限公司").code == 0
    folder = tmp_path / "copies"
    folder.mkdir()
    other = keep_copy(tmp_path / "hte.db", folder, DAY)
    for number in range(COPIES_KEPT + 2):
        assert county.here("enterprise", "add", "--name", f"第{number}示例有限公司").code == 0
        assert keep_copy(county.store, folder, DAY + timedelta(number)) is not None
        assert keep_copy(county.store, folder, DAY + timedelta(number)) is None
    found = copies(folder)
    assert other in found
    days = sorted(path.stem[-10:] for path in found if path != other)
    assert (len(days), days[0]) == (COPIES_KEPT, (DAY + timedelta(2)).isoformat())
