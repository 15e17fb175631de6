"""Spoiled commands: the documented ones, in which one word after the other gives way to a hostile one.

python torture/wording.py FOLDER FIRST LAST TIMES      tries that share of the spoiled commands, in one process
"""

from __future__ import annotations

import io
import os
import random
import shlex
import shutil
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, chdir, redirect_stderr, redirect_stdout
from contextvars import copy_context
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from hostile import Hang

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "tests" / "docs"))

from console_blocks import Command, commands_of, prepare  # noqa: E402 - where the documents' commands are known

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
    *(
        "loop/x.docx",
        "note.txt/x.csv",
        "foreign.db",
        "hte.db",
        "/proc",
        ".",
        "..",
        "sqlite:///",
        "postgresql://x/y",
        "sqlite:////" + "x" * 300,
    ),
)
"""What takes a word's place."""

OPTIONS = (
    ("--db", ""),
    ("--plan", ""),
    ("--lang", ""),
    ("--as-of", ""),
    ("--format", "json"),
    ("-o", ""),
    ("--known-at", ""),
    ("--private", None),
)
"""Options that are put behind a command, some with a hostile word."""


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
        for option, value in OPTIONS:
            if value is None or value:
                yield Spoiled(document, command.at, (*words, option, *([value] if value else [])))
            else:
                yield from (Spoiled(document, command.at, (*words, option, word)) for word in HOSTILE)


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


def ended(words: Sequence[str], folder: Path, **env: str) -> tuple[int, str, str]:
    """Runs a command in this process and folder, at most `SECONDS` long; its code (-1: it hangs) and both streams."""
    from hte_cli.cli.main import main as program

    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in "12")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("HTE_", "LC_", "LANG", "COLUMNS"))}
    fixed = {"HTE_DB": "hte.db", "HTE_LANG": "en", "HTE_ACTOR": "torture", "COLUMNS": "80"}
    around = (
        patch.dict(os.environ, kept | fixed | env, clear=True),
        patch.object(sys, "argv", ["hte", *words]),
        patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(), "utf-8")),
        chdir(folder),
        redirect_stdout(out),
        redirect_stderr(err),
    )
    with ExitStack() as stack:
        for context in around:
            stack.enter_context(context)
        signal.setitimer(signal.ITIMER_REAL, SECONDS)
        try:
            copy_context().run(program)
            code = 0
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        except Hang:
            code = -1
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    return code, *(stream.buffer.getvalue().decode("utf-8", "replace") for stream in (out, err))  # type: ignore[attr-defined]


def fault_of(code: int, out: str, err: str) -> str:
    """What is wrong with how a command ended; "" where nothing is."""
    if code == -1:
        return f"computes for more than {SECONDS} s"
    if "Traceback" in out + err or "stumbled" in err or ('"code": "fault"' in out and "stumbled" in out):
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
    code, _out, err = ended(shlex.split(command.text)[1:], folder)
    if code != command.code:
        raise RuntimeError(f"{command.text} ended with {code}: {err}")
