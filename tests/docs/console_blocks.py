"""The ```console blocks of a document: their `$ hte …` commands, run in order, and what is shown below each.

A line `# exit 5` before a command says which exit code it ends with. Below a command either nothing is shown, or all
that it prints, or the first lines of it and then a line `…`. Other commands (`$ make …`, `$ pip …`) are left alone.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack, chdir, contextmanager, redirect_stderr, redirect_stdout
from contextvars import copy_context
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

from hte_cli.cli.main import main

ROOT = Path(__file__).parents[2]
DOCUMENTS = (ROOT / "README.md", ROOT / "docs" / "guide.md", ROOT / "docs" / "awards.md")
CUT = "…"
WHOLE_BLOCK = "hte demo"
"""A command that shows others with their output: what stands below it, up to the end of its block, is all its own."""


@dataclass
class Command:
    """One `$ hte …` line: where it stands (from 0), its words, the exit code it is to have, the lines shown below it."""

    at: int
    text: str
    code: int = 0
    shown: list[str] = field(default_factory=list)

    @property
    def cut(self) -> bool:
        return self.shown[-1:] == [CUT]

    def printed(self, output: str) -> list[str]:
        """The lines of `output` that stand, or would stand, in the document."""
        lines = output.rstrip().split("\n")
        if not self.shown:
            return []
        return [*lines[: len(self.shown) - 1], CUT] if self.cut else lines


def commands_of(document: str) -> Iterator[Command]:
    """The commands of a document's console blocks, in order."""
    inside, code, command = False, 0, None
    for number, line in enumerate(document.split("\n")):
        if line.startswith("```"):
            inside, code = line.strip() == "```console", 0
            if command is not None:
                yield command
            command = None
        elif not inside:
            continue
        elif command is not None and command.text == WHOLE_BLOCK:
            command.shown.append(line)
        elif line.startswith("$ "):
            if command is not None:
                yield command
            command = Command(number, line[2:], code) if line.startswith("$ hte") else None
            code = 0
        elif exits := re.fullmatch(r"# exit (\d)", line):
            code = int(exits[1])
        elif command is not None:
            command.shown.append(line)


def prepare(folder: Path) -> Path:
    """Copies the sample workbooks into the folder, as the documents take them to lie there."""
    for sample in (ROOT / "data" / "sample").rglob("*"):
        if sample.suffix in (".xlsx", ".xls", ".csv"):
            shutil.copy(sample, folder)
    return folder


@contextmanager
def started_in(folder: Path, words: list[str], out: io.TextIOWrapper, err: io.TextIOWrapper) -> Iterator[None]:
    """Inside, this process is one that was started with these words in the folder, where its store lies too."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("HTE_", "LC_", "LANG", "NO_COLOR", "FORCE_COLOR"))}
    fixed = {"HTE_DB": "hte.db", "HTE_LANG": "en", "HTE_ACTOR": "clerk", "COLUMNS": "80"}
    with ExitStack() as stack:
        for around in (
            patch.dict(os.environ, kept | fixed, clear=True),
            patch.object(sys, "argv", words),
            chdir(folder),
            redirect_stdout(out),
            redirect_stderr(err),
        ):
            stack.enter_context(around)
        yield


def run(command: Command, folder: Path) -> tuple[int, str]:
    """Exit code and output of a command, both streams as a terminal of 80 columns shows them.

    In this process: a document has more commands than there is patience for processes.
    """
    output = io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\n", write_through=True)
    with started_in(folder, shlex.split(command.text), output, output):
        try:
            copy_context().run(main)
        except SystemExit as end:
            code = int(end.code or 0)
    printed = output.buffer.getvalue().decode()  # type: ignore[attr-defined]
    return code, "\n".join(line.rstrip() for line in printed.split("\n"))
