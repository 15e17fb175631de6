"""What is never awarded twice: a benefit for a record. The one place where a line's claim is put together and read."""

from __future__ import annotations

from hte_cli.values.records import KEY_SEPARATOR

_ADJUSTED = f"{KEY_SEPARATOR}adjusted{KEY_SEPARATOR}"


def claim_on(benefit: str, record: str) -> str:
    """The claim to a benefit for a record, by the record's id: its number, day or title may be corrected, the claim stays.

    A reward that is given `once` claims the enterprise's record.
    """
    return f"{benefit}{KEY_SEPARATOR}{record}"


def claim_unrecorded(benefit: str, kind: str, key: str) -> str:
    """The claim to a benefit for what is not recorded: by the kind and the natural key that its record would have."""
    return KEY_SEPARATOR.join((benefit, kind, key))


def adjusted(claim: str, number: int) -> str:
    """The claim of a further line for what `number` lines gave something for already."""
    return f"{claim}{_ADJUSTED}{number}"


def adjusts(claim: str) -> bool:
    """Whether it is the claim of a further line."""
    return _ADJUSTED in claim


def first_claim(claim: str) -> str:
    """The claim that a line holds, or that it adjusts."""
    return claim.partition(_ADJUSTED)[0]


def number_of(claim: str) -> int:
    """How many claims to the same came before it: 0 for the first."""
    return int(claim.partition(_ADJUSTED)[2] or 0)


def moved(claim: str, benefit: str, record: str) -> str:
    """The claim for another record, as what number it is."""
    _first, mark, number = claim.partition(_ADJUSTED)
    return claim_on(benefit, record) + mark + number
