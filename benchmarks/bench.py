"""`make bench`: what `hte` costs beside tools that do part of the same, as ratios measured in one run.

Every figure is of a whole process. Where two answers can be compared, they are, before anything is timed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sqlite3
import sys
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from commands import DAY, HALF, YEAR, awards_by_hand, browser, by_hand, hte, insert, nation, question, script, version_of_sqlite_utils
from measuring import Command, Cost, in_turn, median, run
from table import Line, memory, ratio, seconds, show

STARTS = 15
"""How often to run what takes a fraction of a second."""


@dataclass(frozen=True)
class Bench:
    """The measures. Files of the nation are made once in `folder` and found there again."""

    folder: Path
    enterprises: int
    nation: int
    runs: int
    awarded: int

    def csv(self) -> list[Line]:
        """A list as CSV against `sqlite-utils insert --csv --pk`."""
        made, beside = self.made("csv", self.enterprises), self.folder / "beside.db"
        ours, theirs = self.imports(made, insert(made, beside), beside)
        measure = f"import of {self.enterprises:,} rows, CSV : sqlite-utils insert"
        return [ratio(measure, ours, theirs, 0.9), memory("  its peak memory", ours, theirs, beyond=False)]

    def xlsx(self) -> list[Line]:
        """A list as a workbook against pandas."""
        made, beside = self.made("xlsx", self.enterprises), self.folder / "beside.db"
        ours, theirs = self.imports(made, by_hand("workbook", made, str(beside)), beside)
        return [ratio(f"import of {self.enterprises:,} rows, xlsx : pandas to_sql", ours, theirs, 2)]

    def calc(self) -> list[Line]:
        """A year's subsidies against SQL by hand."""
        ours, theirs = self.answers("calc")
        measure = f"subsidy calc {YEAR}, {self.nation:,} enterprises : SQL by hand"
        return [ratio(measure, ours, theirs, 2), memory("  its peak memory beyond that", ours, theirs, beyond=True)]

    def progress(self) -> list[Line]:
        """Every indicator against SQL by hand."""
        ours, theirs = self.answers("progress")
        return [ratio(f"progress report {DAY}, {self.nation:,} enterprises : SQL by hand", ours, theirs, 3)]

    def startup(self) -> list[Line]:
        """What it costs to begin at all."""
        store = self.made("store", 1000)
        with closing(sqlite3.connect(store)) as connection:
            code = connection.execute("SELECT uscc FROM enterprise ORDER BY uscc LIMIT 1 OFFSET 500").fetchone()[0]
        commands = (
            version_of_sqlite_utils(),
            [script("hte"), "--help"],
            [script("hte"), "--version"],
            [sys.executable, "-c", "import sqlmodel"],
            hte(store, "enterprise", "show", code),
        )
        for command in commands:
            self.run(command)
        theirs, helped, version, bare, read = in_turn(max(self.runs, STARTS), *(partial(self.run, c) for c in commands))
        return [
            ratio("hte --help : sqlite-utils --version", helped, theirs, 1),
            ratio("hte --version : sqlite-utils --version", version, theirs, 1),
            Line("reading one record − import sqlmodel", seconds(read), seconds(bare), read.wall - bare.wall, 0.25, "s"),
        ]

    def papers(self) -> list[Line]:
        """What the office waits for its papers: all three of a county, the large workbook, and the large page in a browser."""
        folder = self.folder / "papers"
        folder.mkdir(exist_ok=True)
        page, workbook = folder / f"page-{HALF}.html", folder / "workbook.xlsx"
        commands = (
            hte(self.made("store", 100), "report", "all", "--half", HALF, "-o", str(folder)),
            hte(self.made("store", 5000), "report", "workbook", "--year", YEAR, "-o", str(workbook)),
            hte(self.made("store", 3000), "report", "html", "--as-of", DAY, "-o", str(page)),
            browser(page),
        )
        for command in commands:
            self.run(command)
        county, large, html, opened = in_turn(self.runs, *(partial(self.run, c) for c in commands))
        size = page.stat().st_size / 1e6
        return [
            Line("three papers, 100 enterprises", seconds(county), "–", county.wall, 5, "s"),
            Line("workbook, 10,000 certificates", seconds(large), "–", large.wall, 15, "s"),
            Line("page, 3,000 enterprises", seconds(html), "–", size, 5, "MB"),
            Line("  the same in Chromium, with its start", seconds(opened), "–", opened.wall, 3, "s"),
        ]

    def awards(self) -> list[Line]:
        """A round of awards opened, approved and verified, against the year's subsidies and the lines in a table by SQL."""
        origin, store = self.made("awards", self.awarded), self.folder / "round.db"
        award = partial(hte, store, "award")
        approve = award("approve", f"{YEAR}-1", "--body", "局党组会", "--document", "1号", "--on", "2025-03-31", "--format", "json")
        sides = {
            "opened": award("open", "--year", YEAR, "--no-history", "--on", "2025-03-01", "--format", "json"),
            "approved": approve,
            "verified": award("verify", f"{YEAR}-1", "--format", "json"),
        }
        between = {
            "approved": (
                hte(store, "fund", "set", "--budget-year", str(int(YEAR) + 1), "--amount", f"{self.awarded * 100_000}"),
                award("review", f"{YEAR}-1", "--on", "2025-03-02", "--format", "json"),
                award("publicise", f"{YEAR}-1", "--from", "2025-03-03", "--days", "7", "--format", "json"),
            )
        }
        costs: dict[str, list[Cost]] = {name: [] for name in ("by hand", *sides)}
        for _ in range(self.runs):
            costs["by hand"].append(self.awarded_by_hand(origin))
            self.cleared(store)
            shutil.copy(origin, store)
            for name, command in sides.items():
                for before in between.get(name, ()):
                    self.run(before)
                costs[name].append(self.run(command))
        beside, *ours = (median(found) for found in costs.values())
        return [
            ratio(f"round of {self.awarded:,} lines {name} : calc and SQL by hand", cost, beside, 3)
            for name, cost in zip(sides, ours, strict=True)
        ]

    def awarded_by_hand(self, store: Path) -> Cost:
        """`subsidy calc`, and its lines written into a table."""
        answer, database = self.folder / "owed.json", self.folder / "by-hand.db"
        calculated = self.run(question("calc", store)[0], answer.name)
        return calculated + self.fresh(awards_by_hand(answer, database), database)

    def scaling(self) -> list[Line]:
        """The same commands over the nation and over a tenth of it."""
        sizes = (self.nation, self.nation // 10)
        store = self.folder / "ours.db"
        sides = {
            "import of CSV": [partial(self.fresh, hte(store, "import", str(self.made("csv", n))), store) for n in sizes],
            "subsidy calc": [partial(self.run, question("calc", self.made("store", n))[0]) for n in sizes],
            "progress report": [partial(self.run, question("progress", self.made("store", n))[0]) for n in sizes],
        }
        of = "{:,} : {:,}".format(*sizes)
        return [ratio(f"{name}, {of} enterprises", *in_turn(self.runs, *two), 11) for name, two in sides.items()]

    def made(self, kind: str, n: int) -> Path:
        """A list or a store of `n` enterprises."""
        path = self.folder / f"nation-{n}.{kind}"
        if not path.exists():
            print(f"making {path.name} …", file=sys.stderr)
            unfinished = self.folder / f"unfinished.{kind}"
            self.fresh(nation(kind, unfinished, n), unfinished)
            unfinished.rename(path)
        return path

    def run(self, command: Command, answer: str = "answer.json") -> Cost:
        """Runs a command, its answer into a file of the folder."""
        return run(command, self.folder / answer)

    def fresh(self, command: Command, makes: Path) -> Cost:
        """Runs a command that makes a file anew."""
        self.cleared(makes)
        return self.run(command)

    def cleared(self, path: Path) -> None:
        """Removes a file and what SQLite keeps beside it."""
        for found in self.folder.glob(f"{path.name}*"):
            found.unlink()

    def imports(self, made: Path, other: Command, beside: Path) -> list[Cost]:
        """Our import of a list and another's, after one of each whose tables are compared."""
        store = self.folder / "ours.db"
        sides = partial(self.fresh, hte(store, "import", str(made)), store), partial(self.fresh, other, beside)
        for side in sides:
            side()
        same_enterprises(store, beside)
        return in_turn(self.runs, *sides)

    def answers(self, name: str) -> list[Cost]:
        """Our answer to a question and the one by hand, after one of each that are compared."""
        ours, theirs = question(name, self.made("store", self.nation))
        sides = partial(self.run, ours), partial(self.run, theirs, "by-hand.json")
        for side in sides:
            side()
        same_lines(self.folder / "answer.json", self.folder / "by-hand.json")
        return in_turn(self.runs, *sides)


def same_enterprises(store: Path, beside: Path) -> None:
    """Both databases hold the same enterprises. SystemExit where they differ."""
    ours = "SELECT uscc, name, registered_on, township, industry FROM enterprise"
    theirs = "SELECT 统一社会信用代码, 企业名称, substr(成立日期, 1, 10), 所属乡镇, 所属行业 FROM beside.enterprises"
    with closing(sqlite3.connect(store)) as connection:
        connection.execute("ATTACH ? AS beside", [str(beside)])
        for one, other in ((ours, theirs), (theirs, ours)):
            differing = connection.execute(f"SELECT count(*) FROM ({one} EXCEPT {other})").fetchone()[0]  # noqa: S608
            if differing:
                raise SystemExit(f"{differing} enterprises differ between {store.name} and {beside.name}.")


def same_lines(ours: Path, theirs: Path) -> None:
    """Both answers are the same to the byte. SystemExit, with the first line that differs, where they are not."""
    with ours.open("rb") as one, theirs.open("rb") as other:
        for number, (a, b) in enumerate(zip(one, other, strict=False), 1):
            if a != b:
                raise SystemExit(f"The answers differ in line {number}:\nhte      {a.decode()[:2000]}by hand  {b.decode()[:2000]}")
    if ours.stat().st_size != theirs.stat().st_size:
        raise SystemExit("One of the two answers ends before the other.")


MEASURES = {"csv": Bench.csv, "xlsx": Bench.xlsx, "calc": Bench.calc, "progress": Bench.progress, "startup": Bench.startup}
MEASURES |= {"papers": Bench.papers, "awards": Bench.awards, "scaling": Bench.scaling}


def main() -> None:
    """Measures what is asked for and prints one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--enterprises", type=int, default=100_000, help="rows of the lists that are imported")
    parser.add_argument("--nation", type=int, default=500_000, help="enterprises of the store; twice as many certificates")
    parser.add_argument("--awards", type=int, default=100_000, help="lines of the round of awards")
    parser.add_argument("--only", choices=MEASURES, action="append", help="measure this alone; may be repeated")
    parser.add_argument("--runs", type=int, default=3, help="how often each command runs; the median counts")
    parser.add_argument("--folder", type=Path, help="where the nation's files lie and stay; else a passing folder")
    asked = parser.parse_args()
    os.environ.update(PYTHONUTF8="1", HTE_ACTOR="benchmark")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is not compiled anew at every start
    with TemporaryDirectory() as passing:
        folder = asked.folder or Path(passing)
        folder.mkdir(parents=True, exist_ok=True)
        bench = Bench(folder.absolute(), asked.enterprises, asked.nation, asked.runs, asked.awards)
        show([line for name in asked.only or MEASURES for line in MEASURES[name](bench)])


if __name__ == "__main__":
    main()
