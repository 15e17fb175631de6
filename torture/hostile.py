"""Thousands of spoiled files: no traceback, no hang, no more memory than is allowed, and nothing half written.

python torture/hostile.py FOLDER FIRST LAST         tries the seeds of that range, in one process
"""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from contextvars import copy_context
from pathlib import Path
from typing import Any

from spoiling import spoiled
from starting import run, unmeasured
from state import copy, digest, entries

ROOT = Path(__file__).parents[1]
FILES = (
    *sorted(p for p in (ROOT / "data" / "sample").iterdir() if p.suffix in (".xlsx", ".csv")),
    *sorted((ROOT / "tests" / "intake" / "files").glob("*.xls")),
    *sorted((ROOT / "tests" / "intake" / "files").glob("*.docx")),
    *sorted((ROOT / "data").glob("*.yaml")),
)
SECONDS, MEGABYTES = 5, 500
"""How long a command may compute, and how much memory the process may take."""

ALLOWED = {0, 2, 3, 4, 5, 6, 7}


class Hang(BaseException):
    """A command computes longer than it may."""


def hostile(folder: Path, times: int, processes: int = 2) -> dict[str, int]:
    """Tries `times` spoiled files in some processes; how many were refused, taken, and how many went wrong."""
    share = -(-times // processes)
    started = []
    for number in range(processes):
        own = folder / str(number)
        own.mkdir()
        first, last = number * share, min((number + 1) * share, times)
        command = [sys.executable, __file__, str(own), str(first), str(last)]
        started.append(subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", env=unmeasured()))
    found = Counter[str]()
    for process in started:
        out, _err = process.communicate()
        if process.returncode:
            found["process ended"] += 1
        for word in out.split("\n"):
            if word:
                name, _tab, number_ = word.partition("\t")
                found[name] = max(found[name], int(number_)) if name == "most MB" else found[name] + int(number_)
    return dict(found)


def main(folder: Path, first: int, last: int) -> None:
    """Tries the seeds; prints what came of them, and on stderr each that went wrong."""
    found = Counter[str](tried=0, refused=0, taken=0, wrong=0)
    base, store = folder / "base.db", folder / "store.db"
    if run(base, "enterprise", "add", "--name", "早已登记的示例有限公司").code:
        raise RuntimeError("the store could not be made")
    before = digest(base), entries(base)
    copy(base, store)
    for seed in range(first, last):
        source = FILES[seed % len(FILES)]
        words = _words(folder, source, spoiled(source.name, source.read_bytes(), seed), back=seed % 3 == 0)
        started = time.process_time()
        code, said = _run(store, *words)
        after = digest(store), entries(store)
        wrong = _wrong(code, said, time.process_time() - started, changed=after != before)
        found["tried"] += 1
        found["taken" if code == 0 else "refused"] += 1
        if wrong:
            found["wrong"] += 1
            print(f"seed {seed}, {source.name}: {wrong}: {said[-600:]}", file=sys.stderr)
        if after != before:
            copy(base, store)
    found["most MB"] = _most_memory()
    print("\n".join(f"{name}\t{number}" for name, number in found.items()))


def _words(folder: Path, source: Path, content: bytes, *, back: bool) -> list[str | Path]:
    """The command; with `back` the faults of a list are sent back too."""
    if source.suffix != ".yaml":
        target = folder / f"spoiled{source.suffix}"
        target.write_bytes(content)
        return ["import", target, "--yes", "--create-missing", *(["--errors", folder / "back.xlsx"] if back else [])]
    plan = folder / "plan"
    plan.mkdir(exist_ok=True)
    for name in ("plan.yaml", "rules.yaml", "targets.yaml"):
        (plan / name).write_bytes(content if name == source.name else (ROOT / "data" / name).read_bytes())
    return ["plan", "adopt", plan]


def _wrong(code: int, said: str, lasted: float, *, changed: bool) -> str:
    if code == -1:
        return f"hangs for more than {SECONDS} s"
    if code not in ALLOWED or "Traceback" in said:
        return f"ends with {code}"
    if lasted > SECONDS:
        return f"takes {lasted:.1f} s"
    return "refused, but something is written" if code and changed else ""


def _run(store: Path, *words: str | Path) -> tuple[int, str]:
    """Runs a command in this process, at most `SECONDS` long; its code (-1: hangs) and its stderr."""
    from hte_cli.cli.main import main as program

    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in "12")
    sys.argv = ["hte", "--lang", "en", "--db", str(store), *map(str, words)]
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        with redirect_stdout(out), redirect_stderr(err):
            copy_context().run(program)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except Hang:
        code = -1
    finally:
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_PROF, 0)
    return code, _text(err)


def _text(stream: Any) -> str:
    return str(stream.buffer.getvalue().decode("utf-8", "replace"))


def _most_memory() -> int:
    if sys.platform == "win32":
        return 0
    status = Path("/proc/self/status")
    if status.exists():  # what `getrusage` says begins, on Linux, with the memory of the process that started this one
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) >> 10
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1 << 20 if sys.platform == "darwin" else 1 << 10)


def _hang(_number: int, _frame: object) -> None:
    raise Hang


if __name__ == "__main__":
    os.environ["HTE_ACTOR"] = "torture"
    if hasattr(signal, "SIGPROF"):
        signal.signal(signal.SIGPROF, _hang)
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
