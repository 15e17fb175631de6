"""The ways in which a level pays, a class for each: all that the program knows of a way stands in its class.

`Way` is the closed union of them. Each has
* `base`: the figure that its sum is calculated from, None where the sum is the same for everyone. From it follow what a
  statement reads, what awards are frozen with, and what is seen to have changed since.
* `matched`: the level of whose payment the sum is a part, None where it is of none.
* `sum_of(base)`: the sum in fen, None where it is not stated or the base is not recorded.
* `check(at)`: what does not fit in a plan that states it.
* `told(titled)`: the way in a few words; `titled` gives a level its title.
* `arithmetic(level, fen, base, titled)`: the sentence by which a sum came about.
What a new way lacks mypy names wherever it is asked for. One that the YAML states as a mapping is told by its first key.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, ClassVar, Literal, NamedTuple, get_args

from pydantic import BeforeValidator

from hte_cli.kinds.bounds import PAID
from hte_cli.language import _
from hte_cli.policy.findings import WARNING, Finding, small_sum, unknown
from hte_cli.policy.scalars import Ratio, fen_reader
from hte_cli.policy.stated import UNKNOWN, Stated
from hte_cli.values.level_money import field_of
from hte_cli.values.money import yuan_text

Level = Literal["region", "prefecture", "county"]
OWN_LEVEL: Level = "county"
"""Whose money the rounds of a plan decide and pay that names no other."""

Kind = Literal["certification", "event", "annual"]
"""Which records are a rule's candidates."""

Titled = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class PaidBy:
    """What another level paid for the record, in fen."""

    level: Level

    @property
    def field(self) -> str:
        """The field that holds it in the record's image."""
        return field_of(self.level)


@dataclass(frozen=True, slots=True)
class OfRecord:
    """A whole number in a column of the record itself."""

    field: str


@dataclass(frozen=True, slots=True)
class OfYear:
    """A whole number in a column of the enterprise's annual record of the day's year."""

    field: str


Base = PaidBy | OfRecord | OfYear
"""Where the figure stands that a sum is calculated from."""


class Paying(NamedTuple):
    """Where a way is stated: the level that pays, what the plan knows of levels, and what the rule is about."""

    level: Level
    levels: Collection[str] | None
    own_level: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Fixed:
    """A sum in fen, the same for everyone."""

    fen: int
    base: ClassVar[None] = None
    matched: ClassVar[None] = None

    def sum_of(self, _base: int | None) -> int | None:
        """The sum."""
        return self.fen

    def check(self, at: Paying) -> Iterator[Finding]:
        """A sum that is likely in another unit."""
        return small_sum(("pay", at.level), self.fen)

    def told(self, _titled: Titled) -> str:
        """The sum in yuan."""
        return yuan_text(self.fen)

    def arithmetic(self, level: str, fen: int | None, _base: int | None, _titled: Titled) -> str:
        """The sum; of a frozen line that says no sum, that."""
        return _sum_alone(level, fen)


@dataclass(frozen=True, slots=True)
class Unstated:
    """A sum that the document does not state."""

    base: ClassVar[None] = None
    matched: ClassVar[None] = None

    def sum_of(self, _base: int | None) -> int | None:
        """Never told."""
        return None

    def check(self, _at: Paying) -> Iterator[Finding]:
        """Nothing can be wrong with it."""
        return iter(())

    def told(self, _titled: Titled) -> str:
        """That it is not stated."""
        return _("not stated")

    def arithmetic(self, level: str, fen: int | None, _base: int | None, _titled: Titled) -> str:
        """That it is not stated; of a line whose sum was settled, the sum."""
        return _sum_alone(level, fen)


class Match(Stated):
    """`ratio` of what another level paid for the record, rounded half up to the fen."""

    match: Level
    ratio: Ratio

    @property
    def base(self) -> Base | None:
        """What the other level paid."""
        return PaidBy(self.match)

    @property
    def matched(self) -> Level | None:
        """The other level."""
        return self.match

    def sum_of(self, base: int | None) -> int | None:
        """In whole numbers, so that any ratio is exact at any size."""
        return None if base is None else (2 * base * self.ratio.numerator + self.ratio.denominator) // (2 * self.ratio.denominator)

    def check(self, at: Paying) -> Iterator[Finding]:
        """A level that the plan does not name or of which no record says what it paid, and a ratio that is hardly one."""
        path = ("pay", at.level, "match")
        yield from unknown("level-unknown", path, self.match, at.levels)
        if self.match in (at.level, at.own_level, OWN_LEVEL) or at.kind != "event":
            message = _("no record says what `{name}` paid here").format(name=self.match)
            fix = _("only events record sums, those of region and prefecture; match one of these, or write unknown")
            yield Finding(path, "match-unfit", message, fix)
        if not 0 < self.ratio <= 1:
            message = _("a match is usually a part of the other sum, more than 0 and at most 1")
            yield Finding(("pay", at.level, "ratio"), "ratio-unusual", message, _("half of it is 0.5, 1:0.5 or 50%"), WARNING)

    def told(self, titled: Titled) -> str:
        """The ratio, and of what."""
        return _("{ratio} of {level}").format(ratio=ratio_text(self.ratio), level=titled(self.match))

    def arithmetic(self, level: str, fen: int | None, base: int | None, titled: Titled) -> str:
        """The other level's sum, times the ratio."""
        ratio, paid_by = ratio_text(self.ratio), titled(self.match)
        if base is None or fen is None:
            said = _("{level}: {ratio} of what {paid_by} paid, which is not recorded")
            return said.format(level=level, ratio=ratio, paid_by=paid_by)
        said = _("{level}: {paid_by} {base} × {ratio} = {sum} yuan")
        return said.format(level=level, paid_by=paid_by, base=yuan_text(base), ratio=ratio, sum=yuan_text(fen))


Way = Match | Fixed | Unstated

_MAPPINGS: tuple[type[Stated], ...] = tuple(way for way in get_args(Way) if issubclass(way, Stated))

_paid = fen_reader(PAID)


def read_amount(value: object) -> object:
    """The way that a value of the YAML states: "unknown", a sum, or a mapping, which is told by its class's first key."""
    if isinstance(value, get_args(Way)):
        return value
    if isinstance(value, dict):
        named = (way for way in _MAPPINGS if next(iter(way.model_fields)) in value)
        return next(named, _MAPPINGS[0]).model_validate(value)
    return UNSTATED if value == UNKNOWN else Fixed(_paid(value))


UNSTATED = Unstated()

Amount = Annotated[Way, BeforeValidator(read_amount)]


def _sum_alone(level: str, fen: int | None) -> str:
    if fen is None:
        return _("{level}: the sum is not stated").format(level=level)
    return _("{level}: {sum} yuan").format(level=level, sum=yuan_text(fen))


def ratio_text(ratio: Fraction) -> str:
    """A ratio as people write it: 0.5, or 1/3 where no decimal says it exactly."""
    exact = 10**6 % ratio.denominator == 0
    return str(Decimal(ratio.numerator) / ratio.denominator) if exact else str(ratio)
