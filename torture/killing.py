"""Imports killed at random moments: every store is afterwards exactly what it was before, or after."""

from __future__ import annotations

import random
import time
from collections import Counter
from pathlib import Path

from starting import run, start
from state import copy, digest, entries, faults


def killed_imports(folder: Path, times: int, rows: int, seed: int = 1) -> dict[str, int]:
    """Kills `times` imports of `rows` rows; how many stores were as before, as after, and neither.

    The first quarter are killed anywhere between the start and a little after the end, the others in the second half
    of that time, where the writing is.
    """
    listed = folder / "list.csv"
    listed.write_text("企业名称,所属乡镇\n" + "".join(f"示例第{i:05}企业有限公司,精河镇\n" for i in range(rows)), encoding="utf-8")
    base, store = folder / "base.db", folder / "killed.db"
    if run(base, "enterprise", "add", "--name", "早已登记的示例有限公司").code:
        raise RuntimeError("the store could not be made")
    copy(base, store)
    started = time.perf_counter()
    if run(store, "import", listed, "--yes").code:
        raise RuntimeError("the list could not be imported")
    lasted = time.perf_counter() - started
    before, after = (digest(base), entries(base)), (digest(store), entries(store))
    chance, found = random.Random(seed), Counter[str](before=0, after=0, neither=0, faults=0)
    for i in range(times):
        copy(base, store)
        process = start(store, "import", listed, "--yes")
        time.sleep(chance.uniform(0 if i % 4 == 0 else lasted / 2, lasted * 1.15))
        process.kill()
        process.communicate()
        state = (digest(store), entries(store))
        found["before" if state == before else "after" if state == after else "neither"] += 1
        found["faults"] += len(faults(store))
    return dict(found)
