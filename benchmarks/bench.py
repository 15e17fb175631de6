"""`make bench`: what `hte` costs beside other tools that do part of the same, as ratios measured in one run.

    python benchmarks/bench.py [--enterprises 100000] [--nation 500000] [--only csv|xlsx|calc|progress|startup|scaling] [--runs 3]

Every figure is of a whole process. Both answers are compared before anything is timed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sqlite3
import sys
import sysconfig
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from measuring import Command, Cost, in_turn, median, run

HERE = Path(__file__).parent
YEAR, DAY = "2024", "2025-12-31"
STARTS = 11
"""Runs of what takes a fraction of a second."""


@dataclass(frozen=True)
class Line:
    """One line of the table. `value` is a ratio, seconds or MB, as `unit` says; lower is better."""

    measure: str
    ours: str
    beside: str
    value: float | None
    goal: float
    unit: str = "x"


class Bench:
    """The measures. Files are made once in `folder` and found there again."""

    def __init__(self, folder: Path, enterprises: int, nation: int, runs: int) -> None:
        self.folder, self.enterprises, self.nation, self.runs = folder, enterprises, nation, runs
        self.output = folder / "output"

    def csv(self) -> list[Line]:
        """A list as CSV against `sqlite-utils insert --csv --pk`."""
        made = self.made("csv", self.enterprises)
        beside = self.folder / "beside.db"
        command = [script("sqlite-utils"), "insert", str(beside), "enterprises", str(made), "--csv", "--pk", "统一社会信用代码"]
        ours, theirs = self.imports(made, partial(self.fresh, beside, command))
        memory = Line("  peak memory", mb(ours), mb(theirs), ours.memory, 300, "MB")
        return [compared(f"import {self.enterprises:,} rows of CSV", ours, theirs, 0.9), memory]

    def xlsx(self) -> list[Line]:
        """A list as a workbook against pandas."""
        made = self.made("xlsx", self.enterprises)
        beside = self.folder / "beside.db"
        ours, theirs = self.imports(made, partial(self.fresh, beside, by_hand("workbook", made, str(beside))))
        return [compared(f"import {self.enterprises:,} rows of xlsx", ours, theirs, 2)]

    def calc(self) -> list[Line]:
        """A year's subsidies against SQL by hand."""
        return self.question(f"subsidy calc {YEAR}", self.made("store", self.nation), *calc_commands, goal=2)

    def progress(self) -> list[Line]:
        """Every indicator against SQL by hand."""
        return self.question(f"progress report {DAY}", self.made("store", self.nation), *progress_commands, goal=3)

    def startup(self) -> list[Line]:
        """What it costs to begin at all."""
        store = self.made("store", 1000)
        with closing(sqlite3.connect(store)) as connection:
            code = connection.execute("SELECT uscc FROM enterprise ORDER BY uscc LIMIT 1 OFFSET 500").fetchone()[0]
        commands = [
            [script("sqlite-utils"), "--version"],
            [script("hte"), "--help"],
            [script("hte"), "--version"],
            [sys.executable, "-c", "import sqlmodel"],
            [script("hte"), "--db", str(store), "enterprise", "show", code],
        ]
        sides = [partial(run, command, self.output) for command in commands]
        for side in sides:
            side()
        theirs, helped, version, bare, read = in_turn(max(self.runs, STARTS), *sides)
        return [
            compared("hte --help, beside sqlite-utils --version", helped, theirs, 1),
            compared("hte --version, beside sqlite-utils --version", version, theirs, 1),
            Line("read one record, beyond import sqlmodel", seconds(read), seconds(bare), read.wall - bare.wall, 0.25, "s"),
        ]

    def scaling(self) -> list[Line]:
        """The same commands over a tenth of the nation: ten times the rows may cost eleven times the time."""
        lines = []
        for name, kind, make in (("import of CSV", "csv", None), ("subsidy calc", "store", 0), ("progress report", "store", 1)):
            sides = []
            for n in (self.nation // 10, self.nation):
                made = self.made(kind, n)
                if make is None:
                    sides.append(partial(self.fresh, self.folder / "ours.db", import_command(self.folder / "ours.db", made)))
                else:
                    sides.append(partial(run, (calc_commands, progress_commands)[make][0](made), self.output))
            small, large = in_turn(self.runs, *sides)
            lines.append(compared(f"{name}: {self.nation:,} beside {self.nation // 10:,}", large, small, 11))
        return lines

    def made(self, kind: str, n: int) -> Path:
        """A list or store of `n` enterprises."""
        path = self.folder / f"nation-{n}.{'db' if kind == 'store' else kind}"
        if not path.exists():
            print(f"making {path.name} …", file=sys.stderr)
            unfinished = self.folder / f"unfinished-{path.name}"
            unfinished.unlink(missing_ok=True)
            run([sys.executable, str(HERE / "nation.py"), kind, str(unfinished), str(n)], self.output)
            unfinished.rename(path)
        return path

    def fresh(self, database: Path, command: Command) -> Cost:
        """Runs a command that makes a database anew."""
        for name in (database, *database.parent.glob(f"{database.name}-*")):
            name.unlink(missing_ok=True)
        return run(command, self.output)

    def imports(self, made: Path, theirs: partial[Cost]) -> list[Cost]:
        """Our import and theirs in turn, after one of each whose tables are compared."""
        store = self.folder / "ours.db"
        ours = partial(self.fresh, store, import_command(store, made))
        ours()
        theirs()
        same_enterprises(store, self.folder / "beside.db")
        return in_turn(self.runs, ours, theirs)

    def question(self, name: str, store: Path, ours_of: CommandOf, theirs_of: CommandOf, goal: float) -> list[Line]:
        """Our answer and the one by hand in turn, after one of each that are compared to the byte."""
        ours, theirs = partial(run, ours_of(store), self.output), partial(run, theirs_of(store), self.folder / "output-by-hand")
        ours()
        theirs()
        same_bytes(self.output, self.folder / "output-by-hand")
        cost, beside = in_turn(self.runs, ours, theirs)
        more = None if cost.memory is None or beside.memory is None else cost.memory - beside.memory
        return [
            compared(f"{name} over {self.nation:,} enterprises", cost, beside, goal),
            Line("  peak memory beyond that", mb(cost), mb(beside), more, 300, "MB"),
        ]


def script(name: str) -> str:
    """The installed command, of this Python's environment."""
    found = shutil.which(name, path=sysconfig.get_path("scripts"))
    if found is None:
        raise SystemExit(f"{name} is not installed beside {sys.executable}: run `make bench`.")
    return found


def import_command(store: Path, made: Path) -> Command:
    return [script("hte"), "--db", str(store), "import", str(made)]


def by_hand(command: str, place: Path, argument: str) -> Command:
    return [sys.executable, str(HERE / "by_hand.py"), command, str(place), argument]


def our_question(store: Path, *words: str) -> Command:
    return [script("hte"), "--db", str(store), "--lang", "en", *words, "--format", "json"]


class CommandOf(partial[Command]):
    """A command that waits for the store it asks."""


def same_enterprises(store: Path, beside: Path) -> None:
    """Both databases hold the same enterprises. RuntimeError where they differ."""
    with closing(sqlite3.connect(store)) as connection:
        connection.execute("ATTACH ? AS beside", [str(beside)])
        ours = "SELECT uscc, name, registered_on, township, industry FROM enterprise"
        theirs = "SELECT 统一社会信用代码, 企业名称, substr(成立日期, 1, 10), 所属乡镇, 所属行业 FROM beside.enterprises"
        for one, other in ((ours, theirs), (theirs, ours)):
            differing = connection.execute(f"SELECT count(*) FROM ({one} EXCEPT {other})").fetchone()[0]  # noqa: S608
            if differing:
                raise RuntimeError(f"{differing} enterprises differ between {store.name} and {beside.name}.")


def same_bytes(ours: Path, theirs: Path) -> None:
    """Both answers are the same to the byte. RuntimeError, with the first line that differs, where they are not."""
    with ours.open(encoding="utf-8") as one, theirs.open(encoding="utf-8") as other:
        for number, (a, b) in enumerate(zip(one, other, strict=True), 1):
            if a != b:
                raise RuntimeError(f"The answers differ in line {number}:\n  hte      {a[:2000]}  by hand  {b[:2000]}")


def compared(measure: str, ours: Cost, theirs: Cost, goal: float) -> Line:
    """A line with the ratio of the two times on the clock."""
    return Line(measure, seconds(ours), seconds(theirs), ours.wall / theirs.wall, goal)


def seconds(cost: Cost) -> str:
    """Seconds on the clock and, in brackets, of computing."""
    return f"{cost.wall:.2f} s ({cost.cpu:.2f})"


def mb(cost: Cost) -> str:
    return "–" if cost.memory is None else f"{cost.memory:.0f} MB"


def show(lines: list[Line]) -> None:
    """The table: seconds are those on the clock, in brackets those of computing."""
    rows = [("measure", "hte", "beside it", "figure", "goal", "")]
    for line in lines:
        figure = "–" if line.value is None else f"{line.value:.2f} {line.unit}"
        met = "" if line.value is None else "met" if line.value <= line.goal else f"MISSED by {line.value - line.goal:.2f} {line.unit}"
        rows.append((line.measure, line.ours, line.beside, figure, f"≤ {line.goal:g} {line.unit}", met))
    widths = [max(len(row[i]) for row in rows) for i in range(6)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


calc_commands = (
    lambda store: our_question(store, "subsidy", "calc", "--year", YEAR),
    lambda store: by_hand("calc", store, YEAR),
)
