"""Writes a store of today's schema as SQL: `python tests/store/dump_store.py`, run before the next schema is begun.

The tests open every store in `stores/` with the program of the day.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hte_cli.services.importing import import_files
from hte_cli.services.journals import undo
from hte_cli.services.naming import rename
from hte_cli.services.pool import add_task, move
from hte_cli.services.records import add
from hte_cli.services.workspace import open_for_writing
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
    prize = {"kind": "prize", "on": "2024-06-01", "grade": "region", "title": "奖", "prefecture": "10.01万元"}
    entry = add(workspace, "event", prize, STAMP, enterprise="新疆新名有限公司").entry
    assert entry is not None
    undo(workspace, entry, STAMP)
    connection = sqlite3.connect(path)
    yield from connection.iterdump()
    connection.close()


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        (STORES / f"{HEAD}.sql").write_text("\n".join(dumped(Path(folder) / "hte.db")) + "\n", encoding="utf-8", newline="\n")
