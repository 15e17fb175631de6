"""Files and functions stay readable (docs/decisions/0001-layers.md), and names say what things are."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "hte_cli"
FILES = sorted(SOURCE.rglob("*.py"))
LONGEST_FILE, LONGEST_FUNCTION = 400, 40
VAGUE = {"utils", "helpers", "common", "manager", "base", "misc"}

named = pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(SOURCE).as_posix())


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of the body; neither the signature, which lists a command's options, nor the docstring."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


@named
def test_a_file_can_be_read_at_a_sitting(path: Path):
    # The SQLModel classes are written by a program, for programs.
    assert path.name == "classes.py" or len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


def test_a_function_does_one_thing():
    files = [path for path in FILES if "migrations" not in path.parts]  # a migration is one long list of columns
    assert [(path.name, f.name) for path in files for f in functions(path) if body_lines(f) > LONGEST_FUNCTION] == []


@named
def test_no_state_changes_at_the_level_of_a_module(path: Path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Global)] == []
    targets = [
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.List | ast.Set | ast.ListComp | ast.SetComp)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name) and not target.id.startswith("__")
    ]
    assert [name for name in targets if name.lstrip("_") != name.lstrip("_").upper()] == []


def test_no_file_has_a_name_that_says_nothing():
    assert {path.stem for path in FILES} & VAGUE == set()


def helps() -> dict[tuple[str, str], str]:
    """What help says of each command of `cli`: by file and function."""
    found = {}
    for path in sorted((SOURCE / "cli").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Call) and isinstance(node.func.func, ast.Attribute):
                told = next((ast.unparse(one.value) for one in node.func.keywords if one.arg == "help"), None)
                if node.func.func.attr == "command" and told is not None:
                    found[path.as_posix(), ast.unparse(node.args[0])] = told
    return found


def test_what_a_command_does_is_said_once():
    # Its help says it; a docstring says what help does not, and every other function has one.
    said = helps()
    assert len(said) > 100
    for path in sorted((SOURCE / "cli").rglob("*.py")):
        for function in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(function, ast.FunctionDef) and not function.name.startswith("_"):
                told, more = said.get((path.as_posix(), function.name)), ast.get_docstring(function)
                assert told is not None or more is not None, f"{path.name}: {function.name}"
                assert told is None or more is None or not words(more) <= words(told), f"{path.name}: {function.name}"


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))
