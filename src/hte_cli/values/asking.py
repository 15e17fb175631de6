"""What a person can decide of an import: the questions that its problems pose, and how each answer is said as options."""

from __future__ import annotations

from dataclasses import dataclass

BLANK = "{}"
"""Where the answer that is typed comes in the words of an option."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer: `value` for programs, `title` for a person, `words` the options that say the same (none: nothing changes)."""

    value: str
    title: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be decided, where it comes from, and the answers there are.

    `key` is the same where one answer settles both. `best` is the value of the answer that is filled in, with the reason
    `why`; None where nothing speaks for one. `free` are the words of an option in which a typed answer takes the place of
    `BLANK`; `hint` says what is typed. `must`: without an answer the list is refused. `kept`: the answer holds for the next
    list of the same shape too. `places` are files and sheets.
    """

    key: str
    code: str
    text: str
    choices: tuple[Choice, ...]
    best: str | None = None
    why: str = ""
    free: tuple[str, ...] = ()
    hint: str = ""
    must: bool = True
    kept: bool = True
    places: tuple[tuple[str, str], ...] = ()
    rows: int = 0

    def words(self, value: str) -> tuple[str, ...]:
        """The options that say this answer."""
        chosen = self.chosen(value)
        return chosen.words if chosen is not None else tuple(word.replace(BLANK, value) for word in self.free)

    def title(self, value: str) -> str:
        """The answer as a person reads it."""
        chosen = self.chosen(value)
        return chosen.title if chosen is not None else value

    def chosen(self, value: str) -> Choice | None:
        """The choice of that value; None for an answer that was typed."""
        return next((choice for choice in self.choices if choice.value == value), None)


@dataclass(frozen=True, slots=True)
class Decision:
    """An answer that was given: to which question, what, and the options that say the same."""

    key: str
    text: str
    value: str
    title: str
    words: tuple[str, ...]
