"""Doubts that stand before money: the closed set of them, their two grades, and how one is answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from hte_cli.language import _

Grade = Literal["stop", "look"]
"""`stop`: no approval until somebody said on record why it is right all the same. `look`: looked at once, by name."""


Asked = Literal["decided", "account", "always"]
"""Until when a doubt is told of a line. `decided`: until then. `account`: later too, as the bank may send money back, but that
is no fault of the award. `always`: that money may be given twice may come about after the payment (a merge).
"""


class Kind(NamedTuple):
    """A code's grade, and in a few words, in the chosen language, what is doubtful.

    `asked` says how long it is told of a line.
    """

    grade: Grade
    told: Callable[[], str]
    asked: Asked = "decided"


DOUBTS: Mapping[str, Kind] = {
    "overlap": Kind("stop", lambda: _("two certificates at a time"), asked="always"),
    "first-twice": Kind("stop", lambda: _("two first certifications"), asked="always"),
    "renewal-twice": Kind("stop", lambda: _("two renewals of one year"), asked="always"),
    "match-twice": Kind("stop", lambda: _("one payment matched twice"), asked="always"),
    "given-before": Kind("stop", lambda: _("given already by another rule"), asked="always"),
    "history-unclear": Kind("stop", lambda: _("paid before for what is not recorded"), asked="always"),
    "record-missing": Kind("stop", lambda: _("an award whose record is missing"), asked="always"),
    "occasion": Kind("stop", lambda: _("the stated occasion against the records")),
    "reissued": Kind("stop", lambda: _("the day of a reissued certificate")),
    "number-form": Kind("stop", lambda: _("a number of another form")),
    "account-shared": Kind("stop", lambda: _("one account at two enterprises"), asked="account"),
    "account-name": Kind("stop", lambda: _("the account is in another name"), asked="account"),
    "number-near": Kind("look", lambda: _("two numbers nearly the same")),
    "size": Kind("look", lambda: _("an unusual size")),
    "share": Kind("look", lambda: _("a part larger than the whole")),
    "head-count": Kind("look", lambda: _("an unusual number of people")),
}
"""Every doubt there is, in the order in which they are told of one line."""

ORDER = {code: place for place, code in enumerate(DOUBTS)}


class About(NamedTuple):
    """The record that a doubt is of: its id, and what a line says of it. `on` is ISO text."""

    record: str | None
    enterprise: str
    subject: str
    on: str
    evidence: str


class Doubt(NamedTuple):
    """What is doubtful. `key` is the code with the ids of all that it is about: an answer covers just that.

    `said` is a sentence, `fix` what corrects it where something does, "" where only an answer does.
    """

    code: str
    key: str
    said: str
    fix: str = ""

    @property
    def grade(self) -> Grade:
        """How grave it is."""
        return DOUBTS[self.code].grade


def doubt(code: str, ids: Sequence[object], said: str, fix: str = "") -> Doubt:
    """A doubt about the records, lines or figures named by `ids`, in their order."""
    return Doubt(code, "|".join((code, *map(str, ids))), said, fix)


@dataclass(frozen=True, slots=True)
class Allowance:
    """The answer to a doubt of a line: what was doubtful as it was told then, who said why it is right, on which day."""

    line: str
    key: str
    code: str
    said: str
    step: int
    on: str
    by: str
    reason: str | None
    document: str | None


@dataclass(frozen=True, slots=True)
class Standing:
    """A doubt of a line of a round. `number` is its place among the round's doubts; `answer` None where it is open.

    `decided`: the line was decided on before anybody answered.
    """

    line: str
    number: int
    doubt: Doubt
    answer: Allowance | None
    decided: bool = False

    @property
    def stops(self) -> bool:
        """Whether it stands against an approval."""
        return self.answer is None


@dataclass(frozen=True, slots=True)
class LineDoubts:
    """The doubts of lines, numbered, and answers that were given to what is doubtful no more."""

    standing: tuple[Standing, ...] = ()
    past: tuple[Allowance, ...] = ()

    @property
    def open(self) -> tuple[Standing, ...]:
        """Those that nobody answered yet."""
        return tuple(one for one in self.standing if one.stops)

    def of(self, line: str) -> LineDoubts:
        """Those of one line."""
        return LineDoubts(tuple(one for one in self.standing if one.line == line), tuple(one for one in self.past if one.line == line))
