"""A plan as its YAML states it: levels, schemes, rules, indicators (design §4). docs/rules.md explains every key.

Money is fen; a level's amount is None where the document does not state it ("unknown"); a level that `pay` does not
name is one that the rule does not speak of.
"""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from hte_cli.values.money import read_sum
from hte_cli.values.records import Scheme

LEVELS = ("region", "prefecture", "county")
OCCASIONS = ("first", "renewal", "relapse")
EVENT_KINDS = ("listing", "relocation", "platform", "talent", "prize")
GRADES = ("national", "region", "prefecture", "county")
FIGURE_COLUMNS = {"revenue": "revenue_fen", "rd_spending": "rd_spending_fen", "staff": "staff", "rd_staff": "rd_staff"}
"""The column of an annual record that holds each figure a rule can look at."""

Level = Literal["region", "prefecture", "county"]
Figure = Literal["revenue", "rd_spending", "staff", "rd_staff"]


class Stated(BaseModel):
    """A mapping of the YAML: no key beyond those it knows, and it never changes."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


def _titles(value: object) -> object:
    return {"zh": value, "en": value} if isinstance(value, str) else value


def _fen(value: object) -> object:
    """Yuan as a whole or decimal number, or text with a unit ("10万元"), as fen."""
    fen = read_sum(str(value)) if not isinstance(value, bool) else None
    if fen is None:
        raise ValueError("not a sum: write yuan (100000) or text with a unit (10万元)")
    if fen < 0:
        raise ValueError("a sum cannot be negative")
    return fen


def _fraction(value: object) -> object:
    """A ratio as 0.5, 1:2 or 50%, exactly."""
    text = str(value).replace("：", ":").replace("％", "%").strip()
    try:
        if text.endswith("%"):
            return Fraction(text[:-1]) / 100
        left, colon, right = text.partition(":")
        return Fraction(right) / Fraction(left) if colon else Fraction(text)
    except (ValueError, ZeroDivisionError):
        raise ValueError("not a ratio: write 0.5, 50% or 1:0.5") from None


class Titles(Stated):
    """The same words in Chinese and in English; plain text counts for both."""

    zh: str
    en: str = ""


Title = Annotated[Titles, BeforeValidator(_titles)]
Fen = Annotated[int, BeforeValidator(_fen)]
Ratio = Annotated[Fraction, BeforeValidator(_fraction)]
Text = Annotated[str, BeforeValidator(lambda v: str(v) if isinstance(v, int) and not isinstance(v, bool) else v)]


class Period(Stated):
    """Half-open: `from` is the first day, `until` the first day no longer inside."""

    from_: date = Field(alias="from")
    until: date
    stated: bool = True

    @model_validator(mode="after")
    def _some_days(self) -> Period:
        if self.from_ >= self.until:
            raise ValueError("the period is empty: `until` is the first day after it")
        return self

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.from_ <= day < self.until


class Document(Stated):
    """The plan's own document; "unknown" where it is not known."""

    number: Text = "unknown"
    issued_on: date | Literal["unknown"] = "unknown"


class Cite(Stated):
    """Where a rule or target stands: the plan's clause, and the document it rests on (文号)."""

    clause: Text
    basis: Text = ""


class Years(Stated):
    """A validity in whole years from the day of issue."""

    years: Annotated[int, Field(ge=1, le=50)]


class SchemeTerms(Stated):
    """A kind of certification: `number` is the pattern of its whole number."""

    title: Title
    number: str = ".+"
    valid: Years | Literal["year-end"]

    @field_validator("number")
    @classmethod
    def _compiles(cls, pattern: str) -> str:
        try:
            re.compile(pattern)
        except re.error as e:
            raise ValueError(f"not a regular expression: {e}") from None
        return pattern


class When(Stated):
    """What a rule looks at: one of a certification, an event or an annual figure."""

    certification: str | None = None
    occasion: Literal["first", "renewal", "relapse"] | None = None
    event: Literal["listing", "relocation", "platform", "talent", "prize"] | None = None
    grade: list[Literal["national", "region", "prefecture", "county"]] | None = None
    annual: Figure | None = None

    @property
    def kind(self) -> Literal["certification", "event", "annual"]:
        """Which records are the rule's candidates."""
        return "certification" if self.certification else "event" if self.event else "annual"

    @model_validator(mode="after")
    def _one_subject(self) -> When:
        if [self.certification, self.event, self.annual].count(None) != 2:
            raise ValueError("name exactly one of: certification, event, annual")
        if self.occasion and not self.certification:
            raise ValueError("`occasion` goes with `certification`")
        if self.grade is not None and not self.event:
            raise ValueError("`grade` goes with `event`")
        return self


