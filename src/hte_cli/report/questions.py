"""The one screen of questions, what was decided, and both as documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hte_cli.language import _, _n
from hte_cli.report.formats.layout import wrap
from hte_cli.report.formats.plain import printable
from hte_cli.values.asking import BLANK, Choice, Decision, Question
from hte_cli.values.commands import quoted

MOST_SHOWN = 5
"""Ways to answer that are named in a line where nobody is asked."""


def profile_question(names: Sequence[str], words: Sequence[str]) -> Question:
    """Whether lists that look like earlier ones are to be read in the way that was remembered for them."""
    name = _(", ").join(names)
    return Question(
        key="profile",
        code="",
        text=_("Lists of this form were read before: remembered as {name}.").format(name=name),
        choices=(
            Choice("use", _("read so again: {options}").format(options=said(words)), tuple(words)),
            Choice("ask", _("do not use it: ask again")),
        ),
        best="use",
        must=False,
    )


def question_document(question: Question) -> dict[str, Any]:
    """A question, with every answer and the options that say it (docs/json.md#import)."""
    return {
        "key": question.key,
        "code": question.code,
        "text": question.text,
        "must": question.must,
        "places": [{"file": file, "sheet": sheet} for file, sheet in question.places],
        "rows": question.rows,
        "choices": [{"value": one.value, "title": one.title, "options": list(one.words)} for one in question.choices],
        "free": _free(question) or None,
        "best": question.best,
        "why": question.why or None,
    }


def decision_document(decision: Decision) -> dict[str, Any]:
    """An answer that was given."""
    return {"key": decision.key, "text": decision.text, "value": decision.value, "title": decision.title, "options": list(decision.words)}


def _free(question: Question) -> str:
    return said([word.replace(BLANK, "…") for word in question.free])


def said(words: Sequence[str]) -> str:
    """Options as they are typed."""
    return " ".join(word if word.startswith("--") or "…" in word else quoted(word) for word in words)


def screen(questions: Sequence[Question], answers: Mapping[str, str], several: bool, width: int) -> Iterator[str]:
    """The questions, numbered, each with the answer that is filled in, in lines of `width` places.

    `several`: more than one list is imported, so that each is named.
    """
    head = _n("{n} question, before anything is written:", "{n} questions, before anything is written:", len(questions))
    yield from _hanging("", head.format(n=len(questions)), width)
    for number, question in enumerate(questions, 1):
        yield from _hanging(f"{number:>3}  ", question.text + _where(question, several), width)
        answer = answers.get(question.key)
        why = question.why if answer == question.best else ""
        said_so = _("? nothing speaks for one answer") if answer is None else _with(question.title(answer), why)
        yield from _hanging("     → ", said_so, width)


def _hanging(begins: str, text: str, width: int) -> Iterator[str]:
    """A text in lines, the first after `begins`, the others below it."""
    for line in wrap(printable(text), max(width - len(begins), 10)):
        yield begins + line
        begins = " " * len(begins)


def _with(text: str, why: str) -> str:
    return _("{answer} ({why})").format(answer=text, why=why) if why else text


def _where(question: Question, several: bool) -> str:
    if not several or not question.places:
        return ""
    names = [" · ".join(filter(None, (file.replace("\\", "/").rsplit("/", 1)[-1], sheet))) for file, sheet in question.places]
    more = _(" and {n} more").format(n=len(names) - 2) if len(names) > 2 else ""
    return f"  [{_(', ').join(names[:2])}{more}]"


def choices_lines(question: Question, width: int) -> Iterator[str]:
    """The answers to one question, numbered, in lines of `width` places."""
    yield from _hanging("", question.text, width)
    for number, choice in enumerate(question.choices, 1):
        yield from _hanging(f"  {number:>3}  ", choice.title, width)
    if question.free:
        yield from _hanging("       ", _("or type it: {hint}").format(hint=question.hint), width)


def decided_lines(decisions: Sequence[Decision]) -> Iterator[str]:
    """What was decided, and how the same is said as an option."""
    if decisions:
        yield _("Decided:")
    for decision in decisions:
        words = said(decision.words)
        yield printable(f"  {decision.text} → {decision.title}" + (f"  [{words}]" if words else ""))


def options_lines(questions: Sequence[Question], profiles: Sequence[str]) -> Iterator[str]:
    """What can be decided where nobody is asked: the options of each answer, the best first; profiles that fit the lists."""
    if profiles:
        known = " | ".join(said(["--profile", name]) for name in profiles)
        yield _("Lists of this form were read before: {options}").format(options=known)
    open_ = [question for question in questions if question.must]
    if open_:
        yield _("What you can decide (on a terminal you are asked):")
    for question in open_:
        choices = sorted(question.choices, key=lambda choice: choice.value != question.best)
        ways = [said(choice.words) for choice in choices if choice.words]
        if question.free:
            ways.insert(0 if question.best is None else len(ways), _free(question))
        more = " | …" if len(ways) > MOST_SHOWN else ""
        why = question.why if question.best is not None else ""
        yield printable(f"  {question.text} {_with(' | '.join(ways[:MOST_SHOWN]) + more, why)}")
