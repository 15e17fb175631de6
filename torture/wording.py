"""Spoiled commands: the documented ones, in which one word after the other gives way to a hostile one.

python torture/wording.py FOLDER NUMBER TIMES      tries so many of those of one document, in one process
"""

from __future__ import annotations

import io
import random
import shlex
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextvars import copy_context
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from hostile import Hang
from starting import unmeasured

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "tests" / "docs"))

from console_blocks import DOCUMENTS, Command, commands_of, prepare, started_in  # noqa: E402 - where the documents' commands are known

SECONDS = 10
"""How long a command may compute."""

ALLOWED = frozenset({0, 2, 3, 4, 5, 6, 7, 8})
"""How a spoiled command may end: 1 is an error that nobody foresaw, or a file that cannot be written, told below."""

HOSTILE = (
    *("", " ", "\u3000", "-", "--", "-x", "=", "a=b", "%s", "{0}", "*", "?", "[", "~nobody/x", "$HOME", "\\", "'", '"'),
    *("0", "-1", "2147483648", str(2**63), str(2**64), "9" * 4400, "-" + "9" * 30, "1e400", "NaN", "inf", "0.1e-400", "9" * 400 + ".5"),
    *("0001-01-01", "9999-12-31", "0000-00-00", "2024-02-30", "20241301", "10000-01-01", "1949-01-01", "2100-12-31", "9999", "0001H1"),
    *("2024-1/" + "9" * 30, "2024-1/0", "2024-1/1..3", "9" * 30 + "-1", "9999H2", "GR" + "9" * 300),
    *("\udcff", "精河\ud800", "a\udc80=\udc81", "\x01\x1b[31m", "a\nb", "甲" * 300, "x" * 256, "y" * 256 + ".xlsx", "z" * 100_000),
    *("\u202e甲", "\ufffe", "𠮷" * 90, "=1+1", "@x", "1/3", "１２", "½", "nowhere/x.xlsx", "x" * 300 + "/x.json"),
    *("loop", "loop.xlsx", "dangling", "dangling.xlsx", "folder", "folder.xlsx", "empty.xlsx", "torn.xlsx", "note.txt", "\udcff.xlsx"),
    *("loop/x.docx", "note.txt/x.csv", "foreign.db", "hte.db", "/proc", ".", "..", "sqlite:///", "postgresql://x/y"),
    "sqlite:////" + "x" * 300,
)
"""What takes a word's place."""

OPTIONS = ("--db", "--plan", "--lang", "--as-of", "--format", "-o", "--known-at", "--private")
"""Options that are put behind a command, each with every hostile word."""


class Spoiled(NamedTuple):
    """A documented command with its words, some of them spoiled, and where it stands in its document."""

    document: Path
    at: int
    words: tuple[str, ...]

    @property
    def told(self) -> str:
        """The command as one line, cut."""
        return " ".join(repr(word)[1:-1][:60] for word in self.words)


def everything_spoiled(document: Path) -> Iterator[Spoiled]:
    """Each command of the document with each of its words replaced by each hostile one, and with options behind it."""
    for command in commands_of(document.read_text(encoding="utf-8")):
        words = shlex.split(command.text)[1:]
        for place in range(len(words)):
            for word in HOSTILE:
                yield Spoiled(document, command.at, (*words[:place], word, *words[place + 1 :]))
        yield from (Spoiled(document, command.at, (*words, option, word)) for option in OPTIONS for word in HOSTILE)


def some_spoiled(document: Path, times: int, seed: int) -> dict[int, list[Spoiled]]:
    """So many of the document's spoiled commands, the same for the same seed, by the command that they stand for."""
    chosen = random.Random(seed).sample(list(everything_spoiled(document)), times)
    found: dict[int, list[Spoiled]] = {}
    for one in chosen:
        found.setdefault(one.at, []).append(one)
    return found


