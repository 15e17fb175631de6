"""criteria.yaml: what a certificate asks for, criterion by criterion, as figures of an enterprise can tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import Field, StrictBool, model_validator

from hte_cli.kinds import ANNUAL, bounds
from hte_cli.kinds.stating import Holds
from hte_cli.policy.scalars import AskedShare, Days, Fen, Id, Score, Target, Text, asked_share, fault
from hte_cli.policy.stated import Cite, Stated, Title

FIGURES = tuple(field.name.removesuffix("_fen") for field in ANNUAL.fields if field.holds in (Holds.SUM, Holds.COUNT))
"""The figures of annual records."""

if TYPE_CHECKING:
    Figure = str
else:
    Figure = Literal[FIGURES]
MONEY = frozenset(field.name.removesuffix("_fen") for field in ANNUAL.fields if field.holds is Holds.SUM)
PEOPLE = frozenset(field.name for field in ANNUAL.fields if field.bound is bounds.PEOPLE)


def column_of(figure: str) -> str:
    """The column of an annual record that holds the figure."""
    return f"{figure}_fen" if figure in MONEY else figure


class ShareOf(Stated):
    """One figure over another, of the last fiscal year or summed over the last `years`."""

    of: Figure
    to: Figure
    years: Annotated[int, Field(strict=True, ge=1, le=5)] = 1


class Band(Stated):
    """The share that is asked of enterprises whose figure is at most `up_to`; the last band has no end."""

    up_to: Fen | None = None
    at_least: AskedShare


class Steps(Stated):
    """Points by a figure: those of the highest step that is reached."""

    figure: Figure
    steps: Annotated[dict[Target, Score], Field(min_length=1)]


class Points(Stated):
    """A part of a score: points by a share, or the best that one of several figures gives. With none of it, perhaps none at all."""

    title: Title
    share: ShareOf | None = None
    steps: dict[AskedShare, Score] = Field(default_factory=dict)
    best_of: list[Steps] = Field(default_factory=list)
    never_zero: StrictBool = False

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.share is None) == (not self.best_of):
            raise fault("one-of", names="share, best_of", found="0" if self.share is None else "2")
        if self.share is not None and not self.steps:
            raise fault("goes-with", name="share", other="steps")
        return self


class Criterion(Stated):
    """One thing asked for. What is `judged` no figure can tell."""

    id: Id
    title: Title
    judged: StrictBool | None = None
    days_registered: Days | None = None
    figure: Figure | None = None
    sum: Annotated[list[Figure], Field(max_length=10)] | None = None
    share: ShareOf | None = None
    by: Figure | None = None
    bands: list[Band] = Field(default_factory=list)
    points: list[Points] | None = None
    at_least: Target | None = None
    at_most: Fen | None = None
    unless_in_force: Text | None = None

    @model_validator(mode="after")
    def _one_subject(self) -> Self:
        ways = (self.judged, self.days_registered, self.figure, self.sum, self.share, self.points)
        if (found := sum(way is not None for way in ways)) != 1:
            raise fault("one-of", names="judged, days_registered, figure, sum, share, points", found=str(found))
        if self.bands and self.by is None:
            raise fault("goes-with", name="bands", other="by")
        if self.judged is None and self.days_registered is None and not self.bands and self.at_least is None and self.at_most is None:
            raise fault("one-of", names="at_least, at_most, bands", found="0")
        if self.share is not None and self.at_least is not None:
            asked_share(self.at_least)
        return self


class SchemeCriteria(Stated):
    """What one scheme asks for, and where that stands."""

    title: Title
    cite: Cite
    criteria: Annotated[list[Criterion], Field(min_length=1)]


class Criteria(Stated):
    """The whole file: criteria by scheme."""

    schemes: Annotated[dict[Id, SchemeCriteria], Field(min_length=1)]
