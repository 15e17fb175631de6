"""Writes a store of today's schema as SQL: `python tests/store/dump_store.py`, run before the next schema is begun.

The tests open every store in `stores/` with the program of the day.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hte_cli.services.awarding.deciding import Wish, decide
from hte_cli.services.awarding.funds import set_fund
from hte_cli.services.awarding.opening import Opening, open_round
from hte_cli.services.awarding.paying import Payment, pay
from hte_cli.services.awarding.recovering import clawback
from hte_cli.services.importing import import_files
from hte_cli.services.joining import merge
from hte_cli.services.journals import undo
from hte_cli.services.naming import rename
from hte_cli.services.pool import add_task, move
from hte_cli.services.records import add, edit_of_day
from hte_cli.services.workspace import Workspace, open_for_writing
from hte_cli.store.opening import HEAD
from hte_cli.values.importing import ImportWishes
from hte_cli.values.journal import Stamp
from hte_cli.values.records import Fields

STORES = Path(__file__).parent / "stores"
SAMPLES = Path(__file__).parents[2] / "data" / "sample"
STAMP = Stamp("王芳", "hte", "2026-01-01T00:00:00Z", "0.1.0")


def dumped(path: Path) -> Iterator[str]:
    """A new store at `path` in which everything is done once, as SQL. Records of new kinds are to be added here."""
    workspace = open_for_writing(str(path), None, STAMP)
    files = sorted(file for file in SAMPLES.iterdir() if file.suffix in (".xlsx", ".csv"))
    import_files(workspace, files, ImportWishes(profile="县名单"), STAMP)
    applied = {"scheme": "hte", "year": "2025", "batch": "1", "filed_on": "2025-05-01"}
    add(workspace, "application", applied, STAMP, enterprise="晨曦")
    add(workspace, "measure", {"clause": "二㈠1", "half": "2024H1", "unit": "县科技局", "status": "done"}, STAMP)
    move(workspace, "星河", "cultivating", date(2025, 1, 10), STAMP, remark="一对一辅导")
    task: Fields = {"subject": "rd", "title": "研发台账", "due_on": "2025-06-30"}
    add_task(workspace, "星河", task, STAMP)
    add(workspace, "enterprise", {"name": "新疆某某有限公司"}, STAMP)
    contact = {"person": "王示例", "phone": "13900000000", "bank": "示例银行", "account_name": "某某", "account": "0001"}
    add(workspace, "contact", contact, STAMP, enterprise="新疆某某有限公司")
    rename(workspace, "新疆某某有限公司", "新疆新名有限公司", "2024-05-01", STAMP)
    award(workspace)
    prize = {"kind": "prize", "on": "2024-06-01", "grade": "region", "title": "奖", "prefecture": "10.01万元"}
    entry = add(workspace, "event", prize, STAMP, enterprise="新疆新名有限公司").entry
    assert entry is not None
    undo(workspace, entry, STAMP)
    connection = sqlite3.connect(path)
    yield from connection.iterdump()
    connection.close()


def award(workspace: Workspace) -> None:
    """Two firms' prize and certificate, awarded, paid, and corrected afterwards: what a line rests on has moved since."""
    money = {"grade": "region", "prefecture": "20万元", "document": "博州科发〔2024〕9号"}
    for name, number in (("新疆老店有限公司", "GR202365000901"), ("新疆老店科技有限公司", None), ("新疆奖项有限公司", "GR202365000902")):
        add(workspace, "enterprise", {"name": name}, STAMP)
        if number is not None:
            words = {"scheme": "hte", "number": number, "issued_on": "2023-10-16", "occasion": "first"}
            add(workspace, "certification", words, STAMP, enterprise=name)
    add(workspace, "event", {"kind": "prize", "on": "2023-05-01", "title": "科技进步奖", **money}, STAMP, enterprise="新疆奖项有限公司")
    add(
        workspace,
        "event",
        {"kind": "listing", "on": "2023-11-01", "title": "上市", "board": "北交所"},
        STAMP,
        enterprise="新疆老店有限公司",
    )
    set_fund(workspace, 2024, 500_000_000, "精财〔2024〕1号", STAMP)
    round_ = open_round(workspace, Opening(2023, 2024, date(2024, 1, 10), no_history=True), STAMP)
    left = [line.id for line in round_.lines if not line.enterprise.startswith(("新疆老店", "新疆奖项"))]
    decide(workspace, round_.round, Wish("review", date(2024, 1, 12)), STAMP, but=left)
    shown = Wish("publicise", date(2024, 1, 13), from_on=date(2024, 1, 13), until_on=date(2024, 1, 17))
    decide(workspace, round_.round, shown, STAMP, but=left)
    decide(workspace, round_.round, Wish("approve", date(2024, 1, 25), body="县政府", document="精政会〔2024〕1号"), STAMP, but=left)
    pay(workspace, round_.round, Payment("county", None, date(2024, 2, 1), "拨〔2024〕1号"), STAMP)
    first = next(line for line in round_.lines if line.enterprise == "新疆奖项有限公司" and line.kind == "certification")
    clawback(workspace, first.id, 5_000_000, "多付", "精科〔2024〕3号", date(2024, 3, 1), STAMP)
    edit_of_day(workspace, "event", "新疆奖项有限公司", {"kind": "prize", "on": "2023-05-01"}, {"title": "自治区科技进步奖"}, STAMP)
    merge(workspace, "新疆老店有限公司", "新疆老店科技有限公司", STAMP)


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        (STORES / f"{HEAD}.sql").write_text("\n".join(dumped(Path(folder) / "hte.db")) + "\n", encoding="utf-8", newline="\n")
