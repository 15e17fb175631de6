"""How much of a long list is told to a person: the first of it, and how many more there are."""

from __future__ import annotations

from collections.abc import Sequence

from hte_cli.language import _

SENTENCES = 20
"""So many sentences are told below one another; where there are more, they are the same for most lines."""

NAMED = 12
"""So many names are told in one sentence."""


def sentences(said: Sequence[str], most: int = SENTENCES) -> list[str]:
    """The first sentences, and one that counts the rest where there are more than `most`."""
    return [*said[:most], *([_("… and {n} more").format(n=len(said) - most)] if len(said) > most else [])]


def names(some: Sequence[str], most: int = NAMED) -> str:
    """Names in a sentence, the rest counted."""
    told = _(", ").join(some[:most])
    return _("{names} and {n} more").format(names=told, n=len(some) - most) if len(some) > most else told
