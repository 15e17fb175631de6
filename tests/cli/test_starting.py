"""What `hte` is before any command does its work: its version, its help, its completion, and how light they are."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from hte_cli import __version__
from hte_cli.cli.nouns import MODULES, summaries
from running import Hte

HEAVY = ("sqlalchemy", "sqlmodel", "openpyxl", "python_calamine", "yaml", "alembic", "xlrd", "docx", "lxml", "jinja2", "xlsxwriter")

STARTED = """
import json, sys
sys.argv = ["hte", *sys.argv[1:]]
from hte_cli.cli.main import main
try:
    main()
finally:
    print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


@pytest.mark.parametrize(("words", "code"), [(["--version"], 0), (["enterprise", "show", "没有这家"], 3)])
def test_the_package_runs_as_the_script_does(imported: Hte, words: list[str], code: int):
    done = subprocess.run(
        [sys.executable, "-m", "hte_cli", *words], cwd=imported.folder, env=imported.environment(), capture_output=True, check=False
    )
    script = imported(*words)
    assert (done.returncode, done.stdout, done.stderr) == (script.code, script.out, script.err)
    assert script.code == code


NOUNS = {
    "": "demo import undo subsidy progress enterprise cert event annual statistic reserve plan journal db",
    "subsidy": "calc explain",
    "progress": "report",
    "enterprise": "add edit rename leave show list",
    "cert": "add list confirm expiring revoke",
    "event": "add list",
    "annual": "set list",
    "statistic": "set list",
    "reserve": "add list",
    "plan": "show check init adopt list",
    "journal": "list show",
    "db": "path check backup restore",
}
"""The commands that were promised first (docs/commands.md)."""


def started(words: list[str], **env: str) -> tuple[str, set[str]]:
    """What is printed, and the modules that were loaded for it."""
    done = subprocess.run(
        [sys.executable, "-c", STARTED, *words],
        env={**os.environ, "HTE_LANG": "en", "PYTHONIOENCODING": "utf-8", **env},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout, set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize(
    ("words", "env", "said"),
    [
        (["--version"], {}, __version__),
        (["--help"], {}, "subsidy"),
        (["subsidy", "calc", "--help"], {}, "--year"),
        (["import", "--help"], {}, "--partial"),
        ([], {"_HTE_COMPLETE": "complete_bash", "COMP_WORDS": "hte subs", "COMP_CWORD": "1"}, "subsidy"),
    ],
    ids=["version", "help", "help of a command", "help of the import", "completion"],
)
def test_version_help_and_completion_load_no_library_that_only_a_command_needs(words, env, said):
    printed, modules = started(words, **env)
    assert said in printed
    assert modules.isdisjoint(HEAVY)


def test_a_command_that_reads_loads_neither_the_writer_of_workbooks_nor_the_migrations(imported: Hte):
    _, modules = started(["--db", str(imported.store), "subsidy", "calc", "--year", "2024"])
    assert modules.isdisjoint({"openpyxl", "alembic", "python_calamine", "xlrd", "docx", "lxml", "sqlmodel", "sqlalchemy.orm"})


def test_the_version_and_the_help_of_all_load_no_command():
    _, modules = started(["--version"])
    assert modules.isdisjoint({"typer", "hte_cli.cli.application"})
    _, modules = started(["--help"])
    assert modules.isdisjoint({"pydantic", "rich", *(f"hte_cli.cli.{name}" for name in (*MODULES.values(), "output"))})


def test_one_record_is_shown_without_the_reader_of_workbooks_and_without_styles(imported: Hte):
    key = imported.json("enterprise", "list")[0]["uscc"]
    _, modules = started(["--db", str(imported.store), "enterprise", "show", key])
    assert modules.isdisjoint(
        {"rich.console", "rapidfuzz", "hte_cli.intake.reading", "hte_cli.report.formats.files", "hte_cli.report.plans"}
    )
    _, modules = started(["--db", str(imported.store), "cert", "list", "--format", "json"])
    assert modules.isdisjoint({"rich", "hte_cli.intake.folding"})


@pytest.mark.parametrize("word", MODULES)
def test_the_help_of_all_says_of_a_command_what_its_own_help_says(word: str, capsys: pytest.CaptureFixture[str]):
    from hte_cli.cli.main import run

    said = []
    for words in (["--help"], [word, "--help"]):
        assert run(words) == 0
        said.append(" ".join(capsys.readouterr().out.split()))
    assert all(summaries()[word][:40] in text for text in said)


def test_the_version_is_said_wherever_it_is_asked_for(hte: Hte):
    assert [hte(*words).stdout for words in (["--version"], ["--lang", "zh", "--version"])] == [f"hte {__version__}\n"] * 2


def test_every_command_of_the_contract_has_help_that_names_it(capsys: pytest.CaptureFixture[str]):
    from hte_cli.cli.main import run

    for noun, commands in NOUNS.items():
        for words in ([noun] if noun else [], *([*([noun] if noun else []), command] for command in commands.split())):
            assert run([*words, "--help"]) == 0
            assert re.search(rf"Usage: hte {' '.join(words)}".rstrip(), capsys.readouterr().out)


def test_a_noun_without_a_command_shows_what_it_can_do(hte: Hte):
    alone = hte("subsidy")
    assert alone.code == 2
    assert "calc" in alone.stdout + alone.stderr


def test_nothing_is_written_where_nothing_is_done(hte: Hte, tmp_path: Path):
    hte("--help")
    assert list(tmp_path.iterdir()) == []
