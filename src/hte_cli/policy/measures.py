"""measures.yaml: the plan's measures, and the register of the units that carry them out."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from hte_cli.policy.scalars import DayOrUnknown, Id, Text, fault
from hte_cli.policy.stated import Cite, Stated, Title
from hte_cli.values.measures import Measure, Unit


class UnitTerms(Stated):
    """A unit: its short and full name, other names it bears, and where it was succeeded, from and until when, by whom."""

    id: Id
    short: Title
    full: Title
    names: list[Text] = Field(default_factory=list)
    from_: DayOrUnknown | None = Field(default=None, alias="from")
    until: DayOrUnknown | None = None
    successor: Id | None = None

    def unit(self) -> Unit:
        """The unit as the program knows it."""
        names = [*self.names, *self.short.model_dump().values(), *self.full.model_dump().values()]
        return Unit(
            id=self.id,
            short=self.short.model_dump(),
            full=self.full.model_dump(),
            names=tuple(dict.fromkeys(filter(None, names))),
            from_=None if isinstance(self.from_, str) else self.from_,
            until=None if isinstance(self.until, str) else self.until,
            ended=self.until is not None,
            successor=self.successor,
        )


class MeasureTerms(Stated):
    """A measure: its clause and title, the units that lead it, and those responsible beside them."""

    clause: Text
    title: Title
    lead: Annotated[list[Id], Field(min_length=1)]
    responsible: list[Id] = Field(default_factory=list)

    def measure(self, plan: str) -> Measure:
        """The measure as the program knows it."""
        return Measure(plan, self.clause, self.title.model_dump(), tuple(self.lead), tuple(self.responsible))


class Measures(Stated):
    """The whole file: every unit that a measure names stands in the register, and each clause once.

    `reported` cites where the plan asks for a notice every half-year.
    """

    reported: Cite | None = None
    units: Annotated[list[UnitTerms], Field(min_length=1)]
    measures: Annotated[list[MeasureTerms], Field(min_length=1)]

    @model_validator(mode="after")
    def _together(self) -> Self:
        ids = [unit.id for unit in self.units]
        clauses = [measure.clause for measure in self.measures]
        for listed, what in ((ids, "units"), (clauses, "measures")):
            twice = sorted({one for one in listed if listed.count(one) > 1})
            if twice:
                raise fault("stated-twice", names=what, found=", ".join(twice))
        named = {unit for measure in self.measures for unit in (*measure.lead, *measure.responsible)}
        named |= {unit.successor for unit in self.units if unit.successor}
        if unknown := sorted(named - set(ids)):
            raise fault("unit-unknown", names=", ".join(unknown), found=", ".join(ids))
        return self
