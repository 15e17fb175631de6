"""What every mapping of a plan's YAML is made of: titles, periods, citations."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictBool, model_validator

from hte_cli.policy.scalars import Day, DayOrUnknown, Text, as_text, fault


class Stated(BaseModel):
    """A mapping of the YAML: no key beyond those it knows, and it never changes."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


def _titles(value: object) -> object:
    return {"zh": value, "en": value} if isinstance(value, str) else value


class Titles(Stated):
    """The same words in Chinese and in English; plain text counts for both."""

    zh: Text
    en: str = ""


Title = Annotated[Titles, BeforeValidator(_titles)]


class Period(Stated):
    """Half-open: `from` is the first day, `until` the first day no longer inside."""

    from_: Day = Field(alias="from")
    until: Day
    stated: StrictBool = True

    @model_validator(mode="after")
    def _some_days(self) -> Period:
        if self.from_ >= self.until:
            raise fault("period-empty")
        return self

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.from_ <= day < self.until


UNKNOWN = "unknown"
"""What a plan writes where its document does not say something."""


class Document(Stated):
    """The plan's own document; "unknown" where it is not known."""

    number: Text = UNKNOWN
    issued_on: DayOrUnknown = "unknown"


class Cite(Stated):
    """Where a rule or target stands: the plan's clause, and the document it rests on (文号)."""

    clause: Text
    basis: Annotated[str, BeforeValidator(as_text)] = ""
