"""What is stated of the kinds of record holds together: what follows from it elsewhere can rely on it."""

from collections.abc import Callable, Sequence
from typing import get_args

import pytest

from hte_cli import kinds
from hte_cli.intake.fields import reader_of
from hte_cli.intake.folding import fold
from hte_cli.kinds import KINDS, LISTS, WRITTEN, Kind, RecordKind, field_of
from hte_cli.kinds.stating import Holds, Stored, Words
from hte_cli.kinds.words import EVENT_KINDS, GRADES, OCCASIONS, STATUSES, EventKind, Grade, Occasion, Status
from hte_cli.language import writing_for_office
from hte_cli.models import RECORDS
from hte_cli.models.columns import columns_of
from hte_cli.policy import criteria, plan
from hte_cli.values.award_states import STATES, StepName
from hte_cli.values.pool import PoolState
from hte_cli.values.terms import award_title, pool_title, step_title

EACH = pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
FIELDS = [field for kind in KINDS.values() for field in kind.fields]
LISTS_OF_WORDS = [words for words in vars(kinds.words).values() if isinstance(words, Words)]


def test_every_kind_is_stated_once_and_what_an_import_writes_is_a_list():
    assert set(KINDS) == set(get_args(RecordKind))
    assert set(WRITTEN) == {kind.name for kind in LISTS} - {"payment"}


def test_a_name_means_one_thing_in_every_kind():
    for field in FIELDS:
        other = field_of(field.name)
        assert other is not None
        assert (field.holds, field.bound, field.words) == (other.holds, other.bound, other.words), field.name


def test_whatever_a_field_may_hold_can_be_read():
    assert {field.holds for field in FIELDS} == set(Holds)
    for field in FIELDS:
        assert callable(reader_of(field.name, "yuan")), field.name


def test_what_holds_a_number_has_a_bound_and_what_holds_a_word_its_list():
    for field in FIELDS:
        assert (field.holds in (Holds.SUM, Holds.COUNT, Holds.YEAR)) == (field.bound is not None), field.name
        assert field.holds is not Holds.WORD or field.words is not None, field.name
        assert field.name.endswith("_fen") == (field.holds is Holds.SUM), field.name


@EACH
def test_what_a_list_shows_it_can_read_again(kind: Kind):
    read = {fold(word) for words in kind.read.values() for word in words.split()}
    if kind.told_by:
        shown = [field for field in kind.listed if not field.derived and field.holds is not Holds.ENTERPRISE]
        assert [
            field.name for field in shown if fold(field.title.zh) not in read or fold(field.title.en.replace("'", "'")) not in read
        ] == []


@EACH
def test_no_heading_means_two_fields_of_a_kind(kind: Kind):
    named: dict[str, str] = {}
    for name, words in kind.read.items():
        for word in words.split():
            assert named.setdefault(fold(word), name) == name, word


@EACH
def test_the_columns_of_a_table_are_those_of_its_kind(kind: Kind):
    stated = {column.name for column in columns_of(kind)}
    beside = {"enterprise": {"key", "name_key", "holder", "record_id"}}.get(kind.name, {"record_id"})
    if stated:
        assert {column.name for column in RECORDS[kind.name].columns} - stated <= beside


@EACH
def test_what_awards_are_frozen_with_is_kept(kind: Kind):
    """A frozen fact comes from a column, or from what levels paid."""
    assert [field.name for field in kind.fields if field.frozen and field.stored is Stored.NOWHERE and field.holds is not Holds.SUM] == []


@pytest.mark.parametrize("words", LISTS_OF_WORDS, ids=lambda words: words.unknown)
def test_each_word_of_a_list_can_be_written_as_it_is_called_and_as_it_is_kept(words: Words):
    if words.unknown:
        meant = {fold(cell): word.code for word in words.words for cell in word.cells.split()}
        for word in words.words:
            assert meant[fold(word.code)] == meant[fold(word.title.zh)] == word.code


@pytest.mark.parametrize(
    ("words", "type_"),
    [(OCCASIONS, Occasion), (EVENT_KINDS, EventKind), (GRADES, Grade), (STATUSES, Status)],
    ids=lambda one: str(one)[:30],
)
def test_a_list_of_words_and_the_type_of_its_codes_are_the_same(words: Words, type_: object):
    assert words.codes == get_args(type_)


@pytest.mark.parametrize(
    ("title", "codes"),
    [(award_title, STATES), (step_title, (*get_args(StepName), "evidence")), (pool_title, get_args(PoolState))],
)
def test_each_state_and_step_has_a_title_of_its_own_in_chinese(title: Callable[[str], str], codes: Sequence[str]):
    with writing_for_office(None):
        assert [code for code in codes if title(code) == code] == []


def test_the_figures_that_plans_look_at_are_columns_of_annual_records():
    columns = {field.name for field in KINDS["annual"].fields if field.stored is Stored.MAYBE}
    assert {criteria.column_of(figure) for figure in criteria.FIGURES} == columns - {"above_scale"}
    assert set(plan.FIGURE_COLUMNS) == set(get_args(plan.Figure))
    assert set(plan.FIGURE_COLUMNS.values()) <= columns
    assert {field.name for field in KINDS["annual"].fields if field.frozen} == {
        "enterprise",
        "year",
        "above_scale",
        *plan.FIGURE_COLUMNS.values(),
    }
