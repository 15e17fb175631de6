"""What stands in a list that is sent back is for whoever made it: no command and no option of ours, and what is to be done."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po

from hte_cli.errors import Problem
from hte_cli.report.workbook.returned_marks import said_to_outsiders

SOURCE = Path(__file__).parents[2] / "src" / "hte_cli"
PLACES = (
    *sorted((SOURCE / "intake").rglob("*.py")),
    SOURCE / "services" / "faults.py",
    SOURCE / "values" / "doubts.py",
    SOURCE / "kinds" / "bounds.py",
)
"""Where the problems of rows, sheets and files are worded."""

NOT_OF_LISTS = {"notices.py"}
"""What speaks of a file of ours that nobody sends."""

OURS = re.compile(r"`|\bhte\b|(?<![\w-])--[a-z]")
COMMANDS = ("{add}", "{edit}", "{command}")
"""What is filled in with a command."""


def messages() -> Iterator[str]:
    for path in PLACES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("_", "_n") and path.name not in NOT_OF_LISTS:
                yield from (
                    argument.value for argument in node.args if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
                )


@pytest.fixture(scope="module")
def catalogue() -> Any:
    with (SOURCE / "locale" / "zh_CN" / "LC_MESSAGES" / "hte_cli.po").open("rb") as file:
        return read_po(file, locale="zh_CN")


def test_each_message_of_a_problem_has_a_sentence_that_an_outsider_can_use(catalogue: Any):
    wrong = []
    for message in set(messages()):
        entry = catalogue.get(message)
        strings = () if entry is None else entry.string if isinstance(entry.string, tuple) else (entry.string,)
        for text in (message, *strings):
            filled = text
            for command in COMMANDS:
                filled = filled.replace(command, "`hte holder edit 甲 --kind unit`")
            kept = said_to_outsiders(Problem(code="a-b", message="甲。", fix=filled, severity="error")).removeprefix("甲。").strip()
            if not kept or OURS.search(re.sub(r"\{\w+\}", "", kept)):
                wrong.append((text, kept))
    assert wrong == []


def test_a_message_of_our_words_alone_is_shown_all_the_same():
    assert said_to_outsiders(Problem(code="a-b", message="Try --map.", fix="", severity="error")) == "Try --map."
