"""How a kind of record is stated: its fields, and of each what it holds, what it is called, and how a list may call it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Literal, NamedTuple

from hte_cli.kinds.bounds import Bound
from hte_cli.language import current

RecordKind = Literal[
    "enterprise",
    "holder",
    "certification",
    "event",
    "annual",
    "statistic",
    "reserve",
    "contact",
    "application",
    "measure",
    "payments-made",
    "payment",
]
"""The kinds of record that there are lists of; a `payment` is the finance bureau's answer, which no import takes.

A `holder` stands in the table of enterprises, and in no count of them.
"""


class Title(NamedTuple):
    """What something is called, in both languages; as text in the chosen one."""

    en: str
    zh: str

    def __str__(self) -> str:
        return self.zh if current() == "zh" else self.en


NOTHING = Title("", "")


def same(text: str) -> Title:
    """What is written alike in both languages: a day, a number, a word of the plan."""
    return Title(text, text)


class Holds(Enum):
    """What a field holds: how a cell of it is read, which column keeps it, how it is shown. Sums are fen, days ISO text."""

    TEXT = auto()
    NAME = auto()
    """A name as people write it, without what is around it."""
    NAMES = auto()
    """Several names in one cell."""
    CODE = auto()
    """A unified social credit code."""
    NUMBER = auto()
    """A certificate's or register number."""
    PROJECT = auto()
    """The title of a project; "" where it is said that there is none."""
    ACCOUNT = auto()
    """The number of a bank account: text of digits."""
    PHONE = auto()
    """A telephone, or several: text of digits."""
    PERSON = auto()
    """The name of a person as people write it; of contacts there may be several."""
    BEARER = auto()
    """In whose name an account is: a firm, a unit, a person."""
    ENTERPRISE = auto()
    """The enterprise that is meant: its key."""
    DAY = auto()
    VALIDITY = auto()
    """The last day in force, or how long it is in force."""
    YEAR = auto()
    HALF = auto()
    LINE = auto()
    """A line of a round of awards."""
    SUM = auto()
    COUNT = auto()
    FLAG = auto()
    WORD = auto()
    """A word of a closed list (`Field.words`)."""


class Stored(Enum):
    """Where a field is kept: in no column of the record's table, in its key, in a column that is always filled, or may be."""

    NOWHERE = auto()
    KEY = auto()
    ALWAYS = auto()
    MAYBE = auto()


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a closed list: as it is kept, what it is called, and what else a cell may say for it."""

    code: str
    title: Title
    cells: str


@dataclass(frozen=True, slots=True)
class Words:
    """A closed list; `unknown` is the problem of a cell that says something else."""

    unknown: str
    words: tuple[Word, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The words as they are kept."""
        return tuple(word.code for word in self.words)

    @property
    def cells(self) -> dict[str, str]:
        """By the word as it is kept what a cell may say."""
        return {word.code: word.cells for word in self.words}

    def said(self, en: str = "", zh: str = "") -> Title:
        """The words to choose from, for help: the codes, in Chinese each with what it is called; `en` and `zh` follow."""
        *some, last = self.codes
        *called, last_called = [f"{word.code}（{word.title.zh}）" for word in self.words]
        return Title(f"{', '.join(some)} or {last}{en}", f"{'、'.join(called)}或 {last_called}{zh}")

    def title(self, code: str) -> str:
        """What a word is called; what is none of the list as it stands."""
        return next((str(word.title) for word in self.words if word.code == code), code)


@dataclass(frozen=True, slots=True)
class Option:
    """How a field is typed in `add`, `set` and `edit`: help, and `flags` where they are not `--FIELD`.

    `required`: a record is not added without it. Of what a record is known by (`Stored.KEY`): `which` is help where it says
    which record is meant, if other than `help`; `right` is help of `--to-FIELD`, which corrects it (none: it cannot be). Of
    any other field `right` is help in `edit`, if other.
    """

    help: Title
    flags: tuple[str, ...] = ()
    required: bool = False
    which: Title | None = None
    right: Title | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """One fact of a record.

    `title` is what lists call it (none: no list shows it), `headings` what a list that comes in may call it, the best first
    (none: none states it). `needed`: an import refuses a row without it. `wide`: files carry it, a screen of 80 places does
    not. `derived`: lists show it and nobody fills it in. `frozen`: rounds of awards keep it with their lines. `option`: it is
    typed in `add`, `set` and `edit`. `titled` are headings that mean the field only under a title that says the kind.
    """

    name: str
    holds: Holds
    title: Title | None = None
    headings: str = ""
    stored: Stored = Stored.NOWHERE
    words: Words | None = None
    bound: Bound | None = None
    unique: bool = False
    needed: bool = False
    wide: bool = False
    derived: bool = False
    frozen: bool = False
    note: Title = NOTHING
    sample: Title = NOTHING
    option: Option | None = None
    titled: str = ""

    @property
    def word(self) -> str:
        """What it is called among the words of a command: a sum is typed in yuan, so its name has no unit."""
        return self.name.removesuffix("_fen")

    @property
    def flags(self) -> tuple[str, ...]:
        """What is typed for it: as its option says, else its name."""
        if self.option and self.option.flags:
            return self.option.flags
        name = self.word.replace("_", "-")
        return (f"--{name}/--not-{name}" if self.holds is Holds.FLAG else f"--{name}",)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record, and how a list of it is known.

    `told_by`: of each group a list has at least one field; `looked_for` says it in headings. `needs`: of each group one
    field must be stated by a column (or for all rows), else no row can be read. A heading among `weak` tells the kind only
    with a second field. A list with a column that is only the kind's that it `gives_way_to` is of that kind. `sent` are
    columns that the office filled in itself: they come back and say nothing new.

    `titles` are words by which a title, a sheet's or a file's name says the kind; `sure` headings that only a list of the
    kind has. `decides` are words of headings on which money hangs: a column that has one and is not understood refuses.

    `own`: it belongs to no enterprise. `counted`: only an enterprise of the county's count has it, never a holder who is
    none. `private`: it is shown only where somebody asks for it. `persons`: a file of it is only for its owner to read.
    """

    name: RecordKind
    title: Title
    fields: tuple[Field, ...]
    told_by: tuple[tuple[str, ...], ...] = ()
    looked_for: str = ""
    needs: tuple[tuple[str, ...], ...] = ()
    weak: str = ""
    gives_way_to: RecordKind | None = None
    sent: str = ""
    titles: str = ""
    sure: str = ""
    decides: str = ""
    own: bool = False
    counted: bool = False
    private: bool = False
    persons: bool = False

    def __getitem__(self, name: str) -> Field:
        return next(field for field in self.fields if field.name == name)

    @property
    def read(self) -> dict[str, str]:
        """The headings of each field that a list may state."""
        return {field.name: field.headings for field in self.fields if field.headings}

    @property
    def documented(self) -> Iterator[str]:
        """The names of the fields that documents have: those of lists, and those that neither lists nor headings name."""
        return (field.name for field in self.fields if field.title is not None or not field.headings)

    @property
    def listed(self) -> Iterator[Field]:
        """The fields that lists show, in their order."""
        return (field for field in self.fields if field.title is not None)
