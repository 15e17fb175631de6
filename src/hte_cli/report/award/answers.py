"""What a file of payments came to."""

from __future__ import annotations

from typing import Any

from hte_cli.language import _
from hte_cli.report.award.documents import line_document
from hte_cli.report.problems import problem_document
from hte_cli.values.award_answers import Answered


def answer_document(answer: Answered) -> dict[str, Any]:
    """The rows counted, the lines as they stand now, and the problems row by row."""
    counts = {name: getattr(answer, name) for name in ("read", "paid", "unpaid", "same", "open", "refused")}
    return {
        "entry": answer.entry,
        "file": answer.file,
        "sha256": answer.sha256,
        **counts,
        "lines": list(map(line_document, answer.lines)),
        "warnings": list(answer.warnings),
        "problems": [problem_document(problem) for problem in answer.problems],
    }


def answer_sentence(answer: Answered) -> str:
    """The rows counted, in a sentence."""
    said = _("{read} rows: {paid} paid, {unpaid} not paid, {same} recorded already, {open} without an answer, {refused} refused.")
    return said.format(read=answer.read, paid=answer.paid, unpaid=answer.unpaid, same=answer.same, open=answer.open, refused=answer.refused)
