"""A plan as its YAML states it: levels, schemes, rules, indicators. docs/rules.md explains every key.

Money is fen; a level's amount is None where the document does not state it ("unknown"); a level that `pay` does not
name is one that the rule does not speak of.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, StrictBool, field_validator, model_validator

from hte_cli.kinds import words
from hte_cli.kinds.bounds import VALID_YEARS
from hte_cli.kinds.words import EventKind, Grade, Occasion
from hte_cli.policy.criteria import Criteria
from hte_cli.policy.indicators.ways import Calculated, Count, IndicatorUnit, Share
from hte_cli.policy.measures import Measures
from hte_cli.policy.rules.paying import OWN_LEVEL, UNSTATED, Amount, Base, Kind, Level, OfYear, Way
from hte_cli.policy.scalars import Division, Fen, Id, People, Target, Text, Year, fault
from hte_cli.policy.stated import Cite, Document, Period, Stated, Title, Titles
from hte_cli.values.measures import Measure, Unit
from hte_cli.values.patterns import PatternFault, matcher
from hte_cli.values.records import Scheme

LEVELS = ("region", "prefecture", "county")
OCCASIONS = words.OCCASIONS.codes
EVENT_KINDS = words.EVENT_KINDS.codes
GRADES = words.GRADES.codes
FIGURE_COLUMNS = {"revenue": "revenue_fen", "rd_spending": "rd_spending_fen", "staff": "staff", "rd_staff": "rd_staff"}
"""The column of an annual record that holds each figure a rule can look at."""

Figure = Literal["revenue", "rd_spending", "staff", "rd_staff"]


class Years(Stated):
    """A validity in whole years from the day of issue."""

    years: Annotated[int, Field(strict=True, ge=VALID_YEARS.least, le=VALID_YEARS.most)]


def _years(value: object) -> object:
    if isinstance(value, dict):
        return Years.model_validate(value)
    if value != "year-end" and not isinstance(value, Years):
        raise fault("validity-unreadable")
    return value


class SchemeTerms(Stated):
    """A kind of certification: `number` is the pattern of its whole number."""

    title: Title
    number: Annotated[str, Field(max_length=200)] = ".+"
    valid: Annotated[Years | Literal["year-end"], BeforeValidator(_years)]

    @field_validator("number")
    @classmethod
    def _compiles(cls, pattern: str) -> str:
        try:
            matcher(pattern)
        except PatternFault:
            raise fault("pattern-unreadable") from None
        return pattern


class When(Stated):
    """What a rule looks at: one of a certification, an event or an annual figure."""

    certification: Text | None = None
    occasion: Occasion | None = None
    event: EventKind | None = None
    grade: Annotated[list[Grade], Field(min_length=1)] | None = None
    annual: Figure | None = None

    @property
    def kind(self) -> Kind:
        """Which records are the rule's candidates."""
        return "certification" if self.certification else "event" if self.event else "annual"

    @model_validator(mode="after")
    def _one_subject(self) -> When:
        if (found := 3 - [self.certification, self.event, self.annual].count(None)) != 1:
            raise fault("one-of", names="certification, event, annual", found=str(found))
        if self.occasion and not self.certification:
            raise fault("goes-with", name="occasion", other="certification")
        if self.grade is not None and not self.event:
            raise fault("goes-with", name="grade", other="event")
        return self


class Bounds(Stated):
    """A band: `at_least` is inside, `below` is not; one of the two may be open."""

    at_least: int | None = None
    below: int | None = None

    @model_validator(mode="after")
    def _some_width(self) -> Self:
        if self.at_least is None and self.below is None:
            raise fault("one-of", names="at_least, below", found="0")
        if self.at_least is not None and self.below is not None and self.at_least >= self.below:
            raise fault("band-empty")
        return self


class SumBounds(Bounds):
    """A band of money in yuan, or text with a unit."""

    at_least: Fen | None = None
    below: Fen | None = None


class NumberBounds(Bounds):
    """A band of people."""

    at_least: People | None = None
    below: People | None = None


class Require(Stated):
    """What else must hold on the day (a scheme in force) or in its year (annual figures)."""

    in_force: Text | None = None
    above_scale: StrictBool | None = None
    revenue: SumBounds | None = None
    rd_spending: SumBounds | None = None
    staff: NumberBounds | None = None
    rd_staff: NumberBounds | None = None

    @cached_property
    def figures(self) -> tuple[str, ...]:
        """The columns of the year's annual record that are looked at."""
        columns = {"above_scale": "above_scale", **FIGURE_COLUMNS}
        return tuple(column for name, column in columns.items() if getattr(self, name) is not None)


class Pay(Stated):
    """What each level pays, in one of the ways of `policy.rules.paying`. A level left out is not spoken of."""

    region: Amount = UNSTATED
    prefecture: Amount = UNSTATED
    county: Amount = UNSTATED

    @model_validator(mode="after")
    def _some_level(self) -> Pay:
        if not self.model_fields_set:
            raise fault("empty")
        return self

    @cached_property
    def spoken(self) -> dict[Level, Way]:
        """The levels that the rule names, each with its way to pay, region first."""
        ways: dict[Level, Way] = {"region": self.region, "prefecture": self.prefecture, "county": self.county}
        return {level: way for level, way in ways.items() if level in self.model_fields_set}

    @cached_property
    def bases(self) -> dict[Level, Base]:
        """The figure that a level's sum is calculated from, for each level whose sum is not the same for everyone."""
        return {level: way.base for level, way in self.spoken.items() if way.base is not None}

    @cached_property
    def fixed(self) -> Mapping[str, int | None] | None:
        """The sums of the levels that the rule names; None where one of them is calculated from a figure."""
        return None if self.bases else {level: way.sum_of(None) for level, way in self.spoken.items()}


