"""The shipped plan's texts, and how tests spoil them."""

from collections.abc import Mapping

from hte_cli.errors import Problem
from hte_cli.policy.loading import load_texts, read_folder
from hte_cli.policy.shipped import shipped_folder

SHIPPED: Mapping[str, str] = {name: content.decode() for name, content in read_folder(shipped_folder()).items()}
PLAN, RULES, TARGETS, MEASURES, CRITERIA = SHIPPED


def line_of(name: str, text: str) -> int:
    """The line of a shipped file on which `text` first stands."""
    assert text in SHIPPED[name]
    return SHIPPED[name].partition(text)[0].count("\n") + 1


def spoiled(name: str, old: str, new: str) -> list[Problem]:
    """The problems of the shipped plan with the first `old` of a file replaced; a plan comes where none is an error."""
    assert old in SHIPPED[name]
    plan, problems = load_texts({**SHIPPED, name: SHIPPED[name].replace(old, new, 1)})
    assert (plan is None) == any(problem.is_error for problem in problems)
    return problems
