"""Every column of money or of a number that a list may have has a bound: a new one without fails here."""

from __future__ import annotations

from hte_cli.kinds import KINDS, LISTS

FIELDS = {field.name: field.bound for kind in KINDS.values() for field in kind.fields if field.bound is not None}
"""The least and the most of each field that holds a number."""


def test_every_column_of_money_has_a_bound():
    columns = {field for kind in LISTS for field in kind.read if field.endswith("_fen")}
    assert len(columns) > 8
    assert columns - FIELDS.keys() == set()
