"""Imports point one way (docs/decisions/0001-layers.md), inside functions too."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "hte_cli"
WORDS = {"errors", "language", "kinds", "values", "bounded", "outputs", "__version__"}
"""The shelves from which everybody takes."""

MAY_IMPORT = {
    "cli": {"services", "report"} | WORDS,
    "services": {"policy", "intake", "store", "models"} | WORDS,
    "policy": {"models"} | WORDS,
    "store": {"models"} | WORDS,
    "intake": WORDS,
    "report": WORDS,
    "models": WORDS,
    "values": WORDS,
    "kinds": {"language"},
    "outputs": {"errors", "language"},
    "errors": set(),
    "bounded": {"errors", "language"},
    "language": set(),
    "__init__": set(),
    "__main__": {"cli"},
}
FILES = sorted(path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts)


def room_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> Iterator[tuple[int, str]]:
    """Line and room of every import from this package."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} is relative"
            modules = [f"{node.module}.{name.name}" for name in node.names]
        elif isinstance(node, ast.Import):
            modules = [name.name for name in node.names]
        else:
            continue
        for module in modules:
            parts = module.split(".")
            if parts[0] == "hte_cli":
                yield node.lineno, parts[1] if len(parts) > 1 else "__init__"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_file_imports_only_what_its_room_may(path: Path):
    room = room_of(path)
    wrong = [(line, other) for line, other in imported_rooms(path) if other != room and other not in MAY_IMPORT[room]]
    assert wrong == []


def test_every_room_has_its_rule():
    assert {room_of(path) for path in FILES} == set(MAY_IMPORT)


@pytest.mark.parametrize(
    ("room", "foreign"),
    [
        ("cli", {"sqlalchemy", "sqlmodel", "sqlite3", "openpyxl", "python_calamine", "xlrd", "docx", "yaml"}),
        ("report", {"sqlalchemy", "sqlmodel", "sqlite3", "typer"}),
        ("intake", {"sqlalchemy", "sqlmodel", "sqlite3", "typer"}),
        ("policy", {"sqlite3", "typer", "openpyxl", "python_calamine", "xlrd", "docx"}),
        ("services", {"typer", "rich", "openpyxl", "python_calamine", "xlrd", "docx", "yaml"}),
        ("values", {"sqlalchemy", "sqlmodel", "typer", "rich"}),
    ],
)
def test_a_room_leaves_the_tools_of_the_others_alone(room: str, foreign: set[str]):
    used = set()
    for path in FILES:
        if room_of(path) == room:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ImportFrom):
                    used.add((node.module or "").partition(".")[0])
                elif isinstance(node, ast.Import):
                    used |= {name.name.partition(".")[0] for name in node.names}
    assert used & foreign == set()


INNER = {
    "intake/files": {"intake/folding", "intake/letters"},
    "policy/yaml": {"policy/plan", "policy/stated"},
    "report/formats": set(),
    "report/docx": {"report/formats"},
}
"""Rooms inside rooms that others of their room build on, and what they take from the rest of it."""


@pytest.mark.parametrize("inner", INNER)
def test_an_inner_room_takes_nothing_from_what_is_built_on_it(inner: str):
    room = inner.partition("/")[0]
    allowed = [inner, *INNER[inner]]
    wrong = [
        (path.name, node.lineno, node.module)
        for path in sorted((SOURCE / inner).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"hte_cli.{room}")
        if not any(f"{node.module}.".startswith(f"hte_cli.{place.replace('/', '.')}.") for place in allowed)
    ]
    assert wrong == []
