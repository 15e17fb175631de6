"""Many processes that write to one store at once: nothing is lost, and nobody is told that it is locked.

python torture/crowding.py STORE NUMBER TIMES       what one of them does
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from starting import unmeasured
from state import entries, faults


def crowd(store: Path, processes: int, times: int) -> dict[str, float]:
    """Lets `processes` write `times` each; how many entries came of it, how many writes failed, the longest wait."""
    started = [
        subprocess.Popen(
            [sys.executable, __file__, str(store), str(number), str(times)], stdout=subprocess.PIPE, encoding="utf-8", env=unmeasured()
        )
        for number in range(processes)
    ]
    told = [process.communicate()[0].split() for process in started]
    failed = sum(int(failures) for failures, _longest in told)
    return {
        "entries": entries(store) - 1,  # the first adopts the plan that ships
        "failed": failed,
        "longest wait, s": max(float(longest) for _failures, longest in told),
        "faults": len(faults(store)),
    }


def write(store: Path, number: int, times: int) -> None:
    """Adds enterprises one by one, each in a transaction of its own; prints how many failed and the longest wait."""
    from hte_cli.errors import HteError
    from hte_cli.services.records import add
    from hte_cli.services.workspace import open_for_writing
    from hte_cli.values.journal import Stamp

    failed, longest = 0, 0.0
    for i in range(times):
        before = time.perf_counter()
        stamp = Stamp(f"writer {number}", "torture", "2026-01-01T00:00:00Z", "torture")
        try:
            add(open_for_writing(str(store), None, stamp), "enterprise", {"name": f"示例{number}之{i:04}有限公司"}, stamp)
        except HteError as error:
            print(error, file=sys.stderr)
            failed += 1
        longest = max(longest, time.perf_counter() - before)
    print(failed, f"{longest:.1f}")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
