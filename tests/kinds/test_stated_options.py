"""What is stated of a kind's fields is what its commands take: each field has an option, or a command of its own says it."""

import inspect
from typing import get_args

import pytest

from hte_cli.cli import annual, applications, cert, contact, enterprise, event, reserve
from hte_cli.cli.nouns import PRIVATE_OPTIONS, without_private
from hte_cli.kinds import ANNUAL, APPLICATION, CERTIFICATION, CONTACT, ENTERPRISE, EVENT, RESERVE, Kind
from hte_cli.kinds.stating import Holds, Stored
from hte_cli.models.columns import columns_of

NOUNS = {
    ANNUAL: (annual.set_, annual.edit),
    CONTACT: (contact.set_, contact.set_),
    RESERVE: (reserve.add, reserve.edit),
    EVENT: (event.add, event.edit),
    CERTIFICATION: (cert.add, cert.edit),
    APPLICATION: (applications.add, applications.edit),
    ENTERPRISE: (enterprise.add, enterprise.edit),
}
SAID_ELSEWHERE = {
    ("certification", "occasion_source"),  # follows from the occasion
    ("certification", "revoked_on"),  # cert revoke
    ("certification", "revocation_decided_on"),
    ("enterprise", "left_on"),  # enterprise leave; `edit` corrects it
    ("enterprise", "left_why"),
    ("enterprise", "merged_into"),
}
EACH = pytest.mark.parametrize("kind", NOUNS, ids=lambda kind: kind.name)


def flags(command):
    """Each option that the command takes, with the type of what it holds."""
    found = {}
    for parameter in inspect.signature(command).parameters.values():
        for mark in get_args(parameter.annotation)[1:]:
            # Typer takes the first flag for the default until it looks closer.
            named = (getattr(mark, "default", None), *(getattr(mark, "param_decls", None) or ()))
            found |= {flag: parameter for flag in named if str(flag).startswith("-")}
    return found


@EACH
def test_every_column_can_be_typed(kind: Kind):
    """A column that no command takes could only come from a file."""
    columns = {column.name for column in columns_of(kind)} - {"enterprise"}
    typed = {field.name for field in kind.fields if field.option}
    assert {(kind.name, name) for name in columns - typed} <= SAID_ELSEWHERE
    assert typed - columns <= {"region_fen", "prefecture_fen"}


@EACH
def test_the_commands_take_each_field_by_its_own_flag(kind: Kind):
    add, edit = map(flags, NOUNS[kind])
    for field in kind.fields:
        if field.option:
            assert set(field.flags) <= set(add), field.name
            key = field.stored is Stored.KEY
            assert (set(field.flags) <= set(edit)) or (key and kind is CERTIFICATION), field.name
            assert (f"--to-{field.flags[0][2:]}" in edit) == bool(key and field.option.right), field.name


@EACH
def test_what_a_field_holds_says_how_it_is_typed(kind: Kind):
    add = flags(NOUNS[kind][0])
    types = {Holds.FLAG: bool, Holds.COUNT: int, Holds.YEAR: int}
    for field in kind.fields:
        if field.option:
            parameter = add[field.flags[0]]
            held, option = get_args(parameter.annotation)
            assert held in (types.get(field.holds, str), types.get(field.holds, str) | None), field.name
            assert (parameter.default is inspect.Parameter.empty) == field.option.required, field.name
            assert (option.metavar == "SUM", option.metavar == "N") == (field.holds is Holds.SUM, types.get(field.holds) is int)


def test_no_two_fields_of_a_kind_are_typed_alike():
    for kind in NOUNS:
        typed = [flag for field in kind.fields if field.option for flag in field.flags]
        assert len(typed) == len(set(typed)), kind.name


def test_what_is_typed_of_private_data_is_covered_in_the_journal():
    assert set(PRIVATE_OPTIONS) == {flag for field in CONTACT.fields if field.option for flag in field.flags} != set()
    for flag in PRIVATE_OPTIONS:
        assert without_private(["contact", "set", "甲", flag, "secret", f"{flag}=secret"])[3:] == [flag, "***", f"{flag}=***"]
