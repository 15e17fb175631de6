"""A notice's figures as canonical JSON, and back: they travel inside the notice and are kept when it is sent."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from fractions import Fraction
from typing import Any

from hte_cli.values.figures import Contributor, Reported, Statement

STATEMENT = "urn:hte:statement:1"
"""The XML namespace of a statement that a notice carries."""


_FRACTION = re.compile(r"-?[0-9]{1,18}(?:/0*[1-9][0-9]{0,17})?")


def statement_text(statement: Statement) -> str:
    """The figures as JSON: keys sorted, exact fractions as text, nothing else in it than what `statement_of` reads."""
    return json.dumps(asdict(statement), ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)


def statement_of(document: Any) -> Statement:
    """The figures that the JSON states. Raises KeyError, TypeError or ValueError where it is no such JSON."""
    indicators = tuple(_reported(one) for one in document["indicators"])
    return Statement(
        half=str(document["half"]),
        as_of=str(document["as_of"]),
        plan=str(document["plan"]),
        entry=int(document["entry"]),
        head=str(document["head"]),
        indicators=indicators,
        county_fen=int(document["county_fen"]),
        county_unknown=int(document["county_unknown"]),
    )


def _reported(one: Any) -> Reported:
    return Reported(
        id=str(one["id"]),
        titles={str(key): str(value) for key, value in one["titles"].items()},
        unit=str(one["unit"]),
        actual=_fraction(one["actual"]),
        target=_fraction(one["target"]),
        contributors=tuple(
            Contributor(str(c["key"]), str(c["enterprise"]), str(c["evidence"]), bool(c["counts"])) for c in one["contributors"]
        ),
        undecided=int(one.get("undecided", 0)),  # notices of before it was kept do not say
    )


def _fraction(text: str | None) -> Fraction | None:
    """Whole digits only, as `statement_text` writes them: a file from anywhere may state an exponent without end."""
    if text is None:
        return None
    if not _FRACTION.fullmatch(text):
        raise ValueError(f"{text[:40]} is no fraction")
    return Fraction(text)