def furnish(folder: Path) -> None:
    """What the hostile words name: links that lead nowhere or in a circle, a torn workbook, another program's database."""
    (folder / "loop").symlink_to("loop")
    (folder / "loop.xlsx").symlink_to("loop")
    (folder / "dangling").symlink_to("nothing")
    (folder / "dangling.xlsx").symlink_to("nothing.xlsx")
    (folder / "folder").mkdir()
    (folder / "folder.xlsx").mkdir()
    (folder / "empty.xlsx").touch()
    (folder / "torn.xlsx").write_bytes(next(folder.glob("*.xlsx")).read_bytes()[:900])
    (folder / "note.txt").write_text("企业名称\n", encoding="utf-8")
    (folder / "foreign.db").write_bytes(b"no database")


def ended(words: Sequence[str], folder: Path, seconds: int = SECONDS) -> tuple[int, str, str]:
    """Runs a command in this process and folder, computing at most so long; its code (-1: it hangs) and both streams."""
    from hte_cli.cli.main import main as program

    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in "12")
    stdin = patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(), "utf-8"))
    with started_in(folder, ["hte", *words], out, err), stdin:
        signal.signal(signal.SIGPROF, _hang)
        signal.setitimer(signal.ITIMER_PROF, seconds)
        try:
            copy_context().run(program)
            code = 0
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        except Hang:
            code = -1
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    return code, *(stream.buffer.getvalue().decode("utf-8", "replace") for stream in (out, err))  # type: ignore[attr-defined]


def _hang(_number: int, _frame: object) -> None:
    raise Hang


def fault_of(code: int, out: str, err: str) -> str:
    """What is wrong with how a command ended; "" where nothing is."""
    if code == -1:
        return f"computes for more than {SECONDS} s"
    if "Traceback" in out + err or "Internal error" in out + err:
        return "stumbles"
    if code not in ALLOWED and not (code == 1 and "cannot be" in out + err):
        return f"ends with {code}"
    return "" if code == 0 or (out + err).strip() else "ends without a word"


def replayed(document: Path, folder: Path, wanted: dict[int, list[Spoiled]]) -> Iterator[tuple[Spoiled, int, str, str]]:
    """Follows the document in the folder; before each command its spoiled ones are tried, each in a copy of the folder."""
    prepare(folder)
    furnish(folder)
    for command in commands_of(document.read_text(encoding="utf-8")):
        for spoiled in wanted.get(command.at, ()):
            tried = folder.with_name(f"{folder.name}-tried")
            shutil.copytree(folder, tried, symlinks=True)
            try:
                code, out, err = ended(spoiled.words, tried)
            finally:
                shutil.rmtree(tried)
            yield spoiled, code, fault_of(code, out, err), (err or out)
        _follow(command, folder)


def _follow(command: Command, folder: Path) -> None:
    code, _out, err = ended(shlex.split(command.text)[1:], folder, seconds=100)
    if code != command.code:
        raise RuntimeError(f"{command.text} ended with {code}: {err}")


def worded(folder: Path, times: int) -> dict[str, int]:
    """Tries `times` spoiled commands, each document in a process of its own; how they ended, and how many went wrong."""
    sizes = [len(list(commands_of(document.read_text(encoding="utf-8")))) for document in DOCUMENTS]
    shares = [times * size // sum(sizes) for size in sizes]
    shares[-1] += times - sum(shares)
    started = []
    for number, share in enumerate(shares):
        own = folder / str(number)
        own.mkdir()
        command = [sys.executable, __file__, str(own), str(number), str(share)]
        started.append(subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", env=unmeasured()))
    found = Counter[str](tried=0, wrong=0)
    for process in started:
        out, _err = process.communicate()
        found["process ended"] += bool(process.returncode)
        for line in out.splitlines():
            name, _tab, count = line.partition("\t")
            found[name] += int(count)
    return dict(found)


def main(folder: Path, number: int, times: int) -> None:
    """Tries a share of one document's spoiled commands; prints what came of them, and on stderr each that went wrong."""
    found = Counter[str]()
    base = folder / "base"
    base.mkdir()
    for spoiled, code, fault, said in replayed(DOCUMENTS[number], base, some_spoiled(DOCUMENTS[number], times, seed=number)):
        found["tried"] += 1
        found[f"exit {code}"] += 1
        if fault:
            found["wrong"] += 1
            print(f"{fault}: {spoiled.told}: {said[:600]}".encode("utf-8", "replace").decode(), file=sys.stderr)
    print("\n".join(f"{name}\t{count}" for name, count in found.items()))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
