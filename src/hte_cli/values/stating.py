"""A notice's figures as canonical JSON, and back: they travel inside the notice and are kept when it is sent."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from datetime import date
from fractions import Fraction
from typing import Any

from hte_cli.values.figures import Contributor, Reported, Statement
from hte_cli.values.halves import half_named
from hte_cli.values.spelling import is_text

MOST = 2**63 - 1
"""The largest whole number that a store can hold."""

STATEMENT = "urn:hte:statement:1"
"""The XML namespace of a statement that a notice carries."""


_FRACTION = re.compile(r"-?[0-9]{1,18}(?:/0*[1-9][0-9]{0,17})?")


def statement_text(statement: Statement) -> str:
    """The figures as JSON: keys sorted, exact fractions as text, nothing else in it than what `statement_of` reads."""
    return json.dumps(asdict(statement), ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)


def statement_of(document: Any) -> Statement:
    """The figures that the JSON states. Raises KeyError, TypeError or ValueError where it is no such JSON:
    no half-year, no day, a number that a store cannot hold, what is no text.
    """
    indicators = tuple(_reported(one) for one in document["indicators"])
    if half_named(document["half"]) is None:
        raise ValueError("no half-year")
    date.fromisoformat(document["as_of"])
    return Statement(
        half=_text(document["half"]),
        as_of=_text(document["as_of"]),
        plan=_text(document["plan"]),
        entry=_whole(document["entry"]),
        head=_text(document["head"]),
        indicators=indicators,
        county_fen=_whole(document["county_fen"]),
        county_unknown=_whole(document["county_unknown"]),
    )


def _reported(one: Any) -> Reported:
    return Reported(
        id=_text(one["id"]),
        titles={_text(key): _text(value) for key, value in one["titles"].items()},
        unit=_text(one["unit"]),
        actual=_fraction(one["actual"]),
        target=_fraction(one["target"]),
        contributors=tuple(
            Contributor(_text(c["key"]), _text(c["enterprise"]), _text(c["evidence"]), bool(c["counts"])) for c in one["contributors"]
        ),
        undecided=_whole(one.get("undecided", 0)),  # notices of before it was kept do not say
    )


def _text(given: Any) -> str:
    text = str(given)
    if not is_text(text):
        raise ValueError("no text")
    return text


def _whole(given: Any) -> int:
    number = int(given)
    if abs(number) > MOST:
        raise ValueError("larger than a store can hold")
    return number


def _fraction(text: str | None) -> Fraction | None:
    """Whole digits only, as `statement_text` writes them: a file from anywhere may state an exponent without end."""
    if text is None:
        return None
    if not _FRACTION.fullmatch(text):
        raise ValueError(f"{text[:40]} is no fraction")
    return Fraction(text)