class SumBounds(Stated):
    """A band of money in yuan, or text with a unit: `at_least` is inside, `below` is not."""

    at_least: Fen | None = None
    below: Fen | None = None


class NumberBounds(Stated):
    """A band of people: `at_least` is inside, `below` is not."""

    at_least: int | None = None
    below: int | None = None


class Require(Stated):
    """What else must hold on the day (a scheme in force) or in its year (annual figures)."""

    in_force: str | None = None
    above_scale: bool | None = None
    revenue: SumBounds | None = None
    rd_spending: SumBounds | None = None
    staff: NumberBounds | None = None
    rd_staff: NumberBounds | None = None


class Match(Stated):
    """`ratio` of what the event says that another level paid, rounded half up to the fen."""

    match: Level
    ratio: Ratio


def _amount(value: object) -> object:
    if value == "unknown":
        return None
    return value if isinstance(value, dict | Match) else _fen(value)


Amount = Annotated[Match | int | None, BeforeValidator(_amount)]


class Pay(Stated):
    """What each level pays: fen, a match, or None where the sum is not stated. A level left out is not spoken of."""

    region: Amount = None
    prefecture: Amount = None
    county: Amount = None

    def spoken(self) -> dict[Level, Match | int | None]:
        """The levels that the rule names, with their amounts, region first."""
        amounts: dict[Level, Match | int | None] = {
            "region": self.region,
            "prefecture": self.prefecture,
            "county": self.county,
        }
        return {level: amount for level, amount in amounts.items() if level in self.model_fields_set}


class Rule(Stated):
    """A reward. One id may stand several times, in periods that do not overlap; without `valid` it is the plan's."""

    id: str
    title: Title
    cite: Cite
    valid: Period | None = None
    when: When
    require: Require = Require()
    once: Literal["enterprise"] | None = None
    show: Literal["always", "on-request"] = "always"
    pay: Pay


class Count(Stated):
    """Distinct enterprises: with a scheme in force, or ever admitted to the reserve pool."""

    in_force: str | None = None
    where: Literal["above_scale"] | None = None
    admitted: Literal["reserve"] | None = None

    @model_validator(mode="after")
    def _one_subject(self) -> Count:
        if (self.in_force is None) == (self.admitted is None):
            raise ValueError("name exactly one of: in_force, admitted")
        if self.where and not self.in_force:
            raise ValueError("`where` goes with `in_force`")
        return self


class StatisticTerm(Stated):
    """A county-wide figure, by its id."""

    statistic: str


class Share(Stated):
    """One count against a statistic, or the renewal rate of a scheme."""

    of: str | None = None
    to: StatisticTerm | None = None
    renewed: str | None = None

    @model_validator(mode="after")
    def _one_subject(self) -> Share:
        if (self.renewed is None) == (self.of is None) or (self.of is None) != (self.to is None):
            raise ValueError("write {of: INDICATOR, to: {statistic: ID}} or {renewed: SCHEME}")
        return self


class Indicator(Stated):
    """A figure with a target for some of the years; a count or a ratio."""

    id: str
    title: Title
    cite: Cite
    count: Count | None = None
    ratio: Share | None = None
    targets: dict[int, Ratio]

    @property
    def unit(self) -> Literal["count", "ratio"]:
        """How its actual, target and gap are to be read."""
        return "count" if self.count else "ratio"

    @model_validator(mode="after")
    def _one_kind(self) -> Indicator:
        if (self.count is None) == (self.ratio is None):
            raise ValueError("name exactly one of: count, ratio")
        return self


class Plan(Stated):
    """A whole plan: plan.yaml with its rules and indicators."""

    id: Annotated[str, Field(pattern=r"[A-Za-z0-9][A-Za-z0-9_.-]*")]
    title: Title
    document: Document = Document()
    division: Annotated[Text, Field(pattern=r"\d{6}")]
    period: Period
    levels: dict[Level, Title]
    schemes: dict[str, SchemeTerms]
    statistics: dict[str, Title] = {"above-scale": Titles(zh="规上企业总数", en="Enterprises above scale")}
    rules: tuple[Rule, ...] = ()
    indicators: tuple[Indicator, ...] = ()

    def validity(self, rule: Rule) -> Period:
        """The days on which `rule` gives something, half-open."""
        return rule.valid or self.period

    def scheme(self, scheme_id: str) -> Scheme:
        """The scheme as intake and services need it."""
        terms = self.schemes[scheme_id]
        years = terms.valid.years if isinstance(terms.valid, Years) else None
        return Scheme(scheme_id, terms.title.model_dump(), terms.number, years)
