"""Measures whole processes: how long they take, how much of it they compute, and how much memory they hold at most."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Command = list[str]


@dataclass(frozen=True)
class Cost:
    """What a command costs: seconds on the clock, seconds of computing, and MB (None where the system does not tell)."""

    wall: float
    cpu: float
    memory: float | None

    def __add__(self, other: Cost) -> Cost:
        """What two commands cost, one after the other."""
        memory = [one.memory for one in (self, other) if one.memory is not None]
        return Cost(self.wall + other.wall, self.cpu + other.cpu, max(memory, default=None))


def run(command: Command, output: Path) -> Cost:
    """Runs a command to its end, its stdout into a file. RuntimeError where it fails."""
    errors = output.with_suffix(".err")
    with output.open("wb") as out, errors.open("wb") as err:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=err, stdin=subprocess.DEVNULL)
        if not hasattr(os, "wait4"):  # Windows
            code = process.wait()
            wall = time.perf_counter() - started
            cost = Cost(wall, wall, None)
        else:
            _pid, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - started
            code = process.returncode = os.waitstatus_to_exitcode(status)
            unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
            cost = Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)
    if code:
        raise RuntimeError(f"{' '.join(command)} ended with {code}: {errors.read_text(encoding='utf-8', errors='replace')[-2000:]}")
    return cost


def median(costs: list[Cost]) -> Cost:
    """The middle of each figure, and the most memory."""
    memory = [c.memory for c in costs if c.memory is not None]
    return Cost(statistics.median(c.wall for c in costs), statistics.median(c.cpu for c in costs), max(memory, default=None))


def in_turn(runs: int, *sides: Callable[[], Cost]) -> list[Cost]:
    """Each side's median of `runs`, taken in turn (A B A B), so that what else the machine does meets both."""
    costs: list[list[Cost]] = [[] for _ in sides]
    for _ in range(runs):
        for found, side in zip(costs, sides, strict=True):
            found.append(side())
    return [median(found) for found in costs]
