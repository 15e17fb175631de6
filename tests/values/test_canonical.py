"""The text under a hash: the fast writer says to the letter what the slow one says."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from hte_cli.values.canonical import canonical_json, ordered_json


def in_order(names: dict[str, Any]) -> dict[str, Any]:
    return dict(sorted(names.items()))


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
PLAIN = st.none() | st.booleans() | st.integers() | TEXTS
VALUES = st.recursive(PLAIN, lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner).map(in_order))


@given(VALUES)
def test_the_fast_text_is_the_canonical_text(value: Any) -> None:
    assert ordered_json(value) == canonical_json(value)


def test_no_character_is_replaced() -> None:
    awkward = "精河\u2028\x7f\x00\t\"\\/<&'😀"
    assert ordered_json({awkward: awkward}) == canonical_json({awkward: awkward})
