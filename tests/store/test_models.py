"""The tables and their classes: one says what the other says."""

import pytest
from sqlalchemy import Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import SQLModel
from sqlmodel_classes import FILE, source

import hte_cli.models.classes  # noqa: F401  (the classes register themselves)
from hte_cli.models import METADATA


def statements(table: Table) -> list[str]:
    """What makes the table, its lines in any order."""
    made = [str(CreateTable(table).compile(dialect=sqlite.dialect()))]
    made += [str(CreateIndex(index).compile(dialect=sqlite.dialect())) for index in table.indexes]
    return sorted(line.strip().rstrip(",") for statement in made for line in statement.splitlines())


def test_the_classes_are_those_of_the_tables():
    """When this fails: make classes."""
    pytest.importorskip("ruff", reason="ruff formats them; it is not among the libraries that `make lowest` tries")
    assert FILE.read_text(encoding="utf-8") == source()


@pytest.mark.parametrize("name", METADATA.tables)
def test_a_class_makes_the_table_that_it_stands_for(name: str):
    assert statements(SQLModel.metadata.tables[name]) == statements(METADATA.tables[name])


def test_every_class_stands_for_a_table():
    assert set(SQLModel.metadata.tables) == set(METADATA.tables)


def test_the_names_of_columns_are_plain_text():
    """A class of SQLAlchemy's own is written as JSON so slowly that an import of a long list takes twice as long."""
    assert {type(column.name) for table in METADATA.tables.values() for column in table.columns} == {str}
