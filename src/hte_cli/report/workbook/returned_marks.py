"""What is said in a workbook on its way back: a colour and a comment on a faulty cell, and the reasons in the row's own column."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from typing import Any

from hte_cli.errors import Problem
from hte_cli.language import _
from hte_cli.report.formats.cells import looks_like_formula
from hte_cli.report.formats.plain import printable

RED, YELLOW = "FFFF7C80", "FFFFE699"
AUTHOR = "hte"
"""By this name our own comments are known again, when the copy comes back with other faults."""

REASONS = ("退回原因", "Reason for return")
"""The heading of the reasons, in both languages; an import knows it and does not read it."""

WIDTH = 60
"""Of the column of reasons, in characters."""

LONGEST_CELL = 32_767
"""Characters that a cell takes, in Excel."""

_MOST_COMMENTS = 2_000


class Marks:
    """Marks cells. Only so many get a comment, for each takes as much memory as fifty cells: the others are coloured,
    and what is wrong stands in the column of reasons all the same."""

    def __init__(self) -> None:
        self._left = _MOST_COMMENTS
        self._looks: dict[tuple[str, tuple[int, ...]], Any] = {}

    def cell(self, cell: Any, problem: Problem) -> None:
        """Colours the cell and says beside it what is wrong with it, below what was said before."""
        from openpyxl.comments import Comment
        from openpyxl.styles import PatternFill

        colour = RED if problem.is_error else YELLOW
        self._look(cell, colour, lambda: {"fill": PatternFill("solid", fgColor=colour)})
        if cell.comment is None or cell.comment.author != AUTHOR:
            if not self._left:
                return
            self._left -= 1
            before = ""
        else:
            before = cell.comment.text + "\n"
        said = _said(problem)
        cell.comment = Comment(said if said in before else before + said, AUTHOR, height=100, width=320)

    def heading(self, cell: Any, problems: Sequence[Problem]) -> None:
        """Begins the column of reasons. What is wrong with the columns stands beside their heading, whose own text an
        import must know again."""
        from openpyxl.comments import Comment
        from openpyxl.styles import Alignment, Font, PatternFill

        cell.value, cell.font, cell.alignment = _("Reason for return"), Font(bold=True), Alignment(vertical="center")
        if problems:
            cell.fill = PatternFill("solid", fgColor=RED)
            cell.comment = Comment(f"{_('Reason for return')}\n{_reasons(problems)}"[:LONGEST_CELL], AUTHOR, height=160, width=420)

    def reasons(self, cell: Any, problems: Sequence[Problem]) -> None:
        """What is wrong in a row."""
        from openpyxl.styles import Alignment, Font

        cell.value, cell.data_type = _reasons(problems)[:LONGEST_CELL], "s"
        self._look(cell, "reasons", lambda: {"font": Font(color="FFC00000"), "alignment": Alignment(wrap_text=True, vertical="top")})

    def _look(self, cell: Any, name: str, parts: Callable[[], Mapping[str, Any]]) -> None:
        """Gives the cell a look. openpyxl compares each look with all that there are, so it is asked once for each."""
        key = name, tuple(cell._style or ())
        if key not in self._looks:
            for part, value in parts().items():
                setattr(cell, part, value)
            self._looks[key] = copy(cell._style)
        cell._style = copy(self._looks[key])


def fill(cell: Any, value: object) -> None:
    """Gives the cell a value as it was read: text stays text, so an apostrophe's work is done and a long number keeps its digits."""
    from datetime import date, datetime

    if isinstance(value, str):
        text = "\n".join(map(printable, value.splitlines()))[:LONGEST_CELL]
        cell.value, cell.data_type = text, "s"
        cell.number_format, cell.quotePrefix = "@", looks_like_formula(text)
    else:
        cell.value = value
        if isinstance(value, date) and not isinstance(value, datetime):
            cell.number_format = "yyyy-mm-dd"


def _reasons(problems: Sequence[Problem]) -> str:
    return "\n".join(dict.fromkeys(f"{one.column}: {_said(one)}" if one.column else _said(one) for one in problems))


def _said(problem: Problem) -> str:
    """What is wrong, and how to correct it in the list; our commands and options are no help to whoever made the list."""
    sentences = _SENTENCE.findall(f"{problem.message} {problem.fix}".strip())
    return printable("".join(one for one in sentences if not _OURS.search(one)).strip() or problem.message)


_SENTENCE = re.compile(r".+?(?:[。！？]|[.!?](?=\s|$)|$)\s*", re.DOTALL)
_OURS = re.compile(r"`hte |(?<![\w-])--[a-z]")
