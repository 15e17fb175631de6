"""The questions of an import on one screen: numbered, the best answers filled in, changed by their numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hte_cli.cli.output import asked_word, lines, note
from hte_cli.language import _, _n
from hte_cli.report.formats.terminal import places
from hte_cli.report.questions import choices_lines, profile_question, screen
from hte_cli.values.asking import Decision, Question
from hte_cli.values.importing import ImportReport, ImportWishes

if TYPE_CHECKING:
    from hte_cli.services.workspace import Workspace

STOPS = ("n", "no", "q", "否", "不")
ACCEPTS = ("", "y", "yes", "是", "好")

Run = Callable[[ImportWishes], ImportReport]
"""Reads the files with these wishes, and writes nothing."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What was decided: the wishes with it, how the import looks then, and the options that say the same."""

    wishes: ImportWishes
    preview: ImportReport
    decisions: Sequence[Decision] = ()
    words: Sequence[str] = ()


def settle(workspace: Workspace, preview: ImportReport, wishes: ImportWishes, run: Run, *, must: bool = False) -> Settled | None:
    """Asks until nothing is open any more that a person can decide; None where the person stops.

    `must`: only what refuses the lists. What must be corrected first ends the questions: nothing can be written then.
    """
    from hte_cli.services.asking.answering import in_words, settled
    from hte_cli.services.profiles import with_fitting

    talk = _Talk(wishes, preview, run, must)
    remembered = with_fitting(workspace, preview, wishes)
    words = in_words(remembered)
    if words != in_words(wishes):
        talk.read(remembered)
        offer = profile_question(preview.profiles, words)
        if not talk.ask([offer]):
            return None
        if talk.decisions[0].value != offer.best:
            talk.decisions[1:] = []
            talk.read(wishes)
    while talk.open():
        if not talk.ask():
            return None
    return talk.settled(settled(talk.base, talk.decisions), preview.shapes)


class _Talk:
    """The questions that are open, and what was decided so far."""

    def __init__(self, wishes: ImportWishes, preview: ImportReport, run: Run, must: bool) -> None:
        self.base, self.preview, self.run, self.must = wishes, preview, run, must
        self.decisions: list[Decision] = []

    def read(self, base: ImportWishes) -> None:
        """Looks at the lists as they are with these wishes and what was decided."""
        from hte_cli.services.asking.answering import settled

        self.base = base
        self.preview = self.run(settled(base, self.decisions))

    def open(self) -> list[Question]:
        """What is to be asked now."""
        from hte_cli.services.asking.gathering import undecidable

        done = {decision.key for decision in self.decisions}
        if not self.base.partial and undecidable(self.preview):
            return []
        return [question for question in self.preview.questions if question.key not in done and (question.must or not self.must)]

    def ask(self, first: Sequence[Question] = ()) -> bool:
        """Asks what is open, `first` at the top; whether it was answered."""
        from hte_cli.services.asking.answering import decision

        questions = [*first, *self.open()]
        several = sum(len(file.sheets) + len(file.unread) for file in self.preview.files) > 1
        answers = answered(questions, several)
        if answers is None:
            return False
        self.decisions += [decision(question, answers[question.key]) for question in questions]
        self.read(self.base)
        return True

    def settled(self, wishes: ImportWishes, shapes: tuple[str, ...]) -> Settled:
        """The end of it. Answers are remembered for lists of these shapes, unless there were none."""
        from hte_cli.services.asking.answering import words_of

        if self.decisions:
            wishes = replace(wishes, shapes=shapes)
        return Settled(wishes, self.preview, self.decisions, words_of(self.decisions))


def answered(questions: Sequence[Question], several: bool) -> dict[str, str] | None:
    """The answers that a person gives on the screen, by the questions' keys; None where the person stops."""
    answers = {question.key: question.best for question in questions if question.best is not None}
    while True:
        lines(screen(questions, answers, several, places()))
        word = asked_word(_("Enter takes these answers, a number changes one, n stops:"))
        if word is None or word.casefold() in STOPS:
            return None
        if word.casefold() in ACCEPTS:
            wanted = [question for question in questions if question.key not in answers]
            if not wanted:
                return answers
        elif word.isdecimal() and len(word) < 5 and 0 < int(word) <= len(questions):
            wanted = [questions[int(word) - 1]]
        else:
            note(_n("Type {n}, Enter or n.", "Type a number from 1 to {n}, Enter or n.", len(questions)).format(n=len(questions)))
            continue
        for question in wanted:
            answer = _answer(question)
            if answer is None:
                break
            answers[question.key] = answer


def _answer(question: Question) -> str | None:
    """The answer to one question; None where it is left as it is."""
    from hte_cli.services.asking.answering import not_understood

    lines(choices_lines(question, places()))
    while True:
        word = asked_word(_("Answer (Enter leaves it as it is):"))
        if not word:
            return None
        if word.isdecimal() and len(word) < 4 and 0 < int(word) <= len(question.choices):
            return question.choices[int(word) - 1].value
        wrong = not_understood(question, word)
        if not wrong:
            return word
        note(wrong)
