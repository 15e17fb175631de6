"""`hte` started as a process or run in this one, and what it left behind."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, chdir, redirect_stderr, redirect_stdout
from contextvars import copy_context
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from openpyxl import Workbook

ROOT = Path(__file__).parents[1]
PROGRAM = Path(sys.executable).parent / ("hte.exe" if os.name == "nt" else "hte")
SAMPLES = tuple(sorted(p for p in (ROOT / "data" / "sample").iterdir() if p.suffix in (".xlsx", ".xls", ".csv")))
SPEAKING = ("HTE_", "LC_", "LANG", "PYTHONUTF8", "PYTHONIOENCODING", "COLUMNS", "NO_COLOR", "FORCE_COLOR")
"""Beginnings of variables that would change what is printed."""


@dataclass(frozen=True)
class Run:
    """What a process left behind."""

    code: int
    out: bytes
    err: bytes

    @property
    def stdout(self) -> str:
        return self.out.decode()

    @property
    def stderr(self) -> str:
        return self.err.decode()

    @property
    def document(self) -> Any:
        """Stdout as the one JSON document that it must be."""
        return json.loads(self.stdout)

    @property
    def codes(self) -> list[str]:
        """The codes of the problems in the document."""
        return [problem["code"] for problem in self.document["problems"]]


def _account(imported: Any) -> None:
    """Holds of every import of the tests: no row of a sheet is lost."""
    for sheet in (sheet for file in imported.get("files", ()) for sheet in file["sheets"]):
        assert sheet["seen"] == sum(sheet[figure] for figure in ("new", "changed", "same", "skipped", "refused")), sheet
        assert sheet["skipped"] == sum(sheet["skipped_by"].values()), sheet


@dataclass(frozen=True)
class Hte:
    """The program in a folder of its own, with its store in it: `hte("subsidy", "calc", "--year", "2024")`."""

    folder: Path
    env: Mapping[str, str] = field(default_factory=dict)

    @property
    def store(self) -> Path:
        return self.folder / "hte.db"

    @property
    def command(self) -> list[str]:
        """How the program is started."""
        return [str(PROGRAM)]

    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(SPEAKING)}
        fixed = {"HTE_DB": str(self.store), "HTE_LANG": "en", "HTE_ACTOR": "clerk", "PYTHONIOENCODING": "utf-8", "COLUMNS": "80"}
        return {**kept, **fixed, **self.env}

    def __call__(self, *words: str | Path, **env: str) -> Run:
        """Starts a process, which takes a second or more: for what the interpreter, the streams or the system have a part in."""
        done = subprocess.run(
            [*self.command, *map(str, words)],
            cwd=self.folder,
            env=self.environment() | env,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=120,
            check=False,
        )
        assert b"Traceback" not in done.stderr
        return Run(done.returncode, done.stdout.replace(b"\r\n", b"\n"), done.stderr.replace(b"\r\n", b"\n"))

    def here(self, *words: str | Path) -> Run:
        """Runs the same command line in this process: for whatever a process of its own does not change."""
        from hte_cli.cli.main import main

        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\n", write_through=True) for _ in "12")
        around = (
            patch.dict(os.environ, self.environment(), clear=True),
            patch.object(sys, "argv", ["hte", *map(str, words)]),
            chdir(self.folder),
            redirect_stdout(out),
            redirect_stderr(err),
        )
        with ExitStack() as stack:
            for context in around:
                stack.enter_context(context)
            with pytest.raises(SystemExit) as end:
                copy_context().run(main)
        assert isinstance(end.value.code, int)
        assert b"Traceback" not in err.buffer.getvalue()  # type: ignore[attr-defined]
        run = Run(end.value.code, out.buffer.getvalue(), err.buffer.getvalue())  # type: ignore[attr-defined]
        if words[0] == "import" and "json" in words and run.out:
            _account(run.document)
        return run

    def json(self, *words: str | Path) -> Any:
        """The document of a command that ends well; run in this process."""
        done = self.here(*words, "--format", "json")
        assert done.code == 0, done.stderr
        return done.document

    def workbook(self, name: str, **sheets: Sequence[Sequence[Any]]) -> str:
        """Saves a workbook with these sheets, row by row from A1, in the program's folder; its name."""
        book = Workbook()
        del book[book.sheetnames[0]]
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(list(row))
        book.save(self.folder / name)
        return name
