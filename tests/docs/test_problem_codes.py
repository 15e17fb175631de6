"""docs/problems.md explains every problem code of the program, and none that there is not."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "hte_cli"
DOC = (ROOT / "docs" / "problems.md").read_text(encoding="utf-8")

CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+|contradicts|empty|tab")
MAKERS = {
    "Problem",
    "Fault",
    "Slip",
    "Misread",
    "Finding",
    "BrokenOff",
    "at",
    "blame",
    "word_reader",
    "_warning",
    "_refuse",
    "_stop",
    "_unknown",
}
"""What makes a problem: its code is one of the words that it is given."""

FIRST_OF_WHAT_IS_RETURNED = "policy/yaml/faults.py"
KEYS_OF_A_TABLE = "intake/dates.py"
NO_CODES = {"utf-8", "utf-16", "utf-16-le", "gb18030"}


def words_of(node: ast.AST) -> list[str]:
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def codes_in(path: Path) -> set[str]:
    place = path.relative_to(SOURCE).as_posix()
    given: list[ast.AST | None] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in MAKERS:
                given += [*node.args, *(keyword.value for keyword in node.keywords)]
        elif isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple) and place == FIRST_OF_WHAT_IS_RETURNED:
            given.append(node.value.elts[0])
        elif isinstance(node, ast.Dict) and place == KEYS_OF_A_TABLE:
            given += node.keys
        elif isinstance(node, ast.IfExp):
            given += [node.body, node.orelse] if place == KEYS_OF_A_TABLE else []
    return {word for node in given if node is not None for word in words_of(node) if CODE.fullmatch(word)} - NO_CODES


@cache
def codes_of_the_program() -> set[str]:
    return set().union(*(codes_in(path) for path in SOURCE.rglob("*.py")))


def test_every_code_is_explained_once_and_nothing_else_is():
    explained = Counter(re.findall(r"^### `([a-z0-9-]+)`", DOC, re.MULTILINE))
    assert [code for code, times in explained.items() if times > 1] == []
    assert codes_of_the_program() - set(explained) == set()
    spelled = set(re.findall(r'"([a-z0-9-]+)"', "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))))
    assert set(explained) - spelled == set()


def test_every_explanation_says_what_shows_an_example_and_what_to_do():
    for section in re.split(r"^### ", DOC, flags=re.MULTILINE)[1:]:
        headline, *lines = section.split("\n## ")[0].strip().splitlines()
        assert re.search(r"[一-鿿]", headline), headline
        text = " ".join(lines)
        assert "Example: " in text, headline
        assert "Remedy: " in text, headline


def test_the_collecting_finds_codes_of_every_room():
    assert {"uscc-check", "date-impossible", "enterprise-unknown", "full-width", "key-unknown", "year-outside"} <= codes_of_the_program()
