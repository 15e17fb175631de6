"""From an import's problems to the questions that stand on the one screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hte_cli.errors import Problem
from hte_cli.intake.options import Vocabulary
from hte_cli.services.asking.cases import Case
from hte_cli.services.asking.registry import FIRST, QUESTIONS
from hte_cli.values.asking import Question
from hte_cli.values.importing import ImportReport, ImportWishes


def questions_of(
    report: ImportReport, wishes: ImportWishes, vocabulary: Vocabulary, near: Callable[[str], list[str]] = lambda _name: []
) -> list[Question]:
    """What a person can decide of the import, in the order of the screen; what several sheets ask alike is asked once."""
    found: dict[str, Question] = {}
    posing: dict[str, list[Problem]] = {}
    for problem in report.problems:
        if problem.code in QUESTIONS:
            posing.setdefault(problem.code, []).append(problem)
    for code, ask in QUESTIONS.items():
        if problems := posing.get(code):
            case = Case(problems, report, wishes, vocabulary, near)
            for question in ask(case):
                rows = sum(problem.row is not None for problem in problems) if not question.places else 0
                found.setdefault(question.key, replace(question, places=question.places or case.places, rows=rows))
    return list(found.values())


def undecidable(report: ImportReport) -> list[Problem]:
    """The errors that no answer settles: where there are any, the list must be corrected first.

    Of a sheet of which not even the heading is settled nothing is said yet.
    """
    asked = {question.code for question in report.questions}
    unsettled = {place for question in report.questions if question.code in FIRST for place in question.places}
    return [
        problem
        for problem in report.problems
        if problem.is_error and problem.code not in asked and not {(problem.file, problem.sheet), (problem.file, "")} & unsettled
    ]
