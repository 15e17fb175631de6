"""Whatever a person can decide of an import is asked on the one screen: each such problem has its question."""

from __future__ import annotations

import ast
import re

from test_problem_codes import CODE, DOC, MAKERS, SOURCE, codes_of_the_program, words_of

from hte_cli.services.asking.registry import FIRST, QUESTIONS

DECIDES = re.compile(r"--(?:set|map|as|sheet|heading-row|hidden|clock|create-missing|only-known)\b")
"""The options by which a person decides how a list is read."""

OF_AN_OPTION = {"where-unknown", "map-unknown", "map-heading-unknown", "set-unknown", "unit-unknown"}
"""What is wrong with such an option itself: it is typed again."""

IN_THE_LIST = {
    "event-again",
    "heading-not-read",
    "issued-on-other-year",
    "remark-decides",
    "subsidies-published",
    "year-twice",
}
"""What an option may also settle, and is right only in the list, or by another import of it: the text says so first."""

EACH_ROW = {
    "answer-missing",
    "enterprise-missing",
    "evidence-missing",
    "left-on-missing",
    "line-missing",
    "name-missing",
    "number-missing",
    "result-day-missing",
    "status-missing",
    "sum-missing",
    "value-missing",
}
"""What is missing and is another one in each row: it is corrected in the list."""


def explained_with_an_option() -> set[str]:
    sections = re.split(r"^### `([a-z0-9-]+)`", DOC.split("## A plan's text")[0], flags=re.MULTILINE)[1:]
    return {code for code, text in zip(sections[::2], sections[1::2], strict=True) if DECIDES.search(text)}


def said_with_an_option() -> set[str]:
    """Codes beside whose message the source names such an option."""
    found = set()
    for path in [*(SOURCE / "intake").rglob("*.py"), SOURCE / "services" / "faults.py"]:
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(function, ast.FunctionDef):
                continue
            calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
            made = {word for call in calls if _name(call) in MAKERS for arg in call.args for word in words_of(arg) if CODE.fullmatch(word)}
            texts = [word for node in ast.walk(function) for word in words_of(node)]
            if len(made) == 1 and any(DECIDES.search(text) for text in texts):
                found |= made
    return found


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def test_what_an_option_decides_is_asked():
    assert (explained_with_an_option() | said_with_an_option()) - set(QUESTIONS) - OF_AN_OPTION - IN_THE_LIST - EACH_ROW == set()


def test_what_is_missing_is_asked_unless_it_is_another_one_in_each_row():
    intake = {code for code in codes_of_the_program() if code.endswith("-missing") and code in DOC.split("## A plan's text")[0]}
    left = {code for code in intake if f"### `{code}`" in DOC.split("## A plan's text")[0]} - set(QUESTIONS) - EACH_ROW
    assert left == set()


def test_what_is_asked_first_is_asked():
    assert set(QUESTIONS) >= FIRST
