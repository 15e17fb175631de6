"""The days of a certificate that no row states: what follows from its scheme and its number."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from hte_cli.values.records import Fields, Plain, Scheme


def days_that_follow(stated: Fields, before: Fields | None, schemes: Mapping[str, Scheme]) -> Fields | None:
    """The days of a certificate that follow from what a row states and from the record as it was (`before`).

    `issued_on_else`, a day that only the number implies, is taken out of what is stated: it counts where none is recorded. None
    where the certificate is not recorded and nothing gives its day of issue.
    """
    implied = stated.pop("issued_on_else", None)
    day: Fields = {"issued_on": implied} if implied and before is None and "issued_on" not in stated else {}
    if before is None and not (day or "issued_on" in stated):
        return None
    return {**day, **_last_day({**stated, **day}, before, schemes)}


def _last_day(stated: Fields, before: Fields | None, schemes: Mapping[str, Scheme]) -> Fields:
    """The last day in force where the row states none: by the scheme, unless the record states another."""
    if "valid_until" in stated:
        return {}
    scheme, number = schemes[str(stated["scheme"])], str(stated["number"])
    if before is not None and before["valid_until"] != _usual(scheme, number, before["issued_on"]):
        return {}
    usual = _usual(scheme, number, stated.get("issued_on"))
    return {"valid_until": usual} if usual else {}


def _usual(scheme: Scheme, number: str, issued_on: Plain) -> str | None:
    last = scheme.last_day(date.fromisoformat(str(issued_on)), number) if issued_on else None
    return last.isoformat() if last else None
