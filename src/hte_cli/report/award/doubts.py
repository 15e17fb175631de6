"""What is doubtful of the lines of a round, with its numbers and the answers, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from hte_cli.language import _, _n
from hte_cli.values.award_doubts import DOUBTS, Allowance, LineDoubts, Standing
from hte_cli.values.table import Cell, Column, Table


def grade_title(code: str) -> str:
    """What a doubt asks for."""
    return {"stop": _("to be answered before approval"), "look": _("to be looked at")}[DOUBTS[code].grade]


def doubts_table(doubts: LineDoubts, title: str, *, whole: bool = True) -> Table:
    """A row for each doubt: the number by which `hte award allow` names it, what it says, and its answer.

    How many are open is said where the doubts are the `whole` of a round's or of a line's.
    """
    columns = (
        Column("number", _("No."), "integer"),
        Column("line", _("Line")),
        Column("code", _("Doubt")),
        Column("said", _("What is doubtful")),
        Column("answer", _("Answer")),
    )
    rows = [_standing_row(one) for one in doubts.standing]
    rows += [(None, one.line, one.code, one.said, answer_text(one)) for one in doubts.past]
    return Table(title, columns, rows, None, tuple(_notes(doubts)) if whole else ())


def _standing_row(one: Standing) -> tuple[Cell, ...]:
    said = f"{one.doubt.said} {one.doubt.fix}".strip()
    open_ = _("decided before it was answered") if one.decided else grade_title(one.doubt.code)
    return one.number, one.line, one.doubt.code, said, open_ if one.answer is None else answer_text(one.answer)


def answer_text(answer: Allowance) -> str:
    """Who said why, on which day, on which document."""
    return _(", ").join(filter(None, (answer.on, answer.by, answer.reason, answer.document)))


def _notes(doubts: LineDoubts) -> Iterable[str]:
    n = len(doubts.open)
    if not n:
        yield _("No doubt is open.")
        return
    yield _n("{n} doubt is open.", "{n} doubts are open.", n).format(n=n)
    round_ = doubts.open[0].line.partition("/")[0]
    yield _("`hte award allow {round} NUMBERS --reason WHY` says on record why it is right all the same.").format(round=round_)


def doubts_document(doubts: LineDoubts) -> list[dict[str, Any]]:
    """The doubts as JSON; `answer` null where nobody answered, `number` null where it is doubtful no more."""
    standing = [standing_document(one) for one in doubts.standing]
    return standing + [_document(None, one.line, one.code, one.key, one.said, "", one) for one in doubts.past]


def standing_documents(doubts: Sequence[Standing]) -> list[dict[str, Any]]:
    """Some of a round's doubts as JSON."""
    return [standing_document(one) for one in doubts]


def standing_document(one: Standing) -> dict[str, Any]:
    """One doubt of a line as JSON."""
    doubt = one.doubt
    return _document(one.number, one.line, doubt.code, doubt.key, doubt.said, doubt.fix, one.answer)


def _document(number: int | None, line: str, code: str, key: str, said: str, fix: str, answer: Allowance | None) -> dict[str, Any]:
    return {
        "number": number,
        "line": line,
        "code": code,
        "grade": DOUBTS[code].grade,
        "key": key,
        "said": said,
        "fix": fix,
        "answer": None
        if answer is None
        else {"step": answer.step, "on": answer.on, "by": answer.by, "reason": answer.reason, "document": answer.document},
    }