class Rule(Stated):
    """A reward. One id may stand several times, in periods that do not overlap; without `valid` it is the plan's."""

    id: Id
    title: Title
    cite: Cite
    valid: Period | None = None
    when: When
    require: Require = Require()
    once: Literal["enterprise"] | None = None
    show: Literal["always", "on-request"] = "always"
    benefit: Id | None = None
    pay: Pay

    @property
    def claim(self) -> str:
        """What is given once for one certificate or event (with `once`: for one enterprise), whatever rule gives it."""
        return self.benefit or self.id

    @property
    def claims_enterprise(self) -> bool:
        """Whether an award is claimed for the enterprise, once; else for the certificate, event or year itself."""
        return self.once is not None and self.benefit is None

    @cached_property
    def figures(self) -> tuple[str, ...]:
        """The columns of the year's annual record that its conditions or its sums look at, beside its subject."""
        bases = (base.field for base in self.pay.bases.values() if isinstance(base, OfYear))
        return tuple(dict.fromkeys((*self.require.figures, *bases)))

    @cached_property
    def tables(self) -> frozenset[str]:
        """The tables whose records decide what the rule gives: what a line that it gives is frozen with."""
        certificates = self.when.kind == "certification" or self.require.in_force is not None
        years = self.when.kind == "annual" or bool(self.figures)
        asked = {"certification": certificates, "event": self.when.kind == "event", "annual": years}
        return frozenset({"enterprise", *(table for table, looked_at in asked.items() if looked_at)})

    def claim_in(self, plan: str) -> str:
        """The same, told apart from another plan's: what is given `once` spans plans only by a `benefit` of one name."""
        return f"{plan}/{self.id}" if self.claims_enterprise else self.claim


class Indicator(Stated):
    """A figure with a target for some of the years; a count or a ratio."""

    id: Id
    title: Title
    cite: Cite
    count: Count | None = None
    ratio: Share | None = None
    targets: Annotated[dict[Year, Target], Field(min_length=1)]

    @cached_property
    def of(self) -> Calculated:
        """What it is the figure of, in one of the ways of `policy.indicators.ways`."""
        stated = self.count or self.ratio
        assert stated is not None  # _one_kind
        return stated.of_what()

    @property
    def unit(self) -> IndicatorUnit:
        """How its actual, target and gap are to be read."""
        return self.of.unit

    @model_validator(mode="after")
    def _one_kind(self) -> Indicator:
        if (self.count is None) == (self.ratio is None):
            raise fault("one-of", names="count, ratio", found="0" if self.count is None else "2")
        return self


class FundTerms(Stated):
    """What the plan says of the county's special fund: the clause that asks that it grow every year."""

    grows: Text


class Plan(Stated):
    """A whole plan: plan.yaml with its rules, its indicators and, where measures.yaml states them, its measures."""

    id: Id
    title: Title
    document: Document = Document()
    division: Division
    period: Period
    levels: Annotated[dict[Level, Title], Field(min_length=1)]
    own_level: Level = OWN_LEVEL
    schemes: Annotated[dict[Id, SchemeTerms], Field(min_length=1)]
    statistics: dict[Id, Title] = Field(default_factory=lambda: {"above-scale": Titles(zh="规上企业总数", en="Enterprises above scale")})
    rules: tuple[Rule, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    two_person: StrictBool = False
    fund: FundTerms | None = None
    carrying_out: Measures | None = None
    criteria: Criteria | None = None

    @cached_property
    def _benefits(self) -> frozenset[str]:
        return frozenset(rule.benefit for rule in self.rules if rule.benefit is not None and rule.show == "always")

    def shares(self, rule: Rule) -> bool:
        """Whether the rule stands in a benefit that is written, by itself or by another rule; never one shown on request."""
        return rule.claim in self._benefits and rule.show == "always" and not rule.claims_enterprise

    def validity(self, rule: Rule) -> Period:
        """The days on which `rule` gives something, half-open."""
        return rule.valid or self.period

    @property
    def measures(self) -> tuple[Measure, ...]:
        """What is to be done, in the order of the clauses; none where the plan does not state it."""
        return tuple(terms.measure(self.id) for terms in self.carrying_out.measures) if self.carrying_out else ()

    @property
    def units(self) -> tuple[Unit, ...]:
        """Those who do it."""
        return tuple(terms.unit() for terms in self.carrying_out.units) if self.carrying_out else ()

    @property
    def statistics_wanted(self) -> tuple[tuple[Indicator, str, int], ...]:
        """Each statistic that a target needs: the indicator, the statistic's id, the target's year, by indicator and year."""
        shares = [(one, wanted) for one in self.indicators if (wanted := one.of.statistic) is not None]
        return tuple((one, wanted, year) for one, wanted in shares for year in sorted(one.targets))

    def scheme(self, scheme_id: str) -> Scheme:
        """The scheme as intake and services need it."""
        terms = self.schemes[scheme_id]
        years = terms.valid.years if isinstance(terms.valid, Years) else None
        return Scheme(scheme_id, terms.title.model_dump(), terms.number, years)
