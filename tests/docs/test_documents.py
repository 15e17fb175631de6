"""README.md, docs/guide.md and docs/awards.md say what is true: their commands run, and print what is shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from console_blocks import DOCUMENTS, ROOT, commands_of, prepare, run

README, GUIDE, AWARDS = DOCUMENTS
EVERY_COMMAND = {
    *("demo", "import", "undo", "subsidy calc", "subsidy explain", "progress report"),
    *(f"enterprise {command}" for command in ("add", "edit", "rename", "leave", "show", "list")),
    *(f"cert {command}" for command in ("add", "list", "confirm", "expiring", "revoke")),
    *("event add", "event list", "annual set", "annual list", "statistic set", "statistic list", "reserve add", "reserve list"),
    *(f"plan {command}" for command in ("show", "check", "init", "adopt", "list")),
    *("journal list", "journal show", "db path", "db check", "db backup", "db restore"),
}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_runs_in_order_and_prints_what_is_shown(path: Path, tmp_path: Path):
    """When this fails because the program speaks otherwise now: python tests/docs/refresh_readme.py."""
    folder = prepare(tmp_path)
    for command in commands_of(path.read_text(encoding="utf-8")):
        code, output = run(command, folder)
        assert (command.text, code) == (command.text, command.code), output
        assert command.shown == command.printed(output), command.text


def test_the_readme_shows_the_whole_demo():
    demo = next(command for command in commands_of(README.read_text(encoding="utf-8")) if command.text == "hte demo")
    assert len(demo.shown) > 40
    assert not demo.cut


def test_the_guide_shows_every_command_of_the_program():
    used = [command.text.removeprefix("hte ") for command in commands_of(GUIDE.read_text(encoding="utf-8"))]
    assert {name for name in EVERY_COMMAND if not any(name in text for text in used)} == set()


def test_the_walk_through_a_year_shows_the_ordinary_commands_of_an_award():
    used = [command.text for command in commands_of(AWARDS.read_text(encoding="utf-8"))]
    deciding, paying = ("open", "review", "publicise", "approve"), ("pay", "payments", "clawback", "recover", "ledger")
    ordinary = (*deciding, *paying, "export", "document", "statement", "drift", "verify", "dossier")
    assert [
        word for word in ordinary if not any(text.startswith(f"hte award {word} ") or text == f"hte award {word}" for text in used)
    ] == []


def test_the_readmes_two_commands_are_targets_of_the_makefile():
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(re.findall(r"^\$ make (\w+)", README.read_text(encoding="utf-8"), re.MULTILINE)) == {"demo", "test"} <= set(targets)
